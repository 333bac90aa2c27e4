import ArgumentParser
import Diagnostics
import Pipeline

/// `vinhdanh schema`.
struct SchemaCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract:
      "In JSON Schema của tệp định nghĩa, cho trình soạn thảo. / Print the JSON Schema of definitions.",
    discussion: """
      Ví dụ / Example:
        vinhdanh schema > ceremony.schema.json
        vinhdanh schema --reference > definition.md
      """)

  @Flag(help: "In trang tra cứu các trường thay vì JSON Schema. / Print the reference of the fields instead.")
  var reference = false

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    if reference {
      context.console.put(context.stages.reference, to: .output)
    } else {
      context.console.put(context.stages.schema, to: .output)
    }
    return .done
  }
}
