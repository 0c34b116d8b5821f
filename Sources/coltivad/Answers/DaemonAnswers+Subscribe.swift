import ControlInterface
import Relationships
import Scheduling
import Varlink

extension DaemonAnswers {
    /// Tells what happens, as it happens.
    func subscribe(
        _ parameters: DaemonInterface.Subscribe.Parameters, _ stream: EventFeed.Stream
    ) async throws(CallError) {
        if let from = parameters.from {
            guard from >= 0 else { throw .invalidParameter("from") }
            // A number alone may be of another run.
            guard parameters.run != nil else { throw .invalidParameter("run") }
        }
        events.begin()
        await answerer.engine.tellStandings(true)
        do throws(CallError) {
            try await answerer.ask { [events] book, _, _ in try events.add(stream, parameters, in: book) }
        } catch {
            events.rest()
            throw error
        }
    }
}
