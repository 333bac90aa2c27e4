import Diagnostics
import Model
import TableReading
import Wording

/// Reads the recipients of a list file: chooses its sheets and reads them one after another.
struct ListReader {
  /// What came of a list.
  struct Outcome {
    /// The faults, in the order in which they were found.
    var faults: [ListFault] = []
    /// Whether one of them keeps the list from being used.
    var hasErrors = false
    /// The open file; nil when it could not be opened.
    var file: (any TableFile)?
    /// The sheets that were read, by number.
    var sheets: [Int: Sheet] = [:]
    /// The heading of the first table that was read.
    var heading: ListSpot?
    /// The legacy encoding that the list probably has, if conversion was not permitted.
    var suspected: OldEncoding?
    /// Columns that the definition names and no table has.
    var unmet: [ListColumnChoice] = []
  }

  private let file: any TableFile
  private let choices: ListChoices
  private var outcome = Outcome()
  private var log = ListFaultLog()
  private let emit: (ListRow) -> Void

  /// Reads a list; `emit` takes the recipients, in order.
  static func read(_ source: SourceFile, choices: ListChoices, emit: @escaping (ListRow) -> Void) -> Outcome {
    let file: any TableFile
    do throws(TableFault) {
      file = try open(source, choices)
    } catch {
      var outcome = Outcome()
      outcome.faults = [ListFaults.fault(error, named: name(of: source), sheets: [])]
      outcome.hasErrors = true
      if case .notUnicode(let likely) = error.kind {
        outcome.suspected = OldEncoding.allCases.first { $0.name == likely }
      }
      return outcome
    }
    var reader = ListReader(file: file, choices: choices, emit: emit)
    reader.outcome.file = file
    do throws(TableFault) {
      try reader.read()
    } catch {
      reader.log.report(ListFaults.fault(error, named: name(of: source), sheets: file.sheets))
    }
    reader.outcome.faults = reader.log.complete()
    reader.outcome.hasErrors = reader.log.hasErrors
    reader.outcome.suspected = reader.log.suspected
    if reader.outcome.heading != nil {
      reader.outcome.unmet = choices.columns.filter { !reader.log.metChoices.contains($0) }
    }
    return reader.outcome
  }

  private init(file: any TableFile, choices: ListChoices, emit: @escaping (ListRow) -> Void) {
    self.file = file
    self.choices = choices
    self.emit = emit
  }

  private static func name(of source: SourceFile) -> String {
    source.name.split(separator: "/").last.map(String.init) ?? source.name
  }

  /// A text of one byte a letter is opened as such only when the clerk named its code.
  private static func open(_ source: SourceFile, _ choices: ListChoices) throws(TableFault) -> any TableFile {
    do throws(TableFault) {
      return try TableFormats.open(source.bytes, named: source.name)
    } catch {
      if case .notUnicode = error.kind, choices.encoding != nil {
        return TableFormats.openOneByteText(source.bytes)
      }
      throw error
    }
  }

  // MARK: Sheets

  private mutating func read() throws(TableFault) {
    for fault in try file.plainText == nil ? [] : sheet(0).quoteFaults {
      log.report(
        fault.isOpen ? ListFaults.unclosedQuote(fault.bytes) : ListFaults.textAfterQuote(fault.bytes))
    }
    let chosen = choices.sheets.isEmpty ? try candidates() : try named()
    var codes: [String: String]?
    for (number, heading) in chosen {
      let sheet = try sheet(number)
      outcome.heading =
        outcome.heading
        ?? ListSpot(
          sheet: number, row: heading.map { sheet.rows[$0].number } ?? sheet.rows.first?.number ?? 1)
      let file = self.file
      var reader = SheetReader(
        ListCells(sheet, number: number, choices: choices), finder: ListHeadingFinder(choices),
        choices: choices,
        codes: {
          let table = codes ?? ListReader.codes(in: file)
          codes = table
          return table
        }, emit: emit)
      reader.read(fromHeading: heading, log: &log)
    }
  }

  private mutating func sheet(_ number: Int) throws(TableFault) -> Sheet {
    if let sheet = outcome.sheets[number] { return sheet }
    let sheet = try file.sheet(number)
    outcome.sheets[number] = sheet
    return sheet
  }

  /// The sheets that the definition names, with their headings.
  private mutating func named() throws(TableFault) -> [(number: Int, heading: Int?)] {
    var chosen: [(number: Int, heading: Int?)] = []
    for name in choices.sheets {
      let key = Folding.sameWord(name.value.trimmed)
      guard let number = file.sheets.firstIndex(where: { Folding.sameWord($0.name.trimmed) == key }) else {
        log.report(
          ListFaults.unknownSheet(name.value, among: file.sheets.filter { !$0.isHidden }.map(\.name)))
        continue
      }
      let sheet = try sheet(number)
      if let heading = heading(of: sheet, number) {
        chosen.append((number, heading))
      } else if choices.columnOfNames != nil {
        // Where the definition gives the column of names no heading is needed.
        chosen.append((number, nil))
      } else {
        log.report(damage(in: sheet, number) ?? ListFaults.noHeadings(at: ListSpot(sheet: number)))
      }
    }
    return chosen
  }

  private func heading(of sheet: Sheet, _ number: Int) -> Int? {
    var cells = ListCells(sheet, number: number, choices: choices)
    var finder = ListHeadingFinder(choices)
    return finder.find(in: &cells)
  }

  /// Letters lost in an encoding, where a heading is expected.
  private func damage(in sheet: Sheet, _ number: Int) -> ListFault? {
    var cells = ListCells(sheet, number: number, choices: choices)
    for row in sheet.rows.prefix(12) {
      for cell in row.cells.lazy.map({ sheet.cells[$0] }) where cell.kind == .text || cell.kind == .sharedText
      {
        let spot = ListSpot(sheet: number, row: row.number, column: Int(cell.column))
        if let fault = ListFaults.damage(of: cells.read(cell).text, at: spot) { return fault }
      }
    }
    return nil
  }

  /// The sheets that are lists: one, or all of them when that was asked for.
  private mutating func candidates() throws(TableFault) -> [(number: Int, heading: Int?)] {
    var found: [(number: Int, heading: Int?)] = []
    var headed: ListSpot?
    var headedCount = 0
    let visible = file.sheets.indices.filter { !file.sheets[$0].isHidden }
    for number in visible {
      let key = ListHeadings.key(file.sheets[number].name)
      let isAside = ["huongdan", "danhmuc", "vidu"].contains(where: key.hasPrefix)
      if isAside, visible.count > 1 { continue }
      let sheet = try sheet(number)
      guard let heading = heading(of: sheet, number) else {
        if choices.columnOfNames != nil, !sheet.rows.isEmpty {
          found.append((number, nil))
        } else {
          outcome.sheets[number] = file.plainText == nil ? nil : sheet
        }
        continue
      }
      headed = headed ?? ListSpot(sheet: number, row: sheet.rows[heading].number)
      headedCount += 1
      if hasNames(sheet, number, below: heading) { found.append((number, heading)) }
    }
    if found.isEmpty {
      if let headed {
        // A heading that cannot be read says why; one that can has nobody below it.
        var cells = ListCells(try sheet(headed.sheet), number: headed.sheet, choices: choices)
        var finder = ListHeadingFinder(choices)
        if let index = ListCells.rowIndex(in: cells.sheet, headed.row),
          finder.table(atRow: index, in: &cells, log: &log) != nil
        {
          log.report(ListFaults.empty(at: headed))
        }
      } else if try !reportOldHeadings(visible) {
        let spot = visible.count == 1 && file.plainText == nil ? ListSpot(sheet: visible[0]) : .file
        var fault = ListFaults.noHeadings(at: spot)
        for number in visible {
          guard let damage = damage(in: try file.sheet(number), number) else { continue }
          fault = damage
          break
        }
        log.report(fault)
      }
      return []
    }
    if found.count > 1, !choices.takesAllSheets {
      log.report(ListFaults.whichSheet(found.map { file.sheets[$0.number].name }))
      return []
    }
    try reportContinuations(of: found, among: visible)
    return found
  }

  /// Sheets without a heading whose rows go on as those of the list: numbers and names in its columns.
  private mutating func reportContinuations(
    of found: [(number: Int, heading: Int?)], among visible: [Int]
  ) throws(TableFault) {
    guard file.plainText == nil, let first = found.first, let top = first.heading else { return }
    var cells = ListCells(try sheet(first.number), number: first.number, choices: choices)
    var finder = ListHeadingFinder(choices)
    var ignored = ListFaultLog()
    guard let table = finder.table(atRow: top, in: &cells, log: &ignored),
      let order = table.column(.order), let name = table.column(.name)
    else { return }
    for number in visible where !found.contains(where: { $0.number == number }) {
      let key = ListHeadings.key(file.sheets[number].name)
      let isAside = ["huongdan", "danhmuc", "vidu"].contains(where: key.hasPrefix)
      if isAside, visible.count > 1 { continue }
      let other = try sheet(number)
      var otherCells = ListCells(other, number: number, choices: choices)
      guard heading(of: other, number) == nil else { continue }
      var count = 0
      for row in other.rows {
        let numbered = ListCells.cell(in: other, row: row.number, column: order).map { cell in
          other.number(of: cell).map { $0 >= 1 && $0 == $0.rounded() }
            ?? (ListRows.order(otherCells.read(cell).text) != nil)
        }
        guard numbered == true, let cell = ListCells.cell(in: other, row: row.number, column: name),
          cell.kind == .text || cell.kind == .sharedText,
          otherCells.read(cell).text.unicodeScalars.first?.properties.isAlphabetic ?? false
        else { continue }
        count += 1
      }
      if count > 0 {
        log.report(ListFaults.continuation(other.name, count, at: ListSpot(sheet: number)))
      }
    }
  }

  /// Whether a sheet has headings when it is read in an old code, which then is reported.
  private mutating func reportOldHeadings(_ numbers: [Int]) throws(TableFault) -> Bool {
    guard choices.encoding == nil else { return false }
    for number in numbers {
      for encoding in OldEncoding.allCases {
        var choices = choices
        choices.encoding = encoding
        let sheet = try sheet(number)
        var cells = ListCells(sheet, number: number, choices: choices)
        var finder = ListHeadingFinder(choices)
        guard let row = finder.find(in: &cells).map({ sheet.rows[$0] }) else { continue }
        for index in row.cells {
          let reading = cells.read(sheet.cells[index])
          guard reading.converted != nil else { continue }
          log.suspect(encoding)
          log.report(
            ListFaults.oldEncodingOfList(
              encoding, before: reading.before, after: reading.text,
              at: ListSpot(sheet: number, row: row.number, column: Int(sheet.cells[index].column))))
          return true
        }
      }
    }
    return false
  }

  /// Whether a row below a heading has a name that does not number its column.
  private func hasNames(_ sheet: Sheet, _ number: Int, below heading: Int) -> Bool {
    var cells = ListCells(sheet, number: number, choices: choices)
    var finder = ListHeadingFinder(choices)
    var ignored = ListFaultLog()
    // A heading that cannot be read is told when its sheet is.
    guard let table = finder.table(atRow: heading, in: &cells, log: &ignored) else { return true }
    let columns = Set(
      (table.slots(.name) + table.slots(.nameStart)).map { table.columns[$0].column })
    for row in sheet.rows[(heading + 1)...] where row.number > table.rows.upperBound {
      var hasName = false
      var numbersColumns = true
      for index in row.cells where table.isHeaded(Int(sheet.cells[index].column)) {
        let cell = sheet.cells[index]
        let isName = columns.contains(Int(cell.column))
        switch cell.kind {
        case .text, .sharedText:
          let text = cells.read(cell).text
          if text.isEmpty { continue }
          hasName = hasName || isName
          numbersColumns = numbersColumns && ListRows.isColumnNumber(text)
        case .noResult, .error:
          hasName = hasName || isName
          numbersColumns = false
        case .number: numbersColumns = numbersColumns && (sheet.number(of: cell) ?? 0) < 1_000
        case .isoDate, .boolean: numbersColumns = false
        }
      }
      if hasName, !numbersColumns { return true }
    }
    return false
  }

  // MARK: Codes

  /// The names of awards by their codes, from the code tables of all sheets, hidden ones too.
  private static func codes(in file: any TableFile) -> [String: String] {
    let nameKeys: Set<String> = Set(
      [
        "Hình thức khen thưởng", "Danh hiệu thi đua", "tenhinhthuckt", "Tên danh hiệu",
        "Tên hình thức khen thưởng",
        "Tên danh hiệu thi đua", "Danh hiệu thi đua/Hình thức khen thưởng", "Tên hình thức",
        "Phân loại khen thưởng",
        "Tên phân loại", "Phân loại đối tượng",
      ].map(ListHeadings.key))
    var codes: [String: String] = [:]
    for number in file.sheets.indices {
      guard let sheet = try? file.sheet(number) else { continue }
      var cells = ListCells(sheet, number: number, choices: ListChoices())
      func text(_ cell: Sheet.Cell?) -> String {
        guard let cell else { return "" }
        switch cell.kind {
        case .text, .sharedText: return cells.read(cell).text
        case .number: return sheet.number(of: cell).map { sheet.format(of: cell).shown($0) } ?? ""
        case .isoDate, .boolean, .error, .noResult: return ""
        }
      }
      for (position, row) in sheet.rows.enumerated().prefix(64) {
        for index in row.cells {
          let key = ListHeadings.key(text(sheet.cells[index]))
          guard key.hasPrefix("ma") || key == "code" else { continue }
          let column = Int(sheet.cells[index].column)
          for neighbour in [column + 1, column - 1] {
            let name = row.cells.first { Int(sheet.cells[$0].column) == neighbour }.map { sheet.cells[$0] }
            guard nameKeys.contains(ListHeadings.key(text(name))) else { continue }
            var next = row.number + 1  // bounded: a row is at most 1,048,576
            for below in sheet.rows[(position + 1)...] {
              guard below.number == next else { break }
              next += 1
              let pair = below.cells.map { sheet.cells[$0] }
              let code = text(pair.first { Int($0.column) == column })
              let name = text(pair.first { Int($0.column) == neighbour })
              if code.isEmpty || name.isEmpty { break }
              if codes[code] == nil { codes[code] = name }
            }
            break
          }
        }
      }
    }
    return codes
  }
}
