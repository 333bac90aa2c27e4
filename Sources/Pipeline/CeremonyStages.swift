import CeremonyDay
import Certificates
import Checks
import DOCXWriter
import Definitions
import Diagnostics
import DocumentMarkup
import DocumentTree
import Facts
import HTMLWriter
import Law
import Model
import News
import PDFWriter
import PNGWriter
import PageLayout
import SVGReading
import Synchronization
import TemplateLanguage
import TextWriter
import WordTemplates
import Workspace
import XLSXWriter
import YAMLReading

/// The program's own stages: the only place that connects the pipeline with readers, rules, kinds of document and
/// writers.
public struct CeremonyStages: Stages {
  /// A ceremony as read, with the law that applies to its office.
  public struct Ceremony: Sendable {
    var told: Model.Ceremony
    let law: LawBook
    /// The Word files and emblems that it names, by path as written.
    let ownFiles: [String: SourceFile]
  }

  private let fonts = FontDesk()
  private let isTraced: Bool
  /// The kinds declared in the template folders used so far; their files are read once per run.
  private let known = KnownManifests()

  /// The stages, with or without tracing to the definition's lines.
  public init(isTraced: Bool = false) { self.isTraced = isTraced }

  /// The same stages with tracing.
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
        name: "xlsx",
        title: Message(vi: "sổ tính Excel, để tính tiếp", en: "an Excel workbook, to go on reckoning"),
        isUsual: false
      ) { _ in XLSXWriter() },
      Format(
        name: "md", title: Message(vi: "Markdown, để đưa lên trang web", en: "Markdown, for web pages"),
        isUsual: false
      ) { _ in MarkdownWriter() },
      Format(
        name: "png",
        title: Message(vi: "ảnh từng trang, khi được gọi tên", en: "a picture a page, on request"),
        makePages: { [fonts] findings in fonts.pool(into: &findings).map { PNGWriter(pool: $0) } }),
    ]
  }

  /// Every code that the stages report.
  public var codes: [DiagnosticCode] {
    DefinitionCodes.all + CheckCodes.all + StyleCodes.all + TemplateCodes.all + MarkupCodes.all
      + FactCodes.all
      + NewsCodes.all + DayCodes.all + BlankCodes.all + SVGCodes.all + RegisterCodes.all
      + PageLayoutCodes.all + PDFWriterCodes.all + PNGWriterCodes.all + DOCXCodes.all
      + WordCodes.all + [ForbiddenCharacter.code]
  }

  /// A missing font is a failure outside the input.
  public var outsideCodes: Set<DiagnosticCode> { [PageLayoutCodes.missingFont] }

  /// The JSON Schema of definitions.
  public var schema: String { CeremonySchema.text }

  /// The reference of a definition's fields, as Markdown, in Vietnamese with English beside.
  public var reference: String { CeremonySchema.reference }

  /// The views that templates may read.
  public var views: [String] { FieldsPage.views }

  /// The fields of a view, or of all.
  public func fields(of view: String?) -> String? { FieldsPage.fields(of: view) }

  /// The filters and tests of templates.
  public var filters: String { FieldsPage.filters }

  /// Every kind of document: each template folder with a `kind.yaml`, in the order that these give.
  public func kinds(in templates: Templates, into findings: inout Findings) -> [Kind] {
    let shelf = known.shelf(of: templates, into: &findings)
    return shelf.kinds.map { manifest in
      Kind(
        name: manifest.id, folder: manifest.folder.value,
        title: Message(vi: manifest.name.value, en: manifest.englishName),
        formats: formats.filter { format in
          manifest.formats.isEmpty
            ? format.isUsual : manifest.formats.contains { $0.value == format.name }
        }.map(\.name),
        sheets: !manifest.isSheetBySheet ? .none : shelf.isPreview(manifest) ? .shown : .printed)
    }
  }

  /// The style sheets.
  public func styles(in templates: Templates) -> [(name: String, title: Message)] {
    var ignored = Findings()
    return templates.files(in: "styles").filter { $0.hasSuffix(".yaml") }.compactMap { path in
      templates.styleSheet(String(path.dropFirst("styles/".count).dropLast(".yaml".count)), into: &ignored)
        .map { ($0.name, Message(vi: "\($0.styles.count) kiểu", en: "\($0.styles.count) styles")) }
    }
  }

  /// Opens the fonts.
  public func warmUp() { fonts.open() }

  /// Compiles and checks the templates of some kinds.
  public func prepare(_ kinds: [Kind], from templates: Templates, into findings: inout Findings)
    -> PreparedKinds?
  {
    var ignored = Findings()
    let shelf = known.shelf(of: templates, into: &ignored)
    let asked = shelf.kinds.filter { manifest in kinds.contains { $0.name == manifest.id } }
    let prepared = PreparedKinds(
      asked, on: shelf, from: templates,
      resolver: Resolver { [fonts] in fonts.pool(into: &$0, isNeeded: false) },
      into: &findings)
    OwnFiles(of: templates, shelf: shelf, asked: asked).report(into: &findings)
    return prepared
  }

  /// A sample workbook for lists.
  public var sampleWorkbook: [UInt8]? { SampleWorkbook.bytes }

  /// The rows that would be read from a list.
  public func list(_ file: SourceFile, as request: ListRequest, into findings: inout Findings) -> [[UInt8]]? {
    ListExport.csv(of: file, choices: request.choices, into: &findings)
  }

  /// The properties of a list as a whole.
  public func survey(of list: SourceFile, as request: ListRequest) -> ListSurvey {
    ListExport.survey(of: list, choices: request.choices)
  }

  /// Reads a definition and the lists that it names.
  public func read(
    _ source: Workspace.Ceremony, with templates: Templates, into findings: inout Findings
  ) -> Ceremony? {
    let told = DefinitionReader.read(
      source.definition,
      lists: { path throws(ListRefusal) in
        do throws(WorkspaceError) {
          return try source.folder.read(path, limit: FileLimit.list)
        } catch {
          if case .notFound = error.problem { return nil }
          throw ListRefusal { error.diagnostic(at: $0) }
        }
      }, into: &findings)
    return told.map { told in
      Ceremony(
        told: told, law: law(of: source, with: templates, into: &findings),
        ownFiles: ownFiles(of: told, in: source, into: &findings))
    }
  }

  /// The Word templates and emblems that a definition names, each read once.
  private func ownFiles(
    of ceremony: Model.Ceremony, in source: Workspace.Ceremony, into findings: inout Findings
  ) -> [String: SourceFile] {
    var files: [String: SourceFile] = [:]
    var refused: Set<String> = []
    for named in ceremony.ownFiles where files[named.value] == nil && !refused.contains(named.value) {
      files[named.value] = source.folder.read(
        named.value, limit: FileLimit.picture, namedAt: named.place, into: &findings)
      if files[named.value] == nil { refused.insert(named.value) }
    }
    return files
  }

  /// The law as data, with the values of the office's own `law.yaml` beside the definition.
  private func law(
    of source: Workspace.Ceremony, with templates: Templates, into findings: inout Findings
  ) -> LawBook {
    var acts: [Enactment] = []
    var regimes: [Regime] = []
    for path in templates.files(in: "law").filter({ $0.hasSuffix(".yaml") }) {
      guard let file = templates.read(path, namedAt: nil, into: &findings),
        let node = StrictYAML.read(file, into: &findings)
      else { continue }
      let contents = LawTable.read(node, into: &findings)
      acts += contents.acts
      regimes += contents.regimes
    }
    let book = LawBook(acts: acts, regimes: regimes)
    let holdsLaw: Bool
    do throws(WorkspaceError) {
      holdsLaw = try source.folder.holds("law.yaml")
    } catch {
      findings.report(error.diagnostic(at: nil))
      return book
    }
    guard holdsLaw,
      let file = source.folder.read("law.yaml", limit: FileLimit.definition, namedAt: nil, into: &findings),
      let node = StrictYAML.read(file, into: &findings)
    else { return book }
    return book.adding(LawTable.read(node, into: &findings).acts)
  }

  /// Checks law and consistency. Decisions without legal grounds get those in force on their day, awards that ask for
  /// the legal prize get its amount.
  public func check(_ ceremony: Ceremony, isStrict: Bool, into findings: inout Findings) -> Ceremony {
    let (told, law) = (ceremony.told, ceremony.law)
    Rules.check(told, law: law, strict: isStrict, into: &findings)
    let full = told.adding(GroundsProposal.all(for: told, law: law)).adding(
      PrizeProposal.all(for: told, law: law))
    return Ceremony(told: full, law: law, ownFiles: ceremony.ownFiles)
  }

  /// The register with a number for every numbered certificate.
  public func register(
    _ ceremony: Ceremony, after earlier: RegisterBook, drafts: Bool, into findings: inout Findings
  ) -> RegisterBook {
    earlier.giving(to: ceremony.told, drafts: drafts, into: &findings)
  }

  /// The documents of one kind, with their texts fitted.
  public func compose(
    _ kind: Kind, of ceremony: Ceremony, with prepared: PreparedKinds, printing: Printing,
    into findings: inout Findings
  ) -> Composed {
    var found = Findings()
    var request = ViewRequest()
    request.register = printing.register
    request.selection = printing.selection
    request.isNamed = printing.namesKinds
    request.isTraced = isTraced
    let documents = prepared.documents(of: kind.name, ceremony, for: request, into: &found)
    findings.append(found)
    // If a kind gives no documents, the packet's list of outcomes says why too.
    let reasons = documents.isEmpty ? found.diagnostics.filter { $0.severity == .note }.map(\.message) : []
    return Composed(items: documents, reasons: reasons)
  }

  /// The same templates without the documents made so far.
  public func renewed(_ prepared: PreparedKinds) -> PreparedKinds { prepared.renewed() }

  /// The typesetters for laying out pages.
  public func typesetters(into findings: inout Findings) -> TypesetterPool? { fonts.pool(into: &findings) }

  /// The sheet for measuring a printer.
  public func calibrationSheet(
    width: Length, height: Length, in templates: Templates, into findings: inout Findings
  ) -> Document? {
    guard let template = templates.read("printer/calibration.xml", namedAt: nil, into: &findings),
      let sheet = templates.styleSheet("certificate", into: &findings),
      let document = CalibrationSheet(width: width, height: height).document(
        template: template, sheet: sheet, into: &findings)
    else { return nil }
    return Resolver { [fonts] in fonts.pool(into: &$0) }.resolve(document)
  }
}
