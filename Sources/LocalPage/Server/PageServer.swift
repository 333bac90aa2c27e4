import Diagnostics
import Dispatch
import FlyingFox
import FlyingSocks
import Foundation
import Glibc
import Pipeline
import Synchronization
import Workspace

/// Serves a folder's ceremonies as a web page on this machine.
public final class PageServer<S: Stages>: Sendable {
  /// The maximum size of an upload in bytes: that of a list of people.
  private static var mostBytes: Int { FileLimit.list }
  /// The longest time of an answer in seconds, enough to build a packet of thousands of sheets.
  private static var longestAnswer: Double { 600 }

  private let answers: PageAnswers<S>
  private let gate: Gate
  private let flood: FloodGuard
  /// How long a connection may be silent before it is closed.
  private let patience: Duration
  /// The most waiting connections; one more closes the oldest.
  private let mostWaiting: Int

  /// The address that admits a browser; its key is new for each server.
  public var address: String { gate.address }

  /// A server of a folder; `port` must be free.
  public init(
    _ stages: S, in workspace: Workspace, folder: String, port: Int, templates: String? = nil
  ) throws(WorkspaceError) {
    gate = Gate(port: port)
    flood = FloodGuard(port: port)
    (patience, mostWaiting) = (.seconds(20), 256)
    answers = try PageAnswers(stages, in: workspace, folder: folder, templates: templates)
  }

  init(answers: PageAnswers<S>, gate: Gate, patience: Duration, mostWaiting: Int) {
    self.answers = answers
    self.gate = gate
    flood = FloodGuard(port: gate.port)
    self.patience = patience
    self.mostWaiting = mostWaiting
  }

  /// Serves until cancelled; throws when the port is not available. `ready` is called once browsers can connect.
  public func run(ready: @escaping @Sendable () -> Void = {}) async throws {
    let watch = Task { await flood.run() }
    defer { watch.cancel() }
    var isFirst = true
    while !Task.isCancelled {
      let server = HTTPServer(
        config: HTTPServer.Configuration(
          address: try sockaddr_in.inet(ip4: "127.0.0.1", port: UInt16(clamping: gate.port)),
          timeout: Self.longestAnswer,
          pool: PatientPool(
            HTTPServer.defaultPool(), patience: patience, mostWaiting: mostWaiting),
          logger: .disabled), handler: ClosureHTTPHandler { try await self.answer($0) })
      let waiting = Task {
        try await server.waitUntilListening(timeout: 30)
        ready()
      }
      defer { waiting.cancel() }
      do {
        try await server.run()
      } catch {
        // A connection that breaks while it is accepted ends FlyingFox's loop, which is then restarted. A port that
        // is not available the first time never will be.
        let couldListen = (try? await waiting.value) != nil
        if Task.isCancelled { return }
        guard !isFirst || couldListen else { throw error }
        try await Task.sleep(for: .milliseconds(100))
      }
      isFirst = false
    }
  }

  private func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
    flood.begin(request.remoteAddress)
    defer { flood.end(request.remoteAddress) }
    let isReading = request.method == .GET || request.method == .HEAD
    var values: [String: String] = [:]
    for item in request.query { values[item.name] = item.value }
    let verdict = gate.verdict(
      isReading: isReading, path: request.path, key: values["key"], host: request.headers[.host],
      origin: request.headers[HTTPHeader("Origin")], site: request.headers[HTTPHeader("Sec-Fetch-Site")],
      cookie: request.headers[.cookie])
    guard verdict == .open else {
      try await discard(request)
      return response(PageServer.reply(to: verdict, gate: gate))
    }
    var query = Query(isReading: isReading, path: request.path, values: values)
    guard isReading || request.method == .POST else {
      try await discard(request)
      return response(.badRequest)
    }
    if !isReading {
      guard let body = try await body(of: request) else {
        return response(
          .refusal(
            413,
            Message(
              vi: "tệp quá lớn: tối đa \(FileLimit.text(ofBytes: Self.mostBytes))",
              en: "the file is too large: at most \(FileLimit.text(ofBytes: Self.mostBytes))")))
      }
      query.body = body
    }
    return response(await answers.answer(query))
  }

  /// The body of a request; nil when it is over the limit and was discarded.
  private func body(of request: HTTPRequest) async throws -> [UInt8]? {
    if let count = request.bodySequence.count, count > Self.mostBytes {
      try await discard(request)
      return nil
    }
    var bytes: [UInt8] = []
    for try await piece in request.bodySequence {
      guard bytes.count + piece.count <= Self.mostBytes else {
        try await discard(request)
        return nil
      }
      bytes.append(contentsOf: piece)
    }
    return bytes
  }

  /// Reads and discards a body up to a limit, so that the sender gets the reply.
  private func discard(_ request: HTTPRequest) async throws {
    var count = 0
    for try await piece in request.bodySequence {
      count += piece.count
      guard count <= 2 * Self.mostBytes else {
        flood.refuse(request.remoteAddress)
        throw SocketError.disconnected
      }
    }
  }

  private static func reply(to verdict: Gate.Verdict, gate: Gate) -> Reply {
    switch verdict {
    case .open: return .badRequest
    case .welcome:
      return Reply(
        status: 303, type: "text/plain; charset=utf-8",
        headers: [("Set-Cookie", gate.cookie), ("Location", "/")])
    case .refused(.host), .refused(.origin):
      return .refusal(403, Message(vi: "yêu cầu đến từ nơi khác", en: "the request comes from elsewhere"))
    case .refused(.key):
      return Reply(
        status: 403, type: "text/plain; charset=utf-8",
        body: Array(
          """
          Hãy mở đúng địa chỉ mà lệnh “vinhdanh serve” đã in ra.
          Please open the address that “vinhdanh serve” printed.

          """.utf8))
    }
  }

  private func response(_ reply: Reply) -> HTTPResponse {
    var headers = HTTPHeaders()
    headers[.contentType] = reply.type
    // No external resources, no scripts but the page's own, no framing. A PDF has no such policy, because the
    // browser's viewer is an extension that it would block.
    headers[HTTPHeader("Content-Security-Policy")] =
      reply.type == "application/pdf"
      ? "frame-ancestors 'none'"
      : """
      default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; \
      form-action 'none'; frame-ancestors 'none'; base-uri 'none'
      """
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    headers[HTTPHeader("Referrer-Policy")] = "no-referrer"
    headers[HTTPHeader("Cross-Origin-Opener-Policy")] = "same-origin"
    headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    headers[HTTPHeader("Cache-Control")] = "no-store"
    for header in reply.headers { headers[HTTPHeader(header.name)] = header.value }
    return HTTPResponse(
      statusCode: HTTPStatusCode(reply.status, phrase: PageServer.phrase(reply.status)), headers: headers,
      body: Data(reply.body))
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 303: "See Other"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 409: "Conflict"
    case 413: "Content Too Large"
    case 422: "Unprocessable Content"
    default: "Error"
    }
  }
}
