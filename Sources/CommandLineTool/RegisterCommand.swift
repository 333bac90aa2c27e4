import ArgumentParser
import Diagnostics
import Model
import Pipeline

/// `vinhdanh register`.
struct RegisterCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Xem và sửa sổ khen thưởng. / Show and correct the register of numbers.",
    discussion: """
      Số vào sổ thuộc về một người mãi mãi. Tên sửa nhiều chỗ thì nói rõ bằng --rename; số chưa có tờ nào in ra thì trả lại \
      bằng --give-back. / A number belongs to a person for ever. Say with --rename that a name was corrected; give back what \
      no printed sheet has.

      Ví dụ / Example:
        vinhdanh register le-tong-ket
        vinhdanh register le-tong-ket --assign
        vinhdanh register le-tong-ket --rename 12 "Nguyễn Thị Hòa" --unit "Trường Tiểu học An Mỹ"
        vinhdanh register le-tong-ket --give-back 14,15
      """)

  @Argument(
    help: ArgumentHelp(
      "Thư mục có ceremony.yaml, hoặc tệp định nghĩa. / A folder with ceremony.yaml, or a definition.",
      valueName: "ceremony"))
  var ceremony: String

  @Flag(help: "Cấp số ngay, cả cho tờ chưa có ngày. / Give numbers now, to sheets without a day too.")
  var assign = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Số (hoặc tên cũ) rồi tên mới. / The number (or old name), then the new name.", valueName: "old new"))
  var rename: [String] = []

  @Option(help: ArgumentHelp("Với --rename: đơn vị. / With --rename: the unit.", valueName: "unit"))
  var unit: String?

  @Option(
    help: ArgumentHelp("Với --rename: năm sinh. / With --rename: the year of birth.", valueName: "year"))
  var born: Int?

  @Option(
    help: ArgumentHelp(
      "Trả lại những số chưa in tờ nào. / Give back numbers that no printed sheet has.", valueName: "n,…"))
  var giveBack: String?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard rename.isEmpty || rename.count == 2 else {
      throw ValidationError(
        "--rename cần hai phần: số hoặc tên cũ, rồi tên mới / --rename takes the number or old name, then the new name"
      )
    }
    guard rename.count == 2 || (unit == nil && born == nil) else {
      throw ValidationError("--unit và --born đi với --rename / --unit and --born go with --rename")
    }
    guard [assign, !rename.isEmpty, giveBack != nil].count(where: { $0 }) <= 1 else {
      throw ValidationError(
        "chỉ một trong --assign, --rename, --give-back / one of --assign, --rename, --give-back")
    }
    guard (born.map { (1000...9999).contains($0) }) ?? true else {
      throw ValidationError("năm sinh có bốn chữ số / a year of birth has four digits")
    }
    if giveBack != nil, numbers == nil {
      throw ValidationError("--give-back cần các số, như 14,15 / --give-back takes numbers, such as 14,15")
    }
  }

  private var numbers: [Int]? {
    guard let giveBack else { return nil }
    let parts = giveBack.split(separator: ",", omittingEmptySubsequences: false).map { part in
      Int(part.split(separator: " ").joined())
    }
    let numbers = parts.compactMap { $0 }
    return numbers.count == parts.count && numbers.allSatisfy { $0 > 0 } ? numbers : nil
  }

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let languages = context.languages(language.language)
    let request: RegisterDesk<S>.Request =
      if assign {
        .assign
      } else if rename.count == 2 {
        .rename(rename[0], to: rename[1], unit: unit, birthYear: born)
      } else if let numbers {
        .giveBack(numbers)
      } else {
        .show
      }
    let answer = RegisterDesk(context.stages, in: context.workspace).answer(request, of: ceremony)
    context.console.put(
      HumanRenderer(languages: languages, usesColour: context.console.usesColour).render(answer.findings),
      to: .error)
    if answer.ending == .done {
      context.console.put(text(of: answer.entries, languages: languages), to: .output)
    }
    return RunOptions.status(of: answer.ending)
  }

  /// The register, one line per number.
  private func text(of entries: [RegisterBook.Entry], languages: [Language]) -> String {
    guard !entries.isEmpty else {
      return Message(vi: "Sổ chưa có số nào.", en: "The book has no numbers yet.").line(in: languages) + "\n"
    }
    var lines: [String] = []
    var series: String?
    let isOne = entries.allSatisfy { $0.series == entries[0].series }
    for entry in entries {
      if !isOne, entry.series != series { lines.append(VisibleText.line(entry.series) + ":") }
      series = entry.series
      let number = String(entry.number)
      let blanks = String(repeating: " ", count: max(0, 7 - number.utf8.count))
      let holder =
        entry.holder.map { "\($0.shown) – \($0.form)" }
        ?? Message(vi: "(đã trả lại)", en: "(given back)").line(in: languages)
      lines.append(blanks + number + "  " + VisibleText.line(holder))
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
