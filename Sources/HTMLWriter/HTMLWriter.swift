import Diagnostics
import DocumentTree

/// Writes a document as one self-contained, printable web page without scripts or external resources.
///
/// HTML of the WHATWG living standard, paged with CSS Paged Media; equal documents give equal bytes.
public struct HTMLWriter: DocumentWriter {
  /// The number of sections whose papers are known before the head is written. A paper that first appears later adds
  /// its rules in the body. So nearly all documents have all rules in the head, and no section is made twice.
  private static let lookAhead = 16

  /// Makes the writer.
  public init() {}

  /// `html`.
  public let fileExtension = "html"

  /// Writes a document; only a few sections are in memory at a time.
  public func write(
    _ document: Document, to sink: any ByteSink, into findings: inout Findings
  ) throws(WriterError) {
    var body = HTMLBody(sheet: document.sheet)
    let count = document.sections.count
    let ahead = min(count, HTMLWriter.lookAhead)
    let first = (0..<ahead).compactMap { document.sections.section(at: $0, into: &findings) }
    for (index, section) in first.enumerated() {
      body.papers.add(Paper(section, isFirst: index == 0))
    }
    body.head(document.properties, sheet: document.sheet)
    for section in first {
      body.section(section)
      try HTMLWriter.hand(&body, to: sink, &findings)
    }
    for index in ahead..<count {
      guard let section = document.sections.section(at: index, into: &findings) else { continue }
      body.section(section)
      try HTMLWriter.hand(&body, to: sink, &findings)
    }
    body.close()
    try HTMLWriter.hand(&body, to: sink, &findings)
  }

  /// Passes on the bytes and the findings so far.
  private static func hand(
    _ body: inout HTMLBody, to sink: any ByteSink, _ findings: inout Findings
  ) throws(WriterError) {
    findings.append(body.takeFindings())
    let failure: SinkError? = body.html.take().withUnsafeBytes { bytes in
      do throws(SinkError) {
        try sink.append(bytes)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw .sink(failure) }
  }
}
