import CLibZip

/// Produces the bytes of an entry in pieces while the archive is closed, so that a long entry is never in memory as a
/// whole.
public protocol ZipEntryProducer: AnyObject {
  /// The next bytes; nil after the last.
  func nextPiece() -> [UInt8]?
}

/// The state of libzip's callback: the producer and the rest of its last piece.
final class ProducerState {
  private let producer: any ZipEntryProducer
  private var piece: [UInt8] = []
  private var offset = 0
  /// Bytes given to libzip so far.
  private(set) var byteCount = 0

  init(_ producer: any ZipEntryProducer) { self.producer = producer }

  /// Fills the front of `target` and returns the number of bytes; 0 at the end.
  func read(into target: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < target.count {
      if offset == piece.count {
        guard let next = producer.nextPiece() else { break }
        piece = next
        offset = 0
        continue
      }
      let count = min(target.count - filled, piece.count - offset)
      piece.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(rebasing: target[filled..<filled + count])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[offset..<offset + count]))
      }
      filled += count
      offset += count
    }
    byteCount += filled
    return filled
  }
}

/// Makes a libzip source that reads from a producer.
///
/// Ownership: the source retains the state and releases it at `ZIP_SOURCE_FREE`; the caller owns the source until it
/// is passed to an archive. Nil means out of memory; the state is then released here.
func makeSource(of producer: any ZipEntryProducer, error: inout zip_error_t) -> OpaquePointer? {
  let state = Unmanaged.passRetained(ProducerState(producer))
  guard let source = zip_source_function_create(answer, state.toOpaque(), &error) else {
    state.release()
    return nil
  }
  return source
}

/// The commands that `answer` supports.
private let obeyed: zip_int64_t = [
  ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
  ZIP_SOURCE_SUPPORTS,
].reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }

/// libzip's callback; the `default:` covers commands that a readable source never receives.
private func answer(
  _ userData: UnsafeMutableRawPointer?, _ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t,
  _ command: zip_source_cmd_t
) -> zip_int64_t {
  guard let userData else { return -1 }
  let state = Unmanaged<ProducerState>.fromOpaque(userData)
  switch command {
  case ZIP_SOURCE_SUPPORTS: return obeyed
  case ZIP_SOURCE_OPEN, ZIP_SOURCE_CLOSE: return 0
  case ZIP_SOURCE_READ:
    guard let data, let count = Int(exactly: length) else { return -1 }
    return zip_int64_t(
      state.takeUnretainedValue().read(into: UnsafeMutableRawBufferPointer(start: data, count: count)))
  case ZIP_SOURCE_STAT: return fillStat(data, length, byteCount: state.takeUnretainedValue().byteCount)
  case ZIP_SOURCE_ERROR:
    // A producer cannot fail: two zeros mean "no error".
    guard let data, length >= 2 * zip_uint64_t(MemoryLayout<CInt>.size) else { return -1 }
    data.initializeMemory(as: CInt.self, repeating: 0, count: 2)
    return zip_int64_t(2 * MemoryLayout<CInt>.size)
  case ZIP_SOURCE_FREE:
    state.release()
    return 0
  default: return -1
  }
}

/// Reports the size so far: 0 before the first byte, the true size after the last.
///
/// If a source does not report a size, libzip writes ZIP64 fields into the local header, which some readers of Office
/// files reject. libzip corrects the size when the entry is done, and fails if it does not fit into 32 bits.
private func fillStat(_ data: UnsafeMutableRawPointer?, _ length: zip_uint64_t, byteCount: Int) -> zip_int64_t
{
  guard let data, length >= zip_uint64_t(MemoryLayout<zip_stat_t>.size) else { return -1 }
  let stat = data.assumingMemoryBound(to: zip_stat_t.self)
  zip_stat_init(stat)
  stat.pointee.size = zip_uint64_t(byteCount)
  stat.pointee.valid |= zip_uint64_t(ZIP_STAT_SIZE)
  return zip_int64_t(MemoryLayout<zip_stat_t>.size)
}
