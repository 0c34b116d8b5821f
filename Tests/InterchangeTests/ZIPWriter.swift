/// Archives as a test wants them: with members as they are, and with names and sizes that need not be true.
struct ZIPWriter {
    private var members: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    /// Adds a member that is stored.
    ///
    /// - Parameters:
    ///   - size: what the archive says of its size; else the truth.
    ///   - isUTF8: whether the archive says that the name is in UTF-8.
    mutating func add(_ name: String, _ contents: [UInt8], size: UInt32? = nil, isUTF8: Bool = false, isDamaged: Bool = false) {
        let name = Array(name.utf8)
        var shape: [UInt8] = []
        for number in [20, isUTF8 ? 0x0800 : 0, 0, 0, 0x21] as [UInt16] { shape += number.bytes }
        shape += (isDamaged ? 1 : Self.checksum(of: contents)).bytes
        shape += UInt32(contents.count).bytes + (size ?? UInt32(contents.count)).bytes
        shape += UInt16(name.count).bytes + UInt16(0).bytes
        let offset = UInt32(members.count)
        members += [0x50, 0x4B, 0x03, 0x04] + shape + name + contents
        directory += [0x50, 0x4B, 0x01, 0x02, 20, 0] + shape + UInt16(0).bytes + UInt16(0).bytes + UInt16(0).bytes
        directory += UInt32(0).bytes + offset.bytes + name
        count += 1
    }

    /// Adds a text.
    mutating func add(_ name: String, _ text: String) {
        add(name, Array(text.utf8))
    }

    /// The archive.
    var bytes: [UInt8] {
        members + directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + count.bytes + count.bytes + UInt32(directory.count).bytes
            + UInt32(members.count).bytes + [0, 0]
    }

    /// CRC-32, as ZIP has it.
    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }
}

extension FixedWidthInteger {
    /// Its bytes, the least first.
    fileprivate var bytes: [UInt8] {
        (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
    }
}
