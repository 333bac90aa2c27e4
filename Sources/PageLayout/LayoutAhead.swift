import Diagnostics
import Dispatch
import DocumentTree
import Synchronization

/// Lays out sections on two other threads while earlier ones are drawn. Only a few are ahead, so that memory does not
/// grow with their number. Pages and findings keep the order of the sections.
public struct LayoutAhead {
  /// Some consecutive sections, laid out.
  public struct Part: Sendable {
    /// Their pages.
    public internal(set) var pages: [PlacedPage] = []
    /// The findings of their layout.
    public internal(set) var findings = Findings()
  }

  /// The number of sections in a part: enough to make the cost of handing over negligible.
  private static let partSize = 16
  /// The number of parts laid out at the same time: one for each typesetter of a pool.
  private static let mostComing = 2

  /// Receives a part when it is ready.
  private final class Slot: Sendable {
    private let part = Mutex<Part?>(nil)
    private let isReady = DispatchSemaphore(value: 0)

    func put(_ new: Part) {
      part.withLock { $0 = new }
      isReady.signal()
    }

    func take() -> Part? {
      isReady.wait()
      return part.withLock { $0 }
    }
  }

  private let sections: Sections
  private let layouter: PageLayouter
  private var start = 0
  /// The parts being laid out, in order.
  private var coming: [Slot] = []

  /// Prepares to lay out sections in order.
  public init(_ sections: Sections, _ layouter: PageLayouter) {
    self.sections = sections
    self.layouter = layouter
  }

  /// The next part; nil after the last.
  public mutating func next() -> Part? {
    guard coming.isEmpty else {
      let slot = coming.removeFirst()
      orderNext()
      return slot.take()
    }
    // The first part is needed at once, and most documents have no other.
    guard start < sections.count else { return nil }
    let range = takeRange()
    let part = LayoutAhead.layOut(range, sections, layouter)
    for _ in 0..<LayoutAhead.mostComing { orderNext() }
    return part
  }

  private mutating func takeRange() -> Range<Int> {
    let range = start..<min(start + LayoutAhead.partSize, sections.count)
    start = range.upperBound
    return range
  }

  private mutating func orderNext() {
    guard start < sections.count else { return }
    let slot = Slot()
    let range = takeRange()
    DispatchQueue.global().async { [sections, layouter] in
      slot.put(LayoutAhead.layOut(range, sections, layouter))
    }
    coming.append(slot)
  }

  private static func layOut(_ range: Range<Int>, _ sections: Sections, _ layouter: PageLayouter) -> Part {
    var part = Part()
    for index in range {
      guard let section = sections.section(at: index, into: &part.findings) else { continue }
      part.pages += layouter.pages(of: section, into: &part.findings)
    }
    return part
  }
}
