import ZipKit

/// The tags and texts of a part one after another, without a tree: a filled part may be as long as a packet.
struct XMLWalk {
  /// The start of an element.
  struct Tag {
    /// The name with the prefix by which this room knows the namespace.
    let name: String
    fileprivate let bytes: ArraySlice<UInt8>
    /// Whether no end follows.
    let isEmpty: Bool

    /// The value of an attribute by its name as it is written.
    subscript(_ name: StaticString) -> String? {
      let count = name.utf8CodeUnitCount
      return name.withUTF8Buffer { wanted in
        var at = bytes.startIndex
        while let equals = bytes[at...].firstIndex(of: UInt8(ascii: "=")) {
          var end = equals
          while end > at, bytes[end - 1] <= 0x20 { end -= 1 }
          var quote = equals + 1
          while quote < bytes.endIndex, bytes[quote] <= 0x20 { quote += 1 }
          guard quote < bytes.endIndex, let close = bytes[(quote + 1)...].firstIndex(of: bytes[quote]) else {
            return nil
          }
          if end - count > bytes.startIndex, bytes[end - count - 1] <= 0x20,
            bytes[(end - count)..<end].elementsEqual(wanted)
          {
            return XMLText.decoded(bytes[(quote + 1)..<close])
          }
          at = close + 1
        }
        return nil
      }
    }
  }

  enum Event {
    case open(Tag)
    case close(String)
    /// As it is written.
    case text(ArraySlice<UInt8>)
  }

  private var buffer: [UInt8] = []
  private var stack: [String] = []
  private var isBroken = false
  /// The prefixes of this part that are not those of this room.
  private var prefixes: [String: String] = [:]

  /// Takes the next bytes of the part; false when it is not well-formed so far.
  mutating func take(_ bytes: some Sequence<UInt8>, _ visit: (Event) -> Void) -> Bool {
    buffer.append(contentsOf: bytes)
    var at = 0
    while at < buffer.count, !isBroken {
      guard let end = token(from: at, visit) else { break }
      at = end
    }
    buffer.removeFirst(at)
    return !isBroken
  }

  /// Whether all elements are closed.
  var isWhole: Bool { !isBroken && stack.isEmpty && !buffer.contains { $0 > 0x20 } }

  /// Visits a token and gives its end; nil when more bytes are needed.
  private mutating func token(from at: Int, _ visit: (Event) -> Void) -> Int? {
    guard buffer[at] == UInt8(ascii: "<") else {
      guard let end = buffer[at...].firstIndex(of: UInt8(ascii: "<")) else { return nil }
      if !stack.isEmpty { visit(.text(buffer[at..<end])) }
      return end
    }
    guard at + 1 < buffer.count else { return nil }
    switch buffer[at + 1] {
    case UInt8(ascii: "?"): return ending("?>", from: at)
    case UInt8(ascii: "!"):
      guard at + 9 <= buffer.count else { return nil }
      if buffer[at...].starts(with: "<!--".utf8) { return ending("-->", from: at + 4) }
      guard buffer[at...].starts(with: "<![CDATA[".utf8), let end = ending("]]>", from: at + 9) else {
        isBroken = !buffer[at...].starts(with: "<![CDATA[".utf8)
        return nil
      }
      visit(.text(buffer[at..<end]))
      return end
    case UInt8(ascii: "/"):
      guard let end = buffer[at...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      var last = end
      while buffer[last - 1] <= 0x20 { last -= 1 }
      let name = known(buffer[(at + 2)..<last])
      guard stack.popLast() == name else {
        isBroken = true
        return nil
      }
      visit(.close(name))
      return end + 1
    default: return start(from: at, visit)
    }
  }

  private mutating func start(from at: Int, _ visit: (Event) -> Void) -> Int? {
    var end = at + 1
    var quote: UInt8?
    while end < buffer.count {
      let byte = buffer[end]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      end += 1
    }
    guard end < buffer.count else { return nil }
    let isEmpty = buffer[end - 1] == UInt8(ascii: "/")
    var nameEnd = at + 1
    while nameEnd < end, buffer[nameEnd] > 0x20, buffer[nameEnd] != UInt8(ascii: "/") { nameEnd += 1 }
    if stack.isEmpty { learn(buffer[nameEnd..<end]) }
    let name = known(buffer[(at + 1)..<nameEnd])
    let tag = Tag(name: name, bytes: buffer[nameEnd..<(isEmpty ? end - 1 : end)], isEmpty: isEmpty)
    visit(.open(tag))
    if isEmpty { visit(.close(name)) } else { stack.append(name) }
    return end + 1
  }

  private func ending(_ text: StaticString, from at: Int) -> Int? {
    let count = text.utf8CodeUnitCount
    return text.withUTF8Buffer { wanted in
      var position = at
      while position + count <= buffer.count {
        if buffer[position..<(position + count)].elementsEqual(wanted) { return position + count }
        position += 1
      }
      return nil
    }
  }

  /// Learns the prefixes of the root.
  private mutating func learn(_ attributes: ArraySlice<UInt8>) {
    let text = String(decoding: attributes, as: UTF8.self)
    for piece in text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" })
    where piece.hasPrefix("xmlns") {
      let parts = piece.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let prefix = parts[0].split(separator: ":").dropFirst().first.map(String.init) ?? ""
      let address = String(parts[1].drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" })
      if let own = XMLSpanReader.prefixes[address], own != prefix { prefixes[prefix] = own }
    }
  }

  private func known(_ name: ArraySlice<UInt8>) -> String {
    guard !prefixes.isEmpty else { return String(decoding: name, as: UTF8.self) }
    let text = String(decoding: name, as: UTF8.self)
    let parts = text.split(separator: ":", maxSplits: 1)
    if parts.count == 2, let own = prefixes[String(parts[0])] { return own + ":" + parts[1] }
    if parts.count == 1, let own = prefixes[""] { return own + ":" + text }
    return text
  }
}
