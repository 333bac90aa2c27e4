import Diagnostics
import DocumentTree

/// Defines where texts are placed when the template does not: the paper of a certificate.
package protocol Ground: Sendable {
  /// The paper.
  var page: PageSetup { get }
  /// The blocks under the texts.
  var background: [Block] { get }
  /// The frame of a `<field>`; nil when this sheet does not show it, or after reporting that it does not exist.
  /// `paragraphs` makes its content.
  func frame(
    named name: String, at place: Place?, into findings: inout Findings,
    paragraphs: (inout Findings) -> [Paragraph]
  ) -> Frame?
}
