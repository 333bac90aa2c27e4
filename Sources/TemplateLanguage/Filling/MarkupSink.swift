import Diagnostics
import XMLKit

/// Builds the elements of a filled markup template and normalizes its whitespace.
///
/// Whitespace of the template counts as in HTML: a run is one space, removed at the start and end of a block, kept
/// between inline pieces. Text from data is not changed.
struct MarkupSink: TemplateSink {
  private struct Frame {
    var children: [XMLNode] = []
    let attributes: [XMLAttribute]
  }

  private var frames = [Frame(attributes: [])]
  /// Whether the innermost block has content before this point.
  private var hasContent = false
  /// A space to write if more content follows, with the depth of the frame it belongs to.
  private var pending: (depth: Int, place: Place)?

  var nodes: [XMLNode] { frames.first?.children ?? [] }

  mutating func words(_ text: StaticText) {
    if text.leadingSpace { space(text.place) }
    if !text.text.isEmpty {
      let needsSpace = pending?.depth == frames.count - 1
      if needsSpace { pending = nil }
      flush()
      append(needsSpace ? " " + text.text : text.text, text.place)
    }
    if text.trailingSpace { space(text.place) }
  }

  mutating func data(_ text: String, _ place: Place) {
    guard !text.isEmpty else { return }
    flush()
    append(text, place)
  }

  mutating func open(_ element: ElementProgram, _ attributes: [XMLAttribute]) {
    switch element.role {
    case .block, .part, .lineBreak: startLine()
    case .inline:
      if element.body.isEmpty {
        flush()
        hasContent = true
      }
    }
    frames.append(Frame(attributes: attributes))
  }

  mutating func close(_ element: ElementProgram) {
    guard frames.count > 1 else { return }
    let frame = frames.removeLast()
    switch element.role {
    case .block, .part, .lineBreak: startLine()
    case .inline:
      // A space at the end of an inline element moves behind it.
      if let due = pending, due.depth >= frames.count { pending = (frames.count - 1, due.place) }
    }
    frames[frames.count - 1].children.append(
      .element(
        XMLElement(
          name: element.name, attributes: frame.attributes, children: frame.children, place: element.place)))
  }

  private mutating func startLine() {
    pending = nil
    hasContent = false
  }

  private mutating func space(_ place: Place) {
    if hasContent, pending == nil { pending = (frames.count - 1, place) }
  }

  private mutating func flush() {
    guard let due = pending else { return }
    pending = nil
    frames[due.depth].children.append(.text(" ", due.place))
  }

  private mutating func append(_ text: String, _ place: Place) {
    frames[frames.count - 1].children.append(.text(text, place))
    hasContent = true
  }
}
