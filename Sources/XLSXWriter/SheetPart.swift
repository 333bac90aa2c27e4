import DocumentTree
import Wording
import XMLKit

/// A worksheet part.
struct SheetPart {
  private var xml = XMLWriter()

  var bytes: [UInt8] {
    var copy = xml
    return copy.take()
  }

  init(_ sheet: Worksheet, isFirst: Bool, looks: inout LookTable) {
    xml.declaration()
    xml.start("worksheet")
    xml.attribute("xmlns", mainNamespace)
    xml.start("sheetPr")
    xml.start("pageSetUpPr")
    xml.attribute("fitToPage", 1)
    xml.end()
    xml.end()
    view(sheet, isFirst: isFirst)
    columns(sheet)
    rows(sheet, &looks)
    merges(sheet)
    validations(sheet)
    paper(sheet)
    xml.end()
  }

  private mutating func view(_ sheet: Worksheet, isFirst: Bool) {
    xml.start("sheetViews")
    xml.start("sheetView")
    xml.attribute("showGridLines", 0)
    if isFirst { xml.attribute("tabSelected", 1) }
    xml.attribute("workbookViewId", 0)
    if sheet.frozenRows > 0 {
      xml.start("pane")
      xml.attribute("ySplit", sheet.frozenRows)
      xml.attribute("topLeftCell", "A\(sheet.frozenRows + 1)")
      xml.attribute("activePane", "bottomLeft")
      xml.attribute("state", "frozen")
      xml.end()
    }
    xml.end()
    xml.end()
  }

  private mutating func columns(_ sheet: Worksheet) {
    guard !sheet.widths.isEmpty else { return }
    xml.start("cols")
    for (index, width) in sheet.widths.enumerated() {
      xml.start("col")
      xml.attribute("min", index + 1)
      xml.attribute("max", index + 1)
      // Widths are in digits of the default font, about 1.9 mm each.
      xml.attribute("width", decimal(max(1, width.mm / 1.9)))
      xml.attribute("customWidth", 1)
      xml.end()
    }
    xml.end()
  }

  private mutating func rows(_ sheet: Worksheet, _ looks: inout LookTable) {
    xml.start("sheetData")
    var row = 0
    for cell in sheet.cells {
      if cell.row != row {
        if row > 0 { xml.end() }
        row = cell.row
        xml.start("row")
        xml.attribute("r", row)
        if let height = sheet.heights[row] {
          xml.attribute("ht", points(height))
          xml.attribute("customHeight", 1)
        }
      }
      self.cell(cell, &looks)
    }
    if row > 0 { xml.end() }
    xml.end()
  }

  private mutating func cell(_ cell: Worksheet.Cell, _ looks: inout LookTable) {
    xml.start("c")
    xml.attribute("r", letters(ofColumn: cell.column) + String(cell.row))
    xml.attribute("s", looks.number(cell.look))
    switch cell.content {
    case .blank: break
    case .text(let text):
      xml.attribute("t", "inlineStr")
      xml.start("is")
      self.text(text)
      xml.end()
    case .runs(let runs):
      xml.attribute("t", "inlineStr")
      xml.start("is")
      for run in runs {
        xml.start("r")
        xml.start("rPr")
        LookTable.write(run.font, nameElement: "rFont", to: &xml)
        xml.end()
        text(run.text)
        xml.end()
      }
      xml.end()
    case .number(let number): value(String(number))
    case .day(let day): value(String(SheetPart.serial(of: day)))
    case .formula(let formula, let result):
      xml.start("f")
      xml.text(formula)
      xml.end()
      value(String(result))
    }
    xml.end()
  }

  private mutating func value(_ text: String) {
    xml.start("v")
    xml.text(text)
    xml.end()
  }

  private mutating func text(_ text: String) {
    xml.start("t")
    xml.attribute("xml:space", "preserve")
    // `_x0041_` in a text would be read as an A (ISO/IEC 29500-1 §22.9.2.19).
    xml.text(text.replacing("_x", with: "_x005F_x"))
    xml.end()
  }

  /// The serial number of a day in the 1900 date system.
  private static func serial(of day: CalendarDate) -> Int {
    guard let base = CalendarDate(year: 1899, month: 12, day: 30) else { return 0 }
    let serial = day.dayNumber - base.dayNumber
    return serial < 61 ? serial - 1 : serial
  }

  // MARK: What follows the cells, in the order of CT_Worksheet

  private mutating func merges(_ sheet: Worksheet) {
    guard !sheet.merges.isEmpty else { return }
    xml.start("mergeCells")
    xml.attribute("count", sheet.merges.count)
    for merge in sheet.merges {
      xml.start("mergeCell")
      let first = letters(ofColumn: merge.columns.lowerBound) + String(merge.rows.lowerBound)
      let last = letters(ofColumn: merge.columns.upperBound) + String(merge.rows.upperBound)
      xml.attribute("ref", first + ":" + last)
      xml.end()
    }
    xml.end()
  }

  private mutating func validations(_ sheet: Worksheet) {
    guard !sheet.validations.isEmpty else { return }
    xml.start("dataValidations")
    xml.attribute("count", sheet.validations.count)
    for validation in sheet.validations {
      xml.start("dataValidation")
      xml.attribute("type", "list")
      xml.attribute("allowBlank", 1)
      xml.attribute("showErrorMessage", 1)
      xml.attribute("error", validation.message)
      xml.attribute("sqref", validation.cells)
      xml.start("formula1")
      xml.text("\"" + validation.values.joined(separator: ",") + "\"")
      xml.end()
      xml.end()
    }
    xml.end()
  }

  private mutating func paper(_ sheet: Worksheet) {
    let page = sheet.page
    xml.start("printOptions")
    xml.attribute("horizontalCentered", 1)
    xml.end()
    xml.start("pageMargins")
    func inches(_ length: Length?, _ usual: Double) -> String { decimal((length?.mm ?? usual) / 25.4) }
    xml.attribute("left", inches(page?.left, 25))
    xml.attribute("right", inches(page?.right, 15))
    xml.attribute("top", inches(page?.top, 20))
    xml.attribute("bottom", inches(page?.bottom, 20))
    xml.attribute("header", "0.35")
    xml.attribute("footer", "0.35")
    xml.end()
    xml.start("pageSetup")
    xml.attribute("paperSize", 9)  // A4
    xml.attribute("orientation", page?.isLandscape ?? false ? "landscape" : "portrait")
    xml.attribute("fitToWidth", 1)
    xml.attribute("fitToHeight", 0)
    xml.end()
    // Numbers in the top margin from page two on (Decree 30/2020/NĐ-CP, Annex I).
    xml.start("headerFooter")
    xml.attribute("differentFirst", 1)
    xml.start("oddHeader")
    xml.text("&C&\"Times New Roman\"&13&P")
    xml.end()
    xml.end()
  }
}
