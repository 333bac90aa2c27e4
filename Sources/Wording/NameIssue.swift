/// Why a text cannot be the name of a person, body, post or place as written.
public enum NameIssue: Sendable, Hashable {
  /// A letter that became `?`, because the file was saved in an encoding without it.
  case questionMark
  /// The error value of a spreadsheet formula: `#N/A`, `#REF!`.
  case formulaError(String)
  /// A `#`, which no name contains.
  case numberSign
  /// UTF-8 read as Windows-1252 and saved again: `Nguyá»…n` for `Nguyễn`; with the original if it can be restored.
  case doubleEncoding(meant: String?)
  /// Text in the encoding of an old font, with its meaning.
  case oldEncoding(OldEncoding.Reading)
  /// A letter of another script that looks like a Latin one: Cyrillic `А`; with the Latin one, empty if unknown.
  case foreignLetter(Unicode.Scalar, meant: String)
  /// “Ông/Bà” from a form, with neither struck out.
  case eitherAddress
  /// Two or more persons in one place.
  case severalPeople([String])
  /// A word for an unknown name: `N/A`, `chưa có`.
  case placeholder
  /// A digit or sign that no personal name contains: `Tư2`, `@`.
  case strayCharacter(Character)
  /// Text after a comma or in brackets, which would be printed with the name.
  case remark(String)
  /// Words without spaces between them, and the name with spaces: `NgôVănBa`.
  case glued(meant: String)
  /// A family name alone.
  case familyAlone
  /// A name of initials: `N. V. An`.
  case initials

  /// The issue of any short text of a list: a name, a post, a unit; nil when it seems right.
  public static func inText(_ text: String) -> NameIssue? {
    var (hasSign, hasOdd) = (false, false)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x23, 0x3F: hasSign = true
      case 0...0x7F: break
      // Characters of Latin-1 and Windows-1252 that double encoding leaves.
      case 0x80...0xBF, 0xC3...0xC6, 0xE1, 0xD7, 0x152...0x192, 0x2C6, 0x2DC, 0x2013...0x2122: hasOdd = true
      default: if let meant = foreign(scalar) { return .foreignLetter(scalar, meant: meant) }
      }
    }
    if hasSign, let error = formulaError(in: text) { return .formulaError(error) }
    if hasOdd {
      if let meant = DoubleEncoding.undone(text) { return .doubleEncoding(meant: meant) }
      if DoubleEncoding.isLikely(text) { return .doubleEncoding(meant: nil) }
    }
    if let reading = OldEncoding.likely(text) { return .oldEncoding(reading) }
    guard hasSign else { return nil }
    return text.unicodeScalars.contains("?") ? .questionMark : .numberSign
  }

  /// The issue of a person's name, with titles before it; nil when it seems right.
  public static func inPersonName(_ name: String) -> NameIssue? {
    if let issue = inText(name) { return issue }
    if isEitherAddress(name) { return .eitherAddress }
    let people = people(in: name)
    if people.count > 1 { return .severalPeople(people) }
    if isCouple(name) { return .severalPeople([]) }
    if placeholders.contains(FoldedWords.of(name)) || !name.contains(where: \.isLetter) {
      return .placeholder
    }
    if let remark = remark(in: name) { return .remark(remark) }
    if let sign = name.first(where: { $0.isNumber || straySigns.contains($0) }) {
      return .strayCharacter(sign)
    }
    let words = name.split(separator: " ")
    if words.count == 1, FamilyNames.isCommon(name) { return .familyAlone }
    if words.count > 1, words.indices.contains(where: { isInitial(words, at: $0) }) { return .initials }
    let spaced = words.map { parted(String($0)) ?? String($0) }.joined(separator: " ")
    return spaced == words.joined(separator: " ") ? nil : .glued(meant: spaced)
  }

  /// “V.”, “Ng.V.”, “Ng”: letters that stand for a word. H and K before a name of the Highlands do not, nor does the letter
  /// at the end that stands for nobody (“Trần Văn B”).
  private static func isInitial(_ words: [Substring], at index: Int) -> Bool {
    let word = words[index]
    if word.contains("."), word.split(separator: ".").allSatisfy({ $0.count <= 2 }) { return !isDegree(word) }
    let letters = Folding.fold(String(word))
    guard word.allSatisfy(\.isLetter), !isDegree(word), letters.count > 1 || index < words.count - 1 else {
      return false
    }
    return !letters.contains { "aeiouy".contains($0) } && !(index == 0 && ["h", "k"].contains(letters))
  }

  /// “Hoàng Văn Giang và vợ”, “Vợ chồng ông Lê Tư”, “ông bà Lê Tư”.
  private static func isCouple(_ name: String) -> Bool {
    let words = FoldedWords.of(name)
    if [" va vo ", " va chong ", " va con ", " cung vo ", " cung chong "].contains(where: words.contains) {
      return true
    }
    // “Ông Bà” may be a family name with a middle name, but not in small letters.
    return words.hasPrefix(" vo chong ") || words.hasPrefix(" ong ba ") && name.dropFirst(4).first == "b"
  }

  private static let placeholders: Set<String> = [
    " n a ", " null ", " nan ", " khong co ", " chua co ", " khong ro ", " chua ro ", " ho ten ",
    " ho va ten ", " xxx ", " nt ",
    " nhu tren ", " khong ", " test ", " true ", " false ", " ten ", " ho va ten nguoi nhan ",
  ]

  private static let straySigns: Set<Character> = Set("@_*=<>{}[]|\\^~$%&+!:;\"“”„/")

  /// “PGS,TS. Hà Huy”: the comma stands between degrees.
  fileprivate static func isDegree(_ text: Substring) -> Bool {
    degrees.contains(Folding.fold(text.filter { $0.isLetter }))
  }

  private static let degrees: Set<String> = [
    "gs", "gsts", "pgs", "pgsts", "ts", "tskh", "ths", "bs", "bscki", "bsckii", "ds", "cn", "ks", "kts", "ls",
    "nsnd", "nsut", "nnnd", "nnut", "ngnd", "ngut", "ttnd", "ttut", "qncn",
  ]

  /// What stands in brackets or behind a comma; nothing of a name in religion, whose own name follows in brackets.
  private static func remark(in name: String) -> String? {
    if Casing.lower(name).hasPrefix("cố "), name.split(separator: " ").count > 2 { return "cố" }
    // A stage name in quotation marks is part of the name.
    if let open = name.firstIndex(where: { "\"“".contains($0) }), open > name.startIndex {
      let inside = name[name.index(after: open)...].prefix { !"\"”".contains($0) }
      let isClosed = inside.endIndex < name.endIndex
      if isClosed, inside.contains(where: \.isLetter) { return String(inside) }
    }
    if let comma = name.firstIndex(of: ","), !isDegree(name[..<comma]),
      PersonTitle.of(name).map({ $0.count < name.distance(from: name.startIndex, to: comma) }) ?? true
    {
      let rest = name[name.index(after: comma)...].split(separator: " ").joined(separator: " ")
      return rest.isEmpty ? nil : rest
    }
    for dash in [" - ", " – ", " — "] {
      guard let range = name.firstRange(of: dash) else { continue }
      return String(name[range.upperBound...])
    }
    guard let open = name.firstIndex(of: "(") else { return nil }
    let inside = name[name.index(after: open)...].prefix { $0 != ")" }
    let words = FoldedWords.of(String(inside))
    // Pháp danh, thế danh, bí danh, tức …: a second name is part of the name.
    let isName = [" phap danh ", " the danh ", " phap hieu ", " bi danh ", " thuong goi ", " tuc "]
      .contains { words.contains($0) }
    return isName || words.split(separator: " ").isEmpty ? nil : String(inside)
  }

  /// A word of several Vietnamese syllables that each begin with a capital, split; nil for other words.
  private static func parted(_ word: String) -> String? {
    var pieces: [String] = []
    let stopped = word.split(separator: ".").map(String.init)
    if stopped.count > 1, stopped.allSatisfy({ $0.count > 1 && VietnameseSyllable.isValid($0) }) {
      return stopped.joined(separator: " ")
    }
    for character in word {
      if character.isUppercase, let last = pieces.last?.last, last.isLowercase {
        pieces.append(String(character))
      } else if pieces.isEmpty {
        pieces.append(String(character))
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    guard pieces.count > 1, pieces.allSatisfy({ $0.count > 1 && VietnameseSyllable.isValid($0) }) else {
      return nil
    }
    return pieces.joined(separator: " ")
  }

  /// Whether a text is or begins with “Ông/Bà”, “Ông (Bà)”, “Anh/chị”.
  public static func isEitherAddress(_ text: String) -> Bool {
    // Nearly no name has these signs, so most skip the rest.
    guard text.unicodeScalars.contains(where: { jointSigns.contains($0) }) else { return false }
    let letters = Folding.fold(text).split { !($0.isLetter) }
    let pairs: [(Substring, Substring)] = [("ong", "ba"), ("ba", "ong"), ("anh", "chi"), ("chi", "anh")]
    guard letters.count >= 2, pairs.contains(where: { $0 == (letters[0], letters[1]) }) else { return false }
    let first = letters[0].count
    let joint = text.dropFirst(first).prefix { !$0.isLetter }
    return joint.unicodeScalars.contains { jointSigns.contains($0) }
  }

  private static let jointSigns: [Unicode.Scalar] = ["/", "(", ",", "\\", "-", "–"]

  /// The full names in a text with more than one.
  private static func people(in text: String) -> [String] {
    let isDashed = [" - ", " – ", " — "].contains { text.firstRange(of: $0) != nil }
    guard
      isDashed || text.utf8.contains(where: { ",;/&+\n".utf8.contains($0) })
        || text.firstRange(of: " và ") != nil
    else { return joined(text) }
    var parts = text.split { ",;/&+\n".contains($0) }.map(String.init)
    if isDashed {
      parts = parts.flatMap { part in
        part.split(separator: " ").split { ["-", "–", "—"].contains($0) }.map { $0.joined(separator: " ") }
      }
    }
    parts = parts.flatMap { part in
      var pieces: [String] = []
      var words: [Substring] = []
      for word in part.split(separator: " ") {
        if word == "và" {
          pieces.append(words.joined(separator: " "))
          words = []
        } else {
          words.append(word)
        }
      }
      return pieces + [words.joined(separator: " ")]
    }
    let names = parts.filter { part in
      let words = part.split(separator: " ").drop {
        ["ông", "bà", "anh", "chị", "em"].contains(Casing.lower(String($0)))
      }
      return (2...6).contains(words.count)
        && words.allSatisfy { $0.unicodeScalars.first.map { $0.properties.isUppercase } ?? false }
        && !(["Thị", "Huyện", "Tỉnh"].contains { words.first.map(String.init) == $0 })
    }
    return names.count == parts.count && names.count > 1 ? names : []
  }

  /// Two full names in a row, as two lines of a cell become: “Lê Văn Tám Trần Thị Chín”.
  private static func joined(_ text: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    guard (6...9).contains(words.count), FamilyNames.isCommon(words[0]),
      let second = (3...words.count - 3).first(where: { index in
        FamilyNames.isCommon(words[index]) && ["Văn", "Thị"].contains(words[index + 1])
      })
    else { return [] }
    return [words[..<second].joined(separator: " "), words[second...].joined(separator: " ")]
  }

  private static func formulaError(in text: String) -> String? {
    let trimmed = text.trimmedOfSpaces
    let capitals = trimmed.uppercased()
    if errorWords.contains(where: { capitals.contains($0) }) || capitals == "#NUM" { return trimmed }
    // A column that is too narrow (`####`), and LibreOffice's numbered errors.
    if trimmed.unicodeScalars.count > 1, trimmed.unicodeScalars.allSatisfy({ $0 == "#" }) { return trimmed }
    return nil
  }

  // Without their final signs, which pasted lines lose.
  private static let errorWords = [
    "#N/A", "#REF", "#VALUE", "#NAME?", "#DIV/0", "#NUM!", "#NULL", "#SPILL", "#CALC", "#FIELD", "#BLOCKED",
    "#CONNECT", "#UNKNOWN", "#GETTING_DATA", "#BUSY",
  ]

  /// The Latin look-alike of a letter of another script, empty if unknown; nil for a Latin letter.
  private static func foreign(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x370...0x52F, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x1D400...0x1D7FF:
      scalar.properties.isAlphabetic ? lookAlikes[scalar] ?? "" : nil
    default: nil
    }
  }

  /// Cyrillic and Greek letters with their Latin look-alikes.
  private static let lookAlikes: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    let pairs = [
      ("АВЕЅІЈКМНОРСТУХҮасеіјорѕухҺһԁԛԝ", "ABESIJKMHOPCTYXYaceijopsyxHhdqw"),
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ", "ABEZHIKMNOPTYXovu"),
    ]
    for (foreign, latin) in pairs {
      for (from, to) in zip(foreign.unicodeScalars, latin.unicodeScalars) { table[from] = String(to) }
    }
    for offset in UInt32(0)..<26 {
      for (base, latin) in [(UInt32(0xFF21), UInt32(65)), (0xFF41, 97)] {
        if let from = Unicode.Scalar(base + offset), let to = Unicode.Scalar(latin + offset) {
          table[from] = String(to)
        }
      }
    }
    return table
  }()
}

/// UTF-8 that was taken for Windows-1252 and encoded again.
public enum DoubleEncoding {
  /// The original text, if it was encoded twice or three times; nil otherwise.
  public static func undone(_ text: String) -> String? {
    guard let once = decoded(text) else { return nil }
    return decoded(once) ?? once
  }

  /// Whether a text shows traces of double encoding, even if it cannot be restored.
  public static func isLikely(_ text: String) -> Bool {
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if let following = marks[last], following.contains(scalar) { return true }
      last = scalar
    }
    return false
  }

  /// Typical sequences, by their first character.
  private static let marks: [Unicode.Scalar: [Unicode.Scalar]] = [
    "á": ["»", "º"], "Ä": ["‘", "\u{90}"], "Æ": ["°", "¡"],
    "Ã": ["¡", "©", "´", "ª", "¢", "£", "\u{AD}"],
  ]

  private static func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var isPlain = true
    for scalar in text.unicodeScalars {
      guard let byte = byte(of: scalar) else { return nil }
      isPlain = isPlain && byte < 0x80
      bytes.append(byte)
    }
    guard !isPlain, let decoded = String(validating: bytes, as: UTF8.self) else { return nil }
    return NormalForm.normalized(decoded)
  }

  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value <= 0xFF { return UInt8(scalar.value) }  // bounded: at most 0xFF
    return windows1252.firstIndex(of: scalar.value).map { UInt8(0x80 + $0) }
  }

  /// Windows-1252 from 0x80 to 0x9F; 0 for unassigned bytes.
  private static let windows1252: [UInt32] = [
    0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D,
    0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0,
    0x17E, 0x178,
  ]
}

/// The use of capitals in a person's name.
public enum NameCapitals: Sendable, Hashable {
  /// TRẦN VĂN MẪU.
  case all
  /// trần văn mẫu, or a Vietnamese name with a lower-case word.
  case missing
  /// Trần Văn Mẫu, Y Bing Niê, K'Tem.
  case usual

  /// Whether a text that is no person's name stands in capitals throughout, though it is no abbreviation: TRƯỞNG THÔN.
  public static func isShouted(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    let letters = words.joined().unicodeScalars
    guard words.count > 1, letters.count > 4, !letters.contains(where: { $0.properties.isLowercase }) else {
      return false
    }
    return words.contains { word in
      word.count > 2 && word.unicodeScalars.contains { $0.value > 0x7F }
        && VietnameseSyllable.isValid(Casing.lower(String(word)))
    }
  }

  /// How a name is written; titles before it and what stands in brackets do not count.
  public init(of name: String) {
    let bare = PersonTitle.of(name).map { name.dropFirst($0.count) }
    let words = (bare ?? name[...]).prefix { $0 != "(" }.split(separator: " ")
    let letters = words.joined().unicodeScalars.filter { $0.properties.isAlphabetic }
    if words.count > 1, letters.count > 4, !letters.contains(where: { $0.properties.isLowercase }) {
      self = .all
    } else if words.contains(where: { $0.unicodeScalars.first?.properties.isLowercase ?? false }),
      !letters.contains(where: { $0.properties.isUppercase })
        || words.allSatisfy({ VietnameseSyllable.isValid(String($0)) })
    {
      self = .missing
    } else {
      self = .usual
    }
  }
}

extension String {
  fileprivate var trimmedOfSpaces: String {
    var view = unicodeScalars[...]
    while view.first?.properties.isWhitespace == true { view.removeFirst() }
    while view.last?.properties.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
