/// The offset of the first byte that is not part of valid UTF-8 (Unicode 15, table 3-7), or nil.
public func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  var index = 0
  let count = bytes.count
  while index < count {
    let first = bytes[index]
    if first < 0x80 {
      index += 1
      continue
    }
    let length: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, lowest) = (3, 0xA0)
    case 0xED: (length, highest) = (3, 0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, lowest) = (4, 0x90)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, highest) = (4, 0x8F)
    default: return index
    }
    guard index + length <= count, (lowest...highest).contains(bytes[index + 1]) else { return index }
    for next in index + 2..<max(index + length, index + 2) where bytes[next] & 0xC0 != 0x80 { return index }
    index += length
  }
  return nil
}
