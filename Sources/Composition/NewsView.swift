import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Tin bài as data for templates: one draft in the manner of one outlet.
public struct NewsView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "tin bài"

  /// What templates may name.
  public var shape: RecordShape { NewsArticle.exposure.shape }

  /// The draft for the outlet that the report names.
  public func documents(
    of ceremony: Ceremony, settings: ViewSettings, into findings: inout Findings
  ) -> [PlannedDocument] {
    guard let outlet = outlet(for: ceremony, among: settings.outlets, into: &findings) else { return [] }
    NewsWordings.check(ceremony.report, offered: settings.wordings, into: &findings)
    let context = NewsContext(ceremony: ceremony, outlet: outlet)
    let article = NewsArticle(context)
    guard !article.blocks.isEmpty else {
      findings.note(
        NewsCodes.nothingToTell,
        Message(
          vi: "không lập tin bài: định nghĩa chưa có điều gì để viết",
          en: "no draft is made: the definition has nothing to report"),
        at: ceremony.report?.place)
      return []
    }
    if !article.hasLede {
      findings.note(
        NewsCodes.noLede,
        Message(
          vi: "tin bài không có câu mở đầu: chưa biết ngày và tên của buổi lễ, hoặc đơn vị tổ chức",
          en: "the draft has no first sentence: the event's day and name, or its host, are unknown"),
        at: ceremony.event.place)
    }
    let asked = ceremony.report?.forms ?? []
    let forms = NewsForm.allCases.filter { asked.isEmpty ? $0 == .full : asked.contains($0) }
    let abbreviations = NewsAbbreviations(outlet, for: ceremony)
    let facts = settings.isTraced ? NewsLedger(ceremony, outlet: outlet).facts : []
    let lacks = article.genre.lacks(ceremony)
    tell(lacks, of: ceremony, into: &findings)
    return forms.compactMap { form -> PlannedDocument? in
      guard form != .captions || !ceremony.photos.isEmpty else { return nil }
      var own = context
      // What is not the outlet's article does not carry its dateline.
      if form == .pressRelease || form == .post { own.outlet.lede.dateline = nil }
      var planned = document(form == .full ? article : NewsArticle(own, form: form))
      planned.choice = WordingChoice(for: ceremony)
      planned.finish = { abbreviations.applied(to: $0) }
      // Headlines, captions and the post tell a part by their nature.
      if settings.isTraced, form.isReport { (planned.facts, planned.remarks) = (facts, lacks) }
      return planned
    }
  }

  /// Notes what a usual report of the genre has beside: the editor may ask for it, the draft invents nothing.
  private func tell(_ lacks: [Message], of ceremony: Ceremony, into findings: inout Findings) {
    guard let report = ceremony.report, !lacks.isEmpty else { return }
    let (vi, en) = (lacks.map(\.vi).joined(separator: "; "), lacks.map(\.en).joined(separator: "; "))
    findings.note(
      NewsCodes.usualParts,
      Message(
        vi: "tin bài loại này thường còn có: \(vi)", en: "reports of this genre usually also have: \(en)"),
      at: report.place)
  }

  /// One form of the report as a document of its own.
  private func document(_ article: NewsArticle) -> PlannedDocument {
    let ceremony = article.context.ceremony
    let outlet = article.context.outlet.name
    let title = ceremony.report?.headline ?? ceremony.event.name ?? Located("Tin bài", at: nil)
    let creator = ceremony.report?.authors.first?.value ?? outlet
    let start =
      switch article.form {
      case .full: "tin-bai"
      case .short: "tin-ngan"
      case .pressRelease: "thong-cao-bao-chi"
      case .captions: "chu-thich-anh"
      case .headlines: "tieu-de"
      case .post: "bai-dang"
      }
    return PlannedDocument(
      stem: start + "-" + Slug.slug(outlet), title: title.value, creator: creator,
      date: ceremony.documentDate ?? .y2000, sheets: .whole(NewsArticle.exposure.record(article)))
  }

  /// The outlet by its name, whatever its case and marks.
  private func outlet(
    for ceremony: Ceremony, among outlets: [OutletProfile], into findings: inout Findings
  ) -> OutletProfile? {
    guard let first = outlets.first(where: \.isDefault) ?? outlets.first else {
      findings.error(
        NewsCodes.noProfiles,
        Message(vi: "không có hồ sơ báo nào để viết tin", en: "there is no outlet's profile to write for"),
        at: nil)
      return nil
    }
    guard let wanted = ceremony.report?.outlet else {
      findings.note(
        NewsCodes.noOutlet,
        Message(
          vi: "tin bài không nêu “báo”, viết theo cách của “\(first.name)”",
          en: "the report names no outlet; it is written as \"\(first.name)\" would"),
        at: ceremony.report?.place)
      return first
    }
    let folded = Folding.fold(wanted.value)
    if let found = outlets.first(where: {
      ([$0.name] + $0.otherNames).contains { Folding.fold($0) == folded }
    }) {
      return found
    }
    let names = outlets.flatMap { [$0.name] + $0.otherNames }
    let list = outlets.map(\.name).joined(separator: ", ")
    let near = nearest(to: wanted.value, in: names)
    findings.error(
      NewsCodes.unknownOutlet,
      Message(
        vi: "chưa có hồ sơ của báo “\(wanted.value)”", en: "there is no profile of \"\(wanted.value)\""),
      at: wanted.place,
      help: [
        near.map {
          .init(Message(vi: "có phải ý là “\($0)”?", en: "did you mean \"\($0)\"?"), replacement: $0)
        } ?? .init(Message(vi: "các báo đã có: \(list)", en: "the outlets known: \(list)"))
      ])
    return nil
  }
}
