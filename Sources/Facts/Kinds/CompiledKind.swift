import Diagnostics
import DocumentMarkup
import DocumentTree
import Model
import TemplateLanguage
import WordTemplates
import Wording
import XMLKit

/// A kind of document with its template compiled: ready for any ceremony.
public struct CompiledKind: Sendable {
  /// What its folder declares.
  public let manifest: KindManifest
  /// The view with its facts.
  public let view: any FactView
  /// Its styles.
  public let sheet: StyleSheet
  /// The program's or an office's template; nil for a kind that is a Word file.
  private let template: MarkupTemplate?
  /// The Word file that the kind is.
  private let wordTemplate: SourceFile?
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
        vi: "không có dữ liệu “\(manifest.view.value)”; có: \(names.joined(separator: ", "))",
        en: "there is no view “\(manifest.view.value)”; there are: \(names.joined(separator: ", "))",
        at: manifest.view.place,
        help: .meant(near))
      return nil
    }
    let compiler = TemplateCompiler(
      filters: VietnameseFilters.table, vocabulary: view.vocabulary(DocumentMarkup.vocabulary),
      includable: includable,
      loader: loader)
    let isWord = CompiledKind.isWordFile(template.name)
    let compiled = isWord ? nil : compiler.compileMarkup(template, data: view.shape, into: &findings)
    let naming = KindNaming(manifest, shape: view.shape, filters: VietnameseFilters.table, into: &findings)
    guard isWord || compiled != nil, let naming else { return nil }
    self.manifest = manifest
    self.view = view.reading(files, into: &findings)
    self.sheet = sheet
    self.template = compiled
    self.wordTemplate = isWord ? template : nil
    self.naming = naming
  }

  /// Whether a file is one of Word's by its name.
  package static func isWordFile(_ name: String) -> Bool {
    [".docx", ".docm", ".dotx", ".dotm"].contains { name.lowercased().hasSuffix($0) }
  }

  /// The documents of a ceremony; what could not be made is a note or an error.
  public func compose(
    _ ceremony: Ceremony, for request: ViewRequest = ViewRequest(), into findings: inout Findings
  ) -> [ComposedDocument] {
    var request = request
    request.wordings = template?.wordingPlaces ?? []
    return view.documents(of: ceremony, for: request, into: &findings).compactMap { planned in
      guard let (stem, title) = names(of: planned, into: &findings) else { return nil }
      let name = manifest.isSheetBySheet ? stem + request.selection.fileEnding : stem
      let document = template.map { template in
        Document(
          properties: DocumentProperties(
            title: title, creator: planned.creator, date: planned.date,
            printsAtFullScale: planned.printsAtFullScale),
          sheet: sheet, sections: sections(of: planned, by: template, into: &findings))
      }
      let own = (request.takesWordFiles ? planned.wordTemplate : nil) ?? namedTemplate(in: ceremony)
      let named = wordTemplate == nil ? own : nil
      guard named != nil || wordTemplate != nil else {
        return document.map {
          ComposedDocument(
            stem: name, isOnBlank: planned.placing?.isOnBlank ?? false, .filled($0))
        }
      }
      // A file that could not be read was reported where it is named.
      guard let file = named.map({ request.ownFiles[$0.value] }) ?? wordTemplate,
        let (package, proof) = filled(
          file, named: named ?? manifest.template, planned, title, document, into: &findings)
      else { return nil }
      return ComposedDocument(stem: name, package, proof: proof)
    }
  }

  /// The Word file that the definition gives this kind by its name.
  private func namedTemplate(in ceremony: Ceremony) -> Text? {
    let names = Set(manifest.names.map(Folding.fold))
    return ceremony.day?.wordTemplates.first { names.contains(Folding.fold($0.kind.value)) }?.file
  }

  /// A Word file filled with the facts of a document; nil after reporting every fault of the file.
  private func filled(
    _ file: SourceFile, named: Text, _ planned: PlannedDocument, _ title: String,
    _ document: Document?, into findings: inout Findings
  ) -> (package: FinishedPackage, proof: FilledRun)? {
    guard var data = planned.word?() ?? data(of: planned, title, document, into: &findings) else {
      return nil
    }
    // A subject that the definition does not give is that of the program's own document.
    if let document, let position = data.shape.document.fields.firstIndex(where: { $0.name == "trích_yếu" }),
      data.document[position].isMissing
    {
      data.document[position] = WordedText(document, into: &findings).subject
    }
    guard
      let filled = WordFile.fill(
        file.bytes, name: file.name, with: data, filters: VietnameseFilters.table, into: &findings)
    else { return nil }
    let key = planned.key.map { " “\($0.value)”" } ?? ""
    let package = FinishedPackage(
      format: "docx", fileExtension: file.name.lowercased().hasSuffix("m") ? "docm" : "docx",
      title: Message(vi: manifest.name.value + key, en: manifest.englishName + key),
      namedAt: named.place
    ) { sink, _ throws(WriterError) in
      var refused: SinkError?
      filled.bytes.withUnsafeBytes { piece in
        do throws(SinkError) { try sink.append(piece) } catch { refused = error }
      }
      if let refused { throw .sink(refused) }
    }
    let properties = DocumentProperties(title: title, creator: planned.creator, date: planned.date)
    return (
      package, FilledRun(properties: properties, template: named, data: data, file: filled)
    )
  }

  /// What a Word file may name of a document whose view gives it no names of its own: the fields of templates, and the
  /// paragraphs that the kind's own template words.
  private func data(
    of planned: PlannedDocument, _ title: String, _ document: Document?, into findings: inout Findings
  ) -> WordData? {
    guard let record = planned.first else { return nil }
    let shape = WordRecord(view.shape)
    guard let document else {
      return WordData(shape: WordShape(document: shape), document: record.values)
    }
    let wording = WordedText(document, into: &findings)
    return WordData(
      shape: WordShape(document: WordRecord(WordedText.fields + shape.fields)),
      document: wording.values(title: title) + record.values)
  }

  /// The name of a document's file without ending, and its title; nil after reporting that one is empty.
  package func names(of planned: PlannedDocument, into findings: inout Findings) -> (
    file: String, title: String
  )? {
    naming.names(of: planned, into: &findings)
  }

  private func sections(
    of planned: PlannedDocument, by template: MarkupTemplate, into findings: inout Findings
  ) -> Sections {
    var builder = DocumentBuilder(sheet: sheet)
    builder.pictures = planned.pictures
    switch planned.sheets {
    case .whole(let record):
      let filled = template.fill(record, choosing: planned.choice, into: &findings)
      let nodes = planned.finish(filled, &findings)
      let sections = builder.sections(from: nodes, into: &findings)
      guard let trace = planned.trace, !sheet.styles.isEmpty else { return Sections(sections) }
      return Sections(trace(filled, sections, sheet))
    case .each(let count, let record):
      if let placing = planned.placing, let parts = template.parts(within: ["document", "section"]) {
        let filler = SheetFiller(parts, builder: builder, placing: placing, record: record)
        return Sections(count: count) { index, findings in filler.section(at: index, into: &findings) }
      }
      return Sections(count: count) { [placing = planned.placing, builder] index, findings in
        let data = record(index)
        var builder = builder
        builder.ground = placing?.sheet(index).ground
        let sections = builder.sections(from: template.fill(data, into: &findings), into: &findings)
        if sections.count == 1 { return sections[0] }
        findings.error(
          FactCodes.notOneSection,
          vi: "mẫu tạo ra \(sections.count) phần tử <section> cho một người nhận, cần đúng một",
          en: "the template gives \(sections.count) <section> elements for one recipient, it must be one",
          at: data.origin)
        return nil
      }
    }
  }
}
