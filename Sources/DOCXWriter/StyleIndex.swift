import Diagnostics
import DocumentTree

/// The styles of a sheet by name, so that a long table does not search the sheet for every cell.
struct StyleIndex: Sendable {
  private let byName: [String: ParagraphStyle]
  /// The style of paragraphs whose style is unknown.
  let fallback: ParagraphStyle

  init(_ sheet: StyleSheet) {
    byName = Dictionary(sheet.styles.map { ($0.name, $0) }) { first, _ in first }
    fallback = sheet.styles.first ?? StyleIndex.plain
  }

  /// The look of the document when the sheet is empty.
  static let plain = ParagraphStyle(
    name: "plain", displayName: "Plain", font: "Times New Roman", size: .pt(14))

  func has(_ name: String) -> Bool { byName[name] != nil }

  subscript(_ name: String) -> ParagraphStyle? { byName[name] }

  /// Reports a style that the sheet does not have.
  func reportUnknown(_ name: String, at place: Place?, _ findings: inout Findings) {
    findings.error(
      DOCXCodes.unknownStyle,
      Message(vi: "không có kiểu đoạn văn “\(name)”", en: "there is no paragraph style “\(name)”"), at: place,
      help: [
        Diagnostic.Help(
          Message(
            vi: "sửa tên kiểu trong mẫu, hoặc khai báo kiểu “\(name)” trong bảng kiểu",
            en: "correct the name in the template, or declare the style “\(name)” in the style sheet"))
      ])
  }
}
