import Diagnostics
import Model
import Workspace

/// The register of a ceremony: `so-khen-thuong.json` beside the definition, so that numbers survive when a packet is
/// deleted or built elsewhere. It belongs to one definition.
package struct RegisterFile: Sendable {
  /// Sổ khen thưởng.
  package static let name = "so-khen-thuong.json"

  private let store: any FileStore
  /// The folder of the ceremony without links.
  private let folder: String
  /// The file's path as shown to the person.
  private let shown: String
  /// The name of the definition that it belongs to.
  private let definition: String

  /// The register of a ceremony.
  package init(of ceremony: Workspace.Ceremony, in store: any FileStore) {
    self.init(
      folder: ceremony.folder.realPath, shownFolder: ceremony.folder.shownPath,
      definition: ceremony.definitionName, in: store)
  }

  init(folder: String, shownFolder: String, definition: String, in store: any FileStore) {
    self.store = store
    self.folder = folder
    self.definition = definition
    shown = Path.join(shownFolder == "." ? "" : shownFolder, RegisterFile.name)
  }

  private var path: String { Path.join(folder, RegisterFile.name) }

  /// Its numbers; empty before the file exists. Reports and gives nil when it is invalid or unreadable: a new
  /// register would give numbers twice, so the run stops.
  package func entries(into findings: inout Findings) throws(WorkspaceError) -> [RegisterBook.Entry]? {
    let bytes: [UInt8]?
    do throws(SystemReason) {
      guard let status = try store.status(path) else { return [] }
      // An atomic write would replace the link by a file, and those who share the register would not see the numbers.
      guard status.kind != .link else { throw .linkLoop }
      guard status.kind == .file else { throw .isFolder }
      bytes = try store.read(path, limit: FileLimit.manifest)
    } catch {
      switch error {
      case .linkLoop: throw .linkedRegister(shown)
      case .isFolder: throw WorkspaceError(shown, .notAFile)
      default: throw WorkspaceError(shown, .unreadable(error))
      }
    }
    guard let bytes else { throw WorkspaceError(shown, .tooLarge(limitBytes: FileLimit.manifest)) }
    guard let node = JSONNode.read(bytes), node["program"]?.string == "vinhdanh", let list = node["register"]
    else {
      throw .brokenRegister(shown)
    }
    if let owner = node["definition"]?.string, owner != definition, try holds(owner) {
      throw .otherRegister(shown, definition: owner)
    }
    let before = findings.diagnostics.count
    let entries = RegisterText.entries(
      of: list, in: SourceFile(name: shown, bytes: bytes), into: &findings)
    if findings.diagnostics.count > before { return nil }
    guard let entries else { throw .brokenRegister(shown) }
    return entries
  }

  /// Replaces the numbers that the run started from, atomically. If another run has written the register meanwhile,
  /// this one gives up.
  package func write(
    _ book: RegisterBook, over before: [RegisterBook.Entry], isLocked: Bool, patienceMilliseconds: Int
  ) throws(WorkspaceError) {
    guard !isLocked else { return try write(book, over: before) }
    let lock = try FolderLock(on: folder, in: store, shown: shown, patienceMilliseconds: patienceMilliseconds)
    if lock.isHeld { clearStrays() }
    try write(book, over: before)
    _ = consume lock
  }

  /// Removes temporary files of killed runs; the caller must hold the folder's lock.
  package func clearStrays() {
    let start = ".\(RegisterFile.name)."
    // What cannot be listed or removed now is left to the next run.
    for name in (try? store.list(folder)) ?? [] where name.hasPrefix(start) && name.hasSuffix(".tmp") {
      let number = name.utf8.dropFirst(start.utf8.count).dropLast(".tmp".utf8.count)
      guard !number.isEmpty, number.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      try? store.removeFile(Path.join(folder, name))
    }
  }

  private func write(_ book: RegisterBook, over before: [RegisterBook.Entry]) throws(WorkspaceError) {
    var ignored = Findings()
    guard try entries(into: &ignored) == before else { throw WorkspaceError(shown, .busy) }
    do throws(SystemReason) {
      // Renaming over a file ignores its write permission, but an office that made it read-only meant it.
      if let status = try store.status(path), status.mode & 0o200 == 0 { throw .readOnly }
      try store.replaceFile(
        path, with: bytes(of: book),
        draft: Path.join(folder, ".\(RegisterFile.name).\(store.runNumber).tmp"))
    } catch {
      throw error == .readOnly ? .readOnlyRegister(shown) : WorkspaceError(shown, .unwritable(error))
    }
  }

  /// Whether another definition in the folder still exists.
  private func holds(_ name: String) throws(WorkspaceError) -> Bool {
    guard Path.components(of: name).count == 1, name != "..", name.utf8.first != UInt8(ascii: "/") else {
      return false
    }
    do throws(SystemReason) {
      return try store.status(Path.join(folder, name)) != nil
    } catch {
      throw WorkspaceError(shown, .unreadable(error))
    }
  }

  private func bytes(of book: RegisterBook) -> [UInt8] {
    Array(
      JSONValue.object([
        ("program", .string("vinhdanh")), ("definition", .string(definition)),
        ("register", RegisterText.json(of: book.entries)),
      ]).text.utf8)
  }
}
