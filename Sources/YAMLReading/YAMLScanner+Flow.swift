import Diagnostics

/// Lists in `[ ]` and records in `{ }`.
extension YAMLScanner {
  private struct Frame {
    let start: Int
    let isRecord: Bool
    var expectsKey = true
  }

  /// The index after the closing bracket; nil when it is missing, which is reported.
  mutating func scanFlow(from start: Int, parent: Int) -> Int? {
    var frames: [Frame] = []
    var index = start
    while index < source.count {
      switch source[index] {
      case "\n":
        guard mayGoOn(after: index, parent: parent) else { return reportUnclosed(frames, resumeAt: index) }
        index += 1
      case " ", "\t": index += 1
      case "#" where isBlank(index - 1): index = lineEnd(from: index)
      case "[", "{":
        frames.append(Frame(start: index, isRecord: source[index] == "{"))
        guard frames.count <= YAMLScanner.deepest else {
          findings.report(YAMLFaults.tooDeep(source.place(index..<(index + 1))))
          position = source.count
          return nil
        }
        index += 1
      case "]", "}":
        guard let frame = frames.popLast(), frame.isRecord == (source[index] == "}") else {
          return reportUnclosed(
            frames.isEmpty ? [Frame(start: start, isRecord: false)] : frames, resumeAt: index)
        }
        index += 1
        if frames.isEmpty { return index }
      case ",":
        if !frames.isEmpty { frames[frames.count - 1].expectsKey = true }
        index += 1
      case ":" where isFlowColon(index): index += 1
      default:
        guard let next = scanFlowText(from: index, parent: parent, frame: &frames[frames.count - 1]) else {
          position = lineEnd(from: index) + 1
          return nil
        }
        index = next
      }
    }
    return reportUnclosed(frames, resumeAt: index)
  }

  private func mayGoOn(after lineEnd: Int, parent: Int) -> Bool {
    if isIndented(after: lineEnd, deeperThan: parent) { return true }
    var index = lineEnd + 1
    while index < source.count, source[index] == " " || source[index] == "\n" { index += 1 }
    return index < source.count && (source[index] == "]" || source[index] == "}")
  }

  private mutating func reportUnclosed(_ frames: [Frame], resumeAt index: Int) -> Int? {
    if let frame = frames.last {
      findings.report(
        YAMLFaults.unclosedBracket(source[frame.start], source.place(frame.start..<(frame.start + 1))))
    }
    position = lineEnd(from: index) + 1
    return nil
  }

  /// Whether a colon separates key and value within brackets.
  private func isFlowColon(_ index: Int) -> Bool {
    guard source[index] == ":" else { return false }
    switch source[index + 1] {
    case " ", "\t", "\n", ",", "]", "}", "[", "{": return true
    default: return false
    }
  }

  /// Scans a key or value within brackets; returns the index after it, or nil when a quote is not closed.
  private mutating func scanFlowText(from start: Int, parent: Int, frame: inout Frame) -> Int? {
    var end: Int
    if source[start] == "\"" || source[start] == "'" {
      guard let close = quotedEnd(from: start, parent: parent) else {
        let text = plainEnd(from: start, to: lineEnd(from: start))
        findings.report(YAMLFaults.unclosedQuote(source.place(start..<text)))
        return nil
      }
      end = close
    } else {
      checkLeadingSign(start)
      end = flowPlainEnd(from: start)
    }
    var colon = end
    while source[colon] == " " { colon += 1 }
    while isFlowColon(colon), !(frame.isRecord && frame.expectsKey) {
      findings.report(YAMLFaults.unquotedColon(source.place(colon..<(colon + 1))))
      source.hide(colon)
      end = flowPlainEnd(from: colon + 1)
      colon = end
      while source[colon] == " " { colon += 1 }
    }
    if frame.isRecord, frame.expectsKey, isFlowColon(colon) { frame.expectsKey = false }
    return max(end, start + 1)
  }

  private func flowPlainEnd(from start: Int) -> Int {
    var index = start
    while index < source.count {
      switch source[index] {
      case "\n", ",", "[", "]", "{", "}": return index
      case "#" where index > start && isBlank(index - 1): return index
      case ":" where isFlowColon(index): return index
      default: index += 1
      }
    }
    return index
  }
}
