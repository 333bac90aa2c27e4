import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Điều đã biết to make a headline of.
struct NewsHeadline: Sendable {
  let context: NewsContext

  /// Looks at a ceremony.
  init(_ context: NewsContext) { self.context = context }

  /// The kinds of headline that the facts allow, the genre's own first.
  enum Kind: String, CaseIterable, Sendable {
    /// Huân chương, danh hiệu to named recipients.
    case award = "phần thưởng"
    /// The next award below it.
    case otherAward = "phần thưởng khác"
    /// Phát động.
    case launch = "phát động"
    /// Tổng số được khen.
    case total = "tổng số"
    /// Các nơi of a round-up.
    case sites = "các nơi"
    /// Bao nhiêu nơi in a round-up.
    case siteCount = "số nơi"
    /// Đơn vị xếp thứ Nhất in a cluster.
    case ranking = "xếp hạng"
    /// Giao ước that a cluster signs.
    case pledge = "giao ước"
    /// Tên buổi lễ.
    case event = "buổi lễ"
    /// Địa phương alone.
    case locality = "địa phương"
    /// Nothing is known.
    case plain = "chung"
  }

  private var launch: Text? {
    context.ceremony.event.launches.first { !$0.isSecondary }.map { context.prose($0.what) }
  }

  /// Tổng số được khen hôm nay: exact kinds apart, joint ones in one number.
  private var total: Text? {
    let total = context.todaysTotal
    let places = context.ceremony.awards.lazy.compactMap { $0.count?.written.place ?? $0.listFile?.place }
    return total.isEmpty
      ? nil : Located(Count.text(total, context.outlet.spelling.counts), at: places.first)
  }

  var eventName: Text? {
    context.ceremony.event.name.map { name in
      let event = context.ceremony.event
      let clause = NewsClause(name.value)
      let ordinal = event.ordinal.flatMap { clause.mentions("lần thứ") ? nil : context.ordinal($0) }
      let words =
        clause.opens(withWord: "đại hội") ? context.prose(name) : context.cased(context.prose(name), .lower)
      return Located(words.value + (ordinal.map { " lần thứ \($0.value)" } ?? ""), at: words.place)
    }
  }

  /// The word that all places of a round-up begin with: xã.
  private var siteWord: Text? {
    let names = context.ceremony.sites.map { $0.name.value.split(separator: " ") }
    guard let word = names.first?.first, word.first?.isLowercase == true,
      names.allSatisfy({ $0.count > 1 && $0.first == word })
    else { return nil }
    return Located(String(word), at: context.ceremony.sites.first?.name.place)
  }

  private var siteNames: [Text] {
    let names = context.ceremony.sites.map(\.name)
    guard siteWord != nil else { return names }
    return names.map { name in
      Located(name.value.split(separator: " ").dropFirst().joined(separator: " "), at: name.place)
    }
  }

  /// Who stands first in a cluster.
  private var leader: Text? {
    context.ceremony.cluster?.ranking.first { Folding.sameWord($0.rank.value) == Folding.sameWord("Nhất") }?
      .member
  }

  private var pledge: Text? {
    context.ceremony.pledges.first { $0.act == .signed && $0.moment != .earlier }?.document
  }

  /// The awards that are conferred here, the highest first.
  private var awards: [NewsAward] {
    context.awards { _, group in group.status != .proposed && group.site == nil }.filter { award in
      award.prizes.contains { !$0.forms.isEmpty }
    }
  }

  private var award: NewsAward? { awards.first.map(shortened) }
  private var otherAward: NewsAward? { awards.dropFirst().first.map(shortened) }

  /// An award without the givers that a headline need not name.
  private func shortened(_ given: NewsAward) -> NewsAward {
    var award = given
    // An order has one giver only, and the place that stands in the headline needs no second mention.
    let isOrder = [.order, .medal].contains(award.group.forms.first?.entry?.kind)
    award.prizes = award.prizes.map { prize in
      let givers = prize.givers.filter { giver in
        !isOrder && !(context.locality.map { NewsClause(giver.value).names($0.value) } ?? false)
      }
      return NewsPrize(forms: prize.forms, givers: givers, isTitle: prize.isTitle)
    }
    return award
  }

  /// The kinds that the facts allow, in the order that suits the genre.
  var kinds: [Kind] {
    let order: [Kind] =
      switch context.genre {
      case .conferment: [.award, .event, .otherAward, .total, .launch, .locality, .plain]
      case .decision: [.award, .otherAward, .total, .event, .launch, .locality, .plain]
      case .exemplars, .pupils: [.total, .launch, .event, .award, .locality, .plain]
      case .insideMeeting: [.event, .award, .total, .launch, .locality, .plain]
      case .cluster: [.event, .ranking, .pledge, .launch, .locality, .plain]
      case .congress: [.event, .total, .launch, .award, .locality, .plain]
      case .roundUp: [.sites, .siteCount, .total, .event, .locality, .plain]
      case .annual, .fiveYear: [.launch, .total, .event, .award, .locality, .plain]
      }
    let hasPlace = context.locality != nil
    let known = order.filter { kind in
      switch kind {
      case .award: award != nil
      case .otherAward: otherAward != nil
      case .launch: hasPlace && launch != nil
      case .total: hasPlace && total != nil
      case .sites, .siteCount: !context.ceremony.sites.isEmpty
      case .ranking: hasPlace && leader != nil
      case .pledge: hasPlace && pledge != nil
      case .event: eventName != nil
      case .locality: hasPlace
      case .plain: true
      }
    }
    let own = known.filter { $0 != .plain }
    return own.isEmpty ? [.plain] : Array(own.prefix(3))
  }

  /// What templates see of what is known for a headline.
  static let exposure = Exposure<NewsHeadline>(
    "gợi ý tiêu đề",
    [
      .texts(
        "các_kiểu", Message(vi: "ba kiểu tiêu đề, kiểu hợp nhất đứng đầu", en: "three kinds, best first")
      ) {
        $0.kinds.map { Located($0.rawValue, at: nil) }
      },
      .maybe("địa_phương", Message(vi: "địa phương hoặc đơn vị", en: "locality or host")) {
        $0.context.locality
      },
      .maybe("phát_động", Message(vi: "phát động gì", en: "what is launched")) { $0.launch },
      .maybe(
        "tổng_số", Message(vi: "tổng số được khen, khi mọi số đều rõ", en: "total, when all is counted")
      ) { $0.total },
      .maybe("tên_buổi_lễ", Message(vi: "tên buổi lễ", en: "the event's name")) { $0.eventName },
      .truth("tên_có_địa_phương", Message(vi: "tên buổi lễ đã nêu địa phương", en: "the name has the place"))
      {
        headline in
        guard let name = headline.eventName, let place = headline.context.locality else { return false }
        return NewsClause(name.value).names(place.value)
      },
      .texts("các_nơi", Message(vi: "tên các nơi, không có chữ chung ở đầu", en: "the places")) {
        $0.siteNames
      },
      .maybe("loại_nơi", Message(vi: "chữ chung ở đầu tên các nơi: xã", en: "the word that all begin with")) {
        $0.siteWord
      },
      .maybe("loại_buổi_lễ", Message(vi: "hội nghị, lễ, đại hội gì", en: "the kind of event")) {
        $0.context.ceremony.event.kind.map { Located($0.name.vi, at: nil) }
      },
      .maybe("đứng_đầu", Message(vi: "đơn vị xếp thứ Nhất của cụm", en: "who stands first")) { $0.leader },
      .maybe("giao_ước", Message(vi: "giao ước được ký", en: "the pledge that is signed")) { $0.pledge },
      .maybeRecord(
        "phần_thưởng", Message(vi: "phần thưởng cao nhất", en: "the highest award"), NewsAward.exposure
      ) { $0.award },
      .truth(
        "có_tên_người_nhận",
        Message(vi: "phần thưởng cao nhất có tên người nhận", en: "its recipients are named")
      ) { $0.award.map { !$0.named.isEmpty && $0.recipients == nil } ?? false },
      .maybeRecord(
        "phần_thưởng_khác", Message(vi: "phần thưởng đứng sau", en: "the next award"), NewsAward.exposure
      ) { $0.otherAward },
    ])
}

/// Thông cáo báo chí: who issues it, contact and embargo as printed.
struct NewsPress: Sendable {
  let context: NewsContext
  private let notice: PressNotice

  /// The notice of a report; empty when the report has none.
  init(_ context: NewsContext) {
    self.context = context
    notice = context.ceremony.report?.press ?? PressNotice()
  }

  /// What templates see of a press notice.
  static let exposure = Exposure<NewsPress>(
    "thông cáo",
    [
      .maybe("đơn_vị", Message(vi: "đơn vị phát hành", en: "issuer")) {
        $0.notice.issuer ?? $0.context.ceremony.event.hosts.first?.written
      },
      .maybe("liên_hệ", Message(vi: "người liên hệ", en: "contact")) { $0.notice.contact },
      .maybe("điện_thoại", Message(vi: "điện thoại", en: "telephone")) { $0.notice.telephone },
      .maybe("thư_điện_tử", Message(vi: "thư điện tử", en: "e-mail")) { $0.notice.email },
      .maybe("ngày_được_đăng", Message(vi: "không đăng trước ngày", en: "day of release")) { press in
        press.notice.embargoDay.map {
          Located($0.value.text(press.context.outlet.spelling.fullDateForm), at: $0.place)
        }
      },
      .maybe("giờ_được_đăng", Message(vi: "không đăng trước giờ", en: "hour of release")) { press in
        press.notice.embargoTime.map {
          Located(
            "\($0.value.hour) giờ" + ($0.value.minute == 0 ? "" : " \(Figures.padded($0.value.minute))"),
            at: $0.place)
        }
      },
    ])
}
