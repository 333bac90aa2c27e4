import Diagnostics
import DocumentTree
import XMLKit
import ZipKit

/// `word/document.xml`, made section by section while it is packed.
final class DocumentPart: ZipEntryProducer {
  private enum Stage {
    case section(Int)
    case end
    case done
  }

  private let document: Document
  private var body: BodyWriter
  private var stage = Stage.section(0)
  private var page: PageSetup?

  init(_ document: Document, styles: StyleIndex) {
    self.document = document
    self.body = BodyWriter(styles: styles)
    start()
  }

  var findings: Findings { body.findings }

  /// What the text so far needs of the package.
  var needs: NeededParts { body.needs }

  func nextPiece() -> [UInt8]? {
    switch stage {
    case .section(let index) where index < document.sections.count:
      stage = .section(index + 1)
      if let section = document.sections.section(at: index, into: &body.findings) {
        page = section.page
        body.section(section, isLast: index == document.sections.count - 1)
      }
    case .section: stage = .end
    case .end:
      body.sectionProperties(page ?? DocumentPart.emptyPage)
      body.xml.end()
      body.xml.end()
      stage = .done
    case .done: return nil
    }
    body.reportForbidden()
    return body.xml.take()
  }

  private func start() {
    body.xml.declaration()
    body.xml.start("w:document")
    body.xml.attribute("xmlns:w", Namespace.main)
    body.xml.attribute("xmlns:r", Namespace.relationships)
    body.xml.attribute("xmlns:wp", Namespace.wordDrawing)
    body.xml.attribute("xmlns:a", Namespace.drawing)
    body.xml.attribute("xmlns:pic", Namespace.picture)
    // Text boxes and rectangles are Microsoft's 2010 extension of DrawingML; `mc:Ignorable` lets other readers skip
    // it.
    body.xml.attribute("xmlns:mc", Namespace.compatibility)
    body.xml.attribute("xmlns:wps", Namespace.shape)
    body.xml.attribute("mc:Ignorable", "wps")
    body.xml.start("w:body")
  }

  /// The paper of a document without sections: A4 with the margins of Decree 30/2020/NĐ-CP.
  private static let emptyPage = PageSetup(
    width: .mm(210), height: .mm(297), top: .mm(20), right: .mm(15), bottom: .mm(20), left: .mm(30),
    numbering: .none)
}
