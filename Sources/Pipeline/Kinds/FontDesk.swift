import Diagnostics
import PageLayout
import Synchronization

/// The typesetters of a run, opened when the first page is measured.
final class FontDesk: Sendable {
  private enum State {
    case closed
    case open(TypesetterPool)
    case failed(String)
    case told
  }

  private let state = Mutex(State.closed)

  /// Opens the typesetters; a failure is reported when they are requested.
  func open() { state.withLock { FontDesk.open(&$0) } }

  private static func open(_ state: inout State) {
    guard case .closed = state else { return }
    let (pool, fault) = TypesetterPool.opened()
    state = pool.map { .open($0) } ?? .failed(fault ?? "")
  }

  /// The typesetters; nil when no font is installed. This is reported once: an error where they are needed, a warning
  /// when text is only measured for formats without fonts.
  func pool(into findings: inout Findings, isNeeded: Bool = true) -> TypesetterPool? {
    let (pool, fault) = state.withLock { state -> (TypesetterPool?, String?) in
      FontDesk.open(&state)
      switch state {
      case .open(let pool): return (pool, nil)
      case .failed(let fault):
        state = .told
        return (nil, fault)
      case .closed, .told: return (nil, nil)
      }
    }
    if let fault {
      let help = Message(vi: "cài gói fonts-liberation", en: "install the package fonts-liberation")
      findings.report(
        Diagnostic(
          isNeeded ? .error : .warning, PageLayoutCodes.missingFont,
          isNeeded
            ? Message(
              vi: "không mở được phông chữ nào trên máy: \(fault)",
              en: "no font on this machine could be opened: \(fault)")
            : Message(
              vi: "máy không có phông chữ, nên chữ trong khung chưa được đo: \(fault)",
              en: "there is no font on this machine, so texts in frames are not measured: \(fault)"),
          at: nil, help: [.init(help)]))
    }
    return pool
  }
}
