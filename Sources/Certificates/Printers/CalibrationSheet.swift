import Diagnostics
import DocumentMarkup
import DocumentTree
import Facts
import TemplateLanguage
import Wording

/// Tờ hiệu chỉnh máy in: two crosses, rulers along the edges, and instructions.
public struct CalibrationSheet: Sendable {
  /// A line of a ruler or cross, in millimetres.
  struct Mark: Sendable {
    let x, y, width, height: Double
  }

  /// A number beside a ruler, in millimetres.
  struct Label: Sendable {
    let x, y: Double
    let text: String
  }

  /// Width and height of the paper in millimetres.
  let width, height: Double

  /// A sheet of a paper in its orientation.
  public init(width: Length, height: Length) {
    self.width = width.mm
    self.height = height.mm
  }

  /// The document; reports and gives nil when the template has errors.
  public func document(
    template: SourceFile, sheet: StyleSheet, into findings: inout Findings
  ) -> Document? {
    let compiler = TemplateCompiler(
      filters: VietnameseFilters.table, vocabulary: DocumentMarkup.vocabulary, includable: [],
      loader: { _ in nil })
    guard
      let compiled = compiler.compileMarkup(template, data: CalibrationSheet.exposure.shape, into: &findings)
    else { return nil }
    let nodes = compiled.fill(CalibrationSheet.exposure.record(self), into: &findings)
    let made = DocumentBuilder(sheet: sheet).sections(from: nodes, into: &findings)
    guard let first = made.first, !findings.hasErrors else { return nil }
    let page = PageSetup(
      width: .mm(width), height: .mm(height), top: .zero, right: .zero, bottom: .zero, left: .zero,
      numbering: .none)
    let properties = DocumentProperties(
      title: "Tờ hiệu chỉnh máy in", creator: "", date: .y2000, printsAtFullScale: true)
    return Document(
      properties: properties, sheet: sheet, sections: Sections([Section(page: page, blocks: first.blocks)]))
  }

  private var inset: Double { PrinterProfile.crossInset }

  private var crosses: [Mark] {
    [(inset, inset), (width - inset, height - inset)].flatMap { x, y in
      [Mark(x: x - 6, y: y, width: 12, height: 0), Mark(x: x, y: y - 6, width: 0, height: 12)]
    }
  }

  /// Rulers through the middle of the paper, with a line per millimetre; longer ones at 5 and 10.
  private var ticks: [Mark] {
    func length(_ millimetre: Int) -> Double {
      if millimetre.isMultiple(of: 10) { return 5 }
      return millimetre.isMultiple(of: 5) ? 3.5 : 2
    }
    let across = (5...Int(width) - 5).map { Mark(x: Double($0), y: 50, width: 0, height: length($0)) }
    // The vertical ruler leaves a gap where the horizontal one crosses it.
    let down = (5...Int(height) - 5).filter { !(46...62).contains($0) }.map {
      Mark(x: 40, y: Double($0), width: length($0), height: 0)
    }
    return across + down
  }

  private var labels: [Label] {
    let across = stride(from: 10, to: Int(width) - 5, by: 10).map {
      Label(x: Double($0) - 5, y: 55.5, text: String($0))
    }
    let down = stride(from: 10, to: Int(height) - 5, by: 10).filter { $0 != 50 && $0 != 60 }.map {
      Label(x: 46, y: Double($0) - 2, text: String($0))
    }
    return across + down
  }
}

extension CalibrationSheet {
  private static func number(_ value: Double) -> Located<String> {
    let text = PrinterProfile.decimal(value, places: 3)
    return Located(String(text.map { $0 == "," ? "." : $0 }), at: nil)
  }

  private static func printed(_ value: Double) -> Located<String> {
    Located(value.rounded() == value ? String(Int(value)) : PrinterProfile.decimal(value, places: 1), at: nil)
  }

  private static let mark = Exposure<Mark>(
    "vạch",
    [
      .text("x", Message(vi: "mm", en: "mm")) { number($0.x) },
      .text("y", Message(vi: "mm", en: "mm")) { number($0.y) },
      .text("rộng", Message(vi: "mm", en: "mm")) { number($0.width) },
      .text("cao", Message(vi: "mm", en: "mm")) { number($0.height) },
    ])

  private static let label = Exposure<Label>(
    "số",
    [
      .text("x", Message(vi: "mm", en: "mm")) { number($0.x) },
      .text("y", Message(vi: "mm", en: "mm")) { number($0.y) },
      .text("chữ", Message(vi: "con số", en: "the number")) { Located($0.text, at: nil) },
    ])

  /// The fields for the template.
  static let exposure = Exposure<CalibrationSheet>(
    "tờ hiệu chỉnh",
    [
      .text("rộng", Message(vi: "bề rộng giấy, mm", en: "width in mm")) { printed($0.width) },
      .text("cao", Message(vi: "chiều cao giấy, mm", en: "height in mm")) { printed($0.height) },
      .text("lề", Message(vi: "dấu thập cách mép, mm", en: "inset of the crosses in mm")) {
        printed($0.inset)
      },
      .text("xa_ngang", Message(vi: "dấu thập B cách mép trái, mm", en: "cross B from the left in mm")) {
        printed($0.width - $0.inset)
      },
      .text("xa_dọc", Message(vi: "dấu thập B cách mép trên, mm", en: "cross B from the top in mm")) {
        printed($0.height - $0.inset)
      },
      .text("b_x", Message(vi: "chỗ chữ B, mm", en: "where B stands in mm")) {
        number($0.width - $0.inset - 12)
      },
      .text("b_y", Message(vi: "chỗ chữ B, mm", en: "where B stands in mm")) {
        number($0.height - $0.inset - 10)
      },
      .records("thập", Message(vi: "nét của hai dấu thập", en: "the lines of the crosses"), mark) {
        $0.crosses
      },
      .records("vạch", Message(vi: "vạch thước", en: "the lines of the rulers"), mark) { $0.ticks },
      .records("số", Message(vi: "số trên thước", en: "the numbers of the rulers"), label) { $0.labels },
    ])
}
