import Awards
import Diagnostics
import Fields
import Model
import Wording

/// A form of award as written; it is looked up in the catalogue when the whole definition is known.
extension AwardForm {
  /// Cuts the class off: `Huân chương Lao động hạng Nhì`.
  init(reading text: Text, in catalogue: AwardNames) {
    var name = text.value
    var awardClass: AwardClass?
    for choice in AwardClass.allCases {
      let ending = " hạng \(choice.name.vi)"
      if Folding.sameWord(name).hasSuffix(Folding.sameWord(ending)) {
        name = String(name.dropLast(ending.count))
        awardClass = choice
        break
      }
    }
    self.init(written: text, entry: catalogue.entry(named: name), awardClass: awardClass)
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

  /// The award with a name, its quotes and the words "danh hiệu" left out.
  func entry(named name: String) -> AwardCatalogue.Entry? {
    var cursor = PhraseCursor(name)
    _ = cursor.take("danh hiệu")
    let words = String(cursor.rest).trimmed
    let key = Folding.sameWord(words.unquoted.text)
    if let entry = entries[key] { return entry }
    // "Giải thưởng Nhà nước về khoa học và công nghệ" is the Giải thưởng Nhà nước.
    if let prize = entries.first(where: {
      $0.value.kind == .prize && key.hasPrefix($0.key + " " + Folding.sameWord("về") + " ")
    }) {
      return prize.value
    }
    // A known form with a name of its own: Kỷ niệm chương “Vì sự nghiệp giáo dục”.
    guard words.hasSuffix("\u{201D}") || words.hasSuffix("\""),
      let open = words.dropLast().lastIndex(where: { $0 == "\u{201C}" || $0 == "\"" }),
      open > words.startIndex
    else { return nil }
    return entries[Folding.sameWord(String(words[..<open]).trimmed)]
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
