import Diagnostics
import PageLayout
import Synchronization
import Workspace

/// The typesetters of a run, opened when the first page is measured.
final class FontDesk: Sendable {
  private enum State {
    case closed
    case open(TypesetterPool)
    case failed(Failure)
    case told
  }

  /// Why no font could be opened.
  private enum Failure {
    case library(String)
    /// Fewer files may be open than fontconfig needs. It skips the fonts that it cannot open without a word, so that
    /// another face could stand in; the limit is therefore asked before.
    case fewFiles(UInt64)

    func told(isNeeded: Bool) -> Diagnostic {
      let reason: Message
      let help: Message
      switch self {
      case .library(let fault):
        reason = Message(vi: fault, en: fault)
        help = Message(vi: "cài gói fonts-liberation", en: "install the package fonts-liberation")
      case .fewFiles(let limit):
        reason = Message(
          vi: "chương trình chỉ được mở \(limit) tệp cùng lúc, cần \(FontDesk.neededFiles)",
          en: "the program may only have \(limit) files open, it needs \(FontDesk.neededFiles)")
        help = Message(vi: "nâng giới hạn: ulimit -n 256", en: "raise the limit: ulimit -n 256")
      }
      let message =
        isNeeded
        ? Message(
          vi: "không mở được phông chữ nào trên máy: \(reason.vi)",
          en: "no font on this machine could be opened: \(reason.en)")
        : Message(
          vi: "không mở được phông chữ, nên chữ trong khung chưa được đo: \(reason.vi)",
          en: "no font could be opened, so texts in frames are not measured: \(reason.en)")
      return Diagnostic(
        isNeeded ? .error : .warning, PageLayoutCodes.missingFont, message, at: nil, help: [.init(help)])
    }
  }

  /// The open files that reading the fonts takes, beside those that other threads hold, with room to spare.
  private static let neededFiles: UInt64 = 32

  private let state = Mutex(State.closed)

  /// Opens the typesetters; a failure is reported when they are requested.
  func open() { state.withLock { FontDesk.open(&$0) } }

  private static func open(_ state: inout State) {
    guard case .closed = state else { return }
    if let limit = OpenFiles.limit, limit < neededFiles {
      state = .failed(.fewFiles(limit))
      return
    }
    let (pool, fault) = TypesetterPool.opened()
    state = pool.map { .open($0) } ?? .failed(.library(fault ?? ""))
  }

  /// The typesetters; nil when no font is installed. This is reported once: an error where they are needed, a warning
  /// when text is only measured for formats without fonts.
  func pool(into findings: inout Findings, isNeeded: Bool = true) -> TypesetterPool? {
    let (pool, fault) = state.withLock { state -> (TypesetterPool?, Failure?) in
      FontDesk.open(&state)
      switch state {
      case .open(let pool): return (pool, nil)
      case .failed(let fault):
        state = .told
        return (nil, fault)
      case .closed, .told: return (nil, nil)
      }
    }
    if let fault { findings.report(fault.told(isNeeded: isNeeded)) }
    return pool
  }
}
