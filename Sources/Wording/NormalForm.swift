import Foundation

/// The one door through which text becomes NFC, the form of exchange.
public enum NormalForm {
  /// The text in NFC; nothing else is changed, no letter is re-spelled.
  public static func normalized(_ text: String) -> String {
    text.unicodeScalars.allSatisfy(isComposed) ? text : text.precomposedStringWithCanonicalMapping
  }

  /// Whether the scalars are already those of the NFC text.
  public static func isNormalized(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(isComposed)
      || text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars)
  }

  /// The text in NFD: letters apart from their marks.
  static func decomposed(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.decomposedStringWithCanonicalMapping
  }

  /// Scalars that NFC keeps wherever they stand and that never join the one before: all of Latin below the
  /// combining marks, the Vietnamese block, and common punctuation.
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x1EA0...0x1EF9, 0x2010...0x2027: true
    default: false
    }
  }
}
