import Diagnostics
import DocumentTree
import Model
import TemplateLanguage
import XMLKit

/// The views of facts that kinds of document may ask for.
public enum FactViews {
  /// All views.
  public static let all: [any FactView] = [
    DecisionView(), SubmissionView(), MoneyListView(), CertificateView(), CertificateView(.preview),
    ProofListView(),
    NewsView(),
  ]

  /// The view of a name.
  static func named(_ name: String) -> (any FactView)? { all.first { $0.name == name } }
}

/// A kind of document with its template compiled: ready for any ceremony.
public struct CompiledKind: Sendable {
  /// What its folder declares.
  public let manifest: KindManifest
  /// The view whose facts it tells.
  public let view: any FactView
  /// Its styles.
  public let sheet: StyleSheet
  let template: MarkupTemplate

  /// Compiles a kind; nil after reporting every fault of its template.
  public init?(
    _ manifest: KindManifest, sheet: StyleSheet, template: SourceFile,
    includable: [String], loader: @escaping @Sendable (String) -> SourceFile?, into findings: inout Findings
  ) {
    guard let view = FactViews.named(manifest.view.value) else {
      let names = FactViews.all.map(\.name)
      let near = nearest(to: manifest.view.value, in: names)
      findings.error(
        CompositionCodes.unknownView,
        Message(
          vi: "không có dữ liệu “\(manifest.view.value)”; có: \(names.joined(separator: ", "))",
          en: "there is no view \"\(manifest.view.value)\"; there are: \(names.joined(separator: ", "))"),
        at: manifest.view.place,
        help: near.map {
          [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean \"\($0)\"?"), replacement: $0)]
        }
          ?? [])
      return nil
    }
    let compiler = TemplateCompiler(
      filters: VietnameseFilters.table, vocabulary: DocumentMarkup.vocabulary, includable: includable,
      loader: loader)
    guard let compiled = compiler.compileMarkup(template, data: view.shape, into: &findings) else {
      return nil
    }
    self.manifest = manifest
    self.view = view
    self.sheet = sheet
    self.template = compiled
  }

  /// The documents of a ceremony; what could not be made is a note or an error.
  public func compose(
    _ ceremony: Ceremony, settings: ViewSettings, into findings: inout Findings
  ) -> [ComposedDocument] {
    var settings = settings
    settings.wordings = template.wordingPlaces
    let isTraced = settings.isTraced
    return view.documents(of: ceremony, settings: settings, into: &findings).map { planned in
      ComposedDocument(
        folder: manifest.folder.value, stem: planned.stem, isOnBlank: planned.placing?.isOnBlank ?? false,
        document: Document(
          properties: DocumentProperties(
            title: planned.title, creator: planned.creator, date: planned.date,
            printsAtFullScale: planned.printsAtFullScale),
          sheet: sheet, sections: sections(of: planned, isTraced: isTraced, into: &findings)))
    }
  }

  private func sections(
    of planned: PlannedDocument, isTraced: Bool, into findings: inout Findings
  ) -> Sections {
    let builder = DocumentBuilder(sheet: sheet)
    switch planned.sheets {
    case .whole(let record):
      let nodes = planned.finish(template.fill(record, choosing: planned.choice, into: &findings))
      let sections = builder.sections(from: nodes, into: &findings)
      guard isTraced, !planned.facts.isEmpty, !sheet.styles.isEmpty else { return Sections(sections) }
      return Sections(
        SourceTrace.annotate(sections, sheet: sheet, facts: planned.facts, remarks: planned.remarks))
    case .each(let count, let record):
      let template = self.template
      return Sections(count: count) { [placing = planned.placing] index, findings in
        let data = record(index)
        var builder = builder
        builder.placing = placing?.sheet(index)
        let sections = builder.sections(from: template.fill(data, into: &findings), into: &findings)
        if sections.count == 1 { return sections[0] }
        findings.error(
          CompositionCodes.notOneSection,
          Message(
            vi: "mẫu tạo ra \(sections.count) phần tử <section> cho một người nhận, cần đúng một",
            en: "the template gives \(sections.count) <section> elements for one recipient, it must be one"),
          at: data.origin)
        return nil
      }
    }
  }
}

/// A document with its place in the packet.
public struct ComposedDocument: Sendable {
  /// The packet's folder.
  public let folder: String
  /// The file's name without its ending.
  public let stem: String
  /// Whether it is printed on paper that shows a part already: a printer's profile moves its text.
  public let isOnBlank: Bool
  /// The document.
  public let document: Document
}
