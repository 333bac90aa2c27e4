import Diagnostics

/// The content of one line: keys, colons, quotes, indicators.
extension YAMLScanner {
  /// The end of the line that contains an index: its `\n`, or the end of the file.
  func lineEnd(from index: Int) -> Int {
    var end = index
    while end < source.count, source[end] != "\n" { end += 1 }
    return end
  }

  func isBlank(_ index: Int) -> Bool {
    switch source[index] {
    case " ", "\t", "\n": true
    default: false
    }
  }

  /// Whether an item begins with a dash that word processors substitute for a hyphen.
  func isOtherDash(_ index: Int) -> Bool {
    switch source[index] {
    case "–", "—", "−", "‐", "‑", "•", "●", "▪", "·": isBlank(index + 1)
    default: false
    }
  }

  /// Whether a value that starts with this sign cannot be a key without its colon.
  func isOpening(_ sign: Unicode.Scalar) -> Bool { sign == "[" || sign == "{" || sign == "\"" || sign == "'" }

  /// The end of a plain scalar on its line, before a comment and spaces.
  func plainEnd(from start: Int, to end: Int) -> Int {
    var stop = start
    while stop < end, !(source[stop] == "#" && stop > start && isBlank(stop - 1)) { stop += 1 }
    while stop > start, isBlank(stop - 1) { stop -= 1 }
    return stop
  }

  /// The first colon that ends a key in YAML.
  func firstColon(from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if source[index] == ":", index + 1 >= end || isBlank(index + 1) { return index }
      index += 1
    }
    return nil
  }

  /// A key at the start of a line's content, and its colon.
  func keyRange(from start: Int, to end: Int) -> (key: Range<Int>, colon: Int)? {
    switch source[start] {
    case "\"", "'":
      guard let close = quotedEnd(from: start, parent: Int.max), close <= end else { return nil }
      var colon = close
      while source[colon] == " " { colon += 1 }
      guard source[colon] == ":", isBlank(colon + 1) else { return nil }
      return (start..<close, colon)
    case "[", "{", "|", ">", "#": return nil
    default:
      guard let colon = firstColon(from: start, to: plainEnd(from: start, to: end)) else { return nil }
      var close = colon
      while close > start, source[close - 1] == " " { close -= 1 }
      return close > start ? (start..<close, colon) : nil
    }
  }

  /// A colon without a space after what looks like a key: `ngày:5/1/2023`.
  func gluedColon(from start: Int, to end: Int) -> Int? {
    var index = start
    while index < min(end, start + 40) {
      let scalar = source[index]
      if scalar == ":" {
        let next = source[index + 1]
        return index > start && next != ":" && next != "/" ? index : nil
      }
      guard
        scalar.properties.isAlphabetic || scalar == " " || scalar == "_" || scalar == "-" || isMark(scalar)
      else {
        return nil
      }
      index += 1
    }
    return nil
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

  /// The index after the closing quote; nil when it is missing before a line indented no deeper than `parent`.
  func quotedEnd(from start: Int, parent: Int) -> Int? {
    let quote = source[start]
    var index = start + 1
    while index < source.count {
      let scalar = source[index]
      if scalar == "\\", quote == "\"" {
        index += 1
        if index < source.count, source[index] == "\n" { continue }
      } else if scalar == quote {
        guard quote == "'", source[index + 1] == "'" else { return index + 1 }
        index += 1
      } else if scalar == "\n" {
        guard isIndented(after: index, deeperThan: parent) else { return nil }
      }
      index += 1
    }
    return nil
  }

  /// Whether the next line with text is indented deeper than a column.
  func isIndented(after lineEnd: Int, deeperThan parent: Int) -> Bool {
    var start = lineEnd + 1
    while start < source.count {
      var index = start
      while source[index] == " " || source[index] == "\t" { index += 1 }
      if index >= source.count { return false }
      if source[index] != "\n" { return index - start > parent }
      start = index + 1
    }
    return false
  }

  /// Whether `|` or `>` opens a block scalar.
  func isBlockHeader(from start: Int, to end: Int) -> Bool {
    var index = start + 1
    while index < end, source[index] == "-" || source[index] == "+" || ("1"..."9").contains(source[index]) {
      index += 1
    }
    while index < end, source[index] == " " { index += 1 }
    return index - start <= 3 + (index < end ? end : 0)
      && (index >= end || source[index] == "#" && isBlank(index - 1))
  }

  /// Reports a reserved indicator at the start of a value or key, and hides it.
  mutating func checkLeadingSign(_ index: Int) {
    let sign = source[index]
    if sign == "<", source[index + 1] == "<", source[index + 2] == ":" || isBlank(index + 2) {
      findings.report(YAMLFaults.mergeKey(source.place(index..<(index + 2))))
      source.hide(index)
      return
    }
    switch sign {
    case "&", "*", "!", "@", "%", "`", ",", "]", "}", "|", ">": break
    case "-", "?": guard isBlank(index + 1) else { return }
    default: return
    }
    findings.report(YAMLFaults.special(sign, source.place(index..<(index + 1))))
    source.hide(index)
  }

  /// Hides every colon that would end a key in YAML.
  mutating func hideColons(from start: Int, to end: Int) {
    for index in start..<max(start, end)
    where source[index] == ":" && (index + 1 >= end || isBlank(index + 1)) {
      source.hide(index)
    }
  }

  /// Hides quotes and colons, so that a line with an unclosed quote is parsed as plain text.
  mutating func hideQuotes(from start: Int, to end: Int) {
    for index in start..<max(start, end) where source[index] == "\"" || source[index] == "'" {
      source.hide(index)
    }
    hideColons(from: start, to: end)
  }

  /// Warns of a `#` without a space after it, which may cut off a part of the value.
  mutating func reportComment(after text: Int, to end: Int) {
    var index = text
    while index < end, source[index] != "#" { index += 1 }
    guard index < end, !isBlank(index + 1), source[index + 1] != "#" else { return }
    findings.report(YAMLFaults.commentInValue(source.place(index..<end)))
  }

  /// Reports tabs outside comments; after a tab in the indentation the structure is uncertain.
  mutating func reportTabs() {
    var inIndentation = true
    var inComment = false
    var index = 0
    while index < source.count {
      switch source[index] {
      case "\n":
        inIndentation = true
        inComment = false
      case "\t" where !inComment:
        let start = index
        while source[index + 1] == "\t" { index += 1 }
        findings.report(YAMLFaults.tab(source.place(start..<(index + 1))))
        for tab in start...index { source.replace(tab, with: [" "]) }
        if inIndentation { isBroken = true }
        if findings.diagnostics.count > YAMLScanner.mostFaults { return }
      case " ": break
      case "#" where inIndentation: inComment = true
      default: inIndentation = false
      }
      index += 1
    }
  }
}
