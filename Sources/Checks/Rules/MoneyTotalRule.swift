import Diagnostics
import Model
import Wording

/// Tổng tiền thưởng must be the sum of its parts.
struct MoneyTotalRule: Rule {
  static let finding = DiagnosticCode(
    "award/money-total",
    summary: Message(vi: "tổng tiền thưởng khác tổng các mức", en: "a sum of money other than its parts"),
    page: Message(
      vi:
        "Tổng tiền thưởng phải bằng tổng của danh sách, hoặc mức mỗi đối tượng nhân với số lượng. Hãy sửa tổng hoặc mức.",
      en:
        "The sum equals that of the list, or the amount for each times their number. Correct the sum or the amounts."
    ))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for group in ceremony.awards {
      guard let total = group.money?.total, let parts = parts(of: group), let sum = sum(of: parts),
        sum != total.value
      else { continue }
      let reckoning = parts.map { "\(Figures.grouped($0.count)) × \(Figures.grouped($0.dong))" }
        .joined(separator: " + ")
      findings.warning(
        code,
        vi:
          "tổng tiền thưởng ghi \(Figures.grouped(total.value)) đồng, cộng lại là \(Figures.grouped(sum)) đồng",
        en:
          "the sum is given as \(Figures.grouped(total.value)) đồng, its parts add up to \(Figures.grouped(sum)) đồng",
        at: total.place,
        notes: [
          .init(
            Message(
              vi: "\(reckoning) = \(Figures.grouped(sum))", en: "\(reckoning) = \(Figures.grouped(sum))"))
        ],
        help: .cure(vi: "sửa tổng hoặc mức thưởng", en: "correct the sum or the amounts"))
    }
  }

  private struct Part {
    let dong: Int
    var count: Int
  }

  /// The amounts with the number of times each is paid; nil if one is not known.
  private func parts(of group: AwardGroup) -> [Part]? {
    let amount = group.money?.amount?.value
    if !group.recipients.isEmpty, group.isComplete || group.count == nil {
      var parts: [Part] = []
      var indices: [Int: Int] = [:]
      for recipient in group.recipients {
        guard let dong = recipient.money?.value ?? amount else { return nil }
        if let known = indices[dong] {
          parts[known].count += 1
        } else {
          indices[dong] = parts.count
          parts.append(Part(dong: dong, count: 1))
        }
      }
      return parts
    }
    let subgroups = group.subgroups.filter { $0.money != nil }
    if !subgroups.isEmpty {
      guard subgroups.count == group.subgroups.count else { return nil }
      let parts = subgroups.compactMap { part in
        part.money.flatMap { money in part.count?.total.map { Part(dong: money.value, count: $0) } }
      }
      return parts.count == subgroups.count ? parts : nil
    }
    guard let amount, !group.countsAwards, let count = group.count?.total else { return nil }
    return [Part(dong: amount, count: count)]
  }

  private func sum(of parts: [Part]) -> Int? {
    var sum = 0
    for part in parts {
      let (product, tooLarge) = part.dong.multipliedReportingOverflow(by: part.count)
      let (next, overflow) = sum.addingReportingOverflow(product)
      if tooLarge || overflow { return nil }
      sum = next
    }
    return sum
  }
}
