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
      if authority?.kind == .head, let title, let head = Signing.head(ofDeputy: title) {
        return [prefixed(.deputy, power ?? headTitle ?? head), title]
      }
      return [title ?? headTitle].compactMap { $0 }
    case .onBehalf:
      let body = (onBehalfOf ?? issuingBody).map { Located(Signing.common($0.value), at: $0.place) }
      return [body.map { prefixed(form, $0) }].compactMap { $0 }
        + withDeputy(title ?? headTitle, for: headTitle)
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
      guard rest.count > 1 || rest == place, place.starts(with: rest) else { continue }
      // "Trưởng phòng" is a post, "Trưởng" alone is none.
      let isCut = words[start - 1].lowercased() == "trưởng" && start <= 2 && words[0].lowercased() != "hiệu"
      return withoutCouncil(words[..<(isCut ? start + 1 : start)])
    }
    return title
  }

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
    return full.hasPrefix("Ủy ban nhân dân ") ? "Ủy ban nhân dân" : full
  }
}
