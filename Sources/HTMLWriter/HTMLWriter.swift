import Diagnostics
import DocumentTree

/// Writes a document as one page for browsers: without scripts or anything from outside, readable on a phone, printable.
///
/// HTML of the WHATWG's living standard, paged by CSS Paged Media; equal documents give equal bytes.
public struct HTMLWriter: DocumentWriter {
  /// The papers of so many sections are known before the head is written; a paper that is met only later brings its
  /// rules into the body. So nearly every document has all its rules in the head, and no section is made twice.
  private static let lookAhead = 16

  /// Makes the writer.
  public init() {}

  /// `html`.
  public let fileExtension = "html"

  /// Writes a document; a few sections at a time pass through memory.
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

  /// Hands on what was written and what was found.
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
