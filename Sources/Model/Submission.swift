import Diagnostics
import Fields

/// Tờ trình về việc khen thưởng, submitted by a unit to the deciding authority with the list of a decision.
public struct Submission: Sendable, Hashable {
  /// Số; nil leaves it blank, to be filled in by hand.
  public var number: Text?
  /// Ký hiệu: TTr-VHXH, free text.
  public var sign: Text?
  /// Ngày; nil leaves it blank.
  public var date: Day?
  /// Nơi lập; nil takes the decision's.
  public var issuedAt: Text?
  /// Cơ quan trình: one text, or the lines of the heading.
  public var submittingBody: [Text] = []
  /// Cơ quan chủ quản: one text, or the lines of the heading.
  public var superiorBody: [Text] = []
  /// Kính gửi; empty takes the deciding authority.
  public var submittedTo: [Text] = []
  /// Trích yếu, without "Về việc" at its start; made from the awards when absent.
  public var subject: Text?
  /// Căn cứ, each without that word at its start and without final punctuation.
  public var grounds: [Text] = []
  /// Nội dung: paragraphs in the clerk's own words, before the request.
  public var paragraphs: [Text] = []
  /// Hồ sơ kèm theo, without dashes and punctuation.
  public var enclosures: [Text] = []
  /// Nơi nhận, without dashes and punctuation.
  public var addressees: [Text] = []
  /// Lưu: VT, …
  public var archive: Text?
  /// Ký.
  public var signing = Signing()
  /// Độ khẩn, ký hiệu người soạn thảo, số bản, địa chỉ.
  public var marks = IssuingMarks()
  /// Mẫu: the office's own Word file for it; nil takes the program's template.
  public var wordTemplate: Text?
  /// Its place in the definition.
  public var place: Place?

  /// An empty submission.
  public init() {}
}

/// Danh sách chi tiền thưởng: the prize money of a decision, with a column for receipts and three signers.
public struct MoneyList: Sendable, Hashable {
  /// Người ký of the list.
  public struct Signer: Sendable, Hashable {
    /// Chức danh above the signature; nil prints the usual one.
    public var title: Text?
    /// Họ tên; nil leaves the line blank.
    public var name: Text?

    /// An empty signer.
    public init() {}
  }

  /// Nơi lập; nil takes the decision's.
  public var issuedAt: Text?
  /// Ngày lập; nil leaves it blank.
  public var date: Day?
  /// Người lập.
  public var preparer = Signer()
  /// Kế toán.
  public var accountant = Signer()
  /// Thủ trưởng đơn vị.
  public var head = Signer()
  /// Mẫu: the office's own Word file for it; nil takes the program's template.
  public var wordTemplate: Text?
  /// Its place in the definition.
  public var place: Place?

  /// The defaults.
  public init() {}
}
