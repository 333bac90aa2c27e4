import Awards
import Diagnostics
import Model
import Wording

/// Hạng: orders that have classes name one, the others none.
struct AwardClassRule: Rule {
  static let finding = DiagnosticCode(
    "award/class",
    summary: Message(vi: "thiếu hạng hoặc thừa hạng", en: "a class is missing, or one too many"),
    page: Message(
      vi:
        "Huân chương Độc lập, Quân công, Lao động, Bảo vệ Tổ quốc, Chiến công có ba hạng: hạng Nhất, hạng Nhì, hạng Ba; quyết "
        + "định và bằng phải ghi rõ hạng. Các hình thức khác không có hạng. Hãy ghi hạng theo quyết định.",
      en:
        "The orders Độc lập, Quân công, Lao động, Bảo vệ Tổ quốc and Chiến công have three classes, and documents name the class. "
        + "Other awards have none. Write the class as the decision has it."))

  var code: DiagnosticCode { Self.finding }

  /// Whether the parts of a group say the classes: gồm hạng Nhất, hạng Nhì.
  private func saysClasses(_ group: AwardGroup) -> Bool {
    !group.subgroups.isEmpty
      && group.subgroups.allSatisfy { part in
        AwardClass.allCases.contains { FoldedWords.of(part.label.value).contains(FoldedWords.of($0.phrase)) }
      }
  }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for conferral in context.conferrals where !conferral.isProposed {
      guard let entry = conferral.form.entry else { continue }
      if entry.hasClasses, conferral.form.awardClass == nil, !saysClasses(ceremony.awards[conferral.group]) {
        findings.warning(
          code,
          vi: "“\(conferral.form.written.value)” thiếu hạng: \(entry.name) có hạng Nhất, Nhì, Ba",
          en: "“\(conferral.form.written.value)” lacks its class: \(entry.name) has three",
          at: conferral.place,
          help: .cure(
            vi: "ghi thêm hạng, ví dụ “\(entry.name) hạng Ba”",
            en: "add the class, such as “\(entry.name) hạng Ba”"))
      } else if !entry.hasClasses, conferral.form.awardClass != nil {
        findings.warning(
          code,
          vi: "“\(conferral.form.written.value)”: \(entry.name) không có hạng",
          en: "“\(conferral.form.written.value)”: \(entry.name) has no classes", at: conferral.place,
          help: .cure(vi: "bỏ hạng, hoặc sửa tên hình thức", en: "drop the class, or correct the name"))
      }
    }
  }
}
