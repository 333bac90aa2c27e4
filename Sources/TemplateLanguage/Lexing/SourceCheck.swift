import Diagnostics

/// Checks the bytes of a template before it is read.
enum SourceCheck {
  /// Whether the source can be read at all; forbidden characters are reported one by one.
  static func run(_ file: SourceFile, _ limits: TemplateLimits, _ log: inout FaultLog) -> Bool {
    guard file.bytes.count <= limits.sourceBytes else {
      log.sourceTooLarge(limits.sourceBytes, at: Place(file, 0..<0))
      return false
    }
    if let wrong = ScalarDecoding.firstFault(in: file.bytes) {
      log.notUTF8(at: Place(file, wrong..<wrong + 1))
      return false
    }
    for range in forbiddenCharacters(in: file.bytes) {
      let scalar = decodeScalar(file.bytes, at: range.lowerBound)?.scalar ?? "?"
      if isPrivateUse(scalar) {
        log.privateUse(scalar, at: Place(file, range))
      } else {
        log.forbiddenInSource(scalar, at: Place(file, range))
      }
    }
    return true
  }

  private static func forbiddenCharacters(in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20, !isBlank(byte) { found.append(index..<index + 1) }
        index += 1
      } else if byte >= 0xEE, let (scalar, length) = decodeScalar(bytes, at: index) {
        if isPrivateUse(scalar) || isForbiddenInXML(scalar) { found.append(index..<index + length) }
        index += length
      } else {
        index += 1
      }
    }
    return found
  }
}

/// Whether a scalar is for private use (Unicode 15, section 23.5): one such scalar stands for tags in markup.
func isPrivateUse(_ scalar: Unicode.Scalar) -> Bool {
  (0xE000...0xF8FF).contains(scalar.value) || scalar.value >= 0xF_0000
}

/// Whether XML 1.0 forbids a scalar (production 2).
func isForbiddenInXML(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0xFFFE, 0xFFFF: true
  default: false
  }
}
