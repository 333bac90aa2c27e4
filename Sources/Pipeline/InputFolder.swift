import Diagnostics
import Glibc
import Synchronization

/// A folder from which a run reads, and nothing outside of it: no `..`, no link that leads out.
///
/// Every file is read once, so that places in it compare equal, and its hash is kept for the manifest.
public final class InputFolder: Sendable {
  private struct Known {
    let file: SourceFile
    let digest: Digest
  }

  /// The path as the person gave it; names of files in messages start with it.
  public let shownPath: String
  /// The path without links.
  let realPath: String
  private let known = Mutex<[String: Known]>([:])

  init(shownPath: String, realPath: String) {
    self.shownPath = shownPath
    self.realPath = realPath
  }

  /// Reads a file by its path below the folder.
  public func read(_ path: String, limit: Int) throws(WorkspaceError) -> SourceFile {
    let shown = Path.join(shownPath == "." ? "" : shownPath, path)
    let parts = try InputFolder.parts(of: path)
    let key = parts.joined(separator: "/")
    if let file = known.withLock({ $0[key]?.file }) { return file }
    let real = try locate(parts, shown: path)
    let bytes = try InputFolder.bytes(at: real, shown: shown, limit: limit)
    let new = Known(file: SourceFile(name: shown, bytes: bytes), digest: Digest.of(bytes))
    return known.withLock { known in
      if let file = known[key]?.file { return file }
      known[key] = new
      return new.file
    }
  }

  /// Reads a file that the input names at a place; nil after reporting why it could not be read.
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

  /// Whether something stands at a path below the folder.
  public func holds(_ path: String) -> Bool {
    guard let parts = try? InputFolder.parts(of: path) else { return false }
    return (try? locate(parts, shown: path)) != nil
  }

  /// The names in a folder below it, in the order of their bytes; none when there is no such folder.
  public func names(in path: String) -> [String] {
    guard let parts = try? InputFolder.parts(of: path), let real = try? locate(parts, shown: path) else {
      return []
    }
    return (try? Disk.list(real)) ?? []
  }

  /// The paths of all files in a folder below it and in its own folders, in the order of their bytes.
  public func files(in path: String) -> [String] {
    names(in: path).flatMap { name -> [String] in
      let inner = Path.join(path, name)
      guard let parts = try? InputFolder.parts(of: inner), let real = try? locate(parts, shown: inner),
        let status = try? Disk.status(real)
      else { return [] }
      switch status.kind {
      case .file: return [inner]
      case .folder: return files(in: inner)
      case .link, .other: return []
      }
    }
  }

  /// What was read so far, with hashes, in the order of the paths' bytes.
  var filesRead: [Manifest.Input] {
    known.withLock { known in
      known.map { Manifest.Input(path: $0.key, sha256: $0.value.digest.text) }
        .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
  }

  /// The parts of a path that stays inside; `.` parts are left out.
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

  /// The real path of something inside; names are compared as Unicode does, since archives from other systems
  /// bring decomposed ones.
  private func locate(_ parts: [String], shown: String) throws(WorkspaceError) -> String {
    var path = realPath
    do {
      for part in parts {
        let exact = Path.join(path, part)
        if try Disk.status(exact) != nil {
          path = exact
        } else {
          let names = (try? Disk.list(path)) ?? []
          guard let equal = names.first(where: { $0 == part }) else {
            throw WorkspaceError(shown, .notFound(similar: nearest(to: part, in: names)))
          }
          path = Path.join(path, equal)
        }
      }
      path = try Disk.realPath(path)
    } catch let error as WorkspaceError {
      throw error
    } catch let reason as SystemReason {
      throw WorkspaceError(shown, reason.code == ENOENT ? .notFound(similar: nil) : .unreadable(reason))
    } catch {
      throw WorkspaceError(shown, .notFound(similar: nil))
    }
    guard Path.isInside(path, folder: realPath) else { throw WorkspaceError(shown, .outsideFolder) }
    return path
  }

  private static func bytes(at path: String, shown: String, limit: Int) throws(WorkspaceError) -> [UInt8] {
    let bytes: [UInt8]?
    do throws(SystemReason) {
      guard let status = try Disk.status(path) else { throw SystemReason(code: ENOENT) }
      guard status.kind == .file else { throw SystemReason(code: EISDIR) }
      bytes = try Descriptor(reading: path).readAll(limit: limit)
    } catch {
      switch error.code {
      case EISDIR: throw WorkspaceError(shown, .notAFile)
      case ENOENT: throw WorkspaceError(shown, .notFound(similar: nil))
      default: throw WorkspaceError(shown, .unreadable(error))
      }
    }
    guard let bytes else { throw WorkspaceError(shown, .tooLarge(limitBytes: limit)) }
    return bytes
  }
}
