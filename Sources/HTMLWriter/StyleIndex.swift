import Diagnostics
import DocumentTree

/// The styles of a sheet by name, each with its class.
struct StyleIndex: Sendable {
  private let byName: [String: ParagraphStyle]
  /// The style of paragraphs whose style is unknown.
  let fallback: ParagraphStyle

  init(_ sheet: StyleSheet) {
    byName = Dictionary(sheet.styles.map { ($0.name, $0) }) { first, _ in first }
    fallback =
      sheet.styles.first
      ?? ParagraphStyle(name: "plain", displayName: "Plain", font: "Times New Roman", size: .pt(14))
  }

  subscript(_ name: String) -> ParagraphStyle? { byName[name] }

  /// The class of a style; the prefix avoids the page's own classes.
  static func className(_ style: ParagraphStyle) -> String { "s-" + style.name }

  /// The HTML element for paragraphs of a style.
  static func element(_ style: ParagraphStyle) -> String {
    switch style.role {
    case .title: "h1"
    case .heading: "h2"
    case .body, .caption, .item: "p"
    }
  }

  static func css(_ sheet: StyleSheet) -> String {
    var css = sheet.styles.map { rule($0) }.joined()
    let justified = sheet.styles.filter { $0.alignment == .justified }
    if !justified.isEmpty {
      // On the short lines of a phone, justified text has wide gaps.
      css += "@media screen and (max-width:36em){"
      css += justified.map { "." + className($0) }.joined(separator: ",") + "{text-align:left}}\n"
    }
    return css
  }

  private static func rule(_ style: ParagraphStyle) -> String {
    var css = ".\(className(style)){font-family:\(CSS.fontFamily(style.font));font-size:\(CSS.pt(style.size))"
    if style.bold { css += ";font-weight:bold" }
    if style.italic { css += ";font-style:italic" }
    if style.colour != .black { css += ";color:" + CSS.colour(style.colour) }
    if style.alignment != .left { css += ";text-align:" + CSS.alignment(style.alignment) }
    if style.firstLineIndent != .zero { css += ";text-indent:" + CSS.mm(style.firstLineIndent) }
    // Padding, because margins of neighbours collapse, while spaces add up in Word and in the PDF.
    let padding = [style.spaceBefore, style.rightIndent, style.spaceAfter, style.leftIndent]
    if padding.contains(where: { $0 != .zero }) {
      let values = [
        CSS.pt(max(style.spaceBefore, .zero)), CSS.mm(max(style.rightIndent, .zero)),
        CSS.pt(max(style.spaceAfter, .zero)), CSS.mm(max(style.leftIndent, .zero)),
      ]
      css += ";padding:" + values.joined(separator: " ")
    }
    css += ";line-height:" + lineHeight(style.lineSpacing)
    if style.keepWithNext { css += ";break-after:avoid" }
    if style.keepLines { css += ";break-inside:avoid" }
    return css + "}\n"
  }

  /// Single spacing is 1.15 times the size, as in Times New Roman (ascent, descent and line gap).
  private static func lineHeight(_ spacing: ParagraphStyle.LineSpacing) -> String {
    switch spacing {
    case .multiple(let factor): CSS.number(factor * 1.15)
    case .exactly(let height): CSS.pt(height)
    }
  }

  /// Reports a style that the sheet does not have.
  func reportUnknown(_ name: String, at place: Place?, _ findings: inout Findings) {
    findings.error(
      HTMLCodes.unknownStyle,
      Message(vi: "không có kiểu đoạn văn “\(name)”", en: "there is no paragraph style “\(name)”"), at: place,
      help: [
        Diagnostic.Help(
          Message(
            vi: "sửa tên kiểu trong mẫu, hoặc khai báo kiểu “\(name)” trong bảng kiểu",
            en: "correct the name in the template, or declare the style “\(name)” in the style sheet"))
      ])
  }
}
