import Awards
import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Chú thích ảnh with the facts of its role.
struct NewsCaption: Sendable {
  let photo: Photo
  let verbatim: Text?
  let actors: [NewsActor]
  let prizes: [NewsPrize]
  let recipients: Text?
  let named: NewsRecipients?
  let nouns: [Text]
  let isSingle: Bool
  let pledge: Text?
  let parties: NewsParties
  let onBehalfOf: Text?
  let giverHands: Bool
  let isPosthumous: Bool

  /// The fields for templates.
  static let exposure = Exposure<NewsCaption>(
    "ảnh", place: { $0.photo.place },
    [
      .text("nội_dung", help("nhận khen thưởng, trao, ký giao ước, quang cảnh …", "role")) {
        Located($0.photo.role.name.vi, at: $0.photo.place)
      },
      .maybe("nguyên_văn", help("chú thích viết sẵn", "the caption word for word"), \.verbatim),
      .records("người", help("người trong ảnh", "who is in it"), NewsActor.exposure, \.actors),
      .records("phần_thưởng", help("phần thưởng được trao", "prizes"), NewsPrize.exposure, \.prizes),
      .maybe(
        "trao_gì", help("trao gì, theo lời người soạn", "what is handed over, in words"), \.photo.awardText),
      .maybe("người_nhận", help("ai nhận, theo lời người soạn", "who receives, in words"), \.recipients),
      .maybeRecord(
        "nhận", help("người nhận được nêu tên", "those who are named"), NewsRecipients.exposure, \.named),
      .texts("danh_từ", help("học sinh; tập thể, cá nhân", "what they are"), \.nouns),
      .truth("chỉ_một", help("chỉ một người nhận", "only one recipient"), \.isSingle),
      .maybe("văn_bản", help("giao ước, cam kết", "the pledge"), \.pledge),
      .texts("bên_ký", help("các bên ký", "signatories"), \.parties.names),
      .maybe("loại_bên_ký", help("chữ chung ở đầu: xã", "the word that all begin with"), \.parties.kind),
      .truth("truy_tặng", help("phần thưởng truy tặng", "posthumous"), \.isPosthumous),
      .maybe("thừa_ủy_quyền", help("thừa ủy quyền của ai", "under delegation of"), \.onBehalfOf),
      .truth("người_tặng_trao", help("người tặng tự trao", "the giver hands it over"), \.giverHands),
      .maybe("tác_giả", help("tác giả ảnh", "photographer"), \.photo.credit),
    ])
}

extension NewsContext {
  /// The captions at a position; a photo without one comes after the first sentence, later ones after the results.
  func captions(at position: Photo.Position) -> [NewsCaption] {
    var hasFirst = ceremony.photos.contains { $0.position == .afterLede }
    return ceremony.photos.filter { photo in
      if let own = photo.position { return own == position }
      defer { hasFirst = true }
      return position == (hasFirst ? .afterResults : .afterLede)
    }.map(caption)
  }

  /// Who is in a photo that names nobody: those who hand over, the only one who speaks or directs, those with flowers.
  private func actors(of role: Photo.Role, _ groups: [AwardGroup]) -> [Actor] {
    switch role {
    case .handing: return groups.flatMap(\.handers)
    case .speech:
      let all = ceremony.speeches
      let guiding = all.filter { $0.moment == .guidance }
      return ([all, guiding].first { $0.count == 1 } ?? []).map(\.speaker)
    case .flowers: return ceremony.attendance.filter { $0.roles.contains(.sendsFlowers) }.map(\.actor)
    default: return []
    }
  }

  private func caption(_ photo: Photo) -> NewsCaption {
    var groups = ceremony.awards[photo.awards]
    if groups.isEmpty, photo.role == .handing, photo.awardText == nil {
      // The only award that the people in the photo hand over.
      let handed = ceremony.awards.filter { group in
        photo.actors.contains { actor in group.handers.contains { $0.isSame(as: actor) } }
      }
      if handed.count == 1 { groups = handed }
      // Nobody and nothing named: the only award of the event, or the one that it is held for.
      if photo.actors.isEmpty, photo.recipientsText == nil {
        let name = NewsClause(ceremony.event.name?.value ?? "")
        let hosts = hosts.map { Folding.sameWord($0.value) }
        let named = ceremony.awards.filter { $0.forms.contains { name.mentions($0.written.value) } }
        let own = ceremony.awards.filter { group in
          group.sole.map { hosts.contains(Folding.sameWord($0.value)) } ?? false
        }
        let given = ceremony.awards.filter { !$0.handers.isEmpty }
        groups = [ceremony.awards, named, own, given].first { $0.count == 1 } ?? []
      }
    }
    let awards = ceremony.awards.filter { $0.status != .proposed }
    if groups.isEmpty, photo.role == .recipients, awards.allSatisfy(\.isPosthumous) { groups = awards }
    let isPosthumous = !groups.isEmpty && groups.allSatisfy(\.isPosthumous)
    // Those who receive for the dead are in it.
    let receivers = isPosthumous ? groups.flatMap(\.receivers) : []
    let signed =
      ceremony.pledges.count == 1 ? ceremony.pledges : ceremony.pledges.filter { $0.act == .signed }
    let pledge =
      photo.pledge.flatMap { ceremony.pledges[$0] }
      ?? (photo.role == .pledge && signed.count == 1 ? signed.first : nil)
    let named = groups.count == 1 && !groups[0].isPosthumous ? recipients(of: groups[0]) : nil
    var actors = photo.actors.isEmpty ? actors(of: photo.role, groups) : photo.actors
    var signatories = pledge?.signatories ?? []
    // Bodies that sign are named as those of the pledge.
    if photo.role == .pledge, actors.count > 1, actors.allSatisfy({ actor($0).key == nil }) {
      (signatories, actors) = (actors.map(\.written), [])
    }
    var nouns = nouns(of: groups.isEmpty ? ceremony.awards : groups)
    // A song is given a prize, but those who sang it are honoured.
    if photo.role == .recipients, nouns.contains(where: { house.words.opens($0.value, with: .works) }) {
      nouns = []
    }
    return NewsCaption(
      photo: photo, verbatim: photo.caption.map(prose), actors: actors.map(actor),
      prizes: groups.compactMap(prize),
      recipients: photo.recipientsText
        ?? (receivers.isEmpty
          ? groups.count == 1 ? groups[0].recipientsText : nil
          : Located(Enumeration.joined(receivers.map(\.written.value)), at: receivers.first?.written.place)),
      named: named.flatMap { $0.named.isEmpty || !$0.isComplete ? nil : $0 },
      nouns: nouns,
      isSingle: groups.count == 1 && groups[0].count?.total == 1,
      pledge: pledge?.document,
      parties: withoutSharedWords(signatories),
      onBehalfOf: groups.lazy.compactMap { $0.onBehalfOf?.written }.first,
      giverHands: groups.contains { group in
        group.givers.contains { giver in actors.contains { heads($0, giver) } }
      }, isPosthumous: isPosthumous)
  }
}
