import Diagnostics
import Fields
import Wording

/// Buổi lễ, hội nghị, đại hội.
public struct Event: Sendable, Hashable {
  /// Loại; at least this or the name is given.
  public var kind: EventKind?
  /// Tên as printed: Hội nghị tổng kết phong trào thi đua năm 2020.
  public var name: Text?
  /// Lần thứ: `I`, `VI`, `nhất`, as printed.
  public var ordinal: Text?
  /// Giai đoạn (nhiệm kỳ) ahead: 2020-2025.
  public var term: Period?
  /// Kỳ tổng kết: the periods that it reviews.
  public var reviewed: [Period] = []
  /// Phát động: the launches that the event is held for.
  public var launches: [Launch] = []
  /// Đơn vị tổ chức, in order; may be unknown.
  public var hosts: [Authority] = []
  /// Phối hợp với: those with whom the hosts hold it, in order.
  public var partners: [Authority] = []
  /// Địa phương that it is about: quận Kiến An.
  public var locality: Text?
  /// Ngày; may be unknown.
  public var date: Day?
  /// Buổi.
  public var timeOfDay: TimeOfDay?
  /// Địa điểm.
  public var venue: Text?
  /// Dịp kỷ niệm.
  public var occasions: [Occasion] = []
  /// Trong khuôn khổ: the meeting that it is a part of.
  public var parentEvent: Text?
  /// Phiên.
  public var sessions: [Session] = []
  /// Where the event stands in the definition.
  public var place: Place?

  /// An event of which nothing is known yet.
  public init() {}
}

/// Dịp: kỷ niệm 20 năm Ngày thành lập quận Hải An (10/5/2003-10/5/2023).
public struct Occasion: Sendable, Hashable {
  /// What is remembered: Ngày thành lập quận Hải An.
  public var name: Text
  /// Số năm.
  public var years: Int?
  /// Từ ngày.
  public var from: Day?
  /// Đến ngày.
  public var to: Day?

  /// Makes an occasion.
  public init(name: Text) { self.name = name }
}

/// Phiên của buổi lễ.
public struct Session: Sendable, Hashable {
  /// Tên phiên.
  public var name: Text
  /// Ngày.
  public var date: Day?
  /// Buổi.
  public var timeOfDay: TimeOfDay?
  /// Địa điểm.
  public var venue: Text?

  /// Makes a session.
  public init(name: Text) { self.name = name }
}

/// Phát động: a movement or drive that is launched at the event.
public struct Launch: Sendable, Hashable {
  /// Nội dung: phong trào thi đua năm 2021.
  public var what: Text
  /// Đơn vị, người phát động; the host when nothing is said.
  public var by: Actor?
  /// Người kêu gọi.
  public var calledBy: Actor?
  /// Kỳ.
  public var period: Period?
  /// Dịp: the anniversary that it is for.
  public var occasion: Occasion?
  /// Khẩu hiệu, without its quotes.
  public var slogans: [Text] = []
  /// Nhiệm vụ, verb phrases.
  public var tasks: [Text] = []
  /// Whether the event is not named for it: told later in the report, not in its first sentence.
  public var isSecondary = false

  /// Makes a launch.
  public init(what: Text) { self.what = what }
}

/// Giao ước, cam kết thi đua.
public struct Pledge: Sendable, Hashable {
  /// What was done with the document.
  public enum Act: NamedChoice {
    /// Ký kết.
    case signed
    /// Thông qua.
    case adopted

    /// The names.
    public var name: Message {
      switch self {
      case .signed: Message(vi: "ký", en: "signed")
      case .adopted: Message(vi: "thông qua", en: "adopted")
      }
    }
  }

  /// Where it stands in the programme.
  public enum Moment: NamedChoice {
    /// Trước khen thưởng.
    case beforeAwards
    /// Sau khen thưởng.
    case afterAwards
    /// Trong kỳ tổng kết: not at the event but in the time under review.
    case earlier

    /// The names.
    public var name: Message {
      switch self {
      case .beforeAwards: Message(vi: "trước khen thưởng", en: "before awards")
      case .afterAwards: Message(vi: "sau khen thưởng", en: "after awards")
      case .earlier: Message(vi: "trong kỳ tổng kết", en: "earlier")
      }
    }
  }

  /// Văn bản: giao ước thi đua năm 2023.
  public var document: Text
  /// Ký or thông qua.
  public var act: Act = .signed
  /// Bên ký: described groups or units, in order.
  public var signatories: [Text] = []
  /// Đơn vị phát động, tổ chức ký.
  public var organiser: Actor?
  /// Where it stands in the programme.
  public var moment: Moment?
  /// Where the report tells it.
  public var toldIn: [ReportPart] = [.body]

  /// Makes a pledge.
  public init(document: Text) { self.document = document }
}
