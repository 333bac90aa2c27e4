import Awards
import Diagnostics
import Fields
import Model
import Wording

extension FieldType where Value == AwardCount {
  /// Số lượng: as text or, for an exact count, as a record.
  static var count: FieldType { CountTable.table.type(orText: countText) }

  /// `20 tập thể, 35 cá nhân` · `34 tập thể, cá nhân` · `nhiều tập thể, cá nhân` · `hàng nghìn lượt tập thể, cá nhân`.
  static var countText: FieldType {
    .phrase(
      Message(vi: "số lượng theo loại đối tượng", en: "a count of each kind of recipient"),
      examples: [
        "20 tập thể, 35 cá nhân", "34 tập thể, cá nhân", "nhiều tập thể, cá nhân",
        "hàng nghìn lượt tập thể, cá nhân",
      ]
    ) { text, findings in CountPhrase.read(text, into: &findings) }
  }
}

/// Reads counts of recipients.
enum CountPhrase {
  /// No ceremony honours more; sums of such numbers stay far from the limit of an integer.
  private static let most = 9_999_999
  private static let vagueWords = ["nhiều", "một số", "các", "đông đảo"]
  /// Amounts without a number that can be reckoned with: what follows must be who is counted.
  private static let amounts = [
    "hàng chục", "hàng trăm", "hàng nghìn", "hàng ngàn", "hàng vạn", "hàng triệu", "vài", "vài chục",
    "vài trăm", "vài nghìn",
    "một vài", "mấy", "mấy chục", "mấy trăm", "mười mấy", "không ít", "toàn thể", "toàn bộ", "tất cả",
    "tất cả các",
    "hầu hết", "hầu hết các", "đa số", "phần lớn", "100%", "đông", "rất nhiều", "những",
  ].sorted { $0.count > $1.count }
  /// Words that make a number an estimate: gần 50 hộ.
  private static let nearly = [
    "gần", "hơn", "trên", "dưới", "khoảng", "khoảng trên", "khoảng hơn", "khoảng gần", "chừng", "độ", "ước",
    "ước khoảng",
    "ước tính", "từ", "xấp xỉ", "ngót", "không dưới", "ít nhất", "tối đa", "tối thiểu", "trung bình",
    "bình quân",
  ].sorted { $0.count > $1.count }
  /// What small numbers in words may stand before.
  private static let wordsCounted = [
    "tập thể", "cá nhân", "hộ gia đình", "hộ", "gia đình", "đơn vị", "học sinh", "giáo viên", "cán bộ",
    "đồng chí", "thôn",
  ]
  private static let scales = ["chục", "trăm", "nghìn", "ngàn", "vạn", "triệu"]
  private static let smallNumbers = [
    "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
  ]

  /// A count in the mode in which it is written; nil, reported, when a word is no kind of recipient.
  static func read(_ text: Text, into findings: inout Findings) -> AwardCount? {
    var cursor = PhraseCursor(text.value)
    if vagueWords.contains(where: { cursor.take($0) }) { return AwardCount(written: text, mode: .vague) }
    if let counted = estimated(text, into: &findings) { return counted.count }
    if let times = times(text) { return AwardCount(written: text, mode: times) }
    var counted: [AwardCount.KindCount] = []
    var uncounted: [RecipientKind] = []
    var goesOn = true
    for part in parts(of: text.value) {
      var cursor = PhraseCursor(part)
      let number = number(&cursor)
      let word = String(cursor.rest).trimmed
      if word.isEmpty { return unreadable(text, into: &findings) }
      guard let kind = kind(of: word) else {
        let range =
          cursor.rest.isEmpty
          ? part.startIndex..<part.endIndex : cursor.rest.startIndex..<cursor.rest.endIndex
        findings.report(
          PhraseFaults.unknownRecipientWord(word, text.place(of: range)))
        return nil
      }
      if let number {
        guard number.number.decimals == 0, (1...most).contains(number.number.unscaled) else {
          return unreadable(text, into: &findings)
        }
        let count = Located(number.number.unscaled, at: text.place(of: number.range))
        counted.append(.init(kind: kind, count: count, word: word))
      } else {
        uncounted.append(kind)
        goesOn = goesOn && counted.last?.kind == kind
        if let last = counted.popLast() {
          counted.append(.init(kind: last.kind, count: last.count, word: "\(last.word), \(word)"))
        }
      }
    }
    // "9 tập thể, 46 cán bộ, chiến sĩ": a noun without a number goes on with the one before.
    if counted.count > 1, goesOn { return AwardCount(written: text, mode: .exact(counted)) }
    // "5 cán bộ, chiến sĩ" counts one kind in the words that were given.
    if counted.count == 1, let only = counted.first, !uncounted.isEmpty,
      uncounted.allSatisfy({ $0 == only.kind })
    {
      var cursor = PhraseCursor(text.value)
      if cursor.takeNumber() != nil {
        let part = AwardCount.KindCount(kind: only.kind, count: only.count, word: String(cursor.rest).trimmed)
        return AwardCount(written: text, mode: .exact([part]))
      }
    }
    if uncounted.isEmpty, !counted.isEmpty { return AwardCount(written: text, mode: .exact(counted)) }
    guard counted.count == 1, text.value.first?.isNumber ?? false else {
      return unreadable(text, into: &findings)
    }
    return AwardCount(
      written: text, mode: .joint(counted[0].count.value, kinds: [counted[0].kind] + uncounted))
  }

  /// A number in figures, or one of the small ones in words: một tập thể.
  private static func number(_ cursor: inout PhraseCursor) -> (
    number: DecimalNumber, range: Range<String.Index>
  )? {
    if let number = cursor.takeNumber() { return number }
    let start = cursor.rest.startIndex
    for (index, word) in smallNumbers.enumerated() {
      var words = cursor
      // "hai mươi" and "ba mẹ" are no two and three.
      guard words.take(word), words.begins(withAny: wordsCounted),
        case .number(let number) = DecimalNumber.read(String(index + 1))
      else { continue }
      cursor = words
      return (number, start..<cursor.rest.startIndex)
    }
    return nil
  }

  /// An amount that is no number to reckon with: hàng chục hộ nông dân, gần 50 cá nhân, 10-15 cá nhân. The count is nil where
  /// those who are counted are none, which was reported.
  private static func estimated(_ text: Text, into findings: inout Findings) -> (count: AwardCount?, Void)? {
    var cursor = PhraseCursor(text.value)
    // "20 tập thể và nhiều cá nhân" is no number either.
    let isMixed = parts(of: text.value).dropFirst().contains { part in
      var rest = PhraseCursor(part)
      return (vagueWords + amounts + nearly).contains { rest.take($0) }
    }
    if !isMixed, !amounts.contains(where: { cursor.take($0) }) {
      let isNear = nearly.contains { cursor.take($0) }
      var isRange = isNear && takesScale(&cursor)
      guard isRange || cursor.takeNumber().map({ $0.number.decimals == 0 }) ?? false else { return nil }
      if isNear { isRange = takesScale(&cursor) || isRange }
      var other = cursor
      if !other.take("đến") { other.skip("-–÷") }
      if other.rest.count < cursor.rest.count, other.takeNumber() != nil { (cursor, isRange) = (other, true) }
      guard isNear || isRange else { return nil }
    }
    // Of lượt the words are kept, whatever is counted.
    if times(text) != nil { return (AwardCount(written: text, mode: .times(nil)), ()) }
    for part in parts(of: String(cursor.rest)) {
      var rest = PhraseCursor(part)
      _ = (nearly + vagueWords + amounts).contains { rest.take($0) }
      _ = rest.takeNumber()
      let word = String(rest.rest).trimmed
      guard kind(of: word) == nil else { continue }
      findings.report(PhraseFaults.unknownRecipientWord(word, text.place))
      return (nil, ())
    }
    return (AwardCount(written: text, mode: .vague), ())
  }

  /// Takes a round number in words: trăm, hai nghìn.
  private static func takesScale(_ cursor: inout PhraseCursor) -> Bool {
    var words = cursor
    _ = smallNumbers.contains { words.take($0) }
    guard scales.contains(where: { words.take($0) }) else { return false }
    cursor = words
    return true
  }

  private static func unreadable(_ text: Text, into findings: inout Findings) -> AwardCount? {
    findings.report(
      PhraseFaults.unreadable(
        text,
        Message(
          vi: "số lượng, ví dụ “20 tập thể, 35 cá nhân” hoặc “nhiều tập thể, cá nhân”",
          en: "a count, such as “20 tập thể, 35 cá nhân” or “nhiều tập thể, cá nhân”")))
    return nil
  }

  /// The kind of recipient that a counting word names; the longest word that the text starts with decides.
  static func kind(of word: String) -> RecipientKind? {
    var best: (length: Int, kind: RecipientKind)?
    for kind in RecipientKind.allCases {
      for name in [kind.name.vi, kind.name.en] + kind.aliases {
        var cursor = PhraseCursor(word)
        guard cursor.take(name), name.count > best?.length ?? 0 else { continue }
        best = (name.count, kind)
      }
    }
    return best?.kind ?? (isNoun(word) ? .individual : nil)
  }

  /// Whether a word that no kind names counts people: nhà giáo, sinh viên, nông dân; a misspelt kind is none.
  private static func isNoun(_ word: String) -> Bool {
    let words = word.split(separator: " ")
    guard (1...6).contains(words.count), word.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" }),
      words.first?.first?.isLowercase ?? false
    else { return false }
    // Only marks differ from a known kind: a slip.
    let plain = Folding.fold(word)
    return !RecipientKind.allCases.contains { kind in
      ([kind.name.vi] + kind.aliases).contains { Folding.fold($0) == plain }
        || words.count == kind.name.vi.split(separator: " ").count
          && nearest(to: word, in: [kind.name.vi]) != nil
    }
  }

  /// `20 tập thể, 1 hộ gia đình và 37 cá nhân` cut at its commas and "và"; "nhân dân và cán bộ" stays whole.
  private static func parts(of text: String) -> [Substring] {
    var parts: [Substring] = []
    for piece in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      var rest = piece
      while let join = rest.range(of: " và ") {
        let left = rest[..<join.lowerBound]
        let right = rest[join.upperBound...]
        let counts = right.drop { $0 == " " }.first?.isNumber ?? false
        guard counts || kind(of: String(right).trimmed) != nil,
          !Folding.sameWord(String(left)).hasSuffix(Folding.sameWord("nhân dân"))
        else { break }
        parts.append(left)
        rest = right
      }
      parts.append(rest)
    }
    return parts.filter { !$0.allSatisfy { $0 == " " } }
  }

  private static func times(_ text: Text) -> AwardCount.Mode? {
    let words = text.value.split(separator: " ")
    guard let index = words.firstIndex(where: { Folding.sameWord(String($0)) == Folding.sameWord("lượt") })
    else { return nil }
    guard index == 1, case .number(let number) = DecimalNumber.read(String(words[0])), number.decimals == 0
    else {
      return .times(nil)
    }
    return .times(number.unscaled)
  }
}

extension Substring {
  /// The range of a text within this one, byte by byte.
  func range(of text: String) -> Range<String.Index>? {
    let wanted = Array(text.utf8)
    var start = utf8.startIndex
    while start < utf8.endIndex {
      if utf8[start...].starts(with: wanted) {
        return start..<utf8.index(start, offsetBy: wanted.count)
      }
      start = utf8.index(after: start)
    }
    return nil
  }
}

/// An exact count as a record: `{tập thể: 20, cá nhân: 35}`.
enum CountTable {
  static let table = RecordTable<AwardCount>(
    "số lượng", "count",
    help: Message(vi: "số lượng theo loại đối tượng", en: "a count of each kind of recipient"),
    [AwardCount.KindCount]()
  ) {
    count(.collective, "tập thể", "collectives", "số tập thể", "number of collectives")
    count(.household, "hộ gia đình", "households", "số hộ gia đình", "number of households")
    count(.individual, "cá nhân", "individuals", "số cá nhân", "number of individuals")
    count(
      .people, "nhân dân và cán bộ", "people", "số xã, huyện mà nhân dân và cán bộ được khen",
      "number of places whose people are honoured")
  } finish: { parts, reader in
    guard !parts.isEmpty else { return nil }
    let written = parts.map { "\(Figures.grouped($0.count.value)) \($0.word)" }.joined(separator: ", ")
    return AwardCount(written: Located(written, at: reader.place), mode: .exact(parts))
  }

  private static func count(
    _ kind: RecipientKind, _ vi: String, _ en: String, _ help: String, _ englishHelp: String
  ) -> Field<[AwardCount.KindCount]> {
    Field(
      vi, en, FieldType<Located<Int>>.integer(1...9_999_999), help: Message(vi: help, en: englishHelp)
    ) { parts, count in parts.append(.init(kind: kind, count: count, word: kind.name.vi)) }
  }
}
