/// A file format with tables. A new one is a conforming type and its line in `TableFormats.all`.
public protocol TableFormat: Sendable {
  /// Its file name extensions in lower case; empty for any extension not used by plain text.
  var endings: [String] { get }
  /// Whether it reads files of a kind.
  func reads(_ kind: FileKind) -> Bool
  /// Opens a file; its sheets are read on demand.
  func open(_ bytes: [UInt8], named name: String) throws(TableFault) -> any TableFile
}

/// An open file of tables.
public protocol TableFile {
  /// Its non-empty sheets in the order of the file.
  var sheets: [SheetInfo] { get }
  /// Reads a sheet by its number in `sheets`.
  func sheet(_ index: Int) throws(TableFault) -> Sheet
  /// The plain text that cell ranges refer to; nil for a workbook.
  var plainText: [UInt8]? { get }
}

/// The properties of a sheet that are known without reading it.
public struct SheetInfo: Sendable, Hashable {
  /// Its name; empty for a plain text.
  public let name: String
  /// Whether it is hidden.
  public let isHidden: Bool
}

/// The supported formats.
public enum TableFormats {
  /// All formats.
  public static let all: [any TableFormat] = [CSVFormat(), ODSFormat(), XLSXFormat()]

  /// The maximum size of a file, in bytes.
  public static let limitInBytes = 32 << 20

  /// Opens a file: its format is detected from the bytes, and its name must not contradict it.
  public static func open(_ bytes: [UInt8], named name: String) throws(TableFault) -> any TableFile {
    guard bytes.count <= limitInBytes else {
      throw TableFault(.tooLarge(Limits.file))
    }
    let kind = FileKind(of: bytes)
    if kind == .empty { throw TableFault(.empty) }
    if kind == .encrypted { throw TableFault(.password) }
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    // Of two formats of plain text the name decides.
    let formats = all.filter { $0.reads(kind) }
    guard let format = formats.first(where: { $0.endings.contains(ending) }) ?? formats.first else {
      throw TableFault(.format(kind))
    }
    // Other programs open plain text named .xlsx, or a workbook named .csv, as what it is not.
    let claimed = all.contains { $0.reads(.text) && $0.endings.contains(ending) }
    guard format.endings.isEmpty ? !claimed : format.endings.contains(ending) else {
      // A ZIP file named .csv is opened, so that the message names its real format.
      if format.endings.isEmpty { _ = try format.open(bytes, named: name) }
      throw TableFault(.format(kind == .zip ? .workbook : kind))
    }
    return try format.open(bytes, named: name)
  }
}
