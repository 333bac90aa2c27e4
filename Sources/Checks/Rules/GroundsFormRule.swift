import Diagnostics
import Model
import Wording

/// "Theo đề nghị của …" stands among the proposals, and the signs at the ends of lines are the template's.
struct GroundsFormRule: Rule {
  static let finding = DiagnosticCode(
    "grounds/form",
    summary: Message(vi: "căn cứ không đúng mẫu", en: "a ground that is not in the usual form"),
    page: Message(
      vi:
        "Mỗi căn cứ in thành một dòng “Căn cứ …;”, mỗi lời đề nghị thành “Theo đề nghị của …” (Nghị định số 30/2020/NĐ-CP, Phụ lục "
        + "I). Lời đề nghị ghi ở mục “theo đề nghị”, không ghi ở “căn cứ”; dấu cuối dòng do mẫu văn bản đặt, bản khai không cần ghi.",
      en:
        "Each ground is printed as a line “Căn cứ …;”, each proposal as “Theo đề nghị của …” (Decree 30/2020/NĐ-CP, Annex I). A "
        + "proposal stands under “theo đề nghị”, not among the grounds; the template sets the signs at the ends."
    ))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for decision in ceremony.decisions {
      for ground in decision.grounds where isProposal(ground.value) {
        findings.warning(
          code,
          Message(
            vi: "“\(ground.value)” là lời đề nghị, không phải căn cứ",
            en: "“\(ground.value)” is a proposal, not a ground"), at: ground.place,
          help: [.init(Message(vi: "chuyển sang mục “theo đề nghị”", en: "move it under “theo đề nghị”"))])
      }
      for line in decision.grounds + decision.proposals { checkEnd(of: line, into: &findings) }
    }
  }

  private func isProposal(_ ground: String) -> Bool {
    let words = Folding.fold(ground)
    return ["theo de nghi ", "xet de nghi "].contains { words.hasPrefix($0) }
  }

  private func checkEnd(of line: Text, into findings: inout Findings) {
    guard let last = line.value.unicodeScalars.last, [";", ".", ","].contains(last) else { return }
    let right = String(line.value.unicodeScalars.dropLast())
    findings.warning(
      code,
      Message(
        vi: "bỏ dấu “\(last)” ở cuối dòng: mẫu văn bản tự đặt dấu",
        en: "leave out the “\(last)” at the end: the template sets it"), at: line.place,
      help: [.init(Message(vi: "ghi “\(right)”", en: "write “\(right)”"))])
  }
}
