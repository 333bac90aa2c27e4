import Diagnostics
import Fields
import Model

/// Phát biểu.
enum SpeechTable {
  static let speaker = Field(
    "người", "speaker", .actor, required: true, help: help("ai phát biểu", "who spoke"))
  static let moment = Field(
    "lúc", "moment", .choice(Speech.Moment.self),
    help: help("khai mạc, chỉ đạo, đáp từ; để trống là chỉ đạo", "guidance when empty"))
  static let points = Field(
    "nội dung", "points", .list(of: .text),
    help: help("mỗi ý một cụm động từ: “ghi nhận …”, “đề nghị …”", "verb phrases that go on after the name"))
  static let quote = Field(
    "trích lời", "quote", .text, help: help("nguyên văn một câu", "a sentence word for word"))

  static let table = RecordTable<Speech>(
    "phát biểu", "speech", help: help("một bài phát biểu", "a speech"), fields: speaker, moment, points, quote
  ) { reader in
    let moment = reader.read(moment)
    let points = reader.read(list: points)
    let quote = reader.read(quote)
    guard let speaker = reader.read(speaker) else { return nil }
    var speech = Speech(speaker: speaker)
    speech.moment = moment ?? .guidance
    speech.points = points
    speech.quote = quote.map { $0.with($0.value.unquoted.text) }
    return speech
  }
}

/// Quà tặng.
enum GiftTable {
  static let what = Field(
    "quà", "gift", .text, required: true, help: help("học bổng, xe đạp, máy tính …", "what is given"))
  static let count = Field(
    "số lượng", "count", .quantity, help: help("ví dụ “70 suất”", "such as “70 suất”"))
  static let each = Field(
    "mỗi suất", "each", .quantity, aliases: ["trị giá"],
    help: help("ví dụ “2 triệu đồng”", "the value of one"))
  static let total = Field("tổng trị giá", "total", .quantity, help: help("ví dụ “140 triệu đồng”", "in all"))
  static let donors = Field("của", "of", .list(of: .text), help: help("ai tặng", "who gives"))
  static let recipientsText = Field("cho", "to", .text, help: help("tặng ai", "to whom"))

  static let table = RecordTable<Gift>(
    "quà tặng", "gift", help: help("quà, học bổng, tiền ủng hộ", "a gift, scholarship or donation"),
    fields: what, count, each, total, donors, recipientsText
  ) { reader in
    let count = reader.read(count)
    let each = reader.read(each)
    let total = reader.read(total)
    let donors = reader.read(list: donors)
    let recipientsText = reader.read(recipientsText)
    guard let what = reader.read(what) else { return nil }
    var gift = Gift(what: what)
    gift.count = count
    gift.each = each
    gift.total = total
    gift.donors = donors
    gift.recipientsText = recipientsText
    return gift
  }
}

/// Cử đại biểu.
enum DelegationTable {
  static let meeting = Field(
    "dự", "to", .text, required: true, help: help("đại hội, hội nghị cấp trên", "the higher meeting"))
  static let count = Field("số lượng", "count", .count, help: help("ví dụ “2 cá nhân”", "how many"))
  static let names = Field("người", "names", .list(of: .text), help: help("tên, nếu nêu", "their names"))
  static let manner = Field(
    "cách chọn", "manner", .choice(Delegation.Manner.self),
    help: help("cử, bầu, giới thiệu; để trống là cử", "chosen when empty"))
  static let share = Field(
    "tán thành", "in favour", .quantity, help: help("ví dụ “100%”", "the share in favour"))

  static let table = RecordTable<Delegation>(
    "cử đại biểu", "delegation", help: help("đại biểu được chọn đi dự", "delegates that were chosen"),
    fields: meeting, count, names, manner, share
  ) { reader in
    let count = reader.read(count)
    let names = reader.read(list: names)
    let manner = reader.read(manner)
    let share = reader.read(share)
    guard let meeting = reader.read(meeting) else { return nil }
    var delegation = Delegation(meeting: meeting)
    delegation.count = count
    delegation.names = names
    delegation.manner = manner ?? .chosen
    delegation.share = share
    return delegation
  }
}

/// Một hạng của cụm.
enum RankingTable {
  static let rank = Field("hạng", "rank", .text, required: true, help: help("Nhất, Nhì, Ba", "the rank"))
  static let member = Field("đơn vị", "member", .text, required: true, help: help("ai", "who"))
  static let score = Field("điểm", "score", .quantity, help: help("ví dụ “985 điểm”", "the score"))

  static let table = RecordTable<Cluster.Place>(
    "xếp hạng", "ranking", help: help("một hạng của cụm", "a rank in the cluster"), fields: rank, member,
    score
  ) { reader in
    let rank = reader.read(rank)
    let member = reader.read(member)
    let score = reader.read(score)
    guard let rank, let member else { return nil }
    var place = Cluster.Place(rank: rank, member: member)
    place.score = score
    return place
  }
}

/// Cụm, khối thi đua.
enum ClusterTable {
  static let name = Field(
    "tên", "name", .text, required: true, help: help("ví dụ “Cụm thi đua số 4”", "the cluster's name"))
  static let members = Field(
    "thành viên", "members", .list(of: .text), help: help("các đơn vị, theo thứ tự", "its members in order"))
  static let ranking = Field(
    "xếp hạng", "ranking", .list(of: RankingTable.table.type), help: help("kết quả bình xét", "the ranking"))
  static let head = Field("cụm trưởng", "head", .text, help: help("đơn vị đứng đầu kỳ này", "its head"))
  static let deputy = Field("cụm phó", "deputy", .text, help: help("cụm phó kỳ này", "its deputy"))
  static let nextHead = Field("cụm trưởng tới", "next head", .text, help: help("kỳ tới", "next term"))
  static let nextDeputy = Field("cụm phó tới", "next deputy", .text, help: help("kỳ tới", "next term"))
  static let nextPeriod = Field("kỳ tới", "next period", .period, help: help("ví dụ “năm 2026”", "its time"))

  static let table = RecordTable<Cluster>(
    "cụm thi đua", "cluster", help: help("cụm, khối thi đua", "a cluster or bloc"),
    fields: name, members, ranking, head, deputy, nextHead, nextDeputy, nextPeriod
  ) { reader in
    let name = reader.read(name)
    var cluster = Cluster(name: name ?? Located("", at: reader.place))
    cluster.members = reader.read(list: members)
    cluster.ranking = reader.read(list: ranking)
    cluster.head = reader.read(head)
    cluster.deputy = reader.read(deputy)
    cluster.nextHead = reader.read(nextHead)
    cluster.nextDeputy = reader.read(nextDeputy)
    cluster.nextPeriod = reader.read(nextPeriod)
    return name == nil ? nil : cluster
  }
}

/// Nơi.
enum SiteTable {
  static let name = Field(
    "nơi", "site", .text, required: true, aliases: ["tên"],
    help: help("ví dụ “xã Quang Hưng”, “Trường THPT Hoa Lư”", "the locality or school"))
  static let eventName = Field("buổi lễ", "event", .text, help: help("tên buổi lễ ở đó", "its event"))
  static let hosts = Field(
    "đơn vị tổ chức", "hosts", .list(of: .text), help: help("ai tổ chức ở đó", "who holds it there"))
  static let date = Field("ngày", "date", .date, help: help("ngày", "the day"))
  static let timeOfDay = Field(
    "buổi", "time of day", .choice(TimeOfDay.self), help: help("buổi", "part of day"))
  static let venue = Field("địa điểm", "venue", .text, help: help("ở đâu", "where"))
  static let statements = Field(
    "kết quả", "results", .list(of: .text), help: help("các câu, theo thứ tự", "sentences in order"))

  static let table = RecordTable<Site>(
    "nơi", "site", help: help("một địa phương của tin tổng hợp", "a locality of a round-up"),
    fields: name, eventName, hosts, date, timeOfDay, venue, statements
  ) { reader in
    let name = reader.read(name)
    var site = Site(name: name ?? Located("", at: reader.place))
    site.eventName = reader.read(eventName)
    site.hosts = reader.read(list: hosts)
    site.date = reader.read(date)
    site.timeOfDay = reader.read(timeOfDay)
    site.venue = reader.read(venue)
    site.statements = reader.read(list: statements)
    return name == nil ? nil : site
  }

  static let type = table.type(orText: FieldType<Text>.text.map { Site(name: $0) })
}

/// Thông cáo báo chí.
enum PressTable {
  static let issuer = Field(
    "đơn vị", "issuer", .text,
    help: help("đơn vị phát hành, nếu không phải đơn vị tổ chức", "if not the host"))
  static let contact = Field(
    "liên hệ", "contact", .text, help: help("người liên hệ kèm chức vụ", "the contact with post"))
  static let telephone = Field("điện thoại", "telephone", .text, help: help("số điện thoại", "its number"))
  static let email = Field("thư điện tử", "email", .text, help: help("địa chỉ", "its address"))
  static let embargoDay = Field(
    "không đăng trước ngày", "embargo day", .date, help: help("ngày được đăng", "the day of release"))
  static let embargoTime = Field(
    "không đăng trước giờ", "embargo time", .clockTime, help: help("giờ được đăng", "the hour of release"))

  static let table = RecordTable<PressNotice>(
    "thông cáo", "press notice", help: help("liên hệ và thời điểm được đăng", "contact and embargo"),
    fields: issuer, contact, telephone, email, embargoDay, embargoTime
  ) { reader in
    var press = PressNotice()
    press.issuer = reader.read(issuer)
    press.contact = reader.read(contact)
    press.telephone = reader.read(telephone)
    press.email = reader.read(email)
    press.embargoDay = reader.read(embargoDay)
    press.embargoTime = reader.read(embargoTime)
    return press
  }
}
