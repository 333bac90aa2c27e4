import Awards
import Diagnostics
import Law
import Model

/// The giver, the deciding authority and the issuing body must be of one level.
struct GiverDiffersRule: Rule {
  static let finding = DiagnosticCode(
    "decision/giver-differs",
    summary: Message(
      vi: "người tặng, thẩm quyền và cơ quan ban hành khác cấp",
      en: "giver, authority and issuing body are of different levels"),
    page: Message(
      vi:
        "Khen thưởng do ai tặng thì quyết định do cấp đó ban hành: Bằng khen của Thủ tướng không thể nằm trong quyết định của Chủ tịch "
        + "UBND xã. Hãy gắn khen thưởng với đúng quyết định, hoặc ghi “quyết định đã có” nếu cấp trên đã ký.",
      en:
        "An award is decided on by the level that gives it: a Bằng khen of the Prime Minister does not stand in a commune chair's "
        + "decision. Refer the award to its own decision, or cite the decision that the higher level has signed."
    ))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for (index, group) in ceremony.awards.enumerated() {
      guard let decision = context.decisionOfAward[index].map({ ceremony.decisions[$0] }),
        let named = decision.authority, let authority = named.legal
      else { continue }
      for giver in group.givers {
        guard let level = giver.legal?.level, level != authority.level else {
          continue
        }
        report(
          Message(
            vi: "“\(giver.written.value)” tặng, nhưng quyết định là của “\(named.written.value)”",
            en: "“\(giver.written.value)” gives, but the decision is of “\(named.written.value)”"),
          at: giver.written.place, named.written.place, into: &findings)
      }
    }
    for decision in ceremony.decisions {
      guard let named = decision.authority, let authority = named.legal,
        let body = decision.issuingBody, let level = LegalAuthority(recognizing: body.value)?.level,
        level != authority.level
      else { continue }
      report(
        Message(
          vi: "cơ quan ban hành “\(body.value)” khác cấp với thẩm quyền “\(named.written.value)”",
          en: "the issuing body “\(body.value)” is not of the level of the authority “\(named.written.value)”"
        ),
        at: body.place, named.written.place, into: &findings)
    }
  }

  private func report(
    _ message: Message, at place: Place?, _ authority: Place?, into findings: inout Findings
  ) {
    findings.warning(
      code, message, at: place,
      notes: [.init(Message(vi: "thẩm quyền của quyết định", en: "the decision's authority"), at: authority)],
      help: .cure(
        vi: "sửa người tặng, hoặc gắn với đúng quyết định",
        en: "correct the giver, or refer to the right decision"))
  }
}
