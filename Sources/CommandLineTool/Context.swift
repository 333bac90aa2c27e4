import ArgumentParser
import Diagnostics
import Pipeline
import Workspace

/// The environment of every command.
struct Context<S: Stages>: Sendable {
  let stages: S
  let workspace: Workspace
  let console: Console

  /// The chosen languages; by default those in `VINHDANH_LANGUAGE`, else Vietnamese.
  func languages(_ choice: LanguageChoice?) -> [Language] {
    let fallback = workspace.variable("VINHDANH_LANGUAGE").flatMap { LanguageChoice(rawValue: $0) }
    return (choice ?? fallback ?? .vi).languages
  }

  /// Every code that the program reports, by name.
  var codes: [DiagnosticCode] {
    (stages.codes + PipelineCodes.all).sorted { $0.id < $1.id }
  }
}

/// A command of the program.
protocol Command: ParsableCommand {
  /// Runs the command.
  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus
}

/// The languages of messages.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable, Sendable {
  /// Tiếng Việt.
  case vi
  /// English.
  case en
  /// Each message in Vietnamese, then in English.
  case both

  /// The languages in writing order.
  var languages: [Language] {
    switch self {
    case .vi: [.vi]
    case .en: [.en]
    case .both: [.vi, .en]
    }
  }
}

extension Message {
  /// The text in some languages on one line.
  func line(in languages: [Language]) -> String {
    languages.map { text(in: $0) }.joined(separator: " / ")
  }
}

/// The `--language` option.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Ngôn ngữ thông báo: vi, en hoặc both. / Language of messages.", valueName: "vi|en|both"))
  var language: LanguageChoice?
}
