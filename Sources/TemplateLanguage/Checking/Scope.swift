import Diagnostics

/// The names that stand at a point of a template, besides the fields of the data.
struct Scope {
  /// A local name.
  struct Binding {
    let slot: Int
    let type: StaticType
    /// Tells this name from every other, also of the same spelling.
    let identity: Int
    /// What it stands for in the data.
    let listing: String?
    let place: Place
    /// Which call of a macro it belongs to.
    let frame: Int
    /// How many loops are around it.
    let loopDepth: Int
  }

  private var bindings: [String: [Binding]] = [:]
  private var levels: [[String]] = [[]]
  private var nextIdentity = 0
  private var slotMarks: [Int] = []
  private var nextSlot = 0
  /// The most slots in use at once.
  private(set) var slotCount = 0
  /// The call of a macro that is being checked; 0 outside.
  var frame = 0
  /// How many loops are around this point in the same call.
  var loopDepth = 0
  /// How many loops are around this point in all.
  var loopLevel = 0
  /// The most loops around a point.
  private(set) var loopLevels = 0

  mutating func pushLevel() {
    levels.append([])
    slotMarks.append(nextSlot)
  }

  mutating func popLevel() {
    for name in levels.popLast() ?? [] { _ = bindings[name]?.popLast() }
    nextSlot = slotMarks.popLast() ?? 0
  }

  mutating func enterLoop() -> Int {
    loopDepth += 1
    loopLevel += 1
    loopLevels = max(loopLevels, loopLevel)
    return loopLevel - 1
  }

  mutating func leaveLoop() {
    loopDepth -= 1
    loopLevel -= 1
  }

  /// A slot for a name of this level.
  mutating func reserveSlot() -> Int {
    nextSlot += 1
    slotCount = max(slotCount, nextSlot)
    return nextSlot - 1
  }

  mutating func bind(_ name: String, slot: Int, _ type: StaticType, listing: String?, at place: Place) {
    nextIdentity += 1
    let binding = Binding(
      slot: slot, type: type, identity: nextIdentity, listing: listing, place: place, frame: frame,
      loopDepth: loopDepth)
    bindings[name, default: []].append(binding)
    levels[levels.count - 1].append(name)
  }

  /// The innermost meaning of a name; names around a macro's call are not seen in it.
  func find(_ name: String) -> Binding? {
    guard let binding = bindings[name]?.last, binding.frame == frame else { return nil }
    return binding
  }

  /// The names that can be seen, with their types.
  var visible: [(name: String, binding: Binding)] {
    var result: [(String, Binding)] = []
    for level in levels.reversed() {
      for name in level.reversed() {
        if let binding = find(name), !result.contains(where: { $0.0 == name }) {
          result.append((name, binding))
        }
      }
      if result.count > 50 { break }
    }
    return result
  }
}
