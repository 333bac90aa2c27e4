import Diagnostics
import DocumentTree
import PageLayout
import Typesetting

/// Writes documents as PDF: lays out each section, draws its pages and releases them.
///
/// Documents should be resolved by `Resolver` first, as for every format; text that does not fit its frame overflows.
public struct PDFWriter: DocumentWriter {
  /// `pdf`.
  public let fileExtension = "pdf"
  private let pool: TypesetterPool

  /// A writer that sets text with a pool's typesetters.
  public init(pool: TypesetterPool) { self.pool = pool }

  /// Writes a document, section after section.
  public func write(
    _ document: Document, to sink: any ByteSink, into findings: inout Findings
  ) throws(WriterError) {
    let outlet = Outlet(sink)
    do {
      var canvas = try PDFCanvas(
        fonts: pool.fonts, information: PDFInformation(document.properties), packs: sink.keepsBytes
      ) { outlet.take($0) }
      var pages = PageDrawing()
      var ahead = LayoutAhead(document.sections, PageLayouter(sheet: document.sheet, pool: pool))
      while let part = ahead.next() {
        findings.append(part.findings)
        for page in part.pages { try pages.draw(page, on: &canvas, into: &findings) }
      }
      if pages.count == 0 {
        // A PDF without a page is not valid (ISO 32000-1 §7.7.3).
        findings.report(PDFWriterCodes.empty)
        try pages.draw(PlacedPage.blank, on: &canvas, into: &findings)
      }
      try canvas.finish()
    } catch {
      if let fault = outlet.fault { throw .sink(fault) }
      throw .library(name: error.library, reason: error.reason)
    }
  }
}

/// Passes bytes to a sink and keeps its error, which cannot be thrown through C.
private final class Outlet {
  private let sink: any ByteSink
  private(set) var fault: SinkError?

  init(_ sink: any ByteSink) { self.sink = sink }

  func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    do {
      try sink.append(bytes)
      return true
    } catch {
      fault = error
      return false
    }
  }
}

extension PDFInformation {
  init(_ properties: DocumentProperties) {
    let date = properties.date
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    self.init(
      title: properties.title, author: properties.creator,
      day: "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))",
      language: properties.language,
      printsAtFullScale: properties.printsAtFullScale)
  }
}
