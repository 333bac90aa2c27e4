/// The relationship ids by which the document's text refers to other parts.
enum Relationship {
  /// The header with the page number.
  static let pageNumberHeader = "rIdPageNumber"
  /// The empty header.
  static let blankHeader = "rIdNoHeader"
  /// The foot of first pages with a number from 0.
  static func footer(_ index: Int) -> String { "rIdFoot\(index + 1)" }
  /// The empty foot.
  static let blankFooter = "rIdNoFoot"
  /// The picture with a number from 0.
  static func picture(_ index: Int) -> String { "rIdImage\(index + 1)" }
}

enum Namespace {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let wordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  static let shape = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
  static let word2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
  static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
}
