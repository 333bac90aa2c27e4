import Diagnostics
import Fields

/// Buổi trong ngày.
public enum TimeOfDay: NamedChoice {
  /// Sáng.
  case morning
  /// Trưa.
  case noon
  /// Chiều tối; declared before chiều, so that the longer name is matched first.
  case lateAfternoon
  /// Chiều.
  case afternoon
  /// Tối.
  case evening

  /// Its names in both languages.
  public var name: Message {
    switch self {
    case .morning: Message(vi: "sáng", en: "morning")
    case .noon: Message(vi: "trưa", en: "noon")
    case .lateAfternoon: Message(vi: "chiều tối", en: "late afternoon")
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
  /// Gặp mặt.
  case gathering
  /// Lễ kỷ niệm.
  case anniversary
  /// Chương trình.
  case programme

  /// Its names in both languages.
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
    case .gathering: Message(vi: "gặp mặt", en: "gathering")
    case .anniversary: Message(vi: "lễ kỷ niệm", en: "anniversary")
    case .programme: Message(vi: "chương trình", en: "programme")
    }
  }

  /// Other spellings that are read.
  public var aliases: [String] {
    switch self {
    case .conferment: ["lễ đón nhận", "lễ trao tặng, đón nhận"]
    case .commendation: ["lễ tuyên dương", "lễ biểu dương", "hội nghị tuyên dương"]
    case .session: ["kỳ họp"]
    case .cluster: ["hội nghị cụm", "hội nghị khối"]
    case .congress: ["đại hội"]
    case .gathering: ["buổi gặp mặt", "họp mặt"]
    case .annualReview, .exemplars, .launching, .anniversary, .programme: []
    }
  }
}

/// How exact a number is.
public enum Qualifier: NamedChoice {
  /// Gần: below the number.
  case nearly
  /// Hơn: above the number.
  case over
  /// Trên: above the number.
  case above
  /// Dưới: below the number.
  case below
  /// Khoảng.
  case about
  /// Ước.
  case estimated
  /// Bình quân.
  case average
  /// Đạt đúng.
  case exactly
  /// Ít nhất.
  case least
  /// Tối thiểu.
  case minimum
  /// Không quá.
  case most
  /// Tối đa.
  case maximum
  /// Từ: từ 90% trở lên.
  case from

  /// Its names in both languages.
  public var name: Message {
    switch self {
    case .nearly: Message(vi: "gần", en: "nearly")
    case .over: Message(vi: "hơn", en: "over")
    case .above: Message(vi: "trên", en: "above")
    case .below: Message(vi: "dưới", en: "below")
    case .about: Message(vi: "khoảng", en: "about")
    case .estimated: Message(vi: "ước", en: "estimated")
    case .average: Message(vi: "bình quân", en: "average")
    case .exactly: Message(vi: "đúng", en: "exactly")
    case .least: Message(vi: "ít nhất", en: "at least")
    case .minimum: Message(vi: "tối thiểu", en: "a minimum of")
    case .most: Message(vi: "không quá", en: "not over")
    case .maximum: Message(vi: "tối đa", en: "at most")
    case .from: Message(vi: "từ", en: "from")
    }
  }
}

/// Giới tính.
public enum Gender: NamedChoice {
  /// Nam: Ông.
  case male
  /// Nữ: Bà.
  case female

  /// Its names in both languages.
  public var name: Message {
    switch self {
    case .male: Message(vi: "nam", en: "male")
    case .female: Message(vi: "nữ", en: "female")
    }
  }
}

/// The part of a report in which a fact appears.
public enum ReportPart: NamedChoice {
  /// Trong bài.
  case body
  /// Chỉ trong chú thích ảnh.
  case caption
  /// Trong tiêu đề.
  case headline

  /// Its names in both languages.
  public var name: Message {
    switch self {
    case .body: Message(vi: "trong bài", en: "body")
    case .caption: Message(vi: "chú thích ảnh", en: "caption")
    case .headline: Message(vi: "tiêu đề", en: "headline")
    }
  }
}
