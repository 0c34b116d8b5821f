import Glibc
import Logging
import Testing

@testable import Systemd

@Suite("Where log statements go")
struct LogDestinationTests {
    @Test func `to the journal where standard error is the stream that the variable names, else to the console`() throws {
        let (stream, other) = try UnixSocket.pair(type: SOCK_STREAM)
        defer { withExtendedLifetime((stream, other)) {} }
        var status = stat()
        try #require(fstat(stream.descriptor, &status) == 0)
        let (device, inode) = (status.st_dev, status.st_ino)

        let cases: [(variable: String?, descriptor: Int32, expected: LogDestination)] = [
            ("\(device):\(inode)", stream.descriptor, .journal),
            // Inherited by a program whose standard error goes elsewhere, such as one in a terminal of a desktop session.
            ("\(device):\(inode)", other.descriptor, .console),
            ("\(device):\(inode + 1)", stream.descriptor, .console),
            ("\(device + 1):\(inode)", stream.descriptor, .console),
            (nil, stream.descriptor, .console),
            ("", stream.descriptor, .console),
            ("\(device)", stream.descriptor, .console),
            ("\(device):", stream.descriptor, .console),
            ("\(device):\(inode):", stream.descriptor, .console),
            ("\(device): \(inode)", stream.descriptor, .console),
            ("\(device):\(inode)", -1, .console),
        ]
        for (variable, descriptor, expected) in cases {
            #expect(LogDestination.choose(journalStream: variable, standardError: descriptor) == expected, "\(variable ?? "unset")")
        }
    }

    @Test func `each has its handler`() {
        #expect(LogDestination.journal.handler(identifier: "coltivad", logLevel: .notice) is JournalLogHandler)
        #expect(LogDestination.console.handler(identifier: "coltivad", logLevel: .notice) is ConsoleLogHandler)
        #expect(LogDestination.journal.handler(identifier: "coltivad", logLevel: .notice).logLevel == .notice)
    }
}
