import DocumentTree

extension HTMLBody {
  /// The share of its width on paper that a table keeps on a narrow screen before it scrolls.
  private static let leastShare = 0.6

  /// Writes a table that scrolls on its own when the screen is narrower.
  mutating func table(_ table: Table) {
    let width = table.columnWidths.reduce(Length.zero, +)
    div("scroll") { body in
      body.html.start("table")
      switch table.borders {
      case .all: body.html.attribute("class", "lined")
      case .none: break
      }
      // bounded: a width is at most 10 km
      let least = Length(emu: Int(Double(width.emu) * HTMLBody.leastShare))
      body.html.attribute("style", "max-width:\(CSS.mm(width));min-width:\(CSS.mm(least))")
      body.columnGroup(table.columnWidths, of: width)
      let headerCount = min(max(0, table.headerRowCount), table.rows.count)
      body.rows(table.rows[..<headerCount], in: "thead", isHeader: true)
      body.rows(table.rows[headerCount...], in: "tbody", isHeader: false)
      body.html.markup("\n")
      body.html.end()
    }
  }

  private mutating func columnGroup(_ widths: [Length], of total: Length) {
    html.markup("\n")
    html.start("colgroup")
    for width in widths {
      html.start("col")
      let share = total > .zero ? Double(width.emu) / Double(total.emu) * 100 : 0
      html.attribute("style", "width:\(CSS.number(share))%")
      html.void()
    }
    html.end()
  }

  private mutating func rows(_ rows: ArraySlice<TableRow>, in group: String, isHeader: Bool) {
    guard !rows.isEmpty else { return }
    html.markup("\n")
    html.start(group)
    for row in rows {
      html.markup("\n")
      html.start("tr")
      if row.keepWithNext { html.attribute("class", "next") }
      if row.leastHeight > .zero { html.attribute("style", "height:" + CSS.mm(row.leastHeight)) }
      for cell in row.cells { self.cell(cell, isHeader: isHeader && !cell.isBlank) }
      html.end()
    }
    html.markup("\n")
    html.end()
  }

  private mutating func cell(_ cell: TableCell, isHeader: Bool) {
    html.start(isHeader ? "th" : "td")
    if isHeader { html.attribute("scope", cell.span > 1 ? "colgroup" : "col") }
    if cell.span > 1 { html.attribute("colspan", cell.span) }
    switch cell.verticalAlignment {
    case .top: html.attribute("class", "top")
    case .middle: break
    case .bottom: html.attribute("class", "bottom")
    }
    for paragraph in cell.paragraphs { self.paragraph(paragraph) }
    html.end()
  }
}

extension TableCell {
  /// Whether the cell has no text; an empty `th` would be a heading of nothing.
  fileprivate var isBlank: Bool {
    paragraphs.allSatisfy { paragraph in
      paragraph.inlines.allSatisfy { inline in
        switch inline {
        case .text(let run): run.text.isEmpty
        case .lineBreak, .tab, .pageNumber: true
        }
      }
    }
  }
}
