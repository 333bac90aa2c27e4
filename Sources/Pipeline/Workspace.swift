import Diagnostics
import Glibc

/// The one door to the outside world: files, folders, the place of the program, the environment.
public struct Workspace: Sendable {
  /// A ceremony that was found on the disk.
  public struct Ceremony: Sendable {
    /// Its folder.
    public let folder: InputFolder
    /// Its definition.
    public let definition: SourceFile
  }

  /// The name of a definition in its folder.
  public static let definitionName = "ceremony.yaml"
  /// A file by which a folder of templates is known.
  private static let templatesMark = "new/ceremony.yaml"
  /// How many folders above the program are looked at for `templates`: `.build/<triple>/release` has three.
  private static let levelsAbove = 4

  /// The folder that relative paths start from.
  public let currentFolder: String
  private let executable: String?
  private let variables: [String: String]

  /// Describes an outside world; `executable` is the program's path without links.
  public init(currentFolder: String, executable: String?, variables: [String: String] = [:]) {
    self.currentFolder = currentFolder
    self.executable = executable
    self.variables = variables
  }

  /// The world of this process.
  public static func ofThisProcess() -> Workspace {
    var variables: [String: String] = [:]
    for name in ["VINHDANH_LANGUAGE", "NO_COLOR", "TERM", "XDG_CONFIG_HOME", "HOME"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return Workspace(
      currentFolder: (try? Disk.realPath(".")) ?? "/", executable: try? Disk.target(ofLink: "/proc/self/exe"),
      variables: variables)
  }

  /// A variable of the environment, one of those that the program knows.
  public func variable(_ name: String) -> String? { variables[name] }

  /// A path made absolute.
  func absolute(_ path: String) -> String { Path.join(currentFolder, path) }

  /// Finds a ceremony: a folder with `ceremony.yaml`, or the path of a definition.
  public func ceremony(at argument: String) throws(WorkspaceError) -> Ceremony {
    let given = argument.isEmpty ? "." : argument
    let path = absolute(given)
    let status: Disk.Status?
    do {
      status = try Disk.status(path, followingLinks: true)
    } catch {
      throw WorkspaceError(given, .unreadable(error))
    }
    guard let status else {
      let names = (try? Disk.list(Path.parent(of: path))) ?? []
      throw WorkspaceError(given, .notFound(similar: nearest(to: Path.name(of: path), in: names)))
    }
    let isFolder = status.kind == .folder
    let folder = try inputFolder(at: isFolder ? given : Path.parent(of: given))
    if isFolder, !folder.holds(Workspace.definitionName) { throw WorkspaceError(given, .noDefinition) }
    let name = isFolder ? Workspace.definitionName : Path.name(of: given)
    return Ceremony(folder: folder, definition: try folder.read(name, limit: FileLimit.definition))
  }

  /// The folders of templates: the given one first if there is one, then the program's own.
  public func templates(given path: String?) throws(WorkspaceError) -> Templates {
    var folders: [InputFolder] = []
    if let path {
      guard (try? Disk.status(absolute(path), followingLinks: true))?.kind == .folder else {
        throw WorkspaceError(path, .noTemplates)
      }
      folders.append(try inputFolder(at: path))
    }
    if let own = ownTemplates(), let folder = try? inputFolder(at: own),
      folder.realPath != folders.first?.realPath
    {
      folders.append(folder)
    }
    guard !folders.isEmpty else { throw WorkspaceError("templates", .noTemplates) }
    return Templates(folders: folders)
  }

  /// Writes files that do not exist yet, all or none, and gives their paths.
  public func writeNew(
    _ files: [(path: String, bytes: [UInt8])], into folder: String
  ) throws(WorkspaceError) -> [String] {
    var made: [String] = []
    for file in files where (try? Disk.status(absolute(Path.join(folder, file.path)))) != nil {
      throw WorkspaceError(Path.join(folder, file.path), .exists)
    }
    for file in files {
      let shown = Path.join(folder, file.path)
      do {
        try Disk.makeFolders(Path.parent(of: absolute(shown)))
        let descriptor = try Descriptor(making: absolute(shown))
        made.append(shown)
        try descriptor.write(file.bytes)
      } catch {
        for path in made { try? Disk.removeFile(absolute(path)) }
        throw WorkspaceError(shown, error.code == EEXIST ? .exists : .unwritable(error))
      }
    }
    return made
  }

  private func inputFolder(at path: String) throws(WorkspaceError) -> InputFolder {
    do {
      return InputFolder(shownPath: path, realPath: try Disk.realPath(absolute(path)))
    } catch {
      throw WorkspaceError(path, .unreadable(error))
    }
  }

  /// The templates that came with the program: beside it or above it (a build from source), or installed.
  private func ownTemplates() -> String? {
    guard let executable else { return nil }
    var folder = Path.parent(of: executable)
    var candidates: [String] = []
    for _ in 0...Workspace.levelsAbove {
      candidates.append(Path.join(folder, "templates"))
      folder = Path.parent(of: folder)
    }
    candidates.append(Path.join(Path.parent(of: Path.parent(of: executable)), "share/vinhdanh/templates"))
    return candidates.first { candidate in
      (try? Disk.status(Path.join(candidate, Workspace.templatesMark), followingLinks: true))?.kind == .file
    }
  }
}
