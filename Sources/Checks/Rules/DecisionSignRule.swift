import Diagnostics
import Model
import Wording

/// Ký hiệu: no spaces, and the plain hyphen.
struct DecisionSignRule: Rule {
  static let finding = DiagnosticCode(
    "decision/sign-form",
    summary: Message(
      vi: "số, ký hiệu văn bản viết sai cách", en: "a number or sign that is not written as it should be"),
    page: Message(
      vi:
        "Giữa số và ký hiệu là dấu gạch chéo, giữa các nhóm chữ viết tắt là dấu gạch nối không cách chữ: 05/QĐ-UBND (Nghị định số "
        + "30/2020/NĐ-CP, Phụ lục I).",
      en:
        "A slash stands between number and sign, a hyphen without spaces between the groups of letters: 05/QĐ-UBND (Decree "
        + "30/2020/NĐ-CP, Annex I)."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    let numbers = ceremony.decisions.compactMap { decision in
      decision.number.map { ($0, Self.figures(Self.plain($0.value))) }
    }
    let signs = ceremony.decisions.compactMap { decision in
      decision.sign.map {
        (
          $0,
          Self.capitals(
            Self.plain($0.value), ofState: decision.authority?.legal?.level.isLocalGovernment ?? false)
        )
      }
    }
    for number in ceremony.decisions.compactMap(\.number)
    where number.value.drop(while: \.isNumber).count > 1
      && Self.figures(Self.plain(number.value)) == number.value
    {
      findings.warning(
        code,
        vi: "“\(number.value)” không phải là số văn bản",
        en: "“\(number.value)” is no document's number",
        at: number.place,
        help: .cure(vi: "ghi bằng chữ số, hoặc để trống", en: "write figures, or leave it empty"))
    }
    for (sign, right) in numbers + signs {
      guard right != sign.value else { continue }
      findings.report(
        Diagnostic(
          context.severity(.fullText), code,
          vi:
            "số, ký hiệu viết liền, chữ hoa, dùng dấu gạch nối: “\(right)” (Nghị định số 30/2020/NĐ-CP, Phụ lục I)",
          en:
            "number and sign stand without spaces, in capitals and with hyphens: “\(right)” (Decree 30/2020/NĐ-CP, Annex I)",
          at: sign.place,
          help: .cure(vi: "sửa thành \(right)", en: "change it to \(right)", replacement: right)))
    }
  }

  /// A sign in capitals, and for the State's offices with a hyphen behind QĐ; the Party and unions have a stroke there.
  private static func capitals(_ sign: String, ofState: Bool) -> String {
    var capitals = sign.contains(where: \.isUppercase) ? sign : Casing.upper(sign)
    if capitals.hasPrefix("QD") { capitals = "QĐ" + capitals.dropFirst(2) }
    return ofState && capitals.hasPrefix("QĐ/") ? "QĐ-" + capitals.dropFirst(3) : capitals
  }

  /// A number without a sign before it and with one zero at most.
  private static func figures(_ number: String) -> String {
    let bare = number.drop { $0 == "-" }
    guard bare.count > 2, bare.allSatisfy(\.isNumber), bare.contains(where: { $0 != "0" }) else {
      return String(bare)
    }
    let digits = bare.drop { $0 == "0" }
    return digits.count < 2 ? "0\(digits)" : String(digits)
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
