import Diagnostics
import Law
import Model
import Wording

/// Một thành tích, một hình thức khen thưởng.
struct OneAchievementRule: Rule {
  static let finding = DiagnosticCode(
    "law/one-achievement",
    summary: Message(
      vi: "một thành tích được tặng hai hình thức khen thưởng",
      en: "two forms of commendation for one achievement"),
    page: Message(
      vi:
        "Không khen thưởng nhiều lần, nhiều hình thức cho một thành tích đạt được; thành tích đến đâu khen thưởng đến đó (Luật Thi "
        + "đua, khen thưởng năm 2022, khoản 2 Điều 5; trước đó là điểm b khoản 2 Điều 6 của Luật năm 2003, sửa đổi năm 2013). Hình "
        + "thức khen thưởng là huân chương, huy chương, danh hiệu vinh dự, giải thưởng, kỷ niệm chương, bằng khen, giấy khen; danh "
        + "hiệu thi đua không tính. Chương trình chỉ báo khi một người, một đơn vị đứng ở hai hình thức với cùng nội dung thành "
        + "tích và cùng kỳ. Hãy bỏ một hình thức, hoặc ghi rõ hai thành tích khác nhau.",
      en:
        "One achievement is not commended several times or in several forms (Law on Emulation and Commendation 2022, Article 5.2; "
        + "before that Article 6.2.b of the Law of 2003 as amended in 2013). Forms of commendation are orders, medals, honorary "
        + "titles of the state, prizes, commemorative medals, Bằng khen and Giấy khen; emulation titles are not among them. It is "
        + "told only where one recipient stands in two forms with the same words of achievement and the same period. Take one form "
        + "out, or tell the two achievements apart."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    var cases: [Case] = []
    for rows in context.severalTimes {
      let forms = rows.filter { $0.award.family == .form && !$0.conferral.isProposed }
      for (index, second) in forms.enumerated() {
        guard let first = forms[..<index].first(where: { isOneAchievement($0, second) }),
          let date = second.conferral.date,
          let rule = context.law.principle(.oneFormForOneAchievement, on: date)
        else { continue }
        if let known = cases.firstIndex(where: {
          $0.first.conferral.group == first.group && $0.first.award == first.award
            && $0.second.group == second.group && $0.second.award == second.award
        }) {
          cases[known].rows.append(second)
        } else {
          cases.append(Case(first: first, second: second, rule: rule, rows: [second]))
        }
      }
    }
    for found in cases { report(found, context, into: &findings) }
  }

  private struct Case {
    let first: HonouredRow
    let second: HonouredRow
    let rule: PrincipleRule
    var rows: [HonouredRow]
  }

  /// Whether two rows have the same achievement: in the same words, for the same period or none.
  private func isOneAchievement(_ first: HonouredRow, _ second: HonouredRow) -> Bool {
    // SameRecipientRule reports the same form twice in one list.
    guard first.group != second.group || first.award != second.award else { return false }
    guard let one = first.cause, let other = second.cause,
      Folding.sameWord(one.value) == Folding.sameWord(other.value)
    else { return false }
    return first.period == nil && second.period == nil || first.sharesPeriod(with: second)
  }

  private func report(_ found: Case, _ context: CheckContext, into findings: inout Findings) {
    let names = Honourees.names(found.rows)
    let citation = found.rule.citation
    let forms = [found.first, found.second].map { "“\($0.conferral.form.written.value)”" }
      .joined(separator: ", ")
    findings.report(
      Diagnostic(
        context.severityOfValue(citation.verification), code,
        vi: "\(names.vi) được tặng \(forms) cho cùng một thành tích (\(citation.place))",
        en: "\(names.en): \(forms) for one and the same achievement (\(citation.place))",
        at: found.second.place,
        notes: [
          .init(
            Message(vi: "hình thức kia ở dòng này", en: "the other form stands in this row"),
            at: found.first.place)
        ] + context.notes(on: citation),
        help: .cure(
          vi: "bỏ một hình thức, hoặc ghi rõ hai thành tích khác nhau",
          en: "take one form out, or tell the two achievements apart")))
  }
}
