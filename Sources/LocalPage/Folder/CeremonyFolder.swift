import Diagnostics
import Workspace

/// The folder of one ceremony: its definition, its lists, and earlier versions of both.
struct CeremonyFolder: Sendable {
  /// The result of saving a text.
  enum Saved: Sendable {
    /// It is on the disk, with this digest.
    case done(Digest)
    /// Somebody else has changed the file, to these bytes; the text was stored as an earlier version.
    case conflict([UInt8])
  }

  /// An earlier version of a text.
  struct Version: Sendable {
    /// Its number.
    let number: Int
    /// When it was stored: seconds since 1970.
    let seconds: Int
    /// Its size in bytes.
    let size: Int
  }

  /// The folder of earlier versions.
  private static let hiddenName = ".vinhdanh"
  /// A text that is at least this old, in seconds, is stored as an earlier version before it is overwritten.
  private static let standing = 30
  /// The most earlier versions of a file.
  private static let mostVersions = 200

  /// The path below the page's folder.
  let shownPath: String
  /// The path without links.
  let realPath: String
  let store: any FileStore

  /// The path of a file; throws when it leads out of this folder.
  func locate(_ name: String) throws(WorkspaceError) -> String {
    try PageFolder(realPath: realPath, store: store).locate(name)
  }

  func read(_ name: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
    let path = try locate(name)
    let bytes: [UInt8]?
    do throws(SystemReason) {
      guard try store.status(path)?.kind == .file else { throw .isFolder }
      bytes = try store.read(path, limit: limit)
    } catch {
      throw WorkspaceError(name, error == .isFolder ? .notAFile : .unreadable(error))
    }
    guard let bytes else { throw WorkspaceError(name, .tooLarge(limitBytes: limit)) }
    return bytes
  }

  /// Replaces a file's text if the file is still what the new text was made from (`base`, a digest). An old enough
  /// text is stored as an earlier version first; a text that cannot be saved is stored as an earlier version itself.
  func save(_ name: String, _ bytes: [UInt8], over base: String) throws(WorkspaceError) -> Saved {
    let standing = try read(name, limit: FileLimit.list)
    let digest = Digest.of(bytes)
    if digest == Digest.of(standing) { return .done(digest) }
    guard Digest.of(standing).text == base else {
      try putAside(name, bytes)
      return .conflict(standing)
    }
    if try isDue(name) { try putAside(name, standing) }
    try replace(name, bytes)
    return .done(digest)
  }

  /// Replaces a file's text unconditionally; the replaced one is stored as an earlier version.
  func overwrite(_ name: String, _ bytes: [UInt8]) throws(WorkspaceError) -> Digest {
    let standing = try read(name, limit: FileLimit.list)
    if standing != bytes {
      try putAside(name, standing)
      try replace(name, bytes)
    }
    return Digest.of(bytes)
  }

  private func replace(_ name: String, _ bytes: [UInt8]) throws(WorkspaceError) {
    let path = try locate(name)
    do throws(SystemReason) {
      // Renaming over a file ignores its write permission, but a person who made it read-only meant it.
      if let status = try store.status(path), status.mode & 0o200 == 0 { throw .readOnly }
      try store.replaceFile(
        path, with: bytes,
        draft: Path.join(Path.parent(of: path), ".\(Path.name(of: path)).\(store.runNumber).tmp"))
    } catch {
      throw WorkspaceError(name, .unwritable(error))
    }
  }

  /// A text that changes whenever a file that a build reads changes: names, sizes and times.
  func stamp() throws(WorkspaceError) -> String {
    var lines: [String] = []
    do throws(SystemReason) {
      try collect("", into: &lines, depth: 0)
    } catch {
      throw WorkspaceError(shownPath, .unreadable(error))
    }
    return Digest.of(Array(lines.joined(separator: "\n").utf8)).text
  }

  private func collect(_ path: String, into lines: inout [String], depth: Int) throws(SystemReason) {
    for name in try store.list(Path.join(realPath, path)) where !name.hasPrefix(".") && lines.count < 2_000 {
      let inner = Path.join(path, name)
      guard let status = try store.status(Path.join(realPath, inner), followingLinks: true) else { continue }
      switch status.kind {
      case .folder:
        // The packet is output, not input.
        if name != "packet", depth < 2 { try collect(inner, into: &lines, depth: depth + 1) }
      case .file:
        lines.append(
          "\(inner) \(status.size) \(status.inode) \(status.modifiedSeconds) \(status.modifiedNanoseconds)")
      case .link, .other: break
      }
    }
  }
}

// MARK: Earlier texts

extension CeremonyFolder {
  private func versionsFolder(_ name: String) -> String {
    // The path of a file in a subfolder becomes one name.
    Path.join(
      Path.join(realPath, Self.hiddenName), Path.components(of: name).joined(separator: "~"))
  }

  /// The earlier versions of a file, newest first.
  func versions(of name: String) throws(WorkspaceError) -> [Version] {
    let folder = versionsFolder(name)
    do throws(SystemReason) {
      guard try store.status(folder)?.kind == .folder else { return [] }
      var versions: [Version] = []
      for file in try store.list(folder) {
        guard let number = Int(file), let status = try store.status(Path.join(folder, file)),
          status.kind == .file
        else { continue }
        versions.append(Version(number: number, seconds: status.modifiedSeconds, size: status.size))
      }
      return versions.sorted { $0.number > $1.number }
    } catch {
      throw WorkspaceError(name, .unreadable(error))
    }
  }

  /// The bytes of an earlier version.
  func version(_ number: Int, of name: String) throws(WorkspaceError) -> [UInt8] {
    let path = Path.join(versionsFolder(name), String(number))
    let bytes: [UInt8]?
    do throws(SystemReason) {
      guard try store.status(path)?.kind == .file else { throw .missing }
      bytes = try store.read(path, limit: FileLimit.list)
    } catch {
      throw WorkspaceError(name, error == .missing ? .notFound(similar: nil) : .unreadable(error))
    }
    guard let bytes else { throw WorkspaceError(name, .tooLarge(limitBytes: FileLimit.list)) }
    return bytes
  }

  /// Whether the current text is old enough to be stored; the text before the first key stroke always is.
  private func isDue(_ name: String) throws(WorkspaceError) -> Bool {
    guard let newest = try versions(of: name).first else { return true }
    let changed = (try? store.status(try locate(name)))??.modifiedSeconds ?? 0
    return changed - newest.seconds >= Self.standing
  }

  /// Stores a text as the newest earlier version.
  func putAside(_ name: String, _ bytes: [UInt8]) throws(WorkspaceError) {
    let versions = try versions(of: name)
    if let newest = versions.first, try version(newest.number, of: name) == bytes { return }
    let folder = versionsFolder(name)
    let path = Path.join(folder, String((versions.first?.number ?? 0) + 1))
    do throws(SystemReason) {
      try store.makeFolders(folder)
      let file = try store.make(path)
      try file.write(bytes)
      try file.synchronise()
      for old in versions.dropFirst(Self.mostVersions - 1) {
        try store.removeFile(Path.join(folder, String(old.number)))
      }
    } catch {
      throw WorkspaceError(name, .unwritable(error))
    }
  }
}
