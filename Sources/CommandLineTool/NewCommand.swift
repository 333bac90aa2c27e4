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
      if let list = try list(in: context, languages: languages) {
        guard let bytes = list.bytes else { return .faults }
        files = StarterFiles.replacingList(in: files, by: list.lines, list.name, bytes)
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
  /// The list that stands in for the sample, and what the definition says of it; its bytes are nil when it has faults, which
  /// then were told.
  private func list<S: Stages>(
    in context: Context<S>, languages: [Language]
  ) throws(WorkspaceError) -> (name: String, bytes: [UInt8]?, lines: StarterFiles.List)? {
    if workbook {
      return context.stages.sampleWorkbook.map {
        ("giay-khen.xlsx", $0, StarterFiles.List(named: "giay-khen.xlsx"))
      }
    }
    guard let from else { return nil }
    let source = try context.workspace.file(at: from, limit: FileLimit.list)
    var request = ListRequest()
    let isReadable = context.list(source, as: &request, .human, languages) != nil
    let last = source.name.split(separator: "/").last.map(String.init) ?? source.name
    // A definition names no file with these signs: they would lead out of its folder on some system.
    let name = last.replacing(":", with: "-").replacing("\\", with: "-")
    let survey = context.stages.survey(of: source, as: request)
    let lines = StarterFiles.List(
      named: name, encoding: request.encoding, forms: survey.forms, ownForms: survey.ownForms)
    return (name, isReadable ? source.bytes : nil, lines)
  }
}

extension Context {
  /// Writes what a path refused, outside of a run.
  func fail(_ error: WorkspaceError, languages: [Language]) -> ExitStatus {
    var findings = Findings()
    findings.report(error.diagnostic(at: nil))
    console.put(
      HumanRenderer(languages: languages, usesColour: console.usesColour).render(findings), to: .error)
    return PipelineCodes.isOutside(findings) ? .outsideFailed : .faults
  }
}
