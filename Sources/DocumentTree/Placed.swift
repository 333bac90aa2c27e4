import Ornaments
import Diagnostics

/// A rectangle on the page, measured from the top left corner of the paper.
public struct PlacedArea: Sendable, Hashable {
  /// From the left edge of the paper.
  public var x: Length
  /// From the top edge of the paper.
  public var y: Length
  /// Chiều rộng.
  public var width: Length
  /// Chiều cao.
  public var height: Length

  /// Makes a rectangle.
  public init(x: Length, y: Length, width: Length, height: Length) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

extension PlacedArea {
  /// The smaller overlap, across or down, with another rectangle; nil when they overlap by less than 0.1 mm or not at
  /// all.
  public func depth(over other: PlacedArea) -> Length? {
    let across = min(x + width, other.x + other.width) - max(x, other.x)
    let down = min(y + height, other.y + other.height) - max(y, other.y)
    let depth = min(across, down)
    return depth > .mm(0.1) ? depth : nil
  }
}

/// Text placed on the page.
public struct Frame: Sendable {
  /// The position of the text between the top and the bottom of its frame.
  public typealias VerticalAlignment = TableCell.VerticalAlignment

  /// How text is made to fit. It may take `freeLines` lines at full size, then shrinks to `leastSize`, then breaks
  /// into up to `mostLines` lines; if it still does not fit, an error names the frame.
  public struct Fit: Sendable, Hashable {
    /// The smallest size that the text may shrink to; nil means it does not shrink.
    public let leastSize: Length?
    /// The most lines at full size: 1 for a name, 2 or 3 for an achievement; nil means as many as the text's own line
    /// breaks give.
    public let freeLines: Int?
    /// The most lines; nil means as many as the frame holds.
    public let mostLines: Int?

    /// Makes a rule of fitting.
    public init(leastSize: Length? = nil, freeLines: Int? = nil, mostLines: Int? = nil) {
      self.leastSize = leastSize
      self.freeLines = freeLines
      self.mostLines = mostLines
    }
  }

  /// The person or body that a frame's text is about. Messages name it with its row, whatever the origin of the
  /// words.
  public struct Subject: Sendable, Hashable {
    /// The name as printed.
    public let name: String
    /// The line of the definition or the row of the list.
    public let place: Place?

    /// Makes a subject.
    public init(name: String, place: Place?) {
      self.name = name
      self.place = place
    }
  }

  /// Marks frames that differ only in their subject, so that measurements of one hold for the others. Frames are
  /// alike when they have the same object.
  public final class Likeness: Sendable {
    /// A new mark, equal to no other.
    public init() {}
  }

  /// How a text shares the room of a column with the texts above and below it. Their places in the column follow from
  /// their letters: the white over each is its share of all that is left, so that it looks even whatever their length.
  public struct Sharing: Sendable, Hashable {
    /// The white over the text, where 1 is the white under the last one.
    public let above: Double
    /// Where the letters above the column end, from the top of the paper.
    public let top: Length
    /// Where the letters below the column begin, from the top of the paper.
    public let bottom: Length
    /// How far down the text is moved from its place in the column, by a correction.
    public let moved: Length

    /// Makes a share.
    public init(above: Double, top: Length, bottom: Length, moved: Length = .zero) {
      self.above = above
      self.top = top
      self.bottom = bottom
      self.moved = moved
    }

    /// Whether two texts are in one column.
    public func isBeside(_ other: Sharing) -> Bool { top == other.top && bottom == other.bottom }
  }

  /// The name of the frame in messages: "họ và tên".
  public let name: String
  /// Its rectangle on the page.
  public private(set) var area: PlacedArea
  /// The position of the text in it.
  public let verticalAlignment: VerticalAlignment
  /// How text is made to fit.
  public let fit: Fit
  /// Its text.
  public private(set) var paragraphs: [Paragraph]
  /// The subject of the text; nil when it is about nobody.
  public private(set) var subject: Subject?
  /// The template's element that made it.
  public let origin: Place?
  /// The mark shared with frames that are alike; nil when unknown.
  public private(set) var likeness: Likeness?
  /// How it shares the room of a column; nil for a text that keeps its place.
  public let sharing: Sharing?
  /// How far the text is moved down, so that its letters, not only its line boxes, look centred.
  public var drop = Length.zero
  /// Where its letters stand once it is fitted, from the top of its area: from the capitals of the first line to the last
  /// baseline.
  public var letters: (top: Length, bottom: Length)?
  /// What fitting changed; nil when nothing.
  public var fitting: Fitting?

  /// What fitting changed in a text.
  public struct Fitting: Sendable, Hashable {
    /// Whether the text is smaller than requested.
    public let isSmaller: Bool
    /// The number of lines, when it is more than `freeLines`.
    public let lines: Int?

    /// Records what was changed.
    public init(isSmaller: Bool, lines: Int?) {
      self.isSmaller = isSmaller
      self.lines = lines
    }
  }

  /// Makes a frame.
  public init(
    name: String, area: PlacedArea, verticalAlignment: VerticalAlignment = .top, fit: Fit = Fit(),
    paragraphs: [Paragraph], subject: Subject? = nil, origin: Place? = nil, likeness: Likeness? = nil,
    sharing: Sharing? = nil
  ) {
    self.name = name
    self.area = area
    self.verticalAlignment = verticalAlignment
    self.fit = fit
    self.paragraphs = paragraphs
    self.subject = subject
    self.origin = origin
    self.likeness = likeness
    self.sharing = sharing
  }

  /// The area of its text: the frame's area, moved down by `drop`.
  public var textArea: PlacedArea {
    PlacedArea(x: area.x, y: area.y + drop, width: area.width, height: area.height)
  }

  /// The same frame for another subject.
  public func about(_ subject: Subject?, like likeness: Likeness?) -> Frame {
    var frame = self
    (frame.subject, frame.likeness) = (subject, likeness)
    return frame
  }

  /// The same frame with other text.
  public func holding(_ paragraphs: [Paragraph]) -> Frame {
    var frame = self
    frame.paragraphs = paragraphs
    return frame
  }

  /// The same frame in another place.
  public func placed(in area: PlacedArea) -> Frame {
    var frame = self
    frame.area = area
    return frame
  }
}

/// A rectangle drawn on the page.
public struct Box: Sendable, Hashable {
  /// Its outline; the middle of its line runs along it.
  public var area: PlacedArea
  /// Thickness of its line; zero means no line.
  public var lineWidth: Length
  /// Colour of its line.
  public var lineColour: Colour
  /// Colour of the inside; nil means no fill.
  public var fill: Colour?

  /// Makes a rectangle.
  public init(area: PlacedArea, lineWidth: Length, lineColour: Colour, fill: Colour? = nil) {
    self.area = area
    self.lineWidth = lineWidth
    self.lineColour = lineColour
    self.fill = fill
  }
}

/// A picture placed on the page.
public struct Picture: Sendable, Hashable {
  /// Its rectangle on the page.
  public let area: PlacedArea
  /// The bytes of the picture file.
  public let bytes: [UInt8]
  /// The alternative text, for people who cannot see the picture.
  public let description: String

  /// Makes a placed picture.
  public init(area: PlacedArea, bytes: [UInt8], description: String) {
    self.area = area
    self.bytes = bytes
    self.description = description
  }

  /// The format of its bytes; unknown formats count as PNG, the most common one.
  public var format: PictureFormat { PictureFormat(of: bytes) ?? .png }
}
