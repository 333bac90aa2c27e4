import Diagnostics
import DocumentTree
import Facts
import Pipeline
import Wording
import Workspace

/// Small stages for tests of the machinery around them: a definition is lines of `key: value`, its packet letters to
/// each person and one sheet of labels.
public struct SampleStages: Stages {
  /// A ceremony of the sample.
  public struct Ceremony: Sendable {
    /// Its name.
    public var name = ""
    /// The people, as written.
    public var people: [String] = []
  }

  /// The text that stands above every letter.
  public struct Prepared: Sendable {
    let heading: String
  }

  /// The codes of the sample.
  public static let unknownKey = DiagnosticCode(
    "sample/unknown-key", summary: Message(vi: "tên trường lạ", en: "unknown key"),
    page: Message(vi: "Định nghĩa mẫu chỉ có vài trường.", en: "A sample definition has a few keys only."))
  /// A warning of the sample.
  public static let longName = DiagnosticCode(
    "sample/long-name", summary: Message(vi: "tên dài", en: "long name"),
    page: Message(vi: "Tên dài có thể không vừa.", en: "A long name may not fit."))
  /// A missing font of the sample.
  public static let noFont = DiagnosticCode(
    "sample/no-font", summary: Message(vi: "thiếu phông chữ", en: "missing font"),
    page: Message(vi: "Cài phông chữ.", en: "Install the font."))

  private static let keys = ["name", "person", "list"]

  /// Has nothing to choose.
  public init() {}

  /// Letters and labels.
  public func kinds(in templates: Templates, into findings: inout Findings) -> [Kind] {
    [
      Kind(
        name: "letter", folder: "thu", title: Message(vi: "Thư", en: "Letters"), formats: ["html", "txt"]),
      Kind(name: "label", folder: "nhan", title: Message(vi: "Nhãn", en: "Labels"), formats: ["txt"]),
    ]
  }

  /// Two formats.
  public var formats: [Format] {
    [("html", "trang web", "web page"), ("txt", "văn bản", "plain text")].map { name, vi, en in
      Format(name: name, title: Message(vi: vi, en: en)) { _ in SampleWriter(fileExtension: name) }
    }
  }

  /// Three codes.
  public var codes: [DiagnosticCode] { [Self.unknownKey, Self.longName, Self.noFont] }
  /// The font is the outside's.
  public var outsideCodes: Set<DiagnosticCode> { [Self.noFont] }
  /// One style.
  public func styles(in templates: Templates) -> [(name: String, title: Message)] {
    [("office", Message(vi: "Văn phòng", en: "Office"))]
  }
  /// A schema of sorts.
  public var schema: String { "{\"title\": \"sample\"}\n" }

  /// A reference of sorts.
  public var reference: String { "# Các trường / Keys\n\n- `name`: tên / name\n" }

  /// One view.
  public var views: [String] { ["letter"] }

  /// Its fields.
  public func fields(of view: String?) -> String? { view == nil || view == "letter" ? "- `name`\n" : nil }

  /// The file as it is.
  public func fillWord(
    _ bytes: [UInt8], name: String, ceremony: Ceremony, kind: String, key: String?,
    into findings: inout Findings
  ) -> [UInt8]? { bytes }

  /// No place.
  public func checkWord(
    _ bytes: [UInt8], name: String, kind: String, withComments: Bool, into findings: inout Findings
  ) -> WordListing? { WordListing(lines: []) }

  /// A field.
  public func wordFields(of kind: String) -> String { "name\n" }

  /// A filter.
  public var filters: String { "- `upper`\n" }

  /// Reads the heading of letters.
  public func prepare(_ kinds: [Kind], from templates: Templates, into findings: inout Findings) -> Prepared?
  {
    guard let file = templates.read("letter/heading.txt", namedAt: nil, into: &findings) else { return nil }
    return Prepared(heading: file.text.split(separator: "\n").joined(separator: " "))
  }

  /// Reads lines of `key: value`.
  public func read(
    _ source: Workspace.Ceremony, with templates: Templates, into findings: inout Findings
  ) -> Ceremony? {
    var ceremony = Ceremony()
    var offset = 0
    for line in source.definition.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let start = offset
      offset += line.utf8.count + 1
      let parts = line.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2, !line.hasPrefix("#") else { continue }
      let value = Place(source.definition, offset - 1 - parts[1].utf8.count..<offset - 1)
      switch parts[0] {
      case "name": ceremony.name = parts[1]
      case "person": ceremony.people.append(parts[1])
      case "list":
        guard
          let list = source.folder.read(parts[1], limit: FileLimit.list, namedAt: value, into: &findings)
        else { continue }
        ceremony.people += list.text.split(separator: "\n").map(String.init)
      default:
        let place = Place(source.definition, start..<start + parts[0].utf8.count)
        reportUnknown(parts[0], at: place, into: &findings)
      }
    }
    return ceremony
  }

  private func reportUnknown(_ key: String, at place: Place, into findings: inout Findings) {
    let help = nearest(to: key, in: Self.keys).map { near in
      Diagnostic.Help(Message(vi: "ý bạn là “\(near)”?", en: "did you mean “\(near)”?"), replacement: near)
    }
    findings.error(
      Self.unknownKey, Message(vi: "không có trường “\(key)”", en: "there is no key “\(key)”"), at: place,
      help: help.map { [$0] } ?? [])
  }

  /// Warns of long names.
  public func check(_ ceremony: Ceremony, isStrict: Bool, into findings: inout Findings) -> Ceremony {
    for person in ceremony.people where person.count > 30 {
      findings.warning(
        Self.longName, Message(vi: "tên “\(person)” dài", en: "the name “\(person)” is long"), at: nil)
    }
    return ceremony
  }

  /// A letter for each person, one sheet of labels for all.
  public func compose(
    _ kind: Kind, of ceremony: Ceremony, with prepared: Prepared, printing: Printing,
    into findings: inout Findings
  ) -> Composed {
    if ceremony.people.contains("NO FONT") {
      findings.error(Self.noFont, Message(vi: "thiếu phông chữ", en: "the font is missing"), at: nil)
    }
    guard !ceremony.people.isEmpty else {
      return Composed(
        items: [], reasons: [Message(vi: "không có ai trong danh sách", en: "the list names nobody")])
    }
    if kind.name == "label" {
      return Composed(items: [ComposedDocument(stem: "nhan", .filled(document(ceremony.people)))])
    }
    return Composed(
      items: ceremony.people.map { person in
        ComposedDocument(
          stem: person.lowercased(), .filled(document([prepared.heading, ceremony.name, person])))
      })
  }

  private func document(_ lines: [String]) -> Document {
    let page = PageSetup(
      width: .mm(210), height: .mm(297), top: .mm(20), right: .mm(15), bottom: .mm(20), left: .mm(30),
      numbering: .none)
    let blocks = lines.map { Block.paragraph(Paragraph(style: "body", inlines: [.text(TextRun($0))])) }
    return Document(
      properties: DocumentProperties(title: "", creator: "", date: Self.day),
      sheet: StyleSheet(name: "sample", styles: []), sections: Sections([Section(page: page, blocks: blocks)])
    )
  }

  private static let day: CalendarDate = {
    guard let day = CalendarDate(year: 2023, month: 1, day: 5) else { fatalError("a day that exists") }
    return day
  }()
}

/// Writes the text of paragraphs, one a line; text can ask it to fail.
struct SampleWriter: DocumentWriter {
  let fileExtension: String

  func write(_ document: Document, to sink: any ByteSink, into findings: inout Findings) throws(WriterError) {
    for index in 0..<document.sections.count {
      guard let section = document.sections.section(at: index, into: &findings) else { continue }
      for block in section.blocks {
        guard case .paragraph(let paragraph) = block else { continue }
        for case .text(let run) in paragraph.inlines { try write(run.text, to: sink) }
      }
    }
  }

  private func write(_ text: String, to sink: any ByteSink) throws(WriterError) {
    if text == "LIBRARY FAILS" { throw .library(name: "libsample", reason: "out of ink") }
    let line = fileExtension == "html" ? "<p>\(text)</p>\n" : text + "\n"
    try SampleBytes.write(line, to: sink)
  }
}

/// Gives text to a sink.
public enum SampleBytes {
  /// Writes a text as UTF-8.
  public static func write(_ text: String, to sink: any ByteSink) throws(WriterError) {
    var refusal: SinkError?
    Array(text.utf8).withUnsafeBytes { raw in
      do throws(SinkError) {
        try sink.append(raw)
      } catch {
        refusal = error
      }
    }
    if let refusal { throw .sink(refusal) }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
  }
}
