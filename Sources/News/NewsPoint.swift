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
  var statement: NewsStatement? { if case .statement(let value) = self { value } else { nil } }

  /// Whether a part of it may follow: a clerk's sentence, a figure.
  var mayGoOn: Bool {
    switch self {
    case .statement, .figure: true
    default: false
    }
  }

  /// Whether it is a figure that says itself that it lies ahead.
  var saysTimeAhead: Bool { if case .figure(let figure) = self { figure.needsTime } else { false } }

  /// Whether the news is a decision.
  var isDecision: Bool { if case .decisionNews = self { true } else { false } }

  /// The fields for templates; exactly one is present.
  static let exposure = Exposure<NewsPoint>(
    "ý",
    [
      .maybeRecord("mở_đầu", help("câu mở đầu", "first sentence"), NewsLede.exposure, \.ledeFact),
      .maybeRecord("đại_biểu", help("đại biểu", "attendance"), NewsAttendance.exposure, \.attendanceFact),
      .maybeRecord(
        "nhận_định", help("câu của người soạn", "a sentence given"), NewsStatement.exposure, \.statement),
      .maybe("diễn_biến", help("việc khác của buổi lễ", "another act"), \.actFact),
      .maybeRecord("chủ_đề", help("chủ đề đứng riêng", "a theme alone"), NewsTheme.exposure, \.themeFact),
      .maybeRecord(
        "phong_trào", help("các phong trào đã qua", "past movements"), NewsMovements.exposure, \.movementsFact
      ),
      .maybeRecord(
        "phong_trào_sắp_tới", help("các phong trào sắp tới", "movements ahead"), NewsMovements.exposure,
        \.plannedMovementsFact),
      .maybeRecord(
        "văn_bản", help("văn bản được thực hiện", "a document"), NewsPolicy.exposure, \.policyFact),
      .maybeRecord("số_liệu", help("số liệu", "a figure"), NewsFigure.exposure, \.figureFact),
      .maybeRecord(
        "thống_kê", help("thống kê khen thưởng", "statistics of awards"), NewsAwardStatistic.exposure,
        \.awardStatisticFact),
      .maybeRecord(
        "phần_thưởng_đã_nhận", help("phần thưởng đã nhận", "a past honour"), NewsHonour.exposure, \.honourFact
      ),
      .texts("hạn_chế", help("từng hạn chế", "each limit"), \.limitsFact),
      .maybeRecord("phát_động", help("phát động", "a launch"), NewsLaunch.exposure, \.launchFact),
      .maybeRecord(
        "giao_ước", help("giao ước tại buổi lễ", "a pledge at the event"), NewsPledge.exposure, \.pledgeFact),
      .maybeRecord(
        "giao_ước_trong_kỳ", help("giao ước trong kỳ tổng kết", "an earlier pledge"), NewsPledge.exposure,
        \.earlierPledgeFact),
      .maybeRecord("khen_thưởng", help("khen thưởng", "the awards"), NewsAwards.exposure, \.awardsFact),
      .maybeRecord(
        "tin_quyết_định", help("quyết định là tin", "a decision as news"), NewsDecisionNews.exposure,
        \.decisionNewsFact),
      .maybeRecord("hợp_nhất", help("hợp nhất từ đơn vị nào", "a merger"), NewsMerger.exposure, \.mergerFact),
      .maybeRecord("các_phiên", help("các phiên", "sessions"), NewsSessions.exposure, \.sessionsFact),
      .maybeRecord("hoa", help("hoa chúc mừng", "flowers"), NewsFlowers.exposure, \.flowersFact),
      .maybeRecord(
        "báo_cáo", help("báo cáo, tham luận", "reports and papers"), NewsPapers.exposure, \.papersFact),
      .maybeRecord("phát_biểu", help("phát biểu", "a speech"), NewsSpeech.exposure, \.speechFact),
      .maybeRecord(
        "thành_viên", help("thành viên của cụm", "members of a cluster"), NewsCluster.exposure, \.membersFact),
      .maybeRecord("bỏ_phiếu", help("bỏ phiếu", "a vote"), NewsVote.exposure, \.voteFact),
      .maybeRecord(
        "xếp_hạng", help("xếp hạng trong cụm", "ranking in a cluster"), NewsCluster.exposure, \.rankingFact),
      .maybeRecord(
        "cụm_trưởng", help("cụm trưởng kỳ tới", "next heads of a cluster"), NewsCluster.exposure, \.headsFact),
      .maybeRecord("quà_tặng", help("quà tặng", "a gift"), NewsGift.exposure, \.giftFact),
      .maybeRecord(
        "cử_đại_biểu", help("cử đại biểu", "delegates"), NewsDelegation.exposure, \.delegationFact),
    ])

  private var ledeFact: NewsLede? { if case .lede(let value) = self { value } else { nil } }
  private var attendanceFact: NewsAttendance? { if case .attendance(let value) = self { value } else { nil } }
  private var actFact: Text? { if case .act(let value) = self { value } else { nil } }
  private var themeFact: NewsTheme? { if case .theme(let value) = self { value } else { nil } }
  private var movementsFact: NewsMovements? { if case .movements(let value) = self { value } else { nil } }
  private var plannedMovementsFact: NewsMovements? {
    if case .plannedMovements(let value) = self { value } else { nil }
  }
  private var policyFact: NewsPolicy? { if case .policy(let value) = self { value } else { nil } }
  private var figureFact: NewsFigure? { if case .figure(let value) = self { value } else { nil } }
  private var awardStatisticFact: NewsAwardStatistic? {
    if case .awardStatistic(let value) = self { value } else { nil }
  }
  private var honourFact: NewsHonour? { if case .honour(let value) = self { value } else { nil } }
  private var limitsFact: [Text] { if case .limits(let value) = self { value } else { [] } }
  private var launchFact: NewsLaunch? { if case .launch(let value) = self { value } else { nil } }
  private var pledgeFact: NewsPledge? { if case .pledge(let value) = self { value } else { nil } }
  private var earlierPledgeFact: NewsPledge? {
    if case .earlierPledge(let value) = self { value } else { nil }
  }
  private var awardsFact: NewsAwards? { if case .awards(let value) = self { value } else { nil } }
  private var decisionNewsFact: NewsDecisionNews? {
    if case .decisionNews(let value) = self { value } else { nil }
  }
  private var mergerFact: NewsMerger? { if case .merger(let value) = self { value } else { nil } }
  private var sessionsFact: NewsSessions? { if case .sessions(let value) = self { value } else { nil } }
  private var flowersFact: NewsFlowers? { if case .flowers(let value) = self { value } else { nil } }
  private var papersFact: NewsPapers? { if case .papers(let value) = self { value } else { nil } }
  private var speechFact: NewsSpeech? { if case .speech(let value) = self { value } else { nil } }
  private var membersFact: NewsCluster? { if case .members(let value) = self { value } else { nil } }
  private var voteFact: NewsVote? { if case .vote(let value) = self { value } else { nil } }
  private var rankingFact: NewsCluster? { if case .ranking(let value) = self { value } else { nil } }
  private var headsFact: NewsCluster? { if case .heads(let value) = self { value } else { nil } }
  private var giftFact: NewsGift? { if case .gift(let value) = self { value } else { nil } }
  private var delegationFact: NewsDelegation? { if case .delegation(let value) = self { value } else { nil } }
}
