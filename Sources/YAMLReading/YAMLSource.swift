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

  /// The text with its changes, and the offset of each of its scalars.
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

  /// A text with the hidden signs back, in NFC.
  static func restored(_ text: String) -> String {
    // The stand-ins' first byte in UTF-8 is 0xEE.
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
