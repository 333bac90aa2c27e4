import Diagnostics
import Model
import Wording

/// The kinds of fault that names may have.
public enum NameCodes {
  /// Letters that were lost in an encoding.
  public static let damaged = DiagnosticCode(
    "name/damaged",
    summary: Message(vi: "tên có chữ hỏng vì sai bảng mã", en: "a name with letters lost in an encoding"),
    page: Message(
      vi: """
        Tên có “?”, “#” hoặc ký hiệu lạ (Nguy?n, Nguyá»…n, NguyÔn) là do tệp đã được lưu hay mở bằng bảng mã khác. Sửa \
        từng tên không đủ: hãy lấy lại tệp gốc rồi lưu thành Unicode (UTF-8); trong Excel là “CSV UTF-8”. Chữ của phông \
        .VnTime, VNI phải được chuyển sang Unicode.
        """,
      en: """
        A name with “?”, “#” or odd signs (Nguy?n, Nguyá»…n, NguyÔn) comes from a file that was saved or opened in another \
        encoding. Mending single names is not enough: go back to the original and save it as Unicode (UTF-8), in Excel \
        “CSV UTF-8”. Text of the fonts .VnTime or VNI must be converted.
        """))
  /// The error of a formula.
  public static let formulaError = DiagnosticCode(
    "name/formula-error",
    summary: Message(vi: "ô có lỗi công thức của bảng tính", en: "a cell with the error of a formula"),
    page: Message(
      vi: "#N/A, #REF!, #VALUE! … là lời báo lỗi của bảng tính. Hãy sửa công thức hoặc gõ giá trị vào ô.",
      en: "#N/A, #REF!, #VALUE! … are errors of a spreadsheet. Mend the formula, or type the value."))
  /// A letter of another script.
  public static let foreignLetter = DiagnosticCode(
    "name/foreign-letter",
    summary: Message(vi: "tên có chữ cái của bộ chữ khác", en: "a letter of another script in a name"),
    page: Message(
      vi: """
        Chữ Kirin, chữ Hy Lạp có chữ giống hệt chữ Latin (А, В, С, о). Chúng in bằng phông khác, xếp sai thứ tự và không \
        tìm thấy được. Hãy gõ lại chữ ấy.
        """,
      en: """
        Cyrillic and Greek have letters that look like Latin ones (А, В, С, о). They print in another font, sort wrongly \
        and are not found. Type the letter anew.
        """))
  /// Several persons in one place.
  public static let severalPeople = DiagnosticCode(
    "name/several-people",
    summary: Message(vi: "nhiều người trong một ô", en: "several persons in one place"),
    page: Message(
      vi: "Mỗi người một dòng: một giấy khen, một số thứ tự, một mức thưởng. Hãy tách thành nhiều dòng.",
      en: "One person a line: one certificate, one number, one sum. Part them into several lines."))
  /// “Ông/Bà” before a name, or two words that do not agree.
  public static let address = DiagnosticCode(
    "name/address",
    summary: Message(
      vi: "cách gọi chưa chọn hoặc trái nhau", en: "an address not chosen, or two that disagree"),
    page: Message(
      vi: "“Ông/Bà” của mẫu phải bỏ một; cột “cách gọi” và tên không được ghi hai cách gọi khác nhau.",
      en: "One of a form's “Ông/Bà” must go; the column and the name may not give two different ones."))
  /// Capitals that are missing or everywhere.
  public static let capitals = DiagnosticCode(
    "name/capitals",
    summary: Message(
      vi: "tên viết toàn chữ hoa hoặc thiếu chữ hoa", en: "a name all in capitals, or without them"),
    page: Message(
      vi:
        "Chương trình in đúng như đã viết. Họ tên viết hoa chữ đầu của mỗi tiếng: Trần Văn Mẫu; chức vụ, đơn vị, thành "
        + "tích viết thường, chỉ viết hoa chữ đầu và tên riêng.",
      en:
        "Texts print as they are written. A name has one capital a word: Trần Văn Mẫu; posts, units and achievements have "
        + "small letters but for names."))
  /// What was put right.
  public static let mended = DiagnosticCode(
    "name/mended",
    summary: Message(vi: "tên đã được sửa khi đọc", en: "a name that was put right as it was read"),
    page: Message(
      vi: """
        Dấu cách thừa, số thứ tự trước tên, dấu ngoặc kép quanh tên được bỏ; “Ông”, “Bà” đứng cả ở cột “cách gọi” lẫn \
        trước tên thì chỉ in một lần.
        """,
      en: """
        Double spaces, a number before the name and quotation marks around it go; an address that stands in its column \
        and before the name is printed once.
        """))

  /// No name, or a name with what none has.
  public static let noName = DiagnosticCode(
    "name/no-name",
    summary: Message(vi: "ô họ tên không phải là họ tên", en: "a cell for a name that holds none"),
    page: Message(
      vi: """
        “N/A”, “chưa có”, chữ số hay ký hiệu như @, _, * trong họ tên sẽ được in nguyên lên giấy khen. Hãy ghi họ tên; \
        năm sinh, chức vụ, ghi chú có cột riêng; tên tổ, đội thì loại là tập thể.
        """,
      en: """
        “N/A”, “chưa có”, figures or signs such as @, _, * in a name would be printed on the certificate. Give the name; \
        year, post and notes have columns of their own; a team or group is a collective.
        """))
  /// What is printed with a name, or lacks in it, and may be meant otherwise.
  public static let remark = DiagnosticCode(
    "name/remark",
    summary: Message(vi: "họ tên thừa hoặc thiếu điều gì đó", en: "a name with something more, or less"),
    page: Message(
      vi: """
        Chữ trong ngoặc hay sau dấu phẩy được in cùng họ tên; các tiếng viết liền nhau và họ đứng một mình thường là do \
        dán nhầm. Hãy sửa ô, hoặc để nguyên nếu đúng là vậy.
        """,
      en: """
        What stands in brackets or behind a comma is printed with the name; words run together and a family name alone \
        mostly come from pasting. Correct the cell, or leave it if it is right.
        """))

  /// All of them.
  public static let all: [DiagnosticCode] = [
    damaged, formulaError, foreignLetter, severalPeople, address, capitals, mended, noName, remark,
  ]
}

/// Reports issues found in many names once, at the first, with the number of the others.
struct NameFaults {
  /// One kind of issue; equal ones are reported together.
  private struct Group {
    let severity: Severity
    let code: DiagnosticCode
    let message: Message
    let help: Message
    let replacement: String?
    var texts: [Text]
  }

  private var groups: [Group] = []

  /// Adds the issue of a text.
  mutating func add(_ issue: NameIssue, in text: Text) {
    switch issue {
    case .questionMark, .numberSign:
      add(
        .error, NameCodes.damaged,
        Message(vi: "chữ hỏng, có “?” hoặc “#”", en: "damaged, with “?” or “#”"), text,
        help: Message(
          vi: "mở lại tệp gốc rồi lưu thành Unicode (UTF-8); đừng sửa từng tên",
          en: "open the original and save it as Unicode (UTF-8); do not mend single names"))
    case .doubleEncoding(let meant):
      let cure = meant.map { ", ý là “\($0)”" } ?? ""
      add(
        .error, NameCodes.damaged,
        Message(
          vi: "chữ UTF-8 bị đọc bằng bảng mã khác\(cure)", en: "UTF-8 that was read in another encoding"),
        text,
        help: Message(
          vi: "mở lại tệp gốc, chọn Unicode (UTF-8) khi mở và khi lưu",
          en: "open the original anew, with Unicode (UTF-8) for opening and for saving"), replacement: meant)
    case .oldEncoding(let reading):
      let lost =
        reading.hasLostLetters
        ? Message(vi: ", và mất chữ ư", en: ", and ư is lost") : Message(vi: "", en: "")
      add(
        .error, NameCodes.damaged,
        Message(
          vi: "chữ của phông cũ \(reading.encoding.name), đọc là “\(reading.text)”\(lost.vi)",
          en: "text of an old font (\(reading.encoding.name)), to be read “\(reading.text)”\(lost.en)"), text,
        help: Message(
          vi: "chuyển tệp từ \(reading.encoding.name) sang Unicode, ví dụ bằng UniKey, rồi soát lại từng tên",
          en: "convert the file from \(reading.encoding.name) to Unicode, then compare each name"),
        replacement: reading.hasLostLetters ? nil : reading.text)
    case .formulaError(let word):
      add(
        .error, NameCodes.formulaError,
        Message(vi: "“\(word)” là lỗi công thức của bảng tính", en: "“\(word)” is the error of a formula"),
        text,
        help: Message(vi: "sửa công thức hoặc gõ giá trị vào ô", en: "mend the formula, or type the value"))
    case .foreignLetter(let scalar, let meant):
      let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
      let cure =
        meant.isEmpty
        ? Message(vi: "", en: "") : Message(vi: ", không phải “\(meant)”", en: ", and not “\(meant)”")
      add(
        .error, NameCodes.foreignLetter,
        Message(
          vi: "chữ “\(scalar)” (\(code)) thuộc bộ chữ khác\(cure.vi)",
          en: "the letter “\(scalar)” (\(code)) is of another script\(cure.en)"), text,
        help: Message(vi: "gõ lại chữ này bằng bàn phím tiếng Việt", en: "type the letter anew"))
    case .eitherAddress:
      add(
        .error, NameCodes.address,
        Message(vi: "cách gọi chưa chọn", en: "the address is not chosen"), text,
        help: Message(vi: "giữ một: Ông hoặc Bà", en: "keep one: Ông or Bà"))
    case .severalPeople(let people) where people.isEmpty:
      add(
        .error, NameCodes.severalPeople,
        Message(vi: "hai người trong một ô", en: "two persons in one place"), text,
        help: Message(
          vi: "mỗi người một dòng với họ tên, hoặc ghi loại là hộ gia đình: “Gia đình ông …”",
          en: "one line for each with the name, or the kind household: “Gia đình ông …”"))
    case .severalPeople(let people):
      add(
        .error, NameCodes.severalPeople,
        Message(vi: "\(people.count) người trong một ô", en: "\(people.count) persons in one place"), text,
        help: Message(
          vi: "tách thành \(people.count) dòng: \(people.joined(separator: " | "))",
          en: "part them into \(people.count) lines: \(people.joined(separator: " | "))"))
    case .placeholder, .strayCharacter, .remark, .glued, .familyAlone, .initials:
      add(issue, inPersonName: text)
    }
  }

  private mutating func add(_ issue: NameIssue, inPersonName name: Text) {
    switch issue {
    case .placeholder:
      add(
        .error, NameCodes.noName, Message(vi: "không phải là họ tên", en: "no name"), name,
        help: Message(vi: "ghi họ tên, hoặc xóa dòng", en: "give the name, or take the line out"))
    case .strayCharacter(let sign):
      add(
        sign.isNumber ? .warning : .error, NameCodes.noName,
        Message(vi: "có “\(sign)”, họ tên không có ký tự này", en: "“\(sign)” is in no person's name"), name,
        help: Message(
          vi: "sửa ô này; tên tổ, đội, đơn vị thì ghi loại là tập thể",
          en: "correct the cell; a team or unit is a collective"))
    case .remark(let text):
      // A letter in brackets distinguishes namesakes; everything else has a column of its own.
      let isLetter = name.value.contains("(") && text.count == 1
      let words = FoldedWords.of(text)
      let isDead =
        text == "cố"
        || [" mat ", " tu tran ", " qua doi ", " hy sinh ", " da chet "].contains {
          words.contains($0)
        }
      add(
        isLetter ? .note : .warning, NameCodes.remark,
        Message(vi: "“\(text)” được in cùng họ tên", en: "“\(text)” is printed with the name"), name,
        help: isDead
          ? Message(
            vi: "người đã mất thì ghi “truy tặng: có” và bỏ chữ này",
            en: "for the dead write “truy tặng: có” and take this out")
          : Message(
            vi: "chức vụ, năm sinh, ghi chú có cột riêng; đúng là tên thì để nguyên",
            en: "post, year and notes have columns of their own; leave it if it belongs to the name"))
    case .glued(let meant):
      add(
        .warning, NameCodes.remark,
        Message(vi: "các tiếng viết liền, có phải “\(meant)”?", en: "words run together: is it “\(meant)”?"),
        name,
        help: Message(vi: "thêm dấu cách", en: "add the spaces"), replacement: meant)
    case .initials:
      add(
        .warning, NameCodes.remark, Message(vi: "tên viết tắt", en: "initials for a name"), name,
        help: Message(vi: "ghi đủ họ tên", en: "give the whole name"))
    case .familyAlone:
      add(
        .warning, NameCodes.remark, Message(vi: "chỉ có họ", en: "a family name alone"), name,
        help: Message(vi: "ghi đủ họ tên", en: "give the whole name"))
    case .questionMark, .numberSign, .doubleEncoding, .oldEncoding, .formulaError, .foreignLetter,
      .eitherAddress,
      .severalPeople:
      break
    }
  }

  /// Adds a text with what is wrong with it.
  mutating func add(
    _ severity: Severity, _ code: DiagnosticCode, _ message: Message, _ text: Text, help: Message,
    replacement: String? = nil
  ) {
    // Each name has its own reading; those with one kind of issue are grouped under the first.
    if let index = groups.firstIndex(where: { $0.code == code && $0.severity == severity && $0.help == help })
    {
      groups[index].texts.append(text)
    } else {
      groups.append(
        Group(
          severity: severity, code: code, message: message, help: help, replacement: replacement,
          texts: [text]))
    }
  }

  /// Adds a text that is no person's name and stands in capitals throughout.
  mutating func addCapitals(of text: Text) {
    guard NameCapitals.isShouted(text.value) else { return }
    add(
      .warning, NameCodes.capitals,
      Message(vi: "viết toàn chữ hoa, sẽ in như vậy", en: "all in capitals, and printed so"), text,
      help: Message(
        vi: "viết thường, chỉ viết hoa chữ đầu và tên riêng",
        en: "write small letters, with capitals for names"))
  }

  /// A date in the field of a place, where it is left out.
  static func dateInPlace(_ text: Text) -> Diagnostic {
    Diagnostic(
      .note, NameCodes.mended,
      vi: "“\(text.value)”: ngày có mục riêng, bỏ khỏi địa danh",
      en: "“\(text.value)”: the day has a field of its own and is left out of the place", at: text.place,
      help: .cure(vi: "ghi ngày ở mục “ngày”", en: "give the day under “ngày”"))
  }

  /// Takes out what the reader of a list told already: the old code of a cell, the names in capitals of a file.
  mutating func leaveOutWhatListsTold(_ told: [Diagnostic]) {
    let cells = told.filter { $0.code == ListCodes.oldEncoding }.compactMap(\.place)
    let files = told.filter { $0.code == ListCodes.capitals }.compactMap { $0.place?.file }
    guard !cells.isEmpty || !files.isEmpty else { return }
    for index in groups.indices {
      let code = groups[index].code
      groups[index].texts.removeAll { text in
        guard let place = text.place else { return false }
        return code == NameCodes.damaged
          && cells.contains { $0.file === place.file && $0.bytes.lowerBound == place.bytes.lowerBound }
          || code == NameCodes.capitals && NameCapitals(of: text.value) == .all
            && files.contains { $0 === place.file }
      }
    }
    groups.removeAll { $0.texts.isEmpty }
  }

  /// Reports each kind once.
  func report(into findings: inout Findings) {
    for group in groups {
      let others = group.texts.count - 1
      let first = group.texts[0]
      let more =
        others > 0
        ? Message(vi: "; và \(others) chỗ khác", en: "; and \(others) more") : Message(vi: "", en: "")
      let isOne = others == 0
      findings.report(
        Diagnostic(
          group.severity, group.code,
          vi: "“\(first.value)”: \(group.message.vi)\(more.vi)",
          en: "“\(first.value)”: \(group.message.en)\(more.en)", at: first.place,
          notes: group.texts.dropFirst().prefix(5).map {
            .init(Message(vi: "“\($0.value)”", en: "“\($0.value)”"), at: $0.place)
          },
          help: [.init(group.help, replacement: isOne ? group.replacement : nil)]))
    }
  }
}

extension Resolver {
  /// Holds the names of recipients against what names can be, and mends what cannot be meant otherwise.
  mutating func checkNames(of recipients: inout [Recipient]) {
    var faults = NameFaults()
    var plain = PlainNames()
    for index in recipients.indices { Self.check(&recipients[index], &plain, into: &faults) }
    faults.leaveOutWhatListsTold(findings.diagnostics)
    faults.report(into: &findings)
  }

  /// Tells what an award is for when it stands in capitals throughout: documents print it as it is written.
  mutating func checkCapitals(of cause: Text) {
    var faults = NameFaults()
    faults.addCapitals(of: cause)
    faults.report(into: &findings)
  }

  /// The same for persons who are declared or sign.
  mutating func checkNames(ofPeople names: [Text]) {
    var faults = NameFaults()
    for name in names { Self.check(name, isPerson: true, into: &faults) }
    faults.report(into: &findings)
  }

  private static func check(
    _ recipient: inout Recipient, _ plain: inout PlainNames, into faults: inout NameFaults
  ) {
    let isPerson = recipient.kind == .individual
    settleColumn(&recipient, into: &faults)
    let isPlain = isPerson && plain.isPlain(recipient.name.value, address: recipient.address?.value)
    // Cells pasted from a typed list begin with its number and end in `;` or a full stop.
    if !isPlain {
      recipient.name = mended(
        Ending.removed(from: bare(Ending.removed(from: recipient.name), into: &faults)), into: &faults)
    }
    recipient.post = given(recipient.post, into: &faults).map {
      mended(Ending.removed(from: $0), into: &faults)
    }
    recipient.unit = given(recipient.unit, into: &faults).map {
      mended(Ending.removed(from: $0), into: &faults)
    }
    recipient.residence = given(recipient.residence, into: &faults).map {
      mended(Ending.removed(from: $0), into: &faults)
    }
    recipient.achievement = given(recipient.achievement, into: &faults).map { text in
      let bare = Ending.unwrapped(Ending.removed(from: text))
      return recipient.achievementLines == nil
        ? mended(bare.with(Ending.joined(bare.value)), into: &faults) : bare
    }
    if isPerson, !isPlain, NameIssue.inPersonName(recipient.name.value) == .severalPeople([]) {
      faults.add(.severalPeople([]), in: recipient.name)
      return
    }
    if isPlain {
      if let address = recipient.address, NameIssue.isEitherAddress(address.value) {
        faults.add(.eitherAddress, in: address)
      }
    } else {
      if isPerson { settleAddress(&recipient, into: &faults) }
      check(recipient.name, isPerson: isPerson, into: &faults)
      if recipient.kind == .collective { checkBodies(in: recipient.name, into: &faults) }
    }
    for text in [recipient.post, recipient.unit, recipient.residence] {
      if let text, let issue = NameIssue.inText(text.value) { faults.add(issue, in: text) }
    }
    for text in [isPerson ? nil : recipient.name, recipient.post, recipient.unit, recipient.achievement] {
      if let text { faults.addCapitals(of: text) }
    }
    for text in [recipient.achievement, recipient.note] {
      guard let text, let issue = NameIssue.inText(text.value) else { continue }
      // A sentence may ask, and count with “#”.
      if issue != .questionMark, issue != .numberSign { faults.add(issue, in: text) }
    }
  }

  private static func check(_ name: Text, isPerson: Bool, into faults: inout NameFaults) {
    guard isPerson else {
      if let issue = NameIssue.inText(name.value) { faults.add(issue, in: name) }
      return
    }
    if let issue = NameIssue.inPersonName(name.value) {
      faults.add(issue, in: name)
      return
    }
    let cure = Message(vi: "viết hoa chữ đầu mỗi tiếng: Trần Văn Mẫu", en: "one capital a word: Trần Văn Mẫu")
    switch NameCapitals(of: name.value) {
    case .usual: break
    case .all:
      faults.add(
        .warning, NameCodes.capitals, Message(vi: "tên viết toàn chữ hoa", en: "a name all in capitals"),
        name,
        help: cure)
    case .missing:
      faults.add(
        .warning, NameCodes.capitals, Message(vi: "tên thiếu chữ hoa", en: "a name without its capitals"),
        name,
        help: Message(vi: "tên thiếu chữ hoa: \(cure.vi)", en: "capitals are missing: \(cure.en)"))
    }
  }

  /// A name without the number of a typed list before it and without quotation marks around the whole of it.
  private static func bare(_ name: Text, into faults: inout NameFaults) -> Text {
    var rest = name.value[...]
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let behind = rest.dropFirst(digits.count)
    if (1...4).contains(digits.count), let sign = behind.first, sign == "." || sign == ")",
      behind.dropFirst().first == " "
    {
      rest = behind.dropFirst().drop { $0 == " " }
    }
    for (open, close) in [("\"", "\""), ("“", "”")] where rest.hasPrefix(open) && rest.hasSuffix(close) {
      let inside = rest.dropFirst().dropLast()
      if !inside.contains(where: { "\"“”".contains($0) }) { rest = inside }
    }
    guard rest.count < name.value.count, !rest.isEmpty else { return name }
    faults.add(
      .note, NameCodes.mended,
      Message(
        vi: "in là “\(String(rest))”", en: "printed as “\(String(rest))”"),
      name,
      help: Message(vi: "xóa chúng trong tệp gốc", en: "take them out in the file"))
    return name.with(String(rest))
  }

  /// A merit of an award as its recipients' own are read: without double spaces, with pasted marks as one sentence.
  mutating func checkMerit(of group: inout AwardGroup) {
    var faults = NameFaults()
    group.cause = Self.given(group.cause, into: &faults)
    if let cause = group.cause {
      faults.addCapitals(of: cause)
      if group.causeLines == nil {
        group.cause = Self.mended(cause.with(Ending.joined(cause.value)), into: &faults)
      }
    }
    faults.report(into: &findings)
  }

  /// A text unless it is a word for nothing, which would be printed.
  private static func given(_ text: Text?, into faults: inout NameFaults) -> Text? {
    guard let text, text.value.utf8.count < 20, nothings.contains(Casing.lower(text.value)) else {
      return text
    }
    faults.add(
      .note, NameCodes.mended, Message(vi: "hiểu là để trống", en: "read as nothing"), text,
      help: Message(vi: "để trống ô này", en: "leave it empty"))
    return nil
  }

  private static let nothings: Set<String> = [
    "không", "không có", "chưa có", "chưa rõ", "chưa biết", "n/a", "null", "none",
  ]

  /// A text without double spaces.
  private static func mended(_ text: Text, into faults: inout NameFaults) -> Text {
    let words = text.value.split(separator: " ")
    let spaces = text.value.utf8.count { $0 == 0x20 }
    let joined = words.joined(separator: " ")
    // “Tổ an ninh ,thôn Nam”: the space stands on the wrong side of the comma.
    let whole = joined.replacing(" , ", with: ", ").replacing(" ,", with: ", ").replacing(" ;", with: ";")
    guard words.count > 0, spaces != words.count - 1 || whole != joined else { return text }
    faults.add(
      .note, NameCodes.mended, Message(vi: "có dấu cách thừa, đã bỏ", en: "double spaces, taken out"), text,
      help: Message(vi: "chữa trong tệp gốc", en: "mend it in the file"))
    return text.with(whole)
  }

  /// Two bodies in one cell begin alike behind a comma: “Thôn Đông, thôn Tây”; a name without a letter is none.
  private static func checkBodies(in name: Text, into faults: inout NameFaults) {
    if !name.value.contains(where: \.isLetter) {
      faults.add(
        .error, NameCodes.noName, Message(vi: "không phải là tên", en: "no name"), name,
        help: Message(vi: "ghi tên tập thể, hoặc xóa dòng", en: "give the name, or take the line out"))
    }
    let parts = name.value.split(separator: ",").map { $0.split(separator: " ") }
    guard parts.count > 1, let first = parts[0].first, parts.allSatisfy({ $0.count > 1 }),
      parts.allSatisfy({ Folding.sameWord(String($0[0])) == Folding.sameWord(String(first)) })
    else { return }
    faults.add(
      .warning, NameCodes.severalPeople,
      Message(vi: "\(parts.count) tập thể trong một ô", en: "\(parts.count) bodies in one place"), name,
      help: Message(vi: "mỗi tập thể một dòng", en: "one line for each"))
  }

  /// A gender in the column of the address is a gender: “Nam”, “Nữ” under “Ông/Bà”.
  private static func settleColumn(_ recipient: inout Recipient, into faults: inout NameFaults) {
    guard let address = recipient.address else { return }
    recipient.address = Ending.removed(from: address)
    guard let gender = ["nam": Gender.male, "nữ": .female][Casing.lower(address.value)] else { return }
    recipient.gender = recipient.gender ?? gender
    recipient.address = nil
    faults.add(
      .note, NameCodes.mended, Message(vi: "hiểu là giới tính", en: "read as the gender"), address,
      help: Message(vi: "ghi ở cột “giới tính”", en: "give it in the column “giới tính”"))
  }

  /// An address repeated before the name is removed there; one only before the name becomes the address.
  private static func settleAddress(_ recipient: inout Recipient, into faults: inout NameFaults) {
    if let address = recipient.address, NameIssue.isEitherAddress(address.value) {
      faults.add(.eitherAddress, in: address)
      return
    }
    guard !NameIssue.isEitherAddress(recipient.name.value), PersonTitle.of(recipient.name.value) == nil else {
      return
    }
    var cursor = PhraseCursor(recipient.name.value)
    let written = recipient.address?.value
    let known = ["ông", "bà"] + (written.map { [$0] } ?? [])
    guard let found = known.first(where: { cursor.take($0) }) else { return }
    let rest = String(cursor.rest)
    // Ông and Bà are family names, too: “Ông Nghĩa” is one, “Ông Nguyễn Văn An” is not.
    guard rest.split(separator: " ").count >= 3 else { return }
    guard let written else {
      recipient.address = recipient.name.with(found == "ông" ? "Ông" : "Bà")
      recipient.name = recipient.name.with(rest)
      return
    }
    guard Folding.sameWord(written) == Folding.sameWord(found) else {
      faults.add(
        .error, NameCodes.address,
        Message(vi: "cột “cách gọi” ghi “\(written)”", en: "its column says “\(written)”"), recipient.name,
        help: Message(vi: "giữ một cách gọi", en: "keep one of the two"))
      return
    }
    faults.add(
      .note, NameCodes.mended,
      Message(vi: "cách gọi đứng hai lần, in một lần", en: "the address stands twice, it is printed once"),
      recipient.name, help: Message(vi: "bỏ cách gọi trước tên", en: "take it out before the name"))
    recipient.name = recipient.name.with(rest)
  }
}
