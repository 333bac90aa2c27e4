import Glibc

/// LibreOffice, if installed: makes a PDF of an office's own Word file, which the program's writers cannot lay out.
public struct OfficeSuite: Sendable {
  /// Why no PDF was made.
  public enum Failure: Error, Sendable, Hashable {
    /// The disk refused the temporary files.
    case disk(SystemReason)
    /// It could not be started.
    case notStarted(SystemReason)
    /// It did not finish in time and was stopped.
    case tookTooLong(seconds: Int)
    /// It ended without a PDF.
    case noResult
  }

  /// The time limit for a file, in seconds.
  public static let mostSeconds = 180
  private static let pollMicroseconds: UInt32 = 20_000

  /// The path of its executable.
  public let program: String
  private let seconds: Int

  /// Finds it in the folders of `PATH`; nil when it is not installed.
  public init?(folders: String) {
    let programs: [String] = folders.split(separator: ":").flatMap { folder -> [String] in
      ["\(folder)/soffice", "\(folder)/libreoffice"]
    }
    guard let found = programs.first(where: { access($0, X_OK) == 0 }) else { return nil }
    self.init(program: found)
  }

  /// Uses an executable with a time limit.
  public init(program: String, seconds: Int = OfficeSuite.mostSeconds) {
    self.program = program
    self.seconds = seconds
  }

  /// The PDF of a Word file. LibreOffice gets a temporary profile, so that a person's open windows are not affected,
  /// no macro runs, and nothing is fetched.
  public func pdf(of bytes: [UInt8], fileExtension: String) throws(Failure) -> [UInt8] {
    let disk = DiskStore()
    let folder = try OfficeSuite.temporaryFolder()
    defer { OfficeSuite.remove(folder, from: disk) }
    do throws(SystemReason) {
      let file = try disk.make("\(folder)/document.\(fileExtension)")
      try file.write(bytes)
    } catch {
      throw .disk(error)
    }
    let status = try run([
      program, "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore", "--nologo",
      "--nolockcheck", "--nodefault", "--convert-to", "pdf", "--outdir", folder,
      "\(folder)/document.\(fileExtension)",
    ])
    let made: [UInt8]?
    do throws(SystemReason) {
      made = status == 0 ? try disk.read("\(folder)/document.pdf", limit: 1 << 30) : nil
    } catch {
      throw error == .missing ? .noResult : .disk(error)
    }
    guard let made, made.starts(with: "%PDF".utf8) else { throw .noResult }
    return made
  }

  private static func temporaryFolder() throws(Failure) -> String {
    var template = Array("/tmp/vinhdanh-office-XXXXXX\0".utf8).map { CChar(bitPattern: $0) }
    guard mkdtemp(&template) != nil else { throw .disk(.last) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func remove(_ path: String, from disk: DiskStore) {
    // What cannot be removed is in the folder of temporary files, which the system clears.
    if let names = try? disk.list(path), (try? disk.status(path, followingLinks: false))??.kind == .folder {
      for name in names { remove("\(path)/\(name)", from: disk) }
      try? disk.removeFolder(path)
    } else {
      try? disk.removeFile(path)
    }
  }

  /// Runs the program in a process group of its own and returns its exit status; after the time limit the whole group
  /// is stopped.
  private func run(_ arguments: [String]) throws(Failure) -> Int32 {
    var attributes = posix_spawnattr_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    // A proxy that never answers prevents fetching of linked pictures; the fixed date gives equal bytes.
    let environment = [
      "PATH=/usr/bin:/bin", "HOME=/tmp", "LANG=C.UTF-8", "SOURCE_DATE_EPOCH=946684800",
      "http_proxy=http://127.0.0.1:9", "https_proxy=http://127.0.0.1:9",
    ]
    var words = arguments.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let refused = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    guard refused == 0 else { throw .notStarted(SystemReason(code: refused)) }
    var status: Int32 = 0
    var waited: UInt32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      // bounded: minutes at most
      guard waited / 1_000_000 < UInt32(seconds) else {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        throw .tookTooLong(seconds: seconds)
      }
      usleep(OfficeSuite.pollMicroseconds)
      waited += OfficeSuite.pollMicroseconds
    }
    return status
  }
}
