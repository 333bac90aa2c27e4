import DocumentTree
import XMLKit

/// `word/styles.xml`: every style of the sheet as a named paragraph style, and the few that Word itself needs.
///
/// The ids of the latter begin with `_`, which names in sheets cannot.
struct StylesPart {
  /// Word's Normal: equal to the sheet's first style, so that what a clerk adds looks like the text.
  static let normalStyle = "_Normal"
  /// For rules and minimal separators: no space and no line height of its own.
  static let thinStyle = "_Thin"
  /// A table without lines.
  static let plainTableStyle = "_TableNormal"
  /// A table with a line around every cell.
  static let gridTableStyle = "_TableGrid"

  let document: Document
  var xml = XMLWriter()

  init(document: Document) { self.document = document }

  mutating func write() {
    xml.declaration()
    xml.start("w:styles")
    xml.attribute("xmlns:w", Namespace.main)
    xml.attribute("xmlns:mc", Namespace.compatibility)
    xml.attribute("xmlns:w14", Namespace.word2010)
    xml.attribute("mc:Ignorable", "w14")
    let normal = document.sheet.styles.first ?? StyleIndex.plain
    documentDefaults(normal)
    latentStyles()
    startStyle(type: "paragraph", id: StylesPart.normalStyle, isDefault: true)
    xml.value("w:name", "Normal")
    xml.empty("w:qFormat")
    properties(of: normal)
    xml.end()
    plainTable()
    for style in document.sheet.styles { paragraphStyle(style) }
    thin()
    gridTable()
    xml.end()
  }

  private mutating func startStyle(type: String, id: String, isDefault: Bool = false, isCustom: Bool = false)
  {
    xml.start("w:style")
    xml.attribute("w:type", type)
    if isDefault { xml.attribute("w:default", 1) }
    if isCustom { xml.attribute("w:customStyle", 1) }
    xml.attribute("w:styleId", id)
  }

  private mutating func documentDefaults(_ normal: ParagraphStyle) {
    xml.start("w:docDefaults")
    xml.start("w:rPrDefault")
    xml.start("w:rPr")
    fonts(normal.font)
    xml.value("w:sz", normal.size.halfPoints)
    xml.value("w:szCs", normal.size.halfPoints)
    xml.start("w:lang")
    xml.attribute("w:val", document.properties.language)
    xml.attribute("w:eastAsia", document.properties.language)
    xml.end()
    // Figures of one height, as in the PDF: the old-style 1 of some faces looks like a Roman I ([MS-DOCX], numForm).
    xml.start("w14:numForm")
    xml.attribute("w14:val", "lining")
    xml.end()
    xml.end()
    xml.end()
    xml.empty("w:pPrDefault")
    xml.end()
  }

  /// Hides Word's unused built-in styles from the style gallery.
  private mutating func latentStyles() {
    xml.start("w:latentStyles")
    xml.attribute("w:defLockedState", 0)
    xml.attribute("w:defUIPriority", 99)
    xml.attribute("w:defSemiHidden", 1)
    xml.attribute("w:defUnhideWhenUsed", 1)
    xml.attribute("w:defQFormat", 0)
    xml.end()
  }

  private mutating func paragraphStyle(_ style: ParagraphStyle) {
    startStyle(type: "paragraph", id: style.name, isCustom: true)
    xml.value("w:name", style.displayName)
    xml.value("w:basedOn", StylesPart.normalStyle)
    xml.value("w:uiPriority", 1)
    xml.empty("w:qFormat")
    properties(of: style)
    xml.end()
  }

  /// Writes every property, so that editing one style does not change another.
  private mutating func properties(of style: ParagraphStyle) {
    xml.start("w:pPr")
    xml.toggle("w:keepNext", style.keepWithNext)
    xml.toggle("w:keepLines", style.keepLines)
    xml.toggle("w:widowControl", true)
    xml.start("w:spacing")
    xml.attribute("w:before", max(0, style.spaceBefore.twips))
    xml.attribute("w:after", max(0, style.spaceAfter.twips))
    switch style.lineSpacing {
    case .multiple(let factor):
      xml.attribute("w:line", Int((factor * 240).rounded()))
      xml.attribute("w:lineRule", "auto")
    case .exactly(let height):
      xml.attribute("w:line", height.twips)
      xml.attribute("w:lineRule", "exact")
    }
    xml.end()
    xml.start("w:ind")
    xml.attribute("w:left", style.leftIndent.twips)
    xml.attribute("w:right", style.rightIndent.twips)
    if style.firstLineIndent < .zero {
      xml.attribute("w:hanging", -style.firstLineIndent.twips)
    } else {
      xml.attribute("w:firstLine", style.firstLineIndent.twips)
    }
    xml.end()
    xml.value("w:jc", style.alignment.jc)
    // Word's levels count from 0.
    if let level = style.role.headingLevel { xml.value("w:outlineLvl", level - 1) }
    xml.end()
    xml.start("w:rPr")
    fonts(style.font)
    xml.toggle("w:b", style.bold)
    xml.toggle("w:i", style.italic)
    xml.value("w:color", style.colour.hex)
    xml.value("w:sz", style.size.halfPoints)
    xml.value("w:szCs", style.size.halfPoints)
    xml.end()
  }

  private mutating func fonts(_ font: String) {
    xml.start("w:rFonts")
    for slot in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] { xml.attribute(slot, font) }
    xml.end()
  }

  private mutating func thin() {
    startStyle(type: "paragraph", id: StylesPart.thinStyle, isCustom: true)
    xml.value("w:name", "Thin Line")
    xml.value("w:next", StylesPart.normalStyle)
    xml.value("w:uiPriority", 99)
    xml.start("w:pPr")
    xml.start("w:spacing")
    xml.attribute("w:before", 0)
    xml.attribute("w:after", 0)
    xml.attribute("w:line", 20)
    xml.attribute("w:lineRule", "exact")
    xml.end()
    xml.end()
    xml.start("w:rPr")
    xml.value("w:sz", 2)
    xml.value("w:szCs", 2)
    xml.end()
    xml.end()
  }

  private mutating func plainTable() {
    startStyle(type: "table", id: StylesPart.plainTableStyle, isDefault: true)
    xml.value("w:name", "Normal Table")
    xml.value("w:uiPriority", 99)
    xml.empty("w:semiHidden")
    xml.empty("w:unhideWhenUsed")
    xml.start("w:tblPr")
    xml.width("w:tblInd", twips: 0)
    xml.start("w:tblCellMar")
    xml.width("w:top", twips: 0)
    xml.width("w:left", document.sheet.cellPadding)
    xml.width("w:bottom", twips: 0)
    xml.width("w:right", document.sheet.cellPadding)
    xml.end()
    xml.end()
    xml.end()
  }

  private mutating func gridTable() {
    startStyle(type: "table", id: StylesPart.gridTableStyle)
    xml.value("w:name", "Table Grid")
    xml.value("w:basedOn", StylesPart.plainTableStyle)
    xml.value("w:uiPriority", 39)
    xml.start("w:tblPr")
    xml.start("w:tblBorders")
    for edge in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
      xml.start(edge)
      xml.attribute("w:val", "single")
      xml.attribute("w:sz", 4)
      xml.attribute("w:space", 0)
      xml.attribute("w:color", "auto")
      xml.end()
    }
    xml.end()
    xml.end()
    xml.end()
  }
}
