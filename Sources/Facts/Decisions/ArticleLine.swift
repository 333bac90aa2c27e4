import Awards
import Diagnostics
import Model
import TemplateLanguage

/// A paragraph of the clerk's own articles, with its number and final punctuation.
struct ArticleLine: Sendable, Hashable {
  /// The kind of paragraph.
  enum Level: String, Sendable, Hashable {
    /// Điều.
    case article = "điều"
    /// The text of an article below its heading.
    case passage = "đoạn"
    /// Khoản.
    case clause = "khoản"
    /// Điểm.
    case point = "điểm"
  }

  let level: Level
  /// Its number among those of its level, from 1.
  let number: Int
  let heading: Text?
  var text: Text?
  /// Whether it ends the document's text.
  var isLast = false

  /// The paragraphs of articles; the last ends with `./.`
  static func all(_ articles: [Article]) -> [ArticleLine] {
    var lines = articles.enumerated().flatMap { ArticleLine.lines(of: $1, number: $0 + 1) }
    if let last = lines.indices.last {
      lines[last].isLast = true
      lines[last].text = lines[last].text.map { text in
        let body = text.value.hasSuffix(".") ? String(text.value.dropLast()) : text.value
        return Located(body + "./.", at: text.place)
      }
    }
    return lines
  }

  private static func lines(of article: Article, number: Int) -> [ArticleLine] {
    let isDivided = !article.clauses.isEmpty || !article.points.isEmpty
    let text = article.text.map { isDivided ? lead($0) : ended($0, ".") }
    var lines: [ArticleLine] = []
    if let heading = article.heading {
      lines.append(ArticleLine(level: .article, number: number, heading: heading, text: nil))
      if let text { lines.append(ArticleLine(level: .passage, number: 1, heading: nil, text: text)) }
    } else {
      lines.append(ArticleLine(level: .article, number: number, heading: nil, text: text))
    }
    // After a colon the clauses form one sentence; otherwise each is a sentence.
    let isOneSentence = text?.value.hasSuffix(":") ?? false
    for (index, clause) in article.clauses.enumerated() {
      let isEnd = index == article.clauses.count - 1
      lines += ArticleLine.lines(of: clause, number: index + 1, sign: isOneSentence && !isEnd ? ";" : ".")
    }
    return lines + points(article.points, sign: ".")
  }

  private static func lines(of clause: Article.Clause, number: Int, sign: String) -> [ArticleLine] {
    let text = clause.text.map { clause.points.isEmpty ? ended($0, sign) : lead($0) }
    return [ArticleLine(level: .clause, number: number, heading: clause.heading, text: text)]
      + points(clause.points, sign: sign)
  }

  private static func points(_ points: [Text], sign: String) -> [ArticleLine] {
    points.enumerated().map { index, point in
      let isEnd = index == points.count - 1
      return ArticleLine(
        level: .point, number: index + 1, heading: nil, text: ended(point, isEnd ? sign : ";"))
    }
  }

  private static func ended(_ text: Text, _ sign: String) -> Text {
    text.value.hasSuffix(":") ? text : Located(text.value + sign, at: text.place)
  }

  /// The text before its own parts: with a colon, unless it ends as a sentence.
  private static func lead(_ text: Text) -> Text {
    text.value.hasSuffix(":") || text.value.hasSuffix(".") ? text : Located(text.value + ":", at: text.place)
  }

  /// The fields for templates.
  static let exposure = Exposure<ArticleLine>(
    "đoạn của điều", place: { $0.text?.place ?? $0.heading?.place },
    [
      .text(
        "cấp", Message(vi: "“điều”, “đoạn”, “khoản” hoặc “điểm”", en: "article, passage, clause or point")
      ) {
        Located($0.level.rawValue, at: nil)
      },
      .integer("số", Message(vi: "số thứ tự trong cấp của nó", en: "its number in its level")) { $0.number },
      .text("chữ", Message(vi: "chữ cái của điểm: a, b, c, d, đ", en: "the letter of a point")) { line in
        let letters = Article.pointLetters
        return Located(line.number <= letters.count ? letters[line.number - 1] : "", at: nil)
      },
      .maybe("tiêu_đề", Message(vi: "tiêu đề, in đậm", en: "heading, bold")) { $0.heading },
      .maybe("lời", Message(vi: "lời, có dấu cuối", en: "its words with their final sign")) { $0.text },
      .truth("cuối", Message(vi: "là đoạn cuối của văn bản", en: "ends the text")) { $0.isLast },
    ])
}
