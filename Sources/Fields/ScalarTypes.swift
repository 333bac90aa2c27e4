import Diagnostics
import Wording

extension FieldType where Value == Located<String> {
  /// Chữ: one line of text with its place; line breaks of a block scalar become spaces.
  public static var text: FieldType {
    FieldType(shape: .text) { node, findings in
      guard let text = node.line else {
        findings.report(FieldFaults.wrongType(.text, node))
        return nil
      }
      return Located(text, at: node.place)
    }
  }
}

extension FieldType where Value == String {
  /// Chữ without its place.
  public static var plain: FieldType { FieldType<Located<String>>.text.map(\.value) }
}

extension FieldType where Value == Int {
  /// Số nguyên without its place.
  public static func number(_ range: ClosedRange<Int>) -> FieldType {
    FieldType<Located<Int>>.integer(range).map(\.value)
  }
}

extension FieldType where Value == Double {
  /// A length, or another number, in one unit and within bounds.
  public static func length(in unit: String, _ range: ClosedRange<Double>) -> FieldType {
    FieldType<Measure>.measure(units: [unit]).then { measure, place, findings in
      if range.contains(measure.value) { return measure.value }
      findings.report(FieldFaults.outOfRange(range, unit, place))
      return nil
    }
  }
}

extension FieldType where Value == Located<Int> {
  /// Số nguyên: `35`, `2.505`.
  public static func integer(_ range: ClosedRange<Int> = 0...Int.max) -> FieldType {
    FieldType(shape: .integer(range)) { node, findings in
      guard let text = node.line, let number = Figures.whole(text) else {
        findings.report(FieldFaults.wrongType(.integer(range), node))
        return nil
      }
      guard range.contains(number) else {
        findings.report(FieldFaults.outOfRange(number, range, node.place))
        return nil
      }
      return Located(number, at: node.place)
    }
  }
}

extension FieldType where Value == Located<DecimalNumber> {
  /// Số thập phân with its printed decimals: `10,10`.
  public static var decimal: FieldType {
    FieldType(shape: .decimal) { node, findings in
      switch node.line.map(DecimalNumber.read) {
      case .number(let number), .ambiguous(vietnamese: let number, english: _):
        return Located(number, at: node.place)
      case .tooLong, .notANumber, nil:
        findings.report(FieldFaults.wrongType(.decimal, node))
        return nil
      }
    }
  }
}

extension FieldType where Value == Located<CalendarDate> {
  /// Ngày: `5/1/2023`, `05/01/2023`, `2023-01-05`.
  public static var date: FieldType {
    FieldType(shape: .date) { node, findings in
      guard let text = node.line else {
        findings.report(FieldFaults.wrongType(.date, node))
        return nil
      }
      switch CalendarDate.read(text) {
      case .date(let date): return Located(date, at: node.place)
      case .noSuchDay(let day, let month, let year):
        findings.report(FieldFaults.noSuchDay(day, month, year, node.place))
      case .shortYear(let day, let month, let year):
        findings.report(FieldFaults.shortYear(day, month, year, node.place))
      case .notADate: findings.report(FieldFaults.wrongType(.date, node))
      }
      return nil
    }
  }
}

extension FieldType where Value == Bool {
  /// Có hoặc không; also `đúng`, `sai`, `yes`, `no`, `true`, `false`.
  public static var truth: FieldType {
    FieldType(shape: .truth) { node, findings in
      let word = node.line.map(KeyName.unmarked) ?? ""
      if ["co", "dung", "yes", "true", "x"].contains(word) { return true }
      if ["khong", "sai", "no", "false"].contains(word) { return false }
      findings.report(FieldFaults.wrongType(.truth, node))
      return nil
    }
  }
}

/// A number with its unit: `13pt`, `20 mm`.
public struct Measure: Sendable, Hashable {
  /// The number.
  public let number: DecimalNumber
  /// The unit, one of those that the field allows.
  public let unit: String
  /// Where it is.
  public let place: Place

  /// The number in binary floating point, for lengths on paper.
  public var value: Double { number.fraction }
}

extension DecimalNumber {
  /// The number in binary floating point.
  public var fraction: Double {
    var divisor = 1.0
    for _ in 0..<max(0, decimals) { divisor *= 10 }
    return Double(unscaled) / divisor
  }
}

extension FieldType where Value == Measure {
  /// Số kèm đơn vị.
  public static func measure(units: [String]) -> FieldType {
    FieldType(shape: .measure(units: units)) { node, findings in
      if let text = node.line, let measure = Measure(reading: text, units: units, at: node.place) {
        return measure
      }
      findings.report(FieldFaults.wrongType(.measure(units: units), node))
      return nil
    }
  }
}

extension Measure {
  fileprivate init?(reading text: String, units: [String], at place: Place) {
    let signs: Set<Unicode.Scalar> = [".", ",", "-"]
    let digits = text.unicodeScalars.prefix { ("0"..."9").contains($0) || signs.contains($0) }
    let rest = text.unicodeScalars.dropFirst(digits.count)
    let unit = String(String.UnicodeScalarView(rest.drop { $0 == " " }))
    guard units.contains(unit) else { return nil }
    switch DecimalNumber.read(String(String.UnicodeScalarView(digits))) {
    case .number(let number), .ambiguous(vietnamese: let number, english: _):
      self.init(number: number, unit: unit, place: place)
    case .tooLong, .notANumber: return nil
    }
  }
}

extension FieldType where Value: NamedChoice {
  /// One of a closed set, by its Vietnamese or English name.
  public static func choice(_ set: Value.Type = Value.self) -> FieldType {
    let names = Value.allCases.map { ChoiceName($0.name, aliases: $0.aliases) }
    let byName = Dictionary(zip(names.map(\.name.vi), Value.allCases)) { first, _ in first }
    let byForm = FoldedNames<Value> {
      zip(Value.allCases, names).flatMap { choice, names in
        ([names.name.vi, names.name.en] + names.aliases).flatMap { spelling in
          [spelling, KeyName.folded(spelling), KeyName.unmarked(spelling)].map { (form: $0, found: choice) }
        }
      }
    }
    return FieldType(shape: .choice(names)) { node, findings in
      guard let text = node.line else {
        findings.report(FieldFaults.wrongType(.choice(names), node))
        return nil
      }
      if let choice = byName[text] ?? byForm[text] ?? byForm[KeyName.folded(text)] { return choice }
      findings.report(FieldFaults.unknownChoice(text, names, node.place))
      return nil
    }
  }
}

extension FieldType {
  /// Text of a described form; `parse` reports what it cannot read.
  public static func phrase(
    _ name: Message, examples: [String],
    parse: @escaping @Sendable (Located<String>, inout Findings) -> Value?
  ) -> FieldType {
    let shape = FieldShape.phrase(name: name, examples: examples)
    return FieldType(shape: shape) { node, findings in
      // Phrases are short; longer text is not parsed.
      guard let text = node.line, text.utf8.count <= 1000 else {
        findings.report(FieldFaults.wrongType(shape, node))
        return nil
      }
      return parse(Located(text, at: node.place), &findings)
    }
  }
}

extension DataNode {
  /// The text of a scalar on one line; nil for a list, a record or an empty value.
  public var line: String? {
    guard case .scalar(let text) = content else { return nil }
    guard
      text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) || text.utf8.first == 0x20
        || text.utf8.last == 0x20
    else { return text.isEmpty ? nil : text }
    let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }
    let joined = lines.map { String(String.UnicodeScalarView($0)) }
      .map { $0.trimmingSpaces() }.filter { !$0.isEmpty }.joined(separator: " ")
    return joined.isEmpty ? nil : joined
  }

  /// Whether it is a key without a value.
  public var isEmpty: Bool {
    switch content {
    case .scalar: line == nil
    case .list, .record: false
    }
  }
}

extension String {
  /// The text without ASCII spaces and tabs around it.
  func trimmingSpaces() -> String {
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first == " " || first == "\t" { scalars.removeFirst() }
    while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
    return String(scalars)
  }
}
