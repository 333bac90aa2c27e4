import FlyingFox
import Glibc
import Synchronization

/// Ends connections that send a request's head without an end: the library reads lines of any length.
///
/// The system counts what every connection received. How much of it was read is looked at twice a second, since a sender that is faster
/// than its reader leaves no other moment; what is read for a body has a bound of its own (`PageServer`).
final class FloodGuard: Sendable {
  /// The longest head of a request, in bytes: address, cookie and the headers of a browser take some two thousand. The
  /// library's time for a line grows with the square of its length.
  static let longestHead: UInt64 = 16 << 10

  private enum State: Sendable {
    /// A request is being answered.
    case answering
    /// It was answered: the next look begins to count anew.
    case answered
    /// The head of a request is being read, from this byte on.
    case head(from: UInt64)
    /// It sent more than anybody reads.
    case refused
  }

  private let port: UInt16
  private let states = Mutex<[UInt16: State]>([:])

  /// Guards the connections to a port of this machine.
  init(port: Int) { self.port = UInt16(clamping: port) }

  /// A request was read whole.
  func begin(_ peer: HTTPRequest.Address?) { note(.answering, of: peer) }

  /// It was answered.
  func end(_ peer: HTTPRequest.Address?) { note(.answered, of: peer) }

  /// A body without an end is read no further.
  func refuse(_ peer: HTTPRequest.Address?) { note(.refused, of: peer) }

  private func note(_ state: State, of peer: HTTPRequest.Address?) {
    guard case .ip4(_, let port) = peer else { return }
    states.withLock { states in
      if case .refused = states[port] { return }
      states[port] = state
    }
  }

  /// Looks until it is cancelled.
  func run() async {
    while !Task.isCancelled {
      sweep()
      try? await Task.sleep(for: .milliseconds(500))
    }
  }

  /// Looks at every connection once, and closes those whose head has no end.
  private func sweep() {
    var open = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &open) == 0 else { return }
    var seen: Set<UInt16> = []
    for descriptor in 3..<Int32(clamping: min(open.rlim_cur, 8192)) {
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

  /// Whether the head that a connection sends has passed its bound.
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

  /// Ends a connection at once, with what it sent and nobody read; a shutdown would let that be read first.
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

  /// How many bytes of a connection were read: those received (`tcpi_bytes_received`, which stands at 128 in the system's
  /// `tcp_info` and not in the C library's older one) without those that still wait.
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
