import Diagnostics

/// Hạng.
public enum AwardClass: Int, NamedChoice, Comparable {
  /// Hạng Nhất.
  case first = 1
  /// Hạng Nhì.
  case second
  /// Hạng Ba.
  case third

  /// The names of the class.
  public var name: Message {
    switch self {
    case .first: Message(vi: "Nhất", en: "first")
    case .second: Message(vi: "Nhì", en: "second")
    case .third: Message(vi: "Ba", en: "third")
    }
  }

  /// Further spellings.
  public var aliases: [String] { ["hạng \(name.vi)"] + numerals }

  /// As figures: I, 1.
  public var numerals: [String] { [String(repeating: "I", count: rawValue), String(rawValue)] }

  /// The class as written after an award: "hạng Nhất" (Nghị định 30/2020/NĐ-CP, Phụ lục II).
  public var phrase: String { "hạng \(name.vi)" }

  /// Higher classes come first.
  public static func < (left: AwardClass, right: AwardClass) -> Bool { left.rawValue < right.rawValue }
}
