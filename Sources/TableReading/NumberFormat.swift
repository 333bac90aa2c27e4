import Wording

/// A number format of a workbook (ISO/IEC 29500-1 §18.8.31), as far as lists need it.
public struct NumberFormat: Sendable, Hashable {
  fileprivate enum Token: Sendable, Hashable {
    case digit(isRequired: Bool)
    case point
    case comma
    case percent
    case literal(String)
    /// y, m, d, h or s, and its number of repetitions.
    case part(Character, Int)
  }

  private enum Form: Sendable, Hashable {
    case general
    case date([Token])
    case number([[Token]])
  }

  private let form: Form

  /// All digits of the number.
  public static let general = NumberFormat(form: .general)

  private init(form: Form) { self.form = form }

  /// A built-in format, by its number.
  public init(builtIn id: Int) {
    let code: String
    switch id {
    case 1: code = "0"
    case 2: code = "0.00"
    case 3, 37, 38: code = "#,##0"
    case 4, 39, 40: code = "#,##0.00"
    case 9: code = "0%"
    case 10: code = "0.00%"
    case 14: code = "dd/mm/yyyy"
    case 15, 16, 17: code = id == 15 ? "d-mm-yy" : id == 16 ? "d-mm" : "mm-yy"
    case 18, 19, 20, 21: code = id % 2 == 0 ? "h:mm" : "h:mm:ss"
    case 22: code = "dd/mm/yyyy h:mm"
    case 45, 46, 47: code = "mm:ss"
    default: code = "General"
    }
    self.init(code)
  }

  /// Parses a format code; one that is not supported shows all digits.
  public init(_ code: String) {
    guard let sections = NumberFormat.sections(of: code), let first = sections.first else {
      self = .general
      return
    }
    let isDate = first.contains {
      if case .part = $0 { true } else { false }
    }
    let hasDigits = first.contains {
      if case .digit = $0 { true } else { false }
    }
    if isDate {
      form = .date(first)
    } else if hasDigits {
      form = .number(sections)
    } else {
      form = .general
    }
  }

  /// Whether it shows a day, a month, a year or a time.
  public var isDate: Bool {
    if case .date = form { true } else { false }
  }

  /// Whether it shows all digits.
  public var isGeneral: Bool { form == .general }

  /// Whether it shows hundredths.
  public var isPercent: Bool {
    if case .number(let sections) = form { sections.first?.contains(.percent) ?? false } else { false }
  }

  /// The number as shown in the sheet, with Vietnamese separators: 1.234,5.
  public func shown(_ number: Double) -> String {
    guard case .number(let sections) = form, number.isFinite else { return NumberFormat.allDigits(number) }
    var section = sections[0]
    var isNegative = number < 0
    if sections.count > 1, number < 0 {
      section = sections[1]
      isNegative = false
    } else if sections.count > 2, number == 0 {
      section = sections[2]
    }
    return (isNegative ? "-" : "") + NumberFormat.fill(section, with: number.magnitude)
  }

  /// A day in this format: `9/1`, `08/03/1985`; `secondsOfDay` gives the time.
  public func shown(_ day: CalendarDate, secondsOfDay seconds: Int = 0) -> String {
    guard case .date(let tokens) = form else { return day.slashed }
    var text = ""
    var isTime = false
    for (index, token) in tokens.enumerated() {
      switch token {
      case .part("y", let count): text += count > 2 ? String(day.year) : Figures.padded(day.year % 100)
      case .part("d", let count): text += count > 1 ? Figures.padded(day.day) : String(day.day)
      case .part("h", let count):
        isTime = true
        text += count > 1 ? Figures.padded(seconds / 3_600) : String(seconds / 3_600)
      case .part("s", let count):
        text += count > 1 ? Figures.padded(seconds % 60) : String(seconds % 60)
      case .part("m", let count):
        let beforeSeconds = tokens[(index + 1)...].prefix(2).contains {
          if case .part("s", _) = $0 { true } else { false }
        }
        let value = isTime || beforeSeconds ? seconds / 60 % 60 : day.month
        text += count > 1 ? Figures.padded(value) : String(value)
      case .part: break
      case .literal(let literal): text += literal
      case .point: text += "."
      case .comma: text += ","
      case .percent: text += "%"
      case .digit: break
      }
    }
    return text
  }

  /// All digits of a number without an exponent, at most 15 significant ones, as in spreadsheets.
  public static func allDigits(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    if number == number.rounded(), number.magnitude < 1e15 { return String(Int(number)) }
    var (digits, exponent) = decimalDigits(of: number.magnitude)
    round(&digits, &exponent, to: 15)
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    var text = number < 0 ? "-" : ""
    let whole = exponent + 1
    if whole <= 0 {
      text += "0," + String(repeating: "0", count: min(-whole, 400))
      for digit in digits { text += String(digit) }
    } else {
      for index in 0..<max(whole, digits.count) {
        if index == whole { text += "," }
        text += String(index < digits.count ? digits[index] : 0)
      }
    }
    return text
  }

  /// The shortest digits that identify the number; the first counts 10 to the power of `exponent`.
  private static func decimalDigits(of number: Double) -> (digits: [Int], exponent: Int) {
    let text = "\(number)"
    let parts = text.split(separator: "e")
    var exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    var digits: [Int] = []
    var hasPoint = false
    var whole = 0
    for character in parts[0] {
      if character == "." {
        hasPoint = true
      } else if let digit = character.wholeNumberValue {
        if !hasPoint { whole += 1 }
        digits.append(digit)
      }
    }
    exponent += whole - 1
    while digits.count > 1, digits.first == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    return (digits, exponent)
  }

  private static func round(_ digits: inout [Int], _ exponent: inout Int, to count: Int) {
    guard digits.count > count else { return }
    let isUp = digits[count] >= 5
    digits.removeSubrange(count...)
    guard isUp else { return }
    var index = count - 1
    while index >= 0 {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
      index -= 1
    }
    digits.insert(1, at: 0)
    digits.removeLast()
    exponent += 1
  }

  private static func fill(_ section: [Token], with number: Double) -> String {
    var scaled = number
    for token in section where token == .percent { scaled *= 100 }
    let pointIndex = section.firstIndex(of: .point) ?? section.count
    let isDigit: (Token) -> Bool = { if case .digit = $0 { true } else { false } }
    guard
      let lastWhole = section[..<pointIndex].lastIndex(where: isDigit) ?? section.lastIndex(where: isDigit)
    else { return section.literals }
    // Each comma after the last digit divides by a thousand; one between digits groups them.
    for token in section[lastWhole...].dropFirst() {
      guard token == .comma else { break }
      scaled /= 1_000
    }
    let hasGroups = section[..<lastWhole].contains(.comma)
    let decimals = section[pointIndex...].filter(isDigit)
    var power = 1.0
    for _ in decimals { power *= 10 }
    let units = (scaled * power).rounded()
    guard units.magnitude < 9e15 else { return allDigits(number) }
    var rest = Int(units)
    var fraction: [Int] = []
    for _ in decimals {
      fraction.insert(rest % 10, at: 0)
      rest /= 10
    }
    while let last = fraction.last, last == 0, decimals[fraction.count - 1] == .digit(isRequired: false) {
      fraction.removeLast()
    }
    let whole = filled(Array(section[..<pointIndex]), with: rest, hasGroups: hasGroups)
    var text = whole
    if pointIndex < section.count {
      if !fraction.isEmpty { text += "," + fraction.map(String.init).joined() }
      text += Array(section[pointIndex...]).literals
    }
    return text
  }

  /// Fills the placeholders of a format from its end; remaining digits go before the first placeholder.
  private static func filled(_ tokens: [Token], with number: Int, hasGroups: Bool) -> String {
    var digits = Array(String(number).utf8.map { Int($0) - 48 }.reversed())
    if number == 0 { digits = [] }
    let first = tokens.firstIndex { if case .digit = $0 { true } else { false } }
    var pieces: [String] = []
    var count = 0
    func put(_ digit: Int) {
      if hasGroups, count > 0, count % 3 == 0 { pieces.append(".") }
      pieces.append(String(digit))
      count += 1
    }
    for index in tokens.indices.reversed() {
      switch tokens[index] {
      case .digit(let isRequired):
        if let digit = digits.first {
          digits.removeFirst()
          put(digit)
        } else if isRequired {
          put(0)
        }
        if index == first {
          for digit in digits { put(digit) }
          digits = []
        }
      case .literal(let text): pieces.append(text)
      case .percent: pieces.append("%")
      case .point, .comma, .part: break
      }
    }
    return pieces.reversed().joined()
  }

  /// The sections of a code, without the one for text; nil when anything in it is not supported.
  private static func sections(of code: String) -> [[Token]]? {
    var sections: [[Token]] = [[]]
    var scalars = Array(code)[...]
    while let sign = scalars.popFirst() {
      let last = sections.count - 1
      switch sign {
      case ";": sections.append([])
      case "0": sections[last].append(.digit(isRequired: true))
      case "#", "?": sections[last].append(.digit(isRequired: false))
      case ".": sections[last].append(.point)
      case ",": sections[last].append(.comma)
      case "%": sections[last].append(.percent)
      case "\\": if let next = scalars.popFirst() { sections[last].append(.literal(String(next))) }
      case "_": if scalars.popFirst() != nil { sections[last].append(.literal(" ")) }
      case "*": _ = scalars.popFirst()
      case "\"":
        let text = scalars.prefix { $0 != "\"" }
        scalars = scalars.dropFirst(text.count + 1)
        sections[last].append(.literal(String(text)))
      case "[":
        let inside = scalars.prefix { $0 != "]" }
        scalars = scalars.dropFirst(inside.count + 1)
        let word = inside.map { $0.lowercased() }.joined()
        if let first = inside.first, ["<", ">", "="].contains(first) { return nil }
        // [h], [mm], [ss]: elapsed time; [$₫-42A]: a currency; others are colours.
        if let first = word.first, word.allSatisfy({ $0 == first }), ["h", "m", "s"].contains(first) {
          sections[last].append(.part(first, word.count))
        } else if inside.first == "$" {
          let sign = inside.dropFirst().prefix { $0 != "-" }
          if !sign.isEmpty { sections[last].append(.literal(String(sign))) }
        }
      case "y", "Y", "m", "M", "d", "D", "h", "H", "s", "S":
        let small = Character(sign.lowercased())
        let more = scalars.prefix { $0.lowercased() == String(small) }
        scalars = scalars.dropFirst(more.count)
        sections[last].append(.part(small, more.count + 1))
      case "a", "A":
        // AM/PM, A/P
        let more = scalars.prefix { "mMpP/aA".contains($0) }
        guard more.contains("/") else { return nil }
        scalars = scalars.dropFirst(more.count)
      case " ", "-", "+", "/", ":", "(", ")", "$", "!", "^", "&", "'", "~", "{", "}", "=", "<", ">", "₫", "đ":
        sections[last].append(.literal(String(sign)))
      case "@": sections[last].append(.literal(""))
      default:
        guard sign.unicodeScalars.allSatisfy({ !$0.isASCII }) else { return nil }
        sections[last].append(.literal(String(sign)))
      }
    }
    let isDate = sections[0].contains {
      if case .part = $0 { true } else { false }
    }
    // Fractions: `# ?/?`.
    if !isDate, sections[0].contains(.literal("/")) { return nil }
    return Array(sections.prefix(3))
  }
}

extension [NumberFormat.Token] {
  fileprivate var literals: String {
    compactMap {
      if case .literal(let text) = $0 { text } else if case .percent = $0 { "%" } else { nil }
    }.joined()
  }
}

extension CalendarDate {
  /// The day of a spreadsheet's serial number; nil for invalid ones. In the 1900 system, 60 stands for 29 February
  /// 1900, which did not exist (ISO/IEC 29500-1 §18.17.4.1).
  public init?(serial: Double, countsFrom1904: Bool) {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    let whole = Int(serial)
    let base: CalendarDate?
    let offset: Int
    if countsFrom1904 {
      base = CalendarDate(year: 1904, month: 1, day: 1)
      offset = whole
    } else {
      guard whole >= 1, whole != 60 else { return nil }
      base = CalendarDate(year: 1899, month: 12, day: whole < 60 ? 31 : 30)
      offset = whole
    }
    guard let base else { return nil }
    self.init(dayNumber: base.dayNumber + offset)
  }

  /// The day for a number of days since 1 January of the year 1.
  public init?(dayNumber: Int) {
    guard dayNumber >= 0, dayNumber < 3_652_059 else { return nil }
    // The year is estimated slightly too low and then increased, since years have 365 or 366 days.
    var year = dayNumber * 400 / 146_097 + 1
    func firstDay(_ year: Int) -> Int {
      let earlier = year - 1
      return earlier * 365 + earlier / 4 - earlier / 100 + earlier / 400
    }
    while firstDay(year) > dayNumber { year -= 1 }
    while firstDay(year + 1) <= dayNumber { year += 1 }
    var rest = dayNumber - firstDay(year)
    var month = 1
    while rest >= CalendarDate.days(inMonth: month, ofYear: year) {
      rest -= CalendarDate.days(inMonth: month, ofYear: year)
      month += 1
    }
    self.init(year: year, month: month, day: rest + 1)
  }

  /// The day in the usual form of lists: 08/03/1985.
  public var slashed: String { Figures.padded(day) + "/" + Figures.padded(month) + "/" + String(year) }
}
