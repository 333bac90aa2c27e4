import Diagnostics

/// A reply to the page.
struct Reply: Sendable {
  /// The HTTP status code.
  var status = 200
  var type = "application/json; charset=utf-8"
  var body: [UInt8] = []
  var headers: [(name: String, value: String)] = []

  static func json(_ value: JSONValue, status: Int = 200) -> Reply {
    Reply(status: status, body: Array(value.text.utf8))
  }

  static func json(_ members: [(name: String, value: JSONValue)]) -> Reply { .json(.object(members)) }

  /// A refusal with its reason in both languages.
  static func refusal(_ status: Int, _ message: Message) -> Reply {
    .json(.object([("message", .message(message))]), status: status)
  }

  /// A refusal by the disk or the folder.
  static func refusal(_ diagnostic: Diagnostic) -> Reply { .refusal(422, diagnostic.message) }

  /// Not found.
  static let missing = Reply.refusal(
    404, Message(vi: "không có gì ở địa chỉ này", en: "there is nothing here"))
  /// An invalid request.
  static let badRequest = Reply.refusal(
    400, Message(vi: "yêu cầu không hiểu được", en: "the request cannot be understood"))
}

extension JSONValue {
  /// A text in both languages.
  static func message(_ message: Message) -> JSONValue {
    .object([("vi", .string(message.vi)), ("en", .string(message.en))])
  }

  /// A number rounded to hundredths, as a whole number of hundredths.
  static func hundredths(_ value: Double) -> JSONValue {
    .integer(value.isFinite && abs(value) < 1e12 ? Int((value * 100).rounded()) : 0)
  }
}

/// A request of the page.
struct Query: Sendable {
  /// Whether it only reads.
  let isReading: Bool
  /// The path of the address, decoded.
  let path: String
  /// The query parameters of the address.
  let values: [String: String]
  /// The body of the request.
  var body: [UInt8] = []
  /// The number of a check among all checks.
  var turn = 0

  subscript(_ name: String) -> String? { values[name] }

  func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }

  /// The body as JSON.
  var json: JSONNode? { JSONNode.read(body) }

  /// The body as text; nil when it is not UTF-8.
  var text: String? { String(validating: body, as: UTF8.self) }
}
