import Definitions
import Diagnostics

/// How the command line asks for a list to be read.
public struct ListRequest: Sendable, Hashable {
  /// The old codes by the names that people give them.
  public static let encodings = ListChoices.encodingNames

  /// The sheets to read; `all` and “tất cả” mean all that are lists.
  public var sheets: [String] = []
  /// Whether people in hidden rows are taken; nil when nothing was said.
  public var takesHidden: Bool?
  /// Whether people whose names are struck through are taken; nil when nothing was said.
  public var takesStruck: Bool?
  /// Whether names in capitals are changed.
  public var changesCapitals = false
  /// The old code that the list is known to be in.
  public var encoding: String?

  /// The file decides.
  public init() {}

  /// The same in the words of lists.
  var choices: ListChoices {
    var choices = ListChoices()
    choices.takesAllSheets = sheets.contains { ["all", "tất cả"].contains($0.lowercased()) }
    if !choices.takesAllSheets { choices.sheets = sheets.map { Located($0, at: nil) } }
    choices.hiddenRows = takesHidden.map { $0 ? .take : .leave }
    choices.struck = takesStruck.map { $0 ? .take : .leave }
    choices.changesCapitals = changesCapitals
    choices.setEncoding(named: encoding)
    return choices
  }
}
