import Awards
import Diagnostics
import Model
import Wording

/// Compares the count of a group with its recipients.
enum CountCheck {
  static func check(_ group: AwardGroup, into findings: inout Findings) {
    guard let count = group.count, !group.recipients.isEmpty, !group.countsAwards else { return }
    switch count.mode {
    case .exact(let parts): checkParts(parts, of: group, into: &findings)
    case .joint(let total, _):
      let found = group.recipients.count
      guard group.isComplete ? found != total : found > total else { return }
      report(
        listed: found, counted: total, word: Message(vi: "tập thể, cá nhân", en: "recipients"),
        at: count.written.place, group, rows: group.recipients, into: &findings)
    case .vague, .times: break
    }
  }

  private static func checkParts(
    _ parts: [AwardCount.KindCount], of group: AwardGroup, into findings: inout Findings
  ) {
    for kind in RecipientKind.allCases {
      let counted = parts.filter { $0.kind == kind }
      let total = counted.reduce(0) { $0 + $1.count.value }
      let rows = group.recipients.filter { $0.kind == kind }
      guard group.isComplete ? rows.count != total : rows.count > total else { continue }
      report(
        listed: rows.count, counted: total,
        word: counted.first.map { Message(vi: $0.word, en: kind.name.en) } ?? kind.name,
        at: counted.first?.count.place ?? group.count?.written.place, group, rows: rows, into: &findings)
    }
  }

  private static func report(
    listed: Int, counted: Int, word: Message, at place: Place?, _ group: AwardGroup, rows: [Recipient],
    into findings: inout Findings
  ) {
    let files = group.listFiles.map { "“\($0.value)”" }.joined(separator: ", ")
    let (vi, en) = files.isEmpty ? ("mục “người nhận”", "“người nhận”") : (files, files)
    let note = Diagnostic.Note(
      Message(
        vi: "\(vi) có \(listed) dòng thuộc loại này",
        en: "\(en) has \(listed) rows of this kind"),
      at: rows.first?.place ?? group.recipients.first?.place)
    let more = listed < counted
    findings.error(
      DefinitionCodes.countDiffers,
      vi:
        "danh sách có \(Figures.grouped(listed)) \(word.vi), số lượng ghi \(counted == 0 ? "không có" : Figures.grouped(counted))",
      en: "the list has \(listed) (\(word.en)), the count says \(counted)",
      at: place, notes: [note],
      help: .cure(
        vi:
          "sửa số thành \(listed), hoặc \(more ? "thêm người còn thiếu vào" : "bớt người thừa trong") danh sách",
        en:
          "change the count to \(listed), or \(more ? "add those who are missing to" : "take the surplus out of") the list",
        replacement: String(listed)))
  }
}
