import Diagnostics
import Testing
import Wording
import XMLKit

@testable import TemplateLanguage

@Suite("What a filling tells about itself")
struct ResultTests {
  private func markup(_ source: String, _ record: Value.Record = Bench.record) throws -> ([XMLNode], Findings)
  {
    var findings = Findings()
    let file = SourceFile(name: "t", text: source)
    let template = try #require(Bench.compiler().compileMarkup(file, data: Bench.data, into: &findings))
    return (template.fill(record, into: &findings), findings)
  }

  @Test("Words carry the place of the template, values that of the data, to the byte")
  func origins() throws {
    let source = "<p>Ông {{ trưởng_đoàn.họ_tên | upper }}, {{ năm + 1 }} &amp; {{ ghi_chú or \"—\" }}</p>"
    let (nodes, findings) = try markup(source)
    #expect(findings.isEmpty)
    guard case .element(let element)? = nodes.first else {
      Issue.record("no element")
      return
    }
    let shown = element.children.map { node in
      guard case .text(let text, let place?) = node else { return "?" }
      let written = String(decoding: place.file.bytes[place.bytes], as: UTF8.self)
      return place.file === Bench.source ? "\(text)<-data \(place.bytes.lowerBound)" : "\(text)<-\(written)"
    }
    #expect(
      shown == [
        "Ông<-Ông ", " <-Ông ", "PHẠM DUNG<-data 40", ",<-, ", " <-, ", "2024<-data 2", " &<- &amp; ",
        " <- &amp; ",
        "—<-\"—\"",
      ])
    #expect(element.place?.bytes == 0..<3)
  }

  @Test("A text template gives its pieces with their places")
  func pieces() throws {
    var findings = Findings()
    let file = SourceFile(name: "t", text: "Năm {{ năm }}.")
    let template = try #require(Bench.compiler().compileText(file, data: Bench.data, into: &findings))
    let filled = template.fill(Bench.record, into: &findings)
    #expect(filled.text == "Năm 2023.")
    #expect(filled.pieces.map(\.place.bytes) == [0..<5, 2..<3, 15..<16])
  }

  @Test("A character that documents forbid is an error at its place in the data")
  func forbiddenCharacters() throws {
    var values = Bench.record.values
    values[0] = Bench.text("a\u{1}b", 7)
    let (_, findings) = try markup("<p>{{ tên }}</p>", Value.Record(values))
    let fault = try #require(findings.diagnostics.first)
    #expect(fault.code == TemplateCodes.forbiddenCharacter)
    #expect(fault.place == Bench.at(7))
    #expect(fault.notes.first?.place?.bytes == 3..<13)
  }

  @Test(
    "A result that is too large, a filter that refuses and an attribute that breaks its rule are reported, all of them"
  )
  func fillingFaults() throws {
    var values = Bench.record.values
    values[1] = .integer(Int.max, origin: Bench.at(2))
    let (_, findings) = try markup(
      "<p>{{ năm + 1 }}</p><p>{{ (-5) | hai_chữ_số }}</p><p>{{ (1 - 3) | hai_chữ_số }}</p><table><tr><td width=\"{{ tên }}\"/></tr></table>",
      Value.Record(values))
    #expect(
      findings.diagnostics.map(\.code) == [
        TemplateCodes.numberOverflow, TemplateCodes.filterRefused, TemplateCodes.filterRefused,
        TemplateCodes.wrongAttribute,
      ])
    #expect(findings.diagnostics[2].message.vi == "bộ lọc “hai_chữ_số”: số âm")
    #expect(findings.diagnostics[3].notes.first?.place == Bench.at(1))
  }

  @Test("Data of another shape than declared is reported, and never traps")
  func unfitData() throws {
    let (_, short) = try markup("<p>{{ tên }}</p>", Value.Record([]))
    #expect(short.diagnostics.map(\.code) == [TemplateCodes.dataDoesNotFit])
    let wrong = Value.Record(Bench.data.fields.map { _ in .truth(true) })
    let (_, findings) = try markup(
      """
      <p>{{ tên }}{{ năm + 1 }}{{ tỷ_lệ | phẩy }}{{ trưởng_đoàn.họ_tên }}{% for n in người %}a{% endfor %}{{ tên ~ "a" }}
      {% if năm < 3 %}{% endif %}{{ người | map("họ_tên") | join }}{{ rỗng | first or "b" }}{{ tên | upper }}
      {% if tên in ["a"] and quyết_định.ngày == quyết_định.ngày %}{% endif %}</p>
      """.replacing(" and quyết_định.ngày == quyết_định.ngày", with: ""), wrong)
    #expect(findings.hasErrors)
    #expect(
      findings.diagnostics.allSatisfy {
        [TemplateCodes.dataDoesNotFit, TemplateCodes.filterRefused].contains($0.code)
      })
  }

  @Test("Filters declared by Swift functions take and give what their types say")
  func typedFilters() throws {
    let filters = FilterTable(filters: [
      Filter("cộng", help: Bench.none, TypedParameter<Int>("thêm", help: Bench.none)) {
        (value: Int, more: Int) in value &+ more
      },
      Filter("đếm", help: Bench.none) { (list: [String]) in list.count },
      Filter(
        "nối", help: Bench.none, TypedParameter<String>("a", help: Bench.none),
        TypedParameter<String>("b", standard: "!", help: Bench.none)
      ) {
        (text: String, first: String, second: String) in text + first + second
      },
      Filter("hai", help: Bench.none) { (number: Int) in "số \(number)" },
      Filter("hai", help: Bench.none) { (date: CalendarDate) in "ngày \(date.day)" },
    ])
    var findings = Findings()
    let file = SourceFile(
      name: "t",
      text: "{{ năm | cộng(1) }} {{ [\"a\"] | đếm }} {{ tên | nối(\"x\") }} {{ năm | hai }} {{ ngày | hai }}")
    let shape = RecordShape(
      "r",
      [
        .init("năm", .integer, help: Bench.none), .init("tên", .text, help: Bench.none),
        .init("ngày", .date, help: Bench.none),
      ])
    let template = try #require(
      TemplateCompiler(filters: filters).compileText(file, data: shape, into: &findings))
    let filled = template.fill(
      .init([.integer(1, origin: nil), .text("t", origin: nil), Bench.date(2023, 1, 5)]), into: &findings)
    #expect(filled.text == "2 1 tx! số 1 ngày 5")
    #expect(findings.isEmpty)
  }

  @Test("Decimals are compared by their value, whatever decimals they were printed with")
  func decimals() {
    let values: [(DecimalNumber, DecimalNumber, Int)] = [
      (.init(unscaled: 1010, decimals: 2), .init(unscaled: 101, decimals: 1), 0),
      (.init(unscaled: -15, decimals: 1), .init(unscaled: -14, decimals: 1), -1),
      (.init(unscaled: Int.max, decimals: 0), .init(unscaled: Int.max, decimals: 9), 1),
      (.init(unscaled: 0, decimals: 0), .init(unscaled: -1, decimals: 9), 1),
    ]
    for (left, right, expected) in values {
      #expect(order(.decimal(left, origin: nil), .decimal(right, origin: nil)) == expected)
    }
    #expect(
      equal(.integer(10, origin: nil), .decimal(.init(unscaled: 1000, decimals: 2), origin: nil)) == true)
  }
}
