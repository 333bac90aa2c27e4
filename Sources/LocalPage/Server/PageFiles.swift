import Workspace

/// The files of the page: its own, which stand among the templates, and the system's editor.
struct PageFiles: Sendable {
  /// Where Debian's `libjs-codemirror` puts it.
  private static let editorFolder = "/usr/share/javascript/codemirror"
  /// The files of the editor that the page loads.
  private static let editorFiles: Set<String> = [
    "lib/codemirror.js", "lib/codemirror.css", "mode/yaml/yaml.js", "addon/hint/show-hint.js",
    "addon/hint/show-hint.css", "addon/edit/matchbrackets.js", "addon/search/searchcursor.js",
    "addon/selection/active-line.js",
  ]

  let templates: Templates
  let store: any FileStore

  /// A file by the path of its address.
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

  /// The media type of a file by its ending.
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
