/// A closed set of values, each with a Vietnamese and an English name in definitions. An enum of strings declares
/// them at its cases: `case congress = "đại hội thi đua yêu nước|emulation congress|đại hội"`.
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

extension NamedChoice where Self: RawRepresentable, RawValue == String {
  /// The first two parts of its raw value.
  public var name: Message {
    let parts = rawValue.split(separator: "|", maxSplits: 2)
    return Message(vi: parts.first.map(String.init) ?? "", en: parts.dropFirst().first.map(String.init) ?? "")
  }

  /// The other parts of its raw value.
  public var aliases: [String] { rawValue.split(separator: "|").dropFirst(2).map(String.init) }
}
