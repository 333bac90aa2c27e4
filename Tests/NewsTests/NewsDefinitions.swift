import Diagnostics
import Fields
import Model
import TestSupport
import Testing
import YAMLReading

@testable import News
@testable import Definitions

/// A definition with its text, its lists and what was read of it.
struct NewsDefinition {
  let name: String
  /// Where its lists lie.
  let folder: String
  let file: SourceFile
  let lists: [SourceFile]
  let ceremony: Ceremony
  let leaves: [DataLeaf]

  /// Reads a text with the lists of a folder; nil when it is no definition without errors.
  init?(_ name: String, _ file: SourceFile, listsOf folder: String) {
    var findings = Findings()
    let read = DefinitionReader.read(
      file, lists: { NewsBench.source("\(folder)/\($0)") }, into: &findings)
    guard var ceremony = read, !findings.hasErrors else { return nil }
    lists = ceremony.awards.flatMap(\.listFiles).map(\.value).compactMap {
      NewsBench.source("\(folder)/\($0)")
    }
    // Every outlet tells the whole article.
    ceremony.report = ceremony.report ?? Report()
    ceremony.report?.outlet = nil
    ceremony.report?.forms = []
    self.name = name
    self.folder = folder
    self.file = file
    self.ceremony = ceremony
    leaves = ceremony.leaves
  }

  /// The five ceremonies and the ten of the genres.
  static func shipped() throws -> [NewsDefinition] {
    try folders.map { folder in
      let file = try #require(NewsBench.source("\(folder)/ceremony.yaml"))
      return try #require(NewsDefinition(folder, file, listsOf: folder))
    }
  }

  static var folders: [String] {
    NewsDraftTests.outlets.keys.sorted().map { "examples/\($0)" }
      + NewsGenreExamples.names.map { "examples/genres/\($0)" }
  }
}

/// Definitions that nobody wrote: those of the examples with fields dropped, mixed, and other figures, names and quotes.
struct SeededDefinitions {
  /// A definition before it is text again.
  private indirect enum Tree {
    case scalar(String)
    case list([Tree])
    case record([(key: String, value: Tree)])

    init(_ node: DataNode) {
      switch node.content {
      case .scalar(let text): self = .scalar(text)
      case .list(let nodes): self = .list(nodes.map(Tree.init))
      case .record(let entries): self = .record(entries.map { ($0.key.value, Tree($0.value)) })
      }
    }

    func text(_ indent: Int) -> String {
      let blanks = String(repeating: " ", count: indent)
      switch self {
      case .scalar(let text):
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return " \"\(escaped)\"\n"
      case .list(let items):
        if items.isEmpty { return " []\n" }
        return "\n" + items.map { blanks + "-" + $0.text(indent + 2) }.joined()
      case .record(let entries):
        if entries.isEmpty { return " {}\n" }
        return "\n" + entries.map { "\(blanks)\"\($0.key)\":\($0.value.text(indent + 2))" }.joined()
      }
    }

    func mapped(_ change: (String) -> String) -> Tree {
      switch self {
      case .scalar(let text): .scalar(change(text))
      case .list(let items): .list(items.map { $0.mapped(change) })
      case .record(let entries): .record(entries.map { ($0.key, $0.value.mapped(change)) })
      }
    }

    /// How many values stand in it, itself among them.
    var count: Int {
      switch self {
      case .scalar: 1
      case .list(let items): items.reduce(1) { $0 + $1.count }
      case .record(let entries): entries.reduce(1) { $0 + $1.value.count }
      }
    }

    /// The text of its `index`th value; empty where that is no text.
    func scalar(_ index: Int) -> String {
      var text = ""
      _ = changing(index) { value in
        if case .scalar(let own) = value { text = own }
        return value
      }
      return text
    }

    func isScalar(_ index: Int) -> Bool { !scalar(index).isEmpty }

    /// The tree with its `index`th value changed; nil drops it.
    func changing(_ index: Int, _ change: (Tree) -> Tree?) -> Tree? {
      if index == 0 { return change(self) }
      var left = index - 1
      switch self {
      case .scalar: return self
      case .list(let items):
        var result: [Tree] = []
        for item in items {
          let isHere = (0..<item.count).contains(left)
          if let kept = isHere ? item.changing(left, change) : item { result.append(kept) }
          left = isHere ? .min : left == .min ? left : left - item.count
        }
        return .list(result)
      case .record(let entries):
        var result: [(String, Tree)] = []
        for (key, value) in entries {
          let isHere = (0..<value.count).contains(left)
          if let kept = isHere ? value.changing(left, change) : value { result.append((key, kept)) }
          left = isHere ? .min : left == .min ? left : left - value.count
        }
        return .record(result)
      }
    }
  }

  private var generator = SeededGenerator()
  private let examples: [(folder: String, tree: Tree)]

  var seed: UInt64 { generator.seed }

  init() throws {
    examples = try NewsDefinition.folders.map { folder in
      var findings = Findings()
      let file = try #require(NewsBench.source("\(folder)/ceremony.yaml"))
      return (folder, Tree(try #require(StrictYAML.read(file, into: &findings))))
    }
  }

  /// A definition without one of its values, for some of them that chance picks; those that cannot be read without it are
  /// left out.
  mutating func without(_ definition: NewsDefinition, most: Int) -> [NewsDefinition] {
    var findings = Findings()
    guard let node = StrictYAML.read(definition.file, into: &findings) else { return [] }
    let tree = Tree(node)
    var cuts: [NewsDefinition] = []
    for index in (1..<max(2, tree.count)).shuffled(using: &generator)
    where cuts.count < most && tree.isScalar(index) {
      guard let cut = tree.changing(index, { _ in nil }) else { continue }
      let file = SourceFile(name: "ceremony.yaml", text: String(cut.text(0).drop { $0 == "\n" }))
      let name = definition.name + " without \(tree.scalar(index))"
      if let read = NewsDefinition(name, file, listsOf: definition.folder) { cuts.append(read) }
    }
    return cuts
  }

  /// The next definition that can be read.
  mutating func next() -> NewsDefinition {
    while true {
      guard let example = examples.randomElement(using: &generator) else {
        preconditionFailure("no examples")
      }
      var tree = example.tree
      for _ in 0..<Int.random(in: 1...7, using: &generator) { tree = changed(tree) }
      let file = SourceFile(name: "ceremony.yaml", text: String(tree.text(0).drop { $0 == "\n" }))
      if let made = NewsDefinition(example.folder, file, listsOf: example.folder) { return made }
    }
  }

  private mutating func changed(_ tree: Tree) -> Tree {
    let index = Int.random(in: 1..<max(2, tree.count), using: &generator)
    switch Int.random(in: 0..<9, using: &generator) {
    case 0, 1: return tree.changing(index) { _ in nil } ?? tree
    case 2: return combined(tree)
    case 3: return withOtherFigures(tree, at: index)
    case 4: return tree.mapped { Self.renamed($0) }
    case 5: return tree.mapped { $0.replacing("UBND", with: "Ủy ban nhân dân") }
    case 6: return tree.mapped { $0.replacing("\u{201C}", with: "\"").replacing("\u{201D}", with: "\"") }
    case 7:
      return tree.changing(index) { value in
        if case .list(let items) = value { return .list(items.reversed()) }
        return value
      } ?? tree
    default:
      // A quoted name in any text.
      return tree.changing(index) { value in
        guard case .scalar(let text) = value, text.count > 40 else { return value }
        return .scalar(text + " theo mô hình “Xóm  Đạo bình yên, 3 không”")
      } ?? tree
    }
  }

  /// A section of another example in place of its own.
  private mutating func combined(_ tree: Tree) -> Tree {
    guard case .record(var entries) = tree, let other = examples.randomElement(using: &generator),
      case .record(let others) = other.tree,
      let taken = others.filter({ $0.key != "tin bài" }).randomElement(using: &generator)
    else { return tree }
    entries.removeAll { $0.key == taken.key }
    return .record(entries + [taken])
  }

  private mutating func withOtherFigures(_ tree: Tree, at index: Int) -> Tree {
    let digits = (0..<8).map { _ in Int.random(in: 1...9, using: &generator) }
    return tree.changing(index) { value in
      guard case .scalar(let text) = value else { return value }
      var next = 0
      return .scalar(
        String(
          text.map { character in
            guard character.isNumber, character != "0" else { return character }
            defer { next += 1 }
            return Character("\(digits[next % digits.count])")
          }))
    } ?? tree
  }

  /// Other names of people and places, everywhere alike.
  private static func renamed(_ text: String) -> String {
    let others = [
      "Nguyễn": "Tôn Nữ", "Lê": "Đặng Hồ", "Đông": "Hòa", "Hải": "Thủy", "Thị": "Diệu", "Phường": "Xã",
    ]
    return text.split(separator: " ", omittingEmptySubsequences: false).map {
      others[String($0)] ?? String($0)
    }
    .joined(separator: " ")
  }
}
