import ArgumentParser
import Pipeline

/// A selection of pages: `3`, `1-3,7`.
struct PagesChoice: ExpressibleByArgument, Sendable {
  let pages: PageSelection

  init?(argument: String) {
    var ranges: [ClosedRange<Int>] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 1,
        first <= last
      else { return nil }
      ranges.append(first...last)
    }
    pages = PageSelection(ranges)
  }
}

/// A resolution in dots per inch.
struct DotsPerInchChoice: ExpressibleByArgument, Sendable {
  let value: Int

  init?(argument: String) {
    guard let value = Int(argument), PagePictures.possibleDotsPerInch.contains(value) else { return nil }
    self.value = value
  }
}

/// A part of the sheets: `3/8`.
struct ShardChoice: ExpressibleByArgument, Sendable {
  let shard: SheetSelection.Shard

  init?(argument: String) {
    let ends = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 2, let number = ends[0], let count = ends[1],
      let shard = SheetSelection.Shard(number, of: count)
    else { return nil }
    self.shard = shard
  }
}
