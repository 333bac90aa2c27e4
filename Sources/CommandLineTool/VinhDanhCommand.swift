import ArgumentParser
import Pipeline

/// `vinhdanh`.
struct VinhDanhCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vinhdanh",
    abstract:
      "Hồ sơ buổi lễ khen thưởng, từ một tệp định nghĩa. / The packet of a ceremony, from one definition.",
    discussion: """
      Ví dụ / Example:
        vinhdanh new le-tong-ket
        vinhdanh build le-tong-ket

      Kết thúc / Exit status: 0 xong / done; 1 dữ liệu vào có lỗi / faults in the input; 2 ổ đĩa, phông chữ hoặc \
      thư viện / disk, font or library; 64 dòng lệnh / command line; 70 lỗi của chương trình / our bug.
      """,
    version: Run<CeremonyStages>.version,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ListCommand.self, NewCommand.self, TemplatesCommand.self,
      SchemaCommand.self, ExplainCommand.self, PrinterCommand.self, RegisterCommand.self, WordCommand.self,
      ServeCommand.self,
    ])
}
