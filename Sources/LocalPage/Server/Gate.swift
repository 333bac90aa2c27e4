/// Who may speak with the page: whoever opened the address with its key, from this machine and from no other page.
///
/// Another program of the machine does not know the key; another web page in the same browser cannot send the cookie
/// (SameSite) and is told apart by its origin; a name of somebody's own that leads to this address is not our host.
struct Gate: Sendable {
  /// What is done with a request.
  enum Verdict: Sendable, Equatable {
    /// It is answered.
    case open
    /// The key was right: the browser gets the cookie and is sent on without the key.
    case welcome
    /// It is refused, for this reason.
    case refused(Reason)
  }

  /// Why a request is refused.
  enum Reason: Sendable, Equatable {
    /// Meant for another host.
    case host
    /// Sent by another page.
    case origin
    /// Without key or cookie.
    case key
  }

  /// The port that the server listens on.
  let port: Int
  /// Stands in the address that is printed.
  let key: String
  /// Stands in the cookie.
  let pass: String

  /// Makes both secrets of the system's random numbers.
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
  /// Cookies know no ports: two servers of one machine must not take each other's.
  private var cookieName: String { "vinhdanh-\(port)" }
  /// The header that gives a browser the cookie.
  var cookie: String { "\(cookieName)=\(pass); Path=/; HttpOnly; SameSite=Strict" }

  /// Judges a request by its headers; `isReading` says that it changes nothing.
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

  /// Takes as long for a wrong text as for a right one.
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
  /// The text without such characters at its ends.
  func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    var rest = self[...]
    while let first = rest.first, isTrimmed(first) { rest = rest.dropFirst() }
    while let last = rest.last, isTrimmed(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
