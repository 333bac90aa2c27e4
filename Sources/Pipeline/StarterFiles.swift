/// The files that a ceremony starts from.
public enum StarterFiles {
  /// The files with another list in the place of the samples; without one they stay as they are.
  public static func replacingList(
    in files: [(path: String, bytes: [UInt8])], by list: (name: String, bytes: [UInt8])?
  ) -> [(path: String, bytes: [UInt8])] {
    guard let list else { return files }
    let samples = files.map(\.path).filter { $0.hasSuffix(".csv") }
    return files.filter { !samples.contains($0.path) }.map { file in
      guard file.path.hasSuffix(".yaml") else { return file }
      var text = String(decoding: file.bytes, as: UTF8.self)
      for sample in samples { text = text.replacing("danh sách: " + sample, with: "danh sách: " + list.name) }
      return (file.path, Array(text.utf8))
    } + [(list.name, list.bytes)]
  }
}
