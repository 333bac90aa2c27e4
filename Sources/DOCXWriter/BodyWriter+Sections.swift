import DocumentTree
import XMLKit

extension BodyWriter {
  /// Writes paper, margins and page numbers of the section that ends here (ISO/IEC 29500-1 §17.6).
  mutating func sectionProperties(_ page: PageSetup) {
    xml.start("w:sectPr")
    switch page.numbering {
    case .topCentre: header(Relationship.pageNumberHeader)
    case .none: if needs.usesPageNumbers { header(Relationship.blankHeader) }
    }
    if let footRelationship { footer(footRelationship) }
    xml.value("w:type", "nextPage")
    xml.start("w:pgSz")
    xml.attribute("w:w", page.width.twips)
    xml.attribute("w:h", page.height.twips)
    if page.isLandscape { xml.attribute("w:orient", "landscape") }
    xml.end()
    xml.start("w:pgMar")
    xml.attribute("w:top", page.top.twips)
    xml.attribute("w:right", page.right.twips)
    xml.attribute("w:bottom", page.bottom.twips)
    xml.attribute("w:left", page.left.twips)
    xml.attribute("w:header", headerDistance(page))
    let hasFoot = footRelationship.map { $0 != Relationship.blankFooter } ?? false
    xml.attribute("w:footer", hasFoot ? page.footDistance.twips : page.bottom.twips / 2)
    xml.attribute("w:gutter", 0)
    xml.end()
    switch page.numbering {
    case .topCentre:
      xml.start("w:pgNumType")
      xml.attribute("w:start", 1)
      xml.end()
      // The first page has a header of its own, which does not exist, so it has no number.
      xml.empty("w:titlePg")
    case .none: if hasFoot { xml.empty("w:titlePg") }
    }
    xml.end()
  }

  /// The relationship of the first page's foot, which is a part of its own. A section without a foot would inherit
  /// that of the section before it, so it gets an empty one.
  mutating func foot(of section: Section) -> String? {
    guard !section.foot.isEmpty else {
      guard !needs.footers.isEmpty, section.page.numbering == .topCentre else { return nil }
      needs.needsBlankFooter = true
      return Relationship.blankFooter
    }
    var part = BodyWriter(styles: styles)
    part.xml.declaration()
    FixedParts.start("w:ftr", &part.xml)
    part.container(width: section.page.textWidth, section.foot)
    part.xml.end()
    part.reportForbidden()
    findings.append(part.findings)
    return Relationship.footer(needs.index(ofFooter: part.xml.take()))
  }

  private mutating func footer(_ relationship: String) {
    xml.start("w:footerReference")
    xml.attribute("w:type", "first")
    xml.attribute("r:id", relationship)
    xml.end()
  }

  private mutating func header(_ relationship: String) {
    xml.start("w:headerReference")
    xml.attribute("w:type", "default")
    xml.attribute("r:id", relationship)
    xml.end()
  }

  /// The distance in twips from the paper's top to the header that centres the number in the top margin.
  private func headerDistance(_ page: PageSetup) -> Int {
    let size = (styles["pageNumber"] ?? styles.fallback).size
    // Line height of Times New Roman: 1.15 times its size.
    let line = size.twips * 115 / 100
    return max(0, (page.top.twips - line) / 2)
  }
}
