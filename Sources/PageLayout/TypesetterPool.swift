import Synchronization
import Typesetting

/// The typesetters of a run, one for each thread that lays out. All stages share their caches of set text.
public final class TypesetterPool: Sendable {
  private final class Desk: Sendable {
    let typesetter: Mutex<Typesetter>

    init(_ fonts: FontLibrary) throws(TypesettingError) { typesetter = Mutex(try Typesetter(fonts: fonts)) }
  }

  /// The fonts of all typesetters.
  public let fonts: FontLibrary
  private let desks: [Desk]

  /// A new pool, or the library's reason why there is none.
  public static func opened() -> (pool: TypesetterPool?, fault: String?) {
    do throws(TypesettingError) {
      return (try TypesetterPool(), nil)
    } catch {
      return (nil, "\(error.library), \(error.reason)")
    }
  }

  /// Opens typesetters; throws when no font is installed.
  public init(desks count: Int = 2) throws(TypesettingError) {
    let fonts = try FontLibrary()
    var desks: [Desk] = []
    for _ in 0..<max(1, count) { desks.append(try Desk(fonts)) }
    self.fonts = fonts
    self.desks = desks
  }

  /// Runs work with exclusive use of a typesetter; must not be nested.
  func use<Result: Sendable>(_ work: @Sendable (Typesetter) -> Result) -> Result {
    for desk in desks {
      if let result = desk.typesetter.withLockIfAvailable({ work($0) }) { return result }
    }
    return desks[0].typesetter.withLock { work($0) }
  }
}
