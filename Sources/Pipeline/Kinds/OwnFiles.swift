import Diagnostics
import Facts
import Workspace

/// Finds files in a person's own template folder that are never read: because of a misspelt name the program's own
/// text would be printed without notice.
struct OwnFiles {
  private let templates: Templates
  private let shelf: KindShelf
  private let asked: Set<String>

  /// Looks at the folders before the program's own, for a run that makes some kinds.
  init(of templates: Templates, shelf: KindShelf, asked: [KindManifest]) {
    self.templates = templates
    self.shelf = shelf
    self.asked = Set(asked.map(\.id))
  }

  /// Reports the files that were not read; call it after everything requested was read.
  func report(into findings: inout Findings) {
    let read = Set(templates.folders.dropLast().flatMap(\.filesRead).map(\.path))
    for path in templates.ownFiles where !read.contains(path) && !isForOthers(path) {
      findings.report(unread(path))
    }
  }

  /// Whether another run may read a file: it replaces one of the program's own, belongs to a kind that was not
  /// requested, or is among data from which a definition chooses.
  private func isForOthers(_ path: String) -> Bool {
    if templates.programFiles.contains(path) || Path.name(of: path).hasPrefix("~$") { return true }
    let folder = Path.parent(of: path)
    if shelf.kinds.contains(where: { $0.id == folder }) { return !asked.contains(folder) }
    if folder == "styles" { return shelf.kinds.contains { path == "styles/\($0.sheet.value).yaml" } }
    let ending = OwnFiles.ending(of: path)
    return (folder == "blanks" && ["png", "jpg", "jpeg", "svg"].contains(ending))
      || templates.programFiles.contains {
        Path.parent(of: $0) == folder && OwnFiles.ending(of: $0) == ending
      }
  }

  private func unread(_ path: String) -> Diagnostic {
    let near = nearest(to: path, in: templates.programFiles.sorted())
    let kinds = shelf.kinds.map(\.id).joined(separator: ", ")
    let shown = Path.join(templates.folders.first?.shownPath ?? "", path)
    return Diagnostic(
      .warning, PipelineCodes.unreadTemplate,
      vi: "tệp “\(shown)” không được dùng: không mẫu nào đọc tên này",
      en: "the file “\(shown)” is not used: no template reads this name",
      at: nil,
      help: near == nil
        ? .cure(vi: "thư mục của các loại: \(kinds)", en: "the folders of the kinds: \(kinds)") : .meant(near)
    )
  }

  private static func ending(of path: String) -> String {
    let name = Path.name(of: path)
    return name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
  }
}
