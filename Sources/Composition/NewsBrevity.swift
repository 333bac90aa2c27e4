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

  /// The lengths that are aimed at, in words: a short item has 150 to 300, of which heading and credits need some.
  static let mostWords = 255

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

extension NewsPlan {
  /// A short item of a genre.
  static func short(_ genre: NewsGenre, in context: NewsContext) -> NewsPlan {
    var plan = NewsPlan(context)
    for brevity in NewsBrevity.choices {
      plan = NewsPlan(context, brevity: brevity)
      plan.layOut(genre)
      let words = plan.blocks.reduce(0) { $0 + $1.aboutWords }
      if words <= NewsBrevity.mostWords { break }
    }
    return plan
  }
}
