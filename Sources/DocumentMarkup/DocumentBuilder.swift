import Diagnostics
import DocumentTree
import XMLKit

/// Turns the elements that a template was filled to into sections, blocks and inlines.
///
/// The elements are those of `DocumentMarkup`; `docs/templates.md` lists them for those who write templates.
package struct DocumentBuilder: Sendable {
  let sheet: StyleSheet
  /// Defines where texts are placed; nil for documents without a blank.
  package var ground: (any Ground)?
  /// Pictures by the names that templates call them by.
  package var pictures: [String: @Sendable (PlacedArea) -> Block] = [:]
  private let styles: StyleIndex

  /// Builds documents in the styles of a sheet.
  package init(sheet: StyleSheet) {
    self.sheet = sheet
    self.styles = StyleIndex(sheet)
  }

  /// The sections of a filled template.
  package func sections(from nodes: [XMLNode], into findings: inout Findings) -> [Section] {
    var sections: [Section] = []
    for element in elements(of: nodes, into: &findings) {
      switch element.name {
      case "document": sections += self.sections(from: element.children, into: &findings)
      case "section": sections.append(section(element, into: &findings))
      default: misplaced(element, into: &findings)
      }
    }
    return sections
  }

  private func section(_ element: XMLElement, into findings: inout Findings) -> Section {
    if let ground {
      return Section(
        page: ground.page, blocks: ground.background + blocks(element.children, into: &findings))
    }
    let paper = element.value(Attributes.paper, into: &findings) ?? .a4
    let orientation = element.value(Attributes.orientation, into: &findings) ?? .portrait
    let (width, height) = paper.size(orientation)
    let edges =
      element.value(Attributes.margins, into: &findings) ?? Array(repeating: Length.mm(20), count: 4)
    let numbering = element.value(Attributes.numbering, into: &findings) ?? .none
    let page = PageSetup(
      width: width, height: height, top: edges[0], right: edges[1], bottom: edges[2], left: edges[3],
      numbering: numbering == .top ? .topCentre : .none)
    // The foot stands apart from what flows; a section has one.
    let feet = element.children.filter { $0.isFoot }
    for case .element(let extra) in feet.dropFirst() { misplaced(extra, into: &findings) }
    var foot: [Block] = []
    if case .element(let only) = feet.first { foot = blocks(only.children, into: &findings) }
    return Section(
      page: page, blocks: blocks(element.children.filter { !$0.isFoot }, into: &findings), foot: foot)
  }

  /// The blocks among a container's children.
  package func blocks(_ nodes: [XMLNode], into findings: inout Findings) -> [Block] {
    var blocks: [Block] = []
    for element in elements(of: nodes, into: &findings) {
      if let block = block(element, into: &findings) { blocks.append(block) }
    }
    return blocks.keepingTableEnds()
  }

  private func block(_ element: XMLElement, into findings: inout Findings) -> Block? {
    switch element.name {
    case "p": return .paragraph(paragraph(element, defaultStyle: nil, into: &findings))
    case "table": return table(element, into: &findings).map(Block.table)
    case "columns": return columns(element, into: &findings).map(Block.columns)
    case "rule": return .rule(rule(element, into: &findings))
    case "stamp": return stamp(element, into: &findings).map(Block.stamp)
    case "space": return .space(element.value(Attributes.spaceHeight, into: &findings) ?? .pt(6))
    case "page-break": return .pageBreak
    case "keep": return .keepTogether(blocks(element.children, into: &findings))
    case "frame": return frame(element, into: &findings).map(Block.frame)
    case "field": return field(element, into: &findings).map(Block.frame)
    case "box": return box(element, into: &findings).map(Block.box)
    case "picture": return picture(element, into: &findings)
    default:
      misplaced(element, into: &findings)
      return nil
    }
  }

  private func rule(_ element: XMLElement, into findings: inout Findings) -> Rule {
    let extent: Rule.Extent =
      if let length = element.value(Attributes.length, into: &findings) {
        .length(length)
      } else {
        .shareOfTextAbove(element.value(Attributes.share, into: &findings) ?? 1)
      }
    return Rule(
      extent: extent, thickness: element.value(Attributes.thickness, into: &findings) ?? .pt(0.75),
      gap: element.value(Attributes.gap, into: &findings) ?? .pt(1),
      colour: element.value(Attributes.colour, into: &findings) ?? .black)
  }

  private func stamp(_ element: XMLElement, into findings: inout Findings) -> Stamp? {
    guard let width = element.value(Attributes.width, into: &findings) else { return nil }
    let paragraph = paragraph(element, defaultStyle: nil, into: &findings)
    return Stamp(
      paragraph, width: width, padding: element.value(Attributes.padding, into: &findings) ?? .pt(3),
      thickness: element.value(Attributes.line, into: &findings) ?? .pt(1),
      // The box has the colour of its words.
      colour: paragraph.overrides.colour ?? sheet[paragraph.style]?.colour ?? .black)
  }

  private func area(_ element: XMLElement, into findings: inout Findings) -> PlacedArea? {
    let lengths = [Attributes.x, Attributes.y, Attributes.width, Attributes.height]
      .compactMap { element.value($0, into: &findings) }
    guard lengths.count == 4 else { return nil }
    return PlacedArea(x: lengths[0], y: lengths[1], width: lengths[2], height: lengths[3])
  }

  private func box(_ element: XMLElement, into findings: inout Findings) -> Box? {
    guard let area = area(element, into: &findings) else { return nil }
    return Box(
      area: area, lineWidth: element.value(Attributes.line, into: &findings) ?? .pt(0.75),
      lineColour: element.value(Attributes.colour, into: &findings) ?? .black,
      fill: element.value(Attributes.fill, into: &findings))
  }

  /// A picture of the ceremony; one that could not be read was reported where it is named.
  private func picture(_ element: XMLElement, into findings: inout Findings) -> Block? {
    guard let area = area(element, into: &findings),
      let name = element.value(Attributes.pictureName, into: &findings)
    else { return nil }
    return pictures[name]?(area)
  }

  private func frame(_ element: XMLElement, into findings: inout Findings) -> Frame? {
    guard let area = area(element, into: &findings) else { return nil }
    let fit = Frame.Fit(
      leastSize: element.value(Attributes.leastSize, into: &findings),
      freeLines: element.value(Attributes.freeLines, into: &findings),
      mostLines: element.value(Attributes.mostLines, into: &findings))
    return Frame(
      name: element.value(Attributes.name, into: &findings) ?? "", area: area,
      verticalAlignment: element.value(Attributes.frameAlign, into: &findings) ?? .top,
      fit: fit,
      paragraphs: paragraphs(element, defaultStyle: nil, into: &findings), origin: element.place)
  }

  private func columns(_ element: XMLElement, into findings: inout Findings) -> Columns? {
    guard let widths = element.value(Attributes.widths, into: &findings) else { return nil }
    let children = elements(of: element.children, into: &findings)
    guard children.count == widths.count, children.allSatisfy({ $0.name == "column" }) else {
      findings.error(
        MarkupCodes.misplacedElement,
        vi: "<columns> có \(widths.count) bề rộng nên cần đúng \(widths.count) phần tử <column>",
        en: "<columns> has \(widths.count) widths, so it needs exactly \(widths.count) <column> elements",
        at: element.place)
      return nil
    }
    let columns = zip(widths, children).map { width, child in
      Columns.Column(width: width, blocks: blocks(child.children, into: &findings))
    }
    return Columns(columns: columns, outdent: element.value(Attributes.outdent, into: &findings) ?? .zero)
  }

  /// The elements among nodes; text that is not blank has no place there.
  func elements(of nodes: [XMLNode], into findings: inout Findings) -> [XMLElement] {
    nodes.compactMap { node in
      switch node {
      case .element(let element): return element
      case .text(let text, let place):
        if !text.unicodeScalars.allSatisfy({ $0 == " " || $0 == "\n" || $0 == "\t" }) {
          findings.error(
            MarkupCodes.misplacedElement,
            vi: "chữ “\(text.prefix(40))” đứng ngoài đoạn <p>",
            en: "text “\(text.prefix(40))” stands outside a <p>",
            at: place)
        }
        return nil
      }
    }
  }

  func misplaced(_ element: XMLElement, into findings: inout Findings) {
    findings.error(
      MarkupCodes.misplacedElement,
      vi: "phần tử <\(element.name)> không được đứng ở đây",
      en: "the element <\(element.name)> may not stand here",
      at: element.place)
  }

  /// A style's name; reports an unknown one and gives the sheet's first style instead.
  func checkedStyle(_ name: String, at place: Place?, into findings: inout Findings) -> String {
    if styles[name] == nil { styles.reportUnknown(name, at: place, into: &findings) }
    return styles[name]?.name ?? styles.fallback.name
  }
}

extension XMLNode {
  /// Whether it is the foot of a section's first page.
  fileprivate var isFoot: Bool {
    if case .element(let element) = self { element.name == "foot" } else { false }
  }
}

/// The papers that templates name.
enum Paper: String, CaseIterable {
  case a3 = "A3"
  case a4 = "A4"
  case a5 = "A5"

  /// Width and height as the paper lies (ISO 216).
  func size(_ orientation: Orientation) -> (Length, Length) {
    let (short, long): (Double, Double) =
      switch self {
      case .a3: (297, 420)
      case .a4: (210, 297)
      case .a5: (148, 210)
      }
    return orientation == .portrait ? (.mm(short), .mm(long)) : (.mm(long), .mm(short))
  }
}

/// How paper lies.
enum Orientation: String, CaseIterable {
  case portrait
  case landscape
}

/// The names of page numbering in templates.
enum NumberingName: String, CaseIterable {
  case none
  case top
}
