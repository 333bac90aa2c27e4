import Awards
import Diagnostics
import Fields
import Model

/// What a list is like as a whole.
public struct ListSurvey: Sendable, Hashable {
  /// The old code that it most likely is in, where nobody said that it may be converted; nil for one in Unicode.
  public var encoding: String?
  /// The forms of award that it names, in their order.
  public var forms: [String] = []
  /// Those of them that the catalogue does not know.
  public var ownForms: [String] = []

  /// Nothing is known yet.
  public init() {}
}

/// Shows what would be read of a list, as a CSV list of our own.
public enum ListExport {
  /// The text, or nil when there is an error; faults go into the findings.
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

  /// What a definition says of a list besides its name, so that it reads the list as it stands.
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
    number(row.money?.value)
    text(row.isPosthumous ? "có" : nil)
    if let note = row.note { field(note.text, to: &bytes) }
    bytes.append(0x0A)
  }

  /// Signs for which a cell stands in quotes, a bit for each: `"` `,` `;` and the ends of lines.
  private static let quoted: UInt64 = 1 << 0x22 | 1 << 0x2C | 1 << 0x3B | 1 << 0x0A | 1 << 0x0D

  /// A cell, in quotes when it holds a separator, a quote or a line break (RFC 4180).
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
