import Diagnostics

/// The role of a tag in the block structure.
enum TagRole: Sendable, Equatable {
  case single
  /// Opens, continues or closes the block of this number.
  case open(Int)
  case middle(Int)
  case close(Int)
  /// Belongs to no block; the fault was reported.
  case dropped
}

/// Which tags open, continue and close which block.
struct BlockTable: Sendable {
  var roles: [TagRole] = []
  /// The tags of each block from its opening to its closing tag.
  var blocks: [[Int]] = []
  var isSound = true
}

/// Pairs the tags of a template in the order of its source.
struct BlockMatcher {
  private enum Kind: String {
    case condition = "if"
    case loop = "for"
    case macro
    case variation = "vary"
  }

  private struct Open {
    let kind: Kind
    let block: Int
    var hasElse = false
  }

  private let file: SourceFile
  private let tags: [Tag]
  private let limits: TemplateLimits
  private var stack: [Open] = []
  private var table = BlockTable()

  init(_ file: SourceFile, _ tags: [Tag], _ limits: TemplateLimits) {
    self.file = file
    self.tags = tags
    self.limits = limits
  }

  mutating func run(_ log: inout FaultLog) -> BlockTable {
    for (index, tag) in tags.enumerated() {
      switch tag.content {
      case .condition: open(.condition, index, &log)
      case .loop: open(.loop, index, &log)
      case .macro: open(.macro, index, &log)
      case .variation: open(.variation, index, &log)
      case .otherWording: middle("or", index, &log)
      case .endVariation: close(.variation, index, &log)
      case .otherCondition: middle("elif", index, &log)
      case .otherwise: middle("else", index, &log)
      case .endCondition: close(.condition, index, &log)
      case .endLoop: close(.loop, index, &log)
      case .endMacro: close(.macro, index, &log)
      case .output, .assignment, .include: table.roles.append(.single)
      case .broken: table.roles.append(.dropped)
      }
    }
    for open in stack { unclosed(open, &log) }
    return table
  }

  private mutating func open(_ kind: Kind, _ index: Int, _ log: inout FaultLog) {
    guard stack.count < limits.nesting else {
      log.nestedTooDeep(limits.nesting, at: Place(file, tags[index].range))
      drop()
      return
    }
    table.roles.append(.open(table.blocks.count))
    stack.append(Open(kind: kind, block: table.blocks.count))
    table.blocks.append([index])
  }

  private mutating func drop() {
    table.roles.append(.dropped)
  }

  private mutating func middle(_ word: String, _ index: Int, _ log: inout FaultLog) {
    let takers: Set<Kind> =
      switch word {
      case "or": [.variation]
      case "else": [.condition, .loop]
      default: [.condition]
      }
    guard let top = stack.indices.last, takers.contains(stack[top].kind) else {
      unmatched(word, index, &log)
      return
    }
    let open = stack[top]
    guard !open.hasElse else {
      log.error(
        TemplateCodes.unmatchedTag,
        vi: "“\(word)” đứng sau “else” của cùng khối",
        en: "“\(word)” comes after the block's “else”",
        at: Place(file, tags[index].range), notes: [opening(open)])
      drop()
      return
    }
    if word == "else" { stack[top].hasElse = true }
    table.roles.append(.middle(open.block))
    table.blocks[open.block].append(index)
  }

  private mutating func close(_ kind: Kind, _ index: Int, _ log: inout FaultLog) {
    guard let at = stack.lastIndex(where: { $0.kind == kind }) else {
      unmatched("end\(kind.rawValue)", index, &log)
      return
    }
    while stack.count > at + 1, let inner = stack.popLast() { unclosed(inner, &log) }
    let open = stack.removeLast()
    table.roles.append(.close(open.block))
    table.blocks[open.block].append(index)
  }

  private mutating func unmatched(_ word: String, _ index: Int, _ log: inout FaultLog) {
    let openers = ["endfor": "for", "endmacro": "macro", "or": "vary", "endvary": "vary"]
    let opener = openers[word] ?? "if"
    log.error(
      TemplateCodes.unmatchedTag,
      vi: "“\(word)” không thuộc khối nào", en: "“\(word)” belongs to no block",
      at: Place(file, tags[index].range), notes: stack.last.map { [opening($0)] } ?? [],
      help: .cure(
        vi: "bỏ thẻ này, hoặc thêm {% \(opener) … %} phía trước",
        en: "remove it, or add {% \(opener) … %} before it"))
    drop()
  }

  private mutating func unclosed(_ open: Open, _ log: inout FaultLog) {
    table.isSound = false
    let first = tags[table.blocks[open.block][0]]
    log.error(
      TemplateCodes.unclosedBlock,
      vi: "khối “\(open.kind.rawValue)” chưa được đóng",
      en: "the block “\(open.kind.rawValue)” is never closed",
      at: Place(file, first.range),
      help: .cure(vi: "thêm {% end\(open.kind.rawValue) %}", en: "add {% end\(open.kind.rawValue) %}"))
  }

  private func opening(_ open: Open) -> Diagnostic.Note {
    Diagnostic.Note(
      Message(vi: "khối đang mở từ đây", en: "the open block begins here"),
      at: Place(file, tags[table.blocks[open.block][0]].range))
  }
}
