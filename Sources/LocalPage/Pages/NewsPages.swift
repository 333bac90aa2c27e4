import Definitions
import Diagnostics
import DocumentTree
import Pipeline
import Workspace
import YAMLReading

extension PageAnswers {
  /// Requests about the news.
  static var newsRoutes: [String: Route] {
    [
      "outlets": .reading { answers, _ throws(WorkspaceError) in try answers.outlets() },
      "news": .reading(isLong: true) { answers, query throws(WorkspaceError) in try answers.news(query) },
    ]
  }

  private func outlets() throws(WorkspaceError) -> Reply {
    let templates = try workspace.templates(given: templates)
    var names: [JSONValue] = []
    for path in templates.files(in: "news/outlets") where path.hasSuffix(".yaml") {
      var ignored = Findings()
      let node = StrictYAML.read(try templates.read(path), into: &ignored)
      if let name = node?.value("tên", "name")?.scalar { names.append(.string(name)) }
    }
    return .json([("outlets", .array(names))])
  }

  /// The drafts for an outlet, genre and form to try out, and the facts that they leave out.
  private func news(_ query: Query) throws(WorkspaceError) -> Reply {
    let ceremony = try ceremony(query)
    var changes: [(path: [FormStep], value: String)] = []
    for (name, key) in [("outlet", "báo"), ("genre", "thể loại"), ("form", "bản")] {
      if let value = query[name], !value.isEmpty { changes.append(([.key("tin bài"), .key(key)], value)) }
    }
    let preview = try look(at: ceremony, with: changes, kinds: ["news"], by: desk)
    let traced = try look(at: ceremony, with: changes, kinds: ["news"], by: tracing)
    var map = SourceMap()
    var findings = preview.findings
    var drafts: [JSONValue] = []
    for item in preview.kinds.flatMap({ preview.items(of: $0, into: &findings) }) {
      guard let document = item.document else { continue }
      var untold: [JSONValue] = []
      if let marked = traced.item(item.kind.name, item.name)?.document,
        marked.sections.count > document.sections.count,
        let last = marked.sections.section(at: marked.sections.count - 1, into: &findings)
      {
        untold = Self.paragraphs(of: last.blocks).map { Self.value(of: $0, map: &map) }
      }
      var paragraphs: [JSONValue] = []
      for section in 0..<document.sections.count {
        guard let section = document.sections.section(at: section, into: &findings) else { continue }
        paragraphs += Self.paragraphs(of: section.blocks).map { Self.value(of: $0, map: &map) }
      }
      drafts.append(
        .object([
          ("name", .string(item.name)), ("title", .string(item.title)), ("paragraphs", .array(paragraphs)),
          ("untold", .array(untold)),
        ]))
    }
    return .json([("drafts", .array(drafts)), ("faults", JSONRenderer().value(of: findings))])
  }

  /// The paragraphs of blocks, in reading order.
  private static func paragraphs(of blocks: [Block]) -> [Paragraph] {
    blocks.flatMap { block -> [Paragraph] in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .table(let table): table.rows.flatMap { $0.cells.flatMap(\.paragraphs) }
      case .columns(let columns): columns.columns.flatMap { paragraphs(of: $0.blocks) }
      case .keepTogether(let blocks): paragraphs(of: blocks)
      case .frame(let frame): frame.paragraphs
      case .rule, .stamp, .space, .pageBreak, .box, .picture, .drawing: []
      }
    }
  }

  private static func value(of paragraph: Paragraph, map: inout SourceMap) -> JSONValue {
    var runs: [JSONValue] = []
    for inline in paragraph.inlines {
      switch inline {
      case .text(let run):
        runs.append(
          .object([
            ("text", .string(run.text)), ("bold", .truth(run.look.bold ?? false)),
            ("italic", .truth(run.look.italic ?? false)),
            ("place", JSONRenderer().value(of: run.origin, map: &map)),
          ]))
      case .lineBreak: runs.append(.object([("text", .string("\n"))]))
      case .tab: runs.append(.object([("text", .string(" "))]))
      case .pageNumber: break
      }
    }
    return .object([("style", .string(paragraph.style)), ("runs", .array(runs))])
  }
}
