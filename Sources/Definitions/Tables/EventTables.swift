import Diagnostics
import Fields
import Model

/// Dịp kỷ niệm.
enum OccasionTable {
  static let name = Field(
    "tên", "name", .text, required: true, help: help("ngày được kỷ niệm", "what is remembered"))
  static let years = Field(
    "số năm", "years", .integer(1...4000), help: help("kỷ niệm bao nhiêu năm", "how many years"))
  static let from = Field("từ", "from", .date, help: help("ngày đầu", "the first day"))
  static let to = Field("đến", "to", .date, help: help("ngày cuối", "the last day"))

  static let table = RecordTable<Occasion>(
    "dịp", "occasion", help: help("ngày kỷ niệm gắn với buổi lễ", "an anniversary tied to the event"),
    fields: name, years, from, to
  ) { reader in
    let years = reader.read(years)
    let from = reader.read(from)
    let to = reader.read(to)
    guard let name = reader.read(name) else { return nil }
    var occasion = Occasion(name: name)
    occasion.years = years?.value
    occasion.from = from
    occasion.to = to
    return occasion
  }
}

/// Phát động.
enum LaunchTable {
  static let what = Field(
    "nội dung", "what", .text, required: true,
    help: help("phong trào, đợt thi đua được phát động", "what is launched"))
  static let by = Field(
    "bởi", "by", .actor,
    help: help("đơn vị phát động, nếu không phải đơn vị tổ chức", "who launches it, if not the host"))
  static let calledBy = Field(
    "người kêu gọi", "called by", .actor, help: help("ai kêu gọi hưởng ứng", "who calls for it"))
  static let period = Field("kỳ", "period", .period, help: help("năm hoặc giai đoạn", "year or span"))
  static let occasion = Field(
    "dịp", "occasion", .occasion,
    help: help(
      "kỷ niệm gì, ví dụ “75 năm Ngày … (11/6/1948 - 11/6/2023)”",
      "the anniversary, with its dates in brackets"))
  static let slogans = Field(
    "khẩu hiệu", "slogans", .list(of: .text), help: help("nguyên văn khẩu hiệu", "the slogan word for word"))
  static let tasks = Field(
    "nhiệm vụ", "tasks", .list(of: .text), help: help("mỗi nhiệm vụ một dòng", "one task a line"))
  static let isSecondary = Field(
    "nêu sau", "told later", .truth,
    help: help(
      "“có” nếu không nêu ở câu mở đầu của tin", "yes if the first sentence of the report leaves it out"))

  static let table = RecordTable<Launch>(
    "phát động", "launch",
    help: help("phong trào hoặc đợt thi đua được phát động", "a movement or drive that is launched"),
    fields: what, by, calledBy, period, occasion, slogans, tasks, isSecondary
  ) { reader in
    let what = reader.read(what)
    var launch = Launch(what: what ?? Located("", at: reader.place))
    launch.by = reader.read(by)
    launch.calledBy = reader.read(calledBy)
    launch.period = reader.read(period)
    launch.occasion = reader.read(occasion)
    launch.slogans = reader.read(list: slogans).map { $0.with($0.value.unquoted.text) }
    launch.tasks = reader.read(list: tasks)
    launch.isSecondary = reader.read(isSecondary) ?? false
    return what == nil ? nil : launch
  }
}

/// Phiên.
enum SessionTable {
  static let name = Field("tên", "name", .text, required: true, help: help("tên phiên", "the session's name"))
  static let date = Field("ngày", "date", .date, help: help("ngày của phiên", "the day"))
  static let timeOfDay = Field(
    "buổi", "time of day", .choice(TimeOfDay.self), help: help("sáng, trưa, chiều, tối", "part of the day"))
  static let venue = Field("địa điểm", "venue", .text, help: help("nơi họp", "where"))

  static let table = RecordTable<Session>(
    "phiên", "session", help: help("một phiên của buổi lễ", "a session of the event"),
    fields: name, date, timeOfDay, venue
  ) { reader in
    let date = reader.read(date)
    let timeOfDay = reader.read(timeOfDay)
    let venue = reader.read(venue)
    guard let name = reader.read(name) else { return nil }
    var session = Session(name: name)
    session.date = date
    session.timeOfDay = timeOfDay
    session.venue = venue
    return session
  }
}

/// Buổi lễ.
enum EventTable {
  static let kind = Field(
    "loại", "kind", .choice(EventKind.self),
    help: help("hội nghị tổng kết, đại hội, lễ trao tặng …", "what sort of event"))
  static let name = Field(
    "tên", "name", .text,
    help: help(
      "tên đúng như giấy mời, ví dụ “hội nghị tổng kết công tác thi đua năm 2022”", "the name as printed"))
  static let ordinal = Field(
    "lần thứ", "ordinal", .text, help: help("số La Mã hoặc chữ như in: I, VI, nhất", "as printed: I, VI"))
  static let term = Field(
    "giai đoạn tới", "term", .period, help: help("giai đoạn phía trước, ví dụ 2020-2025", "the span ahead"))
  static let reviewed = Field(
    "tổng kết", "reviewed", .list(of: .period),
    help: help("năm hoặc giai đoạn được tổng kết", "the years under review"))
  static let launches = Field(
    "phát động", "launches", .list(of: .launch),
    help: help("phong trào, đợt thi đua được phát động", "what is launched"))
  static let hosts = Field(
    "đơn vị tổ chức", "hosts", .list(of: .authority),
    help: help("ai tổ chức, theo thứ tự", "who holds it, in order"))
  static let locality = Field(
    "địa phương", "locality", .text,
    help: help("nơi mà buổi lễ nói về, ví dụ “quận Kiến An”", "the place that it is about"))
  static let date = Field("ngày", "date", .date, help: help("ngày/tháng/năm", "day/month/year"))
  static let timeOfDay = Field(
    "buổi", "time of day", .choice(TimeOfDay.self), help: help("sáng, trưa, chiều, tối", "part of the day"))
  static let venue = Field("địa điểm", "venue", .text, help: help("hội trường, trụ sở", "where"))
  static let occasions = Field(
    "dịp", "occasions", .list(of: .occasion), help: help("ngày kỷ niệm", "anniversaries"))
  static let parentEvent = Field(
    "trong khuôn khổ", "within", .text,
    help: help("cuộc họp lớn hơn mà buổi lễ là một phần", "the meeting that it is a part of"))
  static let sessions = Field(
    "phiên", "sessions", .list(of: SessionTable.table.type), help: help("các phiên, nếu có", "its sessions"))

  static let table = RecordTable<Event>(
    "buổi lễ", "event", help: help("buổi lễ, hội nghị, đại hội", "the ceremony, conference or congress"),
    fields: kind, name, ordinal, term, reviewed, launches, hosts, locality, date, timeOfDay, venue, occasions,
    parentEvent, sessions
  ) { reader in
    // An event of which only the place is known can still be told: "quận Kiến An".
    if !reader.has(locality) { reader.requireOne(of: kind, or: name) }
    var event = Event()
    event.kind = reader.read(kind)
    event.name = reader.read(name)
    event.ordinal = reader.read(ordinal)
    event.term = reader.read(term)
    event.reviewed = reader.read(list: reviewed)
    event.launches = reader.read(list: launches)
    event.hosts = reader.read(list: hosts)
    event.locality = reader.read(locality)
    event.date = reader.read(date)
    event.timeOfDay = reader.read(timeOfDay)
    event.venue = reader.read(venue)
    event.occasions = reader.read(list: occasions)
    event.parentEvent = reader.read(parentEvent)
    event.sessions = reader.read(list: sessions)
    event.place = reader.place
    return event
  }
}
