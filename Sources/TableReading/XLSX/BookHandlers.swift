import XMLKit

/// A text of an attribute.
private func string(_ bytes: UnsafeBufferPointer<UInt8>?) -> String? {
  bytes.map { String(decoding: $0, as: UTF8.self) }
}

/// A boolean attribute (ISO/IEC 29500-1 §22.9.2.1).
func isTrue(_ bytes: UnsafeBufferPointer<UInt8>?) -> Bool? {
  guard let text = string(bytes) else { return nil }
  return ["1", "true", "on"].contains(text)
}

/// A whole number of at most ten digits.
func number(_ bytes: UnsafeBufferPointer<UInt8>?) -> Int? {
  guard let bytes, (1...10).contains(bytes.count) else { return nil }
  var value = 0
  for byte in bytes {
    guard (0x30...0x39).contains(byte) else { return nil }
    value = value * 10 + Int(byte - 0x30)  // bounded: ten digits
  }
  return value
}

/// `[Content_Types].xml`.
struct ContentTypesHandler: XMLStreamHandler {
  enum Name: String, CaseIterable { case Types, Default, Override, Extension, PartName, ContentType }

  private var overrides: [String: String] = [:]
  private var defaults: [String: String] = [:]
  var isDone: Bool { false }

  mutating func start(_ name: Name, _ attributes: XMLStreamAttributes<Name>) {
    guard let type = string(attributes[.ContentType]) else { return }
    if name == .Override, let part = string(attributes[.PartName]) {
      overrides[String(part.drop { $0 == "/" }).lowercased()] = type
    } else if name == .Default, let ending = string(attributes[.Extension]) {
      defaults[ending.lowercased()] = type
    }
  }
  mutating func end(_ name: Name) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func type(of part: String) -> String {
    let part = part.lowercased()
    return overrides[part] ?? part.split(separator: ".").last.flatMap { defaults[String($0)] } ?? ""
  }
}

/// A part of relationships.
struct RelationsHandler: XMLStreamHandler {
  enum Name: String, CaseIterable { case Relationships, Relationship, Id, `Type`, Target, TargetMode }

  struct Relation {
    let id: String
    let type: String
    var target: String
  }

  private(set) var relations: [Relation] = []
  var isDone: Bool { false }

  mutating func start(_ name: Name, _ attributes: XMLStreamAttributes<Name>) {
    guard name == .Relationship, let id = string(attributes[.Id]), let type = string(attributes[.Type]),
      let target = string(attributes[.Target]), string(attributes[.TargetMode]) != "External"
    else { return }
    relations.append(Relation(id: id, type: type, target: target))
  }
  mutating func end(_ name: Name) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The workbook part: sheets and the date system.
struct BookHandler: XMLStreamHandler {
  enum Name: String, CaseIterable { case workbook, workbookPr, sheets, sheet, name, state, id, date1904 }

  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var countsFrom1904 = false
  var isDone: Bool { false }

  mutating func start(_ name: Name, _ attributes: XMLStreamAttributes<Name>) {
    switch name {
    case .workbookPr: countsFrom1904 = isTrue(attributes[.date1904]) ?? false
    case .sheet:
      let state = string(attributes[.state]) ?? "visible"
      sheets.append(
        (string(attributes[.name]) ?? "", string(attributes.qualified(.id)) ?? "", state != "visible"))
    case .workbook, .sheets, .name, .state, .id, .date1904: break
    }
  }
  mutating func end(_ name: Name) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The styles part: fonts and number formats.
struct StylesHandler: XMLStreamHandler {
  enum Name: String, CaseIterable {
    case styleSheet, numFmts, numFmt, fonts, font, name, strike, cellXfs, xf, val, numFmtId, formatCode,
      fontId
  }

  private var fonts: [CellFont] = []
  private var formats: [Int: NumberFormat] = [:]
  private var cells: [(format: Int, font: Int)] = []
  private var isInFonts = false
  private var isInCells = false
  var isDone: Bool { false }

  var styles: CellStyles {
    var styles = CellStyles()
    for cell in cells {
      styles.formats.append(formats[cell.format] ?? NumberFormat(builtIn: cell.format))
      styles.fonts.append(fonts.indices.contains(cell.font) ? fonts[cell.font] : CellFont())
    }
    return styles
  }

  mutating func start(_ name: Name, _ attributes: XMLStreamAttributes<Name>) {
    switch name {
    case .numFmt:
      if let id = number(attributes[.numFmtId]), let code = string(attributes[.formatCode]) {
        formats[id] = NumberFormat(code)
      }
    case .fonts: isInFonts = true
    case .font: if isInFonts { fonts.append(CellFont()) }
    case .name:
      if isInFonts, !fonts.isEmpty { fonts[fonts.count - 1].name = string(attributes[.val]) ?? "" }
    case .strike:
      if isInFonts, !fonts.isEmpty { fonts[fonts.count - 1].isStruck = isTrue(attributes[.val]) ?? true }
    case .cellXfs: isInCells = true
    case .xf:
      if isInCells { cells.append((number(attributes[.numFmtId]) ?? 0, number(attributes[.fontId]) ?? 0)) }
    case .styleSheet, .numFmts, .val, .numFmtId, .formatCode, .fontId: break
    }
  }
  mutating func end(_ name: Name) {
    if name == .fonts { isInFonts = false }
    if name == .cellXfs { isInCells = false }
  }
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Text with runs, in `si` and `is`; phonetic guides are skipped.
struct RunText {
  var bytes: [UInt8] = []
  var runs: [Sheet.Run] = []
  private var runStart = 0
  private var font: String?
  private var isStruck: Bool?
  private var isRaised = false

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    if !runs.isEmpty { runs.removeAll() }
  }

  mutating func beginRun() {
    runStart = bytes.count
    font = nil
    isStruck = nil
    isRaised = false
  }

  /// `superscript` of `vertAlign` (ISO/IEC 29500-1 §18.4.14).
  mutating func setVertical(_ value: UnsafeBufferPointer<UInt8>?) {
    isRaised = string(value) == "superscript"
  }

  mutating func setFont(_ name: UnsafeBufferPointer<UInt8>?) { font = string(name) }

  mutating func setStruck(_ value: UnsafeBufferPointer<UInt8>?) { isStruck = isTrue(value) ?? true }

  mutating func set(_ style: CellFont) {
    font = style.name.isEmpty ? nil : style.name
    isStruck = style.isStruck ? true : nil
  }

  mutating func endRun() {
    guard bytes.count > runStart else { return }
    if isRaised, bytes[runStart...].allSatisfy({ (0x30...0x39).contains($0) }) {
      bytes.replaceSubrange(runStart..., with: bytes[runStart...].flatMap { RunText.raised[Int($0 - 0x30)] })
    }
    runs.append(Sheet.Run(bytes: runStart..<bytes.count, font: font, isStruck: isStruck))
  }

  /// Figures as characters that stand high by themselves: 100 m², the mark of a footnote.
  private static let raised = "⁰¹²³⁴⁵⁶⁷⁸⁹".map { Array(String($0).utf8) }

  /// Makes runs of the text between runs, so that a struck-through part does not count for the whole text.
  mutating func closeGaps() {
    guard !runs.isEmpty else { return }
    var all: [Sheet.Run] = []
    var end = 0
    for run in runs.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound })
    where run.bytes.lowerBound >= end {
      if run.bytes.lowerBound > end {
        all.append(Sheet.Run(bytes: end..<run.bytes.lowerBound, font: nil, isStruck: nil))
      }
      all.append(run)
      end = run.bytes.upperBound
    }
    if end < bytes.count { all.append(Sheet.Run(bytes: end..<bytes.count, font: nil, isStruck: nil)) }
    runs = all
  }

  /// The runs, if they differ from the cell's font.
  var tellingRuns: [Sheet.Run] {
    runs.contains { $0.isStruck != nil || $0.font != nil } ? runs : []
  }
}

/// The shared string table.
struct SharedTextHandler: XMLStreamHandler {
  enum Name: String, CaseIterable { case sst, si, t, r, rPr, rFont, strike, vertAlign, val }

  private var store = TextStore()
  private var current = RunText()
  private var isText = false
  var isDone: Bool { false }

  mutating func takeStore() -> TextStore {
    defer { store = TextStore() }
    return store
  }

  mutating func start(_ name: Name, _ attributes: XMLStreamAttributes<Name>) {
    switch name {
    case .si: current.begin()
    case .t: isText = true
    case .r: current.beginRun()
    case .rFont: current.setFont(attributes[.val])
    case .strike: current.setStruck(attributes[.val])
    case .vertAlign: current.setVertical(attributes[.val])
    case .sst, .rPr, .val: break
    }
  }

  mutating func end(_ name: Name) {
    switch name {
    case .si: store.addToList(current.bytes, runs: current.tellingRuns)
    case .t: isText = false
    case .r: current.endRun()
    case .sst, .rPr, .rFont, .strike, .vertAlign, .val: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText { current.bytes.append(contentsOf: bytes) }
  }
}
