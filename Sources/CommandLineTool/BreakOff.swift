import Glibc

/// Tells the person when the program crashes: memory is exhausted, or the program has a bug. Unfinished files are not
/// in place yet, so the packet is complete, old or new, and the next run cleans up.
enum BreakOff {
  /// The memory that a run typically needs at once; if it cannot be allocated, lack of memory was the cause.
  private static let probeBytes = 96 << 20

  /// Installs handlers for the signals of a crash.
  static func watch() {
    // Exceeding a file size limit then fails the write, which is reported as such.
    signal(SIGXFSZ, SIG_IGN)
    // With this variable the Swift runtime writes its own report.
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    // A separate stack, because an overflowed one has no room for the handler.
    let size = 64 << 10
    var stack = stack_t(ss_sp: malloc(size), ss_flags: 0, ss_size: size)
    sigaltstack(&stack, nil)
    for number in [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in BreakOff.tell() }
      action.sa_flags = SA_ONSTACK
      sigaction(number, &action, nil)
    }
  }

  /// Runs in a signal handler: only async-signal-safe calls, no allocation.
  private static func tell() -> Never {
    let probe = mmap(nil, probeBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    if Int(bitPattern: probe) == -1 {
      put("lỗi: không đủ bộ nhớ; hồ sơ vẫn nguyên vẹn\n")
      put("error: there is not enough memory; the packet is whole\n")
      _exit(ExitStatus.outsideFailed.rawValue)
    }
    put("lỗi của chương trình: nó dừng giữa chừng; hồ sơ vẫn nguyên vẹn. Xin báo lại.\n")
    put("a bug of the program: it broke off; the packet is whole. Please report it.\n")
    _exit(ExitStatus.ourBug.rawValue)
  }

  private static func put(_ text: StaticString) {
    _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }
}
