/// A piece of a template's source: text, or a tag with its tokens.
struct Segment: Sendable {
  enum Kind: Sendable, Equatable {
    case text
    /// Text between `{% raw %}` and `{% endraw %}`.
    case rawText
    /// `{{ … }}`
    case output
    /// `{% … %}`
    case statement
    /// `{# … #}`, the tags of raw text and, in markup, `<!-- … -->`.
    case comment
  }

  /// Where a tag of a markup template stands.
  enum Standing: Sendable, Equatable {
    case content
    case attribute
    /// Between `<` and `>` but outside an attribute value: an error.
    case elementTag
  }

  let kind: Kind
  /// The whole segment, in bytes of the file.
  let range: Range<Int>
  /// For text, the part left after trimming.
  var content: Range<Int>
  /// `{%-`
  var trimsBefore = false
  /// `-%}`
  var trimsAfter = false
  var standing = Standing.content
  var tokens: [Token] = []
  /// Whether the tag has a fault, so that its expression is not parsed.
  var isBroken = false

  /// Whether whitespace can be trimmed from it.
  var isText: Bool { kind == .text || kind == .rawText }

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
    self.content = range
  }
}

extension [Segment] {
  /// Removes the line end at the end of the file.
  mutating func dropLastLineEnd(_ bytes: [UInt8]) {
    guard let last = indices.last, self[last].isText, !self[last].content.isEmpty else { return }
    let content = self[last].content
    var end = content.upperBound
    if bytes[end - 1] == 0x0A { end -= 1 }
    if end > content.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    self[last].content = content.lowerBound..<end
  }
}
