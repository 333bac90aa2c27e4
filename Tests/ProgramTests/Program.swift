import CommandLineTool
import Foundation
import Pipeline
import Synchronization
import Workspace

/// The program as it ships, run in this process on the repository's examples or in a fresh folder.
enum Program {
  /// The repository.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The names of the examples.
  static var examples: [String] {
    let folder = repository.appendingPathComponent("examples").path
    func names(in inner: String) -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + inner)) ?? []).map { inner + $0 }
    }
    return (names(in: "") + names(in: "genres/"))
      .filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)/ceremony.yaml") }.sorted()
  }

  /// Runs a command line; the templates are the repository's. Whoever is asked types `answer`.
  static func run(_ arguments: [String], in folder: String = repository.path, answer: String? = nil) -> (
    status: Int32, out: String, err: String
  ) {
    let texts = Mutex<(out: String, err: String)>(("", ""))
    let typed: @Sendable () -> String? = { answer }
    let console = Console(answer: answer == nil ? nil : typed) { stream, text throws(Console.Refusal) in
      texts.withLock {
        switch stream {
        case .output: $0.out += text
        case .error: $0.err += text
        }
      }
    }
    let workspace = Workspace(currentFolder: folder, executable: repository.path + "/bin/vinhdanh")
    let status = CommandLineTool.run(arguments, stages: CeremonyStages(), in: workspace, console: console)
    return texts.withLock { (status.rawValue, $0.out, $0.err) }
  }

  /// What a tool of the system prints; nil where it is not installed.
  static func tool(_ name: String, _ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}

/// A folder for one test, removed with its owner.
final class FreshFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path + "/vinhdanh-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    let file = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Every file below with its bytes.
  func contents(of name: String) -> [String: Data] {
    let root = path + "/" + name
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    var contents: [String: Data] = [:]
    for inner in all {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(root)/\(inner)", isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      contents[inner] = FileManager.default.contents(atPath: "\(root)/\(inner)")
    }
    return contents
  }
}
