import Diagnostics
import Synchronization

/// The blanks for certificates, each read on first use.
final class BlankShelf: Sendable {
  private enum Entry: Sendable {
    case read(Blank)
    /// Its faults were reported when it was read.
    case broken
  }

  /// All names, in order.
  let names: [String]
  private let load: @Sendable (String, inout Findings) -> Blank?
  private let known = Mutex<[String: Entry]>([:])

  /// A shelf with these names; `load` reads one of them.
  init(
    names: [String], load: @escaping @Sendable (String, inout Findings) -> Blank?
  ) {
    self.names = names
    self.load = load
  }

  /// Whether there is a blank of this name.
  func has(_ name: String) -> Bool { names.contains(name) }

  /// The blank with a name; nil when its file has faults, which are reported the first time.
  func blank(_ name: String, into findings: inout Findings) -> Blank? {
    if let entry = known.withLock({ $0[name] }) {
      switch entry {
      case .read(let blank): return blank
      case .broken: return nil
      }
    }
    let blank = load(name, &findings)
    known.withLock { $0[name] = blank.map { .read($0) } ?? .broken }
    return blank
  }
}
