import Glibc

/// A line of words for who runs the program.
enum Line {
    /// Says the line on standard output, at once.
    static func say(_ words: String) {
        write(words, to: STDOUT_FILENO)
    }

    /// Says the line on standard error.
    static func complain(_ words: String) {
        write(words, to: STDERR_FILENO)
    }

    private static func write(_ words: String, to descriptor: Int32) {
        let bytes = Array("\(words)\n".utf8)
        // Where no one reads it there is no one else to be told.
        _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
}
