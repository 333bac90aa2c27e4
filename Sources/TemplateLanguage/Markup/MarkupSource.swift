import Diagnostics

/// The source of a markup template as XML can read it: every tag is one private-use character, comments are gone.
struct MarkupSource {
  /// U+E000, which stands for a tag.
  static let placeholder: Unicode.Scalar = "\u{E000}"

  /// The same as UTF-8.
  static let placeholderBytes: [UInt8] = [0xEE, 0x80, 0x80]

  /// The XML text.
  private(set) var bytes: [UInt8] = []
  /// The numbers of the tags that have a placeholder, in order.
  private(set) var placed: [Int] = []
  /// Where offsets of the XML text begin to stand for other offsets of the file.
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

  /// The range of the file that a range of the XML text stands for.
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
