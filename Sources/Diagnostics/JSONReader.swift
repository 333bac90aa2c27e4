/// A JSON value with its place in the input.
public struct JSONNode: Sendable {
  /// The content of a node.
  public enum Value: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case truth(Bool)
    /// A whole number that fits into `Int`.
    case integer(Int)
    /// Any other number: a fraction, or a whole number that is too large.
    case number
    /// A string.
    case string(String)
    /// An array.
    case array([JSONNode])
    /// An object with its members in source order.
    case object([(name: String, value: JSONNode)])
  }

  /// The content.
  public let value: Value
  /// Its range in the input, in bytes.
  public let bytes: Range<Int>

  /// The member of an object; nil when it is absent or this is not an object.
  public subscript(_ name: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text, if it is a string.
  public var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// The number, if it is a whole number.
  public var integer: Int? {
    if case .integer(let number) = value { number } else { nil }
  }

  /// The value, if it is `true` or `false`.
  public var truth: Bool? {
    if case .truth(let truth) = value { truth } else { nil }
  }

  /// The elements, if it is an array.
  public var array: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// Parses JSON (RFC 8259); nil for invalid JSON, a repeated name in an object, or nesting deeper than 64.
  public static func read(_ bytes: [UInt8]) -> JSONNode? {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(bytes: buffer)
      return reader.document()
    }
  }
}

private struct JSONReader {
  private static let deepest = 64

  let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func document() -> JSONNode? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    guard let node = value(depth: 0) else { return nil }
    skipSpace()
    return at == bytes.count ? node : nil
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    at += 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    guard bytes.count - at >= word.utf8CodeUnitCount else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[at + offset] != word.utf8Start[offset] {
      return false
    }
    at += word.utf8CodeUnitCount
    return true
  }

  private mutating func value(depth: Int) -> JSONNode? {
    guard depth <= JSONReader.deepest else { return nil }
    skipSpace()
    let start = at
    let value: JSONNode.Value?
    switch next {
    case UInt8(ascii: "{"): value = object(depth: depth)
    case UInt8(ascii: "["): value = array(depth: depth)
    case UInt8(ascii: "\""): value = string().map { .string($0) }
    case UInt8(ascii: "t"): value = take("true") ? .truth(true) : nil
    case UInt8(ascii: "f"): value = take("false") ? .truth(false) : nil
    case UInt8(ascii: "n"): value = take("null") ? .null : nil
    default: value = number()
    }
    return value.map { JSONNode(value: $0, bytes: start..<at) }
  }

  private mutating func object(depth: Int) -> JSONNode.Value? {
    at += 1
    var members: [(name: String, value: JSONNode)] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipSpace()
      guard let name = string(), !members.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) else {
        return nil
      }
      skipSpace()
      guard take(UInt8(ascii: ":")), let inner = value(depth: depth + 1) else { return nil }
      members.append((name, inner))
      // The program's own objects have few members; the search for repeated names is quadratic.
      guard members.count <= 256 else { return nil }
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func array(depth: Int) -> JSONNode.Value? {
    at += 1
    var elements: [JSONNode] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      guard let inner = value(depth: depth + 1) else { return nil }
      elements.append(inner)
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func number() -> JSONNode.Value? {
    let start = at
    var isWhole = true
    _ = take(UInt8(ascii: "-"))
    let digits = at
    while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
    guard at > digits, bytes[digits] != 0x30 || at == digits + 1 else { return nil }
    if take(UInt8(ascii: ".")) {
      isWhole = false
      let fraction = at
      while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
      guard at > fraction else { return nil }
    }
    if let byte = next, byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      isWhole = false
      at += 1
      if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
      let exponent = at
      while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
      guard at > exponent else { return nil }
    }
    guard isWhole, let whole = Int(String(decoding: bytes[start..<at], as: UTF8.self)) else { return .number }
    return .integer(whole)
  }

  private mutating func string() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    var text: [UInt8] = []
    while let byte = next {
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escape = next else { return nil }
        at += 1
        switch escape {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(escape)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
          guard let scalar = escapedScalar() else { return nil }
          text += Array(String(scalar).utf8)
        default: return nil
        }
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let unit = hexadecimal() else { return nil }
    guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) }
    guard take("\\u"), let low = hexadecimal(), (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    guard bytes.count - at >= 4 else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      let digit: UInt8
      switch bytes[at + offset] {
      case 0x30...0x39: digit = bytes[at + offset] - 0x30
      case 0x41...0x46: digit = bytes[at + offset] - 0x41 + 10
      case 0x61...0x66: digit = bytes[at + offset] - 0x61 + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)  // bounded: four hexadecimal digits
    }
    at += 4
    return value
  }
}
