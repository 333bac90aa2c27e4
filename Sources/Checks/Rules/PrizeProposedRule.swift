import Awards
import Diagnostics
import Law
import Model
import Wording

/// Notes which amounts are taken from the law, and which the law does not give.
struct PrizeProposedRule: Rule {
  static let finding = DiagnosticCode(
    "law/prize-proposed",
    summary: Message(
      vi: "tiền thưởng lấy theo quy định của ngày quyết định",
      en: "sums taken from the law of the decision's day"),
    page: Message(
      vi:
        "Khi khoản khen thưởng ghi “tiền thưởng: theo quy định”, chương trình lấy mức lương cơ sở và hệ số có hiệu lực vào ngày "
        + "quyết định, và liệt kê cách tính ở đây để kế toán kiểm tra. Mức nào chưa biết chắc thì không điền: hãy ghi số tiền vào "
        + "danh sách. Quyết định chưa có ngày thì chưa tính được.",
      en:
        "Where an award says “tiền thưởng: theo quy định”, the base salary and the multiple in force on the decision's day are "
        + "taken, and the reckoning is listed here for the accountant to check. A sum that is not known for certain is not filled "
        + "in: write it in the list. Without the decision's day nothing can be reckoned."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    let proposals = PrizeProposal.all(for: ceremony, law: context.law)
    for told in Told.all(proposals, in: ceremony) { tell(told, context, into: &findings) }
    for proposal in proposals {
      let place = PrizeProposedRule.place(of: proposal, in: ceremony)
      if proposal.withoutAnswer > 0 {
        findings.note(
          code,
          vi:
            "chưa tính được tiền thưởng theo quy định của \(proposal.withoutAnswer) người nhận: cần ngày quyết định và hình thức mà luật có",
          en:
            "the law's sums of \(proposal.withoutAnswer) recipients cannot be reckoned without the decision's day and an award that the law has",
          at: place)
      }
    }
  }

  private static func place(of proposal: PrizeProposal, in ceremony: Ceremony) -> Place? {
    let group = ceremony.awards[proposal.award]
    return group.money?.byLaw?.place ?? group.place
  }

  /// An answer with all awards that it applies to.
  private struct Told {
    var answer: PrizeProposal.Answer
    var places: [Place?]

    /// The answers for all awards, equal ones merged, in the order of the definition.
    static func all(_ proposals: [PrizeProposal], in ceremony: Ceremony) -> [Told] {
      var told: [Told] = []
      var known: [Key: Int] = [:]
      for proposal in proposals {
        let place = PrizeProposedRule.place(of: proposal, in: ceremony)
        for answer in proposal.answers {
          let key = Key(award: answer.award, kind: answer.kind, date: answer.date)
          if let index = known[key] {
            told[index].answer.rows += answer.rows
            told[index].places.append(place)
          } else {
            known[key] = told.count
            told.append(Told(answer: answer, places: [place]))
          }
        }
      }
      return told
    }

    private struct Key: Hashable {
      let award: AwardKind
      let kind: RecipientKind
      let date: CalendarDate
    }

    /// The other places where it applies.
    var others: [Diagnostic.Note] {
      places.dropFirst().prefix(5).map {
        .init(Message(vi: "cũng ở khoản khen thưởng này", en: "for this award, too"), at: $0)
      }
    }
  }

  private func tell(_ told: Told, _ context: CheckContext, into findings: inout Findings) {
    let (answer, place) = (told.answer, told.places[0])
    let what = Message(
      vi: "\(answer.award.name) cho \(answer.kind.name.vi)",
      en: "\(answer.award.name) (\(answer.kind.name.en))")
    let day = answer.date.text(.slash)
    switch answer.answer {
    case .noPrize(let why):
      findings.warning(
        code,
        vi: "không có tiền thưởng theo quy định: \(why.vi)",
        en: "the law gives no money: \(why.en)",
        at: place, notes: told.others,
        help: .cure(
          vi: "bỏ “tiền thưởng: theo quy định”, hoặc ghi số tiền nếu cơ quan có quy định riêng",
          en: "leave out “tiền thưởng: theo quy định”, or give the sum of a rule of your own"))
    case .unknown(let why, _):
      findings.note(
        code,
        vi: "chưa biết mức tiền thưởng \(what.vi) ngày \(day): \(why.vi)",
        en: "the prize of \(what.en) on \(day) is not known: \(why.en)", at: place, notes: told.others,
        help: .cure(vi: "ghi số tiền vào danh sách người nhận", en: "write the sum in the list of recipients")
      )
    case .prize(let prize):
      let limit = prize.isCeiling ? Message(vi: "không quá ", en: "at most ") : Message(vi: "", en: "")
      findings.note(
        code,
        vi: "tiền thưởng theo quy định, \(what.vi), \(answer.rows) người nhận: \(limit.vi)\(prize.reckoning) "
          + "(\(prize.multiple.citation.place))",
        en:
          "the law's sum, \(what.en), \(answer.rows) recipient\(answer.rows == 1 ? "" : "s"): \(limit.en)\(prize.reckoning) "
          + "(\(prize.multiple.citation.place))",
        at: place,
        notes: prize.notes + context.notes(on: prize.multiple.citation)
          + context.notes(on: prize.baseSalary.citation) + told.others)
    }
  }
}
