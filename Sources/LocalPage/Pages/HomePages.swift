import Definitions
import Diagnostics
import Fields
import Pipeline
import Workspace
import YAMLReading

extension PageAnswers {
  /// Requests about the folder and new ceremonies.
  static var homeRoutes: [String: Route] {
    [
      "home": .reading { answers, _ throws(WorkspaceError) in try answers.home() },
      "state": .reading(isLong: true) { answers, query throws(WorkspaceError) in try answers.state(query) },
      "new": .writing { answers, query throws(WorkspaceError) in try answers.begin(query) },
      "upload": .writing { answers, query throws(WorkspaceError) in try answers.upload(query) },
    ]
  }

  private func home() throws(WorkspaceError) -> Reply {
    let paths: [String]
    do throws(SystemReason) {
      paths = try folder.ceremonies()
    } catch {
      throw WorkspaceError(folder.realPath, .unreadable(error))
    }
    var ignored = Findings()
    let starters = Starter.all(in: try workspace.templates(given: nil), into: &ignored)
    return .json([
      ("folder", .string(folder.realPath)),
      ("version", .string(Run<S>.version)),
      ("ceremonies", .array(paths.map { .string($0) })),
      (
        "situations",
        .array(
          starters.map {
            .object([
              ("folder", .string($0.folder)), ("title", .message($0.title)), ("help", .message($0.help)),
            ])
          })
      ),
    ])
  }

  /// The summary of a ceremony, its faults and its packet.
  private func state(_ query: Query) throws(WorkspaceError) -> Reply {
    let ceremony = try ceremony(query)
    var ignored = Findings()
    let file = SourceFile(
      name: Workspace.definitionName,
      bytes: try ceremony.read(Workspace.definitionName, limit: FileLimit.definition))
    let event = StrictYAML.read(file, into: &ignored)?.value("buổi lễ", "event")
    let preview = desk.look(at: request(ceremony.shownPath))
    var findings = preview.findings
    for kind in preview.kinds { _ = preview.items(of: kind, into: &findings) }
    let found = findings.diagnostics
    let packet = try workspace.packet(of: try workspace.ceremony(at: ceremony.shownPath))
    return .json([
      ("name", .string(event?.value("tên", "name")?.scalar ?? event?.value("loại", "type")?.scalar ?? "")),
      ("date", .string(event?.value("ngày", "date")?.scalar ?? "")),
      ("errors", .integer(found.count { $0.severity == .error })),
      ("warnings", .integer(found.count { $0.severity == .warning })),
      ("made", packet.map { .integer($0.madeSeconds) } ?? .null),
      ("current", .truth(packet?.isCurrent ?? false)),
    ])
  }

  /// Makes a new ceremony from a situation, with the uploaded list if there is one.
  private func begin(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let name = query["name"], let situation = query["situation"] else { return .badRequest }
    guard PageFolder.isPlainName(name) else { return Self.badName }
    let templates = try workspace.templates(given: nil)
    var findings = Findings()
    guard
      let starter = Starter.all(in: templates, into: &findings).first(where: { $0.folder == situation })
    else { return .badRequest }
    var list: StarterList?
    if let listName = query["list"] {
      guard Self.isListName(listName) else { return Self.badName }
      if let refusal = listRefusal(listName, query.body, into: &findings) { return refusal }
      let source = SourceFile(name: listName, bytes: query.body)
      list = StarterList(
        listName, query.body, survey: stages.survey(of: source, as: ListRequest()))
    }
    let files = try starter.files(in: templates, schema: stages.schema, list: list)
    _ = try workspace.writeNew(files, into: name)
    return .json([("ceremony", .string(name)), ("faults", JSONRenderer().value(of: findings))])
  }

  /// Saves an uploaded list in a ceremony's folder; a file of the same name is stored as an earlier version.
  private func upload(_ query: Query) throws(WorkspaceError) -> Reply {
    let ceremony = try ceremony(query)
    guard let name = query["name"], Self.isListName(name) else { return Self.badName }
    var findings = Findings()
    if let refusal = listRefusal(name, query.body, into: &findings) { return refusal }
    if (try? ceremony.locate(name)) != nil {
      _ = try ceremony.overwrite(name, query.body)
    } else {
      _ = try workspace.writeNew([(name, query.body)], into: ceremony.shownPath)
    }
    return .json([("file", .string(name)), ("faults", JSONRenderer().value(of: findings))])
  }

  private static var badName: Reply {
    .refusal(
      422,
      Message(
        vi: "tên này không dùng được: không có dấu / \\ : * ? \" < > |, không bắt đầu bằng dấu chấm",
        en: "the name cannot be used: no / \\ : * ? \" < > |, no dot at its start"))
  }

  private static func isListName(_ name: String) -> Bool {
    PageFolder.isPlainName(name)
      && [".xlsx", ".csv", ".tsv"].contains { name.lowercased().hasSuffix($0) }
  }

  /// A refusal of a file that is not a readable list; nil when it is one, with its findings.
  private func listRefusal(_ name: String, _ bytes: [UInt8], into findings: inout Findings) -> Reply? {
    guard stages.list(SourceFile(name: name, bytes: bytes), as: ListRequest(), into: &findings) == nil else {
      return nil
    }
    return .json(
      .object([
        (
          "message",
          .message(
            Message(
              vi: "“\(name)” không đọc được thành danh sách", en: "“\(name)” cannot be read as a list"))
        ), ("faults", JSONRenderer().value(of: findings)),
      ]), status: 422)
  }
}

extension DataNode {
  /// The value of a record under its Vietnamese or English name.
  func value(_ vi: String, _ en: String) -> DataNode? {
    guard case .record(let entries) = content else { return nil }
    return entries.first { $0.key.value == vi || $0.key.value == en }?.value
  }

  var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }
}
