import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// A person with posts, a body or a described group that acts in the article.
struct NewsActor: Sendable, Hashable {
  let name: Text
  var posts: [Text] = []
  var shortPosts: [Text] = []
  var ownPost: [Text] = []
  /// The same with the host that it heads.
  var wholePost: [Text] = []
  /// Học hàm, học vị, quân hàm, danh hiệu before the name.
  var titles: [Text] = []
  var shortTitles: [Text] = []
  var ownAddress: Text?
  var address: Text?
  var plainAddress: Text?
  var key: Int?
  /// Whether the posts stand before the name: as the outlet has it, and where no word of address would.
  var opensWithPosts = false
}

extension Actor {
  /// Whether two mentions mean the same person or body.
  func isSame(as other: Actor) -> Bool {
    if case .person(let index, _) = self, case .person(let same, _) = other { return index == same }
    return written.value == other.written.value
  }
}

extension NewsContext {
  /// An actor as the outlet names it.
  func actor(_ actor: Actor) -> NewsActor {
    guard case .person(let index, let written) = actor, ceremony.people.indices.contains(index) else {
      return NewsActor(name: actor.written)
    }
    let person = ceremony.people[index]
    // The mention's place, so that what is told is who acts here; the name itself as it is declared.
    var result = NewsActor(name: Located(person.name.value, at: written.place ?? person.name.place))
    result.posts = person.posts.map { post($0.title) }
    result.shortPosts = person.posts.map { post($0.shortTitle ?? $0.title) }
    result.wholePost = ownPost(of: result.shortPosts)
    result.ownPost = result.wholePost.map(nearPost)
    result.titles = person.prefixTitles
    result.key = index
    if let own = person.address {
      // A rank or degree is a title; ông, bà, đồng chí are words of address.
      let isWord = house.words.isOne(own.value, of: .addresses)
      if isWord { result.ownAddress = own } else { result.titles.insert(own, at: 0) }
    }
    let titles = result.titles.flatMap { title in
      title.value.split(separator: ",").map {
        Located($0.split(separator: " ").joined(separator: " "), at: title.place)
      }
    }
    result.shortTitles =
      [titles.first { house.words.opens($0.value, with: .mainTitles) } ?? titles.last].compactMap { $0 }
    result.plainAddress = person.gender.flatMap(wordOfAddress)
    // "Hiệu trưởng Trường THPT Lê Quý Đôn" stands behind a name, not before it.
    if outlet.people.postsFirst, result.ownAddress == nil,
      person.posts.contains(where: { endsWithName($0.title) })
    {
      result.ownAddress = outlet.people.address.map { Located($0, at: nil) } ?? result.plainAddress
    }
    guard result.titles.isEmpty, result.ownAddress == nil else { return result }
    let byGender: String? =
      switch person.gender {
      case .male: outlet.people.addressOfMen
      case .female: outlet.people.addressOfWomen
      case nil: nil
      }
    result.address = (byGender ?? outlet.people.address).map { Located($0, at: nil) }
    result.opensWithPosts = outlet.people.postsFirst || result.address == nil
    return result
  }

  /// Ông, bà: the outlet's own words, else those of the house.
  func wordOfAddress(_ gender: Gender) -> Text? {
    let words = house.words.words(.addressesByGender)
    let word =
      switch gender {
      case .male: outlet.people.addressOfMen ?? words.first
      case .female: outlet.people.addressOfWomen ?? words.last
      }
    return word.map { Located($0, at: nil) }
  }

  /// The declared person whom a recipient's bare name means; nil where the recipient is described, or several have the name.
  func declared(_ recipient: Recipient) -> Int? {
    guard recipient.kind == .individual, recipient.post == nil, recipient.unit == nil,
      recipient.residence == nil
    else { return nil }
    let name = Folding.sameWord(recipient.name.value)
    let found = ceremony.people.indices.filter { Folding.sameWord(ceremony.people[$0].name.value) == name }
    guard found.count == 1, let place = recipient.name.place,
      ceremony.people[found[0]].name.place?.file === place.file
    else { return nil }
    return found[0]
  }

  /// A post inside a sentence: common words of work are small, offices keep their capital; each of several by itself.
  func post(_ text: Text) -> Text {
    let posts = text.value.split(separator: ", ").map(String.init).map {
      house.words.opens($0, with: .smallPosts) ? Casing.inner($0) : $0
    }
    return Located(posts.joined(separator: ", "), at: text.place)
  }

  /// The highest post that is more than a rank in the Party.
  private func ownPost(of posts: [Text]) -> [Text] {
    let own = posts.filter { !house.words.opens($0.value, with: .partyRanks) }
    // "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh" is known by the office that he or she heads.
    if let first = own.first, house.words.opens(first.value, with: .deputies),
      let head = own.first(where: { house.words.opens($0.value, with: .heads) })
    {
      return [head]
    }
    return Array((own.isEmpty ? posts : own).prefix(1))
  }

  /// Whether a post ends with the name of a person whom something is named for: a school, a fund, a street.
  private func endsWithName(_ post: Text) -> Bool {
    let words = post.value.split(separator: " ")
    let name = words.reversed().prefix {
      $0.first?.isUppercase ?? false && $0.dropFirst().allSatisfy(\.isLowercase)
    }
    let before = words.dropLast(name.count)
    guard name.count > 1, let family = name.last, FamilyNames.isOne(family),
      !house.words.opens(name.reversed().joined(separator: " "), with: .noAreas)
    else { return false }
    // "phường Trần Phú" stands before names, "phường Hoàng Văn Thụ" does not.
    if let last = before.last, house.words.isOne(String(last), of: .areas) { return name.count > 2 }
    return before.indices.contains {
      house.words.opens(before[$0...].joined(separator: " "), with: .namedFor)
    }
  }

  /// A post at a second mention: without the host that it heads, or the name of the host's place.
  private func nearPost(_ post: Text) -> Text {
    if let host = hosts.first(where: { post.value.hasSuffix(" " + $0.value) }),
      !house.words.opens(post.value, with: .boundPosts), !house.words.opens(host.value, with: .committees)
    {
      return Located(String(post.value.dropLast(host.value.count + 1)), at: post.place)
    }
    let words = (ceremony.event.locality ?? sharedPlace ?? hosts.first)?.value.split(separator: " ") ?? []
    guard
      let area = words.lastIndex(where: {
        $0.first?.isLowercase ?? false && house.words.isOne(String($0), of: .areas)
      })
    else { return post }
    let name = " " + words[(area + 1)...].joined(separator: " ")
    guard name.count > 1, post.value.hasSuffix(" " + words[area] + name) else { return post }
    return Located(String(post.value.dropLast(name.count)), at: post.place)
  }

  /// The hosts as those who act.
  var host: NewsActor? {
    hosts.first.map { NewsActor(name: Located(Enumeration.joined(hosts.map(\.value)), at: $0.place)) }
  }

  /// A host without the bracket that says where it is.
  func plainHost(_ host: Text) -> Text {
    guard host.value.hasSuffix(")"), let open = host.value.lastIndex(of: "(") else { return host }
    var name = String(host.value[..<open])
    while name.hasSuffix(" ") { name.removeLast() }
    return Located(name, at: host.place)
  }
}

extension NewsActor {
  /// What templates see of an actor.
  static let exposure = Exposure<NewsActor>(
    "người", place: { $0.name.place },
    [
      .truth("là_người", help("là một người, không phải cơ quan, nhóm", "is a person")) { $0.key != nil },
      .maybeInteger(
        "khóa", help("số của người, để lần sau gọi gọn", "by which a person is known again"), \.key),
      .text("tên", help("họ tên; tên cơ quan, nhóm", "name"), \.name),
      .texts(
        "danh_xưng", help("học hàm, học vị, cấp bậc trước tên", "degrees and ranks before the name"), \.titles
      ),
      .texts("danh_xưng_gọn", help("danh xưng khi gọi lại", "the title of a second mention"), \.shortTitles),
      .texts("chức_vụ", help("chức vụ, cao trước thấp sau", "posts, highest first"), \.posts),
      .texts("chức_vụ_gọn", help("chức vụ gọi tắt", "posts by their short names"), \.shortPosts),
      .texts("một_chức_vụ", help("chức vụ chính", "the one post that matters"), \.ownPost),
      .texts("chức_vụ_ở_ảnh", help("chức vụ chính, đủ tên cơ quan", "the same with its body"), \.wholePost),
      .maybe(
        "cách_gọi_riêng", help("cách gọi do bản khai cho", "the word before the name that is given"),
        \.ownAddress),
      .maybe("cách_gọi", help("đồng chí, ông, bà của báo", "the outlet's word before the name"), \.address),
      .maybe("ông_bà", help("ông, bà theo giới tính", "ông or bà by sex"), \.plainAddress),
      .truth(
        "chức_vụ_trước", help("chức vụ đứng trước tên người này", "the posts stand before this name"),
        \.opensWithPosts),
    ])
}

/// Dự hội nghị: those who direct, attend and preside, in the order of rank.
struct NewsAttendance: Sendable {
  /// Those of one role and side.
  struct Share: Sendable {
    let role: Participation.Role
    let side: Text?
    var persons: [NewsActor] = []
    var groups: [Text] = []
  }

  let shares: [Share]

  /// The attendance; nil when nobody is named.
  init?(_ context: NewsContext) {
    var shares: [Share] = []
    for role in [Participation.Role.directs, .attends, .presides] {
      for participation in context.ceremony.attendance
      where [Participation.Role.directs, .attends, .presides].first(where: participation.roles.contains)
        == role
      {
        // Those who preside or direct do so together, whatever their side.
        let side = role == .attends ? participation.side : nil
        var index = shares.firstIndex { $0.role == role && $0.side?.value == side?.value }
        if index == nil {
          shares.append(Share(role: role, side: side))
          index = shares.count - 1
        }
        let actor = context.actor(participation.actor)
        guard let index else { continue }
        if actor.key != nil {
          shares[index].persons.append(actor)
        } else {
          shares[index].groups.append(actor.name)
        }
      }
    }
    guard !shares.isEmpty else { return nil }
    self.shares = shares
  }

  private static let shareExposure = Exposure<Share>(
    "nhóm đại biểu",
    [
      .text("vai_trò", help("dự và chỉ đạo, dự, chủ trì", "role")) { Located($0.role.name.vi, at: nil) },
      .maybe("phía", help("tỉnh, Trung ương: về phía ai", "the side")) { share in
        share.side.map { side in
          let word = "về phía "
          return Located(
            side.value.lowercased().hasPrefix(word) ? String(side.value.dropFirst(word.count)) : side.value,
            at: side.place)
        }
      },
      .records("người", help("từng người", "persons"), NewsActor.exposure, \.persons),
      .truth(
        "gọi_chung_được", help("một chữ đồng chí đứng trước mọi người được", "one word may stand before all")
      ) {
        $0.persons.allSatisfy { $0.titles.isEmpty && $0.ownAddress == nil }
      },
      .truth(
        "chức_vụ_trước", help("chức vụ đứng trước tên mọi người", "posts stand before all names")
      ) { $0.persons.allSatisfy(\.opensWithPosts) },
      .texts("nhóm", help("lãnh đạo các sở, ngành", "bodies and groups"), \.groups),
    ])

  /// What templates see of the attendance.
  static let exposure = Exposure<NewsAttendance>(
    "đại biểu", [.records("các_nhóm", help("theo vai trò", "by role"), shareExposure, \.shares)])
}
