extension ValueForm<[String]> {
    /// Mail addresses, and profiles by their web addresses.
    static let ownAddresses = ValueForm(
        description: "mail addresses and profiles", merge: { $0.flatMap { $0 } }, empty: [],
        read: { text, report in
            let words = text.words
            let refused = words.filter { !isMailAddress($0.text) && !isProfile($0.text) }
            for word in refused { report.refuse(.ownAddress(word.text), at: word.place) }
            return refused.isEmpty ? words.map(\.text) : nil
        },
        write: { $0.joined(separator: " ") })

    /// Folders, quoted as systemd does it where there is white space in them.
    static let folders = ValueForm(
        description: "folders", merge: { $0.flatMap { $0 } }, empty: [],
        read: { text, report in
            do throws(QuotedWords.Fault) {
                let words = try QuotedWords.split(text.text)
                let refused = words.filter { !FolderPath.isRooted($0.text) }
                for word in refused { report.refuse(.folder(word.text), at: text.place(at: word.offset)) }
                return refused.isEmpty ? words.map(\.text) : nil
            } catch {
                report.refuse(.quoting(error.problem), at: text.place(at: error.offset))
                return nil
            }
        },
        write: { QuotedWords.join($0) })

    /// One @ between two parts.
    private static func isMailAddress(_ word: String) -> Bool {
        let parts = word.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !word.contains(",") && !word.contains(":")
    }

    private static func isProfile(_ word: String) -> Bool {
        ["https://", "http://"].contains { word.hasPrefix($0) && word.count > $0.count }
    }
}
