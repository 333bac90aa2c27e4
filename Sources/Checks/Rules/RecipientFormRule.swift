import Diagnostics
import Model

/// In a group of several forms every row says which one it gets.
struct RecipientFormRule: Rule {
  static let finding = DiagnosticCode(
    "recipient/form-unclear",
    summary: Message(
      vi: "không rõ hình thức khen của một dòng", en: "a row whose form of award is not clear"),
    page: Message(
      vi:
        "Khi một nhóm có nhiều hình thức (Cờ, Bằng khen), mỗi dòng của danh sách phải ghi hình thức của mình, và hình thức đó phải là "
        + "một trong các hình thức của nhóm; nếu không, danh sách và giấy không biết in gì. Hãy thêm cột “hình thức”, hoặc tách "
        + "thành nhiều nhóm.",
      en:
        "In a group of several forms each row names its own, one of the group's; else list and certificate could not be printed. "
        + "Add the column “hình thức”, or make a group for each form."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for group in ceremony.awards {
      if group.forms.count > 1 { checkMissing(group, into: &findings) }
      checkForeign(group, into: &findings)
    }
  }

  private func checkMissing(_ group: AwardGroup, into findings: inout Findings) {
    let unclear = group.recipients.filter { $0.form == nil }
    guard let first = unclear.first else { return }
    let forms = group.forms.map { "“\($0.written.value)”" }.joined(separator: ", ")
    let more = unclear.count > 1
    findings.error(
      code,
      Message(
        vi:
          "“\(first.name.value)”\(more ? " và \(unclear.count - 1) dòng khác" : "") chưa ghi hình thức: nhóm này có \(forms)",
        en:
          "“\(first.name.value)”\(more ? " and \(unclear.count - 1) more" : "") has no form: the group has \(forms)"
      ),
      at: first.place ?? first.name.place,
      notes: unclear.dropFirst().prefix(5).map {
        .init(Message(vi: "“\($0.name.value)”", en: "“\($0.name.value)”"), at: $0.place ?? $0.name.place)
      },
      help: [
        .init(
          Message(
            vi: "ghi hình thức ở từng dòng, hoặc tách nhóm",
            en: "name the form in each row, or split the group"))
      ])
  }

  private func checkForeign(_ group: AwardGroup, into findings: inout Findings) {
    guard !group.forms.isEmpty else { return }
    let known = Set(group.forms.map(\.identity))
    for recipient in group.recipients {
      guard let form = recipient.form, !known.contains(form.identity) else { continue }
      findings.warning(
        code,
        Message(
          vi: "“\(recipient.name.value)” ghi “\(form.written.value)”, không có trong các hình thức của nhóm",
          en: "“\(recipient.name.value)” has “\(form.written.value)”, which is no form of the group"),
        at: form.written.place ?? recipient.place,
        help: [
          .init(
            Message(
              vi: "sửa hình thức, hoặc thêm vào nhóm", en: "correct the form, or add it to the group"))
        ])
    }
  }
}
