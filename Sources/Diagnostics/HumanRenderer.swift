/// Writes faults for a person: message, place, source line with an underline, cure.
public struct HumanRenderer: Sendable {
  /// The column of the code after a message that is shorter.
  private static let codeColumn = 55

  private let languages: [Language]
  private let usesColour: Bool

  /// A renderer for one or more languages, one below the other; use colours only on a terminal.
  public init(languages: [Language], usesColour: Bool = false) {
    self.languages = languages.isEmpty ? [.vi] : languages
    self.usesColour = usesColour
  }

  /// All faults in reading order, separated by empty lines, and a line with their number; empty without faults.
  public func render(_ findings: Findings) -> String {
    let digest = FaultDigest(of: findings.inReadingOrder())
    guard !digest.told.isEmpty else { return "" }
    var map = SourceMap()
    var lines: [String] = []
    for (diagnostic, repeats) in digest.told {
      lines += self.lines(of: diagnostic, map: &map)
      if repeats > 0 { lines += languages.map { "  … " + FaultDigest.again(repeats).text(in: $0) } }
      lines.append("")
    }
    if let rest = digest.rest { lines += languages.map { rest.text(in: $0) } + [""] }
    let count = digest.count
    lines += languages.map { count.summary(in: $0) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var paint: Paint { Paint(isOn: usesColour) }

  private func lines(of diagnostic: Diagnostic, map: inout SourceMap) -> [String] {
    var lines: [String] = []
    for (index, language) in languages.enumerated() {
      lines.append(headline(of: diagnostic, in: language, withCode: index == 0))
    }
    let snippet = Snippet(paint: paint)
    if let place = diagnostic.place {
      let excerpt = place.excerpt.map { ": " + $0 } ?? ""
      lines.append("  " + paint.edge("-->") + " " + location(of: place, map: &map) + excerpt)
      lines += snippet.lines(of: place, mark: "^", map: &map)
    }
    for note in diagnostic.notes { lines += self.lines(of: note, map: &map) }
    for help in diagnostic.help {
      for language in languages {
        lines.append(
          paint.help(helpWord(in: language)) + ": " + VisibleText.line(help.message.text(in: language)))
      }
      guard let replacement = help.replacement, let place = diagnostic.place else { continue }
      lines += snippet.patched(place, with: replacement, map: &map) ?? []
    }
    return lines
  }

  private func headline(of diagnostic: Diagnostic, in language: Language, withCode: Bool) -> String {
    let word = diagnostic.severity.word(in: language)
    let message = VisibleText.line(diagnostic.message.text(in: language))
    let head = paint.severity(word, diagnostic.severity) + ": " + message
    let width = DisplayWidth.columns(of: word + ": " + message)
    let blanks = String(repeating: " ", count: max(2, HumanRenderer.codeColumn - width))
    return withCode ? head + blanks + paint.code("[\(diagnostic.code.id)]") : head
  }

  private func lines(of note: Diagnostic.Note, map: inout SourceMap) -> [String] {
    guard let place = note.place else {
      return languages.map { language in
        paint.severity(Severity.note.word(in: language), .note) + ": "
          + VisibleText.line(note.message.text(in: language))
      }
    }
    let location = location(of: place, map: &map)
    let texts = languages.map { VisibleText.line(note.message.text(in: $0)) }
    var lines = ["  " + paint.edge("-->") + " " + location + ": " + texts[0]]
    let indent = String(repeating: " ", count: DisplayWidth.columns(of: location) + 8)
    lines += texts.dropFirst().map { indent + $0 }
    return lines + Snippet(paint: paint).lines(of: place, mark: "-", map: &map)
  }

  private func location(of place: Place, map: inout SourceMap) -> String {
    place.described(in: languages[0], map: &map)
  }

  private func helpWord(in language: Language) -> String {
    switch language {
    case .vi: "gợi ý"
    case .en: "help"
    }
  }
}
