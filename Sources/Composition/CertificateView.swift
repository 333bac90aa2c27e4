import Diagnostics
import DocumentTree
import Model
import TemplateLanguage
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

  /// What the sheets are for.
  public let purpose: Purpose

  /// Makes the view.
  public init(_ purpose: Purpose = .printing) { self.purpose = purpose }

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
    of ceremony: Ceremony, settings: ViewSettings, into findings: inout Findings
  ) -> [PlannedDocument] {
    // Why an award is not printed is said once, by the certificates themselves.
    if purpose == .printing { noteWhatIsNotPrinted(ceremony, into: &findings) }
    let runs = CertificateRun.all(of: ceremony)
    CertificateRun.reportStrangers(runs, into: &findings)
    var used: Set<String> = []
    var planned: [PlannedDocument] = []
    var isAllComplete = true
    for run in runs {
      let stem = CertificateView.stem(of: run, used: &used)
      guard let blank = CertificateView.blank(of: run, in: settings.blanks, into: &findings) else { continue }
      let isOnBlank = (run.options.stock ?? blank.stock) == .printed
      if purpose == .preview, !isOnBlank { continue }
      isAllComplete = false
      let rendering: Blank.Rendering =
        switch purpose {
        case .preview: .preview
        case .printing: isOnBlank ? .print : .complete
        }
      let corrections = run.corrections(into: &findings)
      CertificateView.checkFrames(of: corrections, on: blank, into: &findings)
      let sheets = CertificateSheets(
        run: run, blank: blank, rendering: rendering, corrections: corrections, settings: settings)
      if sheets.count > 0 { planned.append(sheets.document(stem: stem)) }
    }
    // Complete pages show themselves: that nothing is previewed then needs no word.
    let needsNone = purpose == .preview && isAllComplete
    if planned.isEmpty, !findings.hasErrors, !needsNone, purpose == .preview || !runs.isEmpty {
      findings.report(CertificateView.nothingSelected(settings.selection))
    }
    return planned
  }

  private func noteWhatIsNotPrinted(_ ceremony: Ceremony, into findings: inout Findings) {
    if ceremony.awards.isEmpty {
      findings.note(
        CompositionCodes.noCertificate,
        Message(
          vi: "không in giấy khen: định nghĩa không có mục “khen thưởng”",
          en: "no certificate is made: the definition has no \"khen thưởng\""),
        at: nil)
    }
    for share in ceremony.awards.flatMap({ AwardShare.shares(of: $0) }) {
      guard let reason = CertificateRun.reasonAgainst(share) else { continue }
      let what = share.formName?.value ?? "khen thưởng"
      findings.note(
        CompositionCodes.noCertificate,
        Message(
          vi: "\(what): không in giấy khen, vì \(reason.vi)",
          en: "\(what): no certificate is made: \(reason.en)"),
        at: share.group.place)
    }
  }

  private static func blank(
    of run: CertificateRun, in blanks: [Blank], into findings: inout Findings
  ) -> Blank? {
    let name = run.options.blank
    let id = name?.value ?? usualBlank
    if let blank = blanks.first(where: { $0.id == id }) { return blank }
    let ids = blanks.map(\.id)
    let near = nearest(to: id, in: ids)
    findings.error(
      BlankCodes.unknownBlank,
      Message(
        vi: "không có phôi “\(id)”; có: \(ids.joined(separator: ", "))",
        en: "there is no blank \"\(id)\"; there are: \(ids.joined(separator: ", "))"),
      at: name?.place ?? run.share.group.place,
      help: near.map {
        [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean \"\($0)\"?"), replacement: $0)]
      } ?? [])
    return nil
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
          en: "the blank \"\(blank.id)\" has no frame \"\(correction.frame.value)\"; it has: "
            + names.joined(separator: "; ")),
        at: correction.frame.place,
        help: near.map {
          [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean \"\($0)\"?"), replacement: $0)]
        } ?? [])
    }
  }

  private static func stem(of run: CertificateRun, used: inout Set<String>) -> String {
    let base = Slug.slug(
      [run.share.formName?.value ?? "", run.giver].filter { !$0.isEmpty }.joined(separator: " "))
    var stem = base
    var number = 2
    while !used.insert(stem).inserted {
      stem = "\(base)-\(number)"
      number += 1
    }
    return stem
  }

  private static func nothingSelected(_ selection: SheetSelection) -> Diagnostic {
    let name = selection.name.map { " “\($0)”" } ?? ""
    let numbers = [selection.from, selection.to].compactMap { $0.map(String.init) }.joined(separator: "–")
    return Diagnostic(
      .error, BlankCodes.nothingSelected,
      Message(
        vi: "không có tờ nào như yêu cầu: \(numbers)\(name)",
        en: "no sheet is the one asked for: \(numbers)\(name)"),
      at: nil)
  }
}

/// The sheets of a run that are drawn now.
struct CertificateSheets: Sendable {
  let run: CertificateRun
  let blank: Blank
  let rendering: Blank.Rendering
  let corrections: [Int: [CertificateCorrection]]
  let settings: ViewSettings
  /// The sheets, copies one after another.
  private let chosen: [Int]

  init(
    run: CertificateRun, blank: Blank, rendering: Blank.Rendering,
    corrections: [Int: [CertificateCorrection]],
    settings: ViewSettings
  ) {
    self.run = run
    self.blank = blank
    self.rendering = rendering
    self.corrections = corrections
    self.settings = settings
    let selection = settings.selection
    let chosen = run.order.indices.filter { sheet in
      let number = run.number(of: sheet, in: settings.register) ?? sheet + 1
      return selection.isEverything
        || selection.contains(number: number, name: run.recipient(of: sheet).name.value)
    }
    let copies = rendering == .preview ? 1 : run.options.copies?.value ?? 1
    self.chosen = chosen.flatMap { Array(repeating: $0, count: copies) }
  }

  var count: Int { chosen.count }

  func document(stem: String) -> PlannedDocument {
    let sheets = self
    return PlannedDocument(
      stem: stem + settings.selection.fileEnding, title: run.title, creator: run.creator, date: run.day,
      printsAtFullScale: true,
      sheets: .each(count: chosen.count) { CertificateFacts.exposure.record(sheets.facts(at: $0)) },
      placing: Placing(isOnBlank: rendering == .print) { sheets.placing(at: $0) })
  }

  private func facts(at index: Int) -> CertificateFacts {
    let sheet = chosen[index]
    return CertificateFacts(
      run: run, recipient: run.share.facts(run.recipient(of: sheet), number: sheet + 1),
      registerNumber: run.number(of: sheet, in: settings.register), isOnBlank: rendering != .complete)
  }

  private func placing(at index: Int) -> SheetPlacing {
    let sheet = chosen[index]
    let recipient = run.recipient(of: sheet)
    return SheetPlacing(
      blank: blank, rendering: rendering, kind: recipient.kind,
      subject: Frame.Subject(name: recipient.name.value, place: recipient.place),
      corrections: corrections[sheet] ?? [])
  }
}

/// One certificate.
struct CertificateFacts: Sendable {
  let run: CertificateRun
  let recipient: RecipientFacts
  let registerNumber: Int?
  /// Whether the paper shows its fixed words already.
  let isOnBlank: Bool

  /// Who gives it: the authority of the decision, else the first giver.
  var giver: Located<String>? {
    let authority = run.decision?.authority ?? run.share.group.givers.first
    return authority?.formalName(in: run.ceremony)
  }
}

extension CertificateFacts {
  /// What templates see of a certificate.
  static let exposure = Exposure<CertificateFacts>(
    "giấy khen", place: { $0.recipient.recipient.place },
    [
      .truth(
        "trên_phôi", Message(vi: "in lên phôi đã có sẵn chữ TẶNG", en: "on a blank that shows TẶNG already")
      ) { $0.isOnBlank },
      .maybe("người_tặng", Message(vi: "thẩm quyền tặng, viết đầy đủ", en: "giver, written out")) {
        $0.giver
      },
      .text("hình_thức", Message(vi: "tên hình thức", en: "form of award")) {
        $0.run.share.formName ?? Located("", at: nil)
      },
      .truth("là_danh_hiệu", Message(vi: "là danh hiệu", en: "is a title")) { facts in
        switch facts.run.share.form?.entry?.kind {
        case .title, .honoraryTitle: true
        case .order, .medal, .prize, .flag, .diploma, .certificate, .badge, nil: false
        }
      },
      .truth("truy_tặng", Message(vi: "truy tặng", en: "posthumous")) {
        $0.run.share.group.isPosthumous || $0.recipient.recipient.isPosthumous
      },
      .record("người_nhận", Message(vi: "người nhận", en: "recipient"), RecipientFacts.exposure) {
        $0.recipient
      },
      .maybe("số_quyết_định", Message(vi: "số quyết định", en: "decision number")) { facts in
        facts.run.decision?.printedNumber
          ?? facts.run.share.group.citation.map { HeadingNumber.padded($0.number) }
      },
      .maybe("ký_hiệu", Message(vi: "ký hiệu quyết định", en: "decision sign")) { $0.run.decision?.sign },
      .maybeDate("ngày_quyết_định", Message(vi: "ngày quyết định", en: "date of the decision")) { facts in
        facts.run.decision?.date ?? facts.run.share.group.citation?.date
      },
      .maybeInteger("số_sổ", Message(vi: "số vào sổ", en: "register number")) { $0.registerNumber },
      .maybe("nơi", Message(vi: "địa danh", en: "place")) { facts in
        facts.run.options.issuedAt ?? facts.run.decision?.issuedAt
      },
      .maybeDate("ngày", Message(vi: "ngày ký giấy", en: "date")) { facts in
        facts.run.options.date ?? facts.run.decision?.date
      },
      .texts("quyền_hạn_ký", Message(vi: "chức vụ người ký", en: "lines over the signature")) { facts in
        if let decision = facts.run.decision {
          return decision.signing.lines(authority: decision.authority, issuingBody: decision.issuingBody)
        }
        guard let giver = facts.run.share.group.givers.first, let title = giver.headTitle else { return [] }
        return [Located(title, at: giver.written.place)]
      },
      .maybe("người_ký", Message(vi: "họ tên người ký", en: "signer")) { $0.run.decision?.signing.name },
    ])
}
