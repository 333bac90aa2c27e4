import Model

/// How much of each move a short item keeps: the core, and of the rest what its length has room for.
struct NewsBrevity: Sendable {
  /// Sentences of the results, and of a place of a round-up.
  var results = 1
  /// Sentences of the background: what the awards are for.
  var background = 0
  /// Sentences about tasks ahead.
  var tasks = 0
  /// Points of a speech.
  var speechPoints = 0
  /// Whether statistics of awards, past honours and who the unit is are told.
  var hasContext = false
  /// Whether gifts and delegates to a higher congress are told where they are not the news.
  var hasExtras = false
  /// Whether long lists of recipients are given line by line.
  var hasLists = false

  /// The length that is aimed at, in words, a little below the 300 that a short item may have with its heading.
  static let mostWords = 285

  /// One thing more that a short item may keep.
  private enum Widening {
    case results(Int)
    case background(Int)
    case tasks(Int)
    case speechPoints(Int)
    case context
    case lists
    case extras
  }

  /// What an editor misses first stands first.
  private static let widenings: [Widening] = [
    .background(1), .results(2), .speechPoints(1), .background(2), .results(3), .extras, .tasks(1),
    .results(4),
    .background(3), .speechPoints(2), .results(5), .lists, .tasks(2), .context, .results(7), .background(5),
    .speechPoints(4), .tasks(4), .results(9),
  ]

  private func widened(by widening: Widening) -> NewsBrevity {
    var wider = self
    switch widening {
    case .results(let count): wider.results = count
    case .background(let count): wider.background = count
    case .tasks(let count): wider.tasks = count
    case .speechPoints(let count): wider.speechPoints = count
    case .context: wider.hasContext = true
    case .lists: wider.hasLists = true
    case .extras: wider.hasExtras = true
    }
    return wider
  }

  /// The widest choice that a test still finds short enough.
  static func widest(where fits: (NewsBrevity) -> Bool) -> NewsBrevity {
    widenings.reduce(NewsBrevity()) { brevity, widening in
      let wider = brevity.widened(by: widening)
      return fits(wider) ? wider : brevity
    }
  }
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
    func plan(_ brevity: NewsBrevity) -> NewsPlan {
      var plan = NewsPlan(context, brevity: brevity)
      plan.layOut(genre)
      return plan
    }
    let headline = context.ceremony.report?.headline?.value.split(separator: " ").count ?? 14
    let brevity = NewsBrevity.widest { brevity in
      plan(brevity).blocks.reduce(headline) { $0 + $1.aboutWords } <= NewsBrevity.mostWords
    }
    return plan(brevity)
  }
}
