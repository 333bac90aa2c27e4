import Diagnostics
import Fields
import Wording

/// A paragraph of the clerk's own prose: sentences or verb phrases in order.
public struct Narrative: Sendable, Hashable {
  /// Vai trò of the text in the report.
  public enum Role: String, NamedChoice {
    /// Kết quả.
    case results = "kết quả|results"
    /// Chất lượng khen thưởng.
    case rewarding = "công tác khen thưởng|rewarding"
    /// Tồn tại, hạn chế.
    case limits = "hạn chế|limits|tồn tại|tồn tại, hạn chế"
    /// Phương hướng, nhiệm vụ.
    case direction = "phương hướng|direction|nhiệm vụ|phương hướng, nhiệm vụ"
    /// Mục đích.
    case purpose = "mục đích|purpose"
    /// Đặc điểm đơn vị.
    case identity = "đặc điểm|identity"
    /// Bối cảnh.
    case background = "bối cảnh|background"
  }

  /// Vai trò.
  public var role: Role
  /// The sentences or verb phrases, in order, without a final full stop.
  public var statements: [Text]
  /// Sentences and the facts between them, in source order.
  public var items: [Item] = []
  /// Theo ai: the source of the words.
  public var attributedTo: Actor?
  /// Kỳ that the text covers.
  public var period: Period?

  /// Makes a text.
  public init(role: Role, statements: [Text]) {
    self.role = role
    self.statements = statements
    items = statements.indices.map { .statement($0) }
  }

  /// An item of a section: an index into `statements` or into a list of the ceremony.
  public enum Item: Sendable, Hashable {
    /// Of `statements`.
    case statement(Int)
    /// Of `Ceremony.statistics`.
    case statistic(Int)
    /// Of `Ceremony.movements`.
    case movement(Int)
    /// Of `Ceremony.themes`.
    case theme(Int)
    /// Of `Ceremony.policies`.
    case policy(Int)
    /// Of `Ceremony.pledges`.
    case pledge(Int)
  }
}

/// Số liệu.
public struct Statistic: Sendable, Hashable {
  /// Chỉ tiêu: Tổng giá trị sản xuất năm 2022.
  public var subject: Text
  /// Đạt: the absolute value; nil when only comparisons are given.
  public var value: Quantity?
  /// Mốc of the value: năm 2024.
  public var valueWhen: Text?
  /// The verb before the value; nil lets the sentence choose.
  public var verb: Verb?
  /// So sánh, in order; several may share one subject.
  public var comparisons: [Comparison] = []
  /// Từ … đến …: the values before and after.
  public var change: Change?
  /// Xếp hạng.
  public var rank: Rank?
  /// Kỳ.
  public var period: Period?
  /// Theo ai.
  public var attributedTo: Actor?

  /// Makes a figure.
  public init(subject: Text) { self.subject = subject }

  /// The verb between a subject and its value.
  public enum Verb: String, NamedChoice {
    /// Đạt.
    case reaches = "đạt|reaches"
    /// Là.
    case equals = "là|is"
    /// Còn.
    case remains = "còn|remains"
    /// Có.
    case has = "có|has"
    /// Giảm còn.
    case fallsTo = "giảm còn|falls to"
    /// Tăng lên.
    case risesTo = "tăng lên|rises to"
    /// Chiếm.
    case makesUp = "chiếm|makes up"
    /// Được.
    case gets = "được|gets"
  }

  /// Tăng 28,6% so với cùng kỳ năm trước.
  public struct Comparison: Sendable, Hashable {
    /// Chiều.
    public enum Direction: String, NamedChoice {
      /// Giảm còn, with the new value.
      case fallTo = "giảm còn|falls to|giảm xuống còn|giảm xuống|còn"
      /// Tăng lên, with the new value.
      case riseTo = "tăng lên|rises to|tăng lên thành|lên"
      /// Gấp … lần.
      case multiply = "gấp|multiplies|tăng gấp"
      /// Tăng.
      case rise = "tăng|rises"
      /// Giảm.
      case fall = "giảm|falls"
      /// Vượt.
      case exceed = "vượt|exceeds"
      /// Cao hơn.
      case higher = "cao hơn|higher by|nhiều hơn"
      /// Thấp hơn.
      case lower = "thấp hơn|lower by|ít hơn"
      /// Chậm: behind a plan.
      case behind = "chậm|behind by"
      /// Bằng.
      case equal = "bằng|equals|tương đương"
      /// Đạt.
      case reach = "đạt|reaches"
    }

    /// As written.
    public let written: Text
    /// Chiều.
    public let direction: Direction
    /// Mức: number and unit; nil where the words say no number of their own: gấp đôi năm 2020, vượt chỉ tiêu.
    public let amount: Quantity?
    /// So với: dự toán thành phố giao; empty when it was not said.
    public let base: String

    /// Makes a comparison.
    public init(written: Text, direction: Direction, amount: Quantity?, base: String) {
      self.written = written
      self.direction = direction
      self.amount = amount
      self.base = base
    }
  }

  /// Từ 2,55% (năm 2021) còn 0,54% (năm 2024).
  public struct Change: Sendable, Hashable {
    /// Từ.
    public var from: Quantity
    /// Mốc of the first value: năm 2021.
    public var fromWhen: Text?
    /// Đến.
    public var to: Quantity
    /// Mốc of the second value.
    public var toWhen: Text?

    /// Makes a change.
    public init(from: Quantity, to: Quantity) {
      self.from = from
      self.to = to
    }
  }

  /// Xếp thứ Nhất khối quận, huyện.
  public struct Rank: Sendable, Hashable {
    /// Thứ: `Nhất`, `Nhì`, `3`; the whole phrase where it says no number of its own: `xếp trong tốp 10`, `đứng đầu khối`.
    public var position: Text
    /// Whether the position is a whole phrase.
    public var isPhrase = false
    /// Trong nhóm: khối quận, huyện.
    public var among: Text?

    /// Makes a rank.
    public init(position: Text) { self.position = position }
  }
}

/// Phong trào, cuộc vận động, mô hình.
public struct Movement: Sendable, Hashable {
  /// Loại.
  public enum Kind: String, NamedChoice {
    /// Phong trào.
    case movement = "phong trào|movement"
    /// Phong trào thi đua.
    case emulation = "phong trào thi đua|emulation movement"
    /// Cuộc vận động.
    case campaign = "cuộc vận động|campaign"
    /// Mô hình.
    case model = "mô hình|model"
    /// Đợt cao điểm.
    case drive = "đợt cao điểm|drive"
    /// Ngày hội.
    case festival = "ngày hội|festival"
    /// Hội thi.
    case contest = "hội thi|contest"
  }

  /// Tên, without the word of its kind and without quotes: Dân vận khéo.
  public var name: Text
  /// Loại.
  public var kind: Kind = .movement
  /// Để trong ngoặc kép.
  public var isQuoted = false
  /// Phát động bởi.
  public var launchedBy: Actor?
  /// Kỳ.
  public var period: Period?
  /// The part of the report that mentions it.
  public var section: Narrative.Role = .results

  /// Makes a movement.
  public init(name: Text) { self.name = name }
}

/// Chủ đề.
public struct Theme: Sendable, Hashable {
  /// Nội dung verbatim, without quotes.
  public var text: Text
  /// Của: thành phố.
  public var owner: Text?
  /// Kỳ.
  public var period: Period?
  /// The part of the report that mentions it.
  public var section: Narrative.Role = .results

  /// Makes a theme.
  public init(text: Text) { self.text = text }
}

/// Văn bản, chủ trương được nhắc tới: Chỉ thị 05 của Bộ Chính trị về “…”.
public struct PolicyReference: Sendable, Hashable {
  /// Loại văn bản: Chỉ thị, Nghị quyết, Kế hoạch 5 năm.
  public var kind: Text
  /// Số: 05.
  public var number: Text?
  /// Của: Bộ Chính trị.
  public var issuer: Text?
  /// Trích yếu, without quotes.
  public var title: Text?
  /// Kỳ: 2021-2025.
  public var period: Period?
  /// Theo: the document that it implements.
  public var basis: Text?
  /// The part of the report that mentions it.
  public var section: Narrative.Role = .results

  /// Makes a reference.
  public init(kind: Text) { self.kind = kind }
}
