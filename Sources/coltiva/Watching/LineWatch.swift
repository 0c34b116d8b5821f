import ControlInterface

/// Says each change on a line of its own.
struct LineWatch {
    private let session: Session
    private var subscription: Subscription
    private var hasBegun = false

    /// In a session.
    init(_ session: Session) {
        self.session = session
        subscription = Subscription(path: session.daemon.path)
    }

    /// Goes on until it cannot any more.
    consuming func run() throws(Failure) {
        var watch = self
        while true { try watch.say(try watch.subscription.next()) }
    }

    private mutating func say(_ news: WatchNews) throws(Failure) {
        switch news {
        case .gone:
            session.console.remark(hasBegun ? Self.lost : Self.absent(session.daemon.path))
        case .snapshot(let snapshot):
            let words = SnapshotWords(snapshot, isBack: hasBegun)
            hasBegun = true
            try session.console.say(
                .init(snapshot: snapshot), of: DaemonInterface.Subscribe.self, line: words.line, fields: words.fields)
        case .event(let event):
            let words = EventWords(event)
            try session.console.say(
                .init(event: event), of: DaemonInterface.Subscribe.self, line: words.line, fields: words.fields)
        }
    }

    private static let lost: Phrase = "the daemon went away; this goes on when it is back"

    private static func absent(_ path: String) -> Phrase {
        "the daemon does not run (nobody listens at \(path)); this goes on when it does"
    }
}
