import Checks
import Composition
import DOCXWriter
import Definitions
import Diagnostics
import DocumentTree
import Fields
import HTMLWriter
import Law
import Model
import PDFWriter
import PageLayout
import Synchronization
import TemplateLanguage
import TextWriter

/// The program's own stages: the one place where the pipeline meets readers, rules, kinds of document and writers.
public struct CeremonyStages: Stages {
  /// A ceremony as read, with the law that its office goes by.
  public struct Ceremony: Sendable {
    var told: Model.Ceremony
    let law: LawBook
  }

  /// The templates of some kinds, compiled, and what the views are told besides the ceremony.
  public struct Prepared: Sendable {
    let kinds: [String: CompiledKind]
    let settings: ViewSettings
  }

  private let fonts = FontDesk()
  private let isTraced: Bool

  /// The stages, with or without a trace of the definition's lines.
  public init(isTraced: Bool = false) { self.isTraced = isTraced }

  /// The same stages with a trace.
  public func tracing() -> CeremonyStages { CeremonyStages(isTraced: true) }

  /// Every format.
  public var formats: [Format] {
    [
      Format(name: "docx", title: Message(vi: "Word, để sửa", en: "Word, for editing")) { _ in DOCXWriter() },
      Format(name: "pdf", title: Message(vi: "PDF, để in", en: "PDF, for printing")) { [fonts] findings in
        fonts.pool(into: &findings).map { PDFWriter(pool: $0) }
      },
      Format(name: "html", title: Message(vi: "trang web", en: "a web page")) { _ in HTMLWriter() },
      Format(name: "txt", title: Message(vi: "chữ thuần, để dán vào thư", en: "plain text")) { _ in
        TextWriter()
      },
      Format(
        name: "md", title: Message(vi: "Markdown, để đưa lên trang web", en: "Markdown, for web pages"),
        isUsual: false
      ) { _ in MarkdownWriter() },
    ]
  }

  /// Every code that the stages report.
  public var codes: [DiagnosticCode] {
    DefinitionCodes.all + CheckCodes.all + StyleCodes.all + TemplateCodes.all + CompositionCodes.all
      + NewsCodes.all + BlankCodes.all
      + PageLayoutCodes.all + PDFWriterCodes.all + DOCXCodes.all + HTMLCodes.all + TextCodes.all
  }

  /// A missing font is the outside's failure.
  public var outsideCodes: Set<DiagnosticCode> { [PageLayoutCodes.missingFont] }

  /// The JSON Schema of definitions.
  public var schema: String { CeremonySchema.text }

  /// The reference of a definition's fields, as Markdown, in Vietnamese with English beside.
  public var reference: String { CeremonySchema.reference }

  /// Every kind of document: each folder of templates with a `kind.yaml`, decisions first, then in order of name.
  public func kinds(in templates: Templates, into findings: inout Findings) -> [Kind] {
    manifests(in: templates, into: &findings).map { manifest in
      Kind(
        name: manifest.id, folder: manifest.folder.value,
        title: Message(vi: manifest.name.value, en: manifest.englishName),
        formats: formats.filter { format in
          manifest.formats.isEmpty
            ? format.isUsual : manifest.formats.contains { $0.value == format.name }
        }.map(\.name))
    }
  }

  /// The style sheets.
  public func styles(in templates: Templates) -> [(name: String, title: Message)] {
    var ignored = Findings()
    return templates.files(in: "styles").compactMap { path in
      templates.read(path, namedAt: nil, into: &ignored).flatMap { StrictYAML.read($0, into: &ignored) }
        .flatMap { StyleSheetTable.read($0, into: &ignored) }
        .map { ($0.name, Message(vi: "\($0.styles.count) kiểu", en: "\($0.styles.count) styles")) }
    }
  }

  /// Compiles and checks the templates of some kinds.
  public func prepare(_ kinds: [Kind], from templates: Templates, into findings: inout Findings) -> Prepared?
  {
    var ignored = Findings()
    let all = manifests(in: templates, into: &ignored)
    let asked = all.filter { manifest in kinds.contains { $0.name == manifest.id } }
    // A proof list tells what the sheets show, so it needs them, whether they are asked for or not.
    let proofreads = asked.contains { $0.view.value == ProofListView().name }
    let manifests = all.filter { manifest in
      kinds.contains { $0.name == manifest.id }
        || (proofreads && manifest.view.value == CertificateView().name)
    }
    var compiled: [String: CompiledKind] = [:]
    var sheets: [String: StyleSheet] = [:]
    let includable = manifests.flatMap { templates.files(in: $0.id) }.filter { $0.hasSuffix(".xml") }
      .map { String($0.dropLast(4)) }
    for manifest in manifests {
      let name = manifest.sheet.value
      if sheets[name] == nil {
        sheets[name] = templates.read("styles/\(name).yaml", namedAt: manifest.sheet.place, into: &findings)
          .flatMap { StrictYAML.read($0, into: &findings) }.flatMap {
            StyleSheetTable.read($0, into: &findings)
          }
      }
      guard let sheet = sheets[name],
        let file = templates.read(
          "\(manifest.id)/\(manifest.template.value)", namedAt: manifest.template.place, into: &findings)
      else { continue }
      compiled[manifest.id] = CompiledKind(
        manifest, sheet: sheet, template: file, includable: includable,
        loader: { try? templates.read($0 + ".xml") }, into: &findings)
    }
    let needsBlanks = manifests.contains { manifest in
      [CertificateView().name, CertificateView(.preview).name].contains(manifest.view.value)
    }
    let settings = ViewSettings(
      outlets: outlets(in: templates, into: &findings),
      blanks: needsBlanks ? blanks(in: templates, into: &findings) : [], isTraced: isTraced)
    return compiled.count == manifests.count ? Prepared(kinds: compiled, settings: settings) : nil
  }

  /// Reads a definition and the lists that it names.
  public func read(_ source: Workspace.Ceremony, into findings: inout Findings) -> Ceremony? {
    let refused = Mutex(Findings())
    let told = DefinitionReader.read(
      source.definition,
      lists: { path in
        do throws(WorkspaceError) {
          return try source.folder.read(path, limit: FileLimit.list)
        } catch {
          // The reader says that a list is not there; why it cannot be had is told beside it.
          if case .notFound = error.problem { return nil }
          refused.withLock { $0.report(error.diagnostic(at: nil)) }
          return nil
        }
      }, into: &findings)
    findings.append(refused.withLock { $0 })
    return told.map { Ceremony(told: $0, law: law(of: source, into: &findings)) }
  }

  /// The law, with the values of the office's own `law.yaml` beside the definition.
  private func law(of source: Workspace.Ceremony, into findings: inout Findings) -> LawBook {
    guard source.folder.holds("law.yaml"),
      let file = source.folder.read("law.yaml", limit: FileLimit.definition, namedAt: nil, into: &findings),
      let node = StrictYAML.read(file, into: &findings)
    else { return .standard }
    return LawBook.standard.adding(OfficeLaw.read(node, into: &findings))
  }

  /// Checks law and consistency; decisions without legal grounds get those of their day, awards that ask for the law's
  /// money its sums.
  public func check(_ ceremony: Ceremony, isStrict: Bool, into findings: inout Findings) -> Ceremony {
    let (told, law) = (ceremony.told, ceremony.law)
    Rules.check(told, law: law, strict: isStrict, into: &findings)
    let full = told.adding(GroundsProposal.all(for: told, law: law)).adding(
      PrizeProposal.all(for: told, law: law))
    return Ceremony(told: full, law: law)
  }

  /// The register with a number for every certificate that is numbered.
  public func register(
    _ ceremony: Ceremony, after earlier: RegisterBook, into findings: inout Findings
  ) -> RegisterBook {
    earlier.giving(to: ceremony.told, into: &findings)
  }

  /// Makes the documents of one kind.
  public func compose(
    _ kind: Kind, of ceremony: Ceremony, with prepared: Prepared, printing: Printing,
    into findings: inout Findings
  ) -> Composed {
    guard let compiled = prepared.kinds[kind.name] else { return Composed(items: []) }
    var found = Findings()
    var settings = prepared.settings
    settings.register = printing.register
    settings.selection = printing.selection
    if compiled.view is ProofListView {
      settings.printed = printed(of: ceremony.told, with: prepared, settings, into: &found)
    }
    let documents = compiled.compose(ceremony.told, settings: settings, into: &found)
    findings.append(found)
    // A kind that gives nothing says why on the list of what became of each kind, too.
    let reasons = documents.isEmpty ? found.diagnostics.filter { $0.severity == .note }.map(\.message) : []
    return Composed(
      items: documents.map {
        Composed.Item(name: $0.stem, document: $0.document, isOnBlank: $0.isOnBlank)
      }, reasons: reasons)
  }

  /// The certificates with their texts fitted, for the proof list.
  private func printed(
    of ceremony: Model.Ceremony, with prepared: Prepared, _ settings: ViewSettings,
    into findings: inout Findings
  ) -> [PrintedRun] {
    let kinds = prepared.kinds.values.filter { ($0.view as? CertificateView)?.purpose == .printing }
    var found = Findings()
    let runs = kinds.sorted { $0.manifest.id < $1.manifest.id }.flatMap { kind in
      kind.compose(ceremony, settings: settings, into: &found).map { composed in
        PrintedRun(
          stem: composed.stem, document: resolve(composed.document, into: &found),
          fittedCode: PageLayoutCodes.frameTextShrunk)
      }
    }
    // Notes on what is not printed are the certificates' own.
    for diagnostic in found.diagnostics where diagnostic.severity != .note { findings.report(diagnostic) }
    return runs
  }

  /// Settles what every format must show alike: rules as long as their text, text fitted into its frame.
  public func resolve(_ document: Document, into findings: inout Findings) -> Document {
    guard let pool = fonts.pool(into: &findings) else { return document }
    return Resolver(pool: pool).resolve(document)
  }

  /// The sheet by which a printer is measured.
  public func calibrationSheet(
    width: Length, height: Length, in templates: Templates, into findings: inout Findings
  ) -> Document? {
    guard let template = templates.read("printer/calibration.xml", namedAt: nil, into: &findings),
      let sheet = templates.read("styles/certificate.yaml", namedAt: nil, into: &findings)
        .flatMap({ StrictYAML.read($0, into: &findings) }).flatMap({
          StyleSheetTable.read($0, into: &findings)
        })
    else { return nil }
    return CalibrationSheet(width: width, height: height).document(
      template: template, sheet: sheet, into: &findings)
  }

  private func manifests(in templates: Templates, into findings: inout Findings) -> [KindManifest] {
    let folders = templates.files(in: "").filter { $0.hasSuffix("/kind.yaml") }
      .map { String($0.dropLast("/kind.yaml".count)) }.filter { !$0.contains("/") }
    let usual = [
      "decision", "submission", "money-list", "certificate", "certificate-preview", "proof-list", "news",
    ]
    func rank(_ name: String) -> Int { usual.firstIndex(of: name) ?? usual.count }
    return folders.sorted { (rank($0), $0) < (rank($1), $1) }.compactMap { id in
      templates.read("\(id)/kind.yaml", namedAt: nil, into: &findings)
        .flatMap { StrictYAML.read($0, into: &findings) }
        .flatMap { KindManifest(id: id, reading: $0, into: &findings) }
    }
  }

  private func outlets(in templates: Templates, into findings: inout Findings) -> [OutletProfile] {
    templates.files(in: "news/outlets").filter { $0.hasSuffix(".yaml") }.compactMap { path in
      templates.read(path, namedAt: nil, into: &findings).flatMap { StrictYAML.read($0, into: &findings) }
        .flatMap { OutletProfile(reading: $0, into: &findings) }
    }
  }

  private func blanks(in templates: Templates, into findings: inout Findings) -> [Blank] {
    templates.files(in: "blanks").filter { $0.hasSuffix(".yaml") }.compactMap { path in
      let id = String(path.dropFirst("blanks/".count).dropLast(".yaml".count))
      guard
        var blank = templates.read(path, namedAt: nil, into: &findings)
          .flatMap({ StrictYAML.read($0, into: &findings) })
          .flatMap({ BlankTable.read(id, $0, into: &findings) })
      else { return nil }
      for file in blank.files {
        let picture = templates.read(
          "blanks/\(file.value)", limit: FileLimit.picture, namedAt: file.place, into: &findings)
        if let picture { blank.pictures[file.value] = picture.bytes }
      }
      return blank
    }
  }
}
