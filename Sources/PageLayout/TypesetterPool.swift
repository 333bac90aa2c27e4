import Synchronization
import Typesetting

/// The typesetters of a run, one for each thread that lays out at the same time; what one has set, all stages of the
/// run find again.
public final class TypesetterPool: Sendable {
  private final class Desk: Sendable {
    let typesetter: Mutex<Typesetter>

    init(_ fonts: FontLibrary) throws(TypesettingError) { typesetter = Mutex(try Typesetter(fonts: fonts)) }
  }

  /// The fonts of all typesetters.
  public let fonts: FontLibrary
  private let desks: [Desk]

  /// Opens typesetters; without one what the library said, for messages.
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

  /// Works with a typesetter that nobody else uses meanwhile; must not be called from within itself.
  func use<Result: Sendable>(_ work: @Sendable (Typesetter) -> Result) -> Result {
    for desk in desks {
      if let result = desk.typesetter.withLockIfAvailable({ work($0) }) { return result }
    }
    return desks[0].typesetter.withLock { work($0) }
  }
}
