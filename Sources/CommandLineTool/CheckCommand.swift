import ArgumentParser
import Diagnostics
import Pipeline

/// `vinhdanh check`.
struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tìm mọi lỗi, không ghi gì. / Find every fault, write nothing.",
    discussion: """
      Ví dụ / Example:
        vinhdanh check examples/kien-an-2020 --language both
        vinhdanh check examples/kien-an-2020 --report json
      """)

  @OptionGroup var options: RunOptions

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let request = try options.request(output: nil, in: context)
    let languages = context.languages(options.language.language)
    let line = ProgressLine(console: context.console, language: languages.first ?? .vi)
    let result = Run(context.stages, in: context.workspace) { line.show($0) }.check(request)
    line.clear()
    options.write(result.findings, in: context)
    if result.ending == .done {
      let ready = Message(vi: "Dựng được hồ sơ.", en: "The packet can be built.")
      context.console.put(
        ready.line(in: languages) + "\n" + OutcomeList(languages: languages).text(of: result), to: .output)
    }
    return RunOptions.status(of: result.ending)
  }
}
