/// The result of reading a written number.
public enum NumberReading: Sendable, Hashable {
  /// A number with one meaning.
  case number(DecimalNumber)
  /// `119,883`: decimals in Vietnamese, thousands in English.
  case ambiguous(vietnamese: DecimalNumber, english: DecimalNumber)
  /// More than 18 digits, or more than 9 decimals.
  case tooLong
  /// Not a number.
  case notANumber
}

extension DecimalNumber {
  /// Reads a number without unit or percent sign.
  ///
  /// `13.300` and `2.505` are thousands, as in Vietnamese; `10,10`, `0.28` and `1.5` have decimals; `12.345,6` and
  /// `12,345.6` are unambiguous because they have both signs. A minus sign is allowed.
  public static func read(_ text: String) -> NumberReading {
    var bytes = Array(text.utf8).trimmingSpaces()
    var negative = false
    for minus in ["-", "\u{2212}"] where bytes.starts(with: minus.utf8) {
      negative = true
      bytes = bytes.dropFirst(minus.utf8.count)
      break
    }
    let written = Written(bytes)
    switch written.layout {
    case .plain: return number(written.fields, decimals: nil, negative)
    case .grouped: return number(written.fields, decimals: nil, negative)
    case .decimal: return number(written.fields.dropLast(), decimals: written.fields.last, negative)
    case .either: return eitherReading(written.fields, negative)
    case .none: return .notANumber
    }
  }

  private static func eitherReading(_ fields: [ArraySlice<UInt8>], _ negative: Bool) -> NumberReading {
    guard case .number(let decimal) = number(fields.dropLast(), decimals: fields.last, negative),
      case .number(let whole) = number(fields[...], decimals: nil, negative)
    else { return .tooLong }
    return .ambiguous(vietnamese: decimal, english: whole)
  }

  private static func number(
    _ whole: some Collection<ArraySlice<UInt8>>, decimals: ArraySlice<UInt8>?, _ negative: Bool
  ) -> NumberReading {
    let digits = whole.flatMap(Array.init) + Array(decimals ?? [])
    let count = decimals?.count ?? 0
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    guard significant.count <= 18, count <= 9 else { return .tooLong }
    let value = significant.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }  // bounded: eighteen digits
    return .number(DecimalNumber(unscaled: negative ? -value : value, decimals: count))
  }
}

/// The digits of a written number, split at its separators.
private struct Written {
  /// The meaning of the separators.
  enum Layout {
    /// Digits only.
    case plain
    /// All separate thousands.
    case grouped
    /// The last one is the decimal separator.
    case decimal
    /// One comma before three digits: Vietnamese decimals or English thousands.
    case either
  }

  let fields: [ArraySlice<UInt8>]
  let layout: Layout?

  init(_ bytes: ArraySlice<UInt8>) {
    let point = UInt8(ascii: ".")
    let comma = UInt8(ascii: ",")
    let fields = bytes.split(omittingEmptySubsequences: false) { $0 == point || $0 == comma }
    let signs = bytes.filter { $0 == point || $0 == comma }
    self.fields = fields
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard fields.allSatisfy({ !$0.isEmpty && $0.allSatisfy(digits.contains) }) else {
      layout = nil
      return
    }
    layout = Written.layout(fields, signs)
  }

  private static func layout(_ fields: [ArraySlice<UInt8>], _ signs: [UInt8]) -> Layout? {
    guard let first = signs.first, let last = signs.last else { return .plain }
    // The first group of thousands has one to three digits and does not begin with zero.
    let leading = fields[0].first == UInt8(ascii: "0")
    let groups = (1...3).contains(fields[0].count) && !leading
    let plainStart = !leading || fields[0].count == 1
    let sameSigns = signs.allSatisfy { $0 == first }
    if signs.count == 1 {
      let isPoint = first == UInt8(ascii: ".")
      if groups, fields[1].count == 3 { return isPoint ? .grouped : .either }
      // 1234.567 may lack its first point.
      if isPoint, !leading, fields[1].count == 3 { return nil }
      return plainStart ? .decimal : nil
    }
    if sameSigns { return groups && fields.dropFirst().allSatisfy { $0.count == 3 } ? .grouped : nil }
    let groupSigns = signs.dropLast()
    let wellGrouped = groups && fields.dropFirst().dropLast().allSatisfy { $0.count == 3 }
    return wellGrouped && groupSigns.allSatisfy({ $0 == first && $0 != last }) ? .decimal : nil
  }
}
