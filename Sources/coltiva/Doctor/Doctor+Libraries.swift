/// What is loaded only where it is needed.
extension Doctor {
    /// A library, what is not to be had without it, and Debian's package of it.
    private struct Library {
        let name: String
        let file: String
        let use: String
        let package: String
    }

    private static let libraries = [
        Library(name: "libarchive", file: "libarchive.so.13", use: "archives are not imported", package: "libarchive13"),
        Library(name: "libical", file: "libical.so.3", use: "calendars are not counted", package: "libical3"),
        Library(name: "expat", file: "libexpat.so.1", use: "no topics are taken from feeds", package: "libexpat1"),
    ]

    /// Each can be loaded.
    var libraries: Examination {
        let subject = "Libraries"
        let missing = Self.libraries.filter { !machine.hasLibrary($0.file) }
        guard !missing.isEmpty else {
            return .good(subject, "\(Self.libraries.map(\.name).joined(separator: ", "))")
        }
        let words = missing.map { "without \($0.name) \($0.use)" }.joined(separator: "; ")
        return .toMend(subject, "\(words)", "sudo apt install \(missing.map(\.package).joined(separator: " "))")
    }
}
