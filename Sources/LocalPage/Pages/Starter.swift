import Definitions
import Diagnostics
import Fields
import Pipeline
import Workspace
import YAMLReading

/// A situation with a ready definition for a new ceremony.
struct Starter: Sendable {
  /// Its folder below `situations` in the templates.
  let folder: String
  /// Its title.
  let title: Message
  /// Its audience, in one line.
  let help: Message

  /// All situations, in the order of `situations/situations.yaml`.
  static func all(in templates: Templates, into findings: inout Findings) -> [Starter] {
    guard let file = templates.read("situations/situations.yaml", namedAt: nil, into: &findings),
      let node = StrictYAML.read(file, into: &findings)
    else { return [] }
    return FieldType.list(of: table.type).read(node, into: &findings) ?? []
  }

  private struct Draft: Sendable {
    var folder = ""
    var vi = ""
    var en = ""
    var helpVI = ""
    var helpEN = ""
  }

  private static let table = RecordTable<Starter>(
    "tình huống", "situation", help: Message(vi: "một tình huống có bản khai sẵn", en: "a situation"), Draft()
  ) {
    Field(
      "thư mục", "folder", \.folder, .plain, required: true,
      help: Message(vi: "thư mục của bản khai", en: "the folder of its definition"))
    Field(
      "tên", "name", \.vi, .plain, required: true,
      help: Message(vi: "tên tiếng Việt", en: "its Vietnamese name"))
    Field(
      "tên tiếng Anh", "English name", \.en, .plain, required: true,
      help: Message(vi: "tên tiếng Anh", en: "its English name"))
    Field(
      "giúp", "help", \.helpVI, .plain, required: true, help: Message(vi: "dành cho ai", en: "whom it is for")
    )
    Field(
      "giúp tiếng Anh", "English help", \.helpEN, .plain, required: true,
      help: Message(vi: "dành cho ai, tiếng Anh", en: "the same in English"))
  } finish: { draft, _ in
    Starter(
      folder: draft.folder, title: Message(vi: draft.vi, en: draft.en),
      help: Message(vi: draft.helpVI, en: draft.helpEN))
  }

  /// The files of its folder, and the schema; a given list replaces the sample's.
  func files(
    in templates: Templates, schema: String, list: StarterList?
  ) throws(WorkspaceError) -> [(path: String, bytes: [UInt8])] {
    let start = "situations/\(folder)/"
    var files: [(path: String, bytes: [UInt8])] = []
    for path in templates.files(in: "situations/" + folder) {
      files.append((String(path.dropFirst(start.count)), try templates.read(path).bytes))
    }
    files = StarterFiles.replacingList(in: files, by: list)
    files.append(("ceremony.schema.json", Array(schema.utf8)))
    return files
  }
}
