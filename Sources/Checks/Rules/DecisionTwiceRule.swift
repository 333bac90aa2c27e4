import Diagnostics
import Model
import Wording

/// Số và ký hiệu belong to one document of a year.
struct DecisionTwiceRule: Rule {
  static let finding = DiagnosticCode(
    "decision/number-twice",
    summary: Message(vi: "hai quyết định cùng số, ký hiệu", en: "two decisions of one number and sign"),
    page: Message(
      vi:
        "Số của văn bản được ghi liên tục trong năm, mỗi số một văn bản (Nghị định số 30/2020/NĐ-CP, Điều 15 và Phụ lục I). Hai "
        + "quyết định của một bản khai không thể cùng số, ký hiệu trong một năm.",
      en:
        "Numbers of documents run through the year, each for one document (Decree 30/2020/NĐ-CP, Article 15 and Annex I). Two "
        + "decisions of one definition cannot share number and sign in one year."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    var seen: [String: Text] = [:]
    for decision in ceremony.decisions {
      guard let number = decision.number, let sign = decision.sign else { continue }
      let year = (decision.date?.value ?? ceremony.event.date?.value)?.year
      let key = [
        String(number.value.drop { $0 == "0" }), Folding.sameWord(sign.value), year.map { "\($0)" } ?? "",
        Folding.sameWord(Abbreviation.writtenOut(decision.issuingBody?.value ?? "")),
      ].joined(separator: "|")
      guard let first = seen[key] else {
        seen[key] = number
        continue
      }
      findings.warning(
        code,
        vi: "số \(number.value)/\(sign.value) đã là số của một quyết định khác",
        en: "the number \(number.value)/\(sign.value) is that of another decision already",
        at: number.place, notes: [.init(Message(vi: "ở đây", en: "here"), at: first.place)],
        help: .cure(vi: "sửa số, hoặc để trống để ghi tay", en: "correct it, or leave it to the pen"))
    }
  }
}
