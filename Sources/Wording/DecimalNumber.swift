/// A decimal number that keeps its written decimals: 10,10 stays 10,10.
public struct DecimalNumber: Sendable, Hashable {
  /// The digits without the decimal comma: 1010 for 10,10.
  public let unscaled: Int
  /// The number of decimals, 0…9.
  public let decimals: Int

  /// Makes a number from its digits and its number of decimals.
  public init(unscaled: Int, decimals: Int) {
    self.unscaled = unscaled
    self.decimals = decimals
  }

  /// The number as printed: points between groups, a decimal comma, the given decimals.
  public var text: String {
    let decimals = max(0, decimals)
    var digits = Array(String(unscaled.magnitude).utf8)
    if digits.count <= decimals {
      digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: decimals + 1 - digits.count), at: 0)
    }
    let whole = digits.count - decimals
    var bytes: [UInt8] = unscaled < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index == whole {
        bytes.append(UInt8(ascii: ","))
      } else if index > 0, index < whole, (whole - index) % 3 == 0 {
        bytes.append(UInt8(ascii: "."))
      }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
