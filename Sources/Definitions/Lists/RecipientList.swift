import Diagnostics
import Fields
import Model

/// Finds a list by the path that a definition names, relative to the ceremony's folder; nil when there is none.
public typealias ListLoader = (_ path: String) -> SourceFile?

/// Reads lists of recipients.
enum RecipientList {
  /// The rows of a list; nil when it cannot be read, which then was reported.
  ///
  /// `oneKind` is the only kind of recipient of the group, when it has but one.
  static func read(
    _ path: Text, oneKind: RecipientKind?, lists: ListLoader, into findings: inout Findings
  ) -> [RecipientDraft]? {
    guard let file = find(path, lists: lists, into: &findings) else { return nil }
    return read(file, oneKind: oneKind, into: &findings)
  }

  /// The rows of a list file.
  static func read(
    _ file: SourceFile, oneKind: RecipientKind?, into findings: inout Findings
  ) -> [RecipientDraft]? {
    let width = RecipientTable.table.description.fields.count
    var slots: [Int?] = []
    var columns = 0
    var recipients: [RecipientDraft] = []
    var known = SharedTexts()
    let isTable = CSVReader.read(file, into: &findings) { heading, findings in
      guard let found = match(heading, oneKind: oneKind, into: &findings) else { return false }
      (slots, columns) = (found, heading.cells.count)
      return true
    } row: { row, findings in
      let extra = row.cells.dropFirst(columns).contains { !$0.text.isEmpty }
      if row.cells.count < columns || extra {
        findings.report(ListFaults.cells(row, expected: columns))
        return
      }
      var nodes: [DataNode?] = Array(repeating: nil, count: width)
      for (cell, slot) in zip(row.cells, slots) {
        if let slot { nodes[slot] = DataNode(.scalar(known.shared(cell.text)), at: cell.place) }
      }
      if let recipient = RecipientTable.table.read(row: nodes, at: row.place, into: &findings) {
        recipients.append(recipient)
      }
    }
    return isTable ? recipients : nil
  }

  private static func find(_ path: Text, lists: ListLoader, into findings: inout Findings) -> SourceFile? {
    let parts = path.value.split(separator: "/", omittingEmptySubsequences: false)
    let leaves = parts.contains { $0 == ".." || $0 == "." || $0.isEmpty } || path.value.contains("\\")
    if leaves || path.value.contains(":") {
      findings.report(ListFaults.badPath(path))
      return nil
    }
    guard path.value.lowercased().hasSuffix(".csv") else {
      findings.report(ListFaults.format(path))
      return nil
    }
    guard let file = lists(path.value) else {
      findings.report(ListFaults.notFound(path))
      return nil
    }
    return file
  }

  /// The field that each heading names; nil when the list cannot be read without what is missing.
  private static func match(
    _ heading: CSVTable.Row, oneKind: RecipientKind?, into findings: inout Findings
  ) -> [Int?]? {
    let description = RecipientTable.table.description
    var slots: [Int?] = []
    var seen: [Int: CSVTable.Cell] = [:]
    var unknown = false
    for cell in heading.cells {
      let slot = RecipientTable.table.index(ofKey: cell.text)
      if let slot, let first = seen[slot] {
        findings.report(ListFaults.duplicateColumn(cell, first: first))
        slots.append(nil)
        continue
      }
      if let slot {
        seen[slot] = cell
      } else {
        unknown = true
        findings.report(ListFaults.unknownColumn(cell, in: description))
      }
      slots.append(slot)
    }
    func has(_ field: FieldDescription) -> Bool {
      RecipientTable.table.index(ofKey: field.name.vi).map { seen[$0] != nil } ?? false
    }
    // A heading that is not understood may be the very one that is missed.
    guard has(RecipientTable.name.description) else {
      if !unknown {
        findings.report(
          ListFaults.missingColumn(
            RecipientTable.name.description.name, RecipientTable.name.description.help, at: heading.place))
      }
      return nil
    }
    if oneKind == nil, !has(RecipientTable.kind.description), !unknown {
      findings.report(
        ListFaults.missingColumn(
          RecipientTable.kind.description.name,
          Message(
            vi:
              "thêm cột “loại” ghi tập thể, hộ gia đình hoặc cá nhân; hoặc ghi “số lượng” của nhóm chỉ một loại",
            en:
              "add a column “loại” with tập thể, hộ gia đình or cá nhân, or give the group a count of one kind"
          ),
          at: heading.place))
      return nil
    }
    return slots
  }
}

/// Texts that many rows of a list share, posts and units, each kept once.
private struct SharedTexts {
  /// A list of names has none to share: more are not looked for.
  private static let limit = 4_096

  private var texts: Set<String> = []

  /// The text, in the memory of an equal one that came before.
  mutating func shared(_ text: String) -> String {
    // Shorter ones take no memory of their own.
    guard text.utf8.count > 15 else { return text }
    if let index = texts.firstIndex(of: text) {
      let known = texts[index]
      // Equal letters may be composed or not: the text stays byte for byte.
      return known.utf8.elementsEqual(text.utf8) ? known : text
    }
    if texts.count < SharedTexts.limit { texts.insert(text) }
    return text
  }
}
