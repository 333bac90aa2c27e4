/// Writes one line a fault, for editors and scripts: `file:line:column: error[code]: message`.
///
/// The severity word is English in every language, so that one pattern fits; a fault without a place starts
/// with `vinhdanh`.
public struct LineRenderer: Sendable {
  private let languages: [Language]

  /// Writes messages in one language, or in several with ` / ` between them.
  public init(languages: [Language]) { self.languages = languages.isEmpty ? [.vi] : languages }

  /// All faults in reading order; empty for none.
  public func render(_ findings: Findings) -> String {
    var map = SourceMap()
    var text = ""
    for diagnostic in findings.inReadingOrder() {
      let word = diagnostic.severity.word(in: .en)
      let message = languages.map { VisibleText.line(diagnostic.message.text(in: $0)) }
      text += location(of: diagnostic.place, map: &map)
      text += ": \(word)[\(diagnostic.code.id)]: \(message.joined(separator: " / "))\n"
    }
    return text
  }

  private func location(of place: Place?, map: inout SourceMap) -> String {
    guard let place else { return "vinhdanh" }
    let position = map.position(of: place.bytes.lowerBound, in: place.file)
    return "\(VisibleText.line(place.file.name)):\(position.line):\(position.column)"
  }
}
