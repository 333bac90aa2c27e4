import Diagnostics
import Wording

/// Văn bản: a law, decree or circular that can stand among the grounds of a decision.
public struct LegalDocument: Sendable, Hashable {
  /// The kinds, in order of legal force.
  public enum Kind: String, NamedChoice {
    /// Luật.
    case law = "Luật"
    /// Nghị định.
    case decree = "Nghị định"
    /// Thông tư.
    case circular = "Thông tư"

    /// Its names in both languages.
    public var name: Message {
      switch self {
      case .law: Message(vi: "luật", en: "law")
      case .decree: Message(vi: "nghị định", en: "decree")
      case .circular: Message(vi: "thông tư", en: "circular")
      }
    }
  }

  /// The subject of a document.
  public enum Subject: String, NamedChoice {
    /// Local government, which gives the power to decide.
    case localGovernment = "chính quyền địa phương|local government"
    /// Emulation and commendation.
    case commendation = "khen thưởng|commendation"
    /// The base salary.
    case baseSalary = "lương cơ sở|base salary"
    /// The division of powers between the two levels of local government.
    case powers = "thẩm quyền|powers"
  }

  /// Luật, nghị định or thông tư.
  public let kind: Kind
  /// Số, ký hiệu: "91/2017/NĐ-CP".
  public let number: String
  /// The issuer: "Chính phủ", "Bộ trưởng Bộ Nội vụ".
  public let issuer: String
  /// The day of issue; nil if the sources differ, and then it is not proposed as a ground.
  public let issued: CalendarDate?
  /// A law's name ("Luật Thi đua, khen thưởng"), or the words after the issuer ("quy định chi tiết …").
  public let title: String
  /// Its subject.
  public let subject: Subject
  /// When it is in force.
  public let validity: Validity
  /// How far title and day of issue were compared; doubts about days of effect are noted beside the act.
  public let verification: Verification

  /// Makes a document.
  public init(
    _ kind: Kind, number: String, issuer: String, issued: CalendarDate?, title: String, subject: Subject,
    validity: Validity, verification: Verification
  ) {
    self.kind = kind
    self.number = number
    self.issuer = issuer
    self.issued = issued
    self.title = title
    self.subject = subject
    self.validity = validity
    self.verification = verification
  }

  /// The document as cited after "Căn cứ": laws by name and date, others with number, date, issuer and subject (Nghị
  /// định 30/2020/NĐ-CP, Phụ lục I); nil if the day of issue is not known.
  public var ground: String? {
    guard let issued else { return nil }
    let date = issued.text(.decree30)
    switch kind {
    case .law: return "\(title) \(date)"
    case .decree, .circular: return "\(kind.rawValue) số \(number) \(date) của \(issuer) \(title)"
    }
  }

  /// A short name: "Nghị định số 91/2017/NĐ-CP", "Luật Thi đua, khen thưởng ngày 15/6/2022".
  public var shortName: String {
    switch kind {
    case .law: issued.map { "\(title) ngày \($0.text(.slash))" } ?? title
    case .decree, .circular: "\(kind.rawValue) số \(number)"
    }
  }
}
