import Diagnostics

/// The styles of a sheet by name, so that a long table does not search the sheet for every cell.
package struct StyleIndex: Sendable {
  private let sheet: String
  private let names: [String]
  private let byName: [String: ParagraphStyle]
  /// The style of paragraphs whose style is unknown.
  package let fallback: ParagraphStyle

  /// Indexes a sheet.
  package init(_ sheet: StyleSheet) {
    self.sheet = sheet.name
    names = sheet.styles.map(\.name)
    byName = Dictionary(sheet.styles.map { ($0.name, $0) }) { first, _ in first }
    fallback = sheet.styles.first ?? StyleIndex.plain
  }

  /// The look of a document whose sheet is empty.
  package static let plain = ParagraphStyle(
    name: "plain", displayName: "Plain", font: "Times New Roman", size: .pt(14))

  /// The style of a name; nil when the sheet has none.
  package subscript(_ name: String) -> ParagraphStyle? { byName[name] }

  /// The style of a paragraph, or the one that stands in.
  package func style(of paragraph: Paragraph) -> ParagraphStyle { byName[paragraph.style] ?? fallback }

  /// Reports a style that the sheet does not have.
  package func reportUnknown(_ name: String, at place: Place?, into findings: inout Findings) {
    let near = nearest(to: name, in: names)
    findings.error(
      StyleCodes.unknownStyle,
      vi: "bảng kiểu “\(sheet)” không có kiểu “\(name)”",
      en: "the sheet “\(sheet)” has no style “\(name)”",
      at: place,
      help: near.map {
        [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0)]
      }
        ?? .cure(
          vi: "sửa tên kiểu trong mẫu, hoặc khai báo kiểu này trong bảng kiểu",
          en: "correct the name in the template, or declare the style in the sheet"))
  }
}
