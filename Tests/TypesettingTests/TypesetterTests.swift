import TestSupport
import Testing

@testable import Typesetting

@Suite("Paragraphs become lines of glyphs")
struct TypesetterTests {
  @Test("A single line is 1.15 times as high as its letters, like Word's")
  func lineHeight() throws {
    let set = try Setting().typesetter.set(Setting.paragraph("Độc lập", size: 20))
    #expect(set.lines.count == 1)
    #expect(abs(set.lines[0].height - 23) < 0.01)
    #expect(abs(set.lines[0].baseline - 0.891 * 20) < 0.01)
  }

  @Test("Widths grow with the size exactly, since nothing is hinted")
  func scaling() throws {
    let typesetter = try Setting().typesetter
    let small = typesetter.set(Setting.paragraph("Ủy ban nhân dân", width: 900, size: 7)).longestLine
    let large = typesetter.set(Setting.paragraph("Ủy ban nhân dân", width: 900, size: 70)).longestLine
    #expect(small > 0)
    #expect(abs(large - small * 10) < 0.001)
  }

  @Test("The width is the sum of the font's own advances: 22 digits of half an em")
  func advances() throws {
    let set = try Setting().typesetter.set(Setting.paragraph("0123456789012345678901", size: 10))
    #expect(abs(set.longestLine - 110) < 0.001)
  }

  @Test("Lines break at spaces; no-break spaces and non-breaking hyphens hold, hyphens and dashes let go")
  func breaks() throws {
    let typesetter = try Setting().typesetter
    func lines(_ text: String, _ width: Double) -> [String] {
      typesetter.set(Setting.paragraph(text, width: width, size: 10)).lines.map { $0.text }
    }
    #expect(lines("Ông Nguyễn Văn An", 60) == ["Ông Nguyễn", "Văn An"])
    #expect(lines("Ông\u{A0}Nguyễn Văn\u{A0}An", 60) == ["Ông\u{A0}Nguyễn", "Văn\u{A0}An"])
    #expect(lines("xem QĐ-UBND", 50) == ["xem QĐ-", "UBND"])
    #expect(lines("xem QĐ\u{2011}UB", 40) == ["xem", "QĐ\u{2011}UB"])
    #expect(lines("năm 2021–2022", 45) == ["năm 2021–", "2022"])
    #expect(lines("số -5 độ", 25) == ["số -5", "độ"])
  }

  @Test("Justified lines end at the edge, but not the last nor one before a forced break")
  func justified() throws {
    let typesetter = try Setting().typesetter
    let style = Setting.style(14)
    let text = "Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm vừa qua"
    let paragraph = TypesetParagraph(
      pieces: [.text(text, style), .lineBreak, .text("ngắn thôi", style)], base: style, width: 200,
      alignment: .justified, firstLineIndent: 36)
    let lines = typesetter.set(paragraph).lines
    #expect(lines.map(\.beginning) == [.paragraph, .wrapped, .wrapped, .forced])
    #expect(lines[0].runs[0].x == 36)
    for line in lines.prefix(2) { #expect(abs(line.end - 200) < 0.001) }
    #expect(lines[2].end < 199)
    #expect(lines[3].end < 199)
  }

  @Test("Centred and right lines lie where they should, indents counted")
  func alignment() throws {
    let typesetter = try Setting().typesetter
    var paragraph = Setting.paragraph("giữa", alignment: .centre)
    paragraph.leftIndent = 100
    let centred = typesetter.set(paragraph).lines[0]
    #expect(abs(centred.runs[0].x - (100 + (300 - centred.width) / 2)) < 0.001)
    paragraph.alignment = .right
    paragraph.rightIndent = 50
    #expect(abs(typesetter.set(paragraph).lines[0].end - 350) < 0.001)
  }

  @Test("Tabs go to multiples of 1.27 cm, and to a hanging indent")
  func tabs() throws {
    let typesetter = try Setting().typesetter
    let style = Setting.style(12)
    var paragraph = TypesetParagraph(
      pieces: [.text("a", style), .tab, .text("b", style), .tab, .tab, .text("c", style)], base: style,
      width: 400)
    #expect(typesetter.set(paragraph).lines[0].runs.map(\.x) == [0, 36, 108])
    paragraph.leftIndent = 20
    paragraph.firstLineIndent = -20
    #expect(typesetter.set(paragraph).lines[0].runs.map(\.x) == [0, 20, 72])
  }

  @Test("Line spacing is a multiple of the font's own height or an exact one")
  func spacing() throws {
    let typesetter = try Setting().typesetter
    var paragraph = Setting.paragraph("chữ", size: 10)
    paragraph.spacing = .multiple(2)
    #expect(abs(typesetter.set(paragraph).lines[0].height - 23) < 0.01)
    paragraph.spacing = .exactly(15)
    #expect(typesetter.set(paragraph).lines[0].height == 15)
    #expect(typesetter.set(paragraph).lines[0].baseline == 12)
  }

  @Test("A paragraph without text is one line high")
  func empty() throws {
    let set = try Setting().typesetter.set(Setting.paragraph("", size: 20))
    #expect(set.lines.count == 1)
    #expect(set.lines[0].runs.isEmpty)
    #expect(abs(set.height - 23) < 0.01)
  }

  @Test("Letters that come apart from their marks leave as one")
  func composition() throws {
    let typesetter = try Setting().typesetter
    let apart = typesetter.set(Setting.paragraph("Nguye\u{302}\u{303}n Thu\u{309}y"))
    let whole = typesetter.set(Setting.paragraph("Nguyễn Thủy"))
    #expect(Array(apart.lines[0].text.utf8) == Array("Nguyễn Thủy".utf8))
    #expect(apart.lines[0].runs[0].run == whole.lines[0].runs[0].run)
  }

  @Test("A letter that the face lacks is named, and no other face steps in")
  func missingLetter() throws {
    let set = try Setting().typesetter.set(Setting.paragraph("chúc mừng 🎉 và ᠠ"))
    #expect(
      set.faults == [
        TextFault(kind: .missingLetter("🎉"), piece: 0), TextFault(kind: .missingLetter("ᠠ"), piece: 0),
      ])
  }

  @Test("Every letter of Vietnamese is in Liberation Serif")
  func vietnamese() throws {
    let letters =
      "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"
      + "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬEÈÉẺẼẸÊỀẾỂỄỆIÌÍỈĨỊOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢUÙÚỦŨỤƯỪỨỬỮỰYỲÝỶỸỴĐ“”…–"
    let set = try Setting().typesetter.set(Setting.paragraph(letters, width: 5000))
    #expect(set.faults.isEmpty)
    #expect(set.lines.map(\.text) == [letters])
  }

  @Test("A family that is not installed is a fault of its piece")
  func missingFamily() throws {
    let set = try Setting().typesetter.set(Setting.paragraph("chữ", family: "Không Có"))
    #expect(set.faults == [TextFault(kind: .missingFamily("Không Có"), piece: 0)])
    #expect(set.lines[0].text == "chữ")
  }

  @Test("A word wider than its line is broken between letters, none lost, and reported")
  func brokenWord() throws {
    let set = try Setting().typesetter.set(Setting.paragraph("a Nghiêngngảnghiêngngửa b", width: 45))
    #expect(set.lines.count > 3)
    #expect(set.lines.map(\.text).joined() == "aNghiêngngảnghiêngngửa b")
    #expect(set.faults == [TextFault(kind: .brokenWord("Nghiêngngảnghiêngngửa"), piece: 0)])
    #expect(set.lines.map(\.beginning) == [.paragraph, .wrapped, .broken, .broken, .broken])
    for line in set.lines { #expect(line.end <= 45.01) }
  }

  @Test("Runs of one look become one, and each cluster counts its bytes and glyphs")
  func runs() throws {
    let typesetter = try Setting().typesetter
    let (plain, bold) = (Setting.style(14), Setting.style(14, bold: true))
    let paragraph = TypesetParagraph(
      pieces: [.text("Điều ", plain), .text("một ", plain), .text("đậm", bold), .text(" thôi", plain)],
      base: plain,
      width: 400)
    let runs = typesetter.set(paragraph).lines[0].runs.map(\.run)
    #expect(runs.map(\.text) == ["Điều một ", "đậm", " thôi"])
    for run in runs { expectWhole(run) }
  }

  @Test("Lines are chosen by their prices, then made equal, and are as few as can be")
  func choice() throws {
    let typesetter = try Setting().typesetter
    let text = "một hai ba bốn năm sáu bảy tám chín mười"
    let paragraph = Setting.paragraph(text, width: 230, alignment: .centre)
    #expect(typesetter.set(paragraph).lines.count == 2)
    func words(before prices: [String: Int], mayAddLine: Bool = false) -> [String]? {
      let bytes = Array(text.utf8)
      return typesetter.lineStarts(paragraph, dear: 1000, mayAddLine: mayAddLine) { start in
        prices[String(decoding: bytes[start.byte...].prefix { $0 != 0x20 }, as: UTF8.self)] ?? 0
      }?.map { String(decoding: bytes[$0.byte...].prefix { $0 != 0x20 }, as: UTF8.self) }
    }
    #expect(words(before: [:]) == ["sáu"])
    #expect(words(before: ["sáu": 50]) == ["bảy"])
    #expect(words(before: ["sáu": 50, "bảy": 50]) == ["năm"])
    let dear = Dictionary(
      uniqueKeysWithValues: ["bốn", "năm", "sáu", "bảy", "tám", "chín"].map { ($0, 1000) })
    #expect(words(before: dear)?.count == 1)
    let even = Setting.paragraph("nnn nnn nnn nnn", width: 50)
    for (mayAddLine, starts) in [(false, [8]), (true, [4, 12])] {
      let chosen = typesetter.lineStarts(even, dear: 1000, mayAddLine: mayAddLine) { $0.byte == 8 ? 1000 : 0 }
      #expect(chosen?.map(\.byte) == starts)
    }
    let narrow = Setting.paragraph("nguyenvanan", width: 20)
    #expect(typesetter.lineStarts(narrow, dear: 1000, mayAddLine: true) { _ in 0 } == nil)
  }

  @Test("The number and sign of a document is never broken, other words are after a hyphen")
  func signs() throws {
    let typesetter = try Setting().typesetter
    let sign = Setting.paragraph("Tờ trình số 45/TTr-VHXH", width: 120)
    #expect(typesetter.set(sign).lines.map(\.text) == ["Tờ trình số", "45/TTr-VHXH"])
    let other = Setting.paragraph("Tờ trình của khối Văn-Thể-Mỹ", width: 150)
    #expect(typesetter.set(other).lines.map(\.text).last == "Thể-Mỹ")
  }

  @Test("Random text in random widths loses no letter and gives no strange number")
  func properties() throws {
    let typesetter = try Setting().typesetter
    var generator = SeededGenerator()
    let seed = generator.seed
    let alphabet = Array(
      "aăâbcdđeêghiklmnoôơpqrstuưvxyấệộ  --–\u{A0}\u{301}🎉\u{200B}\u{202E}ש\u{FEFF}\t".unicodeScalars)
    for _ in 0..<400 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...80, using: &generator) {
        scalars.append(alphabet.randomElement(using: &generator) ?? "a")
      }
      let text = String(scalars)
      var paragraph = Setting.paragraph(
        text, width: Double.random(in: -10...300, using: &generator),
        size: Double.random(in: -1...40, using: &generator),
        alignment: [.left, .centre, .right, .justified].randomElement(using: &generator) ?? .left)
      paragraph.firstLineIndent = Double.random(in: -200...200, using: &generator)
      paragraph.leftIndent = Double.random(in: -50...400, using: &generator)
      paragraph.rightIndent = Double.random(in: -50...400, using: &generator)
      let set = typesetter.set(paragraph)
      let expected = text.unicodeScalars.filter { $0 != " " && $0 != "\t" }
      let found = set.lines.map(\.text).joined().unicodeScalars.filter { $0 != " " }
      #expect(
        String(String.UnicodeScalarView(found)) == String(String.UnicodeScalarView(expected)), "seed \(seed)")
      for line in set.lines {
        #expect(line.height.isFinite && line.width.isFinite && line.baseline.isFinite, "seed \(seed)")
        for placed in line.runs {
          #expect(placed.x.isFinite, "seed \(seed)")
          expectWhole(placed.run)
        }
      }
    }
  }

  @Test(
    "Lengths that no page has neither trap nor hang",
    arguments: [Double.nan, .infinity, -.infinity, -1e300, 1e300, 0, -1])
  func hostile(length: Double) throws {
    let typesetter = try Setting().typesetter
    let style = InkStyle(font: FontRequest(family: "Liberation Serif"), size: length)
    let paragraph = TypesetParagraph(
      pieces: [.text("một hai ba", style), .tab, .lineBreak], base: style, width: length,
      alignment: .justified,
      firstLineIndent: length, leftIndent: length, rightIndent: length, spacing: .multiple(length))
    let set = typesetter.set(paragraph)
    #expect(set.lines.allSatisfy { $0.height.isFinite && $0.width.isFinite })
    let words = Setting.paragraph("một hai ba", width: length)
    _ = typesetter.lineStarts(words, dear: 1, mayAddLine: true) { _ in .max }
  }

  @Test("A megabyte without a space is set")
  func huge() throws {
    let text = String(repeating: "ệ", count: 350_000)
    let set = try Setting().typesetter.set(Setting.paragraph(text, width: 400, size: 10))
    #expect(set.lines.reduce(0) { $0 + $1.text.unicodeScalars.count } == 350_000)
  }

  private func expectWhole(_ run: GlyphRun, location: SourceLocation = #_sourceLocation) {
    #expect(run.clusters.reduce(0) { $0 + Int($1.bytes) } == run.utf8.count, sourceLocation: location)
    #expect(run.clusters.reduce(0) { $0 + Int($1.glyphs) } == run.glyphs.count, sourceLocation: location)
    #expect(run.glyphs.allSatisfy { $0.x.isFinite && $0.y.isFinite }, sourceLocation: location)
  }

  @Test(
    "Letters set apart widen a line by that room for each, and stand in the middle without the room after the last"
  )
  func tracking() throws {
    let setting = try Setting()
    func line(_ tracking: Double, _ alignment: TypesetParagraph.Alignment, _ text: String = "TẶNG BẰNG")
      throws -> TypesetLine
    {
      var style = Setting.style(20)
      style.tracking = tracking
      let set = setting.typesetter.set(
        TypesetParagraph(pieces: [.text(text, style)], base: style, width: 400, alignment: alignment))
      return try #require(set.lines.first)
    }
    let plain = try line(0, .left)
    let wide = try line(3, .left)
    #expect(abs(wide.width - plain.width - 9 * 3) < 0.001)
    let (near, far) = (try #require(plain.runs.first?.run.glyphs), try #require(wide.runs.first?.run.glyphs))
    #expect(near.count == far.count)
    for (index, pair) in zip(near, far).enumerated() where pair.0.y == 0 && pair.1.y == 0 {
      #expect(abs(pair.1.x - pair.0.x - 3 * Double(index)) < 0.001)
    }
    // In the middle, and to the right, the room after the last letter is not seen.
    let middle = try line(3, .centre)
    #expect(abs((middle.runs[0].x + middle.width - 3 + middle.runs[0].x) / 2 - 200) < 0.001)
    let right = try line(3, .right)
    #expect(abs(right.runs[0].x + right.width - 3 - 400) < 0.001)
    // A word that is cut between letters keeps the room.
    let long = String(repeating: "A", count: 60)
    let cut = setting.typesetter.set(
      TypesetParagraph(
        pieces: [.text(long, InkStyle(font: FontRequest(family: "Liberation Serif"), size: 20, tracking: 3))],
        base: Setting.style(20), width: 400))
    #expect(cut.lines.count > 1 && cut.lines.allSatisfy { $0.width <= 400.01 })
    #expect(cut.lines.map(\.text).joined() == long)
  }
}
