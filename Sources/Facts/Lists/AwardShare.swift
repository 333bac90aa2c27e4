import Awards
import Diagnostics
import Model
import Wording

/// The part of an award group that gets one form: what one certificate run and one clause of a decision is about.
package struct AwardShare: Sendable {
  /// The group that it is a part of.
  package let group: AwardGroup
  /// The form; nil when the group names none.
  package let form: AwardForm?
  /// Its recipients in the order of the list.
  package let recipients: [Recipient]
  /// Where each of them stands among the group's recipients.
  package let positions: [Int]
  /// The group: an index of `Ceremony.awards`, where it was asked for with the ceremony's others.
  package private(set) var award: Int?
  /// The form as formal documents print it: with its capital.
  package let formName: Located<String>?
  /// What the group gets it for, where a recipient has no achievement of its own.
  private let cause: Text?
  private let causeLines: [Text]?
  /// Whether money was requested, or is given in any row.
  private let isPaid: Bool

  package init(group: AwardGroup, form: AwardForm?, recipients: [Recipient], positions: [Int]? = nil) {
    self.group = group
    self.form = form
    self.recipients = recipients
    self.positions = positions ?? Array(recipients.indices)
    formName = form.map(AwardShare.name)
    cause = group.formalCause
    causeLines = group.formalCauseLines
    isPaid = group.money.map { !$0.isNothing } ?? false || recipients.contains { ($0.money?.value ?? 0) > 0 }
  }

  /// The parts of a group in the order of its forms; recipients that name no form of their own belong to the first.
  package static func shares(of group: AwardGroup) -> [AwardShare] {
    guard group.forms.count > 1 else {
      return [AwardShare(group: group, form: group.forms.first, recipients: group.recipients)]
    }
    var parts = group.forms.map { (form: $0, recipients: [Recipient](), positions: [Int]()) }
    for (position, recipient) in group.recipients.enumerated() {
      let index = recipient.form.flatMap { own in parts.firstIndex { AwardShare.same($0.form, own) } } ?? 0
      parts[index].recipients.append(recipient)
      parts[index].positions.append(position)
    }
    return parts.map {
      AwardShare(group: group, form: $0.form, recipients: $0.recipients, positions: $0.positions)
    }
  }

  /// The parts of all awards of a ceremony, in the order of its awards.
  package static func all(of ceremony: Ceremony) -> [AwardShare] {
    ceremony.awards.enumerated().flatMap { index, group in
      shares(of: group).map { share in
        var share = share
        share.award = index
        return share
      }
    }
  }

  /// Its recipients as they are called to the stage: tặng before truy tặng; collectives, households, individuals (Nghị định
  /// 152/2025/NĐ-CP, khoản 5 Điều 29); those for whom nobody comes stand last.
  package func handingOrder(missing: Set<Int> = []) -> [Int] {
    let kinds: [RecipientKind] = [.people, .collective, .household, .individual]
    return recipients.indices.sorted { left, right in
      func key(_ index: Int) -> (Int, Int, Int, Int) {
        let recipient = recipients[index]
        return (
          missing.contains(index) ? 1 : 0, recipient.isPosthumous ? 1 : 0,
          kinds.firstIndex(of: recipient.kind) ?? kinds.count, index
        )
      }
      return key(left) < key(right)
    }
  }

  private static func same(_ left: AwardForm, _ right: AwardForm) -> Bool {
    if let first = left.entry, let second = right.entry {
      return first.name == second.name && left.awardClass == right.awardClass
    }
    return Folding.fold(left.written.value) == Folding.fold(right.written.value)
  }

  /// Whether its form is a title, which is not named after its giver.
  package var isTitle: Bool {
    switch form?.entry?.kind {
    case .title, .honoraryTitle: true
    case .order, .medal, .prize, .flag, .diploma, .certificate, .badge: false
    case nil: form.map { AwardShare.namesItsBearer($0.written.value) } ?? false
    }
  }

  /// Whether an office's own form is named after its holders, as titles are: Học sinh Giỏi, Lớp tiên tiến.
  private static func namesItsBearer(_ form: String) -> Bool {
    let words = Casing.lower(form)
    return bearers.contains { words.hasPrefix($0 + " ") }
  }

  private static let bearers = [
    "danh hiệu", "học sinh", "sinh viên", "học viên", "giáo viên", "nhà giáo", "chiến sĩ", "cán bộ",
    "công nhân",
    "lao động", "đoàn viên", "đội viên", "hội viên", "thanh niên", "phụ nữ", "nông dân", "cựu chiến binh",
    "doanh nhân", "người", "cháu ngoan", "tập thể", "đơn vị", "lớp", "chi đội", "liên đội", "tổ", "trường",
    "gia đình",
    "cơ quan", "doanh nghiệp", "thợ", "nghệ nhân", "gương", "kỹ sư", "bác sĩ", "điều dưỡng", "nhân viên",
    "công chức", "viên chức", "hợp tác xã", "dòng họ", "khu dân cư", "phân xưởng",
  ]

  private static func name(of form: AwardForm) -> Located<String> {
    let written = AwardCatalogue.bareName(form.written.value)
    // The catalogue knows the capitals of a name that is its own; any other is printed as it was written.
    let isOwn = form.entry.map { Folding.sameWord($0.name) == Folding.sameWord(written) } ?? false
    // One word, "Cờ", is short for a name.
    let isShort = !written.contains(" ")
    if let entry = form.entry, let awardClass = form.awardClass {
      let classed = "\(entry.name) hạng \(awardClass.name.vi)"
      if Folding.sameWord(classed) == Folding.sameWord(written) {
        return Located(classed, at: form.written.place)
      }
    }
    guard let entry = form.entry, isOwn || isShort, form.awardClass == nil else {
      return Located(Casing.sentence(written), at: form.written.place)
    }
    return Located(entry.name, at: form.written.place)
  }

  /// The numbers of its recipients, collectives first; those of the group's own count when nobody is named.
  package func counts(individualsFirst: Bool = false) -> [Count] {
    guard !recipients.isEmpty else {
      guard case .exact(let parts) = group.count?.mode else { return [] }
      return parts.map { Count($0.count.value, $0.word) }
    }
    return AwardShare.counts(of: recipients, individualsFirst: individualsFirst)
  }

  /// The numbers of recipients of several shares: who gets several awards is one recipient. Two rows of one share are two
  /// recipients, whatever they are called.
  static func counts(of shares: [AwardShare], individualsFirst: Bool) -> [Count] {
    counts(
      of: shares.enumerated().flatMap { index, share in
        share.recipients.map { (share: index, recipient: $0) }
      }, individualsFirst: individualsFirst)
  }

  /// The same for rows that say which share they are of.
  static func counts(of rows: [(share: Int, recipient: Recipient)], individualsFirst: Bool) -> [Count] {
    guard let first = rows.first, rows.contains(where: { $0.share != first.share }) else {
      return counts(of: rows.map(\.recipient), individualsFirst: individualsFirst)
    }
    var most: [WordKey: Int] = [:]
    var here: [Int: [WordKey: Int]] = [:]
    var kept: [Recipient] = []
    for (share, recipient) in rows {
      let key = identity(of: recipient)
      here[share, default: [:]][key, default: 0] += 1
      let count = here[share]?[key] ?? 1
      if count > most[key, default: 0] {
        most[key] = count
        kept.append(recipient)
      }
    }
    return counts(of: kept, individualsFirst: individualsFirst)
  }

  /// The properties that distinguish recipients in the lists of one decision.
  private static func identity(of recipient: Recipient) -> WordKey {
    let details = [recipient.unit, recipient.residence].map {
      $0.map { Folding.sameWordKey($0.value) } ?? .exactly("")
    }
    return .joined(
      [.exactly(recipient.kind.name.vi), Folding.sameWordKey(recipient.name.value)] + details
        + [.exactly(recipient.birthYear.map { String($0.value) } ?? "")])
  }

  /// The numbers of recipients by kind: collectives, households, people, individuals.
  package static func counts(of recipients: [Recipient], individualsFirst: Bool = false) -> [Count] {
    let kinds: [RecipientKind] = [.collective, .household, .people, .individual]
    let ordered = individualsFirst ? kinds.reversed() : kinds
    return ordered.compactMap { kind in
      let found = recipients.filter { $0.kind == kind }
      guard !found.isEmpty else { return nil }
      return Count(found.count, kind.name.vi, counted: kind == .people ? places(of: found) : nil)
    }
  }

  /// The kinds of place whose "nhân dân và cán bộ" are honoured: "xã, phường".
  private static func places(of recipients: [Recipient]) -> String {
    var kinds: [String] = []
    for recipient in recipients {
      let place = Casing.lower(recipient.name.value).split(separator: " ").drop {
        ["nhân", "dân", "và", "cán", "bộ"].contains($0)
      }
      let kind = ["đặc khu", "thị trấn", "thành phố", "tổ dân phố", "khu phố"]
        .first { place.starts(with: $0.split(separator: " ")) }
      let single = place.first.map(String.init) ?? ""
      let known = [
        "xã", "phường", "huyện", "quận", "tỉnh", "thị", "thôn", "ấp", "bản", "buôn", "làng", "xóm",
      ]
      let name = kind ?? (single == "thị" ? "thị xã" : known.contains(single) ? single : "địa phương")
      if !kinds.contains(name) { kinds.append(name) }
    }
    return kinds.joined(separator: ", ")
  }

  /// Somebody's own achievement with the year of the title, which it does not say.
  private func ofYear(_ achievement: Text) -> Text {
    guard isTitle, group.cause == nil, let period = group.period,
      !achievement.value.contains(String(period.lastYear))
    else { return achievement }
    return Located("\(achievement.value) \(period.formal)", at: achievement.place)
  }

  /// What a recipient gets it for, and the form, as documents see them.
  package func facts(_ recipient: Recipient, number: Int) -> RecipientFacts {
    RecipientFacts(
      recipient: recipient, number: number, form: formName,
      achievement: recipient.achievement.map(ofYear) ?? cause,
      achievementLines: recipient.achievement == nil ? causeLines : recipient.achievementLines,
      money: recipient.money ?? group.money?.amount, isPaid: isPaid)
  }
}

extension AwardGroup {
  /// What it is for, with the period where the words do not name it already.
  package var formalCause: Text? {
    guard let cause else { return period.map { Located($0.formal, at: $0.written.place) } }
    guard let period, !cause.value.contains(String(period.lastYear)) else { return cause }
    return Located("\(cause.value) \(period.formal)", at: cause.place)
  }
}

extension AwardGroup {
  /// The lines of thành tích, if it was written on several, with the period after the last one.
  package var formalCauseLines: [Text]? {
    guard var lines = causeLines, let last = lines.popLast(), let cause, let formal = formalCause else {
      return nil
    }
    return lines + [Located(last.value + formal.value.dropFirst(cause.value.count), at: last.place)]
  }
}

extension Period {
  /// As formal documents write it: giai đoạn 2015 - 2020.
  package var formal: String {
    switch kind {
    case .year: Years.year(firstYear)
    case .span: Years.span(firstYear, lastYear)
    case .schoolYear: Years.schoolYear(firstYear, lastYear)
    case .part: written.value
    }
  }
}

extension Authority {
  /// The full name in formal documents: Chủ tịch Ủy ban nhân dân quận Kiến An.
  package func formalName(in ceremony: Ceremony) -> Located<String> {
    guard let index = organisation, ceremony.organisations.indices.contains(index) else {
      return Located(Abbreviation.writtenOut(written.value), at: written.place)
    }
    let body = Abbreviation.writtenOut(ceremony.organisations[index].name.value)
    switch kind {
    case .body: return Located(body, at: written.place)
    case .head:
      // “Trưởng Công an” of “Công an xã An Mỹ” is the “Trưởng Công an xã An Mỹ”.
      let rest = headTitle.flatMap { RecipientFacts.rest(of: body, after: $0) } ?? body
      return Located([headTitle, rest].compactMap { $0 }.joined(separator: " "), at: written.place)
    }
  }
}
