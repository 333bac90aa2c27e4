import Diagnostics
import Model

extension NewsGenre {
  /// What a usual report of the genre has and a ceremony lacks; told beside the draft, never invented within it.
  func lacks(_ ceremony: Ceremony) -> [Message] {
    (usual(ceremony) + own(ceremony)).filter(\.isMissing).map(\.what)
  }

  private typealias Lack = (isMissing: Bool, what: Message)

  private static func lack(_ isMissing: Bool, _ vi: String, _ en: String) -> Lack {
    (isMissing, Message(vi: vi, en: en))
  }

  /// What every report has.
  private func usual(_ ceremony: Ceremony) -> [Lack] {
    let event = ceremony.event
    let isEvent = self != .decision && self != .roundUp
    return [
      NewsGenre.lack(isEvent && event.date == nil, "ngày của buổi lễ", "the event's day"),
      NewsGenre.lack(isEvent && event.hosts.isEmpty, "đơn vị tổ chức", "the host"),
      NewsGenre.lack(isEvent && event.name == nil, "tên buổi lễ", "the event's name"),
      NewsGenre.lack(ceremony.photos.isEmpty, "ảnh và chú thích ảnh", "photos and captions"),
      NewsGenre.lack(ceremony.report?.authors.isEmpty ?? true, "tác giả", "an author"),
    ]
  }

  /// What reports of this genre have.
  private func own(_ ceremony: Ceremony) -> [Lack] {
    switch self {
    case .annual, .fiveYear, .exemplars, .congress: reviews(ceremony)
    case .conferment, .insideMeeting, .decision, .pupils: awards(ceremony)
    case .cluster:
      [
        NewsGenre.lack(
          ceremony.cluster?.members.isEmpty ?? true, "thành viên của cụm, khối", "members of the cluster"),
        NewsGenre.lack(
          ceremony.cluster?.ranking.isEmpty ?? true, "kết quả bình xét, xếp hạng", "the ranking"),
        NewsGenre.lack(ceremony.pledges.isEmpty, "ký giao ước thi đua", "a pledge"),
      ]
    case .roundUp:
      [
        NewsGenre.lack(ceremony.sites.contains { $0.date == nil }, "ngày ở từng nơi", "the day at each place")
      ]
    }
  }

  private func reviews(_ ceremony: Ceremony) -> [Lack] {
    func has(_ role: Narrative.Role) -> Bool { ceremony.narratives.contains { $0.role == role } }
    let results = NewsGenre.lack(
      !has(.results) && ceremony.statistics.isEmpty, "kết quả của kỳ được tổng kết", "results of the period")
    let speeches = NewsGenre.lack(ceremony.speeches.isEmpty, "phát biểu của lãnh đạo", "a leader's speech")
    return switch self {
    case .fiveYear:
      [
        results, NewsGenre.lack(ceremony.pastHonours.isEmpty, "phần thưởng đã nhận", "past honours"),
        NewsGenre.lack(!has(.direction), "phương hướng giai đoạn tới", "tasks of the next span"),
      ]
    case .exemplars:
      [
        results, speeches,
        NewsGenre.lack(
          ceremony.awards.allSatisfy { $0.count == nil && $0.recipients.isEmpty },
          "số tập thể, cá nhân được khen", "how many are honoured"),
      ]
    case .congress:
      [
        results, speeches,
        NewsGenre.lack(
          ceremony.awardStatistics.isEmpty, "thống kê khen thưởng theo cấp", "award statistics by tier"),
      ]
    case .annual, .conferment, .cluster, .pupils, .insideMeeting, .decision, .roundUp:
      [
        results,
        NewsGenre.lack(
          ceremony.event.launches.isEmpty && !has(.direction), "phát động hoặc phương hướng năm tới",
          "a launch or tasks"),
      ]
    }
  }

  private func awards(_ ceremony: Ceremony) -> [Lack] {
    let awards = ceremony.awards
    let number = NewsGenre.lack(
      awards.allSatisfy { ceremony.decision(of: $0)?.number == nil }, "số quyết định", "the decision's number"
    )
    return switch self {
    case .conferment:
      [
        NewsGenre.lack(
          awards.allSatisfy(\.recipients.isEmpty), "tên người, tập thể được tặng", "names of the honoured"),
        number, NewsGenre.lack(awards.allSatisfy(\.handers.isEmpty), "ai trao", "who hands it over"),
      ]
    case .insideMeeting:
      [
        NewsGenre.lack(
          ceremony.event.parentEvent == nil, "cuộc họp mà lễ trao là một phần",
          "the meeting that it is a part of"), number,
      ]
    case .pupils:
      [
        NewsGenre.lack(
          awards.allSatisfy { $0.count == nil && $0.recipients.isEmpty },
          "số học sinh, giáo viên được khen", "how many are honoured"),
        NewsGenre.lack(
          awards.allSatisfy { $0.money == nil } && ceremony.gifts.isEmpty, "mức thưởng, học bổng",
          "money or scholarships"),
      ]
    case .annual, .fiveYear, .exemplars, .cluster, .congress, .decision, .roundUp:
      [
        number,
        NewsGenre.lack(
          awards.allSatisfy { ceremony.decision(of: $0)?.date == nil }, "ngày quyết định",
          "the decision's day"),
      ]
    }
  }
}
