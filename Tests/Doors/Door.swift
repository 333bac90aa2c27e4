import Diagnostics
import Foundation
import ZipKit

/// One of the ways by which bytes of others come into the program.
public struct Door: Sendable {
  /// Its name.
  public let name: String
  /// How many of 10,000 inputs go through it.
  public let share: Int
  /// Files that it takes.
  public let seeds: [[UInt8]]
  /// Words of its language, which a mutation inserts.
  public let words: [String]
  /// Whether its files are archives, whose parts are changed.
  public let isArchive: Bool
  /// Reads bytes as the program does and goes on with what was read; gives what was reported.
  public let enter: @Sendable ([UInt8]) -> Findings

  init(
    _ name: String, share: Int, seeds: [[UInt8]], words: [String] = [], isArchive: Bool = false,
    enter: @escaping @Sendable ([UInt8], inout Findings) -> Void
  ) {
    self.name = name
    self.share = share
    self.seeds = seeds
    self.words = words
    self.isArchive = isArchive
    self.enter = { bytes in
      var findings = Findings()
      enter(bytes, &findings)
      return findings
    }
  }

  /// A seed with changes; those of an archive lie in one of its parts, now and then in the archive itself.
  public func input(_ mutator: inout Mutator<some RandomNumberGenerator>) -> [UInt8] {
    let seed = seeds.randomElement(using: &mutator.random) ?? []
    guard isArchive, Int.random(in: 0..<8, using: &mutator.random) > 0,
      let parts = Door.unpacked(seed), let chosen = parts.indices.randomElement(using: &mutator.random)
    else {
      return mutator.mutate(seed, words: words)
    }
    var changed = parts
    changed[chosen].bytes = mutator.mutate(parts[chosen].bytes, words: words)
    return Door.packed(changed) ?? seed
  }

  private static func unpacked(_ bytes: [UInt8]) -> [(name: String, bytes: [UInt8])]? {
    guard let zip = try? ZipReader(bytes) else { return nil }
    return zip.names.compactMap { name in
      ((try? zip.bytes(of: name)) ?? nil).map { (name, $0) }
    }
  }

  private static func packed(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8]? {
    guard var builder = try? ZipBuilder() else { return nil }
    for part in parts { guard (try? builder.add(part.name, part.bytes)) != nil else { return nil } }
    return try? builder.close().all()
  }
}

/// Files of the project.
enum ProjectFile {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func bytes(_ path: String) -> [UInt8] {
    guard let data = try? Data(contentsOf: root.appendingPathComponent(path)) else {
      preconditionFailure("\(path) is not there")
    }
    return Array(data)
  }

  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)) ?? [])
      .sorted().map { folder + "/" + $0 }
  }
}
