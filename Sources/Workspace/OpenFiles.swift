import Glibc

/// How many files this process may hold open.
public enum OpenFiles {
  /// The limit that the system sets (`ulimit -n`); nil when it cannot be told.
  public static var limit: UInt64? {
    var open = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &open) == 0 else { return nil }
    return UInt64(open.rlim_cur)
  }
}
