import ArgumentParser
import Diagnostics
import Pipeline
import Workspace

/// What every command works with.
struct Context<S: Stages>: Sendable {
  /// The stages that know ceremonies.
  let stages: S
  /// The outside world.
  let workspace: Workspace
  /// Where to write.
  let console: Console

  /// The languages of a choice; without one the environment's `VINHDANH_LANGUAGE`, else Vietnamese.
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
  /// Does what was asked.
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

  /// The languages in the order in which they are written.
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

/// An option that takes its languages.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Ngôn ngữ thông báo: vi, en hoặc both. / Language of messages.", valueName: "vi|en|both"))
  var language: LanguageChoice?
}
