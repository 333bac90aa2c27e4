import TestSupport
import Testing

@testable import Typesetting

@Suite("JPEG pictures")
struct JPEGTests {
  /// Blue, green and red of a point.
  private func point(_ picture: DecodedPicture, _ x: Int, _ y: Int) -> [Int] {
    let points = picture.rows
    return (0..<3).map { Int(points[(y * picture.width + x) * 4 + $0]) }
  }

  private func isNear(_ found: [Int], _ wanted: [Int]) -> Bool {
    zip(found, wanted).allSatisfy { abs($0 - $1) <= 12 }
  }

  @Test("The head says how large a picture is, of how many colours, and whether Adobe wrote it")
  func header() throws {
    let red = try #require(JPEGHeader(SmallPictures.red))
    #expect((red.width, red.height, red.components, red.isAdobe, red.isUsual) == (16, 8, 3, false, true))
    #expect(red.orientation == 1 && !red.isPlainRGB)
    let grey = try #require(JPEGHeader(SmallPictures.grey))
    #expect((grey.components, grey.isUsual) == (1, true))
    let print = try #require(JPEGHeader(SmallPictures.printRed))
    #expect((print.components, print.isAdobe, print.isUsual) == (4, true, true))
  }

  @Test("Grey, screen colours and print colours are decoded to what they show")
  func decodes() throws {
    #expect(isNear(point(try DecodedPicture(SmallPictures.red), 3, 3), [30, 20, 200]))
    #expect(isNear(point(try DecodedPicture(SmallPictures.grey), 3, 3), [120, 120, 120]))
    #expect(isNear(point(try DecodedPicture(SmallPictures.printRed), 15, 7), [30, 20, 200]))
  }

  @Test("Print colours without Adobe's marker are taken as they stand")
  func plainPrint() throws {
    // The marker with its length of 14 bytes is cut out: what was an opposite counts as the colour itself, and what was
    // coded by differences as the colours, so only that it is no longer red can be said.
    let bytes = SmallPictures.printRed
    let marker = try #require(bytes.indices.first { bytes[$0...].starts(with: [0xFF, 0xEE]) })
    let plain = Array(bytes[..<marker] + bytes[(marker + 16)...])
    #expect(JPEGHeader(plain)?.isAdobe == false)
    #expect(!isNear(point(try DecodedPicture(plain), 3, 3), [30, 20, 200]))
  }

  @Test("A file that ends early is refused, wherever it ends")
  func cut() {
    for file in [SmallPictures.red, SmallPictures.grey, SmallPictures.printRed] {
      for count in 0..<(file.count - 6) {
        #expect(throws: TypesettingError.self, "\(count)") {
          _ = try DecodedPicture(Array(file.prefix(count)))
        }
      }
    }
  }

  @Test("A file with one byte changed never traps, and never has another size than its head says")
  func changed() {
    for file in [SmallPictures.red, SmallPictures.printRed] {
      for index in file.indices {
        for value: UInt8 in [0, 0xFF, file[index] ^ 0x40] {
          var changed = file
          changed[index] = value
          guard let picture = try? DecodedPicture(changed), let header = JPEGHeader(changed) else { continue }
          #expect(picture.width == header.width && picture.height == header.height)
        }
      }
    }
  }

  @Test("A head of a picture too large for any page is refused before memory is taken")
  func huge() throws {
    var file = SmallPictures.red
    let frame = try #require(file.indices.first { file[$0...].starts(with: [0xFF, 0xC0]) })
    for offset in 5..<9 { file[frame + offset] = 0xFF }
    #expect(JPEGHeader(file)?.width == 65_535)
    #expect(throws: TypesettingError.self) { _ = try DecodedPicture(file) }
  }

  /// A picture with the camera's note that it must be turned, in either order of bytes.
  private func turned(_ orientation: UInt8, isLittle: Bool) -> [UInt8] {
    let tiff: [UInt8] =
      isLittle
      ? Array("II".utf8) + [
        42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0,
      ]
      : Array("MM".utf8) + [
        0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
      ]
    let body = Array("Exif\0\0".utf8) + tiff
    return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(body.count + 2)] + body + SmallPictures.red.dropFirst(2)
  }

  @Test("The camera's note how it was held is read in both orders of bytes", arguments: [true, false])
  func orientation(isLittle: Bool) {
    for value in UInt8(1)...8 {
      #expect(JPEGHeader(turned(value, isLittle: isLittle))?.orientation == Int(value))
    }
    #expect(JPEGHeader(turned(9, isLittle: isLittle))?.orientation == 1)
  }

  /// A photograph of 80 × 60 points: a sheet in four colours, a quarter each, seen from the side on black.
  private func photograph(_ corners: [PaperPhoto.Corner]) throws -> [UInt8] {
    var points = [UInt8](repeating: 0, count: 80 * 60 * 4)
    for y in 0..<60 {
      for x in 0..<80 {
        let (dx, dy) = (Double(x) + 0.5, Double(y) + 0.5)
        let inside = (0..<4).allSatisfy { index in
          let (a, b) = (corners[index], corners[(index + 1) % 4])
          return (b.x - a.x) * (dy - a.y) - (b.y - a.y) * (dx - a.x) >= 0
        }
        guard inside else { continue }
        for channel in 0..<3 { points[(y * 80 + x) * 4 + channel] = 230 }
        // A red mark at the top left corner of the sheet.
        if abs(dx - corners[0].x) + abs(dy - corners[0].y) < 14 {
          (points[(y * 80 + x) * 4], points[(y * 80 + x) * 4 + 1]) = (10, 10)
        }
      }
    }
    return try encodedJPEG(points, width: 80, height: 60)
  }

  private let corners = [(12.0, 8.0), (70, 14), (64, 52), (6, 46)].map { PaperPhoto.Corner(x: $0.0, y: $0.1) }

  @Test(
    "A photograph is straightened by its corners: the sheet fills the picture, its top left corner is there")
  func straightens() throws {
    let photo = try PaperPhoto(try photograph(corners))
    #expect(photo.fault(of: corners) == nil)
    let picture = try DecodedPicture(try photo.straightened(corners, width: 60, height: 40))
    #expect((picture.width, picture.height) == (60, 40))
    let light = (0..<40).flatMap { y in (0..<60).map { x in point(picture, x, y) } }.count { $0[0] > 150 }
    #expect(light > 60 * 40 * 8 / 10)
    #expect(point(picture, 2, 2)[0] < 120 && point(picture, 2, 2)[2] > 150)
    for (x, y) in [(57, 2), (57, 37), (2, 37)] { #expect(point(picture, x, y)[0] > 150, "\(x) \(y)") }
  }

  @Test(
    "Corners count in the photograph as it is looked at, however the camera was held", arguments: UInt8(1)...8
  )
  func held(orientation: UInt8) throws {
    // The file holds the sheet as the camera saw it; a viewer turns it.
    let file = try photograph(corners)
    let body =
      Array("Exif\0\0".utf8) + Array("MM".utf8)
      + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    let noted = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(body.count + 2)] + body + file.dropFirst(2)
    let photo = try PaperPhoto(noted)
    #expect((photo.width, photo.height) == (orientation > 4 ? (60, 80) : (80, 60)))
    func looked(_ corner: PaperPhoto.Corner) -> PaperPhoto.Corner {
      let (x, y) = (corner.x, corner.y)
      return switch orientation {
      case 2: .init(x: 80 - x, y: y)
      case 3: .init(x: 80 - x, y: 60 - y)
      case 4: .init(x: x, y: 60 - y)
      case 5: .init(x: y, y: x)
      case 6: .init(x: 60 - y, y: x)
      case 7: .init(x: 60 - y, y: 80 - x)
      case 8: .init(x: y, y: 80 - x)
      default: corner
      }
    }
    let picture = try DecodedPicture(
      try photo.straightened(corners.map(looked), width: 60, height: 40))
    #expect(point(picture, 2, 2)[0] < 120 && point(picture, 2, 2)[2] > 150)
    #expect(point(picture, 57, 37)[0] > 150)
  }

  @Test("Corners that are those of no sheet are told apart from corners outside of the photograph")
  func badCorners() throws {
    let photo = try PaperPhoto(try photograph(corners))
    #expect(photo.fault(of: Array(corners.reversed())) == .noSheet)
    #expect(photo.fault(of: [corners[0], corners[2], corners[1], corners[3]]) == .noSheet)
    #expect(photo.fault(of: Array(corners.prefix(3))) == .noSheet)
    var far = corners
    far[1].x = 81
    #expect(photo.fault(of: far) == .outside(width: 80, height: 60))
    let speck = [(1.0, 1.0), (3, 1), (3, 3), (1, 3)].map { PaperPhoto.Corner(x: $0.0, y: $0.1) }
    #expect(photo.fault(of: speck) == .noSheet)
  }
}
