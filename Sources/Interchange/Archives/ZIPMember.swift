import CArchive

/// A member of an archive that is being read; its contents are there until the next is asked for.
@safe struct ZIPMember {
    private let archive: OpaquePointer
    /// With its folders, as the archive has it.
    let name: String
    /// Whether it is a file: neither a folder nor a link.
    let isFile: Bool
    /// How large it says it is, in bytes; nil where it does not say.
    let size: Int?

    /// The next member of an archive; nil at the end.
    init?(nextOf archive: OpaquePointer) throws(ImportError) {
        var member = unsafe carchive_member()
        switch unsafe carchive_next(archive, &member) {
        case CARCHIVE_NEXT: break
        case CARCHIVE_END: return nil
        default: throw .damagedArchive
        }
        unsafe self.archive = archive
        name = unsafe String(cString: member.name)
        isFile = unsafe member.is_file
        size = unsafe member.size < 0 ? nil : Int(member.size)
    }

    /// Gives all its bytes, piece by piece. Throws where they are too many, cannot be read to the end, or are more or fewer than it says.
    func read(_ take: (ArraySlice<UInt8>) -> Void) throws(ImportError) {
        var count = 0
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let read = unsafe piece.withUnsafeMutableBytes { unsafe carchive_read(archive, $0.baseAddress, $0.count) }
            if read == 0 { break }
            guard read > 0 else { throw .damagedArchive }
            count += read
            guard count <= ZIPArchive.largestMember else { throw .unsafeArchive }
            take(piece[..<read])
        }
        guard count == size else { throw .damagedArchive }
    }
}
