import Diagnostics
import Fields

/// Tờ trình về việc khen thưởng: what a unit submits to the authority that decides, with the list of a decision.
public struct Submission: Sendable, Hashable {
  /// Số; nil leaves it blank for the pen.
  public var number: Text?
  /// Ký hiệu: TTr-VHXH, free text.
  public var sign: Text?
  /// Ngày; nil leaves it blank.
  public var date: Day?
  /// Nơi lập; nil takes the decision's.
  public var issuedAt: Text?
  /// Cơ quan trình, one text or the lines of the heading.
  public var submittingBody: [Text] = []
  /// Cơ quan chủ quản over it, one text or the lines of the heading.
  public var superiorBody: [Text] = []
  /// Kính gửi; empty takes the authority that decides.
  public var submittedTo: [Text] = []
  /// Trích yếu, without its first words "Về việc"; made from the awards when absent.
  public var subject: Text?
  /// Căn cứ, each without that word at its start and without its final sign.
  public var grounds: [Text] = []
  /// Nội dung: paragraphs in the clerk's own words, before the request.
  public var paragraphs: [Text] = []
  /// Hồ sơ kèm theo, without dashes and signs.
  public var enclosures: [Text] = []
  /// Nơi nhận, without dashes and signs.
  public var addressees: [Text] = []
  /// Lưu: VT, …
  public var archive: Text?
  /// Ký.
  public var signing = Signing()
  /// Độ khẩn, ký hiệu người soạn thảo, số bản, địa chỉ.
  public var marks = IssuingMarks()
  /// Mẫu: the office's own Word file that it is made from; nil takes the program's template.
  public var wordTemplate: Text?
  /// Where it stands in the definition.
  public var place: Place?

  /// A submission of which nothing is known yet.
  public init() {}
}

/// Danh sách chi tiền thưởng: the sums of a decision with a column for the receipt and three signers.
public struct MoneyList: Sendable, Hashable {
  /// One who signs it.
  public struct Signer: Sendable, Hashable {
    /// Chức danh over the signature; nil prints the usual one.
    public var title: Text?
    /// Họ tên; nil leaves the line blank.
    public var name: Text?

    /// A signer of whom nothing is known yet.
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
  /// Mẫu: the office's own Word file that it is made from; nil takes the program's template.
  public var wordTemplate: Text?
  /// Where it stands in the definition.
  public var place: Place?

  /// A list of which nothing more is said.
  public init() {}
}
