import CommandLineTool
import Diagnostics
import Foundation
import SampleStages
import Testing

@Suite("The program as a process")
struct ProcessTests {
  /// The program, which is built beside the tests.
  private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("vinhdanh").path

  private func shell(_ command: String) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command.replacingOccurrences(of: "vinhdanh", with: "'\(Self.program)'")]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test("It says its version and ends well")
  func version() throws {
    let (status, text) = try shell("vinhdanh --version")
    #expect(status == 0)
    #expect(text.contains("."))
  }

  @Test("A reader that goes away ends nothing badly")
  func readerGone() throws {
    let (status, text) = try shell("{ vinhdanh explain; echo status $? >&2; } | true")
    #expect(status == 0)
    #expect(text == "status 0\n")
  }

  @Test("Closed streams do no harm", arguments: [">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func closed(streams: String) throws {
    let (status, _) = try shell("vinhdanh explain \(streams)")
    #expect(status == 0)
    #expect(try shell("vinhdanh explain no/such/code-at-all \(streams)").status == 64)
  }

  @Test("A result that cannot be handed over is no success")
  func fullOutput() throws {
    let (status, text) = try shell("vinhdanh explain > /dev/full")
    #expect(status == 2)
    #expect(text.contains("ổ đĩa đã đầy") && text.contains("the disk is full"))
  }
}

@Suite("The console of a terminal")
struct TerminalTests {
  private func run(_ arguments: [String], terminal: Bool) throws -> [(Console.Stream, String)] {
    let folder = try SampleFolder()
    let captured = CapturedConsole()
    let console = Console(showsProgress: terminal, usesColour: terminal) {
      stream, text throws(Console.Refusal) in
      captured.keep(stream, text)
    }
    _ = CommandLineTool.run(arguments, stages: SampleStages(), in: folder.workspace, console: console)
    return captured.chunks
  }

  @Test("Progress is shown on a terminal and taken away, and never in a pipe")
  func progress() throws {
    let shown = try run(["build", "le"], terminal: true).filter { $0.0 == .error }.map(\.1)
    #expect(shown.first == "\r\u{1B}[Kđang đọc…")
    // Files are written beside each other, so that any of them may be the last that is begun.
    #expect(shown.contains { $0.hasPrefix("\r\u{1B}[K[5/5] ") })
    #expect(shown.last == "\r\u{1B}[K")
    #expect(try run(["build", "le"], terminal: false).filter { $0.0 == .error }.isEmpty)
  }

  @Test("Colours are for a terminal only")
  func colours() throws {
    func errors(_ terminal: Bool) throws -> String {
      try run(["check", "nowhere"], terminal: terminal).filter { $0.0 == .error }.map(\.1).joined()
    }
    #expect(try errors(true).contains("\u{1B}[1;31mlỗi"))
    #expect(try !errors(false).contains("\u{1B}"))
  }
}
