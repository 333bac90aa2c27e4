import CLibXML2

/// Receives the events of a long XML text while it is parsed.
///
/// Elements whose names the handler does not declare are skipped with their content; so are those in another
/// namespace than the root's, unless `readsAllNamespaces`.
public protocol XMLStreamHandler {
  /// The known names of elements and attributes.
  associatedtype Name: CaseIterable & RawRepresentable<String> & Hashable
  /// A start tag.
  mutating func start(_ name: Name, _ attributes: XMLStreamAttributes<Name>)
  /// An end tag.
  mutating func end(_ name: Name)
  /// A piece of text in UTF-8; one text may arrive in several pieces.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Whether the handler needs no more, so that parsing stops.
  var isDone: Bool { get }
  /// Whether names are known in every namespace.
  static var readsAllNamespaces: Bool { get }
}

extension XMLStreamHandler {
  /// False by default: only the namespace of the root element.
  @inlinable public static var readsAllNamespaces: Bool { false }
}

/// The attributes of a start tag; valid only during the event.
public struct XMLStreamAttributes<Name: Hashable> {
  @usableFromInline let raw: RawAttributes
  @usableFromInline let names: UnsafeBufferPointer<Name>

  @inlinable init(_ raw: RawAttributes, names: UnsafeBufferPointer<Name>) {
    self.raw = raw
    self.names = names
  }

  /// The value of an attribute without a prefix, references resolved; nil when absent.
  @inlinable public subscript(name: Name) -> UnsafeBufferPointer<UInt8>? {
    names.firstIndex { isSame($0, name) }.flatMap { raw.value(ofName: $0, hasNamespace: false) }
  }

  /// The value of an attribute with any prefix.
  @inlinable public func qualified(_ name: Name) -> UnsafeBufferPointer<UInt8>? {
    names.firstIndex { isSame($0, name) }.flatMap { raw.value(ofName: $0, hasNamespace: true) }
  }
}

/// Compares enum cases; `==` on a type with raw values would compare the strings.
@inlinable func isSame<Value: Equatable>(_ left: Value, _ right: Value) -> Bool { left == right }

/// The attributes of a start tag as libxml2 gives them: five pointers each (name, prefix, URI, start and end of the
/// value); names are mapped to their numbers.
@usableFromInline struct RawAttributes {
  @usableFromInline let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  @usableFromInline let count: Int
  @usableFromInline let known: UnsafeBufferPointer<UnsafePointer<xmlChar>?>

  @inlinable init(
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int,
    known: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
  ) {
    self.pointers = pointers
    self.count = count
    self.known = known
  }

  @inlinable func value(ofName name: Int, hasNamespace: Bool) -> UnsafeBufferPointer<UInt8>? {
    guard let pointers, let wanted = known[name] else { return nil }
    for index in 0..<count {
      let five = pointers + 5 * index
      guard five[0] == wanted, (five[2] != nil) == hasNamespace, let start = five[3], let end = five[4] else {
        continue
      }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }
}

/// Parses XML of any length as events, through libxml2's SAX interface and without building a tree.
///
/// Not `xmlTextReader`, which makes a node for every event. Code that depends on the handler's type is inlinable, so
/// that it is specialized in the handler's module: a worksheet has millions of events.
public enum XMLStream {
  /// How parsing ended.
  public enum Ending: Sendable, Hashable {
    /// The text is well-formed to its end, or the handler needed no more.
    case complete
    /// A document type declaration, which could declare entities.
    case documentType
    /// Not well-formed, nested deeper than 256, or the read function failed.
    case malformed
  }

  /// Parses a text that `read` provides in pieces: it fills a buffer and returns the number of bytes, 0 at the end, a
  /// negative number on failure.
  @inlinable public static func parse<Handler: XMLStreamHandler>(
    into handler: inout Handler, read: (UnsafeMutableRawBufferPointer) -> Int
  ) -> Ending {
    let names = Array(Handler.Name.allCases)
    return names.withUnsafeBufferPointer { names in
      withUnsafeMutablePointer(to: &handler) { handler in
        withoutActuallyEscaping(read) { read in
          run(
            StreamEvents(
              names: names.map(\.rawValue),
              start: { handler.pointee.start(names[$0], XMLStreamAttributes($1, names: names)) },
              end: { handler.pointee.end(names[$0]) }, text: { handler.pointee.text($0) },
              isDone: { handler.pointee.isDone }, readsAllNamespaces: Handler.readsAllNamespaces), read: read)
        }
      }
    }
  }

  @usableFromInline static func run(
    _ events: StreamEvents, read: @escaping (UnsafeMutableRawBufferPointer) -> Int
  ) -> Ending {
    ParserContext.prepare()
    guard let context = xmlNewParserCtxt() else { return .malformed }
    defer { xmlFreeParserCtxt(context) }
    guard let sax = context.pointee.sax else { return .malformed }
    sax.pointee = callbacks()
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NOWARNING.rawValue)
    var state = StreamState(events, context: context, read: read)
    defer { state.free() }
    withUnsafeMutablePointer(to: &state) { state in
      context.pointee._private = UnsafeMutableRawPointer(state)
      let document = xmlCtxtReadIO(
        context,
        { state, buffer, count in
          guard let state, let buffer, count > 0 else { return -1 }
          let target = UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
          return Int32(clamping: state.assumingMemoryBound(to: StreamState.self).pointee.read(target))
        }, nil, UnsafeMutableRawPointer(state), nil, nil, options)
      // Without libxml2's default handler no document is built; if one were returned, it would have to be freed.
      if let document { xmlFreeDoc(document) }
    }
    if state.hasDocumentType { return .documentType }
    if state.isStopped { return .complete }
    return context.pointee.wellFormed == 1 ? .complete : .malformed
  }

  private static func callbacks() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = saxVersion2
    handler.startElementNs = { context, name, _, address, _, _, count, _, attributes in
      withState(context) { $0.start(name, address, attributes, Int(count)) }
    }
    handler.endElementNs = { context, _, _, _ in withState(context) { $0.end() } }
    handler.characters = { context, text, length in
      withState(context) { $0.text(UnsafeBufferPointer(start: text, count: Int(length))) }
    }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    handler.internalSubset = { context, _, _, _ in withState(context) { $0.hasDocumentType = true } }
    // Keeps libxml2 from printing the error, which `wellFormed` gives.
    handler.serror = { _, _ in }
    return handler
  }
}

@inline(__always)
private func withState(_ context: UnsafeMutableRawPointer?, _ body: (inout StreamState) -> Void) {
  guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let owner = parser.pointee._private
  else { return }
  // Modified in place; reading through the pointer would copy the state first.
  owner.assumingMemoryBound(to: StreamState.self).pointee.take(body, from: parser)
}

/// The handler's functions, with names as numbers.
///
/// Functions instead of a generic class, because the methods of a generic class are called through its vtable and not
/// specialized.
@usableFromInline struct StreamEvents {
  /// The known names, by number.
  @usableFromInline let names: [String]
  @usableFromInline let start: (Int, RawAttributes) -> Void
  @usableFromInline let end: (Int) -> Void
  @usableFromInline let text: (UnsafeBufferPointer<UInt8>) -> Void
  @usableFromInline let isDone: () -> Bool
  @usableFromInline let readsAllNamespaces: Bool

  @inlinable init(
    names: [String], start: @escaping (Int, RawAttributes) -> Void, end: @escaping (Int) -> Void,
    text: @escaping (UnsafeBufferPointer<UInt8>) -> Void, isDone: @escaping () -> Bool,
    readsAllNamespaces: Bool
  ) {
    self.readsAllNamespaces = readsAllNamespaces
    self.names = names
    self.start = start
    self.end = end
    self.text = text
    self.isDone = isDone
  }
}

/// The state of the C callbacks. A value accessed by address, so that events need no reference counting and no
/// exclusivity checks.
private struct StreamState {
  let read: (UnsafeMutableRawBufferPointer) -> Int
  var hasDocumentType = false
  var isStopped = false

  private let events: StreamEvents
  /// The known names in the parser's dictionary, which has every name once, so that addresses can be compared instead
  /// of strings. Ownership: `free` releases this array; the strings belong to the parser.
  private let known: UnsafeMutableBufferPointer<UnsafePointer<xmlChar>?>
  private var mainAddress: UnsafePointer<xmlChar>?
  private var hasRoot = false
  /// The depth within a skipped element; 0 outside.
  private var passed = 0
  /// The numbers of the names of open elements.
  private var open: [Int] = []

  init(
    _ events: StreamEvents, context: xmlParserCtxtPtr,
    read: @escaping (UnsafeMutableRawBufferPointer) -> Int
  ) {
    self.events = events
    self.read = read
    known = .allocate(capacity: events.names.count)
    _ = known.initialize(from: events.names.map { xmlDictLookup(context.pointee.dict, $0, -1) })
  }

  func free() { known.deallocate() }

  @inline(__always)
  mutating func take(_ event: (inout StreamState) -> Void, from parser: xmlParserCtxtPtr) {
    // The parser may send a few more events after it was stopped.
    guard !isStopped else { return }
    event(&self)
    if hasDocumentType || events.isDone() {
      isStopped = true
      xmlStopParser(parser)
    }
  }

  mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ address: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    if !hasRoot {
      hasRoot = true
      mainAddress = address
    }
    guard passed == 0, address == mainAddress || events.readsAllNamespaces,
      let number = known.firstIndex(where: { $0 == name })
    else {
      passed += 1
      return
    }
    open.append(number)
    events.start(
      number, RawAttributes(attributes, count: count, known: UnsafeBufferPointer(known)))
  }

  mutating func end() {
    if passed > 0 {
      passed -= 1
    } else if let number = open.popLast() {
      events.end(number)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if passed == 0 { events.text(bytes) }
  }
}
