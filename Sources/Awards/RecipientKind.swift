import Diagnostics

/// Loại đối tượng khen thưởng.
public enum RecipientKind: NamedChoice {
  /// Tập thể.
  case collective
  /// Hộ gia đình, gia đình.
  case household
  /// Cá nhân.
  case individual
  /// Nhân dân và cán bộ (xã, huyện).
  case people

  /// The names of the kind.
  public var name: Message {
    switch self {
    case .collective: Message(vi: "tập thể", en: "collective")
    case .household: Message(vi: "hộ gia đình", en: "household")
    case .individual: Message(vi: "cá nhân", en: "individual")
    case .people: Message(vi: "nhân dân và cán bộ", en: "people")
    }
  }

  /// The kind as the law on emulation and commendation counts it: "nhân dân và cán bộ" are a collective.
  public var counted: RecipientKind { self == .people ? .collective : self }

  /// Classifiers that count recipients of this kind.
  public var aliases: [String] {
    switch self {
    case .collective:
      [
        "đơn vị", "cơ quan", "trường", "xã", "phường", "thôn", "tổ dân phố", "doanh nghiệp", "công ty",
        "hợp tác xã", "chi bộ", "đảng bộ", "chi đoàn", "chi hội", "liên đội", "câu lạc bộ", "tổ chức",
        "bệnh viện", "trạm y tế", "khoa", "phòng", "ban", "đội", "tổ", "lớp", "nhà trường", "nhà máy",
        "xí nghiệp", "phân xưởng", "trung đoàn", "tiểu đoàn", "đại đội", "trung đội", "sư đoàn", "lữ đoàn",
        "bản", "ấp", "khu phố", "buôn", "làng", "huyện", "tỉnh", "thị trấn", "cơ sở", "mô hình", "công đoàn",
        "hội", "dòng họ", "nhóm", "tập đoàn", "tổng công ty", "sở", "quận", "trung tâm", "viện", "khối",
        "cụm",
      ]
    case .household: ["gia đình", "hộ"]
    case .individual:
      [
        "người", "đồng chí", "ông", "bà", "học sinh", "giáo viên", "cán bộ", "đảng viên", "chiến sĩ",
        "thuyền viên", "mẹ", "nhà giáo", "sinh viên", "công nhân", "nông dân", "đoàn viên", "hội viên",
        "bác sĩ", "viên chức", "công chức", "người lao động", "nghệ nhân", "doanh nhân", "quân nhân",
        "sĩ quan", "em", "cụ", "gương", "đại biểu", "vận động viên", "huấn luyện viên", "học viên", "tác giả",
        "thành viên", "thí sinh", "phụ nữ", "thanh niên", "cựu chiến binh", "thương binh", "dân quân",
        "nhân viên", "y sĩ", "điều dưỡng",
      ]
    case .people: ["nhân dân"]
    }
  }
}
