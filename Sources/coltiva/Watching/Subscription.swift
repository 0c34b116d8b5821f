import ControlInterface
import Varlink

/// A subscription to what happens that outlives the daemon: it begins again where it was when somebody is there again.
struct Subscription {
    private typealias Subscribe = DaemonInterface.Subscribe

    private let path: String
    private var replies: Replies<Subscribe.Reply>?
    /// The last event of which it knows.
    private var last: (run: String, number: Int)?
    private var hasSaidGone = false
    private var backOff = BackOff()

    /// One to the daemon that listens at a path, now or some day.
    init(path: String) {
        self.path = path
    }

    /// Whether the next news have come already.
    var isNextHere: Bool { replies?.isNextHere ?? false }

    /// Waits for the next news.
    mutating func next() throws(Failure) -> WatchNews {
        if let news = try attempt(isNew: last == nil && !hasSaidGone) { return news }
        guard hasSaidGone else {
            hasSaidGone = true
            return .gone
        }
        while true {
            // Watched before it is tried, so that nothing is missed in between.
            let watch = SocketWatch(path: path)
            if let news = try attempt(isNew: true) { return news }
            watch.wait(seconds: backOff.next())
        }
    }

    /// The next reply, of a new subscription or of the one that there is; nil where nobody is there, or no longer.
    private mutating func attempt(isNew: Bool) throws(Failure) -> WatchNews? {
        do throws(ClientError) {
            if isNew { try subscribe() }
            if let reply = try replies?.next() { return news(reply) }
        } catch {
            guard error.isOfAbsence else { throw failure(error) }
        }
        replies = nil
        return nil
    }

    private mutating func news(_ reply: Subscribe.Reply) -> WatchNews? {
        if let snapshot = reply.snapshot {
            let goesOn = last?.run == snapshot.run && !snapshot.missed
            last = (snapshot.run, goesOn ? last?.number ?? snapshot.number : snapshot.number)
            hasSaidGone = false
            backOff = BackOff()
            return .snapshot(snapshot)
        }
        if let event = reply.event { last?.number = event.number }
        return reply.event.map { .event($0) }
    }

    private mutating func subscribe() throws(ClientError) {
        let client = try VarlinkClient(path: path)
        replies = try client.callMore(Subscribe.self, .init(from: last?.number, run: last?.run))
    }

    private func failure(_ error: ClientError) -> Failure {
        guard case .failed(let error) = error else { return .connection(error, path: path) }
        return ControlError(error).map { .control($0) } ?? .call(error)
    }
}

extension ClientError {
    /// Whether nobody is there, or whoever was there has gone: waiting helps.
    fileprivate var isOfAbsence: Bool {
        switch self {
        case .cannotConnect(_, .missing), .cannotConnect(_, .refused), .cannotConnect(_, .busy), .closed, .timedOut,
            .violation(.cutShort):
            true
        default: false
        }
    }
}
