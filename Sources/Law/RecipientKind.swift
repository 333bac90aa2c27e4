/// What kind of recipient is honoured.
public enum RecipientKind: String, Sendable, Hashable, CaseIterable {
  /// Tập thể.
  case collective
  /// Hộ gia đình.
  case household
  /// Cá nhân.
  case individual

  /// The kind's name in Vietnamese.
  public var name: String {
    switch self {
    case .collective: "tập thể"
    case .household: "hộ gia đình"
    case .individual: "cá nhân"
    }
  }
}
