import Diagnostics
import Fields
import Wording

/// Tin bài: properties of the article, not of the event.
public struct Report: Sendable, Hashable {
  /// Báo: the name of an outlet.
  public var outlet: Text?
  /// Thể loại; chosen from the definition when absent.
  public var genre: NewsGenre?
  /// Các bản; empty means only the full one.
  public var forms: [NewsForm] = []
  /// Cách diễn đạt: the number of the wordings to use; nil lets the event decide.
  public var variant: Located<Int>?
  /// Cách diễn đạt by name: wordings pinned for single places.
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
  /// Đầu tin before the first sentence, instead of the outlet's own.
  public var dateline: Text?
  /// Cách viết ngày, instead of the outlet's own.
  public var daySign: DaySign?
  /// Mẫu: the office's own Word file for it; nil takes the program's template.
  public var wordTemplate: Text?
  /// Its place in the definition.
  public var place: Place?

  /// An empty report.
  public init() {}
}

/// The sign between day and month.
public enum DaySign: String, NamedChoice {
  /// `22/5`.
  case slash = "gạch chéo|slash"
  /// `22-5`.
  case hyphen = "gạch nối|hyphen"
  /// `22.5`.
  case dot = "dấu chấm|dot"
}

/// A pinned wording.
public struct PinnedWording: Sendable, Hashable {
  /// Chỗ: the name of the choice.
  public let place: Text
  /// Cách nói: the name of the wording.
  public let wording: Text

  /// Makes a pin.
  public init(place: Text, wording: Text) {
    self.place = place
    self.wording = wording
  }
}

/// Ảnh, with the facts of its caption.
public struct Photo: Sendable, Hashable {
  /// Nội dung.
  public enum Role: String, NamedChoice {
    /// Người nhận khen thưởng.
    case recipients = "nhận khen thưởng|recipients"
    /// Trao: who hands what to whom.
    case handing = "trao|handing over"
    /// Ký kết giao ước.
    case pledge = "ký giao ước|pledge"
    /// Quang cảnh.
    case scene = "quang cảnh|scene"
    /// Tặng hoa.
    case flowers = "tặng hoa|flowers"
    /// Phát biểu.
    case speech = "phát biểu|speech"
    /// Văn nghệ.
    case performance = "văn nghệ|performance"
  }

  /// Vị trí in the article.
  public enum Position: String, NamedChoice {
    /// Sau mở đầu.
    case afterLede = "sau mở đầu|after lede"
    /// Sau kết quả.
    case afterResults = "sau kết quả|after results"
    /// Sau công tác khen thưởng.
    case afterRewarding = "sau công tác khen thưởng|after rewarding"
    /// Sau phương hướng.
    case afterDirection = "sau phương hướng|after direction"
    /// Cuối bài.
    case end = "cuối bài|end"
  }

  /// Nội dung.
  public var role: Role
  /// Người trong ảnh: those who hand, speak or sign.
  public var actors: [Actor] = []
  /// The groups in `Ceremony.awards` that it shows.
  public var awards: [Reference<AwardGroup>] = []
  /// The award in words, if the caption names it differently from its group: Cờ thi đua của thành phố.
  public var awardText: Text?
  /// Người nhận in words: các tập thể xuất sắc.
  public var recipientsText: Text?
  /// The pledge in `Ceremony.pledges` that it shows.
  public var pledge: Reference<Pledge>?
  /// Chú thích, verbatim, instead of a generated one.
  public var caption: Text?
  /// Tác giả ảnh.
  public var credit: Text?
  /// Vị trí in the article.
  public var position: Position?
  /// Tệp ảnh.
  public var file: Text?
  /// Its place in the definition.
  public var place: Place?

  /// Makes a photo.
  public init(role: Role) { self.role = role }
}
