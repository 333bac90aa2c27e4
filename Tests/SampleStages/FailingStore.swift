import Synchronization
import Workspace

/// A store that refuses one call, or that one and all after it as a run that was killed: for tests that ask what a build
/// leaves when the disk fails in the middle.
public final class FailingStore: FileStore {
  /// What is refused.
  public enum Failure: Sendable, Hashable {
    /// Nothing; calls are counted.
    case never
    /// This call, counted from 0.
    case once(Int)
    /// This call and every later one: the run is dead and cleans nothing up.
    case from(Int)
  }

  private let base: any FileStore
  private let failure: Failure
  private let reason: SystemReason
  private let count = Mutex(0)

  /// Fails over another store.
  public init(_ failure: Failure, over base: any FileStore, reason: SystemReason = .failed) {
    self.failure = failure
    self.base = base
    self.reason = reason
  }

  /// How many calls were made.
  public var calls: Int { count.withLock { $0 } }

  /// Whether the failure has happened.
  public var hasFailed: Bool {
    switch failure {
    case .never: false
    case .once(let number), .from(let number): calls > number
    }
  }

  fileprivate func pass() throws(SystemReason) {
    let number = count.withLock { count in
      defer { count += 1 }
      return count
    }
    switch failure {
    case .never: return
    case .once(let failing): if number == failing { throw reason }
    case .from(let failing): if number >= failing { throw reason }
    }
  }

  /// A number that no other run of this moment has; hidden names are made of it.
  public var runNumber: Int { base.runNumber }

  /// What stands at a path; nil when nothing does.
  public func status(_ path: String, followingLinks: Bool) throws(SystemReason) -> FileStatus? {
    try pass()
    return try base.status(path, followingLinks: followingLinks)
  }

  /// The names in a folder in the order of their bytes, without `.` and `..`.
  public func list(_ path: String) throws(SystemReason) -> [String] {
    try pass()
    return try base.list(path)
  }

  /// The path without links, `.` and `..`.
  public func realPath(_ path: String) throws(SystemReason) -> String {
    try pass()
    return try base.realPath(path)
  }

  /// Where a link points, as written in it.
  public func target(ofLink path: String) throws(SystemReason) -> String {
    try pass()
    return try base.target(ofLink: path)
  }

  /// Opens an existing file for reading.
  public func open(_ path: String) throws(SystemReason) -> any FileReader {
    try pass()
    return Reader(self, try base.open(path))
  }

  /// Makes a file that does not exist yet.
  public func make(_ path: String) throws(SystemReason) -> any FileWriter {
    try pass()
    return Writer(self, try base.make(path))
  }

  /// Makes a folder; the one above must exist.
  public func makeFolder(_ path: String) throws(SystemReason) {
    try pass()
    try base.makeFolder(path)
  }

  /// Makes a symbolic link.
  public func makeLink(_ path: String, to target: String) throws(SystemReason) {
    try pass()
    try base.makeLink(path, to: target)
  }

  /// Gives a file a second name; a link itself, not what it points to.
  public func link(_ old: String, to new: String) throws(SystemReason) {
    try pass()
    try base.link(old, to: new)
  }

  /// Renames; a file that stands at the new path is replaced.
  public func rename(_ old: String, to new: String) throws(SystemReason) {
    try pass()
    try base.rename(old, to: new)
  }

  /// Swaps two folders in one step; refused with one of `SystemReason.cannotExchange` where the file system cannot.
  public func exchange(_ first: String, _ second: String) throws(SystemReason) {
    try pass()
    try base.exchange(first, second)
  }

  /// Removes a file or a link.
  public func removeFile(_ path: String) throws(SystemReason) {
    try pass()
    try base.removeFile(path)
  }

  /// Removes an empty folder.
  public func removeFolder(_ path: String) throws(SystemReason) {
    try pass()
    try base.removeFolder(path)
  }

  /// Gives a file or folder its rights.
  public func setMode(_ path: String, _ mode: UInt32) throws(SystemReason) {
    try pass()
    try base.setMode(path, mode)
  }

  /// Gives a file the time of another, so that a copy looks like what it copies.
  public func setModified(_ path: String, like status: FileStatus) throws(SystemReason) {
    try pass()
    try base.setModified(path, like: status)
  }

  /// Waits until the names in a folder are kept for good.
  public func synchroniseFolder(_ path: String) throws(SystemReason) {
    try pass()
    try base.synchroniseFolder(path)
  }

  /// Takes the lock of a folder if nobody holds it.
  public func lock(_ folder: String) throws(SystemReason) -> LockAttempt {
    try pass()
    return try base.lock(folder)
  }

  private final class Reader: FileReader {
    private let store: FailingStore
    private let base: any FileReader

    init(_ store: FailingStore, _ base: any FileReader) {
      self.store = store
      self.base = base
    }

    func readSome() throws(SystemReason) -> [UInt8]? {
      try store.pass()
      return try base.readSome()
    }
  }

  private final class Writer: FileWriter {
    private let store: FailingStore
    private let base: any FileWriter

    init(_ store: FailingStore, _ base: any FileWriter) {
      self.store = store
      self.base = base
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(SystemReason) {
      do throws(SystemReason) {
        try store.pass()
      } catch {
        // A disk that fills up takes a part of the bytes.
        try? base.write(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
        throw error
      }
      try base.write(bytes)
    }

    func synchronise() throws(SystemReason) {
      try store.pass()
      try base.synchronise()
    }
  }
}
