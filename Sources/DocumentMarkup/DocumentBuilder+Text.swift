import Diagnostics
import DocumentTree
import XMLKit

extension DocumentBuilder {
  /// The paragraphs of a frame or cell: its `<p>` elements, or its own text as one paragraph.
  func paragraphs(_ element: XMLElement, defaultStyle: String?, into findings: inout Findings) -> [Paragraph]
  {
    let holdsParagraphs = element.children.contains {
      if case .element(let child) = $0 { child.name == "p" } else { false }
    }
    guard holdsParagraphs else { return [paragraph(element, defaultStyle: defaultStyle, into: &findings)] }
    return elements(of: element.children, into: &findings).compactMap { child in
      guard child.name == "p" else {
        misplaced(child, into: &findings)
        return nil
      }
      return paragraph(child.inheriting(from: element), defaultStyle: defaultStyle, into: &findings)
    }
  }

  /// The paragraph that an element's text and attributes make.
  func paragraph(_ element: XMLElement, defaultStyle: String?, into findings: inout Findings) -> Paragraph {
    let reader = AttributeReader(element)
    let named = reader.text("style").flatMap { $0.isEmpty ? nil : $0 } ?? defaultStyle
    let style =
      named.map { checkedStyle($0, at: element.place, into: &findings) } ?? sheet.styles.first?.name ?? ""
    var overrides = ParagraphOverrides()
    overrides.alignment = reader.choice("align", Alignment.self, into: &findings)
    overrides.size = reader.size("size", into: &findings)
    overrides.colour = reader.colour("colour", into: &findings)
    overrides.bold = reader.truth("bold", into: &findings)
    overrides.italic = reader.truth("italic", into: &findings)
    overrides.spaceBefore = reader.size("before", from: 0, into: &findings)
    overrides.spaceAfter = reader.size("after", from: 0, into: &findings)
    overrides.keepWithNext = reader.truth("keep-next", into: &findings)
    var inlines: [Inline] = []
    collect(element.children, look: TextLook(), into: &inlines, findings: &findings)
    return Paragraph(style: style, overrides: overrides, inlines: inlines, origin: element.place)
  }

  private func collect(
    _ nodes: [XMLNode], look: TextLook, into inlines: inout [Inline], findings: inout Findings
  ) {
    for node in nodes {
      switch node {
      case .text(let text, let place):
        if !text.isEmpty { inlines.append(.text(TextRun(text, look: look, origin: place))) }
      case .element(let element):
        var inner = look
        switch element.name {
        case "br": inlines.append(.lineBreak)
        case "tab": inlines.append(.tab)
        case "page-number": inlines.append(.pageNumber)
        case "b": inner.bold = true
        case "i": inner.italic = true
        case "u": inner.underline = true
        case "n": (inner.bold, inner.italic) = (false, false)
        case "span":
          let reader = AttributeReader(element)
          inner.size = reader.size("size", into: &findings) ?? look.size
          inner.colour = reader.colour("colour", into: &findings) ?? look.colour
          inner.font = reader.text("font") ?? look.font
          inner.bold = reader.truth("bold", into: &findings) ?? look.bold
          inner.italic = reader.truth("italic", into: &findings) ?? look.italic
        default:
          misplaced(element, into: &findings)
        }
        collect(element.children, look: inner, into: &inlines, findings: &findings)
      }
    }
  }

  /// A table; its rows are `<tr>`, its cells `<td>`.
  func table(_ element: XMLElement, into findings: inout Findings) -> Table? {
    let reader = AttributeReader(element)
    guard let widths = reader.millimetreList("widths", into: &findings) else {
      if reader.text("widths") == nil { reader.missing("widths", into: &findings) }
      return nil
    }
    var rows: [TableRow] = []
    for child in elements(of: element.children, into: &findings) {
      guard child.name == "tr" else {
        misplaced(child, into: &findings)
        continue
      }
      if let row = row(child, columns: widths.count, into: &findings) { rows.append(row) }
    }
    let borders = reader.choice("borders", BordersName.self, into: &findings) ?? .all
    let headers = reader.text("header-rows") == "0" ? 0 : reader.count("header-rows", into: &findings) ?? 0
    return Table(
      columnWidths: widths, headerRowCount: min(headers, rows.count), borders: borders == .all ? .all : .none,
      rows: rows, origin: element.place)
  }

  private func row(_ element: XMLElement, columns: Int, into findings: inout Findings) -> TableRow? {
    var cells: [TableCell] = []
    for child in elements(of: element.children, into: &findings) {
      guard child.name == "td" else {
        misplaced(child, into: &findings)
        continue
      }
      let reader = AttributeReader(child)
      cells.append(
        TableCell(
          span: reader.count("span", into: &findings) ?? 1,
          verticalAlignment: reader.choice("valign", TableCell.VerticalAlignment.self, into: &findings)
            ?? .middle,
          paragraphs: paragraphs(child, defaultStyle: "cell", into: &findings)))
    }
    let covered = cells.reduce(0) { $0 + $1.span }
    guard covered == columns else {
      findings.error(
        MarkupCodes.rowDoesNotFit,
        Message(
          vi: "dòng chiếm \(covered) cột, bảng có \(columns) cột",
          en: "the row covers \(covered) columns, the table has \(columns)"),
        at: element.place)
      return nil
    }
    let reader = AttributeReader(element)
    return TableRow(
      cells: cells, keepWithNext: reader.truth("keep-next", into: &findings) ?? false,
      leastHeight: reader.millimetres("height", into: &findings) ?? .zero)
  }
}

extension XMLElement {
  /// The paragraph with what its cell or frame says of all its paragraphs and it says nothing else of.
  fileprivate func inheriting(from holder: XMLElement) -> XMLElement {
    let names = ["style", "align", "size", "colour", "bold", "italic", "before", "after", "keep-next"]
    let more = holder.attributes.filter { given in
      names.contains(given.name) && !attributes.contains { $0.name == given.name }
    }
    return more.isEmpty
      ? self : XMLElement(name: name, attributes: attributes + more, children: children, place: place)
  }
}

/// The names of table lines in templates.
enum BordersName: String, CaseIterable {
  case all
  case none
}
