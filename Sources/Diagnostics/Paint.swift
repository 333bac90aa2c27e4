/// Colours for a terminal, or none.
struct Paint {
  /// Whether escape sequences are written.
  let isOn: Bool

  /// The word for a fault's severity.
  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .error: wrap(text, "1;31")
    case .warning: wrap(text, "1;33")
    case .note: wrap(text, "1;36")
    }
  }

  func edge(_ text: String) -> String { wrap(text, "34") }
  func mark(_ text: String) -> String { wrap(text, "1;31") }
  func code(_ text: String) -> String { wrap(text, "2") }
  /// The word before a cure.
  func help(_ text: String) -> String { wrap(text, "1;32") }

  private func wrap(_ text: String, _ style: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
