import DocumentTree
import Model

/// Where the texts of one sheet stand, and whose sheet it is.
struct SheetPlacing: Sendable {
  /// The paper.
  let blank: Blank
  /// What is drawn of it.
  let rendering: Blank.Rendering
  /// The kind of its recipient.
  let kind: RecipientKind
  /// Its recipient.
  let subject: Frame.Subject
  /// What it shows otherwise.
  let corrections: [CertificateCorrection]
}

/// That a document's sheets are placed on blanks.
public struct Placing: Sendable {
  /// Whether it is printed on paper that shows a part already, so that a printer's profile moves its text.
  let isOnBlank: Bool
  /// The placing of a sheet.
  let sheet: @Sendable (Int) -> SheetPlacing

  init(isOnBlank: Bool, sheet: @escaping @Sendable (Int) -> SheetPlacing) {
    self.isOnBlank = isOnBlank
    self.sheet = sheet
  }
}
