import Diagnostics
import Model
import Workspace

/// The register before and after a run.
package struct PacketRegister: Sendable {
  /// From the manifest of the existing packet.
  package var inPacket: [RegisterBook.Entry] = []
  /// From the register file beside the definition.
  package var inFile: [RegisterBook.Entry] = []
  /// With the numbers given by this run.
  package var after = RegisterBook()

  /// An empty register.
  package init() {}

  /// The numbers given before; the packet's copy replaces a lost register file.
  package var before: RegisterBook { RegisterBook(inFile).adding(inPacket) }
}
