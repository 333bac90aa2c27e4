import CPangoCairo
import Synchronization

/// A face that is asked for by name.
public struct FontRequest: Sendable, Hashable {
  /// Font family, "Times New Roman".
  public let family: String
  /// Đậm.
  public let bold: Bool
  /// Nghiêng.
  public let italic: Bool

  /// Asks for a face.
  public init(family: String, bold: Bool = false, italic: Bool = false) {
    self.family = family
    self.bold = bold
    self.italic = italic
  }

  /// The families that a list parted by commas names, in order; at least one.
  public static func families(_ list: String) -> [String] {
    let families = list.split(separator: ",").map { String($0.drop { $0 == " " }) }
    return families.isEmpty ? [list] : families
  }
}

/// A face that was found, as a number within its `FontLibrary`.
public struct FaceID: Sendable, Hashable {
  /// Its number, from 0.
  package let index: Int
}

/// What the library found for a request.
public struct FaceAnswer: Sendable, Hashable {
  /// How the face came to be chosen.
  public enum Source: Sendable, Hashable {
    /// The family asked for is installed.
    case family
    /// Another family with the same widths stands in for it.
    case metricTwin(String)
    /// A family that the request names in its stead is installed.
    case substitute(String)
    /// Neither is installed; the face only lets the layout go on, so that all faults show in one run.
    case missing
  }

  /// The face.
  public let face: FaceID
  /// How it came to be chosen.
  public let source: Source
}

/// The installed fonts, found through fontconfig; shared by all typesetters and canvases of a run.
///
/// A family is found by its own name, then by a twin of the same widths, and never otherwise: what fontconfig would
/// put in its place is another face with other letters.
public final class FontLibrary: Sendable {
  private struct State {
    var answers: [FontRequest: FaceAnswer] = [:]
    var faces: [FontRequest]
  }

  /// Families with the same widths of letters, by the name in small letters.
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

  /// The face that lets a layout go on when another is missing.
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

  /// Finds the face for a request; the same answer each time.
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

  /// The first installed of the families that a request names, parted by commas.
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
    // Pango reads a comma as a list of families, so such a name could not be asked for.
    guard !family.isEmpty, !family.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == 0 }) else {
      return false
    }
    return !list(family: family).isEmpty
  }

  private static func anyFamily() -> String? { list(family: nil).min() }

  /// The names of the scalable families that fit; all when no name is given.
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
