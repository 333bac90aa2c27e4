import Diagnostics
import TemplateLanguage

// Fills the templates of bench/peers.py and prints seconds: a table of 800 rows, 10,000 small texts, 277 KB compiled.
let row = RecordShape(
  "r",
  [
    .init("tt", .integer, help: Message(vi: "số", en: "number")),
    .init("tên", .text, help: Message(vi: "tên", en: "name")),
    .init("đơn_vị", .text, mayBeMissing: true, help: Message(vi: "đơn vị", en: "unit")),
  ])
let list = RecordShape(
  "rows", [.init("rows", .list(.record(row)), help: Message(vi: "các hàng", en: "the rows"))])
let table =
  "{% for r in rows %}<tr><td>{{ r.tt }}</td><td>{{ r.tên | upper }}</td><td>{% if r.đơn_vị is present %}{{ r.đơn_vị }}{% endif %}</td></tr>\n{% endfor %}"
let small =
  "Tặng Giấy khen cho {{ tên | upper }}, {{ đơn_vị or \"\" }}{% if tt > 10 %} ({{ tt }}){% endif %}."
let compiler = TemplateCompiler()
var findings = Findings()
let rows = (1...800).map { number in
  Value.Record([
    .integer(number, origin: nil), .text("Bà Nguyễn Thị Thanh Hoa \(number % 13)", origin: nil),
    .text("Hiệu trưởng, Trường THCS Bắc Sơn 1", origin: nil),
  ])
}
let data = Value.Record([.list(rows.map { .record($0) })])

func seconds(_ body: () -> Void) -> Double { ContinuousClock().measure(body) / .seconds(1) }

guard let large = compiler.compileText(SourceFile(name: "table", text: table), data: list, into: &findings),
  let one = compiler.compileText(SourceFile(name: "small", text: small), data: row, into: &findings)
else {
  fatalError(LineRenderer(languages: [.en]).render(findings))
}
var length = 0
let ofTable =
  seconds { for _ in 0..<100 { length += large.fill(data, into: &findings).text.utf8.count } } / 100
let ofSmall = seconds {
  for number in 0..<10_000 { length += one.fill(rows[number % 800], into: &findings).text.utf8.count }
}
let long = String(repeating: table, count: 277_000 / table.utf8.count + 1)
let ofLong = seconds {
  _ = compiler.compileText(SourceFile(name: "long", text: long), data: list, into: &findings)
}
guard !findings.hasErrors, length > 0 else { fatalError(LineRenderer(languages: [.en]).render(findings)) }
print(ofTable, ofSmall, ofLong)
