import Diagnostics
import Model
import TemplateLanguage

/// Whoever acts in the article: a person with posts, a body, or a described group.
struct NewsActor: Sendable, Hashable {
  /// The name with its academic titles and ranks before it, or the body's or group's words.
  let name: Text
  /// Chức vụ in the order of rank; empty for bodies and groups.
  var posts: [Text] = []
  /// Cách gọi by the definition or the outlet.
  var address: Text?
  let isPerson: Bool
}

extension Actor {
  /// Whether two mentions mean the same one, wherever they stand.
  func isSame(as other: Actor) -> Bool {
    if case .person(let index, _) = self, case .person(let same, _) = other { return index == same }
    return written.value == other.written.value
  }
}

extension Actor {
  /// The index of a person; nil for bodies and groups.
  var person: Int? { if case .person(let index, _) = self { index } else { nil } }
}

extension NewsContext {
  /// An actor as the outlet names it; short posts on second mention.
  func actor(_ actor: Actor, short: Bool = false) -> NewsActor {
    switch actor {
    case .authority(let authority): return NewsActor(name: authority.written, isPerson: false)
    case .group(let text): return NewsActor(name: text, isPerson: false)
    case .person(let index, let written):
      guard ceremony.people.indices.contains(index) else { return NewsActor(name: written, isPerson: true) }
      let person = ceremony.people[index]
      let name = (person.prefixTitles + [person.name]).map(\.value).joined(separator: " ")
      return NewsActor(
        name: Located(name, at: person.name.place),
        posts: person.posts.map { short ? $0.shortTitle ?? $0.title : $0.title },
        address: address(of: person), isPerson: true)
    }
  }

  /// A person whom the article named before: the name alone after đồng chí, ông, bà; with one post where the outlet puts
  /// posts first.
  func actorAgain(_ actor: Actor) -> NewsActor {
    var again = self.actor(actor, short: true)
    guard again.isPerson, !again.posts.isEmpty else { return again }
    if outlet.people.postsFirst {
      again.posts = NewsContext.ownPost(of: again.posts)
    } else if again.address != nil {
      again.posts = []
    }
    return again
  }

  /// Someone in a caption, which stands apart from the text: a post stays even where the article has named all of them.
  func actorInCaption(_ actor: Actor, isMet: Bool) -> NewsActor {
    switch outlet.captions.posts {
    case .full: return self.actor(actor)
    case .short: return self.actor(actor, short: true)
    case .oneWhenMet:
      guard isMet else { return self.actor(actor) }
      var again = self.actor(actor, short: true)
      again.posts = NewsContext.ownPost(of: again.posts)
      return again
    }
  }

  /// The highest post that is more than a rank in the Party.
  private static func ownPost(of posts: [Text]) -> [Text] {
    let ranks = ["ủy viên", "tỉnh ủy viên", "thành ủy viên", "huyện ủy viên", "quận ủy viên"]
    let own = posts.filter { post in
      let clause = NewsClause(post.value)
      return !ranks.contains { clause.opens(withWord: $0) }
    }
    // "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh" is known by the office that he or she heads.
    if let first = own.first, NewsClause(first.value).opens(withWord: "phó bí thư"),
      let head = own.first(where: { NewsClause($0.value).opens(withWord: "chủ tịch") })
    {
      return [head]
    }
    return Array((own.isEmpty ? posts : own).prefix(1))
  }

  private func address(of person: Person) -> Text? {
    if let own = person.address { return own }
    let byGender: String? =
      switch person.gender {
      case .male: outlet.people.addressOfMen
      case .female: outlet.people.addressOfWomen
      case nil: nil
      }
    return (byGender ?? outlet.people.address).map { Located($0, at: nil) }
  }

  /// The host, or whom the definition says, as the one who acts.
  var host: NewsActor? { ceremony.event.hosts.first.map { NewsActor(name: $0.written, isPerson: false) } }
}

extension NewsActor {
  /// What templates see of an actor.
  static let exposure = Exposure<NewsActor>(
    "người", place: { $0.name.place },
    [
      .truth("là_người", Message(vi: "là một người, không phải cơ quan, nhóm", en: "is a person")) {
        $0.isPerson
      },
      .text("tên", Message(vi: "họ tên kèm học hàm, quân hàm; tên cơ quan, nhóm", en: "name")) { $0.name },
      .texts("chức_vụ", Message(vi: "chức vụ, cao trước thấp sau", en: "posts, highest first")) { $0.posts },
      .maybe("cách_gọi", Message(vi: "đồng chí, ông, bà", en: "word before the name")) { $0.address },
    ])
}

/// Dự hội nghị: those who direct, attend and preside, in the order of rank.
struct NewsAttendance: Sendable {
  /// Those of one role.
  struct Share: Sendable {
    let role: Participation.Role
    var persons: [NewsActor] = []
    /// Bodies and described groups: lãnh đạo các sở, ngành.
    var groups: [Text] = []
    /// The persons by their index.
    var people: [Int] = []
  }

  let shares: [Share]

  /// The attendance; nil when nobody is named.
  init?(_ context: NewsContext) {
    var shares = [Participation.Role.directs, .attends, .presides].map { Share(role: $0) }
    for participation in context.ceremony.attendance {
      guard let index = shares.firstIndex(where: { participation.roles.contains($0.role) }) else { continue }
      let actor = context.actor(participation.actor)
      if actor.isPerson {
        shares[index].persons.append(actor)
        if case .person(let person, _) = participation.actor { shares[index].people.append(person) }
      } else {
        shares[index].groups.append(actor.name)
      }
    }
    self.shares = shares.filter { !($0.persons.isEmpty && $0.groups.isEmpty) }
    if self.shares.isEmpty { return nil }
  }

  /// Everyone who is named, by index.
  var people: [Int] { shares.flatMap(\.people) }

  private init(shares: [Share]) { self.shares = shares }

  /// Those of the first role alone, for a short item.
  var firstShare: NewsAttendance { NewsAttendance(shares: Array(shares.prefix(1))) }

  private static let shareExposure = Exposure<Share>(
    "nhóm đại biểu",
    [
      .text("vai_trò", Message(vi: "dự và chỉ đạo, dự, chủ trì", en: "role")) {
        Located($0.role.name.vi, at: nil)
      },
      .records("người", Message(vi: "từng người", en: "persons"), NewsActor.exposure) { $0.persons },
      .texts("nhóm", Message(vi: "lãnh đạo các sở, ngành", en: "bodies and groups")) { $0.groups },
    ])

  /// What templates see of the attendance.
  static let exposure = Exposure<NewsAttendance>(
    "đại biểu",
    [
      .records("các_nhóm", Message(vi: "theo vai trò", en: "by role"), shareExposure) { $0.shares }
    ])
}
