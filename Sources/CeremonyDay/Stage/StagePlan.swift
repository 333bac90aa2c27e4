import Awards
import Diagnostics
import Facts
import Model
import Wording

/// One recipient of an award at the ceremony: who comes to the stage, with what they are handed.
struct StagePlace: Sendable {
  /// Số thứ tự within the whole ceremony, in calling order; nil if nobody comes for it.
  var number: Int?
  /// Chỗ đứng in the batch, from the left of the audience.
  var position: Int?
  /// The recipient as decision and certificate have it.
  let facts: RecipientFacts
  /// Số vào sổ.
  let registerNumber: Int?
  /// The number of the sheet in the print file of certificates; nil where none is printed.
  let sheet: Int?
  /// The person who receives instead of the recipient.
  let receiver: Text?
  /// Lý do vắng.
  let reason: Text?
  /// Whether the recipient does not come.
  let isAbsent: Bool

  var recipient: Recipient { facts.recipient }
}

/// Đợt: recipients on the stage at the same time, with one form of one giver, handed over by one person.
struct Batch: Sendable {
  /// Số of the batch over the whole ceremony, from 1.
  var number: Int
  /// Who hands, as the definition has it; nil where it does not say.
  let hander: Actor?
  let places: [StagePlace]

  var counts: [Count] { AwardShare.counts(of: places.map(\.recipient)) }
  var isPosthumous: Bool { places.contains { $0.recipient.isPosthumous } }
}

/// One form of one award: what one reading of a decision and one row of batches is about.
struct StagePart: Sendable {
  let share: AwardShare
  let ceremony: Ceremony
  /// The batches; empty when nobody is named.
  var batches: [Batch]
  /// Those for whom nobody comes: their certificates are laid aside.
  let aside: [StagePlace]

  /// The decision that the packet makes.
  var decision: Decision? {
    share.group.decision.flatMap { ceremony.decisions[$0] }
  }

  /// Whether the recipients stand on the stage while the decision is read: those of the President (Nghị định
  /// 152/2025/NĐ-CP, điểm b khoản 2 Điều 30); all others are called after it.
  var isCalledBefore: Bool { share.group.givers.contains { $0.legal?.level == .state } }

  /// Whether all who receive it have died.
  var isPosthumous: Bool {
    share.recipients.isEmpty ? share.group.isPosthumous : share.recipients.allSatisfy(\.isPosthumous)
  }

  /// The numbers of those who receive it, also where nobody is named.
  var counts: [Count] { share.counts() }
}

/// The awarding part of a ceremony: its forms in order of rank, each in batches for the stage.
struct StagePlan: Sendable {
  /// The default number of recipients on a stage.
  static let usualSize = 8

  let parts: [StagePart]

  var batches: [Batch] { parts.flatMap(\.batches) }
  var aside: [StagePlace] { parts.flatMap(\.aside) }

  /// Plans the stage: the order of Nghị định 152/2025/NĐ-CP, khoản 5 Điều 29, is that of the awards and of the recipients
  /// of each.
  init(_ ceremony: Ceremony, register: RegisterBook, takesAnnounced: Bool = false) {
    let runs = Dictionary(
      CertificateRun.all(of: ceremony).map { (Key($0.share), $0) }, uniquingKeysWith: { first, _ in first })
    let handed = AwardShare.all(of: ceremony).filter {
      $0.group.status == .handed || takesAnnounced && $0.group.status == .announced
    }
    let ranked = handed.enumerated().sorted { StagePlan.rank($0) < StagePlan.rank($1) }.map(\.element)
    let proxies = Proxies(ceremony.day)
    var batchNumber = 0
    var placeNumber = 0
    parts = ranked.filter {
      $0.group.forms.count <= 1 || !$0.recipients.isEmpty || $0.group.recipients.isEmpty
    }
    .map { share in
      let all = StagePlan.places(of: share, ceremony, proxies, runs[Key(share)], register)
      var batches = StagePlan.batches(
        of: all.filter { !$0.isAbsent || $0.receiver != nil }, handers: share.group.handers,
        size: ceremony.day?.stageSize?.value ?? StagePlan.usualSize)
      for index in batches.indices {
        batchNumber += 1
        batches[index] = batches[index].numbered(batchNumber, placesAfter: placeNumber)
        placeNumber += batches[index].places.count
      }
      return StagePart(
        share: share, ceremony: ceremony, batches: batches,
        aside: all.filter { $0.isAbsent && $0.receiver == nil })
    }
  }

  /// The absent and those who receive for others, by the recipient that they are about; of two the first counts.
  private struct Proxies {
    let absences: [Proxy.Target: Proxy]
    let representatives: [Proxy.Target: Proxy]

    init(_ day: DayPlan?) {
      func byTarget(_ proxies: [Proxy]) -> [Proxy.Target: Proxy] {
        Dictionary(proxies.flatMap { proxy in proxy.targets.map { ($0, proxy) } }) { first, _ in first }
      }
      absences = byTarget(day?.absences ?? [])
      representatives = byTarget(day?.representatives ?? [])
    }
  }

  /// Distinguishes the parts of awards.
  private struct Key: Hashable {
    let award: Int?
    let form: String

    init(_ share: AwardShare) {
      award = share.award
      form = share.formName?.value ?? ""
    }
  }

  /// Higher authorities first; of one authority by the order in which the law names and gives the awards; of one form by
  /// those who receive it; then as written.
  private static func rank(_ item: EnumeratedSequence<[AwardShare]>.Element) -> (Int, Int, Int, Int) {
    let share = item.element
    let giver = share.group.givers.first
    // Ministries and central organisations stand beside the provinces, below the State.
    let isCentral = [.ministry, .socialOrganisation].contains(giver?.legal?.level)
    let level = isCentral ? .province : giver?.level ?? share.form?.entry?.level ?? .unit
    let kind = share.form.flatMap { form in
      AwardKind(recognizing: form.entry?.name ?? form.written.value, by: giver?.legal)
    }
    let classed = share.form?.awardClass.flatMap { awardClass in
      share.form?.entry.flatMap {
        AwardKind(recognizing: "\($0.name) hạng \(awardClass.name.vi)", by: giver?.legal)
      }
    }
    // A title of the office's own comes after those of the law and before forms of commendation.
    let own = share.isTitle ? AwardKind.advancedWorker.precedence : AwardKind.allCases.count
    let precedence = (classed ?? kind)?.precedence ?? own
    // Of one form those who have died come last, and awards of collectives before those of households and individuals.
    let kinds: [RecipientKind] = [.people, .collective, .household, .individual]
    let first = share.recipients.map { recipient in
      (recipient.isPosthumous ? kinds.count : 0) + (kinds.firstIndex(of: recipient.kind) ?? kinds.count)
    }.min()
    return (level.rawValue, precedence, first ?? 0, item.offset)
  }

  private static func places(
    of share: AwardShare, _ ceremony: Ceremony, _ proxies: Proxies, _ run: CertificateRun?,
    _ register: RegisterBook
  ) -> [StagePlace] {
    var sheets: [Int: Int] = [:]
    for (sheet, index) in (run?.order ?? []).enumerated() { sheets[index] = sheet }
    return share.handingOrder(missing: share.missing(in: ceremony)).map { index in
      let recipient = share.recipients[index]
      let target = share.award.map { Proxy.Target(award: $0, recipient: share.positions[index]) }
      let absence = target.flatMap { proxies.absences[$0] }
      let proxy = target.flatMap { proxies.representatives[$0] }
      let group = recipient.isPosthumous ? share.group.receivers.first?.written : nil
      let sheet = sheets[index]
      return StagePlace(
        facts: share.facts(recipient, number: index + 1),
        registerNumber: sheet.flatMap { sheet in run?.number(of: sheet, in: register) },
        sheet: sheet.map { $0 + 1 }, receiver: absence?.receiver ?? proxy?.receiver ?? group,
        reason: absence?.reason, isAbsent: absence != nil)
    }
  }

  /// Batches of recipients of one kind, of sizes as equal as possible; if several people hand the award over, each
  /// has batches of their own.
  static func batches(of places: [StagePlace], handers: [Actor], size: Int) -> [Batch] {
    var groups: [[StagePlace]] = []
    for place in places {
      if let last = groups.last?.last, last.recipient.kind == place.recipient.kind,
        last.recipient.isPosthumous == place.recipient.isPosthumous
      {
        groups[groups.count - 1].append(place)
      } else {
        groups.append([place])
      }
    }
    var counts = groups.map { ($0.count + size - 1) / size }
    // Each of those who hand it over has a batch, where there are recipients for it.
    while counts.reduce(0, +) < handers.count {
      let halves = groups.indices.map { groups[$0].count / counts[$0] }
      guard let largest = halves.indices.max(by: { halves[$0] < halves[$1] }), halves[largest] > 1 else {
        break
      }
      counts[largest] += 1
    }
    let total = counts.reduce(0, +)
    var made: [Batch] = []
    for (group, count) in zip(groups, counts) {
      for part in 0..<count {
        let range = part * group.count / count..<(part + 1) * group.count / count
        made.append(
          Batch(
            number: made.count + 1,
            hander: handers.isEmpty ? nil : handers[made.count * handers.count / total],
            places: Array(group[range])))
      }
    }
    // More people than batches: the first of them hands, since one batch has one giver.
    return made
  }
}

extension Batch {
  /// The batch with its number, and its places with theirs.
  fileprivate func numbered(_ number: Int, placesAfter last: Int) -> Batch {
    Batch(
      number: number, hander: hander,
      places: places.enumerated().map { index, place in
        var place = place
        place.number = last + index + 1
        place.position = index + 1
        return place
      })
  }
}
