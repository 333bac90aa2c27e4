import Diagnostics
import Wording

/// The text of a YAML file as scalars with the byte offset of each, and the changes under which it can still be
/// composed after a fault was found.
///
/// Line ends are made `\n`. A change keeps the offsets, so that positions in the changed text lead back to the file.
struct YAMLSource {
  /// The scalars in the order of the file.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The byte offset of each scalar in the file, and at the end the length of the file.
  private(set) var offsets: [Int] = []
  /// The file.
  let file: SourceFile
  private var replacements: [Int: [Unicode.Scalar]] = [:]

  /// Signs that stand in for `:` and other ASCII characters: private-use characters, which no text may hold.
  private static let standInBase: UInt32 = 0xE000
  /// Marks a key that stands a second time.
  private static let duplicateBase: UInt32 = 0xF000

  /// Cuts a text into scalars; characters that the issues name are replaced or taken out.
  init(_ file: SourceFile, text: String, startingAt start: Int, issues: [CharacterIssue]) {
    self.file = file
    var offset = 0
    var afterReturn = false
    var next = 0
    scalars.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    for scalar in text.unicodeScalars {
      defer { offset += UTF8.width(scalar) }
      if next < issues.count, issues[next].bytes.lowerBound == offset {
        let issue = issues[next]
        next += 1
        guard let kept = YAMLSource.kept(issue) else { continue }
        scalars.append(kept)
        offsets.append(start + offset)
        continue
      }
      if scalar == "\n", afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      scalars.append(afterReturn ? "\n" : scalar)
      offsets.append(start + offset)
    }
    offsets.append(start + offset)
  }

  /// What stands in for a strange character while the rest is read; nil for nothing.
  private static func kept(_ issue: CharacterIssue) -> Unicode.Scalar? {
    switch issue.kind {
    case .control, .noBreakSpace, .oddSpace: " "
    case .zeroWidth, .direction: nil
    case .privateUse, .nonCharacter, .replacementCharacter: "\u{FFFD}"
    case .wrongD: issue.replacement?.unicodeScalars.first
    case .softHyphen, .strayMark: issue.scalar
    }
  }

  /// A text without its strange characters, as it is read on while they are reported.
  static func cleaned(_ text: String) -> String {
    let issues = CharacterIssue.all(in: text)
    guard !issues.isEmpty else { return text }
    var view = String.UnicodeScalarView()
    var offset = 0
    var next = 0
    for scalar in text.unicodeScalars {
      defer { offset += UTF8.width(scalar) }
      if next < issues.count, issues[next].bytes.lowerBound == offset {
        if let kept = kept(issues[next]) { view.append(kept) }
        next += 1
      } else {
        view.append(scalar)
      }
    }
    return String(view)
  }

  /// Number of scalars.
  var count: Int { scalars.count }

  /// The scalar at an index; a line end beyond the last.
  subscript(_ index: Int) -> Unicode.Scalar { index < scalars.count ? scalars[index] : "\n" }

  /// The place of a range of scalars.
  func place(_ range: Range<Int>) -> Place {
    let last = offsets.count - 1
    return Place(file, offsets[min(range.lowerBound, last)]..<offsets[min(range.upperBound, last)])
  }

  /// The text of a range of scalars.
  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  /// The text of a range of scalars in NFC.
  func normalized(_ range: Range<Int>) -> String { NormalForm.normalized(text(range)) }

  /// Puts a harmless sign in the place of one that YAML would read as its own.
  mutating func hide(_ index: Int) {
    guard index < scalars.count, scalars[index].value < 0x80,
      let standIn = Unicode.Scalar(YAMLSource.standInBase + scalars[index].value)
    else { return }
    replacements[index] = [standIn]
  }

  /// Reads another dash as a hyphen.
  mutating func makeHyphen(_ index: Int) {
    guard index < scalars.count else { return }
    scalars[index] = "-"
  }

  /// Takes characters out.
  mutating func drop(_ range: Range<Int>) {
    for index in range { replacements[index] = [] }
  }

  /// Puts other characters in the place of one.
  mutating func replace(_ index: Int, with scalars: [Unicode.Scalar]) { replacements[index] = scalars }

  /// Puts a space after a character.
  mutating func insertSpace(after index: Int) { replacements[index] = [self[index], " "] }

  /// Marks a key that stands a second time, so that the rest can be composed.
  mutating func markDuplicate(at index: Int, number: Int) {
    guard index < scalars.count, let mark = Unicode.Scalar(YAMLSource.duplicateBase + UInt32(number % 0x800))
    else { return }
    let quoted = scalars[index] == "\"" || scalars[index] == "'"
    replacements[index] = quoted ? [scalars[index], mark] : [mark, scalars[index]]
  }

  /// The text with its changes, the offset of each of its scalars, and where its lines start.
  func changed() -> (text: String, offsets: [Int], lineStarts: [Int]) {
    var view = String.UnicodeScalarView()
    var changedOffsets: [Int] = []
    var lineStarts = [0]
    for (index, scalar) in scalars.enumerated() {
      for scalar in replacements[index] ?? [scalar] {
        view.append(scalar)
        changedOffsets.append(offsets[index])
        if scalar == "\n" { lineStarts.append(changedOffsets.count) }
      }
    }
    changedOffsets.append(offsets[offsets.count - 1])
    return (String(view), changedOffsets, lineStarts)
  }

  /// A composed text with the hidden signs back, in NFC; nil for a key that was marked as standing twice.
  static func restored(_ text: String) -> String? {
    guard text.unicodeScalars.contains(where: { $0.value >= standInBase && $0.value < 0xF900 }) else {
      return NormalForm.normalized(text)
    }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case duplicateBase..<(duplicateBase + 0x800): return nil
      case standInBase..<(standInBase + 0x80):
        view.append(Unicode.Scalar(UInt8(scalar.value - standInBase)))
      default: view.append(scalar)
      }
    }
    return NormalForm.normalized(String(view))
  }
}
