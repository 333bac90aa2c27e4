import DocumentTree
import Synchronization

/// Keeps what was found out for a frame, for those that are like it.
final class LikeFrames<Result: Sendable>: Sendable {
  /// More would be kept for nothing: a sheet has a dozen frames, and kinds of recipient a variant each.
  private static var limit: Int { 256 }

  private struct Kept: Sendable {
    /// Keeps the object alive, so that no other takes its number.
    let likeness: Frame.Likeness
    let result: Result
  }

  private let kept = Mutex<[ObjectIdentifier: Kept]>([:])

  /// What was found out for a frame like this one.
  func result(for frame: Frame) -> Result? {
    guard let likeness = frame.likeness else { return nil }
    return kept.withLock { $0[ObjectIdentifier(likeness)]?.result }
  }

  /// Keeps what was found out.
  func keep(_ result: Result, for frame: Frame) {
    guard let likeness = frame.likeness else { return }
    kept.withLock { kept in
      if kept.count >= LikeFrames.limit { kept.removeAll() }
      kept[ObjectIdentifier(likeness)] = Kept(likeness: likeness, result: result)
    }
  }
}
