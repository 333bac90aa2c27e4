import Definitions
import Diagnostics
import Foundation
import Model
import Testing

@Suite("Examples")
struct ExampleTests {
  /// The folder of an example of the project.
  private func folder(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("examples").appendingPathComponent(name)
  }

  private func example(_ name: String) throws -> Ceremony {
    let folder = folder(name)
    let text = try String(contentsOf: folder.appendingPathComponent("ceremony.yaml"), encoding: .utf8)
    var files: [String: [UInt8]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where file.hasSuffix(".csv") || file.hasSuffix(".xlsx") {
      files[file] = Array(try Data(contentsOf: folder.appendingPathComponent(file)))
    }
    return try ceremony(text, files: files)
  }

  @Test(
    "What happened in 2020 to 2023 is right in law: no example draws a warning",
    arguments: ["hai-an-2023", "kien-an-2020", "kien-xuong-2023", "le-chan-2021", "thanh-xuan-2023"])
  func noFalseAlarm(_ name: String) throws {
    let told = findings(of: try example(name), strict: true)
    // Where the sources give no day at all, or do not name who signed, that is said.
    #expect(
      told.filter { !["law/no-day", "decision/gap"].contains($0.code.id) }.map {
        "\($0.code.id): \($0.message.vi)"
      } == [])
  }

  @Test("The examples of decisions are right in law; what is reckoned or not certain is only noted")
  func decisions() throws {
    let names = [
      "quyet-dinh-xa-2026", "quyet-dinh-huyen-2021", "co-thi-dua-tinh-2024", "quyet-dinh-truong-2025",
    ]
    let told = try names.flatMap { findings(of: try example($0), strict: true) }
    #expect(told.filter { $0.severity > .note }.map { "\($0.code.id): \($0.message.vi)" } == [])
    // Three sums of the commune's titles; the school head's power, of which the sources say too little; and the law's
    // grounds that are added to the school's own.
    #expect(
      told.map(\.code.id) == [
        "law/prize-proposed", "law/prize-proposed", "law/prize-proposed", "law/no-power",
        "decision/grounds-proposed",
      ])
  }
}
