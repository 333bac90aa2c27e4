import Glibc
import Synchronization

/// Removes the unfinished files of a run when a person (Ctrl-C) or the system stops it.
///
/// A thread of its own waits for the signals, because a signal handler may do very little. What must stay is
/// unregistered first: after the exchange of a packet the hidden folder holds the old one.
public enum Interruption {
  private static let temporary = Mutex<Set<String>>([])
  /// Held during steps that must not be interrupted between each other.
  private static let steps = Mutex(())

  /// Registers a file or folder to be removed when the run is interrupted.
  static func add(_ path: String) { _ = temporary.withLock { $0.insert(path) } }

  /// Unregisters a file or folder, which is kept or already removed.
  static func remove(_ path: String) { _ = temporary.withLock { $0.remove(path) } }

  /// Runs short steps during which the program is not stopped.
  static func unbroken<Result>(_ work: () throws(SystemReason) -> Result) throws(SystemReason) -> Result {
    var made: Swift.Result<Result, SystemReason>?
    steps.withLock { _ in
      do throws(SystemReason) { made = .success(try work()) } catch { made = .failure(error) }
    }
    guard let made else { return try work() }
    return try made.get()
  }

  /// Starts waiting for the signals that stop a program; call it before other threads are created. Signals that the
  /// caller set to be ignored (`nohup`) stay ignored.
  public static func watch() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      guard sigaction(number, nil, &action) == 0, !isIgnored(action) else { continue }
      sigaddset(&signals, number)
    }
    guard pthread_sigmask(SIG_BLOCK, &signals, nil) == 0 else { return }
    var thread = pthread_t()
    // Without the thread, signals end the program at once, and the next run cleans up.
    guard pthread_create(&thread, nil, { _ in Interruption.wait() }, nil) == 0 else {
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      return
    }
    pthread_detach(thread)
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    guard let handler = action.__sigaction_handler.sa_handler else { return false }
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func wait() -> UnsafeMutableRawPointer? {
    var signals = sigset_t()
    pthread_sigmask(SIG_BLOCK, nil, &signals)
    var number: Int32 = 0
    guard sigwait(&signals, &number) == 0 else { return nil }
    steps.withLock { _ in
      temporary.withLock { paths in
        let disk = DiskStore()
        for path in paths {
          // The run continues meanwhile and may add files to a folder being emptied, so removal is repeated.
          for _ in 0..<50 where (try? disk.removeTree(path)) == nil { usleep(2_000) }
        }
        // The list stays locked, so that nothing more is registered.
        end(by: number)
      }
    }
    return nil
  }

  /// Ends the process with the signal's default action, so that a shell sees it.
  private static func end(by number: Int32) {
    signal(number, SIG_DFL)
    var one = sigset_t()
    sigemptyset(&one)
    sigaddset(&one, number)
    pthread_sigmask(SIG_UNBLOCK, &one, nil)
    kill(getpid(), number)
    pause()
  }
}
