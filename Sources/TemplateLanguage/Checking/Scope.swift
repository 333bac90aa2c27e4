import Diagnostics

/// The local names visible at a point of a template, besides the fields of the data.
///
/// Names live in frames: one for the template, one for each include or macro being compiled. What an include reads of
/// the frame around it arrives as an argument, so that it is compiled once for all its uses.
struct Scope {
  enum Owner {
    case template
    /// Can read the names around it, but set none of them.
    case include
    /// Sees its parameters only.
    case macro
  }

  /// Where a value is stored while the template is filled.
  enum Storage: Hashable {
    case slot(Int)
    case captured(Int)
  }

  struct Binding {
    let storage: Storage
    let type: StaticType
    /// Tells this name from others of the same spelling.
    let identity: Int
    let place: Place
    /// The number of loops of its frame around it.
    let loopDepth: Int

    var expression: Expression {
      switch storage {
      case .slot(let slot): .local(slot)
      case .captured(let number): .captured(number)
      }
    }
  }

  /// What an include reads of the frame around it.
  enum Capture {
    case name(String, Binding)
    case loop(LoopField)
  }

  struct Frame {
    let owner: Owner
    fileprivate var bindings: [String: [Binding]] = [:]
    private var levels: [[String]] = [[]]
    private var slotMarks: [Int] = []
    private var nextSlot = 0
    /// The most slots in use at once.
    private(set) var slotCount = 0
    /// The number of loops around this point.
    private(set) var loopDepth = 0
    /// The most loops around a point.
    private(set) var loopLevels = 0
    fileprivate var captures: [Capture] = []
    /// The names that resolved to fields of the data because no local name hides them.
    fileprivate var dataNames: Set<String> = []

    init(_ owner: Owner) { self.owner = owner }

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
      loopLevels = max(loopLevels, loopDepth)
      return loopDepth - 1
    }

    mutating func leaveLoop() { loopDepth -= 1 }

    /// Reserves a slot in the innermost level.
    mutating func reserveSlot() -> Int {
      nextSlot += 1
      slotCount = max(slotCount, nextSlot)
      return nextSlot - 1
    }

    fileprivate mutating func bind(_ name: String, _ binding: Binding) {
      bindings[name, default: []].append(binding)
      levels[levels.count - 1].append(name)
    }

    /// The names of the frame, innermost first.
    fileprivate var names: [String] { levels.reversed().flatMap { $0.reversed() } }
  }

  private var frames = [Frame(.template)]
  private var nextIdentity = 0

  var frame: Frame {
    get { frames[frames.count - 1] }
    _modify { yield &frames[frames.count - 1] }
  }

  mutating func push(_ owner: Owner) { frames.append(Frame(owner)) }

  /// Ends a frame; returns what it read of the frame around it and of the data.
  mutating func pop() -> (frame: Frame, captures: [Capture], dataNames: Set<String>) {
    let frame = frames.removeLast()
    if frame.owner == .include {
      for name in frame.dataNames { noteData(name) }
    }
    return (frame, frame.captures, frame.dataNames)
  }

  mutating func bind(_ name: String, slot: Int, _ type: StaticType, at place: Place) {
    nextIdentity += 1
    frame.bind(
      name,
      Binding(
        storage: .slot(slot), type: type, identity: nextIdentity, place: place, loopDepth: frame.loopDepth))
  }

  /// The innermost binding of a name.
  mutating func find(_ name: String) -> Binding? { find(name, frames.count - 1) }

  /// The binding of a name in the current frame only.
  func own(_ name: String) -> Binding? { frame.bindings[name]?.last }

  private mutating func find(_ name: String, _ index: Int) -> Binding? {
    if let binding = frames[index].bindings[name]?.last { return binding }
    guard frames[index].owner == .include else { return nil }
    for case .name(name, let known) in frames[index].captures { return known }
    guard let outer = find(name, index - 1) else { return nil }
    let binding = Binding(
      storage: .captured(frames[index].captures.count), type: outer.type, identity: outer.identity,
      place: outer.place, loopDepth: 0)
    frames[index].captures.append(.name(name, binding))
    return binding
  }

  /// Where a field of the enclosing loop is stored: in this frame, or passed in as an argument.
  mutating func loop(_ field: LoopField) -> Expression? { loop(field, frames.count - 1) }

  private mutating func loop(_ field: LoopField, _ index: Int) -> Expression? {
    let depth = frames[index].loopDepth
    if depth > 0 { return .loop(level: depth - 1, field) }
    guard frames[index].owner == .include else { return nil }
    for (number, capture) in frames[index].captures.enumerated() {
      if case .loop(field) = capture { return .captured(number) }
    }
    guard loop(field, index - 1) != nil else { return nil }
    frames[index].captures.append(.loop(field))
    return .captured(frames[index].captures.count - 1)
  }

  /// Records that a name resolved to the data.
  mutating func noteData(_ name: String) { frame.dataNames.insert(name) }

  /// The names that can be seen, with their types.
  var visible: [(name: String, binding: Binding)] {
    var result: [(String, Binding)] = []
    for frame in frames.reversed() {
      for name in frame.names where !result.contains(where: { $0.0 == name }) {
        if let binding = frame.bindings[name]?.last { result.append((name, binding)) }
        if result.count > 50 { return result }
      }
      if frame.owner != .include { break }
    }
    return result
  }
}
