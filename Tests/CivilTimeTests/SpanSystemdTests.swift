import CivilTime
import Foundation
import Testing

private let systemdAnalyze = "/usr/bin/systemd-analyze"

/// What `systemd-analyze timespan` says is what is said here.
@Suite(
    .enabled(if: FileManager.default.isExecutableFile(atPath: systemdAnalyze), "SKIP: there is no systemd-analyze here"))
struct SpanSystemdTests {
    /// The length in microseconds and the normal form that systemd gives; nil where it refuses.
    private func systemd(_ text: String) throws -> (microseconds: Int64, normal: String)? {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: systemdAnalyze)
        process.arguments = ["timespan", "--", text]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(separator: "\n")
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        func value(_ key: String) -> String? {
            lines.map { $0.drop { $0 == " " } }.first { $0.hasPrefix(key) }.map { String($0.dropFirst(key.count + 1)) }
        }
        let microseconds = try #require(value("\u{3bc}s:").flatMap { Int64($0) })
        return (microseconds, try #require(value("Human:")))
    }

    @Test(arguments: [
        "1y2M3w4d5h6min7s8ms9us", "0", "0.5d", "1.5M", "1d 12 h", "90s", "5m", "1M", "100y", "1.000001s", "8d", ".5s", "1 .5s",
        "1h30", "1 h30",
        "1.9999999s", "0.0000005d", "1.5w", "0.3333333333333333M", "1500ms", "1001us", "1.5us", "1s 1.5ms", "100000d", "1 1s",
        "00012s",
        "999999999999us", "60.0001s", "3600.5s", "0.25y", "13months", "1y 1us", "+1s", "292271y", "1\u{b5}s", "1\u{3bc}s", "4hr",
        "1usec",
        "1.142857142857142857w", "0.123456789y", "12.34s.56", "1s+1s",
        // Refused by both.
        "1mon", "3 foo", "-1d", "1.s", "1. s", "1S", "1H", "1h,2m", "1.5.5s", "", " ", "1ns", "+.5s", "1+1s", "1000000y", "1d-1h",
    ])
    func agrees(text: String) throws {
        let ours = try? Span(parsing: text)
        let theirs = try systemd(text)
        #expect(ours?.length.microseconds == theirs?.microseconds)
        #expect(ours?.normalized == theirs?.normal)
    }

    @Test func agreesOnRandomLengths() throws {
        var generator = SeededGenerator(seed: 23)
        for _ in 0..<60 {
            let length = Int64.random(in: 0...(1 << Int64.random(in: 0...60, using: &generator)), using: &generator)
            let theirs = try #require(try systemd("\(length)us"))
            #expect(Span(elapsed: Elapsed(microseconds: length)).normalized == theirs.normal)
        }
    }
}
