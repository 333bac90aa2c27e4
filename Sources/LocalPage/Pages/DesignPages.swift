import Definitions
import Diagnostics
import DocumentTree
import Fields
import Pipeline
import Workspace
import YAMLReading

extension PageAnswers {
  /// Requests about designs of certificates and blanks.
  static var designRoutes: [String: Route] {
    [
      "designs": .reading { answers, _ throws(WorkspaceError) in try answers.designs() },
      "design": .reading(isLong: true) { answers, query throws(WorkspaceError) in try answers.design(query) },
      "blank": .reading { answers, query throws(WorkspaceError) in try answers.blank(query) },
      "keep-blank": .writing { answers, query throws(WorkspaceError) in try answers.keepBlank(query) },
      "photo": .writing { answers, query throws(WorkspaceError) in try answers.keepPhoto(query) },
    ]
  }

  private static var start: String { "blanks/" }

  /// Every blank, the office's own first.
  private func designs() throws(WorkspaceError) -> Reply {
    let templates = try workspace.templates(given: templates)
    let own = Set(templates.ownFiles)
    var designs: [(isOwn: Bool, value: JSONValue)] = []
    for path in templates.files(in: "blanks") where path.hasSuffix(".yaml") {
      var ignored = Findings()
      guard let node = StrictYAML.read(try templates.read(path), into: &ignored) else { continue }
      let paper = node.value("khổ giấy", "paper")
      let isOwn = own.contains(path)
      designs.append(
        (
          isOwn,
          .object([
            ("id", .string(String(path.dropFirst(Self.start.utf8.count).dropLast(5)))),
            ("name", .string(node.value("tên", "name")?.scalar ?? "")),
            ("width", .string(paper?.value("rộng", "width")?.scalar ?? "")),
            ("height", .string(paper?.value("cao", "height")?.scalar ?? "")),
            ("stock", .string(node.value("in trên", "printed on")?.scalar ?? "")),
            ("own", .truth(isOwn)),
          ])
        ))
    }
    let ordered = designs.filter(\.isOwn) + designs.filter { !$0.isOwn }
    return .json([("designs", .array(ordered.map(\.value)))])
  }

  /// The first certificate of the ceremony on a blank, as a small picture.
  private func design(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let id = query["blank"] else { return .badRequest }
    let preview = try look(
      at: try ceremony(query), with: [([.key("giấy khen"), .key("phôi")], id)], kinds: ["certificate"],
      by: desk)
    var findings = Findings()
    guard let kind = preview.kinds.first,
      let page = preview.items(of: kind, into: &findings).first?.page(1, into: &findings)
    else { return .missing }
    do throws(WriterError) {
      return Reply(
        type: "image/png", body: try page.png(dotsPerInch: query.number("dpi") ?? 40, into: &findings))
    } catch {
      return .refusal(422, Message(vi: "không vẽ được mẫu này", en: "the design cannot be drawn"))
    }
  }

  /// The values of a blank.
  private func blank(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let id = query["id"], PageFolder.isPlainName(id) else { return .badRequest }
    let templates = try workspace.templates(given: templates)
    let path = Self.start + id + ".yaml"
    let file = try templates.read(path)
    var findings = Findings()
    let node = StrictYAML.read(file, into: &findings)
    return .json([
      ("digest", .string(Digest.of(file.bytes).text)), ("own", .truth(templates.ownFiles.contains(path))),
      ("tree", node.map(Self.value(of:)) ?? .null),
    ])
  }

  /// Saves a blank for the office: another blank with some values changed, and those without a value gone.
  private func keepBlank(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let from = query["from"], let id = query["id"], PageFolder.isPlainName(from),
      Self.isIdentifier(id), case .array(let changes)? = query.json?["changes"]?.value
    else { return .badRequest }
    let templates = try workspace.templates(given: templates)
    var bytes = try templates.read(Self.start + from + ".yaml").bytes
    for change in changes {
      guard let path = FormStep.path(change["path"]), let edit = DefinitionEdit(bytes) else {
        return .badRequest
      }
      if let value = change["value"]?.string {
        guard let changed = edit.applying(.set(.text(value), after: nil), at: path) else {
          return .badRequest
        }
        bytes = changed
      } else {
        bytes = edit.applying(.remove, at: path) ?? bytes
      }
    }
    try keep(id + ".yaml", bytes)
    return .json([("id", .string(id)), ("look", try lookValue(query))])
  }

  /// Saves a photograph of the paper for one of the office's blanks.
  private func keepPhoto(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let id = query["id"], Self.isIdentifier(id) else { return .badRequest }
    guard let format = PictureFormat(of: query.body), [.png, .jpeg].contains(format) else {
      return .refusal(
        422, Message(vi: "ảnh phải là tệp PNG hoặc JPEG", en: "the photograph must be a PNG or JPEG file"))
    }
    let name = id + "." + format.fileExtension
    let path = Self.start + id + ".yaml"
    let templates = try workspace.templates(given: templates)
    guard templates.ownFiles.contains(path),
      let changed = DefinitionEdit(try templates.read(path).bytes)?
        .applying(.set(.text(name), after: "khổ giấy"), at: [.key("ảnh")])
    else {
      return .refusal(
        422, Message(vi: "hãy lưu phôi riêng trước", en: "keep the blank as the office's own first"))
    }
    try keep(name, query.body)
    try keep(id + ".yaml", changed)
    return .json([("look", try lookValue(query))])
  }

  /// Writes a file among the office's blanks; an existing one is stored as an earlier version.
  private func keep(_ name: String, _ bytes: [UInt8]) throws(WorkspaceError) {
    let real = Path.join(ownTemplates, "blanks")
    let blanks = CeremonyFolder(shownPath: "blanks", realPath: real, store: folder.store)
    do throws(SystemReason) {
      try folder.store.makeFolders(real)
      if try folder.store.status(Path.join(real, name)) == nil {
        let file = try folder.store.make(Path.join(real, name))
        try file.write(bytes)
        try file.synchronise()
        return
      }
    } catch {
      throw WorkspaceError(name, .unwritable(error))
    }
    _ = try blanks.overwrite(name, bytes)
  }

  /// Whether a name can be a blank's: lower-case letters, digits and hyphens.
  private static func isIdentifier(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.count <= 60
      && id.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
      && id.utf8.first != UInt8(ascii: "-")
  }
}
