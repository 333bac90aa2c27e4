import Diagnostics
import Law
import Model

/// A decision without a day is judged by the law of the ceremony's day, and without both not at all.
struct UndatedRule: Rule {
  static let finding = DiagnosticCode(
    "law/no-day",
    summary: Message(
      vi: "không có ngày nào để tra luật", en: "there is no day by which the law could be asked"),
    page: Message(
      vi:
        "Thẩm quyền, mức tiền thưởng, căn cứ đều theo ngày ra quyết định; quyết định chưa có ngày thì theo ngày của buổi lễ. Khi cả hai "
        + "đều chưa ghi, chương trình không kiểm tra được theo luật và nói ra. Hãy ghi “ngày” của buổi lễ, dù là dự kiến.",
      en:
        "Powers, prizes and grounds follow the day of the decision; without it that of the ceremony stands in. Where both are "
        + "missing nothing can be checked by the law, and it is said. Write the “ngày” of the ceremony, even a planned one."
    ))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    guard let first = context.conferrals.first(where: { $0.date == nil && $0.decision != nil }) else {
      return
    }
    let number = Set(context.conferrals.filter { $0.date == nil }.compactMap(\.decision)).count
    findings.note(
      code,
      vi:
        "\(number) quyết định chưa có ngày, buổi lễ cũng chưa có: chưa kiểm tra được thẩm quyền, mức tiền thưởng, căn cứ",
      en:
        "\(number) decision\(number == 1 ? "" : "s") and the ceremony have no day: powers, prizes and grounds are not checked",
      at: first.decision.flatMap { ceremony.decisions[$0].place } ?? first.place,
      help: .cure(
        vi: "ghi “ngày” của buổi lễ hoặc của quyết định",
        en: "write the “ngày” of the ceremony or of the decision"))
  }
}
