import CLibXML2
import Diagnostics

/// Builds the tree from libxml2's events and computes the place of each node.
///
/// With each event libxml2 gives the number of bytes read. For a start tag that is just before its `>`; since XML
/// allows no `<` inside a tag, the tag begins at the nearest `<` before that.
final class XMLTreeBuilder {
  /// The name of the element wrapped around a fragment.
  static let wrapper = "xmlkit-fragment"

  private struct Frame {
    let name: String
    let attributes: [XMLAttribute]
    let tag: Range<Int>
    var children: [XMLNode] = []
  }

  private let bytes: [UInt8]
  private let depthLimit: Int
  private let isFragment: Bool
  private let place: (Range<Int>) -> Place
  private var frames: [Frame] = []
  private var pendingText: [UInt8] = []
  private var textStart = 0
  /// The end of the last piece of markup.
  private var markupEnd = 0
  /// The root element, once complete.
  private(set) var finished: [XMLNode] = []
  private(set) var fault: XMLError?
  /// Whether the parser must be stopped.
  private(set) var mustStop = false

  init(_ bytes: [UInt8], depthLimit: Int, isFragment: Bool, place: @escaping (Range<Int>) -> Place) {
    self.bytes = bytes
    self.depthLimit = isFragment ? depthLimit + 1 : depthLimit
    self.isFragment = isFragment
    self.place = place
  }

  func startElement(_ name: String, _ values: StartTagValues, endsBefore: Int) {
    guard fault == nil else { return }
    let start = openingBracket(before: endsBefore)
    flushText(endsAt: start)
    let end = tagEnd(from: endsBefore)
    guard frames.count < depthLimit else {
      fail(.tooDeep(limit: isFragment ? depthLimit - 1 : depthLimit), at: start..<end)
      return
    }
    let frame = Frame(
      name: name, attributes: read(values, tag: start..<endsBefore), tag: start..<end)
    frames.append(frame)
    markupEnd = end
  }

  func endElement(endsAt end: Int) {
    guard fault == nil, let frame = frames.last else { return }
    // An empty element has no end tag, so no text can be between its tags.
    flushText(endsAt: max(openingBracket(before: end), markupEnd))
    let children = frames[frames.count - 1].children
    frames.removeLast()
    markupEnd = end
    let node = XMLNode.element(
      XMLElement(
        name: frame.name, attributes: frame.attributes, children: children, place: place(frame.tag)))
    if frames.isEmpty {
      finished.append(node)
    } else {
      frames[frames.count - 1].children.append(node)
    }
  }

  func text(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
    guard fault == nil, !frames.isEmpty, let text, length > 0 else { return }
    if pendingText.isEmpty { textStart = markupEnd }
    pendingText.append(contentsOf: UnsafeBufferPointer(start: text, count: Int(length)))
  }

  /// A comment or processing instruction; the texts around it are joined.
  func otherMarkup(endsAt end: Int) {
    if pendingText.isEmpty { markupEnd = end }
  }

  func documentType(at position: Int) {
    let start = openingBracket(before: position)
    fail(.documentType, at: start..<position)
  }

  private func flushText(endsAt end: Int) {
    guard !pendingText.isEmpty, !frames.isEmpty else { return }
    let text = String(decoding: pendingText, as: UTF8.self)
    pendingText.removeAll(keepingCapacity: true)
    frames[frames.count - 1].children.append(.text(text, place(textStart..<max(textStart, end))))
  }

  private func fail(_ kind: XMLError.Kind, at range: Range<Int>, related: Range<Int>? = nil) {
    guard fault == nil else { return }
    fault = XMLError(kind, at: place(range), related: related.map(place))
    mustStop = true
  }

  private func openingBracket(before position: Int) -> Int {
    var index = min(position, bytes.count) - 1
    while index > 0, bytes[index] != UInt8(ascii: "<") { index -= 1 }
    return max(index, 0)
  }

  private func tagEnd(from position: Int) -> Int {
    var index = position
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return min(index + 1, bytes.count)
  }

  /// libxml2 separates namespace declarations from other attributes; the source order is read from the tag's bytes.
  private func read(_ given: StartTagValues, tag: Range<Int>) -> [XMLAttribute] {
    guard !given.isEmpty else { return [] }
    var values = given
    var scanner = AttributeScanner(bytes, tag)
    var result: [XMLAttribute] = []
    while let (name, range) = scanner.next(), let value = values.next(named: name) {
      result.append(XMLAttribute(name: name, value: value, place: place(range)))
    }
    return result
  }
}

// MARK: - Faults

extension XMLTreeBuilder {
  /// Keeps the first fault, in terms that a person can act on. The parser then runs to its end without events,
  /// because stopping it within its error handler would free text that it still uses.
  func failed(code: Int32, name: String?, isWarning: Bool, at position: Int) {
    guard fault == nil, !isWarning else { return }
    let position = min(position, bytes.count)
    let point = position..<min(position + 1, bytes.count)
    switch code {
    case number(XML_ERR_TAG_NAME_MISMATCH), number(XML_ERR_GT_REQUIRED):
      code == number(XML_ERR_GT_REQUIRED)
        ? note(.malformed(code: Int(code)), at: point) : mismatch(endsAt: position)
    case number(XML_ERR_TAG_NOT_FINISHED), number(XML_ERR_LTSLASH_REQUIRED), number(XML_ERR_DOCUMENT_END):
      unfinished(code, at: point)
    case number(XML_ERR_NAME_REQUIRED), number(XML_ERR_ENTITYREF_SEMICOL_MISSING),
      number(XML_ERR_ENTITYREF_NO_NAME):
      ampersand(code, before: position)
    case number(XML_ERR_UNDECLARED_ENTITY), number(XML_WAR_UNDECLARED_ENTITY):
      let start = last(UInt8(ascii: "&"), before: position) ?? position
      note(.unknownEntity(name ?? ""), at: start..<position)
    case number(XML_ERR_ATTRIBUTE_REDEFINED):
      note(.repeatedAttribute(name ?? ""), at: openingBracketRange(position))
    case number(XML_ERR_ATTRIBUTE_NOT_STARTED), number(XML_ERR_ATTRIBUTE_WITHOUT_VALUE):
      note(.unquotedAttribute, at: point)
    case number(XML_ERR_LT_IN_ATTRIBUTE): note(.lessThanInAttribute, at: point)
    case number(XML_ERR_INVALID_CHAR), number(XML_ERR_INVALID_CHARREF): note(.forbiddenCharacter, at: point)
    case number(XML_ERR_DOCUMENT_EMPTY): note(.empty, at: point)
    default: note(.malformed(code: Int(code)), at: point)
    }
  }

  private func note(_ kind: XMLError.Kind, at range: Range<Int>, related: Range<Int>? = nil) {
    fault = XMLError(kind, at: place(range), related: related.map(place))
  }

  private func number(_ error: xmlParserErrors) -> Int32 { Int32(bitPattern: error.rawValue) }

  private func mismatch(endsAt end: Int) {
    let start = openingBracket(before: end)
    let found = String(
      decoding: bytes[min(start + 2, end)..<end].prefix { $0 != UInt8(ascii: ">") && $0 > 0x20 },
      as: UTF8.self)
    guard let open = frames.last else { return note(.endTagWithoutStart(found), at: start..<end) }
    if isFragment, found == XMLTreeBuilder.wrapper {
      note(.unclosedElement(open.name), at: open.tag)
    } else if isFragment, frames.count == 1 {
      note(.endTagWithoutStart(found), at: start..<end)
    } else {
      note(.mismatchedEndTag(expected: open.name, found: found), at: start..<end, related: open.tag)
    }
  }

  private func unfinished(_ code: Int32, at point: Range<Int>) {
    guard let open = frames.last else {
      return note(
        code == number(XML_ERR_DOCUMENT_END) ? .extraContent : .malformed(code: Int(code)), at: point)
    }
    if isFragment, frames.count == 1 {
      note(.malformed(code: Int(code)), at: point)
    } else {
      note(.unclosedElement(open.name), at: open.tag)
    }
  }

  private func ampersand(_ code: Int32, before position: Int) {
    guard let start = last(UInt8(ascii: "&"), before: position + 1),
      !bytes[start..<min(position, bytes.count)].contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "<") })
    else { return note(.malformed(code: Int(code)), at: position..<min(position + 1, bytes.count)) }
    note(.bareAmpersand, at: start..<start + 1)
  }

  private func last(_ byte: UInt8, before position: Int) -> Int? {
    bytes[..<min(position, bytes.count)].suffix(200).lastIndex(of: byte)
  }

  private func openingBracketRange(_ position: Int) -> Range<Int> {
    openingBracket(before: position)..<position
  }
}
