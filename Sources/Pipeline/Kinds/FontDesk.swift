import Diagnostics
import PageLayout
import Synchronization

/// The typesetters of a run, opened when the first page is measured.
final class FontDesk: Sendable {
  private enum State {
    case closed
    case open(TypesetterPool)
    case failed
  }

  private let state = Mutex(State.closed)

  /// The typesetters; nil when no font is installed, which is reported once.
  func pool(into findings: inout Findings) -> TypesetterPool? {
    let (pool, fault) = state.withLock { state -> (TypesetterPool?, String?) in
      switch state {
      case .open(let pool): return (pool, nil)
      case .failed: return (nil, nil)
      case .closed:
        do {
          let pool = try TypesetterPool()
          state = .open(pool)
          return (pool, nil)
        } catch {
          state = .failed
          return (nil, "\(error)")
        }
      }
    }
    if let fault {
      findings.error(
        PageLayoutCodes.missingFont,
        Message(
          vi: "không mở được phông chữ nào trên máy (\(fault)); hãy cài gói fonts-liberation",
          en: "no font on this machine could be opened (\(fault)); install the package fonts-liberation"),
        at: nil)
    }
    return pool
  }
}
