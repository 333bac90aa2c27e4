/// Writes one line per fault, for editors and scripts: `file:line:column: error[code]: message`; in a workbook
/// `file:sheet!C7: …`, in a Word file `file:thân văn bản, đoạn 3: …`.
///
/// The severity is English in every language, so that one pattern matches; a fault without a place starts with
/// `vinhdanh`.
public struct LineRenderer: Sendable {
  private let languages: [Language]

  /// A renderer for one or more languages, separated by ` / `.
  public init(languages: [Language]) { self.languages = languages.isEmpty ? [.vi] : languages }

  /// All faults in reading order; empty without faults.
  public func render(_ findings: Findings) -> String {
    var map = SourceMap()
    var text = ""
    let digest = FaultDigest(of: findings.inReadingOrder())
    for (diagnostic, repeats) in digest.told {
      let word = diagnostic.severity.word(in: .en)
      let message = languages.map { language in
        let again = repeats > 0 ? " (… \(FaultDigest.again(repeats).text(in: language)))" : ""
        return VisibleText.line(diagnostic.message.text(in: language)) + again
      }
      text += location(of: diagnostic.place, map: &map)
      text += ": \(word)[\(diagnostic.code.id)]: \(message.joined(separator: " / "))\n"
    }
    if let rest = digest.rest {
      text += "vinhdanh: \(languages.map { rest.text(in: $0) }.joined(separator: " / "))\n"
    }
    return text
  }

  private func location(of place: Place?, map: inout SourceMap) -> String {
    guard let place else { return "vinhdanh" }
    let name = VisibleText.line(place.file.name)
    func sheet(_ title: String) -> String { "\(name):\(VisibleText.line(title))" }
    switch place.whereabouts {
    case .file where place.file.pieces != nil: return name
    case .file, .text:
      let position = map.position(of: place.bytes.lowerBound, in: place.file)
      return "\(name):\(position.line):\(position.column)"
    case .sheet(let title): return sheet(title)
    case .row(let title, let row): return "\(sheet(title))!\(row)"
    case .cell(let title, let row, let column, _):
      return "\(sheet(title))!\(Whereabouts.cellName(row: row, column: column))"
    case .passage(let passage, _): return "\(name):\(VisibleText.line(passage.text(in: languages[0])))"
    }
  }
}
