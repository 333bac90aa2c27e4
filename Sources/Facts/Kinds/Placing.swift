import Awards
import DocumentMarkup
import DocumentTree
import Model

/// A sheet placed on a ground, and its recipient.
public struct PlacedSheet: Sendable {
  /// Defines the positions of its texts.
  package let ground: any Ground
  /// Its recipient.
  package let subject: Frame.Subject
  /// The kind of its recipient: sheets of one kind differ only in the facts that their template reads. Nil for a
  /// sheet unlike any other.
  package let kind: RecipientKind?

  /// Makes a placed sheet.
  package init(ground: any Ground, subject: Frame.Subject, kind: RecipientKind?) {
    self.ground = ground
    self.subject = subject
    self.kind = kind
  }
}

/// How a document's sheets are placed on blanks.
public struct Placing: Sendable {
  /// Whether it is printed on preprinted paper, so that a printer's correction applies.
  let isOnBlank: Bool
  /// The placing of a sheet.
  let sheet: @Sendable (Int) -> PlacedSheet

  /// Makes a placing.
  package init(isOnBlank: Bool, sheet: @escaping @Sendable (Int) -> PlacedSheet) {
    self.isOnBlank = isOnBlank
    self.sheet = sheet
  }
}
