import Diagnostics
import Workspace

/// What calibrating a printer says of its name and its measures.
extension WorkspaceError {
  /// The name of a printer that is no name of a file.
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

  /// Distances that are not those of a calibration sheet.
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
