import Diagnostics
import Fields
import Model

/// Ảnh.
enum PhotoTable {
  static let table = RecordTable(
    "ảnh", "photo",
    help: help("một ảnh với điều mà chú thích phải nói", "a photo with what its caption must say"),
    PhotoDraft(photo: Photo(role: .scene)), at: \.photo.place
  ) {
    Field(
      "ảnh", "photo", \.photo.role, .choice(), required: true, aliases: ["nội dung"],
      help: help("nhận khen thưởng, trao, ký giao ước, quang cảnh …", "what it shows"))
    Field(
      "người", "people", \.actors, .list(of: .text),
      help: help("ai trao, ai phát biểu, ai ký", "who hands over, speaks, signs"))
    Field(
      "khen thưởng", "awards", \.awards, .list(of: .text),
      help: help("nhóm khen thưởng, gọi bằng mã hoặc tên", "the award, by key or name"))
    Field(
      "trao gì", "what", \.photo.awardText, .text,
      help: help(
        "khi chú thích gọi khác, ví dụ “Cờ thi đua của thành phố”", "where the caption names it otherwise"))
    Field(
      "cho", "to", \.photo.recipientsText, .text, help: help("ai nhận, bằng lời", "who receives, in words"))
    Field("giao ước", "pledge", \.pledge, .text, help: help("văn bản được ký", "the document that is signed"))
    Field(
      "chú thích", "caption", \.photo.caption, .text,
      help: help("nguyên văn, thay cho câu tự lập", "word for word, instead of one that is made"))
    Field("tác giả", "credit", \.photo.credit, .text, help: help("người chụp", "who took it"))
    Field(
      "vị trí", "position", \.photo.position, .choice(Photo.Position.self),
      help: help("đứng sau phần nào", "after which part it stands"))
    Field("tệp", "file", \.photo.file, .text, help: help("tên tệp ảnh", "the picture's file"))
  }

  static let type = table.type(
    orText: FieldType<Photo.Role>.choice().map { PhotoDraft(photo: Photo(role: $0)) })
}

/// Tin bài.
enum ReportTable {
  /// One number, or a wording by name for each of several places.
  private static let variant = FieldType<Report>.text(
    FieldType<Located<Int>>.integer(1...9).map { number in
      var report = Report()
      report.variant = number
      return report
    },
    or: FieldType<[FieldEntry<Text>]>.map(of: .text).map { pins in
      var report = Report()
      report.wordings = pins.map { PinnedWording(place: $0.key, wording: $0.value) }
      return report
    })

  static let table = RecordTable(
    "tin bài", "report", help: help("những gì thuộc về bài báo", "what belongs to the article"), Report(),
    at: \.place
  ) {
    Field(
      "báo", "outlet", \.outlet, .text,
      help: help("tên báo, trang tin: cách viết theo báo ấy", "the outlet, whose style is followed"))
    Field(
      "thể loại", "genre", \.genre, .choice(NewsGenre.self),
      help: help(
        "tổng kết năm, đại hội, trao tặng …; để trống thì chọn theo bản khai",
        "chosen from the definition when empty"))
    Field(
      "bản", "forms", \.forms, .list(of: .choice(NewsForm.self)),
      help: help(
        "bài, tin ngắn, thông cáo báo chí, chú thích ảnh, tiêu đề, bài đăng; để trống là bài",
        "full, short, press release, captions, headlines, post; full when empty"))
    Field(
      "cách diễn đạt", "variant", variant,
      help: help(
        "số từ 1, để giữ một cách nói ở mọi chỗ; hoặc từng chỗ: {phát biểu: đứng đầu}; để trống thì theo buổi lễ",
        "a number for every place, or place by place; chosen by the event when empty")
    ) { ($0.variant, $0.wordings) = ($1.variant, $1.wordings) }
    Field(
      "thông cáo", "press", \.press, PressTable.table.type,
      help: help("liên hệ và thời điểm được đăng", "contact and embargo"))
    Field("tiêu đề", "headline", \.headline, .text, help: help("để trống thì tự lập", "made when empty"))
    Field(
      "sapo", "standfirst", \.sapo, .text,
      help: help("đoạn mở dưới tiêu đề", "the paragraph under the headline"))
    Field("ngày đăng", "published on", \.publishedOn, .date, help: help("ngày/tháng/năm", "day/month/year"))
    Field("giờ đăng", "published at", \.publishedAt, .clockTime, help: help("giờ:phút", "hour:minute"))
    Field("tác giả", "authors", \.authors, .list(of: .text), help: help("người viết", "who wrote it"))
    Field(
      "tác giả ảnh", "photographers", \.photographers, .list(of: .text),
      help: help("người chụp ảnh", "who took the photos"))
    Field("nguồn tin", "source", \.source, .text, help: help("nguồn", "the source"))
    Field(
      "đầu tin", "dateline", \.dateline, .text,
      help: help(
        "chữ trước câu mở đầu, thay cho của báo: “(VTC News) -”", "before the first sentence: “(VTC News) -”")
    )
    Field(
      "cách viết ngày", "day sign", \.daySign, .choice(DaySign.self),
      help: help("22/5, 22-5 hay 22.5; để trống thì theo báo", "the outlet decides when empty"))
    Field(
      "mẫu", "template", \.wordTemplate, .wordFile,
      help: help(
        "tệp Word (.docx) của cơ quan, nằm cạnh bản khai: điền vào tệp ấy thay cho mẫu của chương trình",
        "the office's own Word file (.docx) beside the definition, filled instead of the program's template"))
  }
}
