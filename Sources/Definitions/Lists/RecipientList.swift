import Awards
import Diagnostics
import Fields
import Model
import Wording

/// Finds a list by the path that a definition names, relative to the ceremony's folder; nil when there is none.
public typealias ListLoader = (_ path: String) throws(ListRefusal) -> SourceFile?

/// Why a list that is there cannot be had: it is too large, no file, lies elsewhere, or the disk refuses it.
public struct ListRefusal: Error {
  /// The reason, reported at the place that names the list.
  let diagnostic: @Sendable (Place?) -> Diagnostic

  /// Refuses with a reason.
  public init(_ diagnostic: @escaping @Sendable (Place?) -> Diagnostic) { self.diagnostic = diagnostic }
}

/// Reads the list that a definition names.
enum RecipientList {
  /// Reads the recipients of a list; reports and gives nil when it cannot be read. If only some rows have faults, the
  /// others are returned, so that their faults are found in the same run.
  ///
  /// `oneKind` is the kind of recipient, if the group has only one.
  static func read(
    _ list: ListReference, oneKind: RecipientKind?, lists: ListLoader, into findings: inout Findings
  ) -> [RecipientDraft]? {
    guard let file = find(list.path, lists: lists, into: &findings) else { return nil }
    return read(file, choices: list.choices, oneKind: oneKind, into: &findings)
  }

  /// The recipients of a list file.
  static func read(
    _ file: SourceFile, choices: ListChoices = ListChoices(), oneKind: RecipientKind?,
    into findings: inout Findings
  ) -> [RecipientDraft]? {
    var rows: [ListRow] = []
    var outcome = ListReader.read(file, choices: choices) { rows.append($0) }
    outcome.faults += orderFaults(rows)
    if let fault = householdFault(rows) { outcome.faults.append(fault) }
    if let order = choices.order { sort(&rows, by: order) }
    if !outcome.hasErrors, oneKind == nil, !rows.isEmpty, rows.allSatisfy({ $0.kind == nil }),
      let heading = outcome.heading
    {
      outcome.faults.append(ListFaults.missingKinds(at: heading))
      outcome.hasErrors = true
    }
    var spots = outcome.faults.flatMap { [$0.spot] + $0.notes.map(\.spot) }
    let isReadable = !outcome.hasErrors || outcome.heading != nil && !rows.isEmpty
    if isReadable { for row in rows { spots += spotsOf(row) } }
    let places = ListPlaces(file, outcome, spots: spots)
    for fault in outcome.faults { findings.report(fault.diagnostic(places)) }
    for choice in outcome.unmet {
      findings.report(
        ListHeadings.heading(choice.field.value) == nil
          ? ListFaults.unknownField(choice) : ListFaults.noColumn(choice))
    }
    return isReadable ? rows.filter { !$0.name.text.isEmpty }.map { draft($0, places) } : nil
  }

  private static func find(_ path: Text, lists: ListLoader, into findings: inout Findings) -> SourceFile? {
    var parts = path.value.split(separator: "/", omittingEmptySubsequences: false)
    // ./ds.csv is ds.csv.
    while parts.count > 1, parts.first == "." { parts.removeFirst() }
    let leaves = parts.contains { $0 == ".." || $0 == "." || $0.isEmpty } || path.value.contains("\\")
    if leaves || path.value.contains(":") {
      findings.report(ListFaults.badPath(path))
      return nil
    }
    let name = parts.joined(separator: "/")
    do throws(ListRefusal) {
      if let file = try lists(name) { return file }
      let similar = ListFaults.likeNames(name).first { $0 != name && (try? lists($0)) ?? nil != nil }
      findings.report(ListFaults.notFound(path, similar: similar))
    } catch {
      findings.report(error.diagnostic(path.place))
    }
    return nil
  }

  /// Every cell of a row that a value was read from.
  private static func spotsOf(_ row: ListRow) -> [ListSpot] {
    var columns = [row.name.column]
    for text in [row.address, row.post, row.unit, row.residence, row.form, row.achievement, row.note] {
      if let text { columns.append(text.column) }
    }
    for number in [row.order, row.birthYear, row.money] {
      if let number { columns.append(number.column) }
    }
    return columns.filter { $0 > 0 }.map { ListSpot(sheet: row.sheet, row: row.row, column: $0) }
  }

  private static func draft(_ row: ListRow, _ places: ListPlaces) -> RecipientDraft {
    func place(_ column: Int) -> Place {
      places.place(ListSpot(sheet: row.sheet, row: row.row, column: column > 0 ? column : row.name.column))
    }
    func text(_ value: ListText?) -> Text? { value.map { Located($0.text, at: place($0.column)) } }
    func number(_ value: (value: Int, column: Int)?) -> Located<Int>? {
      value.map { Located($0.value, at: place($0.column)) }
    }
    var recipient = Recipient(
      kind: row.kind ?? .individual, name: Located(row.name.text, at: place(row.name.column)))
    recipient.order = number(row.order)
    recipient.address = text(row.address)
    recipient.gender = row.gender
    recipient.post = text(row.post)
    // On paper a class is “Lớp 3A1”; the list and what is shown of it have the number.
    recipient.unit = text(row.unit).map { row.unitIsClass ? Located("Lớp " + $0.value, at: $0.place) : $0 }
    recipient.residence = text(row.residence)
    recipient.birthYear = number(row.birthYear)
    recipient.achievement = text(row.achievement)
    recipient.note = text(row.note)
    recipient.isPosthumous = row.isPosthumous
    recipient.money = number(row.money)
    recipient.place = places.row(spotsOf(row))
    return RecipientDraft(recipient: recipient, kind: row.kind, formText: text(row.form))
  }

  /// Puts people into an order, on the places that people have, and households on theirs: collectives stay where they are.
  private static func sort(_ rows: inout [ListRow], by order: ListOrder) {
    sort(&rows, rows.indices.filter { rows[$0].kind == .individual || rows[$0].kind == nil }, by: order)
    sort(&rows, rows.indices.filter { rows[$0].kind == .household }, by: order)
  }

  /// The person in a name, without “Hộ”, “Gia đình ông”.
  private static func person(in row: ListRow) -> PersonName {
    guard row.kind == .household else { return PersonName(row.name.text) }
    let words = row.name.text.split(separator: " ")
    return PersonName(words.drop { headWords.contains(Casing.lower(String($0))) }.joined(separator: " "))
  }

  private static let headWords: Set<String> = ["hộ", "gia", "đình", "chủ", "ông", "bà", "anh", "chị"]

  private static func sort(_ rows: inout [ListRow], _ places: [Int], by order: ListOrder) {
    let people = places.map { rows[$0] }
    let sorted: [ListRow] =
      switch order {
      case .asGiven: people
      case .byName:
        people.map { ($0, person(in: $0).sortKey) }.sorted { $0.1 < $1.1 }.map(\.0)
      case .byUnit: people.map { ($0, SortKey($0.unit?.text ?? "")) }.sorted { $0.1 < $1.1 }.map(\.0)
      case .byRank:
        people.map { ($0, ListValues.rank($0.address?.text ?? "")) }.sorted { $0.1 < $1.1 }.map(\.0)
      }
    for (place, person) in zip(places, sorted) { rows[place] = person }
  }

  /// Households named by their heads: certificates and decisions print the name as in the list.
  private static func householdFault(_ rows: [ListRow]) -> ListFault? {
    let heads = rows.filter { row in
      row.kind == .household
        && ListValues.kind(
          ofName: row.name.text, firstWord: ListValues.firstWord(of: row.name.text), hasPerson: false)
          == nil
        && row.address == nil
    }
    guard let first = heads.first else { return nil }
    return ListFaults.households(
      heads.count, first.name.text,
      at: ListSpot(sheet: first.sheet, row: first.row, column: first.name.column))
  }

  /// Reports missing and repeated numbers, which may mean a lost row. A section, a page or another kind restarts at
  /// 1.
  private static func orderFaults(_ rows: [ListRow]) -> [ListFault] {
    var jumps: [(text: String, spot: ListSpot)] = []
    var last: (sheet: Int, row: Int, order: Int, name: String)?
    var count = 0
    for row in rows {
      guard let order = row.order else { continue }
      defer { last = (row.sheet, row.row, order.value, row.name.text) }
      count += 1
      // Two awards of one row are two recipients with one number.
      guard let last, last.sheet == row.sheet, last.row != row.row else { continue }
      if order.value == last.order + 1 || order.value == 1 { continue }
      // A number and a name that are merged over the rows of several awards.
      if order.value == last.order, row.name.text == last.name { continue }
      jumps.append(
        (
          order.value == last.order ? "\(order.value), \(order.value)" : "\(last.order), \(order.value)",
          ListSpot(sheet: row.sheet, row: row.row, column: order.column)
        ))
    }
    // Numbers that follow no order at all are another counter.
    guard let first = jumps.first, jumps.count * 2 <= count + 2 else { return [] }
    return [ListFaults.orderGaps(jumps.map(\.text), at: first.spot)]
  }
}

extension ListFault {
  /// The diagnostic of a fault, at its place.
  func diagnostic(_ places: ListPlaces) -> Diagnostic {
    Diagnostic(
      severity, code, message, at: places.place(spot),
      notes: notes.map { Diagnostic.Note($0.message, at: places.place($0.spot)) }, help: help)
  }
}
