import Diagnostics
import Model
import Workspace

/// What the manifest of a packet says that stands where a run wants to build.
package struct StandingPacket: Sendable {
  /// The bytes of the manifest; nil when there is no packet.
  private let bytes: [UInt8]?
  private let manifest: JSONNode?
  /// The packet's path without links.
  private let path: String
  /// The packet's path as the person knows it.
  private let shown: String

  /// Reads a packet's manifest. One that the disk refuses to give is a refusal: to build as if there were none would take
  /// the program's own files for a person's.
  package init(at given: String, shown: String, in store: any FileStore) throws(WorkspaceError) {
    self.shown = shown
    let name = Path.join(shown, Manifest.fileName)
    let bytes: [UInt8]?
    do throws(SystemReason) {
      guard try store.status(given, followingLinks: true)?.kind == .folder else {
        (self.bytes, manifest, path) = (nil, nil, given)
        return
      }
      path = try store.realPath(given)
      let file = Path.join(path, Manifest.fileName)
      guard let status = try store.status(file, followingLinks: true) else {
        (self.bytes, manifest) = (nil, nil)
        return
      }
      guard status.kind == .file else { throw .isFolder }
      bytes = try store.read(file, limit: FileLimit.manifest)
    } catch {
      throw WorkspaceError(name, error == .isFolder ? .notAFile : .unreadable(error))
    }
    guard let bytes else { throw WorkspaceError(name, .tooLarge(limitBytes: FileLimit.manifest)) }
    self.bytes = bytes
    manifest = JSONNode.read(bytes).flatMap { $0["program"]?.string == "vinhdanh" ? $0 : nil }
  }

  /// Whether a manifest stands there that cannot be read.
  var isBroken: Bool { bytes != nil && outputs == nil }

  /// The files that it says were made; nil when there is no manifest of this shape.
  package var outputs: [Manifest.Output]? { manifest.flatMap { Manifest.outputs(of: $0) } }

  /// What it says the packet was made from; nil when there is no manifest.
  package var sources: (inputs: [Manifest.Input], templates: [Manifest.Input])? {
    guard let inputs = manifest?["inputs"].flatMap(Manifest.inputs),
      let templates = manifest?["templates"].flatMap(Manifest.inputs)
    else { return nil }
    return (inputs, templates)
  }

  /// The register numbers that it has given; none when there is no packet, nil after reporting what is wrong with them.
  package func register(into findings: inout Findings) throws(WorkspaceError) -> [RegisterBook.Entry]? {
    guard let bytes, let list = manifest?["register"] else { return [] }
    let name = Path.join(shown, Manifest.fileName)
    let before = findings.diagnostics.count
    let entries = RegisterText.entries(of: list, in: SourceFile(name: name, bytes: bytes), into: &findings)
    if findings.diagnostics.count > before { return nil }
    guard let entries else { throw .brokenRegister(name) }
    return entries
  }

  /// Refuses a packet of another definition: its files would be taken for stale ones, and its numbers for ours. A packet
  /// whose definition was moved is still its own as long as nothing that it was made from has changed.
  package func refuseOther(
    than definition: String, inputs: [InputFolder.FileRead]
  ) throws(WorkspaceError) {
    guard let owner = manifest?["owner"]?.string, owner != Manifest.owner(of: path, definition: definition)
    else {
      return
    }
    guard let sources, Set(sources.inputs) == Set(inputs.map { Manifest.Input($0) }) else {
      throw .otherPacket(shown)
    }
  }
}
