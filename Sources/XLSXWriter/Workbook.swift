import DocumentTree
import Wording

/// A workbook as values: sheets of typed cells with their looks and how they are printed.
public struct Workbook: Sendable {
  /// Its sheets, in order.
  public var sheets: [Worksheet] = []
  /// What it says of itself.
  public var title = ""
  /// The body that issues it.
  public var creator = ""

  /// Has no sheet yet.
  public init() {}
}

/// What a cell holds.
public enum CellContent: Sendable, Hashable {
  /// Nothing but its look.
  case blank
  /// Text; it never becomes a formula, whatever it begins with.
  case text(String)
  /// Text of several looks.
  case runs([CellRun])
  /// A number.
  case number(Int)
  /// A day.
  case day(CalendarDate)
  /// A formula with its result.
  case formula(String, result: Int)
}

/// A stretch of a cell's text.
public struct CellRun: Sendable, Hashable {
  /// The text.
  public var text: String
  /// Its look.
  public var font: CellLook.Font

  /// Makes a stretch.
  public init(_ text: String, font: CellLook.Font) {
    self.text = text
    self.font = font
  }
}

/// How a cell looks.
public struct CellLook: Sendable, Hashable {
  /// The letters.
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

    /// Twelve points, upright.
    public init() {}
  }

  /// How a number is shown.
  public enum Format: Int, Sendable, Hashable {
    /// As it is (built-in format 0).
    case general = 0
    /// Whole (1).
    case whole = 1
    /// With groups of three (3): 1.170.000.
    case grouped = 3
    /// As text (49): what is typed into the cell stays as it is typed.
    case text = 49
    /// dd/mm/yyyy.
    case day = 164
  }

  /// The letters.
  public var font = Font()
  /// How a number is shown.
  public var format = Format.general
  /// Canh lề.
  public var alignment = Alignment.left
  /// Where the text lies in a higher row.
  public var vertical = TableCell.VerticalAlignment.middle
  /// Whether thin lines stand around it.
  public var hasBorder = false
  /// Whether a thin line stands below it.
  public var hasRule = false
  /// The colour behind it; nil for none.
  public var fill: Colour?

  /// Left, without lines.
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
    /// What it holds.
    public var content: CellContent
    /// How it looks.
    public var look: CellLook
  }

  /// Cells that are merged; row and columns from 1.
  public struct Merge: Sendable, Hashable {
    /// The rows.
    public var rows: ClosedRange<Int>
    /// The columns.
    public var columns: ClosedRange<Int>
  }

  /// What may be typed into cells.
  public struct Validation: Sendable, Hashable {
    /// The cells: `B2:B500`.
    public var cells: String
    /// The values that may be chosen.
    public var values: [String]
    /// What a person reads who chose another.
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
  /// Heights of rows that a program cannot find by itself: those with merged text.
  public var heights: [Int: Length] = [:]
  /// Rows that stand again at the top of each page.
  public var repeatedRows: ClosedRange<Int>?
  /// The last row that stays when the sheet is scrolled.
  public var frozenRows = 0
  /// What may be typed.
  public var validations: [Validation] = []
  /// The paper; nil for A4 upright with usual margins.
  public var page: PageSetup?

  /// A sheet with a name; what a name may not have is left out.
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
