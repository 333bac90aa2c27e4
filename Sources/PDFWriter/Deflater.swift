import CPangoCairo
import Typesetting

/// Compresses bytes with zlib, one stream after another in the same memory.
final class Deflater {
  private let stream: UnsafeMutablePointer<z_stream>

  /// Short streams use fixed Huffman codes: computing codes for them would dominate the time and save nothing. With
  /// `packs` false bytes are stored uncompressed.
  init(windowBits: Int32, memoryLevel: Int32, isForShort: Bool, packs: Bool) throws(TypesettingError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let status = deflateInit2_(
      stream, !packs ? Z_NO_COMPRESSION : isForShort ? 2 : Z_DEFAULT_COMPRESSION, Z_DEFLATED, windowBits,
      memoryLevel,
      isForShort ? Z_FIXED : Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      stream.deallocate()
      throw TypesettingError(library: "zlib", reason: "no memory")
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Appends the compressed form of some bytes.
  func pack(_ bytes: [UInt8], into result: inout [UInt8]) throws(TypesettingError) {
    guard deflateReset(stream) == Z_OK else { throw TypesettingError(library: "zlib", reason: "not reset") }
    let bound = Int(deflateBound(stream, UInt(bytes.count)))
    let start = result.count
    result.append(contentsOf: repeatElement(0, count: bound))
    var left = 0
    let status = bytes.withUnsafeBufferPointer { source in
      result.withUnsafeMutableBufferPointer { target -> Int32 in
        stream.pointee.next_in = source.baseAddress.map { UnsafeMutablePointer(mutating: $0) }
        stream.pointee.avail_in = UInt32(source.count)  // bounded: pieces of one page
        stream.pointee.next_out = target.baseAddress.map { $0 + start }
        stream.pointee.avail_out = UInt32(bound)  // bounded: pieces of one page
        let status = deflate(stream, Z_FINISH)
        left = Int(stream.pointee.avail_out)
        return status
      }
    }
    guard status == Z_STREAM_END else { throw TypesettingError(library: "zlib", reason: "not packed") }
    result.removeLast(left)
  }
}
