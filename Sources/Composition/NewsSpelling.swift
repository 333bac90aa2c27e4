import Diagnostics
import Model
import Wording

/// One policy of spelling on the clerk's own words: nothing between quotes changes, and of words with a capital only the
/// names of flags, diplomas and certificates, so that names, titles and slogans stay as they are.
enum NewsSpelling {
  /// The words with the outlet's dash in fixed compounds and its place of tone marks.
  static func applied(to text: String, _ spelling: OutletProfile.Spelling) -> String {
    var result = ""
    for (part, isQuoted) in parts(of: text) {
      if isQuoted {
        let marks = spelling.quotes.marks
        let isClosed = part.hasPrefix("\u{201C}") && part.hasSuffix("\u{201D}")
        result += isClosed ? marks.open + part.dropFirst().dropLast() + marks.close : part
        continue
      }
      var words = dates(in: part, spelling.fullDateForm)
      words = awards(in: words, spelling.awardNames)
      if let dash = spelling.compoundDash?.text { words = compounds(in: words, dash: dash) }
      if let tones = spelling.tones { words = self.tones(in: words, tones) }
      result += words
    }
    return result
  }

  /// Full dates that the clerk wrote with slashes, in the outlet's form: one form holds through an article.
  private static func dates(in text: String, _ form: DateForm) -> String {
    guard form != .slash, text.contains("/") else { return text }
    var result = String.UnicodeScalarView()
    var word = String.UnicodeScalarView()
    func settled() -> String.UnicodeScalarView {
      let parts = String(word).split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2].count == 4, parts[0].count < 3, parts[1].count < 3,
        let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
        let date = CalendarDate(year: year, month: month, day: day)
      else { return word }
      return date.text(form).unicodeScalars
    }
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) || scalar == "/" || scalar.properties.isAlphabetic {
        word.append(scalar)
      } else {
        result += settled()
        word = String.UnicodeScalarView()
        result.append(scalar)
      }
    }
    return String(result + settled())
  }

  /// The names of what is handed over most, with their first letter as the outlet prints them.
  private static func awards(in text: String, _ letters: OutletProfile.LetterCase) -> String {
    guard letters != .asWritten else { return text }
    var result = text
    for name in ["Cờ thi đua", "Bằng khen", "Giấy khen"] {
      let small = name.prefix(1).lowercased() + name.dropFirst()
      switch letters {
      case .upper: result = replaced(small, by: name, in: result)
      case .lower: result = replaced(name, by: small, in: result)
      case .asWritten: break
      }
    }
    return result
  }

  /// `hạng Nhì` with its class in the outlet's letters.
  static func classes(in name: String, _ letters: OutletProfile.LetterCase) -> String {
    for word in ["Nhất", "Nhì", "Ba"] {
      let lower = word.lowercased()
      switch letters {
      case .upper: if name.hasSuffix("hạng " + lower) { return String(name.dropLast(lower.count)) + word }
      case .lower: if name.hasSuffix("hạng " + word) { return String(name.dropLast(word.count)) + lower }
      case .asWritten: return name
      }
    }
    return name
  }

  /// The text cut at its curly quotes.
  private static func parts(of text: String) -> [(String, isQuoted: Bool)] {
    var parts: [(String, Bool)] = []
    var current = ""
    var depth = 0
    for character in text {
      switch character {
      case "\u{201C}":
        if depth == 0 {
          parts.append((current, false))
          current = ""
        }
        depth += 1
        current.append(character)
      case "\u{201D}" where depth > 0:
        depth -= 1
        current.append(character)
        if depth == 0 {
          parts.append((current, true))
          current = ""
        }
      default: current.append(character)
      }
    }
    parts.append((current, depth > 0))
    return parts.filter { !$0.0.isEmpty }
  }

  private static let compounds = [
    ("inh tế", "xã hội"), ("ăn hóa", "xã hội"), ("ăn hoá", "xã hội"), ("uốc phòng", "an ninh"),
    ("n ninh", "quốc phòng"),
  ]

  private static func compounds(in text: String, dash: String) -> String {
    var result = text
    for (first, second) in compounds {
      for sign in [" - ", " – ", "-", "–"] where sign != dash {
        result = replaced(first + sign + second, by: first + dash + second, in: result)
      }
    }
    return result
  }

  private static func replaced(_ wanted: String, by other: String, in text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let range = rest.firstRange(of: wanted) {
      result += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// `oà` and `òa` (also oe, uy) at the end of small words: the two ways to set one tone.
  private static let pairs: [(second: String, first: String)] = [
    ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oè", "òe"), ("oé", "óe"),
    ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"), ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"),
    ("uỵ", "ụy"),
  ]

  private static func tones(in text: String, _ placement: OutletProfile.TonePlacement) -> String {
    var result = ""
    var word = ""
    func settled() -> String {
      guard !word.isEmpty, !word.contains(where: \.isUppercase), !word.hasPrefix("qu") else { return word }
      for pair in pairs {
        let (old, new) =
          switch placement {
          case .onFirst: (pair.second, pair.first)
          case .onSecond: (pair.first, pair.second)
          }
        if word.hasSuffix(old) { return String(word.dropLast(old.count)) + new }
      }
      return word
    }
    for character in text {
      if character.isLetter {
        word.append(character)
      } else {
        result += settled()
        word = ""
        result.append(character)
      }
    }
    return result + settled()
  }
}

extension NewsContext {
  /// Lần thứ: I as the outlet writes it.
  func ordinal(_ text: Text) -> Text {
    let words = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
    guard outlet.spelling.spellsOrdinals,
      let number = (1...10).first(where: { RomanNumeral.text($0) == text.value || "\($0)" == text.value })
    else { return text }
    return Located(words[number - 1], at: text.place)
  }
}
