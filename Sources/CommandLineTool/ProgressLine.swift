import Diagnostics
import Pipeline

/// A progress line on a terminal; nothing in a pipe.
struct ProgressLine: Sendable {
  let console: Console
  let language: Language

  /// Shows a step, replacing the previous one.
  func show(_ progress: Progress) {
    guard console.showsProgress else { return }
    console.put("\r\u{1B}[K" + text(of: progress), to: .error)
  }

  /// Removes the line.
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
