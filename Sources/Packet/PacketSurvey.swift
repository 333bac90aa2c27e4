import Workspace

/// The content of a packet's folder before a build; links are not followed.
package struct PacketSurvey {
  struct Entry: Sendable, Hashable {
    let path: String
    let status: FileStatus
  }

  /// The most foreign entries carried over; more means that the wrong folder was named.
  static let strangersLimit = 10_000

  /// Files, links and other non-folders in the order of their paths.
  private(set) var entries: [Entry] = []
  /// Folders, parents first.
  private(set) var folders: [Entry] = []

  /// Surveys a folder; a missing one is empty. `isKnown` says which paths are the program's.
  init(
    of root: String, in store: any FileStore, shown: String, isKnown: (String) -> Bool
  ) throws(WorkspaceError) {
    do {
      guard try store.status(root) != nil else { return }
    } catch {
      throw WorkspaceError(shown, .unreadable(error))
    }
    var pending = [""]
    var strangers = 0
    while let folder = pending.popLast() {
      do {
        for name in try store.list(Path.join(root, folder)) {
          let path = folder.isEmpty ? name : folder + "/" + name
          guard let status = try store.status(Path.join(root, path)) else { continue }
          if status.kind == .folder {
            folders.append(Entry(path: path, status: status))
            pending.append(path)
          } else {
            entries.append(Entry(path: path, status: status))
          }
          if !isKnown(path) { strangers += 1 }
        }
      } catch {
        throw WorkspaceError(Path.join(shown, folder), .unreadable(error))
      }
      guard strangers <= PacketSurvey.strangersLimit else {
        throw WorkspaceError.crowded(shown, limit: PacketSurvey.strangersLimit)
      }
    }
  }
}
