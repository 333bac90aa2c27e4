import Diagnostics
import Model
import TemplateLanguage
import Wording

/// A stretch of years as it opens a sentence.
struct NewsPeriod: Sendable {
  let period: Period
  /// The years as the outlet prints them.
  let years: Text
  /// Whether the article looks back on it, so that a span may be said as "5 năm qua".
  var looksBack = false

  /// What templates see of a period.
  static let exposure = Exposure<NewsPeriod>(
    "kỳ", place: { $0.period.written.place },
    [
      .text("loại", Message(vi: "năm, giai đoạn, năm học", en: "year, span or school year")) { period in
        let kind =
          switch period.period.kind {
          case .year: "năm"
          case .span: "giai đoạn"
          case .schoolYear: "năm học"
          }
        return Located(kind, at: nil)
      },
      .text("năm", Message(vi: "2022 hoặc 2015-2020 theo cách viết của báo", en: "the years")) { $0.years },
      .maybeInteger(
        "số_năm_qua", Message(vi: "số năm, khi nhìn lại một giai đoạn", en: "years looked back on")
      ) {
        period in
        let count = period.period.lastYear - period.period.firstYear
        return period.looksBack && period.period.kind == .span && count > 1 ? count : nil
      },
    ])
}

/// Dịp kỷ niệm.
struct NewsOccasion: Sendable {
  let occasion: Occasion
  /// `11/6/1948 - 11/6/2023`.
  let days: Text?

  /// What templates see of an occasion.
  static let exposure = Exposure<NewsOccasion>(
    "dịp", place: { $0.occasion.name.place },
    [
      .text("tên", Message(vi: "ngày được kỷ niệm", en: "what is remembered")) { $0.occasion.name },
      .maybeInteger("số_năm", Message(vi: "số năm", en: "how many years")) { $0.occasion.years },
      .maybe("từ_đến", Message(vi: "từ ngày đến ngày", en: "from day to day")) { $0.days },
      .truth("có_chữ_kỷ_niệm", Message(vi: "tên đã có chữ kỷ niệm", en: "the name says kỷ niệm itself")) {
        NewsClause($0.occasion.name.value).mentions("kỷ niệm")
      },
    ])
}

extension NewsContext {
  /// A period of the article.
  func period(_ period: Period, looksBack: Bool = false) -> NewsPeriod {
    NewsPeriod(period: period, years: years(of: period), looksBack: looksBack)
  }

  /// An occasion with its days in the outlet's form.
  func occasion(_ occasion: Occasion) -> NewsOccasion {
    let days = [occasion.from, occasion.to].compactMap { $0 }
    let text = days.map { $0.value.text(outlet.spelling.fullDateForm) }
      .joined(separator: outlet.spelling.dateDash.text)
    return NewsOccasion(occasion: occasion, days: days.first.map { Located(text, at: $0.place) })
  }
}
