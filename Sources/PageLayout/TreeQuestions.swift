import DocumentTree

extension Paragraph {
  /// Whether it contains a page number field.
  var showsPageNumber: Bool {
    inlines.contains {
      switch $0 {
      case .pageNumber: true
      case .text, .lineBreak, .tab: false
      }
    }
  }
}

extension TableCell.VerticalAlignment {
  /// The share of free height above the content, 0…1.
  var shareAbove: Double {
    switch self {
    case .top: 0
    case .middle: 0.5
    case .bottom: 1
    }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension TableRow {
  /// Whether it contains a page number field.
  var showsPageNumber: Bool { cells.contains { $0.paragraphs.contains { $0.showsPageNumber } } }
}

extension Columns {
  /// Whether it contains a page number field.
  var showsPageNumber: Bool { columns.contains { $0.blocks.contains { $0.showsPageNumber } } }
}

extension Block {
  /// Whether it contains a page number field.
  var showsPageNumber: Bool {
    switch self {
    case .paragraph(let paragraph): paragraph.showsPageNumber
    case .table(let table): table.rows.contains { $0.showsPageNumber }
    case .columns(let columns): columns.showsPageNumber
    case .stamp(let stamp): stamp.paragraph.showsPageNumber
    case .keepTogether(let inner): inner.contains { $0.showsPageNumber }
    case .frame(let frame): frame.paragraphs.contains { $0.showsPageNumber }
    case .rule, .space, .pageBreak, .box, .picture, .drawing: false
    }
  }
}
