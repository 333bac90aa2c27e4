import Awards
import Diagnostics
import DocumentTree
import Facts
import Model
import Ornaments

/// Phôi: a sheet as data: where each text of a certificate is placed, and what the paper already shows.
///
/// One description gives the print (only variable text, for preprinted paper), the preview (the same over a picture
/// of the paper or its substitute) and the complete page for plain paper.
public struct Blank: Sendable {
  /// What is drawn of a sheet.
  public enum Rendering: Sendable, Hashable {
    /// In lên phôi: only what the paper does not show yet.
    case print
    /// Xem thử: the print over a picture of the paper, or over a substitute for it.
    case preview
    /// Trọn trang: everything, on plain paper.
    case complete
  }

  /// Hoa văn: a line, a rectangle, or a pattern of the vocabulary.
  public struct Motif: Sendable, Hashable {
    /// The pattern; nil is a rectangle, a line where it has no height.
    public var pattern: Ornament.Pattern?
    /// Where; nil is the paper's edge less the inset.
    public var area: PlacedArea?
    /// How far from the paper's edges.
    public var inset = Length.mm(8)
    /// How broad a border is, how large a corner.
    public var breadth = Length.mm(8)
    /// Thickness of a rectangle's line.
    public var lineWidth = Length.pt(0.75)
    /// Màu.
    public var colour = Colour.black
    /// Màu phụ.
    public var accent: Colour?
    /// Màu nhạt.
    public var pale: Colour?
    /// Nền: inside a rectangle, under a pattern.
    public var fill: Colour?
  }

  /// A picture of the paper: the emblem.
  public struct Emblem: Sendable, Hashable {
    /// Its rectangle on the paper.
    public var area: PlacedArea
    /// The picture below `templates/blanks`, without its ending where an office gives it; nil keeps the place free.
    public var file: Located<String>?
    /// In sẵn: a printed blank shows it already.
    public var isOnPaper = true
    /// What it shows.
    public var description: String
    /// Thay bằng: the figure shown without the file; nil means none.
    public var standIn: Ornament.Pattern?
    /// The colour of that figure.
    public var colour = Colour.black
    /// Màu phụ.
    public var accent: Colour?
  }

  /// The file's name without its ending: `giay-khen-a4`.
  public let id: String
  /// What people call it.
  public let name: Located<String>
  /// Width of the paper as it lies.
  public let width: Length
  /// Height of the paper as it lies.
  public let height: Length
  /// The paper, unless the definition says otherwise.
  public let stock: CertificateOptions.Stock
  /// The picture of the paper below `templates/blanks`, for the preview.
  public let picture: Located<String>?
  /// Góc ảnh: the corners of the paper in a photograph, clockwise from the top left one, in its pixels; empty takes
  /// the picture as it is.
  public let corners: [PhotoCorner]
  /// Border and lines.
  public let motifs: [Motif]
  /// Emblem.
  public internal(set) var emblems: [Emblem]
  /// Texts in the order declared.
  public internal(set) var fields: [BlankField]
  /// The pictures that it names, by their name; put in by whoever reads files.
  public var pictures: [String: OfficePicture] = [:] {
    didSet {
      drawings = [.print: drawn(.print), .complete: drawn(.complete)].compactMapValues { $0 }
      drawings[.preview] = emblems.contains(where: isMissing) ? drawn(.preview) : drawings[.complete]
    }
  }
  /// Border, ground and figures, one for all sheets; of a print only emblems in shapes that the paper lacks.
  private(set) var drawings: [Rendering: Drawing] = [:]

  /// A field by its name.
  public func field(_ name: String) -> BlankField? { fields.first { $0.name == name } }

  /// The files that it needs besides itself.
  public var files: [Located<String>] { ([picture] + emblems.map(\.file)).compactMap { $0 } }

  /// The name of the emblem under “đã in”.
  static let emblemName = "quốc huy"

  /// The names that “đã in” may have: the frames, and the emblem where there is one.
  var printableNames: [String] {
    fields.filter { !$0.isHidden }.map(\.name) + (emblems.isEmpty ? [] : [Blank.emblemName])
  }

  /// The same blank on paper that shows only these texts, and the emblem if it is among them.
  func showing(_ printed: Set<String>) -> Blank {
    var blank = self
    for index in fields.indices { blank.fields[index].isOnPaper = printed.contains(fields[index].name) }
    for index in emblems.indices { blank.emblems[index].isOnPaper = printed.contains(Blank.emblemName) }
    blank.pictures = pictures
    return blank
  }

  /// What the paper itself shows in a rendering: nothing but emblems that it lacks, its picture, or its lines and emblem.
  func background(_ rendering: Rendering) -> [Block] {
    switch rendering {
    case .print, .complete: return emblems(rendering)
    case .preview:
      guard let picture, case .points(let bytes, _, _)? = pictures[picture.value] else {
        return emblems(.preview)
      }
      let whole = PlacedArea(x: .zero, y: .zero, width: width, height: height)
      return [.picture(Picture(area: whole, bytes: bytes, description: name.value))] + emblems(.print)
    }
  }

  /// Whether a field is drawn in a rendering.
  func shows(_ field: BlankField, in rendering: Rendering) -> Bool {
    guard !field.isHidden else { return false }
    guard field.isOnPaper else { return true }
    switch rendering {
    case .print: return false
    case .complete: return true
    case .preview: return picture.flatMap { pictures[$0.value] } == nil
    }
  }

  private func emblems(_ rendering: Rendering) -> [Block] {
    (drawings[rendering].map { [.drawing($0)] } ?? [])
      + shown(rendering).compactMap { emblem, picture in
        guard case .points = picture else { return nil }
        return picture.block(in: emblem.area, description: emblem.description)
      }
  }

  /// The emblems with their pictures; of a print only those that the paper lacks.
  private func shown(_ rendering: Rendering) -> [(Emblem, OfficePicture)] {
    emblems.compactMap { emblem in
      guard rendering != .print || !emblem.isOnPaper else { return nil }
      return picture(of: emblem).map { (emblem, $0) }
    }
  }

  private func picture(of emblem: Emblem) -> OfficePicture? { emblem.file.flatMap { pictures[$0.value] } }

  /// Whether neither the paper has the emblem nor the office a file of it: what is handed out has none.
  private func isMissing(_ emblem: Emblem) -> Bool { !emblem.isOnPaper && picture(of: emblem) == nil }

  /// Its shapes, with figures instead of missing pictures; for a print only emblems. A preview shows no emblem that the
  /// printed sheet will lack.
  private func drawn(_ rendering: Rendering) -> Drawing? {
    let paper = PlacedArea(x: .zero, y: .zero, width: width, height: height)
    let standIns = emblems.filter {
      picture(of: $0) == nil && (rendering != .preview || $0.isOnPaper)
    }.flatMap(\.standIns)
    let motifs = rendering == .print ? [] : (self.motifs + standIns).flatMap { $0.shapes(on: paper) }
    let shapes =
      motifs
      + shown(rendering).flatMap { emblem, picture in picture.shapes(in: emblem.area) }
    return shapes.isEmpty ? nil : Drawing(width: width.mm, height: height.mm, shapes: shapes)
  }
}

extension Blank.Emblem {
  /// What is drawn in its stead: a wreath is never left empty.
  fileprivate var standIns: [Blank.Motif] {
    guard let standIn else { return [] }
    let figure = Blank.Motif(pattern: standIn, area: area, colour: colour, accent: accent)
    guard standIn == .laurel else { return [figure] }
    let share = 0.46
    let (width, height) = (area.width.mm * share, area.height.mm * share)
    let inner = PlacedArea(
      x: .mm(area.x.mm + (area.width.mm - width) / 2), y: .mm(area.y.mm + (area.height.mm - height) / 2),
      width: .mm(width), height: .mm(height))
    return [figure, Blank.Motif(pattern: .star, area: inner, colour: colour, accent: accent)]
  }
}

/// A corner of the paper in a photograph, in points from the photograph's top left corner.
public struct PhotoCorner: Sendable, Hashable {
  /// From the left.
  public var x: Int
  /// From the top.
  public var y: Int
}

extension Blank {
  /// The same blank for another paper: texts scaled by one factor at their relative height, borders recomputed.
  func relaid(id: String, name: Located<String>, width: Length, height: Length) -> Blank {
    let factor = min(width.mm / self.width.mm, height.mm / self.height.mm)
    func scaled(_ length: Length) -> Length { .mm(length.mm * factor) }
    func placed(_ area: PlacedArea) -> PlacedArea {
      let (wide, high) = (scaled(area.width), scaled(area.height))
      let across = (area.x.mm + area.width.mm / 2) / self.width.mm
      let down = (area.y.mm + area.height.mm / 2) / self.height.mm
      return PlacedArea(
        x: .mm(across * width.mm - wide.mm / 2), y: .mm(down * height.mm - high.mm / 2), width: wide,
        height: high)
    }
    return Blank(
      id: id, name: name, width: width, height: height, stock: stock, picture: nil, corners: [],
      motifs: motifs.map { motif in
        var motif = motif
        motif.area = motif.area.map(placed)
        motif.inset = scaled(motif.inset)
        motif.breadth = scaled(motif.breadth)
        motif.lineWidth = scaled(motif.lineWidth)
        return motif
      },
      emblems: emblems.map { emblem in
        var emblem = emblem
        emblem.area = placed(emblem.area)
        return emblem
      },
      fields: fields.map { field in
        func relaid(_ setting: BlankField.Setting) -> BlankField.Setting {
          var setting = setting
          setting.area = placed(setting.area)
          setting.size = setting.size.map { .pt(($0.pt * factor * 2).rounded() / 2) }
          setting.fit = Frame.Fit(
            leastSize: setting.fit.leastSize.map { .pt(($0.pt * factor * 2).rounded() / 2) },
            freeLines: setting.fit.freeLines, mostLines: setting.fit.mostLines)
          return setting
        }
        return BlankField(
          name: field.name, isOnPaper: field.isOnPaper, isHidden: field.isHidden,
          keepsSmallStart: field.keepsSmallStart, setting: relaid(field.setting),
          variants: field.variants.mapValues(relaid), place: field.place)
      })
  }
}

extension Blank.Motif {
  /// Its shapes on a paper.
  fileprivate func shapes(on paper: PlacedArea) -> [DrawnShape] {
    let area =
      self.area
      ?? PlacedArea(
        x: inset, y: inset, width: paper.width - inset - inset, height: paper.height - inset - inset)
    let box = DrawnBox(x: area.x.mm, y: area.y.mm, width: area.width.mm, height: area.height.mm)
    guard let pattern else {
      return [box.rectangle(fill: fill, line: colour, thickness: lineWidth.mm)]
    }
    let ground = fill ?? Colour(red: 255, green: 255, blue: 255)
    return Ornament(
      pattern, area: box, breadth: breadth.mm, colour: colour, accent: accent ?? colour,
      pale: pale ?? ground, ground: ground
    ).shapes
  }
}

/// A text of a blank, with its position and look.
public struct BlankField: Sendable {
  /// The position and look of a text on the paper.
  public struct Setting: Sendable, Hashable {
    /// Where.
    public var area: PlacedArea
    /// Canh lề; nil follows the style.
    public var alignment: Alignment?
    /// Where the lines lie between the top and the bottom.
    public var verticalAlignment: Frame.VerticalAlignment = .top
    /// Phông; nil follows the style.
    public var font: String?
    /// Cỡ chữ; nil follows the style.
    public var size: Length?
    /// Màu; nil follows the style.
    public var colour: Colour?
    /// Đậm; nil follows the style.
    public var bold: Bool?
    /// Nghiêng; nil follows the style.
    public var italic: Bool?
    /// Giãn dòng, a multiple of the size; nil follows the style.
    public var leading: Double?
    /// Giãn chữ, room after each letter as a share of the size.
    public var tracking: Double?
    /// Chữ hoa nhỏ: small letters as capitals of a lesser size.
    public var hasSmallCapitals = false
    /// Khoảng trên: the white over it as a share of what its column leaves free; nil keeps it in its place.
    public var above: Double?
    /// What is done with text that does not fit.
    public var fit = Frame.Fit()
  }

  /// Its name, that of the template's `<field>`: `người nhận`.
  public let name: String
  /// In sẵn: the paper shows it already.
  public var isOnPaper: Bool
  /// Bỏ: printed on no sheet of this blank.
  public let isHidden: Bool
  /// Giữ chữ thường: a small letter at its beginning stays small.
  public let keepsSmallStart: Bool
  /// How it stands for any kind of recipient that has no setting of its own.
  public let setting: Setting
  /// Settings of their own: tập thể, hộ gia đình.
  public let variants: [RecipientKind: Setting]
  /// Where it is declared.
  public let place: Place?

  /// How it stands for a kind of recipient.
  public func setting(for kind: RecipientKind) -> Setting { variants[kind] ?? setting }
}
