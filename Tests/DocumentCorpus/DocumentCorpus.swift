import DocumentTree

/// A small document that every writer is tested with.
public struct CorpusDocument: Sendable, CustomStringConvertible {
  /// Its name, also that of its golden files: ASCII letters and hyphens.
  public let name: String
  /// The document.
  public let document: Document

  /// Names a document.
  init(
    _ name: String, title: String, printsAtFullScale: Bool = false, sheet: StyleSheet = CorpusSheet.sheet,
    _ sections: [Section]
  ) {
    self.name = name
    self.document = Document(
      properties: DocumentProperties(
        title: title, creator: "UBND xã Mẫu", date: CorpusSheet.day, printsAtFullScale: printsAtFullScale),
      sheet: sheet, sections: Sections(sections))
  }

  /// The name, so that a failing case of a test says which document it was.
  public var description: String { name }
}

/// The documents that together hold every case of `Block` and `Inline`; each writer shows all of them.
public enum DocumentCorpus {
  /// All of them, in a fixed order.
  public static let all: [CorpusDocument] = [
    decision, list, certificate, letters, emphasis, paragraphs, blank, breaks, papers, keeping, rules,
    columns, stamps, feet, placed, roles,
  ]

  /// One of them by its name.
  public static func named(_ name: String) -> CorpusDocument? { all.first { $0.name == name } }

  /// A table of people as long as asked for, for measuring and for pages that break.
  public static func longList(rowCount: Int) -> Document {
    Document(
      properties: DocumentProperties(title: "Danh sách dài", creator: "UBND xã Mẫu", date: CorpusSheet.day),
      sheet: CorpusSheet.sheet,
      sections: Sections([Section(page: .decree, blocks: [.table(CorpusTable.people(rowCount: rowCount))])]))
  }

  /// As many certificates as asked for, each a section that is made when it is asked for.
  public static func certificates(count: Int) -> Document {
    Document(
      properties: DocumentProperties(
        title: "Giấy khen", creator: "UBND xã Mẫu", date: CorpusSheet.day, printsAtFullScale: true),
      sheet: CorpusSheet.sheet,
      sections: Sections(count: count) { index, _ in certificatePage(name: "Người nhận \(index + 1)") })
  }
}
