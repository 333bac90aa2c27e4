import FlyingSocks
import Glibc
import Synchronization

/// A socket pool with limits of time and number: a connection that is silent too long is closed, and when there are
/// too many, the one silent longest.
final class PatientPool<Base: AsyncSocketPool>: AsyncSocketPool {
  private struct Waiting: Sendable {
    var next = 0
    /// In the order in which they began to wait.
    var reads: [(number: Int, task: Task<Void, any Error>)] = []
  }

  private let base: Base
  private let patience: Duration
  private let mostWaiting: Int
  private let waiting = Mutex(Waiting())

  /// Wraps another pool, with `patience` per connection and at most `mostWaiting` of them.
  init(_ base: Base, patience: Duration, mostWaiting: Int) {
    self.base = base
    self.patience = patience
    self.mostWaiting = mostWaiting
  }

  func prepare() async throws { try await base.prepare() }

  func run() async throws { try await base.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    guard !PatientPool.isListening(socket.file.rawValue) else {
      return try await base.suspendSocket(socket, untilReadyFor: events)
    }
    let base = base
    let wait = Task { try await base.suspendSocket(socket, untilReadyFor: events) }
    let number = add(wait)
    let patience = patience
    let clock = Task {
      try await Task.sleep(for: patience)
      wait.cancel()
    }
    defer {
      clock.cancel()
      waiting.withLock { $0.reads.removeAll { $0.number == number } }
    }
    do {
      try await withTaskCancellationHandler {
        try await wait.value
      } onCancel: {
        wait.cancel()
      }
    } catch is CancellationError {
      throw SocketError.disconnected
    }
  }

  /// Registers a wait; cancels the oldest when there are too many.
  private func add(_ wait: Task<Void, any Error>) -> Int {
    let (number, oldest) = waiting.withLock { waiting in
      waiting.next += 1
      waiting.reads.append((waiting.next, wait))
      let oldest = waiting.reads.count > mostWaiting ? waiting.reads.removeFirst().task : nil
      return (waiting.next, oldest)
    }
    oldest?.cancel()
    return number
  }

  /// Whether a socket accepts connections; that one may wait as long as the server runs.
  private static func isListening(_ descriptor: Int32) -> Bool {
    var answer: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &answer, &size) == 0 && answer != 0
  }
}
