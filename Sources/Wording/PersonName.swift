/// Họ, tên đệm và tên: the parts of a Vietnamese person's name, in the spelling given.
public struct PersonName: Sendable, Hashable {
  /// Họ: the first word; empty when the name has one word only.
  public let family: String
  /// Tên đệm: the words between, parted by single spaces.
  public let middle: String
  /// Tên: the last word.
  public let given: String
  /// What tells namesakes apart, with its brackets: "(A)", "(Tổ 3)"; mostly empty.
  public let suffix: String

  /// Takes a name apart at its spaces; the spelling is never changed.
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

  /// The key by which lists of people are sorted: given name, middle names, family name, suffix.
  ///
  /// Words are compared one by one, each by letters, then by tones; capitals count last.
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
