import CLibXML2

/// Takes the events of a long XML text while it is read.
///
/// The handler says which names it knows. An element that it does not know, or of another namespace than the outermost
/// element's, is passed over with all that stands in it.
public protocol XMLStreamHandler: AnyObject {
  /// The names of elements and attributes that are known.
  associatedtype Name: CaseIterable & RawRepresentable<String> & Hashable
  /// A start tag.
  func start(_ name: Name, _ attributes: XMLStreamAttributes<Name>)
  /// An end tag.
  func end(_ name: Name)
  /// A stretch of text, UTF-8; one text may come in several stretches.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Whether the rest is not wanted.
  var isDone: Bool { get }
}

/// The attributes of a start tag, for the time of the event only.
public struct XMLStreamAttributes<Name: CaseIterable & RawRepresentable<String> & Hashable> {
  fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate let count: Int
  fileprivate let names: StreamNames<Name>

  /// The value of an attribute without a prefix, its references resolved; nil when it is not given.
  public subscript(name: Name) -> UnsafeBufferPointer<UInt8>? { value(name, hasNamespace: false) }

  /// The value of an attribute with a prefix, whatever the prefix is.
  public func qualified(_ name: Name) -> UnsafeBufferPointer<UInt8>? { value(name, hasNamespace: true) }

  private func value(_ name: Name, hasNamespace: Bool) -> UnsafeBufferPointer<UInt8>? {
    guard let pointers, let wanted = names.pointer(of: name) else { return nil }
    for index in 0..<count {
      // libxml2 gives five pointers: name, prefix, address, start and end of the value.
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
/// Not `xmlTextReader`: that makes a node of every event.
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
  public static func parse<Handler: XMLStreamHandler>(
    into handler: Handler, read: (UnsafeMutableRawBufferPointer) -> Int
  ) -> Ending {
    withoutActuallyEscaping(read) { run(into: handler, read: $0) }
  }

  private static func run<Handler: XMLStreamHandler>(
    into handler: Handler, read: @escaping (UnsafeMutableRawBufferPointer) -> Int
  ) -> Ending {
    StreamState.library
    guard let context = xmlNewParserCtxt() else { return .malformed }
    defer { xmlFreeParserCtxt(context) }
    let state = HandlerState(handler, context: context, read: read)
    guard let sax = context.pointee.sax else { return .malformed }
    sax.pointee = events()
    context.pointee._private = Unmanaged.passUnretained(state).toOpaque()
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NOWARNING.rawValue)
    withExtendedLifetime(state) {
      let document = xmlCtxtReadIO(
        context,
        { state, buffer, count in
          guard let state, let buffer, count > 0 else { return -1 }
          let target = UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
          return Int32(
            clamping: Unmanaged<StreamState>.fromOpaque(state).takeUnretainedValue().read(target))
        }, nil, Unmanaged.passUnretained(state).toOpaque(), nil, nil, options)
      // Without libxml2's own events no document is built; were one returned, it would be ours to free.
      if let document { xmlFreeDoc(document) }
    }
    if state.hasDocumentType { return .documentType }
    if state.isStopped { return .complete }
    return context.pointee.wellFormed == 1 && !state.hasFailed ? .complete : .malformed
  }

  private static func events() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC
    handler.startElementNs = { context, name, _, address, _, _, count, _, attributes in
      withState(context) { $0.start(name, address, attributes, Int(count)) }
    }
    handler.endElementNs = { context, name, _, _ in withState(context) { $0.end(name) } }
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

private func withState(_ context: UnsafeMutableRawPointer?, _ body: (StreamState) -> Void) {
  guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let owner = parser.pointee._private
  else { return }
  let state = Unmanaged<StreamState>.fromOpaque(owner).takeUnretainedValue()
  guard !state.isStopped else { return }
  body(state)
  if state.hasDocumentType || state.isStopped { xmlStopParser(parser) }
}

/// What the callbacks of C work on; the handler's type is known below.
private class StreamState {
  /// libxml2 asks to be set up once before threads use it.
  static let library: Void = xmlInitParser()

  let read: (UnsafeMutableRawBufferPointer) -> Int
  var hasDocumentType = false
  var isStopped: Bool { hasDocumentType }
  var hasFailed: Bool { false }

  init(read: @escaping (UnsafeMutableRawBufferPointer) -> Int) { self.read = read }

  func start(
    _ name: UnsafePointer<xmlChar>?, _ address: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {}
  func end(_ name: UnsafePointer<xmlChar>?) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

private final class HandlerState<Handler: XMLStreamHandler>: StreamState {
  private let handler: Handler
  private let names: StreamNames<Handler.Name>
  private var mainAddress: UnsafePointer<xmlChar>?
  private var hasRoot = false
  /// How deep we are inside an element that is passed over.
  private var passed = 0
  private var open: [Handler.Name] = []

  init(_ handler: Handler, context: xmlParserCtxtPtr, read: @escaping (UnsafeMutableRawBufferPointer) -> Int)
  {
    self.handler = handler
    names = StreamNames(context)
    super.init(read: read)
  }

  override var isStopped: Bool { hasDocumentType || handler.isDone }

  override func start(
    _ name: UnsafePointer<xmlChar>?, _ address: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    if !hasRoot {
      hasRoot = true
      mainAddress = address
    }
    guard passed == 0, address == mainAddress, let known = names.name(name) else {
      passed += 1
      return
    }
    open.append(known)
    handler.start(known, XMLStreamAttributes(pointers: attributes, count: count, names: names))
  }

  override func end(_ name: UnsafePointer<xmlChar>?) {
    if passed > 0 {
      passed -= 1
    } else if let name = open.popLast() {
      handler.end(name)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if passed == 0 { handler.text(bytes) }
  }
}

/// Names in the parser's own dictionary: every name that it reads is there once, so that addresses are compared and
/// not letters.
private final class StreamNames<Name: CaseIterable & RawRepresentable<String> & Hashable> {
  private let known: [(pointer: UnsafePointer<xmlChar>, name: Name)]

  init(_ context: xmlParserCtxtPtr) {
    var known: [(UnsafePointer<xmlChar>, Name)] = []
    for name in Name.allCases {
      if let pointer = xmlDictLookup(context.pointee.dict, name.rawValue, -1) {
        known.append((pointer, name))
      }
    }
    self.known = known
  }

  func name(_ pointer: UnsafePointer<xmlChar>?) -> Name? {
    for entry in known where entry.pointer == pointer { return entry.name }
    return nil
  }

  func pointer(of name: Name) -> UnsafePointer<xmlChar>? {
    for entry in known where entry.name == name { return entry.pointer }
    return nil
  }
}
