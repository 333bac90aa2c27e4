import DocumentTree
import XMLKit

/// Shorthands for frequent elements of WordprocessingML.
extension XMLWriter {
  /// An element without content.
  mutating func empty(_ name: String) {
    start(name)
    end()
  }

  /// An element with `w:val` only.
  mutating func value(_ name: String, _ value: String) {
    start(name)
    attribute("w:val", value)
    end()
  }

  /// An element with a whole number as `w:val` only.
  mutating func value(_ name: String, _ value: Int) {
    start(name)
    attribute("w:val", value)
    end()
  }

  /// A property that is on or off.
  mutating func toggle(_ name: String, _ isOn: Bool) {
    start(name)
    if !isOn { attribute("w:val", 0) }
    end()
  }

  /// An element with text only.
  mutating func textElement(_ name: String, _ content: String) {
    start(name)
    text(content)
    end()
  }

  /// A width in twips: `w:tblW`, `w:tcW`, `w:tblInd`.
  mutating func width(_ name: String, _ length: Length) {
    width(name, twips: length.twips)
  }

  /// A width in twips: `w:tblW`, `w:tcW`, `w:tblInd`.
  mutating func width(_ name: String, twips: Int) {
    start(name)
    attribute("w:w", twips)
    attribute("w:type", "dxa")
    end()
  }
}

extension Length {
  /// Half points, the unit of `w:sz`; rounded down, so that text never outgrows its place.
  var halfPoints: Int { max(2, (emu + 64) / 6_350) }
}

extension Alignment {
  /// The value of `w:jc` (ISO/IEC 29500-4 §14.11.2).
  var jc: String {
    switch self {
    case .left: "left"
    case .centre: "center"
    case .right: "right"
    case .justified: "both"
    }
  }
}
