extension ValueForm<String?> {
    /// One folder, quoted as systemd does it where there is white space in it; empty where there is none.
    static let folder = ValueForm(
        description: "a folder", empty: .some(nil),
        read: { text, report in
            guard let folders = ValueForm<[String]>.folders.read(text, &report) else { return nil }
            if folders.count > 1 { report.refuse(.folders(folders), at: text.place) }
            return folders.count > 1 ? nil : folders.first
        },
        write: { $0.map { QuotedWords.join([$0]) } ?? "" })
}
