import ArgumentParser
import Diagnostics
import Pipeline
import Workspace

/// `vinhdanh list`.
struct ListCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract:
      "Cho xem sẽ đọc được gì từ một danh sách, dạng CSV. / Show what would be read of a list, as CSV.",
    discussion: """
      Đọc sổ tính Excel (.xlsx, .xlsm) và CSV như khi dựng hồ sơ; kết quả là một danh sách CSV dùng được ngay. \
      / Reads workbooks and CSV as a build does; the result is a CSV list that can be used as it is.

      Ví dụ / Example:
        vinhdanh list danh-sach.xlsx > danh-sach.csv
        vinhdanh list danh-sach.xlsx --sheet "Cá nhân" --hidden leave
      """)

  /// Lấy, bỏ.
  enum Taking: String, ExpressibleByArgument, CaseIterable, Sendable {
    case take, leave
  }

  /// Giữ, đổi.
  enum Capitals: String, ExpressibleByArgument, CaseIterable, Sendable {
    case keep, change
  }

  @Argument(help: ArgumentHelp("Tệp danh sách. / The list.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "Trang cần đọc; nhiều trang thì ghi nhiều lần; all là mọi trang. / The sheet to read; may be repeated; all of them with all.",
      valueName: "name"))
  var sheet: [String] = []

  @Option(
    help: ArgumentHelp(
      "Người ở hàng ẩn: lấy hay bỏ. / People in hidden rows: take or leave.", valueName: "take|leave"))
  var hidden: Taking?

  @Option(
    help: ArgumentHelp("Tên viết HOA: giữ hay đổi. / Names in capitals.", valueName: "keep|change"))
  var capitals: Capitals = .keep

  @Option(
    help: ArgumentHelp(
      "Người bị gạch ngang: lấy hay bỏ. / People struck through: take or leave.", valueName: "take|leave"))
  var struck: Taking?

  @Option(
    help: ArgumentHelp(
      "Bảng mã cũ của danh sách, nếu biết chắc. / The old code of the list, when it is known.",
      valueName: "TCVN3|VNI"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "Cách ghi lỗi: cho người, mỗi lỗi một dòng, JSON. / How faults are written.",
      valueName: "human|line|json"))
  var report: ReportStyle = .human

  @OptionGroup var language: LanguageOption

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let languages = context.languages(language.language)
    var request = ListRequest()
    request.sheets = sheet
    request.takesHidden = hidden.map { $0 == .take }
    request.takesStruck = struck.map { $0 == .take }
    request.changesCapitals = capitals == .change
    if let encoding {
      guard let known = ListRequest.encodings.first(where: { $0.lowercased() == encoding.lowercased() })
      else {
        throw UsageError(
          unknown: encoding, among: ListRequest.encodings, also: [],
          what: Message(vi: "--encoding", en: "--encoding"))
      }
      request.encoding = known
    }
    let source: SourceFile
    do throws(WorkspaceError) {
      source = try context.workspace.file(at: file, limit: FileLimit.list)
    } catch {
      return context.fail(error, languages: languages)
    }
    let pieces = context.list(source, as: &request, report, languages)
    guard let pieces else { return .faults }
    for piece in pieces { context.console.put(String(decoding: piece, as: UTF8.self), to: .output) }
    return .done
  }
}

extension Context {
  /// Reads a list and reports its faults. For a legacy encoding a person at the terminal is asked whether to convert
  /// it, and the request records the answer.
  func list(
    _ source: SourceFile, as request: inout ListRequest, _ report: ReportStyle, _ languages: [Language]
  ) -> [[UInt8]]? {
    var findings = Findings()
    var pieces = stages.list(source, as: request, into: &findings)
    if pieces == nil, console.canAsk, request.encoding == nil,
      let name = stages.survey(of: source, as: request).encoding
    {
      let question = Message(
        vi: "Đổi cả danh sách từ \(name) sang Unicode? [c/K] ",
        en: "Convert the whole list from \(name) to Unicode? [y/N] ")
      report.write(findings, languages: languages, to: console)
      guard console.agrees(to: question.line(in: languages)) else { return nil }
      request.encoding = name
      findings = Findings()
      pieces = stages.list(source, as: request, into: &findings)
    }
    report.write(findings, languages: languages, to: console)
    return pieces
  }
}
