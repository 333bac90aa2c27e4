import Diagnostics
import TemplateLanguage
import Wording

/// A value of a place, and what is done with it before it is printed.
struct WordValue: Sendable {
  enum Source: Sendable, Hashable {
    case document(Int)
    case recipient(Int)
    /// The item of a loop over texts, by the depth of the loop.
    case item(Int)
    case group(Int, depth: Int)
    /// A value in records in records.
    case path(Base, [Int])
    /// Words of the template.
    case words(String)
  }

  /// Where a way through records begins.
  enum Base: Sendable, Hashable {
    case document
    /// The item of a loop, by the depth of the loop.
    case item(Int)
  }

  enum Step: Sendable {
    case filter(Filter, [Value])
    case picture(String)
    case grouped
    case upper, lower, firstCap, caps
    /// Words of a picture of numbers: “ đồng” behind the figures.
    case behind(String)
  }

  var source: Source
  /// The name as it is typed, for messages.
  var typed: String
  var steps: [Step] = []
  /// Printed when there is no value.
  var standard: String?
  /// Text before and after a value, written only if there is a value.
  var around: (before: String, behind: String)?
  var isOfIndividuals = false
  /// What the words before it say already, where it is a merit.
  var lead: CausePhrase.Lead?
  /// Words before it where nothing stands before it in its paragraph.
  var opening: String?
  /// The depth of the loop whose recipient is meant; nil for the innermost.
  var depth: Int?
  /// How many recipients further on, by NEXT.
  var ahead = 0
  /// One of two texts, by a comparison.
  var choice: (comparison: WordCondition.Comparison, wanted: String, yes: String, no: String)?
}

/// What a condition asks.
struct WordCondition: Sendable {
  enum Comparison: Sendable { case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual }
  enum Question: Sendable {
    case present, missing
    case compare(Comparison, String)
  }

  /// What is asked of; a list by its source.
  enum Subject: Sendable {
    case value(WordValue)
    case list(WordList)
  }

  let subject: Subject
  let question: Question
}

/// Which recipients a list is for.
enum WordShare: Sendable, Equatable {
  case all
  case only(String)
  /// Those of the kinds that no other row is for.
  case allBut(Set<String>)

  init(_ kind: String?) { self = kind.map { .only($0) } ?? .all }

  func takes(_ kind: String) -> Bool {
    switch self {
    case .all: true
    case .only(let own): own == kind
    case .allBut(let others): !others.contains(kind)
    }
  }

  /// Whether somebody may be in both.
  func overlaps(_ other: WordShare) -> Bool {
    switch (self, other) {
    case (.only(let kind), _): other.takes(kind)
    case (_, .only(let kind)): takes(kind)
    case (.all, _), (.allBut, _): true
    }
  }
}

/// What a loop goes over.
struct WordList: Sendable {
  enum Source: Sendable {
    /// Recipients of the document or of the group of a loop around.
    case recipients(WordShare, group: Int?)
    /// Texts, or records of a shape, at the end of a way through records.
    case values(WordValue.Base, [Int], WordRecord?)
    case groups(byForm: Bool)
  }

  let source: Source
  /// The name as it is typed.
  let typed: String
}

/// The content of a tag between its braces.
enum WordTag {
  case value(String)
  case loop(variable: String?, list: String)
  case condition(String)
  case otherwise
  /// Closes a loop, a condition or whichever is open.
  case end(String)
  case unknown(String)
}

/// Reads tags: our template language in the words that people of an office use.
enum WordLanguage {
  /// The text of a tag without its braces, quotes straight, blanks plain.
  static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in NormalForm.normalized(text).unicodeScalars {
      switch scalar {
      case _ where WordName.isWithoutWidth(scalar): continue
      case "“", "”", "„", "«", "»": result.append("\"")
      case "‘", "’": result.append("'")
      default: result.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    return trimmed(String(result))
  }

  static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// A statement or value.
  static func tag(_ text: String, isStatement: Bool) -> WordTag {
    let clean = cleaned(text)
    if !isStatement {
      if clean.hasPrefix("#") { return .loop(variable: nil, list: trimmed(String(clean.dropFirst()))) }
      if clean.hasPrefix("/") { return .end("") }
      return .value(clean)
    }
    let words = clean.split(separator: " ").map(String.init)
    let lower = words.map { $0.lowercased() }
    switch lower.first {
    case "for":
      if lower.count > 2, lower[1] == "each" {
        return .loop(variable: nil, list: words[2...].joined(separator: " "))
      }
      if let at = lower.firstIndex(of: "in"), at == 2, words.count > 3 {
        return .loop(variable: words[1], list: words[3...].joined(separator: " "))
      }
      return .unknown(clean)
    case "với" where lower.count > 2 && lower[1] == "mỗi":
      return .loop(variable: nil, list: words[2...].joined(separator: " "))
    case "if", "nếu": return .condition(words.dropFirst().joined(separator: " "))
    case "else", "khác": return words.count == 1 ? .otherwise : .unknown(clean)
    case "endif", "endfor", "hết": return words.count == 1 ? .end(lower[0]) : .unknown(clean)
    default: return .unknown(clean)
    }
  }

  /// The name, then its filters as typed.
  static func pieces(_ text: String) -> [String] {
    var pieces: [String] = [""]
    var quote: Character?
    for letter in text {
      if let open = quote {
        if letter == open { quote = nil }
      } else if letter == "\"" || letter == "'" {
        quote = letter
      } else if letter == "|" {
        pieces.append("")
        continue
      }
      pieces[pieces.count - 1].append(letter)
    }
    return pieces.map(trimmed)
  }

  /// The name of a filter and its arguments.
  static func call(_ text: String) -> (name: String, arguments: [Value])? {
    guard let open = text.firstIndex(of: "(") else { return (text, []) }
    guard text.hasSuffix(")") else { return nil }
    let inner = text[text.index(after: open)...].dropLast()
    var arguments: [Value] = []
    for piece in split(String(inner), at: ",") {
      let piece = trimmed(piece)
      if piece.isEmpty { continue }
      if let number = Int(piece) {
        arguments.append(.integer(number, origin: nil))
      } else if piece.count >= 2, let first = piece.first, first == "\"" || first == "'", piece.last == first
      {
        arguments.append(.text(String(piece.dropFirst().dropLast()), origin: nil))
      } else {
        return nil
      }
    }
    return (trimmed(String(text[..<open])), arguments)
  }

  private static func split(_ text: String, at sign: Character) -> [String] {
    var result = [""]
    var quote: Character?
    for letter in text {
      if let open = quote {
        if letter == open { quote = nil }
      } else if letter == "\"" || letter == "'" {
        quote = letter
      } else if letter == sign {
        result.append("")
        continue
      }
      result[result.count - 1].append(letter)
    }
    return result
  }

  /// Text without the quotation marks around it.
  static func unquoted(_ text: String) -> String {
    guard text.count > 1, let mark = text.first, mark == "\"" || mark == "'", text.last == mark else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }

  /// Whether text is a picture of a date: `dd/MM/yyyy`.
  static func isPicture(_ text: String) -> Bool {
    !text.isEmpty && text.contains { "dMyDY".contains($0) } && text.allSatisfy { "dMyDY/.- ".contains($0) }
  }

  /// A day as a picture asks; no day leaves “…” for each part. What stands between single quotes is text
  /// (ISO/IEC 29500-1, 17.16.4.1).
  static func picture(_ picture: String, _ date: CalendarDate?) -> String {
    var result = ""
    var rest = Substring(picture)
    while let letter = rest.first {
      if letter == "'" || letter == "‘" || letter == "’" {
        let inner = rest.dropFirst().prefix { !"'‘’".contains($0) }
        result += inner
        rest = rest.dropFirst(inner.count + 2)
        continue
      }
      guard "dmy".contains(letter.lowercased()) else {
        result.append(letter)
        rest = rest.dropFirst()
        continue
      }
      let run = rest.prefix { $0.lowercased() == letter.lowercased() }
      rest = rest.dropFirst(run.count)
      guard let date else {
        result += "…"
        continue
      }
      func padded(_ number: Int) -> String { run.count > 1 && number < 10 ? "0\(number)" : String(number) }
      switch letter.lowercased() {
      case "d": result += run.count > 2 ? Casing.sentence(date.weekday.name) : padded(date.day)
      case "m": result += run.count > 2 ? "tháng \(date.month)" : padded(date.month)
      default: result += run.count > 2 ? String(date.year) : String(String(date.year).suffix(2))
      }
    }
    return result
  }

  /// The words behind the figures of a picture of numbers, `#.##0 đồng`, with the blank before them; nil without any.
  static func unit(ofPicture picture: String) -> String? {
    let signs = "#0.,;+-x%"
    let rest = picture.drop { !signs.contains($0) }.drop { signs.contains($0) }
    let words = trimmed(rest.filter { !"'‘’".contains($0) })
    guard words.contains(where: \.isLetter) else { return nil }
    return (rest.drop { "'‘’".contains($0) }.first == " " ? " " : "") + words
  }

  /// A number as the office writes it: grouped from 1,000 on.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "." }
      result.append(digit)
    }
    return (number < 0 ? "-" : "") + result
  }

  /// The subject of a condition, and what it asks.
  static func condition(_ text: String) -> (subject: String, question: WordCondition.Question)? {
    let lower = text.lowercased()
    let endings: [(String, WordCondition.Question)] = [
      (" không có", .missing), (" is not empty", .present), (" is not present", .missing),
      (" is not missing", .present), (" is present", .present), (" is missing", .missing),
      (" is empty", .missing),
      (" có", .present),
    ]
    for (ending, question) in endings where lower.hasSuffix(ending) {
      return (trimmed(String(text.dropLast(ending.count))), question)
    }
    let signs: [(String, WordCondition.Comparison)] = [
      ("==", .equal), ("!=", .notEqual), ("<>", .notEqual), ("<=", .lessOrEqual), (">=", .greaterOrEqual),
      ("<", .less), (">", .greater),
    ]
    for (sign, comparison) in signs {
      guard let range = text.firstRange(of: sign) else { continue }
      var wanted = trimmed(String(text[range.upperBound...]))
      if let first = wanted.first, first == "\"" || first == "'" {
        guard wanted.count > 1, wanted.last == first else { return nil }
        wanted = String(wanted.dropFirst().dropLast())
      } else if Int(wanted) == nil {
        return nil
      }
      return (trimmed(String(text[..<range.lowerBound])), .compare(comparison, wanted))
    }
    return nil
  }

  /// Text as Word's switch `\* Caps` writes it: each word with a capital.
  static func caps(_ text: String) -> String {
    var result = ""
    var isStart = true
    for letter in text {
      result += isStart ? letter.uppercased() : String(letter)
      isStart = letter == " " || letter == "\n"
    }
    return result
  }
}

/// The instruction of a field of Word (ISO/IEC 29500-1, 17.16).
struct WordInstruction {
  /// The field in capitals: MERGEFIELD, IF.
  let kind: String
  /// What follows it before the switches.
  let arguments: [String]
  /// Switches with their argument: `\*`, `\@`.
  let switches: [(name: String, value: String)]
  /// All that follows the field's name.
  var words: String { (arguments + switches.map(\.value)).joined(separator: " ") }

  init(_ text: String) {
    var words: [(text: String, isQuoted: Bool)] = []
    var current = ""
    var quoted = false
    var has = false
    for letter in text {
      if letter == "\"" || letter == "“" || letter == "”" {
        if quoted || has { words.append((current, quoted)) }
        current = ""
        has = false
        quoted.toggle()
      } else if !quoted, letter.isWhitespace {
        if has { words.append((current, false)) }
        current = ""
        has = false
      } else {
        current.append(letter)
        has = true
      }
    }
    if has { words.append((current, quoted)) }
    kind = words.first?.text.uppercased() ?? ""
    var arguments: [String] = []
    var switches: [(name: String, value: String)] = []
    var index = 1
    while index < words.count {
      let word = words[index]
      if !word.isQuoted, word.text.hasPrefix("\\") {
        let name = String(word.text.prefix(2))
        let rest = String(word.text.dropFirst(2))
        if rest.isEmpty, index + 1 < words.count,
          words[index + 1].isQuoted || !words[index + 1].text.hasPrefix("\\")
        {
          index += 1
          switches.append((name, words[index].text))
        } else {
          switches.append((name, rest))
        }
      } else {
        arguments.append(word.text)
      }
      index += 1
    }
    self.arguments = arguments
    self.switches = switches
  }
}
