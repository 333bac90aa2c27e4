import Diagnostics
import DocumentTree

/// Writes a document as Markdown for content management systems: CommonMark 0.31 with GitHub's tables, UTF-8.
///
/// Heading levels and list items come from the roles of styles; all characters special to Markdown are escaped.
public struct MarkdownWriter: DocumentWriter {
  /// Makes the writer.
  public init() {}

  /// `md`.
  public let fileExtension = "md"

  /// Writes a document, one section after another.
  public func write(
    _ document: Document, to sink: any ByteSink, into findings: inout Findings
  ) throws(WriterError) {
    try TextWriter.write(document, to: sink, into: &findings) { section, styles in
      var flow = MarkdownFlow(styles: styles)
      flow.add(section.blocks)
      flow.finish()
      // Markdown has no pages, so the foot of the first page ends the text.
      flow.add(section.foot)
      return (flow.lines, flow.findings)
    }
  }
}
