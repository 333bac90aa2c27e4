import Workspace

/// Builds the packet's new folder and exchanges it with the old one.
///
/// Files that stay are hard-linked into the new folder, never moved, so that the old packet is untouched until the
/// last step.
package struct PacketExchange {
  /// The name of the old folder within the hidden one during the exchange.
  static let oldName = "old"

  let store: any FileStore
  let path: String
  let shown: String
  let work: String
  let survey: PacketSurvey
  let plan: PacketPlan
  let made: [PacketPlan.Made]
  /// Whether the atomic swap is tried; false only in tests.
  var triesOneStep = true

  private var tree: String { Path.join(work, "tree") }
  private var old: String { Path.join(work, PacketExchange.oldName) }

  /// Exchanges the folders; returns what had to be set aside.
  func run(manifest: Manifest, earlier: [Manifest.Output]) throws(WorkspaceError) -> [Outcome] {
    let folders = PacketExchange.folders(above: manifest.outputs.map(\.path))
    if let taken = survey.entries.first(where: { folders.contains($0.path) }) {
      throw WorkspaceError.nameTaken(Path.join(shown, taken.path))
    }
    do throws(SystemReason) {
      try carryOver(earlier: earlier)
      for (index, target) in plan.placed {
        try makeFolders(above: target)
        try store.rename(Path.join(work, "made/\(made[index].stored)"), to: Path.join(tree, target))
      }
      try write(manifest)
      // For a moment the hidden folder holds the old packet; an interruption waits until it is removed.
      return try store.unbroken { () throws(SystemReason) in
        store.markKept(work)
        try putInPlace()
        let outcomes = removeOld()
        try? store.removeTree(work)
        return outcomes
      }
    } catch {
      throw WorkspaceError(shown, .unwritable(error))
    }
  }

  /// Links every file that stays into the new folder, and makes a person's folders.
  private func carryOver(earlier: [Manifest.Output]) throws(SystemReason) {
    let ours = PacketExchange.folders(above: earlier.map(\.path))
    let staying = survey.entries.indices.filter { !plan.dropped.contains($0) }
    let needed = PacketExchange.folders(above: staying.map { survey.entries[$0].path })
    for folder in survey.folders where !ours.contains(folder.path) || needed.contains(folder.path) {
      let target = Path.join(tree, folder.path)
      try store.makeFolders(target)
      try store.setMode(target, folder.status.mode | 0o700)
    }
    for index in staying {
      let entry = survey.entries[index]
      let target = plan.renamed[index] ?? entry.path
      try makeFolders(above: target)
      try carry(entry, to: Path.join(tree, target))
    }
    if let status = try store.status(path) { try store.setMode(tree, status.mode) }
  }

  /// Every parent folder of some paths.
  private static func folders(above paths: [String]) -> Set<String> {
    var folders: Set<String> = []
    for path in paths {
      var parts = Path.components(of: path)
      while parts.popLast() != nil, !parts.isEmpty {
        guard folders.insert(parts.joined(separator: "/")).inserted else { break }
      }
    }
    return folders
  }

  private func makeFolders(above target: String) throws(SystemReason) {
    try store.makeFolders(Path.parent(of: Path.join(tree, target)))
  }

  private func carry(_ entry: PacketSurvey.Entry, to target: String) throws(SystemReason) {
    let source = Path.join(path, entry.path)
    do throws(SystemReason) {
      try store.link(source, to: target)
    } catch {
      guard SystemReason.cannotLink.contains(error) else { throw error }
      switch entry.status.kind {
      case .file: try store.copyFile(source, to: target, like: entry.status)
      case .link: try store.makeLink(target, to: try store.target(ofLink: source))
      case .folder, .other: throw error
      }
    }
  }

  private func write(_ manifest: Manifest) throws(SystemReason) {
    let file = try store.make(Path.join(tree, Manifest.fileName))
    try file.write(manifest.bytes)
    try file.synchronise()
    for folder in PacketExchange.folders(above: manifest.outputs.map(\.path)).sorted() {
      try store.synchroniseFolder(Path.join(tree, folder))
    }
    try store.synchroniseFolder(tree)
  }

  /// Swaps the folders atomically. When the file system cannot, it takes two steps; the next run repairs a crash
  /// between them.
  private func putInPlace() throws(SystemReason) {
    guard try store.status(path) != nil else { return try store.rename(tree, to: path) }
    do throws(SystemReason) {
      guard triesOneStep else { throw .invalid }
      try store.exchange(tree, path)
      try store.rename(tree, to: old)
      return
    } catch {
      guard SystemReason.cannotExchange.contains(error) else { throw error }
    }
    try store.rename(path, to: old)
    do throws(SystemReason) {
      try store.rename(tree, to: path)
    } catch {
      try store.rename(old, to: path)
      throw error
    }
  }

  /// Removes from the old folder exactly what was seen in it; later additions and changes are set aside.
  private func removeOld() -> [Outcome] {
    guard (try? store.status(old))?.kind == .folder else { return [] }
    for (index, entry) in survey.entries.enumerated() {
      let file = Path.join(old, entry.path)
      let carried = Path.join(path, plan.renamed[index] ?? entry.path)
      guard let status = try? store.status(file) else { continue }
      let isLinked = !plan.dropped.contains(index) && (try? store.status(carried))?.inode == status.inode
      if isLinked || status == entry.status { try? store.removeFile(file) }
    }
    for folder in survey.folders.sorted(by: { $0.path.utf8.count > $1.path.utf8.count }) {
      try? store.removeFolder(Path.join(old, folder.path))
    }
    try? store.removeFolder(old)
    guard (try? store.status(old))?.kind == .folder else { return [] }
    var number = 1
    while number < 1000 {
      let name = path + (number == 1 ? " (giữ lại)" : " (giữ lại \(number))")
      if (try? store.status(name)) == nil, (try? store.rename(old, to: name)) != nil {
        return [.setAside(Path.name(of: name))]
      }
      number += 1
    }
    return []
  }
}
