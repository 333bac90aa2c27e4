import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Số liệu: one subject with its value, comparisons, change and rank in one clause.
struct NewsFigure: Sendable {
  /// One comparison; several of one direction share its verb.
  struct Comparison: Sendable {
    let comparison: Statistic.Comparison
    let amount: Text?
    let repeatsDirection: Bool
  }

  let statistic: Statistic
  let role: Narrative.Role
  let value: Text?
  let comparisons: [Comparison]
  let from: Text?
  let to: Text?
  var source: NewsActor?
  var period: NewsPeriod?
  var saysPeriod: Bool
  let counted: Text?
  let endsWithVerb: Bool
  let saysReach: Bool
  let isNoGoal: Bool
  var subject: Text?
  let isAhead: Bool
  /// The sign that joins it to the figure before.
  var joint = ""
  /// Whether that time is more than a year ahead.
  var isFarAhead = false
  /// The verb that was given; what is a number itself "is", it has nothing.
  let verb: Statistic.Verb?

  /// Whether it may share a sentence with its neighbours: many comparisons need one of their own.
  var mayShare: Bool { source == nil && comparisons.count < 3 }

  /// Whether it is one of the things that somebody has: 412 xã viên.
  var isListed: Bool {
    counted != nil && value != nil && subject != nil && verb != .remains && !isAhead && comparisons.isEmpty
      && to == nil
      && statistic.rank == nil
  }

  /// Whether it opens tasks for which no time is known.
  var needsTime = false

  private static let comparisonExposure = Exposure<Comparison>(
    "so sánh", place: { $0.comparison.written.place },
    [
      .text("chiều", help("tăng, giảm, giảm còn, vượt, đạt …", "direction")) {
        Located($0.comparison.direction.name.vi, at: $0.comparison.written.place)
      },
      .truth(
        "cùng_chiều", help("cùng chiều với so sánh trước", "same direction as the one before"),
        \.repeatsDirection),
      .maybe("mức", help("28,6%", "amount"), \.amount),
      .maybe("nguyên_văn", help("so sánh bằng lời, khi không có mức", "the words, where there is no amount"))
      {
        $0.amount == nil ? $0.comparison.written : nil
      },
      .maybe("với", help("so với gì", "what it is compared with")) { item in
        item.comparison.base.isEmpty ? nil : Located(item.comparison.base, at: item.comparison.written.place)
      },
    ])

  /// What templates see of a figure.
  static let exposure = Exposure<NewsFigure>(
    "số liệu", place: { $0.statistic.subject.place },
    [
      .text("chỉ_tiêu", help("chỉ tiêu", "subject"), \.statistic.subject),
      .text("ý_nào", help("kết quả, đặc điểm …", "the move that it tells")) {
        Located($0.role.name.vi, at: nil)
      },
      .maybe(
        "đếm_được", help("phần sau “Số xã” của chỉ tiêu khi mức là số xã", "what is counted"), \.counted),
      .truth(
        "chỉ_tiêu_có_động_từ", help("chỉ tiêu đã kết thúc bằng đạt, có, là", "ends with a verb"),
        \.endsWithVerb),
      .maybe("mức", help("gần 13.300 tỷ đồng", "value"), \.value),
      .maybe("mốc", help("mốc của mức", "when the value was so"), \.statistic.valueWhen),
      .text("động_từ", help("đạt, là, còn, có; trống thì tự chọn", "the verb that was given")) {
        Located($0.verb?.name.vi ?? "", at: nil)
      },
      .truth("là_mục_tiêu", help("mức phấn đấu, chưa đạt", "is a goal for the time ahead"), \.isAhead),
      .truth(
        "thiếu_thời_gian", help("mục tiêu chưa có thời gian nào", "a goal for which no time is known"),
        \.needsTime),
      .truth("mức_có_ngưỡng", help("mức đã có chữ dưới, trên", "the value says “below” or “above”")) {
        figure in
        figure.statistic.value?.qualifier.map {
          [.above, .below, .least, .minimum, .most, .maximum].contains($0)
        } ?? false
      },
      .truth("kỳ_xa", help("mục tiêu của những năm sau", "a goal of later years"), \.isFarAhead),
      .truth("là_ước", help("số ước tính", "is an estimate")) { $0.statistic.value?.qualifier == .estimated },
      .truth("là_bình_quân", help("số bình quân", "is an average")) {
        $0.statistic.value?.qualifier == .average
      },
      .records("so_sánh", help("các so sánh", "comparisons"), comparisonExposure, \.comparisons),
      .maybe("từ", help("mức trước", "what it was"), \.from),
      .maybe("từ_khi", help("mốc trước", "when it was"), \.statistic.change?.fromWhen),
      .maybe("đến", help("mức sau", "what it became"), \.to),
      .maybe("đến_khi", help("mốc sau", "when it became"), \.statistic.change?.toWhen),
      .truth("giảm", help("mức sau thấp hơn mức trước", "it fell")) { figure in
        figure.statistic.change.map { $0.to.number.isLess(than: $0.from.number) } ?? false
      },
      .truth("không_đổi", help("mức sau bằng mức trước", "it stayed")) { figure in
        figure.statistic.change.map {
          !$0.to.number.isLess(than: $0.from.number) && !$0.from.number.isLess(than: $0.to.number)
        } ?? false
      },
      .maybe("hạng", help("Nhất, Nhì, 3", "rank"), \.statistic.rank?.position),
      .truth("hạng_bằng_lời", help("hạng là cả cụm: xếp trong tốp 10", "the rank is a whole phrase")) {
        $0.statistic.rank?.isPhrase ?? false
      },
      .maybe("trong_nhóm", help("khối quận, huyện", "among whom"), \.statistic.rank?.among),
      .maybeRecord("theo", help("theo ai", "whose words"), NewsActor.exposure, \.source),
      .maybeRecord("kỳ", help("kỳ của số liệu", "the period of the figure"), NewsPeriod.exposure, \.period),
      .truth("chỉ_tiêu_nói_kỳ", help("chỉ tiêu đã nói kỳ", "the subject says the period"), \.saysPeriod),
      .truth("nối_được", help("số liệu khác nối vào được", "others may share its sentence"), \.mayShare),
      .text("dấu_nối", help("dấu nối vào câu trước; trống là câu riêng", "the sign that joins it")) {
        Located($0.joint, at: nil)
      },
      .truth("không_phải_đích", help("không phải mức để đạt tới", "is no goal that one reaches"), \.isNoGoal),
      .maybe("chủ_thể", help("ai có điều được đếm, hay phấn đấu", "who has or strives for it"), \.subject),
      .truth(
        "chỉ_tiêu_có_chữ_đạt", help("chỉ tiêu đã có chữ đạt", "the subject says “đạt” itself"), \.saysReach),
    ])
}

extension NewsContext {
  /// A figure as one clause.
  func figure(_ statistic: Statistic, role: Narrative.Role) -> NewsFigure {
    var previous: Statistic.Comparison.Direction?
    let comparisons = statistic.comparisons.map { comparison in
      defer { previous = comparison.amount == nil ? nil : comparison.direction }
      return NewsFigure.Comparison(
        comparison: comparison, amount: comparison.amount.map(quantity),
        repeatsDirection: previous == comparison.direction && comparison.amount != nil)
    }
    let subject = statistic.subject.value
    var value = statistic.value.map(quantity)
    if let number = statistic.value, noun(of: statistic) != nil {
      // "86 em" of "Học sinh đỗ đại học" are "86 học sinh đỗ đại học".
      value = quantity(
        Quantity(written: number.written, qualifier: number.qualifier, number: number.number, unit: ""))
    } else if let unit = statistic.value?.unit, let text = value, subject.contains(" \(unit), ") {
      // "12 nhóm" of "Số nhóm, lớp" are "12 nhóm, lớp".
      value = Located(text.value + ",", at: text.place)
    }
    let last = subject.split(separator: " ").last.map(String.init) ?? ""
    var (counted, owner) = (counted(statistic), owner(of: statistic, role: role))
    // "số hợp tác xã cả nước" are the country's.
    if let place = counted, house.words.isOne(place.value, of: .ownPlaces) {
      (counted, owner) = (Located("", at: place.place), place)
    }
    // "100% đạt yêu cầu" says "đạt" itself.
    let saysReach = NewsClause(statistic.value?.unit ?? "").mentions(Statistic.Verb.reaches.name.vi)
    let verb = statistic.verb ?? (saysReach ? .has : nil)
    return NewsFigure(
      statistic: statistic, role: role, value: value, comparisons: comparisons,
      from: statistic.change.map { quantity($0.from) }, to: statistic.change.map { quantity($0.to) },
      source: statistic.attributedTo.map { actor($0) }, period: statistic.period.map { period($0) },
      saysPeriod: statistic.period.map { NewsClause(subject).mentions("\($0.lastYear)") } ?? false,
      counted: counted,
      endsWithVerb: Statistic.Verb.allCases.contains {
        Folding.sameWord($0.name.vi) == Folding.sameWord(last)
      },
      saysReach: NewsClause(subject).mentions(Statistic.Verb.reaches.name.vi),
      isNoGoal: statistic.value?.number.unscaled == 0
        || house.words.mentions(subject, any: .setbacks),
      subject: owner,
      isAhead: role == .direction && !NewsClause(subject).mentions("phấn đấu"),
      verb: verb == .has && house.words.opens(subject, with: .numbers) ? .equals : verb)
  }

  /// Who has what a figure counts or strives for it: an area its households; nobody what was done to it, nor one of
  /// several hosts what they report together.
  private func owner(of statistic: Statistic, role: Narrative.Role) -> Text? {
    let counted = statistic.subject.value
    if let nation = nation(for: counted) { return nation }
    if role != .direction, house.words.mentions(counted, any: .areaThings) {
      if let area = ownArea { return area }
      // Without an area "Số hộ nghèo" is nobody's; "Số mô hình dân vận khéo" is the host's.
      let lead = house.words.opening(of: counted, in: .numbers)?.count ?? 0
      let noun = String(counted.dropFirst(lead).drop { $0 == " " })
      if [counted, noun].contains(where: { house.words.opens($0, with: .areaThings) }) { return nil }
    }
    let isTogether = ownPlace == nil && hosts.count > 1
    return ![.direction, .identity].contains(role)
      && (isTogether || ownPlace == nil && house.words.mentions(counted, any: .modals))
      ? nil : subject
  }

  /// The country, whose communes and districts a body of the State counts; nil where it counts other things.
  private func nation(for counted: String) -> Text? {
    let words = house.words
    let lead = words.opening(of: counted, in: .numbers)?.count ?? 0
    let noun = String(counted.dropFirst(lead).drop { $0 == " " })
    guard let nation = words.words(.nationThings).first, words.opens(noun, with: .nationThings),
      ownArea == nil, !hosts.isEmpty,
      hosts.allSatisfy({ words.mentions($0.value, any: .nationBodies) })
        || ceremony.event.hosts.allSatisfy({ $0.level == .state })
    else { return nil }
    return Located(nation, at: nil)
  }

  /// The noun of a figure's number where its name has it: "Học sinh đỗ đại học: 86 em", "Số lao động có việc làm: 640
  /// người", "Đề tài, sáng kiến: 45 sáng kiến".
  private func noun(of statistic: Statistic) -> Text? {
    let (subject, words) = (statistic.subject.value, house.words)
    let verbs: [Statistic.Verb?] = [nil, .equals, .has, .remains]
    guard let unit = statistic.value?.unit, verbs.contains(statistic.verb) else { return nil }
    let bare = NewsContext.withoutNumber(subject)
    guard bare != subject || statistic.verb == .has && !words.opens(subject, with: .numbers) else {
      return nil
    }
    let isPerson = [.subjects, .addresses].contains { words.opens(bare, with: $0) }
    let isNoun =
      words.isOne(unit, of: .peopleCounters) && isPerson
      || Folding.sameWord(subject).hasSuffix(", " + Folding.sameWord(unit)) && bare == subject
    return isNoun && (bare == subject || !hasBareVerb(bare))
      ? inner(Located(bare, at: statistic.subject.place)) : nil
  }

  /// A figure's name without "tổng" and "số".
  private static func withoutNumber(_ subject: String) -> String {
    ["tổng", "số"].reduce(subject) { text, word in
      NewsWords.starts(Folding.sameWord(text), with: Folding.sameWord(word))
        ? String(text.dropFirst(word.count + 1)) : text
    }
  }

  /// Whether words say what was done, without "được" or "bị" before it.
  private func hasBareVerb(_ words: String) -> Bool {
    let text = " " + Folding.sameWord(words).filter { $0 != "," } + " "
    return house.words.words(.bareVerbs).contains { verb in
      guard let range = text.firstRange(of: " \(Folding.sameWord(verb)) ") else { return false }
      return !house.words.words(.verbLeads).contains {
        (text[..<range.lowerBound] + " ").contains(" \(Folding.sameWord($0)) ")
      }
    }
  }

  /// What follows "Số xã" when the value counts xã: có 6 xã được công nhận; empty where the value says it all, as in
  /// "Số lớp: 36 lớp", "Xã viên: 412 xã viên".
  func counted(_ statistic: Statistic) -> Text? {
    if let noun = noun(of: statistic) { return noun }
    guard let unit = statistic.value?.unit, !unit.isEmpty, unit != "%" else { return nil }
    func words(_ text: String) -> [String] {
      Folding.sameWord(text).split { $0 == " " || $0 == "," }.map(String.init)
    }
    let subject = NewsContext.withoutNumber(statistic.subject.value)
    let (named, counted) = (words(subject), words(unit))
    if named.starts(with: counted) {
      // "Số vụ án thụ lý" keeps its words: "có 1.214 vụ án thụ lý" is no Vietnamese; "218 lượt khám bệnh" is.
      let rest = Array(named.dropFirst(counted.count))
      if hasBareVerb(rest.joined(separator: " ")), rest.last != words("mới").first,
        !house.words.isOne(unit, of: .deedCounters)
      {
        return nil
      }
      let behind = subject.split(separator: " ").dropFirst(counted.count).joined(separator: " ")
      return Located(behind, at: statistic.subject.place)
    }
    return !named.isEmpty && counted.starts(with: named) ? Located("", at: statistic.subject.place) : nil
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
  let period: NewsPeriod?
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
      .text("tên", help("cấp nhà nước", "tier"), \.name),
      .text("số", help("6 tập thể và 1 cá nhân", "count"), \.count),
    ])

  /// What templates see of the statistics.
  static let exposure = Exposure<NewsAwardStatistic>(
    "thống kê khen thưởng", place: { $0.statistic.place },
    [
      .maybeRecord("kỳ", help("thời gian mở câu", "the time that opens it"), NewsPeriod.exposure, \.period),
      .maybe("của", help("cơ quan thực hiện", "who did it"), \.statistic.by),
      .maybe("địa_phương", help("địa phương", "locality"), \.locality),
      .maybe("tổng", help("2.505 tập thể, cá nhân", "total"), \.total),
      .truth(
        "gồm_đề_nghị", help("tính cả đề nghị cấp trên", "counts proposals too"), \.statistic.includesProposed),
      .records("trong_đó", help("từng cấp", "tiers"), tierExposure, \.tiers),
    ])
}

extension NewsContext {
  /// The statistics of awards of a period.
  func awardStatistic(_ statistic: AwardStatistic) -> NewsAwardStatistic {
    NewsAwardStatistic(
      statistic: statistic,
      period: (statistic.period ?? (ceremony.event.reviewed.count == 1 ? ceremony.event.reviewed.first : nil))
        .map { period($0) },
      total: statistic.total.map(count),
      tiers: statistic.tiers.map { .init(name: $0.name, count: count($0.count)) }, locality: locality)
  }
}
