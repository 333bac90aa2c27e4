import Composition
import Synchronization

/// The kinds of document that folders of templates declare, once they were read through these very folders: what a run
/// reads is written down in its manifest.
final class KnownManifests: Sendable {
  private struct Known: Sendable {
    let folders: [InputFolder]
    let manifests: [KindManifest]
  }

  private let known = Mutex<Known?>(nil)

  /// What the folders declare; nil before they were read.
  func manifests(in templates: Templates) -> [KindManifest]? {
    known.withLock { known in
      guard let known, known.folders.elementsEqual(templates.folders, by: { $0 === $1 }) else { return nil }
      return known.manifests
    }
  }

  /// Keeps what the folders declare.
  func keep(_ manifests: [KindManifest], in templates: Templates) {
    known.withLock { $0 = Known(folders: templates.folders, manifests: manifests) }
  }
}
