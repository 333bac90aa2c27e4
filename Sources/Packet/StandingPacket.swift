import Diagnostics
import Model
import Workspace

/// The manifest of the packet that exists where a run builds.
package struct StandingPacket: Sendable {
  /// The bytes of the manifest; nil when there is no packet.
  private let bytes: [UInt8]?
  private let manifest: JSONNode?
  /// The packet's path without links.
  private let path: String
  /// The packet's path as shown to the person.
  private let shown: String

  /// Reads a packet's manifest. Throws when the disk refuses: without it the program's own files would count as a
  /// person's.
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

  /// Whether the manifest exists but cannot be read.
  var isBroken: Bool { bytes != nil && outputs == nil }

  /// The files in the manifest; nil without a manifest in this format.
  package var outputs: [Manifest.Output]? { manifest.flatMap { Manifest.outputs(of: $0) } }

  /// The sources of the packet; nil without a manifest.
  package var sources: (inputs: [Manifest.Input], templates: [Manifest.Input])? {
    guard let inputs = manifest?["inputs"].flatMap(Manifest.inputs),
      let templates = manifest?["templates"].flatMap(Manifest.inputs)
    else { return nil }
    return (inputs, templates)
  }

  /// The register numbers in the manifest; empty without a packet, nil after reporting faults.
  package func register(into findings: inout Findings) throws(WorkspaceError) -> [RegisterBook.Entry]? {
    guard let bytes, let list = manifest?["register"] else { return [] }
    let name = Path.join(shown, Manifest.fileName)
    let before = findings.diagnostics.count
    let entries = RegisterText.entries(of: list, in: SourceFile(name: name, bytes: bytes), into: &findings)
    if findings.diagnostics.count > before { return nil }
    guard let entries else { throw .brokenRegister(name) }
    return entries
  }

  /// Refuses a packet of another definition, whose files would count as outdated and whose numbers as ours. A packet
  /// whose definition was moved is accepted while none of its sources has changed.
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
