import Synchronization

/// Names found by their folded forms. These are made when the first name is asked for that is not written as it was
/// declared: in most definitions none is, and folding the names of all fields would cost more than reading them.
final class FoldedNames<Found: Sendable>: Sendable {
  private let make: @Sendable () -> [String: Found]
  private let table = Mutex<[String: Found]?>(nil)

  /// Gives the forms and what each stands for, in the order in which they win.
  init(_ forms: @escaping @Sendable () -> [(form: String, found: Found)]) {
    make = { Dictionary(forms().map { ($0.form, $0.found) }) { first, _ in first } }
  }

  /// What a folded name stands for.
  subscript(_ folded: String) -> Found? {
    table.withLock { table in
      let made = table ?? make()
      table = made
      return made[folded]
    }
  }
}
