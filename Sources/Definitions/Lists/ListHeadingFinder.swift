import Awards
import Diagnostics
import Fields
import Model
import TableReading
import Wording

/// Finds the heading of a list and what its columns mean.
struct ListHeadingFinder {
  private let choices: ListChoices
  /// The columns that the definition names and a table has.
  private(set) var metChoices: Set<ListColumnChoice> = []
  /// Meanings of shared texts that were asked for.
  private var known: [UInt64: ListHeading?] = [:]

  init(_ choices: ListChoices) { self.choices = choices }

  // MARK: The row

  /// The row of the heading; nil when the sheet has none.
  mutating func find(in cells: inout ListCells) -> Int? {
    var lonely: Int?
    for (index, row) in cells.sheet.rows.enumerated() {
      if let range = choices.range, !range.rows.contains(row.number) { continue }
      switch judge(row, in: &cells) {
      case .heading: return index
      case .nameOnly: lonely = lonely ?? index
      case .other: break
      }
    }
    return lonely
  }

  enum Judgement { case heading, nameOnly, other }

  /// Whether a row has a heading of names and another one. Within a table one must be a heading as offices write it, so that
  /// the words of each cell of each recipient are not looked at.
  mutating func judge(_ row: Sheet.Row, isInTable: Bool = false, in cells: inout ListCells) -> Judgement {
    if isInTable, !row.cells.contains(where: { isWrittenHeading(cells.sheet.cells[$0], in: &cells) }) {
      return .other
    }
    var names = 0
    var others = 0
    var unitsAsNames = 0
    var address: Int?
    var filled = 0
    var kinds: [Int] = []
    let chosen = isInTable ? nil : choices.columnOfNames
    var hasChosen = false
    for index in row.cells {
      let cell = cells.sheet.cells[index]
      guard cells.takes(column: Int(cell.column)) else { continue }
      filled += 1
      // The column that the definition names has names, whatever its heading is.
      if Int(cell.column) == chosen {
        hasChosen = true
        continue
      }
      // A line that begins with # is a comment.
      if filled == 1, row.width > 0, cells.sheet.text(of: cell).hasPrefix("#") { return .other }
      guard let heading = heading(cell, in: &cells) else {
        if ListValues.kind(headingText(cell, in: &cells)) != nil { kinds.append(Int(cell.column)) }
        continue
      }
      if heading.field == .name {
        names += 1
      } else {
        others += 1
        if heading.text == ListHeadings.unitAsName.text { unitsAsNames += 1 }
        if isAddressAsName(heading, cell, in: &cells) { address = Int(cell.column) }
      }
    }
    if names == 0, unitsAsNames == 0, others > 1, let address,
      column(address, belowRow: row.number, in: &cells, holdsOnly: ListValues.isAddressWithName)
    {
      return .heading
    }
    if hasChosen, others > 1 || others > 0 && others + 1 == filled { return .heading }
    if names == 0, others > 0, kinds.count > 1,
      kinds.contains(where: { column($0, belowRow: row.number, in: &cells, holdsOnly: ListValues.mayBeName) })
    {
      return .heading
    }
    if names == 0, unitsAsNames > 0 {
      names = 1
      others -= 1
    }
    if names > 1 || names == 1 && others > 0 { return .heading }
    return names == 1 && filled == 1 ? .nameOnly : .other
  }

  private func isWrittenHeading(_ cell: Sheet.Cell, in cells: inout ListCells) -> Bool {
    guard cell.kind == .text || cell.kind == .sharedText,
      let length = cells.sheet.withText(of: cell, { $0.count }), length <= 160
    else { return false }
    if let key = cells.sheet.sharedKey(of: cell), let found = known[key], found == nil { return false }
    return ListHeadings.heading(key: ListHeadings.key(cells.read(cell).text)) != nil
  }

  private func isAddressAsName(_ heading: ListHeading, _ cell: Sheet.Cell, in cells: inout ListCells) -> Bool
  {
    heading.field == .address
      && ListHeadings.addressAsNameKeys.contains(addressKey(headingText(cell, in: &cells)))
  }

  /// “Ông (Bà)” and “Ông/Bà” alike.
  private func addressKey(_ text: String) -> String {
    FoldedWords.of(text).split(separator: " ").joined()
  }

  private mutating func heading(_ cell: Sheet.Cell, in cells: inout ListCells) -> ListHeading? {
    guard cell.kind == .text || cell.kind == .sharedText,
      let length = cells.sheet.withText(of: cell, { $0.count }), length <= 160
    else { return nil }
    let sharedKey = cells.sheet.sharedKey(of: cell)
    if let sharedKey, let found = known[sharedKey] { return found }
    let found = meaning(cells.read(cell).text, column: Int(cell.column))
    if let sharedKey { known[sharedKey] = .some(found) }
    return found
  }

  /// The meaning of a heading, by its text or as set in the definition.
  private func meaning(_ text: String, column: Int) -> ListHeading? {
    // `#NAME?` typed as text is not a heading.
    guard !text.hasPrefix("#") else { return nil }
    let key = ListHeadings.key(text)
    for choice in choices.columns where ListHeadings.key(choice.column.value) == key {
      return field(named: choice.field.value)
    }
    if let heading = ListHeadings.heading(key: key) { return heading }
    let chosen = "luachon"
    if key.hasPrefix(chosen), let heading = ListHeadings.heading(key: String(key.dropFirst(chosen.count))) {
      return heading
    }
    if let heading = HeadingWords.heading(text) { return heading }
    if let bare = HeadingWords.withoutEnglish(text), let heading = meaning(bare, column: column) {
      return heading
    }
    // “2. Họ và tên”: forms number their columns within the headings.
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let sign = text.dropFirst(digits.count).first, ".)".contains(sign)
    else {
      return nil
    }
    let rest = String(text.dropFirst(digits.count + 1)).trimmed
    return rest.first?.isLetter ?? false ? meaning(rest, column: column) : nil
  }

  private func field(named name: String) -> ListHeading? {
    ListHeadings.heading(key: ListHeadings.key(name)).map {
      ListHeading(field: $0.field, priority: 1, kind: $0.field == .name ? nil : $0.kind, text: $0.text)
    }
  }

  // MARK: The columns

  /// The table whose heading begins in a row; nil when its names cannot be read, which then was reported.
  mutating func table(atRow index: Int, in cells: inout ListCells, log: inout ListFaultLog) -> ListTable? {
    let sheet = cells.sheet
    let row = sheet.rows[index]
    let top = row.number
    let merges = sheet.merges.filter { $0.rows.lowerBound <= top + 4 && $0.rows.upperBound >= top }
    let bottom = bottom(of: row, at: index, merges: merges, in: &cells)
    var table = ListTable(rows: top...bottom)
    table.width = row.width
    var texts: [Int: [(text: String, row: Int, origin: Int)]] = [:]
    for number in top...bottom {
      guard let rowIndex = ListCells.rowIndex(in: sheet, number) else { continue }
      for cellIndex in sheet.rows[rowIndex].cells {
        let cell = sheet.cells[cellIndex]
        let column = Int(cell.column)
        guard cells.takes(column: column) else { continue }
        let text = headingText(cell, in: &cells)
        guard !text.isEmpty else { continue }
        let merge = merges.first { $0.rows.contains(number) && $0.columns.contains(column) }
        for covered in merge?.columns ?? column...column where covered - column < 512 {
          texts[covered, default: []].append((text, number, column))
        }
        // Without a merge a part of a heading stands below the one that begins to its left.
        if number > top, texts[column]?.count == 1,
          let above = texts.filter({ $0.key < column }).max(by: { $0.key < $1.key })?.value.first,
          above.row == top, merges.isEmpty
        {
          texts[column]?.insert(above, at: 0)
        }
      }
    }
    addFromAbove(row, merges, to: &texts, in: &cells)
    addChosen(to: &texts, below: bottom, in: cells)
    var matched: [Matched] = []
    for column in texts.keys.sorted() {
      guard let stack = texts[column] else { continue }
      table.setHeaded(column)
      let whole = stack.map(\.text).joined(separator: " ")
      let first = stack[0].row
      if let choice = choices.columns.first(where: { ListRange.column(named: $0.column.value) == column }),
        let heading = field(named: choice.field.value)
      {
        metChoices.insert(choice)
        matched.append((column, heading, false, whole, first, column, false))
        continue
      }
      if let mark = mark(stack, column: column, among: texts, below: table, in: &cells) {
        matched.append((column, mark, false, whole, first, column, false))
      } else if var found = match(stack, column: column) {
        if [.form, .title].contains(found.heading.field), holdsMarks(column, below: table, in: &cells) {
          // Marks below “Đề nghị khen thưởng” say who is proposed, not for what.
          table.unused.append((column, first, whole))
          continue
        }
        if found.heading.field == .money, stack.count > 1, let form = ListForms.marked(stack[0].text) {
          found.heading.ofForm = form
        }
        let isBelowBirth = stack.dropLast().contains { meaning($0.text, column: column)?.field == .birth }
        if isBelowBirth, let own = stack.last, isPartOfDay(own.text, among: texts) {
          table.unused.append((column, first, whole))
          continue
        }
        matched.append((column, found.heading, found.isChoice, whole, first, found.origin, isBelowBirth))
      } else if stack.contains(where: { $0.origin == column }) {
        table.unused.append((column, first, whole))
      }
    }
    matched += namesByKind(matched, texts, &table, in: &cells)
    matched += formsByContent(matched, &table, in: &cells)
    matched = pairSexes(matched, texts: texts, table: &table, in: &cells)
    if !matched.contains(where: { $0.heading.field == .name }),
      let unit = matched.firstIndex(where: { $0.heading.text == ListHeadings.unitAsName.text })
    {
      matched[unit].heading = ListHeadings.unitAsName
    } else if !matched.contains(where: { $0.heading.field == .name }),
      let address = matched.firstIndex(where: {
        $0.heading.field == .address && ListHeadings.addressAsNameKeys.contains(addressKey($0.text))
      }),
      self.column(
        matched[address].column, belowRow: bottom, in: &cells, holdsOnly: ListValues.isAddressWithName)
    {
      matched[address].heading = ListHeadings.addressAsName
    }
    return fill(table, with: matched, row: row, in: &cells, log: &log)
  }

  /// Columns that the definition names by their letters need no heading, where they hold anything; those that it names by
  /// their heading are met.
  private mutating func addChosen(
    to texts: inout [Int: [(text: String, row: Int, origin: Int)]], below bottom: Int, in cells: ListCells
  ) {
    for choice in choices.columns {
      let key = ListHeadings.key(choice.column.value)
      if texts.values.contains(where: { $0.contains { ListHeadings.key($0.text) == key } }) {
        metChoices.insert(choice)
      }
      guard let column = ListRange.column(named: choice.column.value), texts[column] == nil,
        cells.sheet.rows.contains(where: { row in
          row.number > bottom && row.cells.contains { Int(cells.sheet.cells[$0].column) == column }
        })
      else { continue }
      texts[column] = [(choice.column.value, max(bottom, 1), column)]
    }
  }

  /// The table of a sheet without headings, its columns named by the definition alone; nil when that names no names.
  mutating func tableWithoutHeading(in cells: inout ListCells) -> ListTable? {
    let first = choices.range?.rows.lowerBound ?? 1
    var texts: [Int: [(text: String, row: Int, origin: Int)]] = [:]
    addChosen(to: &texts, below: first - 1, in: cells)
    var table = ListTable(rows: first - 1...first - 1)
    for choice in choices.columns {
      guard let column = ListRange.column(named: choice.column.value), texts[column] != nil,
        let heading = field(named: choice.field.value)
      else { continue }
      metChoices.insert(choice)
      table.setHeaded(column)
      table.columns.append(
        ListColumn(
          column: column, field: heading.field, priority: 1, isChoice: false, isBelowBirth: false, unit: 1,
          heading: choice.column.value, headingRow: first))
    }
    table.finish()
    addUnheadedNumbers(to: &table, in: &cells)
    table.nameKind = ListHeadingFinder.kindOfNames(in: table)
    return table.has(.name) ? table : nil
  }

  /// Only persons have a post or a birth; a body among them is known by its name.
  private static func kindOfNames(in table: ListTable) -> RecipientKind? {
    let personal: Set<ListField> = [.post, .postAndUnit, .birth, .gender, .address]
    return table.columns.contains { personal.contains($0.field) } ? .individual : nil
  }

  /// Headings that are merged from a row above into that of the names: “STT” beside a title over the others.
  private func addFromAbove(
    _ row: Sheet.Row, _ merges: [Sheet.Merge], to texts: inout [Int: [(text: String, row: Int, origin: Int)]],
    in cells: inout ListCells
  ) {
    for merge in merges where merge.rows.lowerBound < row.number && merge.rows.upperBound >= row.number {
      let column = merge.columns.lowerBound
      guard cells.takes(column: column), texts[column] == nil,
        let cell = cells.cell(row: merge.rows.lowerBound, column: column)
      else { continue }
      let text = headingText(cell, in: &cells)
      if !text.isEmpty { texts[column] = [(text, row.number, column)] }
    }
  }

  /// Columns of names that are headed by a kind each: “Tập thể | Cá nhân”, where no other heading of names stands.
  private func namesByKind(
    _ matched: [Matched], _ texts: [Int: [(text: String, row: Int, origin: Int)]], _ table: inout ListTable,
    in cells: inout ListCells
  ) -> [Matched] {
    guard !matched.contains(where: { $0.heading.field == .name }) else { return [] }
    var found: [Matched] = []
    for entry in table.unused {
      guard let lowest = texts[entry.column]?.last, let kind = ListValues.kind(lowest.text),
        column(entry.column, below: table, in: &cells, holdsOnly: ListValues.mayBeName)
      else { continue }
      var heading = ListHeading(field: .name, priority: 1, kind: kind, text: lowest.text)
      heading.joins = true
      found.append((entry.column, heading, false, entry.text, entry.row, entry.column, false))
    }
    guard found.count > 1 else { return [] }
    table.unused.removeAll { entry in found.contains { $0.column == entry.column } }
    return found
  }

  /// A column whose heading may say what somebody gets, “Đề nghị”, “Kết quả xét”, and whose cells are forms of award.
  private func formsByContent(
    _ matched: [Matched], _ table: inout ListTable, in cells: inout ListCells
  ) -> [Matched] {
    guard !matched.contains(where: { [.form, .title, .formMark].contains($0.heading.field) }) else {
      return []
    }
    let found = table.unused.filter { entry in
      HeadingWords.maySayForm(entry.text) && holdsForms(entry.column, below: table, in: &cells)
    }
    table.unused.removeAll { entry in found.contains { $0.column == entry.column } }
    return found.map { entry in
      let heading = ListHeading(field: .form, priority: 1, kind: nil, text: "Hình thức")
      return (entry.column, heading, false, entry.text, entry.row, entry.column, false)
    }
  }

  /// Whether every filled cell of a column is a form, or a sign that there is none, and one is a form.
  private func holdsForms(_ column: Int, below table: ListTable, in cells: inout ListCells) -> Bool {
    var hasForm = false
    let isOnly = self.column(column, below: table, in: &cells) { text in
      let isForm = ListForms.areForms(text)
      hasForm = hasForm || isForm
      return isForm || ListValues.isNothing(text)
    }
    return isOnly && hasForm
  }

  /// A column whose heading is a kind or a form of award and that holds nothing but marks: `x` below “Giấy khen”, “Đạt Gia
  /// đình văn hóa”; or sums, which say that somebody gets the form, too.
  private func mark(
    _ stack: [(text: String, row: Int, origin: Int)], column: Int,
    among texts: [Int: [(text: String, row: Int, origin: Int)]], below table: ListTable,
    in cells: inout ListCells
  ) -> ListHeading? {
    guard let own = stack.last, !cells.sheet.isHidden(column: column) else { return nil }
    // “Giấy khen” above “x | Tiền”: what the mark means stands above.
    let isSign =
      ListValues.isMark(own.text) || ["dau x", "danh dau", "chon"].contains(Folding.fold(own.text))
    guard let lowest = isSign ? stack.dropLast().last : own else { return nil }
    if ListHeadings.heading(key: ListHeadings.key(lowest.text)) != nil {
      // “TT” is the number, and the kind only among others.
      guard ListValues.kind(lowest.text) != nil, isAmongKinds(stack, column, texts) else { return nil }
    }
    if ListValues.kind(lowest.text) != nil {
      guard holdsMarks(column, below: table, in: &cells) else { return nil }
      return ListHeading(field: .kindMark, priority: 1, kind: nil, text: lowest.text)
    }
    // Below “Đề nghị” every mark is for a form, also one that is not known: it is refused where it is given.
    let isOfForms =
      stack.count > 1 && !ListRows.namesYear(lowest.text)
      && (ListHeadings.heading(stack[0].text).map { $0.field == .form || $0.field == .title } ?? false
        || HeadingWords.maySayForm(stack[0].text))
    guard let form = ListForms.marked(lowest.text) ?? (isOfForms ? lowest.text : nil) else { return nil }
    if holdsMarks(column, below: table, in: &cells) {
      return ListHeading(field: .formMark, priority: 1, kind: nil, text: form)
    }
    guard holdsSums(column, below: table, in: &cells) else { return nil }
    var heading = ListHeading(field: .money, priority: 1, kind: nil, text: lowest.text)
    heading.ofForm = form
    return heading
  }

  /// Whether the columns beside one of kinds are headed by kinds, too, or a heading of kinds stands over it.
  private func isAmongKinds(
    _ stack: [(text: String, row: Int, origin: Int)], _ column: Int,
    _ texts: [Int: [(text: String, row: Int, origin: Int)]]
  ) -> Bool {
    if stack.dropLast().contains(where: {
      ListHeadings.heading(key: ListHeadings.key($0.text))?.field == .kind
    }) {
      return true
    }
    return [column - 1, column + 1].contains { other in
      texts[other]?.last.map {
        ListHeadings.heading(key: ListHeadings.key($0.text)) == nil && ListValues.kind($0.text) != nil
      }
        ?? false
    }
  }

  /// Whether a column holds sums of money and nothing else.
  private func holdsSums(_ column: Int, below table: ListTable, in cells: inout ListCells) -> Bool {
    var found = false
    let sheet = cells.sheet
    for row in sheet.rows where row.number > table.rows.upperBound {
      guard let index = row.cells.first(where: { Int(sheet.cells[$0].column) == column }) else { continue }
      let text = headingText(sheet.cells[index], in: &cells)
      if text.isEmpty || ListValues.isNothing(text) || ListRows.isColumnNumber(text) { continue }
      guard let sum = ListValues.money(text, unit: 1) else { return found && ListRows.isEnd(text) }
      // Numbers of certificates are no sums.
      guard sum >= 10_000, sum.isMultiple(of: 1_000) else { return false }
      found = true
    }
    return found
  }

  /// Whether a column holds marks and, before the list ends, nothing else but its number and what a row of totals counts.
  private func holdsMarks(_ column: Int, below table: ListTable, in cells: inout ListCells) -> Bool {
    var found = false
    let sheet = cells.sheet
    for row in sheet.rows where row.number > table.rows.upperBound {
      guard let first = row.cells.first.map({ sheet.cells[$0] }) else { continue }
      let label = headingText(first, in: &cells)
      if ListRows.isEnd(label) { break }
      guard let index = row.cells.first(where: { Int(sheet.cells[$0].column) == column }) else { continue }
      if let truth = sheet.truth(of: sheet.cells[index]) {
        found = found || truth
        continue
      }
      let text = headingText(sheet.cells[index], in: &cells)
      if text.isEmpty || ListRows.isTotal(label) { continue }
      if ListRows.isEnd(text) { break }
      if ListValues.isMark(text) {
        found = true
      } else if ListValues.isNothing(text) || ListValues.truth(text) == false {
        continue
      } else if !(ListRows.isColumnNumber(text) && ListRows.isColumnNumber(label) && !found) {
        return false
      }
    }
    return found
  }

  private func headingText(_ cell: Sheet.Cell, in cells: inout ListCells) -> String {
    switch cell.kind {
    case .text, .sharedText: cells.read(cell).text
    case .number: cells.sheet.number(of: cell).map(NumberFormat.allDigits) ?? ""
    case .isoDate, .boolean, .error, .noResult: ""
    }
  }

  /// The last row of a heading: of the vertical merges that begin in it, else one that holds the parts of merged
  /// headings, or just “Nam” and “Nữ”.
  private mutating func bottom(
    of row: Sheet.Row, at index: Int, merges: [Sheet.Merge], in cells: inout ListCells
  )
    -> Int
  {
    let top = row.number
    let filled = Set(row.cells.map { Int(cells.sheet.cells[$0].column) })
    let vertical =
      merges.filter { $0.rows.lowerBound == top && filled.contains($0.columns.lowerBound) }
      .map(\.rows.upperBound).max() ?? top
    if vertical > top { return min(vertical, top + 4) }
    guard index + 1 < cells.sheet.rows.count, cells.sheet.rows[index + 1].number == top + 1 else {
      return top
    }
    let next = cells.sheet.rows[index + 1]
    if isSecondRow(next, below: row, merges, in: &cells) { return top + 1 }
    let wide = merges.filter { $0.rows.lowerBound == top && $0.columns.count > 1 }
    var keys: [String] = []
    for cellIndex in next.cells {
      let cell = cells.sheet.cells[cellIndex]
      guard cell.kind == .text || cell.kind == .sharedText else { return top }
      let key = ListHeadings.key(cells.read(cell).text)
      let isPart = wide.contains { $0.columns.contains(Int(cell.column)) }
      guard isPart || key == ListHeadings.maleKey || key == ListHeadings.femaleKey else { return top }
      keys.append(key)
    }
    let isSexes = Set(keys) == [ListHeadings.maleKey, ListHeadings.femaleKey]
    let isParts =
      keys.count > 1 && keys.allSatisfy { ListHeadings.heading(key: $0) != nil || $0 == "nam" || $0 == "nu" }
    return isSexes || isParts ? top + 1 : top
  }

  /// Whether a row holds nothing but parts of the headings above it, without merged cells: “Nam | Nữ” below “Ngày sinh”, forms
  /// below “Đề nghị”, each below a heading that it does not repeat or beside one.
  private mutating func isSecondRow(
    _ next: Sheet.Row, below row: Sheet.Row, _ merges: [Sheet.Merge], in cells: inout ListCells
  ) -> Bool {
    guard merges.isEmpty, next.cells.count > 1 else { return false }
    let headed = Set(row.cells.map { Int(cells.sheet.cells[$0].column) })
    var isBeside = false
    var known = 0
    for index in next.cells {
      let cell = cells.sheet.cells[index]
      let column = Int(cell.column)
      guard cell.kind == .text || cell.kind == .sharedText else { return false }
      let text = cells.read(cell).text
      let key = ListHeadings.key(text)
      if key == ListHeadings.maleKey || key == ListHeadings.femaleKey || ListHeadings.heading(key: key) != nil
        || ListValues.kind(text) != nil || ListForms.marked(text) != nil
      {
        known += 1
      }
      if let top = row.cells.first(where: { Int(cells.sheet.cells[$0].column) == column }),
        let heading = heading(cells.sheet.cells[top], in: &cells),
        heading.field == .name || heading.field == .order
      {
        return false
      }
      isBeside = isBeside || !headed.contains(column)
    }
    return isBeside && known > 1 && known * 2 >= next.cells.count
  }

  private func match(
    _ stack: [(text: String, row: Int, origin: Int)], column: Int
  ) -> (heading: ListHeading, isChoice: Bool, origin: Int)? {
    guard let lowest = stack.last else { return nil }
    func isChoice(_ text: String) -> Bool {
      let key = ListHeadings.key(text)
      return ListHeadings.heading(key: key) == nil && key.hasPrefix("luachon")
    }
    let lowestKey = ListHeadings.key(lowest.text)
    // The year of a birth in three columns differs from a sex in its mark alone.
    if Folding.sameWord(lowest.text) == Folding.sameWord("Năm"),
      let birth = stack.dropLast().lazy.compactMap({ meaning($0.text, column: column) }).first(where: {
        $0.field == .birth
      })
    {
      return (birth, false, lowest.origin)
    }
    // Whether they are a pair is seen when all columns are known.
    if lowestKey == ListHeadings.maleKey || lowestKey == ListHeadings.femaleKey { return nil }
    if let heading = meaning(lowest.text, column: column) {
      return (heading, isChoice(lowest.text), lowest.origin)
    }
    let whole = stack.map(\.text).joined(separator: " ")
    if let heading = meaning(whole, column: column) { return (heading, isChoice(whole), lowest.origin) }
    for entry in stack.dropLast().reversed() {
      if let heading = meaning(entry.text, column: column) {
        // “Danh hiệu thi đua” above “2023 | 2024” is about earlier titles.
        if heading.field == .title || heading.field == .form, ListRows.namesYear(lowest.text) { return nil }
        // A part of a merged heading that says something else is a column of its own, but for names.
        guard entry.origin == column || heading.field == .name else { continue }
        return (heading, isChoice(entry.text), entry.origin)
      }
    }
    return nil
  }

  /// Whether a heading is “Ngày” or “Tháng” beside “Năm”: papers say the year of a birth alone.
  private func isPartOfDay(_ text: String, among texts: [Int: [(text: String, row: Int, origin: Int)]])
    -> Bool
  {
    guard ["ngay", "thang"].contains(ListHeadings.key(text)) else { return false }
    let lowest = Set(texts.values.compactMap { $0.last.map { ListHeadings.key($0.text) } })
    return lowest.isSuperset(of: ["ngay", "thang", "nam"])
  }

  private typealias Matched = (
    column: Int, heading: ListHeading, isChoice: Bool, text: String, row: Int, origin: Int, isBelowBirth: Bool
  )

  /// “Nam” and “Nữ” in neighbouring columns.
  private func pairSexes(
    _ matched: [Matched], texts: [Int: [(text: String, row: Int, origin: Int)]], table: inout ListTable,
    in cells: inout ListCells
  ) -> [Matched] {
    var result = matched
    let lowest = texts.mapValues { ListHeadings.key($0.last?.text ?? "") }
    for (column, key) in lowest where key == ListHeadings.maleKey {
      guard lowest[column + 1] == ListHeadings.femaleKey else { continue }
      for (offset, field) in [ListField.male, .female].enumerated() {
        guard let stack = texts[column + offset] else { continue }
        let isBelowBirth = stack.dropLast().contains { meaning($0.text, column: column)?.field == .birth }
        let heading = ListHeading(field: field, priority: 1, kind: nil, text: field == .male ? "Nam" : "Nữ")
        result.append(
          (
            column + offset, heading, false, stack.map(\.text).joined(separator: " "), stack[0].row,
            column + offset, isBelowBirth
          ))
      }
      table.unused.removeAll { $0.column == column || $0.column == column + 1 }
    }
    // “Ông” and “Bà” as columns of marks, and “Nữ” alone.
    for (column, key) in lowest where key == "ong" && lowest[column + 1] == "ba" {
      guard holdsMarks(column, below: table, in: &cells), holdsMarks(column + 1, below: table, in: &cells)
      else { continue }
      result.removeAll { $0.column == column || $0.column == column + 1 }
      for (offset, field) in [ListField.male, .female].enumerated() {
        guard let stack = texts[column + offset] else { continue }
        let heading = ListHeading(field: field, priority: 1, kind: nil, text: field == .male ? "Ông" : "Bà")
        result.append(
          (column + offset, heading, false, stack[0].text, stack[0].row, column + offset, false))
      }
      table.unused.removeAll { $0.column == column || $0.column == column + 1 }
    }
    if !result.contains(where: { [.female, .gender].contains($0.heading.field) }),
      let column = lowest.first(where: { $0.value == ListHeadings.femaleKey })?.key,
      lowest.values.filter({ $0 == ListHeadings.femaleKey }).count == 1, let stack = texts[column],
      holdsMarks(column, below: table, in: &cells)
    {
      let heading = ListHeading(field: .female, priority: 1, kind: nil, text: "Nữ")
      result.append((column, heading, false, stack[0].text, stack[0].row, column, false))
      table.unused.removeAll { $0.column == column }
    }
    return result.sorted { $0.column < $1.column }
  }

  private mutating func fill(
    _ start: ListTable, with matched: [Matched], row: Sheet.Row, in cells: inout ListCells,
    log: inout ListFaultLog
  ) -> ListTable? {
    var table = start
    var isBroken = false
    var matched = matched
    for index in matched.indices where ListHeadings.levelKeys.contains(ListHeadings.key(matched[index].text))
    {
      if holdsForms(matched[index].column, below: table, in: &cells) {
        matched[index].heading = ListHeading(field: .form, priority: 1, kind: nil, text: "Hình thức")
      }
    }
    for index in matched.indices where ListHeadings.key(matched[index].text) == ListHeadings.addressKey {
      guard !column(matched[index].column, below: table, in: &cells, holdsOnly: ListValues.isAddress) else {
        continue
      }
      matched[index].heading = ListHeading(field: .residence, priority: 1, kind: nil, text: "address")
    }
    let present = Set(matched.map(\.heading.field))
    let above = present.contains(.money) ? moneyUnit(above: row, in: &cells) : nil
    let names = matched.filter { $0.heading.field == .name }
    let namesAsWritten = names.first { !$0.heading.isUnderstood }?.origin
    let hasFullNames = names.contains { ListHeadings.key($0.heading.text).hasPrefix("ho") }
    if let second = sideBySide(matched) {
      log.report(
        ListFaults.sideBySide(
          first: ListRange.letters(of: matched[0].column) + "–"
            + ListRange.letters(of: second.lowerBound - 1),
          second: ListRange.letters(of: second.lowerBound) + "–" + ListRange.letters(of: second.upperBound),
          at: ListSpot(sheet: cells.number, row: row.number, column: second.lowerBound)))
      return nil
    }
    let others = table.unused.filter { HeadingWords.isSomebodyElse($0.text) }.map(\.column)
    for entry in matched {
      let heading = entry.heading
      let key = ListHeadings.key(entry.text)
      // The post of whoever represents a body stands behind their name.
      if heading.field == .post,
        others.contains(where: { other in
          other < entry.column && !names.contains { other < $0.column && $0.column < entry.column }
            && !matched.contains { other < $0.column && $0.column < entry.column }
        })
      {
        table.unused.append((entry.column, entry.row, entry.text))
        continue
      }
      let spot = ListSpot(sheet: cells.number, row: entry.row, column: entry.column)
      if cells.sheet.isHidden(column: entry.column) {
        if heading.field == .name {
          log.report(ListFaults.hiddenNames(entry.text, at: spot))
          isBroken = true
        } else {
          log.report(ListFaults.hiddenColumn(entry.text, at: spot))
        }
        continue
      }
      let isUnused: Bool =
        switch heading.field {
        case .kind:
          ListHeadings.targetKeys.contains(key)
            && column(entry.column, below: table, in: &cells, holdsOnly: { ListValues.kind($0) == nil })
            // “Phân loại” may grade people: then none of its cells is a kind.
            || key == ListHeadings.gradeKey
              && column(entry.column, below: table, in: &cells, holdsOnly: { ListValues.kind($0) == nil })
        case .hamlet, .commune: present.contains(.residence)
        case .titleCode, .formCode: present.contains(.title) || present.contains(.form)
        case .kindCode: present.contains(.kind)
        // “Họ” beside “Họ và tên” is redundant.
        case .nameStart: hasFullNames
        case .name: heading.isUnderstood && namesAsWritten.map { $0 != entry.origin } ?? false
        // A cell of the Party or the Union beside where somebody works.
        case .division:
          HeadingWords.isOfOrganisation(entry.text)
            && !present.isDisjoint(with: [.unit, .postAndUnit, .residence])
        case .order, .kindMark, .address, .gender, .male, .female, .birth, .post, .unit,
          .postAndUnit, .residence, .title, .form, .formMark, .achievement, .money, .posthumous, .note:
          false
        }
      if isUnused {
        table.unused.append((entry.column, entry.row, entry.text))
        continue
      }
      // A heading merged over several columns is one: parts of a name are joined, else the first counts.
      let twin = table.columns.first {
        $0.field == heading.field && $0.priority == heading.priority && $0.isChoice == entry.isChoice
          && $0.ofForm == heading.ofForm
      }
      if let twin, heading.field != .nameStart, heading.field != .kindMark, heading.field != .formMark,
        !heading.joins, !twin.joins
      {
        let isPart = entry.origin != entry.column
        if isPart, heading.field != .name { continue }
        if !isPart, heading.isUnderstood {
          table.unused.append((entry.column, entry.row, entry.text))
          continue
        }
        if !isPart {
          log.report(
            ListFaults.duplicateColumn(
              entry.text, first: ListSpot(sheet: cells.number, row: twin.headingRow, column: twin.column),
              firstCell: ListRange.letters(of: twin.column) + String(twin.headingRow), at: spot))
          continue
        }
      }
      if heading.field == .name {
        table.nameKind = heading.joins ? nil : table.nameKind ?? heading.kind
        table.nameCompany = heading.company
      }
      table.columns.append(
        ListColumn(
          column: entry.column, field: heading.field, priority: heading.priority, isChoice: entry.isChoice,
          isBelowBirth: entry.isBelowBirth,
          unit: heading.field == .money ? moneyUnit(ofHeading: entry.text, above, log: &log) : 1,
          heading: entry.text, headingRow: entry.row, marked: heading.text, joins: heading.joins,
          ofForm: heading.ofForm))
    }
    if table.nameKind == nil, choices.columnOfNames != nil, !names.contains(where: { $0.heading.joins }) {
      table.nameKind = ListHeadingFinder.kindOfNames(in: table)
    }
    table.finish()
    addUnheadedNumbers(to: &table, in: &cells)
    // Only a person's name is cut in two.
    if table.has(.nameStart) { table.nameKind = table.nameKind ?? .individual }
    reportMisspelt(&table, in: cells, log: &log)
    table.unused.sort { $0.column < $1.column }
    return isBroken || !table.has(.name) ? nil : table
  }

  /// The columns of a second list beside the first: the same headings once more, that of the names among them.
  private func sideBySide(_ matched: [Matched]) -> ClosedRange<Int>? {
    let own = matched.filter { $0.origin == $0.column && !$0.heading.isUnderstood }
    guard let first = own.first(where: { $0.heading.field == .name }),
      let second = own.last(where: { $0.heading.field == .name }), second.column > first.column,
      ListHeadings.key(second.text) == ListHeadings.key(first.text)
    else { return nil }
    let distance = second.column - first.column
    // Every heading of the second list stands as far behind its like in the first.
    let again = own.filter { entry in
      own.contains {
        $0.column + distance == entry.column && ListHeadings.key($0.text) == ListHeadings.key(entry.text)
      }
    }
    guard again.count > 1, let start = again.first?.column, let end = own.last?.column else { return nil }
    return start...end
  }

  /// The unit that a line above the table gives for its sums: “ĐVT: nghìn đồng”.
  private func moneyUnit(above row: Sheet.Row, in cells: inout ListCells) -> (
    text: String, unit: Int, spot: ListSpot
  )? {
    for before in cells.sheet.rows.reversed()
    where before.number < row.number && before.number + 6 >= row.number {
      for cell in before.cells.map({ cells.sheet.cells[$0] }) {
        let text = headingText(cell, in: &cells)
        let words = FoldedWords.of(text)
        guard
          [
            " dvt ", " don vi tinh ", " don vi nghin ", " don vi ngan ", " don vi trieu ", " don vi 1000",
            " don vi 1 000",
          ]
          .contains(where: words.contains)
        else { continue }
        return (
          text, ListValues.moneyUnit(ofHeading: text),
          ListSpot(sheet: cells.number, row: before.number, column: Int(cell.column))
        )
      }
    }
    return nil
  }

  /// The unit of a money column: that of its heading, else the one above the table, which is reported.
  private func moneyUnit(
    ofHeading heading: String, _ above: (text: String, unit: Int, spot: ListSpot)?, log: inout ListFaultLog
  ) -> Int {
    let own = ListValues.moneyUnit(ofHeading: heading)
    guard own == 1, !FoldedWords.of(heading).contains(" dong "), let above, above.unit > 1 else { return own }
    log.report(ListFaults.moneyUnit(above.text, above.unit, at: above.spot))
    return above.unit
  }

  /// A column without heading left of the names that counts 1, 2, 3 is their number.
  private func addUnheadedNumbers(to table: inout ListTable, in cells: inout ListCells) {
    guard !table.has(.order), let name = table.nameSlots.first.map({ table.columns[$0].column }), name > 1,
      !table.isHeaded(name - 1), !cells.sheet.isHidden(column: name - 1), cells.takes(column: name - 1)
    else { return }
    var next = 1
    let sheet = cells.sheet
    for row in sheet.rows where row.number > table.rows.upperBound {
      guard let cell = row.cells.lazy.map({ sheet.cells[$0] }).first(where: { Int($0.column) == name - 1 })
      else { continue }
      guard ListRows.order(headingText(cell, in: &cells)) == next else { break }
      next += 1  // bounded: a sheet's rows
    }
    guard next > 2 else { return }
    table.setHeaded(name - 1)
    table.columns.append(
      ListColumn(
        column: name - 1, field: .order, priority: 1, isChoice: false, isBelowBirth: false, unit: 1,
        heading: "", headingRow: table.rows.lowerBound))
    table.finish()
  }

  private func reportMisspelt(_ table: inout ListTable, in cells: ListCells, log: inout ListFaultLog) {
    let fields = Set(table.columns.map(\.field))
    var kept: [(column: Int, row: Int, text: String)] = []
    let damage = table.unused.lazy.compactMap { entry in
      ListFaults.damage(
        of: entry.text, at: ListSpot(sheet: cells.number, row: entry.row, column: entry.column))
    }.first
    if let damage {
      log.report(damage)
      return
    }
    for entry in table.unused {
      guard ListHeadings.heading(key: ListHeadings.key(entry.text)) == nil,
        let likely = ListHeadings.likely(ListHeadings.key(entry.text), without: fields),
        ![.hamlet, .commune, .nameStart].contains(likely.field)
      else {
        kept.append(entry)
        continue
      }
      log.report(
        ListFaults.unknownColumn(
          entry.text, likely: likely.text,
          at: ListSpot(sheet: cells.number, row: entry.row, column: entry.column)))
    }
    table.unused = kept
  }

  /// Whether every filled cell of a column below the heading is of some kind, and one is.
  private func column(
    _ column: Int, below table: ListTable, in cells: inout ListCells, holdsOnly isMeant: (String) -> Bool
  ) -> Bool {
    self.column(column, belowRow: table.rows.upperBound, in: &cells, holdsOnly: isMeant)
  }

  private func column(
    _ column: Int, belowRow bottom: Int, in cells: inout ListCells, holdsOnly isMeant: (String) -> Bool
  ) -> Bool {
    var found = false
    let sheet = cells.sheet
    let start = sheet.rows.firstIndex { $0.number > bottom } ?? sheet.rows.count
    for row in sheet.rows[start...] {
      guard let index = row.cells.first(where: { Int(sheet.cells[$0].column) == column }) else { continue }
      let cell = sheet.cells[index]
      guard cell.kind == .text || cell.kind == .sharedText else { continue }
      let text = cells.read(cell).text
      if text.isEmpty || ListRows.isColumnNumber(text) { continue }
      if !isMeant(text) { return found && ListRows.isEnd(text) }
      found = true
    }
    return found
  }
}
