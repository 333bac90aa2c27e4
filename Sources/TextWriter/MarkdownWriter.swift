import Diagnostics
import DocumentTree

/// Writes a document as Markdown for editors of web pages: CommonMark 0.31 with the tables of GitHub, UTF-8.
///
/// Levels of headings and items of lists follow from the roles of styles; every sign that Markdown would read otherwise is
/// escaped, so that the text is the document's.
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
      // Markdown has no pages: the foot of the first one ends the text.
      flow.add(section.foot)
      return (flow.lines, flow.findings)
    }
  }
}
