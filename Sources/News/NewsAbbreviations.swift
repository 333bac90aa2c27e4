import Diagnostics
import Model
import Wording
import XMLKit

/// Chữ viết tắt: long forms that an outlet abbreviates, applied to a whole article in reading order.
///
/// Only words of the definition change. Quotations, names of awards, and verbatim texts of the clerk (headline, sapo,
/// caption) stay unchanged.
struct NewsAbbreviations: Sendable {
  /// One long form as folded words, with its short one.
  private struct Entry: Sendable {
    let words: [[String]]
    let short: String
    let isAfterFirst: Bool
  }

  private let entries: [Entry]
  /// Verbatim texts, by their place.
  private let verbatim: Set<Place>

  /// The outlet's abbreviations for a ceremony.
  init(_ outlet: OutletProfile, for ceremony: Ceremony) {
    entries = outlet.abbreviations.map { abbreviation in
      Entry(
        words: abbreviation.long.map { $0.split(separator: " ").map { Folding.sameWord(String($0)) } },
        short: abbreviation.short, isAfterFirst: abbreviation.use == .afterFirst)
    }
    let forms =
      ceremony.awards.flatMap(\.forms).map(\.written.place)
      + ceremony.pastHonours.flatMap(\.forms).map(\.place)
      + ceremony.photos.map(\.awardText?.place)
    verbatim = NewsSpelling.verbatim(of: ceremony).union(forms.compactMap { $0 })
  }

  /// The article with its abbreviations. One that is introduced follows the long form in brackets the first time, if
  /// it is used again.
  func applied(to nodes: [XMLNode]) -> [XMLNode] {
    guard !entries.isEmpty else { return nodes }
    var total: [Int: Int] = [:]
    _ = walk(nodes, style: nil) { words, isHeadline in
      if !isHeadline { for (index, count) in self.counts(in: words) { total[index, default: 0] += count } }
      return words
    }
    var met: Set<Int> = []
    return walk(nodes, style: nil) { words, isHeadline in
      self.shortened(words, isHeadline: isHeadline, total: total, met: &met)
    }
  }

  private func walk(
    _ nodes: [XMLNode], style: String?, _ change: (String, Bool) -> String
  ) -> [XMLNode] {
    nodes.map { node in
      switch node {
      case .text(let text, let place):
        // Text from a template is not the definition's.
        guard let place, !place.file.isTemplate, !verbatim.contains(place) else { return node }
        return .text(change(text, style == "headline"), place)
      case .element(let element):
        let own = element["style"] ?? style
        return .element(
          XMLElement(
            name: element.name, attributes: element.attributes,
            children: walk(element.children, style: own, change), place: element.place))
      }
    }
  }

  // MARK: Words

  private func counts(in text: String) -> [(Int, Int)] {
    var counts: [Int: Int] = [:]
    scan(text) { index, _ in
      counts[index, default: 0] += 1
      return nil
    }
    return counts.map { ($0.key, $0.value) }
  }

  func shortened(
    _ text: String, isHeadline: Bool, total: [Int: Int], met: inout Set<Int>
  ) -> String {
    scan(text) { index, long in
      let entry = entries[index]
      guard entry.isAfterFirst, !isHeadline, !met.contains(index) else { return entry.short }
      met.insert(index)
      return total[index, default: 0] > 1 ? "\(long) (\(entry.short))" : nil
    }
  }

  /// The text with each long form outside quotes replaced by the result of `change`; nil keeps it.
  @discardableResult
  private func scan(_ text: String, _ change: (_ entry: Int, _ long: String) -> String?) -> String {
    // A text without a space contains no long form, and most texts contain none of their first words.
    guard text.utf8.contains(0x20) else { return text }
    let tokens = NewsAbbreviations.tokens(of: text)
    var result = ""
    var index = 0
    while index < tokens.count {
      if !tokens[index].isQuoted, let (entry, count) = match(at: index, in: tokens) {
        let last = tokens[index + count - 1]
        let long = tokens[index..<(index + count)].enumerated().map { offset, token in
          offset == count - 1 ? token.word : token.word + token.tail
        }.joined()
        if let other = change(entry, long) {
          result += tokens[index].head + other + last.tail
          index += count
          continue
        }
      }
      result += tokens[index].whole
      index += 1
    }
    return result
  }

  private func match(at start: Int, in tokens: [Token]) -> (entry: Int, count: Int)? {
    for (index, entry) in entries.enumerated() {
      for words in entry.words where start + words.count <= tokens.count {
        let isThere = words.indices.allSatisfy { offset in
          let token = tokens[start + offset]
          let isInner = offset < words.count - 1
          let word = isInner ? token.folded + token.tail.filter { $0 == "." } : token.folded
          return word == words[offset] && (!isInner || token.tail.allSatisfy { $0 == "." || $0.isWhitespace })
            && (offset == 0 || token.head.isEmpty) && !token.isQuoted
        }
        if isThere { return (index, words.count) }
      }
    }
    return nil
  }

  /// A word with the punctuation before it, and the punctuation and spaces after it.
  private struct Token {
    var head = ""
    var word = ""
    var tail = ""
    var folded = ""
    var isQuoted = false

    var whole: String { head + word + tail }
  }

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var depth = 0
    var isInStraight = false
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      var token = Token()
      token.isQuoted = depth > 0 || isInStraight
      for character in part {
        switch character {
        case "\u{201C}": depth += 1
        case "\u{201D}": depth -= 1
        case "\"": isInStraight.toggle()
        default: break
        }
      }
      token.isQuoted = token.isQuoted || part.contains { "\u{201C}\u{201D}\"".contains($0) }
      let letters = part.indices.filter { part[$0].isLetter || part[$0].isNumber }
      if let first = letters.first, let last = letters.last {
        token.head = String(part[..<first])
        token.word = String(part[first...last])
        token.tail = String(part[part.index(after: last)...])
      } else {
        token.word = String(part)
      }
      token.folded = Folding.sameWord(token.word)
      if !tokens.isEmpty { tokens[tokens.count - 1].tail += " " }
      tokens.append(token)
    }
    return tokens
  }
}
