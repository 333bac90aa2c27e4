import Awards
import Diagnostics
import Fields
import Model
import Wording

/// A form of award as written; it is looked up in the catalogue when the whole definition is known.
extension AwardForm {
  /// Cuts the class off: `Huân chương Lao động hạng Nhì`.
  init(reading text: Text, in catalogue: AwardNames) {
    // An order may be given again: “(lần thứ hai)” stands behind its class.
    if let again = [" (lần thứ ", " lần thứ "].lazy.compactMap({ text.value.firstRange(of: $0) }).first {
      let first = AwardForm(reading: text.with(String(text.value[..<again.lowerBound])), in: catalogue)
      if first.entry != nil {
        let written = first.written.value + text.value[again.lowerBound...]
        self.init(written: text.with(written), entry: first.entry, awardClass: first.awardClass)
        return
      }
    }
    var known = text
    var name = text.value
    var awardClass: AwardClass?
    for choice in AwardClass.allCases {
      let words = ([choice.name.vi] + choice.numerals).map { " hạng \($0)" }
      guard let ending = words.first(where: { Folding.sameWord(name).hasSuffix(Folding.sameWord($0)) }) else {
        continue
      }
      name = String(name.dropLast(ending.count))
      awardClass = choice
      // The class has a capital, and is written in words (Decree 30/2020/NĐ-CP, Annex II, V.3).
      known = text.with("\(name) hạng \(choice.name.vi)")
      break
    }
    if let entry = catalogue.entry(named: name) {
      self.init(written: known, entry: entry, awardClass: awardClass)
    } else if let full = catalogue.writtenOut(name) {
      self.init(written: text.with(full), entry: catalogue.entry(named: full), awardClass: awardClass)
    } else if let parted = catalogue.parted(name) {
      self.init(
        written: text.with(parted.form), entry: catalogue.entry(named: parted.form), awardClass: awardClass)
    } else {
      self.init(written: text, entry: nil, awardClass: awardClass)
    }
  }
}

/// The awards of the catalogue by the names that people write.
struct AwardNames: Sendable {
  /// The catalogue, folded once.
  static let catalogue = AwardNames()

  private let entries: [String: AwardCatalogue.Entry]
  /// Every spelling that is read.
  let spellings: [String]

  private init() {
    var entries: [String: AwardCatalogue.Entry] = [:]
    var spellings: [String] = []
    for entry in AwardCatalogue.entries {
      for name in [entry.name] + entry.aliases {
        spellings.append(name)
        let key = Folding.sameWord(name)
        if entries[key] == nil { entries[key] = entry }
      }
    }
    self.entries = entries
    self.spellings = spellings
  }

  /// A form that lists write with its letters: `LĐTT`, `CSTĐ cơ sở`; nil for any other.
  func writtenOut(_ name: String) -> String? {
    let words = name.uppercased().split(separator: " ").joined()
    return AwardNames.letters.first { $0.written == words }.map(\.full)
  }

  private static let letters: [(written: String, full: String)] = [
    ("LĐTT", "Lao động tiên tiến"), ("CSTT", "Chiến sĩ tiên tiến"), ("TTLĐTT", "Tập thể lao động tiên tiến"),
    ("TTLĐXS", "Tập thể lao động xuất sắc"), ("ĐVTT", "Đơn vị tiên tiến"), ("ĐVQT", "Đơn vị quyết thắng"),
    ("CSTĐCS", "Chiến sĩ thi đua cơ sở"), ("CSTĐCƠSỞ", "Chiến sĩ thi đua cơ sở"),
    ("CSTĐCẤPCƠSỞ", "Chiến sĩ thi đua cơ sở"), ("CSTĐCẤPTỈNH", "Chiến sĩ thi đua cấp tỉnh"),
    ("CSTĐTỈNH", "Chiến sĩ thi đua cấp tỉnh"), ("CSTĐCẤPBỘ", "Chiến sĩ thi đua cấp bộ"),
    ("CSTĐTQ", "Chiến sĩ thi đua toàn quốc"), ("CSTĐTOÀNQUỐC", "Chiến sĩ thi đua toàn quốc"),
    ("GĐVH", "Gia đình văn hóa"), ("GK", "Giấy khen"), ("BK", "Bằng khen"), ("KNC", "Kỷ niệm chương"),
  ]

  /// A form with who gives it in one text: `Bằng khen của Chủ tịch UBND tỉnh`; nil where the name is one of its own.
  func parted(_ name: String) -> (form: String, giver: String)? {
    guard entry(named: name) == nil, let of = name.firstRange(of: " của ") else { return nil }
    let (form, giver) = (String(name[..<of.lowerBound]), String(name[of.upperBound...]).trimmed)
    switch entry(named: form)?.kind {
    case .diploma, .certificate, .flag, .badge: return giver.isEmpty ? nil : (form, giver)
    case .honoraryTitle, .order, .medal, .prize, .title, nil: return nil
    }
  }

  /// The award with a name, its quotes and the words "danh hiệu" left out.
  func entry(named name: String) -> AwardCatalogue.Entry? {
    var cursor = PhraseCursor(name)
    if cursor.take("danh hiệu") {
      for word in ["vinh dự Nhà nước", "thi đua", "vinh dự"] where cursor.take(word) { break }
    }
    let words = String(cursor.rest).trimmed
    let key = Folding.sameWord(words.unquoted.text)
    if let entry = entries[key] { return entry }
    // "Giải thưởng Nhà nước về khoa học và công nghệ" is the Giải thưởng Nhà nước.
    if let prize = entries.first(where: {
      $0.value.kind == .prize && key.hasPrefix($0.key + " " + Folding.sameWord("về") + " ")
    }) {
      return prize.value
    }
    if let named = ofName(words) { return named }
    // A known form with a name of its own: Kỷ niệm chương “Vì sự nghiệp giáo dục”.
    guard words.hasSuffix("\u{201D}") || words.hasSuffix("\""),
      let open = words.dropLast().lastIndex(where: { $0 == "\u{201C}" || $0 == "\"" }),
      open > words.startIndex
    else { return nil }
    return entries[Folding.sameWord(String(words[..<open]).trimmed)]
  }
}

extension AwardNames {
  /// Whether a name is that of a contest's prize or of a thing that no law knows, and so needs no declaration.
  static func isPrize(_ name: String) -> Bool {
    var cursor = PhraseCursor(name)
    return prizes.contains { cursor.take($0) } && !cursor.isAtEnd
  }

  private static let prizes = [
    "giải", "giấy chứng nhận", "cúp", "thư khen", "biểu trưng", "bức trướng",
  ]

  /// A form whose own name or field stands behind it without quotation marks: Kỷ niệm chương Vì sự nghiệp y tế, Huy hiệu 30
  /// năm tuổi Đảng, Chiến sĩ thi đua ngành Y tế.
  private func ofName(_ words: String) -> AwardCatalogue.Entry? {
    for form in ["Kỷ niệm chương", "Huy hiệu"] {
      var cursor = PhraseCursor(words)
      guard cursor.take(form), let first = cursor.rest.first else { continue }
      // "… của Bộ trưởng Bộ Y tế" says who gives it.
      if let of = cursor.rest.range(of: " của "), cursor.rest[of.upperBound...].first?.isUppercase ?? false {
        return nil
      }
      let isName = first.isUppercase || first.isNumber && cursor.rest.contains(" ")
      return isName || cursor.take("vì sự nghiệp") ? entry(named: form) : nil
    }
    var cursor = PhraseCursor(words)
    guard cursor.take("Chiến sĩ thi đua") || cursor.take("Chiến sỹ thi đua") else { return nil }
    _ = cursor.take("cấp")
    let levels = ["Bộ", "ngành", "tỉnh", "thành phố", "Thành phố", "toàn lực lượng", "Quân khu", "quân đội"]
    guard levels.contains(where: { cursor.take($0) }), cursor.rest.first?.isUppercase ?? false else {
      return nil
    }
    return entry(named: "Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh")
  }

  /// The forms of one text or list, whose commas also stand inside of names: Thôn, tổ dân phố văn hóa; those that “và”
  /// joins are two: Bằng khen và Kỷ niệm chương.
  func forms(_ pieces: [Text]) -> [Text] {
    var forms: [Text] = []
    var index = 0
    while index < pieces.count {
      // The longest run of pieces that is one name, where the first of them is none.
      let joined = (index + 1..<min(index + 6, pieces.count)).reversed().lazy.map { end in
        (end, pieces[index...end].map(\.value).joined(separator: ", "))
      }.first { self.entry(named: $0.1) != nil }
      if entry(named: pieces[index].value) == nil, let (end, name) = joined {
        forms.append(pieces[index].with(name))
        index = end + 1
      } else {
        forms += parted(pieces[index])
        index += 1
      }
    }
    return forms
  }

  private func parted(_ text: Text) -> [Text] {
    guard entry(named: text.value) == nil else { return [text] }
    for word in [" và ", " kèm ", " cùng "] {
      guard let range = text.value.firstRange(of: word) else { continue }
      let (left, right) = (
        String(text.value[..<range.lowerBound]).trimmed, String(text.value[range.upperBound...]).trimmed
      )
      if entry(named: left) != nil, entry(named: right) != nil { return [text.with(left), text.with(right)] }
    }
    return [text]
  }
}

extension FieldType where Value == [Text] {
  /// Hình thức khen thưởng, một hoặc nhiều.
  static var awardForms: FieldType {
    FieldType.commaList(of: FieldType<Text>.text).map { AwardNames.catalogue.forms($0) }
  }
}

extension FieldType where Value == DecisionCitation {
  /// Quyết định đã có: `2360/QĐ-CTN ngày 9/12/2025`.
  static var citationText: FieldType {
    .phrase(
      Message(vi: "số quyết định", en: "the number of a decision"), examples: ["2360/QĐ-CTN ngày 9/12/2025"]
    ) { text, findings in
      let value = Substring(text.value)
      guard let split = value.range(of: " ngày ") else { return DecisionCitation(number: text) }
      var citation = DecisionCitation(number: text.with(String(value[..<split.lowerBound]).trimmed))
      var dateText = value[split.upperBound...]
      if let of = dateText.range(of: " của ") {
        citation.issuer = text.with(String(dateText[of.upperBound...]).trimmed)
        dateText = dateText[..<of.lowerBound]
      }
      let place = text.place(of: dateText.startIndex..<dateText.endIndex) ?? PhraseFaults.nowhere
      citation.date = FieldType<Day>.date.read(
        DataNode(.scalar(String(dateText)), at: place), into: &findings)
      return citation
    }
  }
}
