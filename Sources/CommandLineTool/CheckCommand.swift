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
    let (stages, workspace) = (context.stages, context.workspace)
    let ready = Message(vi: "Dựng được hồ sơ.", en: "The packet can be built.")
    let languages = context.languages(options.language.language)
    return options.run(try options.requests(output: nil, in: context), in: context) { request, progress in
      Run(stages, in: workspace, progress: progress).check(request)
    } _: { result, list in
      result.ending == .done ? ready.line(in: languages) + "\n" + list.text(of: result) : ""
    }
  }
}
