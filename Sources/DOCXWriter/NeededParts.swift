/// What the text needs of the package beside itself, gathered while it is written.
struct NeededParts {
  /// The different pictures, in the order met.
  private(set) var pictures: [[UInt8]] = []
  /// Whether a section so far has page numbers.
  var usesPageNumbers = false
  /// Whether a section without page numbers follows one that has them, whose header it would take over.
  var needsBlankHeader = false

  private var picturesBySize: [Int: [Int]] = [:]

  /// The number of a picture, from 0; a picture that was met before keeps its number.
  mutating func index(of png: [UInt8]) -> Int {
    // Arrays that share their memory are equal at once; others of one size are few.
    if let known = picturesBySize[png.count]?.first(where: { pictures[$0] == png }) { return known }
    picturesBySize[png.count, default: []].append(pictures.count)
    pictures.append(png)
    return pictures.count - 1
  }
}
