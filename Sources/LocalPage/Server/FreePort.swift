import FlyingSocks
import Glibc

extension PageServer {
  /// A local port that is not in use.
  public static func freePort() -> Int? {
    guard let socket = try? Socket(domain: AF_INET),
      let address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: 0),
      (try? socket.bind(to: address)) != nil, case .ip4(_, let port)? = try? socket.sockname()
    else { return nil }
    try? socket.close()
    return Int(port)
  }
}
