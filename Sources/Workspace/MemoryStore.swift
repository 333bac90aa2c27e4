import Synchronization

/// A file tree in memory, for runs that touch no disk. Names, links, hard links and locks behave as on a disk;
/// permissions are stored but not enforced.
package final class MemoryStore: FileStore {
  fileprivate enum Content: Sendable {
    case file([UInt8])
    case folder([String: Int])
    case link(String)
  }

  fileprivate struct Node: Sendable {
    var content: Content
    var mode: UInt32
    var modified = 0
    /// `FileStatus.modifiedNanoseconds`, if copied from another file.
    var nanoseconds = 0
  }

  fileprivate struct Tree: Sendable {
    var nodes: [Int: Node] = [0: Node(content: .folder([:]), mode: 0o755)]
    var next = 1
    var clock = 0
    var locked: Set<Int> = []
  }

  fileprivate static let root = 0
  /// The most links followed for one path, as on Linux.
  fileprivate static let linksAtMost = 40

  private let tree = Mutex(Tree())

  package init() {}

  /// A tree with files, by absolute path.
  package convenience init(files: [String: [UInt8]]) throws(SystemReason) {
    self.init()
    for (path, bytes) in files {
      try makeFolders(Path.parent(of: path))
      try make(path).write(bytes)
    }
  }

  /// Constant: runs in one process have separate trees or hold the folder's lock.
  package var runNumber: Int { 1 }

  // MARK: Reading

  package func status(_ path: String, followingLinks: Bool) throws(SystemReason) -> FileStatus? {
    try locked { tree throws(SystemReason) in
      do throws(SystemReason) {
        let number = try tree.find(path, followingLast: followingLinks)
        return tree.status(of: number)
      } catch {
        if error == .missing || error == .notAFolder { return nil }
        throw error
      }
    }
  }

  package func list(_ path: String) throws(SystemReason) -> [String] {
    try locked { tree throws(SystemReason) in
      try tree.entries(of: try tree.find(path, followingLast: true)).keys
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  package func realPath(_ path: String) throws(SystemReason) -> String {
    try locked { tree throws(SystemReason) in
      var links = MemoryStore.linksAtMost
      let (_, parts) = try tree.walk(Path.components(of: path), followingLast: true, links: &links)
      return "/" + parts.joined(separator: "/")
    }
  }

  package func target(ofLink path: String) throws(SystemReason) -> String {
    try locked { tree throws(SystemReason) in
      guard case .link(let target)? = tree.nodes[try tree.find(path, followingLast: false)]?.content else {
        throw .invalid
      }
      return target
    }
  }

  package func open(_ path: String) throws(SystemReason) -> any FileReader {
    try locked { tree throws(SystemReason) in
      switch tree.nodes[try tree.find(path, followingLast: true)]?.content {
      case .file(let bytes)?: Reader(bytes)
      case .folder?, .link?, nil: throw .isFolder
      }
    }
  }

  // MARK: Writing

  package func make(_ path: String) throws(SystemReason) -> any FileWriter {
    let number = try add(path, .file([]), mode: 0o644)
    return Writer(self, number)
  }

  package func makeFolder(_ path: String) throws(SystemReason) {
    _ = try add(path, .folder([:]), mode: 0o755)
  }

  package func makeLink(_ path: String, to target: String) throws(SystemReason) {
    _ = try add(path, .link(target), mode: 0o777)
  }

  package func link(_ old: String, to new: String) throws(SystemReason) {
    try locked { tree throws(SystemReason) in
      let number = try tree.find(old, followingLast: false)
      if case .folder? = tree.nodes[number]?.content { throw .denied }
      try tree.enter(new, number)
    }
  }

  package func rename(_ old: String, to new: String) throws(SystemReason) {
    try locked { tree throws(SystemReason) in
      let number = try tree.find(old, followingLast: false)
      if let standing = try tree.found(new) {
        guard standing != number else { return }
        switch (tree.nodes[number]?.content, tree.nodes[standing]?.content) {
        case (.folder?, .folder(let entries)?):
          guard entries.isEmpty else { throw .notEmpty }
        case (.folder?, _): throw .notAFolder
        case (_, .folder?): throw .isFolder
        default: break
        }
        try tree.leave(new)
      }
      try tree.leave(old)
      try tree.enter(new, number)
    }
  }

  package func exchange(_ first: String, _ second: String) throws(SystemReason) {
    try locked { tree throws(SystemReason) in
      let (one, other) = (
        try tree.find(first, followingLast: false), try tree.find(second, followingLast: false)
      )
      try tree.leave(first)
      try tree.leave(second)
      try tree.enter(first, other)
      try tree.enter(second, one)
    }
  }

  package func removeFile(_ path: String) throws(SystemReason) {
    try locked { tree throws(SystemReason) in
      if case .folder? = tree.nodes[try tree.find(path, followingLast: false)]?.content { throw .isFolder }
      try tree.leave(path)
    }
  }

  package func removeFolder(_ path: String) throws(SystemReason) {
    try locked { tree throws(SystemReason) in
      guard try tree.entries(of: try tree.find(path, followingLast: false)).isEmpty else { throw .notEmpty }
      try tree.leave(path)
    }
  }

  package func setMode(_ path: String, _ mode: UInt32) throws(SystemReason) {
    try locked { tree throws(SystemReason) in
      tree.nodes[try tree.find(path, followingLast: true)]?.mode = mode
    }
  }

  package func setModified(_ path: String, like status: FileStatus) throws(SystemReason) {
    try locked { tree throws(SystemReason) in
      let number = try tree.find(path, followingLast: false)
      tree.nodes[number]?.modified = status.modifiedSeconds
      tree.nodes[number]?.nanoseconds = status.modifiedNanoseconds
    }
  }

  /// Checks that the folder exists; memory needs no synchronising.
  package func synchroniseFolder(_ path: String) throws(SystemReason) { _ = try list(path) }

  package func lock(_ folder: String) throws(SystemReason) -> LockAttempt {
    try locked { tree throws(SystemReason) in
      let number = try tree.find(folder, followingLast: true)
      return tree.locked.insert(number).inserted ? .held(Lock(self, number)) : .taken
    }
  }

  // MARK: Handles

  private final class Reader: FileReader {
    private var rest: [UInt8]?

    init(_ bytes: [UInt8]) { rest = bytes.isEmpty ? nil : bytes }

    func readSome() throws(SystemReason) -> [UInt8]? {
      defer { rest = nil }
      return rest
    }
  }

  private final class Writer: FileWriter {
    private let store: MemoryStore
    private let number: Int

    init(_ store: MemoryStore, _ number: Int) {
      self.store = store
      self.number = number
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(SystemReason) {
      store.tree.withLock { tree in
        // Removed from the tree while it grows, so that the array is not copied.
        guard case .file(var content)? = tree.nodes[number]?.content else { return }
        tree.nodes[number]?.content = .file([])
        content.append(contentsOf: bytes)
        tree.nodes[number]?.content = .file(content)
        tree.clock += 1
        tree.nodes[number]?.modified = tree.clock
      }
    }

    func synchronise() throws(SystemReason) {}
  }

  private final class Lock: HeldLock {
    private let store: MemoryStore
    private let number: Int

    init(_ store: MemoryStore, _ number: Int) {
      self.store = store
      self.number = number
    }

    deinit { _ = store.tree.withLock { $0.locked.remove(number) } }
  }

  private func locked<Value>(
    _ body: (inout Tree) throws(SystemReason) -> sending Value
  ) throws(SystemReason) -> Value {
    var refusal: SystemReason?
    let value: Value? = tree.withLock { tree in
      do throws(SystemReason) {
        return try body(&tree)
      } catch {
        refusal = error
        return nil
      }
    }
    guard let value else { throw refusal ?? .missing }
    return value
  }

  private func add(_ path: String, _ content: Content, mode: UInt32) throws(SystemReason) -> Int {
    try locked { tree throws(SystemReason) in
      let number = tree.next
      tree.clock += 1
      try tree.enter(path, number)
      tree.nodes[number] = Node(content: content, mode: mode, modified: tree.clock)
      tree.next += 1
      return number
    }
  }
}

extension MemoryStore.Tree {
  fileprivate func entries(of number: Int) throws(SystemReason) -> [String: Int] {
    guard case .folder(let entries)? = nodes[number]?.content else { throw .notAFolder }
    return entries
  }

  fileprivate func status(of number: Int) -> FileStatus? {
    guard let node = nodes[number] else { return nil }
    let (kind, size): (FileStatus.Kind, Int) =
      switch node.content {
      case .file(let bytes): (.file, bytes.count)
      case .folder: (.folder, 0)
      case .link(let target): (.link, target.utf8.count)
      }
    return FileStatus(
      kind: kind, size: size, mode: node.mode, inode: UInt64(number), device: 1,
      modifiedSeconds: node.modified, modifiedNanoseconds: node.nanoseconds)
  }

  /// The node of a path.
  fileprivate func find(_ path: String, followingLast: Bool) throws(SystemReason) -> Int {
    var links = MemoryStore.linksAtMost
    return try walk(Path.components(of: path), followingLast: followingLast, links: &links).number
  }

  /// The node of a path without following its last component; nil when nothing exists there.
  fileprivate func found(_ path: String) throws(SystemReason) -> Int? {
    do throws(SystemReason) {
      return try find(path, followingLast: false)
    } catch {
      guard error == .missing else { throw error }
      return nil
    }
  }

  /// Walks a path from the root; returns the node and its real path.
  fileprivate func walk(
    _ parts: [String], followingLast: Bool, links: inout Int
  ) throws(SystemReason) -> (number: Int, parts: [String]) {
    var trail: [(name: String, number: Int)] = []
    for (index, part) in parts.enumerated() {
      if part == "." { continue }
      if part == ".." {
        _ = trail.popLast()
        continue
      }
      guard let inner = try entries(of: trail.last?.number ?? MemoryStore.root)[part] else { throw .missing }
      if case .link(let target)? = nodes[inner]?.content, followingLast || index < parts.count - 1 {
        links -= 1
        guard links >= 0 else { throw .linkLoop }
        let isAbsolute = target.utf8.first == UInt8(ascii: "/")
        let start = isAbsolute ? [] : trail.map(\.name)
        return try walk(
          start + Path.components(of: target) + parts[(index + 1)...], followingLast: followingLast,
          links: &links)
      }
      trail.append((part, inner))
    }
    return (trail.last?.number ?? MemoryStore.root, trail.map(\.name))
  }

  /// Enters a node in its folder under the last component of a path.
  fileprivate mutating func enter(_ path: String, _ number: Int) throws(SystemReason) {
    let folder = try find(Path.parent(of: path), followingLast: true)
    var entries = try entries(of: folder)
    guard entries.updateValue(number, forKey: Path.name(of: path)) == nil else { throw .exists }
    change(folder, entries)
  }

  /// Removes a name from its folder.
  fileprivate mutating func leave(_ path: String) throws(SystemReason) {
    let folder = try find(Path.parent(of: path), followingLast: true)
    var entries = try entries(of: folder)
    guard entries.removeValue(forKey: Path.name(of: path)) != nil else { throw .missing }
    change(folder, entries)
  }

  private mutating func change(_ folder: Int, _ entries: [String: Int]) {
    clock += 1
    nodes[folder]?.content = .folder(entries)
    nodes[folder]?.modified = clock
  }
}
