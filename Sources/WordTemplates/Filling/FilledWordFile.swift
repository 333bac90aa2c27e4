import ZipKit

/// A part of a filled file that stands for recipients.
struct WordShareOfText: Sendable {
  /// By their positions; several where NEXT puts them on one sheet.
  let recipients: Range<Int>
  /// In the main part.
  let bytes: Range<Int>
}

/// A Word file after filling.
package struct FilledWordFile: Sendable {
  /// The whole file.
  package let bytes: [UInt8]
  /// The part that holds its pages.
  let main: String
  let shares: [WordShareOfText]

  /// What the file says, read again from its bytes; nil where nothing of it stands for one recipient alone.
  package func told() -> ToldByFile? {
    guard !shares.isEmpty,
      let zip = try? ZipReader(bytes, limits: ZipLimits(entryBytes: 256 << 20, totalBytes: 1 << 30)),
      let part = try? zip.bytes(of: main)
    else { return nil }
    var walk = XMLWalk()
    var reader = ParagraphReader()
    var told = ToldByFile()
    var at = 0
    for share in shares {
      guard share.bytes.lowerBound >= at, share.bytes.upperBound <= part.count,
        walk.take(part[at..<share.bytes.lowerBound], &reader)
      else { return nil }
      told.common += reader.take()
      guard walk.take(part[share.bytes], &reader) else { return nil }
      told.add(reader.take(), to: share.recipients)
      at = share.bytes.upperBound
    }
    guard walk.take(part[at...], &reader), walk.isWhole else { return nil }
    told.common += reader.take()
    return told
  }
}

/// The paragraphs of a filled file, by those for whom they stand.
package struct ToldByFile: Sendable {
  /// What stands for some recipients.
  package struct Share: Sendable {
    /// By their positions.
    package let recipients: Range<Int>
    package fileprivate(set) var paragraphs: [String]
  }

  /// The paragraphs for all.
  package fileprivate(set) var common: [String] = []
  /// In the order of the recipients.
  package fileprivate(set) var shares: [Share] = []
  private var positions: [Int: Int] = [:]

  fileprivate mutating func add(_ paragraphs: [String], to recipients: Range<Int>) {
    if let known = positions[recipients.lowerBound] {
      shares[known].paragraphs += paragraphs
    } else {
      positions[recipients.lowerBound] = shares.count
      shares.append(Share(recipients: recipients, paragraphs: paragraphs))
    }
  }
}

/// Reads the paragraphs of a part as a person sees them: boxes once, no deleted text, blanks of all kinds as one.
private struct ParagraphReader: XMLVisitor {
  private var paragraphs: [String] = []
  /// Those that are open: one in a box stands in one around.
  private var open: [String] = []
  private var isText = false
  private var hidden = 0

  /// What was read since the last time.
  mutating func take() -> [String] {
    defer { paragraphs = [] }
    return paragraphs
  }

  mutating func visit(_ event: XMLWalk.Event, _ data: UnsafeBufferPointer<UInt8>) {
    switch event {
    case .open(let element, let attributes):
      isText = element == .t
      switch element {
      case .p: open.append("")
      case .fallback, .del, .moveFrom: hidden += 1
      case .br, .cr: add(" ")
      // A stop of a tab has attributes.
      case .tab: if !data[attributes].contains(where: { $0 > 0x20 }) { add(" ") }
      case .noBreakHyphen: add("-")
      default: break
      }
    case .close(let element):
      isText = false
      switch element {
      case .p:
        let words = (open.popLast() ?? "").split { $0.isWhitespace || $0 == "\u{A0}" }
        if hidden == 0, !words.isEmpty { paragraphs.append(words.joined(separator: " ")) }
      case .fallback, .del, .moveFrom: hidden -= 1
      default: break
      }
    case .text(let range): if isText { add(XMLText.decoded(ArraySlice(data[range])) ?? "") }
    }
  }

  private mutating func add(_ text: String) {
    if hidden == 0, let last = open.indices.last { open[last] += text }
  }
}
