import Ornaments
import DocumentTree
import Wording

/// A workbook as values: sheets of typed cells with their looks and how they are printed.
public struct Workbook: Sendable {
  /// Its sheets, in order.
  public var sheets: [Worksheet] = []
  /// Its title in the file's properties.
  public var title = ""
  /// The body that issues it.
  public var creator = ""

  /// An empty workbook.
  public init() {}
}

/// The content of a cell.
public enum CellContent: Sendable, Hashable {
  /// No content, only a look.
  case blank
  /// Text; it never becomes a formula, whatever it begins with.
  case text(String)
  /// Text with several looks.
  case runs([CellRun])
  /// A number.
  case number(Int)
  /// A day.
  case day(CalendarDate)
  /// A formula with its result.
  case formula(String, result: Int)
}

/// A run of a cell's text.
public struct CellRun: Sendable, Hashable {
  /// The text.
  public var text: String
  /// Its look.
  public var font: CellLook.Font

  /// Makes a run.
  public init(_ text: String, font: CellLook.Font) {
    self.text = text
    self.font = font
  }
}

/// The look of a cell.
public struct CellLook: Sendable, Hashable {
  /// The font of a text.
  public struct Font: Sendable, Hashable {
    /// The family.
    public var family = "Times New Roman"
    /// The size.
    public var size = Length.pt(12)
    /// Đậm.
    public var isBold = false
    /// Nghiêng.
    public var isItalic = false
    /// Gạch chân.
    public var isUnderlined = false
    /// The colour.
    public var colour = Colour.black

    /// Times New Roman, 12 pt, regular.
    public init() {}
  }

  /// The number format, by its id in the file.
  public enum Format: Int, Sendable, Hashable {
    /// General (built-in format 0).
    case general = 0
    /// Whole (1).
    case whole = 1
    /// With groups of three (3): 1.170.000.
    case grouped = 3
    /// Text (49): what is typed into the cell is not interpreted.
    case text = 49
    /// dd/mm/yyyy.
    case day = 164
  }

  /// The font.
  public var font = Font()
  /// The number format.
  public var format = Format.general
  /// Canh lề.
  public var alignment = Alignment.left
  /// The vertical position of the text in a row that is higher.
  public var vertical = TableCell.VerticalAlignment.middle
  /// Whether it has thin borders.
  public var hasBorder = false
  /// Whether it has a thin line below.
  public var hasRule = false
  /// The background colour; nil for none.
  public var fill: Colour?

  /// Aligned left, without borders.
  public init() {}
}

/// A sheet.
public struct Worksheet: Sendable {
  /// A cell; row and column from 1.
  public struct Cell: Sendable {
    /// Hàng.
    public var row: Int
    /// Cột.
    public var column: Int
    /// Its content.
    public var content: CellContent
    /// Its look.
    public var look: CellLook
  }

  /// A range of merged cells; rows and columns from 1.
  public struct Merge: Sendable, Hashable {
    /// The rows.
    public var rows: ClosedRange<Int>
    /// The columns.
    public var columns: ClosedRange<Int>
  }

  /// The allowed values of cells.
  public struct Validation: Sendable, Hashable {
    /// The cells: `B2:B500`.
    public var cells: String
    /// The values in the drop-down list.
    public var values: [String]
    /// The message shown for other values.
    public var message: String

    /// Allows some values.
    public init(cells: String, values: [String], message: String) {
      self.cells = cells
      self.values = values
      self.message = message
    }
  }

  /// Its name: at most 31 characters, none of `[]:*?/\`.
  public var name: String
  /// The cells, row by row and from left to right.
  public var cells: [Cell] = []
  /// Merged cells.
  public var merges: [Merge] = []
  /// The widths of the columns.
  public var widths: [Length] = []
  /// Heights of rows that spreadsheet programs cannot compute: those with merged text.
  public var heights: [Int: Length] = [:]
  /// Rows repeated at the top of each page.
  public var repeatedRows: ClosedRange<Int>?
  /// The number of rows that stay visible when scrolling.
  public var frozenRows = 0
  /// The allowed values.
  public var validations: [Validation] = []
  /// The paper; nil for A4 portrait with default margins.
  public var page: PageSetup?

  /// An empty sheet; characters not allowed in names are left out.
  public init(name: String) {
    let kept = name.filter { !"[]:*?/\\'".contains($0) }
    self.name = kept.isEmpty ? "Trang" : String(kept.prefix(31))
  }

  /// Adds a cell.
  public mutating func put(_ content: CellContent, row: Int, column: Int, look: CellLook = CellLook()) {
    cells.append(Cell(row: row, column: column, content: content, look: look))
  }
}

/// The letters of a column: 3 is C.
func letters(ofColumn column: Int) -> String {
  var rest = column
  var letters: [UInt8] = []
  while rest > 0 {
    letters.insert(UInt8(0x41 + (rest - 1) % 26), at: 0)
    rest = (rest - 1) / 26
  }
  return String(decoding: letters, as: UTF8.self)
}
