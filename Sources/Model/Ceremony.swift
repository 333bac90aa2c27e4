import Diagnostics
import Fields

/// A ceremony as its definition describes it. Everything except the event is optional.
public struct Ceremony: Sendable {
  /// Buổi lễ.
  public var event = Event()
  /// Cơ quan, đơn vị, declared or implied as hosts.
  public var organisations: [Organisation] = []
  /// Người được nêu tên: guests in order, then the others.
  public var people: [Person] = []
  /// Đại biểu, in order of rank.
  public var attendance: [Participation] = []
  /// Kết quả, hạn chế, phương hướng …, in source order.
  public var narratives: [Narrative] = []
  /// Số liệu.
  public var statistics: [Statistic] = []
  /// Phong trào.
  public var movements: [Movement] = []
  /// Chủ đề.
  public var themes: [Theme] = []
  /// Văn bản được nhắc tới.
  public var policies: [PolicyReference] = []
  /// Khen thưởng, in source order.
  public var awards: [AwardGroup] = []
  /// Phần thưởng đã nhận, in source order.
  public var pastHonours: [PastHonour] = []
  /// Thống kê khen thưởng.
  public var awardStatistics: [AwardStatistic] = []
  /// Giao ước, cam kết thi đua.
  public var pledges: [Pledge] = []
  /// Phát biểu, in the order of the programme.
  public var speeches: [Speech] = []
  /// Quà tặng, học bổng.
  public var gifts: [Gift] = []
  /// Cử đại biểu dự đại hội cấp trên.
  public var delegations: [Delegation] = []
  /// Cụm, khối thi đua.
  public var cluster: Cluster?
  /// Các nơi, for a round-up or for a ceremony in several places.
  public var sites: [Site] = []
  /// Ảnh, in the order of the article.
  public var photos: [Photo] = []
  /// Tin bài.
  public var report: Report?
  /// Quyết định to be made by the packet.
  public var decisions: [Decision] = []
  /// Diễn biến khác, in source order.
  public var acts: [EventAct] = []
  /// Bỏ phiếu.
  public var votes: [EventVote] = []
  /// Every value of the definition with its path of fields.
  public var leaves: [DataLeaf] = []
  /// Giấy khen: how certificates are printed unless a group overrides it.
  public var certificates = CertificateOptions()

  /// Chương trình: the plan of the day; nil when the definition has none.
  public var day: DayPlan?

  /// An empty ceremony.
  public init() {}
}

extension Ceremony {
  /// The names of the office's own files other than lists: Word files in the order of the documents, then emblems.
  public var ownFiles: [Text] {
    let emblems = [certificates.emblem] + awards.map { $0.certificates?.emblem } + [day?.backdrop?.picture]
    return wordTemplates + emblems.compactMap { $0 }
  }

  /// Mẫu: the names of the office's own Word files.
  private var wordTemplates: [Text] {
    let decisions = decisions.flatMap { decision in
      [decision.wordTemplate, decision.submission?.wordTemplate, decision.moneyList?.wordTemplate]
    }
    let awards = awards.map { $0.certificates?.wordTemplate }
    return (decisions + [certificates.wordTemplate] + awards + [report?.wordTemplate]).compactMap { $0 }
      + (day?.wordTemplates.map(\.file) ?? [])
  }
}
