import Diagnostics
import XMLKit

/// The elements of a markup template with its tags among them, before blocks are assembled.
struct MarkupTree {
  struct Attribute {
    let name: String
    let range: Range<Int>
    var items: [TreeItem]
  }

  struct Element {
    let name: String
    let range: Range<Int>
    /// The number of the parent element; nil for the top.
    let parent: Int?
    /// Its position among the parent's items.
    let position: Int
    let depth: Int
    var attributes: [Attribute] = []
    var items: [TreeItem] = []
    /// Tags that were moved from inside to before it and after it.
    var before: [Int] = []
    var after: [Int] = []
    /// Whether it contained only tags that were moved out of it.
    var isDropped = false
  }

  /// Where a tag is.
  struct Location {
    let element: Int
    /// The position among the items of the element; nil when the tag is in an attribute.
    let position: Int?
    let attribute: Int?
  }

  /// The elements; the first is the top of the file.
  var elements: [Element]
  /// Where each tag is, by its number.
  private(set) var locations: [Int: Location] = [:]
  private let source: MarkupSource
  private let tags: [Tag]
  private var nextPlaceholder = 0

  init(_ nodes: [XMLNode], _ source: MarkupSource, _ tags: [Tag], fileEnd: Int) {
    self.source = source
    self.tags = tags
    self.elements = [Element(name: "", range: 0..<fileEnd, parent: nil, position: 0, depth: 0)]
    add(nodes, to: 0)
  }

  private mutating func add(_ nodes: [XMLNode], to parent: Int) {
    for node in nodes {
      switch node {
      case .text(let text, let place):
        let range = place?.bytes ?? 0..<0
        split(text, range) { tree, item in
          if case .tag(let tag) = item {
            tree.locations[tag] = Location(
              element: parent, position: tree.elements[parent].items.count, attribute: nil)
          }
          tree.elements[parent].items.append(item)
        }
      case .element(let element): add(element, to: parent)
      }
    }
  }

  private mutating func add(_ element: XMLElement, to parent: Int) {
    let number = elements.count
    elements.append(
      Element(
        name: element.name, range: element.place?.bytes ?? 0..<0, parent: parent,
        position: elements[parent].items.count, depth: elements[parent].depth + 1))
    elements[parent].items.append(.element(number))
    for (index, attribute) in element.attributes.enumerated() {
      var items: [TreeItem] = []
      split(attribute.value, attribute.place?.bytes ?? 0..<0) { tree, item in
        if case .tag(let tag) = item {
          tree.locations[tag] = Location(element: number, position: nil, attribute: index)
        }
        items.append(item)
      }
      elements[number].attributes.append(
        Attribute(name: attribute.name, range: attribute.place?.bytes ?? 0..<0, items: items))
    }
    add(element.children, to: number)
  }

  /// Splits text at the placeholders of tags.
  private mutating func split(
    _ text: String, _ range: Range<Int>, _ append: (inout MarkupTree, TreeItem) -> Void
  ) {
    let bytes = text.utf8
    var start = bytes.startIndex
    var offset = range.lowerBound
    while nextPlaceholder < source.placed.count, let found = placeholder(in: bytes, from: start) {
      let tag = source.placed[nextPlaceholder]
      nextPlaceholder += 1
      if start < found {
        append(
          &self,
          .text(TextPiece(text: String(text[start..<found]), range: offset..<tags[tag].range.lowerBound)))
      }
      append(&self, .tag(tag))
      offset = tags[tag].range.upperBound
      start = bytes.index(found, offsetBy: 3)
    }
    if start < bytes.endIndex {
      append(
        &self, .text(TextPiece(text: String(text[start...]), range: offset..<max(offset, range.upperBound))))
    }
  }

  /// Where the next placeholder begins.
  private func placeholder(in bytes: String.UTF8View, from start: String.Index) -> String.Index? {
    var index = start
    while let found = bytes[index...].firstIndex(of: MarkupSource.placeholderBytes[0]) {
      if bytes[found...].starts(with: MarkupSource.placeholderBytes) { return found }
      index = bytes.index(after: found)
    }
    return nil
  }
}

/// Whether text is only XML whitespace: spaces, tabs and line ends; other Unicode spaces count as text.
func isBlankText(_ text: String) -> Bool { text.utf8.allSatisfy(isBlank) }
