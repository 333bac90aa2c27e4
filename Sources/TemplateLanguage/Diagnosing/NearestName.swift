import Diagnostics

/// The hint that names what somebody probably meant.
enum NearestName {
  /// The hint, to be put at the fault's place; none when no known name is near enough.
  static func help(_ name: String, in known: [String]) -> [Diagnostic.Help] {
    guard let near = nearest(to: name, in: known) else { return [] }
    return [
      Diagnostic.Help(Message(vi: "có phải là “\(near)”?", en: "did you mean “\(near)”?"), replacement: near)
    ]
  }
}
