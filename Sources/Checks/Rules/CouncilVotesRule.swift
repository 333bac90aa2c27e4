import Awards
import Diagnostics
import Model
import Wording

/// Bỏ phiếu của hội đồng: votes must add up, and some titles need a share of all members.
struct CouncilVotesRule: Rule {
  static let finding = DiagnosticCode(
    "law/council-votes",
    summary: Message(vi: "số phiếu của hội đồng", en: "the votes of a council"),
    page: Message(
      vi: """
        Tỷ lệ tính trên tổng số thành viên hội đồng, không phải số có mặt. Anh hùng, Chiến sĩ thi đua toàn quốc cần từ 90% \
        trở lên, Cờ thi đua của Chính phủ từ 80% (Nghị định số 152/2025/NĐ-CP, khoản 5 Điều 33). Số phiếu không thể nhiều hơn \
        số có mặt, số có mặt không thể nhiều hơn số thành viên.
        """,
      en: """
        Shares are of all members of the council, not of those present. Heroes and Chiến sĩ thi đua toàn quốc need 90%, the \
        Government's flag 80% (Nghị định số 152/2025/NĐ-CP, khoản 5 Điều 33). There are no more votes than people present, \
        and no more of those than members.
        """))

  var code: DiagnosticCode { Self.finding }

  /// The required share in percent; nil for forms that need no ballot by law.
  static func least(of form: String) -> Int? {
    switch AwardKind(recognizing: form, by: nil) {
    case .heroicProvince, .armedForcesHero, .labourHero, .nationalFighter: 90
    case .governmentFlag: 80
    default: nil
    }
  }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    guard let council = ceremony.day?.council else { return }
    let present = council.attendance
    if let present, let members = council.members, present > members.value {
      findings.error(
        code,
        vi: "có mặt \(present) người, hội đồng chỉ có \(members.value) thành viên",
        en: "\(present) were present, the council has \(members.value) members", at: members.place)
    }
    for ballot in council.ballots {
      guard let agreed = ballot.agreed else { continue }
      if let most = present ?? council.members?.value, agreed.value > most {
        findings.error(
          code,
          vi: "“\(ballot.name.value)” có \(agreed.value) phiếu đồng ý, chỉ có \(most) người bỏ phiếu",
          en: "“\(ballot.name.value)” has \(agreed.value) votes, only \(most) people voted",
          at: agreed.place)
      }
      guard let least = CouncilVotesRule.least(of: ballot.form.value), let members = council.members?.value,
        // bounded: at most 10,000 votes
        agreed.value * 100 < members * least
      else { continue }
      findings.warning(
        code,
        vi:
          "“\(ballot.name.value)” được \(agreed.value) trên \(members) thành viên, \(ballot.form.value) cần từ \(least)%",
        en:
          "“\(ballot.name.value)” has \(agreed.value) of \(members) members, \(ballot.form.value) needs \(least)%",
        at: agreed.place,
        notes: [
          .init(
            Message(
              vi: "Nghị định số 152/2025/NĐ-CP, khoản 5 Điều 33",
              en: "Nghị định số 152/2025/NĐ-CP, khoản 5 Điều 33"))
        ])
    }
  }
}
