import Diagnostics

/// Why a table was not read, and where that shows. The words for people are made by whoever knows what the table is for.
public struct TableFault: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// No bytes.
    case empty
    /// Another kind of file than its reader, or its name, says.
    case format(FileKind)
    /// A password is needed.
    case password
    /// Broken; says how.
    case damaged(Message)
    /// Something in it could do harm: a document type declaration, a name that leads out of the archive.
    case unsafe(String)
    /// Over a limit; says which.
    case tooLarge(Message)
    /// Bytes that are no Unicode, with the code that they most likely are.
    case notUnicode(likely: String?)
  }

  /// Where it shows.
  public enum Location: Sendable, Hashable {
    /// The file as such.
    case file
    /// A sheet.
    case sheet(String)
    /// A row of it, from 1.
    case row(sheet: String, row: Int)
    /// A cell of it; row and column from 1.
    case cell(sheet: String, row: Int, column: Int)
    /// A byte of a plain text.
    case byte(Int)
  }

  /// What is wrong.
  public let kind: Kind
  /// Where it shows.
  public let location: Location

  /// Describes a fault.
  public init(_ kind: Kind, at location: Location = .file) {
    self.kind = kind
    self.location = location
  }
}
