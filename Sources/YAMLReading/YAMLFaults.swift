import Diagnostics
import Wording

/// The faults of a YAML text, in words that a clerk understands.
enum YAMLFaults {
  static func tooLarge(_ file: SourceFile, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.tooLarge,
      vi: "tệp có \(Figures.grouped(file.bytes.count)) byte, giới hạn là \(Figures.grouped(limit))",
      en: "the file has \(file.bytes.count) bytes, the limit is \(limit)", at: Place(file, 0..<0),
      help: .cure(vi: "chuyển danh sách dài sang tệp CSV", en: "move long lists into a CSV file"))
  }

  /// The name of an office file format, recognized by its first bytes.
  private static func officeFile(_ bytes: [UInt8]) -> Message? {
    if bytes.starts(with: "%PDF".utf8) { return Message(vi: "tệp PDF", en: "a PDF") }
    let isPacked = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    guard isPacked || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else { return nil }
    return Message(vi: "tệp Word, Excel hoặc tệp nén", en: "a Word or Excel file, or an archive")
  }

  static func notUTF8(_ file: SourceFile, at offset: Int) -> Diagnostic {
    if let office = officeFile(file.bytes) {
      return Diagnostic(
        .error, YAMLCodes.notUTF8,
        vi: "đây là \(office.vi), không phải tệp chữ", en: "this is \(office.en), not a text file",
        at: Place(file, 0..<0),
        help: .cure(
          vi: "lưu bản định nghĩa bằng Notepad (UTF-8); `vinhdanh new` cho một bản mẫu",
          en: "save the definition with a plain editor in UTF-8; `vinhdanh new` gives a sample"))
    }
    let name = TextEncoding(of: file.bytes)?.name ?? "ANSI"
    return Diagnostic(
      .error, YAMLCodes.notUTF8,
      vi: "tệp được lưu bằng bảng mã \(name), không phải Unicode UTF-8",
      en: "the file is saved as \(name) and not as Unicode UTF-8",
      at: Place(file, offset..<(offset + 1)),
      help: .cure(
        vi:
          "mở bằng Notepad, chọn “Lưu thành”, mục mã hóa chọn UTF-8; chữ TCVN3, VNI thì chuyển bằng UniKey trước",
        en: "open it in Notepad, “Save as” with the encoding UTF-8; convert TCVN3 or VNI text first"))
  }

  static func damaged(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.notUTF8,
      vi: "chữ tiếng Việt trong tệp đã hỏng, vì tệp được lưu hay mở bằng bảng mã khác",
      en: "the Vietnamese letters of the file are damaged: it was saved or opened in another encoding",
      at: place,
      help: .cure(
        vi: "mở lại tệp gốc rồi lưu với mã hóa UTF-8; đừng sửa từng chữ",
        en: "open the original and save it as UTF-8; do not mend single letters"))
  }

  static func character(_ issue: CharacterIssue, at place: Place) -> Diagnostic {
    let name = issue.kind.phrase
    let help: [Diagnostic.Help] =
      switch issue.replacement {
      case ""?: [.init(Message(vi: "xóa ký tự này", en: "remove the character"), replacement: "")]
      case " "?: [.init(Message(vi: "thay bằng dấu cách thường", en: "put a plain space"), replacement: " ")]
      case let text?: [.init(Message(vi: "thay bằng “\(text)”", en: "put “\(text)”"), replacement: text)]
      case nil: [.init(Message(vi: "gõ lại chỗ này", en: "type this place anew"))]
      }
    return Diagnostic(
      issue.kind.severity, YAMLCodes.character,
      vi: "\(name.vi) (\(issue.code))", en: "\(name.en) (\(issue.code))", at: place, help: help)
  }

  static func tab(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.tab, vi: "ở đây có phím Tab", en: "there is a tab here", at: place,
      help: .cure(vi: "thay bằng dấu cách", en: "put spaces", replacement: "  "))
  }

  static func secondDocument(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.secondDocument,
      vi: "từ đây là bản khai thứ hai trong cùng tệp", en: "a second document starts here",
      at: place,
      help: .cure(vi: "xóa dòng này, hoặc tách thành tệp riêng", en: "remove this line or split the file"))
  }

  static func special(_ sign: Unicode.Scalar, _ place: Place) -> Diagnostic {
    let code =
      switch sign {
      case "&": YAMLCodes.anchor
      case "*": YAMLCodes.alias
      case "!": YAMLCodes.tag
      default: YAMLCodes.leadingSign
      }
    return Diagnostic(
      .error, code,
      vi: "giá trị không được bắt đầu bằng “\(sign)”: YAML dùng dấu ấy vào việc khác",
      en: "a value may not start with “\(sign)”: YAML uses it for something else", at: place,
      help: .cure(
        vi: "nếu là chữ, đặt cả giá trị trong ngoặc kép", en: "if it is text, put the value in double quotes")
    )
  }

  static func mergeKey(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.mergeKey, vi: "bản khai không dùng “<<”", en: "definitions do not use “<<”",
      at: place,
      help: .cure(vi: "viết đủ các mục ở đây", en: "write the fields out here"))
  }

  static func duplicateKey(_ key: String, _ place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.duplicateKey,
      vi: "mục “\(key)” được viết hai lần", en: "“\(key)” stands twice", at: place,
      notes: [.init(Message(vi: "lần đầu ở đây", en: "first here"), at: first)],
      help: .cure(vi: "xóa một trong hai, hoặc gộp thành danh sách", en: "remove one, or join them in a list")
    )
  }

  static func unquotedColon(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.unquotedColon,
      vi: "giá trị có dấu hai chấm mà không có ngoặc kép", en: "the value has a colon and no quotes",
      at: place,
      help: .cure(vi: "đặt cả giá trị trong ngoặc kép \"…\"", en: "put the whole value in double quotes"))
  }

  static func missingSpace(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.missingSpace,
      vi: "thiếu dấu cách sau dấu hai chấm", en: "there is no space after the colon", at: place,
      help: .cure(
        vi: "thêm một dấu cách; nếu cả dòng là chữ, đặt trong ngoặc kép",
        en: "add a space; if the whole line is text, quote it", replacement: ": "))
  }

  static func missingColon(_ text: String, _ place: Place) -> Diagnostic {
    let other = text.unicodeScalars.first { ["\u{FF1A}", "\u{FE55}", "\u{2236}", "\u{A789}"].contains($0) }
    if let other {
      return Diagnostic(
        .error, YAMLCodes.missingColon,
        vi: "“\(other)” trông như dấu hai chấm nhưng là ký tự khác",
        en: "“\(other)” looks like a colon and is another character", at: place,
        help: .cure(vi: "gõ lại dấu hai chấm “: ”", en: "type a plain colon and a space"))
    }
    return Diagnostic(
      .error, YAMLCodes.missingColon,
      vi: "dòng này không có dạng “tên mục: giá trị”", en: "this line is not “key: value”",
      at: place,
      help: .cure(
        vi: "thêm dấu hai chấm sau tên mục; nếu là phần tiếp của dòng trên thì thụt vào sâu hơn",
        en: "add a colon after the key; indent it deeper if it goes on with the line above"))
  }

  static func otherDash(_ sign: Unicode.Scalar, _ place: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.otherDash,
      vi: "dòng của danh sách bắt đầu bằng “\(sign)”, YAML chỉ nhận dấu trừ “-”",
      en: "an item of a list starts with “\(sign)”; YAML knows only the hyphen “-”", at: place,
      help: .cure(vi: "thay bằng dấu trừ và dấu cách", en: "put a hyphen and a space", replacement: "-"))
  }

  static func unclosedQuote(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.unclosedQuote,
      vi: "ngoặc mở ở đây không được đóng", en: "the quote that opens here is not closed", at: place,
      help: .cure(vi: "thêm ngoặc đóng ở cuối giá trị", en: "add the closing quote at the end of the value"))
  }

  static func textAfter(_ place: Place, quote: Bool) -> Diagnostic {
    Diagnostic(
      .error, quote ? YAMLCodes.textAfterQuote : YAMLCodes.unclosedBracket,
      vi: "còn chữ sau ngoặc đóng",
      en: "there is text after the closing \(quote ? "quote" : "bracket")",
      at: place,
      help: .cure(
        vi: "ngoặc trong câu thì dùng “ ”, hoặc đặt cả giá trị trong ngoặc đơn '…'",
        en: "use “ ” within a sentence, or put the whole value in single quotes"))
  }

  static func unclosedBracket(_ sign: Unicode.Scalar, _ place: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.unclosedBracket,
      vi: "“\(sign)” mở ở đây không được đóng", en: "the “\(sign)” that opens here is not closed",
      at: place,
      help: .cure(
        vi: "thêm “\(sign == "[" ? "]" : "}")”; nếu là chữ, đặt trong ngoặc kép",
        en: "add “\(sign == "[" ? "]" : "}")”; quote it if it is text"))
  }

  static func dashWithoutSpace(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.indentation,
      vi: "thiếu dấu cách sau dấu gạch", en: "a space is missing after the dash", at: place,
      help: .cure(vi: "ghi “- ”", en: "write “- ”", replacement: "- "))
  }

  static func indentation(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.indentation,
      vi: "dòng này thụt vào không khớp với dòng nào ở trên",
      en: "the indentation fits no line above",
      at: place,
      help: .cure(
        vi: "cho thẳng cột với các mục cùng cấp; dòng trên nếu đã có giá trị thì không có mục con",
        en: "align it with its neighbours; a key that has a value on its line has nothing under it"))
  }

  static func tooDeep(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.tooDeep, vi: "quá 40 cấp lồng nhau", en: "more than 40 levels", at: place)
  }

  static func commentInValue(_ place: Place) -> Diagnostic {
    Diagnostic(
      .warning, YAMLCodes.commentInValue,
      vi: "phần sau dấu # bị coi là ghi chú", en: "what follows the # is taken as a comment",
      at: place,
      help: .cure(
        vi: "nếu thuộc giá trị, đặt trong ngoặc kép; nếu là ghi chú, thêm dấu cách sau #",
        en: "quote the value if it belongs to it; add a space after # if it is a comment"))
  }

  static func syntax(_ problem: String, _ place: Place) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.syntax,
      vi:
        "chỗ này không đúng cú pháp YAML; hãy xem lại thụt dòng, ngoặc và dấu hai chấm ở dòng này và dòng trên",
      en: "this is not YAML (\(problem)); look at indentation, quotes and colons here and in the line above",
      at: place)
  }

  static func empty(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, YAMLCodes.empty, vi: "tệp không có nội dung", en: "the file is empty",
      at: Place(file, 0..<0),
      help: .cure(vi: "lệnh “vinhdanh new” viết một bản khai mẫu", en: "“vinhdanh new” writes a sample"))
  }
}
