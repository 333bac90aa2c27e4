import Diagnostics
import Fields
import Model

/// The whole definition.
enum CeremonyTable {
  private static func section(_ role: Narrative.Role, _ vi: String, _ en: String) -> Field<CeremonyDraft> {
    Field(
      role.name.vi, role.name.en, SectionTypes.section, aliases: role.aliases, help: help(vi, en)
    ) { draft, parts in
      draft.sections += parts.map { part in
        var part = part
        part.role = role
        return part
      }
    }
  }

  static let table = RecordTable(
    "bản khai", "definition", help: help("bản khai của một buổi lễ", "the definition of a ceremony"),
    CeremonyDraft()
  ) {
    Field(
      "buổi lễ", "event", \.event, EventTable.table.type, required: true,
      help: help("buổi lễ là gì, ở đâu, khi nào", "what, where and when"))
    Field(
      "cơ quan", "organisations", \.organisations, .list(of: OrganisationTable.type),
      help: help("cơ quan, đơn vị được nhắc tới bằng tên", "bodies that are referred to by name"))
    Field(
      "đại biểu", "attendance", \.attendance, .list(of: AttendanceTable.type),
      help: help("người dự, theo thứ tự cấp bậc", "who attends, in order of rank"))
    Field(
      "nhân sự", "people", \.people, .list(of: PersonTable.table.type),
      help: help("người được nhắc tới mà không trong danh sách đại biểu", "others who are referred to"))
    section(.identity, "giới thiệu đơn vị", "about the unit")
    section(.background, "bối cảnh", "the background")
    section(.purpose, "mục đích buổi lễ", "what the event is for")
    section(
      .results, "kết quả: câu, số liệu, phong trào, chủ đề", "results: sentences, figures, movements, themes")
    Field(
      "phần thưởng đã nhận", "past honours", \.pastHonours, .list(of: PastHonourTable.table.type),
      help: help("khen thưởng của những năm trước", "honours of former years"))
    Field(
      "thống kê khen thưởng", "award statistics", \.awardStatistics,
      .list(of: AwardStatisticTable.table.type),
      help: help("số khen thưởng của cả kỳ", "the awards of a whole period"))
    section(.rewarding, "chất lượng công tác khen thưởng", "how rewarding was done")
    section(.limits, "tồn tại, hạn chế; chỉ khi có", "shortcomings, only if given")
    section(.direction, "phương hướng, nhiệm vụ tới", "what lies ahead")
    Field(
      "khen thưởng", "awards", \.awards, .list(of: AwardTable.table.type),
      help: help("các nhóm khen thưởng, cao trước thấp sau", "the awards, highest first"))
    Field(
      "hình thức riêng", "own forms", \.ownForms, .list(of: .text),
      help: help("hình thức khen thưởng không có trong danh mục", "forms that the catalogue lacks"))
    Field(
      "quyết định", "decisions", \.decisions, .list(of: DecisionTable.table.type),
      help: help("quyết định chung cho nhiều nhóm khen thưởng", "decisions about several awards"))
    Field(
      "giấy khen", "certificates", \.certificates, CertificateTable.table.type,
      help: help("cách in giấy khen, bằng khen", "how certificates are printed"))
    Field(
      "giao ước thi đua", "pledges", \.pledges, .list(of: PledgeTable.table.type),
      help: help("giao ước, cam kết ký hoặc thông qua tại buổi lễ", "pledges at the event"))
    Field(
      "chương trình", "programme", \.day, DayTable.table.type,
      help: help(
        "ngày lễ: giờ, mục, sân khấu, khách mời, giấy tờ; có mục này thì lập các văn bản của ngày lễ",
        "the day itself: hours, items, stage, guests, papers; with it the documents of the day are made"))
    Field(
      "phát biểu", "speeches", \.speeches, .list(of: SpeechTable.table.type),
      help: help("ai phát biểu, nói gì", "who spoke and about what"))
    Field(
      "quà tặng", "gifts", \.gifts, .list(of: GiftTable.table.type),
      help: help("học bổng, quà, tiền ủng hộ", "scholarships, gifts, donations"))
    Field(
      "cử đại biểu", "delegations", \.delegations, .list(of: DelegationTable.table.type),
      help: help("đại biểu được chọn dự đại hội cấp trên", "delegates to a higher congress"))
    Field(
      "cụm thi đua", "cluster", \.cluster, ClusterTable.table.type, aliases: ["khối thi đua"],
      help: help("cụm, khối thi đua: thành viên, xếp hạng, cụm trưởng", "a cluster: members, ranking, heads"))
    Field(
      "diễn biến khác", "other acts", \.acts, .list(of: ActTable.type),
      help: help(
        "việc khác của buổi lễ, nguyên câu, ở chỗ đã chọn", "other acts in the clerk's own sentences"))
    Field(
      "bỏ phiếu", "votes", \.votes, .list(of: VoteTable.type),
      help: help("bỏ phiếu về việc gì, tỷ lệ tán thành", "what was voted on, with the share in favour"))
    Field(
      "các nơi", "sites", \.sites, .list(of: SiteTable.type),
      help: help("nhiều địa phương trong một tin, hoặc lễ ở nhiều nơi", "several places in one report"))
    Field(
      "ảnh", "photos", \.photos, .list(of: PhotoTable.type),
      help: help("ảnh kèm tin, theo thứ tự", "photos in order"))
    Field(
      "tin bài", "report", \.report, ReportTable.table.type,
      help: help("báo, tác giả, tiêu đề", "outlet, authors, headline"))
  }
}
