import Awards
import Diagnostics
import Model
import Wording

/// A title that names a kind of place is given to places of that kind: “Xã tiêu biểu” to no phường.
struct PlaceTitleRule: Rule {
  static let finding = DiagnosticCode(
    "award/other-place",
    summary: Message(
      vi: "danh hiệu gọi tên loại địa bàn khác với nơi nhận", en: "a title for another kind of place"),
    page: Message(
      vi:
        "“Xã tiêu biểu”, “Thôn văn hóa” in đúng như đã viết. Khi danh sách có cả phường, đặc khu, tổ dân phố thì ghi đủ: “Xã, phường, đặc "
        + "khu tiêu biểu”, “Thôn, tổ dân phố văn hóa”, hoặc tách thành từng khoản khen thưởng.",
      en:
        "“Xã tiêu biểu” and “Thôn văn hóa” are printed as they are written. Where the list has wards or quarters, too, write the whole "
        + "name: “Xã, phường, đặc khu tiêu biểu”, “Thôn, tổ dân phố văn hóa”; or part the award."))

  var code: DiagnosticCode { Self.finding }

  private static let kinds = [
    "xã", "phường", "đặc khu", "thị trấn", "thôn", "tổ dân phố", "khu phố", "làng", "ấp", "bản", "buôn",
    "xóm",
  ]

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for group in ceremony.awards {
      for form in Conferral.forms(of: group) {
        checkLine(form, of: group, into: &findings)
        guard form.entry?.kind == .title, let kind = Self.kind(of: form.written.value),
          !form.written.value.contains(",")
        else { continue }
        let others = group.recipients.filter { recipient in
          (recipient.form ?? form).identity == form.identity
            && Self.kind(of: recipient.name.value).map { $0 != kind } ?? false
        }
        guard let first = others.first else { continue }
        findings.warning(
          code,
          vi: "“\(form.written.value)” tặng cho “\(first.name.value)”"
            + (others.count > 1 ? " và \(others.count - 1) nơi khác" : ""),
          en: "“\(form.written.value)” is given to “\(first.name.value)”"
            + (others.count > 1 ? " and \(others.count - 1) others" : ""),
          at: first.name.place,
          help: .cure(
            vi: "ghi “\(form.entry?.name ?? "")”, hoặc tách thành khoản khen thưởng riêng",
            en: "write “\(form.entry?.name ?? "")”, or make it an award of its own"))
      }
    }
  }

  /// The law's line, “Xã, phường, đặc khu tiêu biểu”, for places of one kind would be printed whole.
  private func checkLine(_ form: AwardForm, of group: AwardGroup, into findings: inout Findings) {
    let written = form.written.value
    let parts = Casing.lower(written).split(separator: ",").map { String($0.drop { $0 == " " }) }
    let recipients = group.recipients.filter { ($0.form ?? form).identity == form.identity }
    let kinds = recipients.map { Self.kind(of: $0.name.value) }
    guard parts.count > 1, let kind = kinds.first ?? nil, kinds.allSatisfy({ $0 == kind }),
      parts.dropLast().allSatisfy(Self.kinds.contains),
      let last = parts.last, let end = Self.kind(of: last)
    else { return }
    let own = Casing.sentence("\(kind)\(last.dropFirst(end.count))")
    findings.warning(
      code,
      vi: "“\(written)” sẽ in nguyên cả dòng cho “\(recipients[0].name.value)”",
      en: "“\(written)” is printed whole for “\(recipients[0].name.value)”", at: form.written.place,
      help: .cure(vi: "ghi “\(own)”", en: "write “\(own)”", replacement: own))
  }

  /// The kind of place that a name begins with.
  private static func kind(of name: String) -> String? {
    let text = Casing.lower(name)
    return kinds.first { text.hasPrefix($0 + " ") }
  }
}
