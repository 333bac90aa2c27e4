import Ornaments
import DocumentTree
import Wording
import XMLKit
import ZipKit

extension Workbook {
  /// The workbook as a file of Office Open XML (ISO/IEC 29500-4, transitional); equal workbooks give equal bytes.
  ///
  /// Not written with libxlsxwriter, which uses the clock and temporary files and would save little: the few parts
  /// below.
  public func packed(packs: Bool = true) throws(ZipError) -> ZippedBytes {
    var looks = LookTable()
    let parts = sheets.enumerated().map { SheetPart($1, isFirst: $0 == 0, looks: &looks) }
    var archive = try ZipBuilder(packs: packs)
    try archive.add("[Content_Types].xml", contentTypes())
    try archive.add("_rels/.rels", packageRelations())
    try archive.add("docProps/core.xml", coreProperties())
    try archive.add("xl/workbook.xml", workbookPart())
    try archive.add("xl/_rels/workbook.xml.rels", workbookRelations())
    try archive.add("xl/styles.xml", looks.part())
    for (index, part) in parts.enumerated() {
      try archive.add("xl/worksheets/sheet\(index + 1).xml", part.bytes)
    }
    return try archive.close()
  }

  private func contentTypes() -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("Types")
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
    func type(_ kind: String, _ name: String, _ value: String, _ type: String) {
      xml.start(kind)
      xml.attribute(name, value)
      xml.attribute("ContentType", "application/vnd.openxmlformats-\(type)+xml")
      xml.end()
    }
    type("Default", "Extension", "rels", "package.relationships")
    xml.start("Default")
    xml.attribute("Extension", "xml")
    xml.attribute("ContentType", "application/xml")
    xml.end()
    let sheet = "officedocument.spreadsheetml."
    type("Override", "PartName", "/xl/workbook.xml", sheet + "sheet.main")
    type("Override", "PartName", "/xl/styles.xml", sheet + "styles")
    for index in sheets.indices {
      type("Override", "PartName", "/xl/worksheets/sheet\(index + 1).xml", sheet + "worksheet")
    }
    type("Override", "PartName", "/docProps/core.xml", "package.core-properties")
    xml.end()
    return xml.take()
  }

  private func packageRelations() -> [UInt8] {
    relations([
      (
        "rId1", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "xl/workbook.xml"
      ),
      (
        "rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"
      ),
    ])
  }

  private func workbookRelations() -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    return relations(
      sheets.indices.map { ("rId\($0 + 1)", office + "worksheet", "worksheets/sheet\($0 + 1).xml") }
        + [("rId\(sheets.count + 1)", office + "styles", "styles.xml")])
  }

  private func relations(_ list: [(id: String, type: String, target: String)]) -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("Relationships")
    xml.attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
    for entry in list {
      xml.start("Relationship")
      xml.attribute("Id", entry.id)
      xml.attribute("Type", entry.type)
      xml.attribute("Target", entry.target)
      xml.end()
    }
    xml.end()
    return xml.take()
  }

  private func coreProperties() -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("cp:coreProperties")
    xml.attribute("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
    xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")
    xml.start("dc:title")
    xml.text(title)
    xml.end()
    xml.start("dc:creator")
    xml.text(creator)
    xml.end()
    xml.end()
    return xml.take()
  }

  /// The names of the sheets, made unique regardless of case.
  private var uniqueNames: [String] {
    var taken: Set<String> = []
    return sheets.map { sheet in
      var name = sheet.name
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = String(sheet.name.prefix(27)) + " \(number)"
        number += 1
      }
      return name
    }
  }

  private func workbookPart() -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("workbook")
    xml.attribute("xmlns", mainNamespace)
    xml.attribute("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships")
    xml.start("sheets")
    let names = uniqueNames
    for (index, name) in names.enumerated() {
      xml.start("sheet")
      xml.attribute("name", name)
      xml.attribute("sheetId", index + 1)
      xml.attribute("r:id", "rId\(index + 1)")
      xml.end()
    }
    xml.end()
    let titles = sheets.enumerated().compactMap { index, sheet in
      sheet.repeatedRows.map { (index, names[index], $0) }
    }
    if !titles.isEmpty {
      xml.start("definedNames")
      for (index, name, rows) in titles {
        xml.start("definedName")
        xml.attribute("name", "_xlnm.Print_Titles")
        xml.attribute("localSheetId", index)
        xml.text("'\(name)'!$\(rows.lowerBound):$\(rows.upperBound)")
        xml.end()
      }
      xml.end()
    }
    xml.end()
    return xml.take()
  }
}

let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

/// The distinct looks of cells, numbered as cells refer to them.
struct LookTable {
  private var looks: [CellLook] = [CellLook()]
  private var numbers: [CellLook: Int] = [CellLook(): 0]

  mutating func number(_ look: CellLook) -> Int {
    if let number = numbers[look] { return number }
    looks.append(look)
    numbers[look] = looks.count - 1
    return looks.count - 1
  }

  /// The styles part.
  func part() -> [UInt8] {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("styleSheet")
    xml.attribute("xmlns", mainNamespace)
    xml.start("numFmts")
    xml.attribute("count", 1)
    xml.start("numFmt")
    xml.attribute("numFmtId", CellLook.Format.day.rawValue)
    xml.attribute("formatCode", "dd/mm/yyyy")
    xml.end()
    xml.end()
    let fonts = LookTable.unique(looks.map(\.font))
    xml.start("fonts")
    xml.attribute("count", fonts.count)
    for font in fonts {
      xml.start("font")
      LookTable.write(font, nameElement: "name", to: &xml)
      xml.end()
    }
    xml.end()
    let fills = LookTable.unique(looks.compactMap(\.fill))
    xml.start("fills")
    xml.attribute("count", fills.count + 2)
    // The format reserves the first two, and Excel assumes them.
    for pattern in ["none", "gray125"] {
      xml.start("fill")
      xml.start("patternFill")
      xml.attribute("patternType", pattern)
      xml.end()
      xml.end()
    }
    for fill in fills {
      xml.start("fill")
      xml.start("patternFill")
      xml.attribute("patternType", "solid")
      xml.start("fgColor")
      xml.attribute("rgb", "FF" + fill.digits)
      xml.end()
      xml.end()
      xml.end()
    }
    xml.end()
    xml.start("borders")
    xml.attribute("count", 3)
    for sides in [[], ["left", "right", "top", "bottom"], ["bottom"]] {
      xml.start("border")
      for side in ["left", "right", "top", "bottom", "diagonal"] {
        xml.start(side)
        if sides.contains(side) {
          xml.attribute("style", "thin")
          xml.start("color")
          xml.attribute("auto", 1)
          xml.end()
        }
        xml.end()
      }
      xml.end()
    }
    xml.end()
    xml.start("cellStyleXfs")
    xml.attribute("count", 1)
    xml.start("xf")
    xml.end()
    xml.end()
    xml.start("cellXfs")
    xml.attribute("count", looks.count)
    for look in looks {
      xml.start("xf")
      xml.attribute("numFmtId", look.format.rawValue)
      xml.attribute("fontId", fonts.firstIndex(of: look.font) ?? 0)
      xml.attribute("fillId", look.fill.flatMap { fills.firstIndex(of: $0) }.map { $0 + 2 } ?? 0)
      xml.attribute("borderId", look.hasBorder ? 1 : look.hasRule ? 2 : 0)
      xml.attribute("xfId", 0)
      xml.attribute("applyNumberFormat", 1)
      xml.attribute("applyFont", 1)
      xml.attribute("applyFill", 1)
      xml.attribute("applyBorder", 1)
      xml.attribute("applyAlignment", 1)
      xml.start("alignment")
      xml.attribute("horizontal", look.alignment.inSheet)
      xml.attribute("vertical", look.vertical == .middle ? "center" : look.vertical.rawValue)
      xml.attribute("wrapText", 1)
      xml.end()
      xml.end()
    }
    xml.end()
    xml.start("cellStyles")
    xml.attribute("count", 1)
    xml.start("cellStyle")
    xml.attribute("name", "Normal")
    xml.attribute("xfId", 0)
    xml.attribute("builtinId", 0)
    xml.end()
    xml.end()
    xml.end()
    return xml.take()
  }

  static func write(_ font: CellLook.Font, nameElement: String, to xml: inout XMLWriter) {
    func flag(_ name: String) {
      xml.start(name)
      xml.end()
    }
    func value(_ name: String, _ value: String) {
      xml.start(name)
      xml.attribute("val", value)
      xml.end()
    }
    // In the order of CT_RPrElt and CT_Font, which Excel requires.
    if nameElement == "rFont" { value(nameElement, font.family) }
    if font.isBold { flag("b") }
    if font.isItalic { flag("i") }
    if nameElement == "name", font.isUnderlined { flag("u") }
    if nameElement == "rFont" {
      color(font.colour, to: &xml)
      value("sz", points(font.size))
      if font.isUnderlined { flag("u") }
    } else {
      value("sz", points(font.size))
      color(font.colour, to: &xml)
      value("name", font.family)
    }
  }

  private static func color(_ colour: Colour, to xml: inout XMLWriter) {
    xml.start("color")
    xml.attribute("rgb", "FF" + colour.digits)
    xml.end()
  }

  private static func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}

extension Colour {
  var digits: String {
    [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
  }
}

extension Alignment {
  var inSheet: String {
    switch self {
    case .left: "left"
    case .centre: "center"
    case .right: "right"
    case .justified: "left"
    }
  }
}

/// Points with at most two decimals and a decimal point.
func points(_ length: Length) -> String { decimal(length.pt) }

func decimal(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let (whole, rest) = (hundredths / 100, hundredths % 100)
  return rest == 0 ? String(whole) : "\(whole)." + (rest < 10 ? "0" : "") + String(rest)
}
