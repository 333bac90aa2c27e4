import Diagnostics
import Fields
import TestSupport
import Testing
import YAMLReading
import YAMLSupport

struct StrictYAMLTests {
  @Test(
    "Texts, lists and records are read as they are written",
    arguments: [
      ("a: 1", "{a: ‹1›}"),
      ("giờ: 12:30", "{giờ: ‹12:30›}"),
      ("số: 0123\ncó: no\nngày: 2026-01-05", "{số: ‹0123›, có: ‹no›, ngày: ‹2026-01-05›}"),
      ("a:\n  b: c # lời ghi\n  d: e", "{a: {b: ‹c›, d: ‹e›}}"),
      ("a:\n- b\n- c\nd: e", "{a: [‹b›, ‹c›], d: ‹e›}"),
      ("a:\n  - b: c\n    d: e\n  - f: g", "{a: [{b: ‹c›, d: ‹e›}, {f: ‹g›}]}"),
      ("a: [b, 'c d', \"e, f\"]", "{a: [‹b›, ‹c d›, ‹e, f›]}"),
      ("a: {b: c, d: [e]}", "{a: {b: ‹c›, d: [‹e›]}}"),
      ("a: [\n  b,\n  c\n]\nd: e", "{a: [‹b›, ‹c›], d: ‹e›}"),
      ("a: |\n  b\n  c\nd: e", "{a: ‹b\nc\n›, d: ‹e›}"),
      ("a: >-\n  b\n  c: d\ne: f", "{a: ‹b c: d›, e: ‹f›}"),
      ("a: một câu dài\n  còn tiếp\nb: c", "{a: ‹một câu dài còn tiếp›, b: ‹c›}"),
      ("a:\n  một câu\nb:", "{a: ‹một câu›, b: ‹›}"),
      ("---\na: b\n", "{a: ‹b›}"),
      ("\u{FEFF}a: b\r\nc: d\r\n", "{a: ‹b›, c: ‹d›}"),
      ("\"khóa: dài\": b", "{khóa: dài: ‹b›}"),
      ("a: 'nó''s'\nb: \"x\\ty\"", "{a: ‹nó's›, b: ‹x\ty›}"),
      ("- a\n- - b\n  - c", "[‹a›, [‹b›, ‹c›]]"),
      ("a: tỷ lệ 5:3, đúng 10:00", "{a: ‹tỷ lệ 5:3, đúng 10:00›}"),
      ("a: “Dân vận khéo” - tốt", "{a: ‹“Dân vận khéo” - tốt›}"),
    ])
  func reads(text: String, expected: String) {
    let (node, findings) = readYAML(text)
    #expect(findings.isEmpty, "\(starts(findings))")
    #expect(node.map(dump) == expected)
  }

  @Test("A text that is not NFC is read in NFC, and its place still counts the bytes of the file")
  func normalizes() throws {
    let text = "te\u{302}n: Nguye\u{302}\u{303}n Hu\u{31B}ng\nhai: x"
    let (node, findings) = readYAML(text)
    #expect(findings.isEmpty)
    guard case .record(let entries) = try #require(node).content else { return }
    #expect(entries[0].key.value.unicodeScalars.elementsEqual("tên".unicodeScalars))
    guard case .scalar(let name) = entries[0].value.content else { return }
    #expect(name.unicodeScalars.elementsEqual("Nguyễn Hưng".unicodeScalars))
    #expect(covered(entries[0].value.place).unicodeScalars.count == 14)
    #expect(covered(entries[1].key.place) == "hai")
  }

  @Test("Every value's place covers what is written, quotes and signs with it")
  func places() throws {
    let text =
      "tên: Trần Văn Ý   # lời\nb: \"x: y\"\nc: [một, {d: 'e'}]\nf: |\n  g\n  h\ni:\n  - k: l\n    m: n\no:\n"
    let (node, findings) = readYAML(text)
    #expect(findings.isEmpty)
    guard case .record(let entries) = try #require(node).content else { return }
    let covers = entries.map { covered($0.key.place) + "=" + covered($0.value.place) }
    #expect(
      covers == [
        "tên=Trần Văn Ý", "b=\"x: y\"", "c=[một, {d: 'e'}]", "f=|\n  g\n  h", "i=- k: l\n    m: n", "o=",
      ])
  }

  @Test("Every slip has its own words and its own place")
  func slips() {
    expectFault("tên: Bà A1️⃣:2️⃣ giám đốc\nb: c", "yaml/unquoted-colon")
    expectFault("a: b\nngày1️⃣:5/1/2023\nc: d", "yaml/missing-space")
    expectFault("a: b\nphong trào1️⃣:thi đua", "yaml/missing-space")
    expectFault("a: b\n1️⃣không có gì2️⃣\nc: d", "yaml/missing-colon")
    expectFault("a: b\n1️⃣không có gì\n  con: x\nc: d", "yaml/missing-colon")
    expectFault("a: b\n1️⃣ngày： 15/12️⃣\nc: d", "yaml/missing-colon")
    expectFault("a: b\n1️⃣\tc: d", "yaml/tab")
    expectFault("a: b1️⃣\t2️⃣c", "yaml/tab")
    expectFault("a: 1️⃣\"mở ngoặc2️⃣\nb: c", "yaml/unclosed-quote")
    expectFault("a: 1️⃣'mở ngoặc\nb: 'c'", "yaml/unclosed-quote")
    expectFault("a: \"Dân vận khéo\" 1️⃣năm 20232️⃣\nb: c", "yaml/text-after-quote")
    expectFault("a: 1️⃣[b, c\nd: e", "yaml/unclosed-bracket")
    expectFault("a: 1️⃣{b: c\nd: e", "yaml/unclosed-bracket")
    expectFault("a: [b] 1️⃣c\nd: e", "yaml/unclosed-bracket")
    expectFault("a: 1️⃣@2️⃣b", "yaml/leading-sign")
    expectFault("a: 1️⃣%b", "yaml/leading-sign")
    expectFault("a: 1️⃣`b", "yaml/leading-sign")
    expectFault("a: 1️⃣> 95%", "yaml/leading-sign")
    expectFault("a: 1️⃣- b", "yaml/leading-sign")
    expectFault("a: 1️⃣&neo b", "yaml/anchor")
    expectFault("a: b\nc: 1️⃣*neo", "yaml/alias")
    expectFault("1️⃣*neo : b", "yaml/alias")
    expectFault("a: [1️⃣*neo]", "yaml/alias")
    expectFault("a: 1️⃣!!int 5", "yaml/tag")
    expectFault("a: b\n1️⃣<<: c", "yaml/merge-key")
    expectFault("a: b\nb: x\n1️⃣a2️⃣: c", "yaml/duplicate-key")
    expectFault("x:\n  - a: b\n    1️⃣a: c\n  - a: d", "yaml/duplicate-key")
    expectFault("x: {a: b, 1️⃣a: c}", "yaml/duplicate-key")
    expectFault("a: b\n1️⃣---\nc: d", "yaml/second-document")
    expectFault("a: b\n...\n1️⃣c: d", "yaml/second-document")
    expectFault("a: b\n  1️⃣c: d2️⃣", "yaml/indentation")
    expectFault("a:\n    b: c\n  1️⃣d: e", "yaml/indentation")
    expectFault("a: một câu\n  1️⃣- hai", "yaml/indentation")
    expectFault("a:\n  1️⃣-2️⃣b: c\n    d: e", "yaml/indentation")
    expectFault("a: [b1️⃣: c]", "yaml/unquoted-colon")
    expectFault("a: số nhà 1️⃣#5 phố A2️⃣", "yaml/comment-in-value")
    expectFault("a: b1️⃣\u{200B}2️⃣c", "yaml/character")
    expectFault("a: 1️⃣\u{D0}ỗ", "yaml/character")
    expectFault("1️⃣# chỉ có lời ghi", "yaml/empty")
    expectFault("a: \"C:\\U1️⃣sers\"", "yaml/syntax")
  }

  @Test("A fault does not hide the ones after it")
  func severalFaults() throws {
    let text = """
      tên: Bà A: giám đốc
      ngày:5/1/2023
      ghi: @b
      tên: lần hai
      d: &x y
      e: "f" g
      """
    let (node, findings) = readYAML(text)
    #expect(
      findings.diagnostics
        .sorted { $0.place?.bytes.lowerBound ?? 0 < $1.place?.bytes.lowerBound ?? 0 }.map(\.code.id) == [
          "yaml/unquoted-colon", "yaml/missing-space", "yaml/leading-sign", "yaml/duplicate-key",
          "yaml/anchor",
          "yaml/text-after-quote",
        ])
    #expect(
      dump(try #require(node))
        == "{tên: ‹Bà A: giám đốc›, ngày: ‹5/1/2023›, ghi: ‹@b›, d: ‹&x y›, e: ‹\"f\" g›}")
  }

  @Test("A key that stands twice is told however it is quoted, spaced or composed, and the first value holds")
  func duplicateKeys() throws {
    let (node, findings) = readYAML("t\u{EA}n: a\n\"te\u{302}n\" : b\nhai: {c: d, 'c': e, c : f}\n")
    #expect(findings.diagnostics.map(\.code.id) == Array(repeating: "yaml/duplicate-key", count: 3))
    #expect(findings.diagnostics.map { covered($0.place) } == ["\"te\u{302}n\"", "'c'", "c"])
    #expect(dump(try #require(node)) == "{tên: ‹a›, hai: {c: ‹d›}}")
  }

  @Test("Null and the tilde are no value, in quotes they are words, as keys they are names")
  func nulls() throws {
    let (node, findings) = readYAML("a: null\nb: ~\nc: 'null'\nnull: d\n")
    #expect(findings.isEmpty)
    #expect(dump(try #require(node)) == "{a: ‹›, b: ‹›, c: ‹null›, null: ‹d›}")
  }

  @Test("Bytes that are not UTF-8 are shown at the first of them")
  func notUTF8() {
    var findings = Findings()
    let file = SourceFile(name: "a.yaml", bytes: Array("a: b".utf8) + [0xFF, 0x41])
    #expect(StrictYAML.read(file, into: &findings) == nil)
    #expect(starts(findings) == ["yaml/not-utf8@4"])
  }

  @Test("A file over the limit is refused unread")
  func tooLarge() {
    var findings = Findings()
    let file = SourceFile(
      name: "a.yaml", bytes: Array(repeating: UInt8(ascii: "#"), count: StrictYAML.limit + 1))
    #expect(StrictYAML.read(file, into: &findings) == nil)
    #expect(starts(findings) == ["yaml/too-large@0"])
  }

  @Test("An alias bomb is refused before it is composed")
  func aliasBomb() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...60 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let (_, findings) = readYAML(text)
    #expect(findings.hasErrors)
    #expect(findings.diagnostics.count == 61)
    #expect(Set(findings.diagnostics.map(\.code.id)) == ["yaml/anchor"])
  }

  @Test("Deep nesting is refused", arguments: ["[", "{a: ", "- ", "[{a: "])
  func deep(sign: String) {
    let (_, findings) = readYAML("x: " + String(repeating: sign, count: 5000))
    #expect(findings.hasErrors)
    let (_, other) = readYAML(String(repeating: sign, count: 5000))
    #expect(other.hasErrors)
  }

  @Test("Text of random signs never traps or hangs, and is read or refused with a reason")
  func randomText() {
    var generator = SeededGenerator()
    let signs = Array("ab:  \n\n--[]{},\"'#&*!|>%@`?\t<ấđ\u{301}\u{0}\r0".unicodeScalars)
    for _ in 0..<1000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<60, using: &generator) {
        view.append(signs[Int.random(in: 0..<signs.count, using: &generator)])
      }
      let text = String(view)
      let (node, findings) = readYAML(text)
      #expect(node != nil || findings.hasErrors, "seed \(generator.seed): \(text.debugDescription)")
      for fault in findings.diagnostics {
        #expect((fault.place?.bytes.upperBound ?? 0) <= text.utf8.count)
      }
    }
  }
}
