/// Words of the template itself.
struct TextPiece: Sendable {
  let text: String
  /// Bytes in the file.
  let range: Range<Int>
}

/// A template as a tree; the same for both front ends.
indirect enum TemplateNode: Sendable {
  case text(TextPiece)
  case output(Syntax, range: Range<Int>)
  case condition([Branch], otherwise: [TemplateNode]?)
  case loop(Loop)
  case assignment(Name, Syntax, range: Range<Int>)
  case include(Name, [Tag.Parameter], range: Range<Int>)
  case macro(Macro)
  case variation(Variation)
  case element(Element)

  struct Branch: Sendable {
    let condition: Syntax
    let body: [TemplateNode]
  }

  struct Loop: Sendable {
    let variable: Name
    let list: Syntax
    let range: Range<Int>
    let body: [TemplateNode]
    let otherwise: [TemplateNode]?
  }

  final class Macro: Sendable {
    let name: Name
    let parameters: [Tag.Parameter]
    let body: [TemplateNode]

    init(_ name: Name, _ parameters: [Tag.Parameter], _ body: [TemplateNode]) {
      self.name = name
      self.parameters = parameters
      self.body = body
    }
  }

  /// Alternative wordings of one place.
  struct Variation: Sendable {
    let place: Name
    let range: Range<Int>
    let wordings: [(name: Name, body: [TemplateNode])]
  }

  struct Element: Sendable {
    let name: String
    let range: Range<Int>
    let attributes: [Attribute]
    let children: [TemplateNode]
  }

  struct Attribute: Sendable {
    let name: String
    let range: Range<Int>
    let value: [TemplateNode]
  }
}

/// A piece of a file or element before its blocks are assembled.
enum TreeItem: Sendable {
  case text(TextPiece)
  case tag(Int)
  case element(Int)
}

/// Assembles blocks from pieces in which all tags of a block are siblings.
struct TreeAssembler {
  private let tags: [Tag]
  private let table: BlockTable
  private let items: [TreeItem]
  private let element: (Int) -> TemplateNode?
  private var index = 0

  init(
    _ items: [TreeItem], _ tags: [Tag], _ table: BlockTable,
    element: @escaping (Int) -> TemplateNode? = { _ in nil }
  ) {
    self.items = items
    self.tags = tags
    self.table = table
    self.element = element
  }

  mutating func run() -> [TemplateNode] { nodes(of: nil) }

  /// Reads up to the next tag of a block, or to the end.
  private mutating func nodes(of block: Int?) -> [TemplateNode] {
    var result: [TemplateNode] = []
    while index < items.count {
      switch items[index] {
      case .text(let piece): result.append(.text(piece))
      case .element(let number):
        if let node = element(number) { result.append(node) }
      case .tag(let tag):
        switch table.roles[tag] {
        case .single:
          if let node = single(tags[tag]) { result.append(node) }
        case .open(let opened):
          index += 1
          if let node = self.block(opened, tags[tag]) { result.append(node) }
          continue
        case .middle(let number), .close(let number):
          // An unclosed block ends where a block around it continues.
          if block != nil, number <= block ?? 0 { return result }
        case .dropped: break
        }
      }
      index += 1
    }
    return result
  }

  private func single(_ tag: Tag) -> TemplateNode? {
    switch tag.content {
    case .output(let value): .output(value, range: tag.range)
    case .assignment(let name, let value): .assignment(name, value, range: tag.range)
    case .include(let name, let values): .include(name, values, range: tag.range)
    case .condition, .otherCondition, .otherwise, .endCondition, .loop, .endLoop, .macro, .endMacro,
      .variation, .otherWording, .endVariation, .broken:
      nil
    }
  }

  /// The parts of a block: each tag that opens or continues it, with the nodes after it.
  private mutating func block(_ number: Int, _ opening: Tag) -> TemplateNode? {
    var parts: [(tag: Tag, body: [TemplateNode])] = [(opening, nodes(of: number))]
    while index < items.count, case .tag(let tag) = items[index] {
      if table.roles[tag] == .middle(number) {
        index += 1
        parts.append((tags[tag], nodes(of: number)))
      } else {
        if table.roles[tag] == .close(number) { index += 1 }
        break
      }
    }
    let otherwise = parts.last.flatMap { part in
      if case .otherwise = part.tag.content { return part.body }
      return nil as [TemplateNode]?
    }
    switch opening.content {
    case .condition: return .condition(branches(parts), otherwise: otherwise)
    case .loop(let variable, let list):
      return .loop(
        .init(variable: variable, list: list, range: opening.range, body: parts[0].body, otherwise: otherwise)
      )
    case .macro(let name, let parameters): return .macro(.init(name, parameters, parts[0].body))
    case .variation(let place, _):
      return .variation(.init(place: place, range: opening.range, wordings: wordings(parts)))
    case .output, .otherCondition, .otherwise, .endCondition, .endLoop, .assignment, .include, .endMacro,
      .otherWording, .endVariation, .broken:
      return nil
    }
  }

  private func wordings(_ parts: [(tag: Tag, body: [TemplateNode])]) -> [(name: Name, body: [TemplateNode])] {
    parts.compactMap { part in
      switch part.tag.content {
      case .variation(_, let name), .otherWording(let name): (name, part.body)
      case .output, .condition, .otherCondition, .otherwise, .endCondition, .loop, .endLoop, .assignment,
        .include, .macro, .endMacro, .endVariation, .broken:
        nil
      }
    }
  }

  private func branches(_ parts: [(tag: Tag, body: [TemplateNode])]) -> [TemplateNode.Branch] {
    parts.compactMap { part in
      switch part.tag.content {
      case .condition(let value), .otherCondition(let value): .init(condition: value, body: part.body)
      case .output, .otherwise, .endCondition, .loop, .endLoop, .assignment, .include, .macro, .endMacro,
        .variation, .otherWording, .endVariation, .broken:
        nil
      }
    }
  }
}
