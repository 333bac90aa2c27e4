/// VNI for Windows: an ASCII letter followed by a character for its marks; a few letters are single characters.
enum VNI {
  /// The combining marks for each mark character.
  private static let marks: [Unicode.Scalar: String] = {
    // The lower- and upper-case characters of a mark are 32 apart, as in Latin-1.
    let small: [(Unicode.Scalar, String)] = [
      ("ù", "\u{301}"), ("ø", "\u{300}"), ("û", "\u{309}"), ("õ", "\u{303}"), ("ï", "\u{323}"),
      ("â", "\u{302}"), ("á", "\u{302}\u{301}"), ("à", "\u{302}\u{300}"), ("å", "\u{302}\u{309}"),
      ("ã", "\u{302}\u{303}"), ("ä", "\u{302}\u{323}"),
      ("ê", "\u{306}"), ("é", "\u{306}\u{301}"), ("è", "\u{306}\u{300}"), ("ú", "\u{306}\u{309}"),
      ("ü", "\u{306}\u{303}"), ("ë", "\u{306}\u{323}"),
    ]
    var marks: [Unicode.Scalar: String] = [:]
    for (sign, mark) in small {
      marks[sign] = mark
      if let capital = Unicode.Scalar(sign.value - 0x20) { marks[capital] = mark }
    }
    return marks
  }()

  /// Letters that are single characters.
  private static let letters: [Unicode.Scalar: Unicode.Scalar] = [
    "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "ô": "ơ", "ö": "ư", "î": "ỵ", "ñ": "đ",
    "Í": "Í", "Ì": "Ì", "Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Ô": "Ơ", "Ö": "Ư", "Î": "Ỵ", "Ñ": "Đ",
  ]

  static func decoded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let before, let mark = marks[scalar], fits(mark, on: before) {
        result.append(contentsOf: mark.unicodeScalars)
      } else {
        result.append(letters[scalar] ?? scalar)
      }
      before = scalar
    }
    return NormalForm.normalized(String(result))
  }

  /// Whether a letter can have a mark: the circumflex not on u and y, the breve only on a.
  private static func fits(_ mark: String, on letter: Unicode.Scalar) -> Bool {
    let first = mark.unicodeScalars.first
    switch letter {
    case "a", "A": return true
    case "e", "E", "o", "O": return first != "\u{306}"
    // ơ and ư in VNI's own characters (ô, ö), u and y take only tones.
    case "u", "U", "y", "Y", "ô", "Ô", "ö", "Ö": return first != "\u{306}" && first != "\u{302}"
    default: return false
    }
  }
}
