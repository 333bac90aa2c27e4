import Diagnostics
import Fields

/// Phần thưởng đã được nhận in earlier years.
public struct PastHonour: Sendable, Hashable {
  /// Đơn vị, người nhận; nil means the locality.
  public var recipient: Text?
  /// Hình thức as printed, in order: Huân chương Bảo vệ Tổ quốc hạng Nhì.
  public var forms: [Text]
  /// Của, as printed, in order; may be described: các cấp, ngành Trung ương.
  public var givers: [Text] = []
  /// Năm: every year in which it was received.
  public var years: [Located<Int>] = []
  /// Giai đoạn, instead of years.
  public var period: Period?
  /// Số năm liên tục, instead of years.
  public var consecutiveYears: Located<Int>?
  /// Số lần, when the years were not consecutive.
  public var times: Located<Int>?
  /// Dẫn đầu: the cluster or bloc (cụm, khối) that the recipient leads.
  public var leads: Text?
  /// Số lượng.
  public var count: AwardCount?

  /// Makes an honour.
  public init(forms: [Text]) { self.forms = forms }
}

/// Thống kê khen thưởng of a period by tiers; not part of this ceremony's totals.
public struct AwardStatistic: Sendable, Hashable {
  /// Tầng: khen thưởng cấp nhà nước: 6 tập thể, 1 cá nhân.
  public struct Tier: Sendable, Hashable {
    /// Tên cấp as printed: cấp nhà nước; cấp bộ, ngành, thành phố.
    public var name: Text
    /// Số lượng.
    public var count: AwardCount

    /// Makes a tier.
    public init(name: Text, count: AwardCount) {
      self.name = name
      self.count = count
    }
  }

  /// Kỳ.
  public var period: Period?
  /// Cơ quan thực hiện: Hội đồng Thi đua - Khen thưởng quận.
  public var by: Text?
  /// Tổng số.
  public var total: AwardCount?
  /// Whether proposals are included: đã thực hiện và đề nghị cấp trên.
  public var includesProposed = false
  /// Trong đó.
  public var tiers: [Tier] = []
  /// Its place in the definition.
  public var place: Place?

  /// An empty statistic.
  public init() {}
}
