/// A decimal number that keeps the decimals it was printed with: 10,10 stays 10,10.
public struct DecimalNumber: Sendable, Hashable {
  /// The digits without the decimal sign: 1010 for 10,10.
  public let unscaled: Int
  /// How many of the digits are decimals, 0…9.
  public let decimals: Int

  /// Makes a number from its digits and the count of decimals.
  public init(unscaled: Int, decimals: Int) {
    self.unscaled = unscaled
    self.decimals = decimals
  }
}
