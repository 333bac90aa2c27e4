import Definitions
import Diagnostics

/// Options of the command line for reading a list.
public struct ListRequest: Sendable, Hashable {
  /// The legacy encodings by their usual names.
  public static let encodings = ListChoices.encodingNames

  /// The sheets to read; `all` and “tất cả” mean every sheet that is a list.
  public var sheets: [String] = []
  /// Whether people in hidden rows are included; nil when not specified.
  public var takesHidden: Bool?
  /// Whether people with struck-through names are included; nil when not specified.
  public var takesStruck: Bool?
  /// Whether names in capitals are changed to mixed case.
  public var changesCapitals = false
  /// The legacy encoding that the list is known to have.
  public var encoding: String?

  /// No options: the file decides.
  public init() {}

  /// The same for the reader of lists.
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
