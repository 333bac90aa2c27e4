import Diagnostics
import Fields

/// Buổi trong ngày.
public enum TimeOfDay: NamedChoice {
  /// Sáng.
  case morning
  /// Trưa.
  case noon
  /// Chiều.
  case afternoon
  /// Tối.
  case evening

  /// The names.
  public var name: Message {
    switch self {
    case .morning: Message(vi: "sáng", en: "morning")
    case .noon: Message(vi: "trưa", en: "noon")
    case .afternoon: Message(vi: "chiều", en: "afternoon")
    case .evening: Message(vi: "tối", en: "evening")
    }
  }
}

/// Loại buổi lễ.
public enum EventKind: NamedChoice {
  /// Hội nghị tổng kết.
  case annualReview
  /// Hội nghị điển hình tiên tiến.
  case exemplars
  /// Đại hội thi đua yêu nước.
  case congress
  /// Lễ trao tặng, đón nhận.
  case conferment
  /// Lễ tuyên dương, hội nghị biểu dương.
  case commendation
  /// Hội nghị cụm, khối thi đua.
  case cluster
  /// Phiên họp, kỳ họp.
  case session
  /// Lễ phát động.
  case launching

  /// The names.
  public var name: Message {
    switch self {
    case .annualReview: Message(vi: "hội nghị tổng kết", en: "annual review")
    case .exemplars: Message(vi: "hội nghị điển hình tiên tiến", en: "conference of exemplars")
    case .congress: Message(vi: "đại hội thi đua yêu nước", en: "emulation congress")
    case .conferment: Message(vi: "lễ trao tặng", en: "conferment")
    case .commendation: Message(vi: "hội nghị biểu dương", en: "commendation")
    case .cluster: Message(vi: "hội nghị cụm, khối", en: "cluster conference")
    case .session: Message(vi: "phiên họp", en: "session")
    case .launching: Message(vi: "lễ phát động", en: "launching")
    }
  }

  /// Further spellings.
  public var aliases: [String] {
    switch self {
    case .conferment: ["lễ đón nhận", "lễ trao tặng, đón nhận"]
    case .commendation: ["lễ tuyên dương", "lễ biểu dương", "hội nghị tuyên dương"]
    case .session: ["kỳ họp"]
    case .cluster: ["hội nghị cụm", "hội nghị khối"]
    case .congress: ["đại hội"]
    case .annualReview, .exemplars, .launching: []
    }
  }
}

/// Cấp: of an authority, from the highest to the lowest.
public enum Level: Int, NamedChoice, Comparable {
  /// Nhà nước, trung ương: Chủ tịch nước, Chính phủ, Thủ tướng Chính phủ.
  case state
  /// Bộ, ban, ngành, tỉnh, thành phố trực thuộc trung ương.
  case province
  /// Huyện, quận, thị xã (to 30/6/2025).
  case district
  /// Xã, phường, đặc khu, thị trấn.
  case commune
  /// Cơ sở: sở, trường, doanh nghiệp, đơn vị.
  case unit

  /// The names.
  public var name: Message {
    switch self {
    case .state: Message(vi: "trung ương", en: "state")
    case .province: Message(vi: "tỉnh", en: "province")
    case .district: Message(vi: "huyện", en: "district")
    case .commune: Message(vi: "xã", en: "commune")
    case .unit: Message(vi: "cơ sở", en: "unit")
    }
  }

  /// Further spellings.
  public var aliases: [String] {
    switch self {
    case .state: ["nhà nước"]
    case .province: ["bộ", "thành phố", "bộ, ngành, tỉnh"]
    case .district: ["quận", "thị xã"]
    case .commune: ["phường", "thị trấn", "đặc khu"]
    case .unit: ["đơn vị"]
    }
  }

  /// The higher level comes first.
  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

/// How exact a number is said to be.
public enum Qualifier: NamedChoice {
  /// Gần: below the number.
  case nearly
  /// Hơn: above the number.
  case over
  /// Trên: above the number.
  case above
  /// Khoảng.
  case about
  /// Ước.
  case estimated
  /// Bình quân.
  case average
  /// Đạt đúng.
  case exactly

  /// The names.
  public var name: Message {
    switch self {
    case .nearly: Message(vi: "gần", en: "nearly")
    case .over: Message(vi: "hơn", en: "over")
    case .above: Message(vi: "trên", en: "above")
    case .about: Message(vi: "khoảng", en: "about")
    case .estimated: Message(vi: "ước", en: "estimated")
    case .average: Message(vi: "bình quân", en: "average")
    case .exactly: Message(vi: "đúng", en: "exactly")
    }
  }
}

/// Giới tính.
public enum Gender: NamedChoice {
  /// Nam: Ông.
  case male
  /// Nữ: Bà.
  case female

  /// The names.
  public var name: Message {
    switch self {
    case .male: Message(vi: "nam", en: "male")
    case .female: Message(vi: "nữ", en: "female")
    }
  }
}

/// Where a fact of the report is told.
public enum ReportPart: NamedChoice {
  /// Trong bài.
  case body
  /// Chỉ trong chú thích ảnh.
  case caption
  /// Trong tiêu đề.
  case headline

  /// The names.
  public var name: Message {
    switch self {
    case .body: Message(vi: "trong bài", en: "body")
    case .caption: Message(vi: "chú thích ảnh", en: "caption")
    case .headline: Message(vi: "tiêu đề", en: "headline")
    }
  }
}
