import Diagnostics
import Model
import TemplateLanguage
import Wording

/// A recipient as decisions and certificates see one.
package struct RecipientFacts: Sendable {
  package let recipient: Recipient
  /// Số thứ tự in the list or group, from 1.
  package let number: Int
  /// The form that this recipient gets, as printed.
  package let form: Located<String>?
  /// What it is for: the recipient's own achievement, or the group's.
  package let achievement: Located<String>?
  /// The lines of that, where it was written on several.
  package var achievementLines: [Located<String>]?
  /// Tiền thưởng, đồng: the recipient's own sum, or the group's for each.
  package var money: Located<Int>?
  /// Whether the award gives money to anybody: where it gives none, nothing is missing.
  package var isPaid = true
  /// Whether the residence has a column of its own and does not replace post and unit.
  package var residenceApart = false

  /// The word before the name.
  package var address: Located<String>? { recipient.addressShown }

  /// The name inside of a sentence: “gia đình ông …”, “nhân dân và cán bộ …” begin small, the name of a person never.
  private var nameInside: Text {
    let (name, described) = (recipient.name, ["gia đình ", "hộ ", "nhân dân "])
    let isDescribed =
      [.household, .people].contains(recipient.kind)
      && described.contains { Casing.lower(name.value).hasPrefix($0) }
    return isDescribed ? Located(Casing.inner(name.value), at: name.place) : name
  }

  /// Posts that are read on into the name of what they head: "Chủ tịch Ủy ban nhân dân xã", "Hiệu trưởng Trường …".
  private static let heads: Set<String> = [
    "Chủ tịch", "Phó Chủ tịch", "Bí thư", "Phó Bí thư", "Tổng Giám đốc", "Phó Tổng Giám đốc", "Giám đốc",
    "Phó Giám đốc", "Hiệu trưởng", "Phó Hiệu trưởng", "Viện trưởng", "Phó Viện trưởng",
  ]

  /// What somebody is at a unit, read on into its name: "giáo viên Trường Tiểu học An Mỹ", "dân quân xã Bình Lâm".
  private static let occupations: Set<String> = [
    "giáo viên", "nhân viên", "công nhân", "cán bộ", "công chức", "viên chức", "bác sĩ", "y sĩ", "điều dưỡng",
    "dân quân", "chiến sĩ", "đoàn viên", "hội viên", "đảng viên", "học viên", "giảng viên", "kế toán",
  ]

  /// What a unit adds to a post that ends as the unit begins: "Trưởng thôn" and "Thôn Hạ" are the "Trưởng thôn Hạ".
  package static func rest(of unit: String, after post: String) -> String? {
    let written = post.split(separator: " ")
    let units = unit.split(separator: " ")
    let longest = min(written.count - 1, units.count)
    // In the Highlands the word belongs to the name: Buôn Hồ.
    guard longest > 0, units.first != "Buôn" else { return nil }
    let posts = written.suffix(longest).map { Casing.lower(String($0)) }
    let folded = units.prefix(longest).map { Casing.lower(String($0)) }
    guard let length = (1...longest).last(where: { posts.suffix($0).elementsEqual(folded.prefix($0)) })
    else { return nil }
    return units.dropFirst(length).joined(separator: " ")
  }

  /// Chức vụ and đơn vị in one text, or where a person lives when neither is known.
  package var postAndUnit: Located<String>? {
    // Sheets of units are filled with their own names once more.
    let name = Folding.sameWord(recipient.name.value)
    let place = [recipient.unit, residenceApart ? nil : recipient.residence].compactMap(\.self)
      .first { Folding.sameWord($0.value) != name }
    guard let post = recipient.post else { return place }
    guard let unit = place else { return post }
    if let rest = RecipientFacts.rest(of: unit.value, after: post.value) {
      return Located([post.value, rest].filter { !$0.isEmpty }.joined(separator: " "), at: post.place)
    }
    // bounded: texts
    let isWork = recipient.unit == unit && RecipientFacts.occupations.contains(Casing.lower(post.value))
    let isJoined = isWork || RecipientFacts.leads(post.value, unit.value)
    let joint = isJoined ? " " : RecipientFacts.joint(after: post.value)
    return Located(post.value + joint + unit.value, at: post.place)
  }

  /// Whether a post is that of who leads a unit of that kind: "Tổ trưởng" of "Tổ dân phố số 5".
  private static func leads(_ post: String, _ unit: String) -> Bool {
    let words = post.split(separator: " ").map { Casing.lower(String($0)) }.drop { $0 == "phó" }
    if words == ["tổ", "trưởng"], unit.hasPrefix("TDP ") { return true }
    return words.count > 1 && words.last == "trưởng"
      && Casing.lower(unit).hasPrefix(words.dropLast().joined(separator: " ") + " ")
  }

  /// The separator between a post and the unit after it.
  static func joint(after post: String) -> String { readsOn(post) ? " " : ", " }

  /// Whether a post is read on into the unit: also a former one, and one that ends in a body without its place.
  private static func readsOn(_ post: String) -> Bool {
    let former = ["nguyên ", "Nguyên "].first(where: post.hasPrefix)
    let held = String(post.dropFirst(former?.count ?? 0))
    return heads.contains(held) || ["Học sinh", "Sinh viên"].contains(held)
      || [" UBND", " HĐND", " Ủy ban nhân dân", " Hội đồng nhân dân"].contains(where: held.hasSuffix)
  }
}

extension RecipientFacts {
  /// What templates see of a recipient.
  package static let exposure = Exposure<RecipientFacts>(
    "người nhận", place: { $0.recipient.place },
    [
      .integer("số", Message(vi: "số thứ tự", en: "number in the list")) { $0.number },
      .text("loại", Message(vi: "tập thể, hộ gia đình, cá nhân", en: "kind of recipient")) {
        Located($0.recipient.kind.name.vi, at: $0.recipient.place)
      },
      .text("tên", Message(vi: "họ và tên, tên tập thể", en: "name")) { $0.recipient.name },
      .text("tên_trong_câu", Message(vi: "tên giữa câu: gia đình ông …", en: "the name inside of a sentence"))
      {
        $0.nameInside
      },
      .maybe("danh_xưng", Message(vi: "Ông, Bà, cấp bậc", en: "address word or rank")) { $0.address },
      .maybe("chức_vụ", Message(vi: "chức vụ", en: "post")) { $0.recipient.post },
      .maybe("đơn_vị", Message(vi: "đơn vị công tác", en: "unit")) { $0.recipient.unit },
      .maybe(
        "chức_vụ_đơn_vị", Message(vi: "chức vụ và đơn vị, hoặc nơi ở", en: "post and unit, or residence")
      ) {
        $0.postAndUnit
      },
      .maybe("nơi_ở", Message(vi: "nơi ở", en: "residence")) { $0.recipient.residence },
      .maybe("năm_sinh", Message(vi: "năm sinh", en: "birth year")) { facts in
        facts.recipient.birthYear.map { Located(String($0.value), at: $0.place) }
      },
      .maybe("giới_tính", Message(vi: "giới tính", en: "gender")) { facts in
        facts.recipient.gender.map { Located($0.name.vi, at: facts.recipient.place) }
      },
      .maybe("hình_thức", Message(vi: "hình thức khen thưởng", en: "form of award")) { $0.form },
      .maybe("thành_tích", Message(vi: "thành tích", en: "achievement")) { $0.achievement },
      .maybe(
        "thành_tích_riêng", Message(vi: "thành tích ghi cho riêng người ấy", en: "achievement of one's own")
      ) {
        $0.recipient.achievement
      },
      .maybeInteger("tiền_thưởng", Message(vi: "tiền thưởng, đồng", en: "money in dong")) {
        $0.money?.value
      },
      .maybe("ghi_chú", Message(vi: "ghi chú", en: "note")) { $0.recipient.note },
      .truth("truy_tặng", Message(vi: "truy tặng", en: "posthumous")) { $0.recipient.isPosthumous },
    ])
}

extension Recipient {
  /// The word before the name: what the list says, or Ông/Bà by gender; nothing for collectives and before a title.
  package var addressShown: Located<String>? {
    if let address { return address }
    guard kind == .individual, let gender, PersonTitle.of(name.value) == nil else { return nil }
    switch gender {
    case .male: return Located("Ông", at: place)
    case .female: return Located("Bà", at: place)
    }
  }
}
