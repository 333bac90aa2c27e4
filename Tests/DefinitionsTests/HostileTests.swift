import Diagnostics
import Model
import TestSupport
import Testing
import YAMLReading
import YAMLSupport

@testable import Definitions

struct HostileTests {
  @Test("A definition with damaged bytes is read or refused, never more", arguments: exampleNames)
  func damaged(name: String) throws {
    let file = try #require(projectFile("examples/\(name)/ceremony.yaml"))
    let lists = ["giay-khen.csv", "co-bang-khen.csv", "bang-khen-thu-tuong.csv"].reduce(into: [:]) {
      $0[$1] = projectFile("examples/\(name)/\($1)")
    }
    var generator = SeededGenerator()
    for _ in 0..<25 {
      let damaged = damage(file.bytes, using: &generator)
      let (ceremony, findings) = read(damaged, lists: lists)
      #expect(ceremony != nil || findings.hasErrors, "seed \(generator.seed)")
      for fault in findings.diagnostics {
        #expect((fault.place?.bytes.upperBound ?? 0) <= (fault.place?.file.bytes.count ?? 0))
      }
    }
  }

  @Test("A definition with strange values is read or refused, never more", arguments: exampleNames)
  func strangeValues(name: String) throws {
    let file = try #require(projectFile("examples/\(name)/ceremony.yaml"))
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let values = [
      "", "''", "5", "(", ")", "()", "20 năm (", "20 năm x ()", "x (1/1/2020 - )", "ngày", "1 ngày  của ",
      "-", "÷", "–",
      "1,5", "tăng", "tăng cao", "so với", "tăng 1 so với ", "và", "1 và", " và 2 cá nhân", "lượt", "1 lượt",
      "hạng Nhất",
      " hạng Nhất", "[]", "{}", "[[]]", "~", "\"\\u0000\"", "“”", "“", "”“", "1/1/1", "Chủ tịch", "UBND",
      "UBND quận ", "1 ",
      "1 1 cá nhân", "thứ", "xếp", "2020-", "-2020", "năm học", "đồng chí", "ông bà", "a.csv", "../a.csv",
      ".csv", "1:2:3",
      "24:00", "nhiều", "999999999999999999999 cá nhân", "9999999999999999 cá nhân, 9999999999999999 cá nhân",
      "é\u{301}",
      "x: y", "'a' b", "1 nhân dân và cán bộ", "nhân dân và", "{tên: x}", "{nội dung: {theo: {}}}", "TM.",
      ".",
    ]
    var generator = SeededGenerator()
    for _ in 0..<60 {
      var changed = lines
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: 0..<changed.count, using: &generator)
        let value = values[Int.random(in: 0..<values.count, using: &generator)]
        if let colon = changed[index].range(of: ": ") {
          changed[index] = String(changed[index][..<colon.upperBound]) + value
        }
      }
      let bytes = Array(changed.joined(separator: "\n").utf8)
      let (ceremony, findings) = read(bytes, lists: [:])
      #expect(ceremony != nil || findings.hasErrors, "seed \(generator.seed)")
    }
  }

  @Test("A list with damaged bytes is read or refused, never more")
  func damagedList() throws {
    let file = try #require(projectFile("examples/kien-an-2020/ceremony.yaml"))
    let list = try #require(projectFile("examples/kien-an-2020/giay-khen.csv"))
    var generator = SeededGenerator()
    for _ in 0..<40 {
      let damaged = SourceFile(name: "giay-khen.csv", bytes: damage(list.bytes, using: &generator))
      let (ceremony, findings) = read(file.bytes, lists: ["giay-khen.csv": damaged])
      #expect(ceremony != nil || findings.hasErrors, "seed \(generator.seed)")
    }
  }

  @Test("Reading the same bytes twice gives the same ceremony and the same faults")
  func repeatable() throws {
    let file = try #require(projectFile("examples/kien-an-2020/ceremony.yaml"))
    let first = read(file.bytes, lists: [:])
    let second = read(file.bytes, lists: [:])
    #expect(first.0.map { outline($0) } == second.0.map { outline($0) })
    #expect(starts(first.1) == starts(second.1))
  }

  @Test(
    "A large file made to be slow ends",
    arguments: [
      "a: \"x\n", "- ", "x: [\n", "? ", "a: b\n", "  a: b\n", "'", "\"\\", "a: |\n", "tên:x\n", "@", "\t",
      "&a ",
      "buổi lễ: {", "ké\u{301}", "a: {b: c}\n", "khen thưởng:\n- số lượng: 1 cá nhân và 1 cá nhân và ",
      "\u{200B}",
    ])
  func large(unit: String) {
    let count = (StrictYAML.limit / 8) / unit.utf8.count
    let bytes = Array(String(repeating: unit, count: count).utf8)
    let (ceremony, findings) = read(bytes, lists: [:])
    #expect(ceremony != nil || findings.hasErrors)
    #expect(findings.diagnostics.count < 1000)
  }

  private func read(_ bytes: [UInt8], lists: [String: SourceFile]) -> (Ceremony?, Findings) {
    var findings = Findings()
    let file = SourceFile(name: "ceremony.yaml", bytes: bytes)
    let ceremony = DefinitionReader.read(file, lists: { lists[$0] }, into: &findings)
    return (ceremony, findings)
  }

  /// One to four changes: a byte flipped, put in or taken out, a stretch doubled or dropped.
  private func damage(_ bytes: [UInt8], using generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    let signs = Array(":-[]{}\"'#&*!|>%@,\n \t\u{0}".utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      let sign = signs[Int.random(in: 0..<signs.count, using: &generator)]
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 1: bytes.insert(sign, at: index)
      case 2: bytes.remove(at: index)
      case 3: bytes[index] = sign
      default:
        let end = min(index + Int.random(in: 1..<80, using: &generator), bytes.count)
        bytes.insert(contentsOf: bytes[index..<end], at: index)
      }
    }
    return bytes
  }
}
