import Diagnostics
import Model
import Wording

extension NewsLedger {
  mutating func awards(_ ceremony: Ceremony) {
    for group in ceremony.awards {
      for form in group.forms {
        let classed = form.awardClass.map { ["\(form.written.value) hạng \($0.name.vi)"] } ?? []
        let isInName = form.written.value.contains("hạng")
        // A class that stands apart is told with the form, or the form is not told.
        if let classed = classed.first, !isInName {
          add("hình thức khen thưởng", "award", Located(classed, at: form.written.place))
        } else {
          add("hình thức khen thưởng", "award", form.written)
        }
      }
      for giver in group.givers { add("ai tặng", "giver", giver.written) }
      award(group, decision: ceremony.decision(of: group))
    }
    for pledge in ceremony.pledges {
      add("giao ước", "pledge", pledge.document)
      for signatory in pledge.signatories { add("bên ký", "signatory", signatory) }
      actor("ai tổ chức ký", "organiser of a pledge", pledge.organiser)
    }
  }

  private mutating func award(_ group: AwardGroup, decision: NewsDecision?) {
    let isNamed = group.listFile == nil && (1...30).contains(group.recipients.count)
    // Words of the clerk's stand instead of a vague count, and a few names instead of a number.
    var instead: [String] = []
    if isNamed, group.isComplete, group.recipients.count < 4 {
      instead = group.recipients.prefix(1).map(\.name.value)
    } else if group.count?.total == nil {
      instead = [group.recipientsText?.value].compactMap { $0 }
    }
    if group.countsAwards, let total = group.count?.total {
      instead.append(Figures.grouped(total))
    }
    count("số lượng", "count", group.count, instead)
    if group.count == nil || group.countsAwards || group.count?.total == nil {
      add("đối tượng", "to whom", group.recipientsText)
    }
    if isNamed {
      for recipient in group.recipients {
        add("người nhận", "recipient", recipient.name)
        for text in [recipient.post, recipient.unit, recipient.residence] {
          add("chức vụ, đơn vị của người nhận", "post or unit of a recipient", text)
        }
      }
    }
    for part in group.subgroups {
      add("nhóm nhỏ", "part", part.label)
      if let total = part.count?.total {
        add(
          "số của nhóm", "count of a part", Located(Figures.grouped(total), at: part.count?.written.place),
          [Figures.padded(total)])
      }
      money("tiền thưởng", "money", part.money)
    }
    add("thành tích", "cause", group.cause)
    period("kỳ thành tích", "period of the achievement", group.period)
    citation(group, decision)
    for hander in group.handers { actor("người trao", "hander", hander) }
    actor("người công bố", "announcer", group.announcer)
    for receiver in group.receivers { actor("người nhận thay", "receiver", receiver) }
    add("thừa ủy quyền", "on behalf of", group.onBehalfOf?.written)
    add("phiên trao", "session", group.session)
    add("nơi trao", "place of an award", group.site)
    money("tiền thưởng", "money", group.money?.amount)
    money("tổng tiền thưởng", "money in all", group.money?.total)
    add("nguồn tiền thưởng", "source of the money", group.money?.source)
  }

  private mutating func citation(_ group: AwardGroup, _ decision: NewsDecision?) {
    let isTold = outlet?.awards.citesDecisions != false || group.announcer != nil || genre == .decision
    let silent = isTold ? nil : NewsSilence.decisionNumbers
    guard let citation = group.citation else { return }
    add("quyết định", "decision", citation.number, reason: silent)
    day("ngày quyết định", "day of a decision", citation.date, reason: silent)
    add("ai quyết định", "who decided", citation.issuer, reason: silent)
  }

  mutating func programme(_ ceremony: Ceremony) {
    for speech in ceremony.speeches {
      actor("người phát biểu", "speaker", speech.speaker)
      for point in speech.points { add("ý phát biểu", "point of a speech", point) }
      add("lời trích", "quotation", speech.quote)
    }
    for gift in ceremony.gifts {
      add("quà tặng", "gift", gift.what)
      for quantity in [gift.count, gift.each, gift.total] {
        number("trị giá quà", "value of a gift", quantity)
      }
      for donor in gift.donors { add("bên tặng", "donor", donor) }
      add("tặng cho", "given to", gift.recipientsText)
    }
    for delegation in ceremony.delegations {
      add("đại hội cấp trên", "higher meeting", delegation.meeting)
      count("số đại biểu", "delegates", delegation.count)
      for name in delegation.names { add("đại biểu được cử", "delegate", name) }
      number("tỷ lệ tán thành", "share in favour", delegation.share)
    }
    if let cluster = ceremony.cluster { self.cluster(cluster) }
    for site in ceremony.sites {
      add("nơi", "place", site.name)
      add("buổi lễ ở nơi ấy", "event there", site.eventName)
      for host in site.hosts { add("đơn vị tổ chức ở nơi ấy", "host there", host) }
      day("ngày ở nơi ấy", "day there", site.date)
      add("địa điểm ở nơi ấy", "venue there", site.venue)
      for statement in site.statements { add("câu của nơi ấy", "sentence", statement) }
    }
    for organisation in ceremony.organisations {
      for former in organisation.formedFrom { add("hợp nhất từ", "formed from", former) }
    }
  }

  private mutating func cluster(_ cluster: Cluster) {
    add("cụm", "cluster", cluster.name)
    for member in cluster.members { add("thành viên cụm", "member", member) }
    for place in cluster.ranking {
      add("đơn vị xếp hạng", "ranked", place.member)
      add("thứ hạng", "rank", Located("thứ \(place.rank.value)", at: place.rank.place))
      number("điểm", "score", place.score)
    }
    for head in [cluster.head, cluster.deputy, cluster.nextHead, cluster.nextDeputy] {
      add("cụm trưởng, cụm phó", "head", head)
    }
    period("kỳ tới của cụm", "next term of the cluster", cluster.nextPeriod)
  }

  mutating func report(_ ceremony: Ceremony) {
    for photo in ceremony.photos {
      add("tác giả ảnh", "photo credit", photo.credit)
      add("chú thích", "caption", photo.caption)
      for one in photo.actors { actor("người trong ảnh", "in a photo", one) }
      if photo.caption == nil {
        add("trao gì", "what a photo shows", photo.awardText)
        add("trao cho ai", "to whom, in a photo", photo.recipientsText)
      }
    }
    guard let report = ceremony.report else { return }
    for author in report.authors { add("tác giả", "author", author) }
    for photographer in report.photographers { add("tác giả ảnh", "photographer", photographer) }
    add("nguồn tin", "source", report.source)
    add("tiêu đề", "headline", report.headline)
    add("sapo", "standfirst", report.sapo, reason: outlet?.credits.hasSapo == false ? NewsSilence.sapo : nil)
    day("ngày đăng", "day of publication", report.publishedOn)
    if let hour = report.publishedAt {
      let text = "\(Figures.padded(hour.value.hour)):\(Figures.padded(hour.value.minute))"
      add("giờ đăng", "hour of publication", Located(text, at: hour.place))
    }
    press(report.press)
  }

  private mutating func press(_ notice: PressNotice?) {
    for text in [notice?.issuer, notice?.contact, notice?.telephone, notice?.email] {
      add("thông cáo báo chí", "press release", text, reason: NewsSilence.press)
    }
    day("ngày được đăng", "day of release", notice?.embargoDay, reason: NewsSilence.press)
    if let hour = notice?.embargoTime {
      add(
        "giờ được đăng", "hour of release", Located("\(hour.value.hour) giờ", at: hour.place),
        reason: NewsSilence.press)
    }
  }
}
