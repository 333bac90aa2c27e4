import Awards
import Diagnostics
import Law
import Model
import Wording

/// Đối tượng must be a kind of recipient that the award is for.
struct RecipientKindRule: Rule {
  static let finding = DiagnosticCode(
    "law/recipient-kind",
    summary: Message(
      vi: "danh hiệu, hình thức không dành cho loại đối tượng này",
      en: "an award that is not for this kind of recipient"),
    page: Message(
      vi:
        "Mỗi danh hiệu, hình thức khen thưởng dành cho những loại đối tượng nhất định: “Chiến sĩ thi đua cơ sở”, “Lao động tiên "
        + "tiến” cho cá nhân; “Tập thể lao động tiên tiến”, Cờ thi đua cho tập thể; “Gia đình văn hóa” cho hộ gia đình (Luật Thi "
        + "đua, khen thưởng năm 2022, Điều 19 đến Điều 74). Hãy sửa loại đối tượng của dòng hoặc chọn danh hiệu đúng.",
      en:
        "Each award is for certain kinds of recipient: “Chiến sĩ thi đua cơ sở” and “Lao động tiên tiến” for individuals, “Tập "
        + "thể lao động tiên tiến” and flags for collectives, “Gia đình văn hóa” for households (Law on Emulation and "
        + "Commendation 2022, Articles 19 to 74). Correct the row's kind, or choose the right award."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for (index, group) in ceremony.awards.enumerated() {
      var wrong: [Wrong] = []
      for recipient in group.recipients {
        guard let conferral = context.conferral(of: recipient, in: group, at: index) else { continue }
        note(conferral, recipient.kind, recipient.place ?? recipient.name.place, in: &wrong)
      }
      if group.recipients.isEmpty, group.forms.count == 1, case .exact(let parts) = group.count?.mode,
        let conferral = context.onlyConferral(of: index)
      {
        for part in parts { note(conferral, part.kind, part.count.place, in: &wrong) }
      }
      for wrong in wrong { report(wrong, context, into: &findings) }
    }
  }

  private struct Wrong {
    let award: AwardKind
    let kind: RecipientKind
    let date: CalendarDate?
    let place: Place?
    var count: Int
  }

  private func note(
    _ conferral: Conferral, _ kind: RecipientKind, _ place: Place?, in wrong: inout [Wrong]
  ) {
    guard let award = conferral.award, case let kind = kind.counted, !award.recipients.contains(kind)
    else { return }
    if let known = wrong.firstIndex(where: { $0.award == award && $0.kind == kind }) {
      wrong[known].count += 1
    } else {
      wrong.append(Wrong(award: award, kind: kind, date: conferral.date, place: place, count: 1))
    }
  }

  private func report(_ wrong: Wrong, _ context: CheckContext, into findings: inout Findings) {
    let right = wrong.award.recipients.map(\.name)
    let kind = wrong.kind.name
    let rows =
      wrong.count > 1
      ? Message(vi: " (\(wrong.count) dòng)", en: " (\(wrong.count) rows)") : Message(vi: "", en: "")
    let isOld = wrong.date.map { $0.year < 2024 } ?? false
    let law = isOld ? Self.law2003 : Self.law2022
    findings.report(
      Diagnostic(
        context.severityOfValue(isOld && !wrong.award.isReadInOldLaw ? .unseen : .fullText), code,
        vi: "“\(wrong.award.name)” dành cho \(right.map(\.vi).joined(separator: ", ")), không dành cho "
          + "\(kind.vi)\(rows.vi) (\(law.vi))",
        en: "“\(wrong.award.name)” is for: \(right.map(\.en).joined(separator: ", ")); not for: "
          + "\(kind.en)\(rows.en) (\(law.en))",
        at: wrong.place,
        help: .cure(
          vi: "sửa loại đối tượng của dòng này, hoặc chọn danh hiệu dành cho \(kind.vi)",
          en: "correct the kind of this row, or choose an award for this kind: \(kind.en)")))
  }

  private static let law2003 = Message(
    vi: "Luật Thi đua, khen thưởng năm 2003", en: "Law on Emulation and Commendation 2003")
  private static let law2022 = Message(
    vi: "Điều 19 đến Điều 74 Luật Thi đua, khen thưởng năm 2022",
    en: "Articles 19 to 74, Law on Emulation and Commendation 2022")
}

extension AwardKind {
  /// Whether the articles of the law of 2003 on the recipients of the award were read; those on orders, medals and
  /// prizes were not.
  fileprivate var isReadInOldLaw: Bool {
    switch self {
    case .goldStarOrder, .hoChiMinhOrder, .independenceOrder, .militaryExploitOrder, .labourOrder,
      .fatherlandDefenceOrder, .featOfArmsOrder, .greatUnityOrder, .braveryOrder, .friendshipOrder, .medal,
      .hoChiMinhPrize, .statePrize, .commemorativeMedal, .assemblyCommemorativeMedal, .badge:
      false
    case .heroicProvince, .heroicMother, .armedForcesHero, .labourHero, .peoplesTitle, .meritoriousTitle,
      .governmentFlag, .nationalFighter, .primeMinisterCertificate, .ministryFlag, .ministryFighter,
      .excellentCollective, .exemplaryCommune, .ministryCertificate, .regionFlag, .regionCertificate,
      .culturalVillage, .advancedCollective, .baseFighter, .advancedWorker, .commendation,
      .communeCommendation, .culturalFamily:
      true
    }
  }
}
