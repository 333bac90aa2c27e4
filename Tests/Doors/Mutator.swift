/// Changes an input as accidents and attackers do; the same generator gives the same changes.
public struct Mutator<Generator: RandomNumberGenerator> {
  /// Where the numbers come from.
  public var random: Generator

  /// Draws from a generator.
  public init(_ random: Generator) { self.random = random }

  private mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func one<Item>(_ items: [Item], or other: Item) -> Item {
    items.randomElement(using: &random) ?? other
  }

  /// The input with one to four changes, mostly one: what is refused at once never reaches the rooms behind.
  public mutating func mutate(_ original: [UInt8], words: [String]) -> [UInt8] {
    var bytes = original
    for _ in 0..<max(1, number(0..<5) * number(0..<2)) {
      switch number(0..<16) {
      case 0...4: replaceNumber(in: &bytes)
      case 5...9: replaceValue(in: &bytes)
      case 10: borrowValue(in: &bytes)
      case 11, 12: changeLines(in: &bytes)
      case 13: insert(one(Hostile.pieces + words, or: ""), into: &bytes)
      case 14: damage(&bytes)
      default: repeatPiece(in: &bytes)
      }
      if bytes.count > 1 << 18 { bytes.removeLast(bytes.count - 1 << 18) }
    }
    return bytes
  }

  /// A line's value is that of another line.
  private mutating func borrowValue(in bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let (first, second) = (number(0..<lines.count), number(0..<lines.count))
    guard let from = lines[first].firstIndex(of: 0x3A), let to = lines[second].firstIndex(of: 0x3A) else {
      return
    }
    lines[second] = lines[second][...to] + lines[first][from...].dropFirst()
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  /// A run of digits becomes a number that no reader expects.
  private mutating func replaceNumber(in bytes: inout [UInt8]) {
    let starts = bytes.indices.filter { index in
      isDigit(bytes[index]) && (index == 0 || !isDigit(bytes[index - 1]))
    }
    guard let start = starts.randomElement(using: &random) else { return }
    let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
    bytes.replaceSubrange(start..<end, with: Array(one(Hostile.numbers, or: "0").utf8))
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// What stands behind a colon, between commas or between quotes becomes something else.
  private mutating func replaceValue(in bytes: inout [UInt8]) {
    let signs: Set<UInt8> = [0x3A, 0x2C, 0x22, 0x3E]
    let starts = bytes.indices.filter { signs.contains(bytes[$0]) }
    guard let sign = starts.randomElement(using: &random) else { return }
    let start = sign + 1
    let end =
      bytes[start...].firstIndex { [0x0A, 0x2C, 0x22, 0x3C, 0x7D].contains($0) } ?? bytes.count
    let space: [UInt8] = bytes[sign] == 0x3A ? [0x20] : []
    let value = number(0..<3) == 0 ? one(Hostile.numbers, or: "0") : one(Hostile.values, or: "")
    bytes.replaceSubrange(start..<end, with: space + Array(value.utf8))
  }

  private mutating func changeLines(in bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let (first, second) = (number(0..<lines.count), number(0..<lines.count))
    switch number(0..<4) {
    case 0: lines.remove(at: first)
    case 1: lines.insert(lines[first], at: second)
    case 2: lines.swapAt(first, second)
    default: lines[first] = lines[first].dropFirst(number(0..<4))
    }
    bytes = Array(lines.joined(separator: [0x0A]))
  }

  private mutating func insert(_ piece: String, into bytes: inout [UInt8]) {
    bytes.insert(contentsOf: Array(piece.utf8), at: number(0..<bytes.count + 1))
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let at = number(0..<bytes.count)
    let end = min(bytes.count, at + number(1..<40))
    switch number(0..<4) {
    case 0: bytes.removeSubrange(at..<end)
    case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(at...)
    default: bytes.swapAt(at, number(0..<bytes.count))
    }
  }

  /// A piece stands many times over: depth, length, number.
  private mutating func repeatPiece(in bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let at = number(0..<bytes.count)
    let piece = Array(bytes[at..<min(bytes.count, at + number(1..<30))])
    let times = one([2, 3, 17, 300], or: 2)
    bytes.insert(contentsOf: (0..<times).flatMap { _ in piece }, at: at)
  }
}

/// What readers do not expect.
enum Hostile {
  static let numbers = [
    "0", "-1", "-0", "00", "1", "2147483647", "2147483648", "4294967295", "4294967296", "65536", "1048577",
    "9007199254740993", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
    "18446744073709551615", "99999999999999999999999999", "999999999999999", "9999999999999999",
    "0,0000001", "0.000000000000000001", "1e308", "-1e308", "1e-320", "1e999", "1.7976931348623157e308",
    "1.000.000.000.000", "1,5", "٣", "１２", "1_000", "+5", "0x10", "NaN", "Infinity", "-", "1/0",
  ]
  static let values = [
    "", " ", "''", "\"\"", "~", "null", "[]", "{}", "[[[[]]]]", "{a: {b: {c: d}}}", "có", "không", "true",
    "9223372036854775807 mm", "-9223372036854775808 mm", "-500 mm", "0 pt", "-2 pt", "100000 pt", "1e9 mm",
    "400 %", "-100 %", "0 %", "0/0/0", "31/2/2024", "29/2/1900", "1/1/9999", "1/1/10000", "01/01/0001",
    "24:00", "99:99", "999999999999999 cá nhân", "9 cá nhân, 9 tập thể và 999999999999999 hộ", "{{ x }}",
    "{% for n in x %}", "</p>", "<b>", "&amp;", "&#0;", "&#xFFFFFFFF;", "../../etc/passwd", "/etc/passwd",
    "a/../b", ".", "..", "\u{0}", "\u{FFFC}", "\u{202E}abc", "\u{1D173}", "\u{FEFF}", "\u{1F600}", "é\u{301}",
    "Nguyễn Văn A", "NGUYỄN THỊ B", "Chủ tịch UBND", "UBND", "Giấy khen", "Bằng khen", "hạng Nhất", "TM.",
    "A1:XFD1048576", "AAAA1", "=1+1", "#REF!", "a\nb", "a\r\nlỗi: giả mạo", "-", "–", "÷", "1;2", "🏅",
  ]
  static let pieces =
    [
      "\u{0}", "\u{1B}[31m", "\r", "\n", "\t", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}",
      "\u{301}\u{301}\u{301}", "{", "}", "[", "]", "<", ">", "&", "\"", "'", ":", ",", "|", "- ", "? ", "*a",
      "&a ", "!!binary ", "%YAML 9.9\n", "---\n", "...\n", "<<: ", "#", "  ", "{{", "}}", "{%", "%}", "{#",
      "]]>", "<![CDATA[", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "xmlns:w=\"x\"",
    ] + numbers
}
