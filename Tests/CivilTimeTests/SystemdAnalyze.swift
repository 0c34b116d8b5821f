import Foundation

/// The reference for calendar events and time spans: `systemd-analyze`, where it is installed.
enum SystemdAnalyze {
    static let program = "/usr/bin/systemd-analyze"
    static let isMissing: Bool = !FileManager.default.isExecutableFile(atPath: program)

    /// What it says of a calendar event.
    struct Calendar {
        /// "Normalized form".
        var normal = ""
        /// "Next elapse" and its iterations: in local time as printed, and as seconds of universal time in the same form.
        var elapses: [(local: String, utc: String)] = []
        /// Whether there are no more than those.
        var hasEnd = false
    }

    /// The lines that it prints on its standard output for many arguments, in a zone.
    static func lines(_ arguments: [String], zone: String = "UTC") throws -> [Substring] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ["TZ": zone, "LC_ALL": "C.UTF-8"]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }

    /// A text without the blanks at its end, which it does not always print.
    static func printed(_ text: String) -> String {
        var text = text
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }

    /// What it says of calendar events, by their texts as `printed` has them; those that it refuses are missing.
    static func calendar(
        _ texts: [String], zone: String = "UTC", after seconds: Int64 = 1_790_000_000, iterations: Int = 1
    ) throws -> [String: Calendar] {
        let options = ["calendar", "--iterations=\(iterations)", "--base-time=@\(seconds)", "--"]
        var answers: [String: Calendar] = [:]
        // A text that is its normal form is not printed before that.
        var original: String?
        var text = ""
        for line in try lines(options + texts, zone: zone) {
            guard let colon = line.firstRange(of: ": ") else { continue }
            let value = String(line[colon.upperBound...])
            switch line[..<colon.lowerBound].drop(while: { $0 == " " }) {
            case "Original form": original = value
            case "Normalized form":
                text = printed(original ?? value)
                original = nil
                answers[text] = Calendar(normal: value)
            case "Next elapse" where value == "never": answers[text]?.hasEnd = true
            case "(in UTC)":
                if let count = answers[text]?.elapses.count { answers[text]?.elapses[count - 1].utc = value }
            case "From now": break
            default: answers[text]?.elapses.append((value, value))
            }
        }
        for (text, answer) in answers where answer.elapses.count < iterations { answers[text]?.hasEnd = true }
        return answers
    }

    /// The lengths in microseconds and the normal forms that it gives for time spans, up to the first that it refuses.
    static func timespans(_ texts: [String]) throws -> [(microseconds: Int64, normal: String)] {
        var answers: [(microseconds: Int64, normal: String)] = []
        var length: Int64 = 0
        for line in try lines(["timespan", "--"] + texts).map({ $0.drop { $0 == " " } }) {
            if line.hasPrefix("\u{3bc}s: ") { length = Int64(line.dropFirst(4)) ?? -1 }
            if line.hasPrefix("Human: ") { answers.append((length, String(line.dropFirst(7)))) }
        }
        return answers
    }
}
