/// Spaces where a line must not break.
public enum Spacing {
  /// Inserts no-break spaces (U+00A0) where typography keeps words together; only for output, never for data.
  ///
  /// Kept together: a form of address and the first word of the name (`Ông Nguyễn`), `đồng chí` and the next word, a
  /// figure and its unit (`13.300 tỷ đồng`, `20 tập thể`), a label and its figure (`ngày 5`, `Điều 1`, `hạng Nhất`,
  /// `lần thứ VI`), a whole date (`ngày 05 tháng 01 năm 2023`), and a rank and the name after it (`Thượng tá Trần`).
  /// Only single plain spaces are changed.
  public static func keepingTogether(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 1 else { return text }
    var result = String(words[0])
    result.reserveCapacity(text.utf8.count + words.count)
    for index in 1..<words.count {
      let before = index > 1 ? words[index - 2] : ""
      result += keeps(before, words[index - 1], words[index]) ? "\u{A0}" : " "
      result += words[index]
    }
    return result
  }

  /// Whether `left` and `right` stay on one line; `before` is the word before them.
  static func keeps(_ before: Substring, _ left: Substring, _ right: Substring) -> Bool {
    guard !right.isEmpty, let end = left.unicodeScalars.last else { return false }
    let bare = String(left.drop { openers.contains($0) })
    if honorifics.contains(bare) { return startsWithCapital(right) }
    if closers.contains(end) { return false }
    let small = bare.lowercased()
    if small == "đồng", right.lowercased() == "chí" { return true }
    if small == "chí", opening(before) == "đồng" { return true }
    if bare == "thứ" || bare == "hạng" { return isOrdinal(right) }
    if labels.contains(small) { return startsWithFigure(right) }
    if rankEndings.contains(small), rankStarts.contains(opening(before)) { return startsWithCapital(right) }
    if rankStarts.contains(small), rankEndings.contains(trimmed(right)) { return true }
    guard isFigure(bare) else { return false }
    if let next = partOfDate(after: opening(before)), trimmed(right) == next { return true }
    return units.contains(trimmed(right)) && !labels.contains(opening(before))
  }

  /// Whether `left` is the number of what `right` begins to name (`03 em nhỏ`); `before` is the word before them. A year or
  /// the number of a place or a storm (`năm 2025 góp`, `thôn 5 đã`) counts nothing.
  static func counts(_ before: Substring, _ left: Substring, _ right: Substring) -> Bool {
    let label = trimmed(before.drop { openers.contains($0) })
    return isFigure(String(left)) && right.first?.isLowercase == true && !labels.contains(label)
      && !numbered.contains(label) && !(before.first?.isUppercase ?? false) && !before.hasSuffix("-")
      && !before.hasSuffix("–")
  }

  /// Whether `right` is the number that `left` bears: `thôn 5`, `nhiệm kỳ 2020`.
  static func numbers(_ left: Substring, _ right: Substring) -> Bool {
    numbered.contains(opening(left)) && startsWithFigure(right)
  }

  /// The word after the figure of a day or month in a date.
  private static func partOfDate(after label: String) -> String? {
    switch label {
    case "ngày": "tháng"
    case "tháng": "năm"
    default: nil
    }
  }

  private static func opening(_ word: Substring) -> String {
    String(word.drop { openers.contains($0) }).lowercased()
  }

  private static func trimmed(_ word: Substring) -> String {
    String(word.prefix { $0.isLetter || $0 == "%" }).lowercased()
  }

  private static func startsWithCapital(_ word: Substring) -> Bool { word.first?.isUppercase == true }

  private static func startsWithFigure(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return ("0"..."9").contains(first) || isOrdinal(word)
  }

  private static func isOrdinal(_ word: Substring) -> Bool {
    let text = String(word.prefix { $0.isLetter || $0.isNumber })
    return RomanNumeral.number(text) != nil || ordinals.contains(text.lowercased())
      || (text.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false)
  }

  private static func isFigure(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard let first = scalars.first, ("0"..."9").contains(first) else { return false }
    return scalars.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
  }

  private static let openers: Set<Character> = ["(", "\u{201C}", "\"", "\u{2018}", "[", "«"]
  private static let closers: Set<Unicode.Scalar> = [",", ";", ":", ")", "]", "\u{201D}", "!", "?"]
  private static let honorifics: Set<String> = ["Ông", "Bà", "ông", "bà", "Ông:", "Bà:"]
  /// Cấp bậc hàm: Thiếu úy … Đại tướng.
  private static let rankStarts: Set<String> = ["chuẩn", "thiếu", "trung", "thượng", "đại"]
  private static let rankEndings: Set<String> = ["úy", "uý", "tá", "tướng"]
  private static let labels: Set<String> = [
    "ngày", "tháng", "năm", "điều", "khoản", "điểm", "mục", "chương", "phần", "lục", "số", "quận", "phường",
    "tổ",
    "khối", "cụm", "khóa", "lần", "hạng",
  ]
  /// What bears a number of its own, besides the labels.
  private static let numbered: Set<String> = [
    "thứ", "đoạn", "kỳ", "kì", "quý", "vụ", "đợt", "lớp", "thôn", "ấp", "bản", "buôn", "làng", "xóm", "phố",
    "khu", "đội",
    "trạm", "bậc", "loại", "nhóm", "bão", "tuần", "phòng", "vùng", "tuyến", "km",
  ]
  private static let ordinals: Set<String> = [
    "nhất", "nhì", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín",
  ]
  private static let units: Set<String> = [
    "đồng", "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "trăm", "tập", "cá", "hộ", "gia", "người", "đơn", "lượt",
    "đại",
    "học", "giáo", "phần", "suất", "giải", "xã", "phường", "huyện", "năm", "tháng", "ngày", "tuổi", "giờ",
    "phút",
    "km", "m", "cm", "mm", "ha", "kg", "tấn", "tạ", "lít", "bằng", "giấy", "huân", "cờ", "công", "trường",
    "sản",
  ]
}
