import DocumentTree
import Typesetting

extension FrameFitter {
  /// How far down the text must go from where its line boxes lie in the middle, so that its letters do.
  ///
  /// The eye takes the first line's letters without their marks and the last line's baseline for the edges of a text: a
  /// line box has more room above than below, more so in a script face. Capitals and figures are taken by their height,
  /// words of small letters by the mean of that and the height of an x.
  func opticalDrop(of paragraphs: [Paragraph]) -> Length {
    guard frame.verticalAlignment == .middle else { return .zero }
    var bottom = 0.0
    var after = 0.0
    var top: Double?
    var baseline = 0.0
    for paragraph in paragraphs {
      let styled = styles.styled(paragraph, width: frame.area.width.pt, pageNumber: 1)
      bottom += after + styled.before
      after = styled.after
      for line in typesetter.set(styled.paragraph).lines {
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
