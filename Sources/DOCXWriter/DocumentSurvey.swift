import Diagnostics
import DocumentTree

/// What has to be known of all sections before the first is written: the pictures and the headers.
///
/// The parts of the package are listed in its first entry, long before its text. The sections are therefore made once
/// more for this; making one is quick beside writing it, and 100,000 sections still need the memory of one. Their
/// findings are left to the second time.
struct DocumentSurvey {
  /// The different pictures, in the order met.
  private(set) var pictures: [[UInt8]] = []
  /// Whether a section has page numbers.
  private(set) var usesPageNumbers = false
  /// Whether a section without page numbers follows one that has them, whose header it would take over.
  private(set) var needsBlankHeader = false
  /// The only section, kept so that it is not made twice.
  private(set) var onlySection: Section?
  /// What was found while the only section was made.
  private(set) var findings = Findings()

  private var picturesBySize: [Int: [Int]] = [:]

  init(_ sections: Sections) {
    for index in 0..<sections.count {
      var unheard = Findings()
      let section = sections.section(at: index, into: &unheard)
      if sections.count == 1 {
        onlySection = section
        findings = unheard
      }
      guard let section else { continue }
      switch section.page.numbering {
      case .topCentre: usesPageNumbers = true
      case .none: needsBlankHeader = needsBlankHeader || usesPageNumbers
      }
      collect(section.blocks)
    }
  }

  /// The number of a picture, from 0.
  func index(of png: [UInt8]) -> Int? {
    // Arrays that share their memory are equal at once; others of one size are few.
    picturesBySize[png.count]?.first { pictures[$0] == png }
  }

  private mutating func collect(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph, .table, .rule, .space, .pageBreak, .frame, .box: continue
      case .columns(let columns): for column in columns.columns { collect(column.blocks) }
      case .keepTogether(let inner): collect(inner)
      case .picture(let picture):
        if index(of: picture.png) == nil {
          picturesBySize[picture.png.count, default: []].append(pictures.count)
          pictures.append(picture.png)
        }
      }
    }
  }
}
