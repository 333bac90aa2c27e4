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

  /// A paragraph from an element's text and attributes.
  func paragraph(_ element: XMLElement, defaultStyle: String?, into findings: inout Findings) -> Paragraph {
    let named = element.value(Attributes.style, into: &findings) ?? defaultStyle
    let style =
      named.map { checkedStyle($0, at: element.place, into: &findings) } ?? sheet.styles.first?.name ?? ""
    var overrides = ParagraphOverrides()
    overrides.alignment = element.value(Attributes.align, into: &findings)
    overrides.size = element.value(Attributes.size, into: &findings)
    overrides.colour = element.value(Attributes.colour, into: &findings)
    overrides.bold = element.value(Attributes.bold, into: &findings)
    overrides.italic = element.value(Attributes.italic, into: &findings)
    overrides.spaceBefore = element.value(Attributes.before, into: &findings)
    overrides.spaceAfter = element.value(Attributes.after, into: &findings)
    overrides.keepWithNext = element.value(Attributes.keepNext, into: &findings)
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
          inner.size = element.value(Attributes.size, into: &findings) ?? look.size
          inner.colour = element.value(Attributes.colour, into: &findings) ?? look.colour
          inner.font = element.value(Attributes.font, into: &findings) ?? look.font
          inner.bold = element.value(Attributes.bold, into: &findings) ?? look.bold
          inner.italic = element.value(Attributes.italic, into: &findings) ?? look.italic
        default:
          misplaced(element, into: &findings)
        }
        collect(element.children, look: inner, into: &inlines, findings: &findings)
      }
    }
  }

  /// A table; its rows are `<tr>`, its cells `<td>`.
  func table(_ element: XMLElement, into findings: inout Findings) -> Table? {
    guard let widths = element.value(Attributes.widths, into: &findings) else { return nil }
    var rows: [TableRow] = []
    for child in elements(of: element.children, into: &findings) {
      guard child.name == "tr" else {
        misplaced(child, into: &findings)
        continue
      }
      if let row = row(child, columns: widths.count, into: &findings) { rows.append(row) }
    }
    let borders = element.value(Attributes.borders, into: &findings) ?? .all
    let headers = element.value(Attributes.headerRows, into: &findings) ?? 0
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
      cells.append(
        TableCell(
          span: child.value(Attributes.span, into: &findings) ?? 1,
          verticalAlignment: child.value(Attributes.cellAlign, into: &findings)
            ?? .middle,
          paragraphs: paragraphs(child, defaultStyle: "cell", into: &findings)))
    }
    let covered = cells.reduce(0) { $0 + $1.span }
    guard covered == columns else {
      findings.error(
        MarkupCodes.rowDoesNotFit,
        vi: "dòng chiếm \(covered) cột, bảng có \(columns) cột",
        en: "the row covers \(covered) columns, the table has \(columns)",
        at: element.place)
      return nil
    }
    return TableRow(
      cells: cells, keepWithNext: element.value(Attributes.keepNext, into: &findings) ?? false,
      leastHeight: element.value(Attributes.leastHeight, into: &findings) ?? .zero)
  }
}

extension XMLElement {
  /// The paragraph with the attributes of its cell or frame that it does not set itself.
  fileprivate func inheriting(from holder: XMLElement) -> XMLElement {
    let names = Attributes.paragraph.map(\.name)
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
