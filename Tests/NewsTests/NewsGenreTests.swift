import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

@testable import News
@testable import Definitions

/// The definitions of `examples/genres`, one for each genre.
enum NewsGenreExamples {
  static let names = [
    "annual", "five-year", "exemplars", "conferment", "cluster", "pupils", "congress", "inside-meeting",
    "decision", "round-up",
  ]
  static let outlets = [
    "hai-phong", "ha-noi-moi", "thai-binh", "da-nang", "gia-lai", "sggp", "thanh-nien", "nhan-dan",
    "trang-xa",
  ]

  static func ceremony(_ name: String) throws -> Ceremony {
    var findings = Findings()
    let file = try #require(NewsBench.source("examples/genres/\(name)/ceremony.yaml"))
    let ceremony = DefinitionReader.read(file, lists: { _ in nil }, into: &findings)
    #expect(findings.diagnostics.map(\.message.vi) == [])
    return try #require(ceremony)
  }
}

/// What shows that a pattern of telling awards is read in a genre.
enum NewsAwardPhrases {
  /// A sentence of a genre for each award pattern of the field's reports.
  static let all: [(pattern: String, genre: String, outlet: String, words: String)] = [
    (
      "a, o: no count, only the verb", "round-up", "gia-lai",
      "Nhiều tập thể, cá nhân có cùng thành tích được UBND xã Lệ Xá khen thưởng"
    ),
    ("b: a joint count", "round-up", "thai-binh", "7 tập thể, cá nhân được nhận giấy khen"),
    ("c: a split count", "exemplars", "da-nang", "tặng giấy khen cho 23 tập thể và 68 cá nhân"),
    ("d: a counted top and a vague rest", "round-up", "nhan-dan", "giai đoạn 2020-2025; nhiều tập thể"),
    (
      "e: a named top and a counted rest", "five-year", "hai-phong",
      "Trường THCS Khê Thượng được"
    ),
    (
      "f: two givers, two counts", "annual", "nhan-dan",
      "trao Giấy khen của Chủ tịch UBND xã Đông Lạc cho 12 tập thể và 27 cá nhân"
    ),
    ("g: a breakdown", "pupils", "thai-binh", "gồm 4 giải nhì, 7 giải ba và 13 giải khuyến khích"),
    ("h: by order and class", "congress", "thanh-nien", "tặng 12 Huân chương Độc lập hạng ba cho 9 gia đình"),
    ("i: names with posts", "congress", "hai-phong", "ông Vũ Hữu Đạt (Giám đốc Sở Y tế)"),
    ("j: a list under a colon", "inside-meeting", "gia-lai", "phong trào thi đua năm 2023, gồm:"),
    (
      "k: the decision's number", "inside-meeting", "trang-xa",
      "theo Quyết định số 1101/QĐ-UBND ngày 8/5/2024"
    ),
    ("l: by delegation", "conferment", "nhan-dan", "Thừa ủy quyền của Chủ tịch nước, "),
    ("m: posthumous", "conferment", "sggp", "được Thủ tướng Chính phủ truy tặng bằng khen"),
    ("n: proposed only", "cluster", "trang-xa", "được đề nghị UBND tỉnh tặng Cờ thi đua"),
    ("p: other recipients", "round-up", "thai-binh", "5 tập thể, 1 hộ gia đình và 37 cá nhân"),
    (
      "q: honours of former years", "five-year", "hai-phong",
      "; năm 2017, năm 2019 được UBND tỉnh tặng Cờ thi đua"
    ),
    ("r: delegates", "congress", "da-nang", "đã bầu 34 cá nhân tham dự Đại hội thi đua yêu nước toàn quốc"),
  ]
}

@Suite("Genres of news")
struct NewsGenreTests {
  @Test(
    "The genre follows from the definition, and the report may set it", arguments: NewsGenreExamples.names)
  func genre(name: String) throws {
    var ceremony = try NewsGenreExamples.ceremony(name)
    let wanted: [String: NewsGenre] = [
      "annual": .annual, "five-year": .fiveYear, "exemplars": .exemplars, "conferment": .conferment,
      "cluster": .cluster, "pupils": .pupils, "congress": .congress, "inside-meeting": .insideMeeting,
      "decision": .decision, "round-up": .roundUp,
    ]
    #expect(NewsGenre(of: ceremony, by: NewsBench.house.words) == wanted[name])
    ceremony.report?.genre = .congress
    #expect(NewsGenre(of: ceremony, by: NewsBench.house.words) == .congress)
  }

  @Test("Each genre reads as each outlet writes", arguments: NewsGenreExamples.names)
  func drafts(name: String) throws {
    var ceremony = try NewsGenreExamples.ceremony(name)
    ceremony.report?.outlet = nil
    ceremony.report?.forms = []
    let drafts = try NewsGenreExamples.outlets.map { outlet in
      "=== \(outlet)\n\n" + (try NewsBench.draft(ceremony, for: outlet))
    }
    expectGolden(drafts.joined(separator: "\n"), "news-genre-\(name).txt")
  }

  @Test("Each genre in its other forms", arguments: NewsGenreExamples.names)
  func forms(name: String) throws {
    var ceremony = try NewsGenreExamples.ceremony(name)
    ceremony.report?.forms = [.short, .pressRelease, .captions, .headlines, .post]
    var findings = Findings()
    let profiles = try NewsGenreExamples.outlets.map(NewsBench.outlet)
    let drafts = try NewsBench.drafts(ceremony, outlets: profiles, into: &findings)
    #expect(!findings.hasErrors)
    let text = drafts.map { "=== \($0.stem)\n\n\($0.text)" }.joined(separator: "\n")
    expectGolden(text, "news-forms-\(name).txt")
    for draft in drafts where draft.stem.hasPrefix("bai-dang") {
      #expect(draft.text.split(whereSeparator: \.isWhitespace).count <= 90, "\(draft.text)")
    }
  }

  @Test("Every award pattern stands in a genre's draft", arguments: NewsAwardPhrases.all.indices)
  func pattern(index: Int) throws {
    let item = NewsAwardPhrases.all[index]
    var ceremony = try NewsGenreExamples.ceremony(item.genre)
    ceremony.report?.outlet = nil
    ceremony.report?.forms = []
    let draft = try NewsBench.draft(ceremony, for: item.outlet)
    #expect(draft.contains(item.words), "\(item.pattern)\n\(draft)")
  }
}
