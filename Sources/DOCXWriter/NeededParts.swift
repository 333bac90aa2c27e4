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

  private var picturesBySize: [Int: [Int]] = [:]

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
    let (bytes, format) = (picture.bytes, picture.format)
    // Comparing arrays that share storage is cheap, and few other pictures have the same size.
    if let known = picturesBySize[bytes.count]?.first(where: { pictures[$0].bytes == bytes }) { return known }
    picturesBySize[bytes.count, default: []].append(pictures.count)
    let name = "image\(pictures.count + 1).\(format.fileExtension)"
    pictures.append(PackedPicture(name: name, format: format, bytes: bytes))
    return pictures.count - 1
  }

  /// The number of a foot, from 0; equal feet share one.
  mutating func index(ofFooter footer: [UInt8]) -> Int {
    if let known = footers.firstIndex(of: footer) { return known }
    footers.append(footer)
    return footers.count - 1
  }
}
