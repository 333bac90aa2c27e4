import Workspace

/// The page's files: its own, from the templates, and the editor installed on the system.
struct PageFiles: Sendable {
  /// The folder of Debian's `libjs-codemirror`.
  private static let editorFolder = "/usr/share/javascript/codemirror"
  /// The editor files that the page loads.
  private static let editorFiles: Set<String> = [
    "lib/codemirror.js", "lib/codemirror.css", "mode/yaml/yaml.js", "addon/hint/show-hint.js",
    "addon/hint/show-hint.css", "addon/edit/matchbrackets.js", "addon/search/searchcursor.js",
    "addon/selection/active-line.js",
  ]

  let templates: Templates
  let store: any FileStore

  /// The file at a path of the address.
  func reply(to path: String) -> Reply {
    if path.hasPrefix("/codemirror/") {
      let name = String(path.dropFirst("/codemirror/".count))
      guard Self.editorFiles.contains(name),
        let bytes = try? store.read(Path.join(Self.editorFolder, name), limit: FileLimit.template)
      else { return .missing }
      return Reply(type: Self.type(of: name), body: bytes)
    }
    let name = path == "/" ? "index.html" : String(path.dropFirst())
    guard templates.files(in: "page").contains("page/" + name),
      let file = try? templates.read("page/" + name)
    else { return .missing }
    return Reply(type: Self.type(of: name), body: file.bytes)
  }

  /// The media type of a file, by its extension.
  static func type(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "pdf": "application/pdf"
    case "json": "application/json; charset=utf-8"
    case "txt", "md", "csv": "text/plain; charset=utf-8"
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    default: "application/octet-stream"
    }
  }
}
