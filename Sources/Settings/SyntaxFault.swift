/// What is wrong with the form of a configuration file, and where.
package struct SyntaxFault: Error, Hashable, Sendable {
    /// The sorts of bad form.
    package enum Problem: Hashable, Sendable {
        /// The file has more bytes than `ConfigurationText.sizeLimit`.
        case tooLarge
        /// A byte that is no UTF-8; nothing of the file is used.
        case notUTF8(byte: UInt8)
        /// A NUL byte; nothing of the file is used.
        case nul
        /// A control character other than a tab; its line is not used.
        case controlCharacter(UInt32)
        /// A line that begins with `[` and does not end with `]`.
        case headerNotClosed
        /// `[]`, or brackets within the name.
        case headerName
        /// A line that is neither header, assignment nor comment; its text.
        case noAssignment(String)
        /// Nothing before the `=`.
        case noKey
        /// An assignment before the first section; its key.
        case outsideSection(key: String)
    }

    package let problem: Problem
    package let place: Place
}
