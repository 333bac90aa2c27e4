import CLibXML2
import Diagnostics

/// Parses XML to a tree of values: UTF-8 only, without network, entities or document types, within limits.
public struct XMLParser: Sendable {
  private let limits: XMLLimits

  /// A parser with limits.
  public init(limits: XMLLimits = XMLLimits()) {
    self.limits = limits
  }

  /// Parses a whole file and returns its root element.
  public func parse(_ file: SourceFile) throws(XMLError) -> XMLElement {
    let place: (Range<Int>) -> Place = { Place(file, $0) }
    try check(file.bytes, place)
    let start = byteOrderMarkLength(file.bytes)
    if let encoding = declaredEncoding(file.bytes, from: start), !isUTF8(encoding.name) {
      throw XMLError(.otherEncoding(encoding.name), at: place(encoding.range))
    }
    let nodes = try read(
      start == 0 ? file.bytes : Array(file.bytes[start...]), shift: start, isFragment: false, place)
    for node in nodes {
      if case .element(let element) = node { return element }
    }
    throw XMLError(.empty, at: place(0..<0))
  }

  /// Parses a fragment: any number of elements and text; `place` maps byte ranges of the fragment to places.
  public func parseFragment(
    _ bytes: [UInt8], place: @escaping (Range<Int>) -> Place
  ) throws(XMLError) -> [XMLNode] {
    try check(bytes, place)
    let opening = Array("<\(XMLTreeBuilder.wrapper)>".utf8)
    let closing = Array("</\(XMLTreeBuilder.wrapper)>".utf8)
    var wrapped: [UInt8] = []
    wrapped.reserveCapacity(bytes.count + opening.count + closing.count)
    wrapped.append(contentsOf: opening)
    wrapped.append(contentsOf: bytes)
    wrapped.append(contentsOf: closing)
    let count = bytes.count
    let nodes = try read(wrapped, shift: -opening.count, isFragment: true) { range in
      let lower = min(max(range.lowerBound, 0), count)
      return place(lower..<max(lower, min(range.upperBound, count)))
    }
    guard case .element(let root)? = nodes.first else { return [] }
    return root.children
  }

  private func check(_ bytes: [UInt8], _ place: (Range<Int>) -> Place) throws(XMLError) {
    guard bytes.count <= limits.sizeInBytes else {
      throw XMLError(.tooLarge(limitInBytes: limits.sizeInBytes), at: place(0..<0))
    }
    if let wrong = ScalarDecoding.firstFault(in: bytes) {
      throw XMLError(.notUTF8, at: place(wrong..<wrong + 1))
    }
  }

  private func read(
    _ bytes: [UInt8], shift: Int, isFragment: Bool, _ place: @escaping (Range<Int>) -> Place
  ) throws(XMLError) -> [XMLNode] {
    let builder = XMLTreeBuilder(bytes, depthLimit: limits.depth, isFragment: isFragment) { range in
      place(max(range.lowerBound + shift, 0)..<max(range.upperBound + shift, 0))
    }
    guard !bytes.isEmpty else { throw XMLError(.empty, at: place(0..<0)) }
    guard let status = ParserContext.run(bytes, builder) else { throw XMLError(.outOfMemory, at: nil) }
    if let fault = builder.fault { throw fault }
    guard status == 0 else { throw XMLError(.malformed(code: Int(status)), at: place(0..<0)) }
    return builder.finished
  }
}

/// The length of a byte-order mark at the start, in bytes.
private func byteOrderMarkLength(_ bytes: [UInt8]) -> Int {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}

private func isUTF8(_ name: String) -> Bool {
  let lower = name.lowercased()
  return lower == "utf-8" || lower == "utf8"
}

/// The encoding in an XML declaration, with the range of its name.
private func declaredEncoding(_ bytes: [UInt8], from start: Int) -> (name: String, range: Range<Int>)? {
  guard bytes[start...].starts(with: Array("<?xml".utf8)) else { return nil }
  let rest = bytes[start...].prefix(200)
  guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
  let head = Array(bytes[start..<end])
  let word = Array("encoding".utf8)
  guard
    let at = head.indices.first(where: { head[$0...].starts(with: word) }),
    let open = head[at...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
    let close = head[(open + 1)...].firstIndex(of: head[open])
  else { return nil }
  let range = open + 1..<close
  return (String(decoding: head[range], as: UTF8.self), start + range.lowerBound..<start + range.upperBound)
}
