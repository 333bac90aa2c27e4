import Diagnostics

/// What became of one file or one kind of document; paths are those in the packet.
public enum Outcome: Sendable, Hashable {
  /// Written: it was not there, or the program's own earlier version was.
  case written(String)
  /// The file there has these bytes already.
  case unchanged(String)
  /// A person changed the file, which stays; the new one stands beside it.
  case writtenBeside(String, edited: String)
  /// No longer made, but a person changed it, so it stays.
  case keptEdited(String)
  /// No longer made, and removed.
  case removed(String)
  /// A file that was in the packet's place was moved to this name.
  case moved(String, to: String)
  /// The run found something new in the old folder while it was replaced, and left it at this path.
  case setAside(String)
  /// A kind of document that the ceremony gives nothing for, and why.
  case notMade(kind: Message, reason: Message)
}
