import Diagnostics
import Wording

/// How reliable a value of the law book is.
public enum Verification: Int, NamedChoice, Comparable {
  /// Chưa xem: general knowledge, to be compared with the text by the user.
  case unseen
  /// Đã thấy trong một đoạn trích, or in a report that quotes the act.
  case excerpt
  /// Đã đọc toàn văn.
  case fullText

  /// Its names in both languages.
  public var name: Message {
    switch self {
    case .unseen: Message(vi: "chưa", en: "not seen")
    case .excerpt: Message(vi: "trích", en: "excerpt")
    case .fullText: Message(vi: "toàn văn", en: "full text")
    }
  }

  /// Whether the value was read in the text, whole or quoted.
  public var isSeen: Bool { self != .unseen }

  /// Orders by certainty, the least certain first.
  public static func < (left: Verification, right: Verification) -> Bool { left.rawValue < right.rawValue }
}

/// The source of a value: article and act, as a clerk would cite them.
public struct Citation: Sendable, Hashable {
  /// The place in Vietnamese: "khoản 2 Điều 78 Luật Thi đua, khen thưởng năm 2022".
  public let place: String
  /// How far it was compared with the text.
  public let verification: Verification

  /// Makes a citation.
  public init(_ place: String, _ verification: Verification) {
    self.place = place
    self.verification = verification
  }
}

/// The days on which a rule is valid.
public struct Validity: Sendable, Hashable {
  /// The first day.
  public let from: CalendarDate
  /// The last day; nil while no end is known.
  public let until: CalendarDate?

  /// Holds from one day to another, both included.
  public init(from: CalendarDate, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether the rule holds on a day.
  public func contains(_ date: CalendarDate) -> Bool {
    date >= from && until.map { date <= $0 } ?? true
  }
}
