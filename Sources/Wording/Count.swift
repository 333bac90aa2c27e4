/// A number with a noun: 20 tập thể.
public struct Count: Sendable, Hashable {
  /// The number.
  public let number: Int
  /// The noun: "tập thể", "cá nhân", "hộ gia đình".
  public let noun: String

  /// Makes a count.
  public init(_ number: Int, _ noun: String) {
    self.number = number
    self.noun = noun
  }

  /// The style of the figure.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// `5`, `2.505`: in newspapers.
    case plain = "thường"
    /// `05`, `12`, `2.505`: in decisions and on agencies' portals.
    case padded = "hai chữ số"
  }

  /// The figure with its noun: `05 tập thể`.
  public func text(_ form: Form = .plain) -> String {
    switch form {
    case .plain: "\(Figures.grouped(number)) \(noun)"
    case .padded: (0..<10).contains(number) ? "0\(number) \(noun)" : "\(Figures.grouped(number)) \(noun)"
    }
  }

  /// Several counts in one phrase, without zeros: `20 tập thể và 35 cá nhân`; empty when all are zero.
  public static func text(_ counts: [Count], _ form: Form = .plain) -> String {
    Enumeration.joined(counts.filter { $0.number != 0 }.map { $0.text(form) })
  }
}
