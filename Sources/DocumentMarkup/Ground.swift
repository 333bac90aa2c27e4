import Diagnostics
import DocumentTree

/// What texts are placed on whose places do not stand in the template: the paper of a certificate.
package protocol Ground: Sendable {
  /// The paper.
  var page: PageSetup { get }
  /// What lies under the texts.
  var background: [Block] { get }
  /// The frame of a `<field>`; nil when this sheet does not show it, or after reporting that it has none of this name.
  /// `paragraphs` makes what is written in it.
  func frame(
    named name: String, at place: Place?, into findings: inout Findings,
    paragraphs: (inout Findings) -> [Paragraph]
  ) -> Frame?
}
