/// What a compiled zone file says (RFC 9636, versions 1 to 4): the transitions of the past, and the rule that holds after the last.
struct TZifFile {
    /// An instant at which clocks are set.
    struct Transition: Hashable, Sendable {
        /// Seconds since the epoch.
        var time: Int64
        /// The index in `types` of how clocks stand from then on.
        var type: Int
    }

    /// By rising time.
    let transitions: [Transition]
    /// One at least; the first holds before the first transition.
    let types: [LocalTimeType]
    /// The rule after the last transition; nil where the last type holds for ever.
    let footer: PosixZoneRule?

    /// Decodes a whole file: its 64-bit block and its footer, or what a version 1 file has.
    init(_ bytes: [UInt8]) throws(TZifError) {
        var reader = Reader(bytes: bytes)
        var header = try Header(&reader)
        var timeSize = 4
        if header.version >= UInt8(ascii: "2") {
            try reader.skip(header.dataLength(timeSize: 4))
            header = try Header(&reader)
            timeSize = 8
        }
        guard header.types > 0, header.abbreviationBytes > 0 else { throw .badHeader }
        guard header.leapSeconds == 0 else { throw .countsLeapSeconds }

        var times: [Int64] = []
        for _ in 0..<header.transitions {
            let time = try reader.takeInteger(bytes: timeSize)
            if let last = times.last, last >= time { throw .unsortedTransitions }
            times.append(time)
        }
        var transitions: [Transition] = []
        for time in times {
            let type = Int(try reader.takeByte())
            guard type < header.types else { throw .badLocalTime }
            transitions.append(Transition(time: time, type: type))
        }
        self.transitions = transitions
        types = try TZifFile.takeTypes(header, from: &reader)
        // Whether the rules were given in standard or universal time matters to programs that make rules from them, not here.
        try reader.skip(header.standardIndicators + header.universalIndicators)
        footer = timeSize == 8 ? try TZifFile.takeFooter(from: &reader) : nil
    }

    private static func takeTypes(_ header: Header, from reader: inout Reader) throws(TZifError) -> [LocalTimeType] {
        var records: [(offset: Int, isDaylight: Bool, abbreviation: Int)] = []
        for _ in 0..<header.types {
            let offset = Int(try reader.takeInteger(bytes: 4))
            let isDaylight = try reader.takeByte() != 0
            // RFC 9636, 3.2: an offset should be more than -25 and less than 26 hours.
            guard offset > -25 * 3600, offset < 26 * 3600 else { throw .badLocalTime }
            records.append((offset, isDaylight, Int(try reader.takeByte())))
        }
        let names = try reader.take(header.abbreviationBytes)
        var types: [LocalTimeType] = []
        for record in records {
            guard record.abbreviation < names.count else { throw .badLocalTime }
            let name = names.dropFirst(record.abbreviation).prefix { $0 != 0 }
            types.append(
                LocalTimeType(
                    offset: record.offset, abbreviation: String(decoding: name, as: UTF8.self), isDaylight: record.isDaylight))
        }
        return types
    }

    private static func takeFooter(from reader: inout Reader) throws(TZifError) -> PosixZoneRule? {
        guard try reader.takeByte() == UInt8(ascii: "\n") else { throw .badFooter("") }
        let line = reader.rest.prefix { $0 != UInt8(ascii: "\n") }
        try reader.skip(line.count + 1)
        if line.isEmpty { return nil }
        guard let rule = PosixZoneRule(parsing: line) else { throw .badFooter(String(decoding: line, as: UTF8.self)) }
        return rule
    }

    /// The counts before each data block.
    private struct Header {
        let version: UInt8
        let universalIndicators: Int
        let standardIndicators: Int
        let leapSeconds: Int
        let transitions: Int
        let types: Int
        let abbreviationBytes: Int

        init(_ reader: inout Reader) throws(TZifError) {
            guard reader.rest.starts(with: "TZif".utf8) else { throw .notTZif }
            try reader.skip(4)
            version = try reader.takeByte()
            try reader.skip(15)
            universalIndicators = try reader.takeCount()
            standardIndicators = try reader.takeCount()
            leapSeconds = try reader.takeCount()
            transitions = try reader.takeCount()
            types = try reader.takeCount()
            abbreviationBytes = try reader.takeCount()
        }

        /// The bytes of the data block after it.
        func dataLength(timeSize: Int) -> Int {
            transitions * (timeSize + 1) + types * 6 + abbreviationBytes + leapSeconds * (timeSize + 4) + standardIndicators
                + universalIndicators
        }
    }

    /// A cursor that knows where the file ends.
    private struct Reader {
        let bytes: [UInt8]
        var offset = 0

        var rest: ArraySlice<UInt8> { bytes[offset...] }

        mutating func take(_ count: Int) throws(TZifError) -> ArraySlice<UInt8> {
            guard count <= bytes.count - offset else { throw .truncated }
            defer { offset += count }
            return bytes[offset..<offset + count]
        }

        mutating func skip(_ count: Int) throws(TZifError) {
            _ = try take(count)
        }

        mutating func takeByte() throws(TZifError) -> UInt8 {
            let slice = try take(1)
            return slice[slice.startIndex]
        }

        /// A signed big-endian number.
        mutating func takeInteger(bytes count: Int) throws(TZifError) -> Int64 {
            let slice = try take(count)
            let pattern = slice.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let unused = 64 - 8 * count
            return Int64(bitPattern: pattern << UInt64(unused)) >> Int64(unused)
        }

        /// A count of things that take a byte each at least, so never more than there are bytes.
        mutating func takeCount() throws(TZifError) -> Int {
            let count = try takeInteger(bytes: 4)
            guard count >= 0, count <= bytes.count else { throw .truncated }
            return Int(count)
        }
    }
}
