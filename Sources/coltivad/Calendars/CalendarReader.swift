import CLinux
import CivilTime
import Dispatch
import Glibc

/// Has the user's calendars read by a process of its own (`CalendarProgram`).
struct CalendarReader: Sendable {
    /// When the user is busy, and what could not be read.
    struct Report: Hashable, Sendable {
        var busy: [Interval] = []
        var findings: [String] = []
    }

    /// How often it is begun again behind a file that broke it.
    private static let restarts = 5
    /// How many findings are told.
    private static let mostFindings = 20
    /// Bytes that the process may say.
    private static let mostBytes = 16 << 20

    private let program: String
    private let queue = DispatchQueue(label: "coltiva.calendars")

    /// By coltivad itself, where no other path is given.
    init(program: String = "/proc/self/exe") {
        self.program = program
    }

    /// Reads the folders, as far as they have to do with the interval.
    func read(_ folders: [String], in interval: Interval, zone: Zone) async -> Report {
        var report = Report()
        var first: Int? = 0
        for _ in 0...Self.restarts {
            guard let number = first else { break }
            let task = CalendarProgram.Task(interval: interval, zone: zone.name, first: number, folders: folders)
            first = report.add(await said(by: task))
        }
        if first != nil { report.findings.append("the calendars behind that are not read") }
        if report.findings.count > Self.mostFindings {
            let more = report.findings.count - Self.mostFindings
            report.findings = report.findings.prefix(Self.mostFindings) + ["and \(more) more"]
        }
        return report
    }

    /// What the process says, until it ends; waited for on a thread of its own.
    private func said(by task: CalendarProgram.Task) async -> String {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: output(of: task)) }
        }
    }

    private func output(of task: CalendarProgram.Task) -> String {
        var ends: [Int32] = [-1, -1]
        let null = open("/dev/null", O_RDWR | O_CLOEXEC)
        guard null >= 0, clinux_pipe(&ends) == 0 else { return "" }
        let words = (["coltivad", CalendarProgram.word] + task.words).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let process = clinux_spawn(program, words, environ, null, ends[1], null)
        close(ends[1])
        close(null)
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while process > 0, bytes.count < Self.mostBytes {
            let count = Glibc.read(ends[0], &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        close(ends[0])
        if process > 0 {
            // One that says too much is ended by the pipe that nobody reads.
            while waitpid(process, nil, 0) < 0, errno == EINTR {}
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension CalendarReader.Report {
    /// Adds what the process said; where it did not come to its end, the number of the file to begin with again.
    mutating func add(_ output: String) -> Int? {
        var file: (number: Int, path: String)?
        for line in output.split(separator: "\n").compactMap({ BusyLine($0) }) {
            switch line {
            case .file(let number, let path): file = (number, path)
            case .busy(let interval): busy.append(interval)
            case .finding(let words): findings.append(words)
            case .end: return nil
            }
        }
        guard let file else {
            findings.append("the calendars could not be read: the process for it did not start, or could not list them")
            return nil
        }
        findings.append("\(file.path): reading it takes too much time or memory, or fails; it is left out")
        return file.number + 1
    }
}
