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

    /// Whether bytes begin like an archive that is not empty.
    static func isOne(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    }

    /// Looks at all names and sizes, then reads what is wanted to its end and keeps nothing of it, so that what is unsafe or damaged takes no
    /// memory. Throws where a name leads out of a folder, where a member that is wanted, or all together, would be too large, and where
    /// anything of it is damaged.
    func check(wanted isWanted: (String) -> Bool) throws(ImportError) {
        var total = 0
        try forEachMember { (member) throws(ImportError) in
            guard !Self.leadsOut(member.name) else { throw .unsafeArchive }
            guard member.isFile, isWanted(member.name) else { return }
            guard let size = member.size, size <= Self.largestMember else { throw .unsafeArchive }
            total += size
            guard total <= Self.largestTotal else { throw .unsafeArchive }
        }
        try forEachMember { (member) throws(ImportError) in
            if member.isFile, isWanted(member.name) { try member.read { _ in } }
        }
    }

    /// Gives each file that is wanted with all its bytes, once the archive is checked.
    func readMembers(
        wanted isWanted: (String) -> Bool, _ take: (_ name: String, _ bytes: [UInt8]) throws(ImportError) -> Void
    ) throws(ImportError) {
        try forEachMember { (member) throws(ImportError) in
            guard member.isFile, isWanted(member.name) else { return }
            var bytes: [UInt8] = []
            try member.read { bytes += $0 }
            try take(member.name, bytes)
        }
    }

    /// Whether a name is absolute, has a drive, or a part that leads upward; with either slash.
    private static func leadsOut(_ name: String) -> Bool {
        let scalars = Array(name.unicodeScalars.prefix(2))
        if scalars.first == "/" || scalars.first == "\\" { return true }
        if scalars.count == 2, scalars[1] == ":", scalars[0].properties.isAlphabetic { return true }
        return name.unicodeScalars.split { $0 == "/" || $0 == "\\" }.contains { $0.elementsEqual("..".unicodeScalars) }
    }

    private func forEachMember(_ body: (ZIPMember) throws(ImportError) -> Void) throws(ImportError) {
        guard carchive_is_available() else { throw .noArchiveReader }
        let outcome = unsafe bytes.withUnsafeBytes { bytes -> Result<Void, ImportError> in
            guard let archive = unsafe carchive_open(bytes.baseAddress, bytes.count) else { return .failure(.damagedArchive) }
            defer { unsafe carchive_close(archive) }
            do throws(ImportError) {
                while let member = unsafe try ZIPMember(nextOf: archive) { try body(member) }
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try outcome.get()
    }
}
