import Diagnostics

/// Writes XML or HTML into a byte buffer; names are written as given, texts and values are escaped.
///
/// Not libxml2's `xmlTextWriter`: it takes C strings, which end at U+0000, and writes forbidden characters unchanged.
/// The text must be scanned here anyway, and writing it in the same pass is faster than passing it on.
public struct XMLWriter: Sendable {
  /// How empty elements are closed.
  public enum Syntax: Sendable {
    /// `<name/>`.
    case xml
    /// `<name></name>`; void elements are closed with `void()`.
    case html
  }

  /// The bytes written and not yet taken.
  public private(set) var bytes: [UInt8] = []
  /// The forbidden characters found, one per text; U+FFFD is written instead.
  public private(set) var forbidden: [ForbiddenCharacter] = []
  private let syntax: Syntax
  private var openNames: [String] = []
  private var tagIsOpen = false

  /// Starts empty.
  public init(_ syntax: Syntax = .xml) { self.syntax = syntax }

  /// Writes constant markup unchanged: a declaration, a document type.
  public mutating func markup(_ markup: StaticString) {
    closeTag()
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes the XML declaration.
  public mutating func declaration() {
    markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// Opens an element; attributes may follow.
  public mutating func start(_ name: String) {
    closeTag()
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    openNames.append(name)
    tagIsOpen = true
  }

  /// Adds an attribute to the element just opened.
  public mutating func attribute(_ name: String, _ value: String, at place: Place? = nil) {
    precondition(tagIsOpen, "an attribute follows its start tag")
    appendName(name)
    append(value, inAttribute: true, at: place)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute with a whole number.
  public mutating func attribute(_ name: String, _ value: Int) {
    precondition(tagIsOpen, "an attribute follows its start tag")
    appendName(name)
    bytes.append(contentsOf: String(value).utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendName(_ name: String) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: "="))
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a text.
  public mutating func text(_ text: String, at place: Place? = nil) {
    closeTag()
    append(text, inAttribute: false, at: place)
  }

  /// Closes the innermost open element.
  public mutating func end() {
    guard let name = openNames.popLast() else { preconditionFailure("an end tag has its start tag") }
    if tagIsOpen, syntax == .xml {
      bytes.append(UInt8(ascii: "/"))
    } else {
      closeTag()
      bytes.append(UInt8(ascii: "<"))
      bytes.append(UInt8(ascii: "/"))
      bytes.append(contentsOf: name.utf8)
    }
    bytes.append(UInt8(ascii: ">"))
    tagIsOpen = false
  }

  /// Closes the tag of a void HTML element: `br`, `img`, `meta`.
  public mutating func void() {
    guard openNames.popLast() != nil, tagIsOpen else { preconditionFailure("a void element is just its tag") }
    closeTag()
  }

  /// Returns and removes the bytes written; open elements stay open.
  public mutating func take() -> [UInt8] {
    closeTag()
    let taken = bytes
    bytes = []
    return taken
  }

  /// Returns and removes the forbidden characters.
  public mutating func takeForbidden() -> [ForbiddenCharacter] {
    let taken = forbidden
    forbidden = []
    return taken
  }

  private mutating func closeTag() {
    if tagIsOpen { bytes.append(UInt8(ascii: ">")) }
    tagIsOpen = false
  }

  /// Appends escaped text. Works on UTF-8 bytes, because `<` with a combining mark is one `Character`.
  private mutating func append(_ text: String, inAttribute: Bool, at place: Place?) {
    var copy = text
    let found: Unicode.Scalar? = copy.withUTF8 { source in
      var first: Unicode.Scalar?
      var start = 0
      var index = 0
      while index < source.count {
        let byte = source[index]
        // Most bytes, including those of Vietnamese letters, need only these comparisons.
        if byte > 0x3E, byte != 0xEF {
          index += 1
          continue
        }
        if let escape = XMLWriter.escape(byte, inAttribute: inAttribute) {
          bytes.append(contentsOf: source[start..<index])
          escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
          start = index + 1
        } else if let (scalar, length) = XMLWriter.forbiddenScalar(source, at: index) {
          bytes.append(contentsOf: source[start..<index])
          bytes.append(contentsOf: "\u{FFFD}".utf8)
          first = first ?? scalar
          start = index + length
          index += length - 1
        }
        index += 1
      }
      bytes.append(contentsOf: source[start...])
      return first
    }
    if let found { forbidden.append(ForbiddenCharacter(scalar: found, text: text, place: place)) }
  }

  /// The escape of a byte; nil when it needs none. Line ends are escaped where a reader would normalize them.
  private static func escape(_ byte: UInt8, inAttribute: Bool) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case 0x0D: "&#13;"
    case UInt8(ascii: "\""): inAttribute ? "&quot;" : nil
    case 0x09: inAttribute ? "&#9;" : nil
    case 0x0A: inAttribute ? "&#10;" : nil
    default: nil
    }
  }

  /// The forbidden character at an index, with its length in bytes; nil when there is none.
  private static func forbiddenScalar(
    _ source: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, Int)? {
    let byte = source[index]
    if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return (Unicode.Scalar(byte), 1) }
    // U+FFFE and U+FFFF. Strings are valid UTF-8, so all three bytes exist.
    guard byte == 0xEF, source[index + 1] == 0xBF, source[index + 2] >= 0xBE else { return nil }
    return Unicode.Scalar(0xFFC0 + UInt32(source[index + 2] & 0x3F)).map { ($0, 3) }
  }
}
