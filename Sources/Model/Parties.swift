import Awards
import Diagnostics
import Fields
import Wording

/// Cơ quan, đơn vị, tổ chức.
public struct Organisation: Sendable, Hashable {
  /// Tên đầy đủ: Ủy ban nhân dân quận Hải An.
  public var name: Text
  /// Mã: a short name by which the definition refers to it.
  public var key: Text?
  /// Tên ngắn, used in prose: UBND quận Hải An.
  public var shortName: Text?
  /// Viết tắt.
  public var abbreviation: Text?
  /// Cấp.
  public var level: Level?
  /// Địa bàn: quận Hải An.
  public var place: Text?
  /// Cơ quan chủ quản, printed above its name in a decision.
  public var superior: Text?
  /// Chức danh người đứng đầu: Chủ tịch, Hiệu trưởng, Giám đốc.
  public var headTitle: Text?
  /// Hợp nhất từ.
  public var formedFrom: [Text] = []

  /// Makes an organisation from its name.
  public init(name: Text) { self.name = name }
}

/// Chức vụ.
public struct Post: Sendable, Hashable {
  /// The class of a post; several posts of a person are printed in this order.
  public enum Class: String, NamedChoice {
    /// Cấp ủy: Ủy viên Ban Thường vụ, Tỉnh ủy viên.
    case partyRank = "cấp ủy|party rank"
    /// Chức vụ đảng: Bí thư.
    case partyPost = "chức vụ đảng|party post"
    /// Dân cử: Chủ tịch HĐND.
    case elected = "dân cử|elected"
    /// Chính quyền: Chủ tịch UBND.
    case executive = "chính quyền|executive"
    /// Hội đồng thi đua - khen thưởng.
    case council = "hội đồng|council"
    /// Chuyên môn.
    case professional = "chuyên môn|professional"
    /// Danh dự.
    case honorary = "danh dự|honorary"
  }

  /// As printed: Ủy viên Ban Thường vụ Thành ủy Hà Nội; "nguyên" and "quyền" are part of it.
  public var title: Text
  /// Gọi tắt, for later mentions: Ủy viên Ban Thường vụ Thành ủy.
  public var shortTitle: Text?
  /// Its class.
  public var kind: Class?

  /// Makes a post.
  public init(title: Text) { self.title = title }
}

/// Người được nêu tên: guests, leaders, speakers, signers. Recipients are `Recipient`.
public struct Person: Sendable, Hashable {
  /// Họ và tên, never re-spelled.
  public var name: Text
  /// Mã: a short name by which the definition refers to the person.
  public var key: Text?
  /// Cách gọi: đồng chí, ông, bà, a rank; nil leaves it to the outlet's style.
  public var address: Text?
  /// Giới tính.
  public var gender: Gender?
  /// Học hàm, học vị, quân hàm, danh hiệu before the name, in order.
  public var prefixTitles: [Text] = []
  /// Chức vụ, highest first.
  public var posts: [Post] = []

  /// Makes a person from a name.
  public init(name: Text) { self.name = name }
}

/// Thẩm quyền: a body or office that gives, decides or signs, resolved from its name.
public struct Authority: Sendable, Hashable {
  /// As written in the definition and printed in prose: UBND quận.
  public let written: Text
  /// Whether its head acts, or the body.
  public let kind: Capacity
  /// Cấp, which orders the awards.
  public let level: Level?
  /// The index in `Ceremony.organisations` of the organisation that it is or heads.
  public let organisation: Int?
  /// The title of the head: Chủ tịch, Thủ tướng.
  public let headTitle: String?

  /// The authority in terms of the law; nil for one that the law does not name.
  public let legal: LegalAuthority?

  /// Makes an authority.
  public init(
    written: Text, kind: Capacity, level: Level?, organisation: Int? = nil, headTitle: String? = nil,
    legal: LegalAuthority? = nil
  ) {
    self.legal = legal
    self.written = written
    self.kind = kind
    self.level = level
    self.organisation = organisation
    self.headTitle = headTitle
  }
}

extension Authority {
  /// The same authority with its legal identity.
  public func with(legal: LegalAuthority?) -> Authority {
    Authority(
      written: written, kind: kind, level: level, organisation: organisation, headTitle: headTitle,
      legal: legal)
  }

  /// The body at the centre that it is or heads, where the name alone says so: Bộ Y tế of "Bộ trưởng Bộ Y tế"; whoever is an
  /// office by himself (Thủ tướng Chính phủ) stands as he is called.
  public var centralBody: Text? {
    guard kind == .head, let headTitle, written.value.hasPrefix(headTitle + " ") else { return written }
    let rest = String(written.value.dropFirst(headTitle.count + 1))
    return Folding.fold(rest) == "chinh phu" ? written : Located(rest, at: written.place)
  }

  /// The same authority as another place names it.
  public func written(as text: Text) -> Authority {
    Authority(
      written: text, kind: kind, level: level, organisation: organisation, headTitle: headTitle, legal: legal)
  }
}

/// A person or body that does something at the event.
public enum Actor: Sendable, Hashable {
  /// A named person: an index of `Ceremony.people`, with the name as written here.
  case person(Int, written: Text)
  /// A body or office.
  case authority(Authority)
  /// A described group: đại diện các Khối thi đua trong quận.
  case group(Text)

  /// The name or description as written here.
  public var written: Text {
    switch self {
    case .person(_, let written): written
    case .authority(let authority): authority.written
    case .group(let text): text
    }
  }
}

/// Đại biểu: a participant and the roles.
public struct Participation: Sendable, Hashable {
  /// Vai trò.
  public enum Role: String, NamedChoice {
    /// Dự.
    case attends = "dự|attends"
    /// Dự và chỉ đạo.
    case directs = "dự và chỉ đạo|directs"
    /// Chủ trì.
    case presides = "chủ trì|presides"
    /// Báo cáo.
    case reports = "báo cáo|reports"
    /// Công bố quyết định.
    case announces = "công bố quyết định|announces"
    /// Trao.
    case hands = "trao thưởng|hands over"
    /// Nhận thay.
    case receives = "nhận thay|receives"
    /// Tham luận.
    case presents = "tham luận|presents"
    /// Phát biểu.
    case speaks = "phát biểu|speaks"
    /// Phát động, kêu gọi.
    case launches = "phát động|launches"
    /// Ký.
    case signs = "ký kết|signs"
    /// Gửi hoa chúc mừng.
    case sendsFlowers = "gửi hoa|sends flowers"
  }

  /// The participant.
  public var actor: Actor
  /// Vai trò; by default `attends`.
  public var roles: [Role] = [.attends]
  /// Phía: về phía tỉnh.
  public var side: Text?

  /// A participant who attends.
  public init(actor: Actor) { self.actor = actor }
}
