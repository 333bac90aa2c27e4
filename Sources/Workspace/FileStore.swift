/// A tree of files and folders: the disk (`DiskStore`), one in memory (`MemoryStore`) or, in tests, one that fails at
/// a chosen call. Paths are absolute; a refusal has the system's own reason.
public protocol FileStore: Sendable {
  /// The status of a path; nil when nothing exists there. Links are not followed unless requested.
  func status(_ path: String, followingLinks: Bool) throws(SystemReason) -> FileStatus?
  /// The names in a folder in byte order, without `.` and `..`.
  func list(_ path: String) throws(SystemReason) -> [String]
  /// The path without links, `.` and `..`.
  func realPath(_ path: String) throws(SystemReason) -> String
  /// The target of a link, as stored in it.
  func target(ofLink path: String) throws(SystemReason) -> String
  /// Opens an existing file for reading.
  func open(_ path: String) throws(SystemReason) -> any FileReader
  /// Creates a file, which must not exist.
  func make(_ path: String) throws(SystemReason) -> any FileWriter
  /// Makes a folder; its parent must exist.
  func makeFolder(_ path: String) throws(SystemReason)
  /// Makes a symbolic link.
  func makeLink(_ path: String, to target: String) throws(SystemReason)
  /// Gives a file a second name (hard link); a link itself is linked, not its target.
  func link(_ old: String, to new: String) throws(SystemReason)
  /// Renames; a file at the new path is replaced.
  func rename(_ old: String, to new: String) throws(SystemReason)
  /// Swaps two folders atomically; one of `SystemReason.cannotExchange` when the file system cannot.
  func exchange(_ first: String, _ second: String) throws(SystemReason)
  /// Removes a file or a link.
  func removeFile(_ path: String) throws(SystemReason)
  /// Removes an empty folder.
  func removeFolder(_ path: String) throws(SystemReason)
  /// Sets the permissions of a file or folder.
  func setMode(_ path: String, _ mode: UInt32) throws(SystemReason)
  /// Copies the modification time of another file.
  func setModified(_ path: String, like status: FileStatus) throws(SystemReason)
  /// Waits until the names in a folder are stored permanently.
  func synchroniseFolder(_ path: String) throws(SystemReason)
  /// Locks a folder unless somebody else holds the lock.
  func lock(_ folder: String) throws(SystemReason) -> LockAttempt
  /// Registers a file or folder to be removed when a person interrupts the run.
  func markTemporary(_ path: String)
  /// Unregisters a file or folder, which is kept or already removed.
  func markKept(_ path: String)
  /// Runs steps that an interruption must wait for, because the state between them is incomplete.
  func unbroken<Result>(_ steps: () throws(SystemReason) -> Result) throws(SystemReason) -> Result
  /// A number that no other current run has; hidden names contain it.
  var runNumber: Int { get }
}

/// The status of a file or folder.
public struct FileStatus: Sendable, Hashable {
  /// The kind of entry.
  public enum Kind: Sendable, Hashable { case file, folder, link, other }

  /// The kind of entry.
  public let kind: Kind
  /// Its size in bytes.
  public let size: Int
  /// The permissions, as in chmod(2).
  public let mode: UInt32
  /// Together with `device`, identifies a file whatever its name.
  public let inode: UInt64
  /// The number of its file system.
  public let device: UInt64
  /// The time of the last change: seconds since 1970.
  public let modifiedSeconds: Int
  /// The time of the last change: nanoseconds within the second.
  public let modifiedNanoseconds: Int
}

/// A file open for reading; closed when it is deallocated.
public protocol FileReader: AnyObject {
  /// Reads the next bytes; nil at the end.
  func readSome() throws(SystemReason) -> [UInt8]?
}

/// A file open for writing; closed when it is deallocated.
public protocol FileWriter: AnyObject {
  /// Writes all bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemReason)
  /// Waits until the bytes are stored permanently; some full disks report it only here.
  func synchronise() throws(SystemReason)
}

/// The result of a request for a lock.
public enum LockAttempt {
  /// The run holds it until the value is deallocated.
  case held(any HeldLock)
  /// Somebody else holds it.
  case taken
  /// The file system has no locks.
  case unknown
}

/// A lock that is released when it is deallocated or the process ends.
public protocol HeldLock: AnyObject, Sendable {}

extension FileReader {
  /// Reads to the end, at most `limit` bytes; nil when there are more.
  public func readAll(limit: Int) throws(SystemReason) -> [UInt8]? {
    var bytes: [UInt8] = []
    while let chunk = try readSome() {
      guard bytes.count + chunk.count <= limit else { return nil }
      bytes += chunk
    }
    return bytes
  }

  /// The SHA-256 of the bytes not yet read.
  public func digest() throws(SystemReason) -> Digest {
    var hash = RunningDigest()
    while let chunk = try readSome() { chunk.withUnsafeBytes { hash.update($0) } }
    return hash.finish()
  }
}

extension FileWriter {
  /// Writes all bytes.
  public func write(_ bytes: [UInt8]) throws(SystemReason) {
    var refusal: SystemReason?
    bytes.withUnsafeBytes { raw in
      do throws(SystemReason) {
        try write(raw)
      } catch {
        refusal = error
      }
    }
    if let refusal { throw refusal }
  }
}

extension FileStore {
  /// Does nothing, for stores whose files need no clean-up.
  public func markTemporary(_ path: String) {}
  /// Does nothing.
  public func markKept(_ path: String) {}
  /// Runs the steps.
  public func unbroken<Result>(_ steps: () throws(SystemReason) -> Result) throws(SystemReason) -> Result {
    try steps()
  }

  /// The status of a path without following links; nil when nothing exists there.
  public func status(_ path: String) throws(SystemReason) -> FileStatus? {
    try status(path, followingLinks: false)
  }

  /// Makes a folder and its missing parents, and stores the names permanently.
  public func makeFolders(_ path: String) throws(SystemReason) {
    if let known = try status(path, followingLinks: true) {
      guard known.kind == .folder else { throw .notAFolder }
      return
    }
    let parent = Path.parent(of: path)
    if parent != path { try makeFolders(parent) }
    do {
      try makeFolder(path)
    } catch {
      // Another run may have made it meanwhile.
      guard error == .exists else { throw error }
    }
  }

  /// Copies a file with its permissions and time.
  public func copyFile(_ old: String, to new: String, like status: FileStatus) throws(SystemReason) {
    let source = try open(old)
    let target = try make(new)
    while let chunk = try source.readSome() { try target.write(chunk) }
    try target.synchronise()
    try setMode(new, status.mode)
    try setModified(new, like: status)
  }

  /// Removes a folder with its content; links are removed, not followed.
  public func removeTree(_ path: String) throws(SystemReason) {
    guard let status = try status(path) else { return }
    guard status.kind == .folder else { return try removeFile(path) }
    for name in try list(path) { try removeTree(Path.join(path, name)) }
    try removeFolder(path)
  }

  /// Replaces the content of a file atomically: readers see the old bytes or the new ones, even after a power
  /// failure. `draft` is a path in the same folder that only the caller uses.
  public func replaceFile(_ path: String, with bytes: [UInt8], draft: String) throws(SystemReason) {
    if try status(draft) != nil { try removeFile(draft) }
    markTemporary(draft)
    defer { markKept(draft) }
    do throws(SystemReason) {
      let file = try make(draft)
      try file.write(bytes)
      try file.synchronise()
      try rename(draft, to: path)
    } catch {
      try? removeFile(draft)
      throw error
    }
    try synchroniseFolder(Path.parent(of: path))
  }

  /// The bytes of a file; nil when there are more than `limit`.
  public func read(_ path: String, limit: Int) throws(SystemReason) -> [UInt8]? {
    try open(path).readAll(limit: limit)
  }
}
