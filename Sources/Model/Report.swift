import Diagnostics
import Fields
import Wording

/// Tin bài: what belongs to the article and not to the event.
public struct Report: Sendable, Hashable {
  /// Báo: the name of an outlet's profile.
  public var outlet: Text?
  /// Thể loại; chosen from the definition when absent.
  public var genre: NewsGenre?
  /// Các bản; only the full one when empty.
  public var forms: [NewsForm] = []
  /// Cách diễn đạt: pins the choice among equal wordings, which else follows from the event.
  public var variant: Located<Int>?
  /// Cách diễn đạt by names: the place of a choice and the wording that is pinned there.
  public var wordings: [PinnedWording] = []
  /// Thông cáo báo chí.
  public var press: PressNotice?
  /// Tiêu đề; made from the event when absent.
  public var headline: Text?
  /// Sapo.
  public var sapo: Text?
  /// Ngày đăng.
  public var publishedOn: Day?
  /// Giờ đăng.
  public var publishedAt: Located<ClockTime>?
  /// Tác giả.
  public var authors: [Text] = []
  /// Tác giả ảnh.
  public var photographers: [Text] = []
  /// Nguồn tin.
  public var source: Text?
  /// Đầu tin: what stands before the first sentence, instead of the outlet's own.
  public var dateline: Text?
  /// Cách viết ngày, instead of the outlet's own.
  public var daySign: DaySign?
  /// Mẫu: the office's own Word file that it is made from; nil takes the program's template.
  public var wordTemplate: Text?
  /// Where the block stands.
  public var place: Place?

  /// A report of which nothing is known yet.
  public init() {}
}

/// The sign between day and month.
public enum DaySign: NamedChoice {
  /// `22/5`.
  case slash
  /// `22-5`.
  case hyphen
  /// `22.5`.
  case dot

  /// The names.
  public var name: Message {
    switch self {
    case .slash: Message(vi: "gạch chéo", en: "slash")
    case .hyphen: Message(vi: "gạch nối", en: "hyphen")
    case .dot: Message(vi: "dấu chấm", en: "dot")
    }
  }
}

/// One wording that a definition pins.
public struct PinnedWording: Sendable, Hashable {
  /// Chỗ: the name of the choice.
  public let place: Text
  /// Cách nói: the name of the wording.
  public let wording: Text

  /// Pins a wording.
  public init(place: Text, wording: Text) {
    self.place = place
    self.wording = wording
  }
}

/// Ảnh with the facts of its caption: who does what.
public struct Photo: Sendable, Hashable {
  /// Nội dung.
  public enum Role: NamedChoice {
    /// Người nhận khen thưởng.
    case recipients
    /// Trao: who hands what to whom.
    case handing
    /// Ký kết giao ước.
    case pledge
    /// Quang cảnh.
    case scene
    /// Tặng hoa.
    case flowers
    /// Phát biểu.
    case speech
    /// Văn nghệ.
    case performance

    /// The names.
    public var name: Message {
      switch self {
      case .recipients: Message(vi: "nhận khen thưởng", en: "recipients")
      case .handing: Message(vi: "trao", en: "handing over")
      case .pledge: Message(vi: "ký giao ước", en: "pledge")
      case .scene: Message(vi: "quang cảnh", en: "scene")
      case .flowers: Message(vi: "tặng hoa", en: "flowers")
      case .speech: Message(vi: "phát biểu", en: "speech")
      case .performance: Message(vi: "văn nghệ", en: "performance")
      }
    }
  }

  /// Where it stands in the article.
  public enum Position: NamedChoice {
    /// Sau mở đầu.
    case afterLede
    /// Sau kết quả.
    case afterResults
    /// Sau công tác khen thưởng.
    case afterRewarding
    /// Sau phương hướng.
    case afterDirection
    /// Cuối bài.
    case end

    /// The names.
    public var name: Message {
      switch self {
      case .afterLede: Message(vi: "sau mở đầu", en: "after lede")
      case .afterResults: Message(vi: "sau kết quả", en: "after results")
      case .afterRewarding: Message(vi: "sau công tác khen thưởng", en: "after rewarding")
      case .afterDirection: Message(vi: "sau phương hướng", en: "after direction")
      case .end: Message(vi: "cuối bài", en: "end")
      }
    }
  }

  /// Nội dung.
  public var role: Role
  /// Người trong ảnh: handers, speakers, those who sign.
  public var actors: [Actor] = []
  /// Khen thưởng shown, of `Ceremony.awards`.
  public var awards: [Reference<AwardGroup>] = []
  /// Trao gì, in words, where the caption names the award otherwise than its group: Cờ thi đua của thành phố.
  public var awardText: Text?
  /// Người nhận in words: các tập thể xuất sắc.
  public var recipientsText: Text?
  /// Giao ước shown, of `Ceremony.pledges`.
  public var pledge: Reference<Pledge>?
  /// Chú thích, word for word, instead of one that is made.
  public var caption: Text?
  /// Tác giả ảnh.
  public var credit: Text?
  /// Where it stands.
  public var position: Position?
  /// Tệp ảnh.
  public var file: Text?
  /// Where the photo stands in the definition.
  public var place: Place?

  /// Makes a photo.
  public init(role: Role) { self.role = role }
}
