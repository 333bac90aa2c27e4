import Diagnostics
import Model
import TemplateLanguage

/// Chú thích ảnh with the facts of its role.
struct NewsCaption: Sendable {
  let photo: Photo
  /// Word for word, when the definition gives it.
  let verbatim: Text?
  let actors: [NewsActor]
  let prizes: [NewsPrize]
  /// What is handed over, in the definition's words.
  let object: Text?
  /// Who receives, in the definition's words.
  let recipients: Text?
  /// The kinds of recipient, when there are no words.
  let kinds: [Text]
  let pledge: Text?
  let signatories: [Text]
  let onBehalfOf: Text?

  /// What templates see of a caption.
  static let exposure = Exposure<NewsCaption>(
    "ảnh", place: { $0.photo.place },
    [
      .text("nội_dung", Message(vi: "nhận khen thưởng, trao, ký giao ước, quang cảnh, …", en: "role")) {
        Located($0.photo.role.name.vi, at: nil)
      },
      .maybe("nguyên_văn", Message(vi: "chú thích viết sẵn", en: "the caption word for word")) {
        $0.verbatim
      },
      .records("người", Message(vi: "người trong ảnh", en: "who is in it"), NewsActor.exposure) { $0.actors },
      .records("phần_thưởng", Message(vi: "phần thưởng được trao", en: "prizes"), NewsPrize.exposure) {
        $0.prizes
      },
      .maybe("trao_gì", Message(vi: "trao gì, theo lời người soạn", en: "what is handed over, in words")) {
        $0.object
      },
      .maybe("người_nhận", Message(vi: "ai nhận, theo lời người soạn", en: "who receives, in words")) {
        $0.recipients
      },
      .texts("loại_người_nhận", Message(vi: "tập thể, cá nhân", en: "kinds of recipient")) { $0.kinds },
      .maybe("văn_bản", Message(vi: "giao ước, cam kết", en: "the pledge")) { $0.pledge },
      .texts("bên_ký", Message(vi: "các bên ký", en: "signatories")) { $0.signatories },
      .maybe("thừa_ủy_quyền", Message(vi: "thừa ủy quyền của ai", en: "under delegation of")) {
        $0.onBehalfOf
      },
      .maybe("tác_giả", Message(vi: "tác giả ảnh", en: "photographer")) { $0.photo.credit },
    ])
}

extension NewsContext {
  /// The captions of a position; a photo without one stands after the first sentence, later ones after the results.
  ///
  /// `met` are the people whom the article has named before, by their index; those in the captions join them.
  func captions(at position: Photo.Position, met: inout Set<Int>) -> [NewsCaption] {
    var hasFirst = ceremony.photos.contains { $0.position == .afterLede }
    return ceremony.photos.filter { photo in
      if let own = photo.position { return own == position }
      defer { hasFirst = true }
      return position == (hasFirst ? .afterResults : .afterLede)
    }.map { caption($0, met: &met) }
  }

  private func caption(_ photo: Photo, met: inout Set<Int>) -> NewsCaption {
    let groups = photo.awards.filter { ceremony.awards.indices.contains($0) }.map { ceremony.awards[$0] }
    let pledge = photo.pledge.flatMap {
      ceremony.pledges.indices.contains($0) ? ceremony.pledges[$0] : nil
    }
    let actors = photo.actors.isEmpty && photo.role == .handing ? groups.flatMap(\.handers) : photo.actors
    let named = actors.map { actorInCaption($0, isMet: $0.person.map(met.contains) ?? false) }
    if photo.caption == nil { met.formUnion(actors.compactMap(\.person)) }
    return NewsCaption(
      photo: photo, verbatim: photo.caption.map(prose),
      actors: named,
      prizes: groups.compactMap(prize), object: photo.awardText.map(awardName),
      recipients: photo.recipientsText ?? (groups.count == 1 ? groups[0].recipientsText : nil),
      kinds: kinds(of: groups), pledge: pledge?.document, signatories: pledge?.signatories ?? [],
      onBehalfOf: groups.lazy.compactMap { $0.onBehalfOf?.written }.first)
  }

  /// The kinds of those who receive, from counts and lists.
  func kinds(of groups: [AwardGroup]) -> [Text] {
    let kinds = Set(groups.flatMap(kinds(of:)))
    return RecipientKind.allCases.filter(kinds.contains).map { Located($0.name.vi, at: nil) }
  }

  private func kinds(of group: AwardGroup) -> [RecipientKind] {
    switch group.count?.mode {
    case .exact(let parts): parts.map(\.kind)
    case .joint(_, let kinds): kinds
    case .vague, .times:
      [RecipientKind.collective, .individual].filter {
        NewsClause(group.count?.written.value ?? "").mentions($0.name.vi)
      }
    case nil: group.recipients.map(\.kind)
    }
  }
}
