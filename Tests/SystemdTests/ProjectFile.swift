import FoundationEssentials

/// A file of the project's tree, found from where this file is.
struct ProjectFile {
    let text: String

    init(_ path: String, from here: String = #filePath) throws {
        let root = here.split(separator: "/").dropLast(3).joined(separator: "/")
        text = try String(contentsOfFile: "/\(root)/\(path)", encoding: .utf8)
    }
}
