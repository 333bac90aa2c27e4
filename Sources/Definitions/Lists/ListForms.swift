import Diagnostics
import Fields
import Model
import Wording

/// Several forms of award in one cell.
enum ListForms {
  /// The forms in a text, separated by line breaks, `,` `/` `+` `&` or “và”; the whole text if it is one form, or if
  /// any part is not a form.
  static func parts(of text: String) -> [String] {
    let words = text.split { " ,/+&\n".contains($0) }.map(String.init)
    guard words.count > 1, words.count <= 40, !isForm(text) else { return [text] }
    // With givers: “Bằng khen của UBND tỉnh, Giấy khen của Chủ tịch UBND xã”.
    let pieces = text.split(separator: ",").map { String($0).trimmed }
    if pieces.count > 1, pieces.allSatisfy(isRead) { return pieces }
    return parts(of: words[...]) ?? [text]
  }

  /// Whether a cell holds forms and nothing else.
  static func areForms(_ text: String) -> Bool { parts(of: text).allSatisfy(isRead) }

  /// The form that a heading of marks or sums names: “Giấy khen”, “Đạt Gia đình văn hóa”; nil for other text.
  static func marked(_ heading: String) -> String? {
    var text = ListHeadings.withoutBrackets(heading).trimmed
    if isRead(text) { return text }
    for word in ["đạt danh hiệu", "đề nghị tặng", "đề nghị", "đạt", "được tặng", "tặng", "danh hiệu", "xét"] {
      if text.lowercased().hasPrefix(word + " ") {
        text = String(text.dropFirst(word.count)).trimmed
        return isRead(text) ? text : nil
      }
    }
    return nil
  }

  private static func parts(of words: ArraySlice<String>) -> [String]? {
    guard let first = words.first else { return [] }
    if first == "và", words.count > 1 { return parts(of: words.dropFirst()) }
    // The longest form first, because a shorter one may be its beginning.
    for count in stride(from: min(words.count, 12), through: 1, by: -1) {
      let head = words.prefix(count).joined(separator: " ")
      if isForm(head), let rest = parts(of: words.dropFirst(count)) { return [head] + rest }
    }
    return nil
  }

  /// Whether a text is exactly one form; a form with its giver may contain another one.
  private static func isForm(_ text: String) -> Bool {
    isRead(text) && AwardNames.catalogue.parted(text) == nil
  }

  private static func isRead(_ text: String) -> Bool {
    AwardForm(reading: Located(text, at: nil), in: AwardNames.catalogue).entry != nil
  }
}
