import Diagnostics
import DocumentTree
import PageLayout
import Typesetting

/// Writes each page of a document as a PNG picture, drawn from the same placed pages as the PDF.
///
/// One page is in memory at a time. Documents should be resolved by `Resolver` first, as for every format.
public struct PNGWriter: PageWriter {
  /// `png`.
  public let fileExtension = "png"
  private let pool: TypesetterPool

  /// A writer that sets text with a pool's typesetters.
  public init(pool: TypesetterPool) { self.pool = pool }

  /// Writes the requested pages; a page that the document does not have is reported.
  public func write(
    _ document: Document, _ wanted: PagePictures, into findings: inout Findings, file: File
  ) throws(WriterError) {
    var ahead = LayoutAhead(document.sections, PageLayouter(sheet: document.sheet, pool: pool))
    var canvas: ImageCanvas
    do throws(TypesettingError) {
      canvas = try ImageCanvas(fonts: pool.fonts, dotsPerInch: wanted.dotsPerInch)
    } catch {
      throw .library(name: error.library, reason: error.reason)
    }
    var number = 0
    let last = wanted.pages?.last ?? .max
    while number < last, let part = ahead.next() {
      findings.append(part.findings)
      for page in part.pages {
        number += 1
        guard wanted.pages?.contains(number) ?? true else { continue }
        let bytes = try PNGWriter.picture(of: page, on: &canvas, into: &findings)
        try file(number) { sink throws(WriterError) in try PNGWriter.give(bytes, to: sink) }
      }
    }
    if let pages = wanted.pages, pages.last > number {
      findings.report(PNGWriterCodes.noSuchPage(pages.last, of: number, in: document.properties.title))
    }
  }

  /// The picture of one laid-out page.
  public func picture(
    of page: PlacedPage, dotsPerInch: Int, into findings: inout Findings
  ) throws(WriterError) -> [UInt8] {
    do throws(TypesettingError) {
      var canvas = try ImageCanvas(fonts: pool.fonts, dotsPerInch: dotsPerInch)
      try canvas.beginPage(width: page.width, height: page.height)
      for item in page.items { try canvas.draw(item, into: &findings) }
      return try canvas.endPage()
    } catch {
      throw .library(name: error.library, reason: error.reason)
    }
  }

  private static func picture(
    of page: PlacedPage, on canvas: inout ImageCanvas, into findings: inout Findings
  ) throws(WriterError) -> [UInt8] {
    do throws(TypesettingError) {
      try canvas.beginPage(width: page.width, height: page.height)
      for item in page.items { try canvas.draw(item, into: &findings) }
      return try canvas.endPage()
    } catch {
      throw .library(name: error.library, reason: error.reason)
    }
  }

  private static func give(_ bytes: [UInt8], to sink: any ByteSink) throws(WriterError) {
    var refusal: SinkError?
    bytes.withUnsafeBytes { raw in
      do throws(SinkError) {
        try sink.append(raw)
      } catch {
        refusal = error
      }
    }
    if let refusal { throw .sink(refusal) }
  }
}
