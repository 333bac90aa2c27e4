import Diagnostics
import Fields

/// Thể loại of a news article: determines its opening and closing moves and the place of the awards.
public enum NewsGenre: String, NamedChoice {
  /// Hội nghị tổng kết năm.
  case annual = "tổng kết năm|annual|hội nghị tổng kết"
  /// Hội nghị, đại hội tổng kết một giai đoạn of a locality.
  case fiveYear = "tổng kết giai đoạn|five years|tổng kết 5 năm"
  /// Hội nghị điển hình tiên tiến of a ward or commune.
  case exemplars = "điển hình tiên tiến|exemplars|hội nghị điển hình tiên tiến"
  /// Lễ trao tặng, đón nhận huân chương, danh hiệu.
  case conferment = "trao tặng|conferment|lễ trao tặng|lễ đón nhận"
  /// Hội nghị cụm, khối thi đua.
  case cluster = "cụm, khối thi đua|cluster|cụm thi đua|khối thi đua"
  /// Tuyên dương, trao thưởng học sinh, giáo viên.
  case pupils = "tuyên dương học sinh, giáo viên|pupils|học sinh, giáo viên|tuyên dương"
  /// Đại hội thi đua yêu nước of a province or city.
  case congress = "đại hội|congress|đại hội thi đua yêu nước"
  /// Trao thưởng trong một cuộc họp khác.
  case insideMeeting = "trong cuộc họp khác|inside a meeting|trong phiên họp"
  /// Tin về một quyết định, without a ceremony.
  case decision = "tin quyết định|decision|quyết định"
  /// Tin tổng hợp from several localities.
  case roundUp = "tin tổng hợp|round-up|tổng hợp"
}

/// Loại bản tin to be written.
public enum NewsForm: NamedChoice {
  /// Bài đầy đủ.
  case full
  /// Tin ngắn: 150 to 300 words.
  case short
  /// Thông cáo báo chí.
  case pressRelease
  /// Only chú thích ảnh.
  case captions
  /// Ba tiêu đề to choose from.
  case headlines
  /// Bài đăng of at most 60 words for a web page.
  case post

  /// Whether it reports the event as a whole; headlines, captions and posts contain only a part.
  public var isReport: Bool {
    switch self {
    case .full, .short, .pressRelease: true
    case .captions, .headlines, .post: false
    }
  }

  /// Its names in both languages.
  public var name: Message {
    switch self {
    case .full: Message(vi: "bài", en: "full")
    case .short: Message(vi: "tin ngắn", en: "short")
    case .pressRelease: Message(vi: "thông cáo báo chí", en: "press release")
    case .captions: Message(vi: "chú thích ảnh", en: "captions")
    case .headlines: Message(vi: "tiêu đề", en: "headlines")
    case .post: Message(vi: "bài đăng", en: "post")
    }
  }
}

/// Thông cáo báo chí: the contact and the embargo.
public struct PressNotice: Sendable, Hashable {
  /// Đơn vị phát hành; nil means the host.
  public var issuer: Text?
  /// Người liên hệ, with the post as printed.
  public var contact: Text?
  /// Điện thoại.
  public var telephone: Text?
  /// Thư điện tử.
  public var email: Text?
  /// Không đăng trước ngày.
  public var embargoDay: Day?
  /// Không đăng trước giờ.
  public var embargoTime: Located<ClockTime>?

  /// An empty notice.
  public init() {}
}
