import Diagnostics

/// A node of an XML tree as a value.
public indirect enum XMLNode: Sendable {
  /// An element.
  case element(XMLElement)
  /// Text, unescaped, with the place of the data or of the template's own text.
  case text(String, Place?)
}

/// An element of an XML tree as a value.
public struct XMLElement: Sendable {
  /// The name as written.
  public let name: String
  /// The attributes in source order, values unescaped.
  public let attributes: [XMLAttribute]
  /// Its content.
  public let children: [XMLNode]
  /// The place of its start tag in the template or file.
  public let place: Place?

  /// Makes an element.
  public init(name: String, attributes: [XMLAttribute], children: [XMLNode], place: Place?) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.place = place
  }

  /// The value of an attribute.
  public subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// An attribute of an element.
public struct XMLAttribute: Sendable, Hashable {
  /// The name as written.
  public let name: String
  /// The value, unescaped.
  public let value: String
  /// The place of the value, if known.
  public let place: Place?

  /// Makes an attribute.
  public init(name: String, value: String, place: Place? = nil) {
    self.name = name
    self.value = value
    self.place = place
  }
}
