import Diagnostics
import DocumentTree
import XMLKit

/// Writes blocks as HTML into its buffer.
struct HTMLBody {
  let styles: StyleIndex
  var html = XMLWriter(.html)
  var findings = Findings()
  var papers = Papers()
  var pictures = PictureIndex()
  var drawings = DrawingIndex()
  private var isFirst = true

  init(sheet: StyleSheet) { styles = StyleIndex(sheet) }

  /// Takes the findings collected so far.
  mutating func takeFindings() -> Findings {
    for fault in html.takeForbidden() { findings.report(fault.diagnostic) }
    let taken = findings
    findings = Findings()
    return taken
  }

  /// Writes the head, and opens the body.
  mutating func head(_ properties: DocumentProperties, sheet: StyleSheet) {
    html.markup("<!DOCTYPE html>\n")
    html.start("html")
    html.attribute("lang", properties.language)
    html.markup("\n")
    html.start("head")
    html.markup("\n<meta charset=\"utf-8\">\n")
    html.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.start("title")
    html.text(properties.title)
    html.end()
    meta("author", properties.creator)
    let date = properties.date
    // A document without a day has a placeholder date, which must not appear as a fact.
    if date != .y2000 {
      meta("dcterms.date", "\(date.year)-\(HTMLBody.two(date.month))-\(HTMLBody.two(date.day))")
    }
    html.markup("\n")
    html.start("style")
    html.markup("\n")
    html.markup(HTMLBody.constantRules)
    css("th,td{padding:0 \(CSS.mm(sheet.cellPadding))}\n")
    css(StyleRules.css(sheet))
    for paper in papers.all {
      css(papers.css(of: paper, pageNumber: styles["pageNumber"] ?? styles.fallback))
    }
    html.markup(HTMLBody.mediaRules)
    html.end()
    html.markup("\n")
    html.end()
    html.markup("\n")
    html.start("body")
    html.markup("\n")
    html.start("main")
    html.markup("\n")
  }

  mutating func close() {
    html.end()
    html.markup("\n")
    html.end()
    html.markup("\n")
    html.end()
    html.markup("\n")
  }

  mutating func section(_ section: Section) {
    let paper = Paper(section, isFirst: isFirst)
    isFirst = false
    if !papers.holds(paper) {
      papers.add(paper)
      html.start("style")
      css(papers.css(of: paper, pageNumber: styles["pageNumber"] ?? styles.fallback))
      html.markup(HTMLBody.mediaRules)
      html.end()
      html.markup("\n")
    }
    html.start("div")
    html.attribute("class", (paper.isSheet ? "sheets " : "paper ") + papers.name(of: paper))
    html.markup("\n")
    if paper.isSheet { sheets(section.blocks) } else { blocks(section.blocks) }
    if !section.foot.isEmpty {
      // Browsers cannot print a foot on one page only, so it is written where the text ends.
      html.start("footer")
      html.markup("\n")
      blocks(section.foot)
      html.end()
      html.markup("\n")
    }
    html.end()
    html.markup("\n")
  }

  mutating func blocks(_ blocks: [Block]) {
    for block in blocks { self.block(block) }
  }

  mutating func block(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): self.paragraph(paragraph)
    case .table(let table): self.table(table)
    case .columns(let columns): self.columns(columns)
    case .rule(let rule): self.rule(rule)
    case .stamp(let stamp): self.stamp(stamp)
    case .space(let height): div("space", style: "height:" + CSS.pt(max(height, .zero))) { _ in }
    case .pageBreak: div("break") { _ in }
    case .keepTogether(let inner): div("keep") { $0.blocks(inner) }
    case .frame(let frame): self.frame(frame)
    case .box(let box): self.box(box)
    case .picture(let picture): self.picture(picture)
    case .drawing(let drawing): self.drawing(drawing)
    }
    html.markup("\n")
  }

  mutating func div(_ name: String?, style: String = "", _ content: (inout HTMLBody) -> Void) {
    html.start("div")
    if let name { html.attribute("class", name) }
    if !style.isEmpty { html.attribute("style", style) }
    content(&self)
    html.end()
  }

  private mutating func columns(_ columns: Columns) {
    let total = columns.columns.reduce(Length.zero) { $0 + $1.width }
    var style = "grid-template-columns:"
    style += columns.columns.map { "minmax(0,\(CSS.number($0.width.mm))fr)" }.joined(separator: " ")
    style += ";max-width:" + CSS.mm(total)
    if columns.outdent != .zero { style += ";margin-left:" + CSS.mm(.zero - columns.outdent) }
    div("columns", style: style) { body in
      body.html.markup("\n")
      for column in columns.columns {
        body.div(nil) { inner in
          inner.html.markup("\n")
          inner.blocks(column.blocks)
        }
        body.html.markup("\n")
      }
    }
  }

  private mutating func rule(_ rule: Rule) {
    var style: String
    switch rule.extent {
    case .length(let length): style = "width:" + CSS.mm(length)
    case .shareOfTextAbove(let share): style = "width:" + CSS.number(share * 100) + "%"
    }
    style += ";border-top:\(CSS.pt(rule.thickness)) solid \(CSS.colour(rule.colour))"
    style += ";margin-top:" + CSS.pt(rule.gap)
    html.start("hr")
    html.attribute("style", style)
    html.void()
  }

  private mutating func stamp(_ stamp: Stamp) {
    let paragraph = stamp.paragraph
    let style = styles[paragraph.style] ?? styles.fallback
    let above = max(paragraph.overrides.spaceBefore ?? style.spaceBefore, .zero)
    let below = max(paragraph.overrides.spaceAfter ?? style.spaceAfter, .zero)
    var css = "width:\(CSS.mm(stamp.width));margin:\(CSS.pt(above)) auto \(CSS.pt(below))"
    css += ";padding:\(CSS.pt(max(stamp.padding, .zero))) 0"
    css += ";border:\(CSS.pt(max(stamp.thickness, .zero))) solid \(CSS.colour(stamp.colour))"
    div("stamp", style: css) { body in
      // The space around the paragraph lies outside the box.
      var overrides = paragraph.overrides
      overrides.spaceBefore = .zero
      overrides.spaceAfter = .zero
      body.paragraph(
        Paragraph(
          style: paragraph.style, overrides: overrides, inlines: paragraph.inlines, origin: paragraph.origin))
    }
  }

  private mutating func meta(_ name: String, _ content: String) {
    html.markup("\n")
    html.start("meta")
    html.attribute("name", name)
    html.attribute("content", content)
    html.void()
  }

  /// Writes CSS rules; they contain no character that text escapes.
  private mutating func css(_ rules: String) { html.text(rules) }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
