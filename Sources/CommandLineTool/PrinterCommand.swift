import ArgumentParser
import Diagnostics
import Pipeline
import Workspace

/// `vinhdanh printer`.
struct PrinterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "printer",
    abstract: "Hiệu chỉnh máy in để chữ rơi đúng phôi. / Calibrate a printer for blanks.",
    discussion: """
      In tờ hiệu chỉnh, đo hai dấu thập, nhập bốn số đo; từ đó dựng hồ sơ với --printer. / Print the sheet, measure its \
      two crosses, give the four distances; then build with --printer.

      Ví dụ / Example:
        vinhdanh printer sheet hieu-chinh.pdf --paper A4
        vinhdanh printer calibrate may-in-1 --paper A4 --left 20,5 277,1 --top 19,8 189,9
        vinhdanh build le-tong-ket --printer may-in-1
      """,
    subcommands: [PrinterSheetCommand.self, PrinterCalibrateCommand.self, PrinterListCommand.self])
}

/// A paper size: `A4`, `A3` (landscape), or `297x210`.
struct PaperChoice: ExpressibleByArgument, Sendable {
  /// In millimetres, in the paper's orientation.
  let width, height: Double

  init?(argument: String) {
    switch argument.uppercased() {
    case "A4": (width, height) = (297, 210)
    case "A3": (width, height) = (420, 297)
    default:
      let parts = argument.lowercased().split(separator: "x").map { Millimetres(argument: String($0))?.value }
      guard parts.count == 2, let wide = parts[0], let high = parts[1], (100...1200).contains(wide),
        (100...1200).contains(high)
      else { return nil }
      (width, height) = (wide, high)
    }
  }
}

/// A distance in millimetres, with decimal comma or point.
struct Millimetres: ExpressibleByArgument, Sendable {
  let value: Double

  init?(argument: String) {
    let text = String(argument.map { $0 == "," ? "." : $0 })
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }), let value = Double(text) else {
      return nil
    }
    self.value = value
  }
}

/// `vinhdanh printer sheet`.
struct PrinterSheetCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract: "Làm tờ hiệu chỉnh (PDF). / Make the calibration sheet (PDF).",
    discussion: """
      Với --printer, tờ được dời theo máy in đã hiệu chỉnh: in ra đo lại, hai dấu thập phải nằm đúng chỗ. / With --printer \
      the sheet is moved as certificates are, to prove a profile.

      Ví dụ / Example:
        vinhdanh printer sheet hieu-chinh.pdf --paper A3
      """)

  @Argument(help: ArgumentHelp("Tệp PDF để ghi. / The PDF file to write.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp("A4, A3 nằm ngang, hoặc 297x210 mm. / The paper as it lies.", valueName: "paper"))
  var paper: PaperChoice

  @Option(help: ArgumentHelp("Máy in đã hiệu chỉnh. / A printer calibrated before.", valueName: "printer"))
  var printer: String?

  @Option(
    help: ArgumentHelp(
      "Thư mục mẫu riêng, được tìm trước. / A folder of your own templates, asked first.", valueName: "dir"))
  var templates: String?

  @OptionGroup var language: LanguageOption

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let languages = context.languages(language.language)
    let findings = CalibrationRun(context.stages, in: context.workspace).write(
      width: paper.width, height: paper.height, to: file, templates: templates, printer: printer)
    let renderer = HumanRenderer(languages: languages, usesColour: context.console.usesColour)
    context.console.put(renderer.render(findings), to: .error)
    guard !findings.hasErrors else { return .outsideFailed }
    context.console.put(file + "\n", to: .output)
    return .done
  }
}

/// `vinhdanh printer calibrate`.
struct PrinterCalibrateCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Giữ độ lệch của máy in từ số đo. / Keep a printer's profile from what was measured.",
    discussion: """
      Mỗi số đo là khoảng cách, bằng milimét, từ mép giấy đến giữa dấu thập A rồi đến giữa dấu thập B. / Each distance, \
      in millimetres, goes from the paper's edge to the middle of cross A, then of cross B.

      Ví dụ / Example:
        vinhdanh printer calibrate may-in-1 --paper A4 --left 20,5 277,1 --top 19,8 189,9
      """)

  @Argument(help: ArgumentHelp("Tên đặt cho máy in. / A name for the printer.", valueName: "printer"))
  var printer: String

  @Option(
    help: ArgumentHelp("A4, A3 nằm ngang, hoặc 297x210 mm. / The paper as it lies.", valueName: "paper"))
  var paper: PaperChoice

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Từ mép trái đến A và đến B. / From the left edge to A and to B.", valueName: "mm"))
  var left: [Millimetres]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Từ mép trên đến A và đến B. / From the top edge to A and to B.", valueName: "mm"))
  var top: [Millimetres]

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard left.count == 2, top.count == 2 else {
      throw ValidationError(
        "--left và --top cần hai số đo: --left 20,5 277,1 / --left and --top take two distances each")
    }
  }

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    let languages = context.languages(language.language)
    do throws(WorkspaceError) {
      let kept = try context.workspace.calibrate(
        printer,
        CalibrationMeasures(
          width: paper.width, height: paper.height, left: (left[0].value, left[1].value),
          top: (top[0].value, top[1].value)))
      context.console.put(kept.path + "\n" + kept.text, to: .output)
      return .done
    } catch {
      return context.fail(error, languages: languages)
    }
  }
}

/// `vinhdanh printer list`.
struct PrinterListCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Liệt kê máy in đã hiệu chỉnh. / List the calibrated printers.",
    discussion: """
      Ví dụ / Example:
        vinhdanh printer list
      """)

  @OptionGroup var language: LanguageOption

  func run<S: Stages>(in context: Context<S>) throws -> ExitStatus {
    do throws(WorkspaceError) {
      let printers = try context.workspace.printers()
      context.console.put(printers.map { $0 + "\n" }.joined(), to: .output)
      if printers.isEmpty {
        let none = Message(
          vi: "chưa hiệu chỉnh máy in nào; xem `vinhdanh printer --help`",
          en: "no printer is calibrated yet; see `vinhdanh printer --help`")
        context.console.put(none.line(in: context.languages(language.language)) + "\n", to: .error)
      }
      return .done
    } catch {
      return context.fail(error, languages: context.languages(language.language))
    }
  }
}
