import Diagnostics
import Fields
import Model

/// Removes from articles what the document adds itself: numbers, letters, final punctuation. A number other than the
/// one that will be printed is a fault.
struct ArticleNumbers {
  private(set) var findings = Findings()

  /// The articles without their numbers.
  mutating func removed(from articles: [Article]) -> [Article] {
    articles.enumerated().map { index, written in
      var article = written
      let label = "Điều \(index + 1)."
      let isDivided = !article.clauses.isEmpty || !article.points.isEmpty
      (article.heading, article.text) = (
        article.heading.map { bare($0, label: label, ofArticle: true) },
        article.text.map { text in
          let own = article.heading == nil ? bare(text, label: label, ofArticle: true) : text
          return isDivided ? ArticleNumbers.lead(own) : Ending.removed(from: own, butForColon: true)
        }
      )
      article.clauses = clauses(article.clauses)
      article.points = points(article.points)
      return article
    }
  }

  private mutating func clauses(_ clauses: [Article.Clause]) -> [Article.Clause] {
    clauses.enumerated().map { index, written in
      var clause = written
      let label = "\(index + 1)."
      clause.heading = clause.heading.map { bare($0, label: label) }
      clause.text = clause.text.map { text in
        let own = clause.heading == nil ? bare(text, label: label) : text
        return clause.points.isEmpty ? Ending.removed(from: own, butForColon: true) : ArticleNumbers.lead(own)
      }
      clause.points = points(clause.points)
      return clause
    }
  }

  private mutating func points(_ points: [Text]) -> [Text] {
    let letters = Article.pointLetters
    if points.count > letters.count {
      findings.report(ArticleFaults.tooManyPoints(points.count, at: points[letters.count].place))
    }
    return points.enumerated().map { index, text in
      let letter = index < letters.count ? letters[index] : ""
      return Ending.removed(from: bare(text, label: letter + ")"))
    }
  }

  /// A text without the label at its start, which must be the one to be printed.
  private mutating func bare(_ text: Text, label: String, ofArticle: Bool = false) -> Text {
    guard let written = ArticleNumbers.label(of: text.value, ofArticle: ofArticle) else { return text }
    if written.label != label {
      findings.report(ArticleFaults.otherLabel(written.label, printed: label, at: text.place))
    }
    return text.with(written.rest)
  }

  /// The label at the start of a text: `Điều 2.`, `2.`, `b)`; a space must follow the number, so `5.000` has none.
  private static func label(of text: String, ofArticle: Bool) -> (label: String, rest: String)? {
    var scalars = text.unicodeScalars[...]
    var label = String.UnicodeScalarView()
    if ofArticle {
      var cursor = PhraseCursor(text)
      guard cursor.take("Điều") else { return nil }
      scalars = cursor.rest.unicodeScalars
      label.append(contentsOf: "Điều ".unicodeScalars)
    }
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    let head = digits.isEmpty ? scalars.prefix(1) : digits
    let sign: Unicode.Scalar = digits.isEmpty ? ")" : "."
    guard head.count <= 3, digits.isEmpty == head.allSatisfy({ $0.properties.isLowercase }) else {
      return nil
    }
    if digits.isEmpty, ofArticle { return nil }
    let rest = scalars.dropFirst(head.count)
    // A sentence may begin with "Điều 1 của Quy chế".
    guard rest.first == sign, let blank = rest.dropFirst().first, blank == " " else { return nil }
    label.append(contentsOf: head)
    label.append(sign)
    return (String(label), String(rest.dropFirst(2).drop { $0 == " " }))
  }

  /// The text before clauses or points; a final full stop is kept.
  private static func lead(_ text: Text) -> Text {
    let bare = Ending.removed(from: text)
    let trimmed = text.value.unicodeScalars.reversed().drop { $0 == " " }
    return trimmed.first == "." ? bare.with(bare.value + ".") : bare
  }
}
