import CExpat

/// A feed in memory: Atom or RSS. Nothing outside it is read.
package enum Feed {
    /// The longest that is read, in bytes.
    package static let limit = 16 << 20

    /// Its items, the newest first, those without a date behind these, in the feed's order.
    package static func items(of bytes: [UInt8]) throws(FeedProblem) -> [FeedItem] {
        let reader = FeedReader()
        try read(bytes, reader)
        guard reader.isFeed else { throw .noFeed }
        let dated = reader.items.enumerated().compactMap { place, item in item.at.map { (item: item, at: $0, place: place) } }
        let newestFirst = dated.sorted { $0.at == $1.at ? $0.place < $1.place : $0.at > $1.at }
        return newestFirst.map(\.item) + reader.items.filter { $0.at == nil }
    }

    private static func read(_ bytes: [UInt8], _ reader: FeedReader) throws(FeedProblem) {
        var listener = unsafe cexpat_listener(
            context: Unmanaged.passUnretained(reader).toOpaque(),
            opens: { context, name, attributes in
                guard let reader = unsafe Feed.reader(context), let name = unsafe name else { return }
                unsafe reader.open(XMLName(String(cString: name)), Feed.dictionary(attributes))
            },
            closes: { context in unsafe Feed.reader(context)?.close() },
            text: { context, bytes, count in
                let text = unsafe String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
                unsafe Feed.reader(context)?.add(text)
            })
        var place = cexpat_place()
        let outcome = unsafe bytes.withUnsafeBytes { unsafe cexpat_read($0.baseAddress, $0.count, &listener, &place) }
        switch outcome {
        case CEXPAT_READ: break
        case CEXPAT_UNAVAILABLE: throw .noReader
        case CEXPAT_ENTITIES: throw .entities(line: place.line)
        default: throw .damaged(line: place.line, column: place.column + 1)
        }
    }

    private static func reader(_ context: UnsafeMutableRawPointer?) -> FeedReader? {
        unsafe context.map { unsafe Unmanaged<FeedReader>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Attributes by their names; those in a namespace are not wanted, and have the names that expat writes.
    private static func dictionary(_ attributes: UnsafePointer<UnsafePointer<CChar>?>?) -> [String: String] {
        guard var next = unsafe attributes else { return [:] }
        var dictionary: [String: String] = [:]
        while let name = unsafe next[0], let value = unsafe next[1] {
            unsafe dictionary[String(cString: name)] = unsafe String(cString: value)
            unsafe next += 2
        }
        return dictionary
    }
}
