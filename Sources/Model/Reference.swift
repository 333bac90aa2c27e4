/// Which element of one of the ceremony's lists is meant: a decision of an award, the awards of a photo.
public struct Reference<Element>: Sendable, Hashable {
  /// Its place in the list, from 0.
  public let position: Int

  /// Refers to the element at a place of its list.
  public init(_ position: Int) { self.position = position }
}

extension Array {
  /// The element that is meant; nil when the list has none there.
  public subscript(reference: Reference<Element>) -> Element? {
    indices.contains(reference.position) ? self[reference.position] : nil
  }

  /// The elements that are meant.
  public subscript(references: [Reference<Element>]) -> [Element] { references.compactMap { self[$0] } }
}
