/// Where a line of centred Vietnamese text may end, and how well a break there suits the sense.
///
/// A pure function of the text: it knows words of the field, words that bind to the next one, and the form of names.
public enum SenseBreaks {
  /// A space where a line can end.
  public struct Place: Sendable, Hashable {
    /// The range of the spaces, in UTF-8 bytes.
    public let bytes: Range<Int>
    /// The price of a break here: 0 before “của” or after a comma, at least `never` inside a name.
    public let price: Int
  }

  /// From this price on a break splits a unit: a name, a word, a figure and its unit.
  public static let never = 1000
  /// Between the parts of a long compound of the field: worse than between a post and the body it belongs to.
  private static let joint = never + 200
  /// Within a word, a person's name, or a figure with its unit.
  private static let torn = never + 500
  private static let good = 0
  private static let fair = 4
  private static let loose = 15
  private static let poor = 60

  /// The places where a line can end, in order; no-break spaces are excluded.
  public static func places(in text: String) -> [Place] {
    let words = SenseWord.words(of: text)
    guard words.count > 1 else { return [] }
    let capitals = words.count { $0.isCapitals && $0.bare.count > 1 }
    let isCapitals = capitals * 3 > words.count * 2
    let units = SenseLexicon.units(of: words)
    var depth = 0
    return words.indices.dropLast().map { index in
      depth = max(0, depth + words[index].quotes)
      let price = self.price(after: index, words, units, isCapitals: isCapitals)
      return Place(
        bytes: words[index].bytes.upperBound..<words[index + 1].bytes.lowerBound,
        price: depth > 0 && price < never ? never + price : price)
    }
  }

  private static func price(
    after index: Int, _ words: [SenseWord], _ units: [SenseLexicon.Unit], isCapitals: Bool
  ) -> Int {
    let (left, right) = (words[index], words[index + 1])
    let (own, next) = (units[index], units[index + 1])
    if own.first == next.first { return SenseLexicon.isJoint(after: index, in: own, words) ? joint : torn }
    if left.isDash || right.isDash { return dash(right, words, index) }
    if Spacing.keeps(index > 0 ? words[index - 1].text : "", left.text, right.text) { return torn }
    let follows = SenseLexicon.opens(words[next.first...next.last])
    if Spacing.numbers(left.text, right.text) { return torn }
    // “năm học 2024 - 2025”
    if left.bare == "học", index > 0, words[index - 1].bare == "năm", right.bare.first?.isNumber ?? false {
      return torn
    }
    if Spacing.counts(index > 0 ? words[index - 1].text : "", left.text, right.text) { return never }
    if right.isAside { return poor }
    // “Phòng, chống thiên tai” is one task.
    if left.bare == "phòng", right.bare == "chống" { return torn }
    if left.endsClause {
      let beginsBody = SenseLexicon.isHead(words[next.first...next.last])
      return right.isCapital && !isCapitals && !beginsBody && isListedName(index, words) ? poor : good
    }
    if follows { return right.bare == "và" ? (left.isCapital || isCapitals ? loose : fair) : good }
    if SenseLexicon.binds(words[own.first...own.last]) { return poor }
    if SenseLexicon.isHead(words[own.first...index]), right.isName || isCapitals { return never }
    return isCapitals ? capitals(own, next, words) : mixed(left, right, own, next, words)
  }

  /// The price between two words in mixed case.
  private static func mixed(
    _ left: SenseWord, _ right: SenseWord, _ own: SenseLexicon.Unit, _ next: SenseLexicon.Unit,
    _ words: [SenseWord]
  ) -> Int {
    if right.isCapital {
      // “Nguyễn Văn”, “Cổ phần Sơn Hải”: after a capital, a second one continues a name.
      if left.isCapital, own.count == 1 { return torn }
      let begins = SenseLexicon.isHead(words[next.first...next.last])
      return words[own.first].isCapital && !begins ? poor : fair
    }
    if SenseLexicon.isShortBody(left.bare), SenseLexicon.isPlace(words[next.first...next.last]) {
      return poor
    }
    if left.isName, own.count == 1, left.text.last != ")",
      !SenseLexicon.isPlace(words[next.first...next.last])
    {
      return never
    }
    if own.count == 1, next.count == 1 { return loose }
    return fair
  }

  /// The price between two words of a heading in capitals, where names look like other words.
  private static func capitals(_ own: SenseLexicon.Unit, _ next: SenseLexicon.Unit, _ words: [SenseWord])
    -> Int
  {
    if SenseLexicon.isHead(words[next.first...next.last])
      || SenseLexicon.isPlace(words[next.first...next.last])
    {
      return fair
    }
    if own.count == 1, next.count == 1 { return torn }
    if next.count == 1 { return poor }
    return fair
  }

  /// A dash stays with the words or years that it joins (“Văn hóa - Xã hội”, “2021 - 2025”); otherwise it ends its line.
  private static func dash(_ right: SenseWord, _ words: [SenseWord], _ index: Int) -> Int {
    if right.isDash { return never }
    guard index > 0, let before = words[index - 1].bare.first, let after = right.bare.first else {
      return good
    }
    let isJoint = before.isLetter && right.isCapital || before.isNumber && after.isNumber
    return isJoint ? never : good
  }

  /// Whether a comma is part of a body's name: “Sở Văn hóa, Thể thao và Du lịch”.
  private static func isListedName(_ index: Int, _ words: [SenseWord]) -> Bool {
    var start = index
    while start > 0, !words[start - 1].endsClause || words[start].isCapital {
      start -= 1
      if index - start > 8 { return false }
      if words[start].isCapital, SenseLexicon.isBody(words[start].bare) { return true }
    }
    return false
  }
}

/// A word with the properties that decide about breaks.
struct SenseWord {
  /// As written, with punctuation.
  let text: Substring
  /// Its letters and digits in lower case.
  let bare: String
  /// Its range in UTF-8 bytes.
  let bytes: Range<Int>
  let isCapital: Bool
  /// Whether it is all capitals.
  let isCapitals: Bool
  /// The number of opening minus closing quotation marks.
  let quotes: Int

  /// A capital within a sentence marks a name or an abbreviation.
  var isName: Bool { isCapital }
  /// Whether it is a short remark of its own: “(Bualoi)”.
  var isAside: Bool { text.first == "(" && text.contains(")") }
  var isDash: Bool { text == "-" || text == "–" || text == "—" }
  var endsClause: Bool { text.unicodeScalars.last.map { ",;:".unicodeScalars.contains($0) } ?? false }

  static func words(of text: String) -> [SenseWord] {
    var words: [SenseWord] = []
    var offset = 0
    for piece in text.split(separator: " ", omittingEmptySubsequences: false) {
      let count = piece.utf8.count
      if count > 0 { words.append(SenseWord(piece, at: offset)) }
      offset += count + 1
    }
    return words
  }

  private init(_ text: Substring, at offset: Int) {
    self.text = text
    bytes = offset..<offset + text.utf8.count
    let letters = text.drop { !$0.isLetter && !$0.isNumber }
    bare = String(letters.prefix { $0.isLetter || $0.isNumber }).lowercased()
    isCapital = letters.first?.isUppercase ?? false
    isCapitals = isCapital && !letters.contains { $0.isLowercase }
    quotes = text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar {
      case "\u{201C}", "«": sum + 1
      case "\u{201D}", "»": sum - 1
      default: sum
      }
    }
  }
}
