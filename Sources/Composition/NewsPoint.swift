import Diagnostics
import Model
import TemplateLanguage

/// One thing that the article tells, mostly in one sentence.
enum NewsPoint: Sendable {
  /// Câu mở đầu.
  case lede(NewsLede)
  /// Đại biểu.
  case attendance(NewsAttendance)
  /// A sentence of the clerk's.
  case statement(NewsStatement)
  /// Chủ đề on its own.
  case theme(NewsTheme)
  /// Các phong trào of the past period.
  case movements(NewsMovements)
  /// Các phong trào ahead.
  case plannedMovements(NewsMovements)
  /// Văn bản được thực hiện.
  case policy(NewsPolicy)
  /// Số liệu.
  case figure(NewsFigure)
  /// Thống kê khen thưởng.
  case awardStatistic(NewsAwardStatistic)
  /// Phần thưởng đã nhận.
  case honour(NewsHonour)
  /// Hạn chế.
  case limits([Text])
  /// Phát động.
  case launch(NewsLaunch)
  /// Giao ước ký tại buổi lễ.
  case pledge(NewsPledge)
  /// Giao ước ký trong kỳ tổng kết.
  case earlierPledge(NewsPledge)
  /// Khen thưởng.
  case awards(NewsAwards)
  /// Quyết định as news.
  case decisionNews(NewsDecisionNews)
  /// Hợp nhất.
  case merger(NewsMerger)
  /// Các phiên.
  case sessions(NewsSessions)
  /// Hoa chúc mừng.
  case flowers(NewsFlowers)
  /// Báo cáo, tham luận.
  case papers(NewsPapers)
  /// Phát biểu.
  case speech(NewsSpeech)
  /// Thành viên của cụm.
  case members(NewsCluster)
  /// Xếp hạng trong cụm.
  case ranking(NewsCluster)
  /// Cụm trưởng kỳ tới.
  case heads(NewsCluster)
  /// Quà tặng.
  case gifts(NewsGifts)
  /// Cử đại biểu.
  case delegation(NewsDelegation)

  /// The lists of names that stand line by line below it.
  var rolls: [[NewsRecipient]] {
    switch self {
    case .awards(let awards): awards.rolls
    case .decisionNews(let news): news.award.roll.isEmpty ? [] : [news.award.roll]
    case .lede, .attendance, .statement, .theme, .movements, .plannedMovements, .policy, .figure,
      .awardStatistic, .honour, .limits, .earlierPledge, .merger, .sessions, .flowers, .speech, .members,
      .ranking, .heads, .launch, .pledge, .papers, .gifts, .delegation:
      []
    }
  }

  /// Whether it is a decision that is news.
  var isDecision: Bool {
    if case .decisionNews = self { true } else { false }
  }

  /// Whether its sentence opens with the event ("Tại hội nghị").
  var opensWithEvent: Bool {
    switch self {
    case .launch(let launch): launch.caller == nil && launch.tasks.isEmpty
    case .pledge, .awards, .papers, .gifts, .delegation: true
    case .lede, .attendance, .statement, .theme, .movements, .plannedMovements, .policy, .figure,
      .awardStatistic,
      .honour, .limits, .earlierPledge, .decisionNews, .merger, .sessions, .flowers, .speech, .members,
      .ranking, .heads:
      false
    }
  }
}

extension NewsPoint {
  private struct Limits: Sendable {
    let limits: [Text]

    static let exposure = Exposure<Limits>(
      "hạn chế", place: { $0.limits.first?.place },
      [.texts("mục", Message(vi: "từng hạn chế", en: "each limit")) { $0.limits }])
  }

  /// What templates see of a point: exactly one of these records is present.
  static let exposure = Exposure<NewsPoint>(
    "ý",
    [
      .maybeRecord("mở_đầu", Message(vi: "câu mở đầu", en: "first sentence"), NewsLede.exposure) {
        if case .lede(let value) = $0 { value } else { nil }
      },
      .maybeRecord("đại_biểu", Message(vi: "đại biểu", en: "attendance"), NewsAttendance.exposure) {
        if case .attendance(let value) = $0 { value } else { nil }
      },
      .maybeRecord(
        "nhận_định", Message(vi: "câu của người soạn", en: "a sentence given"), NewsStatement.exposure
      ) { if case .statement(let value) = $0 { value } else { nil } },
      .maybeRecord("chủ_đề", Message(vi: "chủ đề đứng riêng", en: "a theme alone"), NewsTheme.exposure) {
        if case .theme(let value) = $0 { value } else { nil }
      },
      .maybeRecord(
        "phong_trào", Message(vi: "các phong trào đã qua", en: "past movements"), NewsMovements.exposure
      ) { if case .movements(let value) = $0 { value } else { nil } },
      .maybeRecord(
        "phong_trào_sắp_tới", Message(vi: "các phong trào sắp tới", en: "movements ahead"),
        NewsMovements.exposure
      ) { if case .plannedMovements(let value) = $0 { value } else { nil } },
      .maybeRecord("văn_bản", Message(vi: "văn bản được thực hiện", en: "a document"), NewsPolicy.exposure) {
        if case .policy(let value) = $0 { value } else { nil }
      },
      .maybeRecord("số_liệu", Message(vi: "số liệu", en: "a figure"), NewsFigure.exposure) {
        if case .figure(let value) = $0 { value } else { nil }
      },
      .maybeRecord(
        "thống_kê", Message(vi: "thống kê khen thưởng", en: "statistics of awards"),
        NewsAwardStatistic.exposure
      ) { if case .awardStatistic(let value) = $0 { value } else { nil } },
      .maybeRecord(
        "phần_thưởng_đã_nhận", Message(vi: "phần thưởng đã nhận", en: "a past honour"), NewsHonour.exposure
      ) { if case .honour(let value) = $0 { value } else { nil } },
      .maybeRecord("hạn_chế", Message(vi: "hạn chế", en: "limits"), Limits.exposure) {
        if case .limits(let value) = $0 { Limits(limits: value) } else { nil }
      },
      .maybeRecord("phát_động", Message(vi: "phát động", en: "a launch"), NewsLaunch.exposure) {
        if case .launch(let value) = $0 { value } else { nil }
      },
      .maybeRecord(
        "giao_ước", Message(vi: "giao ước tại buổi lễ", en: "a pledge at the event"), NewsPledge.exposure
      ) { if case .pledge(let value) = $0 { value } else { nil } },
      .maybeRecord(
        "giao_ước_trong_kỳ", Message(vi: "giao ước trong kỳ tổng kết", en: "an earlier pledge"),
        NewsPledge.exposure
      ) { if case .earlierPledge(let value) = $0 { value } else { nil } },
      .maybeRecord("khen_thưởng", Message(vi: "khen thưởng", en: "the awards"), NewsAwards.exposure) {
        if case .awards(let value) = $0 { value } else { nil }
      },
      .maybeRecord(
        "tin_quyết_định", Message(vi: "quyết định là tin", en: "a decision as news"),
        NewsDecisionNews.exposure
      ) {
        if case .decisionNews(let value) = $0 { value } else { nil }
      },
      .maybeRecord("hợp_nhất", Message(vi: "hợp nhất từ đơn vị nào", en: "a merger"), NewsMerger.exposure) {
        if case .merger(let value) = $0 { value } else { nil }
      },
      .maybeRecord("các_phiên", Message(vi: "các phiên", en: "sessions"), NewsSessions.exposure) {
        if case .sessions(let value) = $0 { value } else { nil }
      },
      .maybeRecord("hoa", Message(vi: "hoa chúc mừng", en: "flowers"), NewsFlowers.exposure) {
        if case .flowers(let value) = $0 { value } else { nil }
      },
      .maybeRecord(
        "báo_cáo", Message(vi: "báo cáo, tham luận", en: "reports and papers"), NewsPapers.exposure
      ) {
        if case .papers(let value) = $0 { value } else { nil }
      },
      .maybeRecord("phát_biểu", Message(vi: "phát biểu", en: "a speech"), NewsSpeech.exposure) {
        if case .speech(let value) = $0 { value } else { nil }
      },
      .maybeRecord(
        "thành_viên", Message(vi: "thành viên của cụm", en: "members of a cluster"), NewsCluster.exposure
      ) {
        if case .members(let value) = $0 { value } else { nil }
      },
      .maybeRecord(
        "xếp_hạng", Message(vi: "xếp hạng trong cụm", en: "ranking in a cluster"), NewsCluster.exposure
      ) {
        if case .ranking(let value) = $0 { value } else { nil }
      },
      .maybeRecord(
        "cụm_trưởng", Message(vi: "cụm trưởng kỳ tới", en: "next heads of a cluster"), NewsCluster.exposure
      ) {
        if case .heads(let value) = $0 { value } else { nil }
      },
      .maybeRecord("quà_tặng", Message(vi: "quà tặng", en: "gifts"), NewsGifts.exposure) {
        if case .gifts(let value) = $0 { value } else { nil }
      },
      .maybeRecord("cử_đại_biểu", Message(vi: "cử đại biểu", en: "delegates"), NewsDelegation.exposure) {
        if case .delegation(let value) = $0 { value } else { nil }
      },
    ])
}
