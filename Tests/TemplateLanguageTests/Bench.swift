import Diagnostics
import TestSupport
import Wording
import XMLKit

@testable import TemplateLanguage

/// What the tests fill templates with: a decision, its recipients, and fields that may be missing.
enum Bench {
  static let none = Message(vi: "thử", en: "test")

  static let person = RecordShape(
    "người",
    [
      .init("họ_tên", .text, help: none),
      .init("chức_vụ", .text, mayBeMissing: true, help: none),
      .init("tuổi", .integer, help: none),
      .init("nữ", .truth, help: none),
      .init("đơn_vị", .record(unit), mayBeMissing: true, help: none),
    ])

  static let unit = RecordShape(
    "đơn vị", [.init("tên", .text, help: none), .init("cấp", .text, mayBeMissing: true, help: none)])

  static let decision = RecordShape(
    "quyết định",
    [
      .init("số", .integer, mayBeMissing: true, help: none),
      .init("ngày", .date, help: none),
      .init("trích_yếu", .text, help: none),
    ])

  static let data = RecordShape(
    "buổi lễ",
    [
      .init("tên", .text, help: none),
      .init("năm", .integer, help: none),
      .init("tỷ_lệ", .decimal, help: none),
      .init("công_khai", .truth, help: none),
      .init("quyết_định", .record(decision), mayBeMissing: true, help: none),
      .init("người", .list(.record(person)), help: none),
      .init("khách", .list(.text), mayBeMissing: true, help: none),
      .init("rỗng", .list(.text), help: none),
      .init("ghi_chú", .text, mayBeMissing: true, help: none),
      .init("trưởng_đoàn", .record(person), help: none),
    ])

  /// The file in which the data stands: its places are told apart from those of the template.
  static let source = SourceFile(name: "ceremony.yaml", text: String(repeating: "x", count: 100))

  static func at(_ offset: Int) -> Place { Place(source, offset..<offset + 1) }

  static func text(_ text: String, _ offset: Int = 0) -> Value { .text(text, origin: at(offset)) }

  static func person(
    _ name: String, _ offset: Int, title: String? = nil, age: Int = 40, woman: Bool = false,
    unit: String? = nil
  ) -> Value {
    .record(
      .init(
        [
          text(name, offset), title.map { text($0, offset + 1) } ?? .missing,
          .integer(age, origin: at(offset + 2)),
          .truth(woman),
          unit.map { .record(.init([text($0, offset + 3), .missing], origin: at(offset + 3))) } ?? .missing,
        ], origin: at(offset)))
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) -> Value {
    CalendarDate(year: year, month: month, day: day).map { .date($0, origin: at(9)) } ?? .missing
  }

  static let record = Value.Record(
    [
      text("Hội nghị & <tổng kết>", 1), .integer(2023, origin: at(2)),
      .decimal(DecimalNumber(unscaled: 1010, decimals: 2), origin: at(3)), .truth(true),
      .record(
        .init([.integer(35, origin: at(4)), date(2023, 1, 5), text("Về việc khen thưởng", 5)], origin: at(4))),
      .list([
        person("Nguyễn Văn An", 10, title: "Chủ tịch", age: 52),
        person("Trần Thị Bình", 20, woman: true, unit: "Phòng Nội vụ"),
        person("Lê Văn Cường", 30, age: 33),
      ]),
      .missing, .list([]), .missing, person("Phạm Dung", 40, woman: true),
    ], origin: at(0))

  static let filters = FilterTable.standard.adding(
    filters: [
      Filter("ngày_số", help: none) { (date: CalendarDate) in "\(date.day)/\(date.month)/\(date.year)" },
      Filter("phẩy", help: none) { (number: DecimalNumber) in
        "\(number.unscaled / 100),\(number.unscaled % 100)"
      },
      Filter("hai_chữ_số", help: none) { (number: Int) throws(FilterRefusal) in
        guard number >= 0 else { throw FilterRefusal(Message(vi: "số âm", en: "a negative number")) }
        return number < 10 ? "0\(number)" : String(number)
      },
      Filter("lặp", help: none, TypedParameter<Int>("lần", standard: 2, help: none)) {
        (text: String, times: Int) in
        String(repeating: text, count: min(max(times, 0), 100))
      },
    ])

  static let vocabulary = MarkupVocabulary(
    top: .blocks,
    [
      .init(
        "p", .block, .inline,
        attributes: [
          .init("style", help: none), .init("align", .oneOf(["left", "center", "right"]), help: none),
        ], help: none),
      .init("section", .block, .blocks, help: none),
      .init("table", .block, .only(["tr"]), help: none),
      .init("tr", .part, .only(["td"]), help: none),
      .init(
        "td", .part, .flow,
        attributes: [
          .init(
            "width", .checked(rule: Message(vi: "số mm", en: "millimetres"), accepts: { Int($0) != nil }),
            help: none)
        ], help: none),
      .init("b", .inline, .inline, help: none),
      .init("i", .inline, .inline, help: none),
      .init("br", .lineBreak, .nothing, help: none),
      .init("img", .inline, .nothing, attributes: [.init("src", isRequired: true, help: none)], help: none),
    ], shared: [.init("id", help: none)])

  static func compiler(_ includes: [String: String] = [:], limits: TemplateLimits = .standard)
    -> TemplateCompiler
  {
    let files = includes.mapValues { $0 }
    return TemplateCompiler(
      filters: filters, vocabulary: vocabulary, limits: limits, includable: includes.keys.sorted(),
      loader: { name in files[name].map { SourceFile(name: name, text: $0) } })
  }

  /// The text that a text template gives, or its faults.
  static func fill(
    _ text: String, _ includes: [String: String] = [:], limits: TemplateLimits = .standard
  ) -> String {
    var findings = Findings()
    let file = SourceFile(name: "t", text: text)
    let template = compiler(includes, limits: limits).compileText(file, data: data, into: &findings)
    let filled = template?.fill(record, limits: limits, into: &findings).text
    return findings.hasErrors ? faults(findings) : filled ?? "?"
  }

  /// The XML that a markup template gives, or its faults.
  static func markup(
    _ text: String, _ includes: [String: String] = [:], limits: TemplateLimits = .standard
  ) -> String {
    var findings = Findings()
    let file = SourceFile(name: "t", text: text)
    let template = compiler(includes, limits: limits).compileMarkup(file, data: data, into: &findings)
    let filled = template?.fill(record, limits: limits, into: &findings)
    return findings.hasErrors ? faults(findings) : filled.map { $0.map(show).joined() } ?? "?"
  }

  static func findings(_ text: String, isMarkup: Bool = false, _ includes: [String: String] = [:]) -> Findings
  {
    var findings = Findings()
    let file = SourceFile(name: "t", text: text)
    if isMarkup {
      _ = compiler(includes).compileMarkup(file, data: data, into: &findings)
    } else {
      _ = compiler(includes).compileText(file, data: data, into: &findings)
    }
    return findings
  }

  /// Faults as `code@start-end`, one a line.
  static func faults(_ findings: Findings) -> String {
    findings.diagnostics.map { diagnostic in
      let place = diagnostic.place.map { "\($0.bytes.lowerBound)-\($0.bytes.upperBound)" } ?? "?"
      return "\(diagnostic.code.id.replacing("template/", with: ""))@\(place)"
    }.joined(separator: "\n")
  }

  /// A tree as XML, unescaped.
  static func show(_ node: XMLNode) -> String {
    switch node {
    case .text(let text, _): return text
    case .element(let element):
      let attributes = element.attributes.map { " \($0.name)=\"\($0.value)\"" }.joined()
      return element.children.isEmpty
        ? "<\(element.name)\(attributes)/>"
        : "<\(element.name)\(attributes)>\(element.children.map(show).joined())</\(element.name)>"
    }
  }
}
