import Diagnostics
import DocumentTree
import Facts
import Model
import TemplateLanguage
import WordTemplates
import Wording

/// Giấy khen, bằng khen, giấy chứng nhận danh hiệu: one sheet a recipient, as data for templates.
public struct CertificateView: FactView {
  /// What the sheets are for.
  public enum Purpose: Sendable, Hashable {
    /// To be printed: on the blank, or complete on plain paper.
    case printing
    /// To be looked at before a blank is spent.
    case preview
  }

  /// The blank of certificates that name none: everything on plain paper.
  static let usualBlank = "trang-tron-a4"
  /// The frame of the name, in the shipped template.
  private static let nameFrame = "người nhận"

  /// What the sheets are for.
  public let purpose: Purpose
  private let blanks: BlankShelf

  /// Makes the view; it knows blanks once it has read them.
  public init(_ purpose: Purpose = .printing) {
    self.purpose = purpose
    blanks = BlankShelf(names: []) { _, _ in nil }
  }

  private init(_ purpose: Purpose, blanks: BlankShelf) {
    self.purpose = purpose
    self.blanks = blanks
  }

  /// The view with the blanks of the folder of templates, each read when a certificate asks for it.
  public func reading(_ files: TemplateFiles, into findings: inout Findings) -> any FactView {
    let offered = Set(files.list("blanks"))
    return CertificateView(
      purpose,
      blanks: BlankShelf(names: files.names(in: "blanks")) { name, findings in
        guard var blank = CertificateView.blank(name, in: files, isBase: false, &findings) else { return nil }
        blank.pictures = CertificateView.pictures(of: blank, in: files, offered, for: purpose, &findings)
        return blank
      })
  }

  /// The pictures that a blank names, the photograph of its paper straightened where it is looked at.
  private static func pictures(
    of blank: Blank, in files: TemplateFiles, _ offered: Set<String>, for purpose: Purpose,
    _ findings: inout Findings
  ) -> [String: OfficePicture] {
    var pictures: [String: OfficePicture] = [:]
    for file in blank.files {
      // A name without an ending is that of a picture which an office may give.
      var path = "blanks/\(file.value)"
      if !file.value.contains(".") {
        guard let ending = OfficePicture.endings.first(where: { offered.contains("\(path).\($0)") }) else {
          continue
        }
        path += "." + ending
      }
      guard let bytes = files.picture(path, file.place, &findings) else { continue }
      let isPaper = file == blank.picture
      if isPaper, !blank.corners.isEmpty {
        if purpose == .preview {
          pictures[file.value] = PaperPicture(blank: blank, bytes: bytes, name: path, place: file.place)
            .straightened(into: &findings)
        }
        continue
      }
      guard
        let picture = OfficePicture.read(
          bytes, name: path, at: file.place, code: BlankCodes.badPicture, into: &findings)
      else { continue }
      if isPaper, case .shapes = picture {
        findings.error(
          BlankCodes.badPicture,
          Message(
            vi: "ảnh tờ phôi “\(path)” phải là PNG hoặc JPEG",
            en: "the picture of the paper “\(path)” must be PNG or JPEG"),
          at: file.place)
        continue
      }
      if OfficePicture.reportTurned(
        bytes, name: path, at: file.place, code: BlankCodes.badPicture, into: &findings)
      {
        continue
      }
      pictures[file.value] = picture
    }
    return pictures
  }

  /// A blank by its file; one that is scaled from another is no base itself, so that no circle can come of it.
  private static func blank(
    _ name: String, in files: TemplateFiles, isBase: Bool, _ findings: inout Findings
  ) -> Blank? {
    files.node("blanks/\(name).yaml", &findings).flatMap { node in
      BlankTable.read(name, node, into: &findings) { base, findings in
        isBase ? nil : blank(base.value, in: files, isBase: true, &findings)
      }
    }
  }

  /// The name in manifests.
  public var name: String {
    switch purpose {
    case .printing: "giấy khen"
    case .preview: "giấy khen xem thử"
    }
  }

  /// What templates may name.
  public var shape: RecordShape { CertificateFacts.exposure.shape }

  /// One document for each form of each award whose recipients are named.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    // Why an award is not printed is said once, by the certificates themselves.
    if purpose == .printing { noteWhatIsNotPrinted(ceremony, into: &findings) }
    let runs = CertificateRun.all(of: ceremony)
    CertificateRun.reportStrangers(runs, into: &findings)
    let request = CertificateView.withNamesRead(request, in: runs, into: &findings)
    var named: [String: Int] = [:]
    var planned: [PlannedDocument] = []
    var isAllComplete = true
    for run in runs {
      let name = Slug.slug(run.title)
      let number = named[name, default: 0] + 1
      named[name] = number
      if run.options.wordTemplate != nil {
        if purpose == .preview { continue }
        CertificateView.refuseCorrections(of: run, into: &findings)
      }
      guard let blank = CertificateView.blank(of: run, in: blanks, into: &findings) else {
        continue
      }
      guard let blank = CertificateView.blank(blank, with: run.options.emblem, request, into: &findings),
        let blank = CertificateView.blank(blank, showing: run.options.printed, into: &findings)
      else {
        continue
      }
      let isOnBlank = (run.options.stock ?? (run.options.printed == nil ? blank.stock : .printed)) == .printed
      if purpose == .preview, !isOnBlank { continue }
      isAllComplete = false
      let rendering: Blank.Rendering =
        switch purpose {
        case .preview: .preview
        case .printing: isOnBlank ? .print : .complete
        }
      let corrections = run.corrections(into: &findings)
      if run.options.wordTemplate == nil {
        CertificateView.checkFrames(of: corrections, on: blank, into: &findings)
      }
      CertificateView.checkNames(of: corrections, in: run, into: &findings)
      let sheets = CertificateSheets(
        run: run, blank: blank, rendering: rendering, corrections: corrections,
        request: request)
      if sheets.count > 0 { planned.append(sheets.document(number: number)) }
    }
    // Complete pages show themselves: that nothing is previewed then needs no word.
    let needsNone = purpose == .preview && isAllComplete
    // Where there are more parts than sheets, some have none.
    let isPart = request.selection.shard != nil
    if planned.isEmpty, !findings.hasErrors, !needsNone, !isPart, purpose == .preview || !runs.isEmpty {
      findings.report(CertificateView.nothingSelected(request.selection))
    }
    return planned
  }

  private func noteWhatIsNotPrinted(_ ceremony: Ceremony, into findings: inout Findings) {
    if ceremony.awards.isEmpty {
      findings.note(
        FactCodes.noCertificate,
        Message(
          vi: "không in giấy khen: định nghĩa không có mục “khen thưởng”",
          en: "no certificate is made: the definition has no “khen thưởng”"),
        at: nil)
    }
    for group in ceremony.awards where !group.isComplete && !group.isDamaged && !group.recipients.isEmpty {
      guard let count = group.count, let total = count.total, total > group.recipients.count else { continue }
      findings.note(
        FactCodes.noCertificate,
        Message(
          vi:
            "chỉ \(group.recipients.count) trong số \(count.written.value) có tên nên có giấy; số còn lại chưa có giấy",
          en: "only \(group.recipients.count) of \(total) are named and have a sheet"),
        at: group.place)
    }
    // An award whose list cannot be read lacks recipients for that reason alone.
    for share in ceremony.awards.filter({ !$0.isDamaged }).flatMap({ AwardShare.shares(of: $0) }) {
      guard let reason = CertificateRun.reasonAgainst(share) else { continue }
      let what = share.formName?.value ?? "khen thưởng"
      findings.note(
        FactCodes.noCertificate,
        Message(
          vi: "\(what): không in giấy khen, vì \(reason.vi)",
          en: "\(what): no certificate is made: \(reason.en)"),
        at: share.group.place)
    }
  }

  private static func blank(
    of run: CertificateRun, in blanks: BlankShelf, into findings: inout Findings
  ) -> Blank? {
    let name = run.options.blank
    let id = name?.value ?? usualBlank
    if blanks.has(id) { return blanks.blank(id, into: &findings) }
    let ids = blanks.names
    let near = nearest(to: id, in: ids)
    findings.error(
      BlankCodes.unknownBlank,
      Message(
        vi: "không có phôi “\(id)”; có: \(ids.joined(separator: ", "))",
        en: "there is no blank “\(id)”; there are: \(ids.joined(separator: ", "))"),
      at: name?.place ?? run.share.group.place,
      help: near.map {
        [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0)]
      } ?? [])
    return nil
  }

  /// A blank that shows the office's emblem where it has a place for one; nil after reporting that the file is no picture
  /// that every format takes.
  private static func blank(
    _ blank: Blank, with emblem: Text?, _ request: ViewRequest, into findings: inout Findings
  ) -> Blank? {
    // A file that could not be read was reported where it is named.
    guard let emblem, let file = request.ownFiles[emblem.value] else { return blank }
    guard
      let picture = OfficePicture.read(
        file.bytes, name: emblem.value, at: emblem.place, code: BlankCodes.badEmblem, into: &findings),
      !OfficePicture.reportTurned(
        file.bytes, name: emblem.value, at: emblem.place, code: BlankCodes.badPicture, into: &findings)
    else { return nil }
    var result = blank
    // A file with an ending is one of the blank's own pictures.
    let places = blank.emblems.compactMap(\.file?.value).filter { !$0.contains(".") }
    if places.isEmpty {
      findings.warning(
        BlankCodes.noEmblemPlace,
        Message(
          vi: "phôi “\(blank.id)” không có chỗ cho quốc huy, hình này không được in",
          en: "the blank “\(blank.id)” has no place for an emblem; the picture is not printed"),
        at: emblem.place)
    }
    for place in places { result.pictures[place] = picture }
    return result
  }

  /// A blank on paper that shows what “đã in” lists; nil after reporting a name that it does not have.
  private static func blank(_ blank: Blank, showing printed: [Text]?, into findings: inout Findings) -> Blank?
  {
    guard let printed else { return blank }
    let names = blank.printableNames
    var isSound = true
    for text in printed where !names.contains(text.value) {
      isSound = false
      let near = nearest(to: text.value, in: names)
      findings.error(
        BlankCodes.notPrinted,
        Message(
          vi: "phôi “\(blank.id)” không có “\(text.value)”; có: \(names.joined(separator: "; "))",
          en: "the blank “\(blank.id)” has no “\(text.value)”; it has: " + names.joined(separator: "; ")),
        at: text.place,
        help: near.map {
          [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0)]
        } ?? [])
    }
    return isSound ? blank.showing(Set(printed.map(\.value))) : nil
  }

  /// A Word file has no frames that could be corrected.
  private static func refuseCorrections(of run: CertificateRun, into findings: inout Findings) {
    guard let correction = run.options.corrections.first else { return }
    findings.error(
      BlankCodes.correctionOfNoFrame,
      Message(
        vi: "“sửa riêng” chỉ cho phôi; giấy này theo mẫu Word",
        en: "“sửa riêng” is for blanks; these certificates follow a Word file"),
      at: correction.frame.place,
      help: [
        .init(
          Message(
            vi: "sửa trong danh sách, hoặc trong tệp đã điền",
            en: "correct the list, or the file that was filled"))
      ])
  }

  private static func checkFrames(
    of corrections: [Int: [CertificateCorrection]], on blank: Blank, into findings: inout Findings
  ) {
    for correction in corrections.sorted(by: { $0.key < $1.key }).flatMap(\.value)
    where blank.field(correction.frame.value) == nil {
      let names = blank.fields.map(\.name)
      let near = nearest(to: correction.frame.value, in: names)
      findings.error(
        BlankCodes.correctionOfNoFrame,
        Message(
          vi:
            "phôi “\(blank.id)” không có khung “\(correction.frame.value)”; có: \(names.joined(separator: "; "))",
          en: "the blank “\(blank.id)” has no frame “\(correction.frame.value)”; it has: "
            + names.joined(separator: "; ")),
        at: correction.frame.place,
        help: near.map {
          [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0)]
        } ?? [])
    }
  }

  /// Reports sheets with another name than the decision; line breaks and ranks may differ.
  private static func checkNames(
    of corrections: [Int: [CertificateCorrection]], in run: CertificateRun, into findings: inout Findings
  ) {
    for (sheet, own) in corrections.sorted(by: { $0.key < $1.key }) {
      let name = run.recipient(of: sheet).name.value
      for correction in own where correction.frame.value == nameFrame && !correction.lines.isEmpty {
        let text = correction.lines.map(\.value).joined(separator: " ")
        guard !Folding.sameWord(text).contains(Folding.sameWord(name)) else { continue }
        findings.warning(
          BlankCodes.otherName,
          Message(
            vi: "giấy của “\(name)” được sửa thành “\(text)”, quyết định ghi “\(name)”",
            en: "the sheet of “\(name)” is corrected to “\(text)”, the decision has “\(name)”"),
          at: correction.lines.first?.place ?? correction.place,
          help: [
            .init(
              Message(
                vi: "sửa tên trong danh sách, để quyết định và giấy khen ghi như nhau",
                en: "correct the name in the list, so that decision and certificate agree"))
          ])
      }
    }
  }

  /// The request with the names of its selection read as the recipients of all runs are called.
  private static func withNamesRead(
    _ request: ViewRequest, in runs: [CertificateRun], into findings: inout Findings
  ) -> ViewRequest {
    guard !request.selection.names.isEmpty, !runs.isEmpty else { return request }
    var result = request
    let names = runs.flatMap { run in run.order.indices.map { run.recipient(of: $0).calledInFull } }
    let (selection, missing) = request.selection.read(among: names)
    result.selection = selection
    for name in missing {
      findings.error(
        BlankCodes.nothingSelected,
        Message(vi: "không có tờ nào của “\(name)”", en: "there is no sheet of “\(name)”"), at: nil)
    }
    return result
  }

  private static func nothingSelected(_ selection: SheetSelection) -> Diagnostic {
    let numbers = [selection.from, selection.to].compactMap { $0.map(String.init) }.joined(separator: "–")
    let asked = ([numbers] + selection.names.map { "“\($0)”" }).filter { !$0.isEmpty }.joined(separator: " ")
    return Diagnostic(
      .error, BlankCodes.nothingSelected,
      Message(
        vi: "không có tờ nào như yêu cầu: \(asked)", en: "no sheet is the one asked for: \(asked)"),
      at: nil)
  }
}

extension Recipient {
  /// The name behind how one is addressed, by which a sheet may be asked for.
  fileprivate var calledInFull: String {
    [addressShown?.value, name.value].compactMap { $0 }.joined(separator: " ")
  }
}

/// The sheets of a run that are drawn now.
struct CertificateSheets: Sendable {
  let run: CertificateRun
  let blank: Blank
  let rendering: Blank.Rendering
  let corrections: [Int: [CertificateCorrection]]
  let request: ViewRequest
  private let columns: BlankColumns
  /// The sheets, copies one after another.
  private let chosen: [Int]

  init(
    run: CertificateRun, blank: Blank, rendering: Blank.Rendering,
    corrections: [Int: [CertificateCorrection]],
    request: ViewRequest
  ) {
    self.run = run
    self.blank = blank
    columns = BlankColumns(blank)
    self.rendering = rendering
    self.corrections = corrections
    self.request = request
    let selection = request.selection
    let part = selection.shard?.part(of: run.order.count) ?? run.order.indices
    let chosen = part.filter { sheet in
      let number = run.number(of: sheet, in: request.register) ?? sheet + 1
      return selection.isEverything
        || selection.contains(number: number, name: run.recipient(of: sheet).calledInFull)
    }
    let copies = rendering == .preview ? 1 : run.options.copies?.value ?? 1
    self.chosen = chosen.flatMap { Array(repeating: $0, count: copies) }
  }

  var count: Int { chosen.count }

  func document(number: Int) -> PlannedDocument {
    let sheets = self
    // What the run has in common is found out once.
    let first = CertificateFacts.exposure.record(facts(at: 0))
    var document = PlannedDocument(
      key: number == 1 ? nil : Located(String(number), at: run.share.group.place), creator: run.creator,
      date: run.day,
      printsAtFullScale: true,
      sheets: .each(count: chosen.count) {
        CertificateFacts.exposure.record(sheets.facts(at: $0), like: first)
      },
      placing: Placing(isOnBlank: rendering == .print) { sheets.placing(at: $0) })
    document.wordTemplate = run.options.wordTemplate
    document.word = { sheets.wordData(first) }
    return document
  }

  /// The sheets as a Word file names their facts.
  private func wordData(_ first: Value.Record) -> WordData {
    func value(_ name: String) -> Value {
      CertificateFacts.exposure.shape.slot(named: name).map { first.values[$0] } ?? .missing
    }
    let number =
      run.decision?.printedNumber ?? run.share.group.citation.map { HeadingNumber.padded($0.number) }
    return WordFacts.sheets(
      chosen.map { run.share.facts(run.recipient(of: $0), number: $0 + 1) },
      numbers: chosen.map { run.number(of: $0, in: request.register) }, of: run.decision, in: run.ceremony,
      saying: [
        ("số_quyết_định", value("số_quyết_định")), ("ký_hiệu", value("ký_hiệu")),
        ("số_ký_hiệu", WordFacts.numberAndSign(number, run.decision?.sign)),
        ("ngày_quyết_định", value("ngày_quyết_định")), ("ngày_ký_giấy", value("ngày")),
        ("nơi_ban_hành", value("nơi")), ("người_tặng", value("người_tặng")),
        ("thẩm_quyền", value("người_tặng")), ("hình_thức", value("hình_thức")),
        ("người_ký", value("người_ký")),
        ("chức_vụ_người_ký", WordFacts.joined(value("quyền_hạn_ký"), "\n", isCapitals: true)),
      ])
  }

  private func facts(at index: Int) -> CertificateFacts {
    let sheet = chosen[index]
    return CertificateFacts(
      common: CertificateRunFacts(
        run: run, isOnBlank: rendering != .complete && blank.field("tặng")?.isOnPaper ?? true),
      recipient: run.share.facts(run.recipient(of: sheet), number: sheet + 1),
      registerNumber: run.number(of: sheet, in: request.register))
  }

  private func placing(at index: Int) -> PlacedSheet {
    let sheet = chosen[index]
    let recipient = run.recipient(of: sheet)
    let own = corrections[sheet] ?? []
    let subject = Frame.Subject(name: recipient.name.value, place: recipient.place)
    let placing = SheetPlacing(
      blank: blank, columns: columns, rendering: rendering, kind: recipient.kind, subject: subject,
      corrections: own)
    // A corrected sheet is like no other.
    return PlacedSheet(ground: placing, subject: subject, kind: own.isEmpty ? recipient.kind : nil)
  }
}
