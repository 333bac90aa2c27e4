import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Tiền thưởng of a group as printed.
struct NewsMoney: Sendable {
  /// One rate: 5 triệu đồng for a giải nhất.
  struct Rate: Sendable {
    let label: Text
    let amount: Text
  }

  let amount: Text?
  let kinds: [Text]
  let rates: [Rate]
  let total: Text?
  let source: Text?

  /// Whether any sum is known, not only where the money comes from.
  var hasSums: Bool { amount != nil || !rates.isEmpty || total != nil }

  /// The money of a group; nil when nothing is known of it.
  init?(_ group: AwardGroup, kinds: [Text]) {
    rates = group.subgroups.compactMap { part in
      part.money.map { Rate(label: part.label, amount: NewsMoney.text($0)) }
    }
    amount = group.money?.amount.map(NewsMoney.text)
    total = group.money?.total.map(NewsMoney.text)
    source = group.money?.source
    // The clerk's own word (học sinh) says more than its kind (cá nhân).
    if case .exact(let parts) = group.count?.mode {
      self.kinds = parts.map { Located($0.word, at: $0.count.place) }
    } else {
      self.kinds = kinds
    }
    if amount == nil, rates.isEmpty, total == nil, source == nil { return nil }
  }

  /// A sum as papers print it: millions and thousands of millions when they are round, else every digit.
  static func text(_ sum: Located<Int>) -> Text {
    let words: String =
      switch sum.value {
      case let value where value >= 1_000_000_000 && value % 100_000_000 == 0:
        "\(tenths(value / 100_000_000)) tỷ đồng"
      case let value where value >= 1_000_000 && value % 100_000 == 0: "\(tenths(value / 100_000)) triệu đồng"
      default: "\(Figures.grouped(sum.value)) đồng"
      }
    return Located(words, at: sum.place)
  }

  private static func tenths(_ number: Int) -> String {
    number % 10 == 0 ? Figures.grouped(number / 10) : "\(Figures.grouped(number / 10)),\(number % 10)"
  }

  private static let rateExposure = Exposure<Rate>(
    "mức", place: { $0.amount.place },
    [
      .text("tên", Message(vi: "giải nhất", en: "label")) { $0.label },
      .text("mức", Message(vi: "5 triệu đồng", en: "amount")) { $0.amount },
    ])

  /// What templates see of money.
  static let exposure = Exposure<NewsMoney>(
    "tiền thưởng", place: { ($0.amount ?? $0.total)?.place },
    [
      .maybe("mức", Message(vi: "mức cho mỗi người, tập thể", en: "for each")) { $0.amount },
      .texts("loại", Message(vi: "tập thể, cá nhân", en: "kinds")) { $0.kinds },
      .records("từng_mức", Message(vi: "mức của từng nhóm", en: "rates"), rateExposure) { $0.rates },
      .maybe("tổng", Message(vi: "tổng số", en: "in all")) { $0.total },
      .maybe("nguồn", Message(vi: "từ quỹ nào", en: "from where")) { $0.source },
    ])
}
