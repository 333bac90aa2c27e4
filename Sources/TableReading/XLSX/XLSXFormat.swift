/// Workbooks of Office Open XML, transitional and strict (ISO/IEC 29500): .xlsx, .xlsm, .xltx, .xltm. Macros never run.
struct XLSXFormat: TableFormat {
  let endings: [String] = []

  func reads(_ kind: FileKind) -> Bool { kind == .zip }

  func open(_ bytes: [UInt8], named name: String) throws(TableFault) -> any TableFile {
    try XLSXFile(TablePackage(bytes))
  }
}
