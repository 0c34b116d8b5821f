import CArchive

/// A ZIP archive in memory, read by libarchive; nothing of it is ever written to a disk.
struct ZIPArchive {
    private let bytes: [UInt8]

    /// The largest member that is read, in bytes.
    static let largestMember = 128 << 20

    /// The most that is read of one archive, in bytes.
    static let largestTotal = 2 * largestMember

    /// An archive that its bytes were said to be.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether bytes begin like an archive.
    static func isOne(_ bytes: [UInt8]) -> Bool {
        [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]].contains { bytes.starts(with: $0) }
    }

    /// Looks at all names and sizes, and inflates nothing. Throws where a name leads out of a folder, where a member that is wanted, or all
    /// together, would be too large, and where the directory of the archive is damaged.
    func check(wanted isWanted: (String) -> Bool) throws(ImportError) {
        var total = 0
        try forEachEntry { (entry) throws(ImportError) in
            let name = entry.name
            guard !Self.leadsOut(name) else { throw .unsafeArchive }
            guard entry.isFile, isWanted(name) else { return }
            guard let size = entry.size, size <= Self.largestMember else { throw .unsafeArchive }
            total += size
            guard total <= Self.largestTotal else { throw .unsafeArchive }
        }
    }

    /// Gives each file that is wanted with all its bytes, whole or not at all.
    func readMembers(
        wanted isWanted: (String) -> Bool, _ take: (_ name: String, _ bytes: [UInt8]) throws(ImportError) -> Void
    ) throws(ImportError) {
        try forEachEntry { (entry) throws(ImportError) in
            let name = entry.name
            guard entry.isFile, isWanted(name) else { return }
            try take(name, try entry.contents())
        }
    }

    /// Whether a name is absolute, has a drive, or a part that leads upward; with either slash.
    private static func leadsOut(_ name: String) -> Bool {
        let scalars = Array(name.unicodeScalars.prefix(2))
        if scalars.first == "/" || scalars.first == "\\" { return true }
        if scalars.count == 2, scalars[1] == ":", scalars[0].properties.isAlphabetic { return true }
        return name.unicodeScalars.split { $0 == "/" || $0 == "\\" }.contains { $0.elementsEqual("..".unicodeScalars) }
    }

    private func forEachEntry(_ body: (ZIPEntry) throws(ImportError) -> Void) throws(ImportError) {
        guard let archive = unsafe archive_read_new() else { throw .damagedArchive }
        defer { unsafe _ = archive_read_free(archive) }
        let outcome = unsafe bytes.withUnsafeBytes { bytes -> Result<Void, ImportError> in
            // Only by the directory at its end: without that the archive is cut off.
            unsafe _ = archive_read_support_format_zip_seekable(archive)
            guard unsafe archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
                return .failure(.damagedArchive)
            }
            do throws(ImportError) {
                while let entry = unsafe try ZIPEntry(nextOf: archive) { try body(entry) }
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try outcome.get()
    }
}
