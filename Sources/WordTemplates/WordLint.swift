import ZipKit

/// What Word asks of a file beyond its schemas: a file that breaks one of these is called damaged, or repaired with a loss.
package enum WordLint {
  /// The first rule that a filled file breaks and its template did not: what an office's file has wrong already, and Word
  /// opens all the same, is no reason not to fill it.
  static func newFaults(of bytes: [UInt8], written: [String: [String]], madeFrom template: [UInt8]) -> String?
  {
    let faults = faults(of: bytes, written: written)
    guard !faults.isEmpty else { return nil }
    /// Copies have other numbers.
    func kind(_ fault: String) -> String { fault.filter { !$0.isNumber } }
    let known = Set(WordLint.faults(of: template).map(kind))
    return faults.first { !known.contains(kind($0)) }
  }

  /// The rules that a file breaks, in words. Of the parts that were filled every value that was written is looked for,
  /// and no tag may be left that is not one of the values.
  package static func faults(of bytes: [UInt8], written: [String: [String]] = [:]) -> [String] {
    do throws(ZipError) {
      let zip = try ZipReader(bytes, limits: ZipLimits(entryBytes: 256 << 20, totalBytes: 1 << 30))
      let file = LintedFile()
      for name in zip.names where name.hasSuffix(".rels") || name == LintedFile.types {
        try file.read(name, zip.bytes(of: name) ?? [])
      }
      file.checkPackage(zip.names)
      for (name, kind) in file.stories() {
        var part = LintedPart(file, name, kind, written: written[name])
        guard let index = zip.names.firstIndex(of: name), let stream = zip.stream(ofEntry: index) else {
          continue
        }
        var walk = XMLWalk()
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
          var count = 0
          var refused: ZipError?
          piece.withUnsafeMutableBytes { target in
            do throws(ZipError) { count = try stream.read(into: target) } catch { refused = error }
          }
          if let refused { throw refused }
          guard count > 0 else { break }
          guard walk.take(piece[..<count], &part) else { break }
        }
        if !walk.isWhole { file.faults.append("\(name) is not well-formed") }
        part.end()
      }
      file.checkReferences()
      return file.faults
    } catch {
      return ["the archive cannot be read again"]
    }
  }
}

/// What is found out of a file on the way through its parts.
private final class LintedFile {
  struct Link {
    let type: String
    let target: String
    let isExternal: Bool
  }

  static let types = "[Content_Types].xml"

  var faults: [String] = []
  /// Relationships by part and number.
  var links: [String: [String: Link]] = [:]
  var drawings: Set<String> = []
  var controls: Set<String> = []
  /// What is there to be referred to, and what is referred to, by kind: note, comment, list.
  var there: [String: Set<String>] = [:]
  var wanted: [String: Set<String>] = [:]
  private var endings: Set<String> = []
  private var overrides: Set<String> = []
  private var names: Set<String> = []

  func read(_ name: String, _ bytes: [UInt8]) {
    var reader = XMLSpanReader(bytes)
    guard let root = try? reader.run() else {
      faults.append("\(name) is not well-formed")
      return
    }
    if name == LintedFile.types {
      for child in root.children {
        if let ending = child["Extension"] { endings.insert(ending.lowercased()) }
        if let part = child["PartName"] { overrides.insert(String(part.dropFirst()).lowercased()) }
      }
      return
    }
    let part = WordPackage.part(ofRelationships: name)
    let folder = part.split(separator: "/").dropLast().map(String.init)
    for child in root.children {
      guard let id = child["Id"], let target = child["Target"] else { continue }
      let isExternal = child["TargetMode"] == "External"
      if links[part, default: [:]][id] != nil {
        faults.append("\(name): the relationship \(id) stands twice")
      }
      links[part, default: [:]][id] = Link(
        type: child["Type"] ?? "", target: isExternal ? target : WordPackage.resolve(target, in: folder),
        isExternal: isExternal)
    }
  }

  func checkPackage(_ names: [String]) {
    self.names = Set(names)
    for name in names where !name.hasSuffix("/") && name != LintedFile.types {
      let ending = name.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() } ?? ""
      if !overrides.contains(name.lowercased()), !endings.contains(ending) {
        faults.append("\(name) has no content type")
      }
    }
    for (part, links) in links.sorted(by: { $0.key < $1.key }) {
      for (id, link) in links.sorted(by: { $0.key < $1.key })
      where !link.isExternal && !self.names.contains(link.target) && !link.target.hasSuffix("NULL")
        && !link.target.isEmpty && !link.target.hasPrefix("#")
      {
        faults.append("\(part): the relationship \(id) leads nowhere")
      }
    }
  }

  /// The parts that are looked at, each with the last word of its relationship.
  func stories() -> [(name: String, kind: String)] {
    guard
      let main = links[""]?.values.first(where: { $0.type.hasSuffix("/officeDocument") && !$0.isExternal })?
        .target
    else {
      faults.append("the main part is missing")
      return []
    }
    let kinds = ["header", "footer", "footnotes", "endnotes", "comments", "numbering"]
    var found: [String: String] = [main: "document"]
    for link in (links[main] ?? [:]).values where !link.isExternal && names.contains(link.target) {
      if let kind = kinds.first(where: { link.type.hasSuffix("/" + $0) }) { found[link.target] = kind }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  func checkReferences() {
    for (kind, ids) in wanted.sorted(by: { $0.key < $1.key }) {
      for id in ids.subtracting(there[kind] ?? []).sorted() where !(kind == "list" && id == "0") {
        faults.append("nothing stands under the \(kind) \(id)")
      }
    }
  }
}

/// One part on the way through it.
private struct LintedPart: XMLVisitor {
  private struct Level {
    let element: WordElement
    var last = WordElement.other
    var hasParagraph = false
    var hasCell = false
  }

  private let file: LintedFile
  private let name: String
  private let kind: String
  private let links: [String: LintedFile.Link]
  private var levels: [Level] = []
  private var fallbacks = 0
  private var deletions = 0
  private var fields = 0
  private var bookmarks: Set<String> = []
  private var paragraphIDs: Set<String> = []
  /// Of the paragraphs that are open, whether their text ends with a brace: one in a box stands in one around.
  private var braces: [Bool] = []
  /// The texts of the runs that are open, one behind another, and where each begins: a value is written as one run.
  private var text: [UInt8] = []
  private var runs: [Int] = []
  private let written: [String]?
  private var found = 0
  private var tags = 0

  init(_ file: LintedFile, _ name: String, _ kind: String, written: [String]?) {
    self.file = file
    self.name = name
    self.kind = kind
    self.written = written
    links = file.links[name] ?? [:]
  }

  private func fault(_ text: String) {
    if file.faults.count < 100 { file.faults.append("\(name): \(text)") }
  }

  private func tell(_ what: String, _ value: String, isNew: Bool) {
    if !isNew { fault("\(what) \(value) stands twice") }
  }

  mutating func visit(_ event: XMLWalk.Event, _ data: UnsafeBufferPointer<UInt8>) {
    switch event {
    case .open(let element, let attributes): open(element, data, attributes)
    case .close(let element): close(element)
    case .text(let range):
      guard levels.last?.element == .t, written != nil else { return }
      if data[range].contains(UInt8(ascii: "&")) || data[range.lowerBound] == UInt8(ascii: "<") {
        add((XMLText.decoded(ArraySlice(data[range])) ?? "").utf8)
      } else {
        add(data[range])
      }
    }
  }

  private mutating func open(
    _ element: WordElement, _ data: UnsafeBufferPointer<UInt8>, _ attributes: Range<Int>
  ) {
    let parent = levels.last?.element
    if let at = levels.indices.last {
      levels[at].last = element
      if element == .p { levels[at].hasParagraph = true }
      if element == .tc { levels[at].hasCell = true }
      if parent == .p, element == .p || element == .tbl { fault("a paragraph holds a \(element.name)") }
      if parent == .body {
        if levels[at].hasCell { fault("something stands behind the last section") }
        // The mark of the body's own section is kept where cells are in rows.
        if element == .sectPr { levels[at].hasCell = true }
      }
    }
    levels.append(Level(element: element))
    func value(_ name: StaticString) -> String? { XMLWalk.value(name, data, attributes) }
    switch element {
    case .p:
      braces.append(false)
      if !attributes.isEmpty, let id = value("w14:paraId") {
        if fallbacks == 0 { tell("the paragraph id", id, isNew: paragraphIDs.insert(id).inserted) }
        if UInt32(id, radix: 16).map({ $0 == 0 || $0 >= 0x8000_0000 }) ?? true {
          fault("the paragraph id \(id)")
        }
      }
    case .r: runs.append(text.count)
    case .fallback: fallbacks += 1
    case .del, .moveFrom: deletions += 1
    case .br, .cr:
      let type = value("w:type")
      if type == nil || type == "textWrapping" { add("\n".utf8) }
    case .tab: if parent == .r { add("\t".utf8) }
    case .noBreakHyphen: add("\u{2011}".utf8)
    case .softHyphen: add("\u{AD}".utf8)
    case .docPr:
      if fallbacks == 0, let id = value("id") {
        tell("the drawing id", id, isNew: file.drawings.insert(id).inserted)
      }
    case .bookmarkStart:
      if fallbacks == 0, let id = value("w:id") {
        tell("the bookmark", id, isNew: bookmarks.insert(id).inserted)
      }
    case .id:
      if parent == .sdtPr, fallbacks == 0, let id = value("w:val") {
        tell("the control id", id, isNew: file.controls.insert(id).inserted)
      }
    case .fldChar:
      switch value("w:fldCharType") {
      case "begin": fields += 1
      case "end": fields -= 1
      default: break
      }
    case .num: if kind == "numbering" { there("list", value("w:numId")) }
    case .numId: if kind != "numbering" { wanted("list", value("w:val")) }
    case .footnote, .endnote, .comment: there(element.localName, value("w:id"))
    case .footnoteReference: wanted("footnote", value("w:id"))
    case .endnoteReference: wanted("endnote", value("w:id"))
    case .commentReference: wanted("comment", value("w:id"))
    case .other, .t, .tbl, .tr, .tc, .body, .sectPr, .sdtPr, .sdt, .sdtContent, .customXml, .ins,
      .txbxContent,
      .hdr, .ftr:
      break
    }
    if !attributes.isEmpty, let id = XMLWalk.link(data, attributes), !id.isEmpty, links[id] == nil {
      fault("nothing stands under the relationship \(id)")
    }
  }

  private func there(_ kind: String, _ id: String?) {
    guard let id else { return }
    if !file.there[kind, default: []].insert(id).inserted { fault("the \(kind) \(id) stands twice") }
  }

  private func wanted(_ kind: String, _ id: String?) {
    if let id { file.wanted[kind, default: []].insert(id) }
  }

  /// Text of the innermost paragraph and run. Tags are counted as they come: they may stand in several runs.
  private mutating func add(_ bytes: some Collection<UInt8>) {
    guard written != nil, deletions == 0 else { return }
    if let paragraph = braces.indices.last {
      var isBrace = braces[paragraph]
      for byte in bytes {
        if isBrace, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "%") { tags += 1 }
        isBrace = byte == UInt8(ascii: "{")
      }
      braces[paragraph] = isBrace
    }
    if !runs.isEmpty { text.append(contentsOf: bytes) }
  }

  private mutating func close(_ element: WordElement) {
    guard let level = levels.popLast() else { return }
    switch element {
    case .p: _ = braces.popLast()
    case .r:
      guard let start = runs.popLast() else { break }
      if let written, found < written.count, written[found].utf8.elementsEqual(text[start...]) { found += 1 }
      text.removeLast(text.count - start)
    case .fallback: fallbacks -= 1
    case .del, .moveFrom: deletions -= 1
    case .tc:
      if level.last == .tbl { fault("a cell ends with a table") }
      if !level.hasParagraph, level.last != .sdt, level.last != .customXml {
        fault("a cell has no paragraph")
      }
    case .tr:
      if !level.hasCell, level.last != .sdt, level.last != .customXml { fault("a row has no cell") }
    case .txbxContent, .hdr, .ftr, .footnote, .endnote:
      if !level.hasParagraph, level.last != .sdt { fault("\(element.name) has no paragraph") }
    // What a control or another wrapper holds is held by what is around it.
    case .sdtContent, .sdt, .customXml, .ins:
      if level.hasParagraph || level.hasCell, let parent = levels.indices.last,
        levels[parent].element != .body
      {
        levels[parent].hasParagraph = levels[parent].hasParagraph || level.hasParagraph
        levels[parent].hasCell = levels[parent].hasCell || level.hasCell
      }
    default: break
    }
  }

  private static func tags(in text: String) -> Int {
    var count = 0
    var isBrace = false
    for byte in text.utf8 {
      if isBrace, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "%") { count += 1 }
      isBrace = byte == UInt8(ascii: "{")
    }
    return count
  }

  mutating func end() {
    if fields != 0 { fault("a field is not closed") }
    guard let written else { return }
    // Lost values are reported whatever else is wrong.
    if found < written.count {
      file.faults.append("\(name): “\(written[found])” was written and is not there")
    }
    if tags > 0, tags > written.reduce(0, { $0 + LintedPart.tags(in: $1) }) {
      file.faults.append("\(name): a tag is left")
    }
  }
}
