import Diagnostics

/// A value of the data that a template names.
public struct UsedName: Sendable {
  /// The fields from the data on, `[]` for the items of a list: `người_nhận[].tên`.
  public let path: String
  /// Its type.
  public let shape: Shape
  /// Whether the data may leave it out.
  public let mayBeMissing: Bool
  /// Where templates name it.
  public let places: [Place]
}

/// Gathers the names in the order in which they are first met.
struct UsedNames {
  private struct Entry {
    let path: String
    let shape: Shape
    let mayBeMissing: Bool
    var places: [Place]
  }

  private var entries: [Entry] = []
  private var byPath: [String: Int] = [:]
  private var seen: Set<Place> = []

  mutating func add(_ path: String, _ shape: Shape, mayBeMissing: Bool, at place: Place) {
    let isNew = seen.insert(place).inserted
    if let index = byPath[path] {
      if isNew { entries[index].places.append(place) }
      return
    }
    byPath[path] = entries.count
    entries.append(Entry(path: path, shape: shape, mayBeMissing: mayBeMissing, places: [place]))
  }

  var all: [UsedName] {
    entries.map { UsedName(path: $0.path, shape: $0.shape, mayBeMissing: $0.mayBeMissing, places: $0.places) }
  }
}
