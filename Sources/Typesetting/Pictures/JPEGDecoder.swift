import CTurboJPEG

/// Decodes and encodes JPEG with libjpeg-turbo.
struct JPEGDecoder: ~Copyable {
  private let handle: tjhandle
  /// Progressive files can require thousands of passes over a small picture; the library stops at 500.
  private static let flags = TJFLAG_LIMITSCANS | TJFLAG_ACCURATEDCT

  init() throws(TypesettingError) {
    guard let handle = tjInitDecompress() else {
      throw TypesettingError(library: "jpeg", reason: "no memory")
    }
    self.handle = handle
  }

  deinit { tjDestroy(handle) }

  /// Decodes into rows of 32-bit pixels: blue, green, red and one unused byte, from the lowest address on. A
  /// truncated or damaged file is a fault, since half an emblem must not be printed.
  func decode(
    _ bytes: [UInt8], _ header: JPEGHeader, into points: UnsafeMutablePointer<UInt8>, stride: Int
  ) throws(TypesettingError) {
    var (width, height, sampling, space): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    // bounded: files are at most 64 MB
    let count = UInt(bytes.count)
    guard tjDecompressHeader3(handle, bytes, count, &width, &height, &sampling, &space) == 0,
      Int(width) == header.width, Int(height) == header.height
    else { throw fault() }
    let isPrint = header.components == 4
    // bounded: a constant of the library
    let format = Int32((isPrint ? TJPF_CMYK : TJPF_BGRX).rawValue)
    // bounded: a stride of at most 32,767 points
    let rows = Int32(stride)
    guard
      tjDecompress2(handle, bytes, count, points, width, rows, height, format, JPEGDecoder.flags) == 0
        || isHarmless
    else { throw fault() }
    if isPrint {
      for y in 0..<header.height {
        JPEGDecoder.toScreen(points + y * stride, header.width, isOpposite: header.isAdobe)
      }
    }
  }

  /// Converts CMYK to RGB in place.
  private static func toScreen(_ row: UnsafeMutablePointer<UInt8>, _ width: Int, isOpposite: Bool) {
    for x in 0..<width {
      let point = row + 4 * x
      func light(_ index: Int) -> Int { isOpposite ? Int(point[index]) : 255 - Int(point[index]) }
      let (cyan, magenta, yellow, black) = (light(0), light(1), light(2), light(3))
      // bounded: products of bytes over 255
      point[0] = UInt8((yellow * black + 127) / 255)
      point[1] = UInt8((magenta * black + 127) / 255)  // bounded: as above
      point[2] = UInt8((cyan * black + 127) / 255)  // bounded: as above
      point[3] = 255
    }
  }

  /// Whether the only fault is extra bytes between segments, which some cameras leave.
  private var isHarmless: Bool {
    tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue)
      && String(cString: tjGetErrorStr2(handle)).contains("extraneous")
  }

  private func fault() -> TypesettingError {
    TypesettingError(library: "jpeg", reason: String(cString: tjGetErrorStr2(handle)))
  }
}

/// Encodes 32-bit pixels (blue, green, red, one unused byte) as a JPEG file.
func encodedJPEG(_ points: [UInt8], width: Int, height: Int) throws(TypesettingError) -> [UInt8] {
  guard let handle = tjInitCompress() else { throw TypesettingError(library: "jpeg", reason: "no memory") }
  defer { tjDestroy(handle) }
  var written: UnsafeMutablePointer<UInt8>?
  var count: UInt = 0
  defer { tjFree(written) }
  // bounded: pictures of at most 32,767 points a side
  let (across, down) = (Int32(width), Int32(height))
  let isWritten = tjCompress2(
    handle, points, across, 0, down, Int32(TJPF_BGRX.rawValue), &written, &count, Int32(TJSAMP_420.rawValue),
    85, 0)
  guard isWritten == 0, let written else {
    throw TypesettingError(library: "jpeg", reason: String(cString: tjGetErrorStr2(handle)))
  }
  // bounded: what the library has written
  return Array(UnsafeBufferPointer(start: written, count: Int(count)))
}
