import CPangoCairo
import Typesetting

/// A picture in a PDF: its colours, and its transparency as a mask (ISO 32000-1 §8.9.5).
struct PDFPicture {
  private let width: Int
  private let height: Int
  private let colours: [UInt8]
  /// Empty when every pixel is opaque.
  private let mask: [UInt8]

  init(_ image: DecodedPicture) {
    width = image.width
    height = image.height
    (colours, mask) = image.points
  }

  /// Writes the picture; returns the number of its object.
  func write(to file: inout PDFFile) throws(TypesettingError) -> Int {
    let size = "/Width \(width) /Height \(height) /BitsPerComponent 8"
    var entries = "/Type /XObject /Subtype /Image \(size) /ColorSpace /DeviceRGB /Interpolate true"
    if !mask.isEmpty {
      let number = file.reserve()
      try file.writeStream(
        number, "/Type /XObject /Subtype /Image \(size) /ColorSpace /DeviceGray /Interpolate true", mask)
      entries += " /SMask \(number) 0 R"
    }
    let number = file.reserve()
    try file.writeStream(number, entries, colours)
    return number
  }
}

/// A JPEG in a PDF: the file's own bytes, which readers decode (`DCTDecode`, ISO 32000-1 §7.4.8).
struct PDFJPEG {
  private let header: JPEGHeader
  private let bytes: [UInt8]

  /// Fails for files that `DCTDecode` does not cover; those are decoded to pixels instead.
  init?(_ bytes: [UInt8]) {
    guard let header = JPEGHeader(bytes), header.isUsual,
      max(header.width, header.height) <= DecodedPicture.longestSide
    else { return nil }
    self.header = header
    self.bytes = bytes
  }

  /// Writes the picture; returns the number of its object.
  func write(to file: inout PDFFile) throws(TypesettingError) -> Int {
    let number = file.reserve()
    try file.writeFiltered(
      number,
      "/Type /XObject /Subtype /Image /Width \(header.width) /Height \(header.height) /BitsPerComponent 8 "
        + "/ColorSpace \(space) /Interpolate true /Filter /DCTDecode", bytes)
    return number
  }

  private var space: String {
    switch header.components {
    case 1: "/DeviceGray"
    // Without Adobe's marker readers take three components as YCbCr, whatever the component ids say.
    case 3:
      header.isPlainRGB && !header.isAdobe ? "/DeviceRGB /DecodeParms << /ColorTransform 0 >>" : "/DeviceRGB"
    default: header.isAdobe ? "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]" : "/DeviceCMYK"
    }
  }
}

extension DecodedPicture {
  /// Three bytes of colour per pixel, and a byte of opacity per pixel unless all are opaque.
  fileprivate var points: (colours: [UInt8], mask: [UInt8]) {
    cairo_surface_flush(surface)
    let format = cairo_image_surface_get_format(surface)
    let isSolid = format == CAIRO_FORMAT_RGB24
    guard let data = cairo_image_surface_get_data(surface), isSolid || format == CAIRO_FORMAT_ARGB32 else {
      return (Array(repeating: 255, count: width * height * 3), [])
    }
    let stride = Int(cairo_image_surface_get_stride(surface))
    var colours: [UInt8] = []
    var mask: [UInt8] = []
    colours.reserveCapacity(width * height * 3)
    var hasHoles = false
    for y in 0..<height {
      let row = UnsafeRawPointer(data + y * stride)
      for x in 0..<width {
        let point = row.load(fromByteOffset: 4 * x, as: UInt32.self)
        let solid = isSolid ? 255 : point >> 24
        for shift: UInt32 in [16, 8, 0] {
          let colour = point >> shift & 255
          // Cairo stores colours premultiplied by their opacity.
          // bounded: at most 255
          colours.append(UInt8(solid == 0 ? 0 : min(255, (colour * 255 + solid / 2) / solid)))
        }
        if !isSolid {
          mask.append(UInt8(solid))  // bounded: a byte of the picture
          hasHoles = hasHoles || solid != 255
        }
      }
    }
    return (colours, hasHoles ? mask : [])
  }
}
