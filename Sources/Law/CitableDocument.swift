import Wording

/// A document with the word sequences by which a ground cites it.
struct CitableDocument: Sendable {
  /// The document.
  let document: LegalDocument
  private let phrases: [String]

  /// Prepares the ways to cite a document: its number, or a law's name followed by its date in any form.
  init(_ document: LegalDocument) {
    self.document = document
    var phrases = [CitableDocument.words(of: document.number)]
    if document.kind == .law, let issued = document.issued {
      // An amending law holds the name of the law it amends; the date right after the name tells them apart.
      let name = CitableDocument.words(of: document.title)
      for form in [DateForm.long, .decree30, .slash, .slashPadded, .decree30Slash, .hyphen, .dot] {
        let date = CitableDocument.words(of: issued.text(form))
        phrases += [name + date.dropFirst(), name + "ngay" + date]
      }
    }
    self.phrases = phrases
  }

  /// Whether prepared words cite the document.
  func isCited(in words: String) -> Bool { phrases.contains { words.contains($0) } }

  /// The words of a text without marks, capitals and signs; one space before, between and after.
  static func words(of text: String) -> String {
    var result = " "
    for scalar in Folding.fold(text).unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else if result.unicodeScalars.last != " " {
        result.unicodeScalars.append(" ")
      }
    }
    return result.unicodeScalars.last == " " ? result : result + " "
  }
}
