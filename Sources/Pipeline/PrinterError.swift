import Diagnostics
import Workspace

/// Faults of printer names and measurements.
extension WorkspaceError {
  /// A printer name that cannot be a file name.
  static func badPrinterName(_ name: String) -> WorkspaceError {
    WorkspaceError(
      name,
      .stated(
        Statement(
          PipelineCodes.badPrinterName,
          Message(
            vi: "tên máy in “\(name)” phải là chữ không dấu, số và gạch nối",
            en: "the printer's name “\(name)” must be plain letters, digits and hyphens"))))
  }

  /// A printer without a profile.
  static func notCalibrated(_ name: String, known: [String]) -> WorkspaceError {
    let near = nearest(to: name, in: known).map {
      Message(vi: "có phải ý là “\($0)”?", en: "did you mean “\($0)”?")
    }
    let list = known.joined(separator: ", ")
    let all = known.isEmpty ? nil : Message(vi: "đã hiệu chỉnh: \(list)", en: "calibrated are: \(list)")
    return WorkspaceError(
      name,
      .stated(
        Statement(
          WorkspaceCodes.fileNotFound,
          Message(vi: "chưa hiệu chỉnh máy in “\(name)”", en: "the printer “\(name)” is not calibrated"),
          help: near ?? all
            ?? Message(vi: "xem `vinhdanh printer --help`", en: "see `vinhdanh printer --help`"))))
  }

  /// Distances that cannot come from a calibration sheet.
  static func badMeasurement(_ name: String) -> WorkspaceError {
    WorkspaceError(
      name,
      .stated(
        Statement(
          PipelineCodes.badMeasurement,
          Message(
            vi:
              "“\(name)”: số đo không phải của tờ hiệu chỉnh khổ giấy này (lệch quá 20 mm hoặc co giãn quá 10 %)",
            en:
              "“\(name)”: these are no distances on a calibration sheet of this paper (over 20 mm or 10 % away)"
          ))))
  }
}
