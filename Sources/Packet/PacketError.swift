import Diagnostics
import Workspace

/// Faults of a packet and its register.
extension WorkspaceError {
  private static let chooseAnother = Message(
    vi: "chọn một thư mục khác bằng -o", en: "choose another folder with -o")

  /// The packet's folder would contain the definition or the templates.
  package static func holdsInput(_ path: String) -> WorkspaceError {
    WorkspaceError(
      path,
      .stated(
        Statement(
          PacketCodes.outputHoldsInput,
          Message(
            vi: "không dựng hồ sơ vào “\(path)”, vì thư mục này chứa tệp định nghĩa hoặc mẫu",
            en: "no packet is built into “\(path)”, because it holds the definition or the templates"),
          help: chooseAnother)))
  }

  /// A file or link is where a folder is needed.
  package static func nameTaken(_ path: String) -> WorkspaceError {
    WorkspaceError(
      path,
      .stated(
        Statement(
          PacketCodes.nameTaken,
          Message(vi: "“\(path)” không phải là thư mục", en: "“\(path)” is not a folder"),
          help: chooseAnother)))
  }

  /// The folder contains more foreign entries than can be carried over.
  package static func crowded(_ path: String, limit: Int) -> WorkspaceError {
    WorkspaceError(
      path,
      .stated(
        Statement(
          PacketCodes.outputCrowded,
          Message(
            vi: "“\(path)” có hơn \(limit) tệp không thuộc hồ sơ",
            en: "“\(path)” holds more than \(limit) files that are not of the packet"),
          help: chooseAnother)))
  }

  /// The register is no longer in the program's format.
  package static func brokenRegister(_ path: String) -> WorkspaceError {
    WorkspaceError(
      path,
      .stated(
        Statement(
          PacketCodes.brokenRegister,
          Message(
            vi: "“\(path)” không còn là sổ do chương trình ghi, không đọc được số đã cấp",
            en: "“\(path)” is no longer as the program wrote it, and the numbers given cannot be read"),
          help: Message(
            vi: "chép lại tệp này từ bản lưu; chỉ xóa khi muốn cấp số lại từ đầu",
            en: "bring the file back from a copy; delete it only to number from the start again"))))
  }

  /// The packet belongs to another definition.
  package static func otherPacket(_ path: String) -> WorkspaceError {
    WorkspaceError(
      path,
      .stated(
        Statement(
          PacketCodes.otherPacket,
          Message(
            vi: "hồ sơ ở “\(path)” là của một định nghĩa khác",
            en: "the packet in “\(path)” belongs to another definition"),
          help: Message(
            vi:
              "chọn một thư mục khác bằng -o; nếu định nghĩa đã được chuyển chỗ, hãy xóa hồ sơ cũ rồi dựng lại",
            en:
              "choose another folder with -o; if the definition was moved, delete the old packet and build again"
          ))))
  }

  /// The register belongs to another definition in the same folder.
  package static func otherRegister(_ path: String, definition: String) -> WorkspaceError {
    WorkspaceError(
      path,
      .stated(
        Statement(
          PacketCodes.otherRegister,
          Message(
            vi: "“\(path)” là sổ của “\(definition)”, một định nghĩa khác trong cùng thư mục",
            en: "“\(path)” is the register of “\(definition)”, another definition in the same folder"),
          help: Message(
            vi: "để mỗi định nghĩa trong một thư mục riêng", en: "keep each definition in a folder of its own"
          ))))
  }

  /// The register is a link.
  package static func linkedRegister(_ path: String) -> WorkspaceError {
    WorkspaceError(
      path,
      .stated(
        Statement(
          PacketCodes.linkedRegister,
          Message(
            vi: "“\(path)” là liên kết; sổ khen thưởng phải là tệp riêng của buổi lễ",
            en: "“\(path)” is a link; a register must be the ceremony's own file"),
          help: Message(
            vi: "thay liên kết bằng chính tệp sổ", en: "put the register itself in the place of the link"))))
  }

  /// The register is read-only.
  package static func readOnlyRegister(_ path: String) -> WorkspaceError {
    WorkspaceError(
      path,
      .stated(
        Statement(
          PacketCodes.readOnlyRegister,
          Message(
            vi: "“\(path)” chỉ cho đọc, nên không ghi thêm số được",
            en: "“\(path)” may only be read, so no number can be added"),
          help: Message(
            vi: "cho phép ghi tệp này rồi dựng lại", en: "allow writing to the file and build again"))))
  }
}
