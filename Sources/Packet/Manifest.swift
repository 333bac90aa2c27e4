import Diagnostics
import Model
import Workspace

/// The outputs of a packet and their sources: `manifest.json` in every packet, without times and in a fixed order.
package struct Manifest: Sendable, Hashable {
  /// A file read: its path below the ceremony's or templates' folder, and the hash of its bytes.
  package struct Input: Sendable, Hashable {
    package let path: String
    /// The SHA-256 of its bytes, in hexadecimal.
    package let sha256: String

    /// Makes an input.
    package init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }

    /// An input from a file read.
    package init(_ file: InputFolder.FileRead) { self.init(path: file.path, sha256: file.digest.text) }
  }

  /// A file made.
  package struct Output: Sendable, Hashable {
    /// Its path in the packet.
    package let path: String
    /// The name of its kind of document.
    package let kind: String
    /// The name of its format.
    package let format: String
    /// The hash of the bytes last written by the program.
    package let sha256: String
    /// The hash of all its sources.
    package let source: String
    /// True when a person has changed the file since, so that it belongs to them; otherwise absent.
    package let edited: Bool?
  }

  /// Its file name.
  package static let fileName = "manifest.json"
  /// The version of the format.
  private static let shape = 1

  /// The program's version.
  let version: String
  /// The identity of the definition (see `owner(of:definition:)`).
  let owner: String
  /// The definition and the lists.
  let inputs: [Input]
  /// The template files.
  let templates: [Input]
  /// The files made, in byte order of their paths.
  let outputs: [Output]
  /// The register numbers given, in the order of the register.
  let register: [RegisterBook.Entry]

  init(
    version: String, owner: String, inputs: [Input], templates: [Input], outputs: [Output],
    register: [RegisterBook.Entry]
  ) {
    self.owner = owner
    self.register = register
    self.version = version
    self.inputs = inputs
    self.templates = templates
    self.outputs = outputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// One hash of all sources of a packet: program, definition, lists, templates.
  static func source(version: String, inputs: [Input], templates: [Input]) -> String {
    let lines =
      [version] + (inputs + [Input(path: "", sha256: "")] + templates).map { "\($0.sha256) \($0.path)" }
    return Digest.of(Array(lines.joined(separator: "\n").utf8)).text
  }

  var bytes: [UInt8] {
    let book: [(String, JSONValue)] =
      register.isEmpty ? [] : [("register", RegisterText.json(of: register))]
    let json = JSONValue.object(
      [
        ("program", .string("vinhdanh")),
        ("version", .string(version)),
        ("shape", .integer(Manifest.shape)),
        ("owner", .string(owner)),
        ("inputs", .array(inputs.map(Manifest.json))),
        ("templates", .array(templates.map(Manifest.json))),
        ("outputs", .array(outputs.map(Manifest.json))),
      ] + book)
    return Array(json.text.utf8)
  }

  /// The outputs of an earlier packet; nil when the manifest has another format.
  static func outputs(of manifest: JSONNode) -> [Output]? {
    guard manifest["shape"]?.integer == shape, let elements = manifest["outputs"]?.array else { return nil }
    var outputs: [Output] = []
    outputs.reserveCapacity(elements.count)
    for element in elements {
      guard let path = element["path"]?.string, let kind = element["kind"]?.string,
        let format = element["format"]?.string, let sha256 = element["sha256"]?.string,
        let source = element["source"]?.string
      else { return nil }
      outputs.append(
        Output(
          path: path, kind: kind, format: format, sha256: sha256, source: source,
          edited: element["edited"]?.truth))
    }
    return outputs
  }

  /// The sources of an earlier packet; nil when the node is not a list of files.
  static func inputs(of node: JSONNode) -> [Input]? {
    guard let elements = node.array else { return nil }
    var inputs: [Input] = []
    for element in elements {
      guard let path = element["path"]?.string, let sha256 = element["sha256"]?.string else { return nil }
      inputs.append(Input(path: path, sha256: sha256))
    }
    return inputs
  }

  /// The identity of a packet's definition: a hash of the relative path from packet to definition. It stays when both
  /// are moved together and reveals nothing about the machine.
  static func owner(of packet: String, definition: String) -> String {
    Digest.of(Array(Path.way(from: packet, to: definition).utf8)).text
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
