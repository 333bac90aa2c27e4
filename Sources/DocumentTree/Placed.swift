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

  /// Names a rectangle.
  public init(x: Length, y: Length, width: Length, height: Length) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

extension PlacedArea {
  /// How far the rectangle reaches into another, the shorter way; nil where they are apart, or touch to a tenth of a
  /// millimetre.
  public func depth(over other: PlacedArea) -> Length? {
    let across = min(x + width, other.x + other.width) - max(x, other.x)
    let down = min(y + height, other.y + other.height) - max(y, other.y)
    let depth = min(across, down)
    return depth > .mm(0.1) ? depth : nil
  }
}

/// Text placed on the page.
public struct Frame: Sendable {
  /// Where the text lies between the top and the bottom of its frame.
  public typealias VerticalAlignment = TableCell.VerticalAlignment

  /// What is done with text that does not fit: it takes as many lines as it may at its full size, is then set smaller
  /// down to the least size, then broken into more lines up to the most, and then it is an error that names the frame.
  public struct Fit: Sendable, Hashable {
    /// The smallest size that the text may shrink to; nil does not shrink.
    public let leastSize: Length?
    /// The lines that the text may take at its full size: 1 for a name, 2 or 3 for an achievement; nil is as many as the
    /// text itself asks for.
    public let freeLines: Int?
    /// The most lines; nil is as many as the frame holds.
    public let mostLines: Int?

    /// States the rule.
    public init(leastSize: Length? = nil, freeLines: Int? = nil, mostLines: Int? = nil) {
      self.leastSize = leastSize
      self.freeLines = freeLines
      self.mostLines = mostLines
    }
  }

  /// Whom a frame's text is about: messages name them and their row, wherever the words came from.
  public struct Subject: Sendable, Hashable {
    /// The name as printed.
    public let name: String
    /// The line of the definition or the row of the list.
    public let place: Place?

    /// Names somebody.
    public init(name: String, place: Place?) {
      self.name = name
      self.place = place
    }
  }

  /// Says that frames of one document are alike in all but whom they are about, so that what was measured for one holds
  /// for the others; two frames are alike when they bear the same object.
  public final class Likeness: Sendable {
    /// A likeness of its own.
    public init() {}
  }

  /// What the frame is called in messages: "họ và tên".
  public let name: String
  /// Where it stands.
  public let area: PlacedArea
  /// Where the text lies in it.
  public let verticalAlignment: VerticalAlignment
  /// What is done with text that does not fit.
  public let fit: Fit
  /// Its text.
  public let paragraphs: [Paragraph]
  /// Whom the text is about; nil when it is about nobody.
  public let subject: Subject?
  /// The template's element that made it.
  public let origin: Place?
  /// What other frames of the document it is like; nil when that is not known.
  public let likeness: Likeness?
  /// How far down its text is moved so that it looks as if it stood in the middle, not only its line boxes.
  public var drop = Length.zero
  /// What was done so that its text fits; nil when nothing had to be.
  public var fitting: Fitting?

  /// What fitting did to a text.
  public struct Fitting: Sendable, Hashable {
    /// Whether it is set smaller than the frame asks for.
    public let isSmaller: Bool
    /// The lines that it takes when they are more than it may take at its full size.
    public let lines: Int?

    /// States what was done.
    public init(isSmaller: Bool, lines: Int?) {
      self.isSmaller = isSmaller
      self.lines = lines
    }
  }

  /// Places text.
  public init(
    name: String, area: PlacedArea, verticalAlignment: VerticalAlignment = .top, fit: Fit = Fit(),
    paragraphs: [Paragraph], subject: Subject? = nil, origin: Place? = nil, likeness: Likeness? = nil
  ) {
    self.name = name
    self.area = area
    self.verticalAlignment = verticalAlignment
    self.fit = fit
    self.paragraphs = paragraphs
    self.subject = subject
    self.origin = origin
    self.likeness = likeness
  }

  /// Where its text lies: its area, moved by the drop.
  public var textArea: PlacedArea {
    PlacedArea(x: area.x, y: area.y + drop, width: area.width, height: area.height)
  }

  /// The same frame for somebody else.
  public func about(_ subject: Subject?, like likeness: Likeness?) -> Frame {
    var frame = Frame(
      name: name, area: area, verticalAlignment: verticalAlignment, fit: fit, paragraphs: paragraphs,
      subject: subject, origin: origin, likeness: likeness)
    (frame.drop, frame.fitting) = (drop, fitting)
    return frame
  }

  /// The same frame with other text.
  public func holding(_ paragraphs: [Paragraph]) -> Frame {
    var frame = Frame(
      name: name, area: area, verticalAlignment: verticalAlignment, fit: fit, paragraphs: paragraphs,
      subject: subject, origin: origin, likeness: likeness)
    (frame.drop, frame.fitting) = (drop, fitting)
    return frame
  }

  /// The same frame in another place.
  public func placed(in area: PlacedArea) -> Frame {
    var frame = Frame(
      name: name, area: area, verticalAlignment: verticalAlignment, fit: fit, paragraphs: paragraphs,
      subject: subject, origin: origin, likeness: likeness)
    (frame.drop, frame.fitting) = (drop, fitting)
    return frame
  }
}

/// A rectangle drawn on the page.
public struct Box: Sendable, Hashable {
  /// Where it stands: the middle of its line.
  public var area: PlacedArea
  /// Thickness of its line; zero draws none.
  public var lineWidth: Length
  /// Colour of its line.
  public var lineColour: Colour
  /// Colour inside; nil is empty.
  public var fill: Colour?

  /// Draws a rectangle.
  public init(area: PlacedArea, lineWidth: Length, lineColour: Colour, fill: Colour? = nil) {
    self.area = area
    self.lineWidth = lineWidth
    self.lineColour = lineColour
    self.fill = fill
  }
}

/// A picture placed on the page.
public struct Picture: Sendable, Hashable {
  /// Where it stands.
  public let area: PlacedArea
  /// The picture file's bytes.
  public let bytes: [UInt8]
  /// What it shows, for those who cannot see it.
  public let description: String

  /// Places a picture.
  public init(area: PlacedArea, bytes: [UInt8], description: String) {
    self.area = area
    self.bytes = bytes
    self.description = description
  }

  /// How its bytes are written; what nobody knows is passed on as PNG, the usual one.
  public var format: PictureFormat { PictureFormat(of: bytes) ?? .png }
}
