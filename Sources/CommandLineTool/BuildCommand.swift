import ArgumentParser
import Diagnostics
import Pipeline

/// `vinhdanh build`.
struct BuildCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Dựng hồ sơ của buổi lễ. / Build the packet of a ceremony.",
    discussion: """
      Tệp đã có người sửa không bao giờ bị ghi đè: bản mới được ghi bên cạnh với “(mới)”. Khi có lỗi thì không ghi \
      gì. / A file that a person edited is never overwritten: the new one is written beside it with “(mới)”. While \
      there is an error nothing is written.

      Ví dụ / Example:
        vinhdanh build examples/kien-an-2020
        vinhdanh build examples/kien-an-2020 -o /tmp/ho-so --only certificate --format pdf
      """)

  @OptionGroup var options: RunOptions

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Thư mục hồ sơ; mặc định là “packet” trong thư mục buổi lễ. / The packet's folder.", valueName: "dir"))
  var output: String?

  @Flag(
    help: """
      Đánh dấu mỗi câu bằng dòng của định nghĩa, kê điều chưa kể. / Mark each sentence with the definition's lines, \
      list what is not told.
      """)
  var trace = false

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let stages = trace ? context.stages.tracing() : context.stages
    let workspace = context.workspace
    return options.run(try options.requests(output: output, in: context), in: context) { request, progress in
      Run(stages, in: workspace, progress: progress).build(request)
    } _: { result, list in
      list.text(of: result)
    }
  }
}
