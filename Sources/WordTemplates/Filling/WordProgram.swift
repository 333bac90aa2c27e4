import Diagnostics

/// What filling writes, one step after another.
indirect enum WordOp: Sendable {
  case bytes([UInt8])
  /// An identifier that is new in each copy, by what it was.
  case id(WordIdentifier, String)
  case paragraph(WordParagraph)
  case loop(WordLoop)
  case condition([(condition: WordCondition, body: [WordOp])], otherwise: [WordOp])
  /// A value in an attribute.
  case attribute(WordValue)
  /// A value that a control needs in a form of its own.
  case control(WordControl)
  /// A note that is one of its own in each copy.
  case note(isEnd: Bool, id: String)
  /// The number of a link whose address holds values.
  case link(WordLink)
  /// An element that needs a paragraph at its end, and the one written when it would be empty.
  case holder([WordOp], empty: [UInt8])
  /// What goes when none of the elements is left in it, by how their tags begin.
  case shell([WordOp], needed: [[UInt8]])
}

/// A link whose address holds tags.
final class WordLink: Sendable {
  enum Piece: Sendable {
    case text(String)
    case value(WordValue)
  }

  /// The relationship in the template.
  let id: String
  let pieces: [Piece]

  init(id: String, pieces: [Piece]) {
    self.id = id
    self.pieces = pieces
  }

  /// Text of which bytes are written as `%C3`, as it reads (RFC 3986, 2.1).
  static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"), rest.count > 2,
        let number = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(number)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Text as an address takes it: all but unreserved signs are encoded.
  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(.init(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}

/// The identifiers that must be unique in a file.
enum WordIdentifier: Sendable, Hashable {
  case drawing, bookmark, bookmarkName, shape, control, list
}

/// The tags of runs in a part, by its prefix.
struct WordRunMarks: Sendable {
  private let run: [UInt8]
  private let runEnd: [UInt8]
  private let text: [UInt8]
  private let textEnd: [UInt8]
  private let lineBreak: [UInt8]
  private let tab: [UInt8]
  private let noBreakHyphen: [UInt8]
  private let softHyphen: [UInt8]

  init(prefix: String) {
    run = Array("<\(prefix)r>".utf8)
    runEnd = Array("</\(prefix)r>".utf8)
    text = Array("<\(prefix)t xml:space=\"preserve\">".utf8)
    textEnd = Array("</\(prefix)t>".utf8)
    lineBreak = Array("<\(prefix)br/>".utf8)
    tab = Array("<\(prefix)tab/>".utf8)
    noBreakHyphen = Array("<\(prefix)noBreakHyphen/>".utf8)
    softHyphen = Array("<\(prefix)softHyphen/>".utf8)
  }

  /// Text as a run of a format: lines and tabs are elements, blanks at the ends stay.
  func write(_ value: String, _ format: [UInt8], into out: inout [UInt8]) {
    out.append(contentsOf: run)
    out.append(contentsOf: format)
    if XMLText.isPlain(value) {
      if !value.isEmpty {
        out.append(contentsOf: text)
        out.append(contentsOf: value.utf8)
        out.append(contentsOf: textEnd)
      }
    } else {
      writeParts(of: value, into: &out)
    }
    out.append(contentsOf: runEnd)
  }

  private func writeParts(of value: String, into out: inout [UInt8]) {
    var line = ""
    func flush(_ out: inout [UInt8]) {
      guard !line.isEmpty else { return }
      out.append(contentsOf: text)
      XMLText.escape(line, into: &out)
      out.append(contentsOf: textEnd)
      line = ""
    }
    for scalar in value.unicodeScalars {
      let mark: [UInt8]? =
        switch scalar {
        case "\n", "\u{2028}": lineBreak
        case "\t": tab
        case "\u{2011}": noBreakHyphen
        case "\u{AD}": softHyphen
        default: nil
        }
      if let mark {
        flush(&out)
        out.append(contentsOf: mark)
      } else if scalar != "\r" {
        line.unicodeScalars.append(scalar)
      }
    }
    flush(&out)
  }
}

/// A paragraph with places.
final class WordParagraph: Sendable {
  /// Words of the template in the format of their run.
  struct Words: Sendable {
    let text: String
    let format: [UInt8]
    /// The whole run as it is written.
    let run: [UInt8]
    let beginsWithBlank: Bool
    let endsWithBlank: Bool
    /// Whether any of it is no blank.
    let hasText: Bool

    init(_ text: String, _ format: [UInt8], marks: WordRunMarks) {
      self.text = text
      self.format = format
      var run: [UInt8] = []
      marks.write(text, format, into: &run)
      self.run = run
      beginsWithBlank = text.unicodeScalars.first.map { $0 == " " || $0 == "\u{A0}" } ?? false
      endsWithBlank = text.unicodeScalars.last.map { $0.properties.isWhitespace } ?? true
      hasText = text.unicodeScalars.contains { !$0.properties.isWhitespace }
    }
  }

  indirect enum Piece: Sendable {
    case text(Words)
    /// Anything else.
    case ops([WordOp])
    case value(WordValue, format: [UInt8], Place)
    case loop(WordList, depth: Int, [Piece], Place)
    case condition([(condition: WordCondition, body: [Piece])], otherwise: [Piece])
  }

  let start: [WordOp]
  let pieces: [Piece]
  let end: [UInt8]
  /// Whether it is removed when its places have no value, because it contains nothing else.
  let mayGo: Bool
  let isInTable: Bool

  init(start: [WordOp], pieces: [Piece], end: [UInt8], mayGo: Bool, isInTable: Bool) {
    self.start = start
    self.pieces = pieces
    self.end = end
    self.mayGo = mayGo
    self.isInTable = isInTable
  }
}

/// A part that repeats.
final class WordLoop: Sendable {
  enum Over: Sendable {
    case list(WordList)
    /// A sheet for each recipient, or for so many.
    case sheets(Int)
  }

  let over: Over
  let depth: Int
  let first: [WordOp]
  let later: [WordOp]
  /// The bytes between two copies.
  let between: [WordOp]
  let place: Place

  init(_ over: Over, depth: Int, first: [WordOp], later: [WordOp], between: [WordOp] = [], at place: Place) {
    self.over = over
    self.depth = depth
    self.first = first
    self.later = later
    self.between = between
    self.place = place
  }
}

/// A content control that shows a value in a way of its own.
final class WordControl: Sendable {
  enum Kind: Sendable {
    case plain
    case date(String)
    case list([(text: String, value: String)], isOpen: Bool)
    case check(on: String, off: String)
  }

  let kind: Kind
  let value: WordValue
  /// The bytes before the changed properties, and the rest of those.
  let head: [WordOp]
  /// The start of the content up to the value, and what follows.
  let before: [UInt8]
  let behind: [UInt8]
  let format: [UInt8]
  let binding: (store: String, path: String)?
  let place: Place

  init(
    _ kind: Kind, _ value: WordValue, head: [WordOp], before: [UInt8], behind: [UInt8], format: [UInt8],
    binding: (store: String, path: String)?, at place: Place
  ) {
    self.kind = kind
    self.value = value
    self.head = head
    self.before = before
    self.behind = behind
    self.format = format
    self.binding = binding
    self.place = place
  }
}

extension [WordOp] {
  /// Adds bytes to the last step where that is bytes, too.
  mutating func append(bytes: some Sequence<UInt8>) {
    if case .bytes(var last)? = self.last {
      removeLast()
      last.append(contentsOf: bytes)
      append(.bytes(last))
    } else {
      append(.bytes(Array<UInt8>(bytes)))
    }
  }

  mutating func add(_ ops: [WordOp]) {
    for op in ops {
      if case .bytes(let bytes) = op { append(bytes: bytes) } else { append(op) }
    }
  }
}
