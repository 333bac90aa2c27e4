import Diagnostics
import Model
import Wording

/// Kinh phí: an amount given beside count and price must be their product.
struct CostProductRule: Rule {
  static let finding = DiagnosticCode(
    "plan/cost-product",
    summary: Message(
      vi: "thành tiền khác số lượng nhân đơn giá", en: "an amount that is not count times price"),
    page: Message(
      vi:
        "Thành tiền của một khoản chi là số lượng nhân với đơn giá. Hãy sửa một trong ba, hoặc bỏ “thành tiền” để được tính.",
      en:
        "The amount of a cost is its count times its price. Correct one of the three, or leave the amount out."
    ))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for cost in ceremony.day?.costs ?? [] {
      guard let amount = cost.amount, let count = cost.count, let price = cost.price else { continue }
      let (product, overflows) = count.value.multipliedReportingOverflow(by: price.value)
      guard overflows || product != amount.value else { continue }
      let reckoning = "\(Figures.grouped(count.value)) × \(Figures.grouped(price.value))"
      findings.warning(
        code,
        vi: "“\(cost.what.value)” ghi \(Figures.grouped(amount.value)) đồng, \(reckoning) là số khác",
        en: "“\(cost.what.value)” has \(Figures.grouped(amount.value)) đồng, \(reckoning) is not that",
        at: amount.place)
    }
  }
}
