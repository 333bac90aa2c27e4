import Diagnostics
import DocumentTree
import Fields
import Wording

/// What one printer needs so that ink lies where a blank says; kept apart from blanks, since it belongs to a machine.
public struct PrinterProfile: Sendable, Hashable {
  /// What moves and stretches the text.
  public let adjustment: PrintAdjustment

  /// Keeps an adjustment.
  public init(adjustment: PrintAdjustment) { self.adjustment = adjustment }

  /// Two distances along one edge of a calibration sheet, from the paper's edge to the middle of each cross.
  public struct Measured: Sendable, Hashable {
    /// To the first cross, in millimetres.
    public let first: Double
    /// To the second cross, in millimetres.
    public let second: Double

    /// Keeps two distances.
    public init(first: Double, second: Double) {
      self.first = first
      self.second = second
    }
  }

  /// How far from the edges of the paper the crosses of a calibration sheet stand, in millimetres.
  public static let crossInset = 20.0

  /// The profile of a printer that put the crosses of a sheet where they were measured; nil when the distances are not
  /// those of such a sheet (more than 20 mm or a tenth away).
  public init?(across: Measured, down: Measured, width: Length, height: Length) {
    guard let x = PrinterProfile.correction(across, length: width.mm),
      let y = PrinterProfile.correction(down, length: height.mm)
    else { return nil }
    adjustment = PrintAdjustment(
      right: .mm(x.shift), down: .mm(y.shift), acrossScale: x.scale, downScale: y.scale)
  }

  /// The printer puts v at o + s·v; what shall lie at v is therefore sent to (v − o) / s.
  private static func correction(_ measured: Measured, length: Double) -> (shift: Double, scale: Double)? {
    let (first, second) = (crossInset, length - crossInset)
    guard measured.first.isFinite, measured.second.isFinite, second > first else { return nil }
    let stretch = (measured.second - measured.first) / (second - first)
    guard (0.9...1.1).contains(stretch) else { return nil }
    let offset = measured.first - stretch * first
    guard abs(offset) <= 20 else { return nil }
    // As many decimals as the file of a profile keeps: what is printed is what is written down.
    let shift = (-offset / stretch * 1_000).rounded() / 1_000
    return (shift, (1 / stretch * 1_000_000).rounded() / 1_000_000)
  }
}

extension PrinterProfile {
  private static let right = Field(
    "dời phải", "right", FieldType<Measure>.measure(units: ["mm"]), required: true,
    help: Message(vi: "dời sang phải, số âm là sang trái", en: "to the right; negative is to the left"))
  private static let down = Field(
    "dời xuống", "down", FieldType<Measure>.measure(units: ["mm"]), required: true,
    help: Message(vi: "dời xuống, số âm là lên", en: "down; negative is up"))
  private static let across = Field(
    "tỉ lệ ngang", "scale across", FieldType<Measure>.measure(units: ["%"]), required: true,
    help: Message(vi: "phần trăm theo chiều ngang", en: "per cent across"))
  private static let downwards = Field(
    "tỉ lệ dọc", "scale down", FieldType<Measure>.measure(units: ["%"]), required: true,
    help: Message(vi: "phần trăm theo chiều dọc", en: "per cent downwards"))

  private static let table = RecordTable<PrinterProfile>(
    "máy in", "printer", help: Message(vi: "độ lệch của một máy in", en: "what one printer needs"),
    fields: right, down, across, downwards
  ) { reader in
    let values = [reader.read(right), reader.read(down), reader.read(across), reader.read(downwards)]
      .compactMap { $0?.value }
    guard values.count == 4 else { return nil }
    return PrinterProfile(
      adjustment: PrintAdjustment(
        right: .mm(values[0]), down: .mm(values[1]), acrossScale: values[2] / 100, downScale: values[3] / 100)
    )
  }

  /// Reads a profile; nil after reporting.
  public static func read(_ node: DataNode, into findings: inout Findings) -> PrinterProfile? {
    table.read(node, into: &findings)
  }

  /// The profile as its file holds it.
  public var text: String {
    """
    # Độ lệch của một máy in, đo bằng tờ hiệu chỉnh. Tạo lại bằng lệnh: vinhdanh printer calibrate
    dời phải: \(PrinterProfile.decimal(adjustment.right.mm, places: 3)) mm
    dời xuống: \(PrinterProfile.decimal(adjustment.down.mm, places: 3)) mm
    tỉ lệ ngang: \(PrinterProfile.decimal(adjustment.acrossScale * 100, places: 4)) %
    tỉ lệ dọc: \(PrinterProfile.decimal(adjustment.downScale * 100, places: 4)) %

    """
  }

  /// A number with a decimal comma and a fixed number of places.
  static func decimal(_ value: Double, places: Int) -> String {
    var power = 1.0
    for _ in 0..<places { power *= 10 }
    let scaled = Int((abs(value) * power).rounded())
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    return (value < 0 && scaled > 0 ? "-" : "") + padded.dropLast(places) + "," + padded.suffix(places)
  }
}
