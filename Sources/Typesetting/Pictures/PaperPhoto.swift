import CPangoCairo

/// A photograph of a sheet of paper, rectified so that the sheet's corners become those of the picture.
package struct PaperPhoto {
  /// A point of the upright photograph, in pixels from its top left corner.
  package struct Corner: Sendable, Hashable {
    /// From the left.
    package var x: Double
    /// From the top.
    package var y: Double

    /// Makes a point.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// Why corners do not outline a sheet.
  package enum BadCorners: Error, Sendable, Hashable {
    /// One lies outside the photograph, whose size in pixels is given.
    case outside(width: Int, height: Int)
    /// They are not in order around a sheet from its top left corner, or the sheet is too small.
    case noSheet
  }

  private let image: DecodedPicture
  private let orientation: Int

  /// Opens a PNG or JPEG photograph.
  package init(_ bytes: [UInt8]) throws(TypesettingError) {
    image = try DecodedPicture(bytes)
    orientation = JPEGHeader(bytes)?.orientation ?? 1
  }

  /// Width in pixels, when upright.
  package var width: Int { orientation > 4 ? image.height : image.width }
  /// Height in pixels, when upright.
  package var height: Int { orientation > 4 ? image.width : image.height }

  /// The fault of corners given clockwise from the top left one; nil when they are usable.
  package func fault(of corners: [Corner]) -> BadCorners? {
    let (wide, high) = (Double(width), Double(height))
    guard corners.count == 4 else { return .noSheet }
    guard corners.allSatisfy({ $0.x >= 0 && $0.y >= 0 && $0.x <= wide && $0.y <= high }) else {
      return .outside(width: width, height: height)
    }
    // Each corner must turn the same way, with triangles of at least 1/100 of the picture.
    for index in 0..<4 {
      let (a, b, c) = (corners[index], corners[(index + 1) % 4], corners[(index + 2) % 4])
      let area = ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2
      if area < wide * high / 100 { return .noSheet }
    }
    return nil
  }

  /// The sheet as a JPEG of a given size in pixels.
  package func straightened(
    _ corners: [Corner], width across: Int, height down: Int
  ) throws(TypesettingError) -> [UInt8] {
    let (across, down) = (min(max(across, 16), 4_096), min(max(down, 16), 4_096))
    guard corners.count == 4, let source = cairo_image_surface_get_data(image.surface) else {
      throw TypesettingError(library: "cairo", reason: "no points")
    }
    let stride = Int(cairo_image_surface_get_stride(image.surface))
    let view = Perspective(corners.map(stored))
    var points = [UInt8](repeating: 255, count: across * down * 4)
    points.withUnsafeMutableBufferPointer { target in
      for y in 0..<down {
        for x in 0..<across {
          let place = view.place((Double(x) + 0.5) / Double(across), (Double(y) + 0.5) / Double(down))
          sample(source, stride, place, into: target, at: (y * across + x) * 4)
        }
      }
    }
    return try encodedJPEG(points, width: across, height: down)
  }

  /// Maps a point of the upright picture to the stored one (Exif 2.32, tag 0x0112).
  private func stored(_ corner: Corner) -> Corner {
    let (wide, high) = (Double(image.width), Double(image.height))
    let (x, y) = (corner.x, corner.y)
    return switch orientation {
    case 2: Corner(x: wide - x, y: y)
    case 3: Corner(x: wide - x, y: high - y)
    case 4: Corner(x: x, y: high - y)
    case 5: Corner(x: y, y: x)
    case 6: Corner(x: y, y: high - x)
    case 7: Corner(x: wide - y, y: high - x)
    case 8: Corner(x: wide - y, y: x)
    default: corner
    }
  }

  /// Bilinear interpolation of the four pixels around a point.
  private func sample(
    _ source: UnsafeMutablePointer<UInt8>, _ stride: Int, _ place: Corner,
    into target: UnsafeMutableBufferPointer<UInt8>, at index: Int
  ) {
    let x = min(max(place.x - 0.5, 0), Double(image.width - 1))
    let y = min(max(place.y - 0.5, 0), Double(image.height - 1))
    // bounded: within the picture
    let (left, top) = (Int(x), Int(y))
    let (right, bottom) = (min(left + 1, image.width - 1), min(top + 1, image.height - 1))
    let (u, v) = (x - Double(left), y - Double(top))
    for channel in 0..<3 {
      func value(_ x: Int, _ y: Int) -> Double { Double(source[y * stride + x * 4 + channel]) }
      let upper = value(left, top) * (1 - u) + value(right, top) * u
      let lower = value(left, bottom) * (1 - u) + value(right, bottom) * u
      // bounded: a mean of bytes
      target[index + channel] = UInt8(upper * (1 - v) + lower * v)
    }
  }
}

/// The projective map from a unit square to a quadrilateral (P. Heckbert, Fundamentals of Texture Mapping, 1989,
/// §2.2.3).
private struct Perspective {
  private let a, b, c, d, e, f, g, h: Double

  /// `corners` clockwise from the top left one.
  init(_ corners: [PaperPhoto.Corner]) {
    let (p, q, r, s) = (corners[0], corners[1], corners[2], corners[3])
    let (sumX, sumY) = (p.x - q.x + r.x - s.x, p.y - q.y + r.y - s.y)
    let (x1, x2) = (q.x - r.x, s.x - r.x)
    let (y1, y2) = (q.y - r.y, s.y - r.y)
    let area = x1 * y2 - x2 * y1
    g = area == 0 ? 0 : (sumX * y2 - x2 * sumY) / area
    h = area == 0 ? 0 : (x1 * sumY - sumX * y1) / area
    (a, b, c) = (q.x - p.x + g * q.x, s.x - p.x + h * s.x, p.x)
    (d, e, f) = (q.y - p.y + g * q.y, s.y - p.y + h * s.y, p.y)
  }

  func place(_ u: Double, _ v: Double) -> PaperPhoto.Corner {
    let depth = g * u + h * v + 1
    return PaperPhoto.Corner(x: (a * u + b * v + c) / depth, y: (d * u + e * v + f) / depth)
  }
}
