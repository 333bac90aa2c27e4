import Foundation
import TestSupport
import Testing

@Suite("Decree 30, measured in the produced files")
struct DecreeTests {
  @Test("Every element is as the decree says, in DOCX and PDF", arguments: Produced.measured.indices)
  func elements(_ index: Int) throws {
    let (word, print) = try files(index)
    let lines = Matches(word, print)
    for element in DecreeElement.all {
      let paragraphs = word.of(element.style)
      if paragraphs.isEmpty {
        #expect(element.isOptional, "\(element.name) is missing")
        continue
      }
      for paragraph in paragraphs {
        check(paragraph, element)
        let line = try #require(
          lines[paragraph], "\(element.name): “\(paragraph.text)” is not in the PDF")
        #expect(element.size.contains(line.size), "\(element.name) has \(line.size) pt in the PDF")
        #expect(line.bold == (element.bold || element.boldStart), "\(element.name) in the PDF: \(line.text)")
        #expect(line.italic == element.italic, "\(element.name) in the PDF: \(line.text)")
      }
      try checkRule(element, word, print, lines)
      if element.isStamp { try checkStamp(element, word, print, lines) }
      if element.isFoot { try checkFoot(element, word, print, lines) }
    }
  }

  /// Red words in a red box, in both files.
  private func checkStamp(
    _ element: DecreeElement, _ word: WordFile, _ print: PrintedFile, _ lines: Matches
  ) throws {
    let paragraph = try #require(word.of(element.style).first)
    let inWord = try #require(paragraph.box, "no box around \(element.name) in the DOCX")
    #expect(inWord.colours == Array(repeating: "FF0000", count: 4) && paragraph.style.colour == "FF0000")
    let line = try #require(lines[paragraph])
    let box = try #require(print.boxes.first { $0.holds(line) }, "no box around \(element.name) in the PDF")
    #expect(box.isRed && line.colour == "#ff0000")
    #expect(abs(box.width - inWord.width) < 0.3)
    #expect(abs(box.left + box.width / 2 - line.centre) < 0.3)
    // It stands below number and sign, in their column.
    let number = try #require(word.of("documentNumber").first.flatMap { lines[$0] })
    #expect(line.top > number.top && abs(line.centre - number.centre) < 1)
  }

  /// At the foot of page one and there only, under a line from margin to margin.
  private func checkFoot(
    _ element: DecreeElement, _ word: WordFile, _ print: PrintedFile, _ lines: Matches
  ) throws {
    let paragraphs = word.of(element.style)
    #expect(paragraphs.allSatisfy { $0.isFoot })
    let first = try #require(paragraphs.first.flatMap { lines[$0] })
    let rule = try #require(
      print.rules.filter { $0.page == 1 && $0.y < first.top + 1 }.max { $0.y < $1.y })
    #expect(abs(rule.length - 165) < 0.3 && abs(rule.left - 30) < 0.3 && first.top - rule.y < 3)
    let text = PrintedFile.plain(paragraphs[0].text)
    #expect(print.lines.filter { PrintedFile.plain($0.text) == text }.map(\.page) == [1])
    #expect(
      print.lines.filter { $0.page == 1 && $0.top > rule.y }.allSatisfy { $0.top < 290 && $0.size == 11 })
    #expect(word.sections.dropFirst().allSatisfy { $0.foot == "rIdNoFoot" })
  }

  @Test(
    "The papers of the day have the decree's elements as a decision has them",
    arguments: ["ke-hoach", "giay-moi", "bien-ban", "thong-bao"])
  func ofTheDay(_ folder: String) throws {
    let example = Produced.measured[0].example
    let word = try WordFile(try Produced.path(example, "\(folder)/\(folder).docx"))
    let print = try PrintedFile(try Produced.path(example, "\(folder)/\(folder).pdf"))
    let lines = Matches(word, print)
    let needed = [
      "nationalName", "motto", "issuingBody", "documentNumber", "documentType", "subject", "signingAuthority",
      "distributionHeading", "distributionLine",
    ]
    for style in needed { #expect(!word.of(style).isEmpty, "\(style) is missing in \(folder)") }
    for element in DecreeElement.all {
      for paragraph in word.of(element.style) where paragraph.text.contains(where: { $0 != " " && $0 != "…" })
      {
        check(paragraph, element)
        let line = try #require(lines[paragraph], "\(element.name): “\(paragraph.text)” is not in the PDF")
        #expect(element.size.contains(line.size), "\(folder), \(element.name) has \(line.size) pt in the PDF")
      }
      try checkRule(element, word, print, lines)
    }
    for section in word.sections {
      func rounded(_ length: Double) -> Double { (length * 10).rounded() / 10 }
      #expect((20...25.1).contains(rounded(section.top)) && (30...35.1).contains(rounded(section.left)))
      #expect((20...25.1).contains(rounded(section.bottom)) && (15...20.1).contains(rounded(section.right)))
    }
    // Form 1.9 has no place and day at its head, and its addressees after the signatures.
    let isMinutes = folder == "bien-ban"
    #expect(word.of("placeDate").isEmpty == isMinutes)
    let body = word.of("body")
    #expect(!body.isEmpty && body.last?.text.hasSuffix("./.") ?? false)
    for paragraph in body {
      #expect(paragraph.style.alignment == "both" && (567...720).contains(paragraph.style.firstLine))
    }
  }

  @Test("Together the four examples show every element that the decree names")
  func everyElement() throws {
    let files = try Produced.measured.indices.map { try self.files($0).0 }
    for element in DecreeElement.all {
      #expect(files.contains { !$0.of(element.style).isEmpty }, "\(element.name) is in none of them")
    }
  }

  private func check(_ paragraph: WordFile.Paragraph, _ element: DecreeElement) {
    let name = element.name
    #expect(paragraph.style.font == "Times New Roman")
    #expect(paragraph.style.alignment == element.alignment, "\(name)")
    var seen = ""
    for run in paragraph.runs where !run.text.isEmpty {
      seen += run.text
      // The start is "Điều 1." with its point.
      let isStart = "Điều 00.".utf8.count >= seen.utf8.count
      if PrintedFile.plain(run.text).isEmpty { continue }
      #expect(element.size.contains(run.size), "\(name) has \(run.size) pt")
      #expect(run.bold == (element.bold || (element.boldStart && isStart)), "\(name): \(run.text)")
      #expect(run.italic == element.italic, "\(name): \(run.text)")
    }
    if element.letters == .upper {
      #expect(paragraph.text == paragraph.text.uppercased(), "\(name) is not in capitals")
    }
    if element.isBody {
      #expect((567...720).contains(paragraph.style.firstLine), "\(name) is indented by 1 to 1.27 cm")
      #expect(paragraph.style.after >= 120, "\(name) has 6 pt between paragraphs")
      #expect((240...360).contains(paragraph.style.line), "\(name): single to one and a half")
    }
  }

  private func checkRule(
    _ element: DecreeElement, _ word: WordFile, _ print: PrintedFile, _ lines: Matches
  ) throws {
    guard let under = element.under, let last = word.of(element.style).last else { return }
    let inWord = try #require(word.rule(after: element.style), "no line under \(element.name) in the DOCX")
    let line = try #require(lines[last])
    let rule = try #require(print.rule(below: line), "no line under \(element.name) in the PDF")
    #expect(abs(rule.length - inWord) < 0.3, "\(element.name): \(rule.length) and \(inWord) mm")
    #expect(abs(rule.centre - line.centre) < 0.5, "\(element.name): the line is in the middle")
    let share = rule.length / lines.longest(of: last)
    switch under {
    case .whole: #expect((0.97...1.03).contains(share), "\(element.name): \(share)")
    case .part: #expect((1.0 / 3...0.5).contains(share), "\(element.name): \(share)")
    case .short: #expect(rule.length < 60)
    }
  }

  @Test(
    "Page, margins, page numbers: A4, not on page one, the list with its own count",
    arguments: Produced.measured.indices)
  func pages(_ index: Int) throws {
    let (word, print) = try files(index)
    let annexes = word.of("annexTitle")
    #expect(word.sections.count == 1 + annexes.count)
    for section in word.sections {
      #expect((20...25.1).contains((section.top * 10).rounded() / 10))
      #expect((20...25.1).contains((section.bottom * 10).rounded() / 10))
      #expect((30...35.1).contains((section.left * 10).rounded() / 10))
      #expect((15...20.1).contains((section.right * 10).rounded() / 10))
      #expect(section.hidesFirstNumber && section.firstNumber == "1" && section.hasHeader)
    }
    let header = try #require(word.header)
    #expect(header.field.contains("PAGE"))
    let style = try #require(word.styles[header.styleID])
    #expect((13...14).contains(style.size) && !style.bold && !style.italic && style.alignment == "center")
    // The pages: first of all of a section none, then 2, 3, …
    let matches = Matches(word, print)
    let starts = [1] + (try annexes.map { try #require(matches[$0]).page })
    #expect(Set(starts).count == starts.count)
    for page in 1...print.pageCount {
      let number = print.pageNumber(page)
      let own = page - (starts.last { $0 <= page } ?? 1) + 1
      if own == 1 {
        #expect(number == nil, "page \(page) has no number")
      } else {
        let number = try #require(number, "page \(page)")
        #expect(PrintedFile.plain(number.text) == "\(own)")
        #expect((13...14).contains(number.size) && !number.bold && !number.italic)
        // The middle of the text lies at 30 + 165 / 2 mm.
        #expect(abs(number.centre - 112.5) < 1)
      }
    }
  }

  @Test(
    "Grounds end with a semicolon, the last with a full stop; body and list end with “./.”",
    arguments: Produced.measured.indices)
  func endings(_ index: Int) throws {
    let (word, _) = try files(index)
    let grounds = word.of("ground")
    for ground in grounds.dropLast() { #expect(ground.text.hasSuffix(";") && !ground.text.hasSuffix(".;")) }
    #expect(grounds.last?.text.hasSuffix(".") ?? false)
    #expect(grounds.last?.text.hasSuffix("..") == false)
    #expect(word.of("article").last?.text.hasSuffix("./.") ?? false)
    #expect(word.of("sumLine").count == word.of("annexTitle").count)
    for line in word.of("sumLine") { #expect(line.text.hasSuffix("./.")) }
    let receivers = word.of("distributionLine")
    for line in receivers.dropLast() { #expect(line.text.hasPrefix("- ") && line.text.hasSuffix(";")) }
    #expect(receivers.last?.text.hasPrefix("- Lưu: ") ?? false)
    #expect(receivers.last?.text.hasSuffix(".") ?? false)
    for (number, article) in word.of("article").enumerated() {
      #expect(article.text.hasPrefix("Điều \(number + 1). "))
    }
  }

  @Test(
    "Annexes are numbered I, II, III and the decision points to each", arguments: Produced.measured.indices)
  func annexes(_ index: Int) throws {
    let (word, _) = try files(index)
    let numbers = word.of("annexNumber").map(\.text)
    let body = (word.of("article") + word.of("clause")).map(\.text).joined(separator: "\n")
    if numbers.isEmpty {
      #expect(word.of("annexTitle").count == 1 && body.contains("danh sách kèm theo"))
    } else {
      #expect(numbers == ["I", "II", "III"].map { "Phụ lục \($0)" })
      for number in numbers { #expect(body.contains("(\(number) kèm theo)")) }
    }
  }

  @Test(
    "“Nơi nhận” stands on the row of the signature, the number on the row of the date",
    arguments: Produced.measured.indices)
  func rows(_ index: Int) throws {
    let (word, print) = try files(index)
    func line(_ style: String) throws -> PrintedFile.Line { try firstLine(of: style, word, print) }
    let (heading, signature) = (try line("distributionHeading"), try line("signingAuthority"))
    let (body, nation) = (try line("issuingBody"), try line("nationalName"))
    #expect(heading.page == signature.page && abs(heading.top - signature.top) < 1)
    #expect(heading.left < 32 && signature.centre > 105)
    let (number, date) = (try line("documentNumber"), try line("placeDate"))
    #expect(abs(number.top - date.top) < 0.5)
    #expect(abs(number.centre - body.centre) < 0.7)
    #expect(abs(date.centre - nation.centre) < 0.7)
  }

  @Test("The page docs/decree-30.md holds what is measured")
  func page() throws {
    var page = DecreePage.start
    for index in Produced.measured.indices {
      let (word, print) = try files(index)
      page += DecreePage.table(Produced.measured[index].title, Produced.measured[index].example, word, print)
    }
    expectGolden(page, "../../../docs/decree-30.md")
  }

  private func files(_ index: Int) throws -> (WordFile, PrintedFile) {
    let (example, file, _) = Produced.measured[index]
    return (
      try WordFile(try Produced.path(example, "quyet-dinh/\(file).docx")),
      try PrintedFile(try Produced.path(example, "quyet-dinh/\(file).pdf"))
    )
  }
}

/// The first line in the PDF of the first paragraph of a style.
private func firstLine(of style: String, _ word: WordFile, _ print: PrintedFile) throws -> PrintedFile.Line {
  let paragraph = try #require(word.of(style).first)
  return try #require(Matches(word, print)[paragraph])
}

/// Where the paragraphs of the DOCX begin in the PDF.
struct Matches {
  private let print: PrintedFile
  private var lines: [Int: PrintedFile.Line] = [:]

  /// Follows both in their order; the cells of tables are passed over.
  init(_ word: WordFile, _ print: PrintedFile) {
    self.print = print
    let styles = Set(DecreeElement.all.map(\.style))
    let all = word.paragraphs.filter { styles.contains($0.styleID) && !$0.text.isEmpty }
    let paragraphs = all.filter { !$0.isFoot }
    for (paragraph, line) in zip(paragraphs, print.firstLines(of: paragraphs.map(\.text))) {
      lines[paragraph.index] = line
    }
    // A foot stands on page one, wherever the text goes on.
    let feet = all.filter(\.isFoot)
    for (paragraph, line) in zip(feet, print.firstLines(of: feet.map(\.text))) {
      lines[paragraph.index] = line
    }
  }

  /// The first line of a paragraph.
  subscript(_ paragraph: WordFile.Paragraph) -> PrintedFile.Line? { lines[paragraph.index] }

  /// The width of the longest of a paragraph's lines.
  func longest(of paragraph: WordFile.Paragraph) -> Double {
    let text = PrintedFile.plain(paragraph.text)
    guard let first = self[paragraph] else { return 0 }
    return print.lines.filter {
      $0.page == first.page && $0.top >= first.top - 0.1 && $0.top < first.top + 30
        && abs($0.centre - first.centre) < 3 && text.contains(PrintedFile.plain($0.text))
    }.map(\.width).max() ?? 0
  }
}
