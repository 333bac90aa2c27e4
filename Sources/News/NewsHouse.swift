import Diagnostics
import Facts
import Fields
import Model
import TemplateLanguage
import Wording

/// Data that all outlets share: words, plans of the genres, what a short item keeps, what drafts leave out.
public struct NewsHouse: Sendable {
  /// `words.yaml`.
  public var words = NewsWords()
  /// `genres.yaml`.
  var plans: [NewsGenre: NewsGenrePlan] = [:]
  /// The final steps of every genre, for facts without a place in its plan.
  var rest: [[NewsMove]] = []
  /// `openers.yaml`.
  public private(set) var openers = NewsOpeners()
  /// `short-item.yaml`.
  var brevity = NewsBrevity()
  /// `silent.yaml`.
  var silences: [NewsSilence] = []

  /// Its files under `templates/news`.
  public static let files = ["words.yaml", "openers.yaml", "genres.yaml", "short-item.yaml", "silent.yaml"]

  /// The key of the steps that all genres share.
  private static let everyGenre = "mọi thể loại"

  /// An empty house.
  public init() {}

  /// Reads one of the files by its name.
  public mutating func read(_ file: String, _ node: DataNode, into findings: inout Findings) {
    switch file {
    case "words.yaml": words = NewsWords(reading: node, into: &findings)
    case "genres.yaml":
      for (key, value) in NewsHouse.entries(of: node, into: &findings) {
        if key.value == NewsHouse.everyGenre {
          rest = NewsGenrePlan(reading: value, into: &findings).steps
          continue
        }
        guard let genre = NewsHouse.choice(key, NewsGenre.self, into: &findings) else { continue }
        plans[genre] = NewsGenrePlan(reading: value, into: &findings)
      }
    case "openers.yaml": openers = NewsOpeners(reading: node, into: &findings)
    case "short-item.yaml": brevity = NewsBrevity(reading: node, into: &findings)
    default: silences = NewsHouse.items(of: node).compactMap { NewsSilence(reading: $0, into: &findings) }
    }
  }

  // MARK: Reading

  /// The keys of a record with their values; reports other nodes.
  static func entries(of node: DataNode, into findings: inout Findings) -> [(
    key: Located<String>, value: DataNode
  )] {
    guard case .record(let entries) = node.content else {
      findings.error(
        NewsCodes.badHouse,
        Message(vi: "ở đây cần các mục “tên: giá trị”", en: "this must be a record"), at: node.place)
      return []
    }
    return entries.map { ($0.key, $0.value) }
  }

  /// The items of a list; a single value is one item.
  static func items(of node: DataNode) -> [DataNode] {
    if case .list(let nodes) = node.content { nodes } else { [node] }
  }

  /// The texts of a list.
  static func texts(of node: DataNode, into findings: inout Findings) -> [Located<String>] {
    items(of: node).compactMap { item in
      if case .scalar(let text) = item.content { return Located(text, at: item.place) }
      findings.error(
        NewsCodes.badHouse, Message(vi: "ở đây cần chữ", en: "this must be text"), at: item.place)
      return nil
    }
  }

  /// A choice by its Vietnamese name; reports unknown names with the nearest one.
  static func choice<Choice: NamedChoice>(
    _ text: Located<String>, _ type: Choice.Type, into findings: inout Findings
  ) -> Choice? {
    if let found = Choice.allCases.first(where: { $0.name.vi == text.value }) { return found }
    unknown(text, among: Choice.allCases.map(\.name.vi), into: &findings)
    return nil
  }

  static func unknown(_ text: Located<String>, among names: [String], into findings: inout Findings) {
    findings.error(
      NewsCodes.badHouse,
      Message(vi: "không có mục “\(text.value)”", en: "there is no “\(text.value)”"), at: text.place,
      help: [
        nearest(to: text.value, in: names).map {
          .init(Message(vi: "có phải ý là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0)
        }
          ?? .init(
            Message(
              vi: "có: \(names.joined(separator: ", "))", en: "there are: \(names.joined(separator: ", "))"))
      ])
  }
}

/// The plan of a genre: the order of moves, the kinds of headline, and what a report usually has.
struct NewsGenrePlan: Sendable {
  /// Thứ tự: each step is a paragraph of moves, or one move that makes several paragraphs.
  var steps: [[NewsMove]] = []
  /// Tiêu đề: the kinds of headline, the genre's own first.
  var headlines: [NewsHeadline.Kind] = []
  /// Thường có: what a report usually has; a note is given if the definition lacks it.
  var usual: [NewsUsual] = []

  init(reading node: DataNode, into findings: inout Findings) {
    for (key, value) in NewsHouse.entries(of: node, into: &findings) {
      switch key.value {
      case "thứ tự":
        for step in NewsHouse.items(of: value) {
          steps.append(
            NewsHouse.texts(of: step, into: &findings).compactMap {
              NewsHouse.choice($0, NewsMove.self, into: &findings)
            })
        }
      case "tiêu đề":
        headlines = NewsHouse.texts(of: value, into: &findings).compactMap {
          NewsHouse.choice($0, NewsHeadline.Kind.self, into: &findings)
        }
      case "thường có":
        usual = NewsHouse.texts(of: value, into: &findings).compactMap {
          NewsHouse.choice($0, NewsUsual.self, into: &findings)
        }
      default: NewsHouse.unknown(key, among: ["thứ tự", "tiêu đề", "thường có"], into: &findings)
      }
    }
  }
}

extension NewsBrevity {
  init(reading node: DataNode, into findings: inout Findings) {
    for (key, value) in NewsHouse.entries(of: node, into: &findings) {
      let texts = NewsHouse.texts(of: value, into: &findings)
      switch key.value {
      case "dài nhất": most = texts.first.flatMap { Int($0.value) } ?? most
      case "bài đăng dài nhất": mostOfPost = texts.first.flatMap { Int($0.value) } ?? mostOfPost
      case "luôn giữ": always = Set(texts.map(\.value))
      case "giữ":
        for text in texts {
          let words = text.value.split(separator: " ")
          let count = words.last.flatMap { Int($0) }
          let move = count == nil ? text.value : words.dropLast().joined(separator: " ")
          kept.append((move, count ?? .max))
        }
      default:
        NewsHouse.unknown(key, among: ["dài nhất", "bài đăng dài nhất", "luôn giữ", "giữ"], into: &findings)
      }
    }
  }
}

/// Lời mở of sentences about the event.
public struct NewsOpeners: Sendable {
  /// One opener.
  struct Opener: Sendable {
    let before: String
    let after: String
    /// Whether it contains the event's noun.
    let namesEvent: Bool
    /// Two openers of one family do not follow each other.
    let family: String

    /// Whether it names the event without saying that something was done there before.
    var isPlainEvent: Bool { namesEvent && !before.lowercased().hasPrefix("cũng") }
  }

  private(set) var words: [String: Opener] = [:]
  /// The places with the names of their openers, which definitions can pin.
  public private(set) var places: [WordingPlace] = []

  init() {}

  init(reading node: DataNode, into findings: inout Findings) {
    for (key, value) in NewsHouse.entries(of: node, into: &findings) {
      switch key.value {
      case "lời mở":
        for (family, openers) in NewsHouse.entries(of: value, into: &findings) {
          for (name, words) in NewsHouse.entries(of: openers, into: &findings) {
            let text = NewsHouse.texts(of: words, into: &findings).first?.value ?? ""
            let parts = text.split(separator: "…", omittingEmptySubsequences: false)
            self.words[name.value] = Opener(
              before: String(parts.first ?? ""), after: parts.count > 1 ? String(parts[1]) : "",
              namesEvent: parts.count > 1, family: family.value)
          }
        }
      case "chỗ":
        for (name, openers) in NewsHouse.entries(of: value, into: &findings) {
          places.append(
            WordingPlace(
              name: name.value, wordings: NewsHouse.texts(of: openers, into: &findings).map(\.value)))
        }
      default: NewsHouse.unknown(key, among: ["lời mở", "chỗ"], into: &findings)
      }
    }
  }

  /// A place by its name, with its openers.
  func place(_ name: String) -> WordingPlace {
    places.first { $0.name == name } ?? WordingPlace(name: name, wordings: [])
  }
}
