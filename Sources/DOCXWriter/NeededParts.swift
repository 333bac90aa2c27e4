/// What the text needs of the package beside itself, gathered while it is written.
struct NeededParts {
  /// The different pictures, in the order met.
  private(set) var pictures: [[UInt8]] = []
  /// Whether a section so far has page numbers.
  var usesPageNumbers = false
  /// Whether a section without page numbers follows one that has them, whose header it would take over.
  var needsBlankHeader = false

  /// The different feet of first pages, in the order met.
  private(set) var footers: [[UInt8]] = []
  /// Whether a section without a foot follows one that has it.
  var needsBlankFooter = false

  private var picturesBySize: [Int: [Int]] = [:]

  /// The number of a picture, from 0; a picture that was met before keeps its number.
  mutating func index(of png: [UInt8]) -> Int {
    // Arrays that share their memory are equal at once; others of one size are few.
    if let known = picturesBySize[png.count]?.first(where: { pictures[$0] == png }) { return known }
    picturesBySize[png.count, default: []].append(pictures.count)
    pictures.append(png)
    return pictures.count - 1
  }

  /// The number of a foot, from 0; equal feet share one.
  mutating func index(ofFooter footer: [UInt8]) -> Int {
    if let known = footers.firstIndex(of: footer) { return known }
    footers.append(footer)
    return footers.count - 1
  }
}
