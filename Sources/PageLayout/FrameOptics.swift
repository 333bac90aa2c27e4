import DocumentTree
import Typesetting

extension FrameFitter {
  /// How far the text must move down so that its letters, not its line boxes, are centred.
  ///
  /// The eye sees a text from the first line's letters without their marks to the last line's baseline; a line box
  /// has more room above than below, above all in script faces. Capitals and digits count with their height, words of
  /// small letters with the mean of that and the x-height.
  func opticalDrop(of texts: [LyingText]) -> Length {
    guard frame.verticalAlignment == .middle else { return .zero }
    var bottom = 0.0
    var after = 0.0
    var top: Double?
    var baseline = 0.0
    for text in texts {
      bottom += after + text.styled.before
      after = text.styled.after
      for line in text.set.lines {
        if let height = typesetter.opticalHeight(of: line) {
          baseline = bottom + line.baseline
          top = top ?? baseline - height
        }
        bottom += line.height
      }
    }
    return top.map { .pt((bottom - baseline - $0) / 2) } ?? .zero
  }
}
