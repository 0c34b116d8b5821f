/// Folders as settings name them: absolute, or below the home directory (`~/`, `%h/`).
package enum FolderPath {
    private static let homes = ["~/", "%h/"]

    /// Whether a folder is the same wherever one is.
    static func isRooted(_ folder: String) -> Bool { folder.hasPrefix("/") || homes.contains { folder.hasPrefix($0) } }

    /// The absolute path of a folder, without a slash at its end.
    ///
    /// - Parameter home: the user's home directory, without a slash at its end.
    package static func absolute(_ folder: String, home: String) -> String {
        let below = homes.first { folder.hasPrefix($0) }
        var path = below.map { "\(home)/\(folder.dropFirst($0.count))" } ?? folder
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
