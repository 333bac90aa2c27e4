import Diagnostics
import Model

/// Số: a number below 10 has a zero before it.
struct DecisionNumberRule: Rule {
  static let finding = DiagnosticCode(
    "decision/number-without-zero",
    summary: Message(vi: "số văn bản nhỏ hơn 10 thiếu số 0", en: "a number below 10 without its zero"),
    page: Message(
      vi:
        "Số văn bản nhỏ hơn 10 phải ghi thêm số 0 phía trước: 05/QĐ-UBND (Nghị định số 30/2020/NĐ-CP, Phụ lục I).",
      en: "A document's number below 10 has a zero before it: 05/QĐ-UBND (Decree 30/2020/NĐ-CP, Annex I)."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for decision in ceremony.decisions {
      guard let number = decision.number else { continue }
      let digits = number.value.prefix { $0 != "/" }
      guard digits.utf8.count == 1, let digit = Int(digits), digit > 0 else { continue }
      findings.report(
        Diagnostic(
          context.severity(.seen), code,
          Message(
            vi:
              "số văn bản nhỏ hơn 10 ghi thêm số 0: “0\(number.value)” (Nghị định số 30/2020/NĐ-CP, Phụ lục I)",
            en: "a number below 10 has a zero before it: “0\(number.value)” (Decree 30/2020/NĐ-CP, Annex I)"),
          at: number.place,
          help: [
            .init(
              Message(vi: "sửa thành 0\(number.value)", en: "change it to 0\(number.value)"),
              replacement: "0\(number.value)")
          ]))
    }
  }
}
