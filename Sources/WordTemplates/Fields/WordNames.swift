import Wording

/// Comparison of field names as people type them.
enum WordName {
  /// The name in NFC and lower case, with one `_` for every space or sign between words.
  static func folded(_ name: String) -> String {
    var result = ""
    var gap = false
    for scalar in NormalForm.normalized(name).lowercased().unicodeScalars {
      switch scalar {
      case _ where isWithoutWidth(scalar): continue
      case "_", "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", ",", "/", "(", ")", "[", "]",
        ".":
        gap = true
      default:
        if scalar.properties.isWhitespace {
          gap = true
        } else {
          if gap, !result.isEmpty { result += "_" }
          gap = false
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// Whether a character is invisible: zero-width spaces and joiners, the soft hyphen.
  static func isWithoutWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}": true
    default: false
    }
  }

  /// The same without marks.
  static func plain(_ folded: String) -> String { Folding.withoutMarks(folded) }

  /// The index of the matching name: as written, or without any marks if only one matches.
  static func match<Names: Collection>(_ name: String, in names: Names) -> Int?
  where Names.Element == (name: String, index: Int) {
    let wanted = folded(name)
    if let exact = names.first(where: { $0.name == wanted }) { return exact.index }
    guard plain(wanted) == wanted else { return nil }
    let near = Set(names.filter { plain($0.name) == wanted }.map(\.index))
    return near.count == 1 ? near.first : nil
  }

  /// A likely name, compared without marks: at most a quarter of its letters differ.
  static func likely(_ name: String, among names: [String]) -> String? {
    let wanted = Array(plain(folded(name)).unicodeScalars)
    // What is longer than any name is none of them.
    guard wanted.count <= 100 else { return nil }
    let most = max(1, wanted.count / 4)
    var best: (name: String, distance: Int)?
    for candidate in names {
      let distance = distance(wanted, Array(plain(folded(candidate)).unicodeScalars))
      if distance <= most, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.name
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var last = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let next = min(row[j + 1] + 1, row[j] + 1, last + (letter == other ? 0 : 1))
        last = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[right.count]
  }
}
