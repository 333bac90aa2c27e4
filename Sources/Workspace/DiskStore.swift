import Glibc

/// The real file system, through system calls.
package struct DiskStore: FileStore {
  package init() {}

  package func status(_ path: String, followingLinks: Bool) throws(SystemReason) -> FileStatus? {
    var raw = stat()
    guard (followingLinks ? stat(path, &raw) : lstat(path, &raw)) == 0 else {
      let reason = SystemReason.last
      if reason == .missing || reason == .notAFolder { return nil }
      throw reason
    }
    return DiskStore.status(raw)
  }

  private static func status(_ raw: stat) -> FileStatus {
    let kind: FileStatus.Kind
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    return FileStatus(
      kind: kind, size: Int(raw.st_size), mode: raw.st_mode & 0o7777, inode: UInt64(raw.st_ino),
      device: UInt64(raw.st_dev), modifiedSeconds: Int(raw.st_mtim.tv_sec),
      modifiedNanoseconds: Int(raw.st_mtim.tv_nsec))
  }

  package func list(_ path: String) throws(SystemReason) -> [String] {
    guard let stream = opendir(path) else { throw SystemReason.last }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw SystemReason.last }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  package func realPath(_ path: String) throws(SystemReason) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemReason.last }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  package func target(ofLink path: String) throws(SystemReason) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &buffer, buffer.count)
    guard length >= 0 else { throw SystemReason.last }
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  package func makeFolder(_ path: String) throws(SystemReason) { try check(mkdir(path, 0o777)) }

  package func rename(_ old: String, to new: String) throws(SystemReason) {
    try check(Glibc.rename(old, new))
  }

  package func link(_ old: String, to new: String) throws(SystemReason) {
    try check(linkat(AT_FDCWD, old, AT_FDCWD, new, 0))
  }

  package func makeLink(_ path: String, to target: String) throws(SystemReason) {
    try check(symlink(target, path))
  }

  /// Removes a file.
  package func removeFile(_ path: String) throws(SystemReason) { try check(unlink(path)) }

  package func removeFolder(_ path: String) throws(SystemReason) { try check(rmdir(path)) }

  package func setMode(_ path: String, _ mode: UInt32) throws(SystemReason) { try check(chmod(path, mode)) }

  package func setModified(_ path: String, like status: FileStatus) throws(SystemReason) {
    let time = timespec(tv_sec: status.modifiedSeconds, tv_nsec: status.modifiedNanoseconds)
    try check(utimensat(AT_FDCWD, path, [time, time], 0))
  }

  /// `renameat2` of the C library, which the Swift overlay does not import.
  private typealias RenameAt2 =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  /// Swaps two folders atomically; `EINVAL` or `ENOSYS` when the file system cannot.
  package func exchange(_ first: String, _ second: String) throws(SystemReason) {
    guard let symbol = dlsym(nil, "renameat2") else { throw SystemReason(code: ENOSYS) }
    // The type is that of renameat2(2); RENAME_EXCHANGE is 2 in <linux/fs.h>.
    let renameAt2 = unsafeBitCast(symbol, to: RenameAt2.self)
    try check(renameAt2(AT_FDCWD, first, AT_FDCWD, second, 2))
  }

  /// Opens an existing file for reading without blocking, so that a named pipe cannot hang the run.
  package func open(_ path: String) throws(SystemReason) -> any FileReader { try Descriptor(reading: path) }

  package func make(_ path: String) throws(SystemReason) -> any FileWriter { try Descriptor(making: path) }

  /// Waits until the names in a folder are on the disk.
  package func synchroniseFolder(_ path: String) throws(SystemReason) {
    try Descriptor(reading: path).synchronise()
  }

  /// Locks a folder unless somebody else holds the lock; the system releases it when the process ends.
  package func lock(_ folder: String) throws(SystemReason) -> LockAttempt {
    let descriptor = try Descriptor(reading: folder)
    switch try descriptor.lockIfFree() {
    case true?: return .held(descriptor)
    case false?: return .taken
    case nil: return .unknown
    }
  }

  /// Registers a file or folder to be removed when the run is interrupted.
  package func markTemporary(_ path: String) { Interruption.add(path) }

  package func markKept(_ path: String) { Interruption.remove(path) }

  /// Runs steps that an interruption must wait for.
  package func unbroken<Result>(_ steps: () throws(SystemReason) -> Result) throws(SystemReason) -> Result {
    try Interruption.unbroken(steps)
  }

  /// The process id.
  package var runNumber: Int { Int(getpid()) }

  private func check(_ result: Int32) throws(SystemReason) {
    guard result == 0 else { throw SystemReason.last }
  }
}
