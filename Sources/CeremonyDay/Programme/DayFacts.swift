import Diagnostics
import DocumentTree
import Facts
import Model
import TemplateLanguage
import Wording

/// The facts of all documents of the day: programme, script, stage, plan, backdrop.
struct DayFacts: Sendable {
  let ceremony: Ceremony
  let names: DayNames
  let stage: StagePlan
  let timetable: Timetable

  init(_ ceremony: Ceremony, register: RegisterBook) {
    self.ceremony = ceremony
    names = DayNames(ceremony: ceremony)
    stage = StagePlan(ceremony, register: register)
    timetable = Timetable(ceremony.programmeItems, plan: ceremony.day, batches: stage.batches.count)
  }

  var plan: DayPlan { ceremony.day ?? DayPlan() }

  /// The sum of the money that is handed; nil while a sum is not known, or too large.
  var money: Int? {
    Sums.total(stage.parts.flatMap { $0.batches.flatMap(\.places) + $0.aside }.map { $0.facts.money?.value })
  }

  /// Các bên of the pledge that is signed on the day; empty while none is named.
  var parties: [Text] {
    guard let pledge = ceremony.pledges.first(where: { $0.moment != .earlier }) else { return [] }
    return PledgeFacts(pledge, of: ceremony).parties.compactMap { $0?.unit }
  }

  /// The costs added up; nil while one is not known.
  var costs: Int? { plan.costs.isEmpty ? nil : Sums.total(plan.costs.map(\.total)) }

  /// Tells what does not fit in the timetable.
  func report(into findings: inout Findings) {
    reportHanders(into: &findings)
    reportItems(into: &findings)
    for fault in timetable.faults { findings.report(diagnostic(of: fault)) }
    let open = timetable.rows.count { $0.start == nil }
    guard ceremony.day != nil, open > 0 else { return }
    findings.note(
      DayCodes.openTimes,
      vi: "chương trình còn \(open) mục chưa rõ giờ, được chừa chỗ",
      en: open == 1
        ? "1 item has no hour yet and is left open" : "\(open) items have no hours yet and are left open",
      at: plan.place)
  }

  /// What the programme leaves out, or has in an order that no ceremony has.
  private func reportItems(into findings: inout Findings) {
    guard let day = ceremony.day else { return }
    if let start = day.start, let part = ceremony.event.timeOfDay, !Timetable.isIn(start.value.minutes, part)
    {
      findings.warning(
        DayCodes.otherPart,
        vi: "bắt đầu lúc \(start.value.short), nhưng “buổi” ghi \(part.name.vi)",
        en: "it begins at \(start.value.short), but “buổi” says \(part.name.vi)", at: start.place)
    }
    guard let first = day.items.first else { return }
    if !stage.parts.isEmpty, !day.items.contains(where: { $0.kind == .awards }) {
      findings.warning(
        DayCodes.noAwards,
        vi: "chương trình không có mục trao thưởng, không ai được gọi lên nhận",
        en: "the programme has no awards: nobody will be called", at: first.place ?? day.place,
        help: .cure(vi: "thêm “- trao thưởng” vào “mục”", en: "add “- trao thưởng” to “mục”"))
    }
    if let opening = day.items.firstIndex(where: { $0.kind == .opening }),
      let flag = day.items.firstIndex(where: { $0.kind == .flag }), flag > opening
    {
      findings.note(
        DayCodes.order,
        vi: "“chào cờ” đứng sau khai mạc", en: "“chào cờ” stands after the opening",
        at: day.items[flag].place ?? day.place)
    }
  }

  /// Nobody hands a certificate to himself.
  private func reportHanders(into findings: inout Findings) {
    for part in stage.parts {
      for batch in part.batches {
        guard let hander = batch.hander, let person = names.person(hander),
          let place = batch.places.first(where: {
            $0.recipient.kind == .individual && $0.receiver == nil
              && Folding.sameWord($0.recipient.name.value) == Folding.sameWord(person.name.value)
          })
        else { continue }
        findings.report(
          Diagnostic(
            .warning, DayCodes.ownHander,
            vi: "đợt \(batch.number): \(person.name.value) vừa trao vừa nhận",
            en: "batch \(batch.number): \(person.name.value) both hands and receives",
            at: place.recipient.place ?? hander.written.place,
            help: .cure(
              vi: "để người khác trao (“người trao”), hoặc ghi ai nhận thay ở “đại diện”",
              en: "let somebody else hand it (“người trao”), or say under “đại diện” who receives it")))
      }
    }
  }

  private func diagnostic(of fault: Timetable.Fault) -> Diagnostic {
    func name(_ row: Int) -> String { names.content(of: timetable.rows[row].item).value }
    func place(_ row: Int) -> Place? { timetable.rows[row].item.place ?? plan.place }
    switch fault {
    case .overlap(let row, let end):
      let before: Message =
        row > 0
        ? Message(vi: "“\(name(row - 1))” kết thúc", en: "“\(name(row - 1))” ends")
        : Message(vi: "chương trình bắt đầu", en: "the programme begins")
      return Diagnostic(
        .warning, DayCodes.overlap,
        vi:
          "“\(name(row))” bắt đầu lúc \(timetable.rows[row].start.map { ClockTime.short($0) } ?? ""), nhưng \(before.vi) lúc \(ClockTime.short(end))",
        en:
          "“\(name(row))” begins at \(timetable.rows[row].start.map { ClockTime.short($0) } ?? ""), but \(before.en) at \(ClockTime.short(end))",
        at: timetable.rows[row].item.at?.place ?? place(row),
        help: .cure(
          vi: row > 0 ? "rút bớt thời lượng mục trước, hoặc lùi giờ này" : "sửa “bắt đầu”, hoặc lùi giờ này",
          en: row > 0 ? "shorten the item before, or move this hour" : "correct “bắt đầu”, or move this hour")
      )
    case .late(let row, let end):
      return Diagnostic(
        .warning, DayCodes.late,
        vi:
          "chương trình kết thúc lúc \(ClockTime.short(end)), sau giờ đã hẹn \(plan.end?.value.short ?? "")",
        en:
          "the programme ends at \(ClockTime.short(end)), after the promised \(plan.end?.value.short ?? "")",
        at: plan.end?.place ?? place(row),
        help: .cure(
          vi: "rút bớt thời lượng, hoặc sửa “kết thúc”", en: "shorten an item, or correct “kết thúc”"))
    case .back(let row, let before):
      return Diagnostic(
        .warning, DayCodes.overlap,
        vi:
          "“\(name(row))” bắt đầu lúc \(timetable.rows[row].start.map { ClockTime.short($0) } ?? ""), nhưng “\(name(before))” đứng trước bắt đầu lúc \(timetable.rows[before].start.map { ClockTime.short($0) } ?? "")",
        en:
          "“\(name(row))” begins at \(timetable.rows[row].start.map { ClockTime.short($0) } ?? ""), but “\(name(before))” above it at \(timetable.rows[before].start.map { ClockTime.short($0) } ?? "")",
        at: timetable.rows[row].item.at?.place ?? place(row),
        help: .cure(vi: "sửa giờ, hoặc đổi thứ tự hai mục", en: "correct the hour, or change the order"))
    case .early(let row, let end):
      return Diagnostic(
        .note, DayCodes.early,
        vi:
          "chương trình xong lúc \(ClockTime.short(end)), sớm hơn nhiều so với giờ đã hẹn \(plan.end?.value.short ?? "")",
        en:
          "the programme ends at \(ClockTime.short(end)), long before the promised \(plan.end?.value.short ?? "")",
        at: plan.end?.place ?? place(row),
        help: .cure(
          vi: "thêm mục, tăng thời lượng, hoặc sửa “kết thúc”",
          en: "add items, give them more time, or correct “kết thúc”"))
    case .gap(let row, let end):
      return Diagnostic(
        .note, DayCodes.gap,
        vi:
          "từ \(ClockTime.short(end)) đến \(timetable.rows[row].start.map { ClockTime.short($0) } ?? ""), trước “\(name(row))”, chương trình để trống",
        en:
          "nothing is planned from \(ClockTime.short(end)) to \(timetable.rows[row].start.map { ClockTime.short($0) } ?? ""), before “\(name(row))”",
        at: timetable.rows[row].item.at?.place ?? place(row),
        help: .cure(
          vi: "thêm mục vào đó, hoặc lùi giờ mục trước, bỏ “lúc”",
          en: "put an item there, or leave out “lúc” so that it follows"))
    case .tooShort(let row, let needed):
      return Diagnostic(
        .warning, DayCodes.batchTime,
        vi:
          "phần trao thưởng có \(timetable.rows[row].minutes ?? 0) phút, \(stage.batches.count) đợt cần \(needed) phút",
        en:
          "the awarding part has \(timetable.rows[row].minutes ?? 0) minutes, its \(stage.batches.count) batches need \(needed)",
        at: timetable.rows[row].item.minutes?.place ?? place(row),
        help: .cure(
          vi: "tăng thời lượng, hoặc tăng số người mỗi đợt ở “sân khấu”",
          en: "give it more time, or more people a batch under “sân khấu”"))
    case .awardsAfterGuidance(let row):
      return Diagnostic(
        .warning, DayCodes.order,
        vi: "“\(name(row))” đứng sau phát biểu chỉ đạo",
        en: "“\(name(row))” stands after the superior's words",
        at: place(row),
        help: .cure(vi: "đưa phần trao thưởng lên trước", en: "move the awards before it"))
    }
  }
}

/// Sums that may not be known.
enum Sums {
  /// The sum; nil when one is missing, or it is too large.
  static func total(_ values: [Int?]) -> Int? {
    var total = 0
    for value in values {
      guard let value else { return nil }
      let (sum, overflows) = total.addingReportingOverflow(value)
      guard !overflows else { return nil }
      total = sum
    }
    return values.isEmpty ? nil : total
  }
}

/// Chương trình, kịch bản, khay trao, phông and what else tells of the day as a whole, as data for templates.
public struct DayView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "ngày lễ"

  /// What templates may name.
  public var shape: RecordShape { DayExposure.day.shape }

  /// The elements of documents, and speech.
  public func vocabulary(_ documents: MarkupVocabulary) -> MarkupVocabulary {
    SpokenLines.adding(to: documents)
  }

  /// One document.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    let facts = DayFacts(ceremony, register: request.register)
    facts.report(into: &findings)
    var document = ceremony.planned(.whole(DayExposure.day.record(facts)))
    document.pictures = pictures(of: ceremony, for: request, into: &findings)
    return [document]
  }

  /// The emblem of the backdrop by its file; a file that could not be read was reported where it is named.
  private func pictures(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [String: @Sendable (PlacedArea) -> Block] {
    guard let named = ceremony.day?.backdrop?.picture, let file = request.ownFiles[named.value],
      let picture = OfficePicture.read(
        file.bytes, name: named.value, at: named.place, code: DayCodes.badPicture, into: &findings),
      !OfficePicture.reportTurned(
        file.bytes, name: named.value, at: named.place, code: DayCodes.badPicture, into: &findings)
    else { return [:] }
    return [named.value: { picture.block(in: $0, description: "Biểu trưng") }]
  }
}

extension Ceremony {
  /// A document of the day, with its speech made spoken.
  func planned(_ sheets: PlannedDocument.Sheets, key: Located<String>? = nil) -> PlannedDocument {
    var document = PlannedDocument(
      key: key, creator: event.hosts.first?.formalName(in: self).value ?? "", date: documentDate ?? .y2000,
      sheets: sheets)
    let speech = SpokenLines(self)
    let place = day?.place
    document.finish = { speech.spoken($0, at: place, into: &$1) }
    return document
  }
}
