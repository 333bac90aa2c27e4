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
    /// Between `<` and `>` but in no attribute's value: an error.
    case elementTag
  }

  let kind: Kind
  /// The whole of it, in bytes of the file.
  let range: Range<Int>
  /// Of text, what is left of it after whitespace was taken away.
  var content: Range<Int>
  /// `{%-`
  var trimsBefore = false
  /// `-%}`
  var trimsAfter = false
  var standing = Standing.content
  var tokens: [Token] = []
  /// Whether a fault was found in the tag, so that its expression is not read.
  var isBroken = false

  /// Whether it is text that whitespace can be taken from.
  var isText: Bool { kind == .text || kind == .rawText }

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
    self.content = range
  }
}

extension [Segment] {
  /// Takes the line end away with which the file ends.
  mutating func dropLastLineEnd(_ bytes: [UInt8]) {
    guard let last = indices.last, self[last].isText, !self[last].content.isEmpty else { return }
    let content = self[last].content
    var end = content.upperBound
    if bytes[end - 1] == 0x0A { end -= 1 }
    if end > content.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    self[last].content = content.lowerBound..<end
  }
}
