/// A closed set of values, each with a Vietnamese and an English name in definitions.
public protocol NamedChoice: Sendable, Hashable, CaseIterable {
  /// The names of this choice: both are read, the Vietnamese one is printed and suggested.
  var name: Message { get }
  /// Other Vietnamese spellings that are read.
  var aliases: [String] { get }
}

extension NamedChoice {
  /// None by default.
  public var aliases: [String] { [] }
}
