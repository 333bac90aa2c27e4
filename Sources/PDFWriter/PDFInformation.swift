/// The metadata of a PDF.
struct PDFInformation: Sendable, Hashable {
  /// Tiêu đề.
  let title: String
  /// The body that issues it.
  let author: String
  /// The day of creation and change as `YYYY-MM-DD`; never the clock's.
  let day: String
  /// The language of its text, `vi-VN`.
  let language: String
  /// Whether viewers should offer to print without scaling (ISO 32000-1 §12.2, `PrintScaling`).
  let printsAtFullScale: Bool

  init(title: String, author: String, day: String, language: String, printsAtFullScale: Bool) {
    self.title = title
    self.author = author
    self.day = day
    self.language = language
    self.printsAtFullScale = printsAtFullScale
  }
}

extension PDFInformation {
  /// The entries of the catalog (ISO 32000-1 §7.7.2).
  var catalogEntries: String {
    let letters = language.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || $0 == "-") }
    let scaling = printsAtFullScale ? " /PrintScaling /None" : ""
    return "   /Lang (\(String(String.UnicodeScalarView(letters))))\n"
      + "   /ViewerPreferences << /DisplayDocTitle true\(scaling) >>"
  }

  /// The entries of the information dictionary (ISO 32000-1 §14.3.3).
  var entries: String {
    let digits = day.unicodeScalars.filter { ("0"..."9").contains($0) }
    let moment = "(D:\(String(String.UnicodeScalarView(digits)))000000+07'00')"
    return """
         /Title \(PDFInformation.textString(title))
         /Author \(PDFInformation.textString(author))
         /Creator (VinhDanh)
         /Producer (VinhDanh)
         /CreationDate \(moment)
         /ModDate \(moment)
      """
  }

  /// A text string in UTF-16 with a byte-order mark, in hexadecimal, which needs no escapes (ISO 32000-1 §7.9.2.2).
  private static func textString(_ text: String) -> String {
    var result = "<FEFF"
    for unit in text.utf16 {
      let digits = String(unit, radix: 16, uppercase: true)
      result += String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
    return result + ">"
  }
}
