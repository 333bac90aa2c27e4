/// Hoa văn: an ornament as data, drawn for any paper.
public struct Ornament: Sendable, Hashable {
  /// The kind of ornament.
  public enum Pattern: Sendable, Hashable, CaseIterable {
    // Around a rectangle.
    /// Hồi văn.
    case meander
    /// Dây thừng.
    case rope
    /// Dây lá.
    case leaves
    /// Vân lưới.
    case guilloche
    /// Cánh sen.
    case petals
    /// Vảy.
    case scallops
    /// Sọc chéo.
    case stripes
    /// Chuỗi hạt.
    case beads
    /// Nét kép.
    case rules
    // In the corners of a rectangle.
    /// Góc mây.
    case cornerScrolls
    /// Góc sen.
    case cornerLotus
    /// Góc quạt.
    case cornerFan
    /// Góc mảng.
    case cornerPlanes
    /// Góc vuông.
    case cornerNotch
    // Within a rectangle.
    /// Trống đồng.
    case drum
    /// Sao.
    case star
    /// Tia sáng.
    case rays
    /// Hoa sen.
    case lotus
    /// Nguyệt quế.
    case laurel
    /// Vân tròn.
    case rosette
    /// Dấu nổi.
    case seal
    /// Dải lụa.
    case ribbon
    /// Đường phân.
    case divider
    /// Cờ: flags on both sides of the middle.
    case flags
    /// Hào quang: a disc with rays, on which an emblem stands.
    case glory
    /// Đầm sen: lotus over water.
    case lotusPond
    /// Mảng nền.
    case panel
  }

  /// Its kind.
  public var pattern: Pattern
  /// The outer edge of a border, or the bounding box of a figure.
  public var area: DrawnBox
  /// The width of a border or the size of a corner's figure, in millimetres.
  public var breadth: Double
  /// Màu.
  public var colour: Colour
  /// Màu phụ.
  public var accent: Colour
  /// Màu nhạt, for its light parts.
  public var pale: Colour
  /// Nền: the colour of the paper under it.
  public var ground: Colour

  /// Makes an ornament.
  public init(
    _ pattern: Pattern, area: DrawnBox, breadth: Double, colour: Colour, accent: Colour,
    pale: Colour,
    ground: Colour
  ) {
    self.pattern = pattern
    self.area = area
    self.breadth = breadth
    self.colour = colour
    self.accent = accent
    self.pale = pale
    self.ground = ground
  }

  /// Its shapes, in millimetres from the paper's corner.
  public var shapes: [DrawnShape] {
    let box = area
    let size = min(max(breadth, 0.5), max(0.5, min(box.width, box.height) / 2))
    let colours = Colours(ink: colour, accent: accent, pale: pale, ground: ground)
    let radius = min(box.width, box.height) / 2
    guard box.width > 0, box.height > 0 else { return [] }
    switch pattern {
    case .meander: return BandPattern.meander(box, size, colours)
    case .rope: return BandPattern.rope(box, size, colours)
    case .leaves: return BandPattern.leaves(box, size, colours)
    case .guilloche: return BandPattern.guilloche(box, size, colours)
    case .petals: return BandPattern.petals(box, size, colours)
    case .scallops: return BandPattern.scallops(box, size, colours)
    case .stripes: return BandPattern.stripes(box, size, colours)
    case .beads: return BandPattern.beads(box, size, colours)
    case .rules: return BandPattern.rules(box, size, colour, size * 0.3)
    case .cornerScrolls: return Corners.four(box, Corners.scrolls(size, colours))
    case .cornerLotus: return Corners.four(box, Corners.lotus(size, colours))
    case .cornerFan: return Corners.four(box, Corners.fan(size, colours))
    case .cornerPlanes: return Corners.four(box, Corners.planes(size, colours))
    case .cornerNotch: return Corners.four(box, Corners.notch(size, colours))
    case .drum: return Figures.drum(box.centre, radius, colours)
    case .star: return Figures.star(box.centre, radius, colours)
    case .rays: return Figures.rays(box.centre, box, count: 48, colour)
    case .lotus: return Figures.lotus(DrawnPoint(box.centre.x, box.bottom), box.height, colours)
    case .laurel: return Figures.laurel(box.centre, radius * 0.86, colours)
    case .rosette: return Figures.rosette(box.centre, radius, colours)
    case .seal: return Figures.seal(DrawnPoint(box.centre.x, box.y + box.width / 2), box.width / 2, colours)
    case .ribbon: return Figures.ribbon(box, colours)
    case .divider: return Figures.divider(box, colours)
    case .flags: return Scenes.flags(box, colours)
    case .glory: return Scenes.glory(box.centre, radius, colours)
    case .lotusPond: return Scenes.lotusPond(box, colours)
    case .panel: return [DrawnShape(box.outline, fill: colour)]
    }
  }
}
