import DocumentTree

/// The paper of a section, and whether it has placed blocks.
struct Paper: Hashable {
  let page: PageSetup
  /// Whether the paper is shown in true size with its margins, because blocks are placed on it in millimetres.
  let isSheet: Bool
  /// Whether printed pages are numbered. Browsers count the pages of the whole print and cannot restart, so numbers
  /// are right only in the first section.
  let isNumbered: Bool

  init(_ section: Section, isFirst: Bool) {
    page = section.page
    isSheet = Paper.holdsPlaced(section.blocks)
    switch page.numbering {
    case .none: isNumbered = false
    case .topCentre: isNumbered = isFirst && !isSheet
    }
  }

  private static func holdsPlaced(_ blocks: [Block]) -> Bool {
    blocks.contains { block in
      switch block {
      case .frame, .box, .picture, .drawing: true
      case .keepTogether(let inner): holdsPlaced(inner)
      case .columns(let columns): columns.columns.contains { holdsPlaced($0.blocks) }
      case .paragraph, .table, .rule, .stamp, .space, .pageBreak: false
      }
    }
  }
}

/// The papers so far, each with a class and a named page (CSS Paged Media 3 §6.1).
struct Papers {
  private var numbers: [Paper: Int] = [:]
  private(set) var all: [Paper] = []

  func holds(_ paper: Paper) -> Bool { numbers[paper] != nil }

  mutating func add(_ paper: Paper) {
    guard numbers[paper] == nil else { return }
    all.append(paper)
    numbers[paper] = all.count
  }

  func name(of paper: Paper) -> String { "p\(numbers[paper] ?? 0)" }

  /// The rules of a paper: its look on screen, and the page to print it on.
  func css(of paper: Paper, pageNumber style: ParagraphStyle) -> String {
    let page = paper.page
    let name = self.name(of: paper)
    let size = "size:\(CSS.mm(page.width)) \(CSS.mm(page.height))"
    let margins = [page.top, page.right, page.bottom, page.left].map { CSS.mm($0) }.joined(separator: " ")
    if paper.isSheet {
      return """
        .\(name){page:\(name)}
        .\(name) .sheet{width:\(CSS.mm(page.width));min-height:\(CSS.mm(page.height));padding:\(margins)}
        @page \(name){\(size);margin:0}

        """
    }
    let rules = """
      .\(name){page:\(name);max-width:\(CSS.mm(page.width));padding:\(margins)}
      @page \(name){\(size);margin:\(margins)}

      """
    return paper.isNumbered ? rules + Papers.numbering(name, style) : rules
  }

  /// Numbers centred in the top margin from page two on (Decree 30/2020/NĐ-CP, Annex I).
  private static func numbering(_ name: String, _ style: ParagraphStyle) -> String {
    let font = CSS.pt(style.size) + " " + CSS.fontFamily(style.font)
    return """
      @page \(name){@top-center{content:counter(page);font:\(font)}}
      @page \(name):first{@top-center{content:none}}

      """
  }
}
