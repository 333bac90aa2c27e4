import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Phát động after the first sentence: details for which the first sentence had no room.
struct NewsLaunch: Sendable {
  let launch: Launch
  let what: Text
  let wasTold: Bool
  let by: NewsActor?
  let caller: NewsActor?
  let occasion: NewsOccasion?
  let period: NewsPeriod?
  let slogans: [Text]
  let tasks: [Text]
  let isOneOfSeveral: Bool
  /// Whether the tasks say themselves who is called.
  let haveSubjects: Bool
  var policy: NewsPolicy?

  /// Whether a launch has more details than its name.
  static func hasMore(_ launch: Launch) -> Bool {
    !launch.slogans.isEmpty || !launch.tasks.isEmpty || launch.calledBy != nil || launch.by != nil
      || launch.occasion != nil
  }

  /// Whether its occasion opens the later paragraph and so is left out of the first sentence.
  static func tellsOccasionLater(_ launch: Launch) -> Bool { !launch.tasks.isEmpty && launch.calledBy == nil }

  /// What templates see of a launch.
  static let exposure = Exposure<NewsLaunch>(
    "phát động", place: { $0.launch.what.place },
    [
      .text("nội_dung", help("phát động gì, gọn nếu đã nêu", "what, short if told before"), \.what),
      .truth("đã_chào_mừng", help("nội dung đã có chữ chào mừng", "says “chào mừng” itself")) {
        NewsClause($0.what.value).mentions("chào mừng")
      },
      .truth(
        "một_trong_nhiều", help("có điều khác cũng được phát động", "is one of several"), \.isOneOfSeveral),
      .truth("đã_nêu", help("câu mở đầu đã nêu", "the first sentence told it"), \.wasTold),
      .maybeRecord("bởi", help("ai phát động", "who launches"), NewsActor.exposure, \.by),
      .maybeRecord("người_kêu_gọi", help("ai kêu gọi", "who calls"), NewsActor.exposure, \.caller),
      .maybeRecord(
        "dịp", help("dịp, khi chưa nêu", "occasion, when not told yet"), NewsOccasion.exposure, \.occasion),
      .maybeRecord("kỳ", help("kỳ phát động", "its period"), NewsPeriod.exposure, \.period),
      .texts("khẩu_hiệu", help("khẩu hiệu trong ngoặc kép", "slogans between quotes"), \.slogans),
      .texts("nhiệm_vụ", help("các nhiệm vụ", "tasks"), \.tasks),
      .truth(
        "nhiệm_vụ_của_ai", help("mỗi nhiệm vụ tự nói là của ai", "each task says whose it is"), \.haveSubjects
      ),
      .maybeRecord(
        "văn_bản", help("kế hoạch, nghị quyết phải thực hiện", "plan that they serve"), NewsPolicy.exposure,
        \.policy),
    ])
}

extension NewsClause {
  /// Whether it mentions what is launched, with its year.
  func says(_ launch: Launch) -> Bool {
    mentions(launch.what.value)
      && launch.period.map {
        mentions("\($0.lastYear)") || NewsClause(launch.what.value).mentions("\($0.lastYear)")
      } ?? true
  }
}

extension NewsContext {
  /// A launch for a later paragraph.
  func launch(_ launch: Launch, wasTold: Bool) -> NewsLaunch {
    // A name that says what is launched says neither its occasion nor its slogans.
    let isInName = isInName(launch)
    let occasionTold = wasTold && !isInName && !NewsLaunch.tellsOccasionLater(launch)
    let what = prose(launch.what)
    let haveSubjects = !launch.tasks.isEmpty && launch.tasks.allSatisfy { house.words.namesDoer($0.value) }
    return NewsLaunch(
      launch: launch, what: wasTold ? Located(shortName(of: what.value), at: what.place) : what,
      wasTold: wasTold,
      by: (launch.by ?? (launch.calledBy == nil ? launcher : nil)).map { actor($0) } ?? host,
      caller: launch.calledBy.map { actor($0) },
      occasion: occasionTold ? nil : launch.occasion.map { occasion($0) },
      period: launch.calledBy == nil && !launch.tasks.isEmpty
        ? launch.period.map { period($0) } : wasTold ? nil : ownPeriod(of: launch),
      slogans: wasTold && isOnlyLaunch && !isInName ? [] : launch.slogans.map(quoted),
      tasks: haveSubjects ? launch.tasks.map(inner) : goals(launch.tasks),
      isOneOfSeveral: ceremony.event.launches.count > 1, haveSubjects: haveSubjects)
  }

  /// The one who launched, by the role in the attendance.
  var launcher: Actor? {
    let all = ceremony.attendance.filter { $0.roles.contains(.launches) }.map(\.actor)
    return all.count == 1 ? all.first : nil
  }

  /// The tasks of a launch, to which somebody calls: what begins with no verb is striven for.
  private func goals(_ tasks: [Text]) -> [Text] {
    var strives = false
    return tasks.map { task in
      let task = inner(task)
      let text = task.value
      let isGoal =
        house.words.isGoal(text) && !house.words.opens(text, with: .verbs)
        && !house.words.opens(text, with: .goalVerbs)
      let wasStriving = strives
      strives = isGoal || house.words.isNominal(text)
      guard strives, !wasStriving, let word = house.words.words(.goals).first else { return task }
      return Located("\(word) \(text)", at: task.place)
    }
  }

  /// Whether the event's name says that something is launched, not only what.
  func isInName(_ launch: Launch) -> Bool {
    guard let name = ceremony.event.name.map({ NewsClause($0.value) }) else { return false }
    return name.says(launch) && (ceremony.event.kind == .launching || name.mentions("phát động"))
  }

  /// Whether the first sentence mentions a launch: not if the event's name already says it.
  func isInLede(_ launch: Launch) -> Bool {
    guard !launch.isSecondary, let name = ceremony.event.name.map({ NewsClause($0.value) }) else {
      return !launch.isSecondary
    }
    return isInName(launch) || !name.mentions("phát động")
  }

  /// The period of a launch, unless its name says it.
  func ownPeriod(of launch: Launch) -> NewsPeriod? {
    launch.period.flatMap { NewsClause(launch.what.value).mentions("\($0.lastYear)") ? nil : period($0) }
  }

  /// The head of a long name (đợt thi đua cao điểm; phong trào thi đua năm 2021); the whole when it is short.
  private func shortName(of name: String) -> String {
    let parts = name.split(separator: " ")
    guard parts.count > 8, let head = house.words.opening(of: name, in: .launches) else { return name }
    var count = head.split(separator: " ").count
    guard parts.count > count + 2 else { return name }
    let next = parts.dropFirst(count).prefix(2)
    if next.last?.allSatisfy(\.isNumber) == true, house.words.opens(String(next.first ?? ""), with: .times) {
      count += 2
    }
    return parts.prefix(count).joined(separator: " ")
  }
}

/// Giao ước, cam kết: documents of the same signatories in one sentence.
struct NewsPledge: Sendable {
  var adopted: [Text] = []
  var signed: [Text] = []
  let signatories: [Text]
  let parties: NewsParties
  let organiser: NewsActor?
  /// Whether those who sign are the members of the cluster, which the article lists.
  let isByMembers: Bool
  let clusterKind: Text?
  var period: NewsPeriod?

  /// What templates see of a pledge.
  static let exposure = Exposure<NewsPledge>(
    "giao ước", place: { ($0.signed + $0.adopted).first?.place },
    [
      .texts("thông_qua", help("văn bản được thông qua", "documents adopted"), \.adopted),
      .texts("ký", help("văn bản được ký", "documents signed"), \.signed),
      .texts("bên_ký", help("các bên ký", "signatories"), \.parties.names),
      .maybe("loại_bên_ký", help("chữ chung ở đầu: xã", "the word that all begin with"), \.parties.kind),
      .truth(
        "toàn_cụm", help("các bên ký là thành viên của cụm", "the members of the cluster sign"), \.isByMembers
      ),
      .maybe("loại_cụm", help("cụm hoặc khối", "cluster or bloc"), \.clusterKind),
      .maybeRecord("đơn_vị", help("ai tổ chức ký", "who organised it"), NewsActor.exposure, \.organiser),
      .maybeRecord("kỳ", help("thời gian mở câu", "the time that opens it"), NewsPeriod.exposure, \.period),
    ])
}

extension NewsContext {
  /// The pledges of a moment of the event, those of the same parties together; one without a moment comes first.
  func pledges(at moment: Pledge.Moment) -> [NewsPledge] {
    let placed = Set(ceremony.narratives.flatMap(\.items))
    var result: [NewsPledge] = []
    for (index, fact) in ceremony.pledges.enumerated()
    where fact.toldIn.contains(.body) && (fact.moment ?? .beforeAwards) == moment
      && !placed.contains(.pledge(index))
    {
      let pledge = self.pledge(fact)
      if let last = result.last, last.signatories.map(\.value) == pledge.signatories.map(\.value),
        last.organiser == pledge.organiser
      {
        result[result.count - 1].adopted += pledge.adopted
        result[result.count - 1].signed += pledge.signed
      } else {
        result.append(pledge)
      }
    }
    return result
  }

  /// One pledge.
  func pledge(_ fact: Pledge) -> NewsPledge {
    let members = ceremony.cluster?.members.map(\.value) ?? []
    return NewsPledge(
      adopted: fact.act == .adopted ? [fact.document] : [],
      signed: fact.act == .signed ? [fact.document] : [],
      signatories: fact.signatories, parties: withoutSharedWords(fact.signatories),
      organiser: fact.organiser.map { actor($0) },
      isByMembers: members.count > 1
        && (fact.signatories.isEmpty && genre == .cluster && fact.act == .signed && fact.organiser == nil
          || Set(fact.signatories.map(\.value)) == Set(members)),
      clusterKind: cluster?.kind)
  }
}
