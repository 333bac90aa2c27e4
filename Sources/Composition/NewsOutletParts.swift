import Diagnostics
import Fields
import Wording

extension OutletProfile.Lede {
  static let table = RecordTable<Self>(
    "câu mở đầu", "lede", help: Message(vi: "câu mở đầu", en: "the first sentence"),
    fields: dateline, dateForm, saysDay, saysTimeOfDay, joinsLaunchWithAnd, eventName
  ) { reader in
    var lede = Self()
    lede.dateline = reader.read(dateline)?.value
    lede.dateForm = reader.read(dateForm) ?? lede.dateForm
    lede.saysTimeOfDay = reader.read(saysTimeOfDay) ?? lede.saysTimeOfDay
    lede.saysDay = reader.read(saysDay) ?? lede.saysDay
    lede.joinsLaunchWithAnd = reader.read(joinsLaunchWithAnd) ?? lede.joinsLaunchWithAnd
    lede.eventName = reader.read(eventName) ?? lede.eventName
    return lede
  }

  private static let dateline = Field(
    "dòng địa danh", "dateline", FieldType<Located<String>>.text,
    help: Message(vi: "chữ đứng đầu bài: (HNMO) -", en: "what stands first: (HNMO) -"))
  private static let dateForm = Field(
    "cách viết ngày", "date form", FieldType<DateForm>.dateForm,
    help: Message(vi: "ngày/tháng, ngày-tháng, ngày.tháng", en: "how the date is written"))
  private static let saysDay = Field(
    "có chữ ngày", "says day", FieldType<Bool>.truth,
    help: Message(vi: "có: Sáng ngày 5/1; không: Sáng 5/1", en: "whether “ngày” stands before the date"))
  private static let saysTimeOfDay = Field(
    "có buổi", "says time of day", FieldType<Bool>.truth,
    help: Message(vi: "có: Sáng 5/1; không: Ngày 5/1", en: "whether sáng, chiều, tối is said"))
  private static let joinsLaunchWithAnd = Field(
    "nối phát động bằng và", "joins launch with and", FieldType<Bool>.truth,
    help: Message(vi: "có: … và phát động …; không: …, phát động …", en: "“và” or a comma before the launch"))
  private static let eventName = Field(
    "chữ đầu tên buổi lễ", "event name", FieldType<OutletProfile.LetterCase>.choice(),
    help: Message(vi: "hoa, thường hoặc nguyên văn", en: "the first letter of the event's name"))
}

extension OutletProfile.People {
  static let table = RecordTable<Self>(
    "cách nêu người", "people", help: Message(vi: "cách nêu người", en: "how persons are named"),
    fields: postsFirst, postJoint, address, addressOfMen, addressOfWomen
  ) { reader in
    var people = Self()
    people.postsFirst = reader.read(postsFirst) ?? people.postsFirst
    people.postJoint = reader.read(postJoint) ?? people.postJoint
    people.address = reader.read(address)?.value
    people.addressOfMen = reader.read(addressOfMen)?.value
    people.addressOfWomen = reader.read(addressOfWomen)?.value
    return people
  }

  private static let postsFirst = Field(
    "chức vụ trước tên", "posts first", FieldType<Bool>.truth,
    help: Message(vi: "có: Bí thư Nguyễn Văn A; không: Nguyễn Văn A, Bí thư", en: "posts before the name"))
  private static let postJoint = Field(
    "nối chức vụ", "post joint", FieldType<OutletProfile.PostJoint>.choice(),
    help: Message(vi: "dấu giữa tên và chức vụ đứng sau", en: "the sign between a name and its posts"))
  private static let address = Field(
    "cách gọi", "address", FieldType<Located<String>>.text,
    help: Message(vi: "đồng chí; để trống nếu không dùng", en: "the word before a name"))
  private static let addressOfMen = Field(
    "cách gọi nam", "address of men", FieldType<Located<String>>.text,
    help: Message(vi: "ông, nếu báo gọi theo giới tính", en: "the word before a man's name"))
  private static let addressOfWomen = Field(
    "cách gọi nữ", "address of women", FieldType<Located<String>>.text,
    help: Message(vi: "bà, nếu báo gọi theo giới tính", en: "the word before a woman's name"))
}

extension OutletProfile.Spelling {
  static let table = RecordTable<Self>(
    "chính tả", "spelling", help: Message(vi: "chính tả của cả bài", en: "the spelling of the article"),
    fields: periodDash, dateDash, fullDateForm, awardNames, classes, capitalEvent, compoundDash, tones,
    spellsOrdinals, counts, quotes
  ) { reader in
    var spelling = Self()
    spelling.periodDash = reader.read(periodDash) ?? spelling.periodDash
    spelling.dateDash = reader.read(dateDash) ?? spelling.dateDash
    spelling.fullDateForm = reader.read(fullDateForm) ?? spelling.fullDateForm
    spelling.awardNames = reader.read(awardNames) ?? spelling.awardNames
    spelling.classes = reader.read(classes) ?? spelling.classes
    spelling.compoundDash = reader.read(compoundDash)
    spelling.tones = reader.read(tones)
    spelling.spellsOrdinals = reader.read(spellsOrdinals) ?? spelling.spellsOrdinals
    spelling.capitalEvent = reader.read(capitalEvent) ?? spelling.capitalEvent
    spelling.counts = reader.read(counts) ?? spelling.counts
    spelling.quotes = reader.read(quotes) ?? spelling.quotes
    return spelling
  }

  private static let periodDash = Field(
    "dấu giai đoạn", "period dash", FieldType<OutletProfile.Dash>.choice(),
    help: Message(vi: "giai đoạn 2015÷2020 hay 2015-2020", en: "the sign inside a period"))
  private static let dateDash = Field(
    "dấu khoảng ngày", "date dash", FieldType<OutletProfile.Dash>.choice(),
    help: Message(vi: "dấu giữa hai ngày đầy đủ", en: "the sign between two full dates"))
  private static let fullDateForm = Field(
    "ngày đầy đủ", "full date form", FieldType<DateForm>.dateForm,
    help: Message(vi: "cách viết ngày có năm", en: "how a date with its year is written"))
  private static let awardNames = Field(
    "tên khen thưởng", "award names", FieldType<OutletProfile.LetterCase>.choice(),
    help: Message(vi: "hoa: Bằng khen; thường: bằng khen", en: "the first letter of award names"))
  private static let classes = Field(
    "hạng", "classes", FieldType<OutletProfile.LetterCase>.choice(),
    help: Message(vi: "hoa: hạng Nhì; thường: hạng nhì", en: "the first letter of a class"))
  private static let compoundDash = Field(
    "dấu ghép", "compound dash", FieldType<OutletProfile.Dash>.choice(),
    help: Message(vi: "kinh tế - xã hội hay kinh tế-xã hội", en: "the sign in kinh tế - xã hội"))
  private static let tones = Field(
    "đặt dấu thanh", "tones", FieldType<OutletProfile.TonePlacement>.choice(),
    help: Message(
      vi: "“khoá, thuỷ” hay “khóa, thủy”; chỉ đổi chữ thường, không đổi tên riêng, chữ trong ngoặc kép",
      en: "where the tone mark stands; only words in small letters outside quotes are changed"))
  private static let spellsOrdinals = Field(
    "lần thứ bằng chữ", "spells ordinals", FieldType<Bool>.truth,
    help: Message(vi: "có: lần thứ nhất; không: lần thứ I", en: "whether ordinals are words"))
  private static let capitalEvent = Field(
    "hoa chữ hội nghị", "capital event", FieldType<Bool>.truth,
    help: Message(vi: "có: Tại Hội nghị; không: Tại hội nghị", en: "whether the event's noun has a capital"))
  private static let counts = Field(
    "số đếm", "counts", FieldType<Count.Form>.countForm,
    help: Message(vi: "thường: 5; hai chữ số: 05", en: "how counts are written"))
  private static let quotes = Field(
    "ngoặc kép", "quotes", FieldType<OutletProfile.QuoteMarks>.choice(),
    help: Message(vi: "cong “ ” hay thẳng", en: "curly or straight quotes"))
}

extension OutletProfile.Awards {
  static let table = RecordTable<Self>(
    "cách nêu khen thưởng", "awards", help: Message(vi: "cách nêu khen thưởng", en: "how awards are told"),
    fields: opener, isActive, joint, praise, citesDecisions
  ) { reader in
    var awards = Self()
    awards.opener = reader.read(opener) ?? awards.opener
    awards.isActive = reader.read(isActive) ?? awards.isActive
    awards.joint = reader.read(joint) ?? awards.joint
    awards.praise = reader.read(praise)?.value ?? awards.praise
    awards.citesDecisions = reader.read(citesDecisions) ?? awards.citesDecisions
    return awards
  }

  private static let opener = Field(
    "lời mở", "opener", FieldType<OutletProfile.Opener>.choice(),
    help: Message(vi: "nhân dịp này hay tại hội nghị", en: "how the awards are opened"))
  private static let isActive = Field(
    "câu chủ động", "active", FieldType<Bool>.truth,
    help: Message(
      vi: "có: UBND quận tặng … 20 tập thể; không: 20 tập thể được nhận …",
      en: "whether the giver is the subject of an exact count"))
  private static let joint = Field(
    "nối các khoản", "joint", FieldType<OutletProfile.Joint>.choice(),
    help: Message(vi: "câu riêng, chấm phẩy hoặc và", en: "how clauses follow one another"))
  private static let praise = Field(
    "từ khen", "praise", FieldType<Located<String>>.text,
    help: Message(vi: "khen thưởng; biểu dương, khen thưởng", en: "the verb for an award without a form"))
  private static let citesDecisions = Field(
    "nêu số quyết định", "cites decisions", FieldType<Bool>.truth,
    help: Message(vi: "có nêu số, ngày quyết định không", en: "whether decisions are cited"))
}

extension OutletProfile.Captions {
  static let table = RecordTable<Self>(
    "chú thích ảnh", "captions", help: Message(vi: "chú thích ảnh", en: "captions"),
    fields: toWhom, posts
  ) { reader in
    var captions = Self()
    captions.toWhom = reader.read(toWhom)?.value ?? captions.toWhom
    captions.posts = reader.read(posts) ?? captions.posts
    return captions
  }

  private static let toWhom = Field(
    "từ chỉ người nhận", "to whom", FieldType<Located<String>>.text,
    help: Message(vi: "trao … cho, trao … tặng", en: "the word before those who receive"))
  private static let posts = Field(
    "chức vụ", "posts", FieldType<OutletProfile.CaptionPosts>.choice(),
    help: Message(
      vi: "đủ, gọn (dùng chức vụ gọi tắt), hoặc một chức vụ khi bài đã nêu người ấy",
      en: "all, all by their short names, or one when the article has named the person"))
}

extension OutletProfile.Abbreviation {
  static let table = RecordTable<Self>(
    "viết tắt", "abbreviation", help: Message(vi: "một chữ viết tắt", en: "one abbreviation"),
    fields: long, short, use
  ) { reader in
    let forms = reader.read(list: long).map(\.value)
    guard let text = reader.read(short)?.value, !forms.isEmpty else { return nil }
    var abbreviation = Self(long: forms, short: text)
    abbreviation.use = reader.read(use) ?? abbreviation.use
    return abbreviation
  }

  private static let long = Field(
    "đầy đủ", "long", FieldType<[Located<String>]>.list(of: .text), required: true,
    help: Message(vi: "cách viết đủ; có thể nhiều cách", en: "the long form, or several"))
  private static let short = Field(
    "tắt", "short", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "chữ viết tắt", en: "the short form"))
  private static let use = Field(
    "khi", "when", FieldType<OutletProfile.AbbreviationUse>.choice(),
    help: Message(
      vi: "luôn; hoặc sau lần đầu: lần đầu viết đủ, kèm chữ tắt trong ngoặc khi còn nhắc lại",
      en: "always; or after the first mention, which has the short form in brackets"))
}

extension OutletProfile.Credits {
  static let table = RecordTable<Self>(
    "tác giả, ngày đăng", "credits", help: Message(vi: "tác giả, ngày đăng", en: "author and day"),
    fields: bylineFirst, weekday, dateForm, barBeforeHour, capitals, endMark, hasSapo
  ) { reader in
    var credits = Self()
    credits.bylineFirst = reader.read(bylineFirst) ?? credits.bylineFirst
    credits.weekday = reader.read(weekday)
    credits.dateForm = reader.read(dateForm) ?? credits.dateForm
    credits.capitals = reader.read(capitals) ?? credits.capitals
    credits.endMark = reader.read(endMark) ?? credits.endMark
    credits.hasSapo = reader.read(hasSapo) ?? credits.hasSapo
    credits.barBeforeHour = reader.read(barBeforeHour) ?? credits.barBeforeHour
    return credits
  }

  private static let bylineFirst = Field(
    "tác giả đầu bài", "byline first", FieldType<Bool>.truth,
    help: Message(vi: "có: dưới tiêu đề; không: cuối bài", en: "whether the author stands first"))
  private static let weekday = Field(
    "thứ", "weekday", FieldType<OutletProfile.WeekdayForm>.choice(),
    help: Message(vi: "số: Thứ 5; chữ: Thứ Sáu; để trống nếu không ghi", en: "how the weekday is written"))
  private static let dateForm = Field(
    "cách viết ngày đăng", "date form", FieldType<DateForm>.dateForm,
    help: Message(vi: "cách viết ngày đăng", en: "how the day of publication is written"))
  private static let capitals = Field(
    "tên hoa", "capitals", FieldType<Bool>.truth,
    help: Message(vi: "tên tác giả viết hoa hết", en: "names of authors in capitals"))
  private static let endMark = Field(
    "dấu hết bài", "end mark", FieldType<Bool>.truth,
    help: Message(vi: "có: bài kết thúc bằng ./.", en: "whether the article ends in ./."))
  private static let hasSapo = Field(
    "có sapo", "has sapo", FieldType<Bool>.truth,
    help: Message(vi: "không: bỏ sapo", en: "whether a sapo is printed"))
  private static let barBeforeHour = Field(
    "gạch đứng trước giờ", "bar before hour", FieldType<Bool>.truth,
    help: Message(vi: "có: 05/01/2023 | 16:31", en: "whether a bar parts date and hour"))
}
