import Diagnostics
import Model
import Wording

/// Cuộc họp của hội đồng: hours that go on, members who all are present or absent, awards that a majority wanted.
struct CouncilMeetingRule: Rule {
  static let finding = DiagnosticCode(
    "council/meeting",
    summary: Message(vi: "cuộc họp xét khen thưởng không khớp", en: "a council's meeting that does not fit"),
    page: Message(
      vi: """
        Biên bản là căn cứ của tờ trình và quyết định: giờ kết thúc đứng sau giờ bắt đầu, số có mặt cộng số vắng bằng số thành viên, \
        người được đề nghị khen có quá nửa số thành viên đồng ý.
        """,
      en: """
        Submission and decision rest on the minutes: the meeting ends after it begins, those present and absent are all \
        members, and more than half of the members agreed to what is proposed.
        """))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    guard let council = ceremony.day?.council else { return }
    checkHours(of: council, into: &findings)
    checkMembers(of: council, into: &findings)
    guard let members = council.members?.value else { return }
    let proposed = Set(ceremony.awards.flatMap(\.recipients).map { Folding.sameWord($0.name.value) })
    for ballot in council.ballots where proposed.contains(Folding.sameWord(ballot.name.value)) {
      // bounded: at most 10,000 votes
      guard let agreed = ballot.agreed, agreed.value * 2 <= members else { continue }
      findings.note(
        code,
        vi:
          "“\(ballot.name.value)” được \(agreed.value)/\(members) thành viên đồng ý, chưa quá nửa, nhưng vẫn được khen",
        en: "“\(ballot.name.value)” is awarded with \(agreed.value) of \(members) votes, no majority",
        at: agreed.place)
    }
  }

  private func checkHours(of council: CouncilMeeting, into findings: inout Findings) {
    guard let start = council.start, let end = council.end else { return }
    let (from, to) = (
      start.value.hour * 60 + start.value.minute, end.value.hour * 60 + end.value.minute
    )
    guard to <= from else { return }
    findings.warning(
      code,
      vi: "cuộc họp của hội đồng kết thúc trước khi bắt đầu",
      en: "the council's meeting ends before it begins",
      at: end.place)
  }

  /// Of those absent one entry may name several, so that too few of them say nothing.
  private func checkMembers(of council: CouncilMeeting, into findings: inout Findings) {
    guard let members = council.members, let present = council.attendance, !council.absent.isEmpty else {
      return
    }
    let absent = council.absent.count
    let mayBeMore = council.absent.contains { $0.value.contains(" và ") || $0.value.contains(";") }
    let isTooFew = present + absent < members.value && !mayBeMore
    guard present <= members.value, present + absent > members.value || isTooFew else { return }
    findings.note(
      code,
      vi: "hội đồng có \(members.value) thành viên, có mặt \(present), vắng nêu \(absent)",
      en: "the council has \(members.value) members; \(present) were present, \(absent) are named absent",
      at: council.absent[0].place)
  }
}
