import Diagnostics
import Model
import Workspace

/// The register before and after a run.
package struct PacketRegister: Sendable {
  /// As the manifest of the standing packet has it.
  package var inPacket: [RegisterBook.Entry] = []
  /// As the register beside the definition has it.
  package var inFile: [RegisterBook.Entry] = []
  /// With the numbers that this run gives.
  package var after = RegisterBook()

  /// Before anything was given.
  package init() {}

  /// What was given before: the packet's copy stands in for a register that was lost.
  package var before: RegisterBook { RegisterBook(inFile).adding(inPacket) }
}
