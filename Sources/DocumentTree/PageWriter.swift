import Diagnostics

/// Some pages of a document, by their numbers from 1.
public struct PageSelection: Sendable, Hashable {
  /// The numbers, as ranges.
  public let ranges: [ClosedRange<Int>]

  /// Selects pages; without ranges it selects none.
  public init(_ ranges: [ClosedRange<Int>]) { self.ranges = ranges }

  /// Whether a page is one of them.
  public func contains(_ page: Int) -> Bool { ranges.contains { $0.contains(page) } }

  /// The last of them; 0 when there is none.
  public var last: Int { ranges.reduce(0) { max($0, $1.upperBound) } }
}

/// What pictures of pages are asked for.
public struct PagePictures: Sendable, Hashable {
  /// The pages; nil is all.
  public var pages: PageSelection?
  /// Points of a picture on an inch of paper.
  public var dotsPerInch: Int

  /// A page of A4 as wide as most screens.
  public static let usualDotsPerInch = 150
  /// From a thumbnail to what a printing house asks for.
  public static let possibleDotsPerInch = 20...600

  /// Asks for pictures.
  public init(pages: PageSelection? = nil, dotsPerInch: Int = usualDotsPerInch) {
    self.pages = pages
    self.dotsPerInch = dotsPerInch
  }
}

/// Writes documents in a format that has a file for each page.
public protocol PageWriter: Sendable {
  /// A file of one page: its number, and what gives its bytes to a sink.
  typealias File = (_ page: Int, _ bytes: (any ByteSink) throws(WriterError) -> Void) throws(WriterError) ->
    Void

  /// The file names' ending, without the dot.
  var fileExtension: String { get }

  /// Writes the pages asked for, one after another: `file` is called once for each.
  func write(
    _ document: Document, _ wanted: PagePictures, into findings: inout Findings, file: File
  ) throws(WriterError)
}
