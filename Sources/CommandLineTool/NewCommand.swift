import ArgumentParser
import Diagnostics
import Pipeline
import Workspace

/// `vinhdanh new`.
struct NewCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Tạo tệp định nghĩa mẫu có chú thích. / Write a commented definition to start from.",
    discussion: """
      Không bao giờ ghi đè tệp đã có. / Never overwrites a file.

      Ví dụ / Example:
        vinhdanh new le-tong-ket
        vinhdanh new le-tong-ket --workbook
        vinhdanh new le-tong-ket --from danh-sach.xlsx
      """)

  @Argument(
    help: ArgumentHelp(
      "Thư mục; mặc định là thư mục hiện tại. / The folder; here by default.", valueName: "dir"))
  var folder = "."

  @Flag(
    help: "Danh sách mẫu là sổ tính Excel có hướng dẫn. / The sample list is a workbook that explains itself."
  )
  var workbook = false

  @Option(
    help: ArgumentHelp(
      "Bắt đầu từ danh sách này; tệp được chép vào thư mục. / Start from this list, which is copied.",
      valueName: "file"))
  var from: String?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard !workbook || from == nil else {
      throw ValidationError("--workbook và --from không dùng cùng nhau / not both --workbook and --from")
    }
  }

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let languages = context.languages(language.language)
    do throws(WorkspaceError) {
      let templates = try context.workspace.templates(given: nil)
      var files: [(path: String, bytes: [UInt8])] = []
      for path in templates.files(in: "new") {
        files.append((String(path.dropFirst("new/".count)), try templates.read(path).bytes))
      }
      if workbook || from != nil {
        guard let list = try list(in: context, languages: languages) else { return .faults }
        files = StarterFiles.replacingList(in: files, by: list)
      }
      files.append(("ceremony.schema.json", Array(context.stages.schema.utf8)))
      let made = try context.workspace.writeNew(files, into: folder)
      let next = Message(vi: "Tiếp theo: vinhdanh build \(folder)", en: "Next: vinhdanh build \(folder)")
      context.console.put(
        made.map { VisibleText.line($0) + "\n" }.joined() + VisibleText.line(next.line(in: languages)) + "\n",
        to: .output)
      return .done
    } catch {
      return context.fail(error, languages: languages)
    }
  }
}

extension NewCommand {
  /// The list that replaces the sample; nil when it has faults, which are reported.
  private func list<S: Stages>(
    in context: Context<S>, languages: [Language]
  ) throws(WorkspaceError) -> StarterList? {
    guard let from else { return context.stages.sampleWorkbook.map { StarterList("giay-khen.xlsx", $0) } }
    let source = try context.workspace.file(at: from, limit: FileLimit.list)
    var request = ListRequest()
    guard context.list(source, as: &request, .human, languages) != nil else { return nil }
    let name = source.name.split(separator: "/").last.map(String.init) ?? source.name
    return StarterList(
      name, source.bytes, encoding: request.encoding, survey: context.stages.survey(of: source, as: request))
  }
}

extension Context {
  /// Reports an error about a path, outside a run.
  func fail(_ error: WorkspaceError, languages: [Language]) -> ExitStatus {
    var findings = Findings()
    findings.report(error.diagnostic(at: nil))
    console.put(
      HumanRenderer(languages: languages, usesColour: console.usesColour).render(findings), to: .error)
    return PipelineCodes.isOutside(findings) ? .outsideFailed : .faults
  }
}
