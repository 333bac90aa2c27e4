import Awards
import DocumentMarkup
import DocumentTree
import Model

/// One sheet that is placed on something: on what, and whose it is.
public struct PlacedSheet: Sendable {
  /// Where its texts stand.
  package let ground: any Ground
  /// Its recipient.
  package let subject: Frame.Subject
  /// The kind of its recipient: sheets of one kind differ only where their template reads other facts. Nil for a sheet
  /// that is like no other.
  package let kind: RecipientKind?

  /// Places a sheet.
  package init(ground: any Ground, subject: Frame.Subject, kind: RecipientKind?) {
    self.ground = ground
    self.subject = subject
    self.kind = kind
  }
}

/// That a document's sheets are placed on blanks.
public struct Placing: Sendable {
  /// Whether it is printed on paper that shows a part already, so that a printer's profile moves its text.
  let isOnBlank: Bool
  /// The placing of a sheet.
  let sheet: @Sendable (Int) -> PlacedSheet

  /// Places the sheets of a document.
  package init(isOnBlank: Bool, sheet: @escaping @Sendable (Int) -> PlacedSheet) {
    self.isOnBlank = isOnBlank
    self.sheet = sheet
  }
}
