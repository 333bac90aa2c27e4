import Wording

extension LegalAuthority {
  /// The authority that a text names: "Chủ tịch UBND xã Xuân Phú", "UBND tỉnh", "Giám đốc Sở Nội vụ"; nil when the
  /// law does not know it.
  ///
  /// A "thành phố" is a province for the seven centrally run cities (Đồng Nai since 30/4/2026), otherwise a district;
  /// without a name it may be either. A unit alone ("quận Lê Chân") means its body.
  public init?(recognizing text: String) {
    let words = RecognizedWords(text)
    if words.isForeign {
      return nil
    } else if words.starts("chu tich nuoc") {
      self.init(.state)
    } else if words.starts("thu tuong") {
      self.init(.government)
    } else if words.starts("chinh phu") {
      self.init(.government, .body)
    } else if words.has("uy ban thuong vu quoc hoi") || words.starts("chu tich quoc hoi") {
      self.init(.assembly, words.starts("chu tich") ? .head : .body)
    } else if let head = words.centralBody {
      self.init(head, words.startsWithHead ? .head : .body)
    } else if let committee = words.after(["uy ban nhan dan", "ubnd"]) {
      guard let level = AuthorityLevel(ofUnit: committee) else { return nil }
      self.init(level, words.starts("chu tich") || words.starts("pho chu tich") ? .head : .body)
    } else if words.has("hoi dong quan tri") || words.has("hoi dong thanh vien") {
      self.init(.enterpriseBoard, words.starts("chu tich") ? .head : .body)
    } else if words.starts("bo truong") {
      self.init(.ministry)
    } else if words.starts("bo "), !["bo chi huy", "bo doi", "bo tu lenh"].contains(where: words.starts) {
      self.init(.ministry, .body)
    } else if words.starts("tu lenh") || words.starts("giam doc dai hoc quoc gia") {
      self.init(.region)
    } else if words.starts("giam doc so") {
      self.init(.department)
    } else if words.starts("so ") {
      self.init(.department, .body)
    } else if words.starts("hieu truong") {
      self.init(.school)
    } else if words.isSchool {
      self.init(.school, .body)
    } else if ["tong giam doc", "giam doc cong ty", "giam doc hop tac xa"].contains(where: words.starts) {
      self.init(.enterprise)
    } else if let unit = words.unit, let level = AuthorityLevel(ofUnit: unit) {
      self.init(level, .body)
    } else {
      return nil
    }
  }
}

extension AuthorityLevel {
  /// The level of a unit by its folded name: "xa xuan phu", "thanh pho ha noi".
  fileprivate init?(ofUnit words: String) {
    let first = words.split(separator: " ").first.map(String.init) ?? ""
    switch first {
    case "tinh": self = .province
    case "huyen": self = .district
    // Quân khu, quân đoàn are no quận.
    case "quan"
    where !["khu", "doan", "chung", "uy", "doi"].contains(where: { words.hasPrefix("quan \($0)") }):
      self = .district
    case "thi" where words.hasPrefix("thi xa"): self = .district
    case "xa", "phuong": self = .commune
    case "thi" where words.hasPrefix("thi tran"): self = .commune
    case "dac" where words.hasPrefix("dac khu"): self = .commune
    case "cap":
      self.init(ofUnit: String(words.dropFirst(4)))
      return
    case "thanh" where words.hasPrefix("thanh pho"), "tp", "tphcm":
      let name = first == "thanh" ? words.dropFirst("thanh pho ".count) : words.dropFirst(first.count + 1)
      if first != "tphcm", name.isEmpty { return nil }
      let central = ["ha noi", "hai phong", "da nang", "can tho", "hue", "ho chi minh", "hcm", "dong nai"]
      self = first == "tphcm" || central.contains(String(name)) ? .province : .district
    default: return nil
    }
  }
}

extension AwardKind {
  /// The kind of a written form and its giver, since the Bằng khen of the Prime Minister and of a province differ;
  /// nil when the law does not know the form, or when it depends on an unknown giver.
  public init?(recognizing form: String, by giver: LegalAuthority?) {
    let words = RecognizedWords(form)
    let whole = RecognizedWords(form + " " + (giver?.name ?? ""))
    if let order = AwardKind(order: words) ?? AwardKind(title: words) {
      self = order
    } else if words.starts("bang khen") {
      guard let kind = AwardKind.certificate(words, giver) else { return nil }
      self = kind
    } else if words.starts("giay khen") {
      let ofCommune =
        words.after(["ubnd", "uy ban nhan dan"]).flatMap(AuthorityLevel.init(ofUnit:)) == .commune
      if giver == nil, !ofCommune, words.count == 2 { return nil }
      self = giver?.level == .commune || ofCommune ? .communeCommendation : .commendation
    } else if words.starts("co thi dua") || words.starts("co don vi") {
      if whole.has("chinh phu") {
        self = .governmentFlag
      } else {
        self = giver?.level == .region ? .regionFlag : .ministryFlag
      }
    } else if words.starts("ky niem chuong") {
      self =
        whole.has("uy ban thuong vu quoc hoi") || giver?.level == .assembly
        ? .assemblyCommemorativeMedal : .commemorativeMedal
    } else if words.starts("huy hieu") {
      self = .badge
    } else {
      return nil
    }
  }

  private static func certificate(_ words: RecognizedWords, _ giver: LegalAuthority?) -> AwardKind? {
    if words.has("thu tuong") || words.has("chinh phu") { return .primeMinisterCertificate }
    switch giver?.level {
    case .government: return .primeMinisterCertificate
    case .region: return .regionCertificate
    case .state, .assembly, .ministry, .socialOrganisation, .province, .agency, .department, .district,
      .commune, .enterprise,
      .enterpriseBoard,
      .school:
      return .ministryCertificate
    case .none: return words.count > 2 ? .ministryCertificate : nil
    }
  }

  private init?(order words: RecognizedWords) {
    let rank: AwardClass? =
      words.has("hang nhat") ? .first : words.has("hang nhi") ? .second : words.has("hang ba") ? .third : nil
    if words.starts("huy chuong") {
      self = .medal
      return
    }
    guard words.starts("huan chuong") else { return nil }
    let plain: [(String, AwardKind)] = [
      ("sao vang", .goldStarOrder), ("ho chi minh", .hoChiMinhOrder), ("dai doan ket", .greatUnityOrder),
      ("dung cam", .braveryOrder), ("huu nghi", .friendshipOrder),
    ]
    let ranked: [(String, (AwardClass) -> AwardKind)] = [
      ("doc lap", AwardKind.independenceOrder), ("quan cong", AwardKind.militaryExploitOrder),
      ("lao dong", AwardKind.labourOrder), ("bao ve to quoc", AwardKind.fatherlandDefenceOrder),
      ("chien cong", AwardKind.featOfArmsOrder),
    ]
    if let order = plain.first(where: { words.has($0.0) }) {
      self = order.1
    } else if let order = ranked.first(where: { words.has($0.0) }), let rank {
      self = order.1(rank)
    } else {
      return nil
    }
  }

  private init?(title words: RecognizedWords) {
    let fighter = words.has("chien si thi dua") || words.has("chien sy thi dua")
    let found: AwardKind? =
      switch true {
      case fighter && words.has("toan quoc"): .nationalFighter
      case fighter && words.has("co so"): .baseFighter
      case fighter: words.count > 4 ? .ministryFighter : nil
      case words.has("lao dong xuat sac") || words.has("don vi quyet thang"): .excellentCollective
      case words.has("tap the lao dong tien tien") || words.has("don vi tien tien"): .advancedCollective
      case words.has("lao dong tien tien") || words.has("chien si tien tien"): .advancedWorker
      case words.has("gia dinh van hoa"): .culturalFamily
      case words.has("van hoa")
        && ["thon", "to dan pho", "lang", "ap", "ban", "buon"].contains(where: words.has):
        .culturalVillage
      case words.has("tieu bieu") && ["xa", "phuong", "thi tran", "dac khu"].contains(where: words.starts):
        .exemplaryCommune
      case words.has("tinh anh hung") || words.has("thanh pho anh hung"): .heroicProvince
      case words.has("ba me viet nam anh hung"): .heroicMother
      case words.has("anh hung luc luong vu trang"): .armedForcesHero
      case words.has("anh hung lao dong"): .labourHero
      case words.has("giai thuong ho chi minh"): .hoChiMinhPrize
      case words.has("giai thuong nha nuoc"): .statePrize
      case ["nha giao", "thay thuoc", "nghe si", "nghe nhan"].contains(where: words.has):
        words.has("nhan dan") ? .peoplesTitle : words.has("uu tu") ? .meritoriousTitle : nil
      default: nil
      }
    guard let found else { return nil }
    self = found
  }
}

/// A name as folded words, used only for recognition.
private struct RecognizedWords {
  /// The words, with one space before, between and after.
  private let text: String
  /// Whether it is a school's name: Trường THPT An Mỹ, and no head's, as Trưởng Công an xã.
  let isSchool: Bool
  /// How many words there are.
  let count: Int

  init(_ name: String) {
    let words = Folding.fold(name).split { !$0.isLetter && !$0.isNumber }
      .flatMap { RecognizedWords.longForms[String($0)] ?? [$0] }
    count = words.count
    isSchool = Casing.lower(name).hasPrefix("trường ")
    text = " " + words.joined(separator: " ") + " "
  }

  /// What organisations are called in short: Trung ương Hội LHPN Việt Nam, Tổng LĐLĐ Việt Nam.
  private static let longForms: [String: [Substring]] = [
    "ldld": "lien doan lao dong", "lhpn": "lien hiep phu nu", "ccb": "cuu chien binh",
    "mttq": "mat tran to quoc",
    "tncs": "thanh nien cong san", "chqs": "chi huy quan su", "bdbp": "bo doi bien phong",
  ].mapValues { $0.split(separator: " ") }

  func has(_ words: String) -> Bool { text.contains(" \(words) ") }

  func starts(_ words: String) -> Bool {
    let bare = words.hasSuffix(" ") ? String(words.dropLast()) : words
    return text.hasPrefix(" \(bare) ")
  }

  /// Whether it begins with a person's position, not a body.
  var startsWithHead: Bool {
    [
      "chu tich", "bi thu", "truong ban", "chanh an", "vien truong", "tong kiem toan", "chu nhiem",
      "tong thanh tra", "thong doc", "tong giam doc", "giam doc",
    ]
    .contains(where: starts)
  }

  /// The level of a central body that is not a ministry: courts, the Front and political and social organisations
  /// rank with ministries (Luật Thi đua, khen thưởng năm 2022, khoản 2 Điều 79), social organisations below.
  var centralBody: AuthorityLevel? {
    let ranked = [
      "toa an nhan dan toi cao", "vien kiem sat nhan dan toi cao", "kiem toan nha nuoc",
      "uy ban trung uong mat tran to quoc viet nam",
      "tong lien doan lao dong viet nam",
      "trung uong doan thanh nien cong san ho chi minh", "trung uong hoi nong dan viet nam",
      "trung uong hoi lien hiep phu nu viet nam", "trung uong hoi cuu chien binh viet nam",
      "thanh tra chinh phu", "van phong chinh phu", "van phong quoc hoi", "van phong chu tich nuoc",
      "ngan hang nha nuoc viet nam", "bao hiem xa hoi viet nam", "thong tan xa viet nam",
      "dai truyen hinh viet nam", "dai tieng noi viet nam", "van phong trung uong dang",
    ]
    if ranked.contains(where: has) { return .ministry }
    return has("trung uong hoi") || has("lien hiep cac hoi khoa hoc va ky thuat viet nam")
      ? .socialOrganisation : nil
  }

  /// Whether a state abroad is named: Chủ tịch nước Cộng hòa Cuba, Chính phủ nước Cộng hòa Pháp.
  var isForeign: Bool {
    let heads = [
      "chu tich nuoc", "chinh phu nuoc", "quoc hoi nuoc", "thu tuong nuoc", "thu tuong chinh phu nuoc",
    ]
    guard let head = heads.first(where: starts), let name = after([head]), !name.isEmpty else { return false }
    return !has("viet nam") && !has("chxhcn")
  }

  /// All words, unless the second makes the first something else than a unit: Quận ủy, Xã đoàn, xã hội.
  var unit: String? {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, !["uy", "doan", "hoi", "doi"].contains(words[1]) else { return nil }
    return String(text.dropFirst().dropLast())
  }

  /// The words after the first of several phrases that occurs.
  func after(_ phrases: [String]) -> String? {
    for phrase in phrases {
      if let range = text.firstRange(of: " \(phrase) ") {
        return String(text[range.upperBound...].dropLast())
      }
    }
    return nil
  }
}
