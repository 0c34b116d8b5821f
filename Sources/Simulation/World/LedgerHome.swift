import FoundationEssentials
import Ledger

/// Where a life's ledger is: in memory, or in a file whose state at the end of the daemon is the next daemon's.
final class LedgerHome {
    private(set) var store: Store
    private let root: String?
    private var generation = 0
    private var image: String?

    init(isOnFile: Bool) throws {
        guard isOnFile else {
            root = nil
            store = try Store.inMemory()
            return
        }
        let root = FileManager.default.temporaryDirectory.path + "/coltiva-simulation-\(UUID().uuidString)"
        self.root = root
        store = try Store(directory: "\(root)/0")
    }

    deinit {
        try? store.close()
        if let root { try? FileManager.default.removeItem(atPath: root) }
    }

    /// Keeps the files as they are at this moment, as a machine that loses its power does: what is not committed may be in the log.
    func takeImage() throws {
        guard let root else { return }
        let next = "\(root)/\(generation + 1)"
        try FileManager.default.createDirectory(atPath: next, withIntermediateDirectories: true)
        for name in ["coltiva.db", "coltiva.db-wal"] where FileManager.default.fileExists(atPath: "\(root)/\(generation)/\(name)") {
            try FileManager.default.copyItem(atPath: "\(root)/\(generation)/\(name)", toPath: "\(next)/\(name)")
        }
        image = next
    }

    /// What the next daemon finds: the image, or after an orderly end the file.
    func reopen() throws {
        guard let root else { return }
        try store.close()
        if let image {
            try FileManager.default.removeItem(atPath: "\(root)/\(generation)")
            generation += 1
            self.image = nil
            store = try Store(directory: image)
        } else {
            store = try Store(directory: "\(root)/\(generation)")
        }
    }
}
