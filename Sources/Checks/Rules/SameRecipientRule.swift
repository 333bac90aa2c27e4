import Diagnostics
import Model
import Wording

/// No recipient may appear twice in one award.
struct SameRecipientRule: Rule {
  static let finding = DiagnosticCode(
    "recipient/twice",
    summary: Message(vi: "một người, một đơn vị ghi hai lần", en: "a recipient stands twice"),
    page: Message(
      vi:
        "Trong một hình thức của một nhóm, mỗi cá nhân, tập thể chỉ có một dòng. Hai dòng giống hệt nhau là lỗi; hai dòng chỉ khác cách "
        + "đặt dấu (hòa, hoà), chữ hoa hoặc thiếu đơn vị là cảnh báo; trùng tên nhưng khác đơn vị, nơi ở hay năm sinh chỉ là lưu "
        + "ý. Hai người thật sự trùng tên thì ghi thêm đơn vị hoặc năm sinh để phân biệt.",
      en:
        "Within one form of a group each recipient has one row. Two equal rows are an error; rows that differ only in the place of "
        + "a tone mark (hòa, hoà), in capitals or by a missing unit are a warning; equal names with other units, residences or "
        + "birth years are a note. Tell namesakes apart by unit or birth year."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for group in ceremony.awards { check(group, into: &findings) }
  }

  private func check(_ group: AwardGroup, into findings: inout Findings) {
    // For lists of 100,000 rows only fingerprints are kept, and rows are rebuilt for comparison.
    var byName: [UInt64: Int32] = [:]
    var byIdentity: [UInt64: Int32] = [:]
    byName.reserveCapacity(group.recipients.count)
    byIdentity.reserveCapacity(group.recipients.count)
    var namesakes: [(first: Int, second: Int)] = []
    for (index, recipient) in group.recipients.enumerated() {
      let row = Row(recipient)
      let place = Int32(truncatingIfNeeded: index)
      let (name, identity) = (row.name.fingerprint, row.identity.fingerprint)
      if let known = byIdentity[identity].map(Int.init), Row(group.recipients[known]) == row {
        report(group.recipients[known], recipient, into: &findings)
        continue
      }
      byIdentity[identity] = byIdentity[identity] ?? place
      guard let known = byName[name].map(Int.init) else {
        byName[name] = place
        continue
      }
      let other = Row(group.recipients[known])
      guard other.name == row.name else { continue }
      if row.mayBe(other) {
        report(group.recipients[known], recipient, into: &findings)
      } else {
        namesakes.append((known, index))
      }
    }
    tell(namesakes, group, into: &findings)
  }

  /// The properties that distinguish two rows, without spelling.
  private struct Row: Equatable {
    let name: WordKey
    let details: [WordKey]
    var identity: WordKey { .joined([name] + details) }

    init(_ recipient: Recipient) {
      name = .joined([.exactly(recipient.form?.identity ?? ""), Folding.sameWordKey(recipient.name.value)])
      details =
        [recipient.unit, recipient.residence].map { $0.map { Folding.sameWordKey($0.value) } ?? .exactly("") }
        + [.exactly(recipient.birthYear.map { String($0.value) } ?? "")]
    }

    /// Whether no property given in both rows differs.
    func mayBe(_ other: Row) -> Bool {
      zip(details, other.details).allSatisfy { $0 == $1 || $0.isEmpty || $1.isEmpty }
    }
  }

  private func report(_ first: Recipient, _ second: Recipient, into findings: inout Findings) {
    let isEqual =
      first.name.value.unicodeScalars.elementsEqual(second.name.value.unicodeScalars)
      && first.kind == second.kind && first.unit?.value == second.unit?.value
      && first.residence?.value == second.residence?.value
      && first.birthYear?.value == second.birthYear?.value
      && first.post?.value == second.post?.value
    let others = first.name.value == second.name.value ? "" : " (“\(first.name.value)”)"
    findings.report(
      Diagnostic(
        isEqual ? .error : .warning, code,
        vi: isEqual
          ? "“\(second.name.value)” đã có một dòng giống hệt trong cùng khen thưởng"
          : "“\(second.name.value)” có lẽ đã được ghi ở một dòng khác\(others)",
        en: isEqual
          ? "“\(second.name.value)” already has an equal row in the same award"
          : "“\(second.name.value)” seems to stand in another row already\(others)",
        at: second.place ?? second.name.place,
        notes: [.init(Message(vi: "dòng trước", en: "the earlier row"), at: first.place ?? first.name.place)],
        help: .cure(
          vi:
            "bỏ một dòng; nếu là hai người hay hai đơn vị khác nhau thì ghi đơn vị, nơi ở hoặc năm sinh để phân biệt",
          en: "take one row out; tell two different recipients apart by unit, residence or birth year")))
  }

  private func tell(
    _ namesakes: [(first: Int, second: Int)], _ group: AwardGroup, into findings: inout Findings
  ) {
    // Institutions with one name in several places are common; namesakes among people deserve a check.
    let people = namesakes.filter { group.recipients[$0.second].kind == .individual }
    guard let first = people.first else { return }
    let recipients = group.recipients
    var seen: Set<String> = []
    let names = people.map { recipients[$0.second].name.value }.filter { seen.insert($0).inserted }
    let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    let place = { (index: Int) in recipients[index].place ?? recipients[index].name.place }
    findings.note(
      code,
      vi: "có người trùng họ tên, khác đơn vị, nơi ở hoặc năm sinh: \(list)",
      en: "people of the same name with other units, residences or birth years: \(list)",
      at: place(first.second),
      notes: people.prefix(5).map {
        .init(Message(vi: "trùng với dòng này", en: "the same name as here"), at: place($0.first))
      })
  }
}
