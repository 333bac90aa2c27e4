import Diagnostics

/// The hint with the name that was probably meant.
enum NearestName {
  /// The hint for the place of the fault; empty when no known name is near enough.
  static func help(_ name: String, in known: [String]) -> [Diagnostic.Help] {
    guard let near = nearest(to: name, in: known) else { return [] }
    return [
      Diagnostic.Help(Message(vi: "có phải là “\(near)”?", en: "did you mean “\(near)”?"), replacement: near)
    ]
  }
}
