import Diagnostics

/// The loops and conditions of a template, by what they enclose: text, paragraphs, a row, rows.
struct WordBlocks {
  /// A statement with its position.
  struct Tag {
    let tag: WordTag
    let typed: String
    let paragraph: XMLSpan
    let mark: Int
    /// The elements around it, outermost first, each with the index of the next.
    let path: [(container: XMLSpan, index: Int)]
    /// Whether its paragraph contains only statements.
    let isAlone: Bool
    let place: Place
  }

  struct Block {
    let number: Int
    let opening: WordTag
    /// The index of the first element that it encloses.
    let first: Int
    let last: Int
    /// The elements of its parts.
    let parts: [Range<Int>]
    let isRow: Bool
    let place: Place
    /// The paragraphs of its statements that also contain a break, which is kept; by the number of the statement.
    let breaks: [Int: XMLSpan]
  }

  private var byContainer: [ObjectIdentifier: [Block]] = [:]
  private var openBlocks: Set<Int> = []
  private var count = 0

  /// Whether an element contains rows: a table, or a content control around rows.
  private static func holdsRows(_ container: XMLSpan) -> Bool {
    container.name == "w:tbl" || container.children.contains { $0.name == "w:tr" }
  }

  /// Adds the tags of a block; false when they are in elements that do not fit together.
  mutating func add(_ tags: [Tag], isBlank: (XMLSpan) -> Bool) -> Bool {
    guard let first = tags.first, let last = tags.last else { return true }
    if tags.allSatisfy({ $0.paragraph === first.paragraph }) { return true }
    var level = 0
    let shortest = tags.map(\.path.count).min() ?? 0
    while level < shortest, tags.allSatisfy({ $0.path[level].container === first.path[level].container }) {
      level += 1
    }
    guard level > 0 else { return false }
    let container = first.path[level - 1].container
    let positions = tags.map { $0.path[level - 1].index }
    let siblings = tags.allSatisfy { $0.path.count == level }
    if siblings {
      guard tags.allSatisfy(\.isAlone) else { return false }
      keep(tags, container, positions, takesTags: true, isRow: false)
      return true
    }
    // One row, from cell to cell.
    if let row = first.path.firstIndex(where: { $0.container.name == "w:tr" && $0.container === container }),
      row > 0,
      WordBlocks.holdsRows(first.path[row - 1].container), tags.count == 2
    {
      let table = first.path[row - 1]
      keep(
        [first, last], table.container, [table.index, table.index], takesTags: false, isRow: true)
      return true
    }
    // Rows that contain only the statements.
    if WordBlocks.holdsRows(container), tags.allSatisfy(\.isAlone), Set(positions).count == tags.count {
      let holdOnlyWords = zip(tags, positions).allSatisfy { tag, position in
        !container.children[position].holds { span in
          span.name == "w:p" && span !== tag.paragraph && !isBlank(span)
        }
      }
      guard holdOnlyWords else { return false }
      keep(tags, container, positions, takesTags: true, isRow: true)
      return true
    }
    return false
  }

  private mutating func keep(
    _ tags: [Tag], _ container: XMLSpan, _ positions: [Int], takesTags: Bool, isRow: Bool
  ) {
    var parts: [Range<Int>] = []
    for (start, end) in zip(positions, positions.dropFirst()) {
      parts.append(takesTags ? min(start + 1, end)..<end : start..<(end + 1))
    }
    var breaks: [Int: XMLSpan] = [:]
    if takesTags, !isRow {
      // If several statements are in one paragraph, the first keeps its break.
      for (number, tag) in tags.enumerated() where tag.mark == 0 && tag.paragraph.holdsBreak {
        breaks[number] = tag.paragraph
      }
    }
    count += 1
    byContainer[ObjectIdentifier(container), default: []].append(
      Block(
        number: count, opening: tags[0].tag, first: positions[0], last: positions[positions.count - 1],
        parts: parts,
        isRow: isRow, place: tags[0].place, breaks: breaks))
  }

  /// The outermost closed block that begins at an element.
  func block(in container: XMLSpan, at index: Int) -> Block? {
    byContainer[ObjectIdentifier(container)]?.filter { $0.first == index && !isOpen($0) }.max {
      $0.last < $1.last
    }
  }

  /// Whether an element belongs to the statements or the parts of a block.
  func takes(_ index: Int, of container: XMLSpan) -> Bool {
    byContainer[ObjectIdentifier(container)]?.contains { $0.first <= index && index <= $0.last } ?? false
  }

  /// The list of the outermost loop that encloses an element, and whether the loop goes over rows; nil without one.
  func loop(around index: Int, of container: XMLSpan) -> (list: String, isRow: Bool)? {
    for block in byContainer[ObjectIdentifier(container)] ?? []
    where block.first <= index && index <= block.last {
      if case .loop(_, let list) = block.opening { return (list, block.isRow) }
    }
    return nil
  }

  func isOpen(_ block: Block) -> Bool { openBlocks.contains(block.number) }
  mutating func open(_ block: Block) { openBlocks.insert(block.number) }
  mutating func close(_ block: Block) { openBlocks.remove(block.number) }

  /// Whether a loop over recipients or groups encloses parts of the body.
  func hasRecipientLoop(in body: XMLSpan, _ document: WordRecord) -> Bool {
    var found = false
    body.walk { span in
      for block in byContainer[ObjectIdentifier(span)] ?? [] {
        guard case .loop(_, let name) = block.opening,
          let index = document.position(of: name)
        else { continue }
        switch document.fields[index].kind {
        case .recipients, .groups: found = true
        case .text, .number, .date, .texts, .record, .records: continue
        }
      }
    }
    return found
  }
}

extension XMLSpan {
  /// Whether a paragraph ends a section or a page.
  var holdsBreak: Bool {
    child("w:pPr")?.child("w:sectPr") != nil || holds { $0.isPageBreak }
  }

  /// Whether it is a page break.
  var isPageBreak: Bool { name == "w:br" && self["w:type"] == "page" }
}

/// The marks of a line, read from left to right.
struct WordPieces {
  let line: WordLine
  let marks: [WordMark]
  /// The mark that begins at an atom.
  private let starts: [Int: Int]

  init(_ line: WordLine, _ marks: [WordMark]) {
    self.line = line
    self.marks = marks
    starts = Dictionary(
      marks.enumerated().map { ($1.atoms.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The number of the mark that begins at an atom.
  func mark(at atom: Int) -> Int? { starts[atom] }

  /// The mark that closes a block of this line, and the one between its branches.
  func end(of number: Int) -> (middle: Int?, end: Int)? {
    var depth = 0
    var middle: Int?
    for index in (number + 1)..<max(marks.count, number + 1) {
      guard case .tag(let tag) = marks[index].content else { continue }
      switch tag {
      case .loop, .condition: depth += 1
      case .otherwise: if depth == 0 { middle = index }
      case .end:
        if depth == 0 { return (middle, index) }
        depth -= 1
      case .value, .unknown: continue
      }
    }
    return nil
  }
}
