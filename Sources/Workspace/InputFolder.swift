import Diagnostics
import Synchronization

/// A folder that a run reads from, and nothing outside it: no `..`, no link that leads out.
///
/// Every file is read once, so that places in it compare equal, and its hash is kept for the manifest.
public final class InputFolder: Sendable {
  /// A file that was read.
  public struct FileRead: Sendable, Hashable {
    /// Its path below the folder.
    public let path: String
    /// The hash of its bytes.
    public let digest: Digest

    /// Makes an entry of a file and the hash of its bytes.
    public init(path: String, digest: Digest) {
      self.path = path
      self.digest = digest
    }
  }

  private struct Known {
    let file: SourceFile
    let digest: Digest
  }

  /// The path as the person gave it; file names in messages start with it.
  public let shownPath: String
  /// The path without links.
  public let realPath: String
  let store: any FileStore
  private let known = Mutex<[String: Known]>([:])

  /// A folder of a store; `realPath` contains no links.
  public init(shownPath: String, realPath: String, in store: any FileStore) {
    self.shownPath = shownPath
    self.realPath = realPath
    self.store = store
  }

  /// Reads a file by its path below the folder.
  public func read(_ path: String, limit: Int) throws(WorkspaceError) -> SourceFile {
    let parts = try InputFolder.parts(of: path)
    let key = parts.joined(separator: "/")
    if let file = known.withLock({ $0[key]?.file }) { return file }
    let real = try locate(parts, shown: path)
    guard Path.isInside(real, folder: realPath) else { throw WorkspaceError(path, .outsideFolder) }
    return try read(real, as: key, limit: limit)
  }

  /// Reads a file that the input names at a place; reports and gives nil when it cannot be read.
  public func read(
    _ path: String, limit: Int, namedAt place: Place?, into findings: inout Findings
  ) -> SourceFile? {
    do {
      return try read(path, limit: limit)
    } catch {
      findings.report(error.diagnostic(at: place))
      return nil
    }
  }

  /// Whether a path below the folder exists. Throws when a folder cannot be read, which does not mean absence.
  public func holds(_ path: String) throws(WorkspaceError) -> Bool {
    let parts = try InputFolder.parts(of: path)
    do throws(WorkspaceError) {
      guard Path.isInside(try locate(parts, shown: path), folder: realPath) else {
        throw WorkspaceError(path, .outsideFolder)
      }
      return true
    } catch {
      if case .notFound = error.problem { return false }
      throw error
    }
  }

  /// The files read so far with their hashes, in byte order of their paths.
  public var filesRead: [FileRead] {
    known.withLock { known in
      known.map { FileRead(path: $0.key, digest: $0.value.digest) }
        .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
  }

  /// Reads the file at a real path once; `key` is its path below the folder.
  func read(_ real: String, as key: String, limit: Int) throws(WorkspaceError) -> SourceFile {
    if let file = known.withLock({ $0[key]?.file }) { return file }
    let shown = shown(key)
    let bytes = try bytes(at: real, shown: shown, limit: limit)
    let new = Known(file: SourceFile(name: shown, bytes: bytes), digest: Digest.of(bytes))
    return known.withLock { known in
      if let file = known[key]?.file { return file }
      known[key] = new
      return new.file
    }
  }

  /// A path below the folder as shown in messages.
  func shown(_ path: String) -> String { Path.join(shownPath == "." ? "" : shownPath, path) }

  /// The components of a path that stays inside, without `.`.
  private static func parts(of path: String) throws(WorkspaceError) -> [String] {
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    let isWindowsPath =
      path.utf8.contains(UInt8(ascii: "\\")) || path.utf8.dropFirst().first == UInt8(ascii: ":")
    let parts = Path.components(of: path).filter { $0 != "." }
    guard !isAbsolute, !isWindowsPath, !parts.contains("..") else {
      throw WorkspaceError(path, .outsideFolder)
    }
    guard !path.utf8.contains(0) else { throw WorkspaceError(path, .notFound(similar: nil)) }
    return parts
  }

  /// The real path of an entry of the folder.
  private func locate(_ parts: [String], shown: String) throws(WorkspaceError) -> String {
    try store.locate(parts, below: realPath, shown: shown)
  }

  private func bytes(at path: String, shown: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
    let bytes: [UInt8]?
    do throws(SystemReason) {
      guard let status = try store.status(path) else { throw .missing }
      guard status.kind == .file else { throw .isFolder }
      bytes = try store.read(path, limit: limit)
    } catch {
      switch error {
      case .isFolder: throw WorkspaceError(shown, .notAFile)
      case .missing: throw WorkspaceError(shown, .notFound(similar: nil))
      default: throw WorkspaceError(shown, .unreadable(error))
      }
    }
    guard let bytes else { throw WorkspaceError(shown, .tooLarge(limitBytes: limit)) }
    return bytes
  }
}

extension FileStore {
  /// The real path of an entry below a folder. Names are compared by canonical equivalence, since archives from other
  /// systems contain decomposed names. Only absence is `notFound`; refusals of the disk keep their reason.
  func locate(_ parts: [String], below folder: String, shown: String) throws(WorkspaceError) -> String {
    var path = folder
    do throws(SystemReason) {
      for part in parts {
        let exact = Path.join(path, part)
        if try status(exact) != nil {
          path = exact
          continue
        }
        // A file in the middle of the path contains no names.
        guard try status(path, followingLinks: true)?.kind == .folder else { throw .missing }
        let names = try list(path)
        guard let equal = names.first(where: { $0 == part }) else {
          throw SystemReason.missing
        }
        path = Path.join(path, equal)
      }
      return try realPath(path)
    } catch {
      guard error == .missing else { throw WorkspaceError(shown, .unreadable(error)) }
    }
    // Absence is reported with the nearest existing name, a dangling link as such.
    if (try? status(path))??.kind == .link { throw WorkspaceError(shown, .danglingLink) }
    let depth = Path.components(of: path).count - Path.components(of: folder).count
    let names = (try? list(path)) ?? []
    let similar = parts.indices.contains(depth) ? nearest(to: parts[depth], in: names) : nil
    throw WorkspaceError(shown, .notFound(similar: similar))
  }
}
