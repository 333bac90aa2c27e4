import CLibXML2

/// The only owner of a libxml2 parser context; it does not outlive the bytes that it reads.
struct ParserContext: ~Copyable {
  private let pointer: xmlParserCtxtPtr

  /// libxml2 must be initialised once before threads use it.
  static let library: Void = xmlInitParser()

  /// Makes libxml2 ready on this thread: without a handler of the thread it prints what goes wrong in an encoding.
  static func prepare() {
    library
    xmlSetStructuredErrorFunc(nil) { _, _ in }
  }

  /// Parses bytes; the builder receives the events. Returns libxml2's status (0 for well-formed text), or nil when
  /// there is no memory for a parser.
  static func run(_ bytes: [UInt8], _ builder: XMLTreeBuilder) -> Int32? {
    guard bytes.count <= Int(Int32.max), let context = ParserContext() else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      withExtendedLifetime(builder) { context.run(buffer, builder) }
    }
  }

  private init?() {
    ParserContext.prepare()
    guard let made = xmlNewParserCtxt() else { return nil }
    pointer = made
  }

  deinit { xmlFreeParserCtxt(pointer) }

  private borrowing func run(_ buffer: UnsafeBufferPointer<UInt8>, _ builder: XMLTreeBuilder) -> Int32 {
    guard let handler = pointer.pointee.sax, let base = buffer.baseAddress else { return -1 }
    handler.pointee = events()
    pointer.pointee._private = Unmanaged.passUnretained(builder).toOpaque()
    // NOENT only makes &amp; in an attribute arrive as & instead of &#38;. No entity can be declared, because a
    // document type stops the parser.
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue)
    let document = base.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
      // bounded: the limits of XML files are below 2 GB
      xmlCtxtReadMemory(pointer, $0, Int32(buffer.count), nil, nil, options)
    }
    // Without libxml2's default handler no document is built; if one were returned, it would have to be freed.
    if let document { xmlFreeDoc(document) }
    return pointer.pointee.wellFormed == 1 ? 0 : max(pointer.pointee.errNo, 1)
  }

  /// The handler functions, only for the events that form a tree.
  private func events() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = saxVersion2
    handler.startElementNs = { context, name, prefix, _, namespaceCount, namespaces, count, _, attributes in
      withBuilder(context) { builder, position in
        let values = StartTagValues(namespaces, namespaceCount, attributes, count)
        builder.startElement(qualified(prefix, name), values, endsBefore: position)
      }
    }
    handler.endElementNs = { context, _, _, _ in withBuilder(context) { $0.endElement(endsAt: $1) } }
    handler.characters = { context, text, length in
      withBuilder(context) { builder, _ in builder.text(text, length) }
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.comment = { context, _ in withBuilder(context) { $0.otherMarkup(endsAt: $1) } }
    handler.processingInstruction = { context, _, _ in withBuilder(context) { $0.otherMarkup(endsAt: $1) } }
    handler.internalSubset = { context, _, _, _ in withBuilder(context) { $0.documentType(at: $1) } }
    handler.serror = { context, error in
      withBuilder(context) { builder, position in
        guard let error else { return }
        let code = error.pointee.code
        let name = error.pointee.str1.map { String(cString: $0) }
        builder.failed(
          code: code, name: name, isWarning: error.pointee.level == XML_ERR_WARNING, at: position)
      }
    }
    return handler
  }
}

/// `XML_SAX2_MAGIC`, which Swift does not import because it does not fit a C int.
let saxVersion2: UInt32 = 0xDEED_BEAF

/// Passes an event to the builder with the number of bytes read; stops the parser when the builder asks for it.
private func withBuilder(_ context: UnsafeMutableRawPointer?, _ body: (XMLTreeBuilder, Int) -> Void) {
  guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let owner = parser.pointee._private
  else { return }
  let builder = Unmanaged<XMLTreeBuilder>.fromOpaque(owner).takeUnretainedValue()
  body(builder, Int(xmlByteConsumed(parser)))
  if builder.mustStop { xmlStopParser(parser) }
}
