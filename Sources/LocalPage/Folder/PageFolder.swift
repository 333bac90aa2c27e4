import Diagnostics
import Workspace

/// The folder that the page works in; nothing outside it is read or written, by any path or link.
struct PageFolder: Sendable {
  /// The deepest level at which ceremonies are found.
  private static let deepest = 3
  /// The most folders searched.
  private static let mostFolders = 2_000

  /// Mẫu: the folder of the office's own templates.
  static let templatesName = "mau"

  /// Its path without links.
  let realPath: String
  let store: any FileStore

  /// The folders with a definition, as paths below this one in byte order; the folder itself is `.`.
  func ceremonies() throws(SystemReason) -> [String] {
    var found: [String] = []
    var pending = [("", 0)]
    var seen = 0
    while let (path, depth) = pending.popLast() {
      seen += 1
      guard seen <= PageFolder.mostFolders else { break }
      let names: [String]
      do throws(SystemReason) {
        names = try store.list(Path.join(realPath, path))
      } catch {
        // An unreadable folder of somebody else does not hide the others.
        if path.isEmpty { throw error }
        continue
      }
      if names.contains(Workspace.definitionName) { found.append(path.isEmpty ? "." : path) }
      guard depth < PageFolder.deepest else { continue }
      for name in names where !name.hasPrefix(".") && name != "packet" && name != PageFolder.templatesName {
        let inner = Path.join(path, name)
        if try store.status(Path.join(realPath, inner))?.kind == .folder {
          pending.append((inner, depth + 1))
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The real path of an entry below this folder; throws when it leads out.
  func locate(_ path: String) throws(WorkspaceError) -> String {
    let parts = Path.components(of: path).filter { $0 != "." }
    guard !path.utf8.contains(0), path.utf8.first != UInt8(ascii: "/"), !parts.contains("..") else {
      throw WorkspaceError(path, .outsideFolder)
    }
    let real: String
    do throws(SystemReason) {
      real = try store.realPath(Path.join(realPath, parts.joined(separator: "/")))
    } catch {
      throw WorkspaceError(
        path, error == .missing || error == .notAFolder ? .notFound(similar: nil) : .unreadable(error))
    }
    guard Path.isInside(real, folder: realPath) else { throw WorkspaceError(path, .outsideFolder) }
    return real
  }

  func ceremony(_ path: String) throws(WorkspaceError) -> CeremonyFolder {
    let real = try locate(path)
    guard (try? store.status(real))??.kind == .folder else {
      throw WorkspaceError(path, .noDefinition(similar: nil))
    }
    return CeremonyFolder(shownPath: path, realPath: real, store: store)
  }

  /// Whether a name is safe for a new file or folder: no path, not hidden, no characters special to a shell or
  /// system.
  static func isPlainName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 120 && !name.hasPrefix(".") && !name.hasPrefix("-")
      && VisibleText.line(name) == name
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && scalar.value != 0x7F && !"/\\:*?\"<>|".unicodeScalars.contains(scalar)
      }
  }
}
