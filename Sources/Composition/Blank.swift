import Diagnostics
import DocumentTree
import Model

/// Phôi: a sheet as data. Where on the paper each text of a certificate stands, and what the paper shows already.
///
/// From one description come the print (only the variable text, for paper that was bought printed), the preview (the
/// same over a picture of the paper or what stands in for it) and the complete page for plain paper.
public struct Blank: Sendable {
  /// What is drawn of a sheet.
  public enum Rendering: Sendable, Hashable {
    /// In lên phôi: only what the paper does not show yet.
    case print
    /// Xem thử: the print over a picture of the paper, or over what stands in for one.
    case preview
    /// Trọn trang: everything, on plain paper.
    case complete
  }

  /// A line or rectangle of the paper.
  public struct Ornament: Sendable, Hashable {
    /// The rectangle; one without height is a line.
    public let box: Box
  }

  /// A picture of the paper: the emblem.
  public struct Emblem: Sendable, Hashable {
    /// Where it stands.
    public let area: PlacedArea
    /// The PNG file below `templates/blanks`; nil keeps the place free.
    public let file: Located<String>?
    /// What it shows.
    public let description: String
  }

  /// The file's name without its ending: `giay-khen-a4`.
  public let id: String
  /// What people call it.
  public let name: Located<String>
  /// Width of the paper as it lies.
  public let width: Length
  /// Height of the paper as it lies.
  public let height: Length
  /// What it is printed on, unless the definition says otherwise.
  public let stock: CertificateOptions.Stock
  /// The PNG file of the paper below `templates/blanks`, for the preview.
  public let picture: Located<String>?
  /// Border and lines.
  public let ornaments: [Ornament]
  /// Emblem.
  public let emblems: [Emblem]
  /// Texts in the order declared.
  public let fields: [BlankField]
  /// The PNG files that it names, by their name; put in by whoever reads files.
  public var pictures: [String: [UInt8]] = [:]

  /// A field by its name.
  public func field(_ name: String) -> BlankField? { fields.first { $0.name == name } }

  /// The files that it needs besides itself.
  public var files: [Located<String>] { ([picture] + emblems.map(\.file)).compactMap { $0 } }

  /// What the paper itself shows in a rendering: nothing, its picture, or its lines and emblem.
  func background(_ rendering: Rendering) -> [Block] {
    switch rendering {
    case .print: return []
    case .complete: return drawn(marksPlaces: false)
    case .preview:
      guard let picture, let png = pictures[picture.value] else { return drawn(marksPlaces: true) }
      let whole = PlacedArea(x: .zero, y: .zero, width: width, height: height)
      return [.picture(Picture(area: whole, png: png, description: name.value))]
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

  private func drawn(marksPlaces: Bool) -> [Block] {
    var blocks = ornaments.map { Block.box($0.box) }
    for emblem in emblems {
      if let file = emblem.file, let png = pictures[file.value] {
        blocks.append(.picture(Picture(area: emblem.area, png: png, description: emblem.description)))
      } else if marksPlaces {
        blocks.append(.box(Box(area: emblem.area, lineWidth: .pt(0.5), lineColour: Blank.markColour)))
      }
    }
    return blocks
  }

  /// Pale enough to be taken for no part of the paper.
  private static let markColour = Colour(red: 0xA0, green: 0xA0, blue: 0xA0)
}

/// A text of a blank: where it stands and how it looks.
public struct BlankField: Sendable {
  /// How a text stands on the paper.
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
    /// What is done with text that does not fit.
    public var fit = Frame.Fit()
  }

  /// Its name, that of the template's `<field>`: `người nhận`.
  public let name: String
  /// In sẵn: the paper shows it already.
  public let isOnPaper: Bool
  /// Bỏ: printed on no sheet of this blank.
  public let isHidden: Bool
  /// How it stands for any kind of recipient that has no setting of its own.
  public let setting: Setting
  /// Settings of their own: tập thể, hộ gia đình.
  public let variants: [RecipientKind: Setting]
  /// Where it is declared.
  public let place: Place?

  /// How it stands for a kind of recipient.
  public func setting(for kind: RecipientKind) -> Setting { variants[kind] ?? setting }
}
