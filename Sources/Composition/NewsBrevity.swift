import Model

/// How much of each move a short item keeps; the roomiest choice that stays within its length is taken.
struct NewsBrevity: Sendable {
  /// Sentences of the results, and of a place of a round-up.
  let results: Int
  /// Sentences of the background: what the awards are for.
  let background: Int
  /// Sentences about tasks ahead.
  let tasks: Int
  /// Points of a speech.
  let speechPoints: Int
  /// Whether statistics of awards, past honours and who the unit is are told.
  let hasContext: Bool
  /// Whether long lists of recipients are given line by line.
  let hasLists: Bool

  /// The length that is aimed at, in words, a little below the 300 that a short item may have with its heading.
  static let mostWords = 275

  /// The choices, the roomiest first.
  static let choices = [
    NewsBrevity(results: 9, background: 4, tasks: 4, speechPoints: 4, hasContext: true, hasLists: true),
    NewsBrevity(results: 6, background: 3, tasks: 3, speechPoints: 3, hasContext: true, hasLists: true),
    NewsBrevity(results: 5, background: 2, tasks: 2, speechPoints: 2, hasContext: false, hasLists: true),
    NewsBrevity(results: 4, background: 2, tasks: 1, speechPoints: 2, hasContext: false, hasLists: true),
    NewsBrevity(results: 3, background: 2, tasks: 1, speechPoints: 1, hasContext: false, hasLists: false),
    NewsBrevity(results: 2, background: 1, tasks: 1, speechPoints: 1, hasContext: false, hasLists: false),
    NewsBrevity(results: 2, background: 1, tasks: 0, speechPoints: 1, hasContext: false, hasLists: false),
    NewsBrevity(results: 1, background: 1, tasks: 0, speechPoints: 1, hasContext: false, hasLists: false),
    NewsBrevity(results: 1, background: 0, tasks: 0, speechPoints: 0, hasContext: false, hasLists: false),
  ]
}

extension NewsBrevity {
  /// The results that are kept, in their order: the first sentence, then figures before other sentences.
  func kept(of points: [NewsPoint]) -> [NewsPoint] {
    let figures = points.indices.dropFirst().filter { index in
      if case .figure = points[index] { true } else { false }
    }
    let others = points.indices.dropFirst().filter { !figures.contains($0) }
    let kept = (points.indices.prefix(1) + figures + others).prefix(results)
    return kept.sorted().map { points[$0] }
  }
}

extension NewsAward {
  /// The award as a short item tells it: who hands it over only where that is news, no long list, no source of money.
  func kept(by brevity: NewsBrevity) -> NewsAward {
    var award = self
    if !brevity.hasLists { award.roll = [] }
    if group.onBehalfOf == nil, !group.isPosthumous { award.handers = [] }
    if award.money?.hasSums == false { award.money = nil }
    return award
  }
}

extension NewsPlan {
  /// A short item of a genre.
  static func short(_ genre: NewsGenre, in context: NewsContext) -> NewsPlan {
    var plan = NewsPlan(context)
    let headline = context.ceremony.report?.headline?.value.split(separator: " ").count ?? 14
    for brevity in NewsBrevity.choices {
      plan = NewsPlan(context, brevity: brevity)
      plan.layOut(genre)
      let words = plan.blocks.reduce(0) { $0 + $1.aboutWords }
      if words + headline <= NewsBrevity.mostWords { break }
    }
    return plan
  }
}
