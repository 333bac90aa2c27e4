/// Removes lines that contain only `{% %}` and `{# #}` tags, so that they leave no empty line.
enum StatementLines {
  private struct Part {
    let segment: Int
    let range: Range<Int>
  }

  static func remove(from segments: inout [Segment], _ bytes: [UInt8]) {
    var parts: [Part] = []
    var isBlankLine = true
    var hasTag = false
    for index in segments.indices {
      switch segments[index].kind {
      case .output, .rawText: isBlankLine = false
      case .statement, .comment: hasTag = true
      case .text:
        let content = segments[index].content
        var start = content.lowerBound
        var position = start
        while position < content.upperBound {
          let byte = bytes[position]
          position += 1
          if byte == 0x0A {
            parts.append(Part(segment: index, range: start..<position))
            if isBlankLine, hasTag { cut(parts, from: &segments) }
            parts.removeAll(keepingCapacity: true)
            isBlankLine = true
            hasTag = false
            start = position
          } else if !isBlank(byte) {
            isBlankLine = false
          }
        }
        if start < content.upperBound {
          parts.append(Part(segment: index, range: start..<content.upperBound))
        }
      }
    }
    if isBlankLine, hasTag { cut(parts, from: &segments) }
  }

  private static func cut(_ parts: [Part], from segments: inout [Segment]) {
    for part in parts {
      let content = segments[part.segment].content
      segments[part.segment].content =
        part.range.lowerBound <= content.lowerBound
        ? max(part.range.upperBound, content.lowerBound)..<content.upperBound
        : content.lowerBound..<part.range.lowerBound
    }
  }
}
