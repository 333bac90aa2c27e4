import Diagnostics

/// The faults of a filling.
extension FaultLog {
  static func originNote(_ place: Place?) -> Diagnostic.Note {
    Diagnostic.Note(Message(vi: "giá trị lấy từ đây", en: "the value comes from here"), at: place)
  }

  mutating func recordDoesNotFit(_ shape: RecordShape, found: Int, at place: Place?) {
    error(
      TemplateCodes.dataDoesNotFit,
      vi: "dữ liệu có \(found) trường, bản ghi “\(shape.name)” khai \(shape.fields.count) trường",
      en: "the data has \(found) fields; the record “\(shape.name)” declares \(shape.fields.count)",
      at: place)
  }

  mutating func dataDoesNotFit(at place: Place, record: Place?) {
    error(
      TemplateCodes.dataDoesNotFit,
      vi: "dữ liệu không đúng kiểu đã khai cho mẫu",
      en: "the data is not of the type declared to the template",
      at: place, notes: record.map { [FaultLog.originNote($0)] } ?? [])
  }

  mutating func forbiddenInData(_ scalar: Unicode.Scalar, origin: Place?, at place: Place) {
    error(
      TemplateCodes.forbiddenCharacter,
      vi: "ký tự điều khiển \(scalar.codePoint) không được có trong văn bản",
      en: "the control character \(scalar.codePoint) may not stand in a document", at: origin ?? place,
      notes: [
        .init(Message(vi: "mẫu in giá trị này ở đây", en: "the template prints the value here"), at: place)
      ],
      help: .cure(vi: "xóa ký tự này trong dữ liệu", en: "remove the character from the data"))
  }

  mutating func outputTooLarge(_ limit: Int, at place: Place) {
    error(
      TemplateCodes.tooLarge,
      vi: "văn bản dài hơn \(limit) byte", en: "the document is longer than \(limit) bytes",
      at: place)
  }

  mutating func tooManySteps(_ limit: Int, at place: Place?) {
    error(
      TemplateCodes.tooLarge,
      vi: "mẫu chạy quá \(limit) bước mà chưa xong",
      en: "the template is not done after \(limit) steps",
      at: place)
  }

  mutating func textTooLong(_ limit: Int, at place: Place?) {
    error(
      TemplateCodes.tooLarge,
      vi: "một giá trị trong mẫu dài hơn \(limit) byte",
      en: "a value in the template is longer than \(limit) bytes",
      at: place)
  }

  mutating func numberOverflow(_ left: Int, _ right: Int, at place: Place) {
    error(
      TemplateCodes.numberOverflow,
      vi: "kết quả tính với \(left) và \(right) quá lớn",
      en: "the result with \(left) and \(right) is too large",
      at: place)
  }

  mutating func filterRefused(_ name: String, _ reason: Message, _ origin: Place?, at place: Place) {
    error(
      TemplateCodes.filterRefused,
      vi: "bộ lọc “\(name)”: \(reason.vi)", en: "the filter “\(name)”: \(reason.en)", at: place,
      notes: origin.map { [FaultLog.originNote($0)] } ?? [])
  }
}
