import Glibc

/// The system calls that the pipeline needs, each with its refusal as a typed error; paths are absolute.
enum Disk {
  /// What stands at a path.
  struct Status: Sendable, Hashable {
    /// The sort of thing.
    enum Kind: Sendable, Hashable { case file, folder, link, other }

    let kind: Kind
    let size: Int
    let mode: UInt32
    let inode: UInt64
    let device: UInt64
    let modifiedSeconds: Int
    let modifiedNanoseconds: Int
  }

  /// What stands at a path; nil when nothing does. A link is not followed unless asked for.
  static func status(_ path: String, followingLinks: Bool = false) throws(SystemReason) -> Status? {
    var raw = stat()
    guard (followingLinks ? stat(path, &raw) : lstat(path, &raw)) == 0 else {
      let reason = SystemReason.last
      if reason.code == ENOENT || reason.code == ENOTDIR { return nil }
      throw reason
    }
    return status(raw)
  }

  private static func status(_ raw: stat) -> Status {
    let kind: Status.Kind
    switch raw.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    return Status(
      kind: kind, size: Int(raw.st_size), mode: raw.st_mode & 0o7777, inode: UInt64(raw.st_ino),
      device: UInt64(raw.st_dev), modifiedSeconds: Int(raw.st_mtim.tv_sec),
      modifiedNanoseconds: Int(raw.st_mtim.tv_nsec))
  }

  /// The names in a folder in the order of their bytes, without `.` and `..`.
  static func list(_ path: String) throws(SystemReason) -> [String] {
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

  /// The path without links, `.` and `..`.
  static func realPath(_ path: String) throws(SystemReason) -> String {
    guard let resolved = realpath(path, nil) else { throw SystemReason.last }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Where a link points, as written in it.
  static func target(ofLink path: String) throws(SystemReason) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink(path, &buffer, buffer.count)
    guard length >= 0 else { throw SystemReason.last }
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Makes a folder; the one above must exist.
  static func makeFolder(_ path: String) throws(SystemReason) { try check(mkdir(path, 0o777)) }

  /// Makes a folder and those above it, where they are missing.
  static func makeFolders(_ path: String) throws(SystemReason) {
    if let known = try status(path, followingLinks: true) {
      guard known.kind == .folder else { throw SystemReason(code: ENOTDIR) }
      return
    }
    let parent = Path.parent(of: path)
    if parent != path { try makeFolders(parent) }
    do {
      try makeFolder(path)
    } catch {
      // Another run may have made it in between.
      guard error.code == EEXIST else { throw error }
    }
  }

  /// Renames; what stands at the new path is replaced.
  static func rename(_ old: String, to new: String) throws(SystemReason) { try check(Glibc.rename(old, new)) }

  /// Gives a file a second name; a link itself, not what it points to.
  static func link(_ old: String, to new: String) throws(SystemReason) {
    try check(linkat(AT_FDCWD, old, AT_FDCWD, new, 0))
  }

  /// Makes a symbolic link.
  static func makeLink(_ path: String, to target: String) throws(SystemReason) {
    try check(symlink(target, path))
  }

  /// Removes a file.
  static func removeFile(_ path: String) throws(SystemReason) { try check(unlink(path)) }

  /// Removes an empty folder.
  static func removeFolder(_ path: String) throws(SystemReason) { try check(rmdir(path)) }

  /// Gives a file or folder its rights.
  static func setMode(_ path: String, _ mode: UInt32) throws(SystemReason) { try check(chmod(path, mode)) }

  /// Gives a file the time of another, so that a copy looks like what it copies.
  static func setModified(_ path: String, like status: Status) throws(SystemReason) {
    let time = timespec(tv_sec: status.modifiedSeconds, tv_nsec: status.modifiedNanoseconds)
    try check(utimensat(AT_FDCWD, path, [time, time], 0))
  }

  /// Copies a file with its rights and time.
  static func copyFile(_ old: String, to new: String, like status: Status) throws(SystemReason) {
    let source = try Descriptor(reading: old)
    let target = try Descriptor(making: new)
    while let chunk = try source.readSome() { try target.write(chunk) }
    try target.synchronise()
    try setMode(new, status.mode)
    try setModified(new, like: status)
  }

  /// Removes a folder with all that it holds; links are removed, not followed.
  static func removeTree(_ path: String) throws(SystemReason) {
    guard let status = try status(path) else { return }
    guard status.kind == .folder else { return try removeFile(path) }
    for name in try list(path) { try removeTree(Path.join(path, name)) }
    try removeFolder(path)
  }

  /// The C library's `renameat2`, which its Swift overlay does not show.
  private typealias RenameAt2 =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  /// Swaps two folders in one step; `EINVAL` or `ENOSYS` where the file system cannot.
  static func exchange(_ first: String, _ second: String) throws(SystemReason) {
    guard let symbol = dlsym(nil, "renameat2") else { throw SystemReason(code: ENOSYS) }
    // The type is that of renameat2(2); RENAME_EXCHANGE is 2 in <linux/fs.h>.
    let renameAt2 = unsafeBitCast(symbol, to: RenameAt2.self)
    try check(renameAt2(AT_FDCWD, first, AT_FDCWD, second, 2))
  }

  private static func check(_ result: Int32) throws(SystemReason) {
    guard result == 0 else { throw SystemReason.last }
  }
}
