import FlyingFox
import Glibc
import Synchronization
import Workspace

/// Closes connections whose request head never ends, because FlyingFox reads lines of any length.
///
/// Twice a second the bytes received and read on each connection are compared, from the system's counters: a sender
/// that is faster than its reader leaves no other moment. Bodies have a limit of their own (`PageServer`).
final class FloodGuard: Sendable {
  /// The longest head of a request, in bytes; that of a browser takes about two thousand. FlyingFox's time for a line
  /// is quadratic in its length.
  static let longestHead: UInt64 = 16 << 10

  private enum State: Sendable {
    /// A request is being answered.
    case answering
    /// The reply was sent; the next sweep starts counting again.
    case answered
    /// The head of a request is being read, from this byte of the connection on.
    case head(from: UInt64)
    /// It sent a body over the limit.
    case refused
  }

  private let port: UInt16
  private let states = Mutex<[UInt16: State]>([:])

  /// Guards the connections to a local port.
  init(port: Int) { self.port = UInt16(clamping: port) }

  /// Call this when a request was read completely.
  func begin(_ peer: HTTPRequest.Address?) { note(.answering, of: peer) }

  /// Call this when the reply was sent.
  func end(_ peer: HTTPRequest.Address?) { note(.answered, of: peer) }

  /// Call this when a body over the limit is no longer read.
  func refuse(_ peer: HTTPRequest.Address?) { note(.refused, of: peer) }

  private func note(_ state: State, of peer: HTTPRequest.Address?) {
    guard case .ip4(_, let port) = peer else { return }
    states.withLock { states in
      if case .refused = states[port] { return }
      states[port] = state
    }
  }

  /// Sweeps until cancelled.
  func run() async {
    while !Task.isCancelled {
      sweep()
      try? await Task.sleep(for: .milliseconds(500))
    }
  }

  /// Checks every connection once, and closes those whose head is too long.
  private func sweep() {
    guard let limit = OpenFiles.limit else { return }
    var seen: Set<UInt16> = []
    for descriptor in 3..<Int32(clamping: min(limit, 8192)) {
      guard FloodGuard.port(of: descriptor, getsockname) == port,
        let peer = FloodGuard.port(of: descriptor, getpeername),
        let count = FloodGuard.read(descriptor)
      else { continue }
      seen.insert(peer)
      if isEndless(peer, count) { FloodGuard.abort(descriptor) }
    }
    let present = seen
    states.withLock { states in states = states.filter { present.contains($0.key) } }
  }

  /// Whether the head being sent on a connection exceeds the limit.
  private func isEndless(_ peer: UInt16, _ count: UInt64) -> Bool {
    states.withLock { states in
      switch states[peer] {
      case .answering: return false
      case .refused: return true
      case .answered:
        states[peer] = .head(from: count)
        return false
      case .head(let from) where from <= count: return count - from > FloodGuard.longestHead
      case .head, nil: return count > FloodGuard.longestHead
      }
    }
  }

  /// Resets a connection and discards unread bytes; `shutdown` would let them be read first.
  private static func abort(_ descriptor: Int32) {
    var nowhere = sockaddr()
    nowhere.sa_family = sa_family_t(AF_UNSPEC)
    _ = connect(descriptor, &nowhere, socklen_t(MemoryLayout<sockaddr>.size))
  }

  private static func port(
    of descriptor: Int32,
    _ name: (Int32, UnsafeMutablePointer<sockaddr>?, UnsafeMutablePointer<socklen_t>?) -> Int32
  ) -> UInt16? {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { name(descriptor, $0, &size) }
    }
    guard result == 0, address.sin_family == sa_family_t(AF_INET) else { return nil }
    return UInt16(bigEndian: address.sin_port)
  }

  /// The number of bytes read on a connection: received bytes minus those still queued. `tcpi_bytes_received` is at
  /// offset 128 of the kernel's `tcp_info`; the C library's older struct does not have it.
  private static func read(_ descriptor: Int32) -> UInt64? {
    var info = [UInt8](repeating: 0, count: 136)
    var size = socklen_t(info.count)
    guard getsockopt(descriptor, Int32(IPPROTO_TCP), TCP_INFO, &info, &size) == 0, size >= 136 else {
      return nil
    }
    let received = info.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 128, as: UInt64.self) }
    var waiting: Int32 = 0
    guard ioctl(descriptor, UInt(FIONREAD), &waiting) == 0 else { return nil }
    return received - min(received, UInt64(max(0, waiting)))
  }
}
