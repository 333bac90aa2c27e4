import Composition
import Diagnostics

/// The register of a packet before and after a run.
struct PacketRegister: Sendable {
  /// As the manifest of the standing packet has it.
  let before: RegisterBook
  /// With the numbers that this run gives.
  let after: RegisterBook
}

extension Workspace {
  /// The register numbers that the packet at a path has given; none when there is no readable manifest.
  func register(ofPacketAt path: String) -> [RegisterBook.Entry] {
    let file = Path.join(absolute(path), Manifest.fileName)
    guard (try? Disk.status(file, followingLinks: true))?.kind == .file,
      let bytes = try? Descriptor(reading: file).readAll(limit: FileLimit.manifest)
    else { return [] }
    return Manifest.register(from: bytes)
  }
}
