import Glibc
import Synchronization

/// Parallel work on several cores.
///
/// Threads get stacks as large as the main thread's, because templates and definitions are read recursively. When the
/// system gives no thread, the caller's thread does the work.
public enum Beside {
  private static let stackBytes = 8 << 20

  /// The number of cores.
  public static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Maps items in parallel, with a limit of concurrent work; results keep the order of the items.
  public static func map<Item: Sendable, Made: Sendable>(
    _ items: [Item], atOnce: Int = cores, _ work: @escaping @Sendable (Item) -> Made
  ) -> [Made] {
    let crew = Crew(items, work)
    let threads = (1..<max(1, min(atOnce, items.count))).compactMap { _ in thread { crew.run() } }
    crew.run()
    for thread in threads { pthread_join(thread, nil) }
    return crew.made
  }

  /// The results of three independent pieces of work, done in parallel.
  public static func three<First: Sendable, Second: Sendable, Third: Sendable>(
    _ first: @Sendable () -> First, _ second: @escaping @Sendable () -> Second,
    _ third: @escaping @Sendable () -> Third
  ) -> (First, Second, Third) {
    let (two, three) = (Crew([()]) { _ in second() }, Crew([()]) { _ in third() })
    let threads = [thread { two.run() }, thread { three.run() }].compactMap { $0 }
    let one = first()
    for thread in threads { pthread_join(thread, nil) }
    two.run()
    three.run()
    return (one, two.made.first ?? second(), three.made.first ?? third())
  }

  private static func thread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackBytes)
    var thread = pthread_t()
    let job = Unmanaged.passRetained(Job(body))
    let refusal = pthread_create(
      &thread, &attributes,
      { raw in
        if let raw { Unmanaged<Job>.fromOpaque(raw).takeRetainedValue().body() }
        return nil
      }, job.toOpaque())
    guard refusal == 0 else {
      job.release()
      return nil
    }
    return thread
  }
}

/// The work of a thread.
private final class Job: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Items that several threads take in turn.
private final class Crew<Item: Sendable, Made: Sendable>: Sendable {
  private let items: [Item]
  private let work: @Sendable (Item) -> Made
  private let state: Mutex<(next: Int, made: [Int: Made])>

  init(_ items: [Item], _ work: @escaping @Sendable (Item) -> Made) {
    self.items = items
    self.work = work
    state = Mutex((0, [:]))
  }

  /// Works until no item is left.
  func run() {
    while let index = take() {
      let made = work(items[index])
      state.withLock { $0.made[index] = made }
    }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < items.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  /// The results, in the order of the items.
  var made: [Made] { state.withLock { state in items.indices.compactMap { state.made[$0] } } }
}
