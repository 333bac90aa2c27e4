import CLibXML2

/// The values of a start tag as libxml2 gives them: pairs of prefix and URI for namespaces, and five pointers for
/// each attribute (name, prefix, URI, start and end of the value).
struct StartTagValues {
  typealias Pointers = UnsafeMutablePointer<UnsafePointer<xmlChar>?>

  private let namespaces: Pointers?
  private var attributes: Pointers?
  private var attributesLeft: Int
  private let namespaceCount: Int

  init(_ namespaces: Pointers?, _ namespaceCount: Int32, _ attributes: Pointers?, _ attributeCount: Int32) {
    self.namespaces = namespaces
    self.namespaceCount = Int(namespaceCount)
    self.attributes = attributes
    self.attributesLeft = Int(attributeCount)
  }

  var isEmpty: Bool { namespaceCount == 0 && attributesLeft == 0 }

  /// The value of an attribute; except for namespaces, attributes must be requested in source order.
  mutating func next(named name: String) -> String? {
    if name == "xmlns" { return namespace(prefix: "") }
    if name.hasPrefix("xmlns:") { return namespace(prefix: String(name.dropFirst("xmlns:".count))) }
    guard attributesLeft > 0, let five = attributes, let start = five[3], let end = five[4] else {
      return nil
    }
    attributes = five + 5
    attributesLeft -= 1
    return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
  }

  private func namespace(prefix: String) -> String {
    guard let namespaces else { return "" }
    for index in 0..<namespaceCount where text(namespaces[2 * index]) == prefix {
      return text(namespaces[2 * index + 1])
    }
    return ""
  }

  private func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

/// A name with its prefix, as written.
func qualified(_ prefix: UnsafePointer<xmlChar>?, _ name: UnsafePointer<xmlChar>?) -> String {
  let local = name.map { String(cString: $0) } ?? ""
  guard let prefix else { return local }
  return String(cString: prefix) + ":" + local
}
