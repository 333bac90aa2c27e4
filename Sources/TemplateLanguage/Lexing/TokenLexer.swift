import Diagnostics

/// Reads the tokens of one tag, up to `}}` or `%}`.
struct TokenLexer {
  /// The most bytes of a string in quotes; bounds the search for a missing closing quote.
  static let longestString = 2000

  private let file: SourceFile
  private let bytes: [UInt8]
  /// The first byte of the closing delimiter: `}` or `%`.
  private let closer: UInt8
  private var position: Int
  private(set) var tokens: [Token] = []
  private(set) var isBroken = false
  private(set) var trimsAfter = false
  /// Whether a quote was not closed, which hides the end of the tag.
  private(set) var hasOpenQuote = false
  /// The first unknown sign; reported only when the tag is closed.
  private(set) var unknownSign: Range<Int>?

  init(_ file: SourceFile, from position: Int, closer: UInt8) {
    self.file = file
    self.bytes = file.bytes
    self.position = position
    self.closer = closer
  }

  /// Reads to the end of the tag; returns the offset after it, or nil when the tag is not closed.
  mutating func run(_ log: inout FaultLog) -> Int? {
    while position < bytes.count {
      if let end = tagEnd() { return end }
      let byte = bytes[position]
      if isBlank(byte) {
        position += 1
      } else if byte == UInt8(ascii: "{"), let next = peek(1), next == byte || next == UInt8(ascii: "%") {
        return nil
      } else if isDigit(byte) {
        number(&log)
      } else if let quote = Quote(bytes, position) {
        string(quote, &log)
      } else if !name() && !symbol() {
        unknown()
      }
    }
    return nil
  }

  private mutating func tagEnd() -> Int? {
    var start = position
    if bytes[start] == UInt8(ascii: "-") { start += 1 }
    guard start + 1 < bytes.count, bytes[start] == closer, bytes[start + 1] == UInt8(ascii: "}") else {
      return nil
    }
    trimsAfter = start > position
    tokens.append(Token(kind: .end, range: position..<position))
    return start + 2
  }

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private mutating func number(_ log: inout FaultLog) {
    let start = position
    var value = 0
    var fits = true
    while position < bytes.count, isDigit(bytes[position]) {
      let (product, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, overAgain) = product.addingReportingOverflow(Int(bytes[position] - UInt8(ascii: "0")))
      if over || overAgain { fits = false }
      value = fits ? sum : 0
      position += 1
    }
    let range = start..<position
    if !fits {
      isBroken = true
      log.numberTooLarge(at: Place(file, range))
    } else if range.count > 1, bytes[start] == UInt8(ascii: "0") {
      isBroken = true
      log.leadingZero(value, at: Place(file, range))
    }
    tokens.append(Token(kind: .integer(value), range: range))
  }

  private mutating func string(_ quote: Quote, _ log: inout FaultLog) {
    let start = position
    var text: [UInt8] = []
    position += quote.opening
    let limit = min(bytes.count, start + TokenLexer.longestString)
    while position < limit, bytes[position] != 0x0A, bytes[position] != 0x0D {
      if let length = quote.closingLength(bytes, position) {
        position += length
        tokens.append(Token(kind: .text(String(decoding: text, as: UTF8.self)), range: start..<position))
        return
      }
      if bytes[position] == UInt8(ascii: "\\") {
        escape(into: &text, &log)
      } else {
        text.append(bytes[position])
        position += 1
      }
    }
    isBroken = true
    if position >= limit, limit < bytes.count, let length = closingDistance(quote) {
      log.textTooLong(TokenLexer.longestString, at: Place(file, start..<position + length))
      position += length
      return
    }
    hasOpenQuote = true
    log.unclosedQuote(at: Place(file, start..<start + quote.opening))
    recover(from: start + quote.opening)
  }

  /// The distance, in bytes, to the closing quote on the same line of a string that is too long.
  private func closingDistance(_ quote: Quote) -> Int? {
    var index = position
    while index < min(bytes.count, position + 50 * TokenLexer.longestString), bytes[index] != 0x0A {
      if let length = quote.closingLength(bytes, index) { return index + length - position }
      index += 1
    }
    return nil
  }

  /// After an unclosed quote, assumes that the tag ends at the first closing delimiter on the line.
  private mutating func recover(from start: Int) {
    position = start
    while position + 1 < bytes.count, bytes[position] != 0x0A {
      let next = bytes[position + 1]
      if bytes[position] == closer, next == UInt8(ascii: "}") { return }
      if bytes[position] == UInt8(ascii: "{"), next == UInt8(ascii: "{") || next == UInt8(ascii: "%") {
        return
      }
      position += 1
    }
    position = min(position + 1, bytes.count)
  }

  private mutating func escape(into text: inout [UInt8], _ log: inout FaultLog) {
    let start = position
    let escaped = peek(1)
    position += 2
    switch escaped {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): text.append(escaped ?? 0)
    default:
      position = start + 1
      isBroken = true
      log.unknownEscape(at: Place(file, start..<start + 1))
    }
  }

  private mutating func name() -> Bool {
    let start = position
    guard let first = decodeScalar(bytes, at: position), isNameStart(first.scalar) else { return false }
    position += first.length
    while let next = decodeScalar(bytes, at: position), isNamePart(next.scalar) { position += next.length }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    tokens.append(Token(kind: .name(text), range: start..<position))
    return true
  }

  private mutating func symbol() -> Bool {
    if let next = peek(1), next == UInt8(ascii: "="),
      let symbol = Symbol(rawValue: String(UnicodeScalar(bytes[position])) + "=")
    {
      tokens.append(Token(kind: .symbol(symbol), range: position..<position + 2))
      position += 2
      return true
    }
    guard bytes[position] < 0x80, let symbol = Symbol(rawValue: String(UnicodeScalar(bytes[position]))) else {
      return false
    }
    tokens.append(Token(kind: .symbol(symbol), range: position..<position + 1))
    position += 1
    return true
  }

  private mutating func unknown() {
    let length = decodeScalar(bytes, at: position)?.length ?? 1
    if !isBroken { unknownSign = position..<position + length }
    isBroken = true
    position += length
  }
}

/// A quotation mark: straight, or curly as word processors insert it.
private struct Quote {
  /// The length of the opening mark in bytes.
  let opening: Int
  private let closing: [UInt8]

  init?(_ bytes: [UInt8], _ position: Int) {
    switch bytes[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      opening = 1
      closing = [bytes[position]]
    case 0xE2 where position + 2 < bytes.count && bytes[position + 1] == 0x80:
      // U+201C “ and U+201D ” close with ”; U+2018 ‘ and U+2019 ’ with ’.
      switch bytes[position + 2] {
      case 0x9C, 0x9D: closing = [0xE2, 0x80, 0x9D]
      case 0x98, 0x99: closing = [0xE2, 0x80, 0x99]
      default: return nil
      }
      opening = 3
    default: return nil
    }
  }

  func closingLength(_ bytes: [UInt8], _ position: Int) -> Int? {
    guard bytes[position] == closing[0] else { return nil }
    guard closing.count > 1 else { return 1 }
    guard position + closing.count <= bytes.count else { return nil }
    for (offset, byte) in closing.enumerated() where bytes[position + offset] != byte { return nil }
    return closing.count
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

private func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}

/// Letters of Vietnamese and most of Europe (Latin-1, Latin Extended-A, -B and Additional), tested without a table.
private func isCommonLetter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xC0...0x24F: scalar.value != 0xD7 && scalar.value != 0xF7
  case 0x1E00...0x1EFF: true
  default: false
  }
}

private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return scalar == "_" || isASCIILetter(scalar) }
  return isCommonLetter(scalar) || scalar.properties.isXIDStart
}

private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
  // bounded: ASCII
  if scalar.isASCII { return scalar == "_" || isDigit(UInt8(scalar.value)) || isASCIILetter(scalar) }
  return isCommonLetter(scalar) || scalar.properties.isXIDContinue
}

/// The scalar that begins at an offset of valid UTF-8.
func decodeScalar(_ bytes: [UInt8], at position: Int) -> (scalar: Unicode.Scalar, length: Int)? {
  guard position < bytes.count else { return nil }
  let (scalar, length) = ScalarDecoding.next(in: bytes, at: position, end: bytes.count)
  return scalar.map { ($0, length) }
}
