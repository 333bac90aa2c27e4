import Diagnostics
import Fields
import Model
import Wording

/// Phát biểu.
enum SpeechTable {
  /// Verbs with which what is said in a speech begins.
  private static let verbs = [
    "ghi nhận", "đánh giá", "biểu dương", "chúc mừng", "chúc", "khen ngợi", "tuyên dương", "hoan nghênh",
    "cảm ơn",
    "bày tỏ", "gửi", "chia sẻ", "chia buồn", "tri ân", "tôn vinh", "khẳng định", "nhấn mạnh", "nêu", "nhắc",
    "cho biết",
    "cho rằng", "tin tưởng", "tin", "mong", "hy vọng", "đề nghị", "yêu cầu", "kêu gọi", "chỉ đạo", "lưu ý",
    "gợi ý",
    "định hướng", "động viên", "khích lệ", "hứa", "cam kết", "ôn lại", "khái quát", "thông báo", "báo cáo",
    "trao đổi",
    "giới thiệu", "phân tích", "làm rõ", "tuyên bố", "phát động", "xúc động", "vui mừng", "tự hào", "nguyện",
    "đọc",
    "kể", "thay mặt", "đề xuất", "kiến nghị", "giao", "phê bình", "chỉ ra", "đặt", "thể hiện", "quyết tâm",
    "xin",
    "nói", "khuyên", "dặn", "gợi mở", "nhận định", "tổng kết", "khai mạc", "bế mạc", "tiếp thu", "trả lời",
    "giải đáp",
    "căn dặn", "nhắn nhủ", "tán thành", "nhất trí", "ủng hộ", "đồng tình", "đồng thời", "và", "cũng", "mời",
    "dẫn",
  ]

  static let table = RecordTable(
    "phát biểu", "speech", help: help("một bài phát biểu", "a speech"), SpeechDraft()
  ) {
    Field("người", "speaker", \.speaker, .text, required: true, help: help("ai phát biểu", "who spoke"))
    Field(
      "lúc", "moment", \.moment, .choice(Speech.Moment.self),
      help: help("khai mạc, chỉ đạo, đáp từ; để trống là chỉ đạo", "guidance when empty"))
    Field(
      "nội dung", "points", \.points, .phrases(of: .bare, areClauses: true, verbs: SpeechTable.verbs),
      help: help("mỗi ý một cụm động từ: “ghi nhận …”, “đề nghị …”", "verb phrases that go on after the name")
    )
    Field(
      "trích lời", "quote", \.quote, .unquoted, help: help("nguyên văn một câu", "a sentence word for word"))
  }
}

/// Quà tặng.
enum GiftTable {
  static let table = RecordTable(
    "quà tặng", "gift", help: help("quà, học bổng, tiền ủng hộ", "a gift, scholarship or donation"),
    Gift(what: .unread)
  ) {
    Field(
      "quà", "gift", \.what, .text, required: true,
      help: help("học bổng, xe đạp, máy tính …", "what is given"))
    Field("số lượng", "count", \.count, .quantity, help: help("ví dụ “70 suất”", "such as “70 suất”"))
    Field(
      "mỗi suất", "each", amount, aliases: ["trị giá"],
      help: help("ví dụ “2 triệu đồng”, “từ 2 triệu đồng đến 5 triệu đồng”", "the value of one")
    ) { gift, amount in (gift.each, gift.eachText) = (amount.quantity, amount.words) }
    Field(
      "tổng trị giá", "total", amount, help: help("ví dụ “140 triệu đồng”, “hàng trăm triệu đồng”", "in all")
    ) { gift, amount in (gift.total, gift.totalText) = (amount.quantity, amount.words) }
    Field("của", "of", \.donors, .list(of: .text), help: help("ai tặng", "who gives"))
    Field("cho", "to", \.recipientsText, .text, help: help("tặng ai", "to whom"))
  }

  /// A number with its unit, or words that are no number.
  private struct Amount: Sendable {
    var quantity: Quantity?
    var words: Text?
  }

  private static let amount = FieldType<Amount>(shape: FieldType<Quantity>.quantity.shape) { node, findings in
    if let line = node.line, Quantity(reading: Located(line, at: node.place)) == nil, line.hasSuffix("đồng") {
      return Amount(words: Located(line, at: node.place))
    }
    return FieldType<Quantity>.quantity.read(node, into: &findings).map { Amount(quantity: $0) }
  }
}

/// Cử đại biểu.
enum DelegationTable {
  static let table = RecordTable(
    "cử đại biểu", "delegation", help: help("đại biểu được chọn đi dự", "delegates that were chosen"),
    Delegation(meeting: .unread)
  ) {
    Field(
      "dự", "to", \.meeting, .text, required: true,
      help: help("đại hội, hội nghị cấp trên", "the higher meeting"))
    Field("số lượng", "count", \.count, .count, help: help("ví dụ “2 cá nhân”", "how many"))
    Field("người", "names", \.names, .list(of: .text), help: help("tên, nếu nêu", "their names"))
    Field(
      "cách chọn", "manner", \.manner, .choice(Delegation.Manner.self),
      help: help("cử, bầu, giới thiệu; để trống là cử", "chosen when empty"))
    Field("tán thành", "in favour", \.share, .quantity, help: help("ví dụ “100%”", "the share in favour"))
  }
}

/// Một hạng của cụm.
enum RankingTable {
  static let table = RecordTable(
    "xếp hạng", "ranking", help: help("một hạng của cụm", "a rank in the cluster"),
    Cluster.Place(rank: .unread)
  ) {
    Field("hạng", "rank", \.rank, .text, required: true, help: help("Nhất, Nhì, Ba", "the rank"))
    Field("đơn vị", "member", \.members, .list(of: .text), required: true, help: help("ai", "who"))
    Field("điểm", "score", \.score, .quantity, help: help("ví dụ “985 điểm”", "the score"))
  }
}

/// Cụm, khối thi đua.
enum ClusterTable {
  /// The members; the last two may be one text with “và” if both begin with the same word.
  private static func parted(_ members: [Text]) -> [Text] {
    guard let last = members.last, let range = last.value.firstRange(of: " và ") else { return members }
    let halves = [String(last.value[..<range.lowerBound]), String(last.value[range.upperBound...])]
    let words = halves.map { Folding.sameWord($0).split(separator: " ").first }
    // "Lai Châu và Sơn Hải" are two places, "Giáo dục và Đào tạo" is one name.
    let areNames =
      members.count > 1
      && halves.allSatisfy { half in
        half.split(separator: " ").count > 1
          && half.split(separator: " ").allSatisfy { $0.first?.isUppercase ?? false }
      }
    guard words[0] == words[1] || areNames else { return members }
    return members.dropLast() + halves.map { Located($0, at: last.place) }
  }

  static let table = RecordTable(
    "cụm thi đua", "cluster", help: help("cụm, khối thi đua", "a cluster or bloc"), Cluster(name: .unread)
  ) {
    Field(
      "tên", "name", \.name, .text, required: true,
      help: help("ví dụ “Cụm thi đua số 4”", "the cluster's name"))
    Field(
      "thành viên", "members", \.members, .commaList(of: .text).map(ClusterTable.parted),
      help: help("các đơn vị, theo thứ tự", "its members in order"))
    Field(
      "xếp hạng", "ranking", \.ranking, .list(of: RankingTable.table.type),
      help: help("kết quả bình xét", "the ranking"))
    Field("cụm trưởng", "head", \.head, .text, help: help("đơn vị đứng đầu kỳ này", "its head"))
    Field("cụm phó", "deputy", \.deputy, .text, help: help("cụm phó kỳ này", "its deputy"))
    Field("cụm trưởng tới", "next head", \.nextHead, .text, help: help("kỳ tới", "next term"))
    Field("cụm phó tới", "next deputy", \.nextDeputy, .text, help: help("kỳ tới", "next term"))
    Field(
      "bầu", "elected", \.elected, .text,
      help: help(
        "bầu những ai, khi không nêu tên: “cụm trưởng, cụm phó”",
        "whom they elected, where they are not named"))
    Field("kỳ tới", "next period", \.nextPeriod, .period, help: help("ví dụ “năm 2026”", "its time"))
  }
}

/// Nơi.
enum SiteTable {
  static let table = RecordTable(
    "nơi", "site", help: help("một địa phương của tin tổng hợp", "a locality of a round-up"),
    Site(name: .unread)
  ) {
    Field(
      "nơi", "site", \.name, .text, required: true, aliases: ["tên"],
      help: help("ví dụ “xã Quang Hưng”, “Trường THPT Hoa Lư”", "the locality or school"))
    Field("buổi lễ", "event", \.eventName, .text, help: help("tên buổi lễ ở đó", "its event"))
    Field(
      "đơn vị tổ chức", "hosts", \.hosts, .list(of: .text),
      help: help("ai tổ chức ở đó", "who holds it there"))
    Field("ngày", "date", \.date, .date, help: help("ngày", "the day"))
    Field("buổi", "time of day", \.timeOfDay, .choice(TimeOfDay.self), help: help("buổi", "part of day"))
    Field("địa điểm", "venue", \.venue, .text, help: help("ở đâu", "where"))
    Field(
      "kết quả", "results", \.statements, .phrases(of: .bare, areClauses: true),
      help: help("các câu, theo thứ tự", "sentences in order"))
  }

  static let type = table.type(orText: FieldType<Text>.text.map { Site(name: $0) })
}

/// Thông cáo báo chí.
enum PressTable {
  static let table = RecordTable(
    "thông cáo", "press notice", help: help("liên hệ và thời điểm được đăng", "contact and embargo"),
    PressNotice()
  ) {
    Field(
      "đơn vị", "issuer", \.issuer, .text,
      help: help("đơn vị phát hành, nếu không phải đơn vị tổ chức", "if not the host"))
    Field(
      "liên hệ", "contact", \.contact, .text, help: help("người liên hệ kèm chức vụ", "the contact with post")
    )
    Field("điện thoại", "telephone", \.telephone, .text, help: help("số điện thoại", "its number"))
    Field("thư điện tử", "email", \.email, .text, help: help("địa chỉ", "its address"))
    Field(
      "không đăng trước ngày", "embargo day", \.embargoDay, .date,
      help: help("ngày được đăng", "the day of release"))
    Field(
      "không đăng trước giờ", "embargo time", \.embargoTime, .clockTime,
      help: help("giờ được đăng", "the hour of release"))
  }
}

/// Diễn biến khác.
enum ActTable {
  static let table = RecordTable(
    "diễn biến", "act",
    help: help("việc khác của buổi lễ, một câu trọn", "another act of the event, a whole sentence"),
    EventAct(text: .unread)
  ) {
    Field("nội dung", "text", \.text, .text, required: true, help: help("một câu trọn", "a whole sentence"))
    Field(
      "vị trí", "moment", \.moment, .choice(EventAct.Moment.self),
      help: help("sau khai mạc, trước hay sau khen thưởng, cuối", "where in the programme"))
  }

  static let type = table.type(orText: FieldType<Text>.text.map { EventAct(text: $0) })
}

/// Bỏ phiếu.
enum VoteTable {
  static let table = RecordTable(
    "bỏ phiếu", "vote", help: help("một lần bỏ phiếu", "a vote"), EventVote(subject: .unread)
  ) {
    Field(
      "nội dung", "subject", \.subject, .text, required: true,
      help: help("viết sau chữ “bỏ phiếu”: “bình xét danh hiệu thi đua năm 2025”", "what was voted on"))
    Field("tán thành", "in favour", \.share, .quantity, help: help("ví dụ “100%”", "the share in favour"))
  }

  static let type = table.type(orText: FieldType<Text>.text.map { EventVote(subject: $0) })
}
