import CYAML

/// The events of a YAML text, parsed by libyaml.
///
/// Ownership: holds the parser and the bytes that it reads until this value ends; each event is freed before the
/// next.
struct YAMLEvents: ~Copyable {
  /// An event of the parser.
  enum Event {
    /// A scalar; `isPlain` when it is not quoted.
    case scalar(String, isPlain: Bool)
    case listStart
    case recordStart
    /// The end of a list or record.
    case end
    /// The stream or its document starts.
    case opening
    /// The document ends.
    case closing
  }

  /// Why the parser stopped.
  struct Fault: Error {
    /// libyaml's description, in English.
    let problem: String
    /// Its position, as an index of scalars.
    let scalar: Int
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  /// The range of the latest event, in scalars of the text.
  private(set) var range = 0..<0

  /// Starts parsing a text; nil when there is no memory for a parser.
  init?(_ text: String) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      return nil
    }
    self.parser = parser
    bytes = .allocate(capacity: text.utf8.count)
    _ = bytes.initialize(from: text.utf8)
    // With an explicit encoding a byte-order mark has no effect.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    bytes.deallocate()
  }

  mutating func next() throws(Fault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else {
      let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
      throw Fault(problem: problem, scalar: Int(clamping: parser.pointee.problem_mark.index))
    }
    defer { yaml_event_delete(&event) }
    let start = Int(clamping: event.start_mark.index)
    range = start..<max(start, Int(clamping: event.end_mark.index))
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: Int(clamping: scalar.length)), as: UTF8.self
      )
      return .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT: return .listStart
    case YAML_MAPPING_START_EVENT: return .recordStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: return .opening
    case YAML_ALIAS_EVENT: throw Fault(problem: "an alias", scalar: start)
    default: return .closing
    }
  }
}
