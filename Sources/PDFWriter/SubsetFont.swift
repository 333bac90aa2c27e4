import CPangoCairo
import Typesetting

/// A font reduced to the outlines of the glyphs used, which keep their numbers.
struct SubsetFont {
  /// The font program: TrueType, or bare CFF outlines.
  let bytes: [UInt8]
  let isCFF: Bool
  /// The font's own name, in letters that need no escape.
  let name: String
  /// Six capitals that distinguish this subset from others of the same font (ISO 32000-1 §9.6.4).
  let tag: String
  /// The bounding box of all glyphs: left, bottom, right, top, in thousandths of an em.
  let box: [Double]
  /// In degrees; negative slants to the right.
  let italicAngle: Double

  /// Subsets a font; throws when it has no outlines.
  init(of face: OpaquePointer?, glyphs: [Int]) throws(TypesettingError) {
    guard let face, let cut = SubsetFont.cut(face, glyphs) else {
      throw TypesettingError(library: "harfbuzz", reason: "the outlines of a font cannot be embedded")
    }
    defer { hb_face_destroy(cut) }
    let curves = SubsetFont.table("CFF ", of: cut)
    isCFF = !curves.isEmpty
    if isCFF {
      bytes = curves
    } else {
      let blob = hb_face_reference_blob(cut)
      bytes = SubsetFont.bytes(of: blob)
    }
    let family = SubsetFont.postScriptName(of: face)
    name = family.isEmpty ? "Font" : family
    tag = SubsetFont.tag(for: glyphs)
    let head = SubsetFont.table("head", of: face)
    let upem = max(1, Double(hb_face_get_upem(face)))
    box = (0..<4).map { Double(SubsetFont.word(head, at: 36 + 2 * $0)) / upem * 1000 }
    let post = SubsetFont.table("post", of: face)
    italicAngle =
      Double(SubsetFont.word(post, at: 4)) + Double(UInt16(bitPattern: SubsetFont.word(post, at: 6))) / 65536
  }

  private static func cut(_ face: OpaquePointer, _ glyphs: [Int]) -> OpaquePointer? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    let wanted = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(wanted, hb_codepoint_t(glyph)) }
    // Tables for shaping and naming are not needed to show the page.
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for name in [
      "GSUB", "GPOS", "GDEF", "name", "cmap", "OS/2", "post", "DSIG", "kern", "BASE", "STAT", "meta",
    ] {
      hb_set_add(dropped, tag(name))
    }
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    return hb_subset_or_fail(face, input)
  }

  private static func tag(_ name: String) -> hb_tag_t { name.utf8.reduce(0) { $0 << 8 | hb_tag_t($1) } }

  private static func table(_ name: String, of face: OpaquePointer) -> [UInt8] {
    bytes(of: hb_face_reference_table(face, tag(name)))
  }

  /// The bytes of a blob, which is released.
  private static func bytes(of blob: OpaquePointer?) -> [UInt8] {
    guard let blob else { return [] }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length) else { return [] }
    return Array(UnsafeRawBufferPointer(start: data, count: Int(length)))
  }

  private static func word(_ table: [UInt8], at offset: Int) -> Int16 {
    guard offset + 1 < table.count else { return 0 }
    return Int16(bitPattern: UInt16(table[offset]) << 8 | UInt16(table[offset + 1]))
  }

  private static func postScriptName(of face: OpaquePointer) -> String {
    var length: UInt32 = 127
    var text = [CChar](repeating: 0, count: 128)
    _ = hb_ot_name_get_utf8(face, hb_ot_name_id_t(6), nil, &length, &text)
    let letters = text.prefix(Int(min(length, 127))).map { UInt8(bitPattern: $0) }.filter { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// A hash of the glyphs, as letters.
  private static func tag(for glyphs: [Int]) -> String {
    var hash = fnv1a(glyphs)
    let letters = (0..<6).map { _ -> UInt8 in
      defer { hash /= 26 }
      return UInt8(ascii: "A") + UInt8(hash % 26)
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
