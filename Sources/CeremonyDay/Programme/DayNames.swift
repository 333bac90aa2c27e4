import Diagnostics
import Facts
import Model
import Wording

/// The names of people, bodies and the event in documents of the day.
struct DayNames: Sendable {
  let ceremony: Ceremony

  /// Tên buổi lễ as written, with its ordinal; its kind where it has none.
  var event: Located<String>? {
    let event = ceremony.event
    guard let name = event.name else {
      return event.kind.map { kind in
        Located(
          kind.name.vi + (event.ordinal.map { " lần thứ \($0.value)" } ?? "")
            + (event.locality.map { " \($0.value)" } ?? ""), at: event.place)
      }
    }
    guard let ordinal = event.ordinal, !Casing.lower(name.value).contains("lần thứ") else { return name }
    return Located("\(name.value) lần thứ \(ordinal.value)", at: name.place)
  }

  /// The noun for later mentions of the event: hội nghị, đại hội, lễ.
  var noun: String {
    let name = Casing.lower(event?.value ?? "")
    for noun in ["hội nghị", "đại hội", "lễ", "gặp mặt", "phiên họp", "chương trình", "kỳ họp"]
    where name.hasPrefix(noun) {
      return noun == "lễ" ? "buổi lễ" : noun == "gặp mặt" ? "buổi gặp mặt" : noun
    }
    return "buổi lễ"
  }

  /// The hosts by their full names.
  var hosts: [Text] { ceremony.event.hosts.map { $0.formalName(in: ceremony) } }

  /// A person's name with learned titles before it.
  func name(of person: Person) -> String {
    (person.prefixTitles.map(\.value) + [person.name.value]).joined(separator: " ")
  }

  /// A person's posts, written out.
  func posts(of person: Person) -> Text? {
    guard let first = person.posts.first else { return nil }
    return Located(
      person.posts.map { Abbreviation.writtenOut($0.title.value) }.joined(separator: ", "),
      at: first.title.place)
  }

  /// The form of address before a person's name in speech: a rank or title from the definition, else “đồng chí”.
  func address(of person: Person) -> String {
    guard let address = person.address?.value else {
      return DayNames.isLearner(person.posts.first?.title.value) ? "em" : "đồng chí"
    }
    return DayNames.isRank(address) ? address : Casing.lower(address)
  }

  /// Whether a post is that of a pupil or student: học sinh lớp 9/3, Lớp 12 Toán 1.
  static func isLearner(_ post: String?) -> Bool {
    guard let post else { return false }
    let words = Casing.lower(post)
    return ["lớp ", "học sinh", "sinh viên", "em ", "trẻ "].contains { words.hasPrefix($0) }
  }

  /// The event's name inside of a sentence: an own name keeps its capital, and what is no noun is given one.
  var eventInSentence: Located<String>? {
    event.map { event in
      let name = event.value
      let small = Casing.lower(name)
      if small.hasPrefix("đại hội "), name.hasPrefix("Đại hội ") { return event }
      let isNoNoun = ["gặp mặt", "họp mặt", "giao ban", "tọa đàm", "toạ đàm", "giao lưu"].contains {
        small.hasPrefix($0)
      }
      return Located(
        (isNoNoun ? "buổi " : "") + name.prefix(1).lowercased() + name.dropFirst(), at: event.place)
    }
  }

  /// The partners with whom the hosts hold it.
  var partners: [Text] { ceremony.event.partners.map { $0.formalName(in: ceremony) } }

  /// Whether an actor conducts the programme, and so introduces the others.
  private func conducts(_ actor: Actor) -> Bool {
    (ceremony.day?.conductors ?? []).contains { line($0).value == line(actor).value }
  }

  /// Whether an address is a rank or a title, which keeps its capital and stands on signs: Thượng tá, not Ông.
  static func isRank(_ address: String) -> Bool {
    !["ông", "bà", "anh", "chị", "em", "cô", "thầy", "đồng chí", "cháu"].contains(Casing.lower(address))
  }

  func person(_ actor: Actor) -> Person? {
    guard case .person(let index, _) = actor, ceremony.people.indices.contains(index) else { return nil }
    return ceremony.people[index]
  }

  /// A person or body in one line: đồng chí Trần Văn An, Chủ tịch Ủy ban nhân dân xã An Mỹ.
  func line(_ actor: Actor) -> Text {
    switch actor {
    case .person(_, let written):
      guard let person = person(actor) else { return written }
      let posts = posts(of: person).map { ", \($0.value)" } ?? ""
      return Located("\(address(of: person)) \(name(of: person))\(posts)", at: written.place)
    case .authority(let authority): return authority.formalName(in: ceremony)
    case .group(let text): return Located(Abbreviation.writtenOut(text.value), at: text.place)
    }
  }

  /// The performers of an item: as given there, or from the facts of the definition.
  func performers(of item: ProgrammeItem) -> [Actor] {
    if !item.performers.isEmpty { return item.performers }
    func speakers(_ moment: Speech.Moment) -> [Actor] {
      ceremony.speeches.filter { $0.moment == moment }.map(\.speaker)
    }
    func attending(_ role: Participation.Role) -> [Actor] {
      ceremony.attendance.filter { $0.roles.contains(role) }.map(\.actor)
    }
    switch item.kind {
    case .introduction, .presidium, .photograph: return ceremony.day?.conductors ?? []
    case .opening: return speakers(.opening)
    case .guidance:
      let spoken = speakers(.guidance)
      return spoken.isEmpty ? attending(.directs) : spoken
    case .reply: return speakers(.reply)
    case .report: return attending(.reports)
    case .paper: return attending(.presents)
    case .awards:
      var named: [Actor] = []
      let announcers = ceremony.awards.compactMap(\.announcer)
      for actor in announcers.isEmpty ? attending(.announces) : announcers
      where !named.contains(where: { line($0).value == line(actor).value }) {
        named.append(actor)
      }
      return named
    case .launch:
      let named = ceremony.event.launches.compactMap { $0.calledBy ?? $0.by }
      return named.isEmpty ? attending(.launches) : named
    case .pledge: return attending(.signs)
    case .closing: return attending(.presides)
    case .gifts: return ceremony.gifts.flatMap(\.donors).map { .group($0) }
    case .reception, .performance, .settling, .flag, .silence, .discussion, .recess, .lunch, .other: return []
    }
  }

  /// The text of an item in the programme.
  func content(of item: ProgrammeItem) -> Text {
    if let content = item.content { return content }
    switch item.kind {
    case .flag: return Located("chào cờ, hát Quốc ca", at: item.place)
    case .opening: return Located("phát biểu khai mạc", at: item.place)
    case .launch:
      guard let launch = ceremony.event.launches.first else { break }
      return Located("phát động \(launch.what.value)", at: launch.what.place)
    case .pledge:
      guard let pledge = ceremony.pledges.first(where: { $0.moment != .earlier }) else { break }
      return Located(
        "\(pledge.act == .signed ? "ký kết" : "thông qua") \(pledge.document.value)",
        at: pledge.document.place)
    case .gifts:
      guard let gift = ceremony.gifts.first else { break }
      let what = ceremony.gifts.map(\.what.value)
      let isForOne = ceremony.gifts.allSatisfy { $0.recipientsText?.value == gift.recipientsText?.value }
      let recipients = isForOne ? gift.recipientsText.map { " cho \($0.value)" } ?? "" : ""
      return Located("trao \(what.joined(separator: ", "))\(recipients)", at: gift.what.place)
    case .awards:
      let givesNone = ceremony.awards.allSatisfy { $0.status != .handed }
      return Located(givesNone ? "công bố quyết định khen thưởng" : item.kind.name.vi, at: item.place)
    default: break
    }
    return Located(item.kind.name.vi, at: item.place)
  }

  /// A person or group to be introduced; the first of a side has the side's name.
  struct Introduced: Sendable {
    let participation: Participation
    let side: Text?
  }

  /// Đại biểu as introduced: by sides in the order of the definition; on each side named persons before the groups
  /// with them.
  var introduced: [Introduced] {
    var sides: [(side: Text?, members: [Participation])] = []
    for participation in ceremony.attendance
    where !participation.roles.contains(.sendsFlowers) && !conducts(participation.actor) {
      let isNew = participation.side.map { side in
        sides.last?.side.map { Folding.sameWord($0.value) } != Folding.sameWord(side.value)
      }
      if sides.isEmpty || isNew == true {
        sides.append((participation.side, [participation]))
      } else {
        sides[sides.count - 1].members.append(participation)
      }
    }
    return sides.flatMap { side, members in
      let ordered = members.filter { person($0.actor) != nil } + members.filter { person($0.actor) == nil }
      return ordered.enumerated().map {
        Introduced(participation: $0.element, side: $0.offset == 0 ? side : nil)
      }
    }
  }

  /// Người học of the hosting school, as addressed in a speech; nil for any other host.
  var learners: String? {
    for host in hosts.map({ Casing.lower($0.value) })
    where host.hasPrefix("trường ") || host.hasPrefix("học viện ") {
      if ["mầm non", "mẫu giáo"].contains(where: host.contains) { return "cháu" }
      if ["tiểu học", "trung học", "phổ thông", "thcs", "thpt", "liên cấp"].contains(where: host.contains) {
        return "em học sinh"
      }
      if ["đại học", "cao đẳng", "học viện"].contains(where: host.contains) { return "em sinh viên" }
    }
    return nil
  }

  /// The person addressed with “kính thưa”: the first named guest.
  var highest: Actor? {
    ceremony.attendance.first {
      person($0.actor) != nil && !$0.roles.contains(.sendsFlowers) && !conducts($0.actor)
    }?.actor
  }
}

extension ClockTime {
  /// 07h30.
  var short: String { ClockTime.short(minutes) }

  /// 07 giờ 30 phút.
  var long: String { "\(Figures.padded(hour)) giờ \(Figures.padded(minute)) phút" }

  static func short(_ minutes: Int) -> String {
    "\(Figures.padded(minutes / 60 % 24))h\(Figures.padded(minutes % 60))"
  }
}
