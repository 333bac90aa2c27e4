import Wording

/// A document with the phrases by which a ground cites it.
struct CitableDocument: Sendable {
  /// The document.
  let document: LegalDocument
  private let phrases: [String]

  /// Prepares the phrases: the document's number, or a law's name followed by its date in any form.
  init(_ document: LegalDocument) {
    self.document = document
    var phrases = [FoldedWords.of(document.number)]
    if document.kind == .law, let issued = document.issued {
      // An amending law's name contains that of the amended law; the date directly after the name tells them apart.
      let name = FoldedWords.of(document.title)
      for form in [DateForm.long, .decree30, .slash, .slashPadded, .decree30Slash, .hyphen, .dot] {
        let date = FoldedWords.of(issued.text(form))
        phrases += [name + date.dropFirst(), name + "ngay" + date]
      }
    }
    self.phrases = phrases
  }

  /// Whether prepared words cite the document.
  func isCited(in words: String) -> Bool { phrases.contains { words.contains($0) } }
}
