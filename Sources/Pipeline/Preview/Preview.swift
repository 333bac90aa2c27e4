import Diagnostics
import DocumentTree
import Facts
import PDFWriter
import PNGWriter
import PageLayout
import Synchronization
import Workspace

/// A ceremony's documents as they will be printed. Kinds are composed and pages laid out on demand.
public final class Preview: Sendable {
  /// A document in the preview.
  public struct Item: Sendable {
    /// Its kind.
    public let kind: Kind
    /// The name of its files without extension, unique within the kind.
    public let name: String
    /// Its title; empty for a finished package.
    public let title: String
    /// Whether it can be shown; a finished package can only be opened by another program.
    public let hasPages: Bool
    fileprivate let shown: LaidOutDocument?
  }

  private struct Composed: Sendable {
    let items: [Item]
    let findings: Findings
  }

  /// The kinds of the templates, in the order of the packet; empty when the ceremony cannot be read.
  public let kinds: [Kind]
  /// The findings of reading and checking; those of composing and layout come with documents and pages.
  public let findings: Findings
  /// The files read from the ceremony's folder.
  public let filesRead: [InputFolder.FileRead]
  private let pool: TypesetterPool?
  private let compose: @Sendable (Kind, inout Findings) -> [PacketDocument]
  private let composed = Mutex<[String: Composed]>([:])

  init(
    kinds: [Kind], pool: TypesetterPool?, findings: Findings, filesRead: [InputFolder.FileRead],
    compose: @escaping @Sendable (Kind, inout Findings) -> [PacketDocument]
  ) {
    self.kinds = kinds
    self.pool = pool
    self.findings = findings
    self.filesRead = filesRead
    self.compose = compose
  }

  /// The documents of a kind.
  public func items(of kind: Kind, into findings: inout Findings) -> [Item] {
    let made = composed.withLock { composed in
      if let known = composed[kind.name] { return known }
      var found = Findings()
      let items = compose(kind, &found).map { item($0) }
      let made = Composed(items: items, findings: found)
      composed[kind.name] = made
      return made
    }
    findings.append(made.findings)
    return made.items
  }

  /// The document with the given names of its kind and its files.
  public func item(_ kind: String, _ name: String) -> Item? {
    var ignored = Findings()
    guard let kind = kinds.first(where: { $0.name == kind }) else { return nil }
    return items(of: kind, into: &ignored).first { $0.name == name }
  }

  private func item(_ made: PacketDocument) -> Item {
    guard case .filled(let document) = made.contents else {
      return Item(kind: made.kind, name: made.name, title: "", hasPages: false, shown: nil)
    }
    let shown = pool.map {
      LaidOutDocument(document, isSheetBySheet: made.kind.sheets != .none, pool: $0)
    }
    return Item(
      kind: made.kind, name: made.name, title: document.properties.title, hasPages: shown != nil, shown: shown
    )
  }
}

extension Preview.Item {
  /// The number of pages; documents with flowing text are laid out for this.
  public func pageCount(into findings: inout Findings) -> Int { shown?.pageCount(into: &findings) ?? 0 }

  /// A page, counted from 1; nil when there is no such page.
  public func page(_ number: Int, into findings: inout Findings) -> PreviewPage? {
    guard let shown, let placed = shown.page(number, into: &findings) else { return nil }
    return PreviewPage(placed: placed, pool: shown.pool)
  }

  /// A range of sheets, from 1, as one PDF; nil when there are none.
  public func pdf(sheets: ClosedRange<Int>, into findings: inout Findings) throws(WriterError) -> [UInt8]? {
    guard let shown else { return nil }
    let all = shown.document.sections
    let range = sheets.clamped(to: 1...max(1, all.count))
    guard range.overlaps(sheets), all.count > 0 else { return nil }
    let some = Document(
      properties: shown.document.properties, sheet: shown.document.sheet,
      sections: Sections(count: range.count) { index, findings in
        all.section(at: range.lowerBound - 1 + index, into: &findings)
      })
    let sink = MemorySink()
    try PDFWriter(pool: shown.pool).write(some, to: sink, into: &findings)
    return sink.bytes
  }

  /// Its tree; nil for a finished package.
  package var document: Document? { shown?.document }
}

/// A page as it will be printed.
public struct PreviewPage: Sendable {
  /// Words on the page that come from the definition or a list; lengths are points from the page's top left corner.
  public struct Spot: Sendable {
    /// Where the words are in the input.
    public let place: Place
    /// Their left edge.
    public let x: Double
    /// Their upper edge.
    public let y: Double
    /// Their width.
    public let width: Double
    /// Their height.
    public let height: Double
  }

  private let placed: PlacedPage
  private let pool: TypesetterPool

  init(placed: PlacedPage, pool: TypesetterPool) {
    self.placed = placed
    self.pool = pool
  }

  /// Width of the paper in points.
  public var width: Double { placed.width }
  /// Height of the paper in points.
  public var height: Double { placed.height }

  /// The words that can be traced to the input, in reading order.
  public var spots: [Spot] {
    placed.items.flatMap { item -> [Spot] in
      guard case .text(let text) = item else { return [] }
      return text.origins.map { origin in
        // In every face in use descenders take about a fifth of the size.
        Spot(
          place: origin.place, x: text.x + origin.start, y: text.baseline - text.run.size,
          width: origin.end - origin.start, height: text.run.size * 1.2)
      }
    }
  }

  /// The page's text in reading order, one line for each stretch of one look.
  public var text: String {
    placed.items.compactMap { item -> String? in
      if case .text(let text) = item { text.run.text } else { nil }
    }.joined(separator: "\n")
  }

  /// A picture of the page.
  public func png(dotsPerInch: Int, into findings: inout Findings) throws(WriterError) -> [UInt8] {
    let dots = min(
      max(dotsPerInch, PagePictures.possibleDotsPerInch.lowerBound),
      PagePictures.possibleDotsPerInch.upperBound)
    return try PNGWriter(pool: pool).picture(of: placed, dotsPerInch: dots, into: &findings)
  }
}

/// The pages of a document; each section is laid out once.
final class LaidOutDocument: Sendable {
  private struct Made: Sendable {
    let pages: [PlacedPage]
    let findings: Findings
  }

  let document: Document
  /// Whether each section is one page, so that a page can be found without those before it.
  private let isSheetBySheet: Bool
  let pool: TypesetterPool
  private let layouter: PageLayouter
  private let made = Mutex<[Int: Made]>([:])

  /// The most sheets kept; beyond that all are dropped and made again on demand.
  private static let mostKept = 200

  init(_ document: Document, isSheetBySheet: Bool, pool: TypesetterPool) {
    self.document = document
    self.isSheetBySheet = isSheetBySheet
    self.pool = pool
    layouter = PageLayouter(sheet: document.sheet, pool: pool, tracesOrigins: true)
  }

  func pageCount(into findings: inout Findings) -> Int {
    let count = document.sections.count
    guard !isSheetBySheet else { return count }
    var pages = 0
    for index in 0..<count { pages += section(index, into: &findings).count }
    return pages
  }

  func page(_ number: Int, into findings: inout Findings) -> PlacedPage? {
    let count = document.sections.count
    guard number >= 1 else { return nil }
    if isSheetBySheet { return number <= count ? section(number - 1, into: &findings).first : nil }
    var before = 0
    for index in 0..<count {
      let pages = section(index, into: &findings)
      if number <= before + pages.count { return pages[number - before - 1] }
      before += pages.count
    }
    return nil
  }

  private func section(_ index: Int, into findings: inout Findings) -> [PlacedPage] {
    if let known = made.withLock({ $0[index] }) {
      findings.append(known.findings)
      return known.pages
    }
    var found = Findings()
    let pages =
      document.sections.section(at: index, into: &found)
      .map { layouter.pages(of: $0, into: &found) } ?? []
    made.withLock { known in
      if isSheetBySheet, known.count >= LaidOutDocument.mostKept { known.removeAll() }
      known[index] = Made(pages: pages, findings: found)
    }
    findings.append(found)
    return pages
  }
}
