import Glibc
import Synchronization

/// Clears away what a run has half done when a person stops it (Ctrl-C) or the system does.
///
/// A thread of its own waits for the signals, so that what it does is not bound to what a handler may do. What must not be
/// removed is not listed any more: the moment a packet is exchanged its hidden folder holds the old one.
public enum Interruption {
  private static let temporary = Mutex<Set<String>>([])
  /// Held while steps are done that must not be cut in two.
  private static let steps = Mutex(())

  /// Names a file or folder that goes when the run is stopped.
  static func add(_ path: String) { _ = temporary.withLock { $0.insert(path) } }

  /// The file or folder is kept, or was removed.
  static func remove(_ path: String) { _ = temporary.withLock { $0.remove(path) } }

  /// Does steps between which the program is not stopped; they must be short.
  static func unbroken<Result>(_ work: () throws(SystemReason) -> Result) throws(SystemReason) -> Result {
    var made: Swift.Result<Result, SystemReason>?
    steps.withLock { _ in
      do throws(SystemReason) { made = .success(try work()) } catch { made = .failure(error) }
    }
    guard let made else { return try work() }
    return try made.get()
  }

  /// Waits for the signals that stop a program; to be called before other threads are made. Signals that the caller has
  /// the program ignore (`nohup`) stay ignored.
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
    // Without a thread the signals would be lost: they end the program at once, and the next run clears up.
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
          // The run goes on meanwhile and may write more files into a folder that is being emptied.
          for _ in 0..<50 where (try? disk.removeTree(path)) == nil { usleep(2_000) }
        }
        // While the list is held nothing is added any more.
        end(by: number)
      }
    }
    return nil
  }

  /// Ends as the signal would have, so that a shell knows.
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
