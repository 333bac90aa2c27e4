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
    var lists: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.hasSuffix(".csv")
    {
      lists[file] = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    }
    return try ceremony(text, lists: lists)
  }

  @Test(
    "What happened in 2020 to 2023 is right in law: no example draws a warning",
    arguments: ["hai-an-2023", "kien-an-2020", "kien-xuong-2023", "le-chan-2021", "thanh-xuan-2023"])
  func noFalseAlarm(_ name: String) throws {
    let told = findings(of: try example(name), strict: true)
    #expect(told.map { "\($0.code.id): \($0.message.vi)" } == [])
  }
}
