/// The level of a body.
public enum AuthorityLevel: String, Sendable, Hashable, CaseIterable {
  /// Chủ tịch nước.
  case state
  /// Chính phủ, Thủ tướng Chính phủ.
  case government
  /// Ủy ban Thường vụ Quốc hội.
  case assembly
  /// Bộ, ban, ngành, tổ chức chính trị - xã hội ở trung ương.
  case ministry
  /// Tổ chức xã hội, tổ chức xã hội - nghề nghiệp ở trung ương: gives only the kỷ niệm chương.
  case socialOrganisation
  /// Tỉnh, thành phố trực thuộc trung ương.
  case province
  /// Quân khu, quân đoàn, quân chủng và tương đương; đại học quốc gia.
  case region
  /// Cơ quan, đơn vị có tư cách pháp nhân thuộc bộ, ban, ngành.
  case agency
  /// Sở, cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh.
  case department
  /// Huyện, quận, thị xã, thành phố thuộc tỉnh (to 30/6/2025).
  case district
  /// Xã, phường, thị trấn (to 30/6/2025), đặc khu (from 1/7/2025).
  case commune
  /// Tổng giám đốc, giám đốc doanh nghiệp, hợp tác xã.
  case enterprise
  /// Hội đồng quản trị, hội đồng thành viên.
  case enterpriseBoard
  /// Trường học.
  case school

  /// The level's name in Vietnamese.
  public var name: String {
    switch self {
    case .state: "Nhà nước"
    case .government: "Chính phủ"
    case .assembly: "Ủy ban Thường vụ Quốc hội"
    case .ministry: "bộ, ban, ngành, đoàn thể trung ương"
    case .socialOrganisation: "tổ chức xã hội ở trung ương"
    case .province: "tỉnh, thành phố trực thuộc trung ương"
    case .region: "quân khu và tương đương, đại học quốc gia"
    case .agency: "đơn vị có tư cách pháp nhân thuộc bộ, ban, ngành"
    case .department: "cơ quan chuyên môn thuộc UBND cấp tỉnh"
    case .district: "huyện, quận, thị xã, thành phố thuộc tỉnh"
    case .commune: "xã, phường, thị trấn, đặc khu"
    case .enterprise: "doanh nghiệp, hợp tác xã"
    case .enterpriseBoard: "hội đồng quản trị, hội đồng thành viên"
    case .school: "trường học"
    }
  }

  /// Whether the level is one of local government, whose decisions cite the law on local government.
  public var isLocalGovernment: Bool {
    switch self {
    case .province, .district, .commune: true
    case .state, .government, .assembly, .ministry, .socialOrganisation, .region, .agency, .department,
      .enterprise, .enterpriseBoard,
      .school:
      false
    }
  }
}

/// Whether a body acts through its head or as a whole; these are different authorities.
public enum Capacity: String, Sendable, Hashable, CaseIterable {
  /// The person: Chủ tịch, Bộ trưởng, Thủ tướng, Giám đốc.
  case head
  /// The body: Ủy ban nhân dân, Chính phủ.
  case body
}

/// Thẩm quyền as in the law: a level, acting through its head or as a body.
public struct LegalAuthority: Sendable, Hashable {
  /// The level.
  public let level: AuthorityLevel
  /// Head or body.
  public let capacity: Capacity

  /// Makes an authority.
  public init(_ level: AuthorityLevel, _ capacity: Capacity = .head) {
    self.level = level
    self.capacity = capacity
  }

  /// Every possible authority.
  public static let all = AuthorityLevel.allCases.flatMap { level in
    Capacity.allCases.map { LegalAuthority(level, $0) }
  }

  /// The authority's name in Vietnamese.
  public var name: String {
    switch (level, capacity) {
    case (.state, .head): "Chủ tịch nước"
    case (.government, .head): "Thủ tướng Chính phủ"
    case (.government, .body): "Chính phủ"
    case (.assembly, .head): "Chủ tịch Quốc hội"
    case (.socialOrganisation, .head): "Người đứng đầu tổ chức xã hội ở trung ương"
    case (.ministry, .head): "Bộ trưởng, thủ trưởng bộ, ban, ngành, đoàn thể trung ương"
    case (.province, .head): "Chủ tịch Ủy ban nhân dân cấp tỉnh"
    case (.province, .body): "Ủy ban nhân dân cấp tỉnh"
    case (.department, .head): "Giám đốc sở, thủ trưởng cơ quan chuyên môn thuộc Ủy ban nhân dân cấp tỉnh"
    case (.agency, .head): "Thủ trưởng đơn vị có tư cách pháp nhân thuộc bộ, ban, ngành"
    case (.district, .head): "Chủ tịch Ủy ban nhân dân cấp huyện"
    case (.district, .body): "Ủy ban nhân dân cấp huyện"
    case (.commune, .head): "Chủ tịch Ủy ban nhân dân cấp xã"
    case (.commune, .body): "Ủy ban nhân dân cấp xã"
    case (.enterprise, .head): "Tổng giám đốc, giám đốc doanh nghiệp, hợp tác xã"
    case (.enterpriseBoard, .head): "Chủ tịch Hội đồng quản trị, Hội đồng thành viên"
    case (.school, .head): "Hiệu trưởng"
    case (.region, .head): "Tư lệnh quân khu và tương đương, giám đốc đại học quốc gia"
    case (.state, .body), (.assembly, .body), (.ministry, .body), (.socialOrganisation, .body),
      (.region, .body), (.agency, .body), (.department, .body),
      (.enterprise, .body), (.enterpriseBoard, .body), (.school, .body):
      level.name
    }
  }
}
