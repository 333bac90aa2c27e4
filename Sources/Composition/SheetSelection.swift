import Wording

/// Some of the sheets of a run: to print a spoiled one again.
public struct SheetSelection: Sendable, Hashable {
  /// The first register number, or number of the sheet where there is none.
  public var from: Int?
  /// The last one.
  public var to: Int?
  /// A part of the recipient's name; without marks it finds names with them.
  public var name: String?

  /// Selects sheets.
  public init(from: Int? = nil, to: Int? = nil, name: String? = nil) {
    self.from = from
    self.to = to
    self.name = name
  }

  /// Whether it leaves nothing out.
  public var isEverything: Bool { from == nil && to == nil && name == nil }

  func contains(number: Int, name recipient: String) -> Bool {
    if let from, number < from { return false }
    if let to, number > to { return false }
    guard let name else { return true }
    let hasMarks = name.unicodeScalars.contains { !$0.isASCII }
    let (text, part) =
      hasMarks
      ? (Casing.lower(recipient), Casing.lower(name)) : (Folding.fold(recipient), Folding.fold(name))
    return Array(text.utf8).containsRun(of: Array(part.utf8))
  }

  /// What a file of these sheets has after its name: `-tu-12-den-15`.
  var fileEnding: String {
    guard !isEverything else { return "" }
    var parts: [String] = []
    if let from { parts.append("tu-\(from)") }
    if let to { parts.append("den-\(to)") }
    if let name { parts.append(Slug.slug(name)) }
    return "-" + parts.joined(separator: "-")
  }
}

extension [UInt8] {
  /// Whether some bytes stand in it one after another.
  fileprivate func containsRun(of part: [UInt8]) -> Bool {
    guard !part.isEmpty else { return true }
    guard part.count <= count else { return false }
    return (0...count - part.count).contains { self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
