import Composition
import Diagnostics
import FoundationEssentials

/// What was made from what: written into every packet as `manifest.json`, without a clock and in a fixed order.
struct Manifest: Sendable, Hashable {
  /// A file that was read.
  struct Input: Sendable, Hashable, Codable {
    /// Its path below the folder of the ceremony or of the templates.
    let path: String
    /// The hash of its bytes.
    let sha256: String
  }

  /// A file that was made.
  struct Output: Sendable, Hashable, Codable {
    /// Its path in the packet.
    let path: String
    /// The name of its kind of document.
    let kind: String
    /// The name of its format.
    let format: String
    /// The hash of the bytes that the program wrote last.
    let sha256: String
    /// The hash of all that it was made from.
    let source: String
    /// Present and true when a person has changed the file since: it is theirs now.
    let edited: Bool?
  }

  /// Its name in a packet.
  static let fileName = "manifest.json"
  /// The version of its shape.
  private static let shape = 1

  /// The program's version.
  let version: String
  /// The definition and the lists.
  let inputs: [Input]
  /// The files of templates.
  let templates: [Input]
  /// What was made, in the order of the paths' bytes.
  let outputs: [Output]
  /// The register numbers that were given, in the order of the book.
  let register: [RegisterBook.Entry]

  init(
    version: String, inputs: [Input], templates: [Input], outputs: [Output],
    register: [RegisterBook.Entry] = []
  ) {
    self.register = register
    self.version = version
    self.inputs = inputs
    self.templates = templates
    self.outputs = outputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// One hash of all that a packet is made from: program, definition, lists, templates.
  static func source(version: String, inputs: [Input], templates: [Input]) -> String {
    let lines =
      [version] + (inputs + [Input(path: "", sha256: "")] + templates).map { "\($0.sha256) \($0.path)" }
    return Digest.of(Array(lines.joined(separator: "\n").utf8)).text
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    let book: [(String, JSONValue)] =
      register.isEmpty ? [] : [("register", .array(register.map(Manifest.json)))]
    let json = JSONValue.object(
      [
        ("program", .string("vinhdanh")),
        ("version", .string(version)),
        ("shape", .integer(Manifest.shape)),
        ("inputs", .array(inputs.map(Manifest.json))),
        ("templates", .array(templates.map(Manifest.json))),
        ("outputs", .array(outputs.map(Manifest.json))),
      ] + book)
    return Array(json.text.utf8)
  }

  /// Reads the outputs of an earlier packet; nil when the bytes are no manifest of this shape.
  static func outputs(from bytes: [UInt8]) -> [Output]? {
    struct File: Decodable {
      let program: String
      let shape: Int
      let outputs: [Output]
    }
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)) else { return nil }
    return file.program == "vinhdanh" && file.shape == shape ? file.outputs : nil
  }

  /// Reads what an earlier packet was made from; nil when the bytes are no manifest.
  static func sources(from bytes: [UInt8]) -> (inputs: [Input], templates: [Input])? {
    struct File: Decodable {
      let inputs: [Input]
      let templates: [Input]
    }
    return (try? JSONDecoder().decode(File.self, from: Data(bytes))).map { ($0.inputs, $0.templates) }
  }

  /// Reads the register numbers of an earlier packet; none when the bytes are no manifest or have none.
  static func register(from bytes: [UInt8]) -> [RegisterBook.Entry] {
    struct Given: Decodable {
      let series: String
      let holder: String
      let number: Int
    }
    struct File: Decodable {
      let register: [Given]?
    }
    let file = try? JSONDecoder().decode(File.self, from: Data(bytes))
    return (file?.register ?? []).map {
      RegisterBook.Entry(series: $0.series, holder: $0.holder, number: $0.number)
    }
  }

  private static func json(_ entry: RegisterBook.Entry) -> JSONValue {
    .object([
      ("series", .string(entry.series)), ("holder", .string(entry.holder)),
      ("number", .integer(entry.number)),
    ])
  }

  private static func json(_ input: Input) -> JSONValue {
    .object([("path", .string(input.path)), ("sha256", .string(input.sha256))])
  }

  private static func json(_ output: Output) -> JSONValue {
    .object(
      [
        ("path", .string(output.path)), ("kind", .string(output.kind)), ("format", .string(output.format)),
        ("sha256", .string(output.sha256)), ("source", .string(output.source)),
      ] + (output.edited == true ? [("edited", .truth(true))] : []))
  }
}
