import Diagnostics
import Ornaments
import XMLKit

/// Walks through the elements of a picture and collects their shapes; each kind of fault is reported once.
struct SVGDrawing {
  private let root: XMLElement
  private var named: [String: XMLElement] = [:]
  private var rules: [SVGRule] = []
  private var shapes: [DrawnShape] = []
  private var steps = 0
  private var faults: [Diagnostic] = []
  private var told: Set<String> = []
  /// Ids of the elements being drawn through `use`, to prevent recursion.
  private var shown: [String] = []

  init(_ root: XMLElement) { self.root = root }

  mutating func picture(into findings: inout Findings) -> SVGPicture? {
    guard root.plainName == "svg" else {
      findings.report(
        SVGCodes.fault(
          Message(vi: "tệp không phải hình SVG", en: "the file is no SVG picture"), at: root.place))
      return nil
    }
    gather(root)
    guard let box = viewBox() else {
      findings.report(
        SVGCodes.fault(
          Message(
            vi: "hình SVG không ghi “viewBox”, cũng không ghi rộng và cao",
            en: "the SVG picture has neither “viewBox” nor width and height"),
          at: root.place))
      return nil
    }
    show(children: root, SVGLook().over(look(of: root)), SVGTransform().moved(-box.x, -box.y))
    if faults.isEmpty, shapes.isEmpty {
      tell("empty", Message(vi: "hình SVG không vẽ gì", en: "the SVG picture draws nothing"), at: root.place)
    }
    if faults.isEmpty, let over = overflow(box) {
      tell(
        "overflow",
        Message(
          vi: "hình SVG vẽ ra ngoài khung “viewBox” \(over) phần trăm bề lớn",
          en: "the SVG picture draws beyond its “viewBox” by \(over) per cent of its larger side"),
        at: root.place)
    }
    guard faults.isEmpty else {
      for fault in faults { findings.report(fault) }
      return nil
    }
    return SVGPicture(width: box.width, height: box.height, shapes: shapes)
  }

  private mutating func tell(_ kind: String, _ message: Message, at place: Place?) {
    guard told.insert(kind).inserted, faults.count < 20 else { return }
    faults.append(SVGCodes.fault(message, at: place))
  }

  /// Collects elements by `id`, and the rules of `style` elements.
  private mutating func gather(_ element: XMLElement) {
    if let id = element["id"], named[id] == nil { named[id] = element }
    if element.plainName == "style" {
      let text = element.children.compactMap { if case .text(let text, _) = $0 { text } else { nil } }
        .joined()
      guard let read = SVGRule.read(text) else {
        return tell(
          "style",
          Message(
            vi: "kiểu trong “style” của hình SVG quá phức tạp",
            en: "the “style” of the SVG picture is too intricate"),
          at: element.place)
      }
      rules += read
    }
    for case .element(let child) in element.children { gather(child) }
  }

  /// The visible part of the plane.
  private func viewBox() -> DrawnBox? {
    if let text = root["viewBox"] {
      let numbers = SVGNumbers.all(in: text) ?? []
      guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0, numbers.allSatisfy({ abs($0) < 1e6 }) else {
        return nil
      }
      return DrawnBox(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }
    guard let width = root["width"].flatMap(SVGNumbers.length),
      let height = root["height"].flatMap(SVGNumbers.length),
      (1e-3..<1e6).contains(width), (1e-3..<1e6).contains(height)
    else { return nil }
    return DrawnBox(x: 0, y: 0, width: width, height: height)
  }

  // MARK: Elements

  private mutating func show(children element: XMLElement, _ look: SVGLook, _ transform: SVGTransform) {
    for case .element(let child) in element.children { show(child, look, transform) }
  }

  private mutating func show(_ element: XMLElement, _ inherited: SVGLook, _ outer: SVGTransform) {
    guard let name = element.plainName else { return }
    switch name {
    case "title", "desc", "metadata", "defs", "style", "symbol", "linearGradient", "radialGradient",
      "clipPath", "mask",
      "filter", "pattern", "marker", "solidColor":
      return
    default: break
    }
    let look = inherited.over(self.look(of: element))
    if look.isHidden { return }
    guard let transform = element["transform"].map({ SVGTransform.read($0) }) ?? SVGTransform() else {
      return tell(
        "transform",
        Message(
          vi: "không hiểu “transform” của hình SVG", en: "a “transform” of the SVG picture is not understood"),
        at: element.place)
    }
    let place = transform.then(outer)
    let before = shapes.count
    draw(element, name, look, place)
    if let clip = self.look(of: element).clip, !changesNothing(clip, of: shapes[before...], place) {
      tell(
        "clip",
        Message(
          vi: "hình SVG bị xén bằng “clip-path”, không vẽ được",
          en: "the SVG picture is cut by a “clip-path”, which cannot be drawn"),
        at: element.place)
    }
  }

  /// Whether a clip path is a rectangle that contains the shapes: drawing programs write one around the whole
  /// picture.
  private func changesNothing(_ address: String, of shapes: ArraySlice<DrawnShape>, _ place: SVGTransform)
    -> Bool
  {
    guard address.hasPrefix("url(#"), address.hasSuffix(")"),
      let clip = named[String(address.dropFirst(5).dropLast())], clip.plainName == "clipPath",
      clip["clipPathUnits"] ?? "userSpaceOnUse" == "userSpaceOnUse", clip["transform"] == nil
    else { return false }
    let parts = clip.children.compactMap { if case .element(let part) = $0 { part } else { nil } }
    guard parts.count == 1, var part = parts.first else { return false }
    if part.plainName == "use", part["x"] == nil, part["y"] == nil, part["transform"] == nil {
      guard let target = named[String((part["href"] ?? part["xlink:href"] ?? "").dropFirst())] else {
        return false
      }
      part = target
    }
    guard part.plainName == "rect" || part.plainName == "path", part["rx"] == nil, part["ry"] == nil,
      part["transform"] == nil, let outline = SVGOutline.read(part)
    else { return false }
    let corners = outline.mapped { place.point($0) }.touched
    guard let left = corners.map(\.x).min(), let right = corners.map(\.x).max(),
      let top = corners.map(\.y).min(), let bottom = corners.map(\.y).max(), right > left, bottom > top
    else { return false }
    let slack = max(right - left, bottom - top) / 200
    // If every point is a corner of the bounding box, the outline is that rectangle, however it is written.
    let isRectangle = corners.allSatisfy { corner in
      min(abs(corner.x - left), abs(corner.x - right)) < slack
        && min(abs(corner.y - top), abs(corner.y - bottom)) < slack
    }
    let hasAll = [(left, top), (right, top), (right, bottom), (left, bottom)].allSatisfy { x, y in
      corners.contains { abs($0.x - x) < slack && abs($0.y - y) < slack }
    }
    return isRectangle && hasAll
      && shapes.allSatisfy { shape in
        let reach = shape.line == nil ? 0 : shape.thickness / 2
        return shape.outline.touched.allSatisfy {
          $0.x - reach > left - slack && $0.x + reach < right + slack && $0.y - reach > top - slack
            && $0.y + reach < bottom + slack
        }
      }
  }

  private mutating func draw(_ element: XMLElement, _ name: String, _ look: SVGLook, _ place: SVGTransform) {
    switch name {
    case "g", "a": show(children: element, look, place)
    case "switch":
      // `switch` takes the first child without special requirements (SVG 1.1 §5.8.2); Illustrator writes its own data
      // before.
      for case .element(let child) in element.children
      where child.plainName != nil && child["requiredExtensions"] == nil && child["requiredFeatures"] == nil {
        return show(child, look, place)
      }
    case "use": use(element, look, place)
    case "path", "rect", "circle", "ellipse", "line", "polyline", "polygon":
      guard let outline = SVGOutline.read(element) else {
        return tell(
          "outline-" + name,
          Message(
            vi: "không hiểu hình “\(name)” của hình SVG",
            en: "a “\(name)” of the SVG picture is not understood"),
          at: element.place)
      }
      add(outline, name == "line" ? look.withoutFill : look, place, at: element.place)
    default:
      tell(
        "element-" + name,
        Message(
          vi: "hình SVG có “\(name)”, không vẽ được",
          en: "the SVG picture has a “\(name)”, which cannot be drawn"),
        at: element.place)
    }
  }

  private mutating func use(_ element: XMLElement, _ look: SVGLook, _ place: SVGTransform) {
    let address = element["href"] ?? element["xlink:href"] ?? ""
    let id = String(address.dropFirst())
    guard address.hasPrefix("#"), let target = named[id], target.plainName != "symbol",
      target.plainName != "svg"
    else {
      return tell(
        "use",
        Message(
          vi: "hình SVG dùng “\(address)”, không vẽ được",
          en: "the SVG picture uses “\(address)”, which cannot be drawn"),
        at: element.place)
    }
    // Nested uses can make many shapes from few bytes; the limit of steps stops that.
    guard !shown.contains(id), shown.count < 16, steps < SVGPicture.mostSteps else {
      return tell(
        "use", Message(vi: "hình SVG tự dùng chính nó", en: "the SVG picture uses itself"), at: element.place)
    }
    let (x, y) = (element["x"].flatMap(SVGNumbers.length) ?? 0, element["y"].flatMap(SVGNumbers.length) ?? 0)
    shown.append(id)
    // An empty use counts as a step too.
    steps += 1
    show(target, look, SVGTransform().moved(x, y).then(place))
    shown.removeLast()
  }

  private mutating func add(_ outline: Outline, _ look: SVGLook, _ transform: SVGTransform, at place: Place?)
  {
    steps += outline.steps.count
    guard steps <= SVGPicture.mostSteps else {
      return tell(
        "steps",
        Message(vi: "hình SVG có quá 200.000 nét", en: "the SVG picture has more than 200,000 steps"),
        at: place)
    }
    let line = look.strokeWidth > 0 ? look.stroke : nil
    guard look.fill != nil || line != nil, !outline.steps.isEmpty else { return }
    if line != nil, !transform.keepsShape {
      return tell(
        "stroke",
        Message(
          vi: "hình SVG có nét bị kéo lệch", en: "the SVG picture has a line that is stretched unevenly"),
        at: place)
    }
    let moved = outline.mapped { transform.point($0) }
    guard moved.isFinite else {
      return tell(
        "far", Message(vi: "hình SVG có điểm ở quá xa", en: "the SVG picture has points too far away"),
        at: place)
    }
    shapes.append(
      DrawnShape(
        moved, fill: look.fill, inside: look.inside, line: line,
        thickness: look.strokeWidth * transform.scale,
        pen: look.pen))
  }

  /// How far anything extends beyond the box, in hundredths of its larger side; nil when not noticeably.
  private func overflow(_ box: DrawnBox) -> Int? {
    var most = 0.0
    for shape in shapes {
      let reach = shape.line == nil ? 0 : shape.thickness / 2
      for point in shape.outline.touched {
        most = max(
          most, -point.x + reach, -point.y + reach, point.x + reach - box.width, point.y + reach - box.height)
      }
    }
    let share = most / max(box.width, box.height) * 100
    // bounded: points are within a million of a box of a thousandth at least
    return share > 2 ? Int(min(share.rounded(), 1e9)) : nil
  }

  // MARK: Looks

  /// The presentation properties of an element; unknown ones are reported.
  private mutating func look(of element: XMLElement) -> SVGLook.Own {
    var own = SVGLook.Own()
    for name in SVGLook.Own.names {
      if let value = element[name] { take(name, value, &own, at: element.place) }
    }
    let classes = (element["class"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    for rule in rules where rule.names(element, classes) {
      for (name, value) in rule.declarations { take(name, value, &own, at: element.place) }
    }
    for (name, value) in SVGRule.declarations(in: element["style"] ?? "") {
      take(name, value, &own, at: element.place)
    }
    return own
  }

  private mutating func take(_ name: String, _ value: String, _ own: inout SVGLook.Own, at place: Place?) {
    if own.take(name, value) { return }
    tell(
      name + value,
      Message(
        vi: "hình SVG có “\(name): \(value)”, không vẽ được",
        en: "the SVG picture has “\(name): \(value)”, which cannot be drawn"),
      at: place)
  }
}

extension XMLElement {
  /// The name without the SVG prefix; nil for elements of other vocabularies, which drawing programs add.
  var plainName: String? {
    guard let colon = name.firstIndex(of: ":") else { return name }
    return name[..<colon] == "svg" ? String(name[name.index(after: colon)...]) : nil
  }
}

extension Outline {
  /// Whether all its points are finite.
  var isFinite: Bool {
    steps.allSatisfy { step in
      func isNear(_ point: DrawnPoint) -> Bool { abs(point.x) < 1e7 && abs(point.y) < 1e7 }
      return switch step {
      case .move(let point), .line(let point): isNear(point)
      case .curve(let a, let b, let end): isNear(a) && isNear(b) && isNear(end)
      case .close: true
      }
    }
  }

  /// Points near its outline, close enough to measure its extent.
  var touched: [DrawnPoint] {
    var points: [DrawnPoint] = []
    var last = DrawnPoint(0, 0)
    for step in steps {
      switch step {
      case .move(let point), .line(let point):
        points.append(point)
        last = point
      case .curve(let a, let b, let end):
        for index in 1...8 {
          let t = Double(index) / 8
          func at(_ p: Double, _ q: Double, _ r: Double, _ s: Double) -> Double {
            let u = 1 - t
            return p * u * u * u + 3 * q * u * u * t + 3 * r * u * t * t + s * t * t * t
          }
          points.append(DrawnPoint(at(last.x, a.x, b.x, end.x), at(last.y, a.y, b.y, end.y)))
        }
        last = end
      case .close: break
      }
    }
    return points
  }
}
