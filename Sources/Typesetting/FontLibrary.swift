import CPangoCairo
import Synchronization

/// A request for a face by name.
public struct FontRequest: Sendable, Hashable {
  /// Font family, "Times New Roman", or a list separated by commas.
  public let family: String
  /// Đậm.
  public let bold: Bool
  /// Nghiêng.
  public let italic: Bool

  /// Makes a request.
  public init(family: String, bold: Bool = false, italic: Bool = false) {
    self.family = family
    self.bold = bold
    self.italic = italic
  }

  /// The families of a comma-separated list, in order; at least one.
  public static func families(_ list: String) -> [String] {
    let families = list.split(separator: ",").map { String($0.drop { $0 == " " }) }
    return families.isEmpty ? [list] : families
  }
}

/// The number of a face in its `FontLibrary`.
public struct FaceID: Sendable, Hashable {
  /// Its number, from 0.
  package let index: Int
}

/// What the library found for a request.
public struct FaceAnswer: Sendable, Hashable {
  /// How the face was chosen.
  public enum Source: Sendable, Hashable {
    /// The requested family is installed.
    case family
    /// A metric-compatible family is used instead.
    case metricTwin(String)
    /// A later family of the requested list is used instead.
    case substitute(String)
    /// None is installed; this face only lets layout continue, so that one run shows all faults.
    case missing
  }

  /// The face.
  public let face: FaceID
  /// How it was chosen.
  public let source: Source
}

/// The installed fonts, found with fontconfig; shared by all typesetters and canvases of a run.
///
/// A family is matched by its own name, then by a metric-compatible family, never by fontconfig's own substitutes,
/// which have other letters.
public final class FontLibrary: Sendable {
  private struct State {
    var answers: [FontRequest: FaceAnswer] = [:]
    var faces: [FontRequest]
  }

  /// Metric-compatible families, by the name in lower case.
  private static let twins: [String: [String]] = [
    "times new roman": ["Liberation Serif", "Tinos"],
    "liberation serif": ["Times New Roman", "Tinos"],
    "arial": ["Liberation Sans", "Arimo"],
    "liberation sans": ["Arial", "Arimo"],
    "arial narrow": ["Liberation Sans Narrow"],
    "courier new": ["Liberation Mono", "Cousine"],
    "liberation mono": ["Courier New", "Cousine"],
    "cambria": ["Caladea"],
    "calibri": ["Carlito"],
  ]

  /// The face used when a requested one is missing.
  let lastResort = FaceID(index: 0)
  private let state: Mutex<State>

  /// Opens the installed fonts; throws when none is installed.
  public init() throws(TypesettingError) {
    let families = ["Liberation Serif", "DejaVu Serif", "Noto Serif", "DejaVu Sans", "Noto Sans"]
    guard let family = families.first(where: FontLibrary.isInstalled) ?? FontLibrary.anyFamily() else {
      throw TypesettingError(library: "fontconfig", reason: "no scalable font is installed")
    }
    self.state = Mutex(State(faces: [FontRequest(family: family)]))
  }

  /// The face for a request; always the same for the same request.
  public func face(for request: FontRequest) -> FaceAnswer {
    state.withLock { state in
      if let known = state.answers[request] { return known }
      let (family, source) = FontLibrary.resolve(request.family) ?? (state.faces[0].family, .missing)
      let chosen = FontRequest(family: family, bold: request.bold, italic: request.italic)
      let index = state.faces.firstIndex(of: chosen) ?? state.faces.count
      if index == state.faces.count { state.faces.append(chosen) }
      let answer = FaceAnswer(face: FaceID(index: index), source: source)
      state.answers[request] = answer
      return answer
    }
  }

  /// The name of a face: "Liberation Serif Bold Italic".
  public func name(of face: FaceID) -> String {
    let request = self.request(of: face)
    return request.family + (request.bold ? " Bold" : "") + (request.italic ? " Italic" : "")
  }

  func request(of face: FaceID) -> FontRequest {
    state.withLock { state in
      state.faces.indices.contains(face.index) ? state.faces[face.index] : state.faces[0]
    }
  }

  /// The first installed family of a comma-separated list.
  private static func resolve(_ families: String) -> (String, FaceAnswer.Source)? {
    for (index, family) in FontRequest.families(families).enumerated() {
      if isInstalled(family) { return (family, index == 0 ? .family : .substitute(family)) }
      if let twin = (twins[family.lowercased()] ?? []).first(where: isInstalled) {
        return (twin, index == 0 ? .metricTwin(twin) : .substitute(twin))
      }
    }
    return nil
  }

  /// Whether a scalable family of this name is installed.
  private static func isInstalled(_ family: String) -> Bool {
    // Pango splits family names at commas, so a name with a comma cannot be requested.
    guard !family.isEmpty, !family.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == 0 }) else {
      return false
    }
    return !list(family: family).isEmpty
  }

  private static func anyFamily() -> String? { list(family: nil).min() }

  /// The names of the matching scalable families; all without a name.
  private static func list(family: String?) -> [String] {
    guard let pattern = FcPatternCreate() else { return [] }
    defer { FcPatternDestroy(pattern) }
    guard let objects = FcObjectSetCreate() else { return [] }
    defer { FcObjectSetDestroy(objects) }
    guard FcPatternAddBool(pattern, FC_SCALABLE, FcBool(1)) != 0, FcObjectSetAdd(objects, FC_FAMILY) != 0
    else {
      return []
    }
    if let family {
      let name = Array(family.utf8) + [0]
      guard FcPatternAddString(pattern, FC_FAMILY, name) != 0 else { return [] }
    }
    guard let set = FcFontList(nil, pattern, objects) else { return [] }
    defer { FcFontSetDestroy(set) }
    var names: [String] = []
    for index in 0..<Int(set.pointee.nfont) {
      var text: UnsafeMutablePointer<FcChar8>?
      let found = FcPatternGetString(set.pointee.fonts[index], FC_FAMILY, 0, &text)
      if found == FcResultMatch, let text { names.append(String(cString: text)) }
    }
    return names
  }
}
