import DocumentTree
import Synchronization

/// Keeps the result for a frame, for frames that are alike and lie in the same place.
final class LikeFrames<Result: Sendable>: Sendable {
  /// The most results kept: a sheet has about a dozen frames, each with a variant for every kind of recipient.
  private static var limit: Int { 256 }

  private struct Kept: Sendable {
    /// Keeps the object alive, so that its identifier is not reused.
    let likeness: Frame.Likeness
    let result: Result
  }

  private struct Key: Hashable {
    let likeness: ObjectIdentifier
    let area: PlacedArea

    init(_ likeness: Frame.Likeness, _ frame: Frame) {
      self.likeness = ObjectIdentifier(likeness)
      area = frame.area
    }
  }

  private let kept = Mutex<[Key: Kept]>([:])

  /// The result kept for a frame like this one.
  func result(for frame: Frame) -> Result? {
    guard let likeness = frame.likeness else { return nil }
    return kept.withLock { $0[Key(likeness, frame)]?.result }
  }

  func keep(_ result: Result, for frame: Frame) {
    guard let likeness = frame.likeness else { return }
    kept.withLock { kept in
      if kept.count >= LikeFrames.limit { kept.removeAll() }
      kept[Key(likeness, frame)] = Kept(likeness: likeness, result: result)
    }
  }
}
