import Diagnostics
import DocumentTree
import XMLKit

/// The parts of the package other than the text.
struct FixedParts {
  let document: Document
  let needs: NeededParts
  /// Forbidden characters in the title or in names of styles.
  private(set) var forbidden: [ForbiddenCharacter] = []

  init(document: Document, needs: NeededParts) {
    self.document = document
    self.needs = needs
  }

  private mutating func finish(_ xml: inout XMLWriter) -> [UInt8] {
    forbidden += xml.takeForbidden()
    return xml.take()
  }

  mutating func contentTypes() -> [UInt8] {
    let base = "application/vnd.openxmlformats-officedocument."
    var xml = XMLWriter()
    xml.declaration()
    xml.start("Types")
    xml.attribute("xmlns", Namespace.package + "content-types")
    var defaults = [
      ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
    ]
    for format in [PictureFormat.png, .jpeg, .emf]
    where needs.pictures.contains(where: { $0.format == format }) {
      defaults.append((format.fileExtension, format.mediaType))
    }
    for (ending, type) in defaults {
      xml.start("Default")
      xml.attribute("Extension", ending)
      xml.attribute("ContentType", type)
      xml.end()
    }
    var parts = [
      ("/word/document.xml", base + "wordprocessingml.document.main+xml"),
      ("/word/styles.xml", base + "wordprocessingml.styles+xml"),
      ("/word/settings.xml", base + "wordprocessingml.settings+xml"),
      ("/word/fontTable.xml", base + "wordprocessingml.fontTable+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("/docProps/app.xml", base + "extended-properties+xml"),
    ]
    if needs.usesPageNumbers { parts.append(("/word/header1.xml", base + "wordprocessingml.header+xml")) }
    if needs.needsBlankHeader { parts.append(("/word/header2.xml", base + "wordprocessingml.header+xml")) }
    for name in footerNames { parts.append(("/word/\(name)", base + "wordprocessingml.footer+xml")) }
    for (part, type) in parts {
      xml.start("Override")
      xml.attribute("PartName", part)
      xml.attribute("ContentType", type)
      xml.end()
    }
    xml.end()
    return finish(&xml)
  }

  mutating func packageRelationships() -> [UInt8] {
    relationships([
      ("rId1", Namespace.relationships + "/officeDocument", "word/document.xml"),
      ("rId2", Namespace.package + "relationships/metadata/core-properties", "docProps/core.xml"),
      ("rId3", Namespace.relationships + "/extended-properties", "docProps/app.xml"),
    ])
  }

  mutating func documentRelationships() -> [UInt8] {
    var targets = [
      ("rIdStyles", Namespace.relationships + "/styles", "styles.xml"),
      ("rIdSettings", Namespace.relationships + "/settings", "settings.xml"),
      ("rIdFonts", Namespace.relationships + "/fontTable", "fontTable.xml"),
    ]
    if needs.usesPageNumbers {
      targets.append((Relationship.pageNumberHeader, Namespace.relationships + "/header", "header1.xml"))
    }
    if needs.needsBlankHeader {
      targets.append((Relationship.blankHeader, Namespace.relationships + "/header", "header2.xml"))
    }
    for (index, name) in footerNames.enumerated() {
      let id = index < needs.footers.count ? Relationship.footer(index) : Relationship.blankFooter
      targets.append((id, Namespace.relationships + "/footer", name))
    }
    for (index, picture) in needs.pictures.enumerated() {
      targets.append(
        (Relationship.picture(index), Namespace.relationships + "/image", "media/\(picture.name)"))
    }
    return relationships(targets)
  }

  private mutating func relationships(_ targets: [(id: String, type: String, target: String)]) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("Relationships")
    xml.attribute("xmlns", Namespace.package + "relationships")
    for target in targets {
      xml.start("Relationship")
      xml.attribute("Id", target.id)
      xml.attribute("Type", target.type)
      xml.attribute("Target", target.target)
      xml.end()
    }
    xml.end()
    return finish(&xml)
  }

  /// Title, creator and the fixed day as Dublin Core elements (ISO/IEC 29500-2 §11).
  mutating func coreProperties() -> [UInt8] {
    let properties = document.properties
    var xml = XMLWriter()
    xml.declaration()
    xml.start("cp:coreProperties")
    xml.attribute("xmlns:cp", Namespace.package + "metadata/core-properties")
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    xml.attribute("xmlns:dcterms", "http://purl.org/dc/terms/")
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
    xml.textElement("dc:title", properties.title)
    xml.textElement("dc:creator", properties.creator)
    xml.textElement("cp:lastModifiedBy", properties.creator)
    for name in ["dcterms:created", "dcterms:modified"] {
      xml.start(name)
      xml.attribute("xsi:type", "dcterms:W3CDTF")
      xml.text(FixedParts.midnight(properties))
      xml.end()
    }
    xml.textElement("dc:language", properties.language)
    xml.end()
    return finish(&xml)
  }

  /// `2023-01-03T00:00:00Z`.
  private static func midnight(_ properties: DocumentProperties) -> String {
    let day = properties.date
    func padded(_ number: Int, _ count: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
    }
    return "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))T00:00:00Z"
  }

  mutating func applicationProperties() -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("Properties")
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
    xml.textElement("Application", "VinhDanh")
    xml.textElement("Company", document.properties.creator)
    xml.end()
    return finish(&xml)
  }

  /// `compatibilityMode` 15 is the layout of Word 2013 and later; without it Word opens the file in compatibility
  /// mode.
  ///
  /// `doNotUseHTMLParagraphAutoSpacing` makes Word add the space below a paragraph to the space above the next, like
  /// LibreOffice and the other writers; without it Word takes the larger of the two.
  mutating func settings() -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("w:settings")
    xml.attribute("xmlns:w", Namespace.main)
    xml.start("w:zoom")
    xml.attribute("w:percent", 100)
    xml.end()
    xml.value("w:defaultTabStop", 720)
    xml.value("w:characterSpacingControl", "doNotCompress")
    xml.start("w:compat")
    xml.empty("w:doNotUseHTMLParagraphAutoSpacing")
    for (name, value) in [
      ("compatibilityMode", "15"), ("overrideTableStyleFontSizeAndJustification", "1"),
      ("enableOpenTypeFeatures", "1"), ("doNotFlipMirrorIndents", "1"),
      ("differentiateMultirowTableHeaders", "1"),
    ] {
      xml.start("w:compatSetting")
      xml.attribute("w:name", name)
      xml.attribute("w:uri", "http://schemas.microsoft.com/office/word")
      xml.attribute("w:val", value)
      xml.end()
    }
    xml.end()
    xml.start("w:themeFontLang")
    xml.attribute("w:val", document.properties.language)
    xml.end()
    xml.value("w:decimalSymbol", ",")
    xml.value("w:listSeparator", ";")
    xml.end()
    return finish(&xml)
  }

  mutating func fontTable() -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("w:fonts")
    xml.attribute("xmlns:w", Namespace.main)
    var seen: Set<String> = []
    for font in document.sheet.styles.map(\.font) where seen.insert(font).inserted {
      xml.start("w:font")
      xml.attribute("w:name", font)
      xml.value("w:charset", "00")
      xml.value("w:family", font == "Times New Roman" ? "roman" : "auto")
      xml.value("w:pitch", "variable")
      xml.end()
    }
    xml.end()
    return finish(&xml)
  }

  /// The centred page number (Decree 30/2020/NĐ-CP, Annex I).
  mutating func pageNumberHeader(_ styles: StyleIndex) -> [UInt8] {
    var body = BodyWriter(styles: styles)
    body.xml.declaration()
    FixedParts.start("w:hdr", &body.xml)
    body.xml.start("w:p")
    body.xml.start("w:pPr")
    if styles["pageNumber"] != nil { body.xml.value("w:pStyle", "pageNumber") }
    if styles["pageNumber"]?.alignment != .centre { body.xml.value("w:jc", Alignment.centre.jc) }
    body.xml.end()
    // The header first appears on page two.
    body.pageField(cached: "2") { _ in }
    body.xml.end()
    body.xml.end()
    return finish(&body.xml)
  }

  /// The names of the parts with feet of first pages, the empty one last.
  var footerNames: [String] {
    (0..<needs.footers.count + (needs.needsBlankFooter ? 1 : 0)).map { "footer\($0 + 1).xml" }
  }

  mutating func blankHeader() -> [UInt8] { blank("w:hdr") }

  mutating func blankFooter() -> [UInt8] { blank("w:ftr") }

  private mutating func blank(_ root: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    FixedParts.start(root, &xml)
    xml.start("w:p")
    xml.start("w:pPr")
    xml.value("w:pStyle", StylesPart.thinStyle)
    xml.end()
    xml.end()
    xml.end()
    return finish(&xml)
  }

  /// Opens a header or a footer.
  static func start(_ root: String, _ xml: inout XMLWriter) {
    xml.start(root)
    xml.attribute("xmlns:w", Namespace.main)
    xml.attribute("xmlns:r", Namespace.relationships)
  }

  mutating func styles() -> [UInt8] {
    var part = StylesPart(document: document)
    part.write()
    return finish(&part.xml)
  }
}
