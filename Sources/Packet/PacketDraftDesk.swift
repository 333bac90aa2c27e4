import DocumentTree
import Workspace

/// Writes files of a draft into its hidden folder.
package struct PacketDraftDesk: Sendable {
  let store: any FileStore
  let work: String
  let shown: String

  /// Writes one file of the packet: `body` writes its bytes to the sink. Number and page must be unique in the draft.
  package func write(
    number: Int, page: Int, kind: String, format: String, path: String,
    _ body: (any ByteSink) throws(WriterError) -> Void
  ) throws(PacketDraftError) -> PacketPlan.Made {
    let stored = "\(number)-\(page)"
    let place = Path.join(work, "made/\(stored)")
    let sink: FileSink
    do {
      sink = FileSink(try store.make(place))
    } catch {
      throw .disk(WorkspaceError(Path.join(shown, path), .unwritable(error)))
    }
    do throws(WriterError) {
      try body(sink)
      let digest: Digest
      do throws(SinkError) {
        digest = try sink.finish()
      } catch {
        throw .sink(error)
      }
      return PacketPlan.Made(stored: stored, kind: kind, format: format, path: path, sha256: digest.text)
    } catch {
      try? store.removeFile(place)
      switch error {
      case .sink(let refused):
        guard let reason = sink.refusal else { throw .library(name: "sink", reason: refused.reason) }
        throw .disk(WorkspaceError(Path.join(shown, path), .unwritable(reason)))
      case .library(let name, let reason): throw .library(name: name, reason: reason)
      }
    }
  }
}
