import Diagnostics
import Wording

extension CharacterIssue.Kind {
  /// The issue in words.
  public var phrase: Message {
    switch self {
    case .control: Message(vi: "ký tự điều khiển", en: "a control character")
    case .zeroWidth: Message(vi: "ký tự không nhìn thấy", en: "an invisible character")
    case .softHyphen:
      Message(
        vi: "dấu nối ẩn; trong văn bản phông cũ nó có thể là chữ “ư”",
        en: "a soft hyphen; in text from old fonts it may be “ư”")
    case .direction: Message(vi: "ký tự đổi chiều viết", en: "a sign that turns the writing direction")
    case .privateUse: Message(vi: "ký tự riêng của một phông chữ", en: "a private-use character")
    case .nonCharacter: Message(vi: "mã không phải là ký tự", en: "a code that is no character")
    case .replacementCharacter:
      Message(vi: "ký tự thay thế: chữ ở đây đã bị mất", en: "a replacement character: text was lost here")
    case .wrongD:
      Message(vi: "chữ chỉ giống “Đ”, không phải “Đ” tiếng Việt", en: "a letter that only looks like “Đ”")
    case .strayMark: Message(vi: "dấu thanh rời, không gắn vào chữ nào", en: "a mark that joins no letter")
    case .noBreakSpace: Message(vi: "dấu cách không ngắt", en: "a no-break space")
    case .oddSpace: Message(vi: "dấu cách lạ", en: "an unusual space")
    }
  }

  /// A warning if the text only looks odd, an error if text is lost or hidden.
  public var severity: Severity {
    switch self {
    case .control, .zeroWidth, .direction, .privateUse, .nonCharacter, .replacementCharacter, .wrongD: .error
    case .softHyphen, .strayMark, .noBreakSpace, .oddSpace: .warning
    }
  }
}
