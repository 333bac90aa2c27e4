import Diagnostics
import Fields
import Wording

/// Ký: the form of a signature (Decree 30/2020/NĐ-CP, Article 13).
public struct Signing: Sendable, Hashable {
  /// Hình thức ký.
  public enum Form: NamedChoice {
    /// The head signs in person.
    case own
    /// TM.: thay mặt a collective body.
    case onBehalf
    /// KT.: ký thay the head.
    case deputy
    /// TL.: thừa lệnh.
    case byOrder
    /// TUQ.: thừa ủy quyền.
    case byAuthorisation
    /// Q.: quyền (acting head).
    case acting

    /// Its names; the Vietnamese one is printed.
    public var name: Message {
      switch self {
      case .own: Message(vi: "trực tiếp", en: "own")
      case .onBehalf: Message(vi: "TM.", en: "on behalf")
      case .deputy: Message(vi: "KT.", en: "for the head")
      case .byOrder: Message(vi: "TL.", en: "by order")
      case .byAuthorisation: Message(vi: "TUQ.", en: "by authorisation")
      case .acting: Message(vi: "Q.", en: "acting")
      }
    }

    /// Other spellings that are read.
    public var aliases: [String] {
      switch self {
      case .own: ["không"]
      case .onBehalf: ["TM", "T/M", "T/M.", "thay mặt"]
      case .deputy: ["KT", "ký thay"]
      case .byOrder: ["TL", "thừa lệnh"]
      case .byAuthorisation: ["TUQ", "thừa ủy quyền"]
      case .acting: ["Q", "quyền"]
      }
    }
  }

  /// Hình thức ký.
  public var form: Form = .own
  /// The signing power (TM. or KT. of whom); nil means the decision's authority.
  public var onBehalfOf: Text?
  /// Chức vụ người ký: Chủ tịch.
  public var title: Text?
  /// Họ tên người ký; nil leaves the line blank.
  public var name: Text?

  /// Whether a body decides as several people, one of whom signs on its behalf: Ban Thường vụ, Ủy ban, Hội đồng.
  public static func isCollective(_ body: String) -> Bool {
    let name = Abbreviation.writtenOut(body)
    return collectives.contains { name.hasPrefix($0 + " ") || name == $0 }
  }

  /// First words of such bodies.
  public static let collectives = [
    "Ủy ban", "Uỷ ban", "Hội đồng", "Ban Thường vụ", "Ban Thường trực", "Ban Chấp hành", "Thường trực",
    "Thường vụ", "Đảng ủy", "Đảng uỷ", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Chi ủy",
  ]

  /// A signature of which nothing is known yet.
  public init() {}
}

/// Quyết định khen thưởng.
public struct Decision: Sendable, Hashable {
  /// Mã: a short name by which an award refers to it.
  public var key: Text?
  /// Số; nil leaves it blank, to be filled in by hand.
  public var number: Text?
  /// Ký hiệu: QĐ-UBND, free text.
  public var sign: Text?
  /// Ngày ký; nil leaves it blank.
  public var date: Day?
  /// Nơi ban hành: Kiến An.
  public var issuedAt: Text?
  /// Cơ quan ban hành: Ủy ban nhân dân quận Kiến An.
  public var issuingBody: Text?
  /// The lines of cơ quan ban hành in the heading, if the clerk breaks them; empty lets the program break them.
  public var issuingLines: [Text] = []
  /// Cơ quan chủ quản above it: Ủy ban nhân dân thành phố Hải Phòng.
  public var superiorBody: Text?
  /// The lines of cơ quan chủ quản in the heading, if the clerk breaks them.
  public var superiorLines: [Text] = []
  /// Bản gốc là văn bản điện tử: the list's reference line then leaves number and date blank (Decree 30/2020/NĐ-CP,
  /// Annex I, III.1.đ).
  public var isElectronic = false
  /// Thẩm quyền ban hành: Chủ tịch Ủy ban nhân dân quận Kiến An.
  public var authority: Authority?
  /// Trích yếu, without "Về việc" at its start; made from the awards when absent.
  public var subject: Text?
  /// Căn cứ, each without that word at its start and without final punctuation.
  public var grounds: [Text] = []
  /// Whether only the given grounds are used, without proposed ones.
  public var groundsStandAlone = false
  /// Theo đề nghị của, each without those words at its start and without final punctuation.
  public var proposals: [Text] = []
  /// Điều: articles in the clerk's own words, replacing the generated ones.
  public var articles: [Article] = []
  /// Người thi hành, for the last article.
  public var executors: [Text] = []
  /// Nơi nhận, without dashes and punctuation.
  public var addressees: [Text] = []
  /// Lưu: VT, …
  public var archive: Text?
  /// Ký.
  public var signing = Signing()
  /// Nguồn kinh phí khen thưởng.
  public var moneySource: Text?
  /// The layout of its list.
  public var list = ListLayout()
  /// The groups in `Ceremony.awards` that it confers.
  public var awards: [Reference<AwardGroup>] = []
  /// Độ khẩn, ký hiệu người soạn thảo, số bản, địa chỉ.
  public var marks = IssuingMarks()
  /// Tờ trình that precedes it; nil when none is requested.
  public var submission: Submission?
  /// Danh sách chi tiền thưởng; nil when none is requested.
  public var moneyList: MoneyList?
  /// Mẫu: the office's own Word file for it; nil takes the program's template.
  public var wordTemplate: Text?
  /// Its place in the definition.
  public var place: Place?

  /// An empty decision.
  public init() {}
}

/// The layout of a decision's list.
public struct ListLayout: Sendable, Hashable {
  /// Cột.
  public enum Column: NamedChoice {
    /// Số thứ tự.
    case number
    /// Cách gọi, cấp bậc.
    case address
    /// Họ và tên, tên tập thể.
    case name
    /// Năm sinh.
    case birthYear
    /// Giới tính.
    case gender
    /// Chức vụ.
    case post
    /// Đơn vị công tác.
    case unit
    /// Chức vụ, đơn vị công tác, in one column.
    case postAndUnit
    /// Nơi ở.
    case residence
    /// Hình thức khen thưởng.
    case form
    /// Thành tích.
    case achievement
    /// Tiền thưởng.
    case money
    /// Ký nhận.
    case receipt
    /// Ghi chú.
    case note

    /// Its names, also used as headings of the columns.
    public var name: Message {
      switch self {
      case .number: Message(vi: "số thứ tự", en: "number")
      case .address: Message(vi: "cách gọi", en: "address")
      case .name: Message(vi: "họ và tên", en: "name")
      case .birthYear: Message(vi: "năm sinh", en: "birth year")
      case .gender: Message(vi: "giới tính", en: "gender")
      case .post: Message(vi: "chức vụ", en: "post")
      case .unit: Message(vi: "đơn vị công tác", en: "unit")
      case .postAndUnit: Message(vi: "chức vụ, đơn vị công tác", en: "post and unit")
      case .residence: Message(vi: "nơi ở", en: "residence")
      case .form: Message(vi: "hình thức khen thưởng", en: "form")
      case .achievement: Message(vi: "thành tích", en: "achievement")
      case .money: Message(vi: "tiền thưởng", en: "money")
      case .receipt: Message(vi: "ký nhận", en: "receipt")
      case .note: Message(vi: "ghi chú", en: "note")
      }
    }

    /// Other spellings that are read.
    public var aliases: [String] {
      switch self {
      case .number: ["STT", "TT"]
      case .name: ["tên", "họ tên"]
      case .unit: ["đơn vị"]
      case .form: ["hình thức"]
      case .postAndUnit: ["chức vụ đơn vị"]
      case .address, .birthYear, .gender, .post, .residence, .achievement, .money, .receipt, .note: []
      }
    }
  }

  /// Cách đọc số: a word that an office prefers for amounts in words.
  public enum NumberWord: NamedChoice {
    /// Một trăm linh năm.
    case linh
    /// Một trăm lẻ năm.
    case le
    /// Một nghìn.
    case nghin
    /// Một ngàn.
    case ngan

    /// Its names in both languages.
    public var name: Message {
      switch self {
      case .linh: Message(vi: "linh", en: "linh")
      case .le: Message(vi: "lẻ", en: "le")
      case .nghin: Message(vi: "nghìn", en: "nghin")
      case .ngan: Message(vi: "ngàn", en: "ngan")
      }
    }
  }

  /// Cách chia nhóm.
  public enum Grouping: NamedChoice {
    /// Theo loại đối tượng: I. Tập thể, II. Cá nhân.
    case byKind
    /// Theo khen thưởng, then by kind of recipient.
    case byAward
    /// Theo đơn vị.
    case byUnit
    /// Không chia.
    case plain

    /// Its names in both languages.
    public var name: Message {
      switch self {
      case .byKind: Message(vi: "theo đối tượng", en: "by kind")
      case .byAward: Message(vi: "theo hình thức", en: "by award")
      case .byUnit: Message(vi: "theo đơn vị", en: "by unit")
      case .plain: Message(vi: "không chia", en: "plain")
      }
    }
  }

  /// Thứ tự trong nhóm.
  public enum Order: NamedChoice {
    /// In list order.
    case asGiven
    /// Theo tên (given name first, as Vietnamese lists are sorted).
    case byName

    /// Its names in both languages.
    public var name: Message {
      switch self {
      case .asGiven: Message(vi: "như danh sách", en: "as given")
      case .byName: Message(vi: "theo tên", en: "by name")
      }
    }
  }

  /// Cách tách danh sách thành phụ lục.
  public enum Division: NamedChoice {
    /// One list for all.
    case whole
    /// Mỗi hình thức khen thưởng một phụ lục.
    case byAward
    /// One annex each for tập thể, hộ gia đình, cá nhân.
    case byKind
    /// Nêu tên ngay trong Điều 1, when they are few.
    case inArticle

    /// Its names in both languages.
    public var name: Message {
      switch self {
      case .whole: Message(vi: "một danh sách", en: "one list")
      case .byAward: Message(vi: "theo hình thức", en: "by award")
      case .byKind: Message(vi: "theo đối tượng", en: "by kind")
      case .inArticle: Message(vi: "trong Điều 1", en: "in the article")
      }
    }
  }

  /// The most recipients that an article names without a list.
  public static let mostInArticle = 5

  /// Tiêu đề under DANH SÁCH, of each annex in order; made from the awards when empty.
  public var titles: [Text] = []
  /// Cách tách danh sách thành phụ lục; if only one list results, there are no annexes.
  public var division: Division = .whole
  /// Cột, in order; empty chooses columns by the content of the list.
  public var columns: [Column] = []
  /// Cách chia nhóm.
  public var grouping: Grouping = .byKind
  /// Thứ tự trong nhóm.
  public var order: Order = .asGiven
  /// Đánh số liên tục through all groups, instead of restarting in each.
  public var numbersThrough = false
  /// Cá nhân trước tập thể.
  public var individualsFirst = false
  /// Giấy nằm ngang or not; nil decides by the widths of the columns.
  public var isLandscape: Bool?
  /// Số đếm hai chữ số: 05 tập thể.
  public var padsCounts = true
  /// Cách đọc số: the words used for amounts.
  public var numberWords = NumberWords()

  /// The defaults.
  public init() {}
}
