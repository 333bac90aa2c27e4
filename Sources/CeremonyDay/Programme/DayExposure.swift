import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// What templates of the day see.
enum DayExposure {
  private static func say(_ vi: String, _ en: String) -> Message { Message(vi: vi, en: en) }
  private static func here(_ text: String) -> Located<String> { Located(text, at: nil) }

  // MARK: People

  /// One who is introduced or does something.
  struct Someone: Sendable {
    let names: DayNames
    let actor: Actor
    var side: Text?
    var roles: [Participation.Role] = []
  }

  static let someone = Exposure<Someone>(
    "người trong chương trình", place: { $0.actor.written.place },
    [
      .text("dòng", say("cách gọi, họ tên, chức vụ trong một dòng", "address, name and posts in one line")) {
        $0.names.line($0.actor)
      },
      .text("tên", say("họ tên có học hàm, học vị; hoặc tên nhóm", "the name, or the group")) { someone in
        Located(
          someone.names.person(someone.actor).map { someone.names.name(of: $0) }
            ?? someone.names.line(someone.actor).value,
          at: someone.actor.written.place)
      },
      .text(
        "cách_gọi", say("đồng chí, ông, bà, cấp bậc; rỗng khi là nhóm", "how to address; empty for a group")
      ) {
        someone in here(someone.names.person(someone.actor).map { someone.names.address(of: $0) } ?? "")
      },
      .maybe("chức_vụ", say("các chức vụ", "the posts")) { someone in
        someone.names.person(someone.actor).flatMap { someone.names.posts(of: $0) }
      },
      .truth("là_nhóm", say("là nhóm, không nêu tên", "a group without names")) { someone in
        someone.names.person(someone.actor) == nil
      },
      .maybe("phía", say("về phía ai; ở người đầu của mỗi phía", "the side, at the first of it")) { $0.side },
      .texts("vai_trò", say("vai trò", "the roles")) { $0.roles.map { here($0.name.vi) } },
    ])

  /// Those who are introduced in one breath.
  struct Side: Sendable { let members: [Someone] }

  static let side = Exposure<Side>(
    "phía đại biểu",
    [.records("người", say("những người được giới thiệu", "who is introduced"), someone) { $0.members }])

  // MARK: The stage

  static let place = Exposure<StagePlace>(
    "người lên nhận", place: { $0.recipient.place },
    [
      .integer(
        "số",
        say("số thứ tự gọi tên trong cả buổi; 0 khi không lên", "the number in calling order; 0 for none")
      ) {
        $0.number ?? 0
      },
      .integer(
        "chỗ",
        say("chỗ đứng trong đợt, từ trái sang; 0 khi không lên", "the place in the batch from the left")
      ) {
        $0.position ?? 0
      },
      .text("loại", say("tập thể, hộ gia đình, cá nhân", "kind of recipient")) {
        here($0.recipient.kind.name.vi)
      },
      .text("tên", say("tên đúng như quyết định, giấy khen", "the name as in decision and certificate")) {
        $0.recipient.name
      },
      .maybe("danh_xưng", say("Ông, Bà, cấp bậc", "address word or rank")) { $0.facts.address },
      .maybe("chức_vụ_đơn_vị", say("chức vụ và đơn vị, hoặc nơi ở", "post and unit, or residence")) {
        $0.facts.postAndUnit
      },
      .maybe("hình_thức", say("hình thức khen thưởng", "form of award")) { $0.facts.form },
      .maybeInteger("số_sổ", say("số vào sổ khen thưởng", "register number")) { $0.registerNumber },
      .maybeInteger("tờ", say("tờ thứ mấy trong tệp in giấy khen", "the sheet in the print file")) {
        $0.sheet
      },
      .maybeInteger("tiền_thưởng", say("tiền thưởng, đồng", "money in dong")) { $0.facts.money?.value },
      .maybe("nhận_thay", say("ai lên nhận thay, đại diện", "who receives in the recipient's stead")) {
        $0.receiver
      },
      .truth("vắng", say("người nhận vắng mặt", "the recipient does not come")) { $0.isAbsent },
      .maybe("lý_do", say("lý do vắng", "why")) { $0.reason },
      .truth("truy_tặng", say("truy tặng", "posthumous")) { $0.recipient.isPosthumous },
      .truth("là_học_trò", say("là học sinh, sinh viên", "is a pupil or student")) { $0.isLearner },
    ])

  /// A batch with the part that it belongs to.
  struct BatchFacts: Sendable {
    let batch: Batch
    let part: StagePart
    let names: DayNames
  }

  static let batch = Exposure<BatchFacts>(
    "đợt",
    [
      .integer("số", say("số của đợt trong cả buổi", "its number")) { $0.batch.number },
      .maybe("hình_thức", say("hình thức, danh hiệu", "form of award")) { $0.part.share.formName },
      .truth("là_danh_hiệu", say("là danh hiệu", "is a title")) { $0.part.share.isTitle },
      .maybe("của", say("người, cơ quan tặng", "giver")) { $0.part.giver },
      .text("số_lượng", say("số lượng người nhận", "counts of recipients")) {
        here($0.batch.people ?? Count.text($0.batch.counts, .padded))
      },
      .truth("truy_tặng", say("truy tặng", "posthumous")) { $0.batch.isPosthumous },
      .truth("toàn_các_em", say("những người nhận đều được gọi là “em”", "all are addressed as “em”")) {
        facts in
        facts.batch.places.allSatisfy(\.isLearner)
      },
      .maybeRecord("người_trao", say("ai trao", "who hands"), someone) { facts in
        facts.batch.hander.map { Someone(names: facts.names, actor: $0) }
      },
      .maybe("thừa_ủy_quyền", say("trao thừa ủy quyền của ai", "on whose behalf")) { facts in
        facts.part.share.group.onBehalfOf?.formalName(in: facts.part.ceremony)
      },
      .records("người", say("những người lên nhận, theo thứ tự", "the recipients in order"), place) {
        $0.batch.places
      },
      .maybeInteger("tổng_tiền", say("tiền thưởng của đợt, đồng", "money of the batch")) { facts in
        Sums.total(facts.batch.places.map { $0.facts.money?.value })
      },
      .truth("mời_trước", say("mời lên trước khi công bố quyết định", "called before the decision is read")) {
        $0.part.isCalledBefore
      },
    ])

  struct PartFacts: Sendable {
    let part: StagePart
    let number: Int
    let names: DayNames
    /// Whether a part before it rests on the same decision, which is read once.
    let isRead: Bool

    /// The announcers: as given at the award, or the performers of the programme's item.
    var announcers: [Actor] {
      if let announcer = part.share.group.announcer { return [announcer] }
      let item = names.ceremony.programmeItems.first { $0.kind == .awards }
      return item.map { Array(names.performers(of: $0).prefix(1)) } ?? []
    }
  }

  static let part = Exposure<PartFacts>(
    "phần trao", place: { $0.part.share.group.place },
    [
      .integer("số", say("thứ tự trao", "its number")) { $0.number },
      .maybe("hình_thức", say("hình thức, danh hiệu", "form of award")) { $0.part.share.formName },
      .truth("là_danh_hiệu", say("là danh hiệu", "is a title")) { $0.part.share.isTitle },
      .maybe("của", say("người, cơ quan tặng, tên đầy đủ", "giver by the full name")) { $0.part.giver },
      .text("số_lượng", say("số lượng người nhận; rỗng khi chưa rõ", "counts; empty when unknown")) {
        here($0.part.who(\.isAny) ?? Count.text($0.part.counts, .padded))
      },
      .text("số_lượng_sống", say("số lượng được tặng; rỗng khi chưa rõ tên", "counts of the living")) {
        here($0.part.who(\.isAlive) ?? "")
      },
      .text("số_lượng_truy_tặng", say("số lượng được truy tặng", "counts of the dead")) {
        here($0.part.who(\.isDead) ?? "")
      },
      .truth("có_truy_tặng", say("có người được truy tặng", "some recipients have died")) {
        $0.part.isPosthumous || $0.part.share.recipients.contains(where: \.isPosthumous)
      },
      .maybe("số_lượng_ghi", say("số lượng như bản khai ghi", "the count as written")) {
        $0.part.share.group.count?.written
      },
      .maybe("thành_tích", say("thành tích", "what for")) { $0.part.share.group.formalCause },
      .truth("truy_tặng", say("những người nhận đều được truy tặng", "all recipients have died")) {
        $0.part.isPosthumous
      },
      .truth("mời_trước", say("mời lên trước khi công bố", "called before the reading")) {
        $0.part.isCalledBefore
      },
      .truth("đã_đọc", say("quyết định đã được công bố ở phần trước", "the decision was read before")) {
        $0.isRead
      },
      .maybe("số_quyết_định", say("số quyết định", "number of the decision")) {
        $0.part.decision?.printedNumber ?? $0.part.share.group.citation?.number
      },
      .maybe("ký_hiệu", say("ký hiệu quyết định", "its sign")) { $0.part.decision?.sign },
      .maybeDate("ngày_quyết_định", say("ngày quyết định", "its date")) {
        $0.part.decision?.date ?? $0.part.share.group.citation?.date
      },
      .maybe("người_ban_hành", say("ai ban hành quyết định", "who issued it")) { facts in
        facts.part.decision?.authority?.formalName(in: facts.part.ceremony) ?? facts.part.giver
      },
      .records("người_công_bố", say("ai công bố", "who announces"), someone) { facts in
        facts.announcers.map { Someone(names: facts.names, actor: $0) }
      },
      .records("đợt", say("các đợt; rỗng khi chưa có tên", "the batches; empty where nobody is named"), batch)
      {
        facts in facts.part.batches.map { BatchFacts(batch: $0, part: facts.part, names: facts.names) }
      },
      .records("để_riêng", say("người không có ai nhận: để riêng", "those for whom nobody comes"), place) {
        $0.part.aside
      },
    ])

  // MARK: The programme

  private static let gift = Exposure<Gift>(
    "quà", place: { $0.what.place },
    [
      .text("quà", say("quà gì", "what is given")) { $0.what },
      .maybe("số_lượng", say("số lượng: 70 suất", "how many")) { $0.count?.written },
      .text("cả_lượng", say("số lượng và tên quà: 12 chiếc xe đạp", "how many of what")) { gift in
        guard let count = gift.count else { return gift.what }
        let unit = Casing.lower(count.unit)
        let what = gift.what.value
        // The unit is not said twice: 2 sổ, sổ tiết kiệm.
        let rest =
          !unit.isEmpty && Casing.lower(what).hasPrefix(unit + " ")
          ? String(what.dropFirst(unit.count + 1)) : what
        return Located("\(count.written.value) \(rest)", at: gift.what.place)
      },
      .maybe("đơn_vị", say("đơn vị đếm: suất, chiếc", "what is counted")) { gift in
        gift.count.flatMap { $0.unit.isEmpty ? nil : Located($0.unit, at: $0.written.place) }
      },
      .maybe("mỗi_suất", say("trị giá mỗi suất", "the value of one")) { $0.each?.written },
      .maybe("tổng_trị_giá", say("tổng trị giá", "all of it")) { $0.total?.written ?? $0.totalText },
      .texts("của", say("bên tặng", "who gives")) { gift in
        gift.donors.map { Located(Abbreviation.writtenOut($0.value), at: $0.place) }
      },
      .maybe("cho", say("cho ai", "for whom")) { $0.recipientsText },
    ])

  struct RowFacts: Sendable {
    let row: Timetable.Row
    let number: Int
    let facts: DayFacts
  }

  static let row = Exposure<RowFacts>(
    "mục chương trình", place: { $0.row.item.place },
    [
      .integer("số", say("số thứ tự", "its number")) { $0.number },
      .text("loại", say("loại mục: chào cờ, khai mạc, báo cáo …", "the kind of item")) {
        here($0.row.item.kind.name.vi)
      },
      .text("nội_dung", say("nội dung in trong bảng", "what the table says")) {
        $0.facts.names.content(of: $0.row.item)
      },
      .maybe("giờ", say("giờ bắt đầu: 07h30", "when it begins")) {
        $0.row.start.map { here(ClockTime.short($0)) }
      },
      .maybe("đến", say("giờ kết thúc", "when it ends")) { $0.row.end.map { here(ClockTime.short($0)) } },
      .maybeInteger("phút", say("thời lượng, phút", "minutes")) { $0.row.minutes },
      .records("người", say("ai thực hiện", "who does it"), someone) { facts in
        facts.facts.names.performers(of: facts.row.item).map { Someone(names: facts.facts.names, actor: $0) }
      },
      .maybe(
        "phiên", say("phiên bắt đầu từ mục này: buổi sáng (07h30 - 11h30)", "the session that begins with it")
      ) { facts in
        facts.row.session.map { session in
          let name =
            switch session.name {
            case .written(let text): text
            case .timeOfDay(let part): Located("buổi \(part.name.vi)", at: facts.row.item.place)
            }
          guard let start = session.start else { return name }
          let hours = ClockTime.short(start) + (session.end.map { " - \(ClockTime.short($0))" } ?? "")
          return Located("\(name.value) (\(hours))", at: name.place)
        }
      },
      .texts("bên_ký", say("các bên ký giao ước, theo thứ tự", "the parties of a pledge in order")) { facts in
        facts.row.item.kind == .pledge ? facts.facts.parties : []
      },
      .records("quà", say("quà được trao", "gifts that are handed"), gift) { facts in
        facts.row.item.kind == .gifts ? facts.facts.ceremony.gifts : []
      },
      .texts("lời_dẫn", say("lời dẫn tự viết", "the conductor's own words")) { $0.row.item.lines },
      .texts("việc", say("việc của hậu trường", "cues")) { $0.row.item.cues },
      .truth("trao_thưởng", say("là phần trao thưởng đầu tiên", "the first awarding part")) { facts in
        facts.row.item.kind == .awards
          && facts.facts.timetable.rows.firstIndex { $0.item.kind == .awards } == facts.number - 1
      },
    ])

  // MARK: Plan

  static let task = Exposure<DayTask>(
    "việc được giao", place: { $0.what.place },
    [
      .text("việc", say("việc", "the task")) { $0.what },
      .maybe("người", say("ai làm", "who")) { $0.who },
      .maybe("hạn", say("hạn", "by when")) { $0.due },
    ])

  static let cost = Exposure<DayCost>(
    "khoản chi", place: { $0.what.place },
    [
      .text("khoản", say("chi cho việc gì", "what for")) { $0.what },
      .maybeInteger("số_lượng", say("số lượng", "how many")) { $0.count?.value },
      .maybe("đơn_vị_tính", say("đơn vị tính", "of what")) { $0.unit },
      .maybeInteger("đơn_giá", say("đơn giá, đồng", "price")) { $0.price?.value },
      .maybeInteger("thành_tiền", say("thành tiền, đồng", "amount")) { $0.total },
      .maybe("ghi_chú", say("ghi chú", "note")) { $0.note },
    ])

  static let backdrop = BackdropFacts.exposure

  /// The statements of a section of the definition.
  private static func statements(_ facts: DayFacts, _ role: Narrative.Role) -> [Text] {
    facts.ceremony.narratives.filter { $0.role == role }.flatMap(\.statements)
  }

  private static let event: [Exposure<DayFacts>.Field] =
    EventExposure.fields { $0.names } + [
      .maybe("bắt_đầu", say("giờ bắt đầu: 07 giờ 30 phút", "when it begins")) {
        $0.plan.start.map { Located($0.value.long, at: $0.place) }
      },
      .maybe("kết_thúc", say("giờ kết thúc", "when it ends")) {
        $0.plan.end.map { Located($0.value.long, at: $0.place) }
      },
      .records("người_dẫn", say("ai dẫn chương trình", "who conducts"), someone) { facts in
        facts.plan.conductors.map { Someone(names: facts.names, actor: $0) }
      },
      .maybeRecord("kính_thưa", say("người cao nhất, để thưa riêng", "the highest, addressed alone"), someone)
      { facts in
        facts.names.highest.map { Someone(names: facts.names, actor: $0) }
      },
      .records("đại_biểu", say("đại biểu theo thứ tự giới thiệu", "participants in order"), someone) {
        facts in
        facts.names.introduced.map {
          Someone(
            names: facts.names, actor: $0.participation.actor, side: $0.side, roles: $0.participation.roles)
        }
      },
    ]

  private static let programme: [Exposure<DayFacts>.Field] = [
    .records("mục", say("các mục của chương trình", "the items"), row) { facts in
      facts.timetable.rows.enumerated().map { RowFacts(row: $0.element, number: $0.offset + 1, facts: facts) }
    },
    .records(
      "phía_đại_biểu", say("đại biểu theo phía, mỗi nhóm nhiều nhất năm", "delegates by sides, five at most"),
      side
    ) {
      facts in
      var sides: [[Someone]] = []
      for one in facts.names.introduced {
        let someone = Someone(
          names: facts.names, actor: one.participation.actor, side: one.side, roles: one.participation.roles)
        if sides.isEmpty || one.side != nil || sides[sides.count - 1].count == 5 {
          sides.append([someone])
        } else {
          sides[sides.count - 1].append(someone)
        }
      }
      return sides.map { Side(members: $0) }
    },
    .records("phần_trao", say("các phần trao, cao trước thấp sau", "the awards, highest first"), part) {
      facts in
      var read: Set<Reference<Decision>> = []
      return facts.stage.parts.enumerated().map { index, part in
        let isRead = part.share.group.decision.map { !read.insert($0).inserted } ?? false
        return PartFacts(part: part, number: index + 1, names: facts.names, isRead: isRead)
      }
    },
    .truth("đáp_từ_là_học_trò", say("người đáp từ là học sinh", "a pupil replies")) { facts in
      facts.ceremony.programmeItems.filter { $0.kind == .reply }.flatMap { facts.names.performers(of: $0) }
        .contains { actor in
          let line = Casing.lower(facts.names.line(actor).value)
          return line.hasPrefix("em ") || line.hasPrefix("cháu ")
        }
    },
    .integer("số_đợt", say("số đợt trao", "how many batches")) { $0.stage.batches.count },
    .integer("số_người_lên", say("bao nhiêu người, tập thể lên nhận", "how many come to the stage")) {
      facts in
      facts.stage.batches.reduce(0) { $0 + $1.places.count }
    },
    .truth("đủ_tên", say("mọi phần trao đã có tên người nhận", "the recipients of every award are named")) {
      $0.stage.parts.allSatisfy { !$0.batches.isEmpty || !$0.aside.isEmpty }
    },
    .records("để_riêng", say("giấy khen để riêng vì không có ai nhận", "certificates laid aside"), place) {
      $0.stage.aside
    },
    .records("quà", say("quà tặng ngoài tiền thưởng", "gifts besides the awards"), gift) {
      $0.ceremony.gifts
    },
    .truth("rõ_giờ_cuối", say("mục cuối có giờ kết thúc", "the last item's end is known")) {
      $0.timetable.rows.last?.end != nil
    },
    .integer("sân_khấu", say("mỗi đợt nhiều nhất bao nhiêu người", "the size of the stage")) {
      $0.plan.stageSize?.value ?? StagePlan.usualSize
    },
    .maybeInteger("tổng_tiền", say("tổng tiền thưởng, đồng", "all money in dong")) { $0.money },
  ]

  private static let contents: [Exposure<DayFacts>.Field] = [
    .texts("kết_quả", say("kết quả, các câu", "results")) { statements($0, .results) },
    .texts("mục_đích", say("mục đích", "the purpose")) { statements($0, .purpose) },
    .texts("phương_hướng", say("phương hướng", "what lies ahead")) { statements($0, .direction) },
    .texts("phát_động", say("nội dung phát động", "what is launched")) {
      $0.ceremony.event.launches.map(\.what)
    },
    .texts("giao_ước", say("các giao ước được ký", "pledges")) { facts in
      facts.ceremony.pledges.filter { $0.moment != .earlier }.map(\.document)
    },
    .records("phân_công", say("phân công", "tasks"), task) { $0.plan.tasks },
    .records("kinh_phí", say("các khoản chi", "costs"), cost) { $0.plan.costs },
    .maybeInteger("tổng_kinh_phí", say("tổng kinh phí, đồng", "all costs")) { $0.costs },
    .maybe("tổng_kinh_phí_bằng_chữ", say("tổng kinh phí bằng chữ", "the same in words")) { facts in
      facts.costs.map { here(NumberWords().money($0)) }
    },
    .maybe("nguồn_kinh_phí", say("nguồn kinh phí", "source of the money")) { $0.plan.costSource },
    .integer("số_khách", say("số khách mời", "how many guests")) { $0.plan.guests.count },
    .record("kế_hoạch", say("thể thức của kế hoạch", "how the plan is issued"), PaperFacts.exposure) {
      PaperFacts($0.plan.plan, of: $0.ceremony)
    },
    .record("thông_báo", say("thể thức của thông báo", "how the notice is issued"), PaperFacts.exposure) {
      PaperFacts($0.plan.notice, of: $0.ceremony)
    },
    .record("phông", say("phông", "the backdrop"), backdrop) { BackdropFacts($0) },
  ]

  static let day = Exposure<DayFacts>("ngày lễ", place: { $0.plan.place }, event + programme + contents)
}

/// The fields of the event that every document of the day sees.
enum EventExposure {
  static func fields<Subject>(_ names: @escaping @Sendable (Subject) -> DayNames) -> [Exposure<Subject>.Field]
  {
    [
      .maybe("tên", Message(vi: "tên buổi lễ", en: "the event's name")) { names($0).event },
      .maybe("tên_câu", Message(vi: "tên buổi lễ ở giữa câu", en: "the event's name in a sentence")) {
        names($0).eventInSentence
      },
      .texts("phối_hợp", Message(vi: "các đơn vị phối hợp", en: "those with whom it is held")) {
        names($0).partners
      },
      .text("gọi", Message(vi: "gọi lại buổi lễ: hội nghị, đại hội, buổi lễ", en: "the event's noun")) {
        Located(names($0).noun, at: nil)
      },
      .maybeDate("ngày", Message(vi: "ngày tổ chức", en: "the day")) { names($0).ceremony.event.date },
      .maybe("buổi", Message(vi: "sáng, chiều, tối", en: "part of the day")) { subject in
        names(subject).ceremony.event.timeOfDay.map { Located($0.name.vi, at: nil) }
      },
      .maybe("địa_điểm", Message(vi: "địa điểm", en: "the venue")) { subject in
        names(subject).ceremony.event.venue.map { Located(Abbreviation.writtenOut($0.value), at: $0.place) }
      },
      .maybe(
        "địa_điểm_khi_nói",
        Message(
          vi: "địa điểm, không lặp tên đơn vị tổ chức ở cuối", en: "the venue without the host at its end")
      ) { subject in
        let names = names(subject)
        guard let venue = names.ceremony.event.venue else { return nil }
        var text = Abbreviation.writtenOut(venue.value)
        for host in names.hosts {
          if text.hasSuffix(", \(host.value)") {
            text.removeLast(host.value.count + 2)
          } else if text.hasSuffix(" \(host.value)") {
            // “sân Trường …” is the school's own yard.
            text.removeLast(host.value.count + 1)
            if host.value.hasPrefix("Trường ") { text += " trường" }
          }
        }
        return text.isEmpty ? nil : Located(text, at: venue.place)
      },
      .maybe(
        "người_học",
        Message(
          vi: "trường tổ chức thì gọi người học là gì: em học sinh, em sinh viên, cháu",
          en: "how the host's pupils are addressed, when it is a school")
      ) { subject in
        names(subject).learners.map { Located($0, at: nil) }
      },
      .maybe("địa_phương", Message(vi: "địa danh trước ngày", en: "the place before a date")) { subject in
        let ceremony = names(subject).ceremony
        return ceremony.decisions.lazy.compactMap(\.issuedAt).first
      },
      .texts("đơn_vị_tổ_chức", Message(vi: "đơn vị tổ chức, tên đầy đủ", en: "the hosts")) {
        names($0).hosts
      },
    ]
  }
}

extension StagePlace {
  /// Whether it is a pupil or student.
  var isLearner: Bool {
    if let address = facts.address { return Casing.lower(address.value) == "em" }
    return DayNames.isLearner(facts.postAndUnit?.value)
  }
}

extension Recipient {
  fileprivate var isAny: Bool { true }
  fileprivate var isAlive: Bool { !isPosthumous }
  fileprivate var isDead: Bool { isPosthumous }
}

extension Batch {
  /// Nhân dân và cán bộ by their name, which nobody counts; nil for all others.
  fileprivate var people: String? { StagePart.people(places.map(\.recipient)) }
}

extension StagePart {
  /// The counts of some of those who are named; “nhân dân và cán bộ” by their name. Nil where nobody is.
  fileprivate func who(_ isMeant: (Recipient) -> Bool) -> String? {
    let meant = share.recipients.filter(isMeant)
    guard !meant.isEmpty else { return nil }
    return StagePart.people(meant) ?? Count.text(AwardShare.counts(of: meant), .padded)
  }

  fileprivate static func people(_ recipients: [Recipient]) -> String? {
    guard !recipients.isEmpty, recipients.allSatisfy({ $0.kind == .people }) else { return nil }
    return recipients.map { $0.name.value.prefix(1).lowercased() + $0.name.value.dropFirst() }
      .joined(separator: ", ")
  }
}

extension StagePart {
  /// The giver by the full name.
  var giver: Text? { share.group.givers.first?.formalName(in: ceremony) }
}
