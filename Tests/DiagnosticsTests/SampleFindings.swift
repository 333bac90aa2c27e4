import Diagnostics
import TestSupport

/// Codes that only these tests use.
enum SampleCodes {
  static let count = DiagnosticCode(
    "award/count-differs-from-list",
    summary: Message(vi: "số lượng khác danh sách", en: "count differs from list"),
    page: Message(vi: "…", en: "…"))
  static let key = DiagnosticCode(
    "field/unknown", summary: Message(vi: "tên trường lạ", en: "unknown field"),
    page: Message(vi: "…", en: "…"))
}

/// A fault from marker 1️⃣ to marker 2️⃣ of a text; an empty range at 1️⃣ when there is no 2️⃣.
func fault(
  _ marked: String, file: String = "ceremony.yaml", severity: Severity = .error,
  notes: [Diagnostic.Note] = [],
  help: [Diagnostic.Help] = []
) -> Diagnostic {
  let text = MarkedText(marked)
  let start = text.offsets[1] ?? 0
  let place = Place(SourceFile(name: file, text: text.text), start..<(text.offsets[2] ?? start))
  return Diagnostic(
    severity, SampleCodes.key, Message(vi: "không có trường này", en: "there is no such field"), at: place,
    notes: notes, help: help)
}

/// The findings of one fault.
func findings(_ diagnostics: Diagnostic...) -> Findings {
  var findings = Findings()
  for diagnostic in diagnostics { findings.report(diagnostic) }
  return findings
}

/// The fault that the design shows.
func designFault() -> Diagnostic {
  let lines = (1...40).map { "# dòng \($0)\n" }.joined()
  let definition = MarkedText(lines + "      cá nhân: 1️⃣352️⃣\n")
  let rows = "tên,chức vụ\n" + String(repeating: "Nguyễn Văn A,Trưởng phòng\n", count: 34)
  let list = SourceFile(name: "danh-sach.csv", text: rows)
  return Diagnostic(
    .error, SampleCodes.count,
    Message(
      vi: "danh sách có 34 cá nhân, quyết định ghi 35", en: "the list has 34 persons, the decision says 35"),
    at: Place(
      SourceFile(name: "ceremony.yaml", text: definition.text),
      (definition.offsets[1] ?? 0)..<(definition.offsets[2] ?? 0)),
    notes: [
      Diagnostic.Note(
        Message(vi: "34 dòng thuộc nhóm này", en: "34 rows belong to this group"),
        at: Place(list, 0..<list.bytes.count))
    ],
    help: [
      Diagnostic.Help(
        Message(
          vi: "sửa số thành 34, hoặc thêm người còn thiếu vào danh sách",
          en: "change the number to 34, or add the person who is missing to the list"))
    ])
}
