import Synchronization

/// A tree of files in memory: a run over it touches no disk. It keeps to what a disk does with names, links, second
/// names and locks; rights are kept and never enforced.
public final class MemoryStore: FileStore {
  fileprivate enum Content: Sendable {
    case file([UInt8])
    case folder([String: Int])
    case link(String)
  }

  fileprivate struct Node: Sendable {
    var content: Content
    var mode: UInt32
    var modified = 0
    /// Which `FileStatus.modifiedNanoseconds` a copy took over.
    var nanoseconds = 0
  }

  fileprivate struct Tree: Sendable {
    var nodes: [Int: Node] = [0: Node(content: .folder([:]), mode: 0o755)]
    var next = 1
    var clock = 0
    var locked: Set<Int> = []
  }

  fileprivate static let root = 0
  /// As many links as Linux follows on the way to one name.
  fileprivate static let linksAtMost = 40

  private let tree = Mutex(Tree())

  /// An empty tree.
  public init() {}

  /// A tree with some files, by their absolute paths.
  public convenience init(files: [String: [UInt8]]) throws(SystemReason) {
    self.init()
    for (path, bytes) in files {
      try makeFolders(Path.parent(of: path))
      try make(path).write(bytes)
    }
  }

  /// Every run in one process has its own tree or the lock of a folder.
  public var runNumber: Int { 1 }

  // MARK: Reading

  /// What stands at a path; nil when nothing does.
  public func status(_ path: String, followingLinks: Bool) throws(SystemReason) -> FileStatus? {
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

  /// The names in a folder in the order of their bytes, without `.` and `..`.
  public func list(_ path: String) throws(SystemReason) -> [String] {
    try locked { tree throws(SystemReason) in
      try tree.entries(of: try tree.find(path, followingLast: true)).keys
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  /// The path without links, `.` and `..`.
  public func realPath(_ path: String) throws(SystemReason) -> String {
    try locked { tree throws(SystemReason) in
      var links = MemoryStore.linksAtMost
      let (_, parts) = try tree.walk(Path.components(of: path), followingLast: true, links: &links)
      return "/" + parts.joined(separator: "/")
    }
  }

  /// Where a link points, as written in it.
  public func target(ofLink path: String) throws(SystemReason) -> String {
    try locked { tree throws(SystemReason) in
      guard case .link(let target)? = tree.nodes[try tree.find(path, followingLast: false)]?.content else {
        throw .invalid
      }
      return target
    }
  }

  /// Opens an existing file for reading.
  public func open(_ path: String) throws(SystemReason) -> any FileReader {
    try locked { tree throws(SystemReason) in
      switch tree.nodes[try tree.find(path, followingLast: true)]?.content {
      case .file(let bytes)?: Reader(bytes)
      case .folder?, .link?, nil: throw .isFolder
      }
    }
  }

  // MARK: Writing

  /// Makes a file that does not exist yet.
  public func make(_ path: String) throws(SystemReason) -> any FileWriter {
    let number = try add(path, .file([]), mode: 0o644)
    return Writer(self, number)
  }

  /// Makes a folder; the one above must exist.
  public func makeFolder(_ path: String) throws(SystemReason) { _ = try add(path, .folder([:]), mode: 0o755) }

  /// Makes a symbolic link.
  public func makeLink(_ path: String, to target: String) throws(SystemReason) {
    _ = try add(path, .link(target), mode: 0o777)
  }

  /// Gives a file a second name; a link itself, not what it points to.
  public func link(_ old: String, to new: String) throws(SystemReason) {
    try locked { tree throws(SystemReason) in
      let number = try tree.find(old, followingLast: false)
      if case .folder? = tree.nodes[number]?.content { throw .denied }
      try tree.enter(new, number)
    }
  }

  /// Renames; a file that stands at the new path is replaced.
  public func rename(_ old: String, to new: String) throws(SystemReason) {
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

  /// Swaps two folders in one step; refused with one of `SystemReason.cannotExchange` where the file system cannot.
  public func exchange(_ first: String, _ second: String) throws(SystemReason) {
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

  /// Removes a file or a link.
  public func removeFile(_ path: String) throws(SystemReason) {
    try locked { tree throws(SystemReason) in
      if case .folder? = tree.nodes[try tree.find(path, followingLast: false)]?.content { throw .isFolder }
      try tree.leave(path)
    }
  }

  /// Removes an empty folder.
  public func removeFolder(_ path: String) throws(SystemReason) {
    try locked { tree throws(SystemReason) in
      guard try tree.entries(of: try tree.find(path, followingLast: false)).isEmpty else { throw .notEmpty }
      try tree.leave(path)
    }
  }

  /// Gives a file or folder its rights.
  public func setMode(_ path: String, _ mode: UInt32) throws(SystemReason) {
    try locked { tree throws(SystemReason) in
      tree.nodes[try tree.find(path, followingLast: true)]?.mode = mode
    }
  }

  /// Gives a file the time of another, so that a copy looks like what it copies.
  public func setModified(_ path: String, like status: FileStatus) throws(SystemReason) {
    try locked { tree throws(SystemReason) in
      let number = try tree.find(path, followingLast: false)
      tree.nodes[number]?.modified = status.modifiedSeconds
      tree.nodes[number]?.nanoseconds = status.modifiedNanoseconds
    }
  }

  /// Waits until the names in a folder are kept for good.
  public func synchroniseFolder(_ path: String) throws(SystemReason) { _ = try list(path) }

  /// Takes the lock of a folder if nobody holds it.
  public func lock(_ folder: String) throws(SystemReason) -> LockAttempt {
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
        // Taken out while it grows, so that it is not copied.
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

  /// The node of a path, its last part not followed; nil when nothing stands there.
  fileprivate func found(_ path: String) throws(SystemReason) -> Int? {
    do throws(SystemReason) {
      return try find(path, followingLast: false)
    } catch {
      guard error == .missing else { throw error }
      return nil
    }
  }

  /// Follows the parts of a path from the root; gives the node and the names that lead to it without links.
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

  /// Writes a node into its folder under the last part of a path.
  fileprivate mutating func enter(_ path: String, _ number: Int) throws(SystemReason) {
    let folder = try find(Path.parent(of: path), followingLast: true)
    var entries = try entries(of: folder)
    guard entries.updateValue(number, forKey: Path.name(of: path)) == nil else { throw .exists }
    change(folder, entries)
  }

  /// Takes a name out of its folder.
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
