import Diagnostics
import Fields

/// The declared fields of a definition for the page, which makes forms and completion from them.
enum FieldTree {
  static func value(of record: RecordDescription) -> JSONValue {
    .object([
      ("type", .string("record")), ("name", .message(record.name)), ("help", .message(record.help)),
      ("oneOf", .array(record.oneOf.map { .string($0) })),
      ("fields", .array(record.fields.map(value(of:)))),
    ])
  }

  private static func value(of field: FieldDescription) -> JSONValue {
    .object([
      ("name", .message(field.name)), ("aliases", .array(field.aliases.map { .string($0) })),
      ("required", .truth(field.isRequired)), ("help", .message(field.help)), ("is", value(of: field.shape)),
    ])
  }

  private static func value(of shape: FieldShape) -> JSONValue {
    func object(_ type: String, _ more: [(name: String, value: JSONValue)] = []) -> JSONValue {
      .object([("type", .string(type))] + more)
    }
    switch shape {
    case .text: return object("text")
    case .phrase(let name, let examples):
      return object(
        "phrase", [("name", .message(name)), ("examples", .array(examples.map { .string($0) }))])
    case .integer(let range):
      return object(
        "integer", [("least", .integer(range.lowerBound)), ("most", .integer(range.upperBound))])
    case .decimal: return object("decimal")
    case .measure(let units): return object("measure", [("units", .array(units.map { .string($0) }))])
    case .date: return object("date")
    case .truth: return object("truth")
    case .choice(let names):
      return object("choice", [("names", .array(names.map { .message($0.name) }))])
    case .list(let inner): return object("list", [("of", value(of: inner))])
    case .map(let inner): return object("map", [("of", value(of: inner))])
    case .either(let shapes): return object("either", [("of", .array(shapes.map(value(of:))))])
    case .record(let record): return value(of: record)
    }
  }
}
