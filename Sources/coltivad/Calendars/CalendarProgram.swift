import CLinux
import Calendars
import CivilTime

/// `coltivad read-calendars`: reads calendars in a process of its own, for the daemon, and says in lines what is found.
///
/// Calendars come by mail from whoever invites: a file that makes the reading hang, grow or crash takes this process with it and not the
/// daemon, which knows by the last line which file it was.
enum CalendarProgram {
    /// The first word of the command line that means it.
    static let word = "read-calendars"

    /// Bytes of addresses: the libraries and a file of the largest size need a tenth of it.
    private static let memory: UInt64 = 1 << 30
    /// Seconds for everything, whatever it waits for.
    private static let seconds: UInt32 = 30
    /// Seconds of processor time for each file.
    private static let secondsForEach: UInt32 = 1

    /// What it is told on its command line.
    struct Task {
        let interval: Interval
        /// The user's zone, by its name.
        let zone: String
        /// The number of the first file that is read.
        let first: Int
        let folders: [String]

        init(interval: Interval, zone: String, first: Int, folders: [String]) {
            self.interval = interval
            self.zone = zone
            self.first = first
            self.folders = folders
        }

        /// Reads the words after `word`.
        init?(_ words: [String]) {
            guard words.count >= 4, let start = Int64(words[0]), let end = Int64(words[1]), let first = Int(words[3]) else {
                return nil
            }
            interval = Interval(start: Instant(microseconds: start), end: Instant(microseconds: end))
            zone = words[2]
            self.first = first
            folders = Array(words[4...])
        }

        /// The words that say it.
        var words: [String] {
            ["\(interval.start.microseconds)", "\(interval.end.microseconds)", zone, "\(first)"] + folders
        }
    }

    /// Reads and says; the exit status.
    static func run(_ words: [String]) -> Int32 {
        guard let task = Task(words) else {
            Output.error("coltivad: \(word) is for coltivad itself")
            return ExitStatus.usage
        }
        _ = clinux_confine(memory, seconds)
        let zones = ZoneDirectory()
        let zone = (try? zones.zone(named: task.zone)) ?? (try? zones.local()) ?? .utc
        let window = BusyReading.Window(interval: task.interval, zone: zone, zones: zones)
        let files = task.folders.flatMap { CalendarFolder(path: $0).files() }
        for (number, file) in files.enumerated().dropFirst(task.first) { read(file, number, in: window) }
        say(.end)
        return 0
    }

    private static func read(_ file: CalendarFolder.File, _ number: Int, in window: BusyReading.Window) {
        say(.file(number, path: file.path))
        _ = clinux_allow_processor(secondsForEach)
        do throws(CalendarFolder.FileError) {
            let reading = BusyReading(of: try file.bytes(), in: window)
            for interval in reading.intervals { say(.busy(interval)) }
            for problem in reading.problems { say(.finding("\(file.path): \(problem.words)")) }
        } catch {
            say(.finding("\(file.path): \(error.problem.words)"))
        }
    }

    private static func say(_ line: BusyLine) { Output.line(line.text) }
}
