import Diagnostics
import Fields
import Wording

extension OutletProfile.Lede {
  static let table = RecordTable(
    "câu mở đầu", "lede", help: Message(vi: "câu mở đầu", en: "the first sentence"), Self()
  ) {
    Field(
      "dòng địa danh", "dateline", \.dateline, .plain,
      help: Message(vi: "chữ đứng đầu bài: (HNMO) -", en: "what stands first: (HNMO) -"))
    Field(
      "cách viết ngày", "date form", \.dateForm, .dateForm,
      help: Message(vi: "ngày/tháng, ngày-tháng, ngày.tháng", en: "how the date is written"))
    Field(
      "có chữ ngày", "says day", \.saysDay, .truth,
      help: Message(vi: "có: Sáng ngày 5/1; không: Sáng 5/1", en: "whether “ngày” stands before the date"))
    Field(
      "nối phát động bằng và", "joins launch with and", \.joinsLaunchWithAnd, .truth,
      help: Message(
        vi: "có: … và phát động …; không: …, phát động …", en: "“và” or a comma before the launch"))
    Field(
      "chữ đầu tên buổi lễ", "event name", \.eventName, .choice(),
      help: Message(vi: "hoa, thường hoặc nguyên văn", en: "the first letter of the event's name"))
  }
}

extension OutletProfile.People {
  static let table = RecordTable(
    "cách nêu người", "people", help: Message(vi: "cách nêu người", en: "how persons are named"), Self()
  ) {
    Field(
      "chức vụ trước tên", "posts first", \.postsFirst, .truth,
      help: Message(vi: "có: Bí thư Nguyễn Văn A; không: Nguyễn Văn A, Bí thư", en: "posts before the name"))
    Field(
      "nối chức vụ", "post joint", \.postJoint, .choice(),
      help: Message(vi: "dấu giữa tên và chức vụ đứng sau", en: "the sign between a name and its posts"))
    Field(
      "cách gọi", "address", \.address, .plain,
      help: Message(vi: "đồng chí; để trống nếu không dùng", en: "the word before a name"))
    Field(
      "cách gọi nam", "address of men", \.addressOfMen, .plain,
      help: Message(vi: "ông, nếu báo gọi theo giới tính", en: "the word before a man's name"))
    Field(
      "cách gọi nữ", "address of women", \.addressOfWomen, .plain,
      help: Message(vi: "bà, nếu báo gọi theo giới tính", en: "the word before a woman's name"))
  }
}

extension OutletProfile.Spelling {
  static let table = RecordTable(
    "chính tả", "spelling", help: Message(vi: "chính tả của cả bài", en: "the spelling of the article"),
    Self()
  ) {
    Field(
      "dấu giai đoạn", "period dash", \.periodDash, .choice(),
      help: Message(vi: "giai đoạn 2015÷2020 hay 2015-2020", en: "the sign inside a period"))
    Field(
      "dấu khoảng ngày", "date dash", \.dateDash, .choice(),
      help: Message(vi: "dấu giữa hai ngày đầy đủ", en: "the sign between two full dates"))
    Field(
      "ngày đầy đủ", "full date form", \.fullDateForm, .dateForm,
      help: Message(vi: "cách viết ngày có năm", en: "how a date with its year is written"))
    Field(
      "tên khen thưởng", "award names", \.awardNames, .choice(),
      help: Message(vi: "hoa: Bằng khen; thường: bằng khen", en: "the first letter of award names"))
    Field(
      "hạng", "classes", \.classes, .choice(),
      help: Message(vi: "hoa: hạng Nhì; thường: hạng nhì", en: "the first letter of a class"))
    Field(
      "hoa chữ hội nghị", "capital event", \.capitalEvent, .truth,
      help: Message(vi: "có: Tại Hội nghị; không: Tại hội nghị", en: "whether the event's noun has a capital")
    )
    Field(
      "dấu ghép", "compound dash", \.compoundDash, .choice(),
      help: Message(vi: "kinh tế - xã hội hay kinh tế-xã hội", en: "the sign in kinh tế - xã hội"))
    Field(
      "đặt dấu thanh", "tones", \.tones, .choice(),
      help: Message(
        vi: "“khoá, thuỷ” hay “khóa, thủy”; chỉ đổi chữ thường, không đổi tên riêng, chữ trong ngoặc kép",
        en: "where the tone mark stands; only words in small letters outside quotes are changed"))
    Field(
      "lần thứ bằng chữ", "spells ordinals", \.spellsOrdinals, .truth,
      help: Message(vi: "có: lần thứ nhất; không: lần thứ I", en: "whether ordinals are words"))
    Field(
      "số đếm", "counts", \.counts, .countForm,
      help: Message(vi: "thường: 5; hai chữ số: 05", en: "how counts are written"))
    Field(
      "ngoặc kép", "quotes", \.quotes, .choice(),
      help: Message(vi: "cong “ ” hay thẳng", en: "curly or straight quotes"))
  }
}

extension OutletProfile.Awards {
  static let table = RecordTable(
    "cách nêu khen thưởng", "awards", help: Message(vi: "cách nêu khen thưởng", en: "how awards are told"),
    Self()
  ) {
    Field(
      "lời mở", "opener", \.opener, .choice(),
      help: Message(vi: "nhân dịp này hay tại hội nghị", en: "how the awards are opened"))
    Field(
      "câu chủ động", "active", \.isActive, .truth,
      help: Message(
        vi: "có: UBND quận tặng … 20 tập thể; không: 20 tập thể được nhận …",
        en: "whether the giver is the subject of an exact count"))
    Field(
      "nối các khoản", "joint", \.joint, .choice(),
      help: Message(vi: "câu riêng, chấm phẩy hoặc và", en: "how clauses follow one another"))
    Field(
      "từ khen", "praise", \.praise, .plain,
      help: Message(vi: "khen thưởng; biểu dương, khen thưởng", en: "the verb for an award without a form"))
    Field(
      "nêu số quyết định", "cites decisions", \.citesDecisions, .truth,
      help: Message(vi: "có nêu số, ngày quyết định không", en: "whether decisions are cited"))
  }
}

extension OutletProfile.Captions {
  static let table = RecordTable(
    "chú thích ảnh", "captions", help: Message(vi: "chú thích ảnh", en: "captions"), Self()
  ) {
    Field(
      "từ chỉ người nhận", "to whom", \.toWhom, .plain,
      help: Message(vi: "trao … cho, trao … tặng", en: "the word before those who receive"))
    Field(
      "chức vụ", "posts", \.posts, .choice(),
      help: Message(
        vi: "đủ, gọn (dùng chức vụ gọi tắt), hoặc một chức vụ khi bài đã nêu người ấy",
        en: "all, all by their short names, or one when the article has named the person"))
  }
}

extension OutletProfile.Abbreviation {
  static let table = RecordTable(
    "viết tắt", "abbreviation", help: Message(vi: "một chữ viết tắt", en: "one abbreviation"),
    Self(long: [], short: "")
  ) {
    Field(
      "đầy đủ", "long", \.long, .list(of: .plain), required: true,
      help: Message(vi: "cách viết đủ; có thể nhiều cách", en: "the long form, or several"))
    Field(
      "tắt", "short", \.short, .plain, required: true, help: Message(vi: "chữ viết tắt", en: "the short form")
    )
    Field(
      "khi", "when", \.use, .choice(),
      help: Message(
        vi: "luôn; hoặc sau lần đầu: lần đầu viết đủ, kèm chữ tắt trong ngoặc khi còn nhắc lại",
        en: "always; or after the first mention, which has the short form in brackets"))
  }
}

extension OutletProfile.Credits {
  static let table = RecordTable(
    "tác giả, ngày đăng", "credits", help: Message(vi: "tác giả, ngày đăng", en: "author and day"), Self()
  ) {
    Field(
      "tác giả đầu bài", "byline first", \.bylineFirst, .truth,
      help: Message(vi: "có: dưới tiêu đề; không: cuối bài", en: "whether the author stands first"))
    Field(
      "thứ", "weekday", \.weekday, .choice(),
      help: Message(vi: "số: Thứ 5; chữ: Thứ Sáu; để trống nếu không ghi", en: "how the weekday is written"))
    Field(
      "cách viết ngày đăng", "date form", \.dateForm, .dateForm,
      help: Message(vi: "cách viết ngày đăng", en: "how the day of publication is written"))
    Field(
      "gạch đứng trước giờ", "bar before hour", \.barBeforeHour, .truth,
      help: Message(vi: "có: 05/01/2023 | 16:31", en: "whether a bar parts date and hour"))
    Field(
      "tên hoa", "capitals", \.capitals, .truth,
      help: Message(vi: "tên tác giả viết hoa hết", en: "names of authors in capitals"))
    Field(
      "dấu hết bài", "end mark", \.endMark, .truth,
      help: Message(vi: "có: bài kết thúc bằng ./.", en: "whether the article ends in ./."))
    Field(
      "có sapo", "has sapo", \.hasSapo, .truth,
      help: Message(vi: "không: bỏ sapo", en: "whether a sapo is printed"))
  }
}
