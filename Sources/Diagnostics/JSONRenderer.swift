/// Writes faults as JSON, always in both languages. While `version` stays the same, members are only added.
///
/// `place` and `replacement` are null when unknown. Bytes count from 0, lines and columns (in characters) from 1;
/// `end` is the first position after the fault. Instead of `start` and `end`, a place in a workbook has `sheet`,
/// `row`, `column` and `cell` as far as known, one in a Word file `part` and `steps`, and both have the `text` there.
public struct JSONRenderer: Sendable {
  /// The version of the format.
  public static let version = 1

  /// A renderer without options.
  public init() {}

  /// One JSON object, even without faults.
  public func render(_ findings: Findings) -> String { value(of: findings).text }

  /// The same as a value, to be part of another text.
  public func value(of findings: Findings) -> JSONValue {
    var map = SourceMap()
    let digest = FaultDigest(of: findings.inReadingOrder())
    let count = digest.count
    var values: [JSONValue] = []
    for (diagnostic, repeats) in digest.told {
      values.append(value(of: diagnostic, repeats: repeats, map: &map))
    }
    let omitted = digest.omitted.map { (name: $0.code, value: JSONValue.integer($0.count)) }
    return JSONValue.object([
      ("version", .integer(JSONRenderer.version)),
      ("errors", .integer(count.errors)),
      ("warnings", .integer(count.warnings)),
      ("notes", .integer(count.notes)),
      ("diagnostics", .array(values)),
      ("omitted", .object(omitted)),
    ])
  }

  private func value(of diagnostic: Diagnostic, repeats: Int, map: inout SourceMap) -> JSONValue {
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
      ("repeats", .integer(repeats)),
    ])
  }

  private func value(of message: Message) -> JSONValue {
    .object([("vi", .string(message.vi)), ("en", .string(message.en))])
  }

  /// A place; `null` for nil.
  public func value(of place: Place?, map: inout SourceMap) -> JSONValue {
    guard let place else { return .null }
    let file = place.file
    var members: [(name: String, value: JSONValue)] = [("file", .string(file.name))]
    func text(_ range: Range<Int>) -> (name: String, value: JSONValue) {
      ("text", .string(String(decoding: file.bytes[range], as: UTF8.self)))
    }
    switch place.whereabouts {
    case .file where file.pieces != nil: break
    case .file, .text:
      members.append(("start", value(of: place.bytes.lowerBound, in: file, map: &map)))
      members.append(("end", value(of: place.bytes.upperBound, in: file, map: &map)))
    case .sheet(let title): members.append(("sheet", .string(title)))
    case .row(let title, let row): members += [("sheet", .string(title)), ("row", .integer(row))]
    case .cell(let title, let row, let column, let range):
      members += [
        ("sheet", .string(title)), ("row", .integer(row)), ("column", .integer(column)),
        ("cell", .string(Whereabouts.cellName(row: row, column: column))), text(range),
      ]
    case .passage(let passage, let range):
      members += [
        ("part", value(of: passage.part)), ("textBox", .truth(passage.isInTextBox)),
        ("steps", .array(passage.steps.map(value(of:)))), text(range),
      ]
    }
    return .object(members)
  }

  private func value(of step: Passage.Step) -> JSONValue {
    switch step {
    case .paragraph(let number): .object([("paragraph", .integer(number))])
    case .cell(let table, let row, let column):
      .object([("table", .integer(table)), ("row", .integer(row)), ("cell", .integer(column))])
    }
  }

  private func value(of byte: Int, in file: SourceFile, map: inout SourceMap) -> JSONValue {
    let position = map.position(of: byte, in: file)
    return .object([
      ("byte", .integer(byte)), ("line", .integer(position.line)), ("column", .integer(position.column)),
    ])
  }
}
