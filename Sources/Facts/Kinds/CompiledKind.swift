import Diagnostics
import DocumentMarkup
import DocumentTree
import Model
import TemplateLanguage
import XMLKit

/// A kind of document with its template compiled: ready for any ceremony.
public struct CompiledKind: Sendable {
  /// What its folder declares.
  public let manifest: KindManifest
  /// The view whose facts it tells.
  public let view: any FactView
  /// Its styles.
  public let sheet: StyleSheet
  private let template: MarkupTemplate
  private let naming: KindNaming

  /// Compiles a kind; nil after reporting every fault of its template.
  public init?(
    _ manifest: KindManifest, views: [any FactView], files: TemplateFiles, sheet: StyleSheet,
    template: SourceFile, includable: [String], loader: @escaping @Sendable (String) -> SourceFile?,
    into findings: inout Findings
  ) {
    guard let view = views.first(where: { $0.name == manifest.view.value }) else {
      let names = views.map(\.name)
      let near = nearest(to: manifest.view.value, in: names)
      findings.error(
        FactCodes.unknownView,
        Message(
          vi: "không có dữ liệu “\(manifest.view.value)”; có: \(names.joined(separator: ", "))",
          en: "there is no view “\(manifest.view.value)”; there are: \(names.joined(separator: ", "))"),
        at: manifest.view.place,
        help: near.map {
          [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0)]
        }
          ?? [])
      return nil
    }
    let compiler = TemplateCompiler(
      filters: VietnameseFilters.table, vocabulary: view.vocabulary(DocumentMarkup.vocabulary),
      includable: includable,
      loader: loader)
    let compiled = compiler.compileMarkup(template, data: view.shape, into: &findings)
    let naming = KindNaming(manifest, shape: view.shape, filters: VietnameseFilters.table, into: &findings)
    guard let compiled, let naming else { return nil }
    self.manifest = manifest
    self.view = view.reading(files, into: &findings)
    self.sheet = sheet
    self.template = compiled
    self.naming = naming
  }

  /// The documents of a ceremony; what could not be made is a note or an error.
  public func compose(
    _ ceremony: Ceremony, for request: ViewRequest = ViewRequest(), into findings: inout Findings
  ) -> [ComposedDocument] {
    var request = request
    request.wordings = template.wordingPlaces
    return view.documents(of: ceremony, for: request, into: &findings).compactMap { planned in
      guard let (stem, title) = names(of: planned, into: &findings) else { return nil }
      let document = Document(
        properties: DocumentProperties(
          title: title, creator: planned.creator, date: planned.date,
          printsAtFullScale: planned.printsAtFullScale),
        sheet: sheet, sections: sections(of: planned, into: &findings))
      return ComposedDocument(
        stem: manifest.isSheetBySheet ? stem + request.selection.fileEnding : stem,
        isOnBlank: planned.placing?.isOnBlank ?? false, .filled(document))
    }
  }

  /// The name of a document's file without ending, and its title; nil after reporting that one is empty.
  package func names(of planned: PlannedDocument, into findings: inout Findings) -> (
    file: String, title: String
  )? {
    naming.names(of: planned, into: &findings)
  }

  private func sections(
    of planned: PlannedDocument, into findings: inout Findings
  ) -> Sections {
    let builder = DocumentBuilder(sheet: sheet)
    switch planned.sheets {
    case .whole(let record):
      let filled = template.fill(record, choosing: planned.choice, into: &findings)
      let nodes = planned.finish(filled, &findings)
      let sections = builder.sections(from: nodes, into: &findings)
      guard let trace = planned.trace, !sheet.styles.isEmpty else { return Sections(sections) }
      return Sections(trace(filled, sections, sheet))
    case .each(let count, let record):
      let template = self.template
      if let placing = planned.placing, let parts = template.parts(within: ["document", "section"]) {
        let filler = SheetFiller(parts, builder: builder, placing: placing, record: record)
        return Sections(count: count) { index, findings in filler.section(at: index, into: &findings) }
      }
      return Sections(count: count) { [placing = planned.placing] index, findings in
        let data = record(index)
        var builder = builder
        builder.ground = placing?.sheet(index).ground
        let sections = builder.sections(from: template.fill(data, into: &findings), into: &findings)
        if sections.count == 1 { return sections[0] }
        findings.error(
          FactCodes.notOneSection,
          Message(
            vi: "mẫu tạo ra \(sections.count) phần tử <section> cho một người nhận, cần đúng một",
            en: "the template gives \(sections.count) <section> elements for one recipient, it must be one"),
          at: data.origin)
        return nil
      }
    }
  }
}
