import Diagnostics

/// Why a text is not readable XML, and where.
public struct XMLError: Error, Sendable, Hashable {
  /// The kind of fault.
  public enum Kind: Sendable, Hashable {
    /// The bytes are not UTF-8.
    case notUTF8
    /// The XML declaration names another encoding.
    case otherEncoding(String)
    /// The text has more bytes than allowed.
    case tooLarge(limitInBytes: Int)
    /// Elements are nested deeper than allowed.
    case tooDeep(limit: Int)
    /// A document type declaration, which could declare entities.
    case documentType
    /// An end tag does not match the innermost open element.
    case mismatchedEndTag(expected: String, found: String)
    /// An end tag without an open element.
    case endTagWithoutStart(String)
    /// An element is never closed.
    case unclosedElement(String)
    /// `&` that begins no reference.
    case bareAmpersand
    /// A reference to an entity that is not predefined in XML.
    case unknownEntity(String)
    /// An attribute is given twice in one element.
    case repeatedAttribute(String)
    /// An attribute has no quoted value.
    case unquotedAttribute
    /// `<` in the value of an attribute.
    case lessThanInAttribute
    /// A character that XML 1.0 forbids (W3C XML 1.0, production 2).
    case forbiddenCharacter
    /// Something follows the outermost element.
    case extraContent
    /// There is no element.
    case empty
    /// Another fault, with libxml2's error number.
    case malformed(code: Int)
    /// libxml2 could not be started.
    case outOfMemory
  }

  /// The kind of fault.
  public let kind: Kind
  /// Where it was found.
  public let place: Place?
  /// For a wrong end tag, the start tag that it should close.
  public let related: Place?

  /// Makes an error.
  public init(_ kind: Kind, at place: Place?, related: Place? = nil) {
    self.kind = kind
    self.place = place
    self.related = related
  }

  /// The fault in words that a clerk understands.
  public var message: Message {
    switch kind {
    case .notUTF8:
      Message(vi: "tệp không phải là chữ UTF-8", en: "the file is not UTF-8 text")
    case .otherEncoding(let name):
      Message(
        vi: "tệp khai bảng mã “\(name)”, chỉ đọc UTF-8",
        en: "the file declares the encoding “\(name)”; only UTF-8 is read")
    case .tooLarge(let limit):
      Message(vi: "tệp dài hơn \(limit) byte", en: "the file is longer than \(limit) bytes")
    case .tooDeep(let limit):
      Message(
        vi: "các phần tử lồng nhau quá \(limit) tầng", en: "elements are nested more than \(limit) deep")
    case .documentType:
      Message(vi: "không dùng khai báo <!DOCTYPE>", en: "a <!DOCTYPE> declaration is not accepted")
    case .mismatchedEndTag(let expected, let found):
      Message(
        vi: "thẻ đóng </\(found)> không khớp với thẻ mở <\(expected)>",
        en: "the end tag </\(found)> does not match the start tag <\(expected)>")
    case .endTagWithoutStart(let name):
      Message(vi: "thẻ đóng </\(name)> không có thẻ mở", en: "the end tag </\(name)> closes nothing")
    case .unclosedElement(let name):
      Message(vi: "thẻ <\(name)> chưa được đóng", en: "the element <\(name)> is never closed")
    case .bareAmpersand:
      Message(vi: "dấu & đứng một mình", en: "a bare &")
    case .unknownEntity(let name):
      Message(vi: "không có ký hiệu &\(name);", en: "there is no entity &\(name);")
    case .repeatedAttribute(let name):
      Message(vi: "thuộc tính “\(name)” ghi hai lần", en: "the attribute “\(name)” stands twice")
    case .unquotedAttribute:
      Message(
        vi: "giá trị của thuộc tính phải đặt trong ngoặc kép", en: "the value of an attribute must be quoted")
    case .lessThanInAttribute:
      Message(vi: "dấu < trong giá trị của thuộc tính", en: "< in the value of an attribute")
    case .forbiddenCharacter:
      Message(vi: "ký tự mà XML không cho phép", en: "a character that XML forbids")
    case .extraContent:
      Message(vi: "còn nội dung sau phần tử ngoài cùng", en: "content after the outermost element")
    case .empty:
      Message(vi: "tệp không có phần tử nào", en: "the file has no element")
    case .malformed(let code):
      Message(
        vi: "thẻ viết sai quy tắc XML (libxml2 \(code))",
        en: "the markup is not well-formed XML (libxml2 \(code))")
    case .outOfMemory:
      Message(vi: "không đủ bộ nhớ để đọc tệp", en: "there is not enough memory to read the file")
    }
  }

  /// The cure, if the kind of fault suggests one.
  public var help: Message? {
    switch kind {
    case .notUTF8, .otherEncoding:
      Message(vi: "lưu tệp lại với bảng mã UTF-8", en: "save the file as UTF-8")
    case .mismatchedEndTag(let expected, _), .unclosedElement(let expected):
      Message(vi: "thêm </\(expected)> vào đúng chỗ", en: "add </\(expected)> where it belongs")
    case .endTagWithoutStart(let name):
      Message(vi: "bỏ thẻ này, hoặc thêm <\(name)> phía trước", en: "remove it, or add <\(name)> before it")
    case .bareAmpersand:
      Message(vi: "viết &amp; thay cho &", en: "write &amp; for &")
    case .unknownEntity:
      Message(
        vi: "viết thẳng ký tự đó; XML chỉ có &amp; &lt; &gt; &quot; &apos;",
        en: "write the character itself; XML only has &amp; &lt; &gt; &quot; &apos;")
    case .lessThanInAttribute:
      Message(vi: "viết &lt; thay cho <", en: "write &lt; for <")
    case .documentType:
      Message(vi: "bỏ dòng <!DOCTYPE …>", en: "remove the <!DOCTYPE …> line")
    case .malformed:
      Message(
        vi: "xem lại thẻ ở chỗ này; dấu < trong chữ viết là &lt;",
        en: "look at the tag here; a < in text is written &lt;")
    case .tooLarge, .tooDeep, .repeatedAttribute, .unquotedAttribute, .forbiddenCharacter, .extraContent,
      .empty,
      .outOfMemory:
      nil
    }
  }
}
