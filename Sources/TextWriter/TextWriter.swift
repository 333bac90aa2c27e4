import Diagnostics
import DocumentTree

/// Writes a document as plain text to paste into a mail or a news editor: UTF-8, lines end with U+000A.
///
/// A paragraph is one line, which the mail program wraps; only columns and tables are wrapped here.
public struct TextWriter: DocumentWriter {
  /// Between two sections.
  static let separator = "* * *"

  /// Makes the writer.
  public init() {}

  /// `txt`.
  public let fileExtension = "txt"

  /// Writes a document, one section after another.
  public func write(
    _ document: Document, to sink: any ByteSink, into findings: inout Findings
  ) throws(WriterError) {
    try TextWriter.write(document, to: sink, into: &findings) { section, styles in
      var flow = TextFlow(styles: styles, measure: section.page.textWidth)
      flow.add(section.blocks)
      flow.finish()
      flow.add(foot: section.foot)
      return (flow.lines, flow.findings)
    }
  }

  /// Writes the lines of every section that has any, with a separator between sections.
  static func write(
    _ document: Document, to sink: any ByteSink, into findings: inout Findings,
    lines: (Section, TextStyles) -> (lines: [String], findings: Findings)
  ) throws(WriterError) {
    let styles = TextStyles(document.sheet)
    var isFirst = true
    for index in 0..<document.sections.count {
      guard let section = document.sections.section(at: index, into: &findings) else { continue }
      let flow = lines(section, styles)
      findings.append(flow.findings)
      guard !flow.lines.isEmpty else { continue }
      var bytes: [UInt8] = []
      if !isFirst { bytes.append(contentsOf: "\n\(TextWriter.separator)\n\n".utf8) }
      for line in flow.lines { TextWriter.append(line, to: &bytes) }
      try TextWriter.hand(bytes, to: sink)
      isFirst = false
    }
  }

  /// Appends a line without spaces at its end. U+00A0 becomes a plain space: lines are already broken, and it would
  /// hide names from a text search.
  static func append(_ line: String, to bytes: inout [UInt8]) {
    var wasC2 = false
    for byte in line.utf8 {
      if wasC2, byte == 0xA0 { bytes[bytes.count - 1] = 0x20 } else { bytes.append(byte) }
      wasC2 = byte == 0xC2
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }

  static func hand(_ bytes: [UInt8], to sink: any ByteSink) throws(WriterError) {
    let failure: SinkError? = bytes.withUnsafeBytes { bytes in
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
