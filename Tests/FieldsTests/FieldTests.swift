import Diagnostics
import Testing
import TestSupport
import Wording

@testable import Fields

/// A shape of paper, to try a set of choices.
enum Paper: NamedChoice {
  case portrait
  case landscape

  var name: Message {
    switch self {
    case .portrait: Message(vi: "dọc", en: "portrait")
    case .landscape: Message(vi: "ngang", en: "landscape")
    }
  }

  var aliases: [String] {
    switch self {
    case .portrait: ["đứng"]
    case .landscape: []
    }
  }
}

/// A record with a field of every type.
struct Sample: Sendable {
  var name: String?
  var copies: Int?
  var share: String?
  var size: Double?
  var unit: String?
  var day: CalendarDate?
  var isOpen: Bool?
  var paper: Paper?
  var words: [String] = []
  var styles: [String] = []

  static let table = RecordTable(
    "mẫu", "sample", help: Message(vi: "một mẫu", en: "a sample"), Sample()
  ) {
    Field("tên gọi", "name", \.name, .plain, required: true, help: Message(vi: "tên", en: "the name"))
    Field("số bản", "copies", \.copies, .number(1...99), help: Message(vi: "số bản", en: "copies"))
    Field(
      "tỷ lệ", "share", FieldType<Located<DecimalNumber>>.decimal, help: Message(vi: "tỷ lệ", en: "share")
    ) { $0.share = $1.value.text }
    Field(
      "cỡ chữ", "size", FieldType<Measure>.measure(units: ["pt", "mm"]),
      help: Message(vi: "cỡ chữ", en: "size")
    ) { ($0.size, $0.unit) = ($1.value, $1.unit) }
    Field(
      "ngày", "day", FieldType<Located<CalendarDate>>.date, help: Message(vi: "ngày", en: "day")
    ) { $0.day = $1.value }
    Field("mở", "open", \.isOpen, .truth, help: Message(vi: "mở", en: "open"))
    Field("giấy", "paper", \.paper, .choice(), help: Message(vi: "giấy", en: "paper"))
    Field("từ khóa", "words", \.words, .commaList(of: .plain), help: Message(vi: "từ", en: "words"))
    Field(
      "kiểu", "styles", FieldType<[FieldEntry<Located<String>>]>.map(of: .text),
      help: Message(vi: "kiểu", en: "styles")
    ) { $0.styles = $1.map { "\($0.key.value)=\($0.value.value)" } }
  }
}

/// A record in which one of two fields must be given, with a part that it shares and a value that it needs.
struct Whole: Sendable {
  struct Part: Sendable {
    var note: String?
    var depth = 1
  }

  var first: String?
  var second: String?
  var part = Part()
  var needed = Located("", at: nil)
  var place: Place?

  @FieldList<Part> static func part() -> [Field<Part>] {
    Field("ghi chú", "note", \.note, .plain, help: Message(vi: "ghi chú", en: "a note"))
    Field("sâu", "depth", \.depth, .number(1...9), help: Message(vi: "sâu", en: "depth"))
  }

  static let table = RecordTable(
    "bộ", "whole", help: Message(vi: "một bộ", en: "a whole"), Whole(), oneOf: ["một", "hai"], at: \.place
  ) {
    Field("một", "first", \.first, .plain, help: Message(vi: "một", en: "first"))
    Field("hai", "second", \.second, .plain, help: Message(vi: "hai", en: "second"))
    part().lifted(to: \.part)
    Field("cần", "needed", \.needed, .text, required: true, help: Message(vi: "cần", en: "needed"))
  }
}

/// A record with sections, for keys that stand in the wrong one.
struct Sections: Sendable {
  struct Inner: Sendable { var stage: String? }

  var first = Inner()
  var others: [Inner] = []

  private static let inner = RecordTable("trong", "inner", help: Message(vi: "trong", en: "inner"), Inner()) {
    Field("sân khấu", "stage", \.stage, .plain, help: Message(vi: "sân khấu", en: "stage"))
  }

  private static let wide = RecordTable("rộng", "wide", help: Message(vi: "rộng", en: "wide"), Inner()) {
    Field("họ tên", "name", \.stage, .plain, help: Message(vi: "tên", en: "name"))
  }

  static let table = RecordTable("buổi", "whole", help: Message(vi: "buổi", en: "whole"), Sections()) {
    Field("chương trình", "day", \.first, inner.type, help: Message(vi: "ngày", en: "day"))
    Field("các lần", "times", \.others, .list(of: inner.type), help: Message(vi: "lần", en: "times"))
    Field("một", "one", wide.type, help: Message(vi: "một", en: "one")) { _, _ in }
    Field("hai", "two", wide.type, help: Message(vi: "hai", en: "two")) { _, _ in }
    Field("ba", "three", wide.type, help: Message(vi: "ba", en: "three")) { _, _ in }
  }
}

/// Makes nodes over one text, each `key: value` on its own line.
struct Nodes {
  let file: SourceFile
  var entries: [DataNode.Entry] = []

  init(_ pairs: [(String, String)]) {
    file = SourceFile(name: "a.yaml", text: pairs.map { "\($0): \($1)\n" }.joined())
    var offset = 0
    for (key, value) in pairs {
      let keyPlace = Place(file, offset..<(offset + key.utf8.count))
      let start = offset + key.utf8.count + 2
      let node = DataNode(.scalar(value), at: Place(file, start..<(start + value.utf8.count)))
      entries.append(.init(key: Located(key, at: keyPlace), value: node))
      offset = start + value.utf8.count + 1
    }
  }

  var record: DataNode { DataNode(.record(entries), at: Place(file, 0..<file.bytes.count)) }
}

struct FieldTests {
  private func read(_ pairs: [(String, String)]) -> (Sample?, Findings) {
    var findings = Findings()
    let sample = Sample.table.read(Nodes(pairs).record, into: &findings)
    return (sample, findings)
  }

  @Test("Values of every type are read")
  func everyType() throws {
    let (sample, findings) = read([
      ("tên gọi", "Mẫu A"), ("số bản", "12"), ("tỷ lệ", "10,10"), ("cỡ chữ", "13,5 pt"), ("ngày", "5/1/2023"),
      ("mở", "có"), ("giấy", "ngang"), ("từ khóa", "một, hai"),
    ])
    #expect(findings.isEmpty)
    let read = try #require(sample)
    #expect(read.name == "Mẫu A")
    #expect(read.copies == 12)
    #expect(read.share == "10,10")
    #expect(read.size == 13.5)
    #expect(read.unit == "pt")
    #expect(read.day == CalendarDate(year: 2023, month: 1, day: 5))
    #expect(read.isOpen == true)
    #expect(read.paper == .landscape)
    #expect(read.words == ["một", "hai"])
  }

  @Test(
    "A key is read in any spelling that means it",
    arguments: [
      "tên gọi", "TÊN GỌI", "tên_gọi", "ten goi", "Ten-Goi", "name", "NAME", "te\u{302}n go\u{323}i",
    ])
  func keys(key: String) {
    let (sample, findings) = read([(key, "x")])
    #expect(findings.isEmpty)
    #expect(sample?.name == "x")
  }

  @Test("The place of a tone mark in a key makes no difference, a wrong mark does")
  func tones() {
    #expect(read([("name", "x"), ("từ khoá", "y")]).0?.words == ["y"])
    #expect(read([("name", "x"), ("từ khoa", "y")]).1.hasErrors)
  }

  @Test(
    "A value that a field cannot hold is told with what was wanted",
    arguments: [
      ("số bản", "nhiều", FieldCodes.wrongType), ("số bản", "100", FieldCodes.outOfRange),
      ("số bản", "1,5", FieldCodes.wrongType), ("cỡ chữ", "13", FieldCodes.wrongType),
      ("cỡ chữ", "13px", FieldCodes.wrongType), ("cỡ chữ", "pt", FieldCodes.wrongType),
      ("ngày", "31/4/2023", FieldCodes.noSuchDate), ("ngày", "mai", FieldCodes.wrongType),
      ("mở", "chắc", FieldCodes.wrongType), ("giấy", "vuông", FieldCodes.unknownChoice),
      ("kiểu", "x", FieldCodes.wrongType), ("tỷ lệ", "1,2,3", FieldCodes.wrongType),
    ])
  func wrongValues(key: String, value: String, code: DiagnosticCode) throws {
    let (_, findings) = read([("name", "x"), (key, value)])
    #expect(findings.diagnostics.map(\.code) == [code])
    let place = try #require(findings.diagnostics.first?.place)
    #expect(place.file.bytes[place.bytes].elementsEqual(value.utf8))
  }

  @Test("Truths and choices are read in both languages, with and without marks")
  func words() {
    for word in ["có", "co", "Đúng", "yes", "true"] {
      #expect(read([("name", "x"), ("mở", word)]).0?.isOpen == true)
    }
    for word in ["không", "Khong", "sai", "no"] {
      #expect(read([("name", "x"), ("mở", word)]).0?.isOpen == false)
    }
    for word in ["dọc", "doc", "DỌC", "portrait", "đứng"] {
      #expect(read([("name", "x"), ("giấy", word)]).0?.paper == .portrait)
    }
  }

  @Test("An unknown key names the nearest field, and the field that it meant is not missed as well")
  func nearMiss() throws {
    let (_, findings) = read([("ten gio", "x")])
    #expect(findings.diagnostics.map(\.code) == [FieldCodes.unknownKey])
    #expect(findings.diagnostics.first?.help.first?.replacement == "tên gọi")
  }

  @Test("A key of another section is told with that section's name, unless many have it")
  func otherSection() {
    func help(_ key: String) -> String? {
      var findings = Findings()
      _ = Sections.table.read(Nodes([(key, "x")]).record, into: &findings)
      return findings.diagnostics.first?.help.first?.message.vi
    }
    #expect(help("sân khấu") == "đây là mục của “chương trình”, “các lần”: ghi thụt vào dưới đó")
    #expect(help("Stage") == help("sân khấu"))
    #expect(help("họ tên")?.hasPrefix("các mục dùng được: ") == true)
  }

  @Test("A missing key is told where it should stand, an empty one at its value")
  func missing() {
    let (_, findings) = read([("ngày", "5/1/2023")])
    #expect(findings.diagnostics.map(\.code) == [FieldCodes.missingKey])
    #expect(findings.diagnostics.first?.place?.bytes == 0..<0)
    let (_, empty) = read([("tên gọi", "")])
    #expect(empty.diagnostics.map(\.code) == [FieldCodes.emptyValue])
    #expect(read([("name", "x"), ("ngày", "")]).1.isEmpty)
  }

  @Test("A field that stands twice under two of its names is told at the second, with the first as a note")
  func duplicate() {
    let (sample, findings) = read([("tên gọi", "x"), ("name", "y")])
    #expect(findings.diagnostics.map(\.code) == [FieldCodes.duplicateKey])
    #expect(findings.diagnostics.first?.notes.first?.place?.bytes.lowerBound == 0)
    #expect(sample?.name == "x")
  }

  @Test("A map keeps the writer's keys in order and tells a doubled one")
  func map() {
    let nodes = Nodes([("b", "1"), ("a", "2"), ("b", "3")])
    var findings = Findings()
    let values = FieldType<[FieldEntry<Located<String>>]>.map(of: .text).read(nodes.record, into: &findings)
    #expect(values?.map(\.key.value) == ["b", "a"])
    #expect(findings.diagnostics.map(\.code) == [FieldCodes.duplicateKey])
  }

  @Test("Every field that is declared puts its value into the record, also those of a shared part")
  func everyField() {
    var findings = Findings()
    let nodes = Nodes([("một", "a"), ("ghi chú", "b"), ("sâu", "3"), ("cần", "c")])
    let whole = Whole.table.read(nodes.record, into: &findings)
    #expect(findings.isEmpty)
    #expect(whole?.first == "a")
    #expect(whole?.part.note == "b")
    #expect(whole?.part.depth == 3)
    #expect(whole?.needed.value == "c")
    #expect(whole?.place == nodes.record.place)
    #expect(Whole.table.description.fields.map(\.name.vi) == ["một", "hai", "ghi chú", "sâu", "cần"])
  }

  @Test("Without a value that it needs there is no record; what is left out keeps the value it starts with")
  func needed() {
    var findings = Findings()
    #expect(Whole.table.read(Nodes([("một", "a")]).record, into: &findings) == nil)
    #expect(findings.diagnostics.map(\.code) == [FieldCodes.missingKey])
    findings = Findings()
    #expect(Whole.table.read(Nodes([("một", "a"), ("cần", "c")]).record, into: &findings)?.part.depth == 1)
    #expect(findings.isEmpty)
    #expect(Sample.table.read(Nodes([("mở", "có")]).record, into: &findings)?.isOpen == true)
  }

  @Test("Of several fields one must be given, and a mistyped one is not missed as well")
  func oneOf() {
    func codes(_ pairs: [(String, String)]) -> [DiagnosticCode] {
      var findings = Findings()
      _ = Whole.table.read(Nodes(pairs + [("cần", "c")]).record, into: &findings)
      return findings.diagnostics.map(\.code)
    }
    #expect(codes([]) == [FieldCodes.missingKey])
    #expect(codes([("hai", "")]) == [FieldCodes.missingKey])
    #expect(codes([("hai", "x")]) == [])
    #expect(codes([("mốt", "x")]) == [FieldCodes.unknownKey])
  }

  @Test("The schema and the reference of a record hold every field")
  func generated() {
    let schema = JSONSchema.text(of: Sample.table.description, title: Message(vi: "Mẫu", en: "Sample"))
    let page = ReferencePage.text(of: Sample.table.description, introduction: "# Mẫu\n")
    for field in Sample.table.description.fields {
      #expect(schema.contains("\"\(field.name.vi)\": {"))
      #expect(page.contains("\(field.name.vi)"))
    }
    expectGolden(schema, "sample.schema.json")
    expectGolden(page, "sample.md")
  }
}
