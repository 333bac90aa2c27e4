import Diagnostics

/// Splits a template's source into text and tags; reads just enough markup to know where a tag is.
struct SourceScanner {
  private enum State {
    case content
    case elementTag
    case attribute(quote: UInt8)
  }

  private let file: SourceFile
  private let bytes: [UInt8]
  private let isMarkup: Bool
  private var state = State.content
  private var position = 0
  private var textStart = 0
  /// Where the raw text ends and where its end tag ends.
  private var raw: (end: Int, tagEnd: Int, trimsBefore: Bool, trimsAfter: Bool)?
  private var segments: [Segment] = []
  /// Set when a search reached the end of the file without a match, so that it is not repeated.
  private var hasNoCommentEnd = false

  init(_ file: SourceFile, isMarkup: Bool) {
    self.file = file
    self.bytes = file.bytes
    self.isMarkup = isMarkup
  }

  /// The segments of the whole file, in order and without gaps.
  mutating func run(_ log: inout FaultLog) -> [Segment] {
    while position < bytes.count {
      if let raw, position >= raw.end { endRaw(raw) } else { step(&log) }
    }
    flushText()
    applyTrims()
    return segments
  }

  private mutating func step(_ log: inout FaultLog) {
    let byte = bytes[position]
    if raw == nil, position + 1 < bytes.count {
      let next = bytes[position + 1]
      if byte == UInt8(ascii: "{") {
        switch next {
        case UInt8(ascii: "{"): return tag(.output, closer: UInt8(ascii: "}"), &log)
        case UInt8(ascii: "%"): return tag(.statement, closer: UInt8(ascii: "%"), &log)
        case UInt8(ascii: "#"): return comment(&log)
        default: break
        }
      } else if next == UInt8(ascii: "}"),
        byte == next || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "#")
      {
        log.strayCloser(
          String(decoding: bytes[position...position + 1], as: UTF8.self),
          at: Place(file, position..<position + 2))
        position += 2
        return
      }
    }
    if isMarkup { markup(byte, &log) } else { position += 1 }
  }

  // MARK: Tags

  private mutating func tag(_ kind: Segment.Kind, closer: UInt8, _ log: inout FaultLog) {
    flushText()
    let start = position
    let trims = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "-")
    var lexer = TokenLexer(file, from: start + (trims ? 3 : 2), closer: closer)
    let end = lexer.run(&log)
    if end == nil {
      if !lexer.hasOpenQuote { log.unclosedTag(kind, at: Place(file, start..<start + 2)) }
    } else if let sign = lexer.unknownSign {
      log.unknownSign(String(decoding: bytes[sign], as: UTF8.self), at: Place(file, sign))
    }
    var segment = Segment(kind, start..<(end ?? recovery(from: start + 2)))
    segment.trimsBefore = trims
    segment.trimsAfter = lexer.trimsAfter
    segment.tokens = lexer.tokens
    segment.isBroken = lexer.isBroken || end == nil
    segment.standing = standing
    position = segment.range.upperBound
    textStart = position
    if kind == .statement, segment.tokens.count == 2, segment.tokens[0].kind == .name("raw") {
      startRaw(segment, &log)
    } else {
      if isMarkup, standing == .elementTag { log.tagInElementTag(at: Place(file, segment.range)) }
      segments.append(segment)
    }
  }

  private var standing: Segment.Standing {
    switch state {
    case .content: .content
    case .elementTag: .elementTag
    case .attribute: .attribute
    }
  }

  /// Where an unclosed tag is assumed to end: before the next tag, or at the end of its line.
  private func recovery(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "{") || bytes[index + 1] == UInt8(ascii: "%")
      {
        return index
      }
      index += 1
    }
    return index
  }

  private mutating func comment(_ log: inout FaultLog) {
    flushText()
    let start = position
    let end = hasNoCommentEnd ? nil : find("#}", from: start + 2)
    if end == nil {
      hasNoCommentEnd = true
      log.unclosedTag(.comment, at: Place(file, start..<start + 2))
    }
    var segment = Segment(.comment, start..<(end ?? start + 2))
    segment.trimsBefore = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "-")
    segment.trimsAfter = end.map { $0 - 3 > start + 2 && bytes[$0 - 3] == UInt8(ascii: "-") } ?? false
    segment.standing = standing
    append(segment)
  }

  private mutating func append(_ segment: Segment) {
    segments.append(segment)
    position = segment.range.upperBound
    textStart = position
  }

  private mutating func flushText() {
    guard position > textStart else { return }
    var segment = Segment(raw == nil ? .text : .rawText, textStart..<position)
    segment.standing = standing
    segments.append(segment)
    textStart = position
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    let length = text.utf8CodeUnitCount
    return text.withUTF8Buffer { wanted in
      var index = start
      while index + length <= bytes.count {
        var offset = 0
        while offset < length, bytes[index + offset] == wanted[offset] { offset += 1 }
        if offset == length { return index + length }
        index += 1
      }
      return nil
    }
  }

  // MARK: Raw text

  private mutating func startRaw(_ segment: Segment, _ log: inout FaultLog) {
    var comment = Segment(.comment, segment.range)
    comment.trimsBefore = segment.trimsBefore
    comment.trimsAfter = segment.trimsAfter
    segments.append(comment)
    var index = position
    while index < bytes.count {
      if let end = endRawTag(at: index) {
        raw = (index, end.end, end.trimsBefore, end.trimsAfter)
        return
      }
      index += 1
    }
    log.unclosedRaw(at: Place(file, segment.range))
    raw = (bytes.count, bytes.count, false, false)
  }

  private func endRawTag(at start: Int) -> (end: Int, trimsBefore: Bool, trimsAfter: Bool)? {
    guard bytes[start] == UInt8(ascii: "{"), start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "%")
    else { return nil }
    var index = start + 2
    let before = index < bytes.count && bytes[index] == UInt8(ascii: "-")
    if before { index += 1 }
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    let word = Array("endraw".utf8)
    guard index + word.count <= bytes.count, bytes[index..<index + word.count].elementsEqual(word) else {
      return nil
    }
    index += word.count
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    let after = index < bytes.count && bytes[index] == UInt8(ascii: "-")
    if after { index += 1 }
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "%"), bytes[index + 1] == UInt8(ascii: "}")
    else { return nil }
    return (index + 2, before, after)
  }

  private mutating func endRaw(_ end: (end: Int, tagEnd: Int, trimsBefore: Bool, trimsAfter: Bool)) {
    position = end.end
    flushText()
    raw = nil
    var segment = Segment(.comment, end.end..<end.tagEnd)
    segment.trimsBefore = end.trimsBefore
    segment.trimsAfter = end.trimsAfter
    append(segment)
  }

  // MARK: Markup

  private mutating func markup(_ byte: UInt8, _ log: inout FaultLog) {
    switch state {
    case .content:
      if byte == UInt8(ascii: "<") { return openingBracket(&log) }
    case .elementTag:
      if byte == UInt8(ascii: ">") {
        flushAndSet(.content)
        return
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        flushAndSet(.attribute(quote: byte))
        return
      }
    case .attribute(let quote):
      if byte == quote {
        flushAndSet(.elementTag)
        return
      }
    }
    position += 1
  }

  /// Text never spans two states, so that whitespace is trimmed only from content.
  private mutating func flushAndSet(_ next: State) {
    if case .attribute = next { position += 1 }
    if case .content = next { position += 1 }
    flushText()
    state = next
    if case .elementTag = next { position += 1 }
  }

  private mutating func openingBracket(_ log: inout FaultLog) {
    guard position + 1 < bytes.count else {
      position += 1
      return
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): declaration(&log)
    case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
      flushText()
      state = .elementTag
      position += 1
    default: position += 1
    }
  }

  /// Skips comments, with tags in them, and an XML declaration at the start; other declarations are faults.
  private mutating func declaration(_ log: inout FaultLog) {
    flushText()
    let start = position
    let end: Int?
    let isWelcome: Bool
    if starts(with: "<!--") {
      end = find("-->", from: start + 4)
      isWelcome = true
    } else if starts(with: "<![CDATA[") {
      end = find("]]>", from: start)
      isWelcome = false
    } else {
      end = find(bytes[start + 1] == UInt8(ascii: "?") ? "?>" : ">", from: start)
      isWelcome = starts(with: "<?xml ") && start == 0
    }
    let range = start..<(end ?? bytes.count)
    if end == nil {
      log.unclosedTag(.comment, at: Place(file, start..<min(start + 4, bytes.count)))
    } else if !isWelcome {
      log.unusedMarkup(at: Place(file, range))
    }
    append(Segment(.comment, range))
  }

  private func starts(with text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in
      guard position + wanted.count <= bytes.count else { return false }
      for offset in 0..<wanted.count where bytes[position + offset] != wanted[offset] { return false }
      return true
    }
  }

  // MARK: Whitespace

  private mutating func applyTrims() {
    for index in segments.indices {
      if segments[index].trimsBefore, index > 0, segments[index - 1].isText {
        var content = segments[index - 1].content
        while !content.isEmpty, isBlank(bytes[content.upperBound - 1]) {
          content = content.lowerBound..<content.upperBound - 1
        }
        segments[index - 1].content = content
      }
      if segments[index].trimsAfter, index + 1 < segments.count, segments[index + 1].isText {
        var content = segments[index + 1].content
        while !content.isEmpty, isBlank(bytes[content.lowerBound]) {
          content = content.lowerBound + 1..<content.upperBound
        }
        segments[index + 1].content = content
      }
    }
  }
}
