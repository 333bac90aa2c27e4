import Definitions
import Diagnostics
import Facts
import Synchronization
import Workspace
import YAMLReading

/// The kinds of document that folders of templates declare, once they were read through these very folders: what a run
/// reads is written down in its manifest.
final class KnownManifests: Sendable {
  private struct Known: Sendable {
    let folders: [InputFolder]
    let shelf: KindShelf
  }

  private let known = Mutex<Known?>(nil)

  /// What the folders declare; faults are reported by whoever reads them first.
  func shelf(of templates: Templates, into findings: inout Findings) -> KindShelf {
    let before = known.withLock { known -> KindShelf? in
      guard let known, known.folders.elementsEqual(templates.folders, by: { $0 === $1 }) else { return nil }
      return known.shelf
    }
    if let before { return before }
    let folders = templates.files(in: "").filter { $0.hasSuffix("/kind.yaml") }
      .map { String($0.dropLast("/kind.yaml".count)) }.filter { !$0.contains("/") }
    let manifests = folders.compactMap { id -> KindManifest? in
      guard let file = templates.read("\(id)/kind.yaml", namedAt: nil, into: &findings) else { return nil }
      return StrictYAML.read(file, into: &findings)
        .flatMap { KindManifest(id: id, file, reading: $0, into: &findings) }
    }
    let shelf = KindShelf(manifests, into: &findings)
    known.withLock { $0 = Known(folders: templates.folders, shelf: shelf) }
    return shelf
  }
}
