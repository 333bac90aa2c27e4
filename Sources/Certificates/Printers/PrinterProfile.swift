import Diagnostics
import DocumentTree
import Fields
import Wording

/// The correction of one printer; kept apart from blanks, since it belongs to a machine.
public struct PrinterProfile: Sendable, Hashable {
  /// How text is moved and scaled.
  public var adjustment: PrintAdjustment
  /// The paper it was measured with. Another size is fed differently and needs a profile of its own.
  public var paper: Paper

  /// A paper size in its orientation.
  public struct Paper: Sendable, Hashable {
    /// Its width.
    public var width: Length
    /// Its height.
    public var height: Length

    /// Makes a paper size.
    public init(width: Length, height: Length) {
      self.width = width
      self.height = height
    }

    /// Whether a size is the same within 0.5 mm.
    public func isSame(width other: Length, height otherHeight: Length) -> Bool {
      abs(width.mm - other.mm) < 0.5 && abs(height.mm - otherHeight.mm) < 0.5
    }

    /// `297 × 210 mm`.
    public var shown: String { "\(Int(width.mm.rounded())) × \(Int(height.mm.rounded())) mm" }
  }

  /// Makes a profile.
  public init(adjustment: PrintAdjustment, paper: Paper) {
    self.adjustment = adjustment
    self.paper = paper
  }

  /// Two distances along one edge of a calibration sheet, from the paper's edge to the middle of each cross.
  public struct Measured: Sendable, Hashable {
    /// To the first cross, in millimetres.
    public let first: Double
    /// To the second cross, in millimetres.
    public let second: Double

    /// Makes a pair of distances.
    public init(first: Double, second: Double) {
      self.first = first
      self.second = second
    }
  }

  /// The distance of the crosses from the edges of the paper, in millimetres.
  public static let crossInset = 20.0

  /// The profile that corrects the measured positions of the crosses; nil when the distances cannot come from a
  /// calibration sheet (more than 20 mm or 10 % off).
  public init?(across: Measured, down: Measured, width: Length, height: Length) {
    guard let x = PrinterProfile.correction(across, length: width.mm),
      let y = PrinterProfile.correction(down, length: height.mm)
    else { return nil }
    paper = Paper(width: width, height: height)
    adjustment = PrintAdjustment(
      right: .mm(x.shift), down: .mm(y.shift), acrossScale: x.scale, downScale: y.scale)
  }

  /// The printer puts v at o + s·v, so what should be at v is sent to (v − o) / s.
  private static func correction(_ measured: Measured, length: Double) -> (shift: Double, scale: Double)? {
    let (first, second) = (crossInset, length - crossInset)
    guard measured.first.isFinite, measured.second.isFinite, second > first else { return nil }
    let stretch = (measured.second - measured.first) / (second - first)
    guard (0.9...1.1).contains(stretch) else { return nil }
    let offset = measured.first - stretch * first
    guard abs(offset) <= 20 else { return nil }
    // Rounded to the decimals of a profile's file, so that a stored profile prints the same.
    let shift = (-offset / stretch * 1_000).rounded() / 1_000
    return (shift, (1 / stretch * 1_000_000).rounded() / 1_000_000)
  }
}

extension PrinterProfile {
  private static let table = RecordTable(
    "máy in", "printer", help: Message(vi: "độ lệch của một máy in", en: "what one printer needs"),
    PrinterProfile(
      adjustment: PrintAdjustment(right: .zero, down: .zero, acrossScale: 1, downScale: 1),
      paper: Paper(width: .zero, height: .zero))
  ) {
    Field(
      "giấy rộng", "paper width", \.paper.width, .millimetres(50...1_200), required: true,
      help: Message(
        vi: "chiều rộng tờ giấy đã đo, theo chiều đặt", en: "the width of the paper measured, as it lies"))
    Field(
      "giấy cao", "paper height", \.paper.height, .millimetres(50...1_200), required: true,
      help: Message(vi: "chiều cao tờ giấy đã đo", en: "the height of the paper measured"))
    Field(
      "dời phải", "right", \.adjustment.right, .millimetres(farthest), required: true,
      help: Message(vi: "dời sang phải, số âm là sang trái", en: "to the right; negative is to the left"))
    Field(
      "dời xuống", "down", \.adjustment.down, .millimetres(farthest), required: true,
      help: Message(vi: "dời xuống, số âm là lên", en: "down; negative is up"))
    Field(
      "tỉ lệ ngang", "scale across", \.adjustment.acrossScale, percent, required: true,
      help: Message(vi: "phần trăm theo chiều ngang", en: "per cent across"))
    Field(
      "tỉ lệ dọc", "scale down", \.adjustment.downScale, percent, required: true,
      help: Message(vi: "phần trăm theo chiều dọc", en: "per cent downwards"))
  }

  private static let percent = FieldType<Double>.length(in: "%", 90.9...111.2).map { $0 / 100 }
  /// The largest deviation in millimetres that `calibrate` accepts.
  private static let farthest = -22.3...22.3

  /// Reads a profile; reports and gives nil on failure.
  public static func read(_ node: DataNode, into findings: inout Findings) -> PrinterProfile? {
    table.read(node, into: &findings)
  }

  /// The text of the profile's file.
  public var text: String {
    """
    # Độ lệch của một máy in, đo bằng tờ hiệu chỉnh. Tạo lại bằng lệnh: vinhdanh printer calibrate
    giấy rộng: \(PrinterProfile.decimal(paper.width.mm, places: 1)) mm
    giấy cao: \(PrinterProfile.decimal(paper.height.mm, places: 1)) mm
    dời phải: \(PrinterProfile.decimal(adjustment.right.mm, places: 3)) mm
    dời xuống: \(PrinterProfile.decimal(adjustment.down.mm, places: 3)) mm
    tỉ lệ ngang: \(PrinterProfile.decimal(adjustment.acrossScale * 100, places: 4)) %
    tỉ lệ dọc: \(PrinterProfile.decimal(adjustment.downScale * 100, places: 4)) %

    """
  }

  /// A number with a decimal comma and a fixed number of decimals.
  static func decimal(_ value: Double, places: Int) -> String {
    var power = 1.0
    for _ in 0..<places { power *= 10 }
    // bounded: lengths of paper and per cents, at most six places
    let scaled = Int((abs(value) * power).rounded())
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    return (value < 0 && scaled > 0 ? "-" : "") + padded.dropLast(places) + "," + padded.suffix(places)
  }
}
