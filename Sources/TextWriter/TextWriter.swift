import Diagnostics
import DocumentTree

/// Writes plain text as one pastes it into a mail: UTF-8, paragraphs as lines that the mail program wraps, headings
/// centred and columns side by side in 80 columns, tables as rows with `|` between the cells.
///
/// Sizes, colours and emphasis are left out without a word, since plain text has none.
public struct TextWriter: DocumentWriter {
  /// The width of a line that is centred or stands in columns, in columns of a fixed-width face.
  static let lineWidth = 80

  /// Makes the writer.
  public init() {}

  /// `txt`.
  public var fileExtension: String { "txt" }

  /// Writes a document, passing on each section as it is made.
  public func write(
    _ document: Document, to sink: any ByteSink, into findings: inout Findings
  ) throws(WriterError) {
    var scribe = Scribe(sheet: document.sheet)
    var wroteBefore = false
    for index in 0..<document.sections.count {
      guard let section = document.sections.section(at: index, into: &findings) else { continue }
      let lines = scribe.section(section)
      guard !lines.isEmpty else { continue }
      // Two blank lines where a new page begins.
      try append((wroteBefore ? "\n\n" : "") + lines.map { $0 + "\n" }.joined(), to: sink)
      wroteBefore = true
    }
    findings.append(scribe.findings)
  }

  private func append(_ text: String, to sink: any ByteSink) throws(WriterError) {
    var copy = text
    let failure: SinkError? = copy.withUTF8 { bytes in
      do throws(SinkError) {
        try sink.append(UnsafeRawBufferPointer(bytes))
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw .sink(failure) }
  }
}
