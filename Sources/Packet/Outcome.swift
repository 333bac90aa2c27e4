import Diagnostics

/// The outcome for one file or one kind of document; paths are those in the packet.
public enum Outcome: Sendable, Hashable {
  /// Written: a new file, or a newer version of an unedited one.
  case written(String)
  /// The file has these bytes already.
  case unchanged(String)
  /// A person has edited the file, which stays; the new version is written beside it.
  case writtenBeside(String, edited: String)
  /// No longer made, but edited by a person, so it stays.
  case keptEdited(String)
  /// No longer made, and removed.
  case removed(String)
  /// A foreign file in the way was renamed.
  case moved(String, to: String)
  /// A file that appeared in the old folder during the exchange was left at this path.
  case setAside(String)
  /// A kind of document without documents for this ceremony, and why.
  case notMade(kind: Message, reason: Message)
}
