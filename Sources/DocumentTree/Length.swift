import Ornaments

/// A length on paper, exact in millimetres, points and twips (1/20 pt): a whole number of EMU.
public struct Length: Sendable, Hashable, Comparable {
  /// English Metric Units: 36 000 per millimetre, 12 700 per point, 635 per twip (ECMA-376-1 §20.1.2.1).
  public let emu: Int

  /// Makes a length from EMU.
  public init(emu: Int) { self.emu = emu }

  /// A length in millimetres.
  public static func mm(_ value: Double) -> Length { Length(emu: whole(value * 36_000)) }

  /// A length in points.
  public static func pt(_ value: Double) -> Length { Length(emu: whole(value * 12_700)) }

  /// A whole number of EMU. NaN gives 0; magnitudes stop at 10 km, so that sums stay far from the limits of an
  /// integer.
  private static func whole(_ emu: Double) -> Int {
    let most = 36_000.0 * 10_000_000
    return emu.isNaN ? 0 : Int(min(max(emu.rounded(), -most), most))  // bounded: held to 10 km first
  }

  /// Zero.
  public static let zero = Length(emu: 0)

  /// In millimetres.
  public var mm: Double { Double(emu) / 36_000 }
  /// In points.
  public var pt: Double { Double(emu) / 12_700 }
  /// In twips, rounded to the nearest.
  public var twips: Int { (emu >= 0 ? emu + 317 : emu - 317) / 635 }

  /// Orders by length.
  public static func < (left: Length, right: Length) -> Bool { left.emu < right.emu }
  /// The sum.
  public static func + (left: Length, right: Length) -> Length { Length(emu: left.emu + right.emu) }
  /// The difference.
  public static func - (left: Length, right: Length) -> Length { Length(emu: left.emu - right.emu) }
}

/// An RGB colour, the one of drawings.
public typealias Colour = Ornaments.Colour

/// The alignment of a paragraph's lines.
public enum Alignment: String, Sendable, CaseIterable {
  /// Canh trái.
  case left
  /// Canh giữa.
  case centre
  /// Canh phải.
  case right
  /// Canh đều hai bên.
  case justified
}
