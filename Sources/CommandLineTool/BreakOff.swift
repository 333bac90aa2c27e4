import Glibc

/// Says so when the program breaks off in the middle: the memory is at its end, or the program has a bug. What it was writing
/// is not in place yet, so that the packet is whole, as it was or new, and the next run clears up.
enum BreakOff {
  /// As much memory as a run needs at a time; where even that is not given, memory was what was missing.
  private static let probeBytes = 96 << 20

  /// Has the signals of a crash tell a person before the program ends.
  static func watch() {
    // A file that may not grow further is a refused write, which is told as such.
    signal(SIGXFSZ, SIG_IGN)
    // Whoever asks the runtime for its own report gets that.
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    // A stack of its own: a stack that is full has no room for the message.
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

  /// Runs in a handler of a signal: calls only what may be called there, and takes no memory.
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
