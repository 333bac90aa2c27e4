import Diagnostics
import Foundation
import Testing
import XMLKit
import ZipKit

/// A DOCX file as read back: its paragraphs with what their styles say, its rules and its sections.
struct WordFile {
  struct Style {
    var name = ""
    var font = ""
    var size = 0.0
    var bold = false
    var italic = false
    var alignment = ""
    var colour = ""
    var firstLine = 0
    var before = 0
    var after = 0
    var line = 240
  }

  struct Run {
    let text: String
    let bold: Bool
    let italic: Bool
    let size: Double
  }

  struct Paragraph {
    /// Its position among all paragraphs.
    let index: Int
    let styleID: String
    let style: Style
    let runs: [Run]
    /// The section in which it stands, from 0.
    let section: Int
    /// The length of the line that it draws, millimetres; nil for a paragraph of text.
    let rule: Double?
    /// The box around it: its width in millimetres and the colours of its sides.
    let box: (width: Double, colours: [String])?
    /// Whether it stands at the foot of a first page.
    let isFoot: Bool

    var text: String { runs.map(\.text).joined() }
  }

  struct Section {
    let width, height, top, right, bottom, left: Double
    let hidesFirstNumber: Bool
    let firstNumber: String?
    let hasHeader: Bool
    /// The relationship of its first page's foot.
    let foot: String?
  }

  private(set) var paragraphs: [Paragraph] = []
  private(set) var sections: [Section] = []
  private(set) var styles: [String: Style] = [:]
  /// The text and style of the page number's paragraph.
  private(set) var header: (styleID: String, field: String)?

  init(_ path: String) throws {
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let zip = try ZipReader(bytes)
    func part(_ name: String) throws -> XMLElement? {
      guard let bytes = try zip.bytes(of: name) else { return nil }
      return try XMLKit.XMLParser().parse(SourceFile(name: name, bytes: bytes))
    }
    let (styleSheet, document) = (try part("word/styles.xml"), try part("word/document.xml"))
    readStyles(try #require(styleSheet))
    let body = try #require(document?.first("w:body"))
    let content = try #require(document)
    sections = content.all("w:sectPr").map(WordFile.section)
    var section = 0
    read(body, width: 0, &section)
    // The foot of the first section, which is the decision; its page is as wide as the section's text.
    if sections.first?.foot != nil, let foot = try part("word/footer1.xml") {
      section = 0
      isInFoot = true
      read(foot, width: 0, &section)
    }
    header = try part("word/header1.xml").map {
      ($0.all("w:pStyle").first?["w:val"] ?? "", $0.all("w:instrText").first?.text ?? "")
    }
  }

  /// Whether what is read stands in a foot.
  private var isInFoot = false

  /// The paragraphs of a style, in order.
  func of(_ styleID: String) -> [Paragraph] { paragraphs.filter { $0.styleID == styleID } }

  /// The rule right after the last paragraph of a style.
  func rule(after styleID: String) -> Double? {
    guard let index = paragraphs.lastIndex(where: { $0.styleID == styleID }) else { return nil }
    return paragraphs.indices.contains(index + 1) ? paragraphs[index + 1].rule : nil
  }

  private mutating func readStyles(_ root: XMLElement) {
    for element in root.elements where element.name == "w:style" && element["w:type"] == "paragraph" {
      var style = Style()
      style.name = element.first("w:name")?["w:val"] ?? ""
      if let look = element.first("w:rPr") {
        style.font = look.first("w:rFonts")?["w:ascii"] ?? ""
        style.size = (look.first("w:sz")?["w:val"].flatMap(Double.init) ?? 0) / 2
        style.bold = look.isOn("w:b")
        style.italic = look.isOn("w:i")
        style.colour = look.first("w:color")?["w:val"] ?? ""
      }
      if let shape = element.first("w:pPr") {
        style.alignment = shape.first("w:jc")?["w:val"] ?? "left"
        style.firstLine = shape.first("w:ind")?["w:firstLine"].flatMap { Int($0) } ?? 0
        style.before = shape.first("w:spacing")?["w:before"].flatMap { Int($0) } ?? 0
        style.after = shape.first("w:spacing")?["w:after"].flatMap { Int($0) } ?? 0
        style.line = shape.first("w:spacing")?["w:line"].flatMap { Int($0) } ?? 240
      }
      styles[element["w:styleId"] ?? ""] = style
    }
  }

  private mutating func read(_ element: XMLElement, width: Double, _ section: inout Int) {
    for child in element.elements {
      switch child.name {
      case "w:p":
        paragraphs.append(paragraph(child, width: width, section: section))
        if child.first("w:pPr")?.first("w:sectPr") != nil { section += 1 }
      case "w:tc":
        let twips = child.first("w:tcPr")?.first("w:tcW")?["w:w"].flatMap(Double.init) ?? 0
        read(child, width: twips, &section)
      case "w:sectPr": break
      default: read(child, width: width, &section)
      }
    }
  }

  private func paragraph(_ element: XMLElement, width: Double, section: Int) -> Paragraph {
    let shape = element.first("w:pPr")
    let id = shape?.first("w:pStyle")?["w:val"] ?? ""
    let style = styles[id] ?? Style()
    var rule: Double?
    var box: (width: Double, colours: [String])?
    if let border = shape?.first("w:pBdr"), border.first("w:bottom") != nil {
      let indent = shape?.first("w:ind")
      let sides = ["w:left", "w:right"].reduce(0) { $0 + (indent?[$1].flatMap(Double.init) ?? 0) }
      let page = sections.indices.contains(section) ? sections[section] : nil
      let whole = width > 0 ? width : (page.map { ($0.width - $0.left - $0.right) / 25.4 * 1440 } ?? 0)
      let length = (whole - sides) / 1440 * 25.4
      if border.first("w:top") == nil {
        rule = length
      } else {
        box = (length, border.elements.map { $0["w:color"] ?? "" })
      }
    }
    let runs = element.elements.filter { $0.name == "w:r" }.map { run in
      let look = run.first("w:rPr")
      return Run(
        text: run.elements.map { $0.name == "w:t" ? $0.text : $0.name == "w:br" ? " " : "" }.joined(),
        bold: look?.first("w:b") == nil ? style.bold : look?.isOn("w:b") ?? false,
        italic: look?.first("w:i") == nil ? style.italic : look?.isOn("w:i") ?? false,
        size: look?.first("w:sz")?["w:val"].flatMap(Double.init).map { $0 / 2 } ?? style.size)
    }
    return Paragraph(
      index: paragraphs.count, styleID: id, style: style, runs: runs, section: section, rule: rule, box: box,
      isFoot: isInFoot)
  }

  private static func section(_ element: XMLElement) -> Section {
    func millimetres(_ part: String, _ name: String) -> Double {
      (element.first(part)?["w:" + name].flatMap(Double.init) ?? 0) / 1440 * 25.4
    }
    return Section(
      width: millimetres("w:pgSz", "w"), height: millimetres("w:pgSz", "h"),
      top: millimetres("w:pgMar", "top"),
      right: millimetres("w:pgMar", "right"), bottom: millimetres("w:pgMar", "bottom"),
      left: millimetres("w:pgMar", "left"), hidesFirstNumber: element.first("w:titlePg") != nil,
      firstNumber: element.first("w:pgNumType")?["w:start"],
      hasHeader: element.first("w:headerReference") != nil,
      foot: element.first("w:footerReference")?["r:id"])
  }
}

extension XMLElement {
  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first child of a name.
  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// All descendants of a name, in order.
  func all(_ name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }

  /// All text inside.
  var text: String {
    children.map { node in
      switch node {
      case .element(let element): element.text
      case .text(let text, _): text
      }
    }.joined()
  }

  /// Whether a toggle stands and is not off.
  func isOn(_ name: String) -> Bool { first(name).map { $0["w:val"] != "0" } ?? false }
}
