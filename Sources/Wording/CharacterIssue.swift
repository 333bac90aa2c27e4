/// A character that is not allowed in Vietnamese text, or that only looks right.
public struct CharacterIssue: Sendable, Hashable {
  /// The kind of issue.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// A control character, or a line break or tab where one line is expected.
    case control
    /// A zero-width character: space or joiner, byte-order mark, variation selector.
    case zeroWidth
    /// U+00AD, the soft hyphen; in text from old fonts (TCVN3) it is often a lost "ư".
    case softHyphen
    /// A control of writing direction.
    case direction
    /// A private-use character, which only one font can show.
    case privateUse
    /// A code point that Unicode guarantees never to assign.
    case nonCharacter
    /// U+FFFD: text was lost in an earlier conversion.
    case replacementCharacter
    /// Ð (U+00D0), Ɖ (U+0189) or their small letters instead of Đ, đ.
    case wrongD
    /// A combining mark that composes with no letter.
    case strayMark
    /// A no-break space (U+00A0, U+202F).
    case noBreakSpace
    /// A space of unusual width (U+2000…U+200A, U+3000 and others).
    case oddSpace
  }

  /// The kind of issue.
  public let kind: Kind
  /// The character.
  public let scalar: Unicode.Scalar
  /// Its position in the text, in UTF-8 bytes.
  public let bytes: Range<Int>

  /// The probable intention: `Đ`, a plain space, nothing; nil when only a person can decide.
  public var replacement: String? {
    switch kind {
    case .wrongD: scalar.value == 0xD0 || scalar.value == 0x189 ? "Đ" : "đ"
    case .noBreakSpace, .oddSpace: " "
    case .zeroWidth, .direction: ""
    case .control, .softHyphen, .privateUse, .nonCharacter, .replacementCharacter, .strayMark: nil
    }
  }

  /// A replacement that lets reading continue; nil removes the character.
  public var standIn: Unicode.Scalar? {
    switch kind {
    case .control, .noBreakSpace, .oddSpace: " "
    case .zeroWidth, .direction: nil
    case .privateUse, .nonCharacter, .replacementCharacter: "\u{FFFD}"
    case .wrongD: replacement?.unicodeScalars.first
    case .softHyphen, .strayMark: scalar
    }
  }

  /// A text with all issues replaced, so that reading continues while they are reported.
  public static func cleaned(_ text: String) -> String {
    let issues = all(in: text)
    guard !issues.isEmpty else { return text }
    var view = String.UnicodeScalarView()
    var offset = 0
    var next = 0
    for scalar in text.unicodeScalars {
      defer { offset += UTF8.width(scalar) }
      if next < issues.count, issues[next].bytes.lowerBound == offset {
        if let standIn = issues[next].standIn { view.append(standIn) }
        next += 1
      } else {
        view.append(scalar)
      }
    }
    return String(view)
  }

  /// Unicode notation of the character: `U+00A0`.
  public var code: String {
    let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.utf8.count)) + hexadecimal
  }

  /// The issues of a text that may have several lines: tabs and line breaks are allowed.
  public static func all(in text: String) -> [CharacterIssue] { scan(text, layoutPasses: true) }

  /// The issues of a one-line text, such as a name: tabs and line breaks are reported too.
  public static func all(inLine text: String) -> [CharacterIssue] { scan(text, layoutPasses: false) }

  private static func scan(_ text: String, layoutPasses: Bool) -> [CharacterIssue] {
    var issues: [CharacterIssue] = []
    var offset = 0
    var composable: Bool?
    for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
      let width = UTF8.width(scalar)
      defer { offset += width }
      guard let kind = kind(of: scalar, layoutPasses: layoutPasses) else { continue }
      if kind == .strayMark {
        // In text that is not NFC, a mark may still compose with its letter; normalizing shows whether it does.
        let normalized = composable ?? NormalForm.isNormalized(text)
        composable = normalized
        if isHighlandLetter(text.unicodeScalars, markAt: index) { continue }
        if !normalized, joins(text.unicodeScalars, markAt: index) { continue }
      }
      issues.append(CharacterIssue(kind: kind, scalar: scalar, bytes: offset..<(offset + width)))
    }
    return issues
  }

  /// Whether a mark is part of a letter of Ê-đê, Gia Rai, Ba Na or M'nông that Unicode has not precomposed: ơ̆, ê̆,
  /// ô̆, ư̆.
  private static func isHighlandLetter(_ scalars: String.UnicodeScalarView, markAt index: String.Index)
    -> Bool
  {
    let cluster = composed(scalars, around: index)
    return cluster.count == 2 && cluster[1].value == 0x306 && breveLetters.contains(cluster[0])
  }

  private static let breveLetters: Set<Unicode.Scalar> = Set("ơƠêÊôÔưƯâÂ".unicodeScalars)

  /// Whether a mark composes with its letter in NFC.
  private static func joins(_ scalars: String.UnicodeScalarView, markAt index: String.Index) -> Bool {
    !composed(scalars, around: index).contains(where: \.properties.isMark)
  }

  /// A letter with the marks around one of them, in NFC. Vietnamese letters have at most two marks; the limit keeps the
  /// search short.
  private static func composed(_ scalars: String.UnicodeScalarView, around index: String.Index)
    -> [Unicode.Scalar]
  {
    var start = index
    var steps = 0
    while start > scalars.startIndex, scalars[start].properties.isMark, steps < 4 {
      start = scalars.index(before: start)
      steps += 1
    }
    var end = scalars.index(after: index)
    while end < scalars.endIndex, scalars[end].properties.isMark, steps < 4 {
      end = scalars.index(after: end)
      steps += 1
    }
    return Array(NormalForm.normalized(String(scalars[start..<end])).unicodeScalars)
  }

  private static func kind(of scalar: Unicode.Scalar, layoutPasses: Bool) -> Kind? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: layoutPasses ? nil : .control
    case 0x20...0x7E: nil
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029: .control
    case 0xA0, 0x202F: .noBreakSpace
    case 0xAD: .softHyphen
    case 0xD0, 0xF0, 0x189, 0x256: .wrongD
    case 0x1680, 0x2000...0x200A, 0x205F, 0x3000: .oddSpace
    case 0x200B...0x200D, 0x2060...0x2064, 0xFEFF, 0x034F, 0x115F, 0x1160, 0x180B...0x180F, 0x3164,
      0xFE00...0xFE0F,
      0xE0000...0xE0FFF:
      .zeroWidth
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: .direction
    case 0xFFFD: .replacementCharacter
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: .privateUse
    case 0xFDD0...0xFDEF: .nonCharacter
    case let value where value & 0xFFFE == 0xFFFE: .nonCharacter
    default: scalar.properties.isMark ? .strayMark : nil
    }
  }
}

extension Unicode.Scalar.Properties {
  var isMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol,
      .otherSymbol, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate,
      .privateUse, .unassigned:
      false
    @unknown default: false
    }
  }
}
