/// Admits only requests from a browser on this machine that opened the address with its key.
///
/// Other programs do not know the key. Other web pages in the same browser cannot send the cookie (SameSite) and have
/// another origin. A foreign name that resolves to this address (DNS rebinding) is not the expected host.
struct Gate: Sendable {
  /// The decision about a request.
  enum Verdict: Sendable, Equatable {
    case open
    /// The key is right: the browser gets the cookie and is redirected to the address without the key.
    case welcome
    case refused(Reason)
  }

  /// Why a request is refused.
  enum Reason: Sendable, Equatable {
    /// Sent to another host name.
    case host
    /// Sent by another page.
    case origin
    /// Without key or cookie.
    case key
  }

  /// The port that the server listens on.
  let port: Int
  /// The secret in the printed address.
  let key: String
  /// The secret in the cookie.
  let pass: String

  /// Makes both secrets from the system's random numbers.
  init(port: Int) {
    var random = SystemRandomNumberGenerator()
    self.init(port: port, key: Gate.secret(&random), pass: Gate.secret(&random))
  }

  init(port: Int, key: String, pass: String) {
    self.port = port
    self.key = key
    self.pass = pass
  }

  /// The address that lets a browser in.
  var address: String { "http://127.0.0.1:\(port)/?key=\(key)" }
  /// Cookies are not separated by port, so the name contains it: two servers on one machine must not share a cookie.
  private var cookieName: String { "vinhdanh-\(port)" }
  /// The `Set-Cookie` header.
  var cookie: String { "\(cookieName)=\(pass); Path=/; HttpOnly; SameSite=Strict" }

  /// Decides by a request's headers; `isReading` says that it changes nothing.
  func verdict(
    isReading: Bool, path: String, key given: String?, host: String?, origin: String?, site: String?,
    cookie: String?
  ) -> Verdict {
    let hosts = ["127.0.0.1:\(port)", "localhost:\(port)"]
    guard let host, hosts.contains(host.lowercased()) else { return .refused(.host) }
    if let origin {
      guard origin == "http://\(host.lowercased())" else { return .refused(.origin) }
    } else if !isReading {
      return .refused(.origin)
    }
    if path == "/", let given, isReading {
      return Gate.isEqual(given, key) ? .welcome : .refused(.key)
    }
    if let site, site != "same-origin", site != "none" { return .refused(.origin) }
    guard let cookie, Gate.values(of: cookieName, in: cookie).contains(where: { Gate.isEqual($0, pass) })
    else { return .refused(.key) }
    return .open
  }

  private static func values(of name: String, in header: String) -> [String] {
    header.split(separator: ";").compactMap { part in
      let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimming { $0 == " " } }
      return pair.count == 2 && pair[0] == name ? pair[1] : nil
    }
  }

  /// Compares in time that does not depend on the content.
  private static func isEqual(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// 128 random bits as hexadecimal digits.
  private static func secret(_ random: inout SystemRandomNumberGenerator) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: (0..<32).map { _ in digits[Int.random(in: 0..<16, using: &random)] }, as: UTF8.self)
  }
}

extension StringProtocol {
  /// The text without matching characters at its ends.
  func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    var rest = self[...]
    while let first = rest.first, isTrimmed(first) { rest = rest.dropFirst() }
    while let last = rest.last, isTrimmed(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
