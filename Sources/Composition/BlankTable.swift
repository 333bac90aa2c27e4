import Diagnostics
import DocumentTree
import Fields
import Model

/// Reads blanks: `templates/blanks/<blank>.yaml`.
public enum BlankTable {
  private static let millimetres = FieldType<Measure>.measure(units: ["mm"]).map { Length.mm($0.value) }
  private static let points = FieldType<Measure>.measure(units: ["pt"]).map { Length.pt($0.value) }

  private static let colour = FieldType<Located<String>>.text.then { text, place, findings in
    if let colour = Colour(hex: text.value) { return colour }
    findings.error(
      StyleCodes.badColour,
      Message(
        vi: "màu phải viết dạng \"#RRGGBB\", ví dụ \"#C8102E\"; ở đây là “\(text.value)”",
        en: "a colour is written as \"#RRGGBB\", for instance \"#C8102E\"; here it is \"\(text.value)\""),
      at: place)
    return nil
  }

  // A rectangle.
  private static let x = Field(
    "x", "x", millimetres, required: true,
    help: Message(vi: "từ mép trái tờ giấy", en: "from the paper's left edge"))
  private static let y = Field(
    "y", "y", millimetres, required: true,
    help: Message(vi: "từ mép trên tờ giấy", en: "from the paper's top edge"))
  private static let width = Field(
    "rộng", "width", millimetres, required: true, help: Message(vi: "chiều rộng", en: "width"))
  private static let height = Field(
    "cao", "height", millimetres, required: true, help: Message(vi: "chiều cao", en: "height"))
  private static let area = RecordTable<PlacedArea>(
    "vị trí", "area",
    help: Message(vi: "hình chữ nhật trên tờ giấy, mm", en: "a rectangle on the paper in mm"),
    fields: x, y, width, height
  ) { reader in
    let values = [reader.read(x), reader.read(y), reader.read(width), reader.read(height)].compactMap { $0 }
    guard values.count == 4 else { return nil }
    return PlacedArea(x: values[0], y: values[1], width: values[2], height: values[3])
  }
  private static let place = Field(
    "vị trí", "area", area.type, help: Message(vi: "khung chữ, mm", en: "the frame in mm"))
  private static let placeRequired = Field(
    "vị trí", "area", area.type, required: true, help: Message(vi: "khung, mm", en: "the frame in mm"))

  // How a text stands.
  private static let alignment = Field(
    "canh", "align", FieldType<Alignment>.choice(), help: Message(vi: "canh lề", en: "alignment"))
  private static let valign = Field(
    "canh đứng", "valign", FieldType<BlankHeight>.choice(),
    help: Message(vi: "trên, giữa hoặc dưới khung", en: "top, middle or bottom of the frame"))
  private static let font = Field(
    "phông", "font", FieldType<Located<String>>.text, help: Message(vi: "phông chữ", en: "font family"))
  private static let size = Field("cỡ", "size", points, help: Message(vi: "cỡ chữ", en: "size"))
  private static let ink = Field("màu", "colour", colour, help: Message(vi: "màu chữ", en: "colour"))
  private static let bold = Field(
    "đậm", "bold", FieldType<Bool>.truth, help: Message(vi: "chữ đậm", en: "bold"))
  private static let italic = Field(
    "nghiêng", "italic", FieldType<Bool>.truth, help: Message(vi: "chữ nghiêng", en: "italic"))
  private static let least = Field(
    "cỡ nhỏ nhất", "least size", points,
    help: Message(vi: "chữ dài được thu nhỏ tới cỡ này", en: "long text shrinks down to this size"))
  private static let free = Field(
    "dòng thường", "free lines", FieldType<Located<Int>>.integer(1...20),
    help: Message(vi: "số dòng được dùng ở cỡ chữ thường", en: "lines it may take at its full size"))
  private static let most = Field(
    "dòng nhiều nhất", "most lines", FieldType<Located<Int>>.integer(1...20),
    help: Message(vi: "số dòng nhiều nhất sau khi thu nhỏ", en: "most lines after shrinking"))

  /// What an entry says; nil follows what it varies, or the style.
  fileprivate struct Entry: Sendable {
    var area: PlacedArea?
    var alignment: Alignment?
    var valign: BlankHeight?
    var font: String?
    var size, least: Length?
    var colour: Colour?
    var bold, italic: Bool?
    var free, most: Int?

    static func read(_ reader: inout RecordReader) -> Entry {
      var entry = Entry()
      entry.area = reader.read(BlankTable.place)
      entry.alignment = reader.read(BlankTable.alignment)
      entry.valign = reader.read(BlankTable.valign)
      entry.font = reader.read(BlankTable.font)?.value
      entry.size = reader.read(BlankTable.size)
      entry.colour = reader.read(ink)
      entry.bold = reader.read(BlankTable.bold)
      entry.italic = reader.read(BlankTable.italic)
      entry.least = reader.read(BlankTable.least)
      entry.free = reader.read(BlankTable.free)?.value
      entry.most = reader.read(BlankTable.most)?.value
      return entry
    }

    func over(_ base: Entry) -> Entry {
      Entry(
        area: area ?? base.area, alignment: alignment ?? base.alignment, valign: valign ?? base.valign,
        font: font ?? base.font, size: size ?? base.size, least: least ?? base.least,
        colour: colour ?? base.colour, bold: bold ?? base.bold, italic: italic ?? base.italic,
        free: free ?? base.free, most: most ?? base.most)
    }

    var setting: BlankField.Setting? {
      guard let area else { return nil }
      return BlankField.Setting(
        area: area, alignment: alignment, verticalAlignment: valign?.alignment ?? .top, font: font,
        size: size,
        colour: colour, bold: bold, italic: italic,
        fit: Frame.Fit(leastSize: least, freeLines: free, mostLines: most))
    }
  }

  private static let variant = RecordTable<Entry>(
    "khung riêng", "variant", help: Message(vi: "khác đi với loại này", en: "what differs for this kind"),
    fields: place, alignment, valign, font, size, ink, bold, italic, least, free, most
  ) { Entry.read(&$0) }
  private static let collective = Field(
    "tập thể", "collective", variant.type, help: Message(vi: "khi tặng tập thể", en: "for collectives"))
  private static let household = Field(
    "hộ gia đình", "household", variant.type,
    help: Message(vi: "khi tặng hộ gia đình", en: "for households"))
  private static let individual = Field(
    "cá nhân", "individual", variant.type, help: Message(vi: "khi tặng cá nhân", en: "for individuals"))
  private static let onPaper = Field(
    "in sẵn", "on paper", FieldType<Bool>.truth,
    help: Message(vi: "phôi đã in chữ này", en: "the paper shows it already"))
  private static let hidden = Field(
    "bỏ", "hidden", FieldType<Bool>.truth,
    help: Message(vi: "không in chữ này", en: "is not printed at all"))

  fileprivate struct Declared: Sendable {
    var base: Entry
    var variants: [(RecipientKind, Entry)]
    var isOnPaper, isHidden: Bool
    var place: Place
  }

  private static let field = RecordTable<Declared>(
    "khung", "field", help: Message(vi: "một chữ trên giấy", en: "a text of the sheet"),
    fields: place, alignment, valign, font, size, ink, bold, italic, least, free, most, onPaper, hidden,
    collective, household, individual
  ) { reader in
    let base = Entry.read(&reader)
    let kinds: [(RecipientKind, Field<Entry>)] = [
      (.collective, collective), (.household, household), (.individual, individual),
    ]
    let variants = kinds.compactMap { kind, field in reader.read(field).map { (kind, $0) } }
    let isHidden = reader.read(hidden) ?? false
    if !isHidden, base.area == nil, !reader.has(BlankTable.place) {
      reader.findings.error(
        BlankCodes.withoutPlace,
        Message(
          vi: "khung chưa có “vị trí”; nếu không in chữ này thì ghi “bỏ: có”",
          en: "the frame has no \"vị trí\"; write \"bỏ: có\" if this text is not printed"), at: reader.place)
      return nil
    }
    return Declared(
      base: base, variants: variants, isOnPaper: reader.read(onPaper) ?? false, isHidden: isHidden,
      place: reader.place)
  }

  // The paper.
  private static let name = Field(
    "tên", "name", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "tên phôi", en: "the blank's name"))
  private static let paper = Field(
    "khổ giấy", "paper", paperSize.type, required: true,
    help: Message(vi: "kích thước tờ giấy theo chiều đặt", en: "the paper as it lies"))
  private static let paperSize = RecordTable<(Length, Length)>(
    "khổ giấy", "paper", help: Message(vi: "kích thước tờ giấy, mm", en: "the paper in mm"),
    fields: width, height
  ) { reader in
    let (wide, high) = (reader.read(width), reader.read(height))
    guard let wide, let high else { return nil }
    guard (Length.mm(50)...Length.mm(1200)).contains(wide), (Length.mm(50)...Length.mm(1200)).contains(high)
    else {
      reader.findings.error(
        BlankCodes.badPaper,
        Message(
          vi: "tờ giấy phải từ 50 đến 1.200 mm mỗi chiều", en: "paper measures 50 to 1,200 mm each way"),
        at: reader.place)
      return nil
    }
    return (wide, high)
  }
  private static let stock = Field(
    "in trên", "printed on", FieldType<CertificateOptions.Stock>.choice(),
    help: Message(vi: "phôi in sẵn hoặc giấy trắng", en: "a printed blank or plain paper"))
  private static let picture = Field(
    "ảnh", "picture", FieldType<Located<String>>.text,
    help: Message(
      vi: "tệp PNG chụp tờ phôi, nằm cạnh tệp này, để xem thử", en: "a PNG of the paper beside this file"))

  private static let thickness = Field(
    "nét", "line", points, help: Message(vi: "độ dày nét", en: "thickness"))
  private static let fill = Field("nền", "fill", colour, help: Message(vi: "màu nền", en: "colour inside"))
  private static let ornament = RecordTable<Blank.Ornament>(
    "hoa văn", "ornament", help: Message(vi: "một nét hoặc hình chữ nhật", en: "a line or rectangle"),
    fields: placeRequired, thickness, ink, fill
  ) { reader in
    let (area, line) = (reader.read(placeRequired), reader.read(thickness))
    let (colour, fill) = (reader.read(ink), reader.read(fill))
    guard let area else { return nil }
    return Blank.Ornament(
      box: Box(area: area, lineWidth: line ?? .pt(0.75), lineColour: colour ?? .black, fill: fill))
  }
  private static let ornaments = Field(
    "hoa văn", "ornaments", FieldType<[Blank.Ornament]>.list(of: ornament.type),
    help: Message(vi: "viền và nét kẻ của tờ giấy", en: "border and lines of the paper"))

  private static let file = Field(
    "tệp", "file", FieldType<Located<String>>.text,
    help: Message(
      vi: "tệp PNG nằm cạnh tệp này; không có thì chừa chỗ", en: "a PNG; the place stays free without"))
  private static let shows = Field(
    "hình", "shows", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "hình gì, ví dụ “Quốc huy”", en: "what it shows"))
  private static let emblem = RecordTable<Blank.Emblem>(
    "hình", "emblem", help: Message(vi: "quốc huy hoặc hình khác", en: "the emblem or another picture"),
    fields: shows, placeRequired, file
  ) { reader in
    let (what, area, file) = (reader.read(shows), reader.read(placeRequired), reader.read(file))
    guard let what, let area else { return nil }
    return Blank.Emblem(area: area, file: file, description: what.value)
  }
  private static let emblems = Field(
    "hình", "emblems", FieldType<[Blank.Emblem]>.list(of: emblem.type),
    help: Message(vi: "chỗ của quốc huy", en: "the place of the emblem"))

  private static let fields = Field(
    "khung", "fields", FieldType<[FieldEntry<Declared>]>.map(of: field.type), required: true,
    help: Message(vi: "mỗi chữ trên giấy: tên khung và vị trí", en: "each text of the sheet by its name"))

  fileprivate struct Contents: Sendable {
    var name: Located<String>
    var size: (Length, Length)
    var stock: CertificateOptions.Stock
    var picture: Located<String>?
    var font: String?
    var ornaments: [Blank.Ornament]
    var emblems: [Blank.Emblem]
    var fields: [FieldEntry<Declared>]
  }

  private static let blank = RecordTable<Contents>(
    "phôi", "blank", help: Message(vi: "một tờ giấy khen, bằng khen", en: "a sheet of paper"),
    fields: name, paper, stock, font, picture, ornaments, emblems, fields
  ) { reader in
    let (named, size, stock) = (reader.read(name), reader.read(paper), reader.read(stock))
    let (font, picture) = (reader.read(font), reader.read(picture))
    let (ornaments, emblems) = (reader.read(list: ornaments), reader.read(list: emblems))
    let fields = reader.read(BlankTable.fields)
    guard let named, let size, let fields else { return nil }
    return Contents(
      name: named, size: size, stock: stock ?? .printed, picture: picture, font: font?.value,
      ornaments: ornaments, emblems: emblems, fields: fields)
  }

  /// Reads a blank; nil after reporting.
  public static func read(_ id: String, _ node: DataNode, into findings: inout Findings) -> Blank? {
    guard let contents = blank.read(node, into: &findings) else { return nil }
    var base = Entry()
    base.font = contents.font
    let fields = contents.fields.map { entry in
      let declared = entry.value
      let common = declared.base.over(base)
      return BlankField(
        name: entry.key.value, isOnPaper: declared.isOnPaper, isHidden: declared.isHidden,
        setting: common.setting ?? BlankField.Setting(area: BlankTable.nowhere),
        variants: Dictionary(
          declared.variants.compactMap { kind, own in own.over(common).setting.map { (kind, $0) } }
        ) { first, _ in first },
        place: declared.place)
    }
    let blank = Blank(
      id: id, name: contents.name, width: contents.size.0, height: contents.size.1, stock: contents.stock,
      picture: contents.picture, ornaments: contents.ornaments, emblems: contents.emblems, fields: fields)
    for field in fields where !field.isHidden { check(field, on: blank, into: &findings) }
    return blank
  }

  private static let nowhere = PlacedArea(x: .zero, y: .zero, width: .zero, height: .zero)

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
