import CommandLineTool
import Foundation
import SampleStages
import Synchronization
import TestSupport
import Testing

/// Sessions at the command line, as Markdown: each `console` block is run again and must print what it shows.
///
/// `$ vinhdanh …` runs the tool in this process, any other `$ …` the shell, both in a fresh folder with the sample's
/// ceremony `le` and its templates. Lines of standard error start with `! `, an exit status other than 0 stands in
/// brackets on a line of its own.
@Suite("Sessions at the command line")
struct TranscriptTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")

  static var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".md") }.sorted()
  }

  @Test("There are sessions")
  func exist() { #expect(Self.names.count >= 5) }

  @Test("A session prints what its page shows", arguments: names)
  func session(name: String) throws {
    let page = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
    let folder = try SampleFolder()
    var lines: [String] = []
    var isConsole = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
        lines.append(line)
      } else if !isConsole {
        lines.append(line)
      } else if line.hasPrefix("$ ") {
        lines.append(line)
        lines += Self.run(String(line.dropFirst(2)), in: folder)
      }
    }
    expectGolden(lines.joined(separator: "\n"), "../Transcripts/\(name)")
  }

  private static func run(_ command: String, in folder: SampleFolder) -> [String] {
    let (chunks, status): ([(Console.Stream, String)], Int32)
    if command.hasPrefix("vinhdanh") {
      (chunks, status) = runTool(command, in: folder)
    } else {
      (chunks, status) = runShell(command, in: folder)
    }
    var lines: [String] = []
    for (stream, text) in chunks {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
        text.hasSuffix("\n") ? 1 : 0)
      {
        let shown = line.replacingOccurrences(of: folder.path, with: "/phòng")
        lines.append(stream == .error ? ("! " + shown).trimmingEnd : shown)
      }
    }
    return lines + (status == 0 ? [] : ["[\(status)]"])
  }

  private static func runTool(_ command: String, in folder: SampleFolder) -> (
    [(Console.Stream, String)], Int32
  ) {
    let console = CapturedConsole()
    let arguments = command.split(separator: " ").dropFirst().map {
      $0.replacingOccurrences(of: "'", with: "")
    }
    let status = CommandLineTool.run(
      arguments, stages: SampleStages(), in: folder.workspace, console: console.console)
    return (console.chunks, status.rawValue)
  }

  private static func runShell(_ command: String, in folder: SampleFolder) -> (
    [(Console.Stream, String)], Int32
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    do {
      try process.run()
    } catch {
      return ([(.error, "\(error)")], 127)
    }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self)
    return (text.isEmpty ? [] : [(.output, text)], process.terminationStatus)
  }
}

/// A console that keeps what it is given.
final class CapturedConsole: Sendable {
  private let kept = Mutex<[(Console.Stream, String)]>([])

  /// What was written, in order.
  var chunks: [(Console.Stream, String)] { kept.withLock { $0 } }

  /// The console.
  var console: Console {
    Console { [self] stream, text throws(Console.Refusal) in keep(stream, text) }
  }

  /// Keeps a text.
  func keep(_ stream: Console.Stream, _ text: String) { kept.withLock { $0.append((stream, text)) } }
}

extension String {
  /// Without blanks at its end, which an editor would strip from the page.
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
