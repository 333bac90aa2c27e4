import Diagnostics
import Fields

/// Phát biểu: a speaker and the content.
public struct Speech: Sendable, Hashable {
  /// Lúc: its moment in the programme.
  public enum Moment: String, NamedChoice {
    /// Khai mạc.
    case opening = "khai mạc|opening"
    /// Chỉ đạo.
    case guidance = "chỉ đạo|guidance"
    /// Đáp từ: the reply of those honoured.
    case reply = "đáp từ|reply"
  }

  /// Ai phát biểu.
  public var speaker: Actor
  /// Lúc; by default `guidance`.
  public var moment: Moment = .guidance
  /// Nội dung: verb phrases that follow the speaker's name (“ghi nhận …”, “đề nghị …”).
  public var points: [Text] = []
  /// Trích lời, verbatim, without quotes.
  public var quote: Text?

  /// Makes a speech.
  public init(speaker: Actor) { self.speaker = speaker }
}

/// Quà, học bổng, ủng hộ.
public struct Gift: Sendable, Hashable {
  /// Quà gì: học bổng, máy tính.
  public var what: Text
  /// Số lượng with its classifier: 70 suất.
  public var count: Quantity?
  /// Trị giá mỗi suất: 2 triệu đồng.
  public var each: Quantity?
  /// Tổng trị giá.
  public var total: Quantity?
  /// Trị giá một suất in words, if it is not a number.
  public var eachText: Text?
  /// Tổng trị giá in words, if it is not a number: hàng trăm triệu đồng.
  public var totalText: Text?
  /// Bên tặng, in order.
  public var donors: [Text] = []
  /// Người nhận, in words.
  public var recipientsText: Text?

  /// Makes a gift.
  public init(what: Text) { self.what = what }
}

/// Cử đại biểu to attend a meeting at a higher level.
public struct Delegation: Sendable, Hashable {
  /// Dự: the meeting.
  public var meeting: Text
  /// Số lượng.
  public var count: AwardCount?
  /// Tên, if they are named.
  public var names: [Text] = []
  /// Cách chọn.
  public var manner: Manner = .chosen
  /// Tỷ lệ tán thành: 100%.
  public var share: Quantity?

  /// Cách chọn.
  public enum Manner: String, NamedChoice {
    /// Cử.
    case chosen = "cử|chosen"
    /// Bầu.
    case elected = "bầu|elected"
    /// Giới thiệu.
    case presented = "giới thiệu|presented"
  }

  /// Makes a delegation.
  public init(meeting: Text) { self.meeting = meeting }
}

/// Cụm, khối thi đua.
public struct Cluster: Sendable, Hashable {
  /// Tên.
  public var name: Text
  /// Thành viên, in order.
  public var members: [Text] = []
  /// Xếp hạng, in order.
  public var ranking: [Place] = []
  /// Trưởng cụm.
  public var head: Text?
  /// Phó trưởng cụm.
  public var deputy: Text?
  /// Trưởng cụm kỳ tới.
  public var nextHead: Text?
  /// Phó trưởng cụm kỳ tới.
  public var nextDeputy: Text?
  /// Kỳ tới.
  public var nextPeriod: Period?
  /// Bầu: posts filled by election without names: cụm trưởng, cụm phó.
  public var elected: Text?

  /// A rank in the cluster: Nhất, xã Đông Hải, 985 điểm.
  public struct Place: Sendable, Hashable {
    /// Hạng: Nhất, Nhì, 3.
    public var rank: Text
    /// Đơn vị; several share a rank.
    public var members: [Text]
    /// Điểm.
    public var score: Quantity?

    /// Makes a rank.
    public init(rank: Text, members: [Text] = []) {
      self.rank = rank
      self.members = members
    }
  }

  /// Makes a cluster.
  public init(name: Text) { self.name = name }
}

/// Nơi: a locality or school of a round-up, or one of several places of a ceremony.
public struct Site: Sendable, Hashable {
  /// Tên: xã Quang Hưng.
  public var name: Text
  /// Tên buổi lễ there, if it has its own.
  public var eventName: Text?
  /// Đơn vị tổ chức, as printed.
  public var hosts: [Text] = []
  /// Ngày.
  public var date: Day?
  /// Buổi.
  public var timeOfDay: TimeOfDay?
  /// Địa điểm.
  public var venue: Text?
  /// Kết quả: sentences in order.
  public var statements: [Text] = []

  /// Makes a site.
  public init(name: Text) { self.name = name }
}

/// Diễn biến khác of the programme, in the clerk's own words.
public struct EventAct: Sendable, Hashable {
  /// Vị trí in the programme.
  public enum Moment: String, NamedChoice {
    /// Sau khai mạc.
    case afterOpening = "sau khai mạc|after the opening"
    /// Trước khen thưởng.
    case beforeAwards = "trước khen thưởng|before awards"
    /// Sau khen thưởng.
    case afterAwards = "sau khen thưởng|after awards"
    /// Cuối.
    case atEnd = "cuối|at the end"
  }

  /// Nội dung: a whole sentence.
  public var text: Text
  /// Vị trí; by default after the awards.
  public var moment: Moment = .afterAwards

  /// Makes an act.
  public init(text: Text) { self.text = text }
}

/// Bỏ phiếu.
public struct EventVote: Sendable, Hashable {
  /// Nội dung: bình xét danh hiệu thi đua năm 2025.
  public var subject: Text
  /// Tán thành.
  public var share: Quantity?

  /// Makes a vote.
  public init(subject: Text) { self.subject = subject }
}
