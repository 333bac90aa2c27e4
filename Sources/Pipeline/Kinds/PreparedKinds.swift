import Definitions
import Diagnostics
import DocumentTree
import Facts
import PageLayout
import Synchronization
import Workspace
import YAMLReading

/// The compiled kinds of a run, with the documents made so far.
public struct PreparedKinds: Sendable {
  /// Documents with up to this many sections are filled and fitted once for all formats and for the proof list;
  /// longer ones are made again for each, to save memory.
  private static let mostKeptSections = 1_000

  private let shelf: KindShelf
  private let kinds: [String: CompiledKind]
  private let resolver: Resolver
  private var made = MadeDocuments()

  /// Compiles the templates of kinds, and of those whose sheets they list; reports and fails when one has errors.
  init?(
    _ asked: [KindManifest], on shelf: KindShelf, from templates: Templates, resolver: Resolver,
    into findings: inout Findings
  ) {
    var wanted = asked
    for kind in asked.flatMap({ shelf.proved(by: $0) }) where !wanted.contains(where: { $0.id == kind.id }) {
      wanted.append(kind)
    }
    let includable = wanted.flatMap { templates.files(in: $0.id) }.filter { $0.hasSuffix(".xml") }
      .map { String($0.dropLast(4)) }
    var sheets: [String: StyleSheet] = [:]
    var kinds: [String: CompiledKind] = [:]
    for manifest in wanted {
      let name = manifest.sheet.value
      if sheets[name] == nil {
        sheets[name] = templates.styleSheet(name, namedAt: manifest.sheet.place, into: &findings)
      }
      guard let sheet = sheets[name],
        let file = templates.read(
          "\(manifest.id)/\(manifest.template.value)",
          limit: CompiledKind.isWordFile(manifest.template.value) ? FileLimit.picture : FileLimit.template,
          namedAt: manifest.template.place, into: &findings)
      else { continue }
      kinds[manifest.id] = CompiledKind(
        manifest, views: FactViews.all, files: templates.filesForViews, sheet: sheet, template: file,
        includable: includable, loader: { try? templates.read($0 + ".xml") }, into: &findings)
    }
    guard kinds.count == wanted.count else { return nil }
    self.shelf = shelf
    self.kinds = kinds
    self.resolver = resolver
  }

  /// The same templates without the documents made so far.
  func renewed() -> PreparedKinds {
    var other = self
    other.made = MadeDocuments()
    return other
  }

  /// The documents of one kind, with texts fitted; made once per run.
  func documents(
    of id: String, _ ceremony: CeremonyStages.Ceremony, for request: ViewRequest,
    into findings: inout Findings
  ) -> [ComposedDocument] {
    guard let kind = kinds[id] else { return [] }
    if let known = made[id] {
      findings.append(known.findings)
      return known.documents
    }
    var found = Findings()
    shelf.reportUnknownChoices(of: ceremony.told, into: &found)
    guard shelf.makes(kind.manifest, for: ceremony.told, isNamed: request.isNamed) else {
      findings.append(found)
      return []
    }
    var request = request
    request.ownFiles = ceremony.ownFiles
    request.takesWordFiles =
      shelf.kinds.first { other in
        other.view.value == kind.manifest.view.value && !CompiledKind.isWordFile(other.template.value)
      }?.id == id
    request.proved = proved(by: kind.manifest, ceremony, request, into: &found)
    let documents = kind.compose(ceremony.told, for: request, into: &found).map { composed in
      guard let document = composed.document else { return composed }
      let sections = resolver.resolve(document).sections.kept(upTo: PreparedKinds.mostKeptSections)
      return ComposedDocument(
        stem: composed.stem, isOnBlank: composed.isOnBlank,
        .filled(Document(properties: document.properties, sheet: document.sheet, sections: sections)))
    }
    made[id] = (documents, found)
    findings.append(found)
    return documents
  }

  /// The sheets that a kind lists for signature, as they will be printed.
  private func proved(
    by kind: KindManifest, _ ceremony: CeremonyStages.Ceremony, _ request: ViewRequest,
    into findings: inout Findings
  ) -> [PrintedRun] {
    var found = Findings()
    let runs = shelf.proved(by: kind).flatMap { documents(of: $0.id, ceremony, for: request, into: &found) }
      .compactMap { composed in
        composed.document.map { PrintedRun(stem: composed.stem, document: $0) }
          ?? composed.proof.map { PrintedRun(stem: composed.stem, filled: $0) }
      }
    // Notes on sheets that are not printed belong to the sheets' own kind.
    for diagnostic in found.diagnostics where diagnostic.severity != .note { findings.report(diagnostic) }
    return runs
  }
}

/// The documents made in a run.
private final class MadeDocuments: Sendable {
  private struct Made: Sendable {
    let documents: [ComposedDocument]
    let findings: Findings
  }

  private let made = Mutex<[String: Made]>([:])

  subscript(id: String) -> (documents: [ComposedDocument], findings: Findings)? {
    get { made.withLock { $0[id] }.map { ($0.documents, $0.findings) } }
    set { made.withLock { $0[id] = newValue.map { Made(documents: $0.documents, findings: $0.findings) } } }
  }
}

extension Templates {
  /// The style sheet with a name; reports and gives nil when it has faults.
  func styleSheet(_ name: String, namedAt place: Place? = nil, into findings: inout Findings) -> StyleSheet? {
    read("styles/\(name).yaml", namedAt: place, into: &findings)
      .flatMap { StrictYAML.read($0, into: &findings) }
      .flatMap { StyleSheetTable.read($0, into: &findings) }
  }

  /// These folders, as views read them.
  var filesForViews: TemplateFiles {
    TemplateFiles(
      list: { files(in: $0) },
      node: { path, findings in
        read(path, namedAt: nil, into: &findings).flatMap { StrictYAML.read($0, into: &findings) }
      },
      picture: { path, place, findings in
        read(path, limit: FileLimit.picture, namedAt: place, into: &findings)?.bytes
      })
  }
}
