import Foundation
import Testing

extension Tag {
  /// Takes seconds: another program is started.
  @Tag static var slow: Self
}

@Suite(
  "LibreOffice and our PDF show the same pages",
  .tags(.slow),
  .enabled(if: ProcessInfo.processInfo.environment["SLOW_TESTS"] != nil, "SLOW_TESTS=1 runs it"))
struct WordProcessorTests {
  /// The DOCX files of the four examples as LibreOffice prints them, by example and file.
  private static func converted(_ files: [(example: String, path: String)]) throws -> String {
    let folder =
      FileManager.default.temporaryDirectory.path
      + "/vinhdanh-office-\(ProcessInfo.processInfo.processIdentifier)"
    for (example, path) in files {
      let target = "\(folder)/\(example)"
      try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
      let name = URL(fileURLWithPath: path).lastPathComponent
      try? FileManager.default.removeItem(atPath: "\(target)/\(name)")
      try FileManager.default.copyItem(atPath: path, toPath: "\(target)/\(name)")
      _ = try Produced.output(
        of: "soffice",
        [
          "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "pdf", "--outdir",
          target,
          "\(target)/\(name)",
        ])
    }
    return folder
  }

  @Test("The same number of pages, and on each page the same words in the same order")
  func samePages() throws {
    let packets = try Produced.packets.get()
    let files: [(example: String, path: String)] = try Produced.measured.flatMap { measured in
      let packet = try #require(packets[measured.example])
      return try FileManager.default.subpathsOfDirectory(atPath: packet).filter { $0.hasSuffix(".docx") }
        .sorted()
        .map { (measured.example, "\(packet)/\($0)") }
    }
    #expect(files.count == 7, "four examples: five decisions, a submission, a money list")
    let folder = try WordProcessorTests.converted(files)
    for (example, path) in files {
      let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      let ours = try WordProcessorTests.pages(of: String(path.dropLast("docx".count)) + "pdf")
      let theirs = try WordProcessorTests.pages(of: "\(folder)/\(example)/\(name).pdf")
      #expect(ours.count == theirs.count, "\(example)/\(name)")
      for (page, (own, other)) in zip(ours, theirs).enumerated() {
        #expect(own == other, "\(example)/\(name), page \(page + 1)")
      }
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The words of every page in reading order.
  private static func pages(of path: String) throws -> [[String]] {
    let text = try Produced.output(of: "pdftotext", ["-layout", path, "-"])
    var pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false).map { page in
      page.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }.map(String.init)
    }
    if pages.last?.isEmpty ?? false { pages.removeLast() }
    return pages
  }
}
