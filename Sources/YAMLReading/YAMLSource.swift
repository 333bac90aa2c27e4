import Diagnostics
import Wording

/// The text of a YAML file as scalars with their byte offsets, and the edits that let it be parsed despite faults.
///
/// Line ends are normalized to `\n`. Edits keep the offsets, so that positions in the edited text map to the file.
struct YAMLSource {
  /// The scalars in file order.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The byte offset of each scalar in the file, and finally the length of the file.
  private(set) var offsets: [Int] = []
  let file: SourceFile
  private var replacements: [Int: [Unicode.Scalar]] = [:]

  /// Placeholders for hidden ASCII characters: private-use characters, which no input text may contain.
  private static let standInBase: UInt32 = 0xE000

  /// Splits a text into scalars; characters listed in `issues` are replaced or removed.
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
        guard let kept = issue.standIn else { continue }
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

  /// Replaces an indicator by a placeholder, so that YAML takes it as text.
  mutating func hide(_ index: Int) {
    guard index < scalars.count, scalars[index].value < 0x80,
      let standIn = Unicode.Scalar(YAMLSource.standInBase + scalars[index].value)
    else { return }
    replacements[index] = [standIn]
  }

  /// Replaces another dash by a hyphen.
  mutating func makeHyphen(_ index: Int) {
    guard index < scalars.count else { return }
    scalars[index] = "-"
  }

  mutating func drop(_ range: Range<Int>) {
    for index in range { replacements[index] = [] }
  }

  mutating func replace(_ index: Int, with scalars: [Unicode.Scalar]) { replacements[index] = scalars }

  /// Adds a space after a character.
  mutating func insertSpace(after index: Int) { replacements[index] = [self[index], " "] }

  /// The edited text, and the offset of each of its scalars.
  func changed() -> (text: String, offsets: [Int]) {
    if replacements.isEmpty { return (YAMLSource.text(of: scalars), offsets) }
    var changed: [Unicode.Scalar] = []
    var changedOffsets: [Int] = []
    changed.reserveCapacity(scalars.count)
    changedOffsets.reserveCapacity(offsets.count)
    for (index, scalar) in scalars.enumerated() {
      guard let other = replacements[index] else {
        changed.append(scalar)
        changedOffsets.append(offsets[index])
        continue
      }
      for scalar in other {
        changed.append(scalar)
        changedOffsets.append(offsets[index])
      }
    }
    changedOffsets.append(offsets[offsets.count - 1])
    return (YAMLSource.text(of: changed), changedOffsets)
  }

  private static func text(of scalars: [Unicode.Scalar]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count + scalars.count / 2)
    for scalar in scalars {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text with placeholders restored, in NFC.
  static func restored(_ text: String) -> String {
    // Every placeholder begins with byte 0xEE in UTF-8.
    guard text.utf8.contains(0xEE) else { return NormalForm.normalized(text) }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      // bounded: stand-ins lie 256 after their base
      case standInBase..<(standInBase + 0x80): view.append(Unicode.Scalar(UInt8(scalar.value - standInBase)))
      default: view.append(scalar)
      }
    }
    return NormalForm.normalized(String(view))
  }
}
