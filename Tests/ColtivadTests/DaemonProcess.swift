import Foundation

/// The `coltivad` that the package builds, run as a process in a home of its own, with what it needs beside it.
struct DaemonProcess {
    /// How a process ended and what it said.
    struct Outcome: Equatable {
        let status: Int32
        let output: String
        let errors: String
    }

    private let home: URL

    /// Where the build has put it: beside the tests.
    static var program: URL? {
        Bundle.main.executableURL?.deletingLastPathComponent().appendingPathComponent("coltivad")
    }

    /// Makes the home; it is gone after the body.
    static func inHome<Answer>(_ body: (DaemonProcess) throws -> Answer) throws -> Answer {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent("coltivad-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: home.appendingPathComponent("coltiva"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: home) }
        return try body(DaemonProcess(home: home))
    }

    /// Writes a file into the home and gives its path.
    func write(_ text: String, to name: String) throws -> String {
        let file = home.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// The path of something in the home.
    func path(_ name: String) -> String { home.appendingPathComponent(name).path }

    /// The names of what is in the home.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: home.path) }

    /// Runs it to its end.
    func run(_ arguments: [String]) throws -> Outcome {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = arguments
        process.environment = [
            "XDG_CONFIG_HOME": home.path, "XDG_STATE_HOME": home.path, "HOME": home.path, "PATH": "/usr/bin:/bin",
        ]
        // Files, not pipes: whatever it says, it never waits to be read.
        let output = URL(fileURLWithPath: try write("", to: "output"))
        let errors = URL(fileURLWithPath: try write("", to: "errors"))
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
}
