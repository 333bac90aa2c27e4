import XMLKit
import Ornaments

/// The presentation properties of a shape, including inherited ones (SVG 1.1 §11).
struct SVGLook {
  private(set) var fill: Colour? = Colour(red: 0, green: 0, blue: 0)
  private(set) var stroke: Colour?
  private(set) var strokeWidth = 1.0
  private(set) var inside = DrawnShape.Inside.winding
  private(set) var pen = DrawnPen(cap: .butt, join: .mitre(limit: 4))
  private(set) var isHidden = false
  private var current = Colour(red: 0, green: 0, blue: 0)
  private var mitreLimit = 4.0

  /// The same for an element without an interior.
  var withoutFill: SVGLook {
    var look = self
    look.fill = nil
    return look
  }

  /// This look, overridden by an element's own properties.
  func over(_ own: Own) -> SVGLook {
    var look = self
    look.current = own.colour ?? current
    switch own.fill {
    case nil: break
    case .some(.none): look.fill = nil
    case .some(.plain(let colour)): look.fill = colour
    case .some(.current): look.fill = look.current
    }
    switch own.stroke {
    case nil: break
    case .some(.none): look.stroke = nil
    case .some(.plain(let colour)): look.stroke = colour
    case .some(.current): look.stroke = look.current
    }
    look.strokeWidth = own.strokeWidth ?? strokeWidth
    look.inside = own.inside ?? inside
    look.pen.cap = own.cap ?? pen.cap
    look.mitreLimit = own.mitreLimit ?? mitreLimit
    if let join = own.join { look.pen.join = join }
    if case .mitre = look.pen.join { look.pen.join = .mitre(limit: look.mitreLimit) }
    look.isHidden = isHidden || own.isHidden
    return look
  }

  /// A paint as written.
  enum Paint: Equatable {
    case none
    case current
    case plain(Colour)
  }

  /// The properties of one element.
  struct Own {
    var fill: Paint?
    var stroke: Paint?
    var colour: Colour?
    var strokeWidth: Double?
    var inside: DrawnShape.Inside?
    var cap: DrawnPen.Cap?
    var join: DrawnPen.Join?
    var mitreLimit: Double?
    var isHidden = false
    /// The element's clip path, as written.
    var clip: String?

    /// The presentation attributes.
    static let names = [
      "fill", "stroke", "color", "stroke-width", "fill-rule", "stroke-linecap", "stroke-linejoin",
      "stroke-miterlimit",
      "display", "visibility", "opacity", "fill-opacity", "stroke-opacity", "stroke-dasharray", "clip-path",
      "mask", "filter",
      "marker", "marker-start", "marker-mid", "marker-end", "mix-blend-mode",
    ]

    /// Applies a property; false when it asks for something that is not drawn. Properties without effect are
    /// accepted.
    mutating func take(_ name: String, _ written: String) -> Bool {
      let value = SVGLook.trimmed(written)
      if value == "inherit" { return true }
      switch name {
      case "fill":
        guard let paint = SVGColour.paint(value) else { return false }
        fill = paint
      case "stroke":
        guard let paint = SVGColour.paint(value) else { return false }
        stroke = paint
      case "color":
        guard case .plain(let read)? = SVGColour.paint(value) else { return false }
        colour = read
      case "stroke-width":
        guard let width = SVGNumbers.length(value), width >= 0 else { return false }
        strokeWidth = width
      case "fill-rule": inside = value == "evenodd" ? .alternate : .winding
      case "stroke-linecap": cap = value == "round" ? .round : value == "square" ? .square : .butt
      case "stroke-linejoin":
        switch value {
        case "round": join = .round
        case "bevel": join = .bevel
        case "miter": join = .mitre(limit: 4)
        default: return false
        }
      case "stroke-miterlimit":
        guard let limit = SVGNumbers.length(value), limit >= 1 else { return false }
        mitreLimit = limit
      case "display": isHidden = isHidden || value == "none"
      case "visibility": isHidden = isHidden || value == "hidden" || value == "collapse"
      case "opacity":
        guard let share = SVGNumbers.share(value) else { return false }
        if share == 0 { isHidden = true } else if share < 1 { return false }
      // Fully transparent means no fill or line.
      case "fill-opacity", "stroke-opacity":
        guard let share = SVGNumbers.share(value) else { return false }
        if share == 0 {
          if name == "fill-opacity" { fill = SVGLook.Paint.none } else { stroke = SVGLook.Paint.none }
        } else if share < 1 {
          return false
        }
      case "clip-path": clip = value == "none" ? nil : value
      case "stroke-dasharray", "mask", "filter", "marker", "marker-start", "marker-mid", "marker-end":
        return value == "none"
      case "mix-blend-mode": return value == "normal"
      default: break
      }
      return true
    }
  }

  static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    if let mark = rest.range(of: "!important") { rest = rest[..<mark.lowerBound] }
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

/// A rule of a style sheet: plain selectors only, `.name`, `#name` or an element.
struct SVGRule {
  let selector: String
  let declarations: [(String, String)]

  func names(_ element: XMLElement, _ classes: [String]) -> Bool {
    if selector == "*" { return true }
    if selector.hasPrefix(".") { return classes.contains(String(selector.dropFirst())) }
    if selector.hasPrefix("#") { return element["id"] == String(selector.dropFirst()) }
    return element.plainName == selector
  }

  /// The rules of a style sheet, by specificity (CSS 2.1 §6.4.3); nil for other selectors.
  static func read(_ text: String) -> [SVGRule]? {
    var rest = text[...]
    var rules: [SVGRule] = []
    while let opening = rest.firstIndex(of: "{") {
      guard let closing = rest[opening...].firstIndex(of: "}") else { return nil }
      let head = withoutComments(String(rest[..<opening]))
      let body = withoutComments(String(rest[rest.index(after: opening)..<closing]))
      for part in head.split(separator: ",") {
        let selector = SVGLook.trimmed(String(part))
        let name = selector.drop { $0 == "." || $0 == "#" }
        let isPlain = selector == "*" || (!name.isEmpty && selector.count - name.count < 2)
        guard isPlain, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "*" })
        else {
          return nil
        }
        rules.append(SVGRule(selector: selector, declarations: declarations(in: body)))
      }
      rest = rest[rest.index(after: closing)...]
    }
    func weight(_ rule: SVGRule) -> Int {
      rule.selector.hasPrefix("#") ? 2 : rule.selector.hasPrefix(".") ? 1 : 0
    }
    return [0, 1, 2].flatMap { wanted in rules.filter { weight($0) == wanted } }
  }

  /// The declarations of a rule in order.
  static func declarations(in text: String) -> [(String, String)] {
    text.split(separator: ";").compactMap { part in
      guard let colon = part.firstIndex(of: ":") else { return nil }
      return (SVGLook.trimmed(String(part[..<colon])), SVGLook.trimmed(String(part[colon...].dropFirst())))
    }
  }

  private static func withoutComments(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix("/*") {
        rest = rest.dropFirst(2)
        while !rest.isEmpty, !rest.hasPrefix("*/") { rest.removeFirst() }
        rest = rest.dropFirst(2)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
