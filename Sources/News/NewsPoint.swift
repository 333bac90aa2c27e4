import Diagnostics
import Facts
import Model
import TemplateLanguage

/// A fact of the article, usually one sentence.
enum NewsPoint: Sendable {
  /// Câu mở đầu.
  case lede(NewsLede)
  /// Đại biểu.
  case attendance(NewsAttendance)
  /// A sentence from the clerk.
  case statement(NewsStatement)
  /// Diễn biến khác in the clerk's words.
  case act(Text)
  /// Chủ đề in a sentence of its own.
  case theme(NewsTheme)
  /// Các phong trào of the reviewed period.
  case movements(NewsMovements)
  /// Các phong trào of the coming period.
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
  /// Bỏ phiếu.
  case vote(NewsVote)
  /// Xếp hạng trong cụm.
  case ranking(NewsCluster)
  /// Cụm trưởng kỳ tới.
  case heads(NewsCluster)
  /// Quà tặng.
  case gift(NewsGift)
  /// Cử đại biểu.
  case delegation(NewsDelegation)

  /// The lists of names below it, one name per line.
  var rolls: [[NewsRecipient]] {
    switch self {
    case .awards(let awards): awards.rolls
    case .decisionNews(let news): NewsAwards(awards: [news.award]).rolls
    default: []
    }
  }

  /// Whether a task behind it needs a time of its own: a figure of no time, or of a time far ahead.
  var leavesTimeOpen: Bool {
    if case .figure(let figure) = self {
      figure.period == nil && !figure.needsTime || figure.isFarAhead
    } else {
      false
    }
  }

  /// The clerk's sentence that it is.
  var statement: NewsStatement? { if case .statement(let statement) = self { statement } else { nil } }

  /// Whether it is a figure that says itself that it lies ahead.
  var saysTimeAhead: Bool { if case .figure(let figure) = self { figure.needsTime } else { false } }

  /// Whether the news is a decision.
  var isDecision: Bool { if case .decisionNews = self { true } else { false } }

  /// The fields for templates; exactly one is present.
  static let exposure = Exposure<NewsPoint>(
    "ý",
    [
      .maybeRecord("mở_đầu", help("câu mở đầu", "first sentence"), NewsLede.exposure) {
        if case .lede(let value) = $0 { value } else { nil }
      },
      .maybeRecord("đại_biểu", help("đại biểu", "attendance"), NewsAttendance.exposure) {
        if case .attendance(let value) = $0 { value } else { nil }
      },
      .maybeRecord("nhận_định", help("câu của người soạn", "a sentence given"), NewsStatement.exposure) {
        if case .statement(let value) = $0 { value } else { nil }
      },
      .maybe("diễn_biến", help("việc khác của buổi lễ", "another act")) {
        if case .act(let value) = $0 { value } else { nil }
      },
      .maybeRecord("chủ_đề", help("chủ đề đứng riêng", "a theme alone"), NewsTheme.exposure) {
        if case .theme(let value) = $0 { value } else { nil }
      },
      .maybeRecord("phong_trào", help("các phong trào đã qua", "past movements"), NewsMovements.exposure) {
        if case .movements(let value) = $0 { value } else { nil }
      },
      .maybeRecord(
        "phong_trào_sắp_tới", help("các phong trào sắp tới", "movements ahead"), NewsMovements.exposure
      ) {
        if case .plannedMovements(let value) = $0 { value } else { nil }
      },
      .maybeRecord("văn_bản", help("văn bản được thực hiện", "a document"), NewsPolicy.exposure) {
        if case .policy(let value) = $0 { value } else { nil }
      },
      .maybeRecord("số_liệu", help("số liệu", "a figure"), NewsFigure.exposure) {
        if case .figure(let value) = $0 { value } else { nil }
      },
      .maybeRecord(
        "thống_kê", help("thống kê khen thưởng", "statistics of awards"), NewsAwardStatistic.exposure
      ) {
        if case .awardStatistic(let value) = $0 { value } else { nil }
      },
      .maybeRecord("phần_thưởng_đã_nhận", help("phần thưởng đã nhận", "a past honour"), NewsHonour.exposure) {
        if case .honour(let value) = $0 { value } else { nil }
      },
      .texts("hạn_chế", help("từng hạn chế", "each limit")) {
        if case .limits(let value) = $0 { value } else { [] }
      },
      .maybeRecord("phát_động", help("phát động", "a launch"), NewsLaunch.exposure) {
        if case .launch(let value) = $0 { value } else { nil }
      },
      .maybeRecord("giao_ước", help("giao ước tại buổi lễ", "a pledge at the event"), NewsPledge.exposure) {
        if case .pledge(let value) = $0 { value } else { nil }
      },
      .maybeRecord(
        "giao_ước_trong_kỳ", help("giao ước trong kỳ tổng kết", "an earlier pledge"), NewsPledge.exposure
      ) {
        if case .earlierPledge(let value) = $0 { value } else { nil }
      },
      .maybeRecord("khen_thưởng", help("khen thưởng", "the awards"), NewsAwards.exposure) {
        if case .awards(let value) = $0 { value } else { nil }
      },
      .maybeRecord(
        "tin_quyết_định", help("quyết định là tin", "a decision as news"), NewsDecisionNews.exposure
      ) {
        if case .decisionNews(let value) = $0 { value } else { nil }
      },
      .maybeRecord("hợp_nhất", help("hợp nhất từ đơn vị nào", "a merger"), NewsMerger.exposure) {
        if case .merger(let value) = $0 { value } else { nil }
      },
      .maybeRecord("các_phiên", help("các phiên", "sessions"), NewsSessions.exposure) {
        if case .sessions(let value) = $0 { value } else { nil }
      },
      .maybeRecord("hoa", help("hoa chúc mừng", "flowers"), NewsFlowers.exposure) {
        if case .flowers(let value) = $0 { value } else { nil }
      },
      .maybeRecord("báo_cáo", help("báo cáo, tham luận", "reports and papers"), NewsPapers.exposure) {
        if case .papers(let value) = $0 { value } else { nil }
      },
      .maybeRecord("phát_biểu", help("phát biểu", "a speech"), NewsSpeech.exposure) {
        if case .speech(let value) = $0 { value } else { nil }
      },
      .maybeRecord("thành_viên", help("thành viên của cụm", "members of a cluster"), NewsCluster.exposure) {
        if case .members(let value) = $0 { value } else { nil }
      },
      .maybeRecord("bỏ_phiếu", help("bỏ phiếu", "a vote"), NewsVote.exposure) {
        if case .vote(let value) = $0 { value } else { nil }
      },
      .maybeRecord("xếp_hạng", help("xếp hạng trong cụm", "ranking in a cluster"), NewsCluster.exposure) {
        if case .ranking(let value) = $0 { value } else { nil }
      },
      .maybeRecord("cụm_trưởng", help("cụm trưởng kỳ tới", "next heads of a cluster"), NewsCluster.exposure) {
        if case .heads(let value) = $0 { value } else { nil }
      },
      .maybeRecord("quà_tặng", help("quà tặng", "a gift"), NewsGift.exposure) {
        if case .gift(let value) = $0 { value } else { nil }
      },
      .maybeRecord("cử_đại_biểu", help("cử đại biểu", "delegates"), NewsDelegation.exposure) {
        if case .delegation(let value) = $0 { value } else { nil }
      },
    ])
}
