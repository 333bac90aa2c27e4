import Diagnostics
import Model
import Wording

/// Số và ký hiệu, which clerks also write in one, as paper has them: `125/QĐ-UBND`, `Số: 125/QĐ-UBND`.
enum DocumentNumber {
  /// A number and a sign that disagree.
  static let disagrees = DiagnosticCode(
    "decision/number-and-sign",
    summary: Message(
      vi: "số và ký hiệu ghi hai lần, khác nhau", en: "number and sign stand twice and differ"),
    page: Message(
      vi:
        "Số và ký hiệu viết liền (125/QĐ-UBND) ở mục “số”, hoặc tách ra hai mục; ghi cả hai thì phải giống nhau.",
      en:
        "Number and sign stand together (125/QĐ-UBND) under “số” or in two fields; written twice they must agree."
    ))

  /// Parts what was written in one; a sign that is said twice must be one.
  static func settle(_ number: inout Text?, _ sign: inout Text?, into findings: inout Findings) {
    let (fromNumber, signOfNumber) = number.map(parted) ?? (nil, nil)
    let (fromSign, ownSign) = sign.map(partedSign) ?? (nil, nil)
    number = agreed(fromNumber, fromSign, into: &findings)
    sign = agreed(ownSign, signOfNumber, into: &findings)
  }

  private static func agreed(_ first: Text?, _ second: Text?, into findings: inout Findings) -> Text? {
    guard let first, let second else { return first ?? second }
    // 03 and 3 are one number.
    func bare(_ text: Text) -> String { Folding.sameWord(String(text.value.drop { $0 == "0" })) }
    guard bare(first) != bare(second) else { return first }
    findings.error(
      disagrees,
      vi: "ở đây ghi “\(second.value)”, nhưng chỗ khác ghi “\(first.value)”",
      en: "“\(second.value)” stands here, but “\(first.value)” elsewhere", at: second.place,
      notes: [.init(Message(vi: "ở đây", en: "here"), at: first.place)],
      help: .cure(vi: "giữ một trong hai", en: "keep one of the two"))
    return first
  }

  /// `Số: 125/QĐ-UBND`: the number before the first slash, the sign after it.
  private static func parted(_ text: Text) -> (number: Text?, sign: Text?) {
    var cursor = PhraseCursor(text.value)
    _ = cursor.take("Số")
    let written = cursor.rest.trimming(" :".contains)
    if isGap(written) { return (nil, nil) }
    guard let slash = written.firstIndex(of: "/") else {
      return (text.with(written), nil)
    }
    let head = written[..<slash].trimming { $0 == " " }
    let sign = written[written.index(after: slash)...].trimming(" /".contains)
    return (isGap(head) ? nil : text.with(head), sign.isEmpty ? nil : text.with(sign))
  }

  /// A sign, from which a number and a slash before it are taken.
  private static func partedSign(_ text: Text) -> (number: Text?, sign: Text?) {
    let written = text.value.trimming(" /".contains)
    guard let slash = written.firstIndex(of: "/"), written.first?.isNumber == true,
      written[..<slash].utf8.allSatisfy({ (48...57).contains($0) || $0 == 0x20 })
    else { return (nil, written.isEmpty ? nil : text.with(written)) }
    return parted(text.with(written))
  }

  /// A gap for the pen: dots, spaces, nothing, or the words for it.
  private static func isGap(_ text: String) -> Bool {
    text.allSatisfy { ".…_- ".contains($0) }
      || ["chưa có", "chưa cấp", "chưa có số", "n/a", "không"].contains(Casing.lower(text))
  }
}
