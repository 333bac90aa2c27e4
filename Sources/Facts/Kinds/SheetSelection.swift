import Wording

/// Some of the sheets of a run: to print a spoiled one again.
public struct SheetSelection: Sendable, Hashable {
  /// The first register number, or number of the sheet where there is none.
  public var from: Int?
  /// The last one.
  public var to: Int?
  /// Whole words of the recipient's name, one after another; without marks they find names with them.
  public var name: String?

  /// Selects sheets.
  public init(from: Int? = nil, to: Int? = nil, name: String? = nil) {
    self.from = from
    self.to = to
    self.name = name
  }

  /// Selects every sheet.
  public init() {}

  /// Whether it leaves nothing out.
  public var isEverything: Bool { from == nil && to == nil && name == nil }

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
    // Whole words: “An” is neither in “Ngân” nor in “Hoàng Lan Anh”.
    let (text, part) = (words(recipient), words(name))
    guard !part.isEmpty, part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// What a file of these sheets has after its name: `-tu-12-den-15`.
  package var fileEnding: String {
    guard !isEverything else { return "" }
    var parts: [String] = []
    if let from { parts.append("tu-\(from)") }
    if let to { parts.append("den-\(to)") }
    if let name { parts.append(Slug.slug(name)) }
    return "-" + parts.joined(separator: "-")
  }
}
