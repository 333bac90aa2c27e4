/// An element or text of an XML part with its byte range; what is not filled is copied byte for byte.
final class XMLSpan {
  /// The name with the prefix by which this room knows the namespace: `w:p`. Empty for text.
  let name: String
  /// All of it.
  var range: Range<Int>
  /// The start tag; the text itself of text.
  let start: Range<Int>
  /// The end tag; empty where the start tag is all.
  var end: Range<Int>
  var children: [XMLSpan] = []
  /// Attributes by name, decoded, each with the bytes of its value.
  let attributes: [(name: String, value: String, range: Range<Int>)]
  /// Whether the element is not closed by a tag of its own: `<w:p/>`.
  var isEmptyTag: Bool { !isText && end.isEmpty }
  var isText: Bool { name.isEmpty }

  init(_ name: String, start: Range<Int>, attributes: [(name: String, value: String, range: Range<Int>)] = [])
  {
    self.name = name
    self.range = start
    self.start = start
    self.end = start.upperBound..<start.upperBound
    self.attributes = attributes
  }

  subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The first child of a name.
  func child(_ name: String) -> XMLSpan? { children.first { $0.name == name } }

  /// Whether a function holds for it or anything in it.
  func holds(_ test: (XMLSpan) -> Bool) -> Bool { test(self) || children.contains { $0.holds(test) } }

  /// It and all elements in it, in order.
  func walk(_ visit: (XMLSpan) -> Void) {
    visit(self)
    for child in children { child.walk(visit) }
  }
}

/// Why a part cannot be read.
enum XMLSpanFault: Error {
  case doctype
  case malformed
  case tooDeep
}

/// Reads a part to spans: strict where it matters for splicing, without a copy of its text.
struct XMLSpanReader {
  /// How many elements may be open at once.
  static let mostDepth = 256
  /// ISO/IEC 29500-1, transitional and strict, and Microsoft's additions that carry text or identifiers.
  static let prefixes: [String: String] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
    "http://www.w3.org/XML/1998/namespace": "xml",
  ]

  private let bytes: [UInt8]
  private var position = 0
  private var bindings: [[UInt8]: [String]] = [Array("xml".utf8): ["xml"]]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The root element.
  mutating func run() throws(XMLSpanFault) -> XMLSpan {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    var stack: [(span: XMLSpan, raw: Range<Int>, bound: [[UInt8]])] = []
    var root: XMLSpan?
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        if let top = stack.last {
          top.span.children.append(XMLSpan("", start: start..<position))
        } else if bytes[start..<position].contains(where: { $0 > 0x20 }) {
          throw .malformed
        }
        continue
      }
      if starts("<!--") {
        let start = position
        try skip(to: "-->")
        stack.last?.span.children.append(XMLSpan("!", start: start..<position))
      } else if starts("<![CDATA[") {
        guard let top = stack.last else { throw .malformed }
        let start = position
        try skip(to: "]]>")
        top.span.children.append(XMLSpan("", start: start..<position))
      } else if starts("<!") {
        throw .doctype
      } else if starts("<?") {
        let start = position
        try skip(to: "?>")
        stack.last?.span.children.append(XMLSpan("!", start: start..<position))
      } else if starts("</") {
        let start = position
        position += 2
        let name = nameRange()
        blanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: ">"),
          let (span, raw, bound) = stack.popLast(),
          bytes[raw].elementsEqual(bytes[name])
        else { throw .malformed }
        position += 1
        span.end = start..<position
        span.range = span.start.lowerBound..<position
        for prefix in bound { _ = bindings[prefix]?.popLast() }
        if stack.isEmpty { root = span }
      } else {
        guard root == nil, stack.count < XMLSpanReader.mostDepth else {
          throw root == nil ? .tooDeep : .malformed
        }
        let (span, raw, bound, isClosed) = try startTag()
        stack.last?.span.children.append(span)
        if isClosed {
          for prefix in bound { _ = bindings[prefix]?.popLast() }
          if stack.isEmpty { root = span }
        } else {
          stack.append((span, raw, bound))
        }
      }
    }
    guard stack.isEmpty, let root else { throw .malformed }
    return root
  }

  private func starts(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return text.withUTF8Buffer { wanted in
      (0..<count).allSatisfy { bytes[position + $0] == wanted[$0] }
    }
  }

  private mutating func skip(to text: StaticString) throws(XMLSpanFault) {
    while position < bytes.count {
      if starts(text) {
        position += text.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw .malformed
  }

  private mutating func blanks() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private mutating func nameRange() -> Range<Int> {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case 0...0x20, UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"),
        UInt8(ascii: "\""):
        return start..<position
      default: position += 1
      }
    }
    return start..<position
  }

  private mutating func startTag() throws(XMLSpanFault) -> (XMLSpan, Range<Int>, [[UInt8]], Bool) {
    let start = position
    position += 1
    let raw = nameRange()
    guard !raw.isEmpty else { throw .malformed }
    var given: [(name: Range<Int>, value: Range<Int>)] = []
    var bound: [[UInt8]] = []
    var isClosed = false
    while true {
      blanks()
      guard position < bytes.count else { throw .malformed }
      if bytes[position] == UInt8(ascii: ">") {
        position += 1
        break
      }
      if bytes[position] == UInt8(ascii: "/") {
        guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ">") else { throw .malformed }
        position += 2
        isClosed = true
        break
      }
      let name = nameRange()
      blanks()
      guard !name.isEmpty, position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
        throw .malformed
      }
      position += 1
      blanks()
      guard position < bytes.count,
        bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
      else {
        throw .malformed
      }
      let quote = bytes[position]
      position += 1
      let value = position
      while position < bytes.count, bytes[position] != quote, bytes[position] != UInt8(ascii: "<") {
        position += 1
      }
      guard position < bytes.count, bytes[position] == quote else { throw .malformed }
      if bytes[name].starts(with: "xmlns".utf8) {
        let prefix = Array(bytes[name].dropFirst(bytes[name].count > 5 ? 6 : 5))
        let uri = XMLText.decoded(bytes[value..<position]) ?? ""
        bindings[prefix, default: []].append(XMLSpanReader.prefixes[uri] ?? "?")
        bound.append(prefix)
      } else {
        given.append((name, value..<position))
      }
      position += 1
    }
    var attributes: [(name: String, value: String, range: Range<Int>)] = []
    attributes.reserveCapacity(given.count)
    for (name, value) in given {
      guard let text = XMLText.decoded(bytes[value]) else { throw .malformed }
      attributes.append((try resolved(name, isElement: false), text, value))
    }
    return (
      XMLSpan(try resolved(raw, isElement: true), start: start..<position, attributes: attributes), raw,
      bound, isClosed
    )
  }

  private func resolved(_ range: Range<Int>, isElement: Bool) throws(XMLSpanFault) -> String {
    let name = bytes[range]
    if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
      // A prefix that nothing declares makes Word refuse the file.
      guard let prefix = bindings[Array(name[..<colon])]?.last else { throw .malformed }
      return prefix + ":" + String(decoding: name[(colon + 1)...], as: UTF8.self)
    }
    let local = String(decoding: name, as: UTF8.self)
    return isElement ? (bindings[[]]?.last ?? "?") + ":" + local : local
  }
}

/// Text of XML, in and out.
enum XMLText {
  /// The text of escaped XML bytes; nil for an unknown entity.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    var slice = bytes
    if slice.starts(with: "<![CDATA[".utf8) {
      return String(decoding: slice.dropFirst(9).dropLast(3), as: UTF8.self)
    }
    guard slice.contains(UInt8(ascii: "&")) else { return String(decoding: slice, as: UTF8.self) }
    var result: [UInt8] = []
    while let byte = slice.first {
      guard byte == UInt8(ascii: "&") else {
        result.append(byte)
        slice = slice.dropFirst()
        continue
      }
      guard let end = slice.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
      let name = String(decoding: slice[(slice.startIndex + 1)..<end], as: UTF8.self)
      switch name {
      case "amp": result.append(UInt8(ascii: "&"))
      case "lt": result.append(UInt8(ascii: "<"))
      case "gt": result.append(UInt8(ascii: ">"))
      case "quot": result.append(UInt8(ascii: "\""))
      case "apos": result.append(UInt8(ascii: "'"))
      default:
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        // bounded: what is no UInt32 is nil
        let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, let scalar = Unicode.Scalar(number) else { return nil }
        result.append(contentsOf: String(Character(scalar)).utf8)
      }
      slice = slice[(end + 1)...]
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether text stands in a run as it is: without signs of XML, lines, tabs, hyphens that are elements, or anything that
  /// may not stand in a document. What only may hold one of these is not plain.
  static func isPlain(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return false
      // U+00AD; U+2010 to U+203F; U+FFC0 on.
      case 0xAD where last == 0xC2, 0x80 where last == 0xE2, 0xBF where last == 0xEF: return false
      default: last = byte
      }
    }
    return true
  }

  /// Text as XML writes it, in elements and in attributes.
  static func escape(_ text: String, into bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
