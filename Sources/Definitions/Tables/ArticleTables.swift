import Diagnostics
import Fields
import Model

/// Khoản.
enum ClauseTable {
  static let table = RecordTable(
    "khoản", "clause", help: help("một khoản của điều", "a clause of an article"), Article.Clause(),
    oneOf: ["nội dung", "tiêu đề"]
  ) {
    Field(
      "tiêu đề", "heading", \.heading, .bare, help: help("in đậm sau số thứ tự", "bold, after its number"))
    Field(
      "nội dung", "text", \.text, .text,
      help: help("không ghi số: chương trình đánh số", "without its number"))
    Field(
      "điểm", "points", \.points, .list(of: .text),
      help: help("không ghi chữ cái: a), b), c), d), đ) … được đánh tự động", "lettered by the program"))
  }

  static let type = table.type(
    orText: FieldType<Text>.text.map { text in
      var clause = Article.Clause()
      clause.text = text
      return clause
    })
}

/// Điều.
enum ArticleTable {
  static let table = RecordTable<Article>(
    "điều", "article", help: help("một điều tự soạn", "an article in your own words"), Article(),
    oneOf: ["nội dung", "tiêu đề"]
  ) {
    Field("tiêu đề", "heading", \.heading, .bare, help: help("in đậm sau “Điều n.”", "bold, after “Điều n.”"))
    Field(
      "nội dung", "text", \.text, .text,
      help: help("câu của điều, hoặc câu dẫn vào các khoản", "its sentence, or what leads to its clauses"))
    Field(
      "khoản", "clauses", \.clauses, .list(of: ClauseTable.type),
      help: help("mỗi khoản một dòng chữ, hoặc {nội dung, điểm}", "each a text, or {text, points}"))
    Field(
      "điểm", "points", \.points, .list(of: .text),
      help: help("điểm của điều không chia khoản", "points of an article without clauses"))
  } finish: { article, reader in
    if !article.clauses.isEmpty, !article.points.isEmpty {
      reader.findings.report(ArticleFaults.clausesAndPoints(at: reader.keyPlace("điểm")))
    }
    return article
  }

  static let type = table.type(
    orText: FieldType<Text>.text.map { text in
      var article = Article()
      article.text = text
      return article
    })

  /// Articles without the numbers and final punctuation that the document adds.
  static let list = FieldType<[Article]>.list(of: type).then { articles, _, findings in
    var numbers = ArticleNumbers()
    let bare = numbers.removed(from: articles)
    findings.append(numbers.findings)
    return bare
  }
}
