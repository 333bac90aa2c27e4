import Ornaments

/// Shapes as an enhanced metafile ([MS-EMF]), the vector format that every Word can show. The package holds it once,
/// however many sheets show it.
struct Metafile {
  /// Units per millimetre.
  private static let fineness = 100.0
  private var records: [UInt8] = []
  private var count = 0
  private var pen: Pen?
  private var brush: Colour?
  private var inside = DrawnShape.Inside.alternate

  private struct Pen: Equatable {
    var colour: Colour
    var thickness: Int32
    var form: DrawnPen
  }

  // Handles of the two objects, and of the stock pen and brush that draw nothing ([MS-EMF] §2.1.31).
  private static let penHandle: UInt32 = 1
  private static let brushHandle: UInt32 = 2
  private static let noPen: UInt32 = 0x8000_0008
  private static let noBrush: UInt32 = 0x8000_0005

  /// The bytes of the metafile.
  static func bytes(of drawing: Drawing) -> [UInt8] {
    var file = Metafile()
    let (width, height) = (units(drawing.width), units(drawing.height))
    file.record(17, [8])  // SETMAPMODE: anisotropic
    file.record(10, [0, 0])  // SETWINDOWORGEX
    file.record(9, [UInt32(bitPattern: width), UInt32(bitPattern: height)])  // SETWINDOWEXTEX
    file.record(12, [0, 0])  // SETVIEWPORTORGEX
    file.record(11, [UInt32(bitPattern: width), UInt32(bitPattern: height)])  // SETVIEWPORTEXTEX
    file.record(19, [1])  // SETPOLYFILLMODE: alternate
    for shape in drawing.shapes { file.draw(shape) }
    file.record(14, [0, 0x10, 20])  // EOF
    return file.header(width: width, height: height) + file.records
  }

  private mutating func draw(_ shape: DrawnShape) {
    let line = shape.thickness > 0 ? shape.line : nil
    guard shape.fill != nil || line != nil else { return }
    if shape.inside != inside {
      inside = shape.inside
      record(19, [inside == .alternate ? 1 : 2])  // SETPOLYFILLMODE
    }
    select(brush: shape.fill)
    select(
      pen: line.map { Pen(colour: $0, thickness: max(1, Metafile.units(shape.thickness)), form: shape.pen) })
    record(59, [])  // BEGINPATH
    for step in shape.outline.steps {
      switch step {
      case .move(let point): record(27, Metafile.point(point))
      case .line(let point): record(54, Metafile.point(point))
      case .curve(let first, let second, let end):
        // POLYBEZIERTO: bounds, which readers do not use, and three points.
        record(5, [0, 0, 0, 0, 3] + Metafile.point(first) + Metafile.point(second) + Metafile.point(end))
      case .close: record(61, [])
      }
    }
    record(60, [])  // ENDPATH
    // STROKEANDFILLPATH, FILLPATH, STROKEPATH.
    record(shape.fill == nil ? 64 : line == nil ? 62 : 63, [0, 0, 0, 0])
  }

  private mutating func select(brush wanted: Colour?) {
    guard let wanted else { return record(37, [Metafile.noBrush]) }
    if brush != wanted {
      if brush != nil { record(40, [Metafile.brushHandle]) }
      record(39, [Metafile.brushHandle, 0, Metafile.colour(wanted), 0])  // CREATEBRUSHINDIRECT
      brush = wanted
    }
    record(37, [Metafile.brushHandle])
  }

  private mutating func select(pen wanted: Pen?) {
    guard let wanted else { return record(37, [Metafile.noPen]) }
    if pen != wanted {
      if pen != nil { record(40, [Metafile.penHandle]) }
      create(wanted)
      pen = wanted
    }
    record(37, [Metafile.penHandle])
  }

  /// A pen with round ends is a plain one; others state their ends and joins ([MS-EMF] §2.1.25, §2.3.7.9).
  private mutating func create(_ pen: Pen) {
    let (width, colour) = (UInt32(bitPattern: pen.thickness), Metafile.colour(pen.colour))
    // CREATEPEN
    guard pen.form != .round else { return record(38, [Metafile.penHandle, 0, width, 0, colour]) }
    var style: UInt32 = 0x1_0000
    switch pen.form.cap {
    case .round: break
    case .square: style |= 0x100
    case .butt: style |= 0x200
    }
    switch pen.form.join {
    case .round: break
    case .bevel: style |= 0x1000
    case .mitre(let limit):
      style |= 0x2000
      // SETMITERLIMIT
      let kept = limit.isFinite ? min(max(limit, 1), 1_000) : 10
      record(58, [UInt32(kept)])  // bounded: 1 to 1,000
    }
    record(95, [Metafile.penHandle, 0, 0, 0, 0, style, width, 0, colour, 0, 0])  // EXTCREATEPEN
  }

  private mutating func record(_ type: UInt32, _ values: [UInt32]) {
    for value in [type, UInt32(8 + values.count * 4)] + values { Metafile.append(value, to: &records) }
    count += 1
  }

  /// The header record ([MS-EMF] §2.3.4.2), for a device whose pixels are the units.
  private func header(width: Int32, height: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    let (right, bottom) = (UInt32(bitPattern: width), UInt32(bitPattern: height))
    let millimetres = [right / UInt32(Metafile.fineness), bottom / UInt32(Metafile.fineness)]
    let values: [UInt32] =
      [1, 88, 0, 0, right, bottom, 0, 0, right, bottom, 0x464D_4520, 0x1_0000]
      // bounded: records of one drawing, whose shapes are counted
      + [UInt32(88 + records.count), UInt32(count + 1), 3, 0, 0, 0, right, bottom] + millimetres
    for value in values { Metafile.append(value, to: &bytes) }
    return bytes
  }

  private static func units(_ millimetres: Double) -> Int32 {
    // bounded: held to 10 m first
    millimetres.isFinite ? Int32(min(max(millimetres, -10_000), 10_000) * fineness) : 0
  }

  private static func point(_ point: DrawnPoint) -> [UInt32] {
    [UInt32(bitPattern: units(point.x)), UInt32(bitPattern: units(point.y))]
  }

  private static func colour(_ colour: Colour) -> UInt32 {
    // bounded: eight bits a channel
    UInt32(colour.red) | UInt32(colour.green) << 8 | UInt32(colour.blue) << 16
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    for shift: UInt32 in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}
