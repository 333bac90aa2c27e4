import Foundation
import Glibc
import Pipeline
import TestSupport
import Testing

@testable import LocalPage

/// A connection to the server as any program of the machine can open one.
private final class RawConnection: Sendable {
  private let descriptor: Int32

  init?(port: Int) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }

  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// What is answered until the other side closes, or so many bytes.
  func receive(atMost limit: Int = 1 << 20) -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while all.count < limit {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      all += buffer[..<count]
    }
    return String(decoding: all, as: UTF8.self)
  }

  /// Whether the other side has closed.
  func isClosed() -> Bool {
    var byte: UInt8 = 0
    let count = recv(descriptor, &byte, 1, 0)
    return count == 0 || (count < 0 && errno != EAGAIN)
  }
}

/// A server over an office, stopped with its owner.
private final class RunningServer: Sendable {
  let office: PageOffice
  let port: Int
  let gate: Gate
  private let task: Task<Void, Never>

  init(patience: Duration = .seconds(20), mostWaiting: Int = 256) async throws {
    let office = try PageOffice()
    let port = try #require(PageServer<CeremonyStages>.freePort())
    let gate = Gate(port: port, key: "key", pass: "pass")
    let server = PageServer(answers: office.answers, gate: gate, patience: patience, mostWaiting: mostWaiting)
    (self.office, self.port, self.gate) = (office, port, gate)
    let (ready, tell) = AsyncStream<Void>.makeStream()
    task = Task { try? await server.run { tell.finish() } }
    for await _ in ready {}
  }

  deinit { task.cancel() }

  func exchange(_ request: String) async -> String {
    let port = port
    return await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        guard let connection = RawConnection(port: port) else { return continuation.resume(returning: "") }
        connection.send(request)
        continuation.resume(returning: connection.receive())
      }
    }
  }

  func head(_ extra: String = "") -> String {
    "Host: 127.0.0.1:\(port)\r\nCookie: vinhdanh-\(port)=pass\r\nConnection: close\r\n\(extra)\r\n"
  }
}

@Suite("The server on this machine", .serialized)
struct ServerTests {
  @Test("The address with its key gives the cookie, and the cookie the page")
  func welcome() async throws {
    let server = try await RunningServer()
    let first = await server.exchange(
      "GET /?key=key HTTP/1.1\r\nHost: 127.0.0.1:\(server.port)\r\nConnection: close\r\n\r\n")
    #expect(first.hasPrefix("HTTP/1.1 303"))
    #expect(first.contains("vinhdanh-\(server.port)=pass") && first.contains("SameSite=Strict"))
    let page = await server.exchange("GET / HTTP/1.1\r\n" + server.head())
    #expect(page.hasPrefix("HTTP/1.1 200") && page.contains("<title>Vinh danh</title>"))
    let policy =
      page.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-security-policy") } ?? ""
    #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"))
    #expect(!policy.contains("unsafe") && !policy.contains("*"))
  }

  @Test("Without key, for another host, or from another page there is nothing, and nothing changes")
  func refused() async throws {
    let server = try await RunningServer()
    let host = "Host: 127.0.0.1:\(server.port)\r\n"
    let cookie = "Cookie: vinhdanh-\(server.port)=pass\r\n"
    let end = "Connection: close\r\n\r\n"
    for request in [
      "GET / HTTP/1.1\r\n\(host)\(end)", "GET /api/home HTTP/1.1\r\n\(host)\(end)",
      "GET /?key=wrong HTTP/1.1\r\n\(host)\(end)",
      "GET /api/home HTTP/1.1\r\nHost: evil.example\r\n\(cookie)\(end)",
      "GET /api/home HTTP/1.1\r\n\(host)\(cookie)Origin: http://evil.example\r\n\(end)",
      "GET /api/home HTTP/1.1\r\n\(host)\(cookie)Sec-Fetch-Site: cross-site\r\n\(end)",
      "POST /api/new?situation=xa-phuong&name=x HTTP/1.1\r\n\(host)\(cookie)Content-Length: 0\r\n\(end)",
      "POST /api/new?situation=xa-phuong&name=x HTTP/1.1\r\n\(host)\(cookie)Origin: null\r\nContent-Length: 0\r\n\(end)",
    ] {
      let answer = await server.exchange(request)
      #expect(answer.hasPrefix("HTTP/1.1 403"), "\(request)\n\(answer.prefix(80))")
    }
    #expect(server.office.read("x/ceremony.yaml") == nil)
  }

  @Test("An upload that says it is too large is refused, and the server goes on")
  func large() async throws {
    let server = try await RunningServer()
    let origin = "Origin: http://127.0.0.1:\(server.port)\r\n"
    let port = server.port
    let head =
      "POST /api/upload?c=le&name=a.csv HTTP/1.1\r\n" + server.head(origin + "Content-Length: 900000000\r\n")
    let answer = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        guard let connection = RawConnection(port: port) else {
          return continuation.resume(returning: "none")
        }
        connection.send(head)
        let piece = [UInt8](repeating: 65, count: 1 << 20)
        var sent = 0
        while sent < 900, connection.send(piece) { sent += 1 }
        continuation.resume(returning: sent < 900 ? "stopped" : connection.receive())
      }
    }
    #expect(answer == "stopped" || answer.hasPrefix("HTTP/1.1 413"), "\(answer.prefix(80))")
    #expect(server.office.read("le/a.csv") == nil)
    #expect(await server.exchange("GET / HTTP/1.1\r\n" + server.head()).hasPrefix("HTTP/1.1 200"))
  }

  @Test("Whatever is sent, the server goes on")
  func fuzzed() async throws {
    let server = try await RunningServer(patience: .milliseconds(300))
    var generator = SeededGenerator()
    let whole = Array(
      ("POST /api/edit?c=le&base=x HTTP/1.1\r\n" + server.head("Content-Length: 12\r\n") + "{\"path\":[]}\n")
        .utf8)
    for round in 0..<200 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(contentsOf: [13, 10, 0, 37, 255].shuffled(using: &generator), at: at)
        default: bytes.replaceSubrange(at..<bytes.count, with: bytes[at...] + bytes[..<at])
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let (port, sent) = (server.port, bytes)
      let isThere = await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          guard let connection = RawConnection(port: port) else {
            return continuation.resume(returning: false)
          }
          connection.send(sent)
          continuation.resume(returning: true)
        }
      }
      #expect(isThere, "round \(round), seed \(generator.seed)")
    }
    #expect(
      await server.exchange("GET / HTTP/1.1\r\n" + server.head()).hasPrefix("HTTP/1.1 200"),
      "seed \(generator.seed)")
    #expect(server.office.read("le/ceremony.yaml") == PageOffice.definition)
  }

  @Test("A client that says nothing, or a byte now and then, is sent away")
  func slow() async throws {
    let server = try await RunningServer(patience: .milliseconds(200))
    let port = server.port
    let closed = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        guard let silent = RawConnection(port: port), let half = RawConnection(port: port) else {
          return continuation.resume(returning: false)
        }
        half.send("GET / HTTP/1.1\r\nHost: 127")
        continuation.resume(returning: silent.isClosed() && half.isClosed())
      }
    }
    #expect(closed)
  }

  @Test("A head without an end is cut off, in one line or in many; the longest that is allowed is answered")
  func endless() async throws {
    let server = try await RunningServer()
    let port = server.port
    func flood(_ piece: String) async -> Int {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          guard let connection = RawConnection(port: port) else {
            return continuation.resume(returning: .max)
          }
          connection.send("GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nX-Long: ")
          let bytes = Array(String(repeating: piece, count: (1 << 20) / piece.utf8.count).utf8)
          var sent = 0
          while sent < 2_000, connection.send(bytes) { sent += 1 }
          continuation.resume(returning: sent)
        }
      }
    }
    #expect(await flood("a") < 2_000)
    #expect(await flood("a\r\nX-More: ") < 2_000)
    let long = (0..<100).map { "X-Long-\($0): \(String(repeating: "a", count: 100))\r\n" }.joined()
    let answer = await server.exchange("GET / HTTP/1.1\r\n" + server.head(long))
    #expect(answer.hasPrefix("HTTP/1.1 200"), "\(answer.prefix(200))")
    // One connection may ask again and again, and send what it likes as bodies.
    let body = String(repeating: "a", count: 200 << 10)
    let head =
      "Host: 127.0.0.1:\(port)\r\nCookie: vinhdanh-\(port)=pass\r\nOrigin: http://127.0.0.1:\(port)\r\n"
    let answers = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        guard let connection = RawConnection(port: port) else { return continuation.resume(returning: 0) }
        var count = 0
        for _ in 0..<6 {
          connection.send(
            "POST /api/nothing HTTP/1.1\r\n\(head)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
          if !connection.receive(atMost: 1).isEmpty { count += 1 }
          Thread.sleep(forTimeInterval: 0.3)
        }
        continuation.resume(returning: count)
      }
    }
    #expect(answers == 6)
  }

  @Test("A thousand connections that wait leave room for the one that asks")
  func many() async throws {
    // Both ends of each are in this process.
    var open = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &open)
    open.rlim_cur = min(open.rlim_max, 4_096)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &open)
    let most = Int(min(open.rlim_cur / 2, 1_000)) > 990 ? 1_000 : 200
    let server = try await RunningServer(mostWaiting: 64)
    let port = server.port
    let (answer, count) = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var held: [RawConnection] = []
        for _ in 0..<1_000 {
          guard let connection = RawConnection(port: port) else { break }
          held.append(connection)
          // The test's own descriptors are bounded, too: the oldest were closed by the server already.
          if held.count > most { held.removeFirst(100) }
        }
        let asking = RawConnection(port: port)
        asking?.send(
          "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: vinhdanh-\(port)=pass\r\nConnection: close\r\n\r\n"
        )
        continuation.resume(returning: (asking?.receive() ?? "", held.count))
      }
    }
    #expect(count > 64)
    #expect(answer.hasPrefix("HTTP/1.1 200"))
  }
}
