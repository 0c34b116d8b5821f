import Dispatch
import Logging

/// What was logged, for a test to look at.
final class Records: @unchecked Sendable {
    private let queue = DispatchQueue(label: "records")
    private var events: [LogEvent] = []

    var all: [LogEvent] {
        queue.sync { events }
    }

    func add(_ event: LogEvent) {
        queue.sync { events.append(event) }
    }
}

struct RecordingLogHandler: LogHandler {
    var logLevel: Logger.Level = .trace
    var metadata: Logger.Metadata = [:]
    let records: Records

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        records.add(event)
    }
}
