/// Names of files and folders from Vietnamese text.
public enum Slug {
  /// Small ASCII letters, digits and single hyphens, at most `limit` bytes, cut at the end of a word.
  ///
  /// Never empty (a text without letters gives `fallback`) and never a reserved device name of Windows (`con`, `nul`,
  /// `com1` …), which gets the suffix `-ten`.
  public static func slug(_ text: String, limit: Int = 60, fallback: String = "khong-ten") -> String {
    let limit = max(limit, 8)
    let names = [text, fallback, "x"].lazy.map { cut(words($0), limit) }
    let slug = names.first { !$0.isEmpty } ?? "x"
    return isReserved(slug) ? slug + "-ten" : slug
  }

  private static func words(_ text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for scalar in Folding.fold(text).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.append(UInt8(ascii: scalar))
      default:
        if let letters = spelledOut[scalar] {
          word.append(contentsOf: letters.utf8)
        } else if !word.isEmpty {
          words.append(word)
          word = []
        }
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func cut(_ words: [[UInt8]], _ limit: Int) -> String {
    var bytes: [UInt8] = []
    for word in words {
      if bytes.isEmpty {
        bytes = Array(word.prefix(limit))
      } else if bytes.count + 1 + word.count <= limit {
        bytes.append(UInt8(ascii: "-"))
        bytes.append(contentsOf: word)
      } else {
        break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isReserved(_ slug: String) -> Bool {
    if ["con", "prn", "aux", "nul"].contains(slug) { return true }
    let start = slug.prefix(3)
    return slug.utf8.count == 4 && (start == "com" || start == "lpt") && slug.last?.isNumber == true
  }

  private static let spelledOut: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "ı": "i",
  ]
}
