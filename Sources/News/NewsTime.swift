import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// A stretch of years as it opens a sentence.
struct NewsPeriod: Sendable {
  let period: Period
  let years: Text
  let yearsPast: Int?

  /// The word before the years.
  var kind: String {
    switch period.kind {
    case .year: "năm"
    case .span:
      Folding.sameWord(period.written.value).hasPrefix(Folding.sameWord("nhiệm kỳ"))
        ? "nhiệm kỳ" : "giai đoạn"
    case .schoolYear: "năm học"
    case .part: period.written.value.prefix { $0 != " " }.lowercased()
    }
  }

  /// What templates see of a period.
  static let exposure = Exposure<NewsPeriod>(
    "kỳ", place: { $0.period.written.place },
    [
      .text("loại", help("năm, giai đoạn, năm học", "year, span or school year")) {
        Located($0.kind, at: $0.years.place)
      },
      .text("năm", help("2022 hoặc 2015-2020 theo cách viết của báo", "the years"), \.years),
      .text("khóa", help("để không nói hai lần", "by which it is said once")) {
        Located("năm \($0.period.firstYear)-\($0.period.lastYear)", at: nil)
      },
      .maybeInteger(
        "số_năm_qua", help("số năm, khi nhìn lại một giai đoạn vừa hết", "years looked back on"), \.yearsPast),
    ])
}

/// Dịp kỷ niệm.
struct NewsOccasion: Sendable {
  let occasion: Occasion
  let days: [Text]
  let saysAnniversary: Bool

  /// What templates see of an occasion.
  static let exposure = Exposure<NewsOccasion>(
    "dịp", place: { $0.occasion.name.place },
    [
      .text("tên", help("ngày được kỷ niệm", "what is remembered"), \.occasion.name),
      .maybeInteger("số_năm", help("số năm", "how many years"), \.occasion.years),
      .texts("từ_đến", help("từ ngày đến ngày", "from day to day"), \.days),
      .truth(
        "có_chữ_kỷ_niệm", help("tên đã có chữ kỷ niệm", "the name says kỷ niệm itself"), \.saysAnniversary),
    ])
}

extension NewsContext {
  /// A period of the article; a span is "5 năm qua" only when it ends in the year of the event. Both of its years count
  /// (2021-2025), unless it goes from one to another in fives (2020-2025).
  func period(_ period: Period, looksBack: Bool = false) -> NewsPeriod {
    let span = period.lastYear - period.firstYear
    let count = span > 0 && span % 5 == 0 ? span : span + 1  // bounded: years have four digits
    let year = ceremony.event.date?.value.year ?? ceremony.report?.publishedOn?.value.year
    let isPast = looksBack && period.kind == .span && count > 1 && (year == nil || year == period.lastYear)
    return NewsPeriod(period: period, years: years(of: period), yearsPast: isPast ? count : nil)
  }

  /// Whether the event's name remembers an occasion itself: by its name, or "kỷ niệm" and its number of years.
  func isInName(_ occasion: Occasion) -> Bool {
    let name = NewsClause(ceremony.event.name?.value ?? "")
    return name.mentions(occasion.name.value)
      || occasion.years.map { name.mentions("kỷ niệm \($0) năm") } ?? false
  }

  /// The end of an occasion in a name, after which its days may follow.
  func end(of occasion: Occasion, in name: String) -> String.Index? {
    if let range = name.firstRange(of: occasion.name.value) { return range.upperBound }
    guard let start = occasion.years.flatMap({ name.firstRange(of: "\($0) năm") }) else { return nil }
    let rest = name[start.upperBound...]
    return rest.firstRange(of: " và ")?.lowerBound ?? rest.firstRange(of: ", ")?.lowerBound ?? name.endIndex
  }

  /// An occasion with its days in the outlet's form.
  func occasion(_ occasion: Occasion) -> NewsOccasion {
    NewsOccasion(
      occasion: occasion, days: [occasion.from, occasion.to].compactMap { $0 }.map(fullDate),
      saysAnniversary: NewsClause(occasion.name.value).mentions("kỷ niệm"))
  }

  /// A day with its year in the outlet's form.
  func fullDate(_ day: Day) -> Text { Located(day.value.text(outlet.spelling.fullDateForm), at: day.place) }

  /// A day as the first sentence says it; what is issued to several papers says the year.
  func shortDate(_ day: Day) -> Text {
    saysYear ? fullDate(day) : Located(day.value.text(outlet.lede.dateForm), at: day.place)
  }

  /// Sáng, chiều.
  func timeOfDay(_ time: TimeOfDay?, on day: Day?) -> Text? {
    guard let time, let day else { return nil }
    return Located(time.name.vi, at: day.place)
  }
}
