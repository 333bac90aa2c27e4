import Definitions
import Diagnostics
import Fields
import Workspace
import YAMLReading

extension PageAnswers {
  /// Requests about the definition as a form.
  static var formRoutes: [String: Route] {
    [
      "tree": .reading { answers, query throws(WorkspaceError) in try answers.tree(query) },
      "edit": .writing { answers, query throws(WorkspaceError) in try answers.edit(query) },
    ]
  }

  /// The values of the definition, with the byte range of each.
  private func tree(_ query: Query) throws(WorkspaceError) -> Reply {
    let bytes = try ceremony(query).read(Workspace.definitionName, limit: FileLimit.definition)
    var ignored = Findings()
    let node = StrictYAML.read(SourceFile(name: Workspace.definitionName, bytes: bytes), into: &ignored)
    return .json([
      ("digest", .string(Digest.of(bytes).text)), ("tree", node.map(Self.value(of:)) ?? .null),
    ])
  }

  static func value(of node: DataNode) -> JSONValue {
    let place = (
      "bytes",
      JSONValue.array([.integer(node.place.bytes.lowerBound), .integer(node.place.bytes.upperBound)])
    )
    switch node.content {
    case .scalar(let text): return .object([("text", .string(text)), place])
    case .list(let items): return .object([("list", .array(items.map(value(of:)))), place])
    case .record(let entries):
      let members = entries.map {
        JSONValue.object([("key", .string($0.key.value)), ("value", value(of: $0.value))])
      }
      return .object([("record", .array(members)), place])
    }
  }

  /// Changes one value of the definition.
  private func edit(_ query: Query) throws(WorkspaceError) -> Reply {
    let ceremony = try ceremony(query)
    guard let base = query["base"], let json = query.json, let path = FormStep.path(json["path"]),
      let change = Self.change(json)
    else { return .badRequest }
    let name = Workspace.definitionName
    let bytes = try ceremony.read(name, limit: FileLimit.definition)
    guard Digest.of(bytes).text == base else {
      return .json(
        .object([
          ("text", String(validating: bytes, as: UTF8.self).map { .string($0) } ?? .null),
          ("digest", .string(Digest.of(bytes).text)),
        ]), status: 409)
    }
    guard let changed = DefinitionEdit(bytes)?.applying(change, at: path) else {
      return .refusal(
        422,
        Message(
          vi: "mục này không sửa được từ biểu mẫu; hãy sửa ở thẻ “Bản khai”",
          en: "this cannot be changed in the form; change it under “Text”"))
    }
    _ = try ceremony.save(name, changed, over: base)
    return .json([
      ("digest", .string(Digest.of(changed).text)),
      ("text", .string(String(decoding: changed, as: UTF8.self))),
      ("look", try lookValue(query)),
    ])
  }

  private static func change(_ json: JSONNode) -> DefinitionEdit.Change? {
    let value = json["value"].flatMap { FormValue($0) }
    switch json["do"]?.string {
    case "set": return value.map { .set($0, after: json["after"]?.string) }
    case "append": return value.map { .append($0) }
    case "remove": return .remove
    case "up": return .move(down: false)
    case "down": return .move(down: true)
    default: return nil
    }
  }
}
