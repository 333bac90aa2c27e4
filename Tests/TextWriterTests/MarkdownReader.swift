/// Reads as much of CommonMark as the writer writes, apart from it: the text that a reader of the page sees, line by line.
struct MarkdownReader {
  /// What stood in front of a line.
  enum Mark: Hashable {
    case none, item, heading(Int), rule, row
  }

  private(set) var lines: [(mark: Mark, text: String)] = []
  /// What was found that the specification reads otherwise than as text.
  private(set) var faults: [String] = []

  init(_ text: String) {
    var isContinued = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init) {
      let (mark, rest) = isContinued ? (.none, line) : MarkdownReader.mark(of: line)
      isContinued = false
      switch mark {
      case .rule: lines.append((.rule, ""))
      case .row:
        if !rest.allSatisfy({ "|-: ".contains($0) }) || !rest.contains("-") {
          for cell in cells(rest) { lines.append((.row, inline(cell))) }
        }
      case .none, .item, .heading:
        if mark == .none { checkStart(rest) }
        var words = rest
        if MarkdownReader.endsOpen(words) {
          words.removeLast()
          isContinued = true
        }
        lines.append((mark, inline(words)))
      }
    }
  }

  /// Whether a line ends with a backslash that escapes nothing: a hard line break.
  private static func endsOpen(_ line: String) -> Bool {
    var count = 0
    for character in line.reversed() {
      guard character == "\\" else { break }
      count += 1
    }
    return count % 2 == 1
  }

  private static func mark(of line: String) -> (Mark, String) {
    if line == "---" || line == "* * *" { return (.rule, "") }
    if line.hasPrefix("| ") { return (.row, line) }
    if line.hasPrefix("- ") { return (.item, String(line.dropFirst(2))) }
    let level = line.prefix { $0 == "#" }.count
    if (1...6).contains(level), line.dropFirst(level).first == " " {
      return (.heading(level), String(line.dropFirst(level + 1)))
    }
    return (.none, line)
  }

  /// A line of a paragraph must not begin a block.
  private mutating func checkStart(_ line: String) {
    let start = line.drop { $0 == " " }
    if let first = start.first, ">#=+".contains(first) { faults.append(line) }
    if start.hasPrefix("- ") || start == "-" || start.hasPrefix("---") { faults.append(line) }
    let digits = start.prefix { "0123456789".contains($0) }
    if (1...9).contains(digits.count), let next = start.dropFirst(digits.count).first, ".)".contains(next) {
      faults.append(line)
    }
    if line.hasPrefix("    ") { faults.append(line) }
  }

  private func cells(_ row: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in row.dropFirst() {
      if character == "|", !isEscaped {
        cells.append(cell)
        cell = ""
      } else {
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return cells
  }

  /// The text of a line without its marks.
  private mutating func inline(_ line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    var result = String.UnicodeScalarView()
    var open: [Int] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "\\", index + 1 < scalars.count, MarkdownReader.isSign(scalars[index + 1]),
        scalars[index + 1].isASCII
      {
        result.append(scalars[index + 1])
        index += 2
      } else if scalar == "*" {
        var end = index
        while end < scalars.count, scalars[end] == "*" { end += 1 }
        if !emphasis(scalars, index..<end, &open) { faults.append(line) }
        index = end
      } else if scalar == "!", index + 1 < scalars.count, scalars[index + 1] == "[" {
        let close = scalars[index...].firstIndex(of: "(") ?? scalars.count
        result.append(
          contentsOf: inline(String(String.UnicodeScalarView(scalars[(index + 2)..<(close - 1)])))
            .unicodeScalars)
        index = scalars.count
      } else if scalars[index...].starts(with: "<br>".unicodeScalars) {
        result.append(" ")
        index += 4
      } else {
        if "`_[]<&~#".unicodeScalars.contains(scalar) { faults.append(line) }
        result.append(scalar)
        index += 1
      }
    }
    if !open.isEmpty { faults.append(line) }
    return String(result)
  }

  /// Whether a run of stars opens or closes emphasis (CommonMark 6.2: left- and right-flanking).
  private func emphasis(_ scalars: [Unicode.Scalar], _ range: Range<Int>, _ open: inout [Int]) -> Bool {
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : " "
    let after = range.upperBound < scalars.count ? scalars[range.upperBound] : " "
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    let isLeft =
      !isBlank(after) && (!MarkdownReader.isSign(after) || isBlank(before) || MarkdownReader.isSign(before))
    let isRight =
      !isBlank(before) && (!MarkdownReader.isSign(before) || isBlank(after) || MarkdownReader.isSign(after))
    if open.last == range.count, isRight {
      open.removeLast()
      return true
    }
    guard open.isEmpty, isLeft, range.count <= 3 else { return false }
    open.append(range.count)
    return true
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory.isSign
  }
}

extension Unicode.GeneralCategory {
  fileprivate var isSign: Bool {
    switch self {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }
}
