import Diagnostics
import Fields
import Model

/// Khoản.
enum ClauseTable {
  static let heading = Field(
    "tiêu đề", "heading", .text, help: help("in đậm sau số thứ tự", "bold, after its number"))
  static let text = Field(
    "nội dung", "text", .text, help: help("không ghi số: chương trình đánh số", "without its number"))
  static let points = Field(
    "điểm", "points", .list(of: .text),
    help: help("không ghi chữ cái: a), b), c), d), đ) … được đánh tự động", "lettered by the program"))

  static let table = RecordTable<Article.Clause>(
    "khoản", "clause", help: help("một khoản của điều", "a clause of an article"), fields: heading, text,
    points
  ) { reader in
    var clause = Article.Clause()
    clause.heading = reader.read(heading).map { Ending.removed(from: $0) }
    clause.text = reader.read(text)
    clause.points = reader.read(list: points)
    reader.requireOne(of: text, or: heading)
    return clause
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
  static let heading = Field(
    "tiêu đề", "heading", .text, help: help("in đậm sau “Điều n.”", "bold, after “Điều n.”"))
  static let text = Field(
    "nội dung", "text", .text,
    help: help("câu của điều, hoặc câu dẫn vào các khoản", "its sentence, or what leads to its clauses"))
  static let clauses = Field(
    "khoản", "clauses", .list(of: ClauseTable.type),
    help: help("mỗi khoản một dòng chữ, hoặc {nội dung, điểm}", "each a text, or {text, points}"))
  static let points = Field(
    "điểm", "points", .list(of: .text),
    help: help("điểm của điều không chia khoản", "points of an article without clauses"))

  static let table = RecordTable<Article>(
    "điều", "article", help: help("một điều tự soạn", "an article in your own words"),
    fields: heading, text, clauses, points
  ) { reader in
    var article = Article()
    article.heading = reader.read(heading).map { Ending.removed(from: $0) }
    article.text = reader.read(text)
    article.clauses = reader.read(list: clauses)
    article.points = reader.read(list: points)
    reader.requireOne(of: text, or: heading)
    if !article.clauses.isEmpty, !article.points.isEmpty {
      reader.findings.report(ArticleFaults.clausesAndPoints(at: reader.keyPlace(points)))
    }
    return article
  }

  static let type = table.type(
    orText: FieldType<Text>.text.map { text in
      var article = Article()
      article.text = text
      return article
    })
}
