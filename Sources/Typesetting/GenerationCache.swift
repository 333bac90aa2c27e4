/// A cache of recently used values: at most twice its limit, without a list of ages.
struct GenerationCache<Key: Hashable, Value> {
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// The value of a key; moves it to the young generation.
  mutating func value(_ key: Key) -> Value? {
    if let value = young[key] { return value }
    guard let value = old[key] else { return nil }
    insert(value, key)
    return value
  }

  mutating func insert(_ value: Value, _ key: Key) {
    if young.count >= limit {
      old = young
      young = [:]
    }
    young[key] = value
  }
}
