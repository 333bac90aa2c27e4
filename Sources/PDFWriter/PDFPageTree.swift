import Typesetting

/// The page tree of a PDF (ISO 32000-1 §7.7.3): nodes of several pages each, written when they are full.
struct PDFPageTree {
  private static let pagesPerNode = 64

  let root: Int
  private var nodes: [Int] = []
  private var node = 0
  private var kids: [Int] = []
  private var count = 0

  init(root: Int) { self.root = root }

  /// Adds a page whose content is already written.
  mutating func add(
    _ page: PDFContent, drawn: Int, resources: Int, to file: inout PDFFile
  ) throws(TypesettingError) {
    if kids.isEmpty { node = file.reserve() }
    let number = file.reserve()
    kids.append(number)
    count += 1
    try file.write(
      number,
      "<< /Type /Page /Parent \(node) 0 R /MediaBox [0 0 \(PDFContent.text(page.width)) "
        + "\(PDFContent.text(page.height))] /Resources \(resources) 0 R /Contents \(drawn) 0 R >>")
    if kids.count == PDFPageTree.pagesPerNode { try closeNode(in: &file) }
  }

  /// Writes the remaining nodes and the root.
  mutating func finish(in file: inout PDFFile) throws(TypesettingError) {
    if !kids.isEmpty { try closeNode(in: &file) }
    try file.write(root, "<< /Type /Pages /Count \(count) /Kids [\(PDFPageTree.references(nodes))] >>")
  }

  private mutating func closeNode(in file: inout PDFFile) throws(TypesettingError) {
    try file.write(
      node,
      "<< /Type /Pages /Parent \(root) 0 R /Count \(kids.count) /Kids [\(PDFPageTree.references(kids))] >>")
    nodes.append(node)
    kids.removeAll(keepingCapacity: true)
  }

  private static func references(_ numbers: [Int]) -> String {
    numbers.map { "\($0) 0 R" }.joined(separator: " ")
  }
}
