import Diagnostics
import Model
import Wording

/// A Vietnamese name must have its marks.
struct NameWithoutMarksRule: Rule {
  static let finding = DiagnosticCode(
    "recipient/name-without-marks",
    summary: Message(vi: "họ tên có lẽ thiếu dấu", en: "a name that seems to lack its marks"),
    page: Message(
      vi:
        "Họ như Nguyễn, Trần, Lê, Phạm viết không dấu (Nguyen, Tran, Le, Pham) thường là do danh sách đi qua phần mềm làm mất dấu. Tên "
        + "người không bao giờ được sửa tự động: hãy lấy lại tên đúng từ hồ sơ.",
      en:
        "A family name such as Nguyễn, Trần, Lê or Phạm without its marks usually means that a list lost them on its way. Names "
        + "are never corrected by themselves: take the right one from the file."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    let recipients = ceremony.awards.flatMap(\.recipients).filter { $0.kind == .individual }
    for name in recipients.map(\.name) + ceremony.people.map(\.name) {
      guard let family = name.value.split(separator: " ").first,
        Self.bareFamilies.contains(Casing.lower(String(family)))
      else { continue }
      findings.warning(
        code,
        vi: "“\(name.value)”: họ “\(family)” thiếu dấu",
        en: "“\(name.value)”: the family name “\(family)” lacks its marks",
        at: name.place,
        help: .cure(vi: "lấy lại tên đúng từ hồ sơ", en: "take the right name from the file"))
    }
  }

  // Family names that always have marks.
  private static let bareFamilies: Set<String> = [
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong",
    "dao",
    "doan", "truong", "luong", "trieu", "đo", "đang", "đoan", "đao",
  ]
}
