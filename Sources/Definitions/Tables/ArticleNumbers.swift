import Diagnostics
import Fields
import Model
import Wording

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
          return ArticleNumbers.sentence(
            isDivided ? ArticleNumbers.lead(own) : Ending.removed(from: own, butForColon: true))
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
        return ArticleNumbers.sentence(
          clause.points.isEmpty ? Ending.removed(from: own, butForColon: true) : ArticleNumbers.lead(own))
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
    guard let written = ArticleNumbers.label(of: text.value, ofArticle: ofArticle) else {
      return text.with(ArticleNumbers.unmarked(text.value))
    }
    if written.label != label {
      findings.report(ArticleFaults.otherLabel(written.label, printed: label, at: text.place))
    }
    return text.with(written.rest)
  }

  /// A text without “Điều 3.” before it, which the document prints.
  static func unlabelled(_ text: Text) -> Text {
    text.with(label(of: text.value, ofArticle: true)?.rest ?? text.value)
  }

  /// A text without the mark of a list before it: "- Thôn Đông".
  private static func unmarked(_ text: String) -> String {
    let marks = text.prefix { "-–+•*".contains($0) }
    let rest = text.dropFirst(marks.count)
    return marks.isEmpty || rest.first != " " ? text : String(rest).trimmed
  }

  /// The label at the start of a text, in the signs that the document would print: `Điều 2.`, `2.`, `b)`. As clerks set them,
  /// another sign may stand there (`Điều 2:`, `Điều 2 -`, `2)`, `b.`); `5.000` and “Điều 1 của Quy chế” have none.
  private static func label(of written: String, ofArticle: Bool) -> (label: String, rest: String)? {
    let text = unmarked(written)
    var scalars = text.unicodeScalars[...]
    var label = String.UnicodeScalarView()
    if ofArticle {
      var cursor = PhraseCursor(text)
      // The letter of other alphabets that looks like Đ comes from old fonts.
      guard cursor.take("Điều") || cursor.take("Ðiều") else { return nil }
      scalars = cursor.rest.unicodeScalars
      label.append(contentsOf: "Điều ".unicodeScalars)
    }
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    let head = digits.isEmpty ? scalars.prefix(1) : digits
    guard head.count <= 3, digits.isEmpty == head.allSatisfy({ $0.properties.isLowercase }) else {
      return nil
    }
    if digits.isEmpty, ofArticle { return nil }
    // A dash parts an article's number from its words; behind a number alone it may be that of a span.
    let signs: Set<Unicode.Scalar> = ofArticle ? [".", ":", ")", "-", "–", "—", ";"] : [".", ")", "/", ":"]
    let rest = scalars.dropFirst(head.count).drop { $0 == " " && ofArticle }
    let body = rest.drop { $0 == " " || signs.contains($0) }
    guard let sign = rest.first, signs.contains(sign), let next = body.first,
      rest.dropFirst().first == " " || !digits.isEmpty && sign != "/" && !("0"..."9").contains(next)
        || sign == ")",
      !["-", "–", "—"].contains(sign) || !("0"..."9").contains(next)
    else { return nil }
    label.append(contentsOf: head)
    label.append(digits.isEmpty ? ")" : ".")
    return (String(label), String(body))
  }

  /// An article and a clause begin a sentence.
  private static func sentence(_ text: Text) -> Text { text.with(Casing.sentence(text.value)) }

  /// The text before clauses or points; a final full stop is kept.
  private static func lead(_ text: Text) -> Text {
    let bare = Ending.removed(from: text)
    let trimmed = text.value.unicodeScalars.reversed().drop { $0 == " " }
    return trimmed.first == "." ? bare.with(bare.value + ".") : bare
  }
}
