import Diagnostics
import DocumentTree
import Model
import TemplateLanguage
import WordTemplates
import Wording

/// Certificates as they will be printed.
public struct PrintedRun: Sendable {
  /// Where their words stand.
  enum Contents: Sendable {
    /// In frames with their fitted sizes and line breaks.
    case sheets(Document)
    /// In an office's own Word file.
    case filled(FilledRun)
  }

  /// The file's name without extension.
  public let stem: String
  let contents: Contents

  /// Makes a run of sheets.
  public init(stem: String, document: Document) {
    self.stem = stem
    contents = .sheets(document)
  }

  /// Makes a run of an office's own file.
  package init(stem: String, filled: FilledRun) {
    self.stem = stem
    contents = .filled(filled)
  }

  var properties: DocumentProperties {
    switch contents {
    case .sheets(let document): document.properties
    case .filled(let filled): filled.properties
    }
  }
}

/// What an office's own Word file says to each recipient, read again from the file that was filled.
package struct FilledRun: Sendable {
  let properties: DocumentProperties
  /// Tệp mẫu: as the definition names it.
  let template: Text
  let data: WordData
  let file: FilledWordFile

  /// The name of a recipient in the list.
  func name(of recipient: Int) -> String {
    guard let slot = data.shape.recipient.fields.firstIndex(where: { $0.name == "tên" }),
      data.recipients.indices.contains(recipient),
      case .text(let name, _) = data.recipients[recipient].values[slot]
    else { return "" }
    return name
  }
}

/// Bản soát: one line per certificate, exactly as it will be printed, for signature before a blank is used.
///
/// The words are read from the sheets and not from the list, so that they include the effects of the template,
/// corrections and line breaks; those of an office's own Word file are read again from the filled file.
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
      let properties = run.properties
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
    /// The recipient as the list has it, where the words stand in an office's own file.
    var listed: String?

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
  /// Tệp mẫu: the office's own Word file that the words stand in.
  let template: Text?
  /// Whether the words of each sheet are known.
  let isRead: Bool

  init(_ run: PrintedRun, into findings: inout Findings) {
    switch run.contents {
    case .sheets(let document): self.init(document, into: &findings)
    case .filled(let filled): self.init(filled, into: &findings)
    }
  }

  /// What an office's own file says, paragraph by paragraph.
  private init(_ run: FilledRun, into findings: inout Findings) {
    title = run.properties.title
    template = run.template
    let told = run.file.told()
    isRead = told != nil
    if told == nil {
      findings.note(
        FactCodes.proofOfFile,
        Message(
          vi:
            "bản soát không có chữ của từng người: chữ ở tệp Word “\(run.template.value)”; soát trên tệp đã điền",
          en:
            "the proof list lacks the words for each recipient: they stand in the Word file “\(run.template.value)”; check the filled file"
        ), at: run.template.place)
    }
    let shares = told?.shares ?? []
    let first = shares.first?.paragraphs ?? []
    let everywhere = shares.dropFirst().reduce(Set(first)) { $0.intersection($1.paragraphs) }
    // One sheet has nothing in common with others.
    let shared = shares.count > 1 ? everywhere : []
    common = ((told?.common ?? []) + first.filter(shared.contains)).map { Cell(frame: "", text: $0) }
    let known = Dictionary(grouping: shares, by: \.recipients.lowerBound)
    var rows: [Row] = []
    var at = 0
    while at < run.data.recipients.count {
      let share = known[at]?.first
      let recipients = at..<max(at + 1, share?.recipients.upperBound ?? 0)
      rows.append(
        Row(
          number: rows.count + 1,
          cells: (share?.paragraphs ?? []).filter { !shared.contains($0) }.map { Cell(frame: "", text: $0) },
          place: run.data.recipients[at].place, fitted: [],
          listed: recipients.map(run.name(of:)).joined(separator: "; ")))
      at = recipients.upperBound
    }
    self.rows = rows
  }

  private init(_ document: Document, into findings: inout Findings) {
    title = document.properties.title
    (template, isRead) = (nil, true)
    var rows: [Row] = []
    for index in 0..<document.sections.count {
      var found = Findings()
      guard let section = document.sections.section(at: index, into: &found) else {
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
      .maybe(
        "theo_danh_sách",
        Message(
          vi: "tên theo danh sách, khi chữ ở tệp Word của cơ quan", en: "the name in the list, for own files")
      ) { row in row.listed.map { Located($0, at: row.place) } },
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
      .maybe(
        "tệp_word", Message(vi: "tệp Word của cơ quan, nơi có chữ", en: "the office's Word file, if any")
      ) {
        $0.template
      },
      .truth("đọc_được", Message(vi: "biết chữ của từng tờ", en: "whether the words of each sheet are known"))
      {
        $0.isRead
      },
      .records("chung", Message(vi: "chữ giống nhau trên mọi tờ", en: "texts of every sheet"), cell) {
        $0.common
      },
      .records("tờ", Message(vi: "từng tờ", en: "the sheets"), row) { $0.rows },
    ])
}
