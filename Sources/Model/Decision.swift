import Diagnostics
import Fields
import Wording

/// Ký: the form of a signature (Decree 30/2020/NĐ-CP, Article 13).
public struct Signing: Sendable, Hashable {
  /// Hình thức ký.
  public enum Form: String, NamedChoice {
    /// The head signs in person.
    case own = "trực tiếp|own|không"
    /// TM.: thay mặt a collective body.
    case onBehalf = "TM.|on behalf|TM|T/M|T/M.|thay mặt"
    /// KT.: ký thay the head.
    case deputy = "KT.|for the head|KT|ký thay"
    /// TL.: thừa lệnh.
    case byOrder = "TL.|by order|TL|thừa lệnh"
    /// TUQ.: thừa ủy quyền.
    case byAuthorisation = "TUQ.|by authorisation|TUQ|thừa ủy quyền"
    /// Q.: quyền (acting head).
    case acting = "Q.|acting|Q|quyền"
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
  public enum Column: String, NamedChoice {
    /// Số thứ tự.
    case number = "số thứ tự|number|STT|TT"
    /// Cách gọi, cấp bậc.
    case address = "cách gọi|address"
    /// Họ và tên, tên tập thể.
    case name = "họ và tên|name|tên|họ tên"
    /// Năm sinh.
    case birthYear = "năm sinh|birth year"
    /// Giới tính.
    case gender = "giới tính|gender"
    /// Chức vụ.
    case post = "chức vụ|post"
    /// Đơn vị công tác.
    case unit = "đơn vị công tác|unit|đơn vị"
    /// Chức vụ, đơn vị công tác, in one column.
    case postAndUnit = "chức vụ, đơn vị công tác|post and unit|chức vụ đơn vị"
    /// Nơi ở.
    case residence = "nơi ở|residence"
    /// Hình thức khen thưởng.
    case form = "hình thức khen thưởng|form|hình thức"
    /// Thành tích.
    case achievement = "thành tích|achievement"
    /// Tiền thưởng.
    case money = "tiền thưởng|money"
    /// Ký nhận.
    case receipt = "ký nhận|receipt"
    /// Ghi chú.
    case note = "ghi chú|note"
  }

  /// Cách đọc số: a word that an office prefers for amounts in words.
  public enum NumberWord: String, NamedChoice {
    /// Một trăm linh năm.
    case linh = "linh|linh"
    /// Một trăm lẻ năm.
    case le = "lẻ|le"
    /// Một nghìn.
    case nghin = "nghìn|nghin"
    /// Một ngàn.
    case ngan = "ngàn|ngan"
  }

  /// Cách chia nhóm.
  public enum Grouping: String, NamedChoice {
    /// Theo loại đối tượng: I. Tập thể, II. Cá nhân.
    case byKind = "theo đối tượng|by kind"
    /// Theo khen thưởng, then by kind of recipient.
    case byAward = "theo hình thức|by award"
    /// Theo đơn vị.
    case byUnit = "theo đơn vị|by unit"
    /// Không chia.
    case plain = "không chia|plain"
  }

  /// Thứ tự trong nhóm.
  public enum Order: String, NamedChoice {
    /// In list order.
    case asGiven = "như danh sách|as given"
    /// Theo tên (given name first, as Vietnamese lists are sorted).
    case byName = "theo tên|by name"
  }

  /// Cách tách danh sách thành phụ lục.
  public enum Division: String, NamedChoice {
    /// One list for all.
    case whole = "một danh sách|one list"
    /// Mỗi hình thức khen thưởng một phụ lục.
    case byAward = "theo hình thức|by award"
    /// One annex each for tập thể, hộ gia đình, cá nhân.
    case byKind = "theo đối tượng|by kind"
    /// Nêu tên ngay trong Điều 1, when they are few.
    case inArticle = "trong Điều 1|in the article"
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
