import Diagnostics
import Fields
import Wording

/// How giấy khen and bằng khen are printed.
public struct CertificateOptions: Sendable, Hashable {
  /// The paper that a sheet is printed on.
  public enum Stock: String, NamedChoice {
    /// Phôi in sẵn: only the variable text is printed.
    case printed = "phôi in sẵn|printed blank"
    /// Giấy trắng: the whole page is printed.
    case plain = "giấy trắng|plain paper"
  }

  /// The order in which sheets are printed and numbered.
  public enum Order: String, NamedChoice {
    /// In list order.
    case asGiven = "như danh sách|as given"
    /// Theo thứ tự trao: collectives, households, individuals, as they are called to the stage.
    case asHanded = "thứ tự trao|as handed"
    /// Theo đơn vị, in the order in which the units first appear.
    case byUnit = "theo đơn vị|by unit"
  }

  /// Phôi, by its name; nil takes the program's page for plain paper.
  public var blank: Text?
  /// The paper; nil follows the blank.
  public var stock: Stock?
  /// Đã in: the texts already on the bought paper, and “quốc huy” if that is on it; nil follows the blank.
  public var printed: [Text]?
  /// Mẫu: the office's own Word file, used instead of a blank.
  public var wordTemplate: Text?
  /// Quốc huy or a logo: a picture file beside the definition; nil keeps the design's own.
  public var emblem: Text?
  /// Số vào sổ đầu tiên; nil leaves the numbers blank.
  public var firstRegisterNumber: Located<Int>?
  /// Nơi ký: Kiến An.
  public var issuedAt: Text?
  /// Ngày ký; nil takes the decision's.
  public var date: Day?
  /// Thứ tự in.
  public var order: Order?
  /// Số bản per sheet.
  public var copies: Located<Int>?
  /// Sửa riêng.
  public var corrections: [CertificateCorrection] = []

  /// The defaults.
  public init() {}

  /// These options, completed with others where these have none, and the corrections of both.
  public func over(_ others: CertificateOptions) -> CertificateOptions {
    var result = self
    // Blank and Word file exclude each other: an award that names one ignores the ceremony's other.
    if blank == nil, stock == nil { result.wordTemplate = wordTemplate ?? others.wordTemplate }
    if result.wordTemplate == nil {
      result.blank = blank ?? others.blank
      result.stock = stock ?? others.stock
      result.printed = printed ?? others.printed
    }
    result.firstRegisterNumber = firstRegisterNumber ?? others.firstRegisterNumber
    result.emblem = emblem ?? others.emblem
    result.issuedAt = issuedAt ?? others.issuedAt
    result.date = date ?? others.date
    result.order = order ?? others.order
    result.copies = copies ?? others.copies
    result.corrections = corrections + others.corrections
    return result
  }
}

/// Sửa riêng: a change to one sheet, kept in the definition so that it survives a rebuild.
public struct CertificateCorrection: Sendable, Hashable {
  /// Người nhận, as named in the list.
  public var recipient: Text
  /// Đơn vị, if two recipients have the same name.
  public var unit: Text?
  /// Số thứ tự of the sheet, if name and unit are the same.
  public var number: Located<Int>?
  /// Khung.
  public var frame: Text
  /// The lines that replace those of the template; empty keeps them.
  public var lines: [Text] = []
  /// Dời sang phải, in millimetres; negative is to the left.
  public var right: Double = 0
  /// Dời xuống, in millimetres; negative is up.
  public var down: Double = 0
  /// Cỡ chữ, in points.
  public var size: Double?
  /// Its place in the definition.
  public var place: Place?

  /// An empty correction.
  public init(recipient: Text, frame: Text) {
    self.recipient = recipient
    self.frame = frame
  }
}
