import Diagnostics
import Fields
import Wording

/// Chương trình: what the day itself needs beside the facts of the ceremony: hours, items, guests, the stage, the papers
/// that lead to it. Nothing in it repeats a fact that stands elsewhere.
public struct DayPlan: Sendable, Hashable {
  /// Bắt đầu: the hour at which the first item begins that has none of its own.
  public var start: Located<ClockTime>?
  /// Kết thúc: the hour that the invitation promises.
  public var end: Located<ClockTime>?
  /// Thứ, held against the date.
  public var weekday: Located<Weekday>?
  /// Người dẫn chương trình.
  public var conductors: [Actor] = []
  /// Mục, in order; empty takes the usual order of what the definition holds.
  public var items: [ProgrammeItem] = []
  /// Sân khấu: how many recipients stand on the stage at once.
  public var stageSize: Located<Int>?
  /// Phút mỗi đợt.
  public var minutesPerBatch: Located<Int>?
  /// Vắng mặt: recipients who do not come.
  public var absences: [Proxy] = []
  /// Đại diện: who receives for a collective, a household, one who has died.
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
  /// Nguồn kinh phí of the day.
  public var costSource: Text?
  /// Hội đồng: the meeting of the council that considered the awards.
  public var council: CouncilMeeting?
  /// Giao ước: parties and contents of the pledges.
  public var pledges: [PledgeTerms] = []
  /// Phông.
  public var backdrop: Backdrop?
  /// Cách đọc.
  public var readings: [SpokenReading] = []
  /// Văn bản: kinds of document that are made besides the usual ones.
  public var documents: [Text] = []
  /// Mẫu: the office's own Word files.
  public var wordTemplates: [KindTemplate] = []
  /// Where it stands in the definition.
  public var place: Place?

  /// A day of which nothing is known yet.
  public init() {}
}

/// Mục của chương trình.
public struct ProgrammeItem: Sendable, Hashable {
  /// What is done.
  public enum Kind: NamedChoice {
    /// Đón tiếp đại biểu.
    case reception
    /// Văn nghệ chào mừng.
    case performance
    /// Ổn định tổ chức.
    case settling
    /// Chào cờ.
    case flag
    /// Phút mặc niệm.
    case silence
    /// Tuyên bố lý do, giới thiệu đại biểu.
    case introduction
    /// Mời đoàn chủ tịch, thư ký.
    case presidium
    /// Khai mạc.
    case opening
    /// Báo cáo.
    case report
    /// Tham luận.
    case paper
    /// Thảo luận.
    case discussion
    /// Công bố quyết định, trao thưởng.
    case awards
    /// Phát biểu chỉ đạo.
    case guidance
    /// Đáp từ.
    case reply
    /// Phát động thi đua.
    case launch
    /// Ký giao ước thi đua.
    case pledge
    /// Trao quà.
    case gifts
    /// Giải lao.
    case recess
    /// Nghỉ trưa.
    case lunch
    /// Bế mạc.
    case closing
    /// Chụp ảnh lưu niệm.
    case photograph
    /// Việc khác.
    case other

    /// The names; the Vietnamese one is printed.
    public var name: Message {
      switch self {
      case .reception: Message(vi: "đón tiếp đại biểu", en: "reception")
      case .performance: Message(vi: "văn nghệ chào mừng", en: "performance")
      case .settling: Message(vi: "ổn định tổ chức", en: "settling")
      case .flag: Message(vi: "chào cờ", en: "flag")
      case .silence: Message(vi: "phút mặc niệm", en: "silence")
      case .introduction: Message(vi: "tuyên bố lý do, giới thiệu đại biểu", en: "introduction")
      case .presidium: Message(vi: "mời đoàn chủ tịch, thư ký", en: "presidium")
      case .opening: Message(vi: "khai mạc", en: "opening")
      case .report: Message(vi: "báo cáo", en: "report")
      case .paper: Message(vi: "tham luận", en: "paper")
      case .discussion: Message(vi: "thảo luận", en: "discussion")
      case .awards: Message(vi: "công bố quyết định, trao thưởng", en: "awards")
      case .guidance: Message(vi: "phát biểu chỉ đạo", en: "guidance")
      case .reply: Message(vi: "đáp từ", en: "reply")
      case .launch: Message(vi: "phát động thi đua", en: "launch")
      case .pledge: Message(vi: "ký giao ước thi đua", en: "pledge")
      case .gifts: Message(vi: "trao quà", en: "gifts")
      case .recess: Message(vi: "giải lao", en: "recess")
      case .lunch: Message(vi: "nghỉ trưa", en: "lunch")
      case .closing: Message(vi: "bế mạc", en: "closing")
      case .photograph: Message(vi: "chụp ảnh lưu niệm", en: "photograph")
      case .other: Message(vi: "việc khác", en: "other")
      }
    }

    /// Further spellings.
    public var aliases: [String] {
      switch self {
      case .reception: ["đón tiếp", "đón khách", "đón đại biểu"]
      case .performance: ["văn nghệ"]
      case .settling: ["ổn định"]
      case .flag: ["chào cờ, quốc ca", "chào cờ, hát quốc ca"]
      case .introduction: ["tuyên bố lý do", "giới thiệu đại biểu"]
      case .presidium:
        [
          "đoàn chủ tịch", "mời đoàn chủ tịch", "đoàn chủ tọa", "mời đoàn chủ tọa", "mời chủ tọa",
          "mời chủ trì",
          "đoàn chủ tịch, thư ký",
        ]
      case .opening: ["phát biểu khai mạc", "diễn văn khai mạc", "diễn văn"]
      case .report: ["báo cáo tổng kết"]
      case .awards: ["trao thưởng", "khen thưởng", "công bố quyết định", "trao tặng"]
      case .guidance: ["chỉ đạo"]
      case .launch: ["phát động"]
      case .pledge: ["ký giao ước", "giao ước thi đua"]
      case .closing: ["kết thúc"]
      case .photograph: ["chụp ảnh"]
      case .recess: ["nghỉ giải lao"]
      case .lunch: ["ăn trưa"]
      case .silence: ["mặc niệm"]
      case .paper, .discussion, .reply, .gifts, .other: []
      }
    }
  }

  /// What is done.
  public var kind: Kind = .other
  /// Nội dung as printed; nil takes the usual words of the kind.
  public var content: Text?
  /// Người thực hiện.
  public var performers: [Actor] = []
  /// Phiên: the session that begins with it, as printed.
  public var session: Text?
  /// Lúc: the hour at which it begins, where that is fixed.
  public var at: Located<ClockTime>?
  /// Thời lượng, minutes.
  public var minutes: Located<Int>?
  /// Lời dẫn in the clerk's own words, instead of the usual ones.
  public var lines: [Text] = []
  /// Việc: cues for those behind the stage.
  public var cues: [Text] = []
  /// Where it stands in the definition.
  public var place: Place?

  /// An item of a kind.
  public init(_ kind: Kind = .other) { self.kind = kind }
}

/// One who does not come, or one for whom somebody else receives.
public struct Proxy: Sendable, Hashable {
  /// A recipient of an award of the ceremony.
  public struct Target: Sendable, Hashable {
    /// An index of `Ceremony.awards`.
    public let award: Int
    /// An index of that group's recipients.
    public let recipient: Int

    /// Names a recipient.
    public init(award: Int, recipient: Int) {
      self.award = award
      self.recipient = recipient
    }
  }

  /// Tên as the list has it.
  public var name: Text
  /// Đơn vị, where several bear the name.
  public var unit: Text?
  /// Người nhận: who receives; nil leaves it with the hosts.
  public var receiver: Text?
  /// Lý do.
  public var reason: Text?
  /// Who is meant: all awards that the one receives.
  public var targets: [Target] = []

  /// Names one.
  public init(name: Text) { self.name = name }
}

/// Thể thức of a paper of the day; what is nil is left open.
public struct DayPaper: Sendable, Hashable {
  /// Số.
  public var number: Text?
  /// Ký hiệu.
  public var sign: Text?
  /// Ngày.
  public var date: Day?
  /// Nơi ban hành; nil takes that of the first decision.
  public var issuedAt: Text?
  /// Cơ quan ban hành by its lines; empty takes the host.
  public var issuingBody: [Text] = []
  /// Cơ quan chủ quản by its lines; empty takes the host's.
  public var superiorBody: [Text] = []
  /// Kính gửi.
  public var submittedTo: [Text] = []
  /// Căn cứ.
  public var grounds: [Text] = []
  /// Mục đích, yêu cầu; nội dung: paragraphs of its own.
  public var paragraphs: [Text] = []
  /// Nơi nhận.
  public var addressees: [Text] = []
  /// Lưu.
  public var archive: Text?
  /// Ký.
  public var signing = Signing()
  /// Cùng ký: the others of a joint paper, in order.
  public var cosigners: [Cosigner] = []
  /// Where it stands in the definition.
  public var place: Place?

  /// Bên cùng ký of a joint paper.
  public struct Cosigner: Sendable, Hashable {
    /// Cơ quan, tổ chức.
    public var body: Text?
    /// Ký.
    public var signing = Signing()

    /// One of whom nothing is known yet.
    public init() {}
  }

  /// A paper of which nothing is known yet.
  public init() {}
}

/// Giấy mời (Decree 30/2020/NĐ-CP, Annex III, form 1.7).
public struct Invitation: Sendable, Hashable {
  /// Khổ.
  public enum Size: NamedChoice {
    /// One on A4.
    case full
    /// A5, two on a sheet of A4.
    case half

    /// The names.
    public var name: Message {
      switch self {
      case .full: Message(vi: "A4", en: "full")
      case .half: Message(vi: "A5", en: "half")
      }
    }
  }

  /// Thể thức.
  public var paper = DayPaper()
  /// Khổ.
  public var size: Size = .full
  /// Chủ trì.
  public var chairs: [Text] = []
  /// Ghi chú: bring what, answer to whom.
  public var notes: [Text] = []

  /// An invitation of which nothing is known yet.
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

  /// Names a task.
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
  /// Đơn giá, đồng.
  public var price: Located<Int>?
  /// Thành tiền, đồng, where it is no product.
  public var amount: Located<Int>?
  /// Ghi chú.
  public var note: Text?

  /// Names a cost.
  public init(what: Text) { self.what = what }

  /// Thành tiền, đồng: as written, or count by price; nil while one is missing or the product is too large.
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
  /// Số có mặt, where nobody is named.
  public var presentCount: Located<Int>?
  /// Vắng, with the reason.
  public var absent: [Text] = []
  /// Chủ trì.
  public var chair: Text?
  /// Thư ký.
  public var secretary: Text?
  /// Nội dung: what was discussed, in order.
  public var contents: [Text] = []
  /// Biểu quyết, bỏ phiếu.
  public var ballots: [CouncilBallot] = []

  /// A meeting of which nothing is known yet.
  public init() {}

  /// How many came.
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

  /// A ballot on one.
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

    /// Names a party.
    public init(unit: Text) { self.unit = unit }
  }

  /// Giao ước: the document as “giao ước thi đua” names it.
  public var document: Text
  /// Các bên.
  public var parties: [Party] = []
  /// Nội dung giao ước.
  public var contents: [Text] = []

  /// Names a pledge.
  public init(document: Text) { self.document = document }
}

/// Phông.
public struct Backdrop: Sendable, Hashable {
  /// Bề rộng, metres.
  public var widthMetres: Double?
  /// Chiều cao, metres.
  public var heightMetres: Double?
  /// Khẩu hiệu over it.
  public var slogan: Text?
  /// Biểu trưng that is put up over the lines: its file, or what it is, for which the drawing keeps a place.
  public var emblem: Text?
  /// Dòng chữ in order; empty takes host, kind, subject, place and day.
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

  /// Gives a reading.
  public init(written: Text, spoken: Text) {
    self.written = written
    self.spoken = spoken
  }
}
