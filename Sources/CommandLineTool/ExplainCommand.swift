import ArgumentParser
import Diagnostics
import Pipeline

/// `vinhdanh explain`.
struct ExplainCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Giải thích một mã lỗi. / Explain the code of a fault.",
    discussion: """
      Không có mã thì liệt kê mọi mã. / Without a code it lists them all.

      Ví dụ / Example:
        vinhdanh explain file/not-found
      """)

  @Argument(
    help: ArgumentHelp(
      "Mã trong ngoặc vuông của thông báo. / The code in a message's brackets.", valueName: "code"))
  var code: String?

  @OptionGroup var language: LanguageOption

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let languages = context.languages(language.language)
    let codes = context.codes
    guard let wanted = code.map(ExplainCommand.bare) else {
      let widest = codes.map(\.id.count).max() ?? 0
      let lines = codes.map { code in
        let blanks = String(repeating: " ", count: widest - code.id.count + 2)
        return code.id + blanks + code.summary.line(in: languages) + "\n"
      }
      context.console.put(lines.joined(), to: .output)
      return .done
    }
    if let code = codes.first(where: { $0.id == wanted }) {
      let pages = languages.map { "\(code.summary.text(in: $0))\n\n\(code.page.text(in: $0))\n" }
      context.console.put("\(code.id)\n\n" + pages.joined(separator: "\n"), to: .output)
      return .done
    }
    let near = nearest(to: wanted, in: codes.map(\.id))
    let guess = Message(
      vi: near.map { "; ý bạn là “\($0)”?" } ?? "", en: near.map { "; did you mean “\($0)”?" } ?? "")
    throw UsageError(
      Message(vi: "không có mã “\(wanted)”\(guess.vi)", en: "there is no code “\(wanted)”\(guess.en)"))
  }

  /// The code without the brackets that messages put around it.
  private static func bare(_ code: String) -> String {
    code.hasPrefix("[") && code.hasSuffix("]") ? String(code.dropFirst().dropLast()) : code
  }
}
