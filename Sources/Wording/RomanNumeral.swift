/// Roman numerals, for ordinals (`lần thứ VI`), chapters and annexes.
public enum RomanNumeral {
  /// The numeral in capitals; nil outside 1…3999.
  public static func text(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// The number of a canonical numeral; nil otherwise: `IV` is 4, `IIII` and `iv` give nil.
  public static func number(_ text: String) -> Int? {
    var rest = Array(text.utf8)[...]
    guard (1...15).contains(rest.count) else { return nil }
    var number = 0
    for (value, sign) in signs {
      while rest.starts(with: sign.utf8) {
        number += value
        rest = rest.dropFirst(sign.utf8.count)
      }
    }
    guard rest.isEmpty, let proper = self.text(number), proper.utf8.elementsEqual(text.utf8) else {
      return nil
    }
    return number
  }

  private static let signs: [(Int, String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]
}
