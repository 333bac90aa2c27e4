import Diagnostics
import Fields
import Model
import Wording

/// Several forms of award in one cell.
enum ListForms {
  /// The forms that a text names one after another, parted by a break of a line, a comma, “và”; the text as it stands when it
  /// is one form, or anything in it is none.
  static func parts(of text: String) -> [String] {
    let words = text.split { " ,/+&\n".contains($0) }.map(String.init)
    guard words.count > 1, words.count <= 40, !isForm(text) else { return [text] }
    // Each with its giver: “Bằng khen của UBND tỉnh, Giấy khen của Chủ tịch UBND xã”.
    let pieces = text.split(separator: ",").map { String($0).trimmed }
    if pieces.count > 1, pieces.allSatisfy(isRead) { return pieces }
    return parts(of: words[...]) ?? [text]
  }

  private static func parts(of words: ArraySlice<String>) -> [String]? {
    guard let first = words.first else { return [] }
    if first == "và", words.count > 1 { return parts(of: words.dropFirst()) }
    // The longest form first: “Lao động tiên tiến” is not a beginning of “Chiến sĩ thi đua cơ sở”.
    for count in stride(from: min(words.count, 12), through: 1, by: -1) {
      let head = words.prefix(count).joined(separator: " ")
      if isForm(head), let rest = parts(of: words.dropFirst(count)) { return [head] + rest }
    }
    return nil
  }

  /// Whether a text is a form and nothing else; with its giver behind it, it may hold another one.
  private static func isForm(_ text: String) -> Bool {
    isRead(text) && AwardNames.catalogue.parted(text) == nil
  }

  private static func isRead(_ text: String) -> Bool {
    AwardForm(reading: Located(text, at: nil), in: AwardNames.catalogue).entry != nil
  }
}
