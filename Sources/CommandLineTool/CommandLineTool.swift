import ArgumentParser
import Diagnostics
import Glibc
import Pipeline
import Workspace

/// The program's command line.
public enum CommandLineTool {
  /// Runs with the arguments of this process and ends it.
  public static func main() -> Never {
    openStandardStreams()
    BreakOff.watch()
    Interruption.watch()
    // A closed pipe then fails the write instead of killing the program.
    signal(SIGPIPE, SIG_IGN)
    let workspace = Workspace.ofThisProcess()
    let console = Console.ofThisProcess { workspace.variable($0) }
    let status = run(
      Array(CommandLine.arguments.dropFirst()), stages: CeremonyStages(), in: workspace, console: console)
    exit(status.rawValue)
  }

  /// Runs a command line.
  public static func run<S: Stages>(
    _ arguments: [String], stages: S, in workspace: Workspace, console: Console
  ) -> ExitStatus {
    let context = Context(stages: stages, workspace: workspace, console: console)
    let status: ExitStatus
    if arguments == ["--version"] {
      let commit = workspace.commit.map { " (\($0))" } ?? ""
      console.put("\(Run<S>.version)\(commit)\n", to: .output)
      return finish(.done, console: console)
    }
    do {
      try checkCommand(arguments)
      let parsed = try VinhDanhCommand.parseAsRoot(arguments)
      if let command = parsed as? any Command {
        status = try command.run(in: context)
      } else {
        // The root command, or one that the parser adds: both only print.
        var parsed = parsed
        try parsed.run()
        status = .done
      }
    } catch {
      status = explain(error, console: console)
    }
    return finish(status, console: console)
  }

  /// Refuses an unknown command by name; the parser would only complain about too many arguments.
  private static func checkCommand(_ arguments: [String]) throws {
    guard let name = arguments.first, !name.hasPrefix("-"), name != "help" else { return }
    let known = VinhDanhCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard !known.contains(name) else { return }
    throw UsageError(unknown: name, among: known, what: Message(vi: "lệnh", en: "command"))
  }

  /// Prints help to standard output, and errors of usage to standard error.
  private static func explain(_ error: any Error, console: Console) -> ExitStatus {
    if let error = error as? UsageError {
      console.put(
        "lỗi: \(VisibleText.line(error.message.vi))\nerror: \(VisibleText.line(error.message.en))\n",
        to: .error)
      return .usage
    }
    let text = VinhDanhCommand.fullMessage(for: error)
    if VinhDanhCommand.exitCode(for: error).isSuccess {
      console.put(text + "\n", to: .output)
      return .done
    }
    if VinhDanhCommand.exitCode(for: error) == .validationFailure {
      console.put("lỗi: dòng lệnh chưa đúng\n\(text)\n", to: .error)
      return .usage
    }
    console.put(
      "lỗi của chương trình, xin báo lại / a bug of the program, please report it\n\(text)\n", to: .error)
    return .ourBug
  }

  /// The final status: a result that could not be printed is a failure.
  private static func finish(_ status: ExitStatus, console: Console) -> ExitStatus {
    guard let code = console.outputFailure, status == .done else { return status }
    let reason = SystemReason(code: code).message
    console.put("lỗi: không in được kết quả: \(reason.vi)\n", to: .error)
    console.put("error: the result cannot be printed: \(reason.en)\n", to: .error)
    return .outsideFailed
  }

  /// Opens closed standard streams on `/dev/null`; otherwise a file of the packet could get their descriptor, and
  /// with it the program's messages.
  private static func openStandardStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
      // `open` returns the lowest free descriptor, which is this one.
      _ = open("/dev/null", O_RDWR)
    }
  }
}
