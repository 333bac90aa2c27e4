/// A kind of file that holds tables. A new one is a type that conforms and its line in `TableFormats.all`.
public protocol TableFormat: Sendable {
  /// Endings that such a file may have, in small letters; empty for any that plain text does not claim.
  var endings: [String] { get }
  /// Whether the bytes are of this kind as far as the first of them tell.
  func reads(_ kind: FileKind) -> Bool
  /// Opens a file. Sheets are read when they are asked for.
  func open(_ bytes: [UInt8], named name: String) throws(TableFault) -> any TableFile
}

/// An open file of tables.
public protocol TableFile {
  /// Its sheets in the order of the file; only those that hold cells.
  var sheets: [SheetInfo] { get }
  /// Reads a sheet by its number in `sheets`.
  func sheet(_ index: Int) throws(TableFault) -> Sheet
  /// The plain text that the spans of its cells count; nil for a workbook.
  var plainText: [UInt8]? { get }
}

/// What the file says of a sheet without reading it.
public struct SheetInfo: Sendable, Hashable {
  /// Its name; empty for a plain text.
  public let name: String
  /// Whether a person who opens the file does not see it.
  public let isHidden: Bool
}

/// The kinds of file that are read.
public enum TableFormats {
  /// All of them.
  public static let all: [any TableFormat] = [CSVFormat(), ODSFormat(), XLSXFormat()]

  /// A file of more bytes than this is refused.
  public static let limitInBytes = 32 << 20

  /// Opens a file of any kind: the bytes say what it is, and its name must not say otherwise.
  public static func open(_ bytes: [UInt8], named name: String) throws(TableFault) -> any TableFile {
    guard bytes.count <= limitInBytes else {
      throw TableFault(.tooLarge(Limits.file))
    }
    let kind = FileKind(of: bytes)
    if kind == .empty { throw TableFault(.empty) }
    if kind == .encrypted { throw TableFault(.password) }
    guard let format = all.first(where: { $0.reads(kind) }) else { throw TableFault(.format(kind)) }
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    // A plain text named .xlsx, and a workbook named .csv, are opened by other programs as what they are not.
    let claimed = all.contains { $0.reads(.text) && $0.endings.contains(ending) }
    guard format.endings.isEmpty ? !claimed : format.endings.contains(ending) else {
      // A zip in a file named .csv is opened, so that the message says what it really is.
      if format.endings.isEmpty { _ = try format.open(bytes, named: name) }
      throw TableFault(.format(kind == .zip ? .workbook : kind))
    }
    return try format.open(bytes, named: name)
  }
}
