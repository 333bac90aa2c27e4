import Awards
import Diagnostics
import Fields
import Model

/// The properties of a list as a whole.
public struct ListSurvey: Sendable, Hashable {
  /// The legacy encoding that it probably has, if conversion was not permitted; nil for Unicode.
  public var encoding: String?
  /// The forms of award in it, in order.
  public var forms: [String] = []
  /// Those that are not in the catalogue.
  public var ownForms: [String] = []

  /// An empty survey.
  public init() {}
}

/// Shows what would be read from a list, as CSV.
public enum ListExport {
  /// The text; nil after an error.
  public static func csv(
    of file: SourceFile, choices: ListChoices, into findings: inout Findings
  ) -> [[UInt8]]? {
    var pieces: [[UInt8]] = []
    var piece = Array(heading.utf8)
    let outcome = ListReader.read(file, choices: choices) { row in
      append(row, to: &piece)
      if piece.count > 1 << 20 {
        pieces.append(piece)
        piece = []
        piece.reserveCapacity(1 << 20 + 4_096)
      }
    }
    pieces.append(piece)
    let places = ListPlaces(file, outcome, spots: outcome.faults.flatMap { [$0.spot] + $0.notes.map(\.spot) })
    for fault in outcome.faults { findings.report(fault.diagnostic(places)) }
    return outcome.hasErrors ? nil : pieces
  }

  /// The properties that a definition must state for a list besides its name, so that it can be read.
  public static func survey(of file: SourceFile, choices: ListChoices) -> ListSurvey {
    var survey = ListSurvey()
    let outcome = ListReader.read(file, choices: choices) { row in
      guard let form = row.form?.text, !survey.forms.contains(form) else { return }
      survey.forms.append(form)
      if AwardForm(reading: Located(form, at: nil), in: AwardNames.catalogue).entry == nil {
        survey.ownForms.append(form)
      }
    }
    survey.encoding = outcome.suspected?.name
    return survey
  }

  private static let heading =
    "trang,hàng,STT,loại,cách gọi,tên,giới tính,năm sinh,chức vụ,đơn vị,nơi ở,hình thức,thành tích,tiền thưởng,truy tặng,ghi chú\n"

  private static func append(_ row: ListRow, to bytes: inout [UInt8]) {
    func text(_ value: String?) {
      if let value { field(value, to: &bytes) }
      bytes.append(UInt8(ascii: ","))
    }
    func number(_ value: Int?) {
      if let value { bytes.append(contentsOf: String(value).utf8) }
      bytes.append(UInt8(ascii: ","))
    }
    text(row.sheetName)
    number(row.row)
    number(row.order?.value)
    text(row.kind?.name.vi)
    text(row.address?.text)
    text(row.name.text)
    text(row.gender?.name.vi)
    number(row.birthYear?.value)
    text(row.post?.text)
    text(row.unit?.text)
    text(row.residence?.text)
    text(row.form?.text)
    text(row.achievement?.text)
    // A nought and an empty cell both say that there is no sum.
    number(row.money.flatMap { $0.value > 0 ? $0.value : nil })
    text(row.isPosthumous ? "có" : nil)
    if let note = row.note { field(note.text, to: &bytes) }
    bytes.append(0x0A)
  }

  /// Characters that require quotes, one bit each: `"` `,` `;` and line ends.
  private static let quoted: UInt64 = 1 << 0x22 | 1 << 0x2C | 1 << 0x3B | 1 << 0x0A | 1 << 0x0D

  /// Writes a cell, quoted if it contains a separator, a quote or a line break (RFC 4180).
  private static func field(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      let isSpecial = utf8.contains { $0 < 64 && quoted >> UInt64($0) & 1 == 1 }
      guard isSpecial else { return bytes.append(contentsOf: utf8) }
      bytes.append(UInt8(ascii: "\""))
      for byte in utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }
}
