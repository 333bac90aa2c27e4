import Diagnostics
import ZipKit

/// Why a file is no Word file that can be filled.
struct WordRefusal: Error {
  let code: DiagnosticCode
  let message: Message
  var help: Message?
}

/// The parts of a Word file, in their order, with the relationships of those that hold text.
struct WordPackage {
  struct Part {
    let name: String
    var bytes: [UInt8]
  }

  struct Relationship {
    let id: String
    let type: String
    let target: String
    let isExternal: Bool
  }

  /// What a part is to a person.
  enum Role: Hashable {
    case body, header(String), footer(String), footnotes, endnotes
  }

  private(set) var parts: [Part]
  private(set) var main: String
  private var index: [String: Int] = [:]

  /// Opens a file; the bytes say what it is.
  init(_ bytes: [UInt8], name: String) throws(WordRefusal) {
    try WordPackage.refuseOthers(bytes, name)
    let names: [String]
    var parts: [Part] = []
    do throws(ZipError) {
      let zip = try ZipReader(bytes, limits: ZipLimits(entryBytes: 256 << 20, totalBytes: 1 << 30))
      names = zip.names
      if let wrong = names.first(where: { $0.hasPrefix("/") || $0.split(separator: "/").contains("..") }) {
        throw ZipError.library(operation: "unsafe", reason: wrong)
      }
      for name in names where !name.hasSuffix("/") {
        parts.append(Part(name: name, bytes: WordPackage.utf8(try zip.bytes(of: name) ?? [])))
      }
    } catch {
      throw WordPackage.refusal(error, name)
    }
    self.parts = parts
    self.main = ""
    for (number, part) in parts.enumerated() { index[part.name] = number }
    guard self["[Content_Types].xml"] != nil else {
      let isOpenDocument = self["mimetype"].map {
        String(decoding: $0, as: UTF8.self).contains("opendocument.text")
      }
      throw WordPackage.format(
        name, isOpenDocument == true ? "tệp OpenDocument (.odt)" : "tệp nén ZIP",
        isOpenDocument == true ? "an OpenDocument text (.odt)" : "a ZIP archive")
    }
    for part in parts where part.name.hasSuffix(".xml") || part.name.hasSuffix(".rels") {
      var reader = XMLSpanReader(part.bytes)
      do throws(XMLSpanFault) {
        _ = try reader.run()
      } catch {
        throw switch error {
        case .doctype:
          WordRefusal(
            code: WordCodes.unsafe,
            message: Message(
              vi: "tệp có phần không an toàn (DOCTYPE), không đọc",
              en: "the file has an unsafe part (DOCTYPE) and is not read"))
        case .tooDeep:
          WordPackage.damaged(
            "\(part.name) lồng quá \(XMLSpanReader.mostDepth) lớp",
            "\(part.name) is nested beyond \(XMLSpanReader.mostDepth) levels")
        case .malformed: WordPackage.damaged("\(part.name) hỏng", "\(part.name) is broken")
        }
      }
    }
    let target = relationships(of: "").first { $0.type.hasSuffix("/officeDocument") && !$0.isExternal }?
      .target
    guard let target, self[target] != nil else {
      throw WordPackage.damaged("thiếu phần chính", "the main part is missing")
    }
    main = target
    let type = contentType(of: target) ?? ""
    guard type.contains("wordprocessingml") || type.contains("ms-word.") else {
      if type.contains("spreadsheetml") || type.contains("ms-excel") {
        throw WordPackage.format(name, "sổ tính Excel (.xlsx)", "an Excel workbook (.xlsx)")
      }
      if type.contains("presentationml") || type.contains("ms-powerpoint") {
        throw WordPackage.format(name, "tệp PowerPoint (.pptx)", "a PowerPoint file (.pptx)")
      }
      throw WordPackage.format(name, nil, "no Word file (.docx)")
    }
  }

  /// A part in UTF-16, which a package may have (ISO/IEC 29500-2, 6.2.5), in UTF-8; others as they are.
  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let isBig = bytes.starts(with: [0xFE, 0xFF])
    guard isBig || bytes.starts(with: [0xFF, 0xFE]), bytes.count.isMultiple(of: 2) else { return bytes }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBig ? first << 8 | second : second << 8 | first)
    }
    let text = String(decoding: units, as: UTF16.self)
    guard let end = text.firstRange(of: "?>") else { return bytes }
    return Array((text[..<end.lowerBound].replacing("UTF-16", with: "UTF-8") + text[end.lowerBound...]).utf8)
  }

  // MARK: Parts

  subscript(_ name: String) -> [UInt8]? {
    get { index[name].map { parts[$0].bytes } }
    set { if let newValue, let at = index[name] { parts[at].bytes = newValue } }
  }

  mutating func remove(_ names: Set<String>) {
    parts.removeAll { names.contains($0.name) }
    index = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($0.element.name, $0.offset) })
  }

  /// Adds a part at the end.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    index[name] = parts.count
    parts.append(Part(name: name, bytes: bytes))
  }

  static func relationshipPart(of part: String) -> String {
    let folder = part.split(separator: "/").dropLast().joined(separator: "/")
    let file = part.split(separator: "/").last.map(String.init) ?? ""
    return (folder.isEmpty ? "" : folder + "/") + "_rels/" + file + ".rels"
  }

  /// The part whose relationships a part holds; empty for those of the package.
  static func part(ofRelationships name: String) -> String {
    let steps = name.split(separator: "/")
    let folder = steps.dropLast(2)
    let file = steps.last.map { $0.dropLast(".rels".count) } ?? ""
    return (folder + (file.isEmpty ? [] : [file])).joined(separator: "/")
  }

  /// The relationships of a part; of the package for an empty name.
  func relationships(of part: String) -> [Relationship] {
    guard let bytes = self[WordPackage.relationshipPart(of: part)] else { return [] }
    var reader = XMLSpanReader(bytes)
    guard let root = try? reader.run() else { return [] }
    let folder = part.split(separator: "/").dropLast().map(String.init)
    return root.children.filter { !$0.isText }.map { element in
      let target = element["Target"] ?? ""
      let isExternal = element["TargetMode"] == "External"
      return Relationship(
        id: element["Id"] ?? "", type: element["Type"] ?? "",
        target: isExternal ? target : WordPackage.resolve(target, in: folder), isExternal: isExternal)
    }
  }

  static func resolve(_ target: String, in folder: [String]) -> String {
    var steps = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }

  /// The content type of a part.
  func contentType(of part: String) -> String? {
    guard let bytes = self["[Content_Types].xml"] else { return nil }
    var reader = XMLSpanReader(bytes)
    guard let root = try? reader.run() else { return nil }
    if let own = root.children.first(where: {
      $0.name == "ct:Override" && $0["PartName"]?.lowercased() == "/" + part.lowercased()
    }) {
      return own["ContentType"]
    }
    let ending = part.split(separator: ".").last?.lowercased()
    return root.children.first { $0.name == "ct:Default" && $0["Extension"]?.lowercased() == ending }?[
      "ContentType"]
  }

  /// The parts that hold text, in the order of the package.
  func textParts() -> [(name: String, role: Role)] {
    var roles: [String: Role] = [main: .body]
    let links = relationships(of: main)
    var kinds: [String: String] = [:]
    if let bytes = self[main] {
      var reader = XMLSpanReader(bytes)
      (try? reader.run())?.walk { span in
        if span.name == "w:headerReference" || span.name == "w:footerReference", let id = span["r:id"] {
          if kinds[id] == nil { kinds[id] = span["w:type"] ?? "default" }
        }
      }
    }
    for link in links where !link.isExternal && roles[link.target] == nil {
      let kind = kinds[link.id] ?? "default"
      if link.type.hasSuffix("/header") { roles[link.target] = .header(kind) }
      if link.type.hasSuffix("/footer") { roles[link.target] = .footer(kind) }
      if link.type.hasSuffix("/footnotes") { roles[link.target] = .footnotes }
      if link.type.hasSuffix("/endnotes") { roles[link.target] = .endnotes }
    }
    return parts.compactMap { part in roles[part.name].map { (part.name, $0) } }
  }

  /// The bytes of the package.
  func packed() throws(ZipError) -> [UInt8] {
    var builder = try ZipBuilder()
    for part in parts { try builder.add(part.name, part.bytes) }
    return try builder.close().all()
  }

  // MARK: Refusals

  private static func refuseOthers(_ bytes: [UInt8], _ name: String) throws(WordRefusal) {
    if bytes.isEmpty { throw format(name, "tệp rỗng", "an empty file") }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      if holds(bytes, "EncryptedPackage") { throw password }
      throw holds(bytes, "WordDocument")
        ? format(name, "tệp Word 97–2003 (.doc)", "a Word 97–2003 file (.doc)")
        : format(
          name, "tệp Office đời cũ (.doc, .xls) hoặc tệp có mật khẩu",
          "an old Office file (.doc, .xls) or a file with a password")
    }
    if bytes.starts(with: "{\\rtf".utf8) { throw format(name, "tệp RTF", "an RTF file") }
    if bytes.starts(with: "%PDF".utf8) { throw format(name, "tệp PDF", "a PDF file") }
    guard bytes.starts(with: "PK".utf8) else {
      let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
      throw head.contains("<html") || head.contains("<!doctype html")
        ? format(name, "trang web (HTML)", "a web page (HTML)")
        : format(name, nil, "no Word file (.docx)")
    }
    try directory(bytes)
  }

  /// Looks at the directory before anything is unpacked: encrypted entries, and parts that would unpack hugely.
  private static func directory(_ bytes: [UInt8]) throws(WordRefusal) {
    func number(_ at: Int, _ count: Int) -> Int {
      guard at >= 0, at + count <= bytes.count else { return 0 }
      return (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
    var end = bytes.count - 22
    while end >= max(0, bytes.count - 65_557), number(end, 4) != 0x0605_4B50 { end -= 1 }
    guard end >= max(0, bytes.count - 65_557), end >= 0 else {
      throw damaged("thiếu phần cuối", "its end is missing")
    }
    var at = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) where number(at, 4) == 0x0201_4B50 {
      let (flags, packed, size) = (number(at + 8, 2), number(at + 20, 4), number(at + 24, 4))
      let length = number(at + 28, 2)
      if flags & 1 != 0 { throw password }
      if size > 256 << 20 || (size > 64 << 20 && size / 100 > packed), at + 46 + length <= bytes.count {
        let part = String(decoding: bytes[(at + 46)..<(at + 46 + length)], as: UTF8.self)
        throw tooLarge(part)
      }
      at += 46 + length + number(at + 30, 2) + number(at + 32, 2)
    }
  }

  private static func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    let wanted = Array(text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start] == first && bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return true
    }
    return false
  }

  private static func refusal(_ error: ZipError, _ name: String) -> WordRefusal {
    switch error {
    case .tooLarge(let part, _): tooLarge(part ?? name)
    case .library("unsafe", let part):
      WordRefusal(
        code: WordCodes.unsafe,
        message: Message(
          vi: "tệp có phần không an toàn (\(part)), không đọc",
          en: "the file has an unsafe part (\(part)) and is not read"))
    default: damaged("không giải nén được", "it cannot be unpacked")
    }
  }

  private static func tooLarge(_ part: String) -> WordRefusal {
    WordRefusal(
      code: WordCodes.tooLarge,
      message: Message(vi: "\(part) giải nén quá 64 MB", en: "\(part) unpacks to more than 64 MB"))
  }

  static func damaged(_ vi: String, _ en: String) -> WordRefusal {
    WordRefusal(
      code: WordCodes.damaged, message: Message(vi: "tệp hỏng: \(vi)", en: "the file is damaged: \(en)"))
  }

  private static var password: WordRefusal {
    WordRefusal(
      code: WordCodes.password, message: Message(vi: "tệp có mật khẩu", en: "the file has a password"),
      help: Message(vi: "mở tệp, bỏ mật khẩu, lưu lại", en: "open it, take the password away, save it"))
  }

  /// A file of another kind, by its name in both languages; nil where only what it is not can be told.
  private static func format(_ name: String, _ vi: String?, _ en: String) -> WordRefusal {
    WordRefusal(
      code: WordCodes.format,
      message: Message(
        vi: "“\(name)” " + (vi.map { "thật ra là \($0), " } ?? "") + "không phải tệp Word (.docx)",
        en: "“\(name)” is \(en)" + (vi == nil ? "" : ", not a Word file (.docx)")),
      help: Message(
        vi: "mở bằng Word hoặc LibreOffice, chọn “Lưu thành”, kiểu “Tài liệu Word (.docx)”",
        en: "open it in Word or LibreOffice, choose “Save as”, type “Word document (.docx)”"))
  }
}

extension SourceFile {
  /// The file as such.
  var whole: Place {
    if bytes.contains(0x0A) { return Place(self, 0..<bytes.count) }
    var pieces = SourcePieces()
    _ = pieces.addPassage(Passage(part: Message(vi: "tệp", en: "file")), text: "")
    let file = pieces.file(named: name)
    return Place(file, 0..<file.bytes.count)
  }
}
