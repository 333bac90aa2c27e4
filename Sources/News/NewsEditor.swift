import Diagnostics
import TemplateLanguage
import Wording
import XMLKit

/// Turns a filled article with its marks into finished sentences, in one pass in reading order.
///
/// It joins clauses, sets capitals and final punctuation, chooses openers so that none occurs twice in a row, gives a
/// time or all posts of a person only once, and drops from the end what does not fit into a short item.
struct NewsEditor {
  /// By what equal openers are chosen, and which are pinned.
  let choice: WordingChoice
  /// The words of the house: what stands before a sentence's first figure.
  let words: NewsWords
  let openers: NewsOpeners
  /// What sentences call the event.
  let event: Located<String>
  /// The length of a short item with what it keeps; nil keeps everything.
  let brevity: NewsBrevity?
  /// Whether the last paragraph ends in “./.”.
  var hasEndMark = false

  /// Sentences with more syllables are split.
  fileprivate static let longestSentence = 60
  /// One to which something belongs that cannot stand alone may have more.
  fileprivate static let longestBound = 85
  /// A headline of more syllables gives way to another.
  fileprivate static let longestHeadline = 25
  /// That which the facts put first may have these.
  fileprivate static let longestFirst = 28
  /// How many headlines there are to choose from.
  private static let mostHeadlines = 3

  /// The finished article, with the places of values left out because they were already said.
  func edited(_ nodes: [XMLNode]) -> (nodes: [XMLNode], said: Set<Place>) {
    var result = shortened(nodes)
    if hasEndMark { _ = NewsEditor.mark(&result.nodes) }
    return result
  }

  /// Adds the end mark after the last paragraph or line of names; false if there is none.
  private static func mark(_ nodes: inout [XMLNode]) -> Bool {
    for index in nodes.indices.reversed() {
      guard case .element(let element) = nodes[index] else { continue }
      var inner = element.children
      if element.name == "p" {
        guard ["body", "item"].contains(element["style"]), element.children.text.hasSuffix(".") else {
          continue
        }
        inner.append(.text("/.", element.place))
      } else if !mark(&inner) {
        continue
      }
      nodes[index] = .element(element.with(inner))
      return true
    }
    return false
  }

  private func shortened(_ nodes: [XMLNode]) -> (nodes: [XMLNode], said: Set<Place>) {
    guard let brevity else {
      let (nodes, said) = finished(nodes, without: [])
      return (NewsEditor.headlinesInOrder(nodes), said)
    }
    let dropped = brevity.order(of: units(nodes))
    var result = finished(nodes, without: [])
    guard NewsEditor.words(result.nodes) > brevity.most, !dropped.isEmpty else { return result }
    // The fewest that must go: dropping one more never makes the item longer.
    var (low, high) = (1, dropped.count)
    while low < high {
      let middle = (low + high) / 2
      let shorter = finished(nodes, without: Set(dropped.prefix(middle).joined()))
      if NewsEditor.words(shorter.nodes) > brevity.most { low = middle + 1 } else { high = middle }
    }
    var gone = Array(dropped.prefix(low))
    result = finished(nodes, without: Set(gone.joined()))
    // A whole that had to go leaves room for what is less dear.
    guard gone.last?.count ?? 0 > 1 else { return result }
    for index in gone.indices.dropLast().reversed() {
      var fewer = gone
      fewer.remove(at: index)
      let longer = finished(nodes, without: Set(fewer.joined()))
      if NewsEditor.words(longer.nodes) <= brevity.most { (gone, result) = (fewer, longer) }
    }
    return result
  }

  /// A list of headlines with those that are too long last, and no more of them than one chooses from.
  private static func headlinesInOrder(_ nodes: [XMLNode]) -> [XMLNode] {
    let headlines = nodes.compactMap { node -> XMLElement? in
      if case .element(let element) = node, element["style"] == "headline" { element } else { nil }
    }
    guard headlines.count > 1 else {
      return nodes.map { node in
        guard case .element(let element) = node, element.name != "p" else { return node }
        return .element(element.with(headlinesInOrder(element.children)))
      }
    }
    let isFirst = headlines[0].words <= longestFirst
    let rest = headlines.dropFirst(isFirst ? 1 : 0)
    let ordered =
      headlines.prefix(isFirst ? 1 : 0) + rest.filter { $0.words <= longestHeadline }
      + rest.filter { $0.words > longestHeadline }
    return ordered.prefix(mostHeadlines).map { .element($0) }
  }

  private func finished(_ nodes: [XMLNode], without dropped: Set<Int>) -> (nodes: [XMLNode], said: Set<Place>)
  {
    var pass = NewsPass(editor: self, dropped: dropped)
    return (pass.nodes(nodes), pass.said)
  }

  /// The words of an article; captions do not count.
  private static func words(_ nodes: [XMLNode]) -> Int {
    nodes.reduce(0) { sum, node in
      guard case .element(let element) = node else { return sum }
      if element.name != "p" { return sum + words(element.children) }
      return element["style"] == "caption" ? sum : sum + element.words
    }
  }

  /// The moves of the parts that may be dropped, in the order of the article.
  private func units(_ nodes: [XMLNode]) -> [String?] {
    nodes.flatMap { node -> [String?] in
      guard case .element(let element) = node else { return [] }
      let own: [String?] = NewsPass.isUnit(element) ? [element["of"]] : []
      return own + units(element.children)
    }
  }
}

/// How long a short item may be, and what is kept before what.
struct NewsBrevity: Sendable {
  /// The most words, of a short item and of a post.
  var most = 285
  var mostOfPost = 90
  /// Sentences by the move that they tell and their number in it, the dearest first.
  var kept: [(move: String, count: Int)] = []
  /// Moves that are never dropped.
  var always: Set<String> = []

  /// Moves that stay or go as a whole: names listed line by line with the words before them, a story.
  private static let wholes = ["danh sách", "bối cảnh"]

  /// The numbers of the units that may be dropped, the first to go first.
  fileprivate func order(of units: [String?]) -> [[Int]] {
    var seen: [String: Int] = [:]
    var ranked: [(rank: Int, index: Int)] = []
    for (index, unit) in units.enumerated() {
      guard let unit, !always.contains(unit),
        !NewsBrevity.wholes.contains(unit) || seen[unit] == nil
      else { continue }
      seen[unit, default: 0] += 1
      let number = seen[unit, default: 0]
      let rank = kept.firstIndex { $0.move == unit && $0.count >= number } ?? kept.count
      ranked.append((rank, index))
    }
    return ranked.sorted { ($0.rank, $0.index) > ($1.rank, $1.index) }.map { item in
      guard let unit = units[item.index], NewsBrevity.wholes.contains(unit) else { return [item.index] }
      return units.indices.filter { units[$0] == unit }
    }
  }
}

extension XMLElement {
  /// The number of words in it.
  fileprivate var words: Int { children.text.split(separator: " ").count }

  /// The same element with other children.
  fileprivate func with(_ children: [XMLNode]) -> XMLElement {
    XMLElement(
      name: name, attributes: attributes.filter { $0.name != "of" }, children: children, place: place)
  }
}

extension [XMLNode] {
  /// The text in it.
  var text: String {
    map { node in
      switch node {
      case .text(let text, _): text
      case .element(let element): element.children.text
      }
    }.joined()
  }
}

/// One pass over an article.
private struct NewsPass {
  let editor: NewsEditor
  let dropped: Set<Int>
  /// The places of values left out because they were already said.
  var said: Set<Place> = []
  private var unit = -1
  private var talk = Talk()

  /// What the sentences so far have said.
  private struct Talk {
    /// Those who stand with their posts in the sentence now.
    var whole: Set<String> = []
    /// Keys that were said, in the body and in captions.
    var keys: Set<String> = []
    /// Those that the sentence now and the one before it in the body said.
    var now: Set<String> = []
    var near: Set<String> = []
    var captionKeys: Set<String> = []
    /// The opener that was used last, its family, and families in which sentences since then opened by themselves.
    var opener = ""
    /// Those that name the event and were used.
    var used: Set<String> = []
    var family = ""
    var noted: Set<String> = []
    /// Whether the sentence just before has an opener.
    var followsOpener = false
    /// Whether the sentence that comes now has one, or left it out.
    var hasOpener = false
    var yielded = false
    /// Whether it is the first sentence of its paragraph.
    var opensParagraph = false
    /// Whether the sentence just before says "cũng".
    var saysAlso = false
    /// The year that the paragraph said last, beside which it is not said again.
    var year = ""
    /// Whether a sentence opened with the occasion, after which “tại hội nghị” needs “cũng”.
    var saidOccasion = false
    /// Whether something was given, signed or decided before.
    var hasActs = false
    /// Whether some sentence had an opener, its own or the clerk's.
    var hasOpened = false
    /// Units that the paragraph has named.
    var units: Set<String> = []
    /// On what the clause now and the one before it in its sentence run: whom they are about, what is striven for.
    var runs: Set<String> = []
    var running: Set<String> = []

    /// Goes on with a clause, which begins a sentence or follows another in it.
    mutating func enter(_ clause: XMLElement, starts: Bool) {
      if starts { whole = [] }
      running = starts ? [] : runs
      runs = []
      guard let name = clause["about"], !name.isEmpty else { return }
      runs = [name]
      units.insert(name)
    }
  }

  /// The words of openers, by which a clerk's own are known, each with its family.
  private let phrases: [(family: String, words: String)]

  init(editor: NewsEditor, dropped: Set<Int>) {
    self.editor = editor
    self.dropped = dropped
    let events = [editor.event.value] + editor.words.words(.meetings)
    phrases = editor.openers.words.values.flatMap { opener in
      (opener.namesEvent ? events : [""]).map { event in
        (opener.family, Folding.sameWord(opener.before + event + opener.after).filter { $0 != "," })
      }
    }
  }

  /// Whether an element may be dropped: a clause, or a paragraph with a whole move.
  static func isUnit(_ element: XMLElement) -> Bool {
    element.name == "s" || element.name == "p" && element["of"] != nil
  }

  mutating func nodes(_ nodes: [XMLNode]) -> [XMLNode] {
    nodes.compactMap { node in
      guard case .element(let element) = node else { return node }
      if element.name == "p" { return paragraph(element).map { .element($0) } }
      return .element(element.with(self.nodes(element.children)))
    }
  }

  /// A paragraph of finished sentences; nil when nothing is left of it.
  private mutating func paragraph(_ element: XMLElement) -> XMLElement? {
    var isDropped = false
    if NewsPass.isUnit(element) {
      unit += 1
      isDropped = dropped.contains(unit)
    }
    var clauses: [XMLElement] = []
    var tail: [XMLNode] = []
    for node in element.children {
      if case .element(let clause) = node, clause.name == "s" {
        unit += 1
        if !dropped.contains(unit) { clauses.append(clause) }
      } else if !clauses.isEmpty || !node.isBlank {
        tail.append(node)
      }
    }
    if isDropped { return nil }
    let isCaption = element["style"] == "caption"
    if clauses.isEmpty {
      let held = element.children.contains {
        if case .element(let inner) = $0 { inner.name == "s" } else { false }
      }
      return held ? nil : element.with(settled(element.children, inCaption: isCaption, starts: true))
    }
    if element["style"] == "headline", clauses.count > 1 { return element.with(headline(of: clauses)) }
    return element.with(sentences(clauses, inCaption: isCaption) + tail.filter { !$0.isBlank })
  }

  /// The first of several headlines that is short enough for readers; the shortest if none is.
  private mutating func headline(of clauses: [XMLElement]) -> [XMLNode] {
    let all = clauses.map { sentences([$0], inCaption: false) }.map {
      (words: $0.text.split(separator: " ").count, nodes: $0)
    }
    if let first = all.first, first.words <= NewsEditor.longestFirst { return first.nodes }
    return (all.first { $0.words <= NewsEditor.longestHeadline } ?? all.min { $0.words < $1.words })?.nodes
      ?? []
  }

  // MARK: Sentences

  private mutating func sentences(_ clauses: [XMLElement], inCaption: Bool) -> [XMLNode] {
    var result: [XMLNode] = []
    var index = 0
    talk.units = []
    if !inCaption { talk.year = "" }
    while index < clauses.count {
      talk.opensParagraph = index == 0
      talk.enter(clauses[index], starts: true)
      let mostClauses = size(of: clauses[index...])
      var sentence = settled(clauses[index].children, inCaption: inCaption, starts: true)
      let hasOpener = talk.hasOpener
      var count = 1
      var length = sentence.text.split(separator: " ").count
      while index + count < clauses.count, count < mostClauses,
        let sign = joint(clauses[index], clauses[index + count])
      {
        let (before, known) = (talk, said)
        talk.enter(clauses[index + count], starts: false)
        let next = settled(clauses[index + count].children, inCaption: inCaption, starts: false)
        length += next.text.split(separator: " ").count
        let isBound = clauses[index + count]["bound"] == "true"
        if length > (isBound ? NewsEditor.longestBound : NewsEditor.longestSentence) {
          (talk, said) = (before, known)
          break
        }
        sentence = sentence.withoutFinalSign + [.text(sign, clauses[index].place)] + next
        count += 1
      }
      // A caption may stand elsewhere: the text does not go on from it.
      if !inCaption { note(sentence.text, hasOpener: hasOpener) }
      if !inCaption, let move = clauses[index]["of"], NewsPass.acts.contains(move) { talk.hasActs = true }
      if !inCaption { (talk.near, talk.now) = (talk.now, []) }
      let stop = clauses[index + count - 1]["stop"] ?? "."
      let finished = finish(sentence, stop: stop, inCaption: inCaption, at: clauses[index].place)
      if !finished.isEmpty {
        if !result.isEmpty { result.append(.text(" ", clauses[index].place)) }
        result += finished
      }
      index += count
    }
    return result
  }

  /// How many of the clauses from here on may share a sentence: where a number is set, no clause is left alone behind.
  private func size(of clauses: ArraySlice<XMLElement>) -> Int {
    guard let first = clauses.first, let most = first["most"].flatMap({ Int($0) }), most > 1 else {
      return .max
    }
    var run = 1
    var last = first
    for next in clauses.dropFirst() {
      guard joint(last, next) != nil else { break }
      (run, last) = (run + 1, next)
    }
    return run % most == 1 && run > 1 ? max(2, most - 1) : min(most, run)
  }

  /// The sign that joins a clause to the one before it; nil when it begins a sentence.
  private func joint(_ left: XMLElement, _ right: XMLElement) -> String? {
    guard left["voice"] != nil || left["join"] != nil, let sign = right["join"],
      left["voice"] == right["voice"] || right["bound"] == "true" && sign == ", ",
      left["stop"] == nil
    else { return nil }
    return sign
  }

  /// Keeps in mind what a sentence says in the words of an opener, be they its own or the clerk's.
  private mutating func note(_ sentence: String, hasOpener: Bool) {
    let text = Folding.sameWord(sentence)
    let start = text.firstIndex(of: ",").map { text[..<$0] } ?? ""
    talk.followsOpener = hasOpener
    if hasOpener { talk.hasOpened = true }
    talk.saysAlso = (" " + sentence.lowercased()).contains(" cũng ")
    for (family, words) in phrases where text.contains(words) {
      talk.hasOpened = true
      if !hasOpener || talk.family != family { talk.noted.insert(family) }
      if start.contains(words) { talk.followsOpener = true }
    }
  }

  /// A sentence with its capital and final sign; what the clerk wrote at its end is taken off.
  private func finish(_ nodes: [XMLNode], stop: String, inCaption: Bool, at place: Place?) -> [XMLNode] {
    var nodes = nodes.filter { !$0.isEmptyText }
    guard nodes.contains(where: { !$0.isBlank }) else { return [] }
    nodes = nodes.tidied
    capitalise(&nodes, mayOpenWithFigure: inCaption, at: place)
    if stop == "none" { return nodes }
    if stop == "." {
      let text = nodes.text
      if text.hasSuffix("!") || text.hasSuffix("?") || text.hasSuffix("…") { return nodes }
      if text.hasSuffix(".\u{201D}") || text.hasSuffix("!\u{201D}") || text.hasSuffix("?\u{201D}") {
        return nodes
      }
    }
    return nodes.withoutFinalSign + [.text(stop, place)]
  }

  private func capitalise(_ nodes: inout [XMLNode], mayOpenWithFigure: Bool, at place: Place?) {
    for (index, node) in nodes.enumerated() {
      guard case .text(let text, let own) = node,
        let first = text.unicodeScalars.first(where: {
          $0.properties.isAlphabetic || ("0"..."9").contains($0)
        })
      else { continue }
      if ("0"..."9").contains(first) {
        if !mayOpenWithFigure, !editor.words.opensWithTime(Array(nodes[index...]).text) {
          nodes.insert(.text(editor.words.beforeFigure + " ", place), at: index)
        }
        return
      }
      nodes[index] = .text(Casing.sentence(text), own)
      return
    }
  }

  // MARK: Marks

  private func inner(_ nodes: [XMLNode]) -> [Place] {
    nodes.flatMap { node -> [Place] in
      switch node {
      case .text(_, let place): place.map { [$0] } ?? []
      case .element(let element): inner(element.children)
      }
    }
  }

  /// The words of a clause with every mark settled; `starts` says whether it begins a sentence.
  private mutating func settled(_ nodes: [XMLNode], inCaption: Bool, starts: Bool) -> [XMLNode] {
    if starts { (talk.hasOpener, talk.yielded) = (false, false) }
    return settledInside(nodes, inCaption: inCaption, starts: starts)
  }

  private mutating func settledInside(_ nodes: [XMLNode], inCaption: Bool, starts: Bool) -> [XMLNode] {
    var result: [XMLNode] = []
    // Both forms of a second mention ask before it counts as one.
    var met: Set<String> = []
    defer { talk.now.formUnion(met) }
    for (index, node) in nodes.enumerated() {
      guard case .element(let element) = node else {
        result.append(node)
        continue
      }
      let key = (element["key"] ?? "").lowercased()
      // A year is left out beside itself only, not over another or a paragraph's end.
      let isYear = key.hasPrefix("năm ")
      let isKnown =
        isYear
        ? talk.year == key : talk.keys.contains(key) || inCaption && talk.captionKeys.contains(key)
      if isYear, element.name == "once" { talk.year = key }
      switch element.name {
      case "once":
        if isKnown {
          said.formUnion(inner(element.children))
        } else {
          if inCaption { talk.captionKeys.insert(key) } else { talk.keys.insert(key) }
          if !inCaption { talk.now.insert(key) }
          talk.whole.insert(key)
          result += settledInside(element.children, inCaption: inCaption, starts: starts)
        }
      case "full": talk.whole.insert(key)
      case "again":
        let isNear = talk.now.contains(key) || talk.near.contains(key)
        if isKnown != (element["not"] != nil), element["near"].map({ ($0 == "true") == isNear }) ?? true,
          element["bare"] == nil || !talk.whole.contains(key)
        {
          if !inCaption { met.insert(key) }
          result += settledInside(element.children, inCaption: inCaption, starts: starts)
        }
      case "opener":
        // A number does not begin a sentence, so its opener stays.
        let next = Array(nodes[(index + 1)...]).text.first { $0 != " " }
        if starts { result += opener(element, mayYield: !(next?.isNumber ?? false)) }
      case "starts":
        if starts { result += settledInside(element.children, inCaption: inCaption, starts: starts) }
      case "unit":
        let name = settledInside(element.children, inCaption: inCaption, starts: starts)
        if talk.units.insert(name.text).inserted {
          result += name
        } else {
          result.append(.text(editor.words.shortUnit(name.text), inner(name).first ?? element.place))
        }
      case "running":
        let words = element.children.text.trimmedBlanks
        talk.runs.insert(words)
        if talk.running.contains(words) {
          said.formUnion(inner(element.children))
        } else {
          result += settledInside(element.children, inCaption: inCaption, starts: starts)
        }
      case "also":
        if !talk.saysAlso, talk.yielded != (element["not"] != nil), talk.hasActs || element["not"] != nil {
          result += settledInside(element.children, inCaption: inCaption, starts: starts)
        }
      default:
        result.append(
          .element(element.with(settledInside(element.children, inCaption: inCaption, starts: starts))))
      }
    }
    return result
  }

  /// The family of openers that add to what was given or done before, and the moves that are such.
  private static let adding = "thêm"
  private static let acts: Set<String> = [
    "khen thưởng", "phần thưởng", "quà tặng", "giao ước", "phát động", "cử đại biểu", "bỏ phiếu", "diễn biến",
  ]

  /// Whether an opener that goes on with another fits: one was said before, and “cũng” not in the sentence just before.
  private func mayOpen(_ opener: NewsOpeners.Opener) -> Bool {
    if opener.family == NewsPass.adding { return talk.hasActs }
    return !opener.before.lowercased().hasPrefix("cũng") || talk.hasOpened && !talk.saysAlso
  }

  /// The opener that is chosen; none where the sentence before has one and this one yields.
  private mutating func opener(_ element: XMLElement, mayYield: Bool) -> [XMLNode] {
    if mayYield, element["yield"] != nil, talk.followsOpener {
      talk.yielded = true
      return []
    }
    let openers = editor.openers
    let place = openers.place(element["place"] ?? "")
    let wanted = (element["wants"] ?? "").split(separator: ",").map { String($0).trimmedBlanks }
    // What is pinned by name is what somebody wants; equal ones follow from the event.
    let isPinned = editor.choice.number == nil && !editor.choice.isFree(place)
    var names: [String] = []
    if !isPinned {
      if talk.followsOpener, !talk.opensParagraph, let name = element["wants-after"] { names.append(name) }
      names += wanted
    }
    let start = editor.choice.first(at: place)
    if place.wordings.indices.contains(start) { names += place.wordings[start...] + place.wordings[..<start] }
    if let name = element["or"] { names.append(name) }
    let all = names.compactMap { name in openers.words[name].map { (name: name, opener: $0) } }
    // “Tại hội nghị” stands once; after that the sentence says “cũng” or has another opener.
    let fresh = all.filter { !talk.used.contains($0.name) && !(talk.saidOccasion && $0.opener.isPlainEvent) }
    let known = fresh.isEmpty ? all : fresh
    let chosen =
      known.first {
        let mayFollow = wanted.dropFirst().contains($0.name) && !talk.followsOpener
        return ($0.opener.family != talk.family || mayFollow) && !talk.noted.contains($0.opener.family)
          && mayOpen($0.opener)
      }
      ?? known.first { $0.opener.family != talk.family && !talk.noted.contains($0.opener.family) }
      ?? known.first { $0.opener.family != talk.family && mayOpen($0.opener) } ?? known.first {
        $0.name != talk.opener
      }
      ?? known.first
    guard let chosen else { return [] }
    talk.hasOpener = true
    (talk.opener, talk.family, talk.noted) = (chosen.name, chosen.opener.family, [])
    if chosen.opener.namesEvent { talk.used.insert(chosen.name) } else { talk.saidOccasion = true }
    var nodes: [XMLNode] = [.text(chosen.opener.before, element.place)]
    if chosen.opener.namesEvent {
      nodes.append(.text(editor.event.value, editor.event.place ?? element.place))
    }
    return nodes + [XMLNode.text(chosen.opener.after + " ", element.place)]
  }
}

extension XMLNode {
  /// Whether it is nothing but blanks.
  fileprivate var isBlank: Bool {
    if case .text(let text, _) = self { text.allSatisfy(\.isWhitespace) } else { false }
  }

  fileprivate var isEmptyText: Bool { if case .text(let text, _) = self { text.isEmpty } else { false } }
}

extension [XMLNode] {
  /// The pieces without the blanks that marks leave behind where something was left out; no text is changed within.
  fileprivate var tidied: [XMLNode] {
    var result: [XMLNode] = []
    var endsWithBlank = true
    for node in self {
      guard case .text(let text, let place) = node else {
        result.append(node)
        continue
      }
      let kept = endsWithBlank ? String(text.drop { $0 == " " }) : text
      guard !kept.isEmpty else { continue }
      if let first = kept.first, ",.;:".contains(first), case .text(let last, let own) = result.last,
        last.hasSuffix(" ")
      {
        result[result.count - 1] = .text(String(last.dropLast()), own)
      }
      result.append(.text(kept, place))
      endsWithBlank = kept.hasSuffix(" ")
    }
    return result
  }

  /// The words without blanks and signs at their end that only a final sign replaces.
  fileprivate var withoutFinalSign: [XMLNode] {
    var result = self
    while case .text(let text, let place) = result.last {
      var scalars = text.unicodeScalars
      while let last = scalars.last, last.properties.isWhitespace || [".", ";", ",", ":"].contains(last) {
        scalars.removeLast()
      }
      result[result.count - 1] = .text(String(scalars), place)
      if !scalars.isEmpty { break }
      result.removeLast()
    }
    return result
  }
}
