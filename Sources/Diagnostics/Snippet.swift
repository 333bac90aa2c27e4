/// The source lines of a place with a line number gutter and an underline.
struct Snippet {
  /// The most columns of source shown; a longer line is cut around the fault.
  static let widest = 100
  /// The columns kept before the fault when a long line is cut.
  private static let lead = 40

  let paint: Paint

  /// The lines for a place, underlined with `mark`; empty when the place is the whole file or the file is empty.
  func lines(of place: Place, mark: Character, map: inout SourceMap) -> [String] {
    let file = place.file
    guard case .text = place.whereabouts else { return [] }
    let range = place.bytes.withoutTrailingLineEnds(in: file.bytes)
    let first = map.line(containing: range.lowerBound, in: file)
    let last = range.isEmpty ? first : map.line(containing: range.upperBound - 1, in: file)
    if first.number == last.number {
      return marked(first, from: range.lowerBound, to: range.upperBound, mark: mark)
    }
    var lines = marked(first, from: range.lowerBound, to: first.bytes.upperBound, mark: mark)
    if last.number > first.number + 1 { lines.append("  " + paint.edge("... |")) }
    let indent = last.cells.first { $0.shown != " " }?.byte ?? last.bytes.lowerBound
    lines += marked(last, from: min(indent, range.upperBound), to: range.upperBound, mark: mark)
    return lines
  }

  /// The line of a place after the replacement; nil when either spans several lines.
  func patched(_ place: Place, with replacement: String, map: inout SourceMap) -> [String]? {
    let file = place.file
    guard file.pieces == nil, !file.bytes.isEmpty, !replacement.isEmpty,
      !replacement.utf8.contains(where: { $0 < 0x20 })
    else { return nil }
    let line = map.line(containing: place.bytes.lowerBound, in: file)
    guard place.bytes.upperBound <= line.bytes.upperBound, place.bytes.lowerBound >= line.bytes.lowerBound
    else { return nil }
    var bytes = Array(file.bytes[line.bytes.lowerBound..<place.bytes.lowerBound])
    let start = bytes.count
    bytes += Array(replacement.utf8)
    let end = bytes.count
    bytes += file.bytes[place.bytes.upperBound..<line.bytes.upperBound]
    let patched = SourceLine(number: line.number, bytes: 0..<bytes.count, of: bytes)
    return marked(patched, from: start, to: end, mark: "~")
  }

  private func marked(_ line: SourceLine, from start: Int, to end: Int, mark: Character) -> [String] {
    let first = line.cellIndex(at: start)
    let last = max(first, start < end ? line.cellIndex(atOrAfter: end) : first)
    let markStart = line.x(ofCell: first)
    let markEnd = max(markStart + 1, line.x(ofCell: last))
    let window = Snippet.window(of: line, around: markStart..<markEnd)
    let underlineStart = max(markStart, window.x.lowerBound)
    let underlineEnd = max(underlineStart + 1, min(markEnd, window.x.upperBound))
    let blanks = String(
      repeating: " ", count: underlineStart - window.x.lowerBound + (window.cutsStart ? 1 : 0))
    let marks = String(repeating: mark, count: underlineEnd - underlineStart)
    let number = String(line.number)
    let gutter = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
    let blankGutter = String(repeating: " ", count: gutter.utf8.count)
    let source = window.text.isEmpty ? "" : " " + window.text
    return [
      paint.edge(gutter + " |") + source,
      paint.edge(blankGutter + " |") + " " + blanks + paint.mark(marks),
    ]
  }

  private struct Window {
    let text: String
    let x: Range<Int>
    let cutsStart: Bool
  }

  private static func window(of line: SourceLine, around marked: Range<Int>) -> Window {
    guard line.width > widest else {
      var text = line.cells.map(\.shown).joined()
      while text.last == " " { text.removeLast() }
      return Window(text: text, x: 0..<max(line.width, marked.upperBound), cutsStart: false)
    }
    let wanted = marked.upperBound <= widest - 10 ? 0 : max(0, marked.lowerBound - lead)
    let first = line.cells.firstIndexSorted { $0.x >= wanted }
    var last = first
    while last < line.cells.count, line.x(ofCell: last + 1) - line.x(ofCell: first) <= widest { last += 1 }
    let text = line.cells[first..<last].map(\.shown).joined()
    let start = line.x(ofCell: first)
    let end = max(line.x(ofCell: last), start + 1)
    return Window(
      text: (first > 0 ? "…" : "") + text + (last < line.cells.count ? "…" : ""),
      x: start..<(last == line.cells.count ? end + 1 : end), cutsStart: first > 0)
  }
}

extension Range<Int> {
  /// The range without line ends at its end, so that a fault never extends into the next line.
  fileprivate func withoutTrailingLineEnds(in bytes: [UInt8]) -> Range<Int> {
    var end = upperBound
    while end > lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return lowerBound..<end
  }
}

extension Array {
  /// The first index for which a monotonic condition is true (binary search).
  fileprivate func firstIndexSorted(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
