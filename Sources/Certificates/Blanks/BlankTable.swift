import Awards
import Diagnostics
import DocumentTree
import Fields
import Model
import Wording

/// Reads blanks: `templates/blanks/<blank>.yaml`.
public enum BlankTable {
  // A rectangle.
  private static let area = RecordTable(
    "vị trí", "area",
    help: Message(vi: "hình chữ nhật trên tờ giấy, mm", en: "a rectangle on the paper in mm"), nowhere
  ) {
    Field(
      "x", "x", \.x, .millimetres(-200...1_200), required: true,
      help: Message(vi: "từ mép trái tờ giấy", en: "from the paper's left edge"))
    Field(
      "y", "y", \.y, .millimetres(-200...1_200), required: true,
      help: Message(vi: "từ mép trên tờ giấy", en: "from the paper's top edge"))
    Field(
      "rộng", "width", \.width, .millimetres(0...1_200), required: true,
      help: Message(vi: "chiều rộng", en: "width"))
    Field(
      "cao", "height", \.height, .millimetres(0...1_200), required: true,
      help: Message(vi: "chiều cao", en: "height"))
  }

  // How a text stands.

  /// An entry as written; nil properties follow the base of a variant, or the style.
  fileprivate struct Entry: Sendable {
    var area: PlacedArea?
    var alignment: Alignment?
    var valign: BlankHeight?
    var font: String?
    var size, least: Length?
    var colour: Colour?
    var bold, italic: Bool?
    var free, most: Int?
    var leading: Double?
    var tracking: Double?
    var smallCapitals: Bool?
    var above: Double?

    func over(_ base: Entry) -> Entry {
      Entry(
        area: area ?? base.area, alignment: alignment ?? base.alignment, valign: valign ?? base.valign,
        font: font ?? base.font, size: size ?? base.size, least: least ?? base.least,
        colour: colour ?? base.colour, bold: bold ?? base.bold, italic: italic ?? base.italic,
        free: free ?? base.free, most: most ?? base.most,
        leading: leading ?? base.leading, tracking: tracking ?? base.tracking,
        smallCapitals: smallCapitals ?? base.smallCapitals, above: above ?? base.above)
    }

    var setting: BlankField.Setting? {
      guard let area else { return nil }
      return BlankField.Setting(
        area: area, alignment: alignment, verticalAlignment: valign?.alignment ?? .top, font: font,
        size: size,
        colour: colour, bold: bold, italic: italic, leading: leading, tracking: tracking,
        hasSmallCapitals: smallCapitals ?? false, above: above,
        fit: Frame.Fit(leastSize: least, freeLines: free, mostLines: most))
    }
  }

  private static let tracking = FieldType<Located<DecimalNumber>>.decimal.map {
    min(max($0.value.fraction, -0.1), 1)
  }

  private static let leading = FieldType<Located<DecimalNumber>>.decimal.map {
    min(max($0.value.fraction, 0.5), 3)
  }

  private static let share = FieldType<Located<DecimalNumber>>.decimal.map {
    min(max($0.value.fraction, 0.1), 10)
  }

  @FieldList<Entry> private static func setting() -> [Field<Entry>] {
    Field("vị trí", "area", \.area, area.type, help: Message(vi: "khung chữ, mm", en: "the frame in mm"))
    Field("canh", "align", \.alignment, .choice(), help: Message(vi: "canh lề", en: "alignment"))
    Field(
      "canh đứng", "valign", \.valign, .choice(),
      help: Message(vi: "trên, giữa hoặc dưới khung", en: "top, middle or bottom of the frame"))
    Field("phông", "font", \.font, .plain, help: Message(vi: "phông chữ", en: "font family"))
    Field("cỡ", "size", \.size, .points(1...400), help: Message(vi: "cỡ chữ", en: "size"))
    Field("màu", "colour", \.colour, .colour, help: Message(vi: "màu chữ", en: "colour"))
    Field("đậm", "bold", \.bold, .truth, help: Message(vi: "chữ đậm", en: "bold"))
    Field("nghiêng", "italic", \.italic, .truth, help: Message(vi: "chữ nghiêng", en: "italic"))
    Field(
      "giãn chữ", "tracking", \.tracking, tracking,
      help: Message(
        vi: "khoảng thêm sau mỗi chữ, phần của cỡ chữ, ví dụ 0.06",
        en: "room after each letter as a share of the size, such as 0.06"))
    Field(
      "giãn dòng", "leading", \.leading, leading,
      help: Message(
        vi: "bội số của cỡ chữ, ví dụ 1.25; không ghi thì như cả phôi",
        en: "a multiple of the size; that of the blank when not given"))
    Field(
      "chữ hoa nhỏ", "small capitals", \.smallCapitals, .truth,
      help: Message(vi: "chữ thường in thành chữ hoa cỡ nhỏ hơn", en: "small letters as smaller capitals"))
    Field(
      "khoảng trên", "space above", \.above, share,
      help: Message(
        vi:
          "khung được dời lên xuống cho các khoảng trắng đều nhau: phần của khoảng trắng trên chữ này, 1 là bằng khoảng dưới cùng",
        en:
          "the text is moved up or down so that the white is even: its share of the white, over it; 1 is that under the last"
      ))
    Field(
      "cỡ nhỏ nhất", "least size", \.least, .points(1...400),
      help: Message(vi: "chữ dài được thu nhỏ tới cỡ này", en: "long text shrinks down to this size"))
    Field(
      "dòng thường", "free lines", \.free, .number(1...20),
      help: Message(vi: "số dòng được dùng ở cỡ chữ thường", en: "lines it may take at its full size"))
    Field(
      "dòng nhiều nhất", "most lines", \.most, .number(1...20),
      help: Message(vi: "số dòng nhiều nhất sau khi thu nhỏ", en: "most lines after shrinking"))
  }

  private static let variant = RecordTable(
    "khung riêng", "variant", help: Message(vi: "khác đi với loại này", en: "what differs for this kind"),
    Entry(),
    fields: setting)

  fileprivate struct Declared: Sendable {
    var base = Entry()
    var variants: [RecipientKind: Entry] = [:]
    var isOnPaper = false
    var isHidden = false
    var keepsSmallStart = false
    var place: Place?
  }

  private static let field = RecordTable<Declared>(
    "khung", "field", help: Message(vi: "một chữ trên giấy", en: "a text of the sheet"), Declared()
  ) {
    setting().lifted(to: \.base)
    Field(
      "in sẵn", "on paper", \.isOnPaper, .truth,
      help: Message(vi: "phôi đã in chữ này", en: "the paper shows it already"))
    Field(
      "bỏ", "hidden", \.isHidden, .truth, help: Message(vi: "không in chữ này", en: "is not printed at all"))
    Field(
      "giữ chữ thường", "keep small", \.keepsSmallStart, .truth,
      help: Message(
        vi: "chữ thường ở đầu được giữ, không viết hoa lên", en: "a small letter at its beginning stays small"
      ))
    Field(
      "tập thể", "collective", \.variants[.collective], variant.type,
      help: Message(vi: "khi tặng tập thể", en: "for collectives"))
    Field(
      "hộ gia đình", "household", \.variants[.household], variant.type,
      help: Message(vi: "khi tặng hộ gia đình", en: "for households"))
    Field(
      "cá nhân", "individual", \.variants[.individual], variant.type,
      help: Message(vi: "khi tặng cá nhân", en: "for individuals"))
  } finish: { field, reader in
    if !field.isHidden, field.base.area == nil, !reader.has("vị trí") {
      reader.findings.error(
        BlankCodes.withoutPlace,
        Message(
          vi: "khung chưa có “vị trí”; nếu không in chữ này thì ghi “bỏ: có”",
          en: "the frame has no “vị trí”; write “bỏ: có” if this text is not printed"), at: reader.place)
      return nil
    }
    var field = field
    field.place = reader.place
    return field
  }

  // The paper.
  private static let paperSize = RecordTable<PlacedArea>(
    "khổ giấy", "paper", help: Message(vi: "kích thước tờ giấy, mm", en: "the paper in mm"), nowhere
  ) {
    Field(
      "rộng", "width", \.width, .millimetres(0...1_200), required: true,
      help: Message(vi: "chiều rộng", en: "width"))
    Field(
      "cao", "height", \.height, .millimetres(0...1_200), required: true,
      help: Message(vi: "chiều cao", en: "height"))
  } finish: { paper, reader in
    guard (Length.mm(50)...Length.mm(1200)).contains(paper.width),
      (Length.mm(50)...Length.mm(1200)).contains(paper.height)
    else {
      reader.findings.error(
        BlankCodes.badPaper,
        Message(
          vi: "tờ giấy phải từ 50 đến 1.200 mm mỗi chiều", en: "paper measures 50 to 1,200 mm each way"),
        at: reader.place)
      return nil
    }
    return paper
  }

  private static let motif = RecordTable(
    "hoa văn", "ornament",
    help: Message(vi: "một mẫu hoa văn, một nét hoặc hình chữ nhật", en: "a pattern, a line or rectangle"),
    Blank.Motif()
  ) {
    Field(
      "mẫu", "pattern", \.pattern, .choice(),
      help: Message(vi: "mẫu hoa văn; không có thì là hình chữ nhật", en: "the pattern; a rectangle without"))
    Field(
      "vị trí", "area", \.area, area.type,
      help: Message(
        vi: "mép ngoài của viền, hoặc ô của hình", en: "the outer edge of a border, the box of a figure"))
    Field(
      "cách mép", "inset", \.inset, .millimetres(0...200),
      help: Message(vi: "khi không có “vị trí”: cách mép giấy", en: "without an area: from the paper's edges")
    )
    Field(
      "bề dày", "breadth", \.breadth, .millimetres(0...200),
      help: Message(vi: "bề rộng của dải viền, cỡ của góc", en: "how broad a border is, how large a corner"))
    Field("nét", "line", \.lineWidth, .points(0...100), help: Message(vi: "độ dày nét", en: "thickness"))
    Field("màu", "colour", \.colour, .colour, help: Message(vi: "màu chính", en: "the colour"))
    Field("màu phụ", "accent", \.accent, .colour, help: Message(vi: "màu thứ hai", en: "the second colour"))
    Field("màu nhạt", "pale", \.pale, .colour, help: Message(vi: "màu của phần sáng", en: "of what is light"))
    Field("nền", "fill", \.fill, .colour, help: Message(vi: "màu nền", en: "colour inside, or under it"))
  }

  private struct DeclaredEmblem: Sendable {
    var emblem = Blank.Emblem(area: nowhere, file: nil, description: "")
    var standIn: StandIn?
  }

  private static let emblem = RecordTable<Blank.Emblem>(
    "hình", "emblem", help: Message(vi: "quốc huy hoặc hình khác", en: "the emblem or another picture"),
    DeclaredEmblem()
  ) {
    Field(
      "hình", "shows", \.emblem.description, .plain, required: true,
      help: Message(vi: "hình gì, ví dụ “Quốc huy”", en: "what it shows"))
    Field(
      "vị trí", "area", \.emblem.area, area.type, required: true,
      help: Message(vi: "khung, mm", en: "the frame in mm"))
    Field(
      "tệp", "file", \.emblem.file, .text,
      help: Message(
        vi: "tệp hình nằm cạnh tệp này (PNG, JPEG, SVG), không cần đuôi; không có thì dùng “thay bằng”",
        en: "a picture beside this file (PNG, JPEG, SVG); without it the stand-in is drawn"))
    Field(
      "in sẵn", "on paper", \.emblem.isOnPaper, .truth,
      help: Message(
        vi: "phôi in sẵn đã có hình này; để trống là có",
        en: "a printed blank shows it already; yes when empty"))
    Field(
      "thay bằng", "stand-in", \.standIn, .choice(),
      help: Message(vi: "vẽ gì khi chưa có tệp", en: "what is drawn without the file"))
    Field(
      "màu", "colour", \.emblem.colour, .colour, help: Message(vi: "màu hình thay", en: "of the stand-in"))
    Field(
      "màu phụ", "accent", \.emblem.accent, .colour, help: Message(vi: "màu thứ hai", en: "its second colour")
    )
  } finish: { declared, _ in
    var emblem = declared.emblem
    emblem.standIn = declared.standIn?.pattern
    return emblem
  }

  fileprivate struct Contents: Sendable {
    var name = Located("", at: nil)
    var paper = nowhere
    var stock: CertificateOptions.Stock = .printed
    var picture: Located<String>?
    var font: String?
    var leading: Double?
    var corners: [PhotoCorner] = []
    var base: Located<String>?
    var motifs: [Blank.Motif] = []
    var emblems: [Blank.Emblem] = []
    var fields: [FieldEntry<Declared>] = []
  }

  private static let corner = RecordTable(
    "góc ảnh", "corner",
    help: Message(vi: "một góc tờ giấy trong ảnh, điểm ảnh", en: "a corner in points of the photograph"),
    PhotoCorner(x: 0, y: 0)
  ) {
    Field(
      "x", "x", \.x, .number(0...32_767), required: true,
      help: Message(vi: "từ mép trái ảnh", en: "from the photograph's left edge"))
    Field(
      "y", "y", \.y, .number(0...32_767), required: true,
      help: Message(vi: "từ mép trên ảnh", en: "from the photograph's top edge"))
  }

  private static let blank = RecordTable(
    "phôi", "blank", help: Message(vi: "một tờ giấy khen, bằng khen", en: "a sheet of paper"), Contents()
  ) {
    Field("tên", "name", \.name, .text, required: true, help: Message(vi: "tên phôi", en: "the blank's name"))
    Field(
      "khổ giấy", "paper", \.paper, paperSize.type, required: true,
      help: Message(vi: "kích thước tờ giấy theo chiều đặt", en: "the paper as it lies"))
    Field(
      "in trên", "printed on", \.stock, .choice(),
      help: Message(vi: "phôi in sẵn hoặc giấy trắng", en: "a printed blank or plain paper"))
    Field("phông", "font", \.font, .plain, help: Message(vi: "phông chữ", en: "font family"))
    Field(
      "giãn dòng", "leading", \.leading, leading,
      help: Message(
        vi: "bội số của cỡ chữ, ví dụ 1.25, cho phông nào cũng như nhau",
        en: "a multiple of the size, the same for every font"))
    Field(
      "ảnh", "picture", \.picture, .text,
      help: Message(
        vi: "ảnh tờ phôi (PNG hoặc JPEG), nằm cạnh tệp này, để xem thử",
        en: "a picture of the paper (PNG or JPEG) beside this file, for the preview"))
    Field(
      "góc ảnh", "corners", \.corners, .list(of: corner.type),
      help: Message(
        vi:
          "bốn góc tờ giấy trong ảnh chụp: trên trái, trên phải, dưới phải, dưới trái; để trống thì ảnh là cả tờ",
        en:
          "the paper's corners in a photograph: top left, top right, bottom right, bottom left; the whole picture when empty"
      ))
    Field(
      "theo", "based on", \.base, .text,
      help: Message(
        vi: "phôi khác, được phóng cho vừa khổ giấy này; khi đó không cần “khung”",
        en: "another blank, scaled to this paper; then no frames are needed"))
    Field(
      "hoa văn", "ornaments", \.motifs, .list(of: motif.type),
      help: Message(vi: "viền và nét kẻ của tờ giấy", en: "border and lines of the paper"))
    Field(
      "hình", "emblems", \.emblems, .list(of: emblem.type),
      help: Message(vi: "chỗ của quốc huy", en: "the place of the emblem"))
    Field(
      "khung", "fields", \.fields, .map(of: field.type),
      help: Message(vi: "mỗi chữ trên giấy: tên khung và vị trí", en: "each text of the sheet by its name"))
  }

  /// Reads a blank; nil after reporting. `base` finds the one that it is scaled from.
  public static func read(
    _ id: String, _ node: DataNode, into findings: inout Findings,
    base find: (Located<String>, inout Findings) -> Blank? = { _, _ in nil }
  ) -> Blank? {
    guard let contents = blank.read(node, into: &findings) else { return nil }
    if let name = contents.base {
      return find(name, &findings)?.relaid(
        id: id, name: contents.name, width: contents.paper.width, height: contents.paper.height)
    }
    guard !contents.fields.isEmpty else {
      findings.error(
        BlankCodes.withoutPlace,
        Message(
          vi: "phôi chưa có “khung”, cũng không “theo” phôi nào",
          en: "the blank has no “khung” and is based on none"),
        at: contents.name.place)
      return nil
    }
    var base = Entry()
    base.font = contents.font
    base.leading = contents.leading
    let fields = contents.fields.map { entry in
      let declared = entry.value
      let common = declared.base.over(base)
      return BlankField(
        name: entry.key.value, isOnPaper: declared.isOnPaper, isHidden: declared.isHidden,
        keepsSmallStart: declared.keepsSmallStart,
        setting: common.setting ?? BlankField.Setting(area: BlankTable.nowhere),
        variants: declared.variants.compactMapValues { $0.over(common).setting },
        place: declared.place)
    }
    let blank = Blank(
      id: id, name: contents.name, width: contents.paper.width, height: contents.paper.height,
      stock: contents.stock,
      picture: contents.picture, corners: contents.corners, motifs: contents.motifs,
      emblems: contents.emblems, fields: fields)
    for field in fields where !field.isHidden { check(field, on: blank, into: &findings) }
    checkApart(fields.filter { !$0.isHidden }, into: &findings)
    LineDistances(fields.filter { !$0.isHidden }).check(into: &findings)
    return blank
  }

  private static let nowhere = PlacedArea(x: .zero, y: .zero, width: .zero, height: .zero)

  /// Reports frames that overlap for any kind of recipient, each pair once.
  private static func checkApart(_ fields: [BlankField], into findings: inout Findings) {
    for (index, field) in fields.enumerated() {
      for other in fields[..<index] {
        let settings = RecipientKind.allCases.map {
          (field.setting(for: $0).area, other.setting(for: $0).area)
        }
        guard let depth = settings.compactMap({ $0.0.depth(over: $0.1) }).max() else { continue }
        let tenths = Int((depth.mm * 10).rounded())  // bounded: depth is that of frames on paper of 1,200 mm
        findings.error(
          BlankCodes.framesOverlap,
          Message(
            vi: "khung “\(field.name)” đè lên khung “\(other.name)” \(tenths / 10),\(tenths % 10) mm",
            en:
              "the frame “\(field.name)” lies over the frame “\(other.name)” by \(tenths / 10).\(tenths % 10) mm"
          ),
          at: field.place,
          notes: other.place.map {
            [.init(Message(vi: "khung “\(other.name)” ở đây", en: "“\(other.name)” is here"), at: $0)]
          } ?? [],
          help: [
            .init(
              Message(
                vi: "dời một khung, hoặc ghi “bỏ: có” ở khung không in",
                en: "move one of them, or write “bỏ: có” at the one that is not printed"))
          ])
      }
    }
  }

  /// A frame lies on the paper, and its least size is no larger than its size.
  private static func check(_ field: BlankField, on blank: Blank, into findings: inout Findings) {
    for setting in [field.setting] + field.variants.values {
      let area = setting.area
      let isInside =
        area.x >= .zero && area.y >= .zero && area.width > .zero && area.height > .zero
        && area.x + area.width <= blank.width && area.y + area.height <= blank.height
      if !isInside {
        findings.error(
          BlankCodes.outsidePaper,
          Message(
            vi: "khung “\(field.name)” nằm ngoài tờ giấy hoặc không có bề rộng, chiều cao",
            en: "the frame “\(field.name)” lies outside the paper, or has no width or height"),
          at: field.place)
      }
      if let least = setting.fit.leastSize, let size = setting.size, least > size {
        findings.error(
          BlankCodes.badSizes,
          Message(
            vi: "khung “\(field.name)”: cỡ nhỏ nhất lớn hơn cỡ chữ",
            en: "frame “\(field.name)”: the least size is larger than the size"), at: field.place)
      }
    }
  }
}

/// Where text lies between the top and the bottom of its frame, by the names of blanks.
enum BlankHeight: NamedChoice {
  /// Trên.
  case top
  /// Giữa.
  case middle
  /// Dưới.
  case bottom

  /// The names.
  var name: Message {
    switch self {
    case .top: Message(vi: "trên", en: "top")
    case .middle: Message(vi: "giữa", en: "middle")
    case .bottom: Message(vi: "dưới", en: "bottom")
    }
  }

  /// As the tree names it.
  var alignment: Frame.VerticalAlignment {
    switch self {
    case .top: .top
    case .middle: .middle
    case .bottom: .bottom
    }
  }
}
