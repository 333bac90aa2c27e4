import Awards
import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Tin bài as data for templates: one draft in the manner of one outlet.
public struct NewsView: FactView {
  /// The outlets that news can be written for.
  private let outlets: [OutletProfile]
  /// What is the same for every outlet.
  private let house: NewsHouse

  /// Makes the view, for some outlets of a house.
  public init(outlets: [OutletProfile] = [], house: NewsHouse = NewsHouse()) {
    self.outlets = outlets
    self.house = house
  }

  /// The view with the house and the outlets of the folder of templates, unless it was made for some.
  public func reading(_ files: TemplateFiles, into findings: inout Findings) -> any FactView {
    guard outlets.isEmpty else { return self }
    var house = NewsHouse()
    for name in NewsHouse.files {
      if let node = files.node("news/\(name)", &findings) { house.read(name, node, into: &findings) }
    }
    let outlets = files.names(in: "news/outlets").compactMap { name in
      files.node("news/outlets/\(name).yaml", &findings).flatMap {
        OutletProfile(reading: $0, into: &findings)
      }
    }
    return NewsView(outlets: outlets, house: house)
  }

  /// The name in manifests.
  public let name = "tin bài"

  /// What templates may name.
  public var shape: RecordShape { NewsArticle.exposure.shape }

  /// The marks that only the whole article can settle.
  public func vocabulary(_ documents: MarkupVocabulary) -> MarkupVocabulary {
    NewsMarks.adding(to: documents)
  }

  /// The draft for the outlet that the report names.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    guard let outlet = outlet(for: ceremony, among: outlets, into: &findings)?.following(ceremony.report)
    else {
      return []
    }
    NewsWordings.check(ceremony.report, offered: request.wordings + house.openers.places, into: &findings)
    let context = NewsContext(ceremony: ceremony, outlet: outlet, house: house)
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
    askForGenders(context, into: &findings)
    let asked = ceremony.report?.forms ?? []
    let forms = NewsForm.allCases.filter { asked.isEmpty ? $0 == .full : asked.contains($0) }
    let lacks = (house.plans[context.genre]?.usual ?? []).filter { $0.isMissing(in: ceremony) }.map(\.name)
    tell(lacks, of: ceremony, into: &findings)
    return forms.compactMap { form -> PlannedDocument? in
      guard form != .captions || !ceremony.photos.isEmpty else { return nil }
      var own = context
      // What is not the outlet's article does not carry its dateline; what goes to several papers says its year.
      if form == .pressRelease || form == .post { own.outlet.lede.dateline = nil }
      own.saysYear = form == .pressRelease
      var planned = document(form == .full ? article : NewsArticle(own, form: form))
      if request.isTraced { trace(&planned, form.isReport ? lacks : [], of: context, form) }
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

  /// Notes once whose sex is not known, where the outlet would say ông or bà.
  private func askForGenders(_ context: NewsContext, into findings: inout Findings) {
    let (people, own) = (context.ceremony.people, context.outlet.people)
    guard own.addressOfMen != nil, own.address == nil, !own.postsFirst else { return }
    let names = people.indices.filter {
      context.actor(.person($0, written: people[$0].name)).opensWithPosts
    }.map { people[$0].name }
    guard let first = names.first else { return }
    let list = names.prefix(3).map(\.value).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
    findings.note(
      NewsCodes.unknownGender,
      Message(
        vi:
          "báo “\(context.outlet.name)” gọi ông, bà mà chưa biết giới tính của \(list); chức vụ đứng trước tên",
        en:
          "“\(context.outlet.name)” says ông or bà, and the sex of \(list) is not known; posts stand before names"
      ),
      at: first.place,
      help: [
        .init(Message(vi: "thêm “giới tính: nam” hoặc “giới tính: nữ”", en: "add “giới tính: nam” or “nữ”"))
      ])
  }

  /// One form of the report as a document of its own.
  private func document(_ article: NewsArticle) -> PlannedDocument {
    let context = article.context
    let ceremony = context.ceremony
    var planned = PlannedDocument(
      creator: ceremony.report?.authors.first?.value ?? context.outlet.name,
      date: ceremony.documentDate ?? .y2000,
      sheets: .whole(NewsArticle.exposure.record(article)))
    planned.choice = WordingChoice(for: ceremony)
    planned.wordTemplate = ceremony.report?.wordTemplate
    let editor = editor(of: context, article.form)
    let spelling = NewsSpelling(context.outlet, for: ceremony, words: context.house.words)
    let abbreviations = NewsAbbreviations(context.outlet, for: ceremony)
    let form = article.form
    planned.finish = { nodes, findings in
      let edited = editor.edited(nodes)
      NewsLedger(context).tell(edited, form, at: ceremony.report?.place, into: &findings)
      return abbreviations.applied(to: spelling.applied(to: edited.nodes))
    }
    return planned
  }

  func editor(of context: NewsContext, _ form: NewsForm) -> NewsEditor {
    var brevity = form == .short || form == .post ? context.house.brevity : nil
    if form == .post { brevity?.most = context.house.brevity.mostOfPost }
    return NewsEditor(
      choice: WordingChoice(for: context.ceremony), words: context.house.words,
      openers: context.house.openers, event: context.eventNoun, brevity: brevity,
      hasEndMark: context.outlet.credits.endMark && form.isReport)
  }

  /// Marks sentences with their lines, and lists at the end what was left out.
  private func trace(
    _ planned: inout PlannedDocument, _ remarks: [Message], of context: NewsContext, _ form: NewsForm
  ) {
    let editor = editor(of: context, form)
    let ledger = NewsLedger(context)
    planned.trace = { filled, sections, sheet in
      SourceTrace.annotate(
        sections, sheet: sheet, untold: ledger.untold(editor.edited(filled)), remarks: remarks)
    }
  }

  /// The outlet by its name, whatever its case and marks; an unknown one is written for as most are.
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
          en: "the report names no outlet; it is written as “\(first.name)” would"),
        at: ceremony.report?.place)
      return first
    }
    let folded = Folding.fold(wanted.value)
    if let found = outlets.first(where: {
      ([$0.name] + $0.otherNames).contains { Folding.fold($0) == folded }
    }) {
      return found
    }
    let near = nearest(to: wanted.value, in: outlets.flatMap { [$0.name] + $0.otherNames })
    let list = outlets.map(\.name).joined(separator: ", ")
    findings.warning(
      NewsCodes.unknownOutlet,
      Message(
        vi: "chưa có hồ sơ của báo “\(wanted.value)”; tin viết theo cách chung",
        en: "there is no profile of “\(wanted.value)”; the draft is in the general style"),
      at: wanted.place,
      help: (near.map {
        [.init(Message(vi: "có phải ý là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0)]
      } ?? []) + [
        .init(
          Message(
            vi: "các báo đã có: \(list); thêm một báo: tệp hồ sơ trong news/outlets của thư mục --templates",
            en: "the outlets known: \(list); add one as a profile in news/outlets of a --templates folder"))
      ])
    // Posts before names need no word of address, which a paper nobody knows may not use.
    var general = OutletProfile(name: wanted.value)
    general.people.postsFirst = true
    return general
  }
}

extension OutletProfile {
  /// The same with what the report wants otherwise.
  fileprivate func following(_ report: Report?) -> OutletProfile {
    var outlet = self
    if let dateline = report?.dateline { outlet.lede.dateline = dateline.value }
    switch report?.daySign {
    case .slash: (outlet.lede.dateForm, outlet.spelling.fullDateForm) = (.dayMonthSlash, .slash)
    case .hyphen: (outlet.lede.dateForm, outlet.spelling.fullDateForm) = (.dayMonthHyphen, .hyphen)
    case .dot: (outlet.lede.dateForm, outlet.spelling.fullDateForm) = (.dayMonthDot, .dot)
    case nil: break
    }
    return outlet
  }
}

extension WordingChoice {
  /// The choice for a ceremony: by its event's name, host, place and day, the same in every run; pinned by its report.
  init(for ceremony: Ceremony) {
    let event = ceremony.event
    let words = [
      event.name?.value, event.hosts.first?.written.value, event.locality?.value,
      event.date?.value.text(.iso),
      ceremony.sites.first?.name.value,
    ]
    self.init(identity: words.map { $0 ?? "" }.joined(separator: "|"))
    number = ceremony.report?.variant.map { $0.value - 1 }
    for pin in ceremony.report?.wordings ?? [] { pins[pin.place.value] = pin.wording.value }
  }
}
