import Diagnostics

/// The template folders in order of precedence: a person's own, then the program's.
///
/// A person's folder needs only the files that differ. The names of all files are read when the folders are opened,
/// so that an unreadable folder is refused and never counts as empty.
public struct Templates: Sendable {
  /// The most files in all folders; more means that a wrong folder was given.
  public static let filesAtMost = 10_000
  /// The deepest nesting of folders.
  private static let deepest = 8

  private struct Found: Sendable {
    let folder: Int
    let realPath: String
  }

  /// The folders.
  public let folders: [InputFolder]
  /// The location of each file, by its path below the template folder.
  private var found: [String: Found] = [:]
  /// The paths of all files, in byte order.
  private let paths: [String]
  /// The paths of the files in the last folder, the program's own.
  public let programFiles: Set<String>

  /// No templates, for when none could be opened.
  public init() {
    folders = []
    paths = []
    programFiles = []
  }

  /// Opens folders in order of precedence.
  public init(folders: [InputFolder]) throws(WorkspaceError) {
    self.folders = folders
    var found: [String: Found] = [:]
    var last: [String] = []
    for (index, folder) in folders.enumerated() {
      let files = try Templates.files(of: folder)
      for (path, realPath) in files where found[path] == nil {
        found[path] = Found(folder: index, realPath: realPath)
      }
      last = files.map(\.path)
    }
    self.found = found
    programFiles = Set(last)
    paths = found.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reads a file by its path below the template folder, `news/news.html`.
  public func read(_ path: String, limit: Int = FileLimit.template) throws(WorkspaceError) -> SourceFile {
    let key = Path.components(of: path).filter { $0 != "." }.joined(separator: "/")
    guard let place = found[key] else {
      guard let last = folders.last else { throw WorkspaceError(path, .noTemplates) }
      return try last.read(path, limit: limit)
    }
    let file = try folders[place.folder].read(place.realPath, as: key, limit: limit)
    let isOwn = place.folder < folders.count - 1
    // Blanks and a byte order mark are no template.
    guard !isOwn || file.bytes.contains(where: { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }) else {
      throw WorkspaceError(key, .emptyTemplate)
    }
    return file
  }

  /// Reads a file; reports and gives nil when it cannot be read.
  public func read(
    _ path: String, limit: Int = FileLimit.template, namedAt place: Place?, into findings: inout Findings
  ) -> SourceFile? {
    do {
      return try read(path, limit: limit)
    } catch {
      findings.report(error.diagnostic(at: place))
      return nil
    }
  }

  /// The paths of all files below a folder of templates, in byte order.
  public func files(in path: String) -> [String] {
    guard !path.isEmpty else { return paths }
    let start = path + "/"
    return paths.filter { $0.utf8.starts(with: start.utf8) }
  }

  /// The paths of the files in a person's own folders, which are all but the last.
  public var ownFiles: [String] {
    paths.filter { path in (found[path]?.folder).map { $0 < folders.count - 1 } ?? false }
  }

  /// The files read so far.
  public var filesRead: [InputFolder.FileRead] {
    folders.flatMap(\.filesRead).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Every file of a folder with its real path; links are followed, hidden names skipped.
  private static func files(of folder: InputFolder) throws(WorkspaceError) -> [(
    path: String, realPath: String
  )] {
    var files: [(path: String, realPath: String)] = []
    var pending: [(path: String, realPath: String, depth: Int)] = [("", folder.realPath, 0)]
    while let (path, realPath, depth) = pending.popLast() {
      var current = path
      do throws(SystemReason) {
        for name in try folder.store.list(realPath) where !name.utf8.starts(with: ".".utf8) {
          let inner = path.isEmpty ? name : path + "/" + name
          current = inner
          let place = Path.join(realPath, name)
          guard var status = try folder.store.status(place) else { continue }
          let isLink = status.kind == .link
          if isLink {
            guard let target = try folder.store.status(place, followingLinks: true) else { throw .missing }
            status = target
          }
          switch status.kind {
          case .file: files.append((inner, isLink ? try folder.store.realPath(place) : place))
          case .folder:
            guard depth < deepest else { throw .linkLoop }
            pending.append((inner, place, depth + 1))
          case .link, .other: break
          }
        }
      } catch {
        throw WorkspaceError(folder.shown(current), error == .missing ? .danglingLink : .unreadable(error))
      }
      guard files.count <= filesAtMost else {
        throw WorkspaceError(folder.shownPath, .tooManyFiles(limit: filesAtMost))
      }
    }
    return files
  }
}
