import Diagnostics
import Model
import Wording

/// Nhóm nhỏ: the parts of an award must not exceed the whole.
struct PartsTotalRule: Rule {
  static let finding = DiagnosticCode(
    "award/parts-exceed",
    summary: Message(
      vi: "các nhóm nhỏ cộng lại nhiều hơn số lượng", en: "parts that are more than the whole"),
    page: Message(
      vi:
        "Các nhóm kể trong mục “gồm” là một phần của số lượng được khen, hoặc là tất cả; cộng lại không thể nhiều hơn. Hãy sửa số "
        + "lượng, hoặc sửa số của nhóm.",
      en:
        "The parts under “gồm” are some of those who are rewarded, or all of them; together they cannot be more. Correct the "
        + "count, or that of a part."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for group in ceremony.awards {
      guard let count = group.count, let total = count.total else { continue }
      let parts = group.subgroups.compactMap { $0.count?.total }
      let sum = parts.reduce(0, +)
      guard sum > total else { continue }
      let reckoning = parts.map(Figures.grouped).joined(separator: " + ") + " = \(Figures.grouped(sum))"
      findings.warning(
        code,
        vi: "số lượng ghi \(Figures.grouped(total)), các nhóm cộng lại là \(Figures.grouped(sum))",
        en: "the count is \(Figures.grouped(total)), its parts add up to \(Figures.grouped(sum))",
        at: count.written.place,
        notes: [.init(Message(vi: reckoning, en: reckoning))],
        help: .cure(
          vi: "sửa số lượng, hoặc sửa số của nhóm", en: "correct the count, or the number of a part"))
    }
  }
}
