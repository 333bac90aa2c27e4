import Awards
import Diagnostics
import Fields
import Wording

/// Danh hiệu thi đua, hình thức khen thưởng as named in the definition.
public struct AwardForm: Sendable, Hashable {
  /// As written, with its class: Huân chương Lao động hạng Nhì, giấy khen.
  public let written: Text
  /// The entry of the catalogue; nil for a form that only the definition has.
  public let entry: AwardCatalogue.Entry?
  /// Hạng.
  public let awardClass: AwardClass?

  /// Makes a form.
  public init(written: Text, entry: AwardCatalogue.Entry?, awardClass: AwardClass? = nil) {
    self.written = written
    self.entry = entry
    self.awardClass = awardClass
  }
}

/// Số lượng khen thưởng, with what is known about it.
public struct AwardCount: Sendable, Hashable {
  /// What is known about the number.
  public enum Mode: Sendable, Hashable {
    /// A number for each kind of recipient: 20 tập thể, 35 cá nhân.
    case exact([KindCount])
    /// One number for several kinds that cannot be split: 34 tập thể, cá nhân.
    case joint(Int, kinds: [RecipientKind])
    /// Nhiều tập thể, cá nhân: never becomes a number.
    case vague
    /// Lượt, awards and not recipients: hàng nghìn lượt tập thể, cá nhân; the number if given.
    case times(Int?)
  }

  /// A number of one kind of recipient.
  public struct KindCount: Sendable, Hashable {
    /// Loại.
    public let kind: RecipientKind
    /// Số.
    public let count: Located<Int>
    /// The word as written: tập thể, hộ gia đình, xã.
    public let word: String

    /// Makes a number of one kind.
    public init(kind: RecipientKind, count: Located<Int>, word: String) {
      self.kind = kind
      self.count = count
      self.word = word
    }
  }

  /// As written: 20 tập thể, 35 cá nhân.
  public let written: Text
  /// What is known about the number.
  public let mode: Mode

  /// Makes a count.
  public init(written: Text, mode: Mode) {
    self.written = written
    self.mode = mode
  }

  /// The sum of an exact or joint count; nil for other modes.
  public var total: Int? {
    switch mode {
    case .exact(let parts): parts.reduce(0) { $0 + $1.count.value }
    case .joint(let total, _): total
    case .vague, .times: nil
    }
  }
}

/// A part of a group with its own label: 9 thuyền viên, giải nhì.
public struct AwardSubgroup: Sendable, Hashable {
  /// Tên nhóm.
  public var label: Text
  /// Số lượng.
  public var count: AwardCount?
  /// Mức tiền thưởng, in đồng per recipient.
  public var money: Located<Int>?
  /// Người nhận, as far as they are named.
  public var recipients: [Text] = []

  /// Makes a part of a group.
  public init(label: Text) { self.label = label }
}

/// Tiền thưởng.
public struct AwardMoney: Sendable, Hashable {
  /// Mức, in đồng per recipient.
  public var amount: Located<Int>?
  /// Mức per kind of recipient, where kinds differ: tập thể 1.500.000, cá nhân 700.000.
  public var byKind: [RecipientKind: Located<Int>] = [:]
  /// Mức in words, where it is not a single amount: từ 1 triệu đồng đến 2 triệu đồng.
  public var words: Text?
  /// Theo quy định: the words that ask for the legal prize on the decision's day, where no amount is given.
  public var byLaw: Text?
  /// Tổng, in đồng.
  public var total: Located<Int>?
  /// Nguồn: Quỹ thi đua, khen thưởng.
  public var source: Text?

  /// Whether it says that nothing is paid: `tiền thưởng: không`.
  public var isNothing: Bool { amount?.value == 0 && byKind.isEmpty && byLaw == nil && words == nil }

  /// Empty.
  public init() {}
}

/// Quyết định of another body that is only cited: 2360/QĐ-CTN ngày 9/12/2025.
public struct DecisionCitation: Sendable, Hashable {
  /// Số và ký hiệu.
  public var number: Text
  /// Ngày.
  public var date: Day?
  /// Của.
  public var issuer: Text?

  /// Makes a citation.
  public init(number: Text) { self.number = number }
}

/// Nhóm khen thưởng, the core of a ceremony: the form, its givers, the recipients or their number, and the
/// achievement.
public struct AwardGroup: Sendable, Hashable {
  /// Tình trạng.
  public enum Status: String, NamedChoice {
    /// Trao tại buổi lễ.
    case handed = "trao tại buổi lễ|handed"
    /// Chỉ công bố.
    case announced = "công bố|announced"
    /// Đề nghị: proposed, not yet conferred.
    case proposed = "đề nghị|proposed"
  }

  /// Loại khen thưởng.
  public enum Kind: String, NamedChoice {
    /// Thường xuyên (theo công trạng).
    case regular = "thường xuyên|regular|công trạng"
    /// Chuyên đề.
    case thematic = "chuyên đề|thematic"
    /// Đột xuất.
    case sudden = "đột xuất|sudden"
    /// Quá trình cống hiến.
    case career = "cống hiến|career|quá trình cống hiến"
    /// Kháng chiến.
    case resistance = "kháng chiến|resistance"
  }

  /// Mã: a short name by which the definition refers to it.
  public var key: Text?
  /// Hình thức; empty when only "khen thưởng" is said, several when they share one count.
  public var forms: [AwardForm] = []
  /// Của: the bodies or persons that give it, in order.
  public var givers: [Authority] = []
  /// Số lượng; nil when not given (a complete list is then counted).
  public var count: AwardCount?
  /// Whether the count is of awards and not of recipients: 68 Huân chương.
  public var countsAwards = false
  /// Nhóm nhỏ.
  public var subgroups: [AwardSubgroup] = []
  /// Người nhận, from the definition or the list, in order.
  public var recipients: [Recipient] = []
  /// Danh sách: the list files as named; none when recipients stand in the definition.
  public var listFiles: [Text] = []
  /// Nêu tên trong tin: whether the report names the recipients; nil follows their number.
  public var tellsNames: Bool?
  /// Đề nghị qua: the council through which it is proposed.
  public var proposedThrough: Text?
  /// Whether all recipients are named.
  public var isComplete = false
  /// Whether some recipients could not be read, which was reported; their number then means nothing.
  public var isDamaged = false
  /// Người nhận in words: các đơn vị xuất sắc.
  public var recipientsText: Text?
  /// Thành tích, as it follows "về" or "vì": thành tích xuất sắc trong …
  public var cause: Text?
  /// The lines of thành tích, if it was written on several.
  public var causeLines: [Text]?
  /// Kỳ thành tích, in order.
  public var periods: [Period] = []
  /// Loại khen thưởng.
  public var kind: Kind?
  /// Tình trạng.
  public var status: Status = .handed
  /// Truy tặng, for the whole group.
  public var isPosthumous = false
  /// The decision in `Ceremony.decisions` that confers it.
  public var decision: Reference<Decision>?
  /// A decision of another body.
  public var citation: DecisionCitation?
  /// Người trao.
  public var handers: [Actor] = []
  /// Thừa ủy quyền của.
  public var onBehalfOf: Authority?
  /// Người công bố.
  public var announcer: Actor?
  /// Người nhận thay.
  public var receivers: [Actor] = []
  /// Phiên, by its name.
  public var session: Text?
  /// Tại nơi nào: the name of a `Site`.
  public var site: Text?
  /// Tiền thưởng.
  public var money: AwardMoney?
  /// The parts of the report that mention it.
  public var toldIn: [ReportPart] = [.body]
  /// Giấy chứng nhận of this group; nil takes the ceremony's options.
  public var certificates: CertificateOptions?
  /// Its place in the definition.
  public var place: Place?

  /// An empty group.
  public init() {}

  /// The first kỳ thành tích.
  public var period: Period? { periods.first }
}
