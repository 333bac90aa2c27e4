/// Whether a word has the structure of a Vietnamese syllable: an initial, an existing rhyme, a tone that the rhyme
/// allows.
public enum VietnameseSyllable {
  /// True for `Nguyễn`, `thuở`, `Quyết`; false for `Phơng`, `cát` with a wrong tone (`càt`), `Smith`.
  public static func isValid(_ word: String) -> Bool {
    var letters = ""
    var tone = VietnameseTone.level
    for scalar in NormalForm.decomposed(word).unicodeScalars {
      if let mark = VietnameseTone(mark: scalar) {
        guard tone == .level else { return false }
        tone = mark
      } else {
        letters += Folding.small(scalar, withD: false)
      }
    }
    letters = NormalForm.normalized(letters)
    for length in [3, 2, 1, 0] {
      let initial = String(letters.unicodeScalars.prefix(length))
      guard initial.unicodeScalars.count == length, initials.contains(initial) else { continue }
      let rhyme = String(letters.unicodeScalars.dropFirst(length))
      guard rhymes.contains(rhyme) else { continue }
      let isStopped = ["c", "ch", "p", "t"].contains { rhyme.hasSuffix($0) }
      if !isStopped || tone == .sharp || tone == .heavy { return true }
    }
    return false
  }

  /// Âm đầu.
  private static let initials: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
    "ph",
    "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]

  /// Vần, without tones.
  private static let rhymes: Set<String> = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot
    oăc oăm oăn oăng oăt ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung uơ up ut uy uya uych uyn uynh uyp uyt uyu uyên uyêt uân uâng uât uây uê uêch uên uênh
    uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    y ym yn ynh yt yêm yên yêng yêt yêu
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
