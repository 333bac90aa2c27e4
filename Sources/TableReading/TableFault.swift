import Diagnostics

/// Why a table could not be read, and where. The message is made by the caller, who knows what the table is for.
public struct TableFault: Error, Sendable, Hashable {
  /// The kind of fault.
  public enum Kind: Sendable, Hashable {
    /// No bytes.
    case empty
    /// Another kind of file than its reader or its name requires.
    case format(FileKind)
    /// A password is needed.
    case password
    /// Damaged, with details.
    case damaged(Message)
    /// Potentially harmful content: a document type declaration, a name that leads out of the archive.
    case unsafe(String)
    /// Over a limit, with details.
    case tooLarge(Message)
    /// Bytes that are not Unicode, with their most likely encoding.
    case notUnicode(likely: String?)
  }

  /// Where a fault is.
  public enum Location: Sendable, Hashable {
    /// The whole file.
    case file
    /// A sheet.
    case sheet(String)
    /// A row of it, from 1.
    case row(sheet: String, row: Int)
    /// A cell of it; row and column from 1.
    case cell(sheet: String, row: Int, column: Int)
    /// A byte offset in plain text.
    case byte(Int)
  }

  /// The kind of fault.
  public let kind: Kind
  /// Where it is.
  public let location: Location

  /// Makes a fault.
  public init(_ kind: Kind, at location: Location = .file) {
    self.kind = kind
    self.location = location
  }
}
