import Diagnostics
import Model

/// Luật Thi đua, khen thưởng: only the first syllable of a law's name has a capital.
struct LawCapitalsRule: Rule {
  static let finding = DiagnosticCode(
    "grounds/law-capitals",
    summary: Message(vi: "viết hoa sai tên luật", en: "wrong capitals in the name of the law"),
    page: Message(
      vi:
        "Tên luật viết hoa chữ cái đầu của tên loại văn bản và của âm tiết thứ nhất tạo thành tên: “Luật Thi đua, khen thưởng”, "
        + "không viết “Luật Thi đua, Khen thưởng” (Nghị định số 30/2020/NĐ-CP, Phụ lục II). Tên tổ chức thì khác: “Hội đồng Thi "
        + "đua - Khen thưởng”.",
      en:
        "A law's name has a capital in its kind and in the first syllable of its name: “Luật Thi đua, khen thưởng” (Decree "
        + "30/2020/NĐ-CP, Annex II). Names of bodies differ: “Hội đồng Thi đua - Khen thưởng”."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for decision in ceremony.decisions {
      let texts =
        decision.grounds + decision.proposals + decision.articles.flatMap(\.texts)
        + [decision.subject].compactMap { $0 }
      for text in texts {
        guard let wrong = Self.wrongNames.first(where: { text.value.contains($0) }) else { continue }
        findings.warning(
          code,
          vi:
            "tên luật viết là “\(Self.right)” (Nghị định số 30/2020/NĐ-CP, Phụ lục II), không viết “\(wrong)”",
          en: "the law's name is written “\(Self.right)” (Decree 30/2020/NĐ-CP, Annex II), not “\(wrong)”",
          at: text.place,
          help: .cure(vi: "sửa thành “\(Self.right)”", en: "write “\(Self.right)”"))
      }
    }
  }

  private static let right = "Luật Thi đua, khen thưởng"
  private static let wrongNames = [
    "Luật Thi đua, Khen thưởng", "Luật Thi Đua, Khen Thưởng", "Luật thi đua, khen thưởng",
    "Luật Thi đua - Khen thưởng", "Luật Thi đua - khen thưởng", "Luật Thi đua khen thưởng",
    "Luật Thi đua Khen thưởng", "Luật thi đua khen thưởng",
  ]
}
