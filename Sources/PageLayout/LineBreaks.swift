import DocumentTree
import Typesetting

/// Line breaks to be written into a paragraph's text.
struct LineBreaks {
  private var places: [Int: [Int]] = [:]

  init(_ starts: [TypesetLine.Start]) {
    for start in starts { places[start.piece, default: []].append(start.byte) }
  }

  /// The inlines with a forced break at each place, replacing the spaces before it.
  func inserted(into inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for (index, inline) in inlines.enumerated() {
      guard let bytes = places[index] else {
        result.append(inline)
        continue
      }
      guard case .text(let run) = inline else {
        result += [.lineBreak, inline]
        continue
      }
      var from = 0
      let utf8 = Array(run.text.utf8)
      for byte in bytes {
        let end = min(max(byte, from), utf8.count)
        trimEnd(&result, utf8[from..<end], run)
        result.append(.lineBreak)
        from = end
      }
      if from < utf8.count { result.append(.text(piece(utf8[from...], run))) }
    }
    return result
  }

  private func trimEnd(_ result: inout [Inline], _ bytes: ArraySlice<UInt8>, _ run: TextRun) {
    var bytes = bytes
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    if !bytes.isEmpty {
      result.append(.text(piece(bytes, run)))
    } else if case .text(let before)? = result.last, before.text.utf8.last == UInt8(ascii: " ") {
      // The space before the break is at the end of the previous run.
      result.removeLast()
      let text = Array(before.text.utf8)
      let kept = text.prefix(text.count - text.reversed().prefix { $0 == UInt8(ascii: " ") }.count)
      if !kept.isEmpty { result.append(.text(piece(kept, before))) }
    }
  }

  private func piece(_ bytes: ArraySlice<UInt8>, _ run: TextRun) -> TextRun {
    TextRun(String(decoding: bytes, as: UTF8.self), look: run.look, origin: run.origin)
  }
}
