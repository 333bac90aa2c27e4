import Certificates
import Definitions
import Diagnostics
import DocumentTree
import Facts
import Workspace
import YAMLReading

/// A selection of the sheets of a run.
public typealias SheetSelection = Facts.SheetSelection

/// Distances measured on a calibration sheet, from the paper's edges to the middle of each cross, in millimetres.
public struct CalibrationMeasures: Sendable, Hashable {
  /// Width of the paper.
  public var width: Double
  /// Height of the paper.
  public var height: Double
  /// From the left edge to cross A and to cross B.
  public var left: (a: Double, b: Double) { (leftA, leftB) }
  /// From the top edge to cross A and to cross B.
  public var top: (a: Double, b: Double) { (topA, topB) }
  private let leftA, leftB, topA, topB: Double

  /// Records measurements.
  public init(width: Double, height: Double, left: (a: Double, b: Double), top: (a: Double, b: Double)) {
    self.width = width
    self.height = height
    (leftA, leftB) = left
    (topA, topB) = top
  }
}

extension Workspace {
  /// The folder of printer profiles: `~/.config/vinhdanh/printers`, or below `XDG_CONFIG_HOME`.
  func printersFolder() throws(WorkspaceError) -> String {
    if let folder = variable("XDG_CONFIG_HOME"), folder.utf8.first == UInt8(ascii: "/") {
      return Path.join(folder, "vinhdanh/printers")
    }
    guard let home = variable("HOME"), home.utf8.first == UInt8(ascii: "/") else {
      throw WorkspaceError("$HOME", .notFound(similar: nil))
    }
    return Path.join(home, ".config/vinhdanh/printers")
  }

  /// The names of the printers with a profile.
  public func printers() throws(WorkspaceError) -> [String] {
    let folder = try printersFolder()
    let names: [String]
    do throws(SystemReason) {
      names = try store.status(folder, followingLinks: true) == nil ? [] : try store.list(folder)
    } catch {
      throw WorkspaceError(folder, .unreadable(error))
    }
    return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(5)) }
  }

  /// The profile of a printer; reports and gives nil when it has faults.
  func printer(_ name: String, into findings: inout Findings) throws(WorkspaceError) -> PrinterProfile? {
    let path = try printerPath(name)
    let bytes: [UInt8]?
    do throws(SystemReason) {
      guard try store.status(path, followingLinks: true)?.kind == .file else {
        throw .missing
      }
      bytes = try store.read(path, limit: FileLimit.profile)
    } catch {
      guard error == .missing else { throw WorkspaceError(path, .unreadable(error)) }
      throw WorkspaceError.notCalibrated(name, known: try printers().sorted())
    }
    guard let bytes else { throw WorkspaceError(path, .tooLarge(limitBytes: FileLimit.profile)) }
    return StrictYAML.read(SourceFile(name: path, bytes: bytes), into: &findings)
      .flatMap { PrinterProfile.read($0, into: &findings) }
  }

  /// Makes and stores a profile from measurements; returns the path and the text of its file.
  public func calibrate(
    _ name: String, _ measures: CalibrationMeasures
  ) throws(WorkspaceError) -> (path: String, text: String) {
    guard
      let profile = PrinterProfile(
        across: .init(first: measures.left.a, second: measures.left.b),
        down: .init(first: measures.top.a, second: measures.top.b),
        width: .mm(measures.width), height: .mm(measures.height))
    else { throw WorkspaceError.badMeasurement(name) }
    return (try keep(profile, forPrinter: name), profile.text)
  }

  /// Stores a profile under a name, replacing an earlier one; returns the path of its file.
  func keep(_ profile: PrinterProfile, forPrinter name: String) throws(WorkspaceError) -> String {
    let path = try printerPath(name)
    do throws(SystemReason) {
      try store.makeFolders(Path.parent(of: path))
      try store.replaceFile(
        path, with: Array(profile.text.utf8), draft: path + ".\(store.runNumber).tmp")
    } catch {
      throw WorkspaceError(path, .unwritable(error))
    }
    return path
  }

  /// The path of a profile; the name must be usable as a file name: ASCII letters, digits, `-` and `_`.
  private func printerPath(_ name: String) throws(WorkspaceError) -> String {
    let isPlain =
      !name.isEmpty && name.utf8.count <= 60
      && name.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
          || byte == 95
      }
    guard isPlain else { throw WorkspaceError.badPrinterName(name) }
    return Path.join(try printersFolder(), name + ".yaml")
  }
}

/// Makes the sheet for measuring a printer.
public struct CalibrationRun<S: Stages>: Sendable {
  private let stages: S
  private let workspace: Workspace

  /// Uses stages in a workspace.
  public init(_ stages: S, in workspace: Workspace) {
    self.stages = stages
    self.workspace = workspace
  }

  /// Writes a calibration sheet to a new file, for a paper in millimetres; `printer` applies that printer's
  /// correction, to verify its profile.
  public func write(
    width: Double, height: Double, to path: String, templates given: String?, printer: String?
  ) -> Findings {
    var findings = Findings()
    do throws(WorkspaceError) {
      let bytes = try bytes(
        width: width, height: height, named: path, templates: given, printer: printer, into: &findings)
      guard let bytes, !findings.hasErrors else { return findings }
      _ = try workspace.writeNew([(Path.name(of: path), bytes)], into: Path.parent(of: path))
    } catch {
      findings.report(error.diagnostic(at: nil))
    }
    return findings
  }

  /// The bytes of a calibration sheet; reports and gives nil on failure.
  public func bytes(
    width: Double, height: Double, named path: String, templates given: String?, printer: String?,
    into findings: inout Findings
  ) throws(WorkspaceError) -> [UInt8]? {
    let templates = try workspace.templates(given: given)
    guard
      var document = stages.calibrationSheet(
        width: .mm(width), height: .mm(height), in: templates, into: &findings)
    else { return nil }
    if let printer {
      guard let profile = try workspace.printer(printer, into: &findings),
        profile.fits(document, printer: printer, into: &findings)
      else { return nil }
      document = profile.adjustment.applied(to: document)
    }
    guard
      case .whole(let writer)? = stages.formats.first(where: { $0.name == "pdf" })?.makeWriter(&findings)
    else { return nil }
    let sink = MemorySink()
    do throws(WriterError) {
      try writer.write(document, to: sink, into: &findings)
    } catch {
      findings.report(Run<S>.fault(error, path: path))
      return nil
    }
    return sink.bytes
  }
}

extension PrinterProfile {
  /// Whether a document has the paper that the printer was measured with; reports it otherwise.
  func fits(_ document: Document, printer: String, into findings: inout Findings) -> Bool {
    guard document.sections.count > 0,
      let page = document.sections.section(at: 0, into: &findings)?.page,
      !paper.isSame(width: page.width, height: page.height)
    else { return true }
    let other = Paper(width: page.width, height: page.height)
    findings.error(
      PipelineCodes.otherPaper,
      vi: "máy in “\(printer)” được hiệu chỉnh với giấy \(paper.shown), còn tờ này là \(other.shown)",
      en:
        "the printer “\(printer)” was calibrated with paper of \(paper.shown), and this sheet is \(other.shown)",
      at: nil,
      help: .cure(
        vi: "hiệu chỉnh máy in cho giấy này dưới một tên khác: vinhdanh printer sheet, rồi calibrate",
        en: "calibrate the printer for this paper under another name: vinhdanh printer sheet, then calibrate")
    )
    return false
  }
}
