import Diagnostics
import Foundation
import Pipeline
import Testing
import Workspace

/// The examples of decisions, built once for all tests of this target into a folder that goes with the process.
struct Produced: Sendable {
  /// The four decisions that `docs/decree-30.md` measures: their example and what the page calls them.
  static let measured: [(example: String, file: String, title: String)] = [
    (
      "quyet-dinh-xa-2026", "quyet-dinh-khen-thuong-danh-hieu",
      "Chủ tịch UBND xã, 2026 · a commune's chair, 2026"
    ),
    (
      "quyet-dinh-huyen-2021", "quyet-dinh-khen-thuong",
      "Chủ tịch UBND huyện, 2021 (KT.) · a district's chair, 2021"
    ),
    (
      "co-thi-dua-tinh-2024", "quyet-dinh-khen-thuong",
      "Cờ thi đua của UBND tỉnh, 2024 (TM.) · a province committee's flag, 2024"
    ),
    ("quyet-dinh-truong-2025", "quyet-dinh-khen-thuong", "Hiệu trưởng, 2025 · a school's head, 2025"),
  ]

  /// The administrative papers of the day, made for the first example.
  static let ofTheDay = ["plan", "invitation", "minutes", "notice"]

  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The packets by example; nil where one could not be built, with the findings beside.
  static let packets: Result<[String: String], Failure> = build()

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static func build() -> Result<[String: String], Failure> {
    let root =
      FileManager.default.temporaryDirectory.path
      + "/vinhdanh-decree-\(ProcessInfo.processInfo.processIdentifier)"
    let workspace = Workspace(currentFolder: project.path, executable: project.path + "/bin/vinhdanh")
    var packets: [String: String] = [:]
    for (example, _, _) in measured {
      var request = Request(ceremony: "examples/\(example)")
      request.output = "\(root)/\(example)"
      request.kinds =
        ["decision", "submission", "money-list"] + (example == measured[0].example ? ofTheDay : [])
      request.formats = ["docx", "pdf", "txt"]
      let result = Run(CeremonyStages(), in: workspace).build(request)
      guard result.ending == .done else {
        return .failure(Failure(description: LineRenderer(languages: [.en]).render(result.findings)))
      }
      packets[example] = "\(root)/\(example)"
    }
    return .success(packets)
  }

  /// The path of a produced file.
  static func path(_ example: String, _ file: String) throws -> String {
    let built = try packets.get()
    let packet = try #require(built[example])
    return "\(packet)/\(file)"
  }

  /// Runs a program and gives what it prints.
  static func output(of program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) failed, or is not installed")
    return String(decoding: data, as: UTF8.self)
  }
}
