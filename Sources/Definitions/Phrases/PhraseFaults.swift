import Awards
import Diagnostics
import Fields
import Model

/// Faults of texts that have a form of their own.
enum PhraseFaults {
  /// A place for texts that the program made itself.
  static let nowhere = Place(SourceFile(name: "", bytes: []), 0..<0)

  static func unreadable(_ text: Text, _ wanted: Message) -> Diagnostic {
    Diagnostic(
      .error, FieldCodes.wrongType,
      vi: "“\(text.value)” không đọc được: chỗ này phải là \(wanted.vi)",
      en: "“\(text.value)” cannot be read: \(wanted.en) is expected here", at: text.place)
  }

  /// How tables of offices shorten the kinds.
  private static let abbreviations = [
    "TT": "tập thể", "CN": "cá nhân", "HGĐ": "hộ gia đình", "CBCCVC": "cán bộ, công chức, viên chức",
    "CBCC": "cán bộ, công chức", "CCVC": "công chức, viên chức", "CBGV": "cán bộ, giáo viên",
    "HS": "học sinh",
    "GV": "giáo viên", "ĐV": "đơn vị", "HV": "hội viên", "CBCS": "cán bộ, chiến sĩ",
  ]

  static func unknownRecipientWord(_ word: String, _ place: Place?) -> Diagnostic {
    if let first = word.first, first.isASCII, first.isNumber {
      return Diagnostic(
        .error, FieldCodes.wrongType,
        vi: "“\(word)” không đọc được: số quá lớn hoặc viết lẫn dấu",
        en: "“\(word)” cannot be read: the number is too large, or has stray signs", at: place)
    }
    let words = RecipientKind.allCases.map(\.name.vi)
    let near = abbreviations[word] ?? nearest(to: word, in: words + RecipientKind.allCases.flatMap(\.aliases))
    var help: [Diagnostic.Help] = .cure(
      vi: "dùng: \(words.joined(separator: ", ")); ví dụ “20 tập thể, 35 cá nhân”, “nhiều tập thể, cá nhân”",
      en: "use \(words.joined(separator: ", ")); such as “20 tập thể, 35 cá nhân”, “nhiều tập thể, cá nhân”")
    if let near {
      help.insert(.init(Message(vi: "có phải ý là “\(near)”?", en: "did you mean “\(near)”?")), at: 0)
    }
    return Diagnostic(
      .error, FieldCodes.unknownChoice,
      vi: "“\(word)” không phải là loại đối tượng khen thưởng",
      en: "“\(word)” is no kind of recipient",
      at: place, help: help)
  }
}
