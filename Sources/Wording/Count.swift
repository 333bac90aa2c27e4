/// A number with a noun: 20 tập thể.
public struct Count: Sendable, Hashable {
  /// The number.
  public let number: Int
  /// The noun: "tập thể", "cá nhân", "hộ gia đình".
  public let noun: String

  /// What is counted, where the noun itself is not: "nhân dân và cán bộ 02 xã, phường".
  public let counted: String?

  /// Makes a count.
  public init(_ number: Int, _ noun: String, counted: String? = nil) {
    self.number = number
    self.noun = noun
    self.counted = counted
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
    let zero = form == .padded && (0..<10).contains(number) ? "0" : ""
    let figure = zero + Figures.grouped(number)
    return counted.map { "\(noun) \(figure) \($0)" } ?? "\(figure) \(noun)"
  }

  /// Several counts in one phrase, without zeros: `20 tập thể và 35 cá nhân`; empty when all are zero.
  public static func text(_ counts: [Count], _ form: Form = .plain) -> String {
    Enumeration.joined(counts.filter { $0.number != 0 }.map { $0.text(form) })
  }
}
