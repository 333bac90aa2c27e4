import Foundation

/// Normalization to NFC, the form of all text in the program.
public enum NormalForm {
  /// The text in NFC; spelling is not changed.
  public static func normalized(_ text: String) -> String {
    text.unicodeScalars.allSatisfy(isComposed) ? text : text.precomposedStringWithCanonicalMapping
  }

  /// Whether the text is in NFC.
  public static func isNormalized(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(isComposed)
      || text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars)
  }

  /// The text in NFD: letters separated from their marks.
  static func decomposed(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.decomposedStringWithCanonicalMapping
  }

  /// Whether a scalar is always the same in NFC and never composes with the one before: Latin below the combining
  /// marks, the Vietnamese block, and common punctuation.
  private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300, 0x1EA0...0x1EF9, 0x2010...0x2027: true
    default: false
    }
  }
}
