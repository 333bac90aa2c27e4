import Diagnostics
import TemplateLanguage
import Wording
import ZipKit

@testable import WordTemplates

/// Word files made in memory, and what fills them. People and places are invented.
enum WordBench {
  static let namespaces =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
    + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
    + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    + "xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" "
    + "xmlns:v=\"urn:schemas-microsoft-com:vml\""

  static let section = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"

  /// A file with a body and other parts; the parts that are not filled have odd bytes on purpose.
  static func file(
    _ body: String, parts: [(name: String, text: String)] = [], links: String = "", types: String = "",
    section: String = section,
    main: String = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  ) throws -> [UInt8] {
    var entries: [(name: String, text: String)] = []
    func add(_ name: String, _ text: String) { entries.append((name, text)) }
    add(
      "[Content_Types].xml",
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"\(main)\"/>\(types)</Types>")
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    add(
      "_rels/.rels",
      "<Relationships xmlns=\"\(package)\"><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" "
        + "Target=\"word/document.xml\"/></Relationships>")
    add(
      "word/document.xml",
      "<?xml version='1.0'?>\n<w:document \(namespaces)><w:body>\(body)\(section)</w:body></w:document>")
    add("word/_rels/document.xml.rels", "<Relationships xmlns=\"\(package)\">\(links)</Relationships>")
    add("word/odd.xml", "<?xml version=\"1.0\"?><!-- lẻ --><a  b = 'c'><d/>\n</a>")
    entries += parts
    var builder = try ZipBuilder()
    for entry in entries { try builder.add(entry.name, Array(entry.text.utf8)) }
    return try builder.close().all()
  }

  static func p(_ text: String, _ look: String = "") -> String {
    "<w:p>\(look)<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
  }

  /// A complex field of Word.
  static func field(_ instruction: String, _ result: String = "«x»") -> String {
    let text =
      instruction.hasPrefix("<")
      ? instruction : "<w:r><w:instrText xml:space=\"preserve\">\(instruction)</w:instrText></w:r>"
    return
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\(text)<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
      + "<w:r><w:t>\(result)</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  }

  static func words(_ text: String) -> String {
    "<w:r><w:instrText xml:space=\"preserve\">\(text)</w:instrText></w:r>"
  }

  static func control(_ properties: String, _ content: String) -> String {
    "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  static func row(_ cells: [String]) -> String {
    "<w:tr>" + cells.map { "<w:tc><w:tcPr/>\($0)</w:tc>" }.joined() + "</w:tr>"
  }

  static func recipient(
    _ name: String, _ kind: String = "cá nhân", address: String? = nil, post: String? = nil
  ) -> WordRecipient {
    WordRecipient(
      kind: kind,
      values: WordRecord.recipient.fields.map { field in
        switch field.name {
        case "tên": .text(name, origin: nil)
        case "loại": .text(kind, origin: nil)
        case "cách_gọi": address.map { .text($0, origin: nil) } ?? .missing
        case "chức_vụ": post.map { .text($0, origin: nil) } ?? .missing
        case "tiền_thưởng": .integer(1_200_000, origin: nil)
        default: .missing
        }
      })
  }

  static let people = [
    recipient("Nguyễn Văn An", address: "Ông", post: "Trưởng thôn"), recipient("Tổ Một", "tập thể"),
    recipient("Trần Thị Bình", address: "Bà"),
  ]

  static func data(_ recipients: [WordRecipient] = people, sheets: Bool = false, unsigned: Bool = false)
    -> WordData
  {
    let document = WordRecord.decision.fields.map { field -> Value in
      switch field.name {
      case "số_quyết_định": unsigned ? .missing : .text("07", origin: nil)
      case "ký_hiệu": .text("QĐ-UBND", origin: nil)
      case "ngày_quyết_định":
        unsigned
          ? .missing : CalendarDate(year: 2026, month: 3, day: 5).map { .date($0, origin: nil) } ?? .missing
      case "cơ_quan_ban_hành": .text("Ủy ban nhân dân xã Thử", origin: nil)
      case "chức_vụ_người_ký": .text("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", origin: nil)
      case "người_ký": .text("Lê Thử", origin: nil)
      case "tổng_tiền": .integer(3_600_000, origin: nil)
      case "số_hộ_gia_đình": .integer(0, origin: nil)
      case "căn_cứ": .list([.text("Luật A", origin: nil), .text("Luật B & <C>", origin: nil)])
      default: .missing
      }
    }
    let groups = [
      WordGroup(name: "Cá nhân", recipients: [0, 2], total: "02 cá nhân", money: 2_400_000),
      WordGroup(name: "Tập thể", recipients: [1], total: "01 tập thể", money: nil),
    ]
    return WordData(
      document: document, recipients: recipients, groups: groups, groupsByForm: groups, isSheets: sheets)
  }

  struct Filled {
    let parts: [String: [UInt8]]
    let names: [String]
    let findings: Findings
    var body: String { String(decoding: parts["word/document.xml"] ?? [], as: UTF8.self) }
    /// The texts of the paragraphs, one after another.
    var paragraphs: [String] { WordBench.paragraphs(body) }
    var codes: [String] { findings.diagnostics.map(\.code.id) }
    var places: [String] {
      var map = SourceMap()
      return findings.diagnostics.map { $0.place.map { $0.described(in: .vi, map: &map) } ?? "" }
    }
  }

  static func paragraphs(_ text: String) -> [String] {
    let plain = text.replacing("<w:t xml:space=\"preserve\">", with: "<w:t>").replacing(
      "<w:br/>", with: "<w:t>⏎</w:t>")
    return plain.components(between: "<w:p>", and: "</w:p>").map {
      $0.components(between: "<w:t>", and: "</w:t>").joined()
    }
  }

  static func fill(_ file: [UInt8], _ data: WordData = data()) throws -> Filled {
    var findings = Findings()
    let made = WordFile.fill(file, name: "mẫu.docx", with: data, filters: .standard, into: &findings)
    guard let made else { return Filled(parts: [:], names: [], findings: findings) }
    let zip = try ZipReader(made.bytes)
    var parts: [String: [UInt8]] = [:]
    for name in zip.names { parts[name] = try zip.bytes(of: name) }
    return Filled(parts: parts, names: zip.names, findings: findings)
  }

  /// The texts that a body becomes, or the codes of its faults.
  static func texts(_ body: String, _ data: WordData = data()) throws -> [String] {
    let filled = try fill(file(body), data)
    return filled.parts.isEmpty ? filled.codes : filled.paragraphs
  }
}

extension String {
  fileprivate func components(between start: String, and end: String) -> [String] {
    var result: [String] = []
    var rest = Substring(self)
    while let open = rest.firstRange(of: start), let close = rest[open.upperBound...].firstRange(of: end) {
      result.append(String(rest[open.upperBound..<close.lowerBound]))
      rest = rest[close.upperBound...]
    }
    return result
  }
}
