import Definitions
import Diagnostics
import Facts
import Synchronization
import Workspace
import YAMLReading

/// The kinds declared in template folders, cached per open set of folders, because a run's manifest lists the files
/// that it has read.
final class KnownManifests: Sendable {
  private struct Known: Sendable {
    let folders: [InputFolder]
    let shelf: KindShelf
  }

  private let known = Mutex<Known?>(nil)

  /// The kinds that the folders declare; faults are reported on the first reading only.
  func shelf(of templates: Templates, into findings: inout Findings) -> KindShelf {
    let before = known.withLock { known -> KindShelf? in
      guard let known, known.folders.elementsEqual(templates.folders, by: { $0 === $1 }) else { return nil }
      return known.shelf
    }
    if let before { return before }
    let folders = templates.files(in: "").filter { $0.hasSuffix("/kind.yaml") }
      .map { String($0.dropLast("/kind.yaml".count)) }.filter { !$0.contains("/") }
    let read = Beside.map(folders) { id -> (manifest: KindManifest?, findings: Findings) in
      var found = Findings()
      let manifest = templates.read("\(id)/kind.yaml", namedAt: nil, into: &found).flatMap { file in
        StrictYAML.read(file, into: &found).flatMap { KindManifest(id: id, reading: $0, into: &found) }
      }
      return (manifest, found)
    }
    for each in read { findings.append(each.findings) }
    let manifests = read.compactMap(\.manifest)
    let shelf = KindShelf(manifests, into: &findings)
    known.withLock { $0 = Known(folders: templates.folders, shelf: shelf) }
    return shelf
  }
}
