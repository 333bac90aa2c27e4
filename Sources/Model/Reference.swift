/// A reference to an element of one of the ceremony's lists: the decision of an award, the awards in a photo.
public struct Reference<Element>: Sendable, Hashable {
  /// Its index in the list.
  public let position: Int

  /// Refers to the element at an index.
  public init(_ position: Int) { self.position = position }
}

extension Array {
  /// The element referred to; nil when it does not exist.
  public subscript(reference: Reference<Element>) -> Element? {
    indices.contains(reference.position) ? self[reference.position] : nil
  }

  /// The elements referred to.
  public subscript(references: [Reference<Element>]) -> [Element] { references.compactMap { self[$0] } }
}
