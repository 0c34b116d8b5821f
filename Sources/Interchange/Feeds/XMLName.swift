/// What a tag is called (Namespaces in XML 1.0).
struct XMLName: Hashable {
    /// The address of its namespace; empty where it is in none.
    let space: String
    /// Its name within that.
    let name: String

    init(_ space: String, _ name: String) {
        self.space = space
        self.name = name
    }

    /// As expat writes it: address, line feed, name.
    init(_ text: String) {
        let parts = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        self.init(parts.count > 1 ? parts[0] : "", parts.last ?? "")
    }
}
