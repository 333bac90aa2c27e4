import ArgumentParser
import Diagnostics
import Pipeline

/// `vinhdanh word`.
struct WordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "word",
    abstract: "Điền tệp Word của cơ quan. / Fill an office's own Word file.",
    discussion: """
      Ví dụ / Example:
        vinhdanh word check mau.docx --kind decision
        vinhdanh word fill mau.docx examples/kien-an-2020 --kind certificate -o giay-khen.docx
        vinhdanh word fields
      """,
    subcommands: [WordFillCommand.self, WordCheckCommand.self, WordFieldsCommand.self])
}

/// Options common to `fill` and `check`.
struct WordOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Tệp Word làm mẫu. / The Word file.", valueName: "template"))
  var template: String

  @Option(
    help: ArgumentHelp(
      "decision hoặc certificate; để kiểm tra, cả một loại dữ liệu: “tờ trình”. / decision or certificate; to check, any view.",
      valueName: "kind"))
  var kind: String = "decision"

  @Option(help: ArgumentHelp("Cách ghi lỗi. / How faults are written.", valueName: "human|line|json"))
  var report: ReportStyle = .human

  @OptionGroup var language: LanguageOption

  /// The kind with a name; throws for an unknown one.
  static func kind(_ name: String, among known: [String]) throws -> String {
    guard known.contains(name) else {
      throw UsageError(unknown: name, among: known, what: Message(vi: "--kind", en: "--kind"))
    }
    return name
  }

  func write<S: Stages>(_ findings: Findings, in context: Context<S>) {
    let languages = context.languages(language.language)
    let text =
      switch report {
      case .human:
        HumanRenderer(languages: languages, usesColour: context.console.usesColour).render(findings)
      case .line: LineRenderer(languages: languages).render(findings)
      case .json: JSONRenderer().render(findings)
      }
    context.console.put(text, to: .error)
  }
}

/// `vinhdanh word fill`.
struct WordFillCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "fill", abstract: "Điền một tệp Word. / Fill one Word file.",
    discussion: """
      Ví dụ / Example:
        vinhdanh word fill mau.docx le --kind decision --decision "giấy khen" -o quyet-dinh.docx
      """)

  @OptionGroup var options: WordOptions

  @Argument(
    help: ArgumentHelp("Thư mục có ceremony.yaml. / A folder with ceremony.yaml.", valueName: "ceremony"))
  var ceremony: String

  @Option(
    help: ArgumentHelp(
      "Mã của quyết định, khi có nhiều. / The decision's key, where there are several.", valueName: "key"))
  var decision: String?

  @Option(
    name: [.customShort("o"), .long], help: ArgumentHelp("Tệp kết quả. / The result.", valueName: "file"))
  var output: String

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let result = WordDesk(context.stages, in: context.workspace).fill(
      options.template, ceremony: ceremony,
      kind: try WordOptions.kind(options.kind, among: WordDesk<S>.kinds),
      key: decision, output: output)
    options.write(result.findings, in: context)
    return WordDesk<S>.isOwnFault(result.findings) ? .ourBug : RunOptions.status(of: result.ending)
  }
}

/// `vinhdanh word check`.
struct WordCheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Liệt kê chỗ điền và lỗi của một tệp Word. / List places and faults of a Word file.",
    discussion: """
      Ví dụ / Example:
        vinhdanh word check mau.docx --kind certificate
        vinhdanh word check to-trinh.docx --kind "tờ trình"
        vinhdanh word check mau.docx --comments mau-co-ghi-chu.docx
      """)

  @OptionGroup var options: WordOptions

  @Option(
    help: ArgumentHelp(
      "Ghi một bản sao, mỗi lỗi là một ghi chú của Word. / Write a copy with each fault as a comment of Word.",
      valueName: "file"))
  var comments: String?

  func validate() throws {
    guard comments != options.template else {
      throw ValidationError("--comments: tệp khác với mẫu / another file than the template")
    }
  }

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let kind = try WordOptions.kind(options.kind, among: WordDesk<S>.kinds + context.stages.views)
    let result = WordDesk(context.stages, in: context.workspace).check(
      options.template, kind: kind, comments: comments)
    context.console.put(result.lines.map { $0 + "\n" }.joined(), to: .output)
    options.write(result.findings, in: context)
    return RunOptions.status(of: result.ending)
  }
}

/// `vinhdanh word fields`.
struct WordFieldsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "fields", abstract: "Liệt kê các trường. / List the fields.",
    discussion: """
      Ví dụ / Example:
        vinhdanh word fields
        vinhdanh word fields --kind "tin bài"
      """)

  @Option(
    help: ArgumentHelp(
      "decision, certificate hoặc một loại dữ liệu: “tờ trình”. / decision, certificate or any view.",
      valueName: "kind"))
  var kind: String = "decision"

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let kind = try WordOptions.kind(kind, among: WordDesk<S>.kinds + context.stages.views)
    context.console.put(context.stages.wordFields(of: kind), to: .output)
    return .done
  }
}
