import Diagnostics
import DocumentTree
import Model
import TemplateLanguage
import Wording

/// Certificates as they will be printed: frames with their fitted sizes and line breaks.
public struct PrintedRun: Sendable {
  /// The file's name without extension.
  public let stem: String
  /// Its sheets.
  public let document: Document

  /// Makes a run.
  public init(stem: String, document: Document) {
    self.stem = stem
    self.document = document
  }
}

/// Bản soát: one line per certificate, exactly as it will be printed, for signature before a blank is used.
///
/// The words are read from the sheets and not from the list, so that they include the effects of the template,
/// corrections and line breaks.
public struct ProofListView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "bản soát giấy khen"

  /// The fields for templates.
  public var shape: RecordShape { ProofList.exposure.shape }

  /// One list for each run of certificates.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    // If a list cannot be read, its certificates are missing for that reason only.
    if request.proved.isEmpty, !ceremony.awards.contains(where: \.isDamaged) {
      findings.note(
        FactCodes.noCertificate,
        vi: "không có giấy khen nào để soát", en: "there is no certificate to be proofread", at: nil)
    }
    return request.proved.map { run in
      let list = ProofList(run, into: &findings)
      let properties = run.document.properties
      return PlannedDocument(
        key: Located(run.stem, at: nil), creator: properties.creator, date: properties.date,
        sheets: .whole(ProofList.exposure.record(list)))
    }
  }
}

/// The texts of a run.
struct ProofList: Sendable {
  /// The text of one frame.
  struct Cell: Sendable, Hashable {
    let frame: String
    let text: String
  }

  /// One sheet.
  struct Row: Sendable {
    let number: Int
    var cells: [Cell]
    let place: Place?
    /// The frames whose text was set smaller or in more lines.
    let fitted: [String]

    func text(_ frame: String) -> Located<String>? {
      cells.first { $0.frame == frame }.map { Located($0.text, at: nil) }
    }
  }

  /// The frames with columns of their own.
  static let columns = ["số sổ", "người nhận", "chức vụ, đơn vị", "thành tích"]

  let title: String
  let rows: [Row]
  /// The texts that are the same on every sheet.
  let common: [Cell]

  init(_ run: PrintedRun, into findings: inout Findings) {
    title = run.document.properties.title
    var rows: [Row] = []
    for index in 0..<run.document.sections.count {
      var found = Findings()
      guard let section = run.document.sections.section(at: index, into: &found) else {
        findings.append(found)
        continue
      }
      findings.append(found)
      let row = ProofList.row(section, number: rows.count + 1)
      // Copies of a sheet share one line.
      if rows.last.map({ $0.cells == row.cells && $0.place == row.place }) != true { rows.append(row) }
    }
    let others = rows.first?.cells.filter { !ProofList.columns.contains($0.frame) } ?? []
    let common = others.filter { cell in rows.allSatisfy { $0.cells.contains(cell) } }
    let shared = Set(common)
    self.common = common
    self.rows = rows.map { row in
      var row = row
      row.cells.removeAll { shared.contains($0) }
      return row
    }
  }

  private static func row(_ section: Section, number: Int) -> Row {
    var cells: [Cell] = []
    var place: Place?
    var fitted: [String] = []
    for case .frame(let frame) in section.blocks {
      cells.append(Cell(frame: frame.name, text: text(of: frame)))
      place = place ?? frame.subject?.place
      if frame.fitting != nil { fitted.append(frame.name) }
    }
    return Row(number: number, cells: cells, place: place, fitted: fitted)
  }

  /// The text of a frame, with line breaks and no-break spaces as spaces.
  static func text(of frame: Frame) -> String {
    frame.paragraphs.map { paragraph in
      paragraph.inlines.map { inline in
        switch inline {
        case .text(let run):
          String(String.UnicodeScalarView(run.text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
        case .lineBreak, .tab: " "
        case .pageNumber: ""
        }
      }.joined()
    }.joined(separator: " ")
  }
}

extension ProofList {
  private static let cell = Exposure<Cell>(
    "khung",
    [
      .text("khung", Message(vi: "tên khung", en: "the frame")) { Located($0.frame, at: nil) },
      .text("chữ", Message(vi: "chữ in ra", en: "its text")) { Located($0.text, at: nil) },
    ])

  private static let row = Exposure<Row>(
    "tờ", place: { $0.place },
    [
      .integer("số", Message(vi: "số thứ tự tờ", en: "number of the sheet")) { $0.number },
      .maybe("số_sổ", Message(vi: "số vào sổ", en: "the register number")) { row in
        // The words before the number on a sheet are replaced by the column's heading.
        row.text("số sổ").map { line in
          Located(
            line.value.split(separator: ":").last.map { String($0.drop { $0 == " " }) } ?? line.value,
            at: line.place)
        }
      },
      .maybe("người_nhận", Message(vi: "dòng người nhận", en: "the recipient's line")) {
        $0.text("người nhận")
      },
      .maybe("chức_vụ", Message(vi: "dòng chức vụ, đơn vị", en: "the line of post and unit")) {
        $0.text("chức vụ, đơn vị")
      },
      .maybe("thành_tích", Message(vi: "dòng thành tích", en: "the achievement")) { $0.text("thành tích") },
      .records("khác", Message(vi: "các chữ khác của riêng tờ này", en: "other texts of this sheet"), cell) {
        row in row.cells.filter { !columns.contains($0.frame) }
      },
      .texts("co_chữ", Message(vi: "khung có chữ thu nhỏ hoặc ngắt dòng", en: "frames that were fitted")) {
        $0.fitted.map { Located($0, at: nil) }
      },
    ])

  /// The fields for templates.
  static let exposure = Exposure<ProofList>(
    "bản soát",
    [
      .text("tên", Message(vi: "tên đợt in", en: "the run")) { Located($0.title, at: nil) },
      .integer("số_tờ", Message(vi: "số tờ", en: "number of sheets")) { $0.rows.count },
      .records("chung", Message(vi: "chữ giống nhau trên mọi tờ", en: "texts of every sheet"), cell) {
        $0.common
      },
      .records("tờ", Message(vi: "từng tờ", en: "the sheets"), row) { $0.rows },
    ])
}
