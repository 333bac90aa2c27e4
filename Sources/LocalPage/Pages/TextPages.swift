import Definitions
import Diagnostics
import Pipeline
import Workspace

/// The latest preview of a ceremony.
struct Look: Sendable {
  let ceremony: String
  /// The folder's stamp when it was made.
  let stamp: String
  let preview: Preview
}

extension PageAnswers {
  /// Requests about texts.
  static var textRoutes: [String: Route] {
    [
      "text": .reading { answers, query throws(WorkspaceError) in try answers.text(query) },
      "save": .writing { answers, query throws(WorkspaceError) in try answers.save(query) },
      "stamp": .reading { answers, query throws(WorkspaceError) in
        .json([("stamp", .string(try answers.stamp(of: try answers.ceremony(query))))])
      },
      "look": .reading { answers, query throws(WorkspaceError) in
        .json(try answers.lookValue(query))
      },
      "check": .reading(isLong: true) { answers, query throws(WorkspaceError) in try answers.check(query) },
      "list": .reading { answers, query throws(WorkspaceError) in try answers.list(query) },
      "versions": .reading { answers, query throws(WorkspaceError) in try answers.versions(query) },
      "version": .reading { answers, query throws(WorkspaceError) in try answers.version(query) },
      "fields": .reading { _, _ in .json(FieldTree.value(of: DefinitionReader.description)) },
    ]
  }

  private static var definition: String { Workspace.definitionName }

  private func text(_ query: Query) throws(WorkspaceError) -> Reply {
    let name = query["file"] ?? Self.definition
    let bytes = try ceremony(query).read(name, limit: FileLimit.list)
    return .json([
      ("text", String(validating: bytes, as: UTF8.self).map { .string($0) } ?? .null),
      ("digest", .string(Digest.of(bytes).text)),
    ])
  }

  private func save(_ query: Query) throws(WorkspaceError) -> Reply {
    let name = query["file"] ?? Self.definition
    let ceremony = try ceremony(query)
    guard query.text != nil, let base = query["base"], Self.isText(name) else { return .badRequest }
    let limit = name == Self.definition ? FileLimit.definition : FileLimit.list
    guard query.body.count <= limit else {
      throw WorkspaceError(name, .tooLarge(limitBytes: limit))
    }
    if base == "any" {
      return try saved(try ceremony.overwrite(name, query.body), query)
    }
    switch try ceremony.save(name, query.body, over: base) {
    case .done(let digest): return try saved(digest, query)
    case .conflict(let standing):
      return .json(
        .object([
          ("text", String(validating: standing, as: UTF8.self).map { .string($0) } ?? .null),
          ("digest", .string(Digest.of(standing).text)),
        ]), status: 409)
    }
  }

  /// The rows read from a list, as CSV.
  private func list(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let name = query["file"] else { return .badRequest }
    let bytes = try ceremony(query).read(name, limit: FileLimit.list)
    var findings = Findings()
    let rows = stages.list(SourceFile(name: name, bytes: bytes), as: ListRequest(), into: &findings)
    return .json([
      ("text", rows.map { .string(String(decoding: $0.joined(), as: UTF8.self)) } ?? .null),
      ("faults", JSONRenderer().value(of: findings)),
    ])
  }

  /// Whether a file can be edited as text: a definition or a CSV list.
  static func isText(_ name: String) -> Bool {
    name == definition || [".csv", ".tsv", ".txt"].contains { name.lowercased().hasSuffix($0) }
  }

  private func saved(_ digest: Digest, _ query: Query) throws(WorkspaceError) -> Reply {
    savedTexts.add(1, ordering: .relaxed)
    return .json([("digest", .string(digest.text)), ("look", try lookValue(query))])
  }

  /// The current preview of a ceremony, made again when a file of its folder has changed.
  func look(_ query: Query) throws(WorkspaceError) -> Look {
    let ceremony = try ceremony(query)
    let stamp = try stamp(of: ceremony)
    if let known = looks.withLock({ looks in
      looks.first { $0.ceremony == ceremony.shownPath && $0.stamp == stamp }
    }) {
      return known
    }
    let fresh = Look(
      ceremony: ceremony.shownPath, stamp: stamp, preview: desk.look(at: request(ceremony.shownPath)))
    looks.withLock { looks in
      looks.removeAll { $0.ceremony == ceremony.shownPath }
      looks.append(fresh)
      if looks.count > 3 { looks.removeFirst() }
    }
    return fresh
  }

  func lookValue(_ query: Query) throws(WorkspaceError) -> JSONValue {
    let look = try look(query)
    var findings = look.preview.findings
    // During typing only the visible kind is composed; the full check follows with all kinds.
    let kinds = look.preview.kinds.filter { kind in query["kind"].map { $0 == kind.name } ?? true }
    let items = kinds.flatMap { look.preview.items(of: $0, into: &findings) }.map { item in
      JSONValue.object([
        ("kind", .string(item.kind.name)), ("folder", .string(item.kind.folder)),
        ("kindTitle", .message(item.kind.title)), ("name", .string(item.name)),
        ("title", .string(item.title)), ("pages", .truth(item.hasPages)),
        ("sheets", .truth(item.kind.sheets != .none)),
        ("formats", .array(item.kind.formats.map { .string($0) })),
      ])
    }
    return .object([
      ("stamp", .string(look.stamp)), ("faults", JSONRenderer().value(of: findings)),
      ("kinds", .array(look.preview.kinds.map { .string($0.name) })), ("items", .array(items)),
      ("files", .array(look.preview.filesRead.map { .string($0.path) })),
    ])
  }

  /// All findings of a build, in all formats.
  private func check(_ query: Query) throws(WorkspaceError) -> Reply {
    let ceremony = try ceremony(query)
    let stamp = try stamp(of: ceremony)
    let number = savedTexts.load(ordering: .relaxed)
    let isPast: @Sendable () -> Bool = {
      self.savedTexts.load(ordering: .relaxed) != number
        || self.lastCheck.load(ordering: .relaxed) != query.turn
    }
    guard !isPast() else { return .json([("stamp", .null)]) }
    let result = Run(stages, in: workspace, isStopped: isPast).check(
      Request(ceremony: ceremony.shownPath, templates: templates))
    let packet = try workspace.packet(of: try workspace.ceremony(at: ceremony.shownPath))
    return .json([
      ("current", .truth(packet?.isCurrent ?? false)), ("look", try lookValue(query)),
      ("stamp", .string(stamp)), ("faults", JSONRenderer().value(of: result.findings)),
      ("ready", .truth(result.ending == .done)),
    ])
  }

  private func versions(_ query: Query) throws(WorkspaceError) -> Reply {
    let versions = try ceremony(query).versions(of: query["file"] ?? Self.definition)
    return .json([
      (
        "versions",
        .array(
          versions.map {
            .object([
              ("number", .integer($0.number)), ("seconds", .integer($0.seconds)), ("size", .integer($0.size)),
            ])
          })
      )
    ])
  }

  private func version(_ query: Query) throws(WorkspaceError) -> Reply {
    guard let number = query.number("n") else { return .badRequest }
    let bytes = try ceremony(query).version(number, of: query["file"] ?? Self.definition)
    return .json([("text", .string(String(decoding: bytes, as: UTF8.self)))])
  }
}
