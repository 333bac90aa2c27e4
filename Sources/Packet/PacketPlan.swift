import Diagnostics

/// Decides the outcome of every file of a packet: new ones, those of earlier builds, a person's own.
///
/// A pure function of what exists, what the earlier manifest lists, and what was made now. A file whose hash is not
/// the one that the program wrote belongs to a person and stays as it is.
package struct PacketPlan {
  /// A file made by this run.
  package struct Made: Sendable, Hashable {
    /// Its temporary name in the hidden folder.
    let stored: String
    /// The name of its kind of document.
    let kind: String
    /// The name of its format.
    let format: String
    /// Its intended path.
    let path: String
    /// The hash of its bytes.
    let sha256: String
  }

  /// A file or link in the existing packet.
  struct Existing: Sendable, Hashable {
    let path: String
    /// Its hash; nil for non-files and for files that neither the manifest nor this run knows.
    let sha256: String?
  }

  /// The paths of this run's files, by their index.
  private(set) var placed: [(made: Int, path: String)] = []
  /// Indexes of existing files to be removed.
  private(set) var dropped: Set<Int> = []
  /// New names of existing files, by their index.
  private(set) var renamed: [Int: String] = [:]
  /// The outputs of the new manifest.
  private(set) var outputs: [Manifest.Output] = []
  /// The outcomes to report.
  private(set) var outcomes: [Outcome] = []

  private let existing: [Existing]
  private let indexes: [String: Int]
  private let earlier: [String: Manifest.Output]

  /// Plans. `earlier` is nil without a readable manifest; `isAsked` says whether this run makes outputs of a kind and
  /// format at all.
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

  /// Decides about a file of an earlier build that this run did not make.
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

  /// Renames a foreign `manifest.json`, which belongs to a person.
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
  /// The same output, marked as edited by a person.
  fileprivate var asEdited: Manifest.Output {
    Manifest.Output(path: path, kind: kind, format: format, sha256: sha256, source: source, edited: true)
  }
}
