import Diagnostics

/// The schema with which editors complete and check a definition (JSON Schema draft 7, as yaml-language-server reads
/// it), made from the declared fields.
///
/// The Vietnamese name of a field is suggested, its other names are accepted. Editors read YAML 1.2, so a text may be
/// a number or a boolean to them.
public enum JSONSchema {
  /// The schema of a record as text.
  public static func text(of record: RecordDescription, title: Message) -> String {
    var definitions = Definitions()
    let root = definitions.reference(to: record)
    var members: [(name: String, value: JSONValue)] = [
      ("$schema", .string("http://json-schema.org/draft-07/schema#")),
      ("title", .string(title.vi)), ("description", .string("\(title.vi)\n\(title.en)")),
    ]
    members.append(("allOf", .array([root])))
    members.append(
      ("definitions", .object(definitions.written.map { ($0, definitions.values[$0] ?? .null) })))
    return JSONValue.object(members).text
  }

  /// The records written so far, each once.
  private struct Definitions {
    var written: [String] = []
    var values: [String: JSONValue] = [:]

    mutating func reference(to record: RecordDescription) -> JSONValue {
      let name = Definitions.slug(record.name)
      if !written.contains(name) {
        written.append(name)
        values[name] = self.record(record)
      }
      return .object([("$ref", .string("#/definitions/\(name)"))])
    }

    private static func slug(_ name: Message) -> String {
      name.en.split { $0 == " " || $0 == "," }.joined(separator: "-")
    }

    private mutating func record(_ record: RecordDescription) -> JSONValue {
      var properties: [(name: String, value: JSONValue)] = []
      var patterns: [(name: String, value: JSONValue)] = []
      var required: [JSONValue] = []
      for field in record.fields {
        // A definition of its own, because two keys use it: the suggested name and the pattern of the others.
        let name = "\(Definitions.slug(record.name)).\(Definitions.slug(field.name))"
        written.append(name)
        values[name] = self.field(field)
        let value = JSONValue.object([("$ref", .string("#/definitions/\(name)"))])
        properties.append((field.name.vi, value))
        patterns.append((Pattern.key(field), value))
        if field.isRequired { required.append(Pattern.required(field)) }
      }
      var members: [(name: String, value: JSONValue)] = [
        ("type", .string("object")), ("description", .string("\(record.help.vi)\n\(record.help.en)")),
        ("additionalProperties", .truth(false)), ("properties", .object(properties)),
        ("patternProperties", .object(patterns)),
      ]
      if !required.isEmpty { members.append(("allOf", .array(required))) }
      return .object(members)
    }

    private mutating func field(_ field: FieldDescription) -> JSONValue {
      var choices = [shape(field.shape)]
      if !field.isRequired { choices.append(.object([("type", .string("null"))])) }
      return .object([
        ("description", .string("\(field.name.vi) (\(field.name.en)): \(field.help.vi)\n\(field.help.en)")),
        (choices.count == 1 ? "allOf" : "anyOf", .array(choices)),
      ])
    }

    private mutating func shape(_ shape: FieldShape) -> JSONValue {
      switch shape {
      case .text: return JSONSchema.text
      case .phrase(_, let examples):
        return .object([
          ("type", JSONSchema.scalarTypes), ("examples", .array(examples.map { .string($0) })),
        ])
      case .integer(let range):
        var members: [(name: String, value: JSONValue)] = [
          ("type", .array(["integer", "number", "string"].map { .string($0) })),
          ("pattern", .string("^[0-9][0-9.]*$")),
        ]
        // Editors read a grouped number such as 2.505 as a fraction, so only the upper bound can be given.
        if range.upperBound != Int.max { members.append(("maximum", .integer(range.upperBound))) }
        return .object(members)
      case .decimal:
        return .object([
          ("type", .array(["number", "string"].map { .string($0) })),
          ("pattern", .string("^-?[0-9][0-9.,]*$")),
        ])
      case .measure(let units):
        return .object([
          ("type", .string("string")),
          ("pattern", .string("^-?[0-9][0-9.,]* *(\(units.map(Pattern.escaped).joined(separator: "|")))$")),
        ])
      case .date:
        return .object([
          ("type", .string("string")),
          (
            "pattern",
            .string("^([0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[Nn]gày .*)$")
          ),
          ("examples", .array([.string("5/1/2023")])),
        ])
      case .truth:
        return .object([
          (
            "enum",
            .array([
              .string("có"), .string("không"), .string("đúng"), .string("sai"), .string("yes"),
              .string("no"), .truth(true), .truth(false),
            ])
          )
        ])
      case .choice(let names):
        return .object([
          (
            "anyOf",
            .array([
              .object([("enum", .array(names.map { .string($0.name.vi) }))]),
              .object([("type", JSONSchema.scalarTypes), ("pattern", .string(Pattern.choice(names)))]),
            ])
          )
        ])
      case .list(let element):
        let value = self.shape(element)
        return .object([
          ("anyOf", .array([value, .object([("type", .string("array")), ("items", value)])]))
        ])
      case .record(let record): return reference(to: record)
      case .map(let element):
        return .object([("type", .string("object")), ("additionalProperties", self.shape(element))])
      case .either(let shapes): return .object([("anyOf", .array(shapes.map { self.shape($0) }))])
      }
    }
  }

  private static let scalarTypes = JSONValue.array(["string", "number", "boolean"].map { .string($0) })
  private static let text = JSONValue.object([("type", scalarTypes)])

  /// Patterns for the accepted names other than the suggested one.
  private enum Pattern {
    static func key(_ field: FieldDescription) -> String {
      let names =
        [field.name.vi, field.name.en, KeyName.unmarked(field.name.vi)]
        + field.aliases.flatMap { [$0, KeyName.unmarked($0)] }
      // The suggested name has its own entry; if it matched the pattern too, its faults would be shown twice.
      return "^(?!\(escaped(field.name.vi))$)(\(unique(names.map(anyCase)).joined(separator: "|")))$"
    }

    static func choice(_ names: [ChoiceName]) -> String {
      let all = names.flatMap { name in
        ([name.name.vi, name.name.en] + name.aliases).flatMap { [$0, KeyName.unmarked($0)] }
      }
      return "^(\(unique(all.map(anyCase)).joined(separator: "|")))$"
    }

    static func required(_ field: FieldDescription) -> JSONValue {
      let unmarked = KeyName.unmarked(field.name.vi)
      let joined = unmarked.split(separator: " ").joined(separator: "_")
      let names = unique([field.name.vi, unmarked, joined, field.name.en] + field.aliases)
      return .object([
        ("anyOf", .array(names.map { .object([("required", .array([.string($0)]))]) }))
      ])
    }

    static func escaped(_ text: String) -> String {
      var result = ""
      for scalar in text.unicodeScalars {
        if "\\^$.|?*+()[]{}/".unicodeScalars.contains(scalar) { result += "\\" }
        result.unicodeScalars.append(scalar)
      }
      return result
    }

    /// A pattern for any case, and for `_` or `-` instead of a space.
    private static func anyCase(_ text: String) -> String {
      var result = ""
      for scalar in text.unicodeScalars {
        let lower = scalar.properties.lowercaseMapping
        let upper = scalar.properties.uppercaseMapping
        if scalar == " " || scalar == "_" || scalar == "-" {
          result += "[ _-]"
        } else if lower == upper {
          result += escaped(String(scalar))
        } else {
          result += "[\(lower)\(upper)]"
        }
      }
      return result
    }

    private static func unique(_ texts: [String]) -> [String] {
      var seen: Set<[UInt8]> = []
      return texts.filter { seen.insert(Array($0.utf8)).inserted }
    }
  }
}
