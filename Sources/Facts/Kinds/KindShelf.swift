import Diagnostics
import Model
import Wording

/// The kinds of document that a folder of templates declares, in the order of the packet.
public struct KindShelf: Sendable {
  /// The kinds.
  public let kinds: [KindManifest]

  /// Orders kinds; two that would be taken for one another, and those that name a kind which does not exist, are
  /// reported.
  public init(_ manifests: [KindManifest], into findings: inout Findings) {
    kinds = manifests.sorted { ($0.rank ?? .max, $0.id) < ($1.rank ?? .max, $1.id) }
    reportTwins(into: &findings)
    for kind in kinds {
      for named in [kind.provedBy, kind.previewedBy].compactMap({ $0 }) where self[named.value] == nil {
        reportUnknown(named, into: &findings)
      }
    }
  }

  /// The kind of a name: its folder of templates, its folder in the packet, or what it is called.
  public subscript(name: String) -> KindManifest? { kinds.first { $0.names.contains(name) } }

  /// The kinds whose sheets a kind lists for signature.
  public func proved(by kind: KindManifest) -> [KindManifest] {
    kinds.filter { $0.provedBy.flatMap { self[$0.value]?.id } == kind.id }
  }

  /// Whether a kind only shows what another one prints.
  public func isPreview(_ kind: KindManifest) -> Bool {
    kinds.contains { $0.previewedBy.flatMap { self[$0.value]?.id } == kind.id }
  }

  /// The words with which a definition chooses every kind.
  private static let everything: Set<String> = ["tat ca", "all"]

  /// Whether a kind is made for a ceremony; `isNamed` says that the run asks for it by its name.
  public func makes(_ kind: KindManifest, for ceremony: Ceremony, isNamed: Bool) -> Bool {
    switch kind.made {
    case .always: return true
    case .withDay: return isNamed || ceremony.day != nil
    case .onRequest: return isNamed || chooses(kind, ceremony)
    }
  }

  private func chooses(_ kind: KindManifest, _ ceremony: Ceremony) -> Bool {
    ceremony.day?.documents.contains { named in
      KindShelf.everything.contains(Folding.fold(named.value)) || self[meant: named.value]?.id == kind.id
    } ?? false
  }

  /// The kind that a definition means by a name, whatever its case and marks.
  private subscript(meant name: String) -> KindManifest? {
    let folded = Folding.fold(name)
    return kinds.first { $0.names.contains { Folding.fold($0) == folded } }
  }

  /// Reports the kinds that a definition chooses and that there are not.
  public func reportUnknownChoices(of ceremony: Ceremony, into findings: inout Findings) {
    for named in ceremony.day?.documents ?? []
    where self[meant: named.value] == nil && !KindShelf.everything.contains(Folding.fold(named.value)) {
      reportUnknown(named, into: &findings)
    }
    for template in ceremony.day?.wordTemplates ?? [] where self[meant: template.kind.value] == nil {
      reportUnknown(template.kind, into: &findings)
    }
  }

  /// Reports kinds that can be requested by the same name.
  private func reportTwins(into findings: inout Findings) {
    var known: [String: KindManifest] = [:]
    for kind in kinds {
      for name in Set(kind.names.map(Folding.fold)).sorted() {
        guard let other = known[name] else {
          known[name] = kind
          continue
        }
        let isFolder = other.folder.value == kind.folder.value
        let place = isFolder ? kind.folder.place : kind.name.place
        findings.report(
          Diagnostic(
            .error, FactCodes.kindTwice,
            isFolder
              ? Message(
                vi: "thư mục “\(kind.folder.value)” trong bộ hồ sơ đã thuộc loại “\(other.name.value)”",
                en: "the packet's folder “\(kind.folder.value)” belongs to the kind “\(other.id)” already")
              : Message(
                vi:
                  "tên “\(kind.name.value)” (\(kind.id)) trùng với loại “\(other.name.value)” (\(other.id))",
                en:
                  "the name “\(kind.name.value)” (\(kind.id)) is that of the kind “\(other.name.value)” (\(other.id))"
              ),
            at: place,
            notes: [
              .init(
                Message(vi: "loại kia khai báo ở đây", en: "the other one is declared here"),
                at: isFolder ? other.folder.place : other.name.place)
            ]))
        break
      }
    }
  }

  private func reportUnknown(_ named: Located<String>, into findings: inout Findings) {
    let near = nearest(to: named.value, in: kinds.flatMap(\.names))
    findings.error(
      FactCodes.unknownKind,
      vi: "không có loại văn bản “\(named.value)”",
      en: "there is no kind of document “\(named.value)”",
      at: named.place,
      help: .meant(near))
  }
}
