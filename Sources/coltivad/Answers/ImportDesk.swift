import Relationships
import Scheduling
import Varlink

/// Whose file is being imported: one at a time, each on a connection of its own. On the engine's queue.
actor ImportDesk {
    /// A file of which more is to come.
    struct Import: Sendable {
        let connection: ConnectionID
        let source: ImportedValue.Source
        /// As the user calls it.
        let file: String
    }

    nonisolated let executor: QueueExecutor
    private var current: Import?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// One at which nothing is imported.
    init(_ executor: QueueExecutor) {
        self.executor = executor
    }

    /// Begins an import; false while there is one on another connection.
    func begin(_ file: Import) -> Bool {
        guard current == nil || current?.connection == file.connection else { return false }
        current = file
        return true
    }

    /// The import that was begun on the connection.
    func file(on connection: ConnectionID) -> Import? {
        current?.connection == connection ? current : nil
    }

    /// Ends the import of the connection, if there is one; whether there was.
    func end(on connection: ConnectionID) -> Bool {
        guard current?.connection == connection else { return false }
        current = nil
        return true
    }
}
