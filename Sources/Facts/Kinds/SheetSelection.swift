import Wording

/// A selection of a run's sheets, for example to reprint a spoiled one.
public struct SheetSelection: Sendable, Hashable {
  /// The first register number, or the first sheet number if there are no register numbers.
  public var from: Int?
  /// The last one.
  public var to: Int?
  /// Consecutive whole words of the recipient's name; words without marks also match those with marks.
  public var name: String?
  /// One of several parts of the sheets, to be made on several machines.
  public var shard: Shard?

  /// A part of the sheets of each run; the order is kept, and parts differ by one sheet at most.
  public struct Shard: Sendable, Hashable {
    /// The number of the part, from 1.
    public let number: Int
    /// The number of parts.
    public let count: Int
    /// The most parts.
    public static let most = 10_000

    /// A part; nil when the number is out of range.
    public init?(_ number: Int, of count: Int) {
      guard (1...Shard.most).contains(count), (1...count).contains(number) else { return nil }
      self.number = number
      self.count = count
    }

    /// The range of this part among `all` items.
    package func part(of all: Int) -> Range<Int> { all * (number - 1) / count..<all * number / count }
  }

  /// Selects sheets.
  public init(from: Int? = nil, to: Int? = nil, name: String? = nil, shard: Shard? = nil) {
    self.shard = shard
    self.from = from
    self.to = to
    self.name = name
  }

  /// Selects every sheet.
  public init() {}

  /// Whether every sheet is selected.
  public var isEverything: Bool { from == nil && to == nil && name == nil && shard == nil }

  /// Whether the selection includes a sheet by its number and its recipient, apart from the shard.
  package func contains(number: Int, name recipient: String) -> Bool {
    if let from, number < from { return false }
    if let to, number > to { return false }
    guard let name else { return true }
    let hasMarks = name.unicodeScalars.contains { !$0.isASCII }
    func words(_ text: String) -> [Substring] {
      (hasMarks ? Folding.sameWord(text) : Folding.fold(text)).split {
        !($0.isLetter || $0.isNumber)
      }
    }
    // Whole words: “An” matches neither “Ngân” nor “Hoàng Lan Anh”.
    let (text, part) = (words(recipient), words(name))
    guard !part.isEmpty, part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// The suffix of file names for these sheets: `-tu-12-den-15`.
  package var fileEnding: String {
    guard !isEverything else { return "" }
    var parts: [String] = []
    if let from { parts.append("tu-\(from)") }
    if let to { parts.append("den-\(to)") }
    if let name { parts.append(Slug.slug(name)) }
    if let shard {
      // Padded, so that names sort in the order of the parts.
      let count = String(shard.count)
      let number = String(shard.number)
      parts.append(
        "phan-" + String(repeating: "0", count: count.utf8.count - number.utf8.count) + number + "-" + count)
    }
    return "-" + parts.joined(separator: "-")
  }
}
