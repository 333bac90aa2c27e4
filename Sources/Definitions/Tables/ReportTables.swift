import Diagnostics
import Fields
import Model

/// Ảnh.
enum PhotoTable {
  static let role = Field(
    "ảnh", "photo", .choice(Photo.Role.self), required: true, aliases: ["nội dung"],
    help: help("nhận khen thưởng, trao, ký giao ước, quang cảnh …", "what it shows"))
  static let actors = Field(
    "người", "people", .list(of: .actor),
    help: help("ai trao, ai phát biểu, ai ký", "who hands over, speaks, signs"))
  static let awards = Field(
    "khen thưởng", "awards", .list(of: .text),
    help: help("nhóm khen thưởng, gọi bằng mã hoặc tên", "the award, by key or name"))
  static let awardText = Field(
    "trao gì", "what", .text,
    help: help(
      "khi chú thích gọi khác, ví dụ “Cờ thi đua của thành phố”", "where the caption names it otherwise"))
  static let recipientsText = Field(
    "cho", "to", .text, help: help("ai nhận, bằng lời", "who receives, in words"))
  static let pledge = Field(
    "giao ước", "pledge", .text, help: help("văn bản được ký", "the document that is signed"))
  static let caption = Field(
    "chú thích", "caption", .text,
    help: help("nguyên văn, thay cho câu tự lập", "word for word, instead of one that is made"))
  static let credit = Field("tác giả", "credit", .text, help: help("người chụp", "who took it"))
  static let position = Field(
    "vị trí", "position", .choice(Photo.Position.self),
    help: help("đứng sau phần nào", "after which part it stands"))
  static let file = Field("tệp", "file", .text, help: help("tên tệp ảnh", "the picture's file"))

  static let table = RecordTable<PhotoDraft>(
    "ảnh", "photo",
    help: help("một ảnh với điều mà chú thích phải nói", "a photo with what its caption must say"),
    fields: role, actors, awards, awardText, recipientsText, pledge, caption, credit, position, file
  ) { reader in
    let role = reader.read(role)
    var draft = PhotoDraft(photo: Photo(role: role ?? .scene))
    draft.photo.actors = reader.read(list: actors)
    draft.awards = reader.read(list: awards)
    draft.photo.awardText = reader.read(awardText)
    draft.photo.recipientsText = reader.read(recipientsText)
    draft.pledge = reader.read(pledge)
    draft.photo.caption = reader.read(caption)
    draft.photo.credit = reader.read(credit)
    draft.photo.position = reader.read(position)
    draft.photo.file = reader.read(file)
    draft.photo.place = reader.place
    return role == nil ? nil : draft
  }

  static let type = table.type(
    orText: FieldType<Photo.Role>.choice().map { PhotoDraft(photo: Photo(role: $0)) })
}

/// Cách diễn đạt as written: one number, or names.
struct VariantDraft: Sendable {
  var number: Located<Int>?
  var pins: [FieldEntry<Located<String>>] = []
}

/// Tin bài.
enum ReportTable {
  static let outlet = Field(
    "báo", "outlet", .text,
    help: help("tên báo, trang tin: cách viết theo báo ấy", "the outlet, whose style is followed"))
  static let genre = Field(
    "thể loại", "genre", .choice(NewsGenre.self),
    help: help(
      "tổng kết năm, đại hội, trao tặng …; để trống thì chọn theo bản khai",
      "chosen from the definition when empty"))
  static let forms = Field(
    "bản", "forms", .list(of: .choice(NewsForm.self)),
    help: help(
      "bài, tin ngắn, thông cáo báo chí, chú thích ảnh, tiêu đề, bài đăng; để trống là bài",
      "full, short, press release, captions, headlines, post; full when empty"))
  static let variant = Field(
    "cách diễn đạt", "variant",
    FieldType<VariantDraft>.text(
      FieldType<Located<Int>>.integer(1...9).map { VariantDraft(number: $0) },
      or: FieldType<[FieldEntry<Located<String>>]>.map(of: .text).map { VariantDraft(pins: $0) }),
    help: help(
      "số từ 1, để giữ một cách nói ở mọi chỗ; hoặc từng chỗ: {phát biểu: đứng đầu}; để trống thì theo buổi lễ",
      "a number for every place, or place by place; chosen by the event when empty"))
  static let press = Field(
    "thông cáo", "press", PressTable.table.type,
    help: help("liên hệ và thời điểm được đăng", "contact and embargo"))
  static let headline = Field(
    "tiêu đề", "headline", .text, help: help("để trống thì tự lập", "made when empty"))
  static let sapo = Field(
    "sapo", "standfirst", .text, help: help("đoạn mở dưới tiêu đề", "the paragraph under the headline"))
  static let publishedOn = Field(
    "ngày đăng", "published on", .date, help: help("ngày/tháng/năm", "day/month/year"))
  static let publishedAt = Field(
    "giờ đăng", "published at", .clockTime, help: help("giờ:phút", "hour:minute"))
  static let authors = Field("tác giả", "authors", .list(of: .text), help: help("người viết", "who wrote it"))
  static let photographers = Field(
    "tác giả ảnh", "photographers", .list(of: .text), help: help("người chụp ảnh", "who took the photos"))
  static let source = Field("nguồn tin", "source", .text, help: help("nguồn", "the source"))

  static let table = RecordTable<Report>(
    "tin bài", "report", help: help("những gì thuộc về bài báo", "what belongs to the article"),
    fields: outlet, genre, forms, variant, press, headline, sapo, publishedOn, publishedAt, authors,
    photographers, source
  ) { reader in
    var report = Report()
    report.outlet = reader.read(outlet)
    report.genre = reader.read(genre)
    report.forms = reader.read(list: forms)
    if let pinned = reader.read(variant) {
      report.variant = pinned.number
      report.wordings = pinned.pins.map { PinnedWording(place: $0.key, wording: $0.value) }
    }
    report.press = reader.read(press)
    report.headline = reader.read(headline)
    report.sapo = reader.read(sapo)
    report.publishedOn = reader.read(publishedOn)
    report.publishedAt = reader.read(publishedAt)
    report.authors = reader.read(list: authors)
    report.photographers = reader.read(list: photographers)
    report.source = reader.read(source)
    report.place = reader.place
    return report
  }
}
