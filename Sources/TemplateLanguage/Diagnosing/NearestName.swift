import Diagnostics

/// Finds the name that somebody probably meant.
enum NearestName {
  /// Names longer than this are not compared letter by letter.
  private static let longest = 60

  /// The known name nearest to one that is not known, when it is near enough to be worth a hint.
  static func find(_ name: String, in known: [String]) -> String? {
    let wanted = folded(name)
    guard wanted.count <= longest else { return nil }
    let most = max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in known.prefix(500) {
      let other = folded(candidate)
      guard other.count <= longest, abs(other.count - wanted.count) <= most else { continue }
      let distance = distance(wanted, other)
      if distance <= most, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The hint that names it, to be put at the fault's place.
  static func help(_ name: String, in known: [String]) -> [Diagnostic.Help] {
    guard let near = find(name, in: known) else { return [] }
    return [
      Diagnostic.Help(Message(vi: "có phải là “\(near)”?", en: "did you mean “\(near)”?"), replacement: near)
    ]
  }

  /// Vietnamese letters without their marks, in lower case: the marks are what is most often left out.
  static func folded(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.compactMap { scalar in
      if scalar.isASCII { return scalar }
      if (0x300...0x36F).contains(scalar.value) { return nil }
      return base[scalar] ?? scalar
    }
  }

  private static let base: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(Unicode.Scalar, String)] = [
      ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
      ("o", "òóỏõọôồốổỗộơờớởỡợ"),
      ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, marked) in groups {
      for scalar in marked.unicodeScalars { table[scalar] = plain }
    }
    return table
  }()

  /// The number of letters to add, remove, change or swap with a neighbour.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let change = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        current[column] = min(change, last[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          current[column] = min(current[column], beforeLast[column - 2] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
