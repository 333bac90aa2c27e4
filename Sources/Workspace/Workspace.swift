import Diagnostics
import Glibc

/// The only access to the outside world: files, folders, the program's location, the environment.
public struct Workspace: Sendable {
  /// A ceremony's folder and definition.
  public struct Ceremony: Sendable {
    /// Its folder.
    public let folder: InputFolder
    /// Its definition.
    public let definition: SourceFile
    /// The file name of the definition.
    public let definitionName: String
  }

  /// The default file name of a definition.
  public static let definitionName = "ceremony.yaml"
  /// A file that identifies a folder of templates.
  private static let templatesMark = "new/ceremony.yaml"
  /// The number of parent folders of the program searched for `templates`; `.build/<triple>/release` has three.
  private static let levelsAbove = 4

  /// The store of the user's files.
  public let store: any FileStore
  /// The store of the program's own templates.
  private let programStore: any FileStore
  /// The folder of relative paths, or the reason why it is gone or unreadable.
  private let currentFolder: Result<String, SystemReason>
  private let executable: String?
  private let variables: [String: String]

  /// Describes an outside world. `executable` is the program's path without links; the program's own templates are
  /// read from `programStore`, so that a run in memory has them too.
  package init(
    currentFolder: String, executable: String?, variables: [String: String] = [:],
    store: any FileStore = DiskStore(), programStore: (any FileStore)? = nil
  ) {
    self.init(
      currentFolder: .success(currentFolder), executable: executable, variables: variables, store: store,
      programStore: programStore ?? store)
  }

  private init(
    currentFolder: Result<String, SystemReason>, executable: String?, variables: [String: String],
    store: any FileStore, programStore: any FileStore
  ) {
    self.currentFolder = currentFolder
    self.executable = executable
    self.variables = variables
    self.store = store
    self.programStore = programStore
  }

  /// The outside world of this process.
  public static func ofThisProcess() -> Workspace {
    var variables: [String: String] = [:]
    for name in ["VINHDANH_LANGUAGE", "NO_COLOR", "TERM", "XDG_CONFIG_HOME", "HOME", "PATH"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    let disk = DiskStore()
    let currentFolder = Result { () throws(SystemReason) in try disk.realPath(".") }
    return Workspace(
      currentFolder: currentFolder, executable: try? disk.target(ofLink: "/proc/self/exe"),
      variables: variables, store: disk, programStore: disk)
  }

  /// The same world with another current folder.
  public func seen(from folder: String) -> Workspace {
    Workspace(
      currentFolder: .success(folder), executable: executable, variables: variables, store: store,
      programStore: programStore)
  }

  /// The same world with another store of the user's files.
  public func over(_ store: any FileStore) -> Workspace {
    Workspace(
      currentFolder: currentFolder, executable: executable, variables: variables, store: store,
      programStore: programStore)
  }

  /// An environment variable, one of those that the program reads.
  public func variable(_ name: String) -> String? { variables[name] }

  /// LibreOffice in `PATH`; nil when it is not installed.
  public var officeSuite: OfficeSuite? { variables["PATH"].flatMap { OfficeSuite(folders: $0) } }

  /// The absolute path; throws for a relative one when the current folder is gone.
  public func absolute(_ path: String) throws(WorkspaceError) -> String {
    if path.utf8.first == UInt8(ascii: "/") { return path }
    switch currentFolder {
    case .success(let folder): return Path.join(folder, path)
    case .failure(let reason): throw WorkspaceError(path, .noCurrentFolder(reason))
    }
  }

  /// The ceremony at a folder with `ceremony.yaml`, or at the path of a definition.
  public func ceremony(at argument: String) throws(WorkspaceError) -> Ceremony {
    let given = argument.isEmpty ? "." : argument
    let real = try store.locate(Path.components(of: try absolute(given)), below: "/", shown: given)
    let status: FileStatus?
    do {
      status = try store.status(real)
    } catch {
      throw WorkspaceError(given, .unreadable(error))
    }
    let isFolder = status?.kind == .folder
    let shown = isFolder ? given : Path.parent(of: given)
    // The folder of the given name: if the definition is a link, its lists are looked up beside the link.
    let realFolder =
      isFolder
      ? real
      : try store.locate(Path.components(of: Path.parent(of: try absolute(given))), below: "/", shown: shown)
    let folder = InputFolder(shownPath: shown, realPath: realFolder, in: store)
    if isFolder, try !folder.holds(Workspace.definitionName) {
      throw WorkspaceError(given, .noDefinition(similar: likelyDefinition(in: real)))
    }
    let name = isFolder ? Workspace.definitionName : Path.name(of: given)
    return Ceremony(
      folder: folder, definition: try folder.read(name, limit: FileLimit.definition), definitionName: name)
  }

  /// A file whose name suggests a definition: `ceremony.yml`, `ceremony.yaml.txt`, or else the only YAML file.
  private func likelyDefinition(in folder: String) -> String? {
    let names = ((try? store.list(folder)) ?? []).sorted()
    let files = names.filter { name in
      let small = name.lowercased()
      return [".yaml", ".yml", ".yaml.txt", ".yml.txt"].contains(where: small.hasSuffix)
        && small != "law.yaml"
    }
    return files.first { $0.lowercased().hasPrefix("ceremony.") } ?? (files.count == 1 ? files.first : nil)
  }

  /// Reads a file named on the command line.
  public func file(at argument: String, limit: Int) throws(WorkspaceError) -> SourceFile {
    let parent = Path.parent(of: argument)
    let real = try store.locate(
      Path.components(of: Path.parent(of: try absolute(argument))), below: "/", shown: parent)
    let folder = InputFolder(shownPath: parent, realPath: real, in: store)
    return try folder.read(Path.name(of: argument), limit: limit)
  }

  /// The template folders: the given one first, then the program's own.
  public func templates(given path: String?) throws(WorkspaceError) -> Templates {
    var folders: [InputFolder] = []
    if let path {
      let real: String
      do {
        real = try store.locate(Path.components(of: try absolute(path)), below: "/", shown: path)
      } catch {
        if case .notFound = error.problem { throw WorkspaceError(path, .noTemplates) }
        throw error
      }
      guard (try? store.status(real))??.kind == .folder else { throw WorkspaceError(path, .noTemplates) }
      folders.append(InputFolder(shownPath: path, realPath: real, in: store))
      guard try !Templates(folders: folders).files(in: "").isEmpty else {
        throw WorkspaceError(path, .emptyTemplates)
      }
    }
    if let own = try ownTemplates() {
      let folder = try inputFolder(at: own)
      if folder.realPath != folders.first?.realPath { folders.append(folder) }
    }
    guard !folders.isEmpty else { throw WorkspaceError("templates", .noTemplates) }
    return try Templates(folders: folders)
  }

  /// Writes new files, all or none, and returns their paths; after a failure the folders made for them are removed
  /// too.
  public func writeNew(
    _ files: [(path: String, bytes: [UInt8])], into folder: String
  ) throws(WorkspaceError) -> [String] {
    let base = try absolute(folder)
    var made: [String] = []
    var madeFolders: [String] = []
    var current = ""
    do throws(SystemReason) {
      for file in files {
        current = file.path
        if try store.status(Path.join(base, file.path)) != nil { throw .exists }
      }
      for file in files {
        current = file.path
        let path = Path.join(base, file.path)
        for above in try missingFolders(above: path) {
          try store.makeFolders(above)
          madeFolders.append(above)
        }
        let writer = try store.make(path)
        made.append(path)
        try writer.write(file.bytes)
        try writer.synchronise()
      }
      for path in Set((made + madeFolders).map(Path.parent)) { try store.synchroniseFolder(path) }
    } catch {
      for path in made.reversed() { try? store.removeFile(path) }
      // Only empty folders are removed, since another program may have written into one.
      for path in madeFolders.reversed() { try? store.removeFolder(path) }
      throw WorkspaceError(
        Path.join(folder, current), error == .exists ? .exists : .unwritable(error))
    }
    return files.map { Path.join(folder, $0.path) }
  }

  /// The missing parent folders of a path, from the top down.
  private func missingFolders(above path: String) throws(SystemReason) -> [String] {
    var missing: [String] = []
    var folder = Path.parent(of: path)
    while try store.status(folder, followingLinks: true) == nil, folder != Path.parent(of: folder) {
      missing.append(folder)
      folder = Path.parent(of: folder)
    }
    return missing.reversed()
  }

  private func inputFolder(at path: String) throws(WorkspaceError) -> InputFolder {
    do {
      return InputFolder(
        shownPath: path, realPath: try programStore.realPath(path), in: programStore)
    } catch {
      throw WorkspaceError(path, .unreadable(error))
    }
  }

  /// The commit that the program was built from, from the file that `make program` or `make install` writes; nil in
  /// other builds.
  public var commit: String? {
    guard let executable else { return nil }
    let folder = Path.parent(of: executable)
    let places = [executable + ".commit", Path.join(Path.parent(of: folder), "share/vinhdanh/commit")]
    for place in places {
      guard let bytes = try? programStore.read(place, limit: 200) else { continue }
      let text = String(decoding: bytes.prefix { $0 >= 0x20 && $0 < 0x7F }, as: UTF8.self)
      if !text.isEmpty { return text }
    }
    return nil
  }

  /// The program's own templates: beside or above it (a build from source), or installed.
  private func ownTemplates() throws(WorkspaceError) -> String? {
    guard let executable else { return nil }
    var folder = Path.parent(of: executable)
    var candidates: [String] = []
    for _ in 0...Workspace.levelsAbove {
      candidates.append(Path.join(folder, "templates"))
      folder = Path.parent(of: folder)
    }
    candidates.append(Path.join(Path.parent(of: Path.parent(of: executable)), "share/vinhdanh/templates"))
    for candidate in candidates {
      do throws(SystemReason) {
        let mark = Path.join(candidate, Workspace.templatesMark)
        if try programStore.status(mark, followingLinks: true)?.kind == .file { return candidate }
      } catch {
        throw WorkspaceError(candidate, .unreadable(error))
      }
    }
    return nil
  }
}
