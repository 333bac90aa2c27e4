import Diagnostics
import Facts
import Typesetting

/// The photograph of a blank's paper with the corners that the blank names.
struct PaperPicture {
  let blank: Blank
  let bytes: [UInt8]
  let name: String
  let place: Place?

  /// Fine enough to judge where text lies, light enough to come on every page.
  private static let pointsPerMillimetre = 6.0

  /// The paper alone, as if it had been scanned; nil after reporting.
  func straightened(into findings: inout Findings) -> OfficePicture? {
    do throws(TypesettingError) {
      let photo = try PaperPhoto(bytes)
      let corners = blank.corners.map { PaperPhoto.Corner(x: Double($0.x), y: Double($0.y)) }
      if let fault = photo.fault(of: corners) {
        findings.error(BlankCodes.badCorners, message(fault), at: place)
        return nil
      }
      let fineness = PaperPicture.pointsPerMillimetre
      // bounded: paper of 50 to 1,200 mm
      let (width, height) = (Int(blank.width.mm * fineness), Int(blank.height.mm * fineness))
      // Large paper is shown in fewer points, in its own proportions.
      let share = min(1, 4_000 / Double(max(width, height)))
      // bounded: smaller than before
      let (across, down) = (Int(Double(width) * share), Int(Double(height) * share))
      return .points(
        try photo.straightened(corners, width: across, height: down), width: across, height: down)
    } catch {
      findings.error(
        BlankCodes.badPicture,
        Message(
          vi: "ảnh “\(name)” không đọc được: \(error.reason)",
          en: "the picture “\(name)” cannot be read: \(error.reason)"),
        at: place)
      return nil
    }
  }

  private func message(_ fault: PaperPhoto.BadCorners) -> Message {
    switch fault {
    case .outside(let width, let height):
      Message(
        vi: "ảnh “\(name)” có \(width) × \(height) điểm, một góc nằm ngoài ảnh",
        en: "the photograph “\(name)” has \(width) × \(height) points; a corner lies outside of it")
    case .noSheet:
      Message(
        vi: "“góc ảnh” phải là bốn góc của một tờ giấy: trên trái, trên phải, dưới phải, dưới trái",
        en: "“góc ảnh” must be the four corners of a sheet: top left, top right, bottom right, bottom left")
    }
  }
}
