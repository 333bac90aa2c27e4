import Diagnostics
import Model
import TemplateLanguage

/// Checks the wordings pinned in a definition against those that templates and openers offer.
enum NewsWordings {
  /// Reports places and wordings that do not exist, with the available ones.
  static func check(_ report: Report?, offered: [WordingPlace], into findings: inout Findings) {
    let places = offered
    for pin in report?.wordings ?? [] {
      guard let place = places.first(where: { $0.name == pin.place.value }) else {
        refuse(
          pin.place, among: places.map(\.name),
          Message(
            vi: "không có chỗ diễn đạt “\(pin.place.value)”",
            en: "no sentence has a choice of wording named “\(pin.place.value)”"), into: &findings)
        continue
      }
      guard !place.wordings.contains(pin.wording.value) else { continue }
      refuse(
        pin.wording, among: place.wordings,
        Message(
          vi: "chỗ “\(place.name)” không có cách nói “\(pin.wording.value)”",
          en: "“\(place.name)” has no wording named “\(pin.wording.value)”"), into: &findings)
    }
  }

  private static func refuse(
    _ text: Text, among names: [String], _ message: Message, into findings: inout Findings
  ) {
    let list = names.map { "“\($0)”" }.joined(separator: ", ")
    let near = nearest(to: text.value, in: names).map {
      [
        Diagnostic.Help(
          Message(vi: "có phải ý là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0)
      ]
    }
    findings.error(
      NewsCodes.unknownWording, message, at: text.place,
      help: (near ?? []) + [.init(Message(vi: "có: \(list)", en: "there are: \(list)"))])
  }
}
