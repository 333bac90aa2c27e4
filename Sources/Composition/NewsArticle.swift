import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Tin bài: the whole article as data for its template.
struct NewsArticle: Sendable {
  let context: NewsContext
  let blocks: [NewsBlock]
  let hasLede: Bool
  let genre: NewsGenre
  let form: NewsForm

  /// Lays out the article.
  init(_ context: NewsContext, form: NewsForm = .full) {
    genre = NewsGenre(of: context.ceremony)
    self.form = form
    var plan: NewsPlan
    if form == .short {
      plan = .short(genre, in: context)
    } else {
      plan = NewsPlan(context, form: form)
      plan.layOut(genre)
    }
    self.context = context
    blocks = plan.blocks
    hasLede = plan.hasLede
  }

  private var report: Report { context.ceremony.report ?? Report() }

  /// The noun by which sentences call the event, when its own name starts with one: hội nghị, đại hội.
  private var eventNoun: Text? {
    let event = context.ceremony.event
    guard
      let name = event.name ?? context.ceremony.sites.lazy.compactMap(\.eventName).first
        ?? event.kind.map({ Located($0.name.vi, at: nil) })
    else { return nil }
    let words = name.value.split(separator: " ").prefix(2).joined(separator: " ")
    let nouns = ["hội nghị", "đại hội", "phiên họp", "kỳ họp", "hội thi", "hội thao", "buổi lễ", "cuộc họp"]
    guard nouns.contains(where: { Folding.sameWord($0) == Folding.sameWord(words) }) else { return nil }
    return context.cased(
      Located(words, at: name.place), context.outlet.spelling.capitalEvent ? .upper : .lower)
  }

  private var publicationDay: Text? {
    guard let day = report.publishedOn else { return nil }
    let credits = context.outlet.credits
    let weekday: String? =
      switch credits.weekday {
      case .figure: day.value.weekday.shortName
      case .word: Casing.sentence(day.value.weekday.name)
      case nil: nil
      }
    let date = day.value.text(credits.dateForm)
    return Located([weekday, date].compactMap { $0 }.joined(separator: ", "), at: day.place)
  }

  private var publicationHour: Text? {
    report.publishedAt.map {
      Located("\(Figures.padded($0.value.hour)):\(Figures.padded($0.value.minute))", at: $0.place)
    }
  }

  /// Whether a post of 60 words has room for the awards after its first sentence, by the words that go into that.
  private var hasRoomForMore: Bool {
    if genre == .roundUp { return true }
    guard hasLede, genre != .decision else { return false }
    let words = blocks.flatMap { block -> [Text] in
      guard case .paragraph(let points) = block else { return [] }
      return points.flatMap { point -> [Text] in
        guard case .lede(let lede) = point else { return [] }
        let launches = lede.launches.flatMap { [$0.what, $0.occasion?.occasion.name, $0.occasion?.days] }
        return ([lede.eventName, lede.venue, lede.parentEvent] + launches + lede.hosts).compactMap { $0 }
      }
    }
    return words.reduce(0) { $0 + $1.value.split(separator: " ").count } < 34
  }

  private struct Block: Sendable {
    let points: [NewsPoint]
    let caption: NewsCaption?
    let heading: Text?
    let roll: [NewsRecipient]

    static let exposure = Exposure<Block>(
      "khối",
      [
        .records("ý", Message(vi: "các ý của đoạn", en: "the points of a paragraph"), NewsPoint.exposure) {
          $0.points
        },
        .truth("có_lời", Message(vi: "là đoạn văn", en: "is a paragraph of text")) { !$0.points.isEmpty },
        .maybeRecord("ảnh", Message(vi: "chú thích ảnh", en: "a caption"), NewsCaption.exposure) {
          $0.caption
        },
        .maybe("tên_nơi", Message(vi: "tên nơi đứng trên các đoạn", en: "a place above its paragraphs")) {
          $0.heading
        },
        .records(
          "danh_sách", Message(vi: "người được khen, mỗi người một dòng", en: "recipients, a line each"),
          NewsRecipient.exposure
        ) { $0.roll },
      ])

    init(_ block: NewsBlock) {
      var (points, caption, heading, roll): ([NewsPoint], NewsCaption?, Text?, [NewsRecipient]) =
        ([], nil, nil, [])
      switch block {
      case .paragraph(let value): points = value
      case .caption(let value): caption = value
      case .heading(let value): heading = value
      case .roll(let value): roll = value
      }
      (self.points, self.caption, self.heading, self.roll) = (points, caption, heading, roll)
    }
  }

  /// What templates see of an article.
  static let exposure = Exposure<NewsArticle>(
    "tin bài", place: { $0.context.ceremony.report?.place },
    [
      .record("báo", Message(vi: "cách viết của báo", en: "how the outlet writes"), OutletProfile.exposure) {
        $0.context.outlet
      },
      .text("thể_loại", Message(vi: "thể loại", en: "genre")) { Located($0.genre.name.vi, at: nil) },
      .text("bản", Message(vi: "bài, tin ngắn, thông cáo báo chí …", en: "form")) {
        Located($0.form.name.vi, at: nil)
      },
      .maybe("tiêu_đề", Message(vi: "tiêu đề viết sẵn", en: "the headline given")) { $0.report.headline },
      .record(
        "gợi_ý", Message(vi: "điều đã biết để đặt tiêu đề", en: "facts for a headline"),
        NewsHeadline.exposure
      ) { NewsHeadline($0.context) },
      .truth("có_câu_thứ_hai", Message(vi: "bài đăng còn chỗ cho một câu nữa", en: "the post has room")) {
        $0.hasRoomForMore
      },
      .maybeRecord(
        "thông_cáo", Message(vi: "liên hệ, thời điểm đăng", en: "contact, embargo"), NewsPress.exposure
      ) {
        $0.form == .pressRelease ? NewsPress($0.context) : nil
      },
      .maybe("sa_pô", Message(vi: "sa-pô", en: "standfirst")) {
        $0.context.outlet.credits.hasSapo ? $0.report.sapo : nil
      },
      .maybe("ngày_đăng", Message(vi: "thứ, ngày đăng", en: "day of publication")) { $0.publicationDay },
      .maybe("giờ_đăng", Message(vi: "giờ đăng", en: "hour of publication")) { $0.publicationHour },
      .texts("tác_giả", Message(vi: "tác giả", en: "authors")) { $0.report.authors },
      .texts("tác_giả_ảnh", Message(vi: "tác giả ảnh", en: "photographers")) { $0.report.photographers },
      .truth(
        "tác_giả_chụp_ảnh", Message(vi: "tác giả cũng là người chụp ảnh", en: "the author took the photos")
      ) {
        !$0.report.authors.isEmpty && $0.report.authors.map(\.value) == $0.report.photographers.map(\.value)
      },
      .maybe("nguồn", Message(vi: "nguồn tin", en: "source")) { $0.report.source },
      .maybe("buổi_lễ", Message(vi: "hội nghị, đại hội: cách gọi trong câu", en: "the event's noun")) {
        $0.eventNoun
      },
      .records(
        "khối", Message(vi: "các đoạn và ảnh, đúng thứ tự", en: "paragraphs and captions in order"),
        Block.exposure
      ) { $0.blocks.map(Block.init) },
    ])
}

extension OutletProfile {
  /// What templates see of an outlet: what its spelling has not settled already.
  static let exposure = Exposure<OutletProfile>(
    "báo",
    [
      .text("tên", Message(vi: "tên báo", en: "name")) { Located($0.name, at: nil) },
      .truth("có_chữ_ngày", Message(vi: "Sáng ngày 5/1", en: "“ngày” before the date")) { $0.lede.saysDay },
      .truth("nối_phát_động_bằng_và", Message(vi: "và phát động", en: "“và” before the launch")) {
        $0.lede.joinsLaunchWithAnd
      },
      .truth("chức_vụ_trước_tên", Message(vi: "chức vụ đứng trước tên", en: "posts before the name")) {
        $0.people.postsFirst
      },
      .text("nối_chức_vụ", Message(vi: "dấu giữa tên và chức vụ", en: "between name and posts")) {
        Located($0.people.postJoint.text, at: nil)
      },
      .truth("dấu_hết_bài", Message(vi: "bài kết thúc bằng ./.", en: "the article ends in ./.")) {
        $0.credits.endMark
      },
      .truth("tên_hoa", Message(vi: "tên tác giả viết hoa", en: "authors in capitals")) {
        $0.credits.capitals
      },
      .maybe("cách_gọi", Message(vi: "đồng chí", en: "the word before names")) { profile in
        profile.people.address.map { Located($0, at: nil) }
      },
      .text("lời_mở_khen_thưởng", Message(vi: "nhân dịp này, tại hội nghị", en: "opener of the awards")) {
        Located($0.awards.opener.name.vi, at: nil)
      },
      .truth("câu_chủ_động", Message(vi: "người tặng làm chủ ngữ", en: "the giver is the subject")) {
        $0.awards.isActive
      },
      .text("nối_khen_thưởng", Message(vi: "câu riêng, chấm phẩy, và", en: "how clauses are joined")) {
        Located($0.awards.joint.name.vi, at: nil)
      },
      .text("từ_khen", Message(vi: "khen thưởng; biểu dương, khen thưởng", en: "verb without a form")) {
        Located($0.awards.praise, at: nil)
      },
      .truth("nêu_quyết_định", Message(vi: "nêu số quyết định", en: "decisions are cited")) {
        $0.awards.citesDecisions
      },
      .text("trao_cho", Message(vi: "cho, tặng", en: "the word before recipients")) {
        Located($0.captions.toWhom, at: nil)
      },
      .truth("tác_giả_đầu_bài", Message(vi: "tác giả đứng dưới tiêu đề", en: "author under the headline")) {
        $0.credits.bylineFirst
      },
      .truth("gạch_trước_giờ", Message(vi: "gạch đứng giữa ngày và giờ", en: "bar before the hour")) {
        $0.credits.barBeforeHour
      },
    ])
}
