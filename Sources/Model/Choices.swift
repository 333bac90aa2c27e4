import Diagnostics
import Fields

/// Buổi trong ngày.
public enum TimeOfDay: String, NamedChoice {
  /// Sáng.
  case morning = "sáng|morning"
  /// Trưa.
  case noon = "trưa|noon"
  /// Chiều tối; declared before chiều, so that the longer name is matched first.
  case lateAfternoon = "chiều tối|late afternoon"
  /// Chiều.
  case afternoon = "chiều|afternoon"
  /// Tối.
  case evening = "tối|evening"
}

/// Loại buổi lễ.
public enum EventKind: String, NamedChoice {
  /// Hội nghị tổng kết.
  case annualReview = "hội nghị tổng kết|annual review"
  /// Hội nghị điển hình tiên tiến.
  case exemplars = "hội nghị điển hình tiên tiến|conference of exemplars"
  /// Đại hội thi đua yêu nước.
  case congress = "đại hội thi đua yêu nước|emulation congress|đại hội"
  /// Lễ trao tặng, đón nhận.
  case conferment = "lễ trao tặng|conferment|lễ đón nhận|lễ trao tặng, đón nhận"
  /// Lễ tuyên dương, hội nghị biểu dương.
  case commendation = "hội nghị biểu dương|commendation|lễ tuyên dương|lễ biểu dương|hội nghị tuyên dương"
  /// Hội nghị cụm, khối thi đua.
  case cluster = "hội nghị cụm, khối|cluster conference|hội nghị cụm|hội nghị khối"
  /// Phiên họp, kỳ họp.
  case session = "phiên họp|session|kỳ họp"
  /// Lễ phát động.
  case launching = "lễ phát động|launching"
  /// Gặp mặt.
  case gathering = "gặp mặt|gathering|buổi gặp mặt|họp mặt"
  /// Lễ kỷ niệm.
  case anniversary = "lễ kỷ niệm|anniversary"
  /// Chương trình.
  case programme = "chương trình|programme"
}

/// How exact a number is.
public enum Qualifier: String, NamedChoice {
  /// Gần: below the number.
  case nearly = "gần|nearly"
  /// Hơn: above the number.
  case over = "hơn|over"
  /// Trên: above the number.
  case above = "trên|above"
  /// Dưới: below the number.
  case below = "dưới|below"
  /// Khoảng.
  case about = "khoảng|about"
  /// Ước.
  case estimated = "ước|estimated"
  /// Bình quân.
  case average = "bình quân|average"
  /// Đạt đúng.
  case exactly = "đúng|exactly"
  /// Ít nhất.
  case least = "ít nhất|at least"
  /// Tối thiểu.
  case minimum = "tối thiểu|a minimum of"
  /// Không quá.
  case most = "không quá|not over"
  /// Tối đa.
  case maximum = "tối đa|at most"
  /// Từ: từ 90% trở lên.
  case from = "từ|from"
}

/// Giới tính.
public enum Gender: String, NamedChoice {
  /// Nam: Ông.
  case male = "nam|male"
  /// Nữ: Bà.
  case female = "nữ|female"
}

/// The part of a report in which a fact appears.
public enum ReportPart: String, NamedChoice {
  /// Trong bài.
  case body = "trong bài|body"
  /// Chỉ trong chú thích ảnh.
  case caption = "chú thích ảnh|caption"
  /// Trong tiêu đề.
  case headline = "tiêu đề|headline"
}
