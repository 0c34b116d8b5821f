import ControlInterface
import Dispatch
import Varlink

/// A server on a real socket that has subscribers; it tells them what a test says.
final class WatchedDaemon: @unchecked Sendable {
    private typealias Stream = ReplyStream<DaemonInterface.Subscribe.Reply>

    private let queue = DispatchQueue(label: "watched daemon")
    private let server: VarlinkServer
    private let subscribers: Subscribers

    /// One that listens at the path already; of its run, with those follow-ups to be done.
    init(at socket: String, run: String = "a", number: Int = 0, followUps: [FollowUpMessage] = []) async throws {
        let subscribers = Subscribers(run: run, number: number, followUps: followUps)
        self.subscribers = subscribers
        server = VarlinkServer(
            queue: queue, info: ServiceInfo(vendor: "Coltiva", product: "watched", version: "1", url: "https://example.org"),
            interfaces: [
                Interface(
                    DaemonInterface.description,
                    [
                        Method(streaming: DaemonInterface.Subscribe.self) { parameters, stream in
                            subscribers.add(stream, parameters)
                        },
                        Method(DaemonInterface.Status.self) { (_) async throws(CallError) in subscribers.status },
                    ]),
                Interface(
                    FollowUpsInterface.description,
                    [Method(FollowUpsInterface.Next.self) { (_) async throws(CallError) in subscribers.next }]),
            ])
        try await server.listen(path: socket)
    }

    /// Tells everyone, with these follow-ups to be done from now on.
    func tell(_ events: [EventMessage], followUps: [FollowUpMessage] = []) {
        queue.sync { subscribers.tell(events, followUps) }
    }

    /// What subscribers asked to begin with.
    var asked: [DaemonInterface.Subscribe.Parameters] { queue.sync { subscribers.asked } }

    /// Ends it.
    func stop() async { await server.stop() }

    /// Everything here happens on the server's queue.
    private final class Subscribers: @unchecked Sendable {
        private let run: String
        private let number: Int
        private var followUps: [FollowUpMessage]
        private var streams: [Stream] = []
        private(set) var asked: [DaemonInterface.Subscribe.Parameters] = []

        init(run: String, number: Int, followUps: [FollowUpMessage]) {
            self.run = run
            self.number = number
            self.followUps = followUps
        }

        var next: FollowUpsInterface.Next.Reply { .init(followUps: followUps, total: followUps.count) }

        var status: DaemonInterface.Status.Reply {
            var status = Canned.status
            status.overdue = followUps.count { $0.state == "overdue" }
            return status
        }

        func add(_ stream: Stream, _ parameters: DaemonInterface.Subscribe.Parameters) {
            asked.append(parameters)
            streams.append(stream)
            stream.send(
                .init(
                    snapshot: SnapshotMessage(
                        run: run, number: number, missed: parameters.run.map { $0 != run } ?? false,
                        now: "2027-03-05T10:20:00+01:00",
                        open: followUps.count, overdue: status.overdue, undelivered: 0, duties: [])))
        }

        func tell(_ events: [EventMessage], _ followUps: [FollowUpMessage]) {
            self.followUps = followUps
            for event in events { for stream in streams { stream.send(.init(event: event)) } }
        }
    }
}
