import Awards
import Diagnostics
import Fields
import Model
import TableReading
import Wording

/// Reads the recipients of one sheet.
struct SheetReader {
  /// The names of awards by their codes, from the code tables of the file.
  typealias Codes = () -> [String: String]

  private var cells: ListCells
  private var finder: ListHeadingFinder
  private let choices: ListChoices
  private let codes: Codes
  private let sheetKind: RecipientKind?
  private var log = ListFaultLog()
  private let emit: (ListRow) -> Void

  private var table: ListTable?
  /// Whether a closing text was met since the last heading.
  private var hasEnded = false
  private var rowsAfterEnd: (count: Int, first: ListSpot)?
  private var sections: [Section] = []
  /// The last text of each column, which a ditto means.
  private var above: [Int: String] = [:]
  private var formsByText: [String: (text: String, kind: RecipientKind?)] = [:]
  private var partsByText: [String: [(text: String, kind: RecipientKind?)]] = [:]

  // Counts of the sheet and of the table at hand.
  private(set) var recipientCount = 0
  private var sheetCounts: [RecipientKind: Int] = [:]
  private var tableCounts: [RecipientKind: Int] = [:]
  private var tableSum = 0
  private var sheetSum = 0
  /// What the rows since the last row of totals sum up to.
  private var sumSinceTotal = 0
  private var kindSums: [RecipientKind: Int] = [:]
  private var firstHeading: ListSpot?

  // Reported once per sheet.
  private var capitals: (count: Int, first: ListSpot)?
  private var dittos: (count: Int, first: ListSpot)?
  private var oddSpaces: (count: Int, first: ListSpot)?
  private var doubleSpaces: (count: Int, first: ListSpot)?
  private var conversions = ListConversions()
  private var hidden: [(row: Int, name: String)] = []
  /// Of the table at hand: rows with a name and nothing else, and how many recipients have a number.
  private var lonely: [(row: Int, name: String)] = []
  private var numberedCount = 0
  private var emptyUnits: Bool?
  private var doubtful: (samples: [String], count: Int, first: ListSpot)?
  private var dashed: [(row: Int, name: String)] = []
  private var remarks: [(row: Int, name: String)] = []
  private var marks: (samples: [String], count: Int, first: ListSpot)?
  private var bullets: (count: Int, first: ListSpot)?
  private var ranks: (samples: [String], first: ListSpot)?
  private var bareNumbers: (samples: [String], heading: String, first: ListSpot)?
  /// Of the table at hand: people without a unit below one that has it, and whether the first had one.
  private var unitless: (count: Int, below: String, first: ListSpot)?
  private var unitCount = 0
  /// Of the table at hand: recipients without a form, and how many have one.
  private var formless: [(row: Int, name: String)] = []
  private var formedCount = 0
  /// Columns of decisions that the table does not use, with what their rows say.
  private var verdicts: [Verdict] = []
  /// Totals that stand above what they sum up.
  private var totalsAbove: [(sum: Int, spot: ListSpot)] = []
  /// The column of money whose cell is merged from a row above into the one at hand, and how many people have such a one.
  private var mergedMoney: Int?
  private var sharedMoney: (count: Int, first: ListSpot)?
  private var smallSums: (count: Int, sum: Int, first: ListSpot)?
  private var maybeBodies: (samples: [String], first: ListSpot)?
  /// The last row of a recipient.
  private var lastRow = 0
  /// Of the table at hand: the position of the last row with a number, once it is looked for.
  private var lastNumber: Int?
  /// The first title in capitals that is the unit of those below it.
  private var capitalUnit: String?
  private var lastUnit: String?
  private var womenCount = 0
  private var groupTitles: (texts: [String], first: ListSpot)?
  /// Columns without a heading that have content in a recipient's row.
  private var unheaded: Set<Int> = []

  /// The sheet, accessed in place: a copy for each row would count references to all its parts.
  private var sheet: Sheet { _read { yield cells.sheet } }

  /// A column that is not used, and may say that somebody gets nothing.
  private struct Verdict {
    let column: Int
    let heading: String
    /// Whether single words in it decide: “Kết quả”, “Ý kiến”.
    let isVerdict: Bool
    /// Whether its heading refuses, so that its marks do: “Không đạt”.
    let refuses: Bool
    /// Whether whatever stands in it does: “Ngày mất”.
    let isOfDeath: Bool
    var approved = 0
    var others = 0
    var open: [(row: Int, name: String)] = []
    /// Whether texts read before refuse: the same few stand in most rows of a column.
    private var known: [String: Bool] = [:]

    init(column: Int, heading: String, isVerdict: Bool, refuses: Bool, isOfDeath: Bool) {
      self.column = column
      self.heading = heading
      self.isVerdict = isVerdict
      self.refuses = refuses
      self.isOfDeath = isOfDeath
    }

    mutating func doubts(_ text: String) -> Bool {
      if let answer = known[text] { return answer }
      let answer = ListValues.doubtsAward(text, isVerdict: isVerdict)
      if known.count < 256 { known[text] = answer }
      return answer
    }
  }

  private struct Section {
    var level: ListRows.Level
    var kind: RecipientKind?
    var form: String?
    var unit: String?
    var count: Int?
    var spot: ListSpot
    var text: String
    var found = 0
    var sum = 0
  }

  init(
    _ cells: ListCells, finder: ListHeadingFinder, choices: ListChoices, codes: @escaping Codes,
    emit: @escaping (ListRow) -> Void
  ) {
    self.cells = cells
    self.finder = finder
    self.choices = choices
    self.codes = codes
    self.emit = emit
    sheetKind = ListValues.kind(cells.sheet.name)
  }

  /// Reads all tables of the sheet from the row of the first heading on; without one from the columns that are named.
  mutating func read(fromHeading index: Int?, log shared: inout ListFaultLog) {
    log = shared
    defer {
      log.meet(finder.metChoices)
      shared = log
    }
    firstHeading = ListSpot(sheet: cells.number, row: index.map { sheet.rows[$0].number } ?? 0)
    if let index {
      guard startTable(atRow: index) else { return }
    } else {
      table = finder.tableWithoutHeading(in: &cells)
    }
    let start = index.map { $0 + 1 } ?? 0
    for position in start..<max(start, sheet.rows.count) {
      let row = sheet.rows[position]
      guard let current = table else { return }
      if row.number <= current.rows.upperBound { continue }
      if let range = choices.range, !range.rows.contains(row.number) { continue }
      guard read(row, at: position) else { return }
    }
    finishTable()
    tellOnce()
    if recipientCount == 0, !log.hasErrors, let spot = firstHeading { log.report(ListFaults.empty(at: spot)) }
  }

  // MARK: Tables

  /// False when the list cannot be read further.
  private mutating func startTable(atRow index: Int) -> Bool {
    finishTable()
    table = finder.table(atRow: index, in: &cells, log: &log)
    hasEnded = false
    sections = []
    tableCounts = [:]
    tableSum = 0
    sumSinceTotal = 0
    kindSums = [:]
    formless = []
    formedCount = 0
    totalsAbove = []
    verdicts = table.map(SheetReader.verdicts) ?? []
    unheaded = []
    remarks = []
    emptyUnits = nil
    unitless = nil
    lastNumber = nil
    unitCount = 0
    lastUnit = nil
    lonely = []
    numberedCount = 0
    above = [:]
    return table != nil
  }

  /// The columns of a table that are not used and may say that somebody gets nothing: not those of earlier years.
  private static func verdicts(of table: ListTable) -> [Verdict] {
    table.unused.compactMap { entry in
      let words = FoldedWords.of(entry.text)
      let isEarlier =
        words.contains(" truoc ")
        || entry.text.split(separator: " ").contains { ListRows.namesYear(String($0)) }
      return isEarlier
        ? nil
        : Verdict(
          column: entry.column, heading: entry.text, isVerdict: HeadingWords.isVerdict(entry.text),
          refuses: ListValues.doubtsAward(entry.text), isOfDeath: HeadingWords.isOfDeath(entry.text))
    }
  }

  private mutating func finishTable() {
    closeSections(from: .letter)
    guard let table else { return }
    for total in totalsAbove where total.sum != tableSum {
      log.report(ListFaults.ownSum(total.sum, found: tableSum, at: total.spot))
    }
    if let first = formless.first, formedCount > 0 {
      let column = [ListField.form, .title, .formMark, .money].lazy.compactMap(table.column).first ?? 0
      log.report(
        ListFaults.formless(formless, at: ListSpot(sheet: cells.number, row: first.row, column: column)))
    }
    for verdict in verdicts where verdict.approved > 0 && verdict.others == 0 {
      guard let first = verdict.open.first else { continue }
      log.report(
        ListFaults.notApproved(
          verdict.open, heading: verdict.heading,
          at: ListSpot(sheet: cells.number, row: first.row, column: verdict.column)))
    }
    let hasOthers = table.unused.contains { HeadingWords.isSomebodyElse($0.text) }
    let lost = hasOthers ? [] : table.unused.filter { HeadingWords.saysMuch($0.text, without: table) }
    if let first = lost.first {
      log.report(
        ListFaults.lostColumns(
          lost.map(\.text), at: ListSpot(sheet: cells.number, row: first.row, column: first.column)))
    }
    var texts = table.unused.filter { entry in !lost.contains { $0.column == entry.column } }
      .map { (column: $0.column, row: $0.row, text: $0.text) }
    let columns = unheaded.sorted()
    func named(_ column: Int) -> String {
      cells.sheet.name.isEmpty ? "\(column)" : ListRange.letters(of: column)
    }
    if let first = columns.first, let last = columns.last, columns.count > 6 {
      texts.append(
        (
          first, table.rows.lowerBound,
          "\(columns.count) cột không có tiêu đề, từ \(named(first)) đến \(named(last))"
        ))
    } else {
      texts += columns.map { ($0, table.rows.lowerBound, "cột \(named($0))") }
    }
    if let first = texts.first {
      log.report(
        ListFaults.unusedColumns(
          texts.map(\.text), at: ListSpot(sheet: cells.number, row: first.row, column: first.column)))
    }
    // Where others have numbers, a name without one may be a title that nobody would expect on a certificate.
    lonely.removeAll { entry in dashed.contains { $0.row == entry.row } }
    if let first = lonely.first, numberedCount >= lonely.count {
      let spot = ListSpot(sheet: cells.number, row: first.row, column: table.column(.name) ?? 0)
      log.report(ListFaults.lonelyNames(lonely, at: spot))
    }
    if let first = remarks.first {
      let spot = ListSpot(sheet: cells.number, row: first.row, column: table.column(.name) ?? 0)
      log.report(ListFaults.remarks(remarks, at: spot))
    }
    if table.has(.female), !table.has(.male), womenCount > 0, let column = table.slots(.female).first {
      let heading = table.columns[column]
      log.report(
        ListFaults.onlyFemale(
          heading.heading, womenCount,
          at: ListSpot(sheet: cells.number, row: heading.headingRow, column: heading.column)))
    }
    womenCount = 0
    if let unitless, unitless.count > 1, unitless.count >= unitCount {
      log.report(ListFaults.unitsAbove(unitless.count, unitless.below, at: unitless.first))
    }
    self.table = nil
  }

  // MARK: Rows

  /// False when a new heading cannot be read.
  private mutating func read(_ row: Sheet.Row, at position: Int) -> Bool {
    guard let table else { return false }
    var values: [Sheet.Cell?] = Array(repeating: nil, count: table.columns.count)
    var hasUsed = false
    for index in row.cells {
      let cell = sheet.cells[index]
      guard let slot = table.slot(ofColumn: Int(cell.column)), cells.takes(column: Int(cell.column)) else {
        continue
      }
      values[slot] = cell
      hasUsed = true
    }
    let orderText = numberText(values, table)
    let order = ListRows.order(orderText)
    // “chủ hộ” as a post beside a person's name is no heading.
    if order == nil,
      !ListValues.beginsLikePerson(table.nameSlots.first.flatMap { values[$0] }.map { peek($0) } ?? ""),
      finder.judge(row, isInTable: true, in: &cells) == .heading
    {
      return startHeading(at: position)
    }
    guard !row.cells.isEmpty else { return true }
    let nameSlots = table.nameSlots
    for (slot, column) in table.columns.enumerated() where values[slot] == nil {
      guard cells.hasVerticalMerges(inColumn: column.column),
        let cell = cells.mergedCell(row: row.number, column: column.column)
      else { continue }
      values[slot] = cell
      if column.field == .money, !isBlank(cell) { mergedMoney = column.column }
    }
    var name = name(values, nameSlots)
    defer { mergedMoney = nil }
    let nameIsOwn = nameSlots.contains { slot in
      row.cells.contains { Int(sheet.cells[$0].column) == table.columns[slot].column }
    }
    if !name.isEmpty, ListRows.isColumnNumber(name), isNumbering(row, table) { return true }
    if hasEnded {
      if order == nil { compareClosing(row) }
      noteRowAfterEnd(row, values, name, order: order, table)
      return true
    }
    if order == nil {
      if isTotal(row, values, table) { return true }
      if isEnd(row, name, table) { return true }
      if name.isEmpty || nameIsOwn, isSignature(row, at: position, table) { return true }
      if isSection(row, values, name, orderText, at: position, table) { return true }
      if nameIsOwn, numberedCount > 0, isAlone(values, table),
        ListRows.isRemark(name) || ListRows.saysMerit(name)
      {
        if remarks.count < 1_000 { remarks.append((row.number, name)) }
        return true
      }
    }
    if let order, isAlone(values, table), startsNumbers(order, at: position, table) {
      startGroup(name, row: row.number, table)
      return true
    }
    // A row below a merged name is a recipient when it has something of its own beside its number.
    if !name.isEmpty, !nameIsOwn {
      let hasOwn = row.cells.contains { index in
        let cell = sheet.cells[index]
        guard let slot = table.slot(ofColumn: Int(cell.column)) else { return false }
        return table.columns[slot].field != .order && !isBlank(cell)
      }
      if !hasOwn { return true }
      if !hasOwnAward(row, table) {
        log.report(
          ListFaults.continuedRow(
            name, at: ListSpot(sheet: cells.number, row: row.number, column: table.column(.name) ?? 0)))
        return true
      }
    }
    if nameIsOwn, let column = mergedMoney {
      let spot = ListSpot(sheet: cells.number, row: row.number, column: column)
      sharedMoney = ((sharedMoney?.count ?? 0) + 1, sharedMoney?.first ?? spot)
    }
    if name.isEmpty {
      guard hasUsed else { return true }
      guard nameIsUnreadable(values, nameSlots) else {
        reportMissingName(row, values, table)
        return true
      }
      guard hasCompany(values, table) else { return true }
      name = " "
    }
    let ownNames = nameSlots.filter { table.columns[$0].joins && values[$0] != nil }
    if ownNames.count > 1,
      ownNames.allSatisfy({ values[$0].map { !isBlank($0) && !ListValues.isNothing(peek($0)) } ?? false })
    {
      log.report(
        ListFaults.twoNames(
          at: ListSpot(sheet: cells.number, row: row.number, column: table.columns[ownNames[1]].column)))
      return true
    }
    // A number that is merged over several rows is that of each of them.
    let merged = order == nil && orderText.isEmpty ? numberText(values, table) : orderText
    recipient(row, values, name: name, order: ListRows.order(merged), table)
    return true
  }

  private mutating func numberText(_ values: [Sheet.Cell?], _ table: ListTable) -> String {
    table.slots(.order).first.flatMap { values[$0] }.map { peek($0) } ?? ""
  }

  private mutating func startHeading(at position: Int) -> Bool {
    guard let current = table else { return false }
    var probe = ListFaultLog()
    let next = finder.table(atRow: position, in: &cells, log: &probe)
    if let next, next.hasSameFields(as: current) {
      // Headings repeated on each page.
      hasEnded = false
      table?.rows = next.rows
      return true
    }
    return startTable(atRow: position)
  }

  /// The text of a cell without telling any fault of it.
  private mutating func peek(_ cell: Sheet.Cell) -> String {
    switch cell.kind {
    case .text, .sharedText: return cells.read(cell).text
    case .number:
      guard let number = cells.sheet.number(of: cell) else { return "" }
      let format = cells.sheet.format(of: cell)
      if format.isDate {
        return CalendarDate(serial: number, countsFrom1904: cells.sheet.countsFrom1904).map {
          format.shown($0)
        } ?? NumberFormat.allDigits(number)
      }
      return format.shown(number).trimmed
    case .isoDate: return cells.sheet.text(of: cell)
    case .boolean: return cells.sheet.truth(of: cell) == true ? "TRUE" : "FALSE"
    case .error, .noResult: return ""
    }
  }

  private mutating func isBlank(_ cell: Sheet.Cell) -> Bool {
    switch cell.kind {
    case .text, .sharedText: cell.isPlain ? false : cells.read(cell).text.isEmpty
    case .error, .noResult: true
    case .number, .isoDate, .boolean: false
    }
  }

  private mutating func name(_ values: [Sheet.Cell?], _ slots: [Int]) -> String {
    if slots.count == 1, let cell = values[slots[0]] {
      let text = peek(cell)
      return ListValues.isNothing(text) ? "" : text
    }
    var parts: [String] = []
    for slot in slots {
      guard let cell = values[slot] else { continue }
      let text = peek(cell)
      if !text.isEmpty, !ListValues.isNothing(text) { parts.append(text) }
    }
    return parts.joined(separator: " ")
  }

  private func nameIsUnreadable(_ values: [Sheet.Cell?], _ slots: [Int]) -> Bool {
    slots.contains { values[$0].map { $0.kind == .noResult || $0.kind == .error } ?? false }
  }

  /// Whether a row has more of a recipient than its number.
  private mutating func hasCompany(_ values: [Sheet.Cell?], _ table: ListTable) -> Bool {
    for (slot, column) in table.columns.enumerated() where column.field.needsName {
      if let cell = values[slot], !isBlank(cell), !ListValues.isNothing(peek(cell)) { return true }
    }
    return false
  }

  /// 1, 2, 3 …: every filled cell numbers its column.
  private mutating func isNumbering(_ row: Sheet.Row, _ table: ListTable) -> Bool {
    for index in row.cells {
      let cell = sheet.cells[index]
      guard table.isHeaded(Int(cell.column)) else { continue }
      let text = peek(cell)
      guard text.isEmpty || ListRows.isColumnNumber(text) else { return false }
    }
    return true
  }

  // MARK: Totals and ends

  private mutating func isTotal(_ row: Sheet.Row, _ values: [Sheet.Cell?], _ table: ListTable) -> Bool {
    var first = ""
    var spot = ListSpot(sheet: cells.number, row: row.number)
    for index in row.cells {
      let text = peek(sheet.cells[index])
      if !text.isEmpty {
        first = text
        spot.column = Int(sheet.cells[index].column)
        break
      }
    }
    guard ListRows.isTotal(first) else { return false }
    let isPartial = ListRows.isPartialTotal(first)
    if !isPartial {
      compare(ListRows.counts(in: first), with: tableCounts, at: spot, householdsOnlyIfAny: true)
    }
    if let (written, column) = total(of: first, values, table) {
      // A total may be that of the sheet, and a part's that of a section, a kind or the rows since the last.
      var sums = [tableSum, sheetSum]
      if isPartial { sums += [sumSinceTotal] + sections.map(\.sum) + Array(kindSums.values) }
      let at = ListSpot(sheet: cells.number, row: row.number, column: column ?? spot.column)
      if recipientCount == 0 || tableSum == 0 && tableCounts.isEmpty {
        totalsAbove.append((written, at))
      } else if !sums.contains(written) {
        log.report(
          ListFaults.ownSum(
            written, found: isPartial && sumSinceTotal > 0 ? sumSinceTotal : tableSum, at: at))
      }
    }
    sumSinceTotal = 0
    return true
  }

  /// The sum that a row of totals writes, in its cell of money or behind its word, and the column of the cell.
  private mutating func total(
    of label: String, _ values: [Sheet.Cell?], _ table: ListTable
  ) -> (sum: Int, column: Int?)? {
    guard let slot = table.slots(.money).last else { return nil }
    let unit = table.columns[slot].unit
    var found: (sum: Int, column: Int?)?
    if let cell = values[slot] {
      let sum =
        cells.sheet.number(of: cell).flatMap { ListValues.money($0, unit: unit) }
        ?? ListValues.money(peek(cell), unit: unit)
      found = sum.map { ($0, Int(cell.column)) }
    } else if let colon = label.lastIndex(of: ":") {
      // “Cộng: 1.430.000” in one cell; a small number counts people.
      let rest = String(label[label.index(after: colon)...]).trimmed
      found = ListValues.money(rest, unit: unit).flatMap { $0 >= 1_000 ? ($0, nil) : nil }
    }
    return found.flatMap { $0.sum > 0 ? $0 : nil }
  }

  private mutating func compare(
    _ counts: [(kind: RecipientKind, count: Int, written: String)], with found: [RecipientKind: Int],
    at spot: ListSpot,
    householdsOnlyIfAny: Bool
  ) {
    for count in counts {
      let read = found[count.kind] ?? 0
      if count.kind == .household, householdsOnlyIfAny, read == 0 { continue }
      if read != count.count { log.report(ListFaults.ownCount(count.written, found: read, at: spot)) }
    }
  }

  private mutating func isEnd(_ row: Sheet.Row, _ name: String, _ table: ListTable) -> Bool {
    var closing = ""
    if !name.isEmpty, ListRows.isEnd(name) {
      closing = name
    } else {
      // Without a name every filled cell must be closing text, in columns used or not.
      guard name.isEmpty else { return false }
      for index in row.cells {
        let cell = sheet.cells[index]
        let text = peek(cell)
        if text.isEmpty { continue }
        guard ListRows.isEnd(text) else {
          if table.slot(ofColumn: Int(cell.column)) != nil { return false }
          continue
        }
        closing += " " + text
      }
      guard !closing.isEmpty else { return false }
    }
    let spot = ListSpot(
      sheet: cells.number, row: row.number, column: row.cells.first.map { Int(sheet.cells[$0].column) } ?? 0)
    compareClosing(closing, at: spot)
    hasEnded = true
    closeSections(from: .letter)
    return true
  }

  /// Whether below the last number a row holds nothing but posts of signers, or a place with a date: “Bí thư Chi bộ | Trưởng
  /// thôn”. It ends the table.
  private mutating func isSignature(_ row: Sheet.Row, at position: Int, _ table: ListTable) -> Bool {
    guard numberedCount > 0, position > lastNumbered(in: table) else { return false }
    var count = 0
    for index in row.cells {
      let text = peek(sheet.cells[index])
      if text.isEmpty { continue }
      guard ListRows.isSigner(text) || ListRows.isDateLine(text) else { return false }
      count += 1
    }
    guard count > 0 else { return false }
    hasEnded = true
    closeSections(from: .letter)
    return true
  }

  /// The position of the last row that has a number in the table's column.
  private mutating func lastNumbered(in table: ListTable) -> Int {
    if let known = lastNumber { return known }
    var last = -1
    if let column = table.column(.order) {
      last =
        sheet.rows.indices.last { position in
          ListCells.cell(in: sheet, row: sheet.rows[position].number, column: column)
            .map { ListRows.order(peek($0)) != nil } ?? false
        } ?? -1
    }
    lastNumber = last
    return last
  }

  private mutating func compareClosing(_ text: String, at spot: ListSpot) {
    guard text.lowercased().contains("danh sách") else { return }
    compare(ListRows.counts(in: text), with: sheetCounts, at: spot, householdsOnlyIfAny: false)
  }

  /// Counts that stand below another closing text: “Ấn định danh sách có 03 người” under a sum in words.
  private mutating func compareClosing(_ row: Sheet.Row) {
    for index in row.cells {
      let cell = sheet.cells[index]
      let text = peek(cell)
      guard ListRows.isEnd(text) else { continue }
      compareClosing(
        text, at: ListSpot(sheet: cells.number, row: row.number, column: Int(cell.column)))
    }
  }

  private mutating func noteRowAfterEnd(
    _ row: Sheet.Row, _ values: [Sheet.Cell?], _ name: String, order: Int?, _ table: ListTable
  ) {
    guard !name.isEmpty, !ListRows.isEnd(name) else { return }
    var others = 0
    for (slot, column) in table.columns.enumerated()
    where column.field != .order && column.field != .name && column.field != .nameStart {
      if let cell = values[slot], !isBlank(cell), !ListRows.isEnd(peek(cell)) { others += 1 }
    }
    guard order != nil ? others >= 1 : others >= 2 else { return }
    let spot = ListSpot(sheet: cells.number, row: row.number, column: table.column(.name) ?? 0)
    rowsAfterEnd = ((rowsAfterEnd?.count ?? 0) + 1, rowsAfterEnd?.first ?? spot)
  }

  // MARK: Sections

  private mutating func isSection(
    _ row: Sheet.Row, _ values: [Sheet.Cell?], _ name: String, _ orderText: String, at position: Int,
    _ table: ListTable
  ) -> Bool {
    var text = name
    var isMergedOverName = false
    var spot = ListSpot(sheet: cells.number, row: row.number, column: table.column(.name) ?? 0)
    let firstUsed = table.columns.first?.column ?? 1
    let nameColumn = table.column(.name) ?? 1
    for (slot, column) in table.columns.enumerated() {
      switch column.field {
      case .order, .name, .nameStart, .money, .note: continue
      default:
        if let cell = values[slot], Int(cell.column) == column.column, !isBlank(cell),
          row.cells.contains(where: { sheet.cells[$0].column == cell.column })
        {
          return false
        }
      }
    }
    var numberText = orderText
    if let wide = mergeOverName(row, firstUsed: firstUsed, nameColumn: nameColumn) {
      isMergedOverName = true
      if text.isEmpty {
        text = wide.text
        spot.column = wide.column
        numberText = ""
      }
    }
    if text.isEmpty {
      guard !orderText.isEmpty else { return false }
      text = orderText
      numberText = ""
      spot.column = table.column(.order) ?? 0
    }
    let parts = ListRows.parts(of: text)
    let numbered = ListRows.number(numberText)
    let level = numbered ?? parts.level
    let meaning = ListRows.meaning(of: parts.text)
    let isNumbered = level == .letter || level == .roman
    if meaning == nil, !isNumbered, !isMergedOverName {
      // Without a number of its own a lone name is a recipient, but for what can only be a title above numbered rows: it
      // begins or ends as titles do, or is a body and the numbers begin anew.
      guard orderText.isEmpty, table.has(.order), isAlone(values, table),
        let next = number(afterRow: position, table)
      else { return false }
      let isBody =
        ListValues.kind(ofName: parts.text, firstWord: ListValues.firstWord(of: parts.text), hasPerson: false)
        == .collective
      guard ListRows.isGroupTitle(parts.text) || parts.count != nil || next == 1 && isBody else {
        return false
      }
    }
    let own = level ?? .none
    closeSections(from: own)
    var section = Section(level: own, count: parts.count, spot: spot, text: parts.text)
    section.kind = meaning?.kind
    section.form = meaning?.formText
    if meaning == nil || meaning?.kind == nil && meaning?.form == nil {
      if unitsAreEmpty(table), ListValues.isBody(parts.text) {
        section.unit = parts.text
        if ListValues.isAllCapitals(parts.text), ListValues.isBody(parts.text), capitalUnit == nil {
          capitalUnit = parts.text
        }
      }
      groupTitles = ((groupTitles?.texts ?? []) + [parts.text], groupTitles?.first ?? spot)
    }
    sections.append(section)
    above = [:]
    return true
  }

  /// Whether the next row counts within a number: 1.1 below 1.
  private mutating func startsNumbers(_ order: Int, at position: Int, _ table: ListTable) -> Bool {
    guard let column = table.column(.order), position + 1 < sheet.rows.count,
      let cell = ListCells.cell(in: sheet, row: sheet.rows[position + 1].number, column: column)
    else { return false }
    let parts = peek(cell).split(separator: ".")
    return parts.count > 1 && parts[0] == String(order) && parts[1] == "1"
  }

  /// A group that has a number, whose people are counted within it.
  private mutating func startGroup(_ title: String, row: Int, _ table: ListTable) {
    closeSections(from: .arabic)
    let spot = ListSpot(sheet: cells.number, row: row, column: table.column(.name) ?? 0)
    var section = Section(level: .arabic, count: nil, spot: spot, text: title)
    if unitsAreEmpty(table), ListValues.isBody(title) { section.unit = title }
    groupTitles = ((groupTitles?.texts ?? []) + [title], groupTitles?.first ?? spot)
    sections.append(section)
    above = [:]
  }

  /// Whether no column says where people work: there is none, or it holds nothing.
  private mutating func unitsAreEmpty(_ table: ListTable) -> Bool {
    if let known = emptyUnits { return known }
    let columns = [ListField.unit, .division, .postAndUnit].flatMap { table.slots($0) }.map {
      table.columns[$0].column
    }
    let areEmpty = !sheet.rows.contains { row in
      row.number > table.rows.upperBound
        && row.cells.contains { columns.contains(Int(cells.sheet.cells[$0].column)) }
    }
    emptyUnits = areEmpty
    return areEmpty
  }

  /// The number of the next row that holds anything; nil when it has none.
  private mutating func number(afterRow position: Int, _ table: ListTable) -> Int? {
    guard let column = table.column(.order), position + 1 < sheet.rows.count else { return nil }
    let cell = ListCells.cell(in: sheet, row: sheet.rows[position + 1].number, column: column)
    return cell.flatMap { ListRows.order(peek($0)) }
  }

  /// The text of a cell that is merged from the first used column over the name.
  private mutating func mergeOverName(
    _ row: Sheet.Row, firstUsed: Int, nameColumn: Int
  ) -> (text: String, column: Int)? {
    guard !sheet.merges.isEmpty, let first = row.cells.first else { return nil }
    let cell = sheet.cells[first]
    guard Int(cell.column) <= max(firstUsed, 1) || Int(cell.column) <= nameColumn,
      let merge = mergesByRow[row.number]?.first(where: { $0.columns.lowerBound == Int(cell.column) }),
      merge.columns.lowerBound <= firstUsed, merge.columns.upperBound >= nameColumn, merge.columns.count > 1
    else { return nil }
    let text = peek(cell)
    return text.isEmpty ? nil : (text, Int(cell.column))
  }

  private lazy var mergesByRow: [Int: [Sheet.Merge]] = {
    Dictionary(grouping: cells.sheet.merges.filter { $0.columns.count > 1 }) { $0.rows.lowerBound }
  }()

  /// Ends the sections of a level and below, and compares their counts.
  private mutating func closeSections(from level: ListRows.Level) {
    while let last = sections.last, last.level >= level {
      sections.removeLast()
      guard let count = last.count else { continue }
      // Below the list “Cá nhân: 13” counts those above, and “Giấy khen: 13” is no count of people.
      let isSummary = last.found == 0 && recipientCount > 0 && (last.kind != nil || last.form != nil)
      let found = isSummary ? last.kind.map { tableCounts[$0] ?? 0 } : last.found
      if let found, count != found {
        log.report(ListFaults.ownCount(String(count), found: found, at: last.spot))
      }
    }
  }

  // MARK: Recipients

  private mutating func reportMissingName(_ row: Sheet.Row, _ values: [Sheet.Cell?], _ table: ListTable) {
    var filled: [Message] = []
    for (slot, column) in table.columns.enumerated() where column.field.needsName {
      guard let cell = values[slot], !isBlank(cell),
        row.cells.contains(where: { cells.sheet.cells[$0].column == cell.column })
      else { continue }
      let text = peek(cell)
      if text.isEmpty || ListValues.isNothing(text) || ListValues.isDitto(text) { continue }
      if !filled.contains(column.field.name) { filled.append(column.field.name) }
    }
    let spot = ListSpot(sheet: cells.number, row: row.number, column: table.column(.name) ?? 0)
    guard !filled.isEmpty else {
      if row.number == lastRow + 1, hasAward(values, table) {
        lastRow = row.number
        log.report(ListFaults.awardWithoutName(at: spot))
      }
      return
    }
    log.report(ListFaults.missingName(filled, at: spot))
  }

  /// Whether a row below a merged name has a number, a form, a merit or money of its own: another award of that person.
  private func hasOwnAward(_ row: Sheet.Row, _ table: ListTable) -> Bool {
    row.cells.contains { index in
      let cell = sheet.cells[index]
      guard let slot = table.slot(ofColumn: Int(cell.column)), cell.kind != .noResult else { return false }
      switch table.columns[slot].field {
      case .order, .title, .form, .titleCode, .formCode, .formMark, .achievement, .money: return true
      default: return false
      }
    }
  }

  /// Whether a row without name and number holds a form and money: another award of whoever stands above.
  private mutating func hasAward(_ values: [Sheet.Cell?], _ table: ListTable) -> Bool {
    guard numberText(values, table).isEmpty else { return false }
    func isFilled(_ field: ListField) -> Bool {
      table.slots(field).contains { slot in
        values[slot].map { !isBlank($0) && !ListValues.isNothing(peek($0)) && peek($0) != "0" } ?? false
      }
    }
    return (isFilled(.form) || isFilled(.title)) && isFilled(.money)
  }

  private mutating func recipient(
    _ row: Sheet.Row, _ values: [Sheet.Cell?], name written: String, order: Int?, _ table: ListTable
  ) {
    let number = row.number
    lastRow = number
    if row.width > 0, !checkWidth(row, table) { return }
    if row.isHidden {
      if hidden.count < 1_000_000 { hidden.append((number, written)) }
      guard choices.hiddenRows == .take else { return }
    }
    if !takesStruck(values, table, row: number) { return }
    var result = ListRow()
    result.sheet = cells.number
    result.sheetName = cells.sheet.name
    result.row = number
    if let order { result.order = (order, table.column(.order) ?? 0) }
    result.name = ListText(
      text: readName(values, table, row: number, peeked: written), column: table.column(.name) ?? 0)
    result.address = text(.address, values, table, row: number)
    writeOutRank(&result)
    readPerson(&result, values, table, row: number)
    result.note = text(.note, values, table, row: number)
    result.achievement = text(.achievement, values, table, row: number)
    result.money = money(values, table, row: number)
    result.isPosthumous = posthumous(values, table, row: number)
    noteDoubt(result)
    noteVerdicts(row, name: written)
    let forms = forms(values, table, row: number)
    if order == nil, numberedCount > 0, dashed.count < 1_000, Bullet.takenOff(result.name.text) != nil {
      dashed.append((number, written))
    }
    takeOffMarks(&result)
    let before = ListValues.kindBefore(result.name.text)
    if let before { result.name.text = before.name }
    let firstWord = ListValues.firstWord(of: result.name.text)
    result.kind =
      before?.kind ?? kind(of: result, firstWord: firstWord, forms: forms, values, table, row: number)
    if !table.nameCompany.isEmpty { partName(&result, values, table) }
    finishName(&result, firstWord: firstWord)
    readPlaces(&result, values, table, row: number)
    noteUnheaded(row, table)
    noteUnit(of: result, table)
    let sectionForm = sections.last { $0.form != nil }?.form
    var all = forms.map { ListText(text: $0.text, column: $0.column) }
    if all.isEmpty, let sectionForm { all = [ListText(text: sectionForm, column: 0)] }
    if !all.isEmpty {
      formedCount += 1
    } else if formless.count < 10_000, !formIsUnreadable(values, table) {
      formless.append((number, result.name.text))
    }
    let sums = sumsOfForms(values, table, row: number, forms: all)
    if let kind = result.kind {
      sheetCounts[kind, default: 0] += 1
      tableCounts[kind, default: 0] += 1
    }
    for index in sections.indices { sections[index].found += 1 }
    if order != nil {
      numberedCount += 1
    } else if table.has(.order), isAlone(values, table), lonely.count < 1_000 {
      lonely.append((number, written))
    }
    count(result.money?.value ?? 0, of: result.kind)
    for sum in sums { count(sum.value, of: result.kind) }
    recipientCount += 1
    if all.isEmpty {
      emit(result)
    } else {
      for (index, form) in all.enumerated() {
        var one = result
        one.form = form
        // The money was counted once; two awards of one row share it on the first, unless each has its own.
        if index > 0 { one.money = nil }
        if let own = sums.first(where: { $0.form == form.text }) { one.money = (own.value, own.column) }
        emit(one)
      }
    }
  }

  /// Counts people without a unit below one who has it: the cell of a unit that was filled once for all.
  private mutating func noteUnit(of result: ListRow, _ table: ListTable) {
    guard result.kind == .individual, table.has(.unit) else { return }
    if let unit = result.unit {
      unitCount += 1
      lastUnit = unit.text
    } else if let unit = lastUnit, result.residence == nil {
      let spot = ListSpot(sheet: cells.number, row: result.row, column: table.column(.unit) ?? 0)
      unitless = ((unitless?.count ?? 0) + 1, unitless?.below ?? unit, unitless?.first ?? spot)
    }
  }

  private mutating func count(_ money: Int, of kind: RecipientKind?) {
    guard money > 0 else { return }
    tableSum &+= money
    sheetSum &+= money
    sumSinceTotal &+= money
    if let kind { kindSums[kind, default: 0] &+= money }
    for index in sections.indices { sections[index].sum &+= money }
  }

  /// Whether a row holds nothing but its name; `*` or `-` before it is no number.
  private mutating func isAlone(_ values: [Sheet.Cell?], _ table: ListTable) -> Bool {
    for (slot, column) in table.columns.enumerated() {
      switch column.field {
      case .order, .name, .nameStart: continue
      default: if let cell = values[slot], !isBlank(cell), !ListValues.isNothing(peek(cell)) { return false }
      }
    }
    return true
  }

  private mutating func checkWidth(_ row: Sheet.Row, _ table: ListTable) -> Bool {
    guard table.width > 0 else { return true }
    let extra = row.cells.contains { Int(sheet.cells[$0].column) > table.width }
    if extra || row.width < table.width {
      log.report(
        ListFaults.cells(
          row.width, expected: table.width, isFew: !extra, at: ListSpot(sheet: cells.number, row: row.number))
      )
      return false
    }
    return true
  }

  private mutating func takesStruck(_ values: [Sheet.Cell?], _ table: ListTable, row: Int) -> Bool {
    var all = true
    var some = false
    var found = false
    var spot = ListSpot(sheet: cells.number, row: row)
    var shown = ""
    for slot in table.nameSlots {
      guard let cell = values[slot] else { continue }
      found = true
      let own = sheet.font(of: cell).isStruck
      let runs = sheet.runs(of: cell)
      if runs.isEmpty {
        if own { some = true } else { all = false }
      } else {
        for run in runs {
          if run.isStruck ?? own { some = true } else { all = false }
        }
      }
      if some, spot.column == 0 { spot.column = table.columns[slot].column }
      if some { shown = peek(cell) }
    }
    guard found, some else { return true }
    if all {
      switch choices.struck {
      case .take?: return true
      case .leave?: return false
      case nil:
        log.report(ListFaults.struck(shown, at: spot))
        return true
      }
    }
    log.report(ListFaults.partlyStruck(shown, at: spot))
    return true
  }

  // MARK: Texts

  /// The text of a cell of a recipient; reports faults of the cell.
  private mutating func use(_ cell: Sheet.Cell, _ field: ListField, column: Int, row: Int) -> String {
    let spot = ListSpot(sheet: cells.number, row: row, column: column)
    switch cell.kind {
    case .text, .sharedText:
      let reading = cells.read(cell)
      if cell.isPlain, reading.converted == nil, reading.suspicion == nil { return reading.text }
      return tell(reading, of: field, at: spot)
    case .number:
      guard let number = sheet.number(of: cell) else { return "" }
      let format = sheet.format(of: cell)
      if format.isDate {
        guard let day = CalendarDate(serial: number, countsFrom1904: sheet.countsFrom1904) else {
          return NumberFormat.allDigits(number)
        }
        let seconds = Int(((number - number.rounded(.down)) * 86_400).rounded())  // bounded: a part of a day
        let shown = format.shown(day, secondsOfDay: min(seconds, 86_399))
        if field != .note { log.report(ListFaults.dateInText(shown, at: spot)) }
        return shown
      }
      if format.isGeneral, number.magnitude >= 1e11, number == number.rounded() {
        log.report(ListFaults.longNumber(NumberFormat.allDigits(number), at: spot))
      }
      return format.shown(number).trimmed
    case .isoDate:
      let text = sheet.text(of: cell)
      guard let day = CalendarDate(reading: String(text.prefix(10))) else { return text }
      if field != .note { log.report(ListFaults.dateInText(day.slashed, at: spot)) }
      return day.slashed
    case .boolean:
      log.report(ListFaults.wrongCell(sheet.truth(of: cell) == true ? "TRUE" : "FALSE", at: spot))
      return ""
    case .error:
      log.report(ListFaults.cellError(sheet.text(of: cell), at: spot))
      return ""
    case .noResult:
      log.report(ListFaults.noResult(at: spot))
      return ""
    }
  }

  private mutating func tell(
    _ reading: ListCells.Reading, of field: ListField, at spot: ListSpot
  ) -> String {
    // TCVN3 has no capitals with tones: each word of a name begins with one.
    let text =
      field == .name && reading.converted == .tcvn3
      ? SheetReader.withFirstCapitals(reading.text) : reading.text
    if reading.oddSpaces > 0 { oddSpaces = ((oddSpaces?.count ?? 0) + 1, oddSpaces?.first ?? spot) }
    if reading.hasDoubleSpaces, field == .name {
      doubleSpaces = ((doubleSpaces?.count ?? 0) + 1, doubleSpaces?.first ?? spot)
    }
    if let suspicion = reading.suspicion {
      log.report(ListFaults.oldEncoding(suspicion, at: spot))
      if reading.converted == nil { log.suspect(suspicion.encoding) }
    } else if let encoding = reading.converted {
      conversions.add(encoding, reading.before, text, at: spot)
    }
    for issue in reading.issues { log.report(ListFaults.character(issue, at: spot)) }
    return reading.issues.isEmpty ? text : CharacterIssue.cleaned(text)
  }

  private static func withFirstCapitals(_ name: String) -> String {
    name.split(separator: " ").map { word in
      guard let first = word.unicodeScalars.first, !first.isASCII else { return String(word) }
      return Casing.sentence(String(word))
    }.joined(separator: " ")
  }

  /// The text of a field: the first of its columns that has one; ditto takes the value above.
  private mutating func text(
    _ field: ListField, _ values: [Sheet.Cell?], _ table: ListTable, row: Int, in slots: [Int]? = nil
  ) -> ListText? {
    for slot in slots ?? table.slots(field) {
      guard let cell = values[slot] else { continue }
      let column = table.columns[slot].column
      var text = use(cell, field, column: column, row: row)
      if text.isEmpty || ListValues.isNothing(text) { continue }
      if let first = text.utf8.first, Bullet.mayStart(first), !ListValues.isDitto(text) {
        let lines = field == .achievement ? Bullet.joinedLines(sheet.text(of: cell)) : nil
        text = lines ?? withoutBullet(text, at: ListSpot(sheet: cells.number, row: row, column: column))
      }
      if field.takesDitto {
        if text.utf8.count <= 12, ListValues.isDitto(text), let value = above[column] {
          text = value
          let spot = ListSpot(sheet: cells.number, row: row, column: column)
          let first = dittos?.first ?? spot
          // Fields are read in another order than columns stand.
          let isEarlier = spot.row == first.row && spot.column < first.column
          dittos = ((dittos?.count ?? 0) + 1, isEarlier ? spot : first)
        }
        above[column] = text
      }
      return ListText(text: text, column: column)
    }
    return nil
  }

  // MARK: Names

  private mutating func readName(
    _ values: [Sheet.Cell?], _ table: ListTable, row: Int, peeked: String
  ) -> String {
    var name = ""
    for slot in table.nameSlots {
      guard let cell = values[slot] else { continue }
      if cell.isPlain, !cells.mayConvert, table.nameSlots.count == 1 {
        name = peeked
        break
      }
      let column = table.columns[slot].column
      if table.nameCompany.isEmpty, cell.kind == .text || cell.kind == .sharedText,
        let people = ListValues.people(inLines: sheet.text(of: cell))
      {
        log.report(
          ListFaults.severalPeople(people, at: ListSpot(sheet: cells.number, row: row, column: column)))
      }
      let text = use(cell, .name, column: column, row: row)
      if text.isEmpty || ListValues.isNothing(text) { continue }
      name = name.isEmpty ? text : name + " " + text
    }
    if let first = name.utf8.first, "=+@-".utf8.contains(first) {
      let second = name.unicodeScalars.dropFirst().first
      if first != UInt8(ascii: "-") || second?.properties.isAlphabetic ?? false {
        log.report(
          ListFaults.looksLikeFormula(
            name, at: ListSpot(sheet: cells.number, row: row, column: table.column(.name) ?? 0)))
      }
    }
    return name
  }

  /// Removes marks around a name: a footnote's mark after it, the sign of a pasted line before it.
  private mutating func takeOffMarks(_ result: inout ListRow) {
    let name = result.name.text
    guard let first = name.utf8.first, let last = name.utf8.last else { return }
    let spot = ListSpot(sheet: cells.number, row: result.row, column: result.name.column)
    if FootnoteMark.mayEnd(last), let bare = FootnoteMark.takenOff(name) {
      result.name.text = bare
      var samples = marks?.samples ?? []
      if samples.count < 6 { samples.append("“\(name)”") }
      marks = (samples, (marks?.count ?? 0) + 1, marks?.first ?? spot)
    }
    if Bullet.mayStart(first) { result.name.text = withoutBullet(result.name.text, at: spot) }
    if first < 0x80, let numbered = ListRows.withoutNumber(result.name.text) {
      result.name.text = numbered.name
      if result.order == nil { result.order = numbered.number.map { ($0, result.name.column) } }
    }
  }

  private mutating func withoutBullet(_ text: String, at spot: ListSpot) -> String {
    guard let bare = Bullet.takenOff(text) else { return text }
    bullets = ((bullets?.count ?? 0) + 1, bullets?.first ?? spot)
    return bare
  }

  private mutating func noteDoubt(_ result: ListRow) {
    guard let note = result.note, !result.isPosthumous, ListValues.doubtsAward(note.text) else { return }
    doubt(
      result.name.text, note.text, at: ListSpot(sheet: cells.number, row: result.row, column: note.column))
  }

  /// What the columns say that are not used: “Không đạt” below “Kết quả”, a mark below “Không đồng ý”.
  private mutating func noteVerdicts(_ row: Sheet.Row, name: String) {
    for index in verdicts.indices {
      let verdict = verdicts[index]
      let cell = ListCells.cell(in: sheet, row: row.number, column: verdict.column)
      let text = cell.map { peek($0) } ?? ""
      if text.isEmpty || ListValues.isNothing(text) && !ListValues.isMark(text) {
        if verdict.isVerdict, verdict.open.count < 10_000 { verdicts[index].open.append((row.number, name)) }
        continue
      }
      let isMarked = verdict.refuses && ListValues.isMark(text)
      if verdict.isOfDeath {
        doubt(
          name, "\(verdict.heading) \(text)",
          at: ListSpot(sheet: cells.number, row: row.number, column: verdict.column))
        continue
      }
      if isMarked || verdicts[index].doubts(text) {
        doubt(
          name, isMarked ? verdict.heading : text,
          at: ListSpot(sheet: cells.number, row: row.number, column: verdict.column))
      } else if ListValues.approves(text), !verdict.refuses {
        verdicts[index].approved += 1
      } else {
        verdicts[index].others += 1
      }
    }
  }

  private mutating func doubt(_ name: String, _ text: String, at spot: ListSpot) {
    var samples = doubtful?.samples ?? []
    if samples.count < 20 { samples.append("“\(name)”: “\(text)”") }
    doubtful = (samples, (doubtful?.count ?? 0) + 1, doubtful?.first ?? spot)
  }

  /// Writes out a rank in military shorthand and reports it, because certificates have it in full.
  private mutating func writeOutRank(_ result: inout ListRow) {
    guard let sign = result.address?.text, sign.utf8.count <= 12 else { return }
    result.address?.text = ListValues.written(address: sign)
    guard let rank = ListValues.rank(ofSign: sign) else {
      if ListValues.mayBeRankSign(sign) {
        log.report(
          ListFaults.unknownRank(
            sign, at: ListSpot(sheet: cells.number, row: result.row, column: result.address?.column ?? 0)))
      }
      return
    }
    result.address?.text = rank
    noteRank(sign, rank, at: result)
  }

  private mutating func noteRank(_ sign: String, _ rank: String, at result: ListRow) {
    let spot = ListSpot(
      sheet: cells.number, row: result.row, column: result.address?.column ?? result.name.column)
    var samples = ranks?.samples ?? []
    if samples.count < 6, !samples.contains("“\(sign)” → “\(rank)”") {
      samples.append("“\(sign)” → “\(rank)”")
    }
    ranks = (samples, ranks?.first ?? spot)
  }

  /// Splits the content of a column with the heading “Họ và tên, chức vụ, đơn vị”: the name ends at the first line
  /// break, comma or dash; if more than one part follows, it is not split further.
  private mutating func partName(_ result: inout ListRow, _ values: [Sheet.Cell?], _ table: ListTable) {
    guard result.kind != .collective, result.kind != .people,
      let cell = table.nameSlots.first.flatMap({ values[$0] })
    else { return }
    if table.nameCompany.contains(.birth) {
      let parted = ListValues.withoutBirth(result.name.text)
      if let year = parted.year {
        result.birthYear = result.birthYear ?? (year, result.name.column)
        result.name.text = parted.rest
      }
    }
    let name = result.name.text
    var end: String.Index?
    if cell.kind == .text || cell.kind == .sharedText {
      let lines = sheet.text(of: cell).split(whereSeparator: \.isNewline)
      let first = lines.first.map { NormalForm.normalized(String($0)) } ?? ""
      let line = first.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if lines.count > 1, name.hasPrefix(line), !line.isEmpty {
        end = name.index(name.startIndex, offsetBy: line.count)
      }
    }
    end = end ?? [",", ";", " - ", " – "].compactMap { name.range(of: $0)?.lowerBound }.min()
    guard let end else { return }
    let head = String(name[..<end]).trimmed
    let rest = String(name[end...].drop { " ,;-–".contains($0) }).trimmed
    guard !head.isEmpty, !rest.isEmpty else { return }
    result.name.text = head
    let part = ListText(text: rest, column: result.name.column)
    let company = table.nameCompany.filter { $0 != .birth || result.birthYear == nil }
    switch company.count == 1 ? company[0] : .postAndUnit {
    case .address: result.address = result.address ?? part
    case .birth:
      if case .year(let year) = ListValues.birth(rest, countsFrom1904: false) {
        result.birthYear = result.birthYear ?? (year, part.column)
      } else {
        log.report(
          ListFaults.birthDate(rest, at: ListSpot(sheet: cells.number, row: result.row, column: part.column)))
      }
    case .unit, .division: result.unit = part
    case .residence, .hamlet, .commune: result.residence = part
    default: if result.kind == .household { result.residence = part } else { result.post = part }
    }
  }

  private mutating func finishName(_ result: inout ListRow, firstWord: String) {
    guard result.kind == .individual || result.kind == nil else { return }
    if let cut = ListValues.address(inName: result.name.text, firstWord: firstWord),
      !ListValues.disagree(result.address?.text, cut.address)
    {
      result.name.text = cut.name
      if ["ô.", "b."].contains(firstWord) { noteRank(firstWord.uppercased(), cut.address, at: result) }
      if result.address == nil {
        result.address = ListText(text: cut.address, column: result.name.column)
      }
    }
    if let address = result.address, address.text.hasSuffix(":") {
      result.address?.text = String(address.text.dropLast()).trimmed
    }
    guard result.kind == .individual, ListValues.isAllCapitals(result.name.text),
      result.name.text.unicodeScalars.first?.properties.isAlphabetic ?? false
    else { return }
    let spot = ListSpot(sheet: cells.number, row: result.row, column: result.name.column)
    capitals = ((capitals?.count ?? 0) + 1, capitals?.first ?? spot)
    if choices.changesCapitals { result.name.text = ListValues.withSmallLetters(result.name.text) }
  }

  // MARK: Persons

  private mutating func readPerson(
    _ result: inout ListRow, _ values: [Sheet.Cell?], _ table: ListTable, row: Int
  ) {
    for slot in table.slots(.gender) {
      guard let cell = values[slot] else { continue }
      let column = table.columns[slot].column
      let text = use(cell, .gender, column: column, row: row)
      if text.isEmpty || text == "-" { continue }
      if let gender = ListValues.gender(text) {
        result.gender = gender
      } else {
        log.report(
          ListFaults.unknownGender(text, at: ListSpot(sheet: cells.number, row: row, column: column)))
      }
    }
    readSexes(&result, values, table, row: row)
    for slot in table.slots(.birth) where result.birthYear == nil {
      guard let cell = values[slot] else { continue }
      birth(cell, column: table.columns[slot].column, row: row, into: &result)
    }
  }

  private mutating func readSexes(
    _ result: inout ListRow, _ values: [Sheet.Cell?], _ table: ListTable, row: Int
  ) {
    guard let female = table.slots(.female).first else { return }
    guard let male = table.slots(.male).first else {
      let isMarked = values[female].map { cells.sheet.truth(of: $0) ?? ListValues.isMark(peek($0)) } ?? false
      if isMarked { womenCount += 1 }
      if isMarked || !ListValues.isBody(result.name.text) {
        result.gender = result.gender ?? (isMarked ? .female : .male)
      }
      return
    }
    let filled = [(male, Gender.male), (female, Gender.female)].filter { slot, _ in
      values[slot].map { cell in
        cells.sheet.truth(of: cell) ?? (!isBlank(cell) && !ListValues.isNothing(without(x: peek(cell))))
      } ?? false
    }
    if filled.count == 2 {
      log.report(
        ListFaults.bothSexes(
          at: ListSpot(sheet: cells.number, row: row, column: table.columns[male].column)))
      return
    }
    guard let (slot, gender) = filled.first, let cell = values[slot] else { return }
    result.gender = result.gender ?? gender
    let column = table.columns[slot].column
    let text = peek(cell)
    if ["x", "X", "1", "✓", "v"].contains(text), !table.columns[slot].isBelowBirth { return }
    let isNumber = text.utf8.contains { (0x30...0x39).contains($0) }
    guard table.columns[slot].isBelowBirth || isNumber, text.lowercased() != "x" else { return }
    birth(cell, column: column, row: row, into: &result)
  }

  /// In columns Nam and Nữ an x says yes.
  private func without(x text: String) -> String { text == "x" || text == "X" ? "yes" : text }

  private mutating func birth(_ cell: Sheet.Cell, column: Int, row: Int, into result: inout ListRow) {
    let spot = ListSpot(sheet: cells.number, row: row, column: column)
    if let number = sheet.number(of: cell), sheet.format(of: cell).isDate {
      // A year that was formatted as a day: 1985 days from 1900 on is no birth of today.
      if let day = CalendarDate(serial: number, countsFrom1904: sheet.countsFrom1904),
        (1_900...2_100).contains(day.year),
        !(1_900...2_100).contains(number)
      {
        result.birthYear = (day.year, column)
      } else if (1_900...2_100).contains(number) {
        result.birthYear = (Int(number), column)
      } else {
        log.report(ListFaults.birthDate(NumberFormat.allDigits(number), at: spot))
      }
      return
    }
    let text: String
    switch cell.kind {
    case .isoDate: text = String(sheet.text(of: cell).prefix(10))
    case .number: text = sheet.number(of: cell).map(NumberFormat.allDigits) ?? ""
    case .text, .sharedText, .boolean, .error, .noResult: text = use(cell, .birth, column: column, row: row)
    }
    if text.isEmpty || ListValues.isNothing(text) { return }
    switch ListValues.birth(text, countsFrom1904: sheet.countsFrom1904) {
    case .year(let year): result.birthYear = (year, column)
    case .serial(let day):
      log.report(ListFaults.serialDate(text, day, at: spot))
      result.birthYear = (day.year, column)
    case .unreadable: log.report(ListFaults.birthDate(text, at: spot))
    }
  }

  private mutating func posthumous(_ values: [Sheet.Cell?], _ table: ListTable, row: Int) -> Bool {
    guard let slot = table.slots(.posthumous).first, let cell = values[slot] else { return false }
    if let truth = cells.sheet.truth(of: cell) { return truth }
    let text = use(cell, .posthumous, column: table.columns[slot].column, row: row)
    if let truth = ListValues.truth(text) { return truth }
    log.report(
      ListFaults.unknownTruth(
        text, at: ListSpot(sheet: cells.number, row: row, column: table.columns[slot].column)))
    return false
  }

  // MARK: Kind, places, forms

  private mutating func kind(
    of result: ListRow, firstWord: String, forms: [(text: String, column: Int, kind: RecipientKind?)],
    _ values: [Sheet.Cell?], _ table: ListTable, row: Int
  ) -> RecipientKind? {
    let marked = table.slots(.kindMark).filter { slot in
      values[slot].map { ListValues.isMark(peek($0)) } ?? false
    }
    if marked.count > 1 {
      let columns = marked.map { table.columns[$0] }
      log.report(
        ListFaults.twoKinds(
          columns.map(\.marked), at: ListSpot(sheet: cells.number, row: row, column: columns[1].column)))
    }
    if let slot = marked.first { return ListValues.kind(table.columns[slot].marked) }
    if let own = table.nameSlots.first(where: { table.columns[$0].joins && values[$0] != nil }) {
      return ListValues.kind(table.columns[own].marked)
    }
    var said: RecipientKind?
    for field in [ListField.kind, .kindCode] {
      guard let found = text(field, values, table, row: row) else { continue }
      var word = found.text
      if field == .kindCode, ListValues.kind(word) == nil { word = codes()[word] ?? word }
      if let kind = ListValues.kind(word) { return kind }
      // “Loại hình” and “Đối tượng” say kinds in words of their own, and other things.
      if let heading = table.columns.first(where: { $0.column == found.column })?.heading,
        ListHeadings.targetKeys.contains(ListHeadings.key(heading))
      {
        said = ListValues.kind(said: word)
        break
      }
      let spot = ListSpot(sheet: cells.number, row: row, column: found.column)
      log.report(
        field == .kindCode
          ? ListFaults.unknownCode(found.text, at: spot) : ListFaults.unknownKind(found.text, at: spot))
      return nil
    }
    if let kind = sections.last(where: { $0.kind != nil })?.kind { return kind }
    let sectionForm = sections.last { $0.form != nil }?.form
    if let kind = forms.first?.kind ?? (forms.isEmpty ? sectionForm.flatMap { form($0).kind } : nil) {
      return kind
    }
    let hasPerson = result.address != nil || result.gender != nil || result.birthYear != nil
    if let kind = ListValues.kind(
      ofName: result.name.text, firstWord: firstWord, hasPerson: hasPerson)
    {
      guard kind == .collective, table.nameKind == .individual else { return kind }
      let hasPost = table.slots(.post).contains { slot in
        values[slot].map { !isBlank($0) && !ListValues.isNothing(peek($0)) } ?? false
      }
      return ListValues.isPersonLikeBody(result.name.text, hasPost: hasPost) ? .individual : kind
    }
    if table.nameKind == .individual, ListValues.mayBeUnknownBody(result.name.text) {
      let spot = ListSpot(sheet: cells.number, row: row, column: result.name.column)
      var samples = maybeBodies?.samples ?? []
      if samples.count < 6 { samples.append("“\(result.name.text)”") }
      maybeBodies = (samples, maybeBodies?.first ?? spot)
    }
    return said ?? table.nameKind ?? sheetKind
  }

  private mutating func readPlaces(
    _ result: inout ListRow, _ values: [Sheet.Cell?], _ table: ListTable, row: Int
  ) {
    // What stands behind the name counts where the list has no column for it.
    result.post = post(values, table, row: row) ?? result.post
    result.unit = text(.unit, values, table, row: row) ?? result.unit
    if let unit = result.unit { result.unit?.text = named(unit, table) }
    for slot in table.slots(.division).reversed() {
      guard var division = text(.division, values, table, row: row, in: [slot]) else { continue }
      let heading = table.columns[slot].heading
      result.unitIsClass = HeadingWords.isClass(heading) && division.text.first?.isNumber ?? false
      division.text = named(division, table)
      nameNumber(of: &division, table, row: row, isPlain: result.unitIsClass)
      // A household's “Tổ 5” is where it lives.
      if result.kind == .household, result.unit == nil {
        result.residence = result.residence ?? division
        continue
      }
      result.unit = ListText(
        text: result.unit.map { "\(division.text), \($0.text)" } ?? division.text, column: division.column)
    }
    if result.unit == nil, result.kind == .individual || result.kind == nil,
      let section = sections.last(where: { $0.unit != nil })
    {
      result.unit = section.unit.map { ListText(text: $0, column: 0) }
    }
    result.residence = text(.residence, values, table, row: row) ?? result.residence
    if result.residence == nil {
      let parts = [ListField.hamlet, .commune].compactMap { field -> ListText? in
        guard var part = text(field, values, table, row: row) else { return nil }
        nameNumber(of: &part, table, row: row)
        return part
      }
      if let first = parts.first {
        result.residence = ListText(text: parts.map(\.text).joined(separator: ", "), column: first.column)
      }
    }
    guard let both = text(.postAndUnit, values, table, row: row) else { return }
    switch result.kind {
    case .collective?, .people?: result.unit = result.unit ?? both
    case .household?: result.residence = result.residence ?? both
    case .individual?, nil: result.post = result.post ?? both
    }
  }

  /// A unit by its full name where its heading says what it is.
  private func named(_ unit: ListText, _ table: ListTable) -> String {
    table.slot(ofColumn: unit.column).map { table.columns[$0].completion.full(unit.text) } ?? unit.text
  }

  /// A hamlet that its cell only numbers: “5” below “Tổ dân phố” is “Tổ dân phố 5”.
  private mutating func nameNumber(
    of place: inout ListText, _ table: ListTable, row: Int, isPlain: Bool = false
  ) {
    guard !isPlain, place.text.utf8.count <= 4, place.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let heading = table.columns.first(where: { $0.column == place.column })?.heading
    else { return }
    if let kind = HeadingWords.hamlet(heading) {
      place.text = "\(kind) \(place.text)"
      return
    }
    let spot = ListSpot(sheet: cells.number, row: row, column: place.column)
    var samples = bareNumbers?.samples ?? []
    if samples.count < 4, !samples.contains(place.text) { samples.append(place.text) }
    bareNumbers = (samples, bareNumbers?.heading ?? heading, bareNumbers?.first ?? spot)
  }

  /// The post, with those of the columns that are read together, in their order.
  private mutating func post(_ values: [Sheet.Cell?], _ table: ListTable, row: Int) -> ListText? {
    let first = text(.post, values, table, row: row)
    guard var result = first, table.columns.contains(where: { $0.field == .post && $0.joins }) else {
      return first
    }
    let priority = table.columns.first { $0.column == result.column }?.priority
    var parts = [(column: result.column, text: result.text)]
    for column in table.columns
    where column.field == .post && column.priority == priority && column.column != result.column {
      guard let slot = table.slot(ofColumn: column.column), let cell = values[slot] else { continue }
      let text = use(cell, .post, column: column.column, row: row)
      if text.isEmpty || ListValues.isNothing(text) || parts.contains(where: { $0.text == text }) { continue }
      parts.append((column.column, text))
    }
    parts.sort { $0.column < $1.column }
    result.text = parts.map(\.text).joined(separator: ", ")
    return result
  }

  private mutating func forms(
    _ values: [Sheet.Cell?], _ table: ListTable, row: Int
  ) -> [(text: String, column: Int, kind: RecipientKind?)] {
    var found: [(text: String, column: Int, kind: RecipientKind?)] = []
    for field in [ListField.title, .form, .titleCode, .formCode] {
      guard let cell = text(field, values, table, row: row) else { continue }
      for part in cell.text.split(separator: ";") {
        var text = String(part).trimmed
        if text.isEmpty { continue }
        let isCode = (8...12).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if isCode || field == .titleCode || field == .formCode {
          guard let name = codes()[text] else {
            log.report(
              ListFaults.unknownCode(
                text, at: ListSpot(sheet: cells.number, row: row, column: cell.column)))
            continue
          }
          text = name
        }
        for known in forms(in: text) { found.append((known.text, cell.column, known.kind)) }
      }
    }
    for slot in table.slots(.formMark) {
      guard let cell = values[slot], ListValues.isMark(peek(cell)) else { continue }
      let known = form(table.columns[slot].marked)
      found.append((known.text, table.columns[slot].column, known.kind))
    }
    // Sums below a form say that somebody gets it, where no column of marks does.
    for slot in table.slots(.money) where !table.columns[slot].ofForm.isEmpty {
      let name = table.columns[slot].ofForm
      let isMarked = table.slots(.formMark).contains { table.columns[$0].marked == name }
      guard !isMarked, let cell = values[slot], sum(cell, table.columns[slot]) ?? 0 > 0 else { continue }
      let known = form(name)
      found.append((known.text, table.columns[slot].column, known.kind))
    }
    return found
  }

  /// Whether a cell of the form is a fault of its own.
  private func formIsUnreadable(_ values: [Sheet.Cell?], _ table: ListTable) -> Bool {
    [ListField.form, .title, .formCode, .titleCode].contains { field in
      table.slots(field).contains { slot in
        values[slot].map { $0.kind == .noResult || $0.kind == .error } ?? false
      }
    }
  }

  /// The sums in columns of one form each; one beside a form that the row does not have is a fault.
  private mutating func sumsOfForms(
    _ values: [Sheet.Cell?], _ table: ListTable, row: Int, forms: [ListText]
  ) -> [(form: String, value: Int, column: Int)] {
    var found: [(form: String, value: Int, column: Int)] = []
    for slot in table.slots(.money) where !table.columns[slot].ofForm.isEmpty {
      let column = table.columns[slot]
      guard let cell = values[slot], !isBlank(cell), !ListValues.isNothing(peek(cell)) else { continue }
      let spot = ListSpot(sheet: cells.number, row: row, column: column.column)
      let name = form(column.ofForm).text
      guard let value = sum(cell, column) else {
        log.report(ListFaults.money(peek(cell), at: spot))
        continue
      }
      guard value > 0 else { continue }
      guard forms.contains(where: { $0.text == name }) else {
        log.report(ListFaults.moneyWithoutMark(name, at: spot))
        continue
      }
      found.append((name, value, column.column))
    }
    return found
  }

  private mutating func sum(_ cell: Sheet.Cell, _ column: ListColumn) -> Int? {
    guard let number = cells.sheet.number(of: cell) else {
      return ListValues.money(peek(cell), unit: column.unit)
    }
    let format = cells.sheet.format(of: cell)
    return format.isDate || format.isPercent ? nil : ListValues.money(number, unit: column.unit)
  }

  /// The forms of a text, each as the catalogue has it.
  private mutating func forms(in text: String) -> [(text: String, kind: RecipientKind?)] {
    if let known = partsByText[text] { return known }
    let parts = ListForms.parts(of: text).map { form($0) }
    if partsByText.count < 4_096 { partsByText[text] = parts }
    return parts
  }

  /// The name of a form as the catalogue has it, and the only kind that it is for.
  private mutating func form(_ text: String) -> (text: String, kind: RecipientKind?) {
    if let known = formsByText[text] { return known }
    let read = AwardForm(reading: Located(text, at: nil), in: AwardNames.catalogue)
    var result: (text: String, kind: RecipientKind?) = (text, nil)
    if let entry = read.entry {
      // Who gives it stays with the form where the cell says it.
      let isParted = AwardNames.catalogue.parted(text) != nil
      result = (isParted ? text : read.written.value, ListValues.onlyKind(of: entry))
      // Only the spelling is the catalogue's; another name of the award stays.
      let spelled = Folding.sameWord(text.replacing("sỹ", with: "sĩ").replacing("SỸ", with: "SĨ"))
      for name in [entry.name] + entry.aliases {
        let plain = name.replacing("sỹ", with: "sĩ")
        if Folding.sameWord(plain) == spelled { result.text = plain }
      }
    }
    if formsByText.count < 4_096 { formsByText[text] = result }
    return result
  }

  private mutating func money(
    _ values: [Sheet.Cell?], _ table: ListTable, row: Int
  ) -> (value: Int, column: Int)? {
    var found: (value: Int, column: Int)?
    // A nought says that nothing is paid, where no other column has a sum.
    var nothing: (value: Int, column: Int)?
    for slot in table.slots(.money) where table.columns[slot].ofForm.isEmpty {
      guard let cell = values[slot] else { continue }
      let column = table.columns[slot]
      let spot = ListSpot(sheet: cells.number, row: row, column: column.column)
      if cells.sheet.number(of: cell) == nil {
        let text = use(cell, .money, column: column.column, row: row)
        if text.isEmpty || ListValues.isNothing(text) { continue }
      }
      guard let sum = sum(cell, column) else {
        log.report(ListFaults.money(peek(cell), at: spot))
        continue
      }
      guard sum > 0 else {
        nothing = nothing ?? (0, column.column)
        continue
      }
      if sum < 1_000 {
        smallSums = ((smallSums?.count ?? 0) + 1, smallSums?.sum ?? sum, smallSums?.first ?? spot)
      }
      if let first = found, first.value != sum {
        log.report(
          ListFaults.moneyDiffers(
            sum, first.value, firstCell: ListRange.letters(of: first.column) + String(row), at: spot))
      } else if found == nil {
        found = (sum, column.column)
      }
    }
    return found ?? nothing
  }

  // MARK: What is told once

  private mutating func noteUnheaded(_ row: Sheet.Row, _ table: ListTable) {
    for index in row.cells {
      let column = Int(cells.sheet.cells[index].column)
      if !table.isHeaded(column), cells.takes(column: column), !unheaded.contains(column),
        unheaded.count < 64,
        !isBlank(cells.sheet.cells[index])
      {
        unheaded.insert(column)
      }
    }
  }

  private mutating func tellOnce() {
    if let capitals {
      log.report(ListFaults.capitals(capitals.count, areChanged: choices.changesCapitals, at: capitals.first))
    }
    if let doubtful {
      log.report(ListFaults.doubtfulRemarks(doubtful.samples, count: doubtful.count, at: doubtful.first))
    }
    if let first = dashed.first {
      log.report(ListFaults.dashedRows(dashed, at: ListSpot(sheet: cells.number, row: first.row)))
    }
    if let marks { log.report(ListFaults.marks(marks.samples, count: marks.count, at: marks.first)) }
    if let bullets { log.report(ListFaults.bullets(bullets.count, at: bullets.first)) }
    if let ranks { log.report(ListFaults.ranks(ranks.samples, at: ranks.first)) }
    if let sharedMoney { log.report(ListFaults.sharedMoney(sharedMoney.count, at: sharedMoney.first)) }
    if let smallSums { log.report(ListFaults.smallSums(smallSums.count, smallSums.sum, at: smallSums.first)) }
    if let maybeBodies { log.report(ListFaults.maybeBodies(maybeBodies.samples, at: maybeBodies.first)) }
    if let bareNumbers {
      log.report(ListFaults.bareNumbers(bareNumbers.samples, bareNumbers.heading, at: bareNumbers.first))
    }
    if let dittos { log.report(ListFaults.ditto(dittos.count, at: dittos.first)) }
    if let oddSpaces { log.report(ListFaults.oddSpaces(oddSpaces.count, at: oddSpaces.first)) }
    if let doubleSpaces { log.report(ListFaults.doubleSpaces(doubleSpaces.count, at: doubleSpaces.first)) }
    if cells.isUnicode, let encoding = choices.encoding, let firstHeading {
      log.report(ListFaults.alreadyUnicode(encoding, at: firstHeading))
    }
    if let converted = ListFaults.converted(conversions) { log.report(converted) }
    if let groupTitles {
      log.report(ListFaults.groupTitles(groupTitles.texts, capitalUnit: capitalUnit, at: groupTitles.first))
    }
    if let rowsAfterEnd { log.report(ListFaults.rowsAfterEnd(rowsAfterEnd.count, at: rowsAfterEnd.first)) }
    if let first = hidden.first {
      let spot = ListSpot(sheet: cells.number, row: first.row)
      log.report(ListFaults.hiddenRows(hidden, taken: choices.hiddenRows, at: spot))
    }
  }
}
