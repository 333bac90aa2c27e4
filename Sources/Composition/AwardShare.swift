import Diagnostics
import Model
import Wording

/// The part of an award group that gets one form: what one certificate run and one clause of a decision is about.
struct AwardShare: Sendable {
  /// The group that it is a part of.
  let group: AwardGroup
  /// The form; nil when the group names none.
  let form: AwardForm?
  /// Its recipients in the order of the list.
  let recipients: [Recipient]

  /// The parts of a group in the order of its forms; recipients that name no form of their own belong to the first.
  static func shares(of group: AwardGroup) -> [AwardShare] {
    guard group.forms.count > 1 else {
      return [AwardShare(group: group, form: group.forms.first, recipients: group.recipients)]
    }
    var parts = group.forms.map { (form: $0, recipients: [Recipient]()) }
    for recipient in group.recipients {
      let index = recipient.form.flatMap { own in parts.firstIndex { AwardShare.same($0.form, own) } } ?? 0
      parts[index].recipients.append(recipient)
    }
    return parts.map { AwardShare(group: group, form: $0.form, recipients: $0.recipients) }
  }

  private static func same(_ left: AwardForm, _ right: AwardForm) -> Bool {
    if let first = left.entry, let second = right.entry {
      return first.name == second.name && left.awardClass == right.awardClass
    }
    return Folding.fold(left.written.value) == Folding.fold(right.written.value)
  }

  /// Whether its form is a title, which belongs to nobody who gives it.
  var isTitle: Bool {
    switch form?.entry?.kind {
    case .title, .honoraryTitle: true
    case .order, .medal, .prize, .flag, .diploma, .certificate, .badge, nil: false
    }
  }

  /// The form as formal documents print it: with its capital.
  var formName: Located<String>? {
    form.map { form in
      guard let entry = form.entry, form.awardClass == nil else {
        return Located(Casing.sentence(form.written.value), at: form.written.place)
      }
      return Located(entry.name, at: form.written.place)
    }
  }

  /// The numbers of its recipients, collectives first; those of the group's own count when nobody is named.
  func counts(individualsFirst: Bool = false) -> [Count] {
    guard !recipients.isEmpty else {
      guard case .exact(let parts) = group.count?.mode else { return [] }
      return parts.map { Count($0.count.value, $0.word) }
    }
    return AwardShare.counts(of: recipients, individualsFirst: individualsFirst)
  }

  /// The numbers of recipients by kind: collectives, households, people, individuals.
  static func counts(of recipients: [Recipient], individualsFirst: Bool = false) -> [Count] {
    let kinds: [RecipientKind] = [.collective, .household, .people, .individual]
    let ordered = individualsFirst ? kinds.reversed() : kinds
    return ordered.compactMap { kind in
      let number = recipients.count { $0.kind == kind }
      return number == 0 ? nil : Count(number, kind.name.vi)
    }
  }

  /// What a recipient gets it for, and the form, as documents see them.
  func facts(_ recipient: Recipient, number: Int) -> RecipientFacts {
    RecipientFacts(
      recipient: recipient, number: number, form: formName,
      achievement: recipient.achievement ?? group.formalCause,
      money: recipient.money ?? group.money?.amount)
  }
}

extension AwardGroup {
  /// What it is for, with the period where the words do not name it already.
  var formalCause: Text? {
    guard let cause else { return period.map { Located($0.formal, at: $0.written.place) } }
    guard let period, !cause.value.contains(String(period.lastYear)) else { return cause }
    return Located("\(cause.value) \(period.formal)", at: cause.place)
  }
}

extension Period {
  /// As formal documents write it: giai đoạn 2015 - 2020.
  var formal: String {
    switch kind {
    case .year: Years.year(firstYear)
    case .span: Years.span(firstYear, lastYear)
    case .schoolYear: Years.schoolYear(firstYear, lastYear)
    }
  }
}

extension Authority {
  /// The full name in formal documents: Chủ tịch Ủy ban nhân dân quận Kiến An.
  func formalName(in ceremony: Ceremony) -> Located<String> {
    guard let index = organisation, ceremony.organisations.indices.contains(index) else {
      return Located(Abbreviation.writtenOut(written.value), at: written.place)
    }
    let body = Abbreviation.writtenOut(ceremony.organisations[index].name.value)
    switch kind {
    case .body: return Located(body, at: written.place)
    case .head: return Located([headTitle, body].compactMap { $0 }.joined(separator: " "), at: written.place)
    }
  }
}

extension Signing {
  /// The lines over a signature: `KT. Chủ tịch`, `Phó Chủ tịch` (Decree 30/2020/NĐ-CP, Annex I, II.7).
  func lines(authority: Authority?, issuingBody: Text?) -> [Text] {
    let headTitle = authority?.headTitle.map { Located($0, at: authority?.written.place) }
    let power = onBehalfOf.map { Located(Abbreviation.writtenOut($0.value), at: $0.place) }
    switch form {
    case .own:
      return [title ?? headTitle].compactMap { $0 }
    case .onBehalf:
      let body = power ?? issuingBody.map { Located(Signing.common($0.value), at: $0.place) }
      return [body.map { prefixed(form, $0) }].compactMap { $0 } + withDeputy(title ?? headTitle)
    case .acting:
      return [(title ?? headTitle).map { prefixed(form, $0) }].compactMap { $0 }
    case .deputy:
      let head = power ?? headTitle ?? title.flatMap { Signing.head(ofDeputy: $0) }
      return [head.map { prefixed(form, $0) }, title].compactMap { $0 }
    case .byOrder, .byAuthorisation:
      return [(power ?? headTitle).map { prefixed(form, $0) }].compactMap { $0 } + withDeputy(title)
    }
  }

  /// A title, and over that of a deputy the head for whom a deputy signs: KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.
  private func withDeputy(_ title: Text?) -> [Text] {
    guard let title else { return [] }
    guard let head = Signing.head(ofDeputy: title) else { return [title] }
    return [prefixed(.deputy, head), title]
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
    return Located(Casing.sentence(String(rest)), at: title.place)
  }

  /// The kind of body without its place: a committee signs as ỦY BAN NHÂN DÂN.
  private static func common(_ body: String) -> String {
    let full = Abbreviation.writtenOut(body)
    return full.hasPrefix("Ủy ban nhân dân ") ? "Ủy ban nhân dân" : full
  }
}
