import Diagnostics
import Model
import Wording

/// The signer's name must not have degrees or honorary titles.
struct SignerNameRule: Rule {
  static let finding = DiagnosticCode(
    "decision/signer-title",
    summary: Message(
      vi: "học hàm, học vị, cách gọi trước họ tên người ký",
      en: "a degree, a title of honour or a word of address before the signer's name"),
    page: Message(
      vi:
        "Trước họ tên người ký không ghi học hàm, học vị và danh hiệu danh dự (Nghị định số 30/2020/NĐ-CP, Phụ lục I). Đơn vị sự "
        + "nghiệp giáo dục, y tế, khoa học và lực lượng vũ trang theo quy định của ngành.",
      en:
        "The signer's name stands without degrees and titles of honour (Decree 30/2020/NĐ-CP, Annex I). Units of education, "
        + "health, science and the armed forces follow the rules of their field."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for decision in ceremony.decisions {
      guard let name = decision.signing.name, let title = Self.title(before: name.value) else { continue }
      let isUnit = decision.authority?.level == .unit || Self.isOfField(decision)
      findings.report(
        Diagnostic(
          isUnit ? .note : context.severity(.fullText), code,
          vi: "trước họ tên người ký không ghi “\(title)” (Nghị định số 30/2020/NĐ-CP, Phụ lục I)"
            + (isUnit ? ", trừ khi quy định của ngành cho phép" : ""),
          en: "“\(title)” does not stand before the signer's name (Decree 30/2020/NĐ-CP, Annex I)"
            + (isUnit ? ", unless the rules of the field allow it" : ""), at: name.place,
          help: .cure(vi: "chỉ ghi họ và tên", en: "give only the name")))
    }
  }

  /// Whether a body is in a field where titles may be allowed: health, education, science, the armed forces.
  private static func isOfField(_ decision: Decision) -> Bool {
    let body = FoldedWords.of(
      [decision.authority?.written.value, decision.issuingBody?.value].compactMap(\.self).joined(
        separator: " "))
    return [
      " y te ", " benh vien ", " giao duc ", " truong ", " dai hoc ", " hoc vien ", " khoa hoc ", " cong an ",
      " quan su ",
      " bien phong ", " quan khu ", " bo chi huy ",
    ].contains { body.contains($0) }
  }

  /// The degree or title at the beginning of a name.
  static func title(before name: String) -> String? {
    // `Th.S`, `PGS.TS.`: letters with full stops between them are one title.
    if let first = name.split(separator: " ").first, first.contains("."), name.contains(" "),
      abbreviations.contains(Folding.fold(first.filter { $0 != "." }))
    {
      return String(first.last == "." ? first.dropLast() : first)
    }
    let words = name.split { $0 == " " || $0 == "." }
    let folded = words.map { Folding.fold(String($0)) }
    // Ông and Bà are also family names, if followed by two words.
    if folded.count > 2, let first = folded.first, ["ong", "ba"].contains(first),
      words[0].count == 3 || first == "ba"
    {
      return String(words[0])
    }
    for title in titles where folded.count > title.count && folded.starts(with: title) {
      return words.prefix(title.count).joined(separator: " ")
    }
    return nil
  }

  private static let abbreviations: Set<String> = [
    "ts", "ths", "gs", "pgs", "gsts", "pgsts", "bs", "bscki", "bsckii", "bsck1", "bsck2", "thsbs", "tsbs",
    "pgstsbs", "ks",
    "ds", "ls", "cn", "ngut", "ngnd", "ttut", "ttnd", "nsut", "nsnd",
  ]

  private static let titles: [[String]] = [
    ["ts"], ["ths"], ["gs"], ["pgs"], ["bs"], ["bsck1"], ["bsck2"], ["bscki"], ["bsckii"], ["ks"], ["ds"],
    ["ngut"], ["ngnd"], ["ttut"], ["ttnd"], ["tien", "si"], ["thac", "si"], ["thac", "sy"], ["tien", "sy"],
    ["giao", "su"], ["pho", "giao", "su"], ["bac", "si"], ["bac", "sy"], ["ky", "su"], ["cu", "nhan"],
    ["luat", "su"], ["duoc", "si"], ["nha", "giao"], ["thay", "thuoc"], ["nghe", "si"], ["nghe", "nhan"],
    ["dong", "chi"],
  ]
}
