import Awards
import Diagnostics
import Wording

extension LawBook {
  /// Căn cứ for an authority's decision on a day.
  ///
  /// First the law that gives the power (on local government, for its levels), then the emulation law with its
  /// amendments and the decree; circulars if requested. The office's own regulation and the proposal ("Theo đề nghị
  /// của …") must come from the definition.
  public func grounds(
    for authority: LegalAuthority, on date: CalendarDate, includingCirculars: Bool = false
  ) -> GroundProposal {
    let inForce = enactments.map(\.document).filter { $0.validity.contains(date) }
    let subjects: [LegalDocument.Subject] =
      authority.level.isLocalGovernment ? [.localGovernment, .commendation] : [.commendation]
    let documents = subjects.flatMap { subject in
      LegalDocument.Kind.allCases.flatMap { kind in
        kind == .circular && !includingCirculars
          ? [] : inForce.filter { $0.subject == subject && $0.kind == kind }
      }
    }
    return GroundProposal(
      grounds: documents.compactMap { document in
        document.ground.map { .init(text: "Căn cứ \($0)", document: document) }
      }, withheld: documents.filter { $0.ground == nil }, remarks: remarks(on: documents, date))
  }

  private func remarks(on documents: [LegalDocument], _ date: CalendarDate) -> [Message] {
    var remarks: [Message] = []
    if let regime = regime(on: date) {
      if let why = regime.unknown { remarks.append(why) }
    } else {
      remarks.append(LawBook.tooEarly)
    }
    for document in documents where !document.verification.isSeen {
      remarks.append(
        Message(
          vi: "tên hoặc ngày của \(document.shortName) chưa được đối chiếu với văn bản gốc",
          en: "title or date of \(document.shortName) were not compared with the text itself"))
    }
    return remarks
  }

  /// The documents that a ground cites, by number or, for laws, by name and date.
  public func documents(citedIn ground: String) -> [LegalDocument] {
    let words = FoldedWords.of(ground)
    return citable.filter { $0.isCited(in: words) }.map(\.document)
  }

  /// Whether a document is in force on a day.
  public func status(of document: LegalDocument, on date: CalendarDate) -> GroundStatus {
    if date < document.validity.from { return .notYet(from: document.validity.from) }
    if let until = document.validity.until, date > until { return .ended(on: until) }
    return .inForce
  }
}
