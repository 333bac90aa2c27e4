import Diagnostics
import Model
import TemplateLanguage

/// Phát động told after the first sentence: what the first sentence had no room for.
struct NewsLaunch: Sendable {
  let launch: Launch
  /// What is launched; its short name when the first sentence said it in full.
  let what: Text
  let wasTold: Bool
  let by: NewsActor?
  let caller: NewsActor?
  let occasion: NewsOccasion?
  let period: NewsPeriod?
  let slogans: [Text]
  let tasks: [Text]
  /// The plan or resolution that the tasks serve.
  var policy: NewsPolicy?
  /// How its sentence opens.
  var opener: NewsOpener = .atEvent
  /// Whether the sentence before opened with the event.
  var followsOpener = false

  /// Whether a launch has more to tell than its name.
  static func hasMore(_ launch: Launch) -> Bool {
    !launch.slogans.isEmpty || !launch.tasks.isEmpty || launch.calledBy != nil
  }

  /// Whether its occasion opens the later paragraph and so is left out of the first sentence.
  static func tellsOccasionLater(_ launch: Launch) -> Bool {
    !launch.tasks.isEmpty && launch.calledBy == nil
  }

  /// What templates see of a launch.
  static let exposure = Exposure<NewsLaunch>(
    "phát động", place: { $0.launch.what.place },
    [
      .text("nội_dung", Message(vi: "phát động gì, gọn nếu đã nêu", en: "what, short if told before")) {
        $0.what
      },
      .truth("đã_nêu", Message(vi: "câu mở đầu đã nêu", en: "the first sentence told it")) { $0.wasTold },
      .maybeRecord("bởi", Message(vi: "ai phát động", en: "who launches"), NewsActor.exposure) { $0.by },
      .maybeRecord("người_kêu_gọi", Message(vi: "ai kêu gọi", en: "who calls"), NewsActor.exposure) {
        $0.caller
      },
      .maybeRecord(
        "dịp", Message(vi: "dịp, khi chưa nêu", en: "occasion, when not told yet"), NewsOccasion.exposure
      ) { $0.occasion },
      .maybeRecord("kỳ", Message(vi: "thời gian mở câu", en: "the time that opens it"), NewsPeriod.exposure) {
        $0.period
      },
      .texts("khẩu_hiệu", Message(vi: "khẩu hiệu trong ngoặc kép", en: "slogans between quotes")) {
        $0.slogans
      },
      .texts("nhiệm_vụ", Message(vi: "các nhiệm vụ", en: "tasks")) { $0.tasks },
      .maybeRecord(
        "văn_bản", Message(vi: "kế hoạch, nghị quyết phải thực hiện", en: "plan that they serve"),
        NewsPolicy.exposure
      ) { $0.policy },
      .opener { $0.opener },
      .truth(
        "sau_lời_mở", Message(vi: "câu trước đã mở bằng “Tại hội nghị”", en: "an opener stands just before")
      ) {
        $0.followsOpener
      },
    ])
}

extension NewsContext {
  /// A launch as a later paragraph tells it.
  func launch(_ launch: Launch, wasTold: Bool, opening: NewsPeriod?) -> NewsLaunch {
    let occasionTold = wasTold && !NewsLaunch.tellsOccasionLater(launch)
    let what = prose(launch.what)
    return NewsLaunch(
      launch: launch,
      what: wasTold ? Located(NewsLaunchName.short(what.value), at: what.place) : what, wasTold: wasTold,
      by: launch.by.map { actor($0) } ?? host, caller: launch.calledBy.map { actor($0) },
      occasion: occasionTold ? nil : launch.occasion.map { occasion($0) }, period: opening,
      slogans: launch.slogans.map(quoted), tasks: launch.tasks.map(inner))
  }
}

/// Giao ước, cam kết: documents of the same signatories in one sentence.
struct NewsPledge: Sendable {
  var adopted: [Text] = []
  var signed: [Text] = []
  let signatories: [Text]
  let organiser: NewsActor?
  /// The time that opens it, for a pledge of the period under review.
  var period: NewsPeriod?
  /// How its sentence opens.
  var opener: NewsOpener = .atEvent
  /// Whether the sentence before opened with the event.
  var followsOpener = false

  /// What templates see of a pledge.
  static let exposure = Exposure<NewsPledge>(
    "giao ước", place: { ($0.signed + $0.adopted).first?.place },
    [
      .texts("thông_qua", Message(vi: "văn bản được thông qua", en: "documents adopted")) { $0.adopted },
      .texts("ký", Message(vi: "văn bản được ký", en: "documents signed")) { $0.signed },
      .texts("bên_ký", Message(vi: "các bên ký", en: "signatories")) { $0.signatories },
      .maybeRecord("đơn_vị", Message(vi: "ai tổ chức ký", en: "who organised it"), NewsActor.exposure) {
        $0.organiser
      },
      .maybeRecord("kỳ", Message(vi: "thời gian mở câu", en: "the time that opens it"), NewsPeriod.exposure) {
        $0.period
      },
      .opener { $0.opener },
      .truth(
        "sau_lời_mở", Message(vi: "câu trước đã mở bằng “Tại hội nghị”", en: "an opener stands just before")
      ) {
        $0.followsOpener
      },
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
    var pledge = NewsPledge(signatories: fact.signatories, organiser: fact.organiser.map { actor($0) })
    switch fact.act {
    case .signed: pledge.signed = [fact.document]
    case .adopted: pledge.adopted = [fact.document]
    }
    return pledge
  }
}
