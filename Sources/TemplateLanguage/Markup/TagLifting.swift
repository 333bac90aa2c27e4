import Diagnostics

/// Moves the tags of a block that opens in one element and closes in another to their nearest common ancestor.
///
/// A tag may leave an element when only whitespace separates it from the element's start (it moves before the
/// element) or end (it moves after it). Otherwise words would be repeated or dropped by mistake: a fault.
struct TagLifting {
  private let file: SourceFile
  private let tags: [Tag]
  private let table: BlockTable
  private var lifted: Set<Int> = []

  init(_ file: SourceFile, _ tags: [Tag], _ table: BlockTable) {
    self.file = file
    self.tags = tags
    self.table = table
  }

  /// Moves what must be moved, outer blocks first; returns whether every block then lies in one element.
  mutating func run(_ tree: inout MarkupTree, _ log: inout FaultLog) -> Bool {
    var isSound = true
    for block in table.blocks where !lift(block, &tree) {
      isSound = false
      fault(block, tree, &log)
    }
    if isSound { drop(from: &tree) }
    return isSound
  }

  private mutating func lift(_ block: [Int], _ tree: inout MarkupTree) -> Bool {
    let locations = block.compactMap { tree.locations[$0] }
    guard locations.count == block.count, let first = locations.first else { return false }
    if locations.allSatisfy({ $0.element == first.element && $0.attribute == first.attribute }) {
      return true
    }
    guard locations.allSatisfy({ $0.attribute == nil }) else { return false }
    var common = first.element
    for location in locations { common = commonElement(common, location.element, tree) }
    for (tag, location) in zip(block, locations) where location.element != common {
      guard lift(tag, location, to: common, &tree) else { return false }
    }
    return true
  }

  private func commonElement(_ left: Int, _ right: Int, _ tree: MarkupTree) -> Int {
    var left = left
    var right = right
    while left != right {
      if tree.elements[left].depth >= tree.elements[right].depth {
        left = tree.elements[left].parent ?? 0
      } else {
        right = tree.elements[right].parent ?? 0
      }
    }
    return left
  }

  private mutating func lift(
    _ tag: Int, _ location: MarkupTree.Location, to common: Int, _ tree: inout MarkupTree
  ) -> Bool {
    guard let position = location.position else { return false }
    for isBefore in [true, false] {
      guard
        let child = child(of: common, holding: location.element, at: position, isBefore: isBefore, tree)
      else { continue }
      lifted.insert(tag)
      if isBefore {
        tree.elements[child].before.append(tag)
      } else {
        tree.elements[child].after.insert(tag, at: 0)
      }
      return true
    }
    return false
  }

  /// The child of the common ancestor from which a tag can be moved out in one direction.
  private func child(
    of common: Int, holding element: Int, at position: Int, isBefore: Bool, _ tree: MarkupTree
  ) -> Int? {
    var element = element
    var position = position
    while true {
      let items = tree.elements[element].items
      let between = isBefore ? items[..<position] : items[(position + 1)...]
      guard between.allSatisfy(isNothing) else { return nil }
      guard let parent = tree.elements[element].parent else { return nil }
      if parent == common { return element }
      // Tags that stay on the way would change their order.
      guard isBefore ? tree.elements[element].before.isEmpty : tree.elements[element].after.isEmpty else {
        return nil
      }
      position = tree.elements[element].position
      element = parent
    }
  }

  private func isNothing(_ item: TreeItem) -> Bool {
    switch item {
    case .text(let piece): isBlankText(piece.text)
    case .tag(let tag): lifted.contains(tag)
    case .element: false
    }
  }

  /// Removes moved tags from their old places, with elements that contained nothing else.
  private func drop(from tree: inout MarkupTree) {
    let holders = Set(lifted.compactMap { tree.locations[$0]?.element })
    for holder in holders {
      tree.elements[holder].items.removeAll { item in
        if case .tag(let tag) = item { return lifted.contains(tag) }
        return false
      }
      var number = holder
      while let parent = tree.elements[number].parent, isHollow(number, tree) {
        tree.elements[number].isDropped = true
        number = parent
      }
    }
  }

  /// Whether an element contains only whitespace and dropped elements without tags beside them.
  private func isHollow(_ number: Int, _ tree: MarkupTree) -> Bool {
    tree.elements[number].items.allSatisfy { item in
      guard case .element(let child) = item else { return isNothing(item) }
      let element = tree.elements[child]
      return element.isDropped && element.before.isEmpty && element.after.isEmpty
    }
  }

  private func fault(_ block: [Int], _ tree: MarkupTree, _ log: inout FaultLog) {
    // Tags without a location are where none is allowed, which was reported.
    guard let first = block.first, let last = block.last, block.allSatisfy({ tree.locations[$0] != nil })
    else { return }
    let word =
      switch tags[first].content {
      case .condition: "if"
      case .loop: "for"
      case .variation: "vary"
      case .macro, .output, .otherCondition, .otherwise, .endCondition, .endLoop, .assignment, .include,
        .endMacro, .otherWording, .endVariation, .broken:
        "macro"
      }
    let parent = tree.locations[first].map { tree.elements[$0.element] }
    log.error(
      TemplateCodes.pairOverElements,
      vi: "khối “\(word)” mở trong một phần tử và đóng trong phần tử khác",
      en: "the block “\(word)” opens in one element and closes in another",
      at: Place(file, tags[last].range),
      notes: [
        .init(
          Message(
            vi: parent.map { $0.name.isEmpty ? "mở ở đây" : "mở ở đây, trong <\($0.name)>" } ?? "mở ở đây",
            en: parent.map { $0.name.isEmpty ? "opened here" : "opened here, in <\($0.name)>" }
              ?? "opened here"),
          at: Place(file, tags[first].range))
      ],
      help: .cure(
        vi: "đặt các thẻ của khối cạnh nhau trong một phần tử, hoặc sát đầu và sát cuối các phần tử cần lặp",
        en:
          "put the tags of the block side by side in one element, or at the very start and end of those to repeat"
      ))
  }
}
