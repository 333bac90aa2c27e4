import Model
import Wording

/// What can be told of a clerk's sentence by its first words, so that nothing is said twice or left without subject.
struct NewsClause: Sendable {
  private let folded: String

  /// How much of a text is looked at, in characters: its first words tell, and names of events are shorter.
  private static let reach = 600

  /// Reads the start of a sentence.
  init(_ text: String) { folded = Folding.sameWord(String(text.unicodeScalars.prefix(NewsClause.reach))) }

  /// Whether it draws a consequence ("qua đó", "nhờ đó") and so cannot open a paragraph.
  var isConsequence: Bool { NewsClause.consequences.contains { starts(with: $0) } }

  /// Whether it names its own time: "Năm 2022, …", "5 năm qua, …".
  var namesTime: Bool {
    if NewsClause.times.contains(where: { starts(with: $0) }) { return true }
    let words = folded.split(separator: " ").prefix(4)
    return words.first.map { $0.allSatisfy(\.isNumber) } == true
      && words.dropFirst().first == Folding.sameWord("năm")[...]
  }

  /// Whether its first words name the years of a period.
  func opens(with period: Period) -> Bool {
    let start = folded.split(separator: " ").prefix(8).joined(separator: " ")
    return start.contains("\(period.firstYear)")
  }

  /// Whether it opens with a figure, which no sentence may.
  var startsWithFigure: Bool {
    guard let first = folded.unicodeScalars.first, ("0"..."9").contains(first) else { return false }
    return !namesTime
  }

  /// Whether it is a verb phrase that needs a subject when a time stands before it.
  var isVerbPhrase: Bool { NewsClause.verbs.contains { starts(with: $0) } }

  /// Whether a name is told in it.
  func mentions(_ name: String) -> Bool {
    guard name.utf8.count <= 4 * NewsClause.reach else { return false }
    let wanted = Folding.sameWord(name)
    return !wanted.isEmpty && folded.contains(wanted)
  }

  /// Whether it names the locality, whole or without the word of its kind.
  func names(_ locality: String) -> Bool {
    guard locality.utf8.count <= 4 * NewsClause.reach else { return false }
    let words = locality.split(separator: " ")
    let proper = words.drop { $0.first?.isUppercase != true || $0.allSatisfy(\.isUppercase) }
    return mentions(locality) || (!proper.isEmpty && mentions(proper.joined(separator: " ")))
  }

  /// The text as it goes on after other words of its sentence; names keep their capital.
  ///
  /// A capital is a name's when the second word has one too ("Hải An"), or when the word always has it ("Đảng").
  static func insideSentence(_ text: String) -> String {
    let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).prefix(2)
    guard let first = words.first, !alwaysCapital.contains(String(first)) else { return text }
    let isName = words.count == 2 && words.last?.first?.isUppercase == true
    return isName ? text : Casing.inner(text)
  }

  private static let alwaysCapital: Set<String> = ["Đảng", "Nhà", "Quốc", "Chính", "Thủ", "Trung"]

  /// Whether its first words are these.
  func opens(withWord words: String) -> Bool { starts(with: words) }

  private func starts(with words: String) -> Bool {
    let wanted = Folding.sameWord(words)
    guard folded.hasPrefix(wanted) else { return false }
    let rest = folded.unicodeScalars.dropFirst(wanted.unicodeScalars.count)
    return rest.first.map { !$0.properties.isAlphabetic && !$0.properties.isDiacritic } ?? true
  }

  private static let consequences = [
    "qua đó", "nhờ đó", "từ đó", "thông qua đó", "nhờ vậy", "do đó", "bởi vậy", "theo đó",
  ]
  private static let times = [
    "năm", "trong năm", "giai đoạn", "trong giai đoạn", "năm học", "nhiệm kỳ", "thời gian qua",
    "những năm qua",
    "trong những năm", "thời gian tới", "trong thời gian",
  ]
  private static let verbs = [
    "tiếp tục", "nâng cao", "đẩy mạnh", "tăng cường", "thực hiện", "tổ chức", "phát huy", "đổi mới",
    "quán triệt", "bảo đảm", "đảm bảo", "phấn đấu", "tập trung", "triển khai", "xây dựng", "chú trọng",
    "hoàn thành", "phát động", "giữ vững", "khắc phục", "chủ động", "hưởng ứng", "gắn", "kịp thời", "làm tốt",
    "cải thiện", "thúc đẩy", "huy động", "khơi thông", "tháo gỡ", "nhân rộng", "phát hiện", "rà soát",
    "mở rộng", "củng cố", "đã", "sẽ", "cần", "quyết tâm", "tạo", "duy trì", "phối hợp", "thường xuyên",
    "tích cực", "động viên", "khích lệ", "bám sát", "đề ra", "xác định", "sơ kết", "đưa",
  ]
}

/// The short name of a launch for its second mention.
enum NewsLaunchName {
  /// The head of a long name (đợt thi đua cao điểm; phong trào thi đua năm 2021); the whole when it is short.
  static func short(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 8 else { return name }
    for head in heads {
      let headWords = head.split(separator: " ")
      guard words.count > headWords.count + 2,
        zip(words, headWords).allSatisfy({ Folding.sameWord(String($0)) == Folding.sameWord(String($1)) })
      else { continue }
      var count = headWords.count
      let next = words.dropFirst(count).prefix(2)
      if next.first.map({ Folding.sameWord(String($0)) }) == Folding.sameWord("năm"),
        next.last?.allSatisfy(\.isNumber) == true
      {
        count += 2
      }
      return words.prefix(count).joined(separator: " ")
    }
    return name
  }

  private static let heads = [
    "đợt thi đua cao điểm", "đợt thi đua đặc biệt", "đợt thi đua", "phong trào thi đua yêu nước",
    "phong trào thi đua", "cuộc vận động",
  ]
}
