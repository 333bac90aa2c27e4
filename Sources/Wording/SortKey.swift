/// The sort key of a text in Vietnamese dictionary order (CLDR, collation `vi`).
///
/// The whole text is compared by letters (a ă â b c d đ e ê … y), then by tones (ngang, huyền, hỏi, ngã, sắc, nặng),
/// then by case, small letters first.
public struct SortKey: Sendable, Hashable, Comparable {
  private let weights: [UInt32]

  /// The key of a text.
  public init(_ text: String) { weights = SortKey.weights(of: text) }

  /// The key of several texts, compared one after the other.
  init(parts: [[UInt32]]) {
    weights = Array(parts.joined(separator: [SortKey.endOfPart]))
  }

  /// Earlier in the dictionary.
  public static func < (left: SortKey, right: SortKey) -> Bool {
    left.weights.lexicographicallyPrecedes(right.weights)
  }

  static let endOfPart: UInt32 = 0
  private static let endOfLevel: UInt32 = 1

  /// The three levels of a text, each ended by the lowest weight.
  static func weights(of text: String) -> [UInt32] {
    let levels = levels(of: text)
    return levels.letters + [endOfLevel] + levels.tones + [endOfLevel] + levels.cases
  }

  /// The weights of each letter on each level.
  struct Levels {
    var letters: [UInt32] = []
    var tones: [UInt32] = []
    var cases: [UInt32] = []
  }

  static func levels(of text: String) -> Levels {
    var levels = Levels()
    for scalar in NormalForm.decomposed(text).unicodeScalars {
      if let tone = VietnameseTone(mark: scalar) {
        levels.addMark(UInt32(tone.rawValue))  // bounded: the tones are six
      } else if let hat = Hat(mark: scalar), levels.add(hat) {
        continue
      } else if scalar.properties.isMark {
        // Marks unknown in Vietnamese sort after the tones.
        levels.addMark(scalar.value)
      } else {
        levels.add(scalar)
      }
    }
    return levels
  }
}

/// Dấu phụ: a mark that makes a different letter, as in ă, â, ơ.
private enum Hat: UInt32 {
  case breve = 1
  case circumflex
  case horn

  init?(mark: Unicode.Scalar) {
    switch mark.value {
    case 0x306: self = .breve
    case 0x302: self = .circumflex
    case 0x31B: self = .horn
    default: return nil
    }
  }

  func fits(_ letter: UInt32) -> Bool {
    switch self {
    case .breve: letter == SortKey.letter("a")
    case .circumflex: ["a", "e", "o"].contains { letter == SortKey.letter($0) }
    case .horn: ["o", "u"].contains { letter == SortKey.letter($0) }
    }
  }
}

extension SortKey {
  /// Weights: signs and spaces by code from 2 on, then digits, then letters, each with three free weights after it.
  // bounded: a scalar has 21 bits
  fileprivate static func letter(_ scalar: Unicode.Scalar) -> UInt32 { 0x30_0000 + scalar.value * 4 }
}

extension SortKey.Levels {
  fileprivate mutating func add(_ scalar: Unicode.Scalar) {
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    let lower = small.count == 1 ? small.first ?? scalar : scalar
    switch lower {
    case "đ": letters.append(SortKey.letter("d") + 1)
    case "0"..."9": letters.append(0x20_0000 + lower.value)
    case let other where other.properties.isAlphabetic: letters.append(SortKey.letter(other))
    case let other: letters.append(2 + (other.properties.isWhitespace ? 0 : other.value))
    }
    tones.append(SortKey.neutral)
    cases.append(SortKey.neutral + (lower == scalar ? 0 : 1))
  }

  fileprivate mutating func add(_ hat: Hat) -> Bool {
    guard let last = letters.indices.last, hat.fits(letters[last]) else { return false }
    letters[last] += hat.rawValue
    return true
  }

  fileprivate mutating func addMark(_ weight: UInt32) {
    guard let last = tones.indices.last else { return }
    // A second mark on a letter can only increase its weight.
    tones[last] = max(tones[last], SortKey.neutral + weight)
  }
}

extension SortKey {
  /// The weight of no tone and of lower case, above the ends of parts and levels.
  fileprivate static let neutral: UInt32 = 2
}
