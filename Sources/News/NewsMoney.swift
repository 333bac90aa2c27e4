import Awards
import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Tiền thưởng of a group as printed.
struct NewsMoney: Sendable {
  /// One rate: 5 triệu đồng for a giải nhất.
  struct Rate: Sendable {
    let label: Text
    let amount: Text
    /// Whether the label is a deed: phá kỷ lục quốc gia.
    var isDeed = false
  }

  let amount: Text?
  let most: Text?
  let nouns: [Text]
  let isSingle: Bool
  let rates: [Rate]
  let total: Text?
  let source: Text?
  let isFund: Bool

  /// The money of a group; nil when nothing is known of it.
  init?(_ group: AwardGroup, nouns: [Text], isSingle: Bool, in context: NewsContext) {
    func noun(_ kind: RecipientKind) -> String {
      guard case .exact(let parts)? = group.count?.mode else { return kind.name.vi }
      let own = parts.filter { $0.kind == kind }.map(\.word)
      return own.count == 1 ? own[0] : kind.name.vi
    }
    let byKind = RecipientKind.allCases.compactMap { kind in
      group.money?.byKind[kind].map {
        Rate(label: Located(noun(kind), at: $0.place), amount: NewsMoney.text($0))
      }
    }
    rates =
      byKind
      + group.subgroups.compactMap { part in
        part.money.map { money in
          let label = context.inner(part.label)
          return Rate(
            label: label, amount: NewsMoney.text(money),
            isDeed: context.house.words.opens(label.value, with: .verbs))
        }
      }
    // A list that has sums of its own says who gets what.
    let common = group.money?.amount
    let sums =
      group.recipients.contains { $0.money != nil } ? group.recipients.map { $0.money ?? common } : []
    let known = sums.compactMap { $0 }.sorted { $0.value < $1.value }
    if let least = known.first, let last = known.last, known.count == sums.count, byKind.isEmpty {
      amount = NewsMoney.text(least)
      most = least.value == last.value ? nil : NewsMoney.text(last)
    } else {
      amount = common.map(NewsMoney.text) ?? group.money?.words
      most = nil
    }
    total = group.money?.total.map(NewsMoney.text)
    source = group.money?.source
    isFund = source.map { context.house.words.mentions($0.value, any: .funds) } ?? false
    (self.nouns, self.isSingle) = (nouns, isSingle)
    if amount == nil, rates.isEmpty, total == nil, source == nil { return nil }
  }

  /// A sum as papers print it: millions and thousands of millions when they are round, else every digit.
  static func text(_ sum: Located<Int>) -> Text {
    let words: String =
      switch sum.value {
      case let value where value >= 1_000_000_000 && value % 100_000_000 == 0:
        "\(tenths(value / 100_000_000)) tỷ đồng"
      case let value where value >= 1_000_000_000 && value % 10_000_000 == 0:
        "\(Figures.grouped(value / 1_000_000_000)),\(Figures.padded(value / 10_000_000 % 100)) tỷ đồng"
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
      .text("tên", help("giải nhất", "label"), \.label),
      .text("mức", help("5 triệu đồng", "amount"), \.amount),
      .truth("là_việc", help("tên là một việc: phá kỷ lục", "the label is a deed"), \.isDeed),
    ])

  /// What templates see of money.
  static let exposure = Exposure<NewsMoney>(
    "tiền thưởng", place: { ($0.amount ?? $0.total)?.place },
    [
      .maybe("mức", help("mức cho mỗi người, tập thể", "for each"), \.amount),
      .maybe("đến_mức", help("mức cao nhất, khi không bằng nhau", "the most, where they differ"), \.most),
      .texts("loại", help("học sinh; tập thể, cá nhân", "kinds"), \.nouns),
      .truth("chỉ_một", help("chỉ một người nhận", "one alone receives it"), \.isSingle),
      .records("từng_mức", help("mức của từng nhóm", "rates"), rateExposure, \.rates),
      .maybe("tổng", help("tổng số tiền", "in all"), \.total),
      .maybe("nguồn", help("nguồn tiền", "where it comes from"), \.source),
      .truth("là_quỹ", help("nguồn là quỹ, ngân sách", "the source is a fund"), \.isFund),
    ])
}
