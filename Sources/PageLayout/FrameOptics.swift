import DocumentTree
import Typesetting

extension FrameFitter {
  /// How far down the text must go from where its line boxes lie in the middle, so that its letters do.
  ///
  /// The eye takes the first line's letters without their marks and the last line's baseline for the edges of a text: a
  /// line box has more room above than below, more so in a script face. Capitals and figures are taken by their height,
  /// words of small letters by the mean of that and the height of an x.
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
