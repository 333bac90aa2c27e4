import DocumentTree
import Typesetting

extension FrameFitter {
  /// The frame with its letters, not its line boxes, where the blank wants them; it keeps where they stand.
  ///
  /// The eye sees a text from the first line's letters without their marks to the last line's baseline; a line box
  /// has more room above than below, above all in script faces. Capitals and digits count with their height, words of
  /// small letters with the mean of that and the x-height.
  func seen(_ frame: Frame, set texts: [LyingText]) -> Frame {
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
    var frame = frame
    (frame.drop, frame.letters) = (.zero, nil)
    guard let top else { return frame }
    if frame.verticalAlignment == .middle { frame.drop = .pt((bottom - baseline - top) / 2) }
    let start = (frame.area.height.pt - bottom) * frame.verticalAlignment.shareAbove + frame.drop.pt
    frame.letters = (.pt(start + top), .pt(start + baseline))
    return frame
  }
}
