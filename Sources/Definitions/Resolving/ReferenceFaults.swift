import Awards
import Diagnostics
import Model
import Wording

/// The faults of names that a definition refers to.
enum ReferenceFaults {
  static func unknown(_ text: Text, what: Message, among names: [String], declare: Message) -> Diagnostic {
    var help: [Diagnostic.Help] = .meant(nearest(to: text.value, in: names))
    let several = text.value.split(separator: ",").map { String($0).trimmed }
    if several.count > 1, several.allSatisfy({ $0.first?.isUppercase ?? false }) {
      let list = several.joined(separator: ", ")
      help.append(
        .init(
          Message(vi: "nhiều người thì viết [\(list)]", en: "several people are written as [\(list)]"),
          replacement: "[\(list)]"))
    }
    let isOnly = help.isEmpty
    help.append(.init(isOnly ? withoutOr(declare) : declare))
    return Diagnostic(
      .error, DefinitionCodes.unknownReference,
      vi: "không có \(what.vi) nào tên “\(text.value)”",
      en: "there is no \(what.en) named “\(text.value)”",
      at: text.place, help: help)
  }

  /// What there is to do, where it is the only thing.
  private static func withoutOr(_ help: Message) -> Message {
    func bare(_ text: String, _ word: String) -> String {
      text.hasPrefix(word) ? String(text.dropFirst(word.count)) : text
    }
    return Message(vi: bare(help.vi, "hoặc "), en: bare(help.en, "or "))
  }

  static func ambiguous(_ text: Text, _ candidates: [Text]) -> Diagnostic {
    Diagnostic(
      .error, DefinitionCodes.ambiguousReference,
      vi: "“\(text.value)” hợp với \(candidates.count) chỗ đã khai",
      en: "“\(text.value)” fits \(candidates.count) declarations",
      at: text.place,
      notes: candidates.map {
        .init(Message(vi: "có thể là “\($0.value)”", en: "it may be “\($0.value)”"), at: $0.place)
      },
      help: .cure(vi: "cho mỗi bên một “mã” rồi gọi bằng mã", en: "give each a “mã” and refer to it by that"))
  }

  static func unknownForm(_ text: Text, among names: [String]) -> Diagnostic {
    var help: [Diagnostic.Help] = .meant(nearest(to: text.value, in: names))
    help.append(
      .init(
        Message(
          vi: "hình thức của riêng đơn vị thì khai ở đầu tệp: hình thức riêng: [\(text.value)]",
          en: "declare a form of your own at the top of the file: hình thức riêng: [\(text.value)]")))
    return Diagnostic(
      .error, DefinitionCodes.unknownForm,
      vi: "“\(text.value)” không có trong danh mục khen thưởng",
      en: "“\(text.value)” is not in the catalogue of awards",
      at: text.place, help: help)
  }

  static func otherGiver(_ giver: Text, than named: Text) -> Diagnostic {
    Diagnostic(
      .error, DefinitionCodes.unknownForm,
      vi: "hình thức ghi “của \(giver.value)”, nhưng mục “của” ghi “\(named.value)”",
      en: "the form says “của \(giver.value)”, the field “của” says “\(named.value)”",
      at: giver.place,
      help: .cure(
        vi: "ghi người, cơ quan tặng một lần, ở mục “của”", en: "say who gives it once, under “của”"))
  }

  static func foreignForm(_ text: Text, of forms: [AwardForm]) -> Diagnostic {
    let names = forms.map(\.written.value).joined(separator: ", ")
    return Diagnostic(
      .error, DefinitionCodes.foreignForm,
      vi: "“\(text.value)” không phải là hình thức của nhóm này (\(names))",
      en: "“\(text.value)” is not a form of this group (\(names))", at: text.place,
      help: .cure(
        vi: "sửa hình thức, hoặc chuyển người nhận sang nhóm khác",
        en: "correct the form, or move the recipient to another group"))
  }

  static func missingForm(_ name: Text, of forms: [AwardForm]) -> Diagnostic {
    let names = forms.map(\.written.value).joined(separator: ", ")
    return Diagnostic(
      .error, DefinitionCodes.foreignForm,
      vi: "chưa rõ “\(name.value)” nhận hình thức nào trong: \(names)",
      en: "it is not said which of these “\(name.value)” receives: \(names)", at: name.place,
      help: .cure(vi: "ghi “hình thức” cho người nhận này", en: "give this recipient its “hình thức”"))
  }

  static func missingKind(_ name: Text) -> Diagnostic {
    Diagnostic(
      .error, DefinitionCodes.missingKind,
      vi: "chưa rõ “\(name.value)” là tập thể hay cá nhân",
      en: "it is not said whether “\(name.value)” is a collective or an individual", at: name.place,
      help: .cure(
        vi: "viết thành “- tên: \(name.value)” và “loại: tập thể”",
        en: "write “- tên: \(name.value)” and “loại: tập thể”"))
  }

  static func kindsWithoutMoney(_ kinds: [RecipientKind], at place: Place?) -> Diagnostic {
    let (vi, en) = (
      kinds.map(\.name.vi).joined(separator: ", "), kinds.map(\.name.en).joined(separator: ", ")
    )
    return Diagnostic(
      .warning, DefinitionCodes.kindWithoutMoney,
      vi: "tiền thưởng không ghi mức cho \(vi), những người nhận ấy không có tiền",
      en: "no sum is given for the kind \(en): its recipients get no money", at: place,
      help: .cure(vi: "ghi thêm “\(kinds[0].name.vi): …”", en: "add “\(kinds[0].name.vi): …”"))
  }

  static func figureWithoutNumber(_ subject: Text) -> Diagnostic {
    Diagnostic(
      .error, DefinitionCodes.figureWithoutNumber,
      vi: "số liệu “\(subject.value)” chưa có con số",
      en: "the figure “\(subject.value)” has no number",
      at: subject.place,
      help: .cure(
        vi: "thêm “đạt”, “là”, “còn”, “so sánh” hoặc “xếp”", en: "add “đạt”, “là”, “còn”, “so sánh” or “xếp”")
    )
  }

  static func dayWithoutYear(_ text: Text) -> Diagnostic {
    Diagnostic(
      .error, DefinitionCodes.dayWithoutYear,
      vi: "ngày “\(text.value)” chưa có năm", en: "the day “\(text.value)” has no year",
      at: text.place,
      help: .cure(
        vi: "ghi đủ ngày/tháng/năm, hoặc thêm “ngày đăng” của tin bài",
        en: "write day/month/year, or give the report its “ngày đăng”"))
  }

  static func nothingToTell(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, DefinitionCodes.nothingToTell,
      vi: "bản khai chưa có gì để soạn", en: "there is nothing to make a document of", at: place,
      help: .cure(
        vi: "thêm “kết quả”, “phương hướng” hoặc “khen thưởng”",
        en: "add “kết quả”, “phương hướng” or “khen thưởng”"))
  }
}
