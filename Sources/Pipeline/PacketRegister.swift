import Composition
import Diagnostics

/// The register before and after a run.
struct PacketRegister: Sendable {
  /// As the manifest of the standing packet has it.
  var inPacket: [RegisterBook.Entry] = []
  /// As the register beside the definition has it.
  var inFile: [RegisterBook.Entry] = []
  /// With the numbers that this run gives.
  var after = RegisterBook()

  /// What was given before: the packet's copy stands in for a register that was lost.
  var before: RegisterBook { RegisterBook(inFile).adding(inPacket) }
}

extension Workspace {
  /// The register numbers that the packet at a path has given; none when there is no readable manifest.
  func register(ofPacketAt path: String) -> [RegisterBook.Entry] {
    manifest(ofPacketAt: path).map { Manifest.register(from: $0) } ?? []
  }

  /// The bytes of a packet's manifest; nil when there is none that can be read.
  func manifest(ofPacketAt path: String) -> [UInt8]? {
    let file = Path.join(absolute(path), Manifest.fileName)
    guard (try? Disk.status(file, followingLinks: true))?.kind == .file else { return nil }
    return (try? Descriptor(reading: file).readAll(limit: FileLimit.manifest)) ?? nil
  }
}
