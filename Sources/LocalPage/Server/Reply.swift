import Diagnostics

/// What the page is answered.
struct Reply: Sendable {
  /// The number that HTTP gives the kind of answer.
  var status = 200
  /// The media type.
  var type = "application/json; charset=utf-8"
  /// What it holds.
  var body: [UInt8] = []
  /// Further headers.
  var headers: [(name: String, value: String)] = []

  /// A value.
  static func json(_ value: JSONValue, status: Int = 200) -> Reply {
    Reply(status: status, body: Array(value.text.utf8))
  }

  /// Values by their names.
  static func json(_ members: [(name: String, value: JSONValue)]) -> Reply { .json(.object(members)) }

  /// A refusal with its reason in both languages.
  static func refusal(_ status: Int, _ message: Message) -> Reply {
    .json(.object([("message", .message(message))]), status: status)
  }

  /// What a refusal of the disk or of the folder becomes.
  static func refusal(_ diagnostic: Diagnostic) -> Reply { .refusal(422, diagnostic.message) }

  /// There is no such thing.
  static let missing = Reply.refusal(
    404, Message(vi: "không có gì ở địa chỉ này", en: "there is nothing here"))
  /// The request makes no sense.
  static let badRequest = Reply.refusal(
    400, Message(vi: "yêu cầu không hiểu được", en: "the request cannot be understood"))
}

extension JSONValue {
  /// A text in both languages.
  static func message(_ message: Message) -> JSONValue {
    .object([("vi", .string(message.vi)), ("en", .string(message.en))])
  }

  /// A number with two decimals, as hundredths of what it counts.
  static func hundredths(_ value: Double) -> JSONValue {
    .integer(value.isFinite && abs(value) < 1e12 ? Int((value * 100).rounded()) : 0)
  }
}

/// What the page asks.
struct Query: Sendable {
  /// Whether it only reads.
  let isReading: Bool
  /// The path of the address, decoded.
  let path: String
  /// The values of the address.
  let values: [String: String]
  /// What was sent.
  var body: [UInt8] = []
  /// Of a check, which one it is.
  var turn = 0

  /// A value of the address.
  subscript(_ name: String) -> String? { values[name] }

  /// A whole number of the address.
  func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }

  /// What was sent, as JSON.
  var json: JSONNode? { JSONNode.read(body) }

  /// What was sent, as text.
  var text: String? { String(validating: body, as: UTF8.self) }
}
