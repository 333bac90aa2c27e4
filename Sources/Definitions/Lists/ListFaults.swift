import Awards
import Diagnostics
import Fields
import Model
import TableReading
import Wording

/// The faults of lists, in a clerk's words.
enum ListFaults {
  // MARK: The file

  /// Names that may be meant by one that no file has: with the ending that Windows hides, the other ending, small letters.
  static func likeNames(_ path: String) -> [String] {
    let small = path.lowercased()
    let bare = [".csv", ".xlsx", ".xls"].first(where: small.hasSuffix).map { String(path.dropLast($0.count)) }
    let stems = [bare ?? path, path]
    return stems.flatMap { [$0 + ".csv", $0 + ".xlsx"] }
      + [small] + stems.flatMap { [$0.lowercased() + ".csv", $0.lowercased() + ".xlsx"] }
  }

  static func notFound(_ path: Text, similar: String? = nil) -> Diagnostic {
    if let similar {
      return Diagnostic(
        .error, ListCodes.notFound,
        vi: "không tìm thấy tệp “\(path.value)”, nhưng có “\(similar)”",
        en: "the file “\(path.value)” is not there, but “\(similar)” is", at: path.place,
        help: .cure(vi: "ghi “\(similar)”", en: "write “\(similar)”", replacement: similar))
    }
    return Diagnostic(
      .error, ListCodes.notFound,
      vi: "không tìm thấy tệp “\(path.value)”", en: "the file “\(path.value)” is not there",
      at: path.place,
      help: .cure(
        vi: "đặt tệp cạnh bản khai, và xem lại tên kể cả phần đuôi .csv, .xlsx",
        en: "put the file beside the definition and look at its name and ending"))
  }

  static func badPath(_ path: Text) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.badPath,
      vi: "“\(path.value)” không nằm trong thư mục của buổi lễ",
      en: "“\(path.value)” is not in the ceremony's folder",
      at: path.place,
      help: .cure(
        vi: "chép tệp vào cạnh bản khai, chỉ ghi tên tệp",
        en: "copy it beside the definition and write its name only"))
  }

  /// A fault of the reader, in words.
  static func fault(_ fault: TableFault, named name: String, sheets: [SheetInfo]) -> ListFault {
    let spot = spot(of: fault.location, sheets: sheets)
    func made(_ code: DiagnosticCode, _ message: Message, _ help: Message...) -> ListFault {
      ListFault(severity: .error, code: code, message: message, spot: spot, help: help.map { .init($0) })
    }
    switch fault.kind {
    case .empty: return empty(at: spot)
    case .format(let kind): return format(name, kind)
    case .password:
      return made(
        ListCodes.password, Message(vi: "tệp có mật khẩu", en: "the file has a password"),
        Message(
          vi: "mở tệp, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu lại",
          en: "open it, remove the password (File → Info → Protect Workbook), save it"))
    case .damaged(let how):
      return made(
        ListCodes.damaged, Message(vi: "tệp hỏng: \(how.vi)", en: "the file is damaged: \(how.en)"),
        Message(
          vi: "mở bằng Excel để Excel sửa, lưu lại; hoặc chép lại tệp",
          en: "let Excel repair and save it, or copy the file again"))
    case .unsafe(let what):
      return made(
        ListCodes.unsafe,
        Message(
          vi: "tệp có phần không an toàn (\(what)), không đọc",
          en: "the file holds something unsafe (\(what)) and is not read"),
        Message(
          vi: "chép danh sách sang một sổ tính mới rồi dùng sổ đó", en: "copy the list into a new workbook"))
    case .tooLarge(let which): return made(ListCodes.tooLarge, which)
    case .notUnicode(let likely):
      let isOldFont = likely == "TCVN3" || likely == "VNI"
      return made(
        ListCodes.notUTF8,
        Message(
          vi: "chỗ này không phải là chữ UTF-8" + (likely.map { "; tệp có vẻ ở bảng mã \($0)" } ?? ""),
          en: "these bytes are not UTF-8" + (likely.map { "; the file looks like \($0)" } ?? "")),
        isOldFont
          ? Message(
            vi: "nếu đúng là \(likely ?? ""), ghi “bảng mã: \(likely ?? "")” cạnh “tệp” để đổi sang Unicode",
            en: "if it is, write “bảng mã: \(likely ?? "")” beside “tệp”, and it is converted")
          : Message(vi: "lưu lại thành “CSV UTF-8”", en: "save it as “CSV UTF-8”"))
    }
  }

  private static func spot(of location: TableFault.Location, sheets: [SheetInfo]) -> ListSpot {
    func number(_ name: String) -> Int { sheets.firstIndex { $0.name == name } ?? -1 }
    switch location {
    case .file: return .file
    case .sheet(let name): return ListSpot(sheet: number(name))
    case .row(let name, let row): return ListSpot(sheet: number(name), row: row)
    case .cell(let name, let row, let column): return ListSpot(sheet: number(name), row: row, column: column)
    case .byte(let byte): return ListSpot(sheet: 0, bytes: byte..<byte + 1)
    }
  }

  private static func format(_ name: String, _ kind: FileKind) -> ListFault {
    let isCSV = name.lowercased().hasSuffix(".csv")
    let help =
      kind == .text
      ? Message(vi: "đổi đuôi tệp thành .csv", en: "change the ending to .csv")
      : kind == .workbook
        ? Message(vi: "đổi đuôi tệp thành .xlsx", en: "change the ending to .xlsx")
        : Message(
          vi: "mở bằng Excel hoặc LibreOffice, chọn “Lưu thành”, kiểu “Sổ làm việc Excel (.xlsx)”",
          en: "open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)")
    return ListFault(
      .error, ListCodes.format,
      vi:
        "“\(name)” thật ra là \(kind.name.vi), không phải \(isCSV ? "danh sách CSV" : "sổ tính Excel (.xlsx)")",
      en: "“\(name)” really is \(kind.name.en), not \(isCSV ? "a CSV list" : "an Excel workbook (.xlsx)")",
      at: .file, help: [.init(help)])
  }

  // MARK: Sheets

  static func whichSheet(_ names: [String]) -> ListFault {
    let last = names.last ?? ""
    return ListFault(
      .error, ListCodes.whichSheet,
      vi: "tệp có nhiều trang là danh sách: \(names.joined(separator: ", "))",
      en: "several sheets are lists: \(names.joined(separator: ", "))", at: .file,
      help: .cure(
        vi: "ghi “trang: \(last)”, hoặc “trang: tất cả”", en: "write “trang: \(last)”, or “trang: tất cả”"))
  }

  static func unknownSheet(_ name: String, among names: [String]) -> ListFault {
    ListFault(
      .error, ListCodes.unknownSheet,
      vi: "không có trang “\(name)”; có: \(names.joined(separator: ", "))",
      en: "there is no sheet “\(name)”; there are: \(names.joined(separator: ", "))", at: .file,
      help: nearest(to: name, in: names).map {
        [.init(Message(vi: "có phải ý là “\($0)”?", en: "did you mean “\($0)”?"))]
      } ?? [])
  }

  static func noHeadings(at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.noHeadings,
      vi: "không thấy hàng tiêu đề có cột họ tên",
      en: "there is no row of headings with a column of names",
      at: spot,
      help: .cure(
        vi: "hàng tiêu đề cần “Họ và tên” hoặc “Tên tập thể” và ít nhất một cột khác",
        en: "the headings need “Họ và tên” or “Tên tập thể” and at least one other column"))
  }

  /// What an encoding did to a text where a heading stands, or would stand; nil when nothing.
  static func damage(of text: String, at spot: ListSpot) -> ListFault? {
    let scalars = Array(text.unicodeScalars)
    // A question ends in its sign; a lost letter stands before others.
    let lost = scalars.firstIndex { $0 == "?" || $0 == "\u{FFFD}" }
    let hasLostLetter = lost.map { scalars[$0...].contains(where: \.properties.isAlphabetic) } ?? false
    if hasLostLetter { return damagedText(text, at: spot) }
    switch NameIssue.inText(text) {
    case .doubleEncoding: return damagedText(text, at: spot)
    case .oldEncoding(let reading): return oldEncoding(reading, at: spot)
    case .questionMark, .formulaError, .numberSign, .foreignLetter, .eitherAddress, .severalPeople,
      .placeholder,
      .strayCharacter, .remark, .glued, .familyAlone, .initials, nil:
      return nil
    }
  }

  private static func damagedText(_ text: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.notUTF8,
      vi: "“\(text)”: chữ tiếng Việt đã hỏng, vì tệp được lưu hay mở bằng bảng mã khác",
      en: "“\(text)”: letters were lost, since the file was saved or opened in another encoding",
      at: spot,
      help: .cure(
        vi: "mở lại tệp gốc rồi lưu thành Unicode (UTF-8), trong Excel là “CSV UTF-8”; đừng sửa từng chữ",
        en: "open the original and save it as Unicode (UTF-8), in Excel “CSV UTF-8”; do not mend single words"
      ))
  }

  static func empty(at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.empty,
      vi: "danh sách không có người nhận nào", en: "the list has no recipient", at: spot,
      help: .cure(
        vi: "viết một dòng tiêu đề cột, rồi mỗi người nhận một dòng",
        en: "write a row of headings, then one row a recipient"))
  }

  static func badRange(_ text: Text) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.badRange,
      vi: "“\(text.value)” không phải là vùng", en: "“\(text.value)” is no rectangle of cells",
      at: text.place, help: .cure(vi: "ghi như A5:H40", en: "write it like A5:H40"))
  }

  // MARK: Columns

  static func duplicateColumn(
    _ heading: String, first: ListSpot, firstCell: String, at spot: ListSpot
  ) -> ListFault {
    ListFault(
      .error, ListCodes.duplicateColumn,
      vi: "cột “\(heading)” đã có rồi: ô \(firstCell)",
      en: "the column “\(heading)” stands twice: cell \(firstCell)", at: spot,
      notes: [(Message(vi: "lần đầu ở đây", en: "first here"), first)],
      help: .cure(
        vi: "xóa một trong hai cột, hoặc ghi ở “cột” nên đọc cột nào",
        en: "remove one of the two, or say under “cột” which one to read"))
  }

  static func unknownColumn(_ heading: String, likely: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.unknownColumn,
      vi: "cột “\(heading)” không dùng được; có phải ý là “\(likely)”?",
      en: "“\(heading)” is no column; did you mean “\(likely)”?", at: spot,
      help: .cure(vi: "sửa tiêu đề thành “\(likely)”", en: "write “\(likely)”", replacement: likely))
  }

  static func unusedColumns(_ texts: [String], at spot: ListSpot) -> ListFault {
    let shown = texts.prefix(40).joined(separator: "; ") + (texts.count > 40 ? "; …" : "")
    return ListFault(
      .note, ListCodes.unusedColumn,
      vi: "không dùng các cột: \(shown)", en: "columns that are not used: \(shown)",
      at: spot)
  }

  /// Columns that are not used although they say who somebody is or what somebody got.
  static func lostColumns(_ texts: [String], at spot: ListSpot) -> ListFault {
    let shown = texts.joined(separator: "; ")
    let words = FoldedWords.of(texts[0])
    let field =
      words.hasPrefix(" chuc ")
      ? "chức vụ" : words.contains(" giai ") || words.contains(" mon ") ? nil : "đơn vị"
    let choice = field.map { ": “cột: [{mục: \($0), ở: \(texts[0])}]”" }
    return ListFault(
      .warning, ListCodes.unusedColumn,
      vi: "không dùng các cột: \(shown); điều ghi ở đó không lên văn bản nào",
      en: "columns that are not used: \(shown); what they say is in no document",
      at: spot,
      help: .cure(
        vi: choice.map { "ghép vào cột cùng loại, hoặc ghi trong bản khai nên đọc cột nào\($0)" }
          ?? "ghép vào cột “Thành tích”: đạt giải Nhất môn Toán …",
        en: choice.map {
          "put it into the column of its kind, or say in the definition which to read\($0)"
        }
          ?? "put it into a column “Thành tích”: đạt giải Nhất môn Toán …"))
  }

  /// Two lists beside each other: rows of the second would be lost, or be taken for the first's.
  static func sideBySide(first: String, second: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.duplicateColumn,
      vi: "hai danh sách đứng cạnh nhau trong một trang: cột \(first) và cột \(second)",
      en: "two lists stand beside each other in one sheet: columns \(first) and \(second)",
      at: spot,
      help: .cure(
        vi: "cắt danh sách bên phải, dán xuống dưới danh sách bên trái hoặc sang trang khác",
        en: "cut the list on the right and paste it below the one on the left or into another sheet"))
  }

  static func hiddenColumn(_ heading: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.hiddenColumn,
      vi: "cột “\(heading)” đang ẩn nên không đọc",
      en: "the column “\(heading)” is hidden and not read",
      at: spot,
      help: .cure(vi: "bỏ ẩn cột nếu cần đọc", en: "show the column if it is to be read"))
  }

  static func hiddenNames(_ heading: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.missingColumn,
      vi: "danh sách thiếu cột “tên”: cột “\(heading)” đang ẩn",
      en: "the list lacks the column “tên” (name): “\(heading)” is hidden", at: spot,
      help: .cure(vi: "bỏ ẩn cột này", en: "show the column"))
  }

  static func missingKinds(at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.missingColumn,
      vi: "danh sách thiếu cột “loại”", en: "the list lacks the column “loại” (kind)",
      at: spot,
      help: .cure(
        vi:
          "thêm cột “loại” ghi tập thể, hộ gia đình hoặc cá nhân; hoặc ghi “số lượng” của nhóm chỉ một loại",
        en: "add a column “loại” with tập thể, hộ gia đình or cá nhân, or give the group a count of one kind")
    )
  }

  // MARK: Rows

  static func unclosedQuote(_ bytes: Range<Int>) -> ListFault {
    ListFault(
      .error, ListCodes.badQuotes,
      vi: "ngoặc kép mở ở đây không được đóng",
      en: "the quote that opens here is not closed",
      at: ListSpot(sheet: 0, bytes: bytes),
      help: .cure(vi: "thêm ngoặc kép ở cuối ô", en: "add a quote at the end of the cell"))
  }

  static func textAfterQuote(_ bytes: Range<Int>) -> ListFault {
    ListFault(
      .error, ListCodes.badQuotes,
      vi: "còn chữ sau ngoặc kép đóng", en: "there is text after the closing quote",
      at: ListSpot(sheet: 0, bytes: bytes),
      help: .cure(
        vi: "ngoặc kép bên trong ô viết hai lần (\"\")", en: "write a quote inside a cell twice (\"\")"))
  }

  static func cells(_ count: Int, expected: Int, isFew: Bool, at spot: ListSpot) -> ListFault {
    ListFault(
      .error, isFew ? ListCodes.tooFewCells : ListCodes.tooManyCells,
      vi: "dòng này có \(count) ô, dòng tiêu đề có \(expected) cột",
      en: "this row has \(count) cells, the headings are \(expected)", at: spot,
      help: [
        isFew
          ? .init(Message(vi: "thêm dấu ngăn cột cho các ô trống", en: "add separators for the empty cells"))
          : .init(Message(vi: "đặt ô có dấu phẩy trong ngoặc kép", en: "quote the cell that has a comma"))
      ])
  }

  static func missingName(_ fields: [Message], at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.missingName,
      vi: "hàng này có \(fields.map(\.vi).joined(separator: ", ")) nhưng thiếu tên",
      en: "this row has \(fields.map(\.en).joined(separator: ", ")) but no name", at: spot,
      help: .cure(vi: "ghi tên, hoặc xóa hàng", en: "write the name, or delete the row"))
  }

  static func hiddenRows(_ rows: [(row: Int, name: String)], taken: ListTaking?, at spot: ListSpot)
    -> ListFault
  {
    switch taken {
    case nil:
      let some = rows.prefix(5).map { "hàng \($0.row) “\($0.name)”" }.joined(separator: ", ")
      let more = rows.count > 5 ? ", …" : ""
      return ListFault(
        .error, ListCodes.hiddenRows,
        vi: "\(rows.count) hàng có người nhận đang ẩn hoặc bị lọc: \(some)\(more)",
        en: "\(rows.count) rows with recipients are hidden or filtered away: \(some)\(more)", at: spot,
        help: .cure(
          vi: "bỏ ẩn, hoặc ghi “hàng ẩn: lấy” hay “hàng ẩn: bỏ”",
          en: "show them, or write “hàng ẩn: lấy” (take) or “hàng ẩn: bỏ” (leave)"))
    case .take?:
      return ListFault(
        .note, ListCodes.hiddenRows,
        vi: "\(rows.count) hàng ẩn được lấy", en: "\(rows.count) hidden rows are taken",
        at: spot)
    case .leave?:
      return ListFault(
        .note, ListCodes.hiddenRows,
        vi: "\(rows.count) hàng ẩn bị bỏ", en: "\(rows.count) hidden rows are left out",
        at: spot)
    }
  }

  static func struck(_ name: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.struck,
      vi: "tên “\(name)” bị gạch ngang", en: "the name “\(name)” is struck through",
      at: spot,
      help: .cure(
        vi: "xóa hàng, bỏ gạch, hoặc ghi “gạch ngang: bỏ” hay “lấy”",
        en: "delete the row, unstrike it, or write “gạch ngang: bỏ” (leave) or “lấy” (take)"))
  }

  static func partlyStruck(_ name: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.struck,
      vi: "một phần tên “\(name)” bị gạch ngang",
      en: "a part of the name “\(name)” is struck through",
      at: spot)
  }

  static func rowsAfterEnd(_ count: Int, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.rowsAfterEnd,
      vi: "\(count) hàng dưới phần ký giống người nhận, không đọc",
      en: "\(count) rows below the signature look like recipients and are not read", at: spot,
      help: .cure(
        vi: "chuyển các hàng đó lên trên phần ký, hoặc xóa",
        en: "move them above the signature, or delete them"))
  }

  static func ownCount(_ written: String, found: Int, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.ownCount,
      vi: "danh sách ghi \(written), đọc được \(found)",
      en: "the list says \(written), \(found) were read",
      at: spot, help: .cure(vi: "soát lại số lượng", en: "look at the count again"))
  }

  static func ownSum(_ written: Int, found: Int, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.ownSum,
      vi: "hàng tổng ghi \(Figures.grouped(written)), cộng các hàng được \(Figures.grouped(found))",
      en: "the total says \(Figures.grouped(written)), the rows sum up to \(Figures.grouped(found))",
      at: spot,
      help: .cure(vi: "soát lại số tiền", en: "look at the sums again"))
  }

  // MARK: Cells

  static func noResult(at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.noResult,
      vi: "ô này có công thức nhưng chưa có kết quả",
      en: "this cell has a formula but no result",
      at: spot,
      help: .cure(
        vi: "mở tệp bằng Excel hoặc LibreOffice, lưu lại",
        en: "open the file in Excel or LibreOffice and save it"))
  }

  static func cellError(_ sign: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.cellError,
      vi: "ô này là lỗi \(sign)", en: "this cell is the error \(sign)", at: spot,
      help: .cure(vi: "sửa công thức hoặc ghi giá trị", en: "mend the formula or write the value"))
  }

  static func wrongCell(_ value: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.wrongCell,
      vi: "ô này là \(value), cần chữ", en: "this cell is \(value), text is needed",
      at: spot)
  }

  static func character(_ issue: CharacterIssue, at spot: ListSpot) -> ListFault {
    let name = issue.kind.phrase
    return ListFault(
      .error, ListCodes.character,
      vi: "\(name.vi) (\(issue.code))", en: "\(name.en) (\(issue.code))", at: spot,
      help: [.init(character(help: issue))])
  }

  private static func character(help issue: CharacterIssue) -> Message {
    switch issue.kind {
    case .wrongD:
      Message(
        vi: "gõ lại ô này; nhiều ô thì chọn Thay thế (Ctrl+H), thay cả trang một lần",
        en: "type the cell anew; where there are many, replace the letter in the whole sheet (Ctrl+H)")
    default: Message(vi: "gõ lại ô này", en: "type the cell anew")
    }
  }

  static func oddSpaces(_ count: Int, at spot: ListSpot) -> ListFault {
    ListFault(
      .note, ListCodes.character,
      vi: "\(count) ô có dấu cách không ngắt, đọc như dấu cách",
      en: "\(count) cells have no-break spaces, read as spaces", at: spot)
  }

  static func doubleSpaces(_ count: Int, at spot: ListSpot) -> ListFault {
    ListFault(
      .note, ListCodes.character,
      vi: "\(count) tên có hai dấu cách liền nhau, đọc như một",
      en: "\(count) names have two spaces in a row, read as one", at: spot)
  }

  static func oldEncoding(_ reading: OldEncoding.Reading, at spot: ListSpot) -> ListFault {
    let name = reading.encoding.name
    if reading.hasLostLetters {
      return ListFault(
        .error, ListCodes.oldEncoding,
        vi: "chữ \(name) đã mất chữ “ư”: “\(reading.text)”",
        en: "text in \(name) that lost a letter “ư”: “\(reading.text)”", at: spot,
        help: .cure(vi: "gõ lại ô này bằng Unicode", en: "type the cell anew in Unicode"))
    }
    return ListFault(
      .error, ListCodes.oldEncoding,
      vi:
        "chữ \(name) mà phông không phải \(reading.encoding == .tcvn3 ? ".Vn…" : "VNI…"): có phải “\(reading.text)”?",
      en: "text in \(name) without its font: is it “\(reading.text)”?", at: spot,
      help: .cure(
        vi: "nếu đúng, ghi “bảng mã: \(name)” cạnh “tệp” để đổi cả danh sách; hoặc gõ lại ô này",
        en: "if so, write “bảng mã: \(name)” beside “tệp” to convert the list; or type the cell anew"))
  }

  /// A list whose headings make sense in an old code only.
  static func oldEncodingOfList(
    _ encoding: OldEncoding, before: String, after: String, at spot: ListSpot
  ) -> ListFault {
    ListFault(
      .error, ListCodes.oldEncoding,
      vi: "danh sách có vẻ ở bảng mã \(encoding.name): “\(before)” là “\(after)”?",
      en: "the list looks like \(encoding.name): is “\(before)” “\(after)”?", at: spot,
      help: .cure(
        vi: "nếu đúng, ghi “bảng mã: \(encoding.name)” cạnh “tệp” để đổi cả danh sách",
        en: "if so, write “bảng mã: \(encoding.name)” beside “tệp” to convert the list"))
  }

  /// A sheet in Unicode for which the definition names an old code.
  static func alreadyUnicode(_ encoding: OldEncoding, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.oldEncoding,
      vi: "danh sách có chữ Unicode: “bảng mã: \(encoding.name)” chỉ đổi những ô còn chữ \(encoding.name)",
      en:
        "the list has text in Unicode: “bảng mã: \(encoding.name)” converts only cells that cannot be Unicode",
      at: spot,
      help: .cure(vi: "bỏ “bảng mã” nếu không cần", en: "leave “bảng mã” out if it is not needed"))
  }

  /// What was converted, the first texts before and after; nil when nothing was.
  static func converted(_ conversions: ListConversions) -> ListFault? {
    guard let first = conversions.samples.first else { return nil }
    let names = conversions.encodings.map(\.name).sorted().joined(separator: ", ")
    let samples = conversions.samples.map { "“\($0.before)” → “\($0.after)”" }.joined(separator: "; ")
    let more = conversions.hasMore ? "; …" : ""
    return ListFault(
      .warning, ListCodes.oldEncoding,
      vi: "đã đổi \(conversions.count) ô, \(names) sang Unicode: hãy soát tên",
      en: conversions.count == 1
        ? "1 cell was converted from \(names) to Unicode: look at the names"
        : "\(conversions.count) cells were converted from \(names) to Unicode: look at the names",
      at: first.spot,
      help: .cure(vi: "trước và sau: \(samples)\(more)", en: "before and after: \(samples)\(more)"))
  }

  static func capitals(_ count: Int, areChanged: Bool, at spot: ListSpot) -> ListFault {
    areChanged
      ? ListFault(
        .note, ListCodes.capitals,
        vi: "\(count) tên được đổi sang chữ thường",
        en: "\(count) names were changed to small letters",
        at: spot)
      : ListFault(
        .warning, ListCodes.capitals,
        vi: "\(count) tên viết HOA, giữ nguyên",
        en: "\(count) names are in capitals and stay so",
        at: spot,
        help: .cure(vi: "ghi “tên in hoa: đổi”", en: "write “tên in hoa: đổi” to change them"))
  }

  static func birthDate(_ text: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.birthDate,
      vi: "không đọc được ngày sinh “\(text)”, để trống",
      en: "“\(text)” is no date of birth; left empty",
      at: spot)
  }

  static func serialDate(_ text: String, _ day: CalendarDate, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.serialDate,
      vi: "\(text) được hiểu là ngày \(day.day)/\(day.month)/\(day.year)",
      en: "\(text) is taken for the day \(day.day)/\(day.month)/\(day.year)", at: spot)
  }

  static func dateInText(_ text: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.dateInText,
      vi: "ô này là ngày (\(text)) trong cột chữ: bảng tính có thể đã tự đổi",
      en: "this cell is a day (\(text)) in a column of text: the spreadsheet may have made it", at: spot)
  }

  static func longNumber(_ text: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.longNumber,
      vi: "số \(text) dài: có thể đã mất số 0 ở đầu hoặc chữ số cuối",
      en: "the number \(text) is long: zeros before it or its last digits may be lost", at: spot)
  }

  static func bothSexes(at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.bothSexes,
      vi: "cả hai cột Nam và Nữ đều có", en: "both columns Nam and Nữ are filled",
      at: spot)
  }

  static func twoKinds(_ headings: [String], at spot: ListSpot) -> ListFault {
    let names = headings.map { "“\($0)”" }
    return ListFault(
      .error, ListCodes.twoKinds,
      vi: "một hàng được đánh dấu ở nhiều cột loại: \(names.joined(separator: ", "))",
      en: "one row is marked in several columns of kinds: \(names.joined(separator: ", "))", at: spot,
      help: .cure(vi: "chỉ để một dấu", en: "leave one mark"))
  }

  static func money(_ text: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.money,
      vi: "không đọc được số tiền “\(text)”", en: "“\(text)” is no sum of money",
      at: spot,
      help: .cure(vi: "ghi số đồng, ví dụ 1.170.000", en: "write đồng in figures, such as 1.170.000"))
  }

  static func moneyDiffers(_ sum: Int, _ first: Int, firstCell: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.money,
      vi: "\(Figures.grouped(sum)) khác \(Figures.grouped(first)) ở ô \(firstCell)",
      en: "\(Figures.grouped(sum)) differs from \(Figures.grouped(first)) in cell \(firstCell)", at: spot)
  }

  static func unknownCode(_ code: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.unknownCode,
      vi: "mã “\(code)” không có trong bảng mã nào của tệp",
      en: "the code “\(code)” is in no code table of the file", at: spot)
  }

  static func unknownKind(_ text: String, at spot: ListSpot) -> ListFault {
    choice(text, RecipientKind.allCases.map(\.name.vi), at: spot)
  }

  static func unknownGender(_ text: String, at spot: ListSpot) -> ListFault {
    choice(text, ["nam", "nữ"], at: spot)
  }

  static func unknownTruth(_ text: String, at spot: ListSpot) -> ListFault {
    choice(text, ["có", "không"], at: spot)
  }

  private static func choice(_ text: String, _ names: [String], at spot: ListSpot) -> ListFault {
    let list = names.joined(separator: "; ")
    let near = nearest(to: text, in: names)
    let help: [Diagnostic.Help] =
      .meant(near) + .cure(vi: "các giá trị dùng được: \(list)", en: "values that may stand here: \(list)")
    return ListFault(
      .error, FieldCodes.unknownChoice,
      vi: "“\(text)” không thuộc các lựa chọn của mục này",
      en: "“\(text)” is none of the choices of this field",
      at: spot, help: help)
  }

  static func looksLikeFormula(_ name: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.looksLikeFormula,
      vi: "tên “\(name)” bắt đầu như công thức",
      en: "the name “\(name)” begins like a formula", at: spot)
  }

  static func ditto(_ count: Int, at spot: ListSpot) -> ListFault {
    ListFault(
      .note, ListCodes.ditto,
      vi: "\(count) ô ghi “nt” được lấy theo hàng trên",
      en: "\(count) cells say “nt” and take the value above",
      at: spot)
  }

  /// Of the titles that are a unit one in capitals is pointed at: it is printed so behind the post of each.
  static func groupTitles(_ texts: [String], capitalUnit: String?, at spot: ListSpot) -> ListFault {
    let shown = texts.prefix(20).joined(separator: "; ") + (texts.count > 20 ? "; …" : "")
    return ListFault(
      .note, ListCodes.groupTitle,
      vi: "tiêu đề nhóm, không phải người nhận: \(shown)",
      en: "titles of groups, no recipients: \(shown)",
      at: spot,
      help: capitalUnit.map {
        [
          .init(
            Message(
              vi:
                "“\($0)” là đơn vị của mỗi người bên dưới và in đúng như vậy: viết lại bằng chữ thường nếu không cần HOA",
              en: "“\($0)” is the unit of each below it and is printed so: write it in small letters"))
        ]
      } ?? [])
  }

  static func lonelyNames(_ rows: [(row: Int, name: String)], at spot: ListSpot) -> ListFault {
    let shown = rows.prefix(6).map { (row: $0.row, name: $0.name) }
    let more = rows.count > shown.count ? "; …" : ""
    return ListFault(
      .warning, ListCodes.lonelyNames,
      vi: "\(rows.count) hàng chỉ có tên, không có STT, được đọc là người nhận: "
        + shown.map { "hàng \($0.row) “\($0.name)”" }.joined(separator: "; ") + more,
      en: (rows.count == 1 ? "1 row has" : "\(rows.count) rows have")
        + " a name and no number and are read as recipients: "
        + shown.map { "row \($0.row) “\($0.name)”" }.joined(separator: "; ") + more,
      at: spot,
      help: .cure(
        vi: "là người nhận thì ghi STT; là tiêu đề nhóm thì ghi I, II, A, B hoặc gộp ô qua cả bảng",
        en: "number a recipient; give a title of a group I, II, A, B, or merge it over the table"))
  }

  static func remarks(_ rows: [(row: Int, name: String)], at spot: ListSpot) -> ListFault {
    let more = rows.count > 6 ? "; …" : ""
    return ListFault(
      .warning, ListCodes.remark,
      vi: "\(rows.count) hàng ghi chú, không đọc là người nhận: "
        + rows.prefix(6).map { "hàng \($0.row) “\($0.name)”" }.joined(separator: "; ") + more,
      en: (rows.count == 1 ? "1 row is a remark" : "\(rows.count) rows are remarks") + " and no recipient: "
        + rows.prefix(6).map { "row \($0.row) “\($0.name)”" }.joined(separator: "; ") + more,
      at: spot,
      help: .cure(vi: "là người nhận thì ghi STT của hàng", en: "number the row if it is a recipient"))
  }

  static func marks(_ samples: [String], count: Int, at spot: ListSpot) -> ListFault {
    let shown = samples.joined(separator: "; ") + (count > samples.count ? "; …" : "")
    return ListFault(
      .warning, ListCodes.mark,
      vi: "dấu chú thích sau tên ở \(count) ô không thuộc tên, được bỏ: \(shown)",
      en:
        "footnote marks behind \(count == 1 ? "1 name" : "\(count) names") are no part of them and are left out: \(shown)",
      at: spot,
      help: .cure(
        vi: "xem lời chú thích dưới danh sách nói gì (truy tặng, rút tên …)",
        en: "look at what the footnote says (posthumous, withdrawn …)"))
  }

  static func bullets(_ count: Int, at spot: ListSpot) -> ListFault {
    ListFault(
      .note, ListCodes.mark,
      vi: "dấu đầu dòng ở \(count) ô được bỏ",
      en: count == 1
        ? "the sign before the text of 1 cell is left out"
        : "the signs before the texts of \(count) cells are left out",
      at: spot)
  }

  static func noColumn(_ choice: ListColumnChoice) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.unknownColumn,
      vi: "danh sách không có cột “\(choice.column.value)”",
      en: "the list has no column “\(choice.column.value)”", at: choice.column.place,
      help: .cure(
        vi: "ghi chữ của cột (C) hoặc đúng tiêu đề của cột",
        en: "write the column's letters (C) or its heading"))
  }

  static func unknownField(_ choice: ListColumnChoice) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.unknownColumn,
      vi: "“\(choice.field.value)” không phải là mục của người nhận",
      en: "“\(choice.field.value)” is no field of a recipient", at: choice.field.place)
  }

  static func households(_ count: Int, _ name: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .note, ListCodes.households,
      vi: "\(count) hộ chỉ ghi tên chủ hộ, sẽ in đúng như vậy: “\(name)”",
      en: (count == 1 ? "1 household has" : "\(count) households have")
        + " the name of its head only and is printed so: “\(name)”",
      at: spot,
      help: .cure(
        vi: "muốn in “Hộ ông \(name)” hay “Gia đình bà …” thì ghi như vậy trong cột tên",
        en: "write “Hộ ông \(name)” or “Gia đình bà …” in the column of names to have it printed so"))
  }

  static func moneyUnit(_ text: String, _ unit: Int, at spot: ListSpot) -> ListFault {
    ListFault(
      .note, ListCodes.money,
      vi: "“\(text)”: số tiền được nhân \(Figures.grouped(unit))",
      en: "“\(text)”: sums are multiplied by \(Figures.grouped(unit))",
      at: spot)
  }

  static func doubtfulRemarks(_ samples: [String], count: Int, at spot: ListSpot) -> ListFault {
    let shown = samples.joined(separator: "; ") + (count > samples.count ? "; …" : "")
    return ListFault(
      .warning, ListCodes.remark,
      vi: "\(count) ghi chú nói người nhận đã mất hoặc không được tặng, vẫn đọc là người nhận: \(shown)",
      en: (count == 1 ? "1 remark says" : "\(count) remarks say")
        + " that somebody is dead or gets nothing; they are read all the same: \(shown)",
      at: spot,
      help: .cure(
        vi: "người đã mất: thêm cột “Truy tặng” ghi x; người không được tặng: xóa hàng",
        en: "mark the dead in a column “Truy tặng”; delete the rows of those who get nothing"))
  }

  /// Recipients whose cell of the form is empty where others have one: nobody may have proposed them.
  static func formless(_ rows: [(row: Int, name: String)], at spot: ListSpot) -> ListFault {
    let shown = rows.prefix(20).map { "\($0.row) “\($0.name)”" }.joined(separator: ", ")
    let more = rows.count > 20 ? ", …" : ""
    return ListFault(
      .warning, ListCodes.formMissing,
      vi:
        "\(rows.count) hàng không ghi hình thức khen thưởng trong khi hàng khác có, vẫn nhận hình thức của nhóm: hàng "
        + shown + more,
      en: "\(rows.count) rows have no form of award while others do, and get that of the group: row "
        + shown + more,
      at: spot,
      help: .cure(
        vi: "ghi hình thức cho từng hàng; người không được đề nghị thì xóa hàng",
        en: "write the form into each row; delete the rows of those who were not proposed"))
  }

  /// Recipients whom a column of decisions does not approve while it approves others.
  static func notApproved(_ rows: [(row: Int, name: String)], heading: String, at spot: ListSpot) -> ListFault
  {
    let shown = rows.prefix(20).map { "\($0.row) “\($0.name)”" }.joined(separator: ", ")
    let more = rows.count > 20 ? ", …" : ""
    return ListFault(
      .warning, ListCodes.remark,
      vi:
        "cột “\(heading)” để trống ở \(rows.count) hàng trong khi hàng khác được duyệt, vẫn đọc là người nhận: hàng "
        + shown + more,
      en:
        "the column “\(heading)” is empty in \(rows.count) rows while it approves others; they are read as recipients: row "
        + shown + more,
      at: spot,
      help: .cure(
        vi: "người không được duyệt: xóa hàng", en: "delete the rows of those who were not approved"))
  }

  static func moneyWithoutMark(_ form: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.money,
      vi: "có tiền ở cột của “\(form)” mà hàng này không đánh dấu “\(form)”",
      en: "there is money in the column of “\(form)”, but the row has no mark for it", at: spot,
      help: .cure(vi: "đánh dấu x, hoặc xóa số tiền", en: "mark it, or delete the sum"))
  }

  /// Names below a heading of persons that are written like those of bodies.
  static func maybeBodies(_ samples: [String], at spot: ListSpot) -> ListFault {
    let shown = samples.joined(separator: ", ")
    return ListFault(
      .warning, ListCodes.maybeBody,
      vi: "\(shown) được đọc là cá nhân: có phải tập thể?",
      en: "\(shown): read as individuals; are they collectives?",
      at: spot,
      help: .cure(
        vi: "thêm cột “Loại” ghi tập thể, cá nhân; tên người thì viết hoa chữ đầu mỗi tiếng",
        en: "add a column “Loại” with tập thể or cá nhân; words of a person's name begin with capitals"))
  }

  static func severalPeople(_ people: [String], at spot: ListSpot) -> ListFault {
    let named = people.map { "“\($0)”" }.joined(separator: ", ")
    return ListFault(
      .error, ListCodes.twoPeople,
      vi: "ô này có \(people.count) người: \(named)",
      en: "this cell holds \(people.count) people: \(named)",
      at: spot,
      help: .cure(vi: "mỗi người một hàng", en: "give each a row"))
  }

  static func continuedRow(_ name: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.twoPeople,
      vi: "hàng này thuộc “\(name)” ở trên (ô tên gộp), không có khen thưởng riêng: điều ghi ở đây không đọc",
      en:
        "this row belongs to “\(name)” above (a merged name) and has no award of its own: what it says is not read",
      at: spot,
      help: .cure(
        vi: "ghi cả hai chức vụ, đơn vị vào một ô; là khen thưởng nữa thì ghi hình thức",
        en: "write both posts into one cell; for another award write its form"))
  }

  static func sharedMoney(_ count: Int, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.money,
      vi: "ô tiền gộp qua nhiều người: \(count) người ở dưới cũng nhận đủ số tiền ấy",
      en: "a sum is merged over several people: the \(count) below get all of it, too", at: spot,
      help: .cure(
        vi: "là tiền chung thì chia cho từng người; là mức mỗi người thì bỏ gộp ô, ghi vào từng hàng",
        en: "divide a common sum; where each gets it, write it into each row"))
  }

  static func smallSums(_ count: Int, _ sum: Int, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.money,
      vi: "\(count) số tiền dưới 1.000 đồng (\(sum)): có phải tính bằng nghìn đồng?",
      en: "\(count) sums are below 1,000 đồng (\(sum)): are they in thousands?", at: spot,
      help: .cure(
        vi: "ghi đủ số đồng, hoặc ghi “(nghìn đồng)” trong tiêu đề cột",
        en: "write đồng in full, or “(nghìn đồng)” in the heading"))
  }

  static func twoNames(at spot: ListSpot) -> ListFault {
    ListFault(
      .error, ListCodes.twoPeople,
      vi: "hàng này có tên ở hai cột: mỗi hàng một người nhận",
      en: "this row has a name in two columns: a row is one recipient", at: spot,
      help: .cure(
        vi: "tách thành hai hàng; đơn vị của một người thì ghi ở cột “Đơn vị”",
        en: "make two rows of it; where somebody works stands in a column “Đơn vị”"))
  }

  static func dashedRows(_ rows: [(row: Int, name: String)], at spot: ListSpot) -> ListFault {
    let more = rows.count > 6 ? "; …" : ""
    return ListFault(
      .warning, ListCodes.lonelyNames,
      vi: "\(rows.count) hàng không có STT, bắt đầu bằng gạch đầu dòng, được đọc là người nhận: "
        + rows.prefix(6).map { "hàng \($0.row) “\($0.name)”" }.joined(separator: "; ") + more,
      en: (rows.count == 1 ? "1 row has" : "\(rows.count) rows have")
        + " no number but a dash and are read as recipients: "
        + rows.prefix(6).map { "row \($0.row) “\($0.name)”" }.joined(separator: "; ") + more,
      at: spot,
      help: .cure(
        vi: "là người trong hộ, trong tập thể ở hàng trên thì xóa hàng; là người nhận thì ghi STT",
        en: "delete rows of members of what stands above; number those that are recipients"))
  }

  static func ranks(_ samples: [String], at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.rankSign,
      vi: "cách gọi, cấp bậc ghi tắt được viết đủ: \(samples.joined(separator: "; "))",
      en: "ranks in signs were written out: \(samples.joined(separator: "; "))",
      at: spot,
      help: .cure(
        vi: "soát lại, hoặc ghi đủ trong danh sách", en: "look at them, or write them out in the list"))
  }

  static func unknownRank(_ sign: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.rankSign,
      vi: "không đọc được cấp bậc “\(sign)”, để nguyên như vậy trước tên",
      en: "the rank “\(sign)” cannot be read and stands before the name as it is",
      at: spot,
      help: .cure(vi: "ghi đủ cấp bậc trong danh sách", en: "write the rank out in the list"))
  }

  static func awardWithoutName(at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.missingName,
      vi: "hàng này có hình thức và tiền thưởng nhưng không có tên, không đọc",
      en: "this row has a form and money and no name; it is not read",
      at: spot,
      help: .cure(
        vi: "là khen thưởng nữa của người ở trên thì chép tên xuống, hoặc gộp ô tên",
        en: "if it is another award of whoever stands above, copy the name down or merge its cells"))
  }

  static func continuation(_ name: String, _ count: Int, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.rowsAfterEnd,
      vi: "trang “\(name)” có \(count) hàng giống người nhận mà không có hàng tiêu đề, không đọc",
      en: "the sheet “\(name)” has \(count) rows like recipients and no heading; it is not read",
      at: spot,
      help: .cure(
        vi:
          "chép các hàng ấy xuống dưới danh sách, hoặc chép hàng tiêu đề sang trang này và ghi “trang: tất cả”",
        en: "paste these rows below the list, or copy the heading into this sheet and write “trang: tất cả”"))
  }

  static func bareNumbers(_ samples: [String], _ heading: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.bareNumber,
      vi: "cột “\(heading)” chỉ có số (\(samples.joined(separator: ", "))): sẽ in đúng như vậy",
      en:
        "the column “\(heading)” has bare numbers (\(samples.joined(separator: ", "))), which are printed so",
      at: spot,
      help: .cure(vi: "ghi đủ: Thôn 5, Tổ dân phố 7", en: "write them out: Thôn 5, Tổ dân phố 7"))
  }

  static func unitsAbove(_ count: Int, _ unit: String, at spot: ListSpot) -> ListFault {
    ListFault(
      .warning, ListCodes.unitOnce,
      vi: "đơn vị để trống ở \(count) hàng dưới “\(unit)” và các đơn vị khác: những người ấy không có đơn vị",
      en: "the unit is empty in \(count) rows below “\(unit)” and others: these people have no unit",
      at: spot,
      help: .cure(
        vi: "ghi “nt” hoặc chép đơn vị xuống từng hàng, hoặc gộp các ô (Merge) của một đơn vị",
        en: "write “nt” or the unit in each row, or merge the cells of one unit"))
  }

  static func onlyFemale(_ heading: String, _ count: Int, at spot: ListSpot) -> ListFault {
    ListFault(
      .note, ListCodes.womenMarked,
      vi: "chỉ có cột “\(heading)”: \(count) người được đánh dấu là nữ, các ô trống đọc là nam",
      en: "there is only a column “\(heading)”: \(count) marked are women, empty cells are read as men",
      at: spot)
  }

  static func orderGaps(_ jumps: [String], at spot: ListSpot) -> ListFault {
    let shown = jumps.prefix(6).joined(separator: "; ") + (jumps.count > 6 ? "; …" : "")
    return ListFault(
      .note, ListCodes.orderGaps,
      vi: "STT không liền nhau (\(shown)): có thể mất hoặc thừa một hàng",
      en: "the numbers (STT) do not follow one another (\(shown)): a row may be lost or doubled",
      at: spot,
      help: .cure(vi: "soát lại danh sách", en: "look at the list again"))
  }
}
