import Diagnostics

/// Scans the lines of a YAML text before it is parsed: reports refused features and common mistakes, and hides them
/// so that the rest can still be parsed.
///
/// The parser would stop at the first fault and describe it for programmers; the scanner finds all of them.
struct YAMLScanner {
  /// A mapping or sequence that is open at a line.
  struct Level {
    let column: Int
    let isSequence: Bool
  }

  /// The deepest nesting.
  static let deepest = 40
  /// The most faults reported for a file; scanning then stops.
  static let mostFaults = 200

  var source: YAMLSource
  var findings = Findings()
  /// Whether the structure is uncertain, so that parsing would only add false faults.
  var isBroken = false
  var position = 0
  private var lineStart = 0
  private var levels: [Level] = []
  /// The column of a key or dash whose value follows on the next lines; -1 at the start of the file.
  private var pending: Int? = -1
  /// The column that a continuation line of a plain scalar must exceed.
  private var openPlain: Int?
  private var seenContent = false
  private var seenMarker = false

  init(_ source: YAMLSource) { self.source = source }

  mutating func scan() {
    reportTabs()
    while position < source.count {
      scanLine()
      if findings.diagnostics.count > YAMLScanner.mostFaults {
        isBroken = true
        return
      }
    }
  }

  // MARK: Lines

  private mutating func scanLine() {
    lineStart = position
    var index = position
    while source[index] == " " || source[index] == "\t" { index += 1 }
    let end = lineEnd(from: index)
    if index >= end || source[index] == "#" {
      if index < end { openPlain = nil }
      position = end + 1
      return
    }
    if index == lineStart, scanMarker(end) { return }
    if let parent = openPlain, index - lineStart > parent {
      continuePlain(from: index, to: end)
      return
    }
    openPlain = nil
    seenContent = true
    scanBlock(from: index, to: end)
  }

  /// Handles `---`, `...` and directives; true when the line is one of them.
  private mutating func scanMarker(_ end: Int) -> Bool {
    let first = source[lineStart]
    if first == "%" {
      findings.report(YAMLFaults.special("%", source.place(lineStart..<(lineStart + 1))))
      source.drop(lineStart..<end)
      position = end + 1
      return true
    }
    guard first == "-" || first == ".", source[lineStart + 1] == first, source[lineStart + 2] == first,
      isBlank(lineStart + 3)
    else { return false }
    if first == "-", !seenContent, !seenMarker {
      seenMarker = true
      position = end + 1
      return true
    }
    let rest = first == "-" ? lineStart : nextContent(after: end)
    if rest < source.count {
      findings.report(YAMLFaults.secondDocument(source.place(rest..<lineEnd(from: rest))))
    }
    source.drop(lineStart..<source.count)
    position = source.count
    return true
  }

  private func nextContent(after end: Int) -> Int {
    var index = end + 1
    while index < source.count {
      var start = index
      while source[start] == " " { start += 1 }
      let lineEnd = lineEnd(from: start)
      if start < lineEnd, source[start] != "#" { return start }
      index = lineEnd + 1
    }
    return source.count
  }

  /// A continuation line of a plain scalar.
  private mutating func continuePlain(from index: Int, to end: Int) {
    let text = plainEnd(from: index, to: end)
    position = end + 1
    let colon = firstColon(from: index, to: text)
    if source[index] == "-" && isBlank(index + 1) || colon.map({ $0 - index <= 40 }) ?? false {
      if !isBroken { findings.report(YAMLFaults.indentation(source.place(index..<text))) }
      isBroken = true
    } else if let colon {
      findings.report(YAMLFaults.unquotedColon(source.place(colon..<(colon + 1))))
      hideColons(from: index, to: text)
    }
  }

  // MARK: Blocks

  private mutating func scanBlock(from start: Int, to end: Int) {
    var index = start
    var parent = pending
    var afterDash = false
    pending = nil
    if isOtherDash(index) {
      findings.report(YAMLFaults.otherDash(source[index], source.place(index..<(index + 1))))
      source.makeHyphen(index)
    }
    if source[index] == "-", index + 1 < end, source[index + 1] != "-", !isBlank(index + 1),
      keyRange(from: index + 1, to: end) != nil
    {
      findings.report(YAMLFaults.dashWithoutSpace(source.place(index..<(index + 1))))
      isBroken = true
      position = end + 1
      return
    }
    while source[index] == "-", isBlank(index + 1) {
      let column = index - lineStart
      enterSequence(column, parent: parent, afterDash: afterDash)
      guard position < source.count else { return }
      parent = column
      afterDash = true
      index += 1
      while source[index] == " " { index += 1 }
      if index >= end || source[index] == "#" {
        pending = column
        position = end + 1
        return
      }
    }
    if source[index] == "?", isBlank(index + 1) {
      findings.report(YAMLFaults.special("?", source.place(index..<(index + 1))))
      isBroken = true
      position = end + 1
      return
    }
    scanEntry(from: index, to: end, parent: parent, afterDash: afterDash)
  }

  private mutating func enterSequence(_ column: Int, parent: Int?, afterDash: Bool) {
    while let last = levels.last, last.column > column { levels.removeLast() }
    if let last = levels.last, last.column == column {
      if last.isSequence { return }
      if parent != column { reportIndentation(column) }
    } else if !afterDash, !levels.isEmpty, parent == nil {
      reportIndentation(column)
    }
    open(Level(column: column, isSequence: true))
  }

  private mutating func enterMapping(_ column: Int, parent: Int?, afterDash: Bool) {
    while let last = levels.last, last.column > column { levels.removeLast() }
    if let last = levels.last, last.column == column {
      guard last.isSequence else { return }
      levels.removeLast()
      if let below = levels.last, below.column == column, !below.isSequence { return }
      reportIndentation(column)
    } else if !afterDash, !levels.isEmpty, parent.map({ $0 >= column }) ?? true {
      reportIndentation(column)
    }
    open(Level(column: column, isSequence: false))
  }

  private mutating func open(_ level: Level) {
    levels.append(level)
    guard levels.count > YAMLScanner.deepest else { return }
    findings.report(YAMLFaults.tooDeep(source.place(lineStart..<lineEnd(from: lineStart))))
    isBroken = true
    position = source.count
  }

  private mutating func reportIndentation(_ column: Int) {
    // Tabs or an earlier line already made the indentation uncertain.
    guard !isBroken else { return }
    let start = lineStart + column
    findings.report(YAMLFaults.indentation(source.place(start..<lineEnd(from: start))))
    isBroken = true
  }

  /// A key with its value, or a value alone on its line.
  private mutating func scanEntry(from index: Int, to end: Int, parent: Int?, afterDash: Bool) {
    let column = index - lineStart
    let mayBeValue = afterDash || parent.map { $0 >= 0 } ?? false
    let outer = parent ?? column - 1
    if let (key, colon) = keyRange(from: index, to: end) {
      scanKey(key, colon: colon, to: end, parent: parent, afterDash: afterDash)
    } else if let colon = gluedColon(from: index, to: end) {
      findings.report(YAMLFaults.missingSpace(source.place(colon..<(colon + 1))))
      source.insertSpace(after: colon)
      scanKey(index..<colon, colon: colon, to: end, parent: parent, afterDash: afterDash)
    } else if mayBeValue || isOpening(source[index]) {
      scanValue(from: index, to: end, parent: max(outer, -1))
    } else {
      let text = plainEnd(from: index, to: end)
      findings.report(YAMLFaults.missingColon(source.text(index..<text), source.place(index..<text)))
      dropBlock(column: column, end: end)
    }
  }

  private mutating func scanKey(_ key: Range<Int>, colon: Int, to end: Int, parent: Int?, afterDash: Bool) {
    let column = key.lowerBound - lineStart
    enterMapping(column, parent: parent, afterDash: afterDash)
    guard position < source.count else { return }
    checkLeadingSign(key.lowerBound)
    var value = colon + 1
    while source[value] == " " || source[value] == "\t" { value += 1 }
    scanValue(from: value, to: end, parent: column)
  }

  /// Removes a line without a key, with everything indented below it.
  private mutating func dropBlock(column: Int, end: Int) {
    source.drop(lineStart..<end)
    position = end + 1
    while position < source.count {
      var index = position
      while source[index] == " " { index += 1 }
      let next = lineEnd(from: index)
      guard index >= next || index - position > column else { return }
      source.drop(position..<next)
      position = next + 1
    }
  }

  // MARK: Values

  private mutating func scanValue(from index: Int, to end: Int, parent: Int) {
    guard index < end, source[index] != "#" else {
      pending = parent
      position = end + 1
      return
    }
    switch source[index] {
    case "|", ">":
      if isBlockHeader(from: index, to: end) {
        skipBlockText(to: end, parent: parent)
        return
      }
      checkLeadingSign(index)
    case "\"", "'":
      scanQuotedValue(from: index, to: end, parent: parent)
      return
    case "[", "{":
      scanFlowValue(from: index, parent: parent)
      return
    default: checkLeadingSign(index)
    }
    let text = plainEnd(from: index, to: end)
    if let colon = firstColon(from: index, to: text) {
      findings.report(YAMLFaults.unquotedColon(source.place(colon..<(colon + 1))))
      hideColons(from: index, to: text)
    }
    reportComment(after: text, to: end)
    openPlain = parent
    position = end + 1
  }

  /// Skips the lines of a block scalar.
  private mutating func skipBlockText(to end: Int, parent: Int) {
    position = end + 1
    while position < source.count {
      var start = position
      while source[start] == " " { start += 1 }
      let next = lineEnd(from: start)
      guard start >= next || start - position > parent else { break }
      position = next + 1
    }
  }

  private mutating func scanQuotedValue(from index: Int, to end: Int, parent: Int) {
    guard let close = quotedEnd(from: index, parent: parent) else {
      return treatAsUnclosed(index, to: end)
    }
    let closeLine = lineEnd(from: close)
    var rest = close
    while source[rest] == " " { rest += 1 }
    if rest < closeLine, source[rest] != "#" || rest == close {
      guard close <= end else { return treatAsUnclosed(index, to: end) }
      let text = plainEnd(from: rest, to: end)
      findings.report(YAMLFaults.textAfter(source.place(rest..<text), quote: true))
      hideQuotes(from: index, to: text)
    }
    position = closeLine + 1
  }

  private mutating func treatAsUnclosed(_ index: Int, to end: Int) {
    let text = plainEnd(from: index, to: end)
    findings.report(YAMLFaults.unclosedQuote(source.place(index..<text)))
    hideQuotes(from: index, to: text)
    position = end + 1
  }

  private mutating func scanFlowValue(from index: Int, parent: Int) {
    guard let close = scanFlow(from: index, parent: parent) else {
      isBroken = true
      return
    }
    let end = lineEnd(from: close)
    var rest = close
    while source[rest] == " " { rest += 1 }
    if rest < end, source[rest] != "#" || rest == close {
      findings.report(YAMLFaults.textAfter(source.place(rest..<plainEnd(from: rest, to: end)), quote: false))
      isBroken = true
    }
    position = end + 1
  }
}
