import DocumentTree
import Synchronization

/// Keeps the result for a frame, for frames that are alike.
final class LikeFrames<Result: Sendable>: Sendable {
  /// The most results kept: a sheet has about a dozen frames, each with a variant for every kind of recipient.
  private static var limit: Int { 256 }

  private struct Kept: Sendable {
    /// Keeps the object alive, so that its identifier is not reused.
    let likeness: Frame.Likeness
    let result: Result
  }

  private let kept = Mutex<[ObjectIdentifier: Kept]>([:])

  /// The result kept for a frame like this one.
  func result(for frame: Frame) -> Result? {
    guard let likeness = frame.likeness else { return nil }
    return kept.withLock { $0[ObjectIdentifier(likeness)]?.result }
  }

  func keep(_ result: Result, for frame: Frame) {
    guard let likeness = frame.likeness else { return }
    kept.withLock { kept in
      if kept.count >= LikeFrames.limit { kept.removeAll() }
      kept[ObjectIdentifier(likeness)] = Kept(likeness: likeness, result: result)
    }
  }
}
