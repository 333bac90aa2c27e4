import Diagnostics
import Model
import Wording

/// Each ground begins with "Căn cứ" (a proposal with "Theo") and leaves the sign at its end to the document.
struct GroundsFormRule: Rule {
  static let finding = DiagnosticCode(
    "grounds/form",
    summary: Message(vi: "căn cứ không đúng mẫu", en: "a ground that is not in the usual form"),
    page: Message(
      vi:
        "Mỗi căn cứ bắt đầu bằng “Căn cứ …”, mỗi lời đề nghị bằng “Theo đề nghị của …”; cuối dòng là dấu chấm phẩy, dòng cuối là dấu "
        + "chấm (Nghị định số 30/2020/NĐ-CP, Phụ lục I). Dấu cuối dòng do mẫu văn bản đặt, bản khai không cần ghi.",
      en:
        "Each ground begins with “Căn cứ …”, each proposal with “Theo đề nghị của …”; lines end with a semicolon, the last with a "
        + "full stop (Decree 30/2020/NĐ-CP, Annex I). The template sets these signs, the definition leaves them out."
    ))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for decision in ceremony.decisions {
      for ground in decision.grounds { check(ground, ["Căn cứ", "Thực hiện", "Xét"], into: &findings) }
      for proposal in decision.proposals { check(proposal, ["Theo", "Xét"], into: &findings) }
    }
  }

  private func check(_ text: Text, _ openings: [String], into findings: inout Findings) {
    let words = Folding.sameWord(text.value)
    if !openings.contains(where: { words.hasPrefix(Folding.sameWord($0) + " ") }) {
      findings.warning(
        code,
        Message(
          vi:
            "dòng này bắt đầu bằng “\(openings[0]) …” (Nghị định số 30/2020/NĐ-CP, Phụ lục I): “\(text.value)”",
          en: "this line begins with “\(openings[0]) …” (Decree 30/2020/NĐ-CP, Annex I): “\(text.value)”"),
        at: text.place,
        help: [
          .init(Message(vi: "thêm “\(openings[0])” vào đầu dòng", en: "begin the line with “\(openings[0])”"))
        ])
    }
    if let last = text.value.unicodeScalars.last, [";", ".", ","].contains(last) {
      findings.warning(
        code,
        Message(
          vi: "bỏ dấu “\(last)” ở cuối dòng: mẫu văn bản tự đặt dấu",
          en: "leave out the “\(last)” at the end: the template sets it"),
        at: text.place)
    }
  }
}
