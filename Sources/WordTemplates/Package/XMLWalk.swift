/// The elements of a part that the linter looks at; all others are one to it.
enum WordElement: UInt8, CaseIterable, Sendable {
  case other
  case p, r, t, tbl, tr, tc, body, sectPr, br, cr, tab, noBreakHyphen, softHyphen, bookmarkStart, id, sdtPr,
    sdt
  case sdtContent, customXml, ins, del, moveFrom, fldChar, num, numId, footnote, endnote, comment
  case footnoteReference, endnoteReference, commentReference, txbxContent, hdr, ftr
  case docPr
  case fallback

  /// The namespaces that their names are of.
  enum Space: UInt8, Sendable { case none, main, drawing, compatibility }

  var space: Space {
    switch self {
    case .other: .none
    case .docPr: .drawing
    case .fallback: .compatibility
    default: .main
    }
  }

  /// The name without its prefix.
  var localName: String { self == .fallback ? "Fallback" : "\(self)" }

  /// The name as this room writes it.
  var name: String {
    switch space {
    case .none: "an element"
    case .main: "w:" + localName
    case .drawing: "wp:" + localName
    case .compatibility: "mc:" + localName
    }
  }

  /// The names, one behind another, and where each ends.
  private static let names: [UInt8] = allCases.flatMap { Array($0.localName.utf8) }
  private static let ends: [Int] = {
    var ends: [Int] = []
    for element in allCases { ends.append((ends.last ?? 0) + element.localName.utf8.count) }
    return ends
  }()

  /// The elements by a hash of their names; 0 where none is.
  private static let slots: [UInt8] = {
    var slots = [UInt8](repeating: 0, count: 256)
    for element in allCases where element != .other {
      var slot = 0
      Array(element.localName.utf8).withUnsafeBufferPointer { slot = hash($0, 0..<$0.count) }
      while slots[slot] != 0 { slot = (slot + 1) & 0xFF }
      slots[slot] = element.rawValue
    }
    return slots
  }()

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for at in range { hash = (hash ^ UInt32(bytes[at])) &* 0x0100_0193 }
    return Int((hash ^ hash >> 16) & 0xFF)
  }

  /// The element of a name without prefix.
  static func named(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, in space: Space) -> WordElement
  {
    var slot = hash(bytes, range)
    while slots[slot] != 0 {
      let known = Int(slots[slot])
      let start = ends[known - 1]
      if ends[known] - start == range.count, names.isSame(from: start, as: bytes, range),
        let element = WordElement(rawValue: slots[slot]), element.space == space
      {
        return element
      }
      slot = (slot + 1) & 0xFF
    }
    return .other
  }
}

extension [UInt8] {
  /// Whether the bytes from an index on are those of a range.
  fileprivate func isSame(from start: Int, as bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool
  {
    var at = start
    for other in range {
      if self[at] != bytes[other] { return false }
      at += 1
    }
    return true
  }
}

/// Who looks at the tags and texts of a part; ranges are of the bytes that come with them.
protocol XMLVisitor {
  mutating func visit(_ event: XMLWalk.Event, _ data: UnsafeBufferPointer<UInt8>)
}

/// The tags and texts of a part one after another, without a tree and without a text of its own for any of them: a filled
/// part may be as long as a packet.
struct XMLWalk {
  enum Event {
    /// A start tag with the bytes of its attributes.
    case open(WordElement, attributes: Range<Int>)
    case close(WordElement)
    /// As it is written.
    case text(Range<Int>)
  }

  /// The bytes of a tag or text that has not ended yet.
  private var rest: [UInt8] = []
  /// The names of the open elements as they are written, one behind another, and where each begins.
  private var names: [UInt8] = []
  private var open: [(start: Int, element: WordElement)] = []
  private var isBroken = false
  private var prefixes: [(prefix: [UInt8], space: WordElement.Space)] = [
    (Array("w".utf8), .main), (Array("wp".utf8), .drawing), (Array("mc".utf8), .compatibility),
  ]

  /// Takes the next bytes of the part; false when it is not well-formed so far.
  mutating func take(_ bytes: ArraySlice<UInt8>, _ visitor: inout some XMLVisitor) -> Bool {
    var data = rest
    data.append(contentsOf: bytes)
    var at = 0
    data.withUnsafeBufferPointer { data in
      while at < data.count, !isBroken {
        guard let end = token(data, from: at, &visitor) else { break }
        at = end
      }
    }
    rest = Array(data[at...])
    return !isBroken
  }

  /// Whether all elements are closed.
  var isWhole: Bool { !isBroken && open.isEmpty && !rest.contains { $0 > 0x20 } }

  /// Visits a token and gives its end; nil when more bytes are needed.
  private mutating func token(
    _ data: UnsafeBufferPointer<UInt8>, from at: Int, _ visitor: inout some XMLVisitor
  ) -> Int? {
    guard data[at] == UInt8(ascii: "<") else {
      guard let end = XMLWalk.first(UInt8(ascii: "<"), in: data, from: at) else { return nil }
      if !open.isEmpty { visitor.visit(.text(at..<end), data) }
      return end
    }
    guard at + 1 < data.count else { return nil }
    switch data[at + 1] {
    case UInt8(ascii: "?"): return ending("?>", data, from: at)
    case UInt8(ascii: "!"):
      guard at + 9 <= data.count else { return nil }
      if data[at...].starts(with: "<!--".utf8) { return ending("-->", data, from: at + 4) }
      let isText = data[at...].starts(with: "<![CDATA[".utf8)
      guard isText, let end = ending("]]>", data, from: at + 9) else {
        isBroken = !isText
        return nil
      }
      visitor.visit(.text(at..<end), data)
      return end
    case UInt8(ascii: "/"): return close(data, from: at, &visitor)
    default: return start(data, from: at, &visitor)
    }
  }

  private static func first(_ byte: UInt8, in data: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < data.count {
      if data[at] == byte { return at }
      at += 1
    }
    return nil
  }

  private mutating func close(
    _ data: UnsafeBufferPointer<UInt8>, from at: Int, _ visitor: inout some XMLVisitor
  ) -> Int? {
    guard let end = XMLWalk.first(UInt8(ascii: ">"), in: data, from: at) else { return nil }
    var last = end
    while data[last - 1] <= 0x20 { last -= 1 }
    guard let (start, element) = open.popLast(), names.count - start == last - at - 2 else {
      isBroken = true
      return nil
    }
    guard names.isSame(from: start, as: data, (at + 2)..<last) else {
      isBroken = true
      return nil
    }
    names.removeLast(names.count - start)
    visitor.visit(.close(element), data)
    return end + 1
  }

  private mutating func start(
    _ data: UnsafeBufferPointer<UInt8>, from at: Int, _ visitor: inout some XMLVisitor
  ) -> Int? {
    var end = at + 1
    var quote: UInt8 = 0
    while end < data.count {
      let byte = data[end]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      end += 1
    }
    guard end < data.count else { return nil }
    let isEmpty = data[end - 1] == UInt8(ascii: "/")
    var nameEnd = at + 1
    var colon: Int?
    while nameEnd < end, data[nameEnd] > 0x20, data[nameEnd] != UInt8(ascii: "/") {
      if data[nameEnd] == UInt8(ascii: ":"), colon == nil { colon = nameEnd }
      nameEnd += 1
    }
    if open.isEmpty { learn(Array(data[nameEnd..<end])) }
    let element = element(data, at + 1, colon, nameEnd)
    visitor.visit(.open(element, attributes: nameEnd..<max(nameEnd, isEmpty ? end - 1 : end)), data)
    if isEmpty {
      visitor.visit(.close(element), data)
    } else {
      open.append((names.count, element))
      names.append(contentsOf: data[(at + 1)..<nameEnd])
    }
    return end + 1
  }

  private func element(_ data: UnsafeBufferPointer<UInt8>, _ start: Int, _ colon: Int?, _ end: Int)
    -> WordElement
  {
    let prefixEnd = colon ?? start
    let local = (colon.map { $0 + 1 } ?? start)..<end
    for index in prefixes.indices
    where prefixes[index].prefix.count == prefixEnd - start
      && prefixes[index].prefix.isSame(from: 0, as: data, start..<prefixEnd)
    {
      return WordElement.named(data, local, in: prefixes[index].space)
    }
    return .other
  }

  private func ending(_ text: StaticString, _ data: UnsafeBufferPointer<UInt8>, from at: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    return text.withUTF8Buffer { wanted in
      var position = at
      while position + count <= data.count {
        if data[position..<(position + count)].elementsEqual(wanted) { return position + count }
        position += 1
      }
      return nil
    }
  }

  /// Learns the prefixes of the root.
  private mutating func learn(_ attributes: [UInt8]) {
    let text = String(decoding: attributes, as: UTF8.self)
    for piece in text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" })
    where piece.hasPrefix("xmlns") {
      let parts = piece.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let prefix = parts[0].split(separator: ":").dropFirst().first.map(String.init) ?? ""
      let address = String(parts[1].drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" })
      let space: WordElement.Space? =
        switch XMLSpanReader.prefixes[address] {
        case "w": .main
        case "wp": .drawing
        case "mc": .compatibility
        case .some: WordElement.Space.none
        case nil: nil
        }
      if let space {
        prefixes.removeAll { $0.prefix.elementsEqual(prefix.utf8) }
        prefixes.insert((Array(prefix.utf8), space), at: 0)
      }
    }
  }

  /// The value of an attribute by its name as it is written.
  static func value(_ name: StaticString, _ data: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String?
  {
    var at = range.lowerBound
    while let attribute = next(data, &at, range.upperBound) {
      let isIt = name.withUTF8Buffer { $0.elementsEqual(data[attribute.name]) }
      if isIt { return XMLText.decoded(ArraySlice(data[attribute.value])) }
    }
    return nil
  }

  /// The relationship that a tag names; nil for nearly all.
  static func link(_ data: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
    var at = range.lowerBound
    while let (name, value) = next(data, &at, range.upperBound) {
      guard name.count > 3, data[name.lowerBound] == UInt8(ascii: "r"),
        data[name.lowerBound + 1] == UInt8(ascii: ":"),
        data[name].elementsEqual("r:id".utf8) || data[name].elementsEqual("r:embed".utf8)
      else { continue }
      return XMLText.decoded(ArraySlice(data[value]))
    }
    return nil
  }

  /// The next attribute of a tag.
  private static func next(
    _ data: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ end: Int
  ) -> (name: Range<Int>, value: Range<Int>)? {
    while at < end, data[at] <= 0x20 { at += 1 }
    let start = at
    while at < end, data[at] > 0x20, data[at] != UInt8(ascii: "=") { at += 1 }
    let nameEnd = at
    while at < end, data[at] != UInt8(ascii: "\""), data[at] != UInt8(ascii: "'") { at += 1 }
    guard at < end else { return nil }
    let quote = data[at]
    at += 1
    let value = at
    while at < end, data[at] != quote { at += 1 }
    guard at < end else { return nil }
    defer { at += 1 }
    return (start..<nameEnd, value..<at)
  }
}
