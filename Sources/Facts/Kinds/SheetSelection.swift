import Wording

/// A selection of a run's sheets, for example to reprint a spoiled one.
public struct SheetSelection: Sendable, Hashable {
  /// The first register number, or the first sheet number if there are no register numbers.
  public var from: Int?
  /// The last one.
  public var to: Int?
  /// Consecutive whole words of recipients' names, with or without how they are addressed.
  public var names: [String] = []
  /// Those of the names that stand for names with marks, too, as nobody is called as they are written.
  private var unmarked: Set<String> = []
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
  public init(from: Int? = nil, to: Int? = nil, names: [String] = [], shard: Shard? = nil) {
    self.shard = shard
    self.from = from
    self.to = to
    self.names = names
  }

  /// Selects every sheet.
  public init() {}

  /// Whether every sheet is selected.
  public var isEverything: Bool { from == nil && to == nil && names.isEmpty && shard == nil }

  /// The selection with each name read as recipients are called: words without marks stand for those with marks only
  /// where nobody has them so. Names that nobody has are returned besides.
  package func read(among recipients: [String]) -> (selection: SheetSelection, missing: [String]) {
    var result = self
    var missing: [String] = []
    for name in names
    where !recipients.contains(where: { SheetSelection.has(name, $0, by: Folding.sameWord) }) {
      if recipients.contains(where: { SheetSelection.has(name, $0, by: Folding.fold) }) {
        result.unmarked.insert(name)
      } else {
        missing.append(name)
      }
    }
    return (result, missing)
  }

  /// Whether the selection includes a sheet by its number and its recipient, apart from the shard.
  package func contains(number: Int, name recipient: String) -> Bool {
    if let from, number < from { return false }
    if let to, number > to { return false }
    return names.isEmpty
      || names.contains { name in
        SheetSelection.has(name, recipient, by: unmarked.contains(name) ? Folding.fold : Folding.sameWord)
      }
  }

  /// Whether the words stand in a recipient's name one after another. Whole words: “An” is neither in “Ngân” nor in
  /// “Hoàng Lan Anh”; words with marks never stand for others.
  private static func has(_ name: String, _ recipient: String, by fold: (String) -> String) -> Bool {
    func words(_ text: String, _ fold: (String) -> String) -> [Substring] {
      fold(text).split { !($0.isLetter || $0.isNumber) }
    }
    let isMarked = name.unicodeScalars.contains { !$0.isASCII }
    let fold = isMarked ? Folding.sameWord : fold
    let (text, part) = (words(recipient, fold), words(name, fold))
    guard !part.isEmpty, part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// The suffix of file names for these sheets: `-tu-12-den-15`.
  package var fileEnding: String {
    guard !isEverything else { return "" }
    var parts: [String] = []
    if let from { parts.append("tu-\(from)") }
    if let to { parts.append("den-\(to)") }
    parts += names.map { Slug.slug($0) }
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
