import Diagnostics
import Model

/// Ký hiệu: no spaces, and the plain hyphen.
struct DecisionSignRule: Rule {
  static let finding = DiagnosticCode(
    "decision/sign-form",
    summary: Message(vi: "ký hiệu văn bản có dấu cách", en: "a document's sign with spaces"),
    page: Message(
      vi:
        "Giữa số và ký hiệu là dấu gạch chéo, giữa các nhóm chữ viết tắt là dấu gạch nối không cách chữ: 05/QĐ-UBND (Nghị định số "
        + "30/2020/NĐ-CP, Phụ lục I).",
      en:
        "A slash stands between number and sign, a hyphen without spaces between the groups of letters: 05/QĐ-UBND (Decree "
        + "30/2020/NĐ-CP, Annex I)."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for sign in ceremony.decisions.flatMap({ [$0.number, $0.sign].compactMap { $0 } }) {
      let right = Self.plain(sign.value)
      guard right != sign.value else { continue }
      findings.report(
        Diagnostic(
          context.severity(.fullText), code,
          Message(
            vi:
              "số, ký hiệu viết liền, dùng dấu gạch nối: “\(right)” (Nghị định số 30/2020/NĐ-CP, Phụ lục I)",
            en:
              "number and sign stand without spaces and with hyphens: “\(right)” (Decree 30/2020/NĐ-CP, Annex I)"
          ),
          at: sign.place,
          help: [.init(Message(vi: "sửa thành \(right)", en: "change it to \(right)"), replacement: right)]))
    }
  }

  /// The sign as it should be written.
  private static func plain(_ sign: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in sign.unicodeScalars where !scalar.properties.isWhitespace {
      plain.append(["–", "—", "‑", "−"].contains(scalar) ? "-" : scalar)
    }
    return String(plain)
  }
}
