/// The names of all zones below a folder, to tell which was meant.
struct ZoneNames {
    /// Sorted, those of the continents and oceans first.
    let all: [String]

    private static let areas = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific",
    ]

    /// Looks through a folder of zone files; the doubles below posix/ and right/ and files with other content are left out.
    init(path: String) {
        var names: [String] = []
        func visit(_ folder: String) {
            for entry in ZoneFile.names(inFolder: path + "/" + folder) {
                let name = folder + entry.name
                if entry.isFolder {
                    if name != "posix", name != "right" { visit(name + "/") }
                } else if !entry.name.contains("."), !["leapseconds", "localtime", "posixrules"].contains(entry.name) {
                    names.append(name)
                }
            }
        }
        visit("")
        func rank(_ name: String) -> Int {
            ZoneNames.areas.contains { name.hasPrefix($0 + "/") } ? 0 : 1
        }
        all = names.sorted { rank($0) == rank($1) ? $0 < $1 : rank($0) < rank($1) }
    }

    /// The name that was probably meant: the same but for case and blanks, one that ends so ("rome"), or one that is spelt nearly so.
    func closest(to name: String) -> String? {
        let words = name.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }
        let wanted = words.joined(separator: "_")
        guard !wanted.isEmpty else { return nil }
        func plain(_ name: some StringProtocol) -> String { name.lowercased().replacing("-", with: "_") }
        func city(_ name: String) -> String { plain(name.split(separator: "/").last ?? "") }
        if let same = all.first(where: { plain($0) == wanted || city($0) == wanted }) { return same }
        if let near = Spelling.closest(to: wanted, among: all.lazy.map(plain)) { return all.first { plain($0) == near } }
        guard let near = Spelling.closest(to: wanted, among: all.lazy.map(city)) else { return nil }
        return all.first { city($0) == near }
    }
}
