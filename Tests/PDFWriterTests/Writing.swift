import Diagnostics
import DocumentTree
import Foundation
import PageLayout
import Wording

@testable import PDFWriter

/// Short ways to write PDFs in tests and to ask other programs what is in them.
enum Writing {
  struct Output {
    var bytes: [UInt8]
    var findings: Findings
    var pages: [PlacedPage]
  }

  /// A document resolved and written.
  static func pdf(_ document: Document, with given: TypesetterPool? = nil) throws -> Output {
    let pool = try given ?? TypesetterPool()
    let resolved = Resolver(pool: pool).resolve(document)
    let sink = MemorySink()
    var findings = Findings()
    try PDFWriter(pool: pool).write(resolved, to: sink, into: &findings)
    let layouter = PageLayouter(sheet: document.sheet, pool: pool)
    var pages: [PlacedPage] = []
    var ignored = Findings()
    for index in 0..<resolved.sections.count {
      guard let section = resolved.sections.section(at: index, into: &ignored) else { continue }
      pages += layouter.pages(of: section, into: &ignored)
    }
    return Output(bytes: sink.bytes, findings: findings, pages: pages)
  }

  /// A document of one section.
  static func document(_ blocks: [Block], fullScale: Bool = false) -> Document {
    let sheet = StyleSheet(
      name: "test",
      styles: [ParagraphStyle(name: "plain", displayName: "", font: "Times New Roman", size: .pt(14))])
    return Document(
      properties: DocumentProperties(
        title: "Quyết định (thử)", creator: "UBND quận Kiến An", date: day, printsAtFullScale: fullScale),
      sheet: sheet,
      sections: Sections([Section(page: a4, blocks: blocks)]))
  }

  static let a4 = PageSetup(
    width: .mm(210), height: .mm(297), top: .mm(20), right: .mm(15), bottom: .mm(20), left: .mm(30),
    numbering: .none)

  static let day: CalendarDate = {
    guard let day = CalendarDate(year: 2023, month: 1, day: 3) else {
      preconditionFailure("2023-01-03 exists")
    }
    return day
  }()

  /// What a program of poppler-utils says of a PDF: its output and its complaints.
  static func ask(_ program: String, _ arguments: [String], of pdf: [UInt8]) throws -> (
    out: Data, complaints: String
  ) {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(program)")
    process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
    let (out, complaints) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = complaints
    try process.run()
    let data = out.fileHandleForReading.readDataToEndOfFile()
    let text = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (data, text)
  }

  /// The text of each page in the order in which it is drawn.
  static func texts(of pdf: [UInt8]) throws -> [String] {
    let text = try ask("pdftotext", ["-raw", "-enc", "UTF-8", "FILE", "-"], of: pdf).out
    return String(decoding: text, as: UTF8.self).split(separator: "\u{0C}", omittingEmptySubsequences: false)
      .dropLast().map { String($0) }
  }
}

extension PlacedPage {
  var texts: [PlacedText] {
    items.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}

extension String {
  /// The bytes without spaces and line ends.
  var inkBytes: [UInt8] {
    Array(String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace })).utf8)
  }
}
