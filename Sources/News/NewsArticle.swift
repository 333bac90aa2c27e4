import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Tin bài: the whole article as data for its template.
struct NewsArticle: Sendable {
  let context: NewsContext
  let blocks: [NewsBlock]
  let hasLede: Bool
  let form: NewsForm

  /// Lays out the article.
  init(_ context: NewsContext, form: NewsForm = .full) {
    let plan = NewsPlan(context)
    self.context = context
    self.form = form
    blocks = plan.blocks
    hasLede = plan.hasLede
  }

  private var report: Report { context.ceremony.report ?? Report() }

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

  private struct Block: Sendable {
    var points: [NewsPoint] = []
    var caption: NewsCaption?
    var heading: Text?
    var roll: [NewsRecipient] = []

    static let exposure = Exposure<Block>(
      "khối",
      [
        .records("ý", help("các ý của đoạn", "the points of a paragraph"), NewsPoint.exposure, \.points),
        .truth("có_lời", help("là đoạn văn", "is a paragraph of text")) { !$0.points.isEmpty },
        .maybeRecord("ảnh", help("chú thích ảnh", "a caption"), NewsCaption.exposure, \.caption),
        .maybe("tên_nơi", help("tên nơi đứng trên các đoạn", "a place above its paragraphs"), \.heading),
        .records(
          "danh_sách", help("người được khen, mỗi người một dòng", "recipients, a line each"),
          NewsRecipient.exposure, \.roll),
      ])

    init(_ block: NewsBlock) {
      switch block {
      case .paragraph(let value): points = value
      case .caption(let value): caption = value
      case .heading(let value): heading = value
      case .roll(let value): roll = value
      }
    }
  }

  /// The fields for templates.
  static let exposure = Exposure<NewsArticle>(
    "tin bài", place: { $0.context.ceremony.report?.place },
    [
      .record(
        "báo", help("cách viết của báo", "how the outlet writes"), OutletProfile.exposure, \.context.outlet),
      .text("thể_loại", help("thể loại", "genre")) { Located($0.context.genre.name.vi, at: nil) },
      .text("bản", help("bài, tin ngắn, thông cáo báo chí …", "form")) { Located($0.form.name.vi, at: nil) },
      .maybe("tiêu_đề", help("tiêu đề viết sẵn", "the headline given"), \.report.headline),
      .record("gợi_ý", help("điều đã biết để đặt tiêu đề", "facts for a headline"), NewsHeadline.exposure) {
        NewsHeadline($0.context)
      },
      .maybe("tên_buổi_lễ", help("tên buổi lễ", "the event's name"), \.context.ceremony.event.name),
      .maybeRecord("thông_cáo", help("liên hệ, thời điểm đăng", "contact, embargo"), NewsPress.exposure) {
        $0.form == .pressRelease ? NewsPress($0.context) : nil
      },
      .maybe("sa_pô", help("sa-pô", "standfirst")) {
        $0.context.outlet.credits.hasSapo ? $0.report.sapo : nil
      },
      .maybe("ngày_đăng", help("thứ, ngày đăng", "day of publication"), \.publicationDay),
      .maybe("giờ_đăng", help("giờ đăng", "hour of publication"), \.publicationHour),
      .texts("tác_giả", help("tác giả", "authors"), \.report.authors),
      .texts("tác_giả_ảnh", help("tác giả ảnh", "photographers"), \.report.photographers),
      .truth("tác_giả_chụp_ảnh", help("tác giả cũng là người chụp ảnh", "the author took the photos")) {
        !$0.report.authors.isEmpty && $0.report.authors.map(\.value) == $0.report.photographers.map(\.value)
      },
      .maybe("nguồn", help("nguồn tin", "source"), \.report.source),
      .text(
        "buổi_lễ", help("hội nghị, đại hội, chương trình: cách gọi trong câu", "the event's noun"),
        \.context.eventNoun),
      .records(
        "khối", help("các đoạn và ảnh, đúng thứ tự", "paragraphs and captions in order"), Block.exposure
      ) {
        $0.blocks.map(Block.init)
      },
    ])
}

extension OutletProfile {
  /// The fields of an outlet for templates, except those already applied by its spelling.
  static let exposure = Exposure<OutletProfile>(
    "báo",
    [
      .text("tên", help("tên báo", "name")) { Located($0.name, at: nil) },
      .truth("có_chữ_ngày", help("Sáng ngày 5/1", "“ngày” before the date"), \.lede.saysDay),
      .truth(
        "nối_phát_động_bằng_và", help("và phát động", "“và” before the launch"), \.lede.joinsLaunchWithAnd),
      .truth(
        "chức_vụ_trước_tên", help("chức vụ đứng trước tên", "posts before the name"), \.people.postsFirst),
      .text("nối_chức_vụ", help("dấu giữa tên và chức vụ", "between name and posts")) {
        Located($0.people.postJoint.text, at: nil)
      },
      .truth("tên_hoa", help("tên tác giả viết hoa", "authors in capitals"), \.credits.capitals),
      .maybe("cách_gọi", help("đồng chí", "the word before names")) { profile in
        profile.people.address.map { Located($0, at: nil) }
      },
      .text("lời_mở_khen_thưởng", help("nhân dịp này, tại hội nghị", "opener of the awards")) {
        Located($0.awards.opener.name.vi, at: nil)
      },
      .text("nối_khen_thưởng", help("câu riêng, chấm phẩy, và", "how clauses are joined")) {
        Located($0.awards.joint.name.vi, at: nil)
      },
      .text("từ_khen", help("khen thưởng; biểu dương, khen thưởng", "verb without a form")) {
        Located($0.awards.praise, at: nil)
      },
      .truth("nêu_quyết_định", help("nêu số quyết định", "decisions are cited"), \.awards.citesDecisions),
      .text("trao_cho", help("cho, tặng", "the word before recipients")) {
        Located($0.captions.toWhom, at: nil)
      },
      .text("chức_vụ_ở_ảnh", help("đủ, gọn, một chức vụ khi đã nêu", "posts in captions")) {
        Located($0.captions.posts.name.vi, at: nil)
      },
      .text("nối_ngày", help("dấu giữa hai ngày đầy đủ", "between two full dates")) {
        Located($0.spelling.dateJoint, at: nil)
      },
      .truth(
        "tác_giả_đầu_bài", help("tác giả đứng dưới tiêu đề", "author under the headline"),
        \.credits.bylineFirst),
      .truth(
        "gạch_trước_giờ", help("gạch đứng giữa ngày và giờ", "bar before the hour"), \.credits.barBeforeHour),
    ])
}

extension OutletProfile.Spelling {
  /// The sign between two full dates, with spaces if the dates themselves have hyphens.
  var dateJoint: String {
    fullDateForm == .hyphen && dateDash == .hyphen ? OutletProfile.Dash.spacedHyphen.text : dateDash.text
  }
}
