/// A closed set of values, each with a Vietnamese and an English name, as a definition writes them.
public protocol NamedChoice: Sendable, Hashable, CaseIterable {
  /// The names of this choice: the Vietnamese one is printed and suggested, both are read.
  var name: Message { get }
  /// Further Vietnamese spellings that are read.
  var aliases: [String] { get }
}

extension NamedChoice {
  /// None, unless a set says otherwise.
  public var aliases: [String] { [] }
}
