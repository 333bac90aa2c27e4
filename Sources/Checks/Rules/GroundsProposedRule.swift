import Diagnostics
import Law
import Model
import Wording

/// Tells which grounds are proposed for a decision that gives none.
struct GroundsProposedRule: Rule {
  static let finding = DiagnosticCode(
    "decision/grounds-proposed",
    summary: Message(
      vi: "quyết định không ghi căn cứ, chương trình đề xuất", en: "grounds are proposed where none are given"
    ),
    page: Message(
      vi:
        "Khi quyết định không ghi căn cứ, chương trình đề xuất luật và nghị định có hiệu lực vào ngày quyết định, theo thẩm quyền, và "
        + "liệt kê ở đây để người soạn thảo kiểm tra. Quy chế thi đua, khen thưởng của đơn vị và lời “Theo đề nghị của …” không "
        + "đề xuất được. Muốn chắc chắn, hãy ghi đủ mục “căn cứ”.",
      en:
        "Where a decision gives no grounds, the laws and decrees in force on its day are proposed from its authority and listed "
        + "here for the drafter to check. The office's own regulation and “Theo đề nghị của …” cannot be proposed. Write the "
        + "grounds out to be certain."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    let proposals = Dictionary(
      GroundsProposal.all(for: ceremony, law: context.law).map { ($0.decision, $0) },
      uniquingKeysWith: { first, _ in first })
    for (index, decision) in ceremony.decisions.enumerated() {
      if let proposal = proposals[index] {
        // A day that could not be read is told already, and is not missing.
        if proposal.basis == .eventDate, findings.hasErrors { continue }
        tell(proposal, of: decision, into: &findings)
      } else if decision.grounds.isEmpty {
        let lacking = lack(of: decision, in: ceremony)
        findings.warning(
          code,
          vi: "quyết định không có căn cứ và chưa đề xuất được: \(lacking.vi)",
          en: "the decision has no grounds, and none can be proposed: \(lacking.en)",
          at: decision.place,
          help: .cure(vi: "ghi mục “căn cứ” của quyết định", en: "write the decision's grounds"))
      }
    }
  }

  /// Why nothing can be proposed.
  private func lack(of decision: Decision, in ceremony: Ceremony) -> Message {
    if decision.date == nil, ceremony.event.date == nil {
      return Message(vi: "chưa có ngày", en: "it has no day")
    }
    guard let name = decision.authority?.written ?? decision.issuingBody else {
      return Message(vi: "chưa ghi thẩm quyền", en: "its authority is not given")
    }
    if GroundsProposal.isParty(name.value) {
      return Message(
        vi: "“\(name.value)” là tổ chức đảng, căn cứ vào quy định của Đảng",
        en: "“\(name.value)” is a body of the Party, which has rules of its own")
    }
    return Message(
      vi: "chưa rõ “\(name.value)” thuộc cấp nào", en: "it is not known at which level “\(name.value)” stands"
    )
  }

  private func tell(_ proposal: GroundsProposal, of decision: Decision, into findings: inout Findings) {
    let count = proposal.added.count
    let isNew = decision.grounds.isEmpty
    let basis: Message =
      switch proposal.basis {
      case .decisionDate: Message(vi: "theo ngày quyết định", en: "for the decision's day")
      case .eventDate:
        Message(
          vi: "theo ngày tổ chức vì quyết định chưa có ngày",
          en: "for the day of the event, since the decision has none")
      }
    findings.note(
      code,
      vi: isNew
        ? "quyết định không ghi căn cứ; đề xuất \(count) căn cứ \(basis.vi), \(proposal.date.text(.slash))"
        : "căn cứ chưa đủ; thêm \(count) căn cứ \(basis.vi), \(proposal.date.text(.slash))",
      en: isNew
        ? "the decision gives no grounds; \(count) proposed \(basis.en), \(proposal.date.text(.slash))"
        : "the grounds lack some; \(count) added \(basis.en), \(proposal.date.text(.slash))",
      at: decision.place,
      notes: proposal.added.map { .init(Message(vi: $0.value, en: $0.value)) }
        + proposal.withheld.map { document in
          .init(
            Message(
              vi: "không đề xuất \(document.shortName): chưa rõ ngày ban hành",
              en: "\(document.shortName) is not proposed: its day of issue is not certain"))
        } + proposal.remarks.map { .init($0) },
      help: [
        .init(
          isNew
            ? Message(
              vi: "kiểm tra, rồi ghi vào mục “căn cứ”; thêm quy chế của đơn vị nếu có",
              en: "check them and write them as the grounds; add the office's own regulation")
            : Message(
              vi: "kiểm tra; nếu chỉ dùng căn cứ đã ghi thì viết “căn cứ: {chỉ: [ … ]}”",
              en: "check them; write “căn cứ: {chỉ: […]}” if yours shall stand alone"))
      ])
  }
}
