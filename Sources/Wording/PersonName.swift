/// Họ, tên đệm và tên of a Vietnamese person's name, as spelled.
public struct PersonName: Sendable, Hashable {
  /// Họ: the first word; empty for a name of one word.
  public let family: String
  /// Tên đệm: the words between, separated by single spaces.
  public let middle: String
  /// Tên: the last word.
  public let given: String
  /// A mark that distinguishes namesakes, with brackets: "(A)", "(Tổ 3)"; usually empty.
  public let suffix: String

  /// Splits a name at its spaces; the spelling is never changed.
  public init(_ text: String) {
    var body = text[...]
    while body.last?.isWhitespace == true { body.removeLast() }
    var suffix = ""
    if body.last == ")", let open = body.firstIndex(of: "("),
      body[..<open].contains(where: { !$0.isWhitespace })
    {
      suffix = body[open...].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      body = body[..<open]
    }
    let words = body.split(whereSeparator: \.isWhitespace).map(String.init)
    self.suffix = suffix
    given = words.last ?? ""
    family = words.count > 1 ? words[0] : ""
    middle = words.dropFirst().dropLast().joined(separator: " ")
  }

  /// The key for sorting lists of people: given name, middle names, family name, suffix.
  ///
  /// Words are compared one by one, by letters, then tones, then case.
  public var sortKey: SortKey {
    var cases: [UInt32] = []
    var parts: [[UInt32]] = []
    for part in [given, middle, family, suffix] {
      var weights: [UInt32] = []
      for word in part.split(whereSeparator: \.isWhitespace) {
        let levels = SortKey.levels(of: String(word))
        weights += levels.letters + [1] + levels.tones + [1]
        cases += levels.cases
      }
      parts.append(weights)
    }
    return SortKey(parts: parts + [cases])
  }
}
