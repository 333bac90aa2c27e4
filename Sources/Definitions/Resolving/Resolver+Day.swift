import Diagnostics
import Model
import Wording

extension Resolver {
  /// Resolves the day: performers, guests, and the recipients of absences and proxies.
  mutating func resolveDay(_ draft: CeremonyDraft) {
    guard let written = draft.day else { return }
    var plan = written.plan
    plan.conductors = written.conductors.map { performer($0) }
    plan.items = written.items.map { draft in
      var item = draft.item
      item.performers = draft.performers.map { performer($0) }
      return item
    }
    var guests = written.guests
    if let list = written.guestList, let rows = recipients(of: list, oneKind: .individual) { guests += rows }
    plan.guests = guests.map { draft in
      var guest = draft.recipient
      guest.kind = draft.kind ?? .individual
      return Resolver.parted(guest)
    }
    let index = recipientIndex()
    plan.absences = plan.absences.map { resolved($0, in: index) }
    plan.representatives = plan.representatives.map { resolved($0, in: index) }
    let known = ceremony.pledges.map(\.document)
    for terms in plan.pledges
    where !known.contains(where: { Folding.sameWord($0.value) == Folding.sameWord(terms.document.value) }) {
      findings.report(
        ReferenceFaults.unknown(
          terms.document, what: Message(vi: "giao ước", en: "pledge"), among: known.map(\.value),
          declare: Message(
            vi: "hoặc khai ở mục “giao ước thi đua”", en: "or declare it under “giao ước thi đua”")))
    }
    ceremony.day = plan
  }

  /// The performer of an item: a person or body of the definition, else words; a near miss of a name is a fault.
  private mutating func performer(_ text: Text) -> Actor {
    isKnown(text) || nearest(to: text.value, in: names.suggestions) != nil ? actor(text) : .group(text)
  }

  /// Splits a guest written on one line: address, name, and the post.
  private static func parted(_ guest: Recipient) -> Recipient {
    guard guest.post == nil, guest.unit == nil, guest.address == nil else { return guest }
    var guest = guest
    let (name, post) = Resolver.cut(guest.name.value)
    if !post.isEmpty { (guest.post, guest.name) = (guest.name.with(post), guest.name.with(name)) }
    var cursor = PhraseCursor(guest.name.value)
    for word in ["đồng chí", "đ/c", "ông", "bà", "anh", "chị"] where cursor.take(word) {
      guard !cursor.isAtEnd else { break }
      let address = guest.name.value.prefix(guest.name.value.count - String(cursor.rest).count)
      guest.address = guest.name.with(
        address.hasPrefix("Đ/c") || address.hasPrefix("đ/c")
          ? "đồng chí" : String(address.drop { $0 == " " }).trimmedEnd)
      guest.name = guest.name.with(String(cursor.rest))
      break
    }
    return guest
  }

  /// The recipients of all awards, by name.
  private func recipientIndex() -> [String: [Proxy.Target]] {
    var index: [String: [Proxy.Target]] = [:]
    for (award, group) in ceremony.awards.enumerated() {
      for (position, recipient) in group.recipients.enumerated() {
        index[Folding.sameWord(recipient.name.value), default: []].append(
          Proxy.Target(award: award, recipient: position))
      }
    }
    return index
  }

  /// Resolves a name to all awards of one recipient; if several recipients have the name, the unit is required.
  private mutating func resolved(_ proxy: Proxy, in index: [String: [Proxy.Target]]) -> Proxy {
    var proxy = proxy
    let named = index[Folding.sameWord(proxy.name.value)] ?? []
    let unit = proxy.unit.map { Folding.sameWord($0.value) }
    proxy.targets = named.filter { unit == nil || self.unit(of: $0) == unit }
    if proxy.targets.isEmpty {
      let all = ceremony.awards.flatMap(\.recipients)
      findings.report(
        ReferenceFaults.unknown(
          named.isEmpty ? proxy.name : proxy.unit ?? proxy.name,
          what: Message(vi: "người nhận", en: "recipient"),
          among: (named.isEmpty ? all.map(\.name) : all.compactMap { $0.unit ?? $0.residence }).map(\.value),
          declare: Message(vi: "ghi tên đúng như trong danh sách", en: "write the name as the list has it")))
    } else if Set(proxy.targets.map { self.unit(of: $0) }).count > 1 {
      findings.report(
        ReferenceFaults.ambiguous(proxy.name, proxy.targets.map { recipient($0).unit ?? recipient($0).name }))
    }
    return proxy
  }

  private func recipient(_ target: Proxy.Target) -> Recipient {
    ceremony.awards[target.award].recipients[target.recipient]
  }

  private func unit(of target: Proxy.Target) -> String {
    let recipient = recipient(target)
    return Folding.sameWord((recipient.unit ?? recipient.residence)?.value ?? "")
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
