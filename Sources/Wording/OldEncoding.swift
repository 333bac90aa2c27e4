/// Bảng mã cũ: a font's own code for Vietnamese, from before Unicode.
///
/// Text in such a code reaches us as characters of Latin-1: a `¸` that the font draws as `á`. No single character proves
/// it; whole words do, because what is not Vietnamese hardly ever becomes Vietnamese syllables by chance.
public enum OldEncoding: Sendable, Hashable, CaseIterable {
  /// TCVN 5712:1993 (TCVN3, ABC), with the fonts `.Vn…`.
  case tcvn3
  /// VNI for Windows, with the fonts `VNI-…`.
  case vni

  /// What a text is when it is read by an old code.
  public struct Reading: Sendable, Hashable {
    /// The code.
    public let encoding: OldEncoding
    /// The text in Unicode (NFC).
    public let text: String
    /// Whether a letter is missing: the ư of TCVN3 is the soft hyphen, which many programs drop.
    public let hasLostLetters: Bool
  }

  /// The name that people give it.
  public var name: String {
    switch self {
    case .tcvn3: "TCVN3"
    case .vni: "VNI"
    }
  }

  /// The code that fonts of a name are made for; nil for fonts of Unicode. Real files have such fonts in their styles and
  /// Unicode in their text, so that a font is a hint and no proof.
  public static func ofFont(_ name: String) -> OldEncoding? {
    let small = name.lowercased()
    if small.hasPrefix(".vn") { return .tcvn3 }
    return small.hasPrefix("vni") ? .vni : nil
  }

  /// The text read by the code, whatever it is; characters that the code does not have stay.
  public func decoded(_ text: String) -> String {
    switch self {
    case .tcvn3: TCVN3.decoded(text)
    case .vni: VNI.decoded(text)
    }
  }

  /// The reading of a text that cannot be Unicode and is Vietnamese when it is read by this code; nil for all others.
  public func reading(_ text: String) -> Reading? {
    guard OldEncoding.isForeign(text) else { return nil }
    return plausible(text, needsProof: true)
  }

  /// The reading of a text that may be Unicode, too, for a place where the code is known already: it has letters of the
  /// code, none that only Unicode has, and its words are Vietnamese.
  public func readingWhereKnown(_ text: String) -> Reading? {
    guard !OldEncoding.isUnicodeOnly(text) else { return nil }
    return plausible(text, needsProof: false)
  }

  /// The only reading that makes sense of a text that cannot be Unicode.
  public static func likely(_ text: String) -> Reading? {
    // Almost every text is ASCII or has a letter that only Unicode has.
    guard isForeign(text) else { return nil }
    let readings = allCases.compactMap { $0.plausible(text, needsProof: true) }
    return readings.first { !$0.hasLostLetters } ?? readings.first
  }

  /// Whether a text cannot be Vietnamese in Unicode: it holds a character that is none of its letters, or a word that is
  /// no syllable as it stands (`Traàn`); and it has no letter that only Unicode has.
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

  /// Whether a text has letters that only Unicode has: no old code can be in it.
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

  /// Letters of Latin-1 that Vietnamese uses in Unicode.
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
      // What the code leaves as it was is none of its letters.
      if read.unicodeScalars.contains(where: OldEncoding.isForeign), word.unicodeScalars.count > 1 {
        return nil
      }
      guard read != word else {
        bare.append(letters)
        continue
      }
      isChanged = true
      if VietnameseSyllable.isValid(letters) {
        // A sign that stands alone (`·`, `§`) proves nothing.
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
    // `Hng` beside converted words is `Hưng` whose ư was dropped.
    if self == .tcvn3, bare.contains(where: TCVN3.looksVowelless) { hasLost = true }
    return Reading(encoding: self, text: result.joined(), hasLostLetters: hasLost)
  }

  /// Capitals of at most six letters: UBND, HĐND.
  private static func isAbbreviation(_ letters: String) -> Bool {
    (1...6).contains(letters.unicodeScalars.count)
      && letters.unicodeScalars.allSatisfy { $0.properties.isUppercase }
  }

  /// Words with the signs between them as pieces of their own, so that joining them gives the text again.
  private static func words(of text: String) -> [String] {
    var pieces: [String] = []
    var word = String.UnicodeScalarView()
    func flush() {
      if !word.isEmpty { pieces.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      // Letters of the old codes are signs of Latin-1: only ASCII parts words.
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
