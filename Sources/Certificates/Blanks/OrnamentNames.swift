import Diagnostics
import Fields
import Ornaments

extension Ornament.Pattern: NamedChoice {
  /// The names in blanks.
  public var name: Message {
    switch self {
    case .meander: Message(vi: "hồi văn", en: "meander")
    case .rope: Message(vi: "dây thừng", en: "rope")
    case .leaves: Message(vi: "dây lá", en: "leaves")
    case .guilloche: Message(vi: "vân lưới", en: "guilloche")
    case .petals: Message(vi: "cánh sen", en: "petals")
    case .scallops: Message(vi: "vảy", en: "scallops")
    case .stripes: Message(vi: "sọc chéo", en: "stripes")
    case .beads: Message(vi: "chuỗi hạt", en: "beads")
    case .rules: Message(vi: "nét kép", en: "rules")
    case .cornerScrolls: Message(vi: "góc mây", en: "corner scrolls")
    case .cornerLotus: Message(vi: "góc sen", en: "corner lotus")
    case .cornerFan: Message(vi: "góc quạt", en: "corner fan")
    case .cornerPlanes: Message(vi: "góc mảng", en: "corner planes")
    case .cornerNotch: Message(vi: "góc vuông", en: "corner notch")
    case .drum: Message(vi: "trống đồng", en: "drum")
    case .star: Message(vi: "sao", en: "star")
    case .rays: Message(vi: "tia sáng", en: "rays")
    case .lotus: Message(vi: "hoa sen", en: "lotus")
    case .laurel: Message(vi: "nguyệt quế", en: "laurel")
    case .rosette: Message(vi: "vân tròn", en: "rosette")
    case .seal: Message(vi: "dấu nổi", en: "seal")
    case .ribbon: Message(vi: "dải lụa", en: "ribbon")
    case .divider: Message(vi: "đường phân", en: "divider")
    case .flags: Message(vi: "cờ", en: "flags")
    case .glory: Message(vi: "hào quang", en: "glory")
    case .lotusPond: Message(vi: "đầm sen", en: "lotus pond")
    case .panel: Message(vi: "mảng nền", en: "panel")
    }
  }
}

/// The figure shown instead of a picture that is not given.
enum StandIn: NamedChoice {
  /// Không.
  case none
  /// Sao.
  case star
  /// Hoa sen.
  case lotus
  /// Nguyệt quế.
  case laurel

  /// The names in blanks.
  var name: Message {
    switch self {
    case .none: Message(vi: "không", en: "nothing")
    case .star: Ornament.Pattern.star.name
    case .lotus: Ornament.Pattern.lotus.name
    case .laurel: Ornament.Pattern.laurel.name
    }
  }

  /// The figure; nil for none.
  var pattern: Ornament.Pattern? {
    switch self {
    case .none: nil
    case .star: .star
    case .lotus: .lotus
    case .laurel: .laurel
    }
  }
}
