import Diagnostics
import Foundation
import Model
import Testing
import Wording

@testable import Composition
@testable import Definitions

/// What every draft holds to, whatever the definition.
@Suite("Properties of news")
struct NewsPropertyTests {
  /// The five ceremonies and the ten of the genres, each with the text of its definition.
  private static func examples() throws -> [(name: String, source: String, ceremony: Ceremony)] {
    let five = NewsDraftTests.outlets.keys.sorted().map { "examples/\($0)" }
    let genres = NewsGenreExamples.names.map { "examples/genres/\($0)" }
    return try (five + genres).map { path in
      var findings = Findings()
      let file = try #require(NewsBench.source("\(path)/ceremony.yaml"))
      let ceremony = DefinitionReader.read(
        file, lists: { NewsBench.source("\(path)/\($0)") }, into: &findings)
      return (path, String(decoding: file.bytes, as: UTF8.self), try #require(ceremony))
    }
  }

  private static func drafts(_ ceremony: Ceremony) throws -> [(outlet: String, text: String)] {
    var plain = ceremony
    plain.report = plain.report ?? Report()
    plain.report?.outlet = nil
    plain.report?.forms = []
    return try NewsGenreExamples.outlets.map { ($0, try NewsBench.draft(plain, for: $0)) }
  }

  /// The numbers of a text, without signs around and zeros before them.
  private static func numbers(in text: String) -> [String] {
    var numbers: [String] = []
    var number = ""
    for scalar in (text + " ").unicodeScalars {
      if ("0"..."9").contains(scalar) || (!number.isEmpty && (scalar == "," || scalar == ".")) {
        number.unicodeScalars.append(scalar)
      } else {
        while let last = number.last, last == "," || last == "." { number.removeLast() }
        if !number.isEmpty { numbers.append(String(number.drop { $0 == "0" })) }
        number = ""
      }
    }
    return numbers
  }

  /// Numbers that follow by a rule, which is named.
  private static func derived(from ceremony: Ceremony, in outlet: OutletProfile) -> Set<String> {
    let context = NewsContext(ceremony: ceremony, outlet: outlet)
    var numbers: Set<String> = []
    // Totals of the headline: the sum of exact counts of one word.
    for count in context.todaysTotal { numbers.insert(Figures.grouped(count.number)) }
    // Counts of complete lists, and of the members of a cluster and of sessions.
    for group in ceremony.awards {
      for count in AwardShare.counts(of: group.recipients) { numbers.insert("\(count.number)") }
      // Sums of money: thousands and millions of đồng.
      let sums = [group.money?.amount, group.money?.total] + group.subgroups.map(\.money)
      for sum in sums.compactMap({ $0 }) { numbers.formUnion(Self.numbers(in: NewsMoney.text(sum).value)) }
    }
    numbers.insert("\(ceremony.cluster?.members.count ?? 0)")
    numbers.insert("\(ceremony.event.sessions.count)")
    // "5 năm qua": the years of a span looked back on.
    for period in ceremony.event.reviewed + ceremony.narratives.compactMap(\.period) {
      numbers.insert("\(period.lastYear - period.firstYear)")
    }
    // The weekday of the day of publication.
    if let day = ceremony.report?.publishedOn {
      numbers.formUnion(Self.numbers(in: day.value.weekday.shortName))
    }
    return numbers
  }

  @Test("Every number of a draft stands in the definition or follows by a named rule")
  func numbers() throws {
    for (name, source, ceremony) in try Self.examples() {
      let lists = ceremony.awards.compactMap(\.listFile?.value)
        .compactMap { NewsBench.source("\(name)/\($0)").map { String(decoding: $0.bytes, as: UTF8.self) } }
      let given = Set(Self.numbers(in: source) + lists.flatMap(Self.numbers))
      // A date may be cut at its dots: 18.10 is 18 and 10.
      for (outlet, text) in try Self.drafts(ceremony) {
        let known = given.union(Self.derived(from: ceremony, in: try NewsBench.outlet(outlet)))
        for number in Self.numbers(in: text) where !known.contains(number) {
          let parts = number.split(separator: ".").map { String($0.drop { $0 == "0" }) }
          #expect(parts.count > 1 && parts.allSatisfy(known.contains), "\(name), \(outlet): \(number)")
        }
      }
    }
  }

  @Test("Every quoted text of a draft stands word for word in the definition")
  func quotes() throws {
    for (name, source, ceremony) in try Self.examples() {
      let given = source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for (outlet, text) in try Self.drafts(ceremony) {
        for quote in text.components(separatedBy: "\u{201C}").dropFirst() {
          let words = quote.components(separatedBy: "\u{201D}").first ?? ""
          #expect(given.contains(words), "\(name), \(outlet): \(words)")
        }
      }
    }
  }

  @Test("Every name with capitals in a draft stands in the definition")
  func names() throws {
    // The templates' own words with capitals in the middle of a sentence.
    let own: Set<String> = ["Ảnh", "Quyết", "Hội", "Đại", "Nguồn", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Nhật"]
    for (name, source, ceremony) in try Self.examples() {
      let given = Set(words(of: source))
      for (outlet, text) in try Self.drafts(ceremony) {
        for line in text.split(separator: "\n") {
          var opensSentence = true
          for word in line.split(separator: " ") {
            defer {
              opensSentence =
                word.hasSuffix(".") || word == "-" || word == "*" || word == "|" || word.hasSuffix(":")
            }
            let letters = words(of: String(word)).first ?? ""
            guard !opensSentence, let first = letters.first, first.isUppercase, !own.contains(letters) else {
              continue
            }
            let isKnown =
              given.contains(letters) || given.contains(Casing.inner(letters)) || letters.count < 2
              || given.contains { $0.uppercased() == letters }
            #expect(isKnown, "\(name), \(outlet): \(word)")
          }
        }
      }
    }
  }

  private func words(of text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init)
  }

  @Test("Every fact that is given is told in the draft or listed as not told")
  func facts() throws {
    for (name, _, ceremony) in try Self.examples() {
      let ledger = NewsLedger(ceremony)
      #expect(ledger.facts.count > 5)
      for (outlet, text) in try Self.drafts(ceremony) {
        let untold = ledger.untold(in: text).map { "\($0.label.vi): \($0.text.value)" }
        // What no draft tells, by name and reason.
        let excused = ["quyết định: ", "địa phương: ", "tên buổi lễ: ", "lần thứ: "]
        for fact in untold where !excused.contains(where: { fact.hasPrefix($0) }) {
          Issue.record("\(name), \(outlet): \(fact)")
        }
      }
    }
  }

  @Test("No opener stands twice running, whatever the facts")
  func openers() throws {
    var generator = SeededCeremonies()
    var drafts = try Self.examples().flatMap { try Self.drafts($0.ceremony).map(\.text) }
    for _ in 0..<30 {
      let ceremony = generator.next()
      drafts += try ["da-nang", "trang-xa", "nhan-dan"].map { try NewsBench.draft(ceremony, for: $0) }
    }
    let openers = [
      "Tại hội nghị,", "Tại Hội nghị,", "Tại buổi lễ,", "Tại đại hội,", "Nhân dịp này,", "Dịp này,",
      "Cũng nhân dịp này,", "Cũng tại hội nghị,", "Cũng tại Hội nghị,", "Bên cạnh đó,", "Ngoài ra,",
    ]
    for draft in drafts {
      var last = ""
      for line in draft.split(separator: "\n") {
        for sentence in line.components(separatedBy: ". ") {
          guard let opener = openers.first(where: { sentence.hasPrefix($0) }) else { continue }
          #expect(opener != last, "\(draft)")
          last = opener
        }
      }
    }
  }

  @Test("No sentence begins with a bare figure, no word stands twice in a row")
  func sentences() throws {
    for (name, _, ceremony) in try Self.examples() {
      for (outlet, text) in try Self.drafts(ceremony) {
        for line in text.split(separator: "\n").dropFirst() {
          for sentence in line.components(separatedBy: ". ") where !sentence.hasPrefix("14/") {
            let first = sentence.unicodeScalars.first ?? " "
            let isFigure =
              ("0"..."9").contains(first) && !sentence.contains("năm qua") && !sentence.contains("/20")
            #expect(!isFigure, "\(name), \(outlet): \(sentence)")
          }
          let words = line.split(separator: " ")
          for (left, right) in zip(words, words.dropFirst()) where left.first?.isLetter == true {
            #expect(left != right, "\(name), \(outlet): \(left) \(right)")
          }
        }
      }
    }
  }

  @Test("The short item has at most 300 words, the post at most 60")
  func lengths() throws {
    for (name, _, ceremony) in try Self.examples() {
      var ceremony = ceremony
      ceremony.report = ceremony.report ?? Report()
      ceremony.report?.forms = [.short, .post]
      var findings = Findings()
      let profiles = try NewsGenreExamples.outlets.map(NewsBench.outlet)
      for draft in try NewsBench.drafts(ceremony, outlets: profiles, into: &findings) {
        let count = draft.text.split(whereSeparator: \.isWhitespace).count
        #expect(count <= (draft.stem.hasPrefix("tin-ngan") ? 300 : 60), "\(name), \(draft.stem): \(count)")
      }
    }
  }
}
