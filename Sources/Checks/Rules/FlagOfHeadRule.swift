import Awards
import Diagnostics
import Model

/// Cờ thi đua is the body's, though its head decides on it.
struct FlagOfHeadRule: Rule {
  static let finding = DiagnosticCode(
    "award/flag-of-head",
    summary: Message(
      vi: "cờ thi đua ghi là của người đứng đầu", en: "a flag that is said to be its head's"),
    page: Message(
      vi:
        "Cờ thi đua mang tên cơ quan: “Cờ thi đua của Chính phủ”, “Cờ thi đua của Ủy ban nhân dân tỉnh …”, “Cờ thi đua của Bộ …” "
        + "(Luật Thi đua, khen thưởng năm 2022, Điều 25 và Điều 26). Người đứng đầu ký quyết định tặng, ghi ở mục “thẩm quyền” của "
        + "quyết định; mục “của” ghi cơ quan.",
      en:
        "A flag bears the name of the body: “Cờ thi đua của Chính phủ”, “Cờ thi đua của Ủy ban nhân dân tỉnh …”, “Cờ thi đua của "
        + "Bộ …” (Law on Emulation and Commendation 2022, Articles 25 and 26). The head decides, which “thẩm quyền” of the decision "
        + "says; “của” names the body."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for group in ceremony.awards {
      // Where a Bằng khen shares the text, the head is the Bằng khen's giver.
      guard group.forms.count == 1, let form = group.forms.first, form.entry?.kind == .flag,
        let giver = group.givers.first(where: { isHead($0) })
      else { continue }
      findings.warning(
        code,
        vi:
          "“\(form.written.value) của \(giver.written.value)”: cờ mang tên cơ quan, không mang tên người đứng đầu",
        en:
          "“\(form.written.value) của \(giver.written.value)”: a flag bears the name of the body, not of its head",
        at: giver.written.place,
        help: .cure(
          vi: "ghi cơ quan ở mục “của”, ví dụ “UBND tỉnh”; người ký ghi ở “thẩm quyền” của quyết định",
          en:
            "name the body under “của”, such as “UBND tỉnh”, and who signs under “thẩm quyền” of the decision"
        ))
    }
  }

  /// Whether it is the head of one who gives flags; what others call a flag is their own matter.
  private func isHead(_ giver: Authority) -> Bool {
    guard let legal = giver.legal, legal.capacity == .head else { return false }
    switch legal.level {
    case .government, .ministry, .province, .region: return true
    case .state, .assembly, .socialOrganisation, .agency, .department, .district, .commune, .enterprise,
      .enterpriseBoard, .school:
      return false
    }
  }
}
