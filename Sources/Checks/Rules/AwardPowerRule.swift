import Awards
import Diagnostics
import Law
import Model
import Wording

/// Thẩm quyền: who may give what, by the law of the decision's day.
struct AwardPowerRule: Rule {
  static let finding = DiagnosticCode(
    "law/no-power",
    summary: Message(
      vi: "người tặng không có thẩm quyền tặng hình thức này",
      en: "the giver has no power to give this award"),
    page: Message(
      vi:
        "Luật Thi đua, khen thưởng quy định cấp nào được tặng danh hiệu, hình thức nào: Bằng khen do Thủ tướng, bộ trưởng, "
        + "Chủ tịch UBND cấp tỉnh tặng; Chủ tịch UBND cấp xã tặng Giấy khen. Chủ tịch và Ủy ban nhân dân là hai thẩm quyền "
        + "khác nhau. Thẩm quyền xét theo ngày ra quyết định. Hãy sửa hình thức hoặc người tặng; nếu văn bản mới chưa có "
        + "trong bộ dữ liệu thì phát hiện chỉ là lưu ý.",
      en:
        "The Law on Emulation and Commendation says which level gives what: the Bằng khen is the Prime Minister's, a "
        + "minister's or a province chair's; a commune chair gives the Giấy khen. The chair and the committee are two "
        + "authorities. The day of the decision decides which law holds. Correct the form or the giver."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    var told: Set<Message> = []
    for conferral in context.conferrals where !conferral.isProposed {
      let undated = conferral.date == nil
      guard let date = conferral.date ?? lastDay(denying: conferral, context.law) else { continue }
      let answers = conferral.givers.map { giver in
        giver.authority.flatMap { authority in
          giver.award.map { context.law.mayGive($0, by: authority, on: date) }
        }
      }
      // Givers of one group share its forms; it is enough that one of them may give this form.
      guard !answers.contains(where: { $0 == nil || $0?.isYes == true }) else { continue }
      for (giver, answer) in zip(conferral.givers, answers).prefix(1) {
        guard let answer, let authority = giver.authority, let award = giver.award else { continue }
        let found = Case(
          conferral: conferral, giver: giver.text, authority: authority, award: award, date: date)
        switch answer {
        case .yes: break
        case .unknown(let why, .some(.no(let refusal, let citation))) where conferral.decision != nil:
          // The last law that was read denies the power, and no later text that grants it was seen.
          refused(found, refusal, citation, context, why: why, into: &findings)
        case .unknown(let why, let last):
          // Awards of other bodies in prose need no reminder of gaps in the law book.
          if conferral.decision != nil, told.insert(why).inserted {
            unknown(found, why, last, into: &findings)
          }
        case .no(let refusal, let citation):
          refused(
            found, refusal, citation, context, why: undated ? Self.onNoDay : nil, into: &findings)
        }
      }
    }
  }

  private static let onNoDay = Message(
    vi: "bản khai chưa có ngày; không luật nào đã biết cho quyền này",
    en: "nothing has a day yet; no law that is known gives this power")

  /// For an award without a day: the first day of the latest known law, if no known law grants it.
  private func lastDay(denying conferral: Conferral, _ law: LawBook) -> CalendarDate? {
    let days = law.regimes.filter { $0.unknown == nil }.map(\.validity.from)
    let isDenied = days.allSatisfy { day in
      conferral.givers.allSatisfy { giver in
        guard let authority = giver.authority, let award = giver.award,
          case .no(.others, _) = law.mayGive(award, by: authority, on: day)
        else { return false }
        return true
      }
    }
    return isDenied && !conferral.givers.isEmpty ? days.last : nil
  }

  private struct Case {
    let conferral: Conferral
    let giver: Text
    let authority: LegalAuthority
    let award: AwardKind
    let date: CalendarDate

    var day: String { date.text(.slash) }
  }

  private func unknown(
    _ found: Case, _ why: Message, _ last: PowerAnswer?, into findings: inout Findings
  ) {
    var notes: [Diagnostic.Note] = []
    if let last {
      let may = last.isYes
      notes.append(
        Diagnostic.Note(
          Message(
            vi:
              "theo quy định gần nhất đã biết: \(found.authority.name) \(may ? "được" : "không được") tặng \(found.award.name)",
            en:
              "by the last rule known: \(found.authority.name) \(may ? "may" : "may not") give \(found.award.name)"
          )))
    }
    findings.note(
      code,
      vi:
        "chưa xác định được thẩm quyền tặng “\(found.conferral.form.written.value)” ngày \(found.day): \(why.vi)",
      en: "the power to give “\(found.conferral.form.written.value)” on \(found.day) is not known: \(why.en)",
      at: found.conferral.place, notes: notes)
  }

  private func refused(
    _ found: Case, _ refusal: Refusal, _ citation: Citation, _ context: CheckContext, why: Message? = nil,
    into findings: inout Findings
  ) {
    let form = found.conferral.form.written.value
    switch refusal {
    case .noSuchLevel: return  // DistrictsEndedRule tells it once for the whole ceremony.
    case .noSuchAward:
      findings.report(
        Diagnostic(
          context.severity(citation.verification), code,
          vi: "ngày \(found.day) luật chưa có hoặc không còn “\(form)” (\(citation.place))",
          en: "on \(found.day) the law has no “\(form)” (\(citation.place))", at: found.conferral.place,
          notes: context.notes(on: citation)))
    case .otherCapacity(let other):
      // In prose "UBND tặng giấy khen" is common usage; in a decision it means another authority.
      guard found.conferral.decision != nil else { return }
      let severity = context.severity(citation.verification)
      report(found, [other], citation, severity, context, why: why, into: &findings)
    case .others(let holders):
      // The article on the giver's own powers may have been read where the other one was not.
      let own = ownPowers(of: found, in: context.law)
      let severity = context.severity(max(citation.verification, own?.citation.verification ?? .unseen))
      report(found, holders, citation, severity, context, own: own, why: why, into: &findings)
    }
  }

  private func report(
    _ found: Case, _ holders: [LegalAuthority], _ citation: Citation, _ severity: Severity,
    _ context: CheckContext,
    own: OwnPowers? = nil, why: Message? = nil, into findings: inout Findings
  ) {
    let form = found.conferral.form.written.value
    let names = holders.map(\.name).joined(separator: "; ")
    var notes = context.notes(on: citation) + (why.map { [.init($0)] } ?? [])
    if let own {
      let awards = own.awards.map(\.name).joined(separator: "; ")
      notes.append(
        Diagnostic.Note(
          Message(
            vi: "\(own.head.name) được tặng: \(awards) (\(own.citation.place))",
            en: "\(own.head.name) may give: \(awards) (\(own.citation.place))")))
    }
    findings.report(
      Diagnostic(
        severity, code,
        vi:
          "ngày \(found.day) “\(found.giver.value)” không có thẩm quyền tặng “\(form)”; thẩm quyền thuộc về: \(names) (\(citation.place))",
        en:
          "on \(found.day) “\(found.giver.value)” has no power to give “\(form)”; the power lies with: \(names) (\(citation.place))",
        at: found.conferral.place, notes: notes,
        help: .cure(
          vi: "sửa người tặng, thẩm quyền của quyết định hoặc hình thức khen thưởng",
          en: "correct the giver, the decision's authority or the form")))
  }

  private struct OwnPowers {
    let head: LegalAuthority
    let awards: [AwardKind]
    let citation: Citation
  }

  /// The awards that the head of the giver's level may give.
  private func ownPowers(of found: Case, in law: LawBook) -> OwnPowers? {
    let head = LegalAuthority(found.authority.level)
    let awards = law.awards(givenBy: head, on: found.date)
    guard let first = awards.first, case .yes(let citation) = law.mayGive(first, by: head, on: found.date)
    else { return nil }
    return OwnPowers(head: head, awards: awards, citation: citation)
  }
}

extension PowerAnswer {
  /// Whether it may.
  fileprivate var isYes: Bool {
    switch self {
    case .yes: true
    case .no, .unknown: false
    }
  }
}
