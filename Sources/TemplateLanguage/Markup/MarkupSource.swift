import Diagnostics

/// The source of a markup template as XML: each tag is one private-use character, comments are removed.
struct MarkupSource {
  /// U+E000, which stands for a tag.
  static let placeholder: Unicode.Scalar = "\u{E000}"

  /// The placeholder in UTF-8.
  static let placeholderBytes: [UInt8] = [0xEE, 0x80, 0x80]

  private(set) var bytes: [UInt8] = []
  /// The numbers of the tags that have a placeholder, in order.
  private(set) var placed: [Int] = []
  /// The points from which offsets of the XML text map to the file with another shift.
  private var steps: [(xml: Int, file: Int)] = []

  init(_ file: SourceFile, _ segments: [Segment]) {
    bytes.reserveCapacity(file.bytes.count)
    var tag = 0
    for segment in segments {
      switch segment.kind {
      case .comment: break
      case .text, .rawText:
        steps.append((bytes.count, segment.content.lowerBound))
        bytes.append(contentsOf: file.bytes[segment.content])
      case .output, .statement:
        if segment.standing != .elementTag {
          steps.append((bytes.count, segment.range.lowerBound))
          bytes.append(contentsOf: MarkupSource.placeholderBytes)
          placed.append(tag)
        }
        tag += 1
      }
    }
    steps.append((bytes.count, file.bytes.count))
  }

  /// The range of the file that corresponds to a range of the XML text.
  func fileRange(_ range: Range<Int>) -> Range<Int> {
    let lower = fileOffset(range.lowerBound)
    guard !range.isEmpty else { return lower..<lower }
    return lower..<max(lower, fileOffset(range.upperBound - 1) + 1)
  }

  private func fileOffset(_ offset: Int) -> Int {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].xml <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return steps[low - 1].file + offset - steps[low - 1].xml
  }
}
