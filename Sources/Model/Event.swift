import Diagnostics
import Fields
import Wording

/// Buổi lễ, hội nghị, đại hội.
public struct Event: Sendable, Hashable {
  /// Loại; either this or the name is given.
  public var kind: EventKind?
  /// Tên as printed: Hội nghị tổng kết phong trào thi đua năm 2020.
  public var name: Text?
  /// Lần thứ: `I`, `VI`, `nhất`, as printed.
  public var ordinal: Text?
  /// Giai đoạn (nhiệm kỳ) that begins: 2020-2025.
  public var term: Period?
  /// Kỳ tổng kết: the periods under review.
  public var reviewed: [Period] = []
  /// Phát động: the movements that the event launches.
  public var launches: [Launch] = []
  /// Đơn vị tổ chức, in order; may be unknown.
  public var hosts: [Authority] = []
  /// Phối hợp với: the hosts' partners, in order.
  public var partners: [Authority] = []
  /// Địa phương concerned: quận Kiến An.
  public var locality: Text?
  /// Ngày; may be unknown.
  public var date: Day?
  /// Buổi.
  public var timeOfDay: TimeOfDay?
  /// Địa điểm.
  public var venue: Text?
  /// Dịp kỷ niệm.
  public var occasions: [Occasion] = []
  /// Trong khuôn khổ: the meeting that it is part of.
  public var parentEvent: Text?
  /// Phiên.
  public var sessions: [Session] = []
  /// Its place in the definition.
  public var place: Place?

  /// An empty event.
  public init() {}
}

/// Dịp: kỷ niệm 20 năm Ngày thành lập quận Hải An (10/5/2003-10/5/2023).
public struct Occasion: Sendable, Hashable {
  /// The occasion: Ngày thành lập quận Hải An.
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

/// Phát động: a movement or campaign launched at the event.
public struct Launch: Sendable, Hashable {
  /// Nội dung: phong trào thi đua năm 2021.
  public var what: Text
  /// Đơn vị, người phát động; nil means the host.
  public var by: Actor?
  /// Người kêu gọi.
  public var calledBy: Actor?
  /// Kỳ.
  public var period: Period?
  /// Dịp: the anniversary for which it is launched.
  public var occasion: Occasion?
  /// Khẩu hiệu, without quotes.
  public var slogans: [Text] = []
  /// Nhiệm vụ, as verb phrases.
  public var tasks: [Text] = []
  /// Whether the event is not named after it, so that the report mentions it later than in its first sentence.
  public var isSecondary = false

  /// Makes a launch.
  public init(what: Text) { self.what = what }
}

/// Giao ước, cam kết thi đua.
public struct Pledge: Sendable, Hashable {
  /// What happened to the document.
  public enum Act: String, NamedChoice {
    /// Ký kết.
    case signed = "ký|signed"
    /// Thông qua.
    case adopted = "thông qua|adopted"
  }

  /// Its moment in the programme.
  public enum Moment: String, NamedChoice {
    /// Trước khen thưởng.
    case beforeAwards = "trước khen thưởng|before awards"
    /// Sau khen thưởng.
    case afterAwards = "sau khen thưởng|after awards"
    /// Trong kỳ tổng kết: during the period under review, not at the event.
    case earlier = "trong kỳ tổng kết|earlier"
  }

  /// Văn bản: giao ước thi đua năm 2023.
  public var document: Text
  /// Ký or thông qua.
  public var act: Act = .signed
  /// Bên ký: described groups or units, in order.
  public var signatories: [Text] = []
  /// Đơn vị phát động, tổ chức ký.
  public var organiser: Actor?
  /// Its moment in the programme.
  public var moment: Moment?
  /// The parts of the report that mention it.
  public var toldIn: [ReportPart] = [.body]

  /// Makes a pledge.
  public init(document: Text) { self.document = document }
}
