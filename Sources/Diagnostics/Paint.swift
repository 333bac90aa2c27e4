/// Colours for a terminal, or none.
struct Paint {
  /// Whether escape sequences are written.
  let isOn: Bool

  /// The word that says how much a fault weighs.
  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .note: wrap(text, "1;36")
    }
  }

  /// Gutters and arrows.
  func edge(_ text: String) -> String { wrap(text, "34") }
  /// Underlines.
  func mark(_ text: String) -> String { wrap(text, "1;31") }
  /// Codes.
  func code(_ text: String) -> String { wrap(text, "2") }
  /// The word before a cure.
  func help(_ text: String) -> String { wrap(text, "1;32") }

  private func wrap(_ text: String, _ style: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
