import Diagnostics
import Model
import Wording

extension Authority {
  /// A post without the body that the authority's own name bears: Hiệu trưởng of "Hiệu trưởng Trường THPT An Mỹ"; nil where
  /// it bears none.
  fileprivate func post(in title: String) -> String? {
    guard let headTitle, written.value.count > headTitle.count, written.value.hasPrefix(headTitle) else {
      return nil
    }
    let body = written.value.dropFirst(headTitle.count)
    return title.count > body.count && title.hasSuffix(body) ? String(title.dropLast(body.count)) : nil
  }
}

extension Signing {
  /// The lines over a signature: `KT. Chủ tịch`, `Phó Chủ tịch` (Decree 30/2020/NĐ-CP, Annex I, II.7).
  package func lines(authority: Authority?, issuingBody: Text?) -> [Text] {
    func bare(_ post: Text) -> Text {
      Located(
        Signing.post(authority?.post(in: post.value) ?? post.value, in: issuingBody?.value), at: post.place)
    }
    let headTitle = authority?.headTitle.map { Located($0, at: authority?.written.place) }
    let title = title.map { bare(Signing.heldHere($0, headTitle: headTitle?.value)) }
    // Power of a head stands without the body, as the head's own signature does.
    let power = onBehalfOf.map { bare(Located(Abbreviation.writtenOut($0.value), at: $0.place)) }
    switch form {
    case .own:
      // A deputy acts for the head, whose power it is.
      if authority?.kind != .body, let title, let head = Signing.head(ofDeputy: title) {
        return [prefixed(.deputy, power ?? headTitle ?? head), title]
      }
      return [title ?? headTitle].compactMap { $0 }
    case .onBehalf:
      // “Chủ tịch Hội đồng quản trị” signs on behalf of the board.
      let council = authority?.headTitle.flatMap { title in
        title.hasPrefix("Chủ tịch Hội đồng ") ? String(title.dropFirst("Chủ tịch ".count)) : nil
      }
      let body = (onBehalfOf ?? issuingBody).map {
        Located(
          onBehalfOf == nil ? council ?? Signing.common($0.value) : Signing.common($0.value), at: $0.place)
      }
      let isCommittee = (onBehalfOf ?? issuingBody).map { Signing.isCommittee($0.value) } ?? true
      // A deputy of other bodies signs on their behalf as one of them, for no chair.
      let signer =
        isCommittee ? withDeputy(title ?? headTitle, for: headTitle) : [title ?? headTitle].compactMap { $0 }
      return [body.map { prefixed(form, $0) }].compactMap { $0 } + signer
    case .acting:
      return [(title ?? headTitle).map { prefixed(form, $0) }].compactMap { $0 }
    case .deputy:
      let head = power ?? headTitle ?? title.flatMap { Signing.head(ofDeputy: $0) }
      return [head.map { prefixed(form, $0) }, title].compactMap { $0 }
    case .byOrder, .byAuthorisation:
      return [(power ?? headTitle).map { prefixed(form, $0) }].compactMap { $0 }
        + withDeputy(title, for: headTitle)
    }
  }

  /// The post inside of its body, which stands at the top of the page already: Chủ tịch of "Chủ tịch UBND xã An Mỹ".
  static func post(_ title: String, in body: String?) -> String {
    guard let body else { return title }
    let words = Abbreviation.writtenOut(title).split(separator: " ")
    let place = Abbreviation.writtenOut(body).split(separator: " ").map { Casing.lower(String($0)) }
    for start in words.indices.dropFirst() {
      let rest = words[start...].map { Casing.lower(String($0)) }
      // "Trưởng phòng", "Phó Trưởng Công an" are posts, "Trưởng" alone is none.
      let isCut =
        start <= 2 && ["trưởng", "chánh"].contains(words[start - 1].lowercased())
        && words[0].lowercased() != "hiệu"
      let kind =
        ["công an", "thanh tra", "văn phòng"].contains(place.prefix(2).joined(separator: " ")) ? 2 : 1
      // The body in short, "Giám đốc Sở", or with its place, "Sở Nội vụ tỉnh Sơn Hải"; half a word is no body, "phó" no post.
      let isBody = rest.count > 1 || rest == place || isCut || shortBodies.contains(rest[0])
      guard place.starts(with: rest) || rest.starts(with: place), isBody, !isCut || rest.count >= kind,
        start > 1 || words[0].lowercased() != "phó"
      else { continue }
      return withoutCouncil(words[..<(isCut ? start + kind : start)])
    }
    return title
  }

  /// Words for bodies that stand alone behind a post: Phó Giám đốc Sở.
  private static let shortBodies: Set<String> = [
    "sở", "hội", "ban", "cục", "vụ", "viện", "trường", "đoàn", "quỹ", "báo", "đài", "bộ",
  ]

  /// What is left of the office of two bodies, without the other one: Chánh Văn phòng of "Chánh Văn phòng HĐND và UBND xã".
  private static func withoutCouncil(_ words: ArraySlice<Substring>) -> String {
    var rest = words
    if let last = rest.last, [",", "và"].contains(last) || last.hasSuffix(",") {
      if last == "và" || last == "," { rest.removeLast() }
      let council = Abbreviation.writtenOut("HĐND").split(separator: " ").map(String.init)
      let ending = rest.suffix(council.count).map { $0.filter { $0 != "," } }
      if rest.count > council.count, ending == council { rest.removeLast(council.count) }
    }
    return rest.joined(separator: " ")
  }

  /// Of several posts the one that decides here: Chủ tịch of "Bí thư Đảng ủy, Chủ tịch UBND xã".
  private static func heldHere(_ title: Text, headTitle: String?) -> Text {
    guard let headTitle, title.value.contains(",") else { return title }
    let posts = title.value.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
    let wanted = [headTitle, "Phó \(headTitle)"].map { Casing.lower($0) }
    let held = posts.first { post in
      wanted.contains { Casing.lower(post) == $0 || Casing.lower(post).hasPrefix($0 + " ") }
    }
    return held.map { Located($0, at: title.place) } ?? title
  }

  /// A title, and over that of a deputy the head for whom a deputy signs: KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.
  private func withDeputy(_ title: Text?, for headTitle: Text?) -> [Text] {
    guard let title else { return [] }
    guard let head = Signing.head(ofDeputy: title) else { return [title] }
    let known = headTitle.flatMap { Casing.lower(head.value).hasPrefix(Casing.lower($0.value)) ? $0 : nil }
    return [prefixed(.deputy, known ?? head), title]
  }

  private func prefixed(_ form: Form, _ text: Text) -> Text {
    Located("\(form.name.vi) \(text.value)", at: text.place)
  }

  /// The head's title that a deputy's contains: Chủ tịch of Phó Chủ tịch; nil for any other.
  private static func head(ofDeputy title: Text) -> Text? {
    if Folding.sameWord(title.value) == Folding.sameWord("Thứ trưởng") {
      return Located("Bộ trưởng", at: title.place)
    }
    let start = Array("phó ".unicodeScalars)
    let scalars = Array(title.value.unicodeScalars)
    guard scalars.count > start.count,
      Array(Casing.lower(title.value).unicodeScalars).starts(with: start)
    else { return nil }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: scalars.dropFirst(start.count))
    var words = String(rest).split(separator: " ")
    // The standing deputy is one: there is no standing head.
    if words.count > 2, words.suffix(2).map({ $0.lowercased() }) == ["thường", "trực"] {
      words.removeLast(2)
    }
    return Located(Casing.sentence(words.joined(separator: " ")), at: title.place)
  }

  /// The kind of body without its place: a committee signs as ỦY BAN NHÂN DÂN.
  private static func common(_ body: String) -> String {
    let full = Abbreviation.writtenOut(body)
    let kinds = [
      "Ủy ban nhân dân", "Hội đồng nhân dân", "Ban Thường vụ", "Ban Thường trực", "Ban Chấp hành",
      "Thường trực",
      "Hội đồng quản trị", "Hội đồng thành viên", "Hội đồng trường", "Ủy ban Mặt trận Tổ quốc Việt Nam",
    ]
    return kinds.first { full.hasPrefix($0 + " ") } ?? full
  }

  /// Whether a body is a committee of local government, whose deputies sign for the chair.
  private static func isCommittee(_ body: String) -> Bool {
    Abbreviation.writtenOut(body).hasPrefix("Ủy ban nhân dân")
  }
}
