import DocumentCorpus
import DocumentTree
import Foundation
import Testing

/// Programs outside the project that judge what was written.
private enum Outside {
  /// The checker of Office files: `CHECK_DOCX`, or beside the project.
  static let checker: String? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let beside = root.appendingPathComponent("../shared/tools/check-docx").standardizedFileURL.path
    let path = ProcessInfo.processInfo.environment["CHECK_DOCX"] ?? beside
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()

  /// Whether tests may take long: then LibreOffice is needed.
  static let isPatient = ProcessInfo.processInfo.environment["SLOW_TESTS"] != nil

  /// Runs a program and gives its output and code.
  static func run(_ path: String, _ arguments: [String]) throws -> (text: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
  }

  /// Writes the corpus into a new folder, gives the paths to `body`, and removes the folder.
  static func withCorpus(_ body: (URL, [String]) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("docx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let documents =
      DocumentCorpus.all.map { ($0.name, $0.document) } + [
        ("long", DocumentCorpus.longList(rowCount: 120)), ("many", DocumentCorpus.certificates(count: 12)),
      ]
    let paths = try documents.map { name, document in
      let file = folder.appendingPathComponent("\(name).docx")
      try Data(try WrittenDOCX(document).bytes).write(to: file)
      return file.path
    }
    try body(folder, paths)
  }
}

@Suite("Readers of DOCX")
struct ReaderTests {
  @Test(
    "The checker finds no fault in the corpus",
    .enabled(if: Outside.checker != nil, "no checker: set CHECK_DOCX or put it at ../shared/tools/check-docx")
  )
  func checker() throws {
    let checker = try #require(Outside.checker)
    try Outside.withCorpus { _, paths in
      let result = try Outside.run(checker, paths)
      #expect(result.code == 0, "\(result.text)")
    }
  }

  @Test(
    "LibreOffice opens the corpus",
    .enabled(if: Outside.isPatient, "SLOW_TESTS=1 runs it"))
  func office() throws {
    try Outside.withCorpus { folder, paths in
      let profile = "-env:UserInstallation=file://\(folder.path)/profile"
      let result = try Outside.run(
        "/usr/bin/soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder.path] + paths)
      #expect(result.code == 0, "\(result.text)")
      for path in paths {
        let pdf = path.replacing(".docx", with: ".pdf")
        #expect(FileManager.default.fileExists(atPath: pdf), "\(pdf)")
      }
    }
  }
}
