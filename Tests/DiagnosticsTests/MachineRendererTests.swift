import Diagnostics
import TestSupport
import Testing

@Suite("Faults written for machines")
struct MachineRendererTests {
  private var sample: Findings {
    let trap = Message(vi: "hai\ndòng \u{1B}[0m", en: "two\nlines \"quoted\" \\ \u{1}")
    return findings(
      designFault(),
      fault(
        "授賞 tê\u{301}n: 1️⃣A2️⃣", severity: .warning, notes: [.init(trap)],
        help: [.init(trap, replacement: "b\tc")]),
      Diagnostic(.error, SampleCodes.key, trap, at: nil))
  }

  @Test("One line a fault, in the language asked for")
  func lines() {
    expectGolden(LineRenderer(languages: [.vi]).render(sample), "lines-vi.txt")
    expectGolden(LineRenderer(languages: [.vi, .en]).render(sample), "lines-both.txt")
  }

  @Test("Faults alike but for whose they are stand once with their number")
  func alike() {
    func note(_ name: String, alike: Message?) -> Diagnostic {
      Diagnostic(.note, SampleCodes.key, Message(vi: name, en: name), at: nil, alike: alike)
    }
    let common = Message(vi: "khung", en: "frame")
    let found = findings(
      note("An", alike: common), note("Bình", alike: common), note("Chi", alike: nil),
      note("Dung", alike: nil))
    let lines = LineRenderer(languages: [.en]).render(found).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first?.contains("An") == true && lines.first?.contains("1 more like it") == true)
  }

  @Test("JSON carries both languages, bytes, lines and columns")
  func json() {
    expectGolden(JSONRenderer().render(sample), "faults.json")
    expectGolden(JSONRenderer().render(Findings()), "faults-none.json")
  }
}

@Suite("The order and number of faults")
struct FindingsOrderTests {
  @Test("Files keep the run's order, faults of a file stand by position, equal faults once")
  func order() {
    let first = SourceFile(name: "b.yaml", text: "0123456789")
    let second = SourceFile(name: "a.csv", text: "0123456789")
    func at(_ file: SourceFile?, _ range: Range<Int>, _ text: String) -> Diagnostic {
      Diagnostic(.error, SampleCodes.key, Message(vi: text, en: text), at: file.map { Place($0, range) })
    }
    let found = findings(
      at(first, 5..<6, "b5"), at(second, 1..<2, "a1"), at(nil, 0..<0, "run"), at(first, 2..<4, "b2 long"),
      at(first, 2..<3, "b2 short"), at(first, 5..<6, "b5"), at(first, 5..<6, "b5 again"))
    #expect(
      found.inReadingOrder().map(\.message.en) == ["b2 short", "b2 long", "b5", "b5 again", "a1", "run"])
    #expect(FaultCount(of: found).errors == 6)
  }

  @Test("The summary counts in both languages and leaves out what is not there")
  func summary() {
    func summary(_ severities: [Severity]) -> [String] {
      var found = Findings()
      for (index, severity) in severities.enumerated() {
        found.report(
          Diagnostic(severity, SampleCodes.key, Message(vi: "\(index)", en: "\(index)"), at: nil))
      }
      return Language.allCases.map { FaultCount(of: found).summary(in: $0) }
    }
    #expect(summary([]) == ["", ""])
    #expect(summary([.error]) == ["1 lỗi", "1 error"])
    #expect(
      summary([.error, .error, .warning, .note]) == [
        "2 lỗi, 1 cảnh báo, 1 lưu ý", "2 errors, 1 warning, 1 note",
      ])
    #expect(summary([.warning, .warning]) == ["2 cảnh báo", "2 warnings"])
  }
}

@Suite("Lines and columns")
struct SourceMapTests {
  @Test(
    "A line ends at LF, CRLF or a lone CR, and a column counts characters",
    arguments: [
      ("1️⃣abc", 1, 1), ("abc1️⃣", 1, 4), ("a\n1️⃣b", 2, 1), ("a\r\n1️⃣b", 2, 1), ("a\r1️⃣b", 2, 1), ("a1️⃣\r\nb", 1, 2),
      ("a\n\n1️⃣", 3, 1), ("\u{FEFF}1️⃣a", 1, 1), ("1️⃣\u{FEFF}a", 1, 1), ("Nguyễn1️⃣", 1, 7),
      ("Nguye\u{302}\u{303}n1️⃣", 1, 7), ("授賞1️⃣", 1, 3), ("", 1, 1),
    ])
  func positions(marked: String, line: Int, column: Int) {
    let text = MarkedText(marked)
    let file = SourceFile(name: "x", text: text.text)
    var map = SourceMap()
    #expect(map.position(of: text.offsets[1] ?? 0, in: file) == TextPosition(line: line, column: column))
  }

  @Test("Random bytes never trap a renderer, and every place has a line and a column")
  func hostile() {
    var generator = SeededGenerator()
    let alphabet: [UInt8] = [
      0x0A, 0x0D, 0x09, 0x20, 0x41, 0xE1, 0xBB, 0x85, 0xCC, 0x81, 0xEF, 0xBF, 0xF0, 0x9F, 0x00,
    ]
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      let file = SourceFile(name: "random", bytes: bytes)
      var found = Findings()
      for _ in 0..<5 {
        let ends = [0, 0].map { _ in Int.random(in: 0...bytes.count, using: &generator) }.sorted()
        found.error(
          SampleCodes.key, Message(vi: "v", en: "e"), at: Place(file, ends[0]..<ends[1]),
          help: [.init(Message(vi: "v", en: "e"), replacement: "thay")])
      }
      let text = HumanRenderer(languages: [.vi]).render(found)
      #expect(text.contains("-->"), "seed \(generator.seed)")
      #expect(!text.unicodeScalars.contains("\u{0}"), "seed \(generator.seed)")
      #expect(LineRenderer(languages: [.en]).render(found).contains(": error["), "seed \(generator.seed)")
    }
  }
}
