import CArchive
import Glibc

/// A member of an archive that is being read; it serves until the next is asked for.
@safe struct ZIPEntry {
    private let archive: OpaquePointer
    private let entry: OpaquePointer

    /// The next member of an archive; nil at the end.
    init?(nextOf archive: OpaquePointer) throws(ImportError) {
        var entry: OpaquePointer?
        var status = ARCHIVE_RETRY
        while status == ARCHIVE_RETRY { status = unsafe archive_read_next_header(archive, &entry) }
        if status == ARCHIVE_EOF { return nil }
        // A warning is of a name that this locale cannot write.
        guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry = unsafe entry else { throw .damagedArchive }
        unsafe self.archive = unsafe archive
        unsafe self.entry = unsafe entry
    }

    /// Its name with its folders, as the archive has it.
    var name: String {
        guard let name = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { return "" }
        return unsafe String(cString: name)
    }

    /// Whether it is a file: neither a folder nor a link.
    var isFile: Bool {
        unsafe archive_entry_filetype(entry) == S_IFREG
    }

    /// How large it says it is, in bytes; nil where it does not say.
    var size: Int? {
        unsafe archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil
    }

    /// All its bytes. Throws where they cannot be read to the end, or are more or fewer than it says.
    func contents() throws(ImportError) -> [UInt8] {
        guard let size, (0...ZIPArchive.largestMember).contains(size) else { throw .unsafeArchive }
        var bytes: [UInt8] = []
        var count = 0
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let read = unsafe chunk.withUnsafeMutableBytes { unsafe archive_read_data(archive, $0.baseAddress, $0.count) }
            if read == 0 { break }
            guard read > 0 else { throw .damagedArchive }
            count += read
            guard count <= ZIPArchive.largestMember else { throw .unsafeArchive }
            // One that is larger than it says is not kept, only counted.
            if count <= size { bytes += chunk[..<read] } else { bytes = [] }
        }
        guard count == size else { throw .damagedArchive }
        return bytes
    }
}
