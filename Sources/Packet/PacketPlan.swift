import Diagnostics

/// Decides what becomes of every file of a packet: the new ones, those of earlier builds, those of people.
///
/// A pure function of three lists: what stands there, what the earlier manifest says, what was made now. The rule:
/// a file whose hash is not the one that the program wrote belongs to a person and stays as it is.
package struct PacketPlan {
  /// A file made by this run.
  package struct Made: Sendable, Hashable {
    /// The name under which it waits in the hidden folder.
    let stored: String
    /// The name of its kind of document.
    let kind: String
    /// The name of its format.
    let format: String
    /// The path that it should have.
    let path: String
    /// The hash of its bytes.
    let sha256: String
  }

  /// A file or link that stands in the packet.
  struct Existing: Sendable, Hashable {
    /// Its path.
    let path: String
    /// Its hash; nil for what is no file, or what neither the manifest nor this run names.
    let sha256: String?
  }

  /// Where files of this run go, by their index.
  private(set) var placed: [(made: Int, path: String)] = []
  /// Indexes of existing files that go.
  private(set) var dropped: Set<Int> = []
  /// Existing files that get another name, by their index.
  private(set) var renamed: [Int: String] = [:]
  /// What the new manifest says.
  private(set) var outputs: [Manifest.Output] = []
  /// What to tell.
  private(set) var outcomes: [Outcome] = []

  private let existing: [Existing]
  private let indexes: [String: Int]
  private let earlier: [String: Manifest.Output]

  /// Plans; `earlier` is nil when there is no readable manifest, `isAsked` tells whether this run makes outputs of
  /// that kind and format at all.
  init(
    made: [Made], existing: [Existing], earlier: [Manifest.Output]?, source: String,
    isAsked: (Manifest.Output) -> Bool
  ) {
    self.existing = existing
    self.indexes = Dictionary(
      existing.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { first, _ in first })
    self.earlier = Dictionary(
      (earlier ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    moveForeignManifest(isReadable: earlier != nil)
    var settled: Set<String> = []
    for (index, file) in made.enumerated() { place(file, at: index, source: source, settled: &settled) }
    for output in earlier ?? [] where !settled.contains(output.path) {
      settle(output, isAsked: isAsked(output))
    }
  }

  /// The name of a new file beside an edited one: `a (mới).docx`, then `a (mới 2).docx`.
  static func beside(_ path: String, attempt: Int) -> String {
    let mark = attempt == 1 ? " (mới)" : " (mới \(attempt))"
    let dot = path.utf8.lastIndex(of: UInt8(ascii: "."))
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    guard let dot, slash.map({ $0 < dot }) ?? true else { return path + mark }
    return String(path[..<dot]) + mark + String(path[dot...])
  }

  private mutating func place(_ file: Made, at index: Int, source: String, settled: inout Set<String>) {
    var attempt = 0
    while true {
      let path = attempt == 0 ? file.path : PacketPlan.beside(file.path, attempt: attempt)
      attempt += 1
      guard settled.insert(path).inserted else { continue }
      guard let standing = indexes[path] else {
        finish(file, at: index, path: path, source: source)
        return
      }
      let hash = existing[standing].sha256
      if hash == file.sha256 {
        record(file, path: path, source: source)
        outcomes.append(.unchanged(path))
        return
      }
      if let hash, earlier[path]?.sha256 == hash {
        dropped.insert(standing)
        finish(file, at: index, path: path, source: source)
        return
      }
      if let base = earlier[path] { outputs.append(base.asEdited) }
    }
  }

  private mutating func finish(_ file: Made, at index: Int, path: String, source: String) {
    placed.append((index, path))
    record(file, path: path, source: source)
    outcomes.append(path == file.path ? .written(path) : .writtenBeside(path, edited: file.path))
  }

  private mutating func record(_ file: Made, path: String, source: String) {
    outputs.append(
      Manifest.Output(
        path: path, kind: file.kind, format: file.format, sha256: file.sha256, source: source, edited: nil))
  }

  /// Settles a file of an earlier build that this run did not make.
  private mutating func settle(_ output: Manifest.Output, isAsked: Bool) {
    guard let index = indexes[output.path] else { return }
    let isEdited = existing[index].sha256 != output.sha256
    if !isAsked {
      outputs.append(isEdited ? output.asEdited : output)
    } else if isEdited {
      outcomes.append(.keptEdited(output.path))
    } else {
      dropped.insert(index)
      outcomes.append(.removed(output.path))
    }
  }

  /// A `manifest.json` that is not ours is somebody's file and stays under another name.
  private mutating func moveForeignManifest(isReadable: Bool) {
    guard let index = indexes[Manifest.fileName] else { return }
    guard !isReadable else {
      dropped.insert(index)
      return
    }
    var name = "manifest (cũ).json"
    var number = 2
    while indexes[name] != nil {
      name = "manifest (cũ \(number)).json"
      number += 1
    }
    renamed[index] = name
    outcomes.append(.moved(Manifest.fileName, to: name))
  }
}

extension Manifest.Output {
  /// The same, as a file that a person has changed.
  fileprivate var asEdited: Manifest.Output {
    Manifest.Output(path: path, kind: kind, format: format, sha256: sha256, source: source, edited: true)
  }
}
