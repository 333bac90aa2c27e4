import Testing

@testable import LocalPage

@Suite("Who may speak with the page")
struct GateTests {
  private let gate = Gate(port: 8123, key: "key", pass: "pass")

  private func verdict(
    reading: Bool = true, path: String = "/api/home", key: String? = nil, host: String? = "127.0.0.1:8123",
    origin: String? = nil, site: String? = nil, cookie: String? = "vinhdanh-8123=pass"
  ) -> Gate.Verdict {
    gate.verdict(
      isReading: reading, path: path, key: key, host: host, origin: origin, site: site, cookie: cookie)
  }

  @Test("The browser that has the cookie is let in, by either name of this machine")
  func open() {
    #expect(verdict() == .open)
    #expect(verdict(host: "localhost:8123") == .open)
    #expect(verdict(cookie: "other=1; vinhdanh-8123=pass; more=2") == .open)
    #expect(verdict(reading: false, origin: "http://127.0.0.1:8123", site: "same-origin") == .open)
    #expect(verdict(site: "none") == .open)
  }

  @Test("The key of the address is turned into a cookie, and a wrong one into nothing")
  func key() {
    #expect(verdict(path: "/", key: "key", cookie: nil) == .welcome)
    #expect(verdict(path: "/", key: "kez", cookie: nil) == .refused(.key))
    #expect(verdict(path: "/", key: "", cookie: nil) == .refused(.key))
    #expect(verdict(path: "/", key: "keykey", cookie: nil) == .refused(.key))
    // The key opens the door, not the rooms.
    #expect(verdict(path: "/api/home", key: "key", cookie: nil) == .refused(.key))
    #expect(
      verdict(reading: false, path: "/", key: "key", origin: "http://127.0.0.1:8123", cookie: nil)
        == .refused(.key))
    #expect(gate.cookie.contains("HttpOnly") && gate.cookie.contains("SameSite=Strict"))
  }

  @Test("Without the cookie, or with another server's, nobody is let in")
  func cookie() {
    for cookie in [
      nil, "", "vinhdanh-8123=", "vinhdanh-8123=pas", "vinhdanh-8123=passs", "vinhdanh-9=pass", "pass",
    ] {
      #expect(verdict(cookie: cookie) == .refused(.key), "\(cookie ?? "–")")
    }
  }

  @Test("A request for another host is refused, though it reached this machine")
  func host() {
    for host in [
      nil, "", "evil.example", "evil.example:8123", "127.0.0.1", "127.0.0.1:80",
      "127.0.0.1:8123.evil.example",
    ] {
      #expect(verdict(host: host) == .refused(.host), "\(host ?? "–")")
    }
  }

  @Test("A request of another page is refused, and one that changes something must say whose it is")
  func origin() {
    for origin in ["null", "http://evil.example", "https://127.0.0.1:8123", "http://127.0.0.1:8124", ""] {
      #expect(verdict(origin: origin) == .refused(.origin), "\(origin)")
      #expect(verdict(reading: false, origin: origin) == .refused(.origin), "\(origin)")
    }
    #expect(verdict(reading: false) == .refused(.origin))
    #expect(verdict(site: "cross-site") == .refused(.origin))
    #expect(verdict(site: "same-site") == .refused(.origin))
  }

  @Test("Two servers have different keys")
  func random() {
    let (one, two) = (Gate(port: 1), Gate(port: 1))
    #expect(one.key != two.key && one.pass != two.pass && one.key != one.pass)
    #expect(one.key.utf8.count == 32)
  }
}
