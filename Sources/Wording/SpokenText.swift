/// Lời đọc: a written text as spoken at a microphone. Numbers, dates, times, Roman numerals, signs and official
/// abbreviations become words; everything else, above all names, is unchanged.
public struct SpokenText: Sendable, Hashable {
  /// An office's own reading: VNPT is spoken "vi en pi ti".
  public struct Reading: Sendable, Hashable {
    /// As written.
    public let written: String
    /// As spoken.
    public let spoken: String

    /// Makes a reading.
    public init(written: String, spoken: String) {
      self.written = written
      self.spoken = spoken
    }
  }

  /// Syllables read per minute.
  public static let syllablesInMinute = 165

  private let words: NumberWords
  private let readings: [String: String]

  /// Uses an office's own readings.
  public init(readings: [Reading] = [], words: NumberWords = NumberWords()) {
    self.words = words
    self.readings = Dictionary(readings.map { ($0.written, $0.spoken) }) { first, _ in first }
  }

  /// The text as spoken.
  public func spoken(_ text: String) -> String {
    let pieces = Piece.all(of: text)
    var result = ""
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      let context = Context(pieces: pieces, index: index)
      let (core, taken) = reading(of: piece.core, context)
      let isChanged = core != piece.core
      let shown = isChanged && context.opensSentence && !piece.core.isEmpty ? Casing.sentence(core) : core
      let last = pieces[index + taken - 1]
      // The point of a title before a name does not end the sentence; any other point does.
      let dropsPoint =
        isChanged && last.tail == "." && context.goesOn(after: index + taken - 1)
        && last.core.split(separator: ".").last.map { SpokenText.beforeNames.contains(String($0)) } == true
      // Zero minutes are not spoken and leave no space.
      result +=
        (shown.isEmpty && isChanged ? "" : piece.space) + piece.head + shown + (dropsPoint ? "" : last.tail)
      index += taken
    }
    return result + Piece.trailingSpace(of: text)
  }

  /// Chữ viết tắt without a known reading, each once, in the order of the text.
  public func unread(in text: String) -> [String] {
    var found: [String] = []
    for piece in Piece.all(of: spoken(text)) {
      for part in piece.core.split(whereSeparator: { $0 == "-" || $0 == "." || $0 == "/" || $0 == "&" }).map(
        String.init)
      where SpokenText.looksShort(part) && !found.contains(part) {
        found.append(part)
      }
    }
    return found
  }

  /// The time to read a text aloud, in seconds.
  public static func seconds(toRead text: String) -> Int {
    let syllables = text.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }
      .count { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
    return (syllables * 60 + syllablesInMinute - 1) / syllablesInMinute
  }

  /// Whether it is capitals that are not a Vietnamese word.
  private static func looksShort(_ part: String) -> Bool {
    let scalars = part.unicodeScalars
    guard scalars.count >= 2,
      scalars.allSatisfy({ $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else { return false }
    let letters = scalars.filter { $0.properties.isAlphabetic }
    guard letters.count >= 2, letters.allSatisfy({ $0.properties.isUppercase }) else { return false }
    return !VietnameseSyllable.isValid(Casing.lower(part))
  }

  // MARK: One piece

  /// The words for a piece, and the number of pieces that they replace.
  private func reading(of core: String, _ context: Context) -> (String, Int) {
    guard !core.isEmpty else { return (core, 1) }
    if let own = readings[core] { return (own, 1) }
    if let long = SpokenText.longForms[core] { return (long, 1) }
    if core.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) {
      if let (text, taken) = clock(core, context) { return (text, taken) }
      if let text = date(core, context) ?? span(core) ?? documentNumber(core) ?? rank(core) {
        return (text, 1)
      }
      if let text = group(core, context) ?? figure(core, context) ?? code(core) { return (text, 1) }
      return (core, 1)
    }
    if core == "-" || core == "–", context.isStretch { return ("đến", 1) }
    if let text = roman(core, context) ?? abbreviation(core, context) ?? perUnit(core, context) {
      return (text, 1)
    }
    return (core, 1)
  }

  /// A time: 7h30, 07h30', 7:30, 14h; "08 giờ 00 phút" is spoken without minutes.
  private func clock(_ core: String, _ context: Context) -> (String, Int)? {
    if core == "00" || core == "0", context.before.lower == "giờ", context.after.lower == "phút" {
      return ("", 2)
    }
    if core.hasSuffix("'") || core.hasSuffix("’"), let minutes = Figures.digits(core.dropLast()) {
      return (words.words(for: minutes) + " phút", 1)
    }
    var parts = core.split(separator: "h", omittingEmptySubsequences: false)
    let hasLetter = parts.count == 2
    if !hasLetter { parts = core.split(separator: ":", omittingEmptySubsequences: false) }
    guard parts.count == 2, let hour = Figures.digits(parts[0]), (0..<25).contains(hour) else { return nil }
    var rest = parts[1]
    for end in ["'", "’", "ph", "p"] where rest.hasSuffix(end) {
      rest = rest.dropLast(end.count)
      break
    }
    if rest.isEmpty { return hasLetter ? (words.words(for: hour) + " giờ", 1) : nil }
    guard rest.utf8.count == 2, let minute = Figures.digits(rest), (0..<60).contains(minute) else {
      return nil
    }
    return (hourWords(hour, minute), 1)
  }

  private func hourWords(_ hour: Int, _ minute: Int) -> String {
    words.words(for: hour) + " giờ" + (minute == 0 ? "" : " " + words.words(for: minute) + " phút")
  }

  /// A date: 05/01/2026, 5-1-2026, 10/5 after "ngày", 3/2026 after "tháng", the parts of "ngày 05 tháng 01 năm 2026".
  private func date(_ core: String, _ context: Context) -> String? {
    let ends = core.split(whereSeparator: { $0 == "–" || $0 == "-" })
    if ends.count == 2, let from = day(ends[0]), let to = day(ends[1]), core.contains("/") {
      return named(from, context) + " đến " + spoken(to)
    }
    if let day = day(core[...]) { return named(day, context) }
    let parts = core.split(separator: "/", omittingEmptySubsequences: false).map { Figures.digits($0) }
    let before = context.before.lower
    switch (before, parts.count) {
    case _ where SpokenText.namedAfterDays.contains(before):
      // A place or body that is named after a day: xã 19/5, Trường 19-8.
      let named = core.split(whereSeparator: { $0 == "/" || $0 == "-" }).map { Figures.digits($0) }
      guard named.count == 2, let day = named[0], let month = named[1], (1...31).contains(day),
        (1...12).contains(month)
      else { return nil }
      return
        "\(CalendarDate.dayWords(day, words)) tháng \(Casing.lower(CalendarDate.monthWords(month, words)))"
    case _ where parts.count == 2 && SpokenText.beforeDays.contains(before):
      guard let day = parts[0], let month = parts[1], (1...31).contains(day), (1...12).contains(month) else {
        return nil
      }
      return "\(CalendarDate.dayWords(day, words)) tháng \(CalendarDate.monthWords(month, words))"
    case ("tháng", 2):
      guard let month = parts[0], let year = parts[1], (1...12).contains(month), (1000...9999).contains(year)
      else { return nil }
      return "\(CalendarDate.monthWords(month, words)) năm \(words.words(for: year))"
    case ("ngày", 1):
      guard let day = parts[0], (1...31).contains(day), context.after.lower == "tháng" else { return nil }
      return CalendarDate.dayWords(day, words)
    case ("tháng", 1):
      guard let month = parts[0], (1...12).contains(month) else { return nil }
      return CalendarDate.monthWords(month, words)
    default: return nil
    }
  }

  private func day(_ text: Substring) -> CalendarDate? {
    for sign in ["/", "-"] as [Character] {
      let parts = text.split(separator: sign, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2].utf8.count == 4, let day = Figures.digits(parts[0]),
        let month = Figures.digits(parts[1]), let year = Figures.digits(parts[2])
      else { continue }
      return CalendarDate(year: year, month: month, day: day)
    }
    return nil
  }

  private func spoken(_ date: CalendarDate) -> String { date.text(.spoken, words: words) }

  /// The date with "ngày", unless that word comes before it.
  private func named(_ date: CalendarDate, _ context: Context) -> String {
    let text = spoken(date)
    return context.before.lower == "ngày" ? String(text.dropFirst("ngày ".count)) : text
  }

  /// A period of years: 2025-2030.
  private func span(_ core: String) -> String? {
    let ends = core.split(whereSeparator: { $0 == "-" || $0 == "–" })
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.count == 4 }), let first = Figures.digits(ends[0]),
      let last = Figures.digits(ends[1]), first < last
    else { return nil }
    return "\(words.words(for: first)) đến \(words.words(for: last))"
  }

  /// Số và ký hiệu: 86/QĐ-UBND, 152/2025/NĐ-CP, 06/2022/QH15; of the Party: 57-NQ/TW.
  private func documentNumber(_ core: String) -> String? {
    let parts = core.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let dash = parts[0].firstIndex(of: "-"),
      let number = Figures.digits(parts[0][..<dash])
    {
      let kind = String(parts[0][parts[0].index(after: dash)...])
      guard let named = SpokenText.signs[kind] else { return nil }
      return "\(words.words(for: number)), \(named) \(sign(String(parts[1])))"
    }
    guard (2...3).contains(parts.count), let number = Figures.digits(parts[0]), let sign = parts.last,
      sign.unicodeScalars.contains(where: { $0.properties.isUppercase })
    else { return nil }
    var spoken = [words.words(for: number)]
    if parts.count == 3 {
      guard let year = Figures.digits(parts[1]), (1000...9999).contains(year) else { return nil }
      spoken.append("năm \(words.words(for: year))")
    }
    spoken.append(self.sign(String(sign)))
    return spoken.joined(separator: ", ")
  }

  /// Ký hiệu of a document: QĐ-UBND is "Quyết định Ủy ban nhân dân".
  private func sign(_ sign: String) -> String {
    sign.split(separator: "-").map { part in
      let part = String(part)
      if let own = readings[part] { return own }
      if part.hasPrefix("QH"), let term = Figures.digits(part.dropFirst(2)) {
        return "Quốc hội khóa \(words.words(for: term))"
      }
      return SpokenText.signs[part] ?? SpokenText.abbreviations[part] ?? SpokenText.longForms[part] ?? part
    }.joined(separator: " ")
  }

  /// A class or a quarter with its year, which are not fractions: lớp 9/3, quý I/2026.
  private func group(_ core: String, _ context: Context) -> String? {
    let parts = core.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let second = Figures.digits(parts[1]) else { return nil }
    if context.before.lower == "lớp", let first = Figures.digits(parts[0]) {
      return "\(words.words(for: first)) \(words.words(for: second))"
    }
    guard (1000...9999).contains(second), let number = RomanNumeral.number(String(parts[0])),
      SpokenText.counting.contains(context.before.lower)
    else { return nil }
    return "\(words.words(for: number)) năm \(words.words(for: second))"
  }

  /// A name of digits and capitals, piece by piece: lớp 12A1 is "mười hai A một", A1 is "A một".
  private func code(_ core: String) -> String? {
    // Biển số: 14C-123.45.
    let plate = core.split(separator: "-", omittingEmptySubsequences: false)
    if plate.count == 2, plate[0].utf8.count > 1 {
      let number = String(plate[1]).replacing(".", with: "")
      guard (4...5).contains(number.utf8.count), Figures.digits(Substring(number)) != nil else { return nil }
      return code(String(plate[0])).map { "\($0), \(inFigures(number))" }
    }
    var pieces: [Substring] = []
    var rest = core[...]
    while let first = rest.unicodeScalars.first {
      let isDigit = ("0"..."9").contains(first)
      guard isDigit || first.properties.isUppercase else { return nil }
      let run = rest.unicodeScalars.prefix {
        ("0"..."9").contains($0) == isDigit && (isDigit || $0.properties.isUppercase)
      }
      guard run.count <= (isDigit ? 4 : 2) else { return nil }
      pieces.append(Substring(run))
      rest = Substring(rest.unicodeScalars.dropFirst(run.count))
    }
    guard (2...3).contains(pieces.count) else { return nil }
    return pieces.map { Figures.digits($0).map { words.words(for: $0) } ?? String($0) }.joined(separator: " ")
  }

  /// Cấp bậc in the armed forces' shorthand: 3// is Thượng tá.
  private func rank(_ core: String) -> String? { SpokenText.ranks[core] }

  /// A number with the unit or percent sign attached to it.
  private func figure(_ core: String, _ context: Context) -> String? {
    let digits = core.unicodeScalars.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    var number = String(String.UnicodeScalarView(digits))
    var unit = String(String.UnicodeScalarView(core.unicodeScalars.dropFirst(digits.count)))
    while let last = number.last, last == "." || last == "," {
      number.removeLast()
      unit = String(last) + unit
    }
    // The number of a boat or a file is read digit by digit: SH 90001.
    if unit.isEmpty, number.utf8.count > 3, number.utf8.allSatisfy({ (48...57).contains($0) }),
      SpokenText.looksShort(context.before.core)
    {
      return inFigures(number)
    }
    if unit.isEmpty {
      if context.before.lower == "thứ", let ordinal = Figures.digits(number[...]) {
        return SpokenText.ordinal(ordinal, words)
      }
      return self.number(number)
    }
    if unit.hasPrefix("/"), let first = self.number(number), let second = Figures.digits(unit.dropFirst()) {
      return "\(first) trên \(words.words(for: second))"
    }
    let (name, per) = SpokenText.parted(unit)
    guard let spoken = self.number(number), let named = SpokenText.units[name] else { return nil }
    return ([spoken, named] + per.map { "một \($0)" }).joined(separator: " ")
  }

  /// The unit and its denominators: "m²/năm".
  private static func parted(_ unit: String) -> (name: String, per: [String]) {
    let parts = unit.split(separator: "/").map(String.init)
    return (parts.first ?? unit, parts.dropFirst().map { $0 == "h" ? "giờ" : $0 })
  }

  /// 13.300, 10,10, 05, 4.0; a long number with a leading zero, such as a telephone number, digit by digit.
  private func number(_ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    if text.utf8.count >= 6, text.hasPrefix("0"), text.utf8.allSatisfy({ (48...57).contains($0) }) {
      return inFigures(text)
    }
    if let whole = Figures.digits(text[...]) { return words.words(for: whole) }
    switch DecimalNumber.read(text) {
    case .number(let number), .ambiguous(vietnamese: let number, english: _):
      let spoken = words.words(for: number)
      // A single point not before three digits is spoken as written: 4.0.
      return number.decimals > 0 && !text.contains(",")
        ? spoken.replacing("phẩy", with: "chấm") : spoken
    case .tooLong, .notANumber: return nil
    }
  }

  private func inFigures(_ digits: String) -> String {
    digits.compactMap(\.wholeNumberValue).map { words.words(for: $0) }.joined(separator: " ")
  }

  /// Thứ: nhất, hai, ba, tư; other ordinals are the cardinals.
  public static func ordinal(_ number: Int, _ words: NumberWords = NumberWords()) -> String {
    switch number {
    case 1: "nhất"
    case 4: "tư"
    default: words.words(for: number)
    }
  }

  /// A Roman numeral after a counting word; elsewhere only if it cannot be a letter or an abbreviation.
  private func roman(_ core: String, _ context: Context) -> String? {
    guard let number = RomanNumeral.number(core) else { return nil }
    let before = context.before.lower
    if before == "thứ" { return SpokenText.ordinal(number, words) }
    let counts = SpokenText.counting.contains(before)
    guard counts || core.utf8.count > 1 && number < 40 else { return nil }
    return words.words(for: number)
  }

  private func abbreviation(_ core: String, _ context: Context) -> String? {
    switch core {
    case "CP" where SpokenText.companies.contains(context.before.lower): return "Cổ phần"
    case "TĐKT" where context.before.lower == "đồng": return "Thi đua - Khen thưởng"
    default: break
    }
    // TS is the mark of a fishing boat before a number, a title before a name.
    if SpokenText.beforeNames.contains(core), context.before.isNumber, context.before.core.utf8.count > 3 {
      return nil
    }
    if core == "CN", ["khu", "cụm"].contains(context.before.lower) { return "công nghiệp" }
    if SpokenText.degrees.contains(core), !context.isBeforePerson {
      return core == "CN" && context.isOfBank ? "Chi nhánh" : nil
    }
    if let full = SpokenText.abbreviations[core] { return full }
    if context.before.isNumber, let unit = SpokenText.units[core] { return unit }
    let dotted = core.split(separator: ".").map(String.init)
    if dotted.count > 1, dotted.allSatisfy({ SpokenText.abbreviations[$0] != nil }) {
      return dotted.compactMap { SpokenText.abbreviations[$0] }.joined(separator: ", ")
    }
    let joined = core.split(separator: "&").map { SpokenText.abbreviations[String($0)] }
    if joined.count > 1, joined.allSatisfy({ $0 != nil }) {
      return joined.compactMap { $0 }.joined(separator: " và ")
    }
    let parts = core.split(separator: "-").map(String.init)
    if parts.count > 1, let first = parts.first, SpokenText.signs[first] != nil,
      parts.dropFirst().allSatisfy({ SpokenText.signs[$0] != nil || SpokenText.abbreviations[$0] != nil })
    {
      return sign(core)
    }
    return nil
  }

  /// đồng/người/năm after a number: đồng một người một năm.
  private func perUnit(_ core: String, _ context: Context) -> String? {
    guard core.contains("/"), context.before.isNumber || SpokenText.scales.contains(context.before.lower)
    else { return nil }
    let (name, per) = SpokenText.parted(core)
    guard !per.isEmpty, !name.isEmpty else { return nil }
    return ([SpokenText.units[name] ?? name] + per.map { "một \($0)" }).joined(separator: " ")
  }
}

// MARK: Pieces

/// A text between spaces, without the punctuation around it.
private struct Piece {
  var space = ""
  var head = ""
  var core = ""
  var tail = ""

  private static let opening: Set<Unicode.Scalar> = ["(", "[", "“", "\"", "‘", "«", "‹"]
  private static let closing: Set<Unicode.Scalar> = [
    ")", "]", "”", "\"", "»", "›", ".", ",", ";", ":", "!", "?", "…",
  ]
  private static let blanks: Set<Unicode.Scalar> = [" ", "\u{A0}", "\t", "\n"]

  static func all(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text.unicodeScalars[...]
    while true {
      let space = rest.prefix { blanks.contains($0) }
      rest = rest.dropFirst(space.count)
      let word = rest.prefix { !blanks.contains($0) }
      guard !word.isEmpty else { return pieces }
      rest = rest.dropFirst(word.count)
      pieces.append(Piece(String(space), word))
    }
  }

  static func trailingSpace(of text: String) -> String {
    let reversed = text.unicodeScalars.reversed().prefix { blanks.contains($0) }
    return reversed.count == text.unicodeScalars.count
      ? "" : String(String.UnicodeScalarView(reversed.reversed()))
  }

  private init(_ space: String, _ word: Substring.UnicodeScalarView) {
    self.space = space
    let head = word.prefix { Piece.opening.contains($0) }
    var core = word.dropFirst(head.count)
    var tail: [Unicode.Scalar] = []
    while let last = core.last, Piece.closing.contains(last) {
      tail.append(last)
      core.removeLast()
    }
    self.head = String(head)
    self.core = String(core)
    self.tail = String(String.UnicodeScalarView(tail.reversed()))
  }

  var lower: String { Casing.lower(core) }
  /// Whether the next piece follows without punctuation.
  var isOpen: Bool { tail.isEmpty }
  var isYear: Bool { core.utf8.count == 4 && Figures.digits(core[...]).map { $0 > 999 } == true }
  /// Whether it is a day with its month, or a time: 31/5, 31/5/2026, 7h30.
  var isMoment: Bool {
    let parts = core.split(separator: "/", omittingEmptySubsequences: false)
    if (2...3).contains(parts.count) { return parts.allSatisfy { Figures.digits($0) != nil } }
    let hours = core.split(separator: "h", omittingEmptySubsequences: false)
    return hours.count == 2 && Figures.digits(hours[0]) != nil
      && (hours[1].isEmpty || Figures.digits(hours[1]) != nil)
  }
  var isNumber: Bool {
    core.unicodeScalars.first.map { ("0"..."9").contains($0) } == true
      && core.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
  }
}

/// The surroundings of a piece.
private struct Context {
  let pieces: [Piece]
  let index: Int

  /// The piece before, unless punctuation separates them.
  var before: Piece {
    guard index > 0, pieces[index - 1].isOpen, pieces[index].head.isEmpty else { return Piece() }
    return pieces[index - 1]
  }

  /// The piece after, unless punctuation separates them.
  var after: Piece {
    guard index + 1 < pieces.count, pieces[index].isOpen, pieces[index + 1].head.isEmpty else {
      return Piece()
    }
    return pieces[index + 1]
  }

  /// Whether a degree may stand here: in the middle of a body's name none does.
  var isBeforePerson: Bool {
    let word = before.core
    guard let first = word.unicodeScalars.first else { return true }
    return !first.properties.isUppercase || SpokenText.isTitle(word)
  }

  /// Whether a bank or a company is named before.
  var isOfBank: Bool {
    pieces[max(0, index - 6)..<index].contains {
      $0.lower.hasSuffix("bank") || ["hàng", "ty"].contains($0.lower)
    }
  }

  /// Whether a dash here stands between the ends of a stretch of time.
  var isStretch: Bool {
    before.isYear && after.isYear
      || before.isMoment && after.isMoment && before.core.contains("h") == after.core.contains("h")
  }

  /// Whether a sentence begins here.
  var opensSentence: Bool {
    guard index > 0 else { return !pieces[index].head.hasPrefix("(") }
    guard let end = pieces[index - 1].tail.unicodeScalars.last(where: { $0 != "”" && $0 != ")" }) else {
      return false
    }
    return end == "." || end == "!" || end == "?"
  }

  /// Whether the sentence continues after a piece with a point, because a name or a number follows.
  func goesOn(after position: Int) -> Bool {
    guard position + 1 < pieces.count, let first = pieces[position + 1].core.unicodeScalars.first else {
      return false
    }
    return first.properties.isUppercase || ("0"..."9").contains(first) || first.properties.isLowercase
  }
}

extension Piece {
  fileprivate init() {}
}

extension Figures {
  /// Plain digits, at most nine of them.
  static func digits(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}

// MARK: Words

extension SpokenText {
  /// Whether a word with a capital is how somebody is addressed, or a degree.
  fileprivate static func isTitle(_ word: String) -> Bool {
    beforeNames.contains(word) || word.split(separator: ".").allSatisfy { beforeNames.contains(String($0)) }
      || [
        "ông", "bà", "anh", "chị", "em", "cô", "thầy", "chí", "giáo", "sĩ", "sư", "cán", "bộ",
      ].contains(Casing.lower(word))
  }

  /// Words after which a letter is a Roman numeral.
  private static let counting: Set<String> = [
    "lần", "khóa", "khoá", "kỳ", "quý", "hội", "chương", "phần", "phụ", "lục", "mục", "nhiệm", "vùng", "khu",
    "hạng",
    "loại", "cấp", "cụm", "khối", "thế", "kỷ", "đợt", "tập", "bậc",
  ]

  /// Words after which CP is Cổ phần: Công ty, Tổng công ty, Ngân hàng, Tập đoàn.
  private static let companies: Set<String> = ["ty", "hàng", "đoàn"]

  /// Words after which 20/3 is a date, not a fraction.
  private static let beforeDays: Set<String> = [
    "ngày", "sáng", "chiều", "tối", "trưa", "hôm", "mùng", "mồng", "dịp", "mừng", "niệm", "lễ", "thống",
  ]

  /// Places and bodies that are named after a day.
  private static let namedAfterDays: Set<String> = [
    "xã", "phường", "thôn", "bản", "làng", "ấp", "xóm", "phố", "đường", "trường", "ty", "máy", "viện", "đoàn",
    "nghiệp",
  ]

  /// Degrees, which are read only before a person's name.
  private static let degrees: Set<String> = [
    "GS", "PGS", "TS", "ThS", "CN", "KS", "BS", "BSCKI", "BSCKII", "LS",
  ]

  /// Titles that stand before a name, with a point that ends no sentence.
  private static let beforeNames: Set<String> = [
    "GS", "PGS", "TS", "ThS", "CN", "KS", "BS", "BSCKI", "BSCKII", "LS", "TP", "Tp", "TX", "đ/c", "Đ/c",
    "Đ/C",
    "NGND", "NGƯT", "TTND", "TTƯT", "NSND", "NSƯT", "NNƯT",
  ]

  /// Scales between a number and its unit.
  private static let scales: Set<String> = ["trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ"]

  /// Abbreviations that contain signs.
  private static let longForms: [String: String] = [
    "đ/c": "đồng chí", "Đ/c": "đồng chí", "Đ/C": "đồng chí", "đ/c.": "đồng chí", "&": "và",
    "TP.HCM": "Thành phố Hồ Chí Minh", "TPHCM": "Thành phố Hồ Chí Minh", "Tp.HCM": "Thành phố Hồ Chí Minh",
    "TP.Hồ": "Thành phố Hồ", "T.Ư": "Trung ương", "TƯ": "Trung ương", "TW": "Trung ương",
    "GD&ĐT": "Giáo dục và Đào tạo", "GD-ĐT": "Giáo dục và Đào tạo", "KH&CN": "Khoa học và Công nghệ",
    "VH-XH": "Văn hóa - Xã hội", "TĐ-KT": "Thi đua - Khen thưởng", "KT-XH": "kinh tế - xã hội",
    "QP-AN": "quốc phòng - an ninh", "PCCC&CNCH": "phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    "CC&CNCH": "chữa cháy và cứu nạn, cứu hộ", "Cty": "Công ty",
    "NN&PTNT": "Nông nghiệp và Phát triển nông thôn", "TN&MT": "Tài nguyên và Môi trường",
    "LĐ-TB&XH": "Lao động - Thương binh và Xã hội", "LĐTB&XH": "Lao động - Thương binh và Xã hội",
    "VH&TT": "Văn hóa và Thể thao", "TT&TT": "Thông tin và Truyền thông",
    "COVID-19": "Cô-vít mười chín", "Covid-19": "Cô-vít mười chín",
  ]

  /// Quân hàm in shorthand, by bars and stars.
  private static let ranks: [String: String] = [
    "1/": "Thiếu úy", "2/": "Trung úy", "3/": "Thượng úy", "4/": "Đại úy",
    "1//": "Thiếu tá", "2//": "Trung tá", "3//": "Thượng tá", "4//": "Đại tá",
  ]

  /// Chữ viết tắt of bodies, titles and things.
  private static let abbreviations: [String: String] = [
    "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "MTTQ": "Mặt trận Tổ quốc",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc", "HĐTĐKT": "Hội đồng Thi đua - Khen thưởng",
    "TĐKT": "Thi đua, khen thưởng",
    "BCH": "Ban Chấp hành", "BTV": "Ban Thường vụ", "BCĐ": "Ban Chỉ đạo", "BTC": "Ban Tổ chức",
    "BGH": "Ban Giám hiệu", "HĐQT": "Hội đồng quản trị", "HTX": "hợp tác xã", "CLB": "câu lạc bộ",
    "THPT": "Trung học phổ thông", "THCS": "Trung học cơ sở", "GDTX": "Giáo dục thường xuyên",
    "GDNN": "Giáo dục nghề nghiệp", "ĐH": "Đại học", "CĐ": "Cao đẳng", "HSSV": "học sinh, sinh viên",
    "GDĐT": "Giáo dục và Đào tạo", "TDTT": "thể dục, thể thao", "VHXH": "Văn hóa - Xã hội",
    "VHTT": "Văn hóa, Thể thao", "CCB": "Cựu chiến binh", "LHPN": "Liên hiệp Phụ nữ",
    "TNCS": "Thanh niên Cộng sản", "TNTP": "Thiếu niên Tiền phong", "LĐLĐ": "Liên đoàn Lao động",
    "CĐCS": "Công đoàn cơ sở", "ĐVTN": "đoàn viên, thanh niên", "LLVT": "lực lượng vũ trang",
    "LLVTND": "Lực lượng vũ trang nhân dân", "ANTT": "an ninh trật tự", "ANTQ": "an ninh Tổ quốc",
    "BVANTQ": "bảo vệ an ninh Tổ quốc", "PCCC": "phòng cháy, chữa cháy", "CSGT": "cảnh sát giao thông",
    "NTM": "nông thôn mới", "OCOP": "ô-cốp", "BHXH": "bảo hiểm xã hội", "BHYT": "bảo hiểm y tế",
    "CBCC": "cán bộ, công chức", "CBCCVC": "cán bộ, công chức, viên chức",
    "CNVCLĐ": "công nhân, viên chức, lao động",
    "TDP": "tổ dân phố", "TP": "thành phố", "Tp": "thành phố", "TX": "thị xã", "TNHH": "Trách nhiệm hữu hạn",
    "CP": "Chính phủ", "QH": "Quốc hội", "CNXH": "chủ nghĩa xã hội", "XHCN": "xã hội chủ nghĩa",
    "CNH": "công nghiệp hóa", "HĐH": "hiện đại hóa", "CNTT": "công nghệ thông tin",
    "ATGT": "an toàn giao thông",
    "GS": "Giáo sư", "PGS": "Phó Giáo sư", "TS": "Tiến sĩ", "ThS": "Thạc sĩ", "CN": "Cử nhân", "KS": "Kỹ sư",
    "BS": "Bác sĩ", "BSCKI": "Bác sĩ chuyên khoa một", "BSCKII": "Bác sĩ chuyên khoa hai",
    "CKI": "chuyên khoa một", "CKII": "chuyên khoa hai", "LS": "Luật sư",
    "NGND": "Nhà giáo nhân dân", "NGƯT": "Nhà giáo ưu tú", "TTND": "Thầy thuốc nhân dân",
    "TTƯT": "Thầy thuốc ưu tú", "NSND": "Nghệ sĩ nhân dân", "NSƯT": "Nghệ sĩ ưu tú",
    "NNƯT": "Nghệ nhân ưu tú",
    "AHLĐ": "Anh hùng Lao động", "CSTĐ": "Chiến sĩ thi đua", "CSTĐCS": "Chiến sĩ thi đua cơ sở",
    "LĐTT": "Lao động tiên tiến", "LĐXS": "lao động xuất sắc", "CSTT": "Chiến sĩ tiên tiến",
    "VNAH": "Việt Nam anh hùng",
    "CTCP": "Công ty Cổ phần", "TMCP": "Thương mại Cổ phần", "MTV": "Một thành viên", "XNK": "Xuất nhập khẩu",
    "HS": "học sinh", "HSG": "học sinh giỏi", "GV": "giáo viên", "CMHS": "cha mẹ học sinh",
    "PHHS": "phụ huynh học sinh", "BĐD": "Ban đại diện", "KHKT": "khoa học kỹ thuật",
    "PTDTBT": "Phổ thông dân tộc bán trú", "PTDTNT": "Phổ thông dân tộc nội trú", "TH": "Tiểu học",
    "CBGVNV": "cán bộ, giáo viên, nhân viên", "CBNV": "cán bộ, nhân viên", "NLĐ": "người lao động",
    "SXKD": "sản xuất, kinh doanh", "TNLĐ": "tai nạn lao động", "ATLĐ": "an toàn lao động",
    "ATVSLĐ": "an toàn, vệ sinh lao động", "KCN": "khu công nghiệp", "DNNN": "doanh nghiệp nhà nước",
    "CBCS": "cán bộ, chiến sĩ", "QNCN": "quân nhân chuyên nghiệp", "DQTV": "dân quân tự vệ",
    "CNVQP": "công nhân, viên chức quốc phòng", "BCHQS": "Ban Chỉ huy Quân sự", "BĐBP": "Bộ đội Biên phòng",
    "QĐND": "Quân đội nhân dân", "CAND": "Công an nhân dân", "BVĐK": "Bệnh viện đa khoa",
    "TTYT": "Trung tâm Y tế", "CCHC": "cải cách hành chính", "GPMB": "giải phóng mặt bằng",
    "TNCSHCM": "Thanh niên Cộng sản Hồ Chí Minh", "HCM": "Hồ Chí Minh", "ĐTN": "Đoàn Thanh niên",
  ]

  /// Ký hiệu of documents and their issuers.
  private static let signs: [String: String] = [
    "QĐ": "Quyết định", "NĐ": "Nghị định", "NQ": "Nghị quyết", "CT": "Chỉ thị", "TT": "Thông tư",
    "KH": "Kế hoạch",
    "TTr": "Tờ trình", "CV": "Công văn", "TB": "Thông báo", "BC": "Báo cáo", "GM": "Giấy mời",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình", "BB": "Biên bản", "TTg": "Thủ tướng", "CTN": "Chủ tịch nước", "BNV": "Bộ Nội vụ",
    "TTLT": "Thông tư liên tịch", "TU": "Tỉnh ủy", "ĐU": "Đảng ủy", "QC": "Quy chế",
    "CTUBND": "Chủ tịch Ủy ban nhân dân",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội", "BTC": "Bộ Tài chính",
  ]

  /// Đơn vị tính after a number.
  private static let units: [String: String] = [
    "%": "phần trăm", "m": "mét", "km": "ki-lô-mét", "cm": "xăng-ti-mét", "mm": "mi-li-mét",
    "m²": "mét vuông",
    "m2": "mét vuông", "km²": "ki-lô-mét vuông", "km2": "ki-lô-mét vuông", "m³": "mét khối", "m3": "mét khối",
    "ha": "héc-ta", "kg": "ki-lô-gam", "g": "gam", "đ": "đồng", "đồng": "đồng", "°C": "độ xê", "tấn": "tấn",
    "kWh": "ki-lô-oát giờ", "MW": "mê-ga-oát",
  ]
}
