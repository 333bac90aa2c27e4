import Synchronization

/// Finds names by their folded forms. The forms are computed on the first look-up that misses a declared spelling:
/// most definitions have none, and folding the names of all fields would take longer than reading them.
final class FoldedNames<Found: Sendable>: Sendable {
  private let make: @Sendable () -> [String: Found]
  private let table = Mutex<[String: Found]?>(nil)

  /// `forms` gives each form with its meaning, in order of precedence.
  init(_ forms: @escaping @Sendable () -> [(form: String, found: Found)]) {
    make = { Dictionary(forms().map { ($0.form, $0.found) }) { first, _ in first } }
  }

  subscript(_ folded: String) -> Found? {
    table.withLock { table in
      let made = table ?? make()
      table = made
      return made[folded]
    }
  }
}
