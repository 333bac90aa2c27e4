import Diagnostics

/// A character that XML does not allow, found in a text that was to be written.
public struct ForbiddenCharacter: Sendable, Hashable {
  /// The character.
  public let scalar: Unicode.Scalar
  /// The text that holds it.
  public let text: String
  /// Where the text came from.
  public let place: Place?

  /// Reports it as an error in a clerk's words.
  public func report(as code: DiagnosticCode, into findings: inout Findings) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let point = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    var shown = ""
    for scalar in text.unicodeScalars.prefix(60) {
      shown.unicodeScalars.append(XMLWriter.isAllowed(scalar) ? scalar : "\u{FFFD}")
    }
    findings.error(
      code,
      Message(
        vi: "chữ “\(shown)” chứa ký tự \(point), không được có trong tài liệu",
        en: "the text “\(shown)” holds the character \(point), which no document may hold"),
      at: place,
      help: [
        Diagnostic.Help(
          Message(
            vi: "xóa ký tự này (chỗ hiện dấu \u{FFFD}) rồi gõ lại chữ ở đó nếu thiếu",
            en: "delete the character (it shows as \u{FFFD}) and type again what is missing there"))
      ])
  }
}

/// Writes XML or HTML into a buffer of bytes: names as given, texts and values escaped per scalar.
///
/// Not libxml2's `xmlTextWriter`: that takes C strings, so that a text with U+0000 is cut there without a word, and it
/// writes forbidden characters as they come. The text has to be looked through here anyway, and then writing it costs
/// less than handing it over (100,000 elements with an attribute and a text: 24 ms of the processor here, 35 ms there).
public struct XMLWriter: Sendable {
  /// How elements without content are closed.
  public enum Syntax: Sendable {
    /// `<name/>`.
    case xml
    /// `<name></name>`; elements that never have content are written by `void`.
    case html
  }

  /// What was written and not yet taken.
  public private(set) var bytes: [UInt8] = []
  /// The forbidden characters that were met, one for each text; U+FFFD stands in for them.
  public private(set) var forbidden: [ForbiddenCharacter] = []
  private let syntax: Syntax
  private var openNames: [String] = []
  private var tagIsOpen = false

  /// Starts empty.
  public init(_ syntax: Syntax = .xml) { self.syntax = syntax }

  /// Whether XML 1.0 allows a character (production 2 of its grammar).
  public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Writes constant markup as it stands: a declaration, a document type.
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

  /// Adds an attribute to the element that was just opened.
  public mutating func attribute(_ name: String, _ value: String, at place: Place? = nil) {
    precondition(tagIsOpen, "an attribute follows its start tag")
    appendName(name)
    append(value, inAttribute: true, at: place)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute that holds a whole number.
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

  /// Closes the tag of an HTML element that never has content: `br`, `img`, `meta`.
  public mutating func void() {
    guard openNames.popLast() != nil, tagIsOpen else { preconditionFailure("a void element is just its tag") }
    closeTag()
  }

  /// Gives what was written and forgets it; the open elements stay open.
  public mutating func take() -> [UInt8] {
    closeTag()
    let taken = bytes
    bytes = []
    return taken
  }

  /// Gives the forbidden characters and forgets them.
  public mutating func takeForbidden() -> [ForbiddenCharacter] {
    let taken = forbidden
    forbidden = []
    return taken
  }

  private mutating func closeTag() {
    if tagIsOpen { bytes.append(UInt8(ascii: ">")) }
    tagIsOpen = false
  }

  /// Appends escaped text. It works on UTF-8 bytes: a `Character` would hide `<` behind a combining mark.
  private mutating func append(_ text: String, inAttribute: Bool, at place: Place?) {
    var copy = text
    let found: Unicode.Scalar? = copy.withUTF8 { source in
      var first: Unicode.Scalar?
      var start = 0
      var index = 0
      while index < source.count {
        let byte = source[index]
        // Letters, also Vietnamese ones, pass by these three comparisons.
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

  /// How a byte is written; nil when it stands for itself. Line ends are kept from being normalised by a reader.
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

  /// The forbidden character that begins at an index, with its length in bytes; nil when there is none.
  private static func forbiddenScalar(
    _ source: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, Int)? {
    let byte = source[index]
    if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return (Unicode.Scalar(byte), 1) }
    // U+FFFE and U+FFFF; a string's UTF-8 is valid, so that three bytes are there.
    guard byte == 0xEF, source[index + 1] == 0xBF, source[index + 2] >= 0xBE else { return nil }
    return Unicode.Scalar(0xFFC0 + UInt32(source[index + 2] & 0x3F)).map { ($0, 3) }
  }
}
