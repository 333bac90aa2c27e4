import Awards
import Diagnostics
import Law
import Model
import Wording

/// Tiền thưởng must be the multiple of the base salary on the decision's day.
struct PrizeRule: Rule {
  static let finding = DiagnosticCode(
    "law/prize",
    summary: Message(
      vi: "mức tiền thưởng khác mức theo nghị định", en: "a prize other than the decree's"),
    page: Message(
      vi:
        "Tiền thưởng bằng mức lương cơ sở tại ngày ra quyết định nhân với hệ số của danh hiệu, hình thức; kết quả làm tròn lên "
        + "đến hàng chục nghìn đồng (Nghị định số 91/2017/NĐ-CP, 98/2023/NĐ-CP, 152/2025/NĐ-CP). Tập thể được gấp đôi cá nhân. Giấy "
        + "khen của Chủ tịch UBND cấp xã: 0,15 lần đến 30/6/2025, 0,3 lần từ 1/7/2025 (Nghị định số 152/2025/NĐ-CP, Điều 54). "
        + "Phát hiện ghi rõ cách tính; số chưa được đối chiếu với văn bản chỉ là lưu ý, số chưa biết thì nói là chưa biết.",
      en:
        "A prize is the base salary on the decision's day times the multiple of the award, rounded up to whole ten thousands of "
        + "đồng (Decrees 91/2017, 98/2023, 152/2025). Collectives get twice an individual's prize. A commune chair's Giấy khen: 0,15 "
        + "times until 30 June 2025, 0,3 times since (Decree 152/2025, Article 54). The finding shows the "
        + "reckoning; what was not compared with the text is a note, and what is not known is said to be unknown."
    ))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    var asked: [Key: PrizeAnswer] = [:]
    let unpaid = Set(TitlePrize.all(in: context).map(\.lower.position))
    for (index, group) in ceremony.awards.enumerated() {
      for sum in sums(of: group, at: index, unpaid, context) {
        let key = Key(award: sum.award, kind: sum.kind, date: sum.date)
        let isFirst = asked[key] == nil
        let answer = asked[key] ?? context.law.prize(for: sum.award, kind: sum.kind, on: sum.date)
        asked[key] = answer
        judge(sum, answer, isFirst: isFirst, context, into: &findings)
      }
    }
  }

  private struct Key: Hashable {
    let award: AwardKind
    let kind: RecipientKind
    let date: CalendarDate
  }

  /// An amount for one kind of recipient, and the number of rows with it.
  private struct Sum: Hashable {
    let award: AwardKind
    let kind: RecipientKind
    let date: CalendarDate
    let dong: Int
    let place: Place?
    var rows = 1

  }

  private func sums(
    of group: AwardGroup, at index: Int, _ unpaid: Set<HonouredRow.Position>, _ context: CheckContext
  ) -> [Sum] {
    var sums: [Sum] = []
    var indices: [Sum: Int] = [:]
    func add(_ conferral: Conferral, _ kind: RecipientKind, _ money: Located<Int>) {
      // The prize depends on the day of the decision; the day of the ceremony does not replace it.
      guard conferral.basis != .event, let date = conferral.date, let award = conferral.award
      else { return }
      let kind = kind.counted
      let key = Sum(award: award, kind: kind, date: date, dong: money.value, place: nil)
      if let known = indices[key] {
        sums[known].rows += 1
      } else {
        indices[key] = sums.count
        sums.append(Sum(award: award, kind: kind, date: date, dong: money.value, place: money.place))
      }
    }
    let amount = group.money?.amount
    for (row, recipient) in group.recipients.enumerated() {
      guard let money = recipient.money ?? amount,
        money.value > 0 || !unpaid.contains(HonouredRow.Position(group: index, row: row)),
        let conferral = context.conferral(of: recipient, in: group, at: index)
      else { continue }
      add(conferral, recipient.kind, money)
    }
    if group.recipients.isEmpty, group.forms.count == 1, let amount,
      case .exact(let parts) = group.count?.mode,
      let conferral = context.onlyConferral(of: index)
    {
      for part in parts { add(conferral, part.kind, amount) }
    }
    return sums
  }

  private func judge(
    _ sum: Sum, _ answer: PrizeAnswer, isFirst: Bool, _ context: CheckContext, into findings: inout Findings
  ) {
    let what = Message(
      vi: "\(sum.award.name) cho \(sum.kind.name.vi)", en: "\(sum.award.name) (\(sum.kind.name.en))")
    switch answer {
    case .noPrize: return  // Not for this kind of recipient: RecipientKindRule tells it.
    case .unknown(let why, let last):
      guard isFirst else { return }
      findings.note(
        code,
        vi: "chưa biết mức tiền thưởng \(what.vi) ngày \(sum.date.text(.slash)): \(why.vi)",
        en: "the prize of \(what.en) on \(sum.date.text(.slash)) is not known: \(why.en)", at: sum.place,
        notes: last.map { prize in
          [
            .init(
              Message(
                vi: "hệ số gần nhất đã biết: \(prize.reckoning) (\(prize.multiple.citation.place))",
                en: "the last multiple known: \(prize.reckoning) (\(prize.multiple.citation.place))"))
          ]
        } ?? [])
    case .prize(let prize):
      if prize.isCeiling ? sum.dong <= prize.dong : sum.dong == prize.dong { return }
      report(sum, prize, what, context, into: &findings)
    }
  }

  /// The severity. An amount that results when the individual's is rounded first is accepted: the decrees do not say
  /// which comes first.
  private func weight(of sum: Sum, _ prize: Prize, _ context: CheckContext) -> Severity {
    prize.remark != nil || prize.roundedFirst == sum.dong
      ? .note : context.severityOfValue(prize.verification)
  }

  private func report(
    _ sum: Sum, _ prize: Prize, _ what: Message, _ context: CheckContext, into findings: inout Findings
  ) {
    let right = Figures.grouped(prize.dong)
    let limit = prize.isCeiling ? Message(vi: "không quá ", en: "at most ") : Message(vi: "", en: "")
    let rows =
      sum.rows > 1 ? Message(vi: " (\(sum.rows) dòng)", en: " (\(sum.rows) rows)") : Message(vi: "", en: "")
    findings.report(
      Diagnostic(
        weight(of: sum, prize, context), code,
        vi: "tiền thưởng \(what.vi) ghi \(Figures.grouped(sum.dong)) đồng\(rows.vi); theo mức ngày "
          + "\(sum.date.text(.slash)) là \(limit.vi)\(right) đồng (\(prize.multiple.citation.place))",
        en:
          "the prize of \(what.en) is given as \(Figures.grouped(sum.dong)) đồng\(rows.en); by the values of "
          + "\(sum.date.text(.slash)) it is \(limit.en)\(right) đồng (\(prize.multiple.citation.place))",
        at: sum.place,
        notes: [
          .init(
            Message(
              vi: "cách tính: \(prize.reckoning) (lương cơ sở: \(prize.baseSalary.citation.place))",
              en: "reckoning: \(prize.reckoning) (base salary: \(prize.baseSalary.citation.place))"))
        ] + prize.notes + context.notes(on: prize.multiple.citation)
          + context.notes(on: prize.baseSalary.citation),
        help: .cure(vi: "sửa thành \(right)", en: "change it to \(right)", replacement: "\(prize.dong)")))
  }
}

extension Prize {
  /// Remarks on the amount besides its calculation.
  var notes: [Diagnostic.Note] {
    let rounding = roundedFirst.map { sum in
      Message(
        vi:
          "văn bản không nói nhân trước hay làm tròn trước: làm tròn mức của cá nhân rồi mới nhân thì được "
          + "\(Figures.grouped(sum)) đồng; cơ quan tính cách này thì ghi số tiền vào danh sách",
        en:
          "the decree does not say whether to multiply or to round first: rounding the individual's sum first gives "
          + "\(Figures.grouped(sum)) đồng; an office that does so writes the sum in its list")
    }
    return [remark, rounding].compactMap { $0.map { Diagnostic.Note($0) } }
  }
}
