import Diagnostics
import Dispatch
import Packet
import Pipeline
import Synchronization
import Workspace
import ZipKit

/// A packet being built.
final class PacketJob: Sendable {
  /// Its progress.
  struct State: Sendable {
    var done = 0
    var count = 0
    var path = ""
    var isStopped = false
    var result: RunResult?
  }

  /// The path of the ceremony's folder.
  let ceremony: String
  /// Its progress.
  let state = Mutex(State())

  init(ceremony: String) { self.ceremony = ceremony }

  /// Records the progress of the run.
  func show(_ progress: Progress) {
    guard case .writing(let number, let count, let path) = progress else { return }
    state.withLock { ($0.done, $0.count, $0.path) = (number - 1, count, path) }
  }
}

extension PageAnswers {
  /// Requests about packets.
  static var packetRoutes: [String: Route] {
    [
      "packet": .reading { answers, query throws(WorkspaceError) in try answers.packet(query) },
      "make": .writing { answers, query throws(WorkspaceError) in try answers.make(query) },
      "stop": .writing { answers, _ in answers.stop() },
      "job": .reading { answers, query throws(WorkspaceError) in answers.jobState(query) },
      "file": .reading { answers, query throws(WorkspaceError) in try answers.file(query) },
      "archive": .reading(isLong: true) { answers, query throws(WorkspaceError) in try answers.archive(query)
      },
    ]
  }

  private func packet(_ query: Query) throws(WorkspaceError) -> Reply {
    let ceremony = try ceremony(query)
    let packet = try workspace.packet(of: try workspace.ceremony(at: ceremony.shownPath))
    return .json([
      ("made", packet.map { .integer($0.madeSeconds) } ?? .null),
      ("current", .truth(packet?.isCurrent ?? false)),
      (
        "files",
        .array(
          (packet?.files ?? []).map {
            .object([
              ("path", .string($0.path)), ("size", .integer($0.size)), ("ours", .truth($0.isOurs)),
            ])
          })
      ),
    ])
  }

  /// Starts building the packet in the background.
  private func make(_ query: Query) throws(WorkspaceError) -> Reply {
    let ceremony = try ceremony(query)
    let begun = PacketJob(ceremony: ceremony.shownPath)
    let isFree = job.withLock { job in
      if let job, job.state.withLock({ $0.result == nil }) { return false }
      job = begun
      return true
    }
    guard isFree else {
      return .refusal(
        409, Message(vi: "đang dựng một bộ hồ sơ khác", en: "another packet is being made"))
    }
    let request = Request(ceremony: ceremony.shownPath, templates: templates, printer: query["printer"])
    DispatchQueue.global().async { [stages, workspace] in
      let result = Run(
        stages, in: workspace, progress: { begun.show($0) },
        isStopped: { begun.state.withLock { $0.isStopped } }
      ).build(request)
      begun.state.withLock { $0.result = result }
    }
    return .json([("begun", .truth(true))])
  }

  private func stop() -> Reply {
    job.withLock { $0 }?.state.withLock { $0.isStopped = true }
    return .json([("stopped", .truth(true))])
  }

  private func jobState(_ query: Query) -> Reply {
    guard let job = job.withLock({ $0 }), job.ceremony == query["c"] else {
      return .json([("state", .string("none"))])
    }
    let state = job.state.withLock { $0 }
    guard let result = state.result else {
      return .json([
        ("state", .string("running")), ("done", .integer(state.done)), ("count", .integer(state.count)),
        ("path", .string(state.path)),
      ])
    }
    return .json([
      ("state", .string(result.ending == .done ? "done" : "refused")),
      ("faults", JSONRenderer().value(of: result.findings)),
      ("outcomes", .array(result.outcomes.map(Self.value(of:)))),
    ])
  }

  private static func value(of outcome: Outcome) -> JSONValue {
    func object(_ what: String, _ more: [(name: String, value: JSONValue)]) -> JSONValue {
      .object([("what", .string(what))] + more)
    }
    switch outcome {
    case .written(let path): return object("written", [("path", .string(path))])
    case .unchanged(let path): return object("unchanged", [("path", .string(path))])
    case .writtenBeside(let path, let edited):
      return object("beside", [("path", .string(path)), ("edited", .string(edited))])
    case .keptEdited(let path): return object("kept", [("path", .string(path))])
    case .removed(let path): return object("removed", [("path", .string(path))])
    case .moved(let path, let other):
      return object("moved", [("path", .string(path)), ("to", .string(other))])
    case .setAside(let path): return object("aside", [("path", .string(path))])
    case .notMade(let kind, let reason):
      return object("notMade", [("kind", .message(kind)), ("reason", .message(reason))])
    }
  }

  /// A file of the packet.
  private func file(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let path = query["path"] else { return .badRequest }
    let packet = try packetFolder(query)
    let name = Path.name(of: path)
    // HTML of the packet is content of others: it is downloaded, never shown as a page of this server.
    let isShown = [".pdf", ".png", ".txt", ".md"].contains { name.hasSuffix($0) } && query["save"] == nil
    return Reply(
      type: PageFiles.type(of: name), body: try packet.read(path, limit: 1 << 30),
      headers: [("Content-Disposition", Self.disposition(name, isShown: isShown))])
  }

  /// The packet as a ZIP archive.
  private func archive(_ query: Query) throws(WorkspaceError) -> Reply {
    let ceremony = try ceremony(query)
    guard let packet = try workspace.packet(of: try workspace.ceremony(at: ceremony.shownPath)) else {
      return .missing
    }
    let folder = try packetFolder(query)
    do {
      var builder = try ZipBuilder()
      var total = 0
      for file in packet.files {
        total += file.size
        guard total <= 1 << 30 else {
          return .refusal(
            422,
            Message(vi: "bộ hồ sơ quá lớn để nén", en: "the packet is too large for one archive"))
        }
        try builder.add(file.path, try folder.read(file.path, limit: 1 << 30))
      }
      let name = (ceremony.shownPath == "." ? "ho-so" : Path.name(of: ceremony.shownPath)) + ".zip"
      return Reply(
        type: "application/zip", body: try builder.close().all(),
        headers: [("Content-Disposition", Self.disposition(name, isShown: false))])
    } catch let error as WorkspaceError {
      throw error
    } catch {
      return .refusal(422, Message(vi: "không nén được bộ hồ sơ", en: "the packet cannot be archived"))
    }
  }

  private func packetFolder(_ query: Query) throws(WorkspaceError) -> CeremonyFolder {
    let ceremony = try ceremony(query)
    let real = try ceremony.locate("packet")
    return CeremonyFolder(
      shownPath: Path.join(ceremony.shownPath, "packet"), realPath: real, store: folder.store)
  }

  /// The `Content-Disposition` of a file, with a name in any script (RFC 6266).
  static func disposition(_ name: String, isShown: Bool) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    for byte in name.utf8 {
      if plain.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return
      "\(isShown ? "inline" : "attachment"); filename*=UTF-8''\(String(decoding: encoded, as: UTF8.self))"
  }
}
