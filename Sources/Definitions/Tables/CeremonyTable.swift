import Diagnostics
import Fields
import Model

/// The whole definition.
enum CeremonyTable {
  static let event = Field(
    "buổi lễ", "event", EventTable.table.type, required: true,
    help: help("buổi lễ là gì, ở đâu, khi nào", "what, where and when"))
  static let organisations = Field(
    "cơ quan", "organisations", .list(of: OrganisationTable.type),
    help: help("cơ quan, đơn vị được nhắc tới bằng tên", "bodies that are referred to by name"))
  static let attendance = Field(
    "đại biểu", "attendance", .list(of: AttendanceTable.type),
    help: help("người dự, theo thứ tự cấp bậc", "who attends, in order of rank"))
  static let people = Field(
    "nhân sự", "people", .list(of: PersonTable.table.type),
    help: help("người được nhắc tới mà không trong danh sách đại biểu", "others who are referred to"))
  static let pledges = Field(
    "giao ước thi đua", "pledges", .list(of: PledgeTable.table.type),
    help: help("giao ước, cam kết ký hoặc thông qua tại buổi lễ", "pledges at the event"))
  static let awards = Field(
    "khen thưởng", "awards", .list(of: AwardTable.table.type),
    help: help("các nhóm khen thưởng, cao trước thấp sau", "the awards, highest first"))
  static let ownForms = Field(
    "hình thức riêng", "own forms", .list(of: .text),
    help: help("hình thức khen thưởng không có trong danh mục", "forms that the catalogue lacks"))
  static let decisions = Field(
    "quyết định", "decisions", .list(of: DecisionTable.table.type),
    help: help("quyết định chung cho nhiều nhóm khen thưởng", "decisions about several awards"))
  static let certificates = Field(
    "giấy khen", "certificates", CertificateTable.table.type,
    help: help("cách in giấy khen, bằng khen", "how certificates are printed"))
  static let pastHonours = Field(
    "phần thưởng đã nhận", "past honours", .list(of: PastHonourTable.table.type),
    help: help("khen thưởng của những năm trước", "honours of former years"))
  static let awardStatistics = Field(
    "thống kê khen thưởng", "award statistics", .list(of: AwardStatisticTable.table.type),
    help: help("số khen thưởng của cả kỳ", "the awards of a whole period"))
  static let photos = Field(
    "ảnh", "photos", .list(of: PhotoTable.type), help: help("ảnh kèm tin, theo thứ tự", "photos in order"))
  static let speeches = Field(
    "phát biểu", "speeches", .list(of: SpeechTable.table.type),
    help: help("ai phát biểu, nói gì", "who spoke and about what"))
  static let gifts = Field(
    "quà tặng", "gifts", .list(of: GiftTable.table.type),
    help: help("học bổng, quà, tiền ủng hộ", "scholarships, gifts, donations"))
  static let delegations = Field(
    "cử đại biểu", "delegations", .list(of: DelegationTable.table.type),
    help: help("đại biểu được chọn dự đại hội cấp trên", "delegates to a higher congress"))
  static let cluster = Field(
    "cụm thi đua", "cluster", ClusterTable.table.type, aliases: ["khối thi đua"],
    help: help("cụm, khối thi đua: thành viên, xếp hạng, cụm trưởng", "a cluster: members, ranking, heads"))
  static let sites = Field(
    "các nơi", "sites", .list(of: SiteTable.type),
    help: help("nhiều địa phương trong một tin, hoặc lễ ở nhiều nơi", "several places in one report"))
  static let report = Field(
    "tin bài", "report", ReportTable.table.type,
    help: help("báo, tác giả, tiêu đề", "outlet, authors, headline"))

  private static func section(_ role: Narrative.Role, _ vi: String, _ en: String) -> Field<[SectionDraft]> {
    let tagged = SectionTypes.section.map { drafts in
      drafts.map { draft in
        var draft = draft
        draft.role = role
        return draft
      }
    }
    return Field(role.name.vi, role.name.en, tagged, aliases: role.aliases, help: help(vi, en))
  }

  static let identity = section(.identity, "giới thiệu đơn vị", "about the unit")
  static let background = section(.background, "bối cảnh", "the background")
  static let purpose = section(.purpose, "mục đích buổi lễ", "what the event is for")
  static let results = section(
    .results, "kết quả: câu, số liệu, phong trào, chủ đề", "results: sentences, figures, movements, themes")
  static let rewarding = section(.rewarding, "chất lượng công tác khen thưởng", "how rewarding was done")
  static let limits = section(.limits, "tồn tại, hạn chế; chỉ khi có", "shortcomings, only if given")
  static let direction = section(.direction, "phương hướng, nhiệm vụ tới", "what lies ahead")

  static let table = RecordTable<CeremonyDraft>(
    "bản khai", "definition", help: help("bản khai của một buổi lễ", "the definition of a ceremony"),
    fields: event, organisations, attendance, people, identity, background, purpose, results, pastHonours,
    awardStatistics, rewarding, limits, direction, awards, ownForms, decisions, certificates, pledges,
    speeches, gifts, delegations, cluster, sites, photos, report
  ) { reader in
    var draft = CeremonyDraft()
    draft.event = reader.read(event)
    draft.organisations = reader.read(list: organisations)
    draft.attendance = reader.read(list: attendance)
    draft.people = reader.read(list: people)
    for field in [identity, background, purpose, results, rewarding, limits, direction] {
      draft.sections += reader.read(list: field)
    }
    draft.awards = reader.read(list: awards)
    draft.ownForms = reader.read(list: ownForms)
    draft.decisions = reader.read(list: decisions)
    draft.certificates = reader.read(certificates)
    draft.pastHonours = reader.read(list: pastHonours)
    draft.awardStatistics = reader.read(list: awardStatistics)
    draft.pledges = reader.read(list: pledges)
    draft.speeches = reader.read(list: speeches)
    draft.gifts = reader.read(list: gifts)
    draft.delegations = reader.read(list: delegations)
    draft.cluster = reader.read(cluster)
    draft.sites = reader.read(list: sites)
    draft.photos = reader.read(list: photos)
    draft.report = reader.read(report)
    return draft
  }
}
