import Diagnostics

/// Hồ sơ báo: how an outlet writes; read from `templates/news/outlets/<outlet>.yaml`.
public struct OutletProfile: Sendable {
  /// Tên báo, as a definition names it.
  public let name: String

  /// Names an outlet.
  public init(name: String) { self.name = name }
}
