import Awards
import Diagnostics
import Model
import Wording

/// Small ceremonies of invented places and people, for one sentence at a time.
enum NewsSamples {
  /// A text with a place of its own, as one that was read has.
  static func text(_ words: String) -> Text {
    let file = SourceFile(name: "ceremony.yaml", text: words)
    return Located(words, at: Place(file, 0..<file.bytes.count))
  }

  static func authority(_ name: String, _ level: Level? = nil) -> Authority {
    Authority(written: text(name), kind: name.hasPrefix("Chủ tịch") ? .head : .body, level: level)
  }

  static func form(_ name: String, _ awardClass: AwardClass? = nil) -> AwardForm {
    let entry = AwardCatalogue.entries.first { entry in
      name.lowercased().hasPrefix(entry.name.lowercased())
    }
    return AwardForm(written: text(name), entry: entry, awardClass: awardClass)
  }

  static func exact(_ parts: (RecipientKind, Int)...) -> AwardCount {
    let counts = parts.map { kind, number in
      AwardCount.KindCount(kind: kind, count: Located(number, at: nil), word: kind.name.vi)
    }
    return AwardCount(written: text("…"), mode: .exact(counts))
  }

  static func joint(_ number: Int) -> AwardCount {
    AwardCount(written: text("…"), mode: .joint(number, kinds: [.collective, .individual]))
  }

  static let vague = AwardCount(written: text("nhiều tập thể, cá nhân"), mode: .vague)

  static func award(
    _ forms: [String], by givers: [Authority], _ count: AwardCount?, for cause: String? = nil
  ) -> AwardGroup {
    var group = AwardGroup()
    group.forms = forms.map { form($0) }
    group.givers = givers
    group.count = count
    group.cause = cause.map(text)
    return group
  }

  static func year(_ year: Int) -> Period {
    Period(written: text("năm \(year)"), kind: .year, firstYear: year, lastYear: year)
  }

  static func span(_ first: Int, _ last: Int) -> Period {
    Period(written: text("\(first)-\(last)"), kind: .span, firstYear: first, lastYear: last)
  }

  static func day(_ day: Int, _ month: Int, _ year: Int) -> Day? {
    CalendarDate(year: year, month: month, day: day).map { Located($0, at: nil) }
  }

  /// A conference of an invented commune that reviews 2025 on 12 January 2026.
  static var conference: Ceremony {
    var ceremony = Ceremony()
    ceremony.event.kind = .annualReview
    ceremony.event.name = text("Hội nghị tổng kết phong trào thi đua năm 2025")
    ceremony.event.hosts = [authority("UBND xã Trung An", .commune)]
    ceremony.event.locality = text("xã Trung An")
    ceremony.event.date = day(12, 1, 2026)
    ceremony.event.timeOfDay = .morning
    ceremony.event.reviewed = [year(2025)]
    // One wording everywhere: what is tested is the sentence.
    ceremony.report = Report()
    ceremony.report?.variant = Located(1, at: nil)
    return ceremony
  }

  static func conference(_ awards: AwardGroup...) -> Ceremony { conference(awards) }

  static func conference(_ awards: [AwardGroup]) -> Ceremony {
    var ceremony = conference
    ceremony.awards = awards
    return ceremony
  }
}
