import Diagnostics
import Model
import Wording

/// Luật, pháp lệnh are cited without number and issuer.
struct LawNumberRule: Rule {
  static let finding = DiagnosticCode(
    "grounds/law-with-number",
    summary: Message(
      vi: "luật được viện dẫn kèm số hoặc cơ quan ban hành", en: "a law cited with its number or issuer"),
    page: Message(
      vi:
        "Khi viện dẫn, ghi tên loại văn bản, số, ký hiệu, ngày, cơ quan ban hành và trích yếu; riêng luật và pháp lệnh không ghi "
        + "số, ký hiệu và cơ quan ban hành (Nghị định số 30/2020/NĐ-CP, Phụ lục I). Ví dụ: Căn cứ Luật Thi đua, khen thưởng ngày "
        + "15 tháng 6 năm 2022.",
      en:
        "A citation gives kind, number, day, issuer and subject, but laws and ordinances stand without number and issuer (Decree "
        + "30/2020/NĐ-CP, Annex I): Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for ground in ceremony.decisions.flatMap(\.grounds) {
      var words = Folding.fold(ground.value).split(separator: " ")[...]
      if words.starts(with: ["can", "cu"]) { words = words.dropFirst(2) }
      guard ["luat", "bo", "phap"].contains(words.first ?? "") else { continue }
      guard
        words.first == "luat" || words.starts(with: ["bo", "luat"]) || words.starts(with: ["phap", "lenh"])
      else { continue }
      let hasNumber = words.contains { $0.contains("/qh") || $0.contains("/ubtvqh") }
      let hasIssuer = words.joined(separator: " ").contains("cua quoc hoi")
      guard hasNumber || hasIssuer else { continue }
      findings.note(
        code,
        vi:
          "luật, pháp lệnh không ghi số, ký hiệu và cơ quan ban hành (Nghị định số 30/2020/NĐ-CP, Phụ lục I)",
        en: "laws and ordinances are cited without number and issuer (Decree 30/2020/NĐ-CP, Annex I)",
        at: ground.place,
        help: .cure(
          vi: "chỉ ghi tên luật và ngày: “\(example(for: ground.value, context))”",
          en: "give only the law's name and day: “\(example(for: ground.value, context))”"))
    }
  }

  /// The ground of the law that is cited, or the form in general.
  private func example(for ground: String, _ context: CheckContext) -> String {
    let cited = context.law.documents(citedIn: ground).first { $0.kind == .law }?.ground
    return "Căn cứ \(cited ?? "Luật … ngày … tháng … năm …")"
  }
}
