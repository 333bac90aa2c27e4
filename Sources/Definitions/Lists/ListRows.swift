import Awards
import Model
import Wording

/// The meaning of rows that are not recipients, from their texts.
enum ListRows {
  /// A whole number, with `.` or `)` behind it.
  static func order(_ text: String) -> Int? {
    var digits = text[...]
    if let last = digits.last, last == "." || last == ")" { digits = digits.dropLast() }
    guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(digits)
  }

  /// A name without the number that stands before it in its cell, “1. Thôn A”, “2) Ông Lê B”, “a) Trường C”; nil without one.
  static func withoutNumber(_ name: String) -> (number: Int?, name: String)? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let isLetter = digits.isEmpty && name.first.map { $0.isLowercase && $0.isLetter } ?? false
    guard (1...3).contains(digits.count) || isLetter else { return nil }
    let rest = name.dropFirst(max(digits.count, 1))
    guard let sign = rest.first, isLetter ? sign == ")" : ".)/-".contains(sign) else { return nil }
    let bare = String(rest.dropFirst()).trimmed
    // “3/2” and “1.2” are parts of a name.
    guard bare.first?.isLetter ?? false, sign != "-" || rest.dropFirst().first == " " else { return nil }
    return (Int(digits), bare)
  }

  /// Whether a line says what somebody did: “Hoàn thành tốt nhiệm vụ”, “Ủng hộ 20 triệu đồng”.
  static func saysMerit(_ text: String) -> Bool {
    let words = text.drop { "-–+•* ".contains($0) }.lowercased()
    return merits.contains { words.hasPrefix($0 + " ") } && text.split(separator: " ").count > 2
  }

  private static let merits = [
    "hoàn thành", "tham gia", "vận động", "hiến", "ủng hộ", "đạt", "thực hiện", "có thành tích", "có nhiều",
    "làm tốt",
    "giúp đỡ", "đóng góp", "tích cực", "xây dựng", "phát hiện", "tổ chức tốt", "chấp hành", "là hạt nhân",
    "cứu",
  ]

  /// A cell of a row that numbers the columns: `1`, `(2)`, `A`, `7 (6:3)`, `7=5x6`.
  static func isColumnNumber(_ text: String) -> Bool {
    guard text.utf8.count <= 24, mayBeColumnNumber(text.utf8) else { return false }
    var rest = text[...]
    let isBracketed = rest.first == "(" || rest.first == "["
    if isBracketed { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if digits.isEmpty {
      guard let letter = rest.first, letter.isASCII, letter.isUppercase else { return false }
      rest = rest.dropFirst()
    } else {
      guard digits.count <= 3 else { return false }
      rest = rest.dropFirst(digits.count)
    }
    if isBracketed {
      guard let close = rest.first, close == ")" || close == "]" || close == "=" else {
        return rest.allSatisfy { "0123456789&,x:+-=() ".contains($0) }
      }
      rest = rest.dropFirst()
    }
    rest = rest.drop { $0 == " " }
    guard let next = rest.first else { return true }
    return (next == "(" || next == "=" || next == "[")
      && rest.allSatisfy { "0123456789&,x×:+-=()[]*/ ".contains($0) }
  }

  /// Most names are excluded by their first two bytes, before single letters are examined.
  private static func mayBeColumnNumber(_ bytes: String.UTF8View) -> Bool {
    guard let first = bytes.first else { return false }
    switch first {
    case UInt8(ascii: "("), UInt8(ascii: "["), 0x30...0x39: return true
    case 0x41...0x5A: return bytes.dropFirst().first.map { " (=[".utf8.contains($0) } ?? true
    default: return false
    }
  }

  // MARK: Totals and ends

  /// Tổng cộng, cộng.
  static func isTotal(_ text: String) -> Bool {
    let small = text.lowercased()
    if small.hasPrefix("tổng cộng") || small.hasPrefix("tổng số") {
      return !small.hasPrefix("tổng số tiền bằng")
    }
    for word in ["tổng", "cộng"] where small.hasPrefix(word) {
      let rest = small.dropFirst(word.count)
      guard let next = rest.first else { return true }
      if ":(.".contains(next) { return true }
      guard next == " " else { continue }
      let after = rest.drop { $0 == " " }
      guard let sign = after.first else { return true }
      if ":(.".contains(sign) || sign.isNumber { return true }
      let continuations = [
        "tiền", "kinh phí", "hợp", "số", "chung", "dồn", "trang", "mục", "nhóm", "phần", "tập thể", "cá nhân",
        "hộ",
      ]
      if continuations.contains(where: {
        after == $0 || after.hasPrefix($0 + " ") || after.hasPrefix($0 + ":")
      }) {
        return true
      }
      let roman = text.dropFirst(text.count - after.count).prefix { $0.isLetter }
      if RomanNumeral.number(String(roman)) != nil { return true }
    }
    return false
  }

  /// A text that closes a table: a count, a sum in words, a place with a date, a signature.
  static func isEnd(_ text: String) -> Bool {
    // Nearly every text of a list is a name: its first word tells.
    guard endWords.contains(endWord(text)) || mayHaveMonth(text) else { return false }
    let small = text.lowercased()
    guard let first = small.first else { return false }
    let body = small.drop { "(*-– ".contains($0) }
    if closings.contains(where: { body.hasPrefix($0) }) { return true }
    if first == "(", small.hasPrefix("(ký") || small.hasPrefix("(đã ký") { return true }
    if authorities.contains(where: small.hasPrefix) {
      return text.first?.isUppercase ?? false
    }
    if isPlaceWithDate(small) { return true }
    let isCapitals = ListValues.isAllCapitals(text)
    for signer in signers {
      guard small.hasPrefix(signer) else { continue }
      let rest = String(small.dropFirst(signer.count)).trimmed
      if rest.isEmpty || rest == ":" || rest.hasPrefix("(ký") { return true }
      if isCapitals, small.dropFirst(signer.count).first.map({ !$0.isLetter }) ?? true { return true }
    }
    return false
  }

  /// The first letters of a text, without marks and capitals.
  private static func endWord(_ text: String) -> String {
    let letters = text.unicodeScalars.drop { !$0.properties.isAlphabetic }.prefix {
      $0.properties.isAlphabetic
    }
    return Folding.fold(String(letters))
  }

  private static let endWords = Set((closings + ["(ký", "(đã ký"] + authorities + signers).map(endWord))

  /// Whether “tháng” may stand in a text: its `á` with an `n` behind it.
  private static func mayHaveMonth(_ text: String) -> Bool {
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if last == "á" || last == "Á", scalar == "n" || scalar == "N" { return true }
      last = scalar
    }
    return false
  }

  private static let authorities = ["tm.", "kt.", "tl.", "tuq.", "t/m", "k/t", "q. ", "tm ", "kt "]

  private static let closings = [
    "danh sách này", "danh sách gồm", "danh sách có", "ấn định danh sách", "ấn định", "số tiền bằng chữ",
    "số tiền viết bằng chữ", "tổng số tiền bằng chữ", "tổng số tiền viết bằng chữ",
    "tổng số tiền (viết bằng chữ",
    "số tiền (viết bằng chữ", "số tiền (bằng chữ", "tổng số tiền (bằng chữ", "bằng chữ", "viết bằng chữ",
    "tổng cộng bằng chữ", "nơi nhận", "xác nhận của", "xác nhận",
  ]

  private static let signers = [
    "người lập biểu", "người lập bảng", "người lập danh sách", "người lập phiếu", "người lập",
    "kế toán trưởng",
    "kế toán", "thủ quỹ", "thủ trưởng đơn vị", "thủ trưởng cơ quan", "thủ trưởng", "chủ tịch", "phó chủ tịch",
    "hiệu trưởng", "phó hiệu trưởng", "giám đốc", "phó giám đốc", "trưởng phòng", "phó trưởng phòng",
    "trưởng ban",
    "trưởng thôn", "đội trưởng", "người tổng hợp", "người duyệt", "người kiểm tra", "bí thư",
    "thư ký", "tổ trưởng", "trưởng khoa", "trưởng đơn vị", "trưởng bộ phận", "viện trưởng", "cục trưởng",
    "chánh văn phòng", "tổng giám đốc", "chỉ huy trưởng", "chính trị viên", "người phụ trách",
    "cán bộ phụ trách",
    "cán bộ tổng hợp", "cán bộ lập", "tổng phụ trách", "chủ nhiệm", "trưởng trạm", "trưởng công an",
  ]

  /// Whether a text is the post of somebody who signs, and nothing else: “Bí thư Chi bộ”, “Người nhận tiền”.
  static func isSigner(_ text: String) -> Bool {
    let small = text.lowercased()
    let words = small.split(separator: " ")
    guard words.count <= 7, words.count > 1 || text.utf8.count > 3 else { return false }
    return (signers + otherSigners).contains {
      small == $0 || small.hasPrefix($0 + " ") || small.hasPrefix($0 + ":")
    }
  }

  private static let otherSigners = [
    "phó bí thư", "lập biểu", "lập bảng", "lập phiếu", "lập danh sách", "phụ trách", "người nhận",
    "người giao",
    "người đề nghị", "thủ kho", "chi hội trưởng", "chi hội phó", "đại diện", "trưởng bản", "trưởng ấp",
    "trưởng khu", "trưởng xóm", "trưởng làng", "trưởng buôn", "trưởng khối", "trưởng công an", "tổ phó",
    "phó thôn",
    "phó trưởng thôn", "phó trưởng ban", "phó chủ tịch", "văn thư", "cán bộ", "chuyên viên", "ban giám hiệu",
    "ban công tác mặt trận", "công an", "thường trực",
  ]

  /// “An Mỹ, ngày 20 tháng 02 năm 2026”, “An Mỹ, 12/3/2026”.
  static func isDateLine(_ text: String) -> Bool {
    let small = text.lowercased()
    if isPlaceWithDate(small) { return true }
    guard let comma = small.lastIndex(of: ",") else { return false }
    return CalendarDate(reading: String(small[small.index(after: comma)...]).trimmed) != nil
  }

  /// “An Mỹ, ngày 20 tháng 02 năm 2026”, with dots for figures, too.
  private static func isPlaceWithDate(_ small: String) -> Bool {
    let small = small[...]
    guard let day = small.range(of: "ngày "), small.range(of: "tháng ") != nil, small.range(of: " năm") != nil
    else { return false }
    let before = String(small[..<day.lowerBound]).trimmed
    return before.isEmpty || before.hasSuffix(",")
      || before.allSatisfy { !$0.isNumber } && before.hasSuffix(",")
  }

  /// Whether the text of a row of totals names a part: it may sum up that part only.
  static func isPartialTotal(_ text: String) -> Bool {
    let small = text.lowercased()
    guard !small.hasPrefix("tổng cộng"), !small.hasPrefix("tổng số") else { return false }
    return small.hasPrefix("cộng") || small.drop { $0 != " " }.contains { $0.isLetter }
  }

  /// A remark below or between recipients: “Người vắng mặt: không”, “* Ghi chú: …”.
  static func isRemark(_ text: String) -> Bool {
    if FootnoteMark.atStart(of: text) { return true }
    let body = text.drop { "(*-–+[ ".contains($0) }
    let small = body.lowercased()
    let starts = [
      "ghi chú", "lưu ý", "chú ý", "chú thích", "trong đó", "danh sách ", "ngoài ra", "tài liệu kèm",
    ]
    if starts.contains(where: small.hasPrefix) { return true }
    guard let colon = small.firstIndex(of: ":") else { return false }
    // `Đồng chí: …` begins a name, `Khối Tiểu học:` is a title.
    let head = String(small[..<colon]).trimmed
    let words = body[..<colon].split(separator: " ")
    guard words.count > 1, !ListValues.isAddress(head), small.index(after: colon) < small.endIndex else {
      return false
    }
    return words.dropFirst().contains { $0.first?.isLowercase ?? false }
  }

  /// Whether a heading names a year: `2024`, `Năm 2024`, `2023-2024`.
  static func namesYear(_ text: String) -> Bool {
    let years = text.split { !$0.isNumber }
    let words = text.lowercased().split { !$0.isLetter }
    return !years.isEmpty
      && years.allSatisfy { $0.utf8.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
      && words.allSatisfy { ["năm", "học", "nh"].contains($0) }
  }

  /// Words that begin titles of groups, but no recipient on a row of its own.
  static func isGroupTitle(_ text: String) -> Bool {
    let small = text.lowercased()
    return [
      "khối ", "cụm ", "nhóm ", "bậc ", "cấp ", "ngành ", "lĩnh vực ", "hạng mục ", "các ", "đối với ",
      "môn ",
    ]
    .contains(where: small.hasPrefix)
  }

  // MARK: Counts in texts

  /// “03 tập thể, 13 cá nhân”: the numbers of each kind that a text names; people count as individuals.
  static func counts(in text: String) -> [(kind: RecipientKind, count: Int, written: String)] {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == ".") }.map(String.init)
    var found: [(RecipientKind, Int, String)] = []
    // “02 người./.” ends in signs.
    func word(_ index: Int) -> String {
      var word = words[index]
      while word.hasSuffix(".") { word.removeLast() }
      return word
    }
    for index in words.indices {
      var digits = words[index]
      if digits.hasSuffix(".") { digits.removeLast() }
      guard let number = Figures.whole(digits), index + 1 < words.count else { continue }
      let next = word(index + 1)
      let two = index + 2 < words.count ? next + " " + word(index + 2) : next
      switch true {
      case two == "tập thể": found.append((.collective, number, "\(number) tập thể"))
      case two == "cá nhân": found.append((.individual, number, "\(number) cá nhân"))
      case next == "người" || two == "đồng chí" || two == "học sinh":
        found.append((.individual, number, "\(number) \(next == "người" ? "người" : two)"))
      case next == "hộ" || two == "gia đình": found.append((.household, number, "\(number) hộ"))
      default: break
      }
    }
    return found
  }

  // MARK: Sections

  /// The depth of a section, which ends sections of its own and deeper levels.
  enum Level: Int, Comparable {
    case letter, roman, arabic, none

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// A number before a section's text.
  static func number(_ text: String) -> Level? {
    let body = text.last.map { ".):/".contains($0) } ?? false ? String(text.dropLast()).trimmed : text
    guard !body.isEmpty, body.utf8.count <= 6 else { return nil }
    if body == "*" || body == "-" || body == "+" || body == "–" { return Level.none }
    if body.utf8.count == 1, let letter = body.utf8.first, (0x41...0x5A).contains(letter) {
      return "IVX".utf8.contains(letter) ? .roman : .letter
    }
    if RomanNumeral.number(body) != nil { return .roman }
    return nil
  }

  /// A section's text taken apart: number, text, count at its end.
  static func parts(of text: String) -> (level: Level?, text: String, count: Int?) {
    var body = text.trimmed
    var level: Level?
    for sign in ["*", "-", "–", "+"] where body.hasPrefix(sign) {
      body = String(body.drop { "*-–+ ".contains($0) })
      level = Level.none
    }
    // “Phần I. Tập thể”
    for word in ["phần ", "mục "] where level == nil && body.lowercased().hasPrefix(word) {
      let inner = parts(of: String(body.dropFirst(word.count)))
      if inner.level != nil { return inner }
    }
    if level == nil, let end = body.firstIndex(where: { ".)/:- ".contains($0) }) {
      let head = String(body[..<end])
      let isMarked = body[end] != " "
      let rest = String(body[body.index(after: end)...].drop { ".)/:- ".contains($0) })
      if !rest.isEmpty, isMarked || body[end...].dropFirst().first.map({ "-.:".contains($0) }) ?? false {
        if let found = number(head) {
          level = found
          body = rest
        } else if order(head) != nil {
          level = .arabic
          body = rest
        } else if isMarked, head.utf8.count == 1, head.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
          // a), b) are below the numbers.
          level = Level.none
          body = rest
        }
      }
    }
    let (named, count) = withoutCount(body)
    return (level, named, count)
  }

  /// `(05)`, `: 24`, `(03 tập thể)` at the end.
  private static func withoutCount(_ text: String) -> (String, Int?) {
    var body = text.trimmed
    while let last = body.last, last == ":" || last == "." || last == ";" {
      body = String(body.dropLast()).trimmed
    }
    if body.hasSuffix(")"), let open = body.lastIndex(of: "(") {
      let inside = String(body[body.index(after: open)...].dropLast()).trimmed
      let head = String(body[..<open]).trimmed
      if let count = leadingNumber(inside), !head.isEmpty {
        return (head.hasSuffix(":") ? String(head.dropLast()).trimmed : head, count)
      }
    }
    if let colon = body.lastIndex(of: ":") {
      let rest = String(body[body.index(after: colon)...]).trimmed
      let head = String(body[..<colon]).trimmed
      if let count = leadingNumber(rest), !head.isEmpty { return (head, count) }
    }
    return (body, nil)
  }

  /// A number alone or with the word that it counts.
  private static func leadingNumber(_ text: String) -> Int? {
    let words = text.split(separator: " ", maxSplits: 1)
    guard let first = words.first, let number = Figures.whole(String(first)) else { return nil }
    guard words.count > 1 else { return number }
    let word = words[1].lowercased()
    return ["tập thể", "cá nhân", "người", "hộ", "đồng chí", "học sinh", "gia đình", "đơn vị", "trường hợp"]
      .contains {
        word.hasPrefix($0)
      } ? number : nil
  }

  /// What a section's text says when it consists of nothing but kinds, forms and the words around them.
  static func meaning(of text: String) -> (
    kind: RecipientKind?, form: AwardCatalogue.Entry?, formText: String?
  )? {
    var words = Folding.sameWord(text.filter { !",;:()“”\"".contains($0) }).split(separator: " ").map(
      String.init)
    guard !words.isEmpty, words.count <= 30 else { return nil }
    var form: AwardCatalogue.Entry?
    var formText: String?
    for candidate in forms {
      guard let at = position(of: candidate.words, in: words) else { continue }
      form = candidate.entry
      formText = candidate.entry.name
      words.removeSubrange(at..<at + candidate.words.count)
      if let hang = position(of: [sameHang], in: words), hang + 1 < words.count,
        let awardClass = AwardClass.allCases.first(where: { Folding.sameWord($0.name.vi) == words[hang + 1] })
      {
        formText = candidate.entry.name + " hạng " + awardClass.name.vi
        words.removeSubrange(hang...hang + 1)
      }
      // “Giấy khen của Chủ tịch UBND xã”: the giver is in the definition.
      if let of = position(of: [sameOf], in: words) { words.removeSubrange(of...) }
      break
    }
    var kind: RecipientKind?
    for (phrase, named) in kindWords {
      guard let at = position(of: phrase, in: words) else { continue }
      words.removeSubrange(at..<at + phrase.count)
      // “Tập thể, cá nhân” says neither.
      kind = kind == nil && !mixed(words) ? named : nil
      if mixed(words) { kind = nil }
      break
    }
    for (phrase, _) in kindWords {
      while let at = position(of: phrase, in: words) { words.removeSubrange(at..<at + phrase.count) }
    }
    guard words.allSatisfy({ fillers.contains($0) || Int($0) != nil }) else { return nil }
    return kind == nil && form == nil && !text.isEmpty
      && words.count == Folding.sameWord(text).split(separator: " ").count
      ? nil : (kind, form, formText)
  }

  private static func mixed(_ words: [String]) -> Bool {
    kindWords.contains { position(of: $0.words, in: words) != nil }
  }

  private static func position(of phrase: [String], in words: [String]) -> Int? {
    guard phrase.count <= words.count else { return nil }
    return (0...words.count - phrase.count).first { start in
      phrase.indices.allSatisfy { words[start + $0] == phrase[$0] }
    }
  }

  private static let sameHang = Folding.sameWord("hạng")
  private static let sameOf = Folding.sameWord("của")

  private static let kindWords: [(words: [String], kind: RecipientKind)] = {
    let named: [(String, RecipientKind)] = [
      ("hộ gia đình", .household), ("gia đình", .household), ("hộ", .household), ("tập thể", .collective),
      ("cá nhân", .individual),
    ]
    return named.map { (Folding.sameWord($0.0).split(separator: " ").map(String.init), $0.1) }
  }()

  private static let fillers: Set<String> = Set(
    "các về đối với danh sách khen thưởng được đề nghị tặng truy phần nhóm cho hiệu thi đua hình thức năm là và khối tiêu biểu xuất sắc điển hình"
      .split(separator: " ").map { Folding.sameWord(String($0)) })

  /// Every spelling of a form as words, the longest first.
  private static let forms: [(words: [String], entry: AwardCatalogue.Entry)] = AwardCatalogue.entries.flatMap
  { entry in
    ([entry.name] + entry.aliases).map { name in
      (
        Folding.sameWord(name.filter { !",".contains($0) }).split(separator: " ").map(String.init), entry
      )
    }
  }.sorted { ($0.words.count, $0.words.joined().count) > ($1.words.count, $1.words.joined().count) }
}
