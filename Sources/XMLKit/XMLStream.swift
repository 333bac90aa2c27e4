import CLibXML2

/// Takes the events of a long XML text while it is read.
///
/// The handler says which names it knows. An element that it does not know, or of another namespace than the outermost
/// element's unless it reads them all, is passed over with all that stands in it.
public protocol XMLStreamHandler {
  /// The names of elements and attributes that are known.
  associatedtype Name: CaseIterable & RawRepresentable<String> & Hashable
  /// A start tag.
  mutating func start(_ name: Name, _ attributes: XMLStreamAttributes<Name>)
  /// An end tag.
  mutating func end(_ name: Name)
  /// A stretch of text, UTF-8; one text may come in several stretches.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Whether the rest is not wanted.
  var isDone: Bool { get }
  /// Whether names are known in any namespace.
  static var readsAllNamespaces: Bool { get }
}

extension XMLStreamHandler {
  /// Those of the outermost element only.
  @inlinable public static var readsAllNamespaces: Bool { false }
}

/// The attributes of a start tag, for the time of the event only.
public struct XMLStreamAttributes<Name: Hashable> {
  @usableFromInline let raw: RawAttributes
  @usableFromInline let names: UnsafeBufferPointer<Name>

  @inlinable init(_ raw: RawAttributes, names: UnsafeBufferPointer<Name>) {
    self.raw = raw
    self.names = names
  }

  /// The value of an attribute without a prefix, its references resolved; nil when it is not given.
  @inlinable public subscript(name: Name) -> UnsafeBufferPointer<UInt8>? {
    names.firstIndex { isSame($0, name) }.flatMap { raw.value(ofName: $0, hasNamespace: false) }
  }

  /// The value of an attribute with a prefix, whatever the prefix is.
  @inlinable public func qualified(_ name: Name) -> UnsafeBufferPointer<UInt8>? {
    names.firstIndex { isSame($0, name) }.flatMap { raw.value(ofName: $0, hasNamespace: true) }
  }
}

/// Compares names by their cases: `==` of a type with raw values would compare their letters.
@inlinable func isSame<Value: Equatable>(_ left: Value, _ right: Value) -> Bool { left == right }

/// The attributes of a start tag as libxml2 gives them: five pointers each (name, prefix, address, start and end of the
/// value); names are found by their number.
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

/// Reads XML of any length as events: libxml2's SAX interface, which builds nothing, over its own input buffer.
///
/// Not `xmlTextReader`: that makes a node of every event. What knows the handler's type can be inlined, so that it is
/// compiled for that type where the handler stands: a worksheet has millions of events.
public enum XMLStream {
  /// How the reading ended.
  public enum Ending: Sendable, Hashable {
    /// The text was read to its end and is well-formed, or the handler wanted no more.
    case complete
    /// A document type declaration, which could declare entities.
    case documentType
    /// Not well-formed, nested too deep (256), or a reader that failed.
    case malformed
  }

  /// Reads a text that `read` hands over piece by piece: it fills a buffer and returns the count of bytes, 0 at the end,
  /// less than 0 when it fails.
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
    StreamState.library
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
      // Without libxml2's own events no document is built; were one returned, it would be ours to free.
      if let document { xmlFreeDoc(document) }
    }
    if state.hasDocumentType { return .documentType }
    if state.isStopped { return .complete }
    return context.pointee.wellFormed == 1 ? .complete : .malformed
  }

  private static func callbacks() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC
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
    // Taken, so that libxml2 does not print it; `wellFormed` tells.
    handler.serror = { _, _ in }
    return handler
  }
}

@inline(__always)
private func withState(_ context: UnsafeMutableRawPointer?, _ body: (inout StreamState) -> Void) {
  guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let owner = parser.pointee._private
  else { return }
  // In place: what is read through the pointer would be copied first.
  owner.assumingMemoryBound(to: StreamState.self).pointee.take(body, from: parser)
}

/// The handler's functions, names as numbers.
///
/// Functions, and not a class that is generic over the handler: the methods of such a class are called through its
/// table, which has them for any type only.
@usableFromInline struct StreamEvents {
  /// The names that are known, by their number.
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

/// What the callbacks of C work on: a value that they are given the address of, so that no count of references and no
/// check of access goes with each event.
private struct StreamState {
  /// libxml2 asks to be set up once before threads use it.
  static let library: Void = xmlInitParser()

  let read: (UnsafeMutableRawBufferPointer) -> Int
  var hasDocumentType = false
  var isStopped = false

  private let events: StreamEvents
  /// The names in the parser's own dictionary, where every name that it reads is once: addresses are compared and not
  /// letters. Ownership: `free` frees them; what they point at is the parser's.
  private let known: UnsafeMutableBufferPointer<UnsafePointer<xmlChar>?>
  private var mainAddress: UnsafePointer<xmlChar>?
  private var hasRoot = false
  /// How deep we are inside an element that is passed over.
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
    // The parser may send a few events more when it is stopped.
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
