import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Số liệu: one subject with its value, comparisons, change and rank in one sentence.
struct NewsFigure: Sendable {
  /// One comparison; several of one direction share its verb.
  struct Comparison: Sendable {
    let comparison: Statistic.Comparison
    let amount: Text
    let repeatsDirection: Bool
  }

  let statistic: Statistic
  let value: Text?
  let comparisons: [Comparison]
  let from: Text?
  let to: Text?
  let source: NewsActor?
  /// Whether it goes on in the sentence of the figure before it.
  var continues = false
  /// Whether the next figure goes on in its sentence.
  var goesOn = false
  /// Whether it and the one before it both count things: đã có 46 mô hình …, 38 căn nhà …
  var continuesCount = false
  /// Whether it and the next one both count things.
  var countGoesOn = false

  /// What follows "Số xã" when the value counts xã: có 6 xã được công nhận.
  private var counted: Text? {
    guard let unit = statistic.value?.unit, !unit.isEmpty, unit != "%" else { return nil }
    let subject = statistic.subject.value
    let words = subject.split(separator: " ")
    let start = ("số " + unit).split(separator: " ")
    guard words.count > start.count,
      zip(words, start).allSatisfy({ Folding.sameWord(String($0)) == Folding.sameWord(String($1)) })
    else { return nil }
    return Located(words.dropFirst(start.count).joined(separator: " "), at: statistic.subject.place)
  }

  private static let comparisonExposure = Exposure<Comparison>(
    "so sánh", place: { $0.comparison.written.place },
    [
      .text("chiều", Message(vi: "tăng, giảm, vượt, đạt", en: "direction")) {
        Located($0.comparison.direction.name.vi, at: nil)
      },
      .truth(
        "cùng_chiều", Message(vi: "cùng chiều với so sánh trước", en: "same direction as the one before")
      ) {
        $0.repeatsDirection
      },
      .text("mức", Message(vi: "28,6%", en: "amount")) { $0.amount },
      .maybe("với", Message(vi: "so với gì", en: "what it is compared with")) { item in
        item.comparison.base.isEmpty ? nil : Located(item.comparison.base, at: item.comparison.written.place)
      },
    ])

  /// What templates see of a figure.
  static let exposure = Exposure<NewsFigure>(
    "số liệu", place: { $0.statistic.subject.place },
    [
      .text("chỉ_tiêu", Message(vi: "chỉ tiêu", en: "subject")) { $0.statistic.subject },
      .maybe("đếm_được", Message(vi: "phần sau “Số xã” của chỉ tiêu khi mức là số xã", en: "what is counted"))
      {
        $0.counted
      },
      .truth(
        "chỉ_tiêu_có_động_từ", Message(vi: "chỉ tiêu đã kết thúc bằng đạt, có, là", en: "ends with a verb")
      ) {
        let subject = Folding.sameWord($0.statistic.subject.value)
        return ["đạt", "có", "là", "còn"].contains { subject.hasSuffix(" " + Folding.sameWord($0)) }
      },
      .maybe("mức", Message(vi: "gần 13.300 tỷ đồng", en: "value")) { $0.value },
      .truth("là_ước", Message(vi: "số ước tính", en: "is an estimate")) {
        $0.statistic.value?.qualifier == .estimated
      },
      .truth("là_bình_quân", Message(vi: "số bình quân", en: "is an average")) {
        $0.statistic.value?.qualifier == .average
      },
      .records("so_sánh", Message(vi: "các so sánh", en: "comparisons"), comparisonExposure) {
        $0.comparisons
      },
      .maybe("từ", Message(vi: "mức trước", en: "what it was")) { $0.from },
      .maybe("từ_khi", Message(vi: "mốc trước", en: "when it was")) { $0.statistic.change?.fromWhen },
      .maybe("đến", Message(vi: "mức sau", en: "what it became")) { $0.to },
      .maybe("đến_khi", Message(vi: "mốc sau", en: "when it became")) { $0.statistic.change?.toWhen },
      .truth("giảm", Message(vi: "mức sau thấp hơn mức trước", en: "it fell")) { figure in
        figure.statistic.change.map { $0.to.number.isLess(than: $0.from.number) } ?? false
      },
      .truth("không_đổi", Message(vi: "mức sau bằng mức trước", en: "it stayed")) { figure in
        figure.statistic.change.map {
          !$0.to.number.isLess(than: $0.from.number) && !$0.from.number.isLess(than: $0.to.number)
        } ?? false
      },
      .maybe("hạng", Message(vi: "Nhất, Nhì, 3", en: "rank")) { $0.statistic.rank?.position },
      .maybe("trong_nhóm", Message(vi: "khối quận, huyện", en: "among whom")) { $0.statistic.rank?.among },
      .maybeRecord("theo", Message(vi: "theo ai", en: "whose words"), NewsActor.exposure) { $0.source },
      .truth("nối_trước", Message(vi: "nối vào câu của số liệu trước", en: "goes on in the sentence before"))
      { $0.continues },
      .truth("còn_nối", Message(vi: "số liệu sau nối vào câu này", en: "the next figure goes on here")) {
        $0.goesOn
      },
      .truth("nối_đếm", Message(vi: "số liệu trước cũng đếm như vậy", en: "the one before counts too")) {
        $0.continuesCount
      },
      .truth("còn_đếm", Message(vi: "số liệu sau cũng đếm như vậy", en: "the next one counts too")) {
        $0.countGoesOn
      },
      .truth(
        "chỉ_tiêu_có_chữ_đạt", Message(vi: "chỉ tiêu đã có chữ đạt", en: "the subject says “đạt” itself")
      ) {
        NewsClause($0.statistic.subject.value).mentions("đạt")
      },
    ])

  /// Whether it may share a sentence with its neighbours: many comparisons need one of their own.
  private var mayShare: Bool { source == nil && comparisons.count < 3 }

  /// Whether a point is nothing but a counted figure.
  private static func counts(_ point: NewsPoint) -> Bool {
    guard case .figure(let figure) = point else { return false }
    return figure.counted != nil && figure.comparisons.isEmpty
  }

  /// Neighbouring figures of a paragraph put into one sentence, two or three at a time.
  static func joined(_ points: [NewsPoint]) -> [NewsPoint] {
    var result = points
    var start = 0
    while start < points.count {
      var end = start
      while end < points.count, case .figure(let figure) = points[end], figure.mayShare { end += 1 }
      var left = end - start
      while left > 0 {
        let size = left == 2 || left == 4 ? 2 : min(3, left)
        let first = end - left
        for index in first..<(first + size) {
          guard case .figure(var figure) = points[index] else { continue }
          figure.continues = index > first
          figure.goesOn = index < first + size - 1
          figure.continuesCount = figure.continues && counts(points[index - 1]) && counts(points[index])
          figure.countGoesOn = figure.goesOn && counts(points[index]) && counts(points[index + 1])
          result[index] = .figure(figure)
        }
        left -= size
      }
      start = max(end, start + 1)
    }
    return result
  }
}

extension NewsContext {
  /// A figure as one sentence tells it.
  func figure(_ statistic: Statistic) -> NewsFigure {
    var previous: Statistic.Comparison.Direction?
    let comparisons = statistic.comparisons.map { comparison in
      defer { previous = comparison.direction }
      return NewsFigure.Comparison(
        comparison: comparison, amount: quantity(comparison.amount),
        repeatsDirection: previous == comparison.direction)
    }
    return NewsFigure(
      statistic: statistic, value: statistic.value.map(quantity), comparisons: comparisons,
      from: statistic.change.map { quantity($0.from) }, to: statistic.change.map { quantity($0.to) },
      source: statistic.attributedTo.map { actor($0) })
  }
}

extension DecimalNumber {
  /// Whether the number is smaller, whatever decimals the two were printed with.
  func isLess(than other: DecimalNumber) -> Bool {
    let (whole, rest) = parts
    let (otherWhole, otherRest) = other.parts
    return (whole, rest) < (otherWhole, otherRest)
  }

  /// The whole part and the decimals as billionths, both with the number's sign.
  private var parts: (Int, Int) {
    var power = 1
    for _ in 0..<min(max(decimals, 0), 9) { power *= 10 }
    return (unscaled / power, unscaled % power * (1_000_000_000 / power))
  }
}

/// Thống kê khen thưởng of a period.
struct NewsAwardStatistic: Sendable {
  let statistic: AwardStatistic
  var period: NewsPeriod?
  let total: Text?
  let tiers: [Tier]
  let locality: Text?

  /// One tier: cấp quận with its count.
  struct Tier: Sendable {
    let name: Text
    let count: Text
  }

  private static let tierExposure = Exposure<Tier>(
    "cấp", place: { $0.name.place },
    [
      .text("tên", Message(vi: "cấp nhà nước", en: "tier")) { $0.name },
      .text("số", Message(vi: "6 tập thể và 1 cá nhân", en: "count")) { $0.count },
    ])

  /// What templates see of the statistics.
  static let exposure = Exposure<NewsAwardStatistic>(
    "thống kê khen thưởng", place: { $0.statistic.place },
    [
      .maybeRecord("kỳ", Message(vi: "thời gian mở câu", en: "the time that opens it"), NewsPeriod.exposure) {
        $0.period
      },
      .maybe("của", Message(vi: "cơ quan thực hiện", en: "who did it")) { $0.statistic.by },
      .maybe("địa_phương", Message(vi: "địa phương", en: "locality")) { $0.locality },
      .maybe("tổng", Message(vi: "2.505 tập thể, cá nhân", en: "total")) { $0.total },
      .truth("gồm_đề_nghị", Message(vi: "tính cả đề nghị cấp trên", en: "counts proposals too")) {
        $0.statistic.includesProposed
      },
      .records("trong_đó", Message(vi: "từng cấp", en: "tiers"), tierExposure) { $0.tiers },
    ])
}

extension NewsContext {
  /// The statistics of awards of a period.
  func awardStatistic(_ statistic: AwardStatistic, opening: NewsPeriod?) -> NewsAwardStatistic {
    NewsAwardStatistic(
      statistic: statistic, period: opening, total: statistic.total.map(count),
      tiers: statistic.tiers.map { .init(name: $0.name, count: count($0.count)) }, locality: locality)
  }
}
