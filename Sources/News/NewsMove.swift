import Diagnostics
import Fields
import Model

/// A move of a report, as named in `genres.yaml`: a sentence or two, or paragraphs of its own.
enum NewsMove: NamedChoice {
  case lede, decisionLede, attendance, flowers, purpose, merger, sessions, members, reports, papers
  case opening, guidance, reply
  case votes, ranking, heads, pledgesBefore, pledgesAfter
  case awards, highestAwards, proposals
  case mainGifts, gifts, delegations
  case results, rewarding, limits, background, identity, ahead, launches, sites
  case photosAfterLede, photosAfterResults, photosAfterRewarding, photosAfterDirection, photosAtEnd
  case actsAtOpening, actsBeforeAwards, actsAfterAwards, actsAtEnd

  /// The names.
  var name: Message {
    switch self {
    case .lede: Message(vi: "mở đầu", en: "lede")
    case .decisionLede: Message(vi: "quyết định", en: "decision")
    case .attendance: Message(vi: "đại biểu", en: "attendance")
    case .flowers: Message(vi: "hoa", en: "flowers")
    case .purpose: Message(vi: "mục đích", en: "purpose")
    case .merger: Message(vi: "hợp nhất", en: "merger")
    case .sessions: Message(vi: "các phiên", en: "sessions")
    case .members: Message(vi: "thành viên", en: "members")
    case .reports: Message(vi: "báo cáo", en: "reports")
    case .papers: Message(vi: "tham luận", en: "papers")
    case .opening: Message(vi: "phát biểu khai mạc", en: "opening speech")
    case .guidance: Message(vi: "phát biểu", en: "speech")
    case .reply: Message(vi: "đáp từ", en: "reply")
    case .votes: Message(vi: "bỏ phiếu", en: "votes")
    case .ranking: Message(vi: "xếp hạng", en: "ranking")
    case .heads: Message(vi: "cụm trưởng", en: "heads")
    case .pledgesBefore: Message(vi: "giao ước trước khen thưởng", en: "pledges before awards")
    case .pledgesAfter: Message(vi: "giao ước sau khen thưởng", en: "pledges after awards")
    case .awards: Message(vi: "khen thưởng", en: "awards")
    case .highestAwards: Message(vi: "khen thưởng cao nhất", en: "highest awards")
    case .proposals: Message(vi: "đề nghị khen thưởng", en: "proposals")
    case .mainGifts: Message(vi: "quà tặng chính", en: "main gifts")
    case .gifts: Message(vi: "quà tặng", en: "gifts")
    case .delegations: Message(vi: "cử đại biểu", en: "delegates")
    case .results: Message(vi: "kết quả", en: "results")
    case .rewarding: Message(vi: "công tác khen thưởng", en: "rewarding")
    case .limits: Message(vi: "hạn chế", en: "limits")
    case .background: Message(vi: "bối cảnh", en: "background")
    case .identity: Message(vi: "đặc điểm", en: "identity")
    case .ahead: Message(vi: "phương hướng", en: "direction")
    case .launches: Message(vi: "phát động", en: "launches")
    case .sites: Message(vi: "các nơi", en: "sites")
    case .photosAfterLede: Message(vi: "ảnh sau mở đầu", en: "photos after lede")
    case .photosAfterResults: Message(vi: "ảnh sau kết quả", en: "photos after results")
    case .photosAfterRewarding: Message(vi: "ảnh sau công tác khen thưởng", en: "photos after rewarding")
    case .photosAfterDirection: Message(vi: "ảnh sau phương hướng", en: "photos after direction")
    case .photosAtEnd: Message(vi: "ảnh cuối bài", en: "photos at the end")
    case .actsAtOpening: Message(vi: "diễn biến sau khai mạc", en: "acts after the opening")
    case .actsBeforeAwards: Message(vi: "diễn biến trước khen thưởng", en: "acts before the awards")
    case .actsAfterAwards: Message(vi: "diễn biến sau khen thưởng", en: "acts after the awards")
    case .actsAtEnd: Message(vi: "diễn biến cuối", en: "acts at the end")
    }
  }
}

/// What reports of some genre usually have; a note is given when the definition lacks it, and nothing is invented.
enum NewsUsual: NamedChoice {
  case day, host, eventName, photos, author, results, launch, pastHonours, direction, speeches, counts,
    statistics
  case recipients, decisionNumber, handers, parentEvent, money, members, ranking, pledge, siteDays

  /// The names.
  var name: Message {
    switch self {
    case .day: Message(vi: "ngày của buổi lễ", en: "the event's day")
    case .host: Message(vi: "đơn vị tổ chức", en: "the host")
    case .eventName: Message(vi: "tên buổi lễ", en: "the event's name")
    case .photos: Message(vi: "ảnh và chú thích ảnh", en: "photos and captions")
    case .author: Message(vi: "tác giả", en: "an author")
    case .results: Message(vi: "kết quả của kỳ được tổng kết", en: "results of the period")
    case .launch: Message(vi: "phát động hoặc phương hướng năm tới", en: "a launch or tasks")
    case .pastHonours: Message(vi: "phần thưởng đã nhận", en: "past honours")
    case .direction: Message(vi: "phương hướng giai đoạn tới", en: "tasks of the next span")
    case .speeches: Message(vi: "phát biểu của lãnh đạo", en: "a leader's speech")
    case .counts: Message(vi: "số tập thể, cá nhân được khen", en: "how many are honoured")
    case .statistics: Message(vi: "thống kê khen thưởng theo cấp", en: "award statistics by tier")
    case .recipients: Message(vi: "tên người, tập thể được tặng", en: "names of the honoured")
    case .decisionNumber: Message(vi: "số quyết định", en: "the decision's number")
    case .handers: Message(vi: "ai trao", en: "who hands it over")
    case .parentEvent: Message(vi: "cuộc họp mà lễ trao là một phần", en: "the meeting that it is a part of")
    case .money: Message(vi: "mức thưởng, học bổng", en: "money or scholarships")
    case .members: Message(vi: "thành viên của cụm, khối", en: "members of the cluster")
    case .ranking: Message(vi: "kết quả bình xét, xếp hạng", en: "the ranking")
    case .pledge: Message(vi: "ký giao ước thi đua", en: "a pledge")
    case .siteDays: Message(vi: "ngày ở từng nơi", en: "the day at each place")
    }
  }

  /// Whether a ceremony lacks it.
  func isMissing(in ceremony: Ceremony) -> Bool {
    let (event, awards) = (ceremony.event, ceremony.awards)
    func has(_ role: Narrative.Role) -> Bool { ceremony.narratives.contains { $0.role == role } }
    // A programme or a meeting with guests reviews nothing.
    let isReview = !event.reviewed.isEmpty || event.kind == .annualReview
    return switch self {
    case .day: event.date == nil
    case .host: event.hosts.isEmpty
    case .eventName: event.name == nil
    case .photos: ceremony.photos.isEmpty
    case .author: ceremony.report?.authors.isEmpty ?? true
    case .results: !has(.results) && ceremony.statistics.isEmpty && isReview
    case .launch: event.launches.isEmpty && !has(.direction) && isReview
    case .pastHonours: ceremony.pastHonours.isEmpty
    case .direction: !has(.direction)
    case .speeches: ceremony.speeches.isEmpty
    case .counts: awards.allSatisfy { $0.count == nil && $0.recipients.isEmpty }
    case .statistics: ceremony.awardStatistics.isEmpty
    case .recipients: awards.allSatisfy(\.recipients.isEmpty)
    case .decisionNumber: awards.allSatisfy { ceremony.decision(of: $0)?.number == nil }
    case .handers: awards.allSatisfy(\.handers.isEmpty)
    case .parentEvent: event.parentEvent == nil
    case .money: awards.allSatisfy { $0.money == nil } && ceremony.gifts.isEmpty
    case .members: ceremony.cluster?.members.isEmpty ?? true
    case .ranking: ceremony.cluster?.ranking.isEmpty ?? true
    case .pledge: ceremony.pledges.isEmpty
    case .siteDays: ceremony.sites.contains { $0.date == nil }
    }
  }
}
