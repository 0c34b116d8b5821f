/// Why there is no such zone.
package enum ZoneError: Error, Hashable, Sendable {
    /// It is no name of a zone: empty, absolute, or with parts or characters that such names do not have.
    case badName(String)
    /// The system has no zone of that name; the name that was probably meant.
    case notFound(name: String, suggestion: String?)
    /// The file could not be read; what the system said.
    case unreadable(path: String, errno: Int32)
    /// The file is no zone file that is understood.
    case malformed(name: String, TZifError)
}
