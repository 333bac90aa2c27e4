import CPangoCairo

/// A picture decoded from a PNG or JPEG file.
///
/// Owns a cairo surface; a canvas that draws it on many pages stores it once.
package final class DecodedPicture {
  /// Width in pixels.
  package let width: Int
  /// Height in pixels.
  package let height: Int
  /// Its pixels, of 24 or 32 bits.
  package let surface: OpaquePointer

  /// The most pixels of a side: cairo's own limit (`CAIRO_MAX_IMAGE_SIZE`).
  package static let longestSide = 32_767
  /// The most pixels that are decoded: a page of A3 at 600 dpi.
  package static let mostPixels = 70_000_000

  /// Decodes a picture; throws for files that are incomplete, too large, or neither PNG nor JPEG.
  package init(_ bytes: [UInt8]) throws(TypesettingError) {
    if bytes.starts(with: [0xFF, 0xD8]) {
      guard let header = JPEGHeader(bytes) else {
        throw TypesettingError(library: "jpeg", reason: "the file ends before its picture")
      }
      (width, height) = (header.width, header.height)
      try DecodedPicture.checkSize(width, height)
      surface = try DecodedPicture.surface(of: bytes, header)
      return
    }
    guard let (width, height) = DecodedPicture.size(of: bytes) else {
      throw TypesettingError(library: "cairo", reason: "neither a PNG nor a JPEG picture")
    }
    try DecodedPicture.checkSize(width, height)
    let decoded = bytes.withUnsafeBytes { raw -> OpaquePointer? in
      var reader = Reader(rest: raw[...])
      return withUnsafeMutablePointer(to: &reader) { pointer in
        cairo_image_surface_create_from_png_stream(
          { closure, data, length in
            guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
            let reader = closure.assumingMemoryBound(to: Reader.self)
            return reader.pointee.read(into: data, Int(length))
              ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
          }, pointer)
      }
    }
    guard let decoded else { throw TypesettingError(library: "cairo", reason: "no memory") }
    let status = cairo_surface_status(decoded)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(decoded)
      throw TypesettingError(library: "cairo", reason: String(cString: cairo_status_to_string(status)))
    }
    self.width = width
    self.height = height
    self.surface = decoded
  }

  deinit { cairo_surface_destroy(surface) }

  /// Its pixels row by row, four bytes each: blue, green, red, opacity.
  package var rows: [UInt8] {
    cairo_surface_flush(surface)
    guard let data = cairo_image_surface_get_data(surface) else { return [] }
    let stride = Int(cairo_image_surface_get_stride(surface))
    return (0..<height).flatMap { UnsafeBufferPointer(start: data + $0 * stride, count: width * 4) }
  }

  /// Whether a picture of this many pixels is within the limits.
  package static func canHold(_ width: Int, _ height: Int) -> Bool {
    let sides = 1...longestSide
    // bounded: sides are compared first
    return sides.contains(width) && sides.contains(height) && width * height <= mostPixels
  }

  private static func checkSize(_ width: Int, _ height: Int) throws(TypesettingError) {
    guard canHold(width, height) else {
      throw TypesettingError(
        library: "cairo", reason: "a picture of \(width) × \(height) points is too large")
    }
  }

  private static func surface(of jpeg: [UInt8], _ header: JPEGHeader) throws(TypesettingError)
    -> OpaquePointer
  {
    let (across, down) = (Int32(header.width), Int32(header.height))  // bounded: below 32,768
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, across, down),
      let points = cairo_image_surface_get_data(surface)
    else { throw TypesettingError(library: "cairo", reason: "no memory") }
    do throws(TypesettingError) {
      let decoder = try JPEGDecoder()
      try decoder.decode(jpeg, header, into: points, stride: Int(cairo_image_surface_get_stride(surface)))
    } catch {
      cairo_surface_destroy(surface)
      throw error
    }
    cairo_surface_mark_dirty(surface)
    return surface
  }

  private struct Reader {
    var rest: Slice<UnsafeRawBufferPointer>

    mutating func read(into data: UnsafeMutablePointer<UInt8>, _ length: Int) -> Bool {
      guard rest.count >= length else { return false }
      UnsafeMutableRawBufferPointer(start: data, count: length).copyBytes(from: rest.prefix(length))
      rest = rest.dropFirst(length)
      return true
    }
  }

  /// Width and height in the header (PNG, third edition, §11.2.1).
  private static func size(of bytes: [UInt8]) -> (Int, Int)? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count >= 24, bytes.starts(with: signature) else { return nil }
    func number(at offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (number(at: 16), number(at: 20))
  }
}
