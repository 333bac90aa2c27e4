/// VNI for Windows: a letter of ASCII, then a character that draws its marks; a few letters have one of their own.
enum VNI {
  /// The marks that a character adds to the letter before it.
  private static let marks: [Unicode.Scalar: String] = {
    // Small and capital signs of one mark stand 32 apart, as in Latin-1.
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

  /// Letters of one character.
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

  /// Whether a letter takes the marks: ê stands on e and the breve on a only; a sign between two letters is none.
  private static func fits(_ mark: String, on letter: Unicode.Scalar) -> Bool {
    let first = mark.unicodeScalars.first
    switch letter {
    case "a", "A": return true
    case "e", "E", "o", "O": return first != "\u{306}"
    // ơ and ư as written here, u and y bear tones only.
    case "u", "U", "y", "Y", "ô", "Ô", "ö", "Ö": return first != "\u{306}" && first != "\u{302}"
    default: return false
    }
  }
}
