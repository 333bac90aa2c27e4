import Diagnostics
import Wording

/// Hồ sơ báo: the style of an outlet, read from `templates/news/outlets/<outlet>.yaml`.
public struct OutletProfile: Sendable, Hashable {
  /// Tên báo, as a definition names it.
  public var name: String
  /// Tên khác by which a definition may name it.
  public var otherNames: [String] = []
  /// Mặc định: used when the definition names no outlet.
  public var isDefault = false
  /// Mở đầu: the form of the first sentence.
  public var lede = Lede()
  /// Người: the form of personal names.
  public var people = People()
  /// Chính tả: the spelling of the whole article.
  public var spelling = Spelling()
  /// Khen thưởng: the form of sentences about awards.
  public var awards = Awards()
  /// Chú thích ảnh.
  public var captions = Captions()
  /// Viết tắt: long forms that it abbreviates.
  public var abbreviations: [Abbreviation] = []
  /// Tác giả, ngày đăng.
  public var credits = Credits()

  /// An outlet with the most common style.
  public init(name: String) { self.name = name }

  /// The form of the first sentence.
  public struct Lede: Sendable, Hashable {
    /// Dòng địa danh: `(HNMO) -`; nil when the outlet has none.
    public var dateline: String?
    /// Cách viết ngày: `2/4`, `7-4`.
    public var dateForm: DateForm = .dayMonthSlash
    /// Whether "ngày" is written between the time of day and the date: Sáng ngày 5/1.
    public var saysDay = false
    /// Whether "và" instead of a comma joins one launch to the review.
    public var joinsLaunchWithAnd = false
    /// The first letter of the event's name.
    public var eventName: LetterCase = .asWritten

    /// The most common style.
    public init() {}
  }

  /// The form of personal names.
  public struct People: Sendable, Hashable {
    /// Whether posts come before the name: Bí thư Quận ủy Bùi Huyền Mai.
    public var postsFirst = false
    /// The sign between a name and the posts after it: ông A, Chủ tịch; A - Chủ tịch; A-Chủ tịch.
    public var postJoint: PostJoint = .comma
    /// Cách gọi: đồng chí; nil when the outlet uses none.
    public var address: String?
    /// Cách gọi of men, where it differs: ông.
    public var addressOfMen: String?
    /// Cách gọi of women, where it differs: bà.
    public var addressOfWomen: String?

    /// The most common style.
    public init() {}
  }

  /// The spelling of the whole article.
  public struct Spelling: Sendable, Hashable {
    /// The sign in a giai đoạn: 2015÷2020.
    public var periodDash: Dash = .hyphen
    /// The sign between two full dates: 11/6/1948 - 11/6/2023.
    public var dateDash: Dash = .hyphen
    /// Cách viết ngày with its year.
    public var fullDateForm: DateForm = .slash
    /// The first letter of Bằng khen, Giấy khen, Cờ; orders keep their capital everywhere.
    public var awardNames: LetterCase = .asWritten
    /// Whether the event's noun has a capital inside a sentence: Tại Hội nghị.
    public var capitalEvent = false
    /// The first letter of a class: hạng Nhì, hạng nhì.
    public var classes: LetterCase = .asWritten
    /// The sign inside kinh tế - xã hội; nil leaves it as written.
    public var compoundDash: Dash?
    /// Where the tone mark of oa, oe, uy is placed; nil leaves it as written.
    public var tones: TonePlacement?
    /// Whether lần thứ I is written lần thứ nhất.
    public var spellsOrdinals = false
    /// Cách viết số đếm.
    public var counts: Count.Form = .plain
    /// Ngoặc kép.
    public var quotes: QuoteMarks = .curly

    /// The most common style.
    public init() {}
  }

  /// The form of sentences about awards.
  public struct Awards: Sendable, Hashable {
    /// Lời mở of the awards.
    public var opener: Opener = .atEvent
    /// Whether a giver with an exact count is the subject: UBND quận tặng Giấy khen 20 tập thể.
    public var isActive = false
    /// How clauses are joined.
    public var joint: Joint = .semicolon
    /// The verb for an award without a form: khen thưởng; biểu dương, khen thưởng.
    public var praise = "khen thưởng"
    /// Whether numbers of decisions are given.
    public var citesDecisions = false

    /// The most common style.
    public init() {}
  }

  /// A long form with its abbreviation.
  public struct Abbreviation: Sendable, Hashable {
    /// Đầy đủ: the long form, and others with the same meaning.
    public var long: [String]
    /// Tắt.
    public var short: String
    /// Khi nào.
    public var use = AbbreviationUse.always

    /// Makes an abbreviation.
    public init(long: [String], short: String) {
      self.long = long
      self.short = short
    }
  }

  /// The form of captions.
  public struct Captions: Sendable, Hashable {
    /// The word before the recipients: cho, tặng.
    public var toWhom = "cho"
    /// How the posts of people are given.
    public var posts = CaptionPosts.oneWhenMet

    /// The most common style.
    public init() {}
  }

  /// Placement and form of author and day.
  public struct Credits: Sendable, Hashable {
    /// Whether the author is under the headline instead of at the end.
    public var bylineFirst = false
    /// Thứ in the line of publication; nil when it is left out.
    public var weekday: WeekdayForm?
    /// Cách viết ngày đăng.
    public var dateForm: DateForm = .slashPadded
    /// Whether a vertical bar separates the date from the time.
    public var barBeforeHour = false
    /// Whether authors' names are in capitals.
    public var capitals = false
    /// Whether the last paragraph ends in “./.”.
    public var endMark = false
    /// Whether a sapo is printed.
    public var hasSapo = true

    /// The most common style.
    public init() {}
  }
}
