/// The system's zone files, the authority on the rules of zones; what was loaded is kept until `reload()`. Any thread may use it.
package struct ZoneDirectory: Sendable {
    /// The folder of the files, without a slash at its end.
    package let path: String
    private let cache = ZoneCache()

    /// The files below a folder.
    package init(path: String = "/usr/share/zoneinfo") {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    /// The zone of an IANA name, "Europe/Rome". "UTC" is there without a file too.
    package func zone(named name: String) throws(ZoneError) -> Zone {
        if let zone = cache[name] { return zone }
        guard ZoneDirectory.isName(name) else {
            // "New York" can be no name, but is near one.
            guard !name.hasPrefix("/"), !name.contains(".."), let suggestion = suggestion(for: name) else { throw .badName(name) }
            throw .notFound(name: name, suggestion: suggestion)
        }
        let bytes: [UInt8]
        do throws(ZoneFile.Errno) {
            bytes = try ZoneFile.bytes(at: "\(path)/\(name)")
        } catch {
            if error.isNotFound, name == Zone.utc.name { return .utc }
            if error.isNotFound { throw .notFound(name: name, suggestion: suggestion(for: name)) }
            throw .unreadable(path: "\(path)/\(name)", errno: error.number)
        }
        let zone = try Zone(tzif: bytes, name: name)
        cache[name] = zone
        return zone
    }

    /// The system's own zone, read anew each time: a link to a zone file has its name, that after "zoneinfo/"; a plain copy has none, but
    /// its rules hold; where there is neither, it is UTC (`localtime(5)`).
    package func local(link: String = "/etc/localtime") throws(ZoneError) -> Zone {
        let target = ZoneFile.target(ofLink: link) ?? ""
        let folder = "zoneinfo/"
        let name = target.firstRange(of: folder).map { String(target[$0.upperBound...]) } ?? ""
        let bytes: [UInt8]
        do throws(ZoneFile.Errno) {
            bytes = try ZoneFile.bytes(at: link)
        } catch {
            if error.isNotFound, target.isEmpty { return .utc }
            throw .unreadable(path: link, errno: error.number)
        }
        return try Zone(tzif: bytes, name: ZoneDirectory.isName(name) ? name : "")
    }

    /// Forgets the zones that were loaded: the system's files have changed.
    package func reload() {
        cache.removeAll()
    }

    /// Whether it has the form of a zone's name: parts of letters, digits, `+`, `-` and `_` with slashes between.
    private static func isName(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.allSatisfy { part in
            !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isDigit || "+-_".utf8.contains($0) }
        }
    }

    private func suggestion(for name: String) -> String? {
        ZoneNames(path: path).closest(to: name)
    }
}
