/// Điều in the clerk's own words.
public struct Article: Sendable, Hashable {
  /// Khoản.
  public struct Clause: Sendable, Hashable {
    /// Tiêu đề.
    public var heading: Text?
    /// Nội dung, without its final sign; a full stop before points stays.
    public var text: Text?
    /// Điểm, each without its letter and final sign.
    public var points: [Text] = []

    /// An empty clause.
    public init() {}
  }

  /// The letters of points, in the order of the Vietnamese alphabet (Decree 30/2020/NĐ-CP, Annex I, II.6).
  public static let pointLetters: [String] = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
    "x", "y",
  ]

  /// Tiêu đề, printed after "Điều n.".
  public var heading: Text?
  /// Nội dung, without its final sign; a full stop before clauses or points stays.
  public var text: Text?
  /// Khoản.
  public var clauses: [Clause] = []
  /// Điểm of an article without clauses.
  public var points: [Text] = []

  /// An empty article.
  public init() {}

  /// All its texts, in order.
  public var texts: [Text] {
    let own: [Text] = [heading, text].compactMap { $0 } + points
    return own + clauses.flatMap { [$0.heading, $0.text].compactMap { $0 } + $0.points }
  }
}
