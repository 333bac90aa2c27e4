import Diagnostics
import Fields
import Wording

/// Chương trình: what the day itself needs besides the facts of the ceremony: times, items, guests, the stage,
/// preparatory documents. Facts given elsewhere are not repeated in it.
public struct DayPlan: Sendable, Hashable {
  /// Bắt đầu: the time at which the first item without a time of its own begins.
  public var start: Located<ClockTime>?
  /// Kết thúc: the time announced in the invitation.
  public var end: Located<ClockTime>?
  /// Thứ, which is checked against the date.
  public var weekday: Located<Weekday>?
  /// Người dẫn chương trình.
  public var conductors: [Actor] = []
  /// Mục, in order; empty takes the usual order of what the definition contains.
  public var items: [ProgrammeItem] = []
  /// Sân khấu: how many recipients stand on the stage at once.
  public var stageSize: Located<Int>?
  /// Phút mỗi đợt.
  public var minutesPerBatch: Located<Int>?
  /// Vắng mặt: absent recipients.
  public var absences: [Proxy] = []
  /// Đại diện: persons who receive for a collective, a household or a deceased recipient.
  public var representatives: [Proxy] = []
  /// Khách mời, in order.
  public var guests: [Recipient] = []
  /// Giấy mời.
  public var invitation = Invitation()
  /// Kế hoạch.
  public var plan = DayPaper()
  /// Thông báo.
  public var notice = DayPaper()
  /// Bản phát động.
  public var launch = DayPaper()
  /// Phân công.
  public var tasks: [DayTask] = []
  /// Kinh phí.
  public var costs: [DayCost] = []
  /// Nguồn kinh phí.
  public var costSource: Text?
  /// Hội đồng: the meeting of the council that reviewed the awards.
  public var council: CouncilMeeting?
  /// Giao ước: the parties and terms of the pledges.
  public var pledges: [PledgeTerms] = []
  /// Phông.
  public var backdrop: Backdrop?
  /// Cách đọc.
  public var readings: [SpokenReading] = []
  /// Văn bản: kinds of document to make besides the usual ones.
  public var documents: [Text] = []
  /// Mẫu: the office's own Word files.
  public var wordTemplates: [KindTemplate] = []
  /// Where it stands in the definition.
  public var place: Place?

  /// An empty day.
  public init() {}
}

/// Mục của chương trình.
public struct ProgrammeItem: Sendable, Hashable {
  /// The kind of item.
  public enum Kind: String, NamedChoice {
    /// Đón tiếp đại biểu.
    case reception = "đón tiếp đại biểu|reception|đón tiếp|đón khách|đón đại biểu"
    /// Văn nghệ chào mừng.
    case performance = "văn nghệ chào mừng|performance|văn nghệ"
    /// Ổn định tổ chức.
    case settling = "ổn định tổ chức|settling|ổn định"
    /// Chào cờ.
    case flag = "chào cờ|flag|chào cờ, quốc ca|chào cờ, hát quốc ca"
    /// Phút mặc niệm.
    case silence = "phút mặc niệm|silence|mặc niệm"
    /// Tuyên bố lý do, giới thiệu đại biểu.
    case introduction = "tuyên bố lý do, giới thiệu đại biểu|introduction|tuyên bố lý do|giới thiệu đại biểu"
    /// Mời đoàn chủ tịch, thư ký.
    case presidium =
      "mời đoàn chủ tịch, thư ký|presidium|đoàn chủ tịch|mời đoàn chủ tịch|đoàn chủ tọa|mời đoàn chủ tọa|mời chủ tọa|mời chủ trì|đoàn chủ tịch, thư ký"
    /// Khai mạc.
    case opening = "khai mạc|opening|phát biểu khai mạc|diễn văn khai mạc|diễn văn"
    /// Báo cáo.
    case report = "báo cáo|report|báo cáo tổng kết"
    /// Tham luận.
    case paper = "tham luận|paper"
    /// Thảo luận.
    case discussion = "thảo luận|discussion"
    /// Công bố quyết định, trao thưởng.
    case awards =
      "công bố quyết định, trao thưởng|awards|trao thưởng|khen thưởng|công bố quyết định|trao tặng"
    /// Phát biểu chỉ đạo.
    case guidance = "phát biểu chỉ đạo|guidance|chỉ đạo"
    /// Đáp từ.
    case reply = "đáp từ|reply"
    /// Phát động thi đua.
    case launch = "phát động thi đua|launch|phát động"
    /// Ký giao ước thi đua.
    case pledge = "ký giao ước thi đua|pledge|ký giao ước|giao ước thi đua"
    /// Trao quà.
    case gifts = "trao quà|gifts"
    /// Giải lao.
    case recess = "giải lao|recess|nghỉ giải lao"
    /// Nghỉ trưa.
    case lunch = "nghỉ trưa|lunch|ăn trưa"
    /// Bế mạc.
    case closing = "bế mạc|closing|kết thúc"
    /// Chụp ảnh lưu niệm.
    case photograph = "chụp ảnh lưu niệm|photograph|chụp ảnh"
    /// Việc khác.
    case other = "việc khác|other"
  }

  /// Its kind.
  public var kind: Kind = .other
  /// Nội dung as printed; nil takes the usual words of the kind.
  public var content: Text?
  /// Người thực hiện.
  public var performers: [Actor] = []
  /// Phiên: the session that begins with it, as printed.
  public var session: Text?
  /// Lúc: its fixed starting time, if any.
  public var at: Located<ClockTime>?
  /// Thời lượng, in minutes.
  public var minutes: Located<Int>?
  /// Lời dẫn in the clerk's own words, replacing the usual ones.
  public var lines: [Text] = []
  /// Việc: cues for the people behind the stage.
  public var cues: [Text] = []
  /// Its place in the definition.
  public var place: Place?

  /// An item of a kind.
  public init(_ kind: Kind = .other) { self.kind = kind }
}

/// An absent recipient, or one for whom somebody else receives.
public struct Proxy: Sendable, Hashable {
  /// A recipient of an award of the ceremony.
  public struct Target: Sendable, Hashable {
    /// An index of `Ceremony.awards`.
    public let award: Int
    /// An index of that group's recipients.
    public let recipient: Int

    /// Makes a target.
    public init(award: Int, recipient: Int) {
      self.award = award
      self.recipient = recipient
    }
  }

  /// Tên, as in the list.
  public var name: Text
  /// Đơn vị, if several recipients have the name.
  public var unit: Text?
  /// Người nhận, who receives instead; nil means the award stays with the hosts.
  public var receiver: Text?
  /// Lý do.
  public var reason: Text?
  /// All awards of this recipient.
  public var targets: [Target] = []

  /// Makes a proxy for a name.
  public init(name: Text) { self.name = name }
}

/// Thể thức of a document of the day; nil parts are left blank.
public struct DayPaper: Sendable, Hashable {
  /// Số.
  public var number: Text?
  /// Ký hiệu.
  public var sign: Text?
  /// Ngày.
  public var date: Day?
  /// Nơi ban hành; nil takes that of the first decision.
  public var issuedAt: Text?
  /// The lines of cơ quan ban hành; empty takes the host.
  public var issuingBody: [Text] = []
  /// The lines of cơ quan chủ quản; empty takes the host's.
  public var superiorBody: [Text] = []
  /// Kính gửi.
  public var submittedTo: [Text] = []
  /// Căn cứ.
  public var grounds: [Text] = []
  /// Mục đích, yêu cầu; nội dung: its own paragraphs.
  public var paragraphs: [Text] = []
  /// Nơi nhận.
  public var addressees: [Text] = []
  /// Lưu.
  public var archive: Text?
  /// Ký.
  public var signing = Signing()
  /// Cùng ký: the other signing parties of a joint document, in order.
  public var cosigners: [Cosigner] = []
  /// Its place in the definition.
  public var place: Place?

  /// Bên cùng ký of a joint document.
  public struct Cosigner: Sendable, Hashable {
    /// Cơ quan, tổ chức.
    public var body: Text?
    /// Ký.
    public var signing = Signing()

    /// An empty cosigner.
    public init() {}
  }

  /// An empty paper.
  public init() {}
}

/// Giấy mời (Decree 30/2020/NĐ-CP, Annex III, form 1.7).
public struct Invitation: Sendable, Hashable {
  /// Khổ.
  public enum Size: String, NamedChoice {
    /// A4.
    case full = "A4|full"
    /// A5, two on a sheet of A4.
    case half = "A5|half"
  }

  /// Thể thức.
  public var paper = DayPaper()
  /// Khổ.
  public var size: Size = .full
  /// Chủ trì.
  public var chairs: [Text] = []
  /// Ghi chú: what to bring, whom to answer.
  public var notes: [Text] = []

  /// An empty invitation.
  public init() {}
}

/// Việc được phân công.
public struct DayTask: Sendable, Hashable {
  /// Việc.
  public var what: Text
  /// Ai.
  public var who: Text?
  /// Hạn, as printed.
  public var due: Text?

  /// Makes a task.
  public init(what: Text) { self.what = what }
}

/// Khoản chi.
public struct DayCost: Sendable, Hashable {
  /// Khoản.
  public var what: Text
  /// Số lượng.
  public var count: Located<Int>?
  /// Đơn vị tính.
  public var unit: Text?
  /// Đơn giá, in đồng.
  public var price: Located<Int>?
  /// Thành tiền in đồng, if it is not count by price.
  public var amount: Located<Int>?
  /// Ghi chú.
  public var note: Text?

  /// Makes a cost.
  public init(what: Text) { self.what = what }

  /// Thành tiền in đồng: as given, or count by price; nil while one is missing or the product overflows.
  public var total: Int? {
    if let amount { return amount.value }
    guard let count, let price else { return nil }
    let (product, overflows) = count.value.multipliedReportingOverflow(by: price.value)
    return overflows ? nil : product
  }
}

/// Họp hội đồng thi đua - khen thưởng (minutes: Decree 30/2020/NĐ-CP, Annex III, form 1.9).
public struct CouncilMeeting: Sendable, Hashable {
  /// Thể thức.
  public var paper = DayPaper()
  /// Tên hội đồng.
  public var name: Text?
  /// Ngày họp.
  public var date: Day?
  /// Bắt đầu.
  public var start: Located<ClockTime>?
  /// Kết thúc.
  public var end: Located<ClockTime>?
  /// Địa điểm.
  public var venue: Text?
  /// Số thành viên of the council.
  public var members: Located<Int>?
  /// Có mặt.
  public var present: [Text] = []
  /// Số có mặt, when they are not named.
  public var presentCount: Located<Int>?
  /// Vắng, with the reason.
  public var absent: [Text] = []
  /// Chủ trì.
  public var chair: Text?
  /// Thư ký.
  public var secretary: Text?
  /// Nội dung: the subjects of discussion, in order.
  public var contents: [Text] = []
  /// Biểu quyết, bỏ phiếu.
  public var ballots: [CouncilBallot] = []

  /// An empty meeting.
  public init() {}

  /// The number of members present.
  public var attendance: Int? { presentCount?.value ?? (present.isEmpty ? nil : present.count) }
}

/// Kết quả bỏ phiếu về một người, một tập thể.
public struct CouncilBallot: Sendable, Hashable {
  /// Tên.
  public var name: Text
  /// Chức vụ, đơn vị.
  public var unit: Text?
  /// Hình thức, danh hiệu.
  public var form: Text
  /// Số phiếu đồng ý.
  public var agreed: Located<Int>?

  /// Makes a ballot.
  public init(name: Text, form: Text) {
    self.name = name
    self.form = form
  }
}

/// Các bên và nội dung của giao ước thi đua.
public struct PledgeTerms: Sendable, Hashable {
  /// Một bên ký.
  public struct Party: Sendable, Hashable {
    /// Đơn vị.
    public var unit: Text
    /// Chức vụ người ký.
    public var title: Text?
    /// Người ký.
    public var signer: Text?

    /// Makes a party.
    public init(unit: Text) { self.unit = unit }
  }

  /// Giao ước: the document, as named under “giao ước thi đua”.
  public var document: Text
  /// Các bên.
  public var parties: [Party] = []
  /// Nội dung giao ước.
  public var contents: [Text] = []

  /// Makes the terms of a pledge.
  public init(document: Text) { self.document = document }
}

/// Phông.
public struct Backdrop: Sendable, Hashable {
  /// Bề rộng, in metres.
  public var widthMetres: Double?
  /// Chiều cao, in metres.
  public var heightMetres: Double?
  /// Khẩu hiệu above the backdrop.
  public var slogan: Text?
  /// Biểu trưng that is put up over the lines: its file, or what it is, for which the drawing keeps a place.
  public var emblem: Text?
  /// Dòng chữ, in order; empty takes host, kind, subject, place and date.
  public var lines: [Text] = []

  /// The file of the emblem, where it is one.
  public var picture: Text? {
    emblem.flatMap { emblem in
      [".png", ".jpg", ".jpeg", ".svg"].contains { emblem.value.lowercased().hasSuffix($0) } ? emblem : nil
    }
  }

  /// A backdrop of which nothing is known yet.
  public init() {}
}

/// Mẫu của một loại văn bản.
public struct KindTemplate: Sendable, Hashable {
  /// Loại, by any of its names.
  public var kind: Text
  /// The Word file that it is made from, relative to the definition.
  public var file: Text

  /// Names the file of a kind.
  public init(kind: Text, file: Text) {
    self.kind = kind
    self.file = file
  }
}

/// Cách đọc một chữ.
public struct SpokenReading: Sendable, Hashable {
  /// Viết.
  public var written: Text
  /// Đọc.
  public var spoken: Text

  /// Makes a reading.
  public init(written: Text, spoken: Text) {
    self.written = written
    self.spoken = spoken
  }
}
