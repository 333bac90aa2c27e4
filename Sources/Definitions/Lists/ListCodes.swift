import Diagnostics

/// The kinds of fault that a list of recipients may have.
public enum ListCodes {
  /// A list that is not there.
  public static let notFound = DiagnosticCode(
    "list/not-found",
    summary: Message(vi: "không tìm thấy tệp danh sách", en: "a list that is not there"),
    page: Message(
      vi:
        "Tên tệp ở mục “danh sách” phải là tệp nằm cùng thư mục với bản khai, viết đúng cả chữ hoa và phần đuôi.",
      en: "The file named under “danh sách” must lie beside the definition; capitals and the ending count.")
  )
  /// A path that leaves the ceremony's folder.
  public static let badPath = DiagnosticCode(
    "list/bad-path",
    summary: Message(
      vi: "đường dẫn ra ngoài thư mục buổi lễ", en: "a path that leaves the ceremony's folder"),
    page: Message(
      vi: "Danh sách phải nằm trong thư mục của buổi lễ: tên tệp không bắt đầu bằng / và không có “..”.",
      en: "Lists lie in the ceremony's folder: a name may not start with / nor hold “..”."))
  /// A file that is no CSV.
  public static let format = DiagnosticCode(
    "list/format",
    summary: Message(
      vi: "tệp không phải là danh sách đọc được", en: "a file that is no list that can be read"),
    page: Message(
      vi:
        "Danh sách là sổ tính Excel (.xlsx, .xlsm) hoặc tệp CSV. Nội dung nói tệp là gì, không phải đuôi tệp: nhiều hệ thống xuất trang web rồi đặt tên .xls. Mở bằng Excel hoặc LibreOffice, chọn “Lưu thành”, kiểu “Sổ làm việc Excel (.xlsx)”.",
      en:
        "A list is an Excel workbook (.xlsx, .xlsm) or a CSV file. The content says what a file is, not its ending: many systems export web pages named .xls. Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)."
    ))
  /// A file over the limit.
  public static let tooLarge = DiagnosticCode(
    "list/too-large",
    summary: Message(vi: "danh sách lớn quá giới hạn", en: "a list over the limit"),
    page: Message(
      vi:
        "Tệp không quá 32 MB; một trang giải nén không quá 512 MB, 1.048.576 hàng và 16.384 cột. Tệp vượt giới hạn thường hỏng, hoặc được làm ra để gây treo máy.",
      en:
        "A file is at most 32 MB; a sheet unpacks to at most 512 MB, 1,048,576 rows and 16,384 columns. A file beyond that is mostly broken, or made to do harm."
    ))
  /// Bytes that are not UTF-8.
  public static let notUTF8 = DiagnosticCode(
    "list/not-utf8",
    summary: Message(vi: "danh sách không phải là UTF-8", en: "a list that is not UTF-8"),
    page: Message(
      vi:
        "Danh sách CSV phải là Unicode: UTF-8, hoặc “Unicode Text” của Excel (UTF-16). Nếu tệp ở bảng mã cũ mà bạn biết chắc, ghi “bảng mã: TCVN3” (hay VNI) cạnh “tệp”; còn không, lưu lại thành “CSV UTF-8”.",
      en: "Lists must be saved as UTF-8: choose “CSV UTF-8” in the spreadsheet."))
  /// A character that has no business in a list.
  public static let character = DiagnosticCode(
    "list/character",
    summary: Message(vi: "ký tự lạ hoặc không nhìn thấy", en: "a strange or invisible character"),
    page: Message(
      vi: "Ký tự không nhìn thấy hoặc chỉ giống chữ Việt làm tên in sai. Hãy gõ lại ô được chỉ.",
      en: "Invisible characters and letters that only look Vietnamese print wrong. Type the cell anew."))
  /// No rows.
  public static let empty = DiagnosticCode(
    "list/empty",
    summary: Message(vi: "danh sách trống", en: "an empty list"),
    page: Message(
      vi: "Danh sách phải có một dòng tiêu đề cột và ít nhất một dòng người nhận.",
      en: "A list needs a row of headings and at least one recipient."))
  /// Quotes that do not pair.
  public static let badQuotes = DiagnosticCode(
    "list/bad-quotes",
    summary: Message(vi: "ngoặc kép trong danh sách không khớp", en: "quotes that do not pair"),
    page: Message(
      vi: "Ô bắt đầu bằng ngoặc kép phải kết thúc bằng ngoặc kép; ngoặc kép bên trong viết hai lần (\"\").",
      en: "A cell that starts with a quote ends with one; a quote inside is written twice (\"\")."))
  /// A row with fewer cells than headings.
  public static let tooFewCells = DiagnosticCode(
    "list/too-few-cells",
    summary: Message(vi: "dòng thiếu ô", en: "a row with too few cells"),
    page: Message(
      vi: "Mỗi dòng có số ô bằng số cột ở dòng tiêu đề; ô không có gì vẫn giữ dấu ngăn cột.",
      en: "Every row has as many cells as there are headings; an empty cell keeps its separator."))
  /// A row with more cells than headings.
  public static let tooManyCells = DiagnosticCode(
    "list/too-many-cells",
    summary: Message(vi: "dòng thừa ô", en: "a row with too many cells"),
    page: Message(
      vi: "Dòng có nhiều ô hơn dòng tiêu đề. Ô có dấu phẩy bên trong phải đặt trong ngoặc kép.",
      en: "The row has more cells than the headings. A cell with a comma in it must stand in quotes."))
  /// A heading that is no column.
  public static let unknownColumn = DiagnosticCode(
    "list/unknown-column",
    summary: Message(vi: "tên cột không dùng được", en: "a heading that is no column"),
    page: Message(
      vi: "Tên cột phải là một trong các mục của người nhận; xem trang tra cứu. Cột không dùng thì xóa đi.",
      en: "A heading must be a field of a recipient; see the reference. Remove columns that are not used."))
  /// A heading that occurs twice.
  public static let duplicateColumn = DiagnosticCode(
    "list/duplicate-column",
    summary: Message(vi: "hai cột cùng nghĩa", en: "two columns of one meaning"),
    page: Message(
      vi: "Mỗi cột chỉ có một lần; tên tiếng Việt, tên khác và tên tiếng Anh của một cột là một.",
      en: "A column stands once; its Vietnamese, other and English names are the same column."))
  /// A column that is needed.
  public static let missingColumn = DiagnosticCode(
    "list/missing-column",
    summary: Message(vi: "thiếu cột", en: "a column is missing"),
    page: Message(
      vi: "Danh sách phải có cột “tên”; khi nhóm có nhiều loại đối tượng, phải có cột “loại”.",
      en:
        "A list needs the column “tên”; where a group has several kinds of recipient, the column “loại” too."
    ))

  /// A workbook that needs a password.
  public static let password = code(
    "password", "tệp có mật khẩu", "a file with a password",
    "Sổ tính được mã hóa bằng mật khẩu nên không đọc được. Mở tệp, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc), lưu lại.",
    "The workbook is encrypted with a password. Open it, remove the password (File → Info → Protect Workbook), save it."
  )
  /// A broken file.
  public static let damaged = code(
    "damaged", "tệp hỏng", "a damaged file",
    "Tệp chép chưa xong, sai tổng kiểm tra, hoặc các hàng và ô không theo thứ tự. Không đoán phần hỏng: mở bằng Excel để sửa rồi lưu lại, hoặc chép lại tệp.",
    "The copy is incomplete, a checksum is wrong, or rows and cells are out of order. Nothing is guessed: let Excel repair and save it, or copy the file again."
  )
  /// A file that could do harm.
  public static let unsafe = code(
    "unsafe", "tệp có phần không an toàn", "a file with something unsafe",
    "Sổ tính của Excel không bao giờ có khai báo DOCTYPE hay tên phần dẫn ra ngoài tệp. Tệp có những thứ đó không được đọc.",
    "No workbook of Excel has a DOCTYPE declaration or a name that leads out of the file. One that has is not read."
  )
  /// Several sheets are lists.
  public static let whichSheet = code(
    "which-sheet", "nhiều trang là danh sách", "several sheets are lists",
    "Khi tệp có nhiều trang là danh sách, ghi rõ trang nào: “danh sách: {tệp: ds.xlsx, trang: Cá nhân}”, hoặc “trang: tất cả”.",
    "Where several sheets are lists, say which: “danh sách: {tệp: ds.xlsx, trang: Cá nhân}”, or “trang: tất cả” for all."
  )
  /// A sheet that is not there.
  public static let unknownSheet = code(
    "unknown-sheet", "không có trang này", "a sheet that is not there",
    "Tên ở mục “trang” phải là tên một trang của tệp; chữ hoa, chữ thường không quan trọng.",
    "A name under “trang” must be that of a sheet of the file; capitals do not matter.")
  /// No headings.
  public static let noHeadings = code(
    "no-headings", "không có hàng tiêu đề", "no row of headings",
    "Hàng tiêu đề là hàng đầu tiên có một cột tên (“Họ và tên”, “Tên tập thể” …) và ít nhất một cột khác được biết. Có thể chỉ rõ cột bằng mục “cột”.",
    "The headings are the first row with a column of names (“Họ và tên”, “Tên tập thể” …) and another known one. Columns can be named under “cột”."
  )
  /// Columns that are not used.
  public static let unusedColumn = code(
    "unused-column", "cột không dùng", "columns that are not used",
    "Danh sách của cơ quan thường có nhiều cột hơn việc khen thưởng cần. Các cột này không được đọc và không in ở đâu.",
    "Lists of offices have more columns than an award needs. These are not read and are printed nowhere.")
  /// A hidden column.
  public static let hiddenColumn = code(
    "hidden-column", "cột đang ẩn", "a hidden column",
    "Cột mà người mở tệp không thấy thì không đọc. Bỏ ẩn cột nếu cần.",
    "A column that a person does not see is not read. Show it if it is needed.")
  /// Hidden rows.
  public static let hiddenRows = code(
    "hidden-rows", "người nhận ở hàng ẩn", "recipients in hidden rows",
    "Hàng ẩn hoặc bị lọc mất khỏi màn hình: không rõ những người đó có được khen hay không. Bỏ ẩn, hoặc ghi “hàng ẩn: lấy” hay “hàng ẩn: bỏ”.",
    "Rows that are hidden or filtered away: whether those people are meant is not known. Show them, or write “hàng ẩn: lấy” (take) or “hàng ẩn: bỏ” (leave)."
  )
  /// A formula without a result.
  public static let noResult = code(
    "no-result", "công thức chưa có kết quả", "a formula without a result",
    "Kết quả của công thức được lưu trong tệp khi Excel hoặc LibreOffice lưu tệp; ở đây không tính lại. Mở tệp rồi lưu lại.",
    "The results of formulas are stored when Excel or LibreOffice saves; nothing is calculated here. Open the file and save it."
  )
  /// An error value.
  public static let cellError = code(
    "cell-error", "ô là giá trị lỗi", "a cell with an error value",
    "Ô hiện #N/A, #REF! … trong cột cần dùng. Sửa công thức hoặc ghi thẳng giá trị.",
    "The cell shows #N/A, #REF! … in a column that is used. Mend the formula or write the value.")
  /// A truth value where text is wanted.
  public static let wrongCell = code(
    "wrong-cell", "ô không phải là chữ", "a cell that is no text",
    "Ô là TRUE hoặc FALSE trong cột cần chữ. Ghi lại bằng chữ.",
    "The cell is TRUE or FALSE where text is wanted.")
  /// A row without a name.
  public static let missingName = code(
    "missing-name", "hàng thiếu tên", "a row without a name",
    "Hàng có chức vụ, đơn vị … nhưng ô tên trống: có thể tên bị xóa nhầm. Ghi tên, hoặc xóa hàng.",
    "The row has a post, a unit … but no name, which may have been deleted. Write it, or delete the row.")
  /// A sum that cannot be read.
  public static let money = code(
    "money", "số tiền không đọc được", "a sum of money that cannot be read",
    "Số tiền ghi bằng số, có thể có dấu chấm và chữ đồng: 1.170.000, 1.170.000 đồng. Hai cột tiền của một hàng phải bằng nhau.",
    "Sums are figures, with points and “đồng” as you like: 1.170.000. Two columns of money must agree.")
  /// Both sexes.
  public static let bothSexes = code(
    "both-sexes", "cả hai cột Nam và Nữ", "both columns Nam and Nữ",
    "Mỗi người chỉ điền một trong hai cột Nam, Nữ.", "A person fills one of the columns Nam and Nữ.")
  /// A row that is marked in several columns of kinds.
  public static let twoKinds = code(
    "two-kinds", "một hàng có hai loại", "a row of two kinds",
    "Mỗi hàng là một người nhận: cá nhân, tập thể hoặc hộ gia đình. Chỉ đánh dấu một cột loại.",
    "A row is one recipient: a person, a collective or a household. Mark one of the columns of kinds.")
  /// An unknown code.
  public static let unknownCode = code(
    "unknown-code", "mã không có trong bảng mã", "a code that is in no table",
    "Mã danh hiệu, hình thức được tra trong các bảng mã của chính tệp (cột “Mã …” cạnh cột tên). Ghi tên thay cho mã, hoặc thêm mã vào bảng.",
    "Codes are looked up in the code tables of the file (a column “Mã …” beside one of names). Write the name, or add the code."
  )
  /// A name that is struck through.
  public static let struck = code(
    "struck", "tên bị gạch ngang", "a name that is struck through",
    "Người bị gạch ngang có thể đã bị loại. Xóa hàng, bỏ gạch, hoặc ghi “gạch ngang: bỏ” hay “lấy”.",
    "Who is struck through may have been dropped. Delete the row, unstrike it, or write “gạch ngang: bỏ” (leave) or “lấy” (take)."
  )
  /// Text in an old code.
  public static let oldEncoding = code(
    "old-encoding", "chữ ở bảng mã cũ", "text in an old code",
    "Chữ gõ bằng TCVN3 (ABC, phông .Vn…) hay VNI được nhận ra bằng chính các chữ. Khi phông cũng đúng thì được đổi và báo để soát; khi không, ghi “bảng mã: TCVN3” (VNI) nếu đồng ý đổi. Chữ “ư” của TCVN3 hay bị mất khi chép: ô đó phải gõ lại.",
    "Text in TCVN3 (ABC, fonts .Vn…) or VNI is known by its letters. With its font it is converted and told; without, write “bảng mã: TCVN3” (VNI) to agree. The ư of TCVN3 is often lost in copying: such a cell must be typed anew."
  )
  /// Names in capitals.
  public static let capitals = code(
    "capitals", "tên viết HOA", "names in capitals",
    "Tên người không bao giờ tự đổi. Ghi “tên in hoa: đổi” để mỗi chữ chỉ còn viết hoa chữ đầu.",
    "Names are never changed by themselves. Write “tên in hoa: đổi” to leave each word one capital.")
  /// A date of birth that cannot be read.
  public static let birthDate = code(
    "birth-date", "ngày sinh không đọc được", "a date of birth that cannot be read",
    "Chỉ năm sinh được giữ. Ngày không có thật (31/02) thì để trống và báo.",
    "Only the year is kept. A day that does not exist (31/02) is left empty and told.")
  /// A number that is a day.
  public static let serialDate = code(
    "serial-date", "số được hiểu là ngày", "a number taken for a day",
    "Bảng tính lưu ngày thành số đếm; ô mất định dạng ngày chỉ còn số. Hãy soát năm sinh.",
    "Spreadsheets store days as numbers; a cell without its format shows the number. Look at the year.")
  /// A day in a column of text.
  public static let dateInText = code(
    "date-in-text", "ngày trong cột chữ", "a day in a column of text",
    "Bảng tính hay tự đổi “9/1” thành ngày 9 tháng 1. Hãy soát lớp, số nhà, tổ.",
    "Spreadsheets turn “9/1” into a day by themselves. Look at classes, house numbers, groups.")
  /// A long number.
  public static let longNumber = code(
    "long-number", "số dài", "a long number",
    "Số từ 12 chữ số trở lên lưu dạng số có thể mất số 0 ở đầu và các chữ số cuối. Ghi dạng chữ.",
    "Numbers of twelve digits and more may have lost zeros before them and their last digits. Store them as text."
  )
  /// The list's own count.
  public static let ownCount = code(
    "own-count", "số lượng ghi trong danh sách khác", "the list's own count differs",
    "Dòng “Danh sách này có …” hoặc tiêu đề nhóm ghi số khác số người đọc được.",
    "The line “Danh sách này có …” or the title of a group says another number than was read.")
  /// The list's own sum.
  public static let ownSum = code(
    "own-sum", "tổng tiền ghi trong danh sách khác", "the list's own sum differs",
    "Hàng tổng cộng khác tổng các hàng.", "The total differs from the sum of the rows.")
  /// Rows below the signature.
  public static let rowsAfterEnd = code(
    "rows-after-end", "hàng dưới phần ký", "rows below the signature",
    "Dưới phần ký không đọc người nhận nữa. Chuyển các hàng đó lên trên.",
    "Below the signature no recipients are read. Move the rows above it.")
  /// A name like a formula.
  public static let looksLikeFormula = code(
    "looks-like-formula", "tên giống công thức", "a name like a formula",
    "Tên bắt đầu bằng = + @ - được giữ là chữ; hãy soát lại.",
    "A name that begins with = + @ - stays text; look at it.")
  /// Ditto.
  public static let ditto = code(
    "ditto", "ô ghi “nt”", "cells that say “nt”", "“nt”, “như trên” lấy giá trị của hàng trên.",
    "“nt”, “như trên” take the value above.")
  /// Titles of groups.
  public static let groupTitle = code(
    "group-title", "tiêu đề nhóm", "titles of groups",
    "Hàng chỉ có tiêu đề nhóm (I, II, A, B) không phải là người nhận.",
    "A row with a group's title (I, II, A, B) is no recipient.")
  /// Numbers that do not follow one another.
  public static let orderGaps = code(
    "order-gaps", "STT không liền nhau", "numbers that do not follow one another",
    "STT nhảy số hoặc lặp: có thể một hàng bị xóa hoặc chép hai lần.",
    "The numbers jump or repeat: a row may be lost or doubled.")
  /// Names without anything else, among recipients with numbers.
  public static let lonelyNames = code(
    "name-only", "hàng chỉ có tên", "rows with a name only",
    "Các hàng khác có STT mà hàng này chỉ có tên: có thể là tiêu đề nhóm, không phải người nhận.",
    "Other rows have numbers and this one has a name only: it may be the title of a group and no recipient.")
  /// Remarks among the rows.
  public static let remark = code(
    "remark", "hàng ghi chú", "rows that are remarks",
    "Hàng không có STT, chỉ có một câu như “Ghi chú: …”, “Người vắng mặt: không”, không phải là người nhận. Ghi chú, kết quả xét “Truy tặng”, “Đã mất”, “Rút”, “Không đạt” ở hàng của một người thì phải xem lại người đó.",
    "A row without number that holds a sentence such as “Ghi chú: …” is no recipient. A remark or result such as “Truy tặng”, “Đã mất”, “Rút”, “Không đạt” beside a name asks to look at that person."
  )
  /// Signs that are no part of a text.
  public static let mark = code(
    "mark", "dấu không thuộc tên", "signs that are no part of a name",
    "Dấu chú thích sau tên ((*), ¹) và dấu đầu dòng (-, +, •) không được in; lời chú thích thì người soạn phải xem.",
    "Footnote marks behind names ((*), ¹) and signs before a text (-, +, •) are not printed; look at the footnote."
  )
  /// Households named as their heads.
  public static let households = code(
    "household-head", "hộ chỉ ghi tên chủ hộ", "households named as their heads",
    "Tên hộ in đúng như trong danh sách; trên giấy thường là “Hộ ông …”, “Gia đình bà …”.",
    "A household is printed as the list names it; papers mostly have “Hộ ông …”, “Gia đình bà …”.")
  /// Ranks in signs.
  public static let rankSign = code(
    "rank-sign", "cấp bậc ghi tắt", "ranks in signs",
    "“3//”, “H2” là cách ghi tắt của lực lượng vũ trang (Thượng tá, Trung sĩ); trên giấy khen phải ghi đủ.",
    "“3//”, “H2” are signs of the forces (Thượng tá, Trung sĩ); certificates have ranks in full.")
  /// Numbers where the name of a place should stand.
  public static let bareNumber = code(
    "bare-number", "chỉ có số mà không có tên", "numbers without a name",
    "Ô “Thôn, tổ dân phố” chỉ ghi “5” thì không biết là Thôn 5 hay Tổ 5; ghi đủ.",
    "“5” below “Thôn, tổ dân phố” may be either; write it out.")
  /// Units that stand in the first row of their people only.
  public static let unitOnce = code(
    "unit-once", "đơn vị chỉ ghi ở hàng đầu", "units in the first row of a block only",
    "Ô trống không lấy giá trị của hàng trên: ghi “nt”, chép xuống hoặc gộp ô.",
    "An empty cell does not take the value above: write “nt”, copy it down or merge the cells.")
  /// Women told by marks in a column of their own.
  public static let womenMarked = code(
    "women-marked", "chỉ có cột “Nữ”", "a column of women only",
    "Người được đánh dấu là nữ, người không đánh dấu là nam; sai thì thêm cột “Giới tính”.",
    "Whoever is marked is a woman, others are men; else add a column “Giới tính”.")
  /// Recipients without a form of award where others have one.
  public static let formMissing = code(
    "form-missing", "hàng không ghi hình thức khen thưởng", "rows without a form of award",
    "Danh sách ghi hình thức cho người này mà để trống ở người khác: có thể người đó không được đề nghị. Ghi hình thức vào từng hàng, hoặc xóa hàng.",
    "The list gives some recipients a form of award and others none: they may not have been proposed. Write the form into each row, or delete the row."
  )
  /// A row that is no one recipient.
  public static let twoPeople = code(
    "two-people", "một hàng mà nhiều người, hoặc một người mà nhiều hàng",
    "several people in a row, or one in several",
    "Mỗi hàng là một người nhận. Hai tên trong một ô hay hai cột tên thì tách thành hai hàng; một người có hai chức vụ thì ghi chung một ô.",
    "A row is one recipient. Two names in a cell, or in two columns of names, need two rows; two posts of one person stand in one cell."
  )
  /// Names below a heading of persons that are written like those of bodies.
  public static let maybeBody = code(
    "maybe-body", "tên có thể là của tập thể", "a name that may be that of a body",
    "Dưới tiêu đề họ tên có tên viết như tên tập thể (“Liên quân số 3”). Tập thể và cá nhân có mức thưởng khác nhau: thêm cột “Loại” cho chắc.",
    "Below a heading of persons stands a name that is written like a body's. Prizes differ: add a column “Loại” to be sure."
  )
  /// A rectangle that is none.
  public static let badRange = code(
    "bad-range", "vùng ghi sai", "a rectangle that is none",
    "Vùng ghi như trong bảng tính: A5:H40.", "A rectangle is written as in a spreadsheet: A5:H40.")

  private static func code(
    _ id: String, _ vi: String, _ en: String, _ pageVi: String, _ pageEn: String
  ) -> DiagnosticCode {
    DiagnosticCode("list/" + id, summary: Message(vi: vi, en: en), page: Message(vi: pageVi, en: pageEn))
  }

  /// All of them.
  public static let all: [DiagnosticCode] = [
    notFound, badPath, format, tooLarge, notUTF8, character, empty, badQuotes, tooFewCells, tooManyCells,
    unknownColumn, duplicateColumn, missingColumn, password, damaged, unsafe, whichSheet, unknownSheet,
    noHeadings,
    unusedColumn, hiddenColumn, hiddenRows, noResult, cellError, wrongCell, missingName, money, bothSexes,
    twoKinds,
    unknownCode,
    struck, oldEncoding, capitals, birthDate, serialDate, dateInText, longNumber, ownCount, ownSum,
    rowsAfterEnd,
    looksLikeFormula, ditto, groupTitle, orderGaps, lonelyNames, remark, mark, households,
    rankSign, bareNumber, unitOnce, womenMarked, formMissing, maybeBody, twoPeople,
    badRange,
  ]
}
