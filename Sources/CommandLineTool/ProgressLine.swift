import Diagnostics
import Pipeline

/// One line on a terminal that says how far a run is; nothing in a pipe.
struct ProgressLine: Sendable {
  let console: Console
  let language: Language

  /// Shows a step in place of the one before.
  func show(_ progress: Progress) {
    guard console.showsProgress else { return }
    console.put("\r\u{1B}[K" + text(of: progress), to: .error)
  }

  /// Takes the line away.
  func clear() {
    guard console.showsProgress else { return }
    console.put("\r\u{1B}[K", to: .error)
  }

  private func text(of progress: Progress) -> String {
    switch (progress, language) {
    case (.reading, .vi): "đang đọc…"
    case (.reading, .en): "reading…"
    case (.composing, .vi): "đang soạn…"
    case (.composing, .en): "composing…"
    case (.writing(let number, let count, let path), _): "[\(number)/\(count)] \(path)"
    }
  }
}
