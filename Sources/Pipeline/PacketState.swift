import Diagnostics
import Packet
import Workspace

/// The state of a packet on the disk.
public struct PacketState: Sendable {
  /// A file in it.
  public struct File: Sendable {
    /// Its path in the packet.
    public let path: String
    /// Its size in bytes.
    public let size: Int
    /// Whether the manifest lists it as the program's; others belong to a person.
    public let isOurs: Bool
  }

  /// The time it was made: seconds since 1970.
  public let madeSeconds: Int
  /// Whether its sources are unchanged since.
  public let isCurrent: Bool
  /// Its files in byte order of their paths, without the manifest.
  public let files: [File]
}

extension Workspace {
  /// The packet in a ceremony's folder; nil before one was made.
  public func packet(of ceremony: Ceremony) throws(WorkspaceError) -> PacketState? {
    let shown = Path.join(ceremony.folder.shownPath, "packet")
    let root = Path.join(ceremony.folder.realPath, "packet")
    let standing = try StandingPacket(at: root, shown: shown, in: store)
    do throws(SystemReason) {
      guard let outputs = standing.outputs,
        let manifest = try store.status(Path.join(root, Manifest.fileName))
      else { return nil }
      let ours = Set(outputs.filter { $0.edited != true }.map(\.path))
      var files: [PacketState.File] = []
      var pending = [""]
      while let folder = pending.popLast(), files.count < 10_000 {
        for name in try store.list(Path.join(root, folder)) {
          let path = Path.join(folder, name)
          guard let status = try store.status(Path.join(root, path)) else { continue }
          switch status.kind {
          case .folder: pending.append(path)
          case .file where path != Manifest.fileName:
            files.append(.init(path: path, size: status.size, isOurs: ours.contains(path)))
          case .file, .link, .other: break
          }
        }
      }
      return PacketState(
        madeSeconds: manifest.modifiedSeconds, isCurrent: isCurrent(standing, ceremony),
        files: files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
    } catch {
      throw WorkspaceError(shown, .unreadable(error))
    }
  }

  private func isCurrent(_ standing: StandingPacket, _ ceremony: Ceremony) -> Bool {
    guard let inputs = standing.sources?.inputs else { return false }
    for input in inputs {
      guard (try? ceremony.folder.read(input.path, limit: FileLimit.picture)) != nil else { return false }
    }
    return Set(inputs).isSubset(of: Set(ceremony.folder.filesRead.map { Manifest.Input($0) }))
      && inputs.contains { $0.path == ceremony.definitionName }
  }
}
