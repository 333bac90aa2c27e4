import Diagnostics
import Fields
import Model
import Wording

extension Located where Value == String {
  /// The place of a part of the text; the whole place when the file writes it otherwise (escapes, another form).
  func place(of range: Range<String.Index>) -> Place? {
    guard let place else { return nil }
    let start = value.utf8.distance(from: value.startIndex, to: range.lowerBound)
    let length = value.utf8.distance(from: range.lowerBound, to: range.upperBound)
    for shift in [0, 1] {
      guard place.bytes.count == value.utf8.count + 2 * shift else { continue }
      let whole = (place.bytes.lowerBound + shift)..<(place.bytes.upperBound - shift)
      guard place.file.bytes[whole].elementsEqual(value.utf8) else { continue }
      return Place(place.file, (whole.lowerBound + start)..<(whole.lowerBound + start + length))
    }
    return place
  }

  /// The same place with another text.
  func with(_ text: String) -> Text { Located(text, at: place) }
}

/// A text taken apart from its start, word by word.
struct PhraseCursor {
  private(set) var rest: Substring

  init(_ text: some StringProtocol) {
    rest = Substring(text)
    skipSpaces()
  }

  private static let consonants = Set("bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX")

  /// Whether nothing is left.
  var isAtEnd: Bool { rest.isEmpty }

  private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }

  /// Takes a word or words when the text goes on with them, whatever their case; they must end at a word's end.
  mutating func take(_ words: String) -> Bool {
    // Marks and capitals aside, a word that starts with a consonant starts with the same one.
    guard let first = words.first, let given = rest.first,
      !PhraseCursor.consonants.contains(first) || given.lowercased() == first.lowercased(),
      let end = rest.index(rest.startIndex, offsetBy: words.count, limitedBy: rest.endIndex)
    else { return false }
    guard rest[..<end] == words || Folding.sameWord(String(rest[..<end])) == Folding.sameWord(words),
      end == rest.endIndex || !(rest[end].isLetter || rest[end].isNumber)
    else { return false }
    rest = rest[end...]
    skipSpaces()
    return true
  }

  /// Whether the text goes on with words.
  func begins(with words: String) -> Bool {
    var cursor = self
    return cursor.take(words)
  }

  /// Whether the text goes on with one of several words.
  func begins(withAny words: [String]) -> Bool { words.contains { begins(with: $0) } }

  /// Leaves out signs and the spaces behind them.
  mutating func skip(_ signs: String) {
    rest = rest.drop { signs.contains($0) }
    skipSpaces()
  }

  /// Takes a number with its signs: `13.300`, `10,10`.
  mutating func takeNumber() -> (number: DecimalNumber, range: Range<String.Index>)? {
    var end = rest.startIndex
    var cut = end
    while end < rest.endIndex, rest[end].isASCII, rest[end].isNumber || rest[end] == "." || rest[end] == "," {
      end = rest.index(after: end)
      if rest[rest.index(before: end)].isNumber { cut = end }
    }
    guard cut > rest.startIndex else { return nil }
    let range = rest.startIndex..<cut
    switch DecimalNumber.read(String(rest[range])) {
    case .number(let number), .ambiguous(vietnamese: let number, english: _):
      rest = rest[cut...]
      skipSpaces()
      return (number, range)
    case .tooLong, .notANumber: return nil
    }
  }
}
