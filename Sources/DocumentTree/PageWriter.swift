import Diagnostics

/// Selected pages of a document, by numbers from 1.
public struct PageSelection: Sendable, Hashable {
  /// The numbers, as ranges.
  public let ranges: [ClosedRange<Int>]

  /// Selects pages; no ranges select none.
  public init(_ ranges: [ClosedRange<Int>]) { self.ranges = ranges }

  /// Whether a page is selected.
  public func contains(_ page: Int) -> Bool { ranges.contains { $0.contains(page) } }

  /// The last selected page; 0 when there is none.
  public var last: Int { ranges.reduce(0) { max($0, $1.upperBound) } }
}

/// A request for pictures of pages.
public struct PagePictures: Sendable, Hashable {
  /// The pages; nil means all.
  public var pages: PageSelection?
  /// Pixels per inch of paper.
  public var dotsPerInch: Int

  /// The default: a page of A4 becomes about as wide as most screens.
  public static let usualDotsPerInch = 150
  /// From a thumbnail to the resolution of a printing house.
  public static let possibleDotsPerInch = 20...600

  /// Makes a request.
  public init(pages: PageSelection? = nil, dotsPerInch: Int = usualDotsPerInch) {
    self.pages = pages
    self.dotsPerInch = dotsPerInch
  }
}

/// Writes documents in a format with one file per page.
public protocol PageWriter: Sendable {
  /// Receives the file of one page: its number, and a function that writes its bytes to a sink.
  typealias File = (_ page: Int, _ bytes: (any ByteSink) throws(WriterError) -> Void) throws(WriterError) ->
    Void

  /// The file name extension, without the dot.
  var fileExtension: String { get }

  /// Writes the requested pages in order; calls `file` once for each.
  func write(
    _ document: Document, _ wanted: PagePictures, into findings: inout Findings, file: File
  ) throws(WriterError)
}
