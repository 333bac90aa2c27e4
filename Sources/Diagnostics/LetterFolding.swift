/// Folds spellings of one name together: letters without marks and case, `đ` as `d`, `_` and `-` as spaces.
///
/// Only for guesses ("did you mean"); text in documents is never folded.
enum LetterFolding {
  static func fold(_ text: String) -> [Unicode.Scalar] {
    var folded: [Unicode.Scalar] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        folded.append(foldASCII(scalar))
      } else if let base = bases[scalar] {
        folded.append(base)
      } else if scalar.isCombiningMark {
        continue
      } else {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return folded
  }

  private static func foldASCII(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) + 32)  // bounded: A to Z
    case "_", "-": " "
    default: scalar
    }
  }

  /// Maps every letter of the Vietnamese alphabet with marks, in both cases, to its plain lower-case letter.
  private static let bases: [Unicode.Scalar: Unicode.Scalar] = {
    let letters: [(Unicode.Scalar, String)] = [
      ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
      ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
    ]
    var bases: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (base, marked) in letters {
      for scalar in marked.unicodeScalars {
        bases[scalar] = base
        for capital in scalar.properties.uppercaseMapping.unicodeScalars { bases[capital] = base }
      }
    }
    return bases
  }()
}

extension Unicode.Scalar {
  /// Whether it combines with the letter before it and has no width of its own.
  var isCombiningMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
