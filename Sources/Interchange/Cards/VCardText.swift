/// What a text of cards is known by.
enum VCardText {
    /// Whether the first line that is not blank begins a card.
    static func beginsWithCard(_ text: FileText) -> Bool {
        guard let first = text.bytes.firstIndex(where: { $0 > 0x20 }) else { return false }
        var reader = ContentLineReader(Array(text.bytes[first...].prefix(256)))
        return reader.next()?.isBegin == true
    }

    /// Whether a card begins anywhere.
    static func holdsCard(_ text: FileText) -> Bool {
        var reader = ContentLineReader(text.bytes)
        while let line = reader.next() {
            if line.isBegin { return true }
        }
        return false
    }
}
