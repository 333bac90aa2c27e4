import DocumentTree

/// The style rules of a page: what every document needs, its papers, and a class for each style of its sheet.
///
/// No rule holds `<`, `>` or `&`, which mean something else inside an element.
struct StyleRules {
  let document: Document
  let survey: PageSurvey

  /// The whole text of the `style` element.
  var text: String {
    var rules = [StyleRules.base, "td,th{padding:0 \(document.sheet.cellPadding.cssMillimetres)}"]
    for page in survey.pages { rules += paper(page) }
    for style in document.sheet.styles { rules.append(rule(of: style)) }
    rules.append(StyleRules.narrow)
    return "\n" + rules.joined(separator: "\n") + "\n"
  }

  /// Space around paragraphs is padding, because margins of neighbours would fall into one.
  private static let base = """
    *{box-sizing:border-box}
    body{margin:0;background:#e6e6e6;color:#000}
    .page{position:relative;isolation:isolate;margin:1rem auto;background:#fff;box-shadow:0 0 .5rem #999}
    .page.flowing{max-width:100%}
    p{margin:0;white-space:pre-wrap;overflow-wrap:break-word;tab-size:12.7mm}
    hr{border:0;border-top-style:solid;height:0;margin:0 auto;max-width:100%}
    .ruled{width:fit-content;max-width:100%;margin:0 auto}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;table-layout:fixed}
    .grid td,.grid th{border:.5pt solid #000}
    td,th{vertical-align:middle;font-weight:inherit;text-align:inherit}
    .top{vertical-align:top}
    .bottom{vertical-align:bottom}
    tr,.together,.columns{break-inside:avoid}
    .next{break-after:avoid}
    .columns{display:flex}
    .frame,.box,.picture{position:absolute}
    .box,.picture{z-index:-1;print-color-adjust:exact;-webkit-print-color-adjust:exact}
    .frame{display:flex;flex-direction:column;justify-content:flex-start}
    .frame.middle{justify-content:center}
    .frame.bottom{justify-content:flex-end}
    @media print{
    body{background:none}
    .page{margin:0;box-shadow:none}
    .later,.break{break-before:page}
    .scroll{overflow:visible}
    }
    """

  /// On a narrow screen text runs over its whole width; what is placed on paper keeps its size and scrolls.
  private static let narrow = """
    @media screen and (max-width:170mm){
    body{background:#fff}
    .page{margin:0;box-shadow:none}
    .page.flowing{padding:4vw}
    .columns{flex-direction:column;margin-left:0!important}
    .columns .column{width:auto!important;padding-bottom:1rem}
    }
    """

  /// A paper on the screen, and for print once with margins for flowing text, once without for placed text.
  private func paper(_ page: PageSetup) -> [String] {
    let name = survey.className(of: page)
    let size = "\(page.width.cssMillimetres) \(page.height.cssMillimetres)"
    let margins = [page.top, page.right, page.bottom, page.left].map(\.cssMillimetres).joined(separator: " ")
    // A page that is exactly as high as its paper is pushed onto two by rounding.
    let height = (page.height - .mm(0.2)).cssMillimetres
    return [
      ".\(name){width:\(page.width.cssMillimetres);padding:\(margins)}",
      ".\(name).placed{height:\(height)}",
      "@page \(name){size:\(size);margin:\(margins)\(pageNumber(page))}",
      "@page \(name)-placed{size:\(size);margin:0}",
      "@media print{.\(name).flowing{page:\(name);width:auto;padding:0}.\(name).placed{page:\(name)-placed}}",
    ] + (pageNumber(page).isEmpty ? [] : ["@page \(name):first{@top-center{content:none}}"])
  }

  /// The number of the page in the top margin when the page is printed; only where there is one section, because
  /// browsers count through all sections, and a wrong number is worse than none.
  private func pageNumber(_ page: PageSetup) -> String {
    switch page.numbering {
    case .none: return ""
    case .topCentre:
      guard document.sections.count == 1 else { return "" }
      let style = document.sheet["pageNumber"] ?? document.sheet.styles.first
      let font = style.map { ";font:\($0.size.cssPoints) \(StyleRules.family($0.font))" } ?? ""
      return ";@top-center{content:counter(page)\(font)}"
    }
  }

  /// The font with those that have the same widths.
  static func family(_ font: String) -> String { "\(CSSValue.quoted(font)),\"Liberation Serif\",serif" }

  private func rule(of style: ParagraphStyle) -> String {
    var values = ["font-family:\(StyleRules.family(style.font))", "font-size:\(style.size.cssPoints)"]
    if style.bold { values.append("font-weight:bold") }
    if style.italic { values.append("font-style:italic") }
    if style.colour != .black { values.append("color:\(style.colour.css)") }
    values.append("text-align:\(style.alignment.css)")
    switch style.lineSpacing {
    // Lines of Times New Roman are 1.15 times as high as its size.
    case .multiple(let factor): values.append("line-height:\(CSSValue.number(factor * 1.15))")
    case .exactly(let height): values.append("line-height:\(height.cssPoints)")
    }
    for (name, length) in [
      ("text-indent", style.firstLineIndent), ("margin-left", style.leftIndent),
      ("margin-right", style.rightIndent), ("padding-top", style.spaceBefore),
      ("padding-bottom", style.spaceAfter),
    ] where length != .zero {
      values.append("\(name):\(length.cssMillimetres)")
    }
    if style.keepWithNext { values.append("break-after:avoid") }
    if style.keepLines { values.append("break-inside:avoid") }
    return ".\(BlockWriter.className(of: style)){\(values.joined(separator: ";"))}"
  }
}
