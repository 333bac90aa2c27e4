import Awards
import Diagnostics
import Model
import TemplateLanguage
import Wording

/// A list of a decision: the only one, or an annex with its number.
struct AnnexFacts: Sendable {
  /// Its number among the annexes, from 1.
  let number: Int
  /// The only share of awards in it; nil when it lists recipients of one kind, or all.
  let share: AwardShare?
  /// The achievement of its recipients, if annexes differ only in that.
  let cause: Text?
  /// Its recipients.
  let list: ListFacts

  /// The lists of shares, divided by a layout; empty when nobody is named.
  static func all(
    _ shares: [AwardShare], layout: ListLayout, leavingOut columns: Set<ListLayout.Column> = []
  ) -> [AnnexFacts] {
    if layout.division == .inArticle, isNamedInArticle(shares) { return [] }
    let parts = parts(of: shares, layout: layout)
    // If the division gives only one part, the list is not divided.
    guard parts.count > 1 else {
      guard shares.contains(where: { !$0.recipients.isEmpty }) else { return [] }
      var list = ListFacts(shares, layout: layout, leavingOut: columns)
      list.title = layout.titles.first
      return [AnnexFacts(number: 1, share: nil, cause: nil, list: list)]
    }
    var forms: [String: Int] = [:]
    for part in parts { forms[part.first?.formName?.value ?? "", default: 0] += 1 }
    return parts.enumerated().map { index, part in
      var list = ListFacts(part, layout: inner(layout), leavingOut: columns)
      list.title = layout.titles.indices.contains(index) ? layout.titles[index] : nil
      let share = layout.division == .byAward ? part.first : nil
      let isAlone = share.map { forms[$0.formName?.value ?? ""] == 1 } ?? true
      return AnnexFacts(
        number: index + 1, share: share, cause: isAlone ? nil : share?.group.formalCause, list: list)
    }
  }

  /// Whether recipients are few enough to be named in the article.
  static func isNamedInArticle(_ shares: [AwardShare]) -> Bool {
    (1...ListLayout.mostInArticle).contains(shares.reduce(0) { $0 + $1.recipients.count })
  }

  /// The layout within an annex; the annex's title makes headings of the same content unnecessary.
  private static func inner(_ layout: ListLayout) -> ListLayout {
    var inner = layout
    if layout.division == .byAward, layout.grouping == .byAward { inner.grouping = .byKind }
    return inner
  }

  /// The number of the annex of each share; nil for a share without named recipients.
  static func numbers(of shares: [AwardShare]) -> [Int?] {
    var last = 0
    return shares.map { share in
      guard !share.recipients.isEmpty else { return nil }
      last += 1
      return last
    }
  }

  /// The sum of all prize money in đồng; nil when one amount is not known.
  static func sum(_ annexes: [AnnexFacts]) -> Int? {
    var sum = 0
    let annexes = annexes.filter(\.list.isPaid)
    for annex in annexes {
      guard let money = annex.list.money else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(money)
      if overflow { return nil }
      sum = next
    }
    return annexes.isEmpty ? nil : sum
  }

  private static func parts(of shares: [AwardShare], layout: ListLayout) -> [[AwardShare]] {
    let named = shares.filter { !$0.recipients.isEmpty }
    switch layout.division {
    case .whole, .inArticle: return [named]
    case .byAward: return named.map { [$0] }
    case .byKind:
      let kinds: [RecipientKind] = [.collective, .household, .people, .individual]
      return (layout.individualsFirst ? kinds.reversed() : kinds).compactMap { kind in
        let part = named.map { share in
          AwardShare(
            group: share.group, form: share.form, recipients: share.recipients.filter { $0.kind == kind })
        }.filter { !$0.recipients.isEmpty }
        return part.isEmpty ? nil : part
      }
    }
  }

  /// The fields for templates.
  static let exposure = Exposure<AnnexFacts>(
    "phụ lục",
    [
      .text("số", Message(vi: "số La Mã của phụ lục", en: "its Roman numeral")) {
        Located(RomanNumeral.text($0.number) ?? String($0.number), at: nil)
      },
      .maybe("hình_thức", Message(vi: "hình thức mà phụ lục liệt kê riêng", en: "the form that it lists")) {
        $0.share?.formName
      },
      .truth("là_danh_hiệu", Message(vi: "là danh hiệu", en: "is a title")) { $0.share?.isTitle ?? false },
      .truth("truy_tặng", Message(vi: "truy tặng", en: "posthumous")) {
        $0.share?.group.isPosthumous ?? false
      },
      .maybe(
        "việc",
        Message(
          vi: "có thành tích gì, khi các phụ lục chỉ khác nhau ở đó",
          en: "what for, where annexes differ by it only")
      ) { annex in
        annex.cause.map { cause in
          let text = CausePhrase.attribute(cause.value)
          if text.hasPrefix("có ") { return Located(text, at: cause.place) }
          let clause = CausePhrase.clause(cause.value)
          return Located(clause.hasPrefix("đã ") ? "vì " + clause : clause, at: cause.place)
        }
      },
      .record("danh_sách", Message(vi: "danh sách của phụ lục", en: "its list"), ListFacts.exposure) {
        $0.list
      },
    ])
}

extension Exposure {
  /// The fields of a document's lists: one list, or annexes.
  static func annexes(_ annexes: @escaping @Sendable (Subject) -> [AnnexFacts]) -> [Field] {
    [
      .maybeRecord(
        "danh_sách", Message(vi: "danh sách kèm theo, khi chỉ có một", en: "the list, where there is one"),
        ListFacts.exposure
      ) { subject in
        let all = annexes(subject)
        return all.count == 1 ? all[0].list : nil
      },
      .records(
        "các_phụ_lục", Message(vi: "các phụ lục, khi có từ hai danh sách", en: "the annexes, two or more"),
        AnnexFacts.exposure
      ) { subject in
        let all = annexes(subject)
        return all.count > 1 ? all : []
      },
    ]
  }

  /// The fields of a document's marks besides its text.
  static func marks(_ marks: @escaping @Sendable (Subject) -> IssuingMarks) -> [Field] {
    [
      .maybe("độ_khẩn", Message(vi: "hỏa tốc, thượng khẩn, khẩn", en: "how urgent it is")) { subject in
        marks(subject).urgency.map { Located($0.name.vi, at: nil) }
      },
      .maybe("người_soạn", Message(vi: "ký hiệu người soạn thảo", en: "the drafter's sign")) {
        marks($0).drafter
      },
      .maybeInteger("số_bản", Message(vi: "số lượng bản phát hành", en: "number of copies")) {
        marks($0).copies?.value
      },
      .maybeRecord(
        "địa_chỉ_cơ_quan", Message(vi: "địa chỉ ở chân trang thứ nhất", en: "the address at page one's foot"),
        AddressFoot.exposure
      ) { marks($0).foot },
    ]
  }
}

extension AddressFoot {
  /// The fields for templates.
  static let exposure = Exposure<AddressFoot>(
    "địa chỉ cơ quan",
    [
      .maybe("địa_chỉ", Message(vi: "địa chỉ", en: "address")) { $0.address },
      .maybe("điện_thoại", Message(vi: "điện thoại", en: "telephone")) { $0.telephone },
      .maybe("fax", Message(vi: "fax", en: "fax")) { $0.fax },
      .maybe("thư_điện_tử", Message(vi: "thư điện tử", en: "email")) { $0.email },
      .maybe("trang_thông_tin", Message(vi: "trang thông tin điện tử", en: "website")) { $0.website },
    ])
}
