import Diagnostics
import Fields
import Model
import Wording

/// Dịp kỷ niệm.
enum OccasionTable {
  static let table = RecordTable(
    "dịp", "occasion", help: help("ngày kỷ niệm gắn với buổi lễ", "an anniversary tied to the event"),
    Occasion(name: .unread)
  ) {
    Field("tên", "name", \.name, .text, required: true, help: help("ngày được kỷ niệm", "what is remembered"))
    Field(
      "số năm", "years", \.years, .number(1...4000), help: help("kỷ niệm bao nhiêu năm", "how many years"))
    Field("từ", "from", \.from, .date, help: help("ngày đầu", "the first day"))
    Field("đến", "to", \.to, .date, help: help("ngày cuối", "the last day"))
  }

  static let type = table.type(orText: .occasionText)
}

/// Phát động.
enum LaunchTable {
  static let table = RecordTable(
    "phát động", "launch",
    help: help("phong trào hoặc đợt thi đua được phát động", "a movement or drive that is launched"),
    LaunchDraft()
  ) {
    Field(
      "nội dung", "what", \.launch.what, .bare, required: true,
      help: help("phong trào, đợt thi đua được phát động", "what is launched"))
    Field(
      "bởi", "by", \.by, .text,
      help: help("đơn vị phát động, nếu không phải đơn vị tổ chức", "who launches it, if not the host"))
    Field(
      "người kêu gọi", "called by", \.calledBy, .text, help: help("ai kêu gọi hưởng ứng", "who calls for it"))
    Field("kỳ", "period", \.launch.period, .period, help: help("năm hoặc giai đoạn", "year or span"))
    Field(
      "dịp", "occasion", \.launch.occasion, OccasionTable.type,
      help: help(
        "kỷ niệm gì, ví dụ “75 năm Ngày … (11/6/1948 - 11/6/2023)”",
        "the anniversary, with its dates in brackets"))
    Field(
      "khẩu hiệu", "slogans", \.launch.slogans, .phrases(of: .unquoted),
      help: help("nguyên văn khẩu hiệu", "the slogan word for word"))
    Field(
      "nhiệm vụ", "tasks", \.launch.tasks, .phrases(of: .bare, areClauses: true),
      help: help("mỗi nhiệm vụ một dòng", "one task a line"))
    Field(
      "nêu sau", "told later", \.launch.isSecondary, .truth,
      help: help(
        "“có” nếu không nêu ở câu mở đầu của tin", "yes if the first sentence of the report leaves it out"))
  }

  static let type = table.type(orText: FieldType<Text>.text.map { LaunchDraft(launch: Launch(what: $0)) })
}

/// Phiên.
enum SessionTable {
  static let table = RecordTable(
    "phiên", "session", help: help("một phiên của buổi lễ", "a session of the event"), Session(name: .unread)
  ) {
    Field("tên", "name", \.name, .text, required: true, help: help("tên phiên", "the session's name"))
    Field("ngày", "date", \.date, .date, help: help("ngày của phiên", "the day"))
    Field(
      "buổi", "time of day", \.timeOfDay, .choice(TimeOfDay.self),
      help: help("sáng, trưa, chiều, tối", "part of the day"))
    Field("địa điểm", "venue", \.venue, .text, help: help("nơi họp", "where"))
  }
}

/// Buổi lễ.
enum EventTable {
  // An event with only its place can still be named: "quận Kiến An".
  static let table = RecordTable(
    "buổi lễ", "event", help: help("buổi lễ, hội nghị, đại hội", "the ceremony, conference or congress"),
    EventDraft(), oneOf: ["loại", "tên", "địa phương"], at: \.event.place
  ) {
    Field(
      "loại", "kind", \.event.kind, .choice(EventKind.self),
      help: help("hội nghị tổng kết, đại hội, lễ trao tặng …", "what sort of event"))
    Field(
      "tên", "name", \.event.name, .bare,
      help: help(
        "tên đúng như giấy mời, ví dụ “hội nghị tổng kết công tác thi đua năm 2022”", "the name as printed"))
    Field(
      "lần thứ", "ordinal", \.event.ordinal, .text,
      help: help("số La Mã hoặc chữ như in: I, VI, nhất", "as printed: I, VI"))
    Field(
      "giai đoạn tới", "term", \.event.term, .period,
      help: help("giai đoạn phía trước, ví dụ 2020-2025", "the span ahead"))
    Field(
      "tổng kết", "reviewed", \.event.reviewed, .list(of: .period),
      help: help("năm hoặc giai đoạn được tổng kết", "the years under review"))
    Field(
      "phát động", "launches", \.launches, .list(of: LaunchTable.type),
      help: help("phong trào, đợt thi đua được phát động", "what is launched"))
    Field(
      "đơn vị tổ chức", "hosts", \.hosts, .phrases(of: .text),
      help: help("ai tổ chức, theo thứ tự", "who holds it, in order"))
    Field(
      "phối hợp với", "together with", \.partners, .list(of: .text),
      help: help("đơn vị phối hợp tổ chức", "those with whom the hosts hold it"))
    Field(
      "địa phương", "locality", \.event.locality, .text,
      help: help("nơi mà buổi lễ nói về, ví dụ “quận Kiến An”", "the place that it is about"))
    Field(
      "ngày", "date", EventDay.type,
      help: help(
        "ngày/tháng/năm; chỉ ngày/tháng khi tin bài có “ngày đăng”",
        "day/month/year; the year may be left out where the report has its day")
    ) { draft, day in
      switch day {
      case .full(let date): draft.event.date = date
      case .withoutYear(let text): draft.dayWithoutYear = text
      }
    }
    Field(
      "buổi", "time of day", \.event.timeOfDay, .choice(TimeOfDay.self),
      help: help("sáng, trưa, chiều, tối", "part of the day"))
    Field("địa điểm", "venue", \.event.venue, .bare, help: help("hội trường, trụ sở", "where"))
    Field(
      "dịp", "occasions", \.event.occasions, .list(of: OccasionTable.type),
      help: help("ngày kỷ niệm", "anniversaries"))
    Field(
      "trong khuôn khổ", "within", \.event.parentEvent, .text,
      help: help("cuộc họp lớn hơn mà buổi lễ là một phần", "the meeting that it is a part of"))
    Field(
      "phiên", "sessions", \.event.sessions, .list(of: SessionTable.table.type),
      help: help("các phiên, nếu có", "its sessions"))
  }
}

/// Ngày của buổi lễ; for news only it may lack its year, which then follows from the day of publication.
enum EventDay: Sendable {
  case full(Day)
  case withoutYear(Text)

  static let type = FieldType<EventDay>(shape: .date) { node, findings in
    if let text = node.line, monthAndDay(text) != nil { return .withoutYear(Located(text, at: node.place)) }
    return FieldType<Day>.date.read(node, into: &findings).map { .full($0) }
  }

  /// `16/8`, `16-8` as its month and day; nil for anything else.
  static func monthAndDay(_ text: String) -> (month: Int, day: Int)? {
    let parts = text.split(whereSeparator: { "/-.".contains($0) }).map { Int($0) }
    guard parts.count == 2, let day = parts[0], let month = parts[1], (1...31).contains(day),
      (1...12).contains(month)
    else { return nil }
    return (month, day)
  }

  /// The day in the year of publication, or in the year before if it would be later than the publication.
  static func day(_ text: Text, publishedOn: Day?) -> Day? {
    guard let published = publishedOn?.value, let (month, day) = monthAndDay(text.value) else { return nil }
    let dates = [published.year, published.year - 1].compactMap {
      CalendarDate(year: $0, month: month, day: day)
    }
    return dates.first { $0 <= published }.map { Located($0, at: text.place) }
  }
}
