import Glibc

/// What the daemon prints besides its log.
enum Output {
    static func text(_ text: String) { write(text, to: STDOUT_FILENO) }
    static func line(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }
    static func error(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { bytes = bytes.dropFirst(count) } else if errno != EINTR { return }
        }
    }
}

/// The exit statuses of interface.md that the daemon has, by sysexits.h.
enum ExitStatus {
    static let usage: Int32 = 64
    static let noInput: Int32 = 66
    static let unavailable: Int32 = 69
    static let cannotWrite: Int32 = 73
    static let alreadyRunning: Int32 = 75
    static let configuration: Int32 = 78
}
