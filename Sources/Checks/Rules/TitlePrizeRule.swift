import Diagnostics
import Law
import Model

/// Tiền thưởng for titles of the same period: only that of the highest is paid.
struct TitlePrizeRule: Rule {
  static let finding = DiagnosticCode(
    "law/one-title-prize",
    summary: Message(
      vi: "một người nhận tiền thưởng của hai danh hiệu thi đua cùng một kỳ",
      en: "one recipient is paid for two titles of the same period"),
    page: Message(
      vi:
        "Trong cùng một thời điểm, ai đạt nhiều danh hiệu thi đua có cùng thời gian đạt được thì chỉ nhận tiền thưởng của danh hiệu "
        + "cao nhất; danh hiệu có thời gian khác nhau, hoặc danh hiệu và hình thức khen thưởng, thì nhận tiền thưởng của từng loại "
        + "(Nghị định số 91/2017/NĐ-CP, điểm c khoản 2 Điều 66; Nghị định số 98/2023/NĐ-CP, khoản 5, 6, 7 Điều 53; Nghị định số "
        + "152/2025/NĐ-CP, Điều 49). Hãy ghi tiền thưởng 0 ở dòng của danh hiệu thấp hơn, hoặc sửa kỳ thành tích. Với “tiền thưởng: "
        + "theo quy định”, chương trình tự ghi 0 ở dòng đó.",
      en:
        "Whoever gets several emulation titles at one time, reached in the same time, is paid for the highest one only; titles of "
        + "different times, or a title and a form of commendation, are each paid (Decree 91/2017/NĐ-CP, Article 66.2.c; Decree "
        + "98/2023/NĐ-CP, Article 53.5 to 53.7; Decree 152/2025/NĐ-CP, Article 49). Give the lower title's row the sum 0, or "
        + "correct the period. Where the sums are taken from the law, that row gets 0 by itself."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    var cases: [Case] = []
    for prize in TitlePrize.all(in: context) {
      let group = ceremony.awards[prize.lower.group]
      let money = prize.lower.recipient.money ?? group.money?.amount
      guard money.map({ $0.value > 0 }) ?? (group.money?.byLaw != nil) else { continue }
      let isFilled = money == nil && prize.isCertain
      if let known = cases.firstIndex(where: {
        $0.first.lower.award == prize.lower.award && $0.first.higher.award == prize.higher.award
          && $0.first.lower.group == prize.lower.group && $0.isFilled == isFilled
      }) {
        cases[known].rows.append(prize.lower)
      } else {
        cases.append(Case(first: prize, isFilled: isFilled, rows: [prize.lower]))
      }
    }
    for found in cases { report(found, context, into: &findings) }
  }

  private struct Case {
    let first: TitlePrize
    let isFilled: Bool
    var rows: [HonouredRow]
  }

  private func report(_ found: Case, _ context: CheckContext, into findings: inout Findings) {
    let prize = found.first
    let citation = prize.rule.citation
    let weight = context.severityOfValue(citation.verification)
    let names = Honourees.names(found.rows)
    let ends =
      found.isFilled
      ? Message(
        vi: "; tiền thưởng theo quy định của “\(prize.lower.award.name)” được ghi 0",
        en: "; the law's sum for “\(prize.lower.award.name)” is filled in as 0")
      : Message(vi: "", en: "")
    findings.report(
      Diagnostic(
        found.isFilled ? .note : prize.rule.leavesRoom ? min(weight, .warning) : weight, code,
        vi: "\(names.vi): hai danh hiệu cùng kỳ, chỉ nhận tiền thưởng của “\(prize.higher.award.name)” "
          + "(\(citation.place))\(ends.vi)",
        en: "\(names.en): of two titles of one period only “\(prize.higher.award.name)” is paid "
          + "(\(citation.place))\(ends.en)",
        at: prize.lower.place,
        notes: [
          .init(
            Message(vi: "danh hiệu cao hơn ở dòng này", en: "the higher title stands in this row"),
            at: prize.higher.place)
        ] + context.notes(on: citation),
        help: found.isFilled
          ? []
          : [
            .init(
              Message(
                vi: "ghi tiền thưởng 0 ở dòng này, hoặc sửa kỳ thành tích",
                en: "give this row the sum 0, or correct the period"))
          ]))
  }
}
