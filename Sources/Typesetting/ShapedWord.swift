import CPangoCairo

/// The glyphs of a word, measured in em, so that one shaping serves every size.
final class ShapedWord: Sendable {
  struct Glyph: Sendable {
    var id: UInt32
    var advance: Double
    var xOffset: Double
    var yOffset: Double
  }

  /// The face it was shaped with.
  let face: FaceID
  /// The bytes it was made from.
  let source: [UInt8]
  /// The bytes that its clusters refer to: the source in NFC.
  let utf8: [UInt8]
  let glyphs: [Glyph]
  let clusters: [GlyphCluster]
  let advance: Double
  let missing: [Unicode.Scalar]

  init(
    face: FaceID, source: [UInt8], utf8: [UInt8], glyphs: [Glyph], clusters: [GlyphCluster],
    missing: [Unicode.Scalar]
  ) {
    self.face = face
    self.source = source
    self.utf8 = utf8
    self.glyphs = glyphs
    self.clusters = clusters
    self.advance = glyphs.reduce(0) { $0 + $1.advance }
    self.missing = missing
  }
}

/// FNV-1a: a hash that is fast for a few numbers and the same in every run.
package func fnv1a(_ numbers: some Sequence<some BinaryInteger>, seed: Int = 0) -> UInt64 {
  numbers.reduce(0xCBF2_9CE4_8422_2325 ^ UInt64(truncatingIfNeeded: seed)) {
    ($0 ^ UInt64(truncatingIfNeeded: $1)) &* 0x0000_0100_0000_01B3
  }
}

/// Shapes words with pango, each once.
struct WordShaper: ~Copyable {
  private var words: GenerationCache<UInt64, ShapedWord>

  init(limit: Int) { words = GenerationCache(limit: limit) }

  /// The glyphs of a word.
  mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, in face: LoadedFace) -> ShapedWord {
    // Collisions are harmless because bytes are compared too.
    var key = fnv1a(bytes, seed: face.id.index)
    while let known = words.value(key) {
      if known.face == face.id, known.source.count == bytes.count, known.source.elementsEqual(bytes) {
        return known
      }
      key &+= 1
    }
    let word = WordShaper.shape(Array(bytes), face)
    words.insert(word, key)
    return word
  }

  private static func shape(_ source: [UInt8], _ face: LoadedFace) -> ShapedWord {
    let utf8 = composed(source)
    var parts = ShapedParts()
    utf8.withUnsafeBytes { raw in
      guard let text = raw.bindMemory(to: CChar.self).baseAddress else { return }
      // bounded: one word; texts of a definition have at most 1 MB
      let list = pango_itemize(face.context, text, 0, Int32(raw.count), face.attributes, nil)
      var link = list
      while let node = link {
        if let data = node.pointee.data {
          let item = data.assumingMemoryBound(to: PangoItem.self)
          // bounded: one word; texts of a definition have at most 1 MB
          parts.append(item, text: text, length: Int32(raw.count))
          pango_item_free(item)
        }
        link = node.pointee.next
      }
      g_list_free(list)
    }
    return ShapedWord(
      face: face.id, source: source, utf8: utf8, glyphs: parts.glyphs, clusters: parts.clusters,
      missing: parts.missing)
  }

  /// The text in NFC, since callers may pass decomposed letters.
  private static func composed(_ source: [UInt8]) -> [UInt8] {
    // Only text with combining marks (U+0300…U+036F), whose first byte is CC or CD, can change.
    guard source.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return source }
    return source.withUnsafeBytes { raw -> [UInt8] in
      guard let text = raw.bindMemory(to: CChar.self).baseAddress,
        let normal = g_utf8_normalize(text, raw.count, G_NORMALIZE_DEFAULT_COMPOSE)
      else { return source }
      defer { g_free(normal) }
      return Array(String(cString: normal).utf8)
    }
  }
}

/// Glyphs collected from the items of one word.
private struct ShapedParts {
  private static let empty: PangoGlyph = 0x0FFF_FFFF
  private static let unknown: PangoGlyph = 0x1000_0000

  var glyphs: [ShapedWord.Glyph] = []
  var clusters: [GlyphCluster] = []
  var missing: [Unicode.Scalar] = []

  mutating func append(_ item: UnsafeMutablePointer<PangoItem>, text: UnsafePointer<CChar>, length: Int32) {
    guard let string = pango_glyph_string_new() else { return }
    defer { pango_glyph_string_free(string) }
    let bytes = item.pointee.length
    pango_shape_full(
      text + Int(item.pointee.offset), bytes, text, length, &item.pointee.analysis, string)
    let count = Int(string.pointee.num_glyphs)
    let runsLeft = item.pointee.analysis.level & 1 == 1
    var start: Int32 = 0
    var drawn: Int32 = 0
    for index in 0..<count {
      let offset = string.pointee.log_clusters[index]
      // A right-to-left run is one cluster, because its bytes and glyphs have opposite orders.
      if !runsLeft, offset > start {
        clusters.append(GlyphCluster(bytes: offset - start, glyphs: drawn))
        (start, drawn) = (offset, 0)
      }
      if append(string.pointee.glyphs[index]) { drawn += 1 }
    }
    if bytes > start { clusters.append(GlyphCluster(bytes: bytes - start, glyphs: drawn)) }
  }

  /// Adds a glyph; false if it shows nothing.
  private mutating func append(_ info: PangoGlyphInfo) -> Bool {
    guard info.glyph != ShapedParts.empty else { return false }
    let units = LoadedFace.unitsPerEm
    guard info.glyph & ShapedParts.unknown == 0 else {
      if let scalar = Unicode.Scalar(info.glyph & ~ShapedParts.unknown) { missing.append(scalar) }
      glyphs.append(ShapedWord.Glyph(id: 0, advance: 0.6, xOffset: 0, yOffset: 0))
      return true
    }
    glyphs.append(
      ShapedWord.Glyph(
        id: info.glyph, advance: Double(info.geometry.width) / units,
        xOffset: Double(info.geometry.x_offset) / units, yOffset: Double(info.geometry.y_offset) / units))
    return true
  }
}
