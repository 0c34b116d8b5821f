package import Logging

extension Logger {
    /// Records an event under its identifier and at its own level.
    ///
    /// The metadata carries at least `event.keys`; its values are plain text or identifiers of people, as `[Daemon] LogNames=` says.
    package func event(
        _ event: MessageID,
        _ message: @autoclosure () -> Logger.Message,
        metadata: @autoclosure () -> Logger.Metadata = [:],
        file: String = #fileID,
        function: String = #function,
        line: UInt = #line
    ) {
        log(
            level: event.level,
            message(),
            metadata: metadata().merging([MessageID.metadataKey: .string(event.id)]) { _, id in id },
            file: file,
            function: function,
            line: line)
    }
}
