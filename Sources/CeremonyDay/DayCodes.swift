import Diagnostics

/// The faults of the documents of the day.
public enum DayCodes {
  /// Every code.
  public static let all = [
    overlap, late, early, gap, otherPart, noAwards, batchTime, order, openTimes, unread, nothing, parties,
    ownHander, badPicture,
  ]

  static let overlap = DiagnosticCode(
    "programme/overlap",
    summary: Message(vi: "hai mục trùng giờ", en: "items that overlap"),
    page: Message(
      vi: """
        Mục có giờ cố định (“lúc”) bắt đầu trước khi mục trước nó kết thúc. Giờ của các mục khác được tính nối tiếp từ thời lượng: \
        hãy rút bớt thời lượng, hoặc lùi giờ cố định.
        """,
      en: """
        An item with a fixed hour (“lúc”) begins before the one before it ends. The hours of other items follow from \
        durations: shorten one, or move the fixed hour.
        """))

  static let late = DiagnosticCode(
    "programme/late",
    summary: Message(vi: "chương trình dài hơn giờ kết thúc", en: "a programme that runs late"),
    page: Message(
      vi:
        "Mục cuối kết thúc sau giờ ghi ở “kết thúc”, là giờ mà giấy mời hứa với khách. Hãy rút bớt, hoặc sửa giờ.",
      en:
        "The last item ends after “kết thúc”, the hour that the invitation promises. Shorten it, or correct the hour."
    ))

  static let otherPart = DiagnosticCode(
    "programme/other-part-of-day",
    summary: Message(vi: "giờ bắt đầu không thuộc buổi đã ghi", en: "an hour outside of the part of the day"),
    page: Message(
      vi:
        "“buổi” của buổi lễ và “bắt đầu” của chương trình nói khác nhau: giấy mời ghi giờ, tin bài ghi buổi. Hãy sửa một trong hai.",
      en:
        "“buổi” of the event and “bắt đầu” of the programme disagree: invitations print the hour, news the part of the day."
    ))

  static let noAwards = DiagnosticCode(
    "programme/no-awards",
    summary: Message(vi: "chương trình thiếu phần trao thưởng", en: "a programme without its awards"),
    page: Message(
      vi:
        "Bản khai có khoản khen thưởng trao tại buổi lễ, nhưng các “mục” tự ghi không có “trao thưởng”. Khoản chỉ công bố thì ghi “tình trạng: công bố”.",
      en:
        "Awards are handed at the ceremony, but the items have no “trao thưởng”. What is only announced has “tình trạng: công bố”."
    ))

  static let early = DiagnosticCode(
    "programme/early",
    summary: Message(vi: "chương trình xong sớm hơn giờ kết thúc", en: "a programme that ends early"),
    page: Message(
      vi:
        "Mục cuối xong sớm hơn giờ ghi ở “kết thúc” quá 15 phút. Chương trình in giờ tính được; giấy mời, kế hoạch không được hẹn giờ khác.",
      en:
        "The last item ends more than 15 minutes before “kết thúc”. The programme prints the reckoned hour; no other paper may promise another."
    ))

  static let gap = DiagnosticCode(
    "programme/gap",
    summary: Message(vi: "khoảng trống giữa hai mục", en: "a gap between items"),
    page: Message(
      vi:
        "Mục có giờ cố định (“lúc”) bắt đầu quá 15 phút sau khi mục trước kết thúc, trong cùng một buổi. Khách ngồi chờ mà chương trình không nói gì.",
      en:
        "An item with a fixed hour (“lúc”) begins more than 15 minutes after the one before it ends, in the same part of the day."
    ))

  static let ownHander = DiagnosticCode(
    "stage/hands-to-self",
    summary: Message(vi: "người trao cũng là người nhận", en: "one who hands an award to himself"),
    page: Message(
      vi: """
        Người trao của một đợt có tên trong những người nhận của chính đợt ấy. Hãy để người khác trao, hoặc ghi ở “đại diện” ai \
        lên nhận.
        """,
      en: """
        Whoever hands the awards of a batch is among its recipients. Let somebody else hand them, or say under “đại diện” who \
        receives.
        """))

  static let badPicture = DiagnosticCode(
    "day/bad-picture",
    summary: Message(vi: "hình biểu trưng không dùng được", en: "an emblem that cannot be used"),
    page: Message(
      vi:
        "“biểu trưng” của phông là tệp PNG, JPEG hoặc SVG nguyên vẹn, đứng đúng chiều, mỗi cạnh không quá 32.767 điểm; hoặc là tên hình, để bản vẽ giữ chỗ.",
      en:
        "The backdrop's “biểu trưng” is a sound PNG, JPEG or SVG file, upright, with sides of at most 32,767 points; or the name of a picture, for which a place is kept."
    ))

  static let batchTime = DiagnosticCode(
    "programme/batches-need-time",
    summary: Message(vi: "phần trao thưởng không đủ giờ", en: "too little time for the batches"),
    page: Message(
      vi:
        "Số đợt nhân với “phút mỗi đợt” nhiều hơn thời lượng của phần trao thưởng. Hãy tăng thời lượng, hoặc cho mỗi đợt nhiều người hơn (“sân khấu”).",
      en:
        "The batches, at “phút mỗi đợt” each, take longer than the awarding part. Give it more time, or put more on the stage."
    ))

  static let order = DiagnosticCode(
    "programme/unusual-order",
    summary: Message(vi: "trình tự khác thường lệ", en: "an unusual order"),
    page: Message(
      vi:
        "Chào cờ đứng trước khai mạc; công bố quyết định, trao thưởng thường đứng trước phát biểu của cấp trên (Nghị định 111/2018/NĐ-CP, khoản 1 Điều 13).",
      en:
        "The flag comes before the opening; awards are usually handed before the superior speaks (Nghị định 111/2018/NĐ-CP, khoản 1 Điều 13)."
    )
  )

  static let openTimes = DiagnosticCode(
    "programme/open-times",
    summary: Message(vi: "có mục chưa rõ giờ", en: "items without an hour"),
    page: Message(
      vi:
        "Giờ của một mục được tính khi biết “bắt đầu” và thời lượng các mục trước nó. Chưa biết thì chương trình chừa chỗ, không tự đặt giờ.",
      en:
        "An item's hour follows from “bắt đầu” and the durations before it. What is not known is left open, never made up."
    ))

  static let unread = DiagnosticCode(
    "script/unread-abbreviation",
    summary: Message(vi: "chữ viết tắt chưa có cách đọc", en: "an abbreviation without a reading"),
    page: Message(
      vi: """
        Lời của người dẫn được viết như khi đọc: số, ngày giờ, chữ viết tắt thành chữ. Chữ viết tắt mà chương trình không biết thì \
        giữ nguyên; hãy ghi ở “cách đọc”: - {viết: VNPT, đọc: vi en pi ti}.
        """,
      en: """
        What the conductor says is written as it is spoken. An abbreviation that the program does not know stays as it is: \
        give its reading under “cách đọc”: - {viết: VNPT, đọc: vi en pi ti}.
        """))

  static let nothing = DiagnosticCode(
    "packet/nothing-for-the-day",
    summary: Message(vi: "không có dữ kiện cho văn bản này", en: "no facts for a document of the day"),
    page: Message(
      vi:
        "Văn bản được gọi tên nhưng bản khai chưa có điều mà nó kể: giấy mời cần “khách mời”, biên bản cần “hội đồng”, giao ước cần “giao ước thi đua”.",
      en:
        "The document was asked for, but the definition lacks what it tells: invitations need “khách mời”, minutes “hội đồng”, pledges “giao ước thi đua”."
    ))

  static let parties = DiagnosticCode(
    "pledge/parties",
    summary: Message(vi: "số bên ký giao ước", en: "the number of parties"),
    page: Message(
      vi:
        "Giao ước có từ 2 đến 20 bên ký; chưa khai thì chừa chỗ cho hai bên. Khai ở “chương trình”, “giao ước”, “các bên”, hoặc ở “thành viên” của cụm.",
      en:
        "A pledge has 2 to 20 parties; where none are given two places are left open. Give them under “chương trình”, “giao ước”, “các bên”, or as members of the cluster."
    ))
}
