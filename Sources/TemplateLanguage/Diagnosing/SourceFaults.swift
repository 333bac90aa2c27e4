import Diagnostics

/// The faults of the bytes of a source and of single tags.
extension FaultLog {
  mutating func sourceTooLarge(_ limit: Int, at place: Place) {
    error(
      TemplateCodes.tooLarge,
      vi: "mẫu dài hơn \(limit) byte", en: "the template is longer than \(limit) bytes", at: place)
  }

  mutating func notUTF8(at place: Place) {
    error(
      TemplateCodes.notUTF8, vi: "mẫu không phải là chữ UTF-8", en: "the template is not UTF-8 text",
      at: place,
      help: .cure(vi: "lưu tệp lại với bảng mã UTF-8", en: "save the file as UTF-8"))
  }

  mutating func privateUse(_ scalar: Unicode.Scalar, at place: Place) {
    error(
      TemplateCodes.privateUseCharacter,
      vi: "ký tự dùng riêng \(scalar.codePoint) không được có trong mẫu",
      en: "the private-use character \(scalar.codePoint) may not stand in a template", at: place,
      help: .cure(vi: "xóa ký tự này", en: "remove the character", replacement: ""))
  }

  mutating func forbiddenInSource(_ scalar: Unicode.Scalar, at place: Place) {
    error(
      TemplateCodes.forbiddenCharacter,
      vi: "ký tự điều khiển \(scalar.codePoint) không được có trong văn bản",
      en: "the control character \(scalar.codePoint) may not stand in a document", at: place,
      help: .cure(vi: "xóa ký tự này", en: "remove the character", replacement: ""))
  }

  mutating func unclosedTag(_ kind: Segment.Kind, at place: Place) {
    let closer =
      switch kind {
      case .output: "}}"
      case .statement: "%}"
      case .comment where place.file.bytes[place.bytes.lowerBound] == UInt8(ascii: "<"): "-->"
      case .comment, .text, .rawText: "#}"
      }
    let opener = String(decoding: place.file.bytes[place.bytes], as: UTF8.self)
    error(
      TemplateCodes.unclosedTag,
      vi: "“\(opener)” chưa được đóng", en: "“\(opener)” is never closed", at: place,
      help: .cure(vi: "thêm “\(closer)” ở cuối", en: "add “\(closer)” at its end"))
  }

  mutating func strayCloser(_ closer: String, at place: Place) {
    error(
      TemplateCodes.unclosedTag,
      vi: "“\(closer)” không đóng thẻ nào", en: "“\(closer)” closes no tag", at: place,
      help: .cure(
        vi: "thêm phần mở phía trước; nếu đúng là chữ cần in thì đặt giữa {% raw %} và {% endraw %}",
        en: "add what opens it; if it is to be printed, put it between {% raw %} and {% endraw %}"))
  }

  mutating func unclosedRaw(at place: Place) {
    error(
      TemplateCodes.unclosedBlock,
      vi: "“raw” chưa được đóng", en: "“raw” is never closed", at: place,
      help: .cure(vi: "thêm {% endraw %}", en: "add {% endraw %}"))
  }

  mutating func unclosedQuote(at place: Place) {
    error(
      TemplateCodes.unclosedQuote,
      vi: "dấu ngoặc kép chưa được đóng", en: "the quotation mark is never closed", at: place,
      help: .cure(
        vi: "thêm dấu đóng cùng kiểu trên cùng dòng", en: "close it with the same kind on the same line"))
  }

  /// A string in quotes that is too long; such text belongs in the body of the template.
  mutating func textTooLong(_ limit: Int, at place: Place) {
    error(
      TemplateCodes.tooLarge,
      vi: "chữ trong ngoặc kép dài hơn \(limit) byte",
      en: "the text in quotes is longer than \(limit) bytes",
      at: place,
      help: .cure(vi: "viết đoạn chữ dài ngoài thẻ, trong thân mẫu", en: "write long text outside of tags"))
  }

  mutating func numberTooLarge(at place: Place) {
    error(TemplateCodes.syntax, vi: "số quá lớn", en: "the number is too large", at: place)
  }

  mutating func leadingZero(_ value: Int, at place: Place) {
    error(
      TemplateCodes.syntax,
      vi: "số không được bắt đầu bằng 0", en: "a number does not begin with 0", at: place,
      help: .cure(vi: "viết \(value)", en: "write \(value)", replacement: String(value)))
  }

  mutating func unknownEscape(at place: Place) {
    error(
      TemplateCodes.syntax,
      vi: "dấu \\ trước chữ này không có nghĩa", en: "the \\ before this letter means nothing",
      at: place,
      help: .cure(
        vi: "trong ngoặc kép chỉ có \\n \\t \\\\ \\\" \\'",
        en: "inside quotes there are only \\n \\t \\\\ \\\" \\'"))
  }

  mutating func unknownSign(_ sign: String, at place: Place) {
    let help: Diagnostic.Help? =
      switch sign {
      case "&":
        .init(
          Message(
            vi: "trong thẻ viết thẳng < và &; “và” viết là and",
            en: "inside a tag write < and & as they are; logical “and” is and"))
      case "/", "%":
        .init(Message(vi: "chỉ có + - * trên số nguyên", en: "there are only + - * on whole numbers"))
      default: nil
      }
    error(
      TemplateCodes.syntax,
      vi: "không hiểu ký tự “\(sign)” trong thẻ", en: "“\(sign)” means nothing inside a tag",
      at: place,
      help: help.map { [$0] } ?? [])
  }

  mutating func tagInElementTag(at place: Place) {
    error(
      TemplateCodes.tagInElementTag,
      vi: "thẻ mẫu chỉ được đặt trong chữ hoặc trong giá trị của thuộc tính",
      en: "a template tag may only stand in text or in the value of an attribute", at: place,
      help: .cure(
        vi: "viết thuộc tính=\"{{ … }}\"; giá trị rỗng thì thuộc tính được bỏ",
        en: "write attribute=\"{{ … }}\"; an attribute whose value comes out empty is left out"))
  }

  mutating func unusedMarkup(at place: Place) {
    error(
      TemplateCodes.unusedMarkup,
      vi: "mẫu không dùng CDATA, DOCTYPE và chỉ thị xử lý",
      en: "templates use no CDATA, DOCTYPE or processing instruction", at: place,
      help: .cure(
        vi: "viết chữ thường, < là &lt; và & là &amp;", en: "write plain text, < as &lt; and & as &amp;"))
  }
}

extension Unicode.Scalar {
  /// Unicode notation of the code point: `U+0301`.
  var codePoint: String {
    let hexadecimal = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
  }
}
