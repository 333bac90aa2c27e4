import Diagnostics

/// Writes the faults of a template into a copy of it, each as a Word comment on its tag.
///
/// Word allows comments only in the body: a fault in a text box is attached to the paragraph of its anchor, one in a
/// header or note to the first paragraph, with its place in words.
struct WordComments {
  /// The paragraph of the body for a comment.
  struct Anchor {
    let part: String
    let span: XMLSpan
  }

  private static let author = "VinhDanh"

  private var package: WordPackage
  private let bytes: [UInt8]
  private let prefix: String
  private let namespace: String
  private var insertions: [(at: Int, text: String)] = []
  /// Content for empty elements, by the position of their slash, with their names: `<w:p/>` becomes `<w:p>…</w:p>`.
  private var opened: [Int: (name: String, text: String)] = [:]
  private var comments = ""
  private var next = 0

  /// The package with the comments.
  static func written(
    into package: WordPackage, _ faults: [Diagnostic], anchors: [Int: Anchor]
  ) -> WordPackage {
    guard let bytes = package[package.main] else { return package }
    var reader = XMLSpanReader(bytes)
    guard let root = try? reader.run(), let body = root.child("w:body") else { return package }
    var writer = WordComments(package, bytes, root)
    for fault in faults {
      let anchor = fault.place.flatMap { anchors[$0.bytes.lowerBound] }
      let isInBody = anchor?.part == package.main
      // The anchors come from an earlier parse of the same bytes, so they are found again by position.
      let found = isInBody ? anchor.flatMap { root.paragraph(at: $0.span.range) } : nil
      guard let paragraph = found ?? body.firstParagraph else { continue }
      writer.add(fault, at: paragraph, isExact: found != nil)
    }
    return writer.finished()
  }

  private init(_ package: WordPackage, _ bytes: [UInt8], _ root: XMLSpan) {
    self.package = package
    self.bytes = bytes
    prefix = WordReader.prefix(root, bytes)
    let tag = String(decoding: bytes[root.start], as: UTF8.self)
    let declared = prefix.isEmpty ? "xmlns=" : "xmlns:\(prefix.dropLast())="
    namespace =
      tag.firstRange(of: declared).map { range in
        String(tag[range.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" })
      } ?? "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    if let part = commentsPart, let data = package[part] {
      var reader = XMLSpanReader(data)
      next = ((try? reader.run())?.children.compactMap { $0["w:id"].flatMap { Int($0) } }.max() ?? -1) + 1
    }
  }

  private var commentsPart: String? {
    package.relationships(of: package.main).first { $0.type.hasSuffix("/comments") && !$0.isExternal }?.target
  }

  private mutating func add(_ fault: Diagnostic, at paragraph: XMLSpan, isExact: Bool) {
    let id = next
    next += 1
    let start = "<\(prefix)commentRangeStart \(prefix)id=\"\(id)\"/>"
    let end =
      "<\(prefix)commentRangeEnd \(prefix)id=\"\(id)\"/><\(prefix)r><\(prefix)commentReference \(prefix)id=\"\(id)\"/></\(prefix)r>"
    if isExact, let range = tag(named: fault.message.vi, in: paragraph) {
      insertions.append((range.lowerBound, start))
      insertions.append((range.upperBound, end))
    } else if paragraph.isEmptyTag {
      let name = bytes[paragraph.start].dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
      let slash = paragraph.start.upperBound - 2
      opened[slash, default: (String(decoding: name, as: UTF8.self), "")].text += start + end
    } else {
      let look = paragraph.child("w:pPr")
      insertions.append((look?.range.upperBound ?? paragraph.start.upperBound, start))
      insertions.append((paragraph.end.lowerBound, end))
    }
    var lines = [fault.message.vi]
    var map = SourceMap()
    if !isExact, let place = fault.place {
      let described = place.described(in: .vi, map: &map)
      if described.contains(", ") { lines[0] = "\(described): \(lines[0])" }
    }
    lines += fault.help.map { "Gợi ý: \($0.message.vi)" } + [fault.message.en]
    comments +=
      "<\(prefix)comment \(prefix)id=\"\(id)\" \(prefix)author=\"\(WordComments.author)\" \(prefix)initials=\"VD\">"
    for line in lines {
      var escaped: [UInt8] = []
      XMLText.escape(line, into: &escaped)
      comments +=
        "<\(prefix)p><\(prefix)r><\(prefix)t xml:space=\"preserve\">\(String(decoding: escaped, as: UTF8.self))</\(prefix)t></\(prefix)r></\(prefix)p>"
    }
    comments += "</\(prefix)comment>"
  }

  /// The runs of the tag that a message quotes; nil when it cannot be found.
  private func tag(named message: String, in paragraph: XMLSpan) -> Range<Int>? {
    let line = WordLine(paragraph, bytes) { _ in false }
    let letters = line.letters
    guard let open = message.firstIndex(of: "“") else { return nil }
    let rest = message[message.index(after: open)...]
    let closings = rest.indices.filter { rest[$0] == "”" }.reversed()
    for close in closings {
      let wanted = Array(rest[..<close].unicodeScalars)
      guard !wanted.isEmpty, wanted.count <= letters.count else { continue }
      for start in 0...(letters.count - wanted.count)
      where letters[start].scalar == wanted[0]
        && wanted.indices.allSatisfy({ letters[start + $0].scalar == wanted[$0] })
      {
        var (first, last) = (start, start + wanted.count - 1)
        // A message may quote only the name in the tag.
        let before = letters[..<first].lastIndex { $0.scalar == "{" || $0.scalar == "}" }
        let behind = letters[(last + 1)...].firstIndex { $0.scalar == "{" || $0.scalar == "}" }
        if let before, let behind, letters[before].scalar == "{", letters[behind].scalar == "}" {
          first = before > 0 && letters[before - 1].scalar == "{" ? before - 1 : before
          last = behind + 1 < letters.count && letters[behind + 1].scalar == "}" ? behind + 1 : behind
        }
        let runs = (line.atoms[letters[first].atom].run, line.atoms[letters[last].atom].run)
        guard line.runs.indices.contains(runs.0), line.runs.indices.contains(runs.1) else { return nil }
        return line.runs[runs.0].range.lowerBound..<line.runs[runs.1].range.upperBound
      }
    }
    return nil
  }

  private mutating func finished() -> WordPackage {
    guard !comments.isEmpty else { return package }
    let changes =
      insertions.map { (range: $0.at..<$0.at, text: $0.text) }
      + opened.map { (range: $0..<($0 + 2), text: ">\($1.text)</\($1.name)>") }
    var result: [UInt8] = []
    var at = 0
    for (_, change) in changes.enumerated().sorted(by: { left, right in
      (left.element.range.lowerBound, left.offset) < (right.element.range.lowerBound, right.offset)
    }) {
      result += bytes[at..<change.range.lowerBound] + change.text.utf8
      at = change.range.upperBound
    }
    package[package.main] = result + bytes[at...]
    if let part = commentsPart, let data = package[part] {
      var reader = XMLSpanReader(data)
      guard let root = try? reader.run(), !root.isEmptyTag else { return package }
      package[part] =
        Array(data[..<root.end.lowerBound]) + Array(comments.utf8) + data[root.end.lowerBound...]
      return package
    }
    addPart()
    return package
  }

  /// Adds a part for comments, its relationship and its content type.
  private mutating func addPart() {
    let folder = package.main.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    var file = "comments.xml"
    var number = 2
    while package[folder + file] != nil {
      file = "comments\(number).xml"
      number += 1
    }
    let declared = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
    package.add(
      folder + file,
      Array(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<\(prefix)comments \(declared)=\"\(namespace)\">\(comments)</\(prefix)comments>"
          .utf8))
    let links = WordPackage.relationshipPart(of: package.main)
    let main = package.relationships(of: "").first { $0.type.hasSuffix("/officeDocument") }?.type ?? ""
    let known = Set(package.relationships(of: package.main).map(\.id))
    number = 1
    while known.contains("rIdVinhDanh\(number)") { number += 1 }
    let type = main.dropLast("officeDocument".count) + "comments"
    let link = "<Relationship Id=\"rIdVinhDanh\(number)\" Type=\"\(type)\" Target=\"\(file)\"/>"
    append(
      link, to: links,
      orMake:
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(link)</Relationships>"
    )
    append(
      "<Override PartName=\"/\(folder)\(file)\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>",
      to: "[Content_Types].xml", orMake: "")
  }

  /// Adds an element at the end of a part's root, with the prefix of that root.
  private mutating func append(_ element: String, to part: String, orMake whole: String) {
    guard let data = package[part] else {
      if !whole.isEmpty { package.add(part, Array(whole.utf8)) }
      return
    }
    var reader = XMLSpanReader(data)
    guard let root = try? reader.run() else { return }
    let prefix = WordReader.prefix(root, data)
    let made = Array("<\(prefix)\(element.dropFirst())".utf8)
    if root.isEmptyTag {
      let name = data[root.start].dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
      package[part] =
        Array(data[..<(root.start.upperBound - 2)]) + [UInt8(ascii: ">")] + made + Array("</".utf8) + name
        + [UInt8(ascii: ">")] + data[root.start.upperBound...]
    } else {
      package[part] = Array(data[..<root.end.lowerBound]) + made + data[root.end.lowerBound...]
    }
  }
}

extension XMLSpan {
  /// The paragraph at a range of bytes.
  fileprivate func paragraph(at range: Range<Int>) -> XMLSpan? {
    if name == "w:p", self.range == range { return self }
    return children.lazy.filter {
      !$0.isText && $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound
    }
    .compactMap { $0.paragraph(at: range) }.first
  }

  /// The first paragraph that stands in it.
  fileprivate var firstParagraph: XMLSpan? {
    name == "w:p" ? self : children.lazy.compactMap(\.firstParagraph).first
  }
}
