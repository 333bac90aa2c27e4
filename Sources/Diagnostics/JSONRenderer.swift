/// Writes faults as JSON, both languages always; members are only ever added while `version` stays the same.
///
/// `place` and `replacement` are null when unknown; bytes count from 0, lines and columns (characters) from 1, and
/// an `end` is the first position after the fault.
public struct JSONRenderer: Sendable {
  /// The version of the shape.
  public static let version = 1

  /// Has nothing to choose.
  public init() {}

  /// One JSON object, also when there is no fault.
  public func render(_ findings: Findings) -> String {
    var map = SourceMap()
    let diagnostics = findings.inReadingOrder()
    let count = FaultCount(of: diagnostics)
    var values: [JSONValue] = []
    for diagnostic in diagnostics { values.append(value(of: diagnostic, map: &map)) }
    return JSONValue.object([
      ("version", .integer(JSONRenderer.version)),
      ("errors", .integer(count.errors)),
      ("warnings", .integer(count.warnings)),
      ("notes", .integer(count.notes)),
      ("diagnostics", .array(values)),
    ]).text
  }

  private func value(of diagnostic: Diagnostic, map: inout SourceMap) -> JSONValue {
    var notes: [JSONValue] = []
    for note in diagnostic.notes {
      notes.append(
        .object([("message", value(of: note.message)), ("place", value(of: note.place, map: &map))]))
    }
    let help = diagnostic.help.map { help in
      JSONValue.object([
        ("message", value(of: help.message)),
        ("replacement", help.replacement.map { .string($0) } ?? .null),
      ])
    }
    return .object([
      ("severity", .string(diagnostic.severity.word(in: .en))),
      ("code", .string(diagnostic.code.id)),
      ("message", value(of: diagnostic.message)),
      ("place", value(of: diagnostic.place, map: &map)),
      ("notes", .array(notes)),
      ("help", .array(help)),
    ])
  }

  private func value(of message: Message) -> JSONValue {
    .object([("vi", .string(message.vi)), ("en", .string(message.en))])
  }

  private func value(of place: Place?, map: inout SourceMap) -> JSONValue {
    guard let place else { return .null }
    return .object([
      ("file", .string(place.file.name)),
      ("start", value(of: place.bytes.lowerBound, in: place.file, map: &map)),
      ("end", value(of: place.bytes.upperBound, in: place.file, map: &map)),
    ])
  }

  private func value(of byte: Int, in file: SourceFile, map: inout SourceMap) -> JSONValue {
    let position = map.position(of: byte, in: file)
    return .object([
      ("byte", .integer(byte)), ("line", .integer(position.line)), ("column", .integer(position.column)),
    ])
  }
}
