import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Cụm, khối thi đua: its members, ranking and heads.
struct NewsCluster: Sendable {
  /// One rank as printed.
  struct Item: Sendable {
    let place: Cluster.Place
    let score: Text?
  }

  let cluster: Cluster
  let ranking: [Item]
  let nextPeriod: NewsPeriod?
  let memberCount: Text

  /// Thành viên.
  var members: [Text] { cluster.members }

  /// Whether anything is known of the next heads.
  var hasHeads: Bool { cluster.nextHead != nil || cluster.nextDeputy != nil }

  private static let itemExposure = Exposure<Item>(
    "hạng", place: { $0.place.rank.place },
    [
      .text("hạng", Message(vi: "Nhất, Nhì, 3", en: "rank")) { $0.place.rank },
      .text("đơn_vị", Message(vi: "đơn vị", en: "who")) { $0.place.member },
      .maybe("điểm", Message(vi: "985 điểm", en: "score")) { $0.score },
    ])

  /// What templates see of a cluster.
  static let exposure = Exposure<NewsCluster>(
    "cụm", place: { $0.cluster.name.place },
    [
      .text("tên", Message(vi: "tên cụm, khối", en: "name")) { $0.cluster.name },
      .text("loại", Message(vi: "cụm hoặc khối", en: "cluster or bloc")) { item in
        Located(NewsClause(item.cluster.name.value).opens(withWord: "khối") ? "khối" : "cụm", at: nil)
      },
      .text("số_thành_viên", Message(vi: "số thành viên", en: "number of members")) { $0.memberCount },
      .texts("thành_viên", Message(vi: "các thành viên", en: "members")) { $0.members },
      .records("xếp_hạng", Message(vi: "từng hạng", en: "ranking"), itemExposure) { $0.ranking },
      .maybe("trưởng", Message(vi: "cụm trưởng", en: "head")) { $0.cluster.head },
      .maybe("phó", Message(vi: "cụm phó", en: "deputy")) { $0.cluster.deputy },
      .maybe("trưởng_tới", Message(vi: "cụm trưởng kỳ tới", en: "next head")) { $0.cluster.nextHead },
      .maybe("phó_tới", Message(vi: "cụm phó kỳ tới", en: "next deputy")) { $0.cluster.nextDeputy },
      .maybeRecord("kỳ_tới", Message(vi: "kỳ tới", en: "next term"), NewsPeriod.exposure) { $0.nextPeriod },
    ])
}

extension NewsContext {
  /// The cluster as printed.
  var cluster: NewsCluster? {
    ceremony.cluster.map { cluster in
      let number = cluster.members.count
      return NewsCluster(
        cluster: cluster,
        ranking: cluster.ranking.map { .init(place: $0, score: $0.score.map(quantity)) },
        nextPeriod: cluster.nextPeriod.map { period($0) },
        memberCount: Located(
          Count(number, "đơn vị").text(outlet.spelling.counts), at: cluster.members.first?.place))
    }
  }
}
