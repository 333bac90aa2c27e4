import Diagnostics
import Fields
import Wording

/// Giấy khen, bằng khen as they are printed.
public struct CertificateOptions: Sendable, Hashable {
  /// What a sheet is printed on.
  public enum Stock: NamedChoice {
    /// Phôi in sẵn: only the variable text is printed.
    case printed
    /// Giấy trắng: the whole page is printed.
    case plain

    /// The names.
    public var name: Message {
      switch self {
      case .printed: Message(vi: "phôi in sẵn", en: "printed blank")
      case .plain: Message(vi: "giấy trắng", en: "plain paper")
      }
    }
  }

  /// In which order the sheets come out of the printer, and get their numbers.
  public enum Order: NamedChoice {
    /// As the list has it.
    case asGiven
    /// Theo thứ tự trao: collectives, households, individuals, as they are called to the stage.
    case asHanded
    /// Theo đơn vị, in the order in which the units first appear.
    case byUnit

    /// The names.
    public var name: Message {
      switch self {
      case .asGiven: Message(vi: "như danh sách", en: "as given")
      case .asHanded: Message(vi: "thứ tự trao", en: "as handed")
      case .byUnit: Message(vi: "theo đơn vị", en: "by unit")
      }
    }
  }

  /// Phôi, by its name; nil is the page that ships for plain paper.
  public var blank: Text?
  /// What it is printed on; nil follows the blank.
  public var stock: Stock?
  /// Đã in: the texts that the bought paper shows, and “quốc huy” where it shows that; nil follows the blank.
  public var printed: [Text]?
  /// Mẫu: the office's own Word file that stands in for a blank.
  public var wordTemplate: Text?
  /// Quốc huy, or a logo: a picture beside the definition; nil leaves what the design has there.
  public var emblem: Text?
  /// Số vào sổ đầu tiên; nil leaves it blank.
  public var firstRegisterNumber: Located<Int>?
  /// Nơi ký: Kiến An.
  public var issuedAt: Text?
  /// Ngày ký; nil takes the decision's.
  public var date: Day?
  /// Thứ tự in.
  public var order: Order?
  /// Số bản of each sheet.
  public var copies: Located<Int>?
  /// Sửa riêng.
  public var corrections: [CertificateCorrection] = []

  /// The options used when nothing is said.
  public init() {}

  /// These options, and others where these are silent; the corrections of both.
  public func over(_ others: CertificateOptions) -> CertificateOptions {
    var result = self
    // A blank and a Word file stand for one another: an award that names one takes it instead of the ceremony's other.
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

/// Sửa riêng: what one sheet shows otherwise than the others, said in the definition so that it outlives a rebuild.
public struct CertificateCorrection: Sendable, Hashable {
  /// Người nhận, as the list names them.
  public var recipient: Text
  /// Đơn vị, where two share a name.
  public var unit: Text?
  /// Số thứ tự of the sheet, where name and unit are the same.
  public var number: Located<Int>?
  /// Khung.
  public var frame: Text
  /// Its lines instead of those of the template; none keeps those.
  public var lines: [Text] = []
  /// Dời sang phải, in millimetres; negative is to the left.
  public var right: Double = 0
  /// Dời xuống, in millimetres; negative is up.
  public var down: Double = 0
  /// Cỡ chữ, in points.
  public var size: Double?
  /// Where it stands in the definition.
  public var place: Place?

  /// A correction of which nothing else is known yet.
  public init(recipient: Text, frame: Text) {
    self.recipient = recipient
    self.frame = frame
  }
}
