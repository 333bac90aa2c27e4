import DocumentTree
import Ornaments

/// A picture in the package.
struct PackedPicture {
  /// The name of its part in `word/media`.
  let name: String
  let format: PictureFormat
  let bytes: [UInt8]
}

/// The other parts that the text needs, collected while it is written.
struct NeededParts {
  /// The distinct pictures, in the order of first use.
  private(set) var pictures: [PackedPicture] = []
  /// Whether a section so far has page numbers.
  var usesPageNumbers = false
  /// Whether a section without page numbers follows one with them, whose header it would inherit.
  var needsBlankHeader = false

  /// The distinct feet of first pages, in the order of first use.
  private(set) var footers: [[UInt8]] = []
  /// Whether a section without a foot follows one with a foot, which it would inherit.
  var needsBlankFooter = false

  private var distinct = PictureIndex()

  private var metafiles: [Drawing: Picture] = [:]

  /// The shapes as a picture, made once.
  mutating func picture(of drawing: Drawing) -> Picture {
    if let known = metafiles[drawing] { return known }
    let area = PlacedArea(x: .zero, y: .zero, width: .mm(drawing.width), height: .mm(drawing.height))
    let picture = Picture(area: area, bytes: Metafile.bytes(of: drawing), description: "")
    metafiles[drawing] = picture
    return picture
  }

  /// The number of a picture, from 0; equal pictures share one.
  mutating func index(of picture: Picture) -> Int {
    let (number, isNew) = distinct.number(of: picture.bytes)
    if isNew {
      let name = "image\(number + 1).\(picture.format.fileExtension)"
      pictures.append(PackedPicture(name: name, format: picture.format, bytes: picture.bytes))
    }
    return number
  }

  /// The number of a foot, from 0; equal feet share one.
  mutating func index(ofFooter footer: [UInt8]) -> Int {
    if let known = footers.firstIndex(of: footer) { return known }
    footers.append(footer)
    return footers.count - 1
  }
}
