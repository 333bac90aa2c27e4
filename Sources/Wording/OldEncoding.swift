/// Bảng mã cũ: an encoding of Vietnamese in fonts from before Unicode.
///
/// Such text arrives as characters of Latin-1: a `¸` that the font draws as `á`. No single character is proof, but
/// whole words are, because other text hardly ever decodes to Vietnamese syllables by chance.
public enum OldEncoding: Sendable, Hashable, CaseIterable {
  /// TCVN 5712:1993 (TCVN3, ABC), with fonts named `.Vn…`.
  case tcvn3
  /// VNI for Windows, with fonts named `VNI-…`.
  case vni

  /// A text decoded from an old encoding.
  public struct Reading: Sendable, Hashable {
    /// The encoding.
    public let encoding: OldEncoding
    /// The text in Unicode (NFC).
    public let text: String
    /// Whether letters are missing: ư in TCVN3 is the soft hyphen, which many programs drop.
    public let hasLostLetters: Bool
  }

  /// Its common name.
  public var name: String {
    switch self {
    case .tcvn3: "TCVN3"
    case .vni: "VNI"
    }
  }

  /// The encoding of a font, by its name; nil for Unicode fonts. Real files have such fonts in their styles and
  /// Unicode in their text, so a font is only a hint.
  public static func ofFont(_ name: String) -> OldEncoding? {
    let small = name.lowercased()
    if small.hasPrefix(".vn") { return .tcvn3 }
    return small.hasPrefix("vni") ? .vni : nil
  }

  /// The text decoded unconditionally; characters outside the encoding are unchanged.
  public func decoded(_ text: String) -> String {
    switch self {
    case .tcvn3: TCVN3.decoded(text)
    case .vni: VNI.decoded(text)
    }
  }

  /// The decoded text, if the original cannot be Unicode and the result is Vietnamese; nil otherwise.
  public func reading(_ text: String) -> Reading? {
    guard OldEncoding.isForeign(text) else { return nil }
    return plausible(text, needsProof: true)
  }

  /// The decoded text where the encoding is already known, even if the original could be Unicode: it has letters of
  /// the encoding, none that only Unicode has, and decodes to Vietnamese words.
  public func readingWhereKnown(_ text: String) -> Reading? {
    guard !OldEncoding.isUnicodeOnly(text) else { return nil }
    return plausible(text, needsProof: false)
  }

  /// The only sensible decoding of a text that cannot be Unicode.
  public static func likely(_ text: String) -> Reading? {
    // Nearly every text is ASCII or has a letter that only Unicode has.
    guard isForeign(text) else { return nil }
    let readings = allCases.compactMap { $0.plausible(text, needsProof: true) }
    return readings.first { !$0.hasLostLetters } ?? readings.first
  }

  /// Whether a text cannot be Vietnamese in Unicode: it has a non-Vietnamese character, or a word that is not a
  /// syllable (`Traàn`), and no letter that only Unicode has.
  private static func isForeign(_ text: String) -> Bool {
    var hasForeign = false
    var hasShared = false
    for scalar in text.unicodeScalars {
      if scalar.value < 0xA1 { continue }
      if isUnicodeOnly(scalar) { return false }
      if isForeign(scalar) { hasForeign = true } else if scalar.value <= 0xFF { hasShared = true }
    }
    guard !hasForeign, hasShared else { return hasForeign }
    return words(of: text).contains { word in
      word.unicodeScalars.contains { shared.contains($0) } && !VietnameseSyllable.isValid(word)
    }
  }

  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    (0xA1...0xFF).contains(scalar.value) && !shared.contains(scalar)
  }

  /// Whether a text has letters that only Unicode has, so that it is in no old encoding.
  public static func isUnicodeOnly(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: isUnicodeOnly)
  }

  private static func isUnicodeOnly(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9:
      true
    default: false
    }
  }

  /// Letters of Latin-1 that are also Vietnamese letters in Unicode.
  private static let shared: Set<Unicode.Scalar> = Set(
    "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý".unicodeScalars)

  private func plausible(_ text: String, needsProof: Bool) -> Reading? {
    var result: [String] = []
    var isProven = false
    var isChanged = false
    var hasLost = false
    var bare: [String] = []
    for word in OldEncoding.words(of: text) {
      let read = NormalForm.normalized(decoded(word))
      result.append(read)
      let letters = String(
        String.UnicodeScalarView(
          read.unicodeScalars.drop { !$0.properties.isAlphabetic }.reversed().drop {
            !$0.properties.isAlphabetic
          }.reversed()))
      // Characters that decoding left unchanged are not letters of the encoding.
      if read.unicodeScalars.contains(where: OldEncoding.isForeign), word.unicodeScalars.count > 1 {
        return nil
      }
      guard read != word else {
        bare.append(letters)
        continue
      }
      isChanged = true
      if VietnameseSyllable.isValid(letters) {
        // An isolated sign (`·`, `§`) is not evidence.
        if word.unicodeScalars.contains(where: { $0.isASCII && $0.properties.isAlphabetic }) {
          isProven = true
        }
      } else if TCVN3.restoringLostLetter(letters) != nil, self == .tcvn3 {
        hasLost = true
      } else if !OldEncoding.isAbbreviation(letters) {
        return nil
      }
    }
    guard isChanged, isProven || hasLost || !needsProof else { return nil }
    // `Hng` beside decoded words is `Hưng` with its ư dropped.
    if self == .tcvn3, bare.contains(where: TCVN3.looksVowelless) { hasLost = true }
    return Reading(encoding: self, text: result.joined(), hasLostLetters: hasLost)
  }

  /// Whether it is at most six capitals: UBND, HĐND.
  private static func isAbbreviation(_ letters: String) -> Bool {
    (1...6).contains(letters.unicodeScalars.count)
      && letters.unicodeScalars.allSatisfy { $0.properties.isUppercase }
  }

  /// Words and the text between them as alternating pieces; joined they give the text.
  private static func words(of text: String) -> [String] {
    var pieces: [String] = []
    var word = String.UnicodeScalarView()
    func flush() {
      if !word.isEmpty { pieces.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      // Letters of old encodings are signs in Latin-1, so only ASCII characters separate words.
      if scalar.value < 0x80, !scalar.properties.isAlphabetic {
        flush()
        pieces.append(String(scalar))
      } else {
        word.append(scalar)
      }
    }
    flush()
    return pieces
  }
}
