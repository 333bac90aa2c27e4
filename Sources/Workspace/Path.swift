/// Operations on the text of paths, without access to the disk.
public enum Path {
  /// A path below a folder; an absolute path is returned as it is.
  public static func join(_ folder: String, _ path: String) -> String {
    if path.utf8.first == UInt8(ascii: "/") || folder.isEmpty { return path }
    if path.isEmpty || path == "." { return folder }
    return folder.utf8.last == UInt8(ascii: "/") ? folder + path : folder + "/" + path
  }

  /// The parent folder of a path; `/` is its own parent.
  public static func parent(of path: String) -> String {
    let parts = components(of: path)
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    guard parts.count > 1 else { return isAbsolute ? "/" : "." }
    return (isAbsolute ? "/" : "") + parts.dropLast().joined(separator: "/")
  }

  /// The last component of a path.
  public static func name(of path: String) -> String { components(of: path).last ?? "/" }

  /// The non-empty components of a path.
  public static func components(of path: String) -> [String] {
    // By bytes: a slash followed by a combining mark is one Character with it.
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a path without links is the folder or lies below it.
  public static func isInside(_ path: String, folder: String) -> Bool {
    if folder == "/" { return true }
    let (path, folder) = (Array(path.utf8), Array(folder.utf8))
    guard path.starts(with: folder) else { return false }
    return path.count == folder.count || path[folder.count] == UInt8(ascii: "/")
  }

  /// An absolute path without `.`, `..` and double slashes, by text alone.
  public static func normalised(_ path: String) -> String {
    var parts: [String] = []
    for part in components(of: path) {
      if part == ".." {
        _ = parts.popLast()
      } else if part != "." {
        parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The relative path from a folder to a file, both absolute and without links: `../ceremony.yaml`.
  public static func way(from folder: String, to file: String) -> String {
    let (start, end) = (components(of: folder), components(of: file))
    let common = zip(start, end).prefix { $0.utf8.elementsEqual($1.utf8) }.count
    return ([String](repeating: "..", count: start.count - common) + end[common...]).joined(separator: "/")
  }
}
