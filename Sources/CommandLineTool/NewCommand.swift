import ArgumentParser
import Diagnostics
import Pipeline

/// `vinhdanh new`.
struct NewCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Tạo tệp định nghĩa mẫu có chú thích. / Write a commented definition to start from.",
    discussion: """
      Không bao giờ ghi đè tệp đã có. / Never overwrites a file.

      Ví dụ / Example:
        vinhdanh new le-tong-ket
      """)

  @Argument(
    help: ArgumentHelp(
      "Thư mục; mặc định là thư mục hiện tại. / The folder; here by default.", valueName: "dir"))
  var folder = "."

  @OptionGroup var language: LanguageOption

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let languages = context.languages(language.language)
    do throws(WorkspaceError) {
      let templates = try context.workspace.templates(given: nil)
      var files: [(path: String, bytes: [UInt8])] = []
      for path in templates.files(in: "new") {
        files.append((String(path.dropFirst("new/".count)), try templates.read(path).bytes))
      }
      files.append(("ceremony.schema.json", Array(context.stages.schema.utf8)))
      let made = try context.workspace.writeNew(files, into: folder)
      let next = Message(vi: "Tiếp theo: vinhdanh build \(folder)", en: "Next: vinhdanh build \(folder)")
      context.console.put(
        made.map { $0 + "\n" }.joined() + next.line(in: languages) + "\n", to: .output)
      return .done
    } catch {
      return context.fail(error, languages: languages)
    }
  }
}

extension Context {
  /// Writes what the disk refused, outside of a run.
  func fail(_ error: WorkspaceError, languages: [Language]) -> ExitStatus {
    var findings = Findings()
    findings.report(error.diagnostic(at: nil))
    console.put(
      HumanRenderer(languages: languages, usesColour: console.usesColour).render(findings), to: .error)
    return .outsideFailed
  }
}
