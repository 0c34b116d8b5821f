import ControlInterface
import Varlink

/// Keeps a bar up to date: a line of JSON whenever what it shows changes.
struct BarWatch {
    private let session: Session
    private let form: (BarState) -> JSONObject
    private var subscription: Subscription
    private var shown: JSONObject?

    /// - Parameter form: a state as the bar reads it.
    init(_ session: Session, form: @escaping (BarState) -> JSONObject) {
        self.session = session
        self.form = form
        subscription = Subscription(path: session.daemon.path)
    }

    /// Goes on until it cannot any more.
    consuming func run() throws(Failure) {
        var watch = self
        while true {
            let news = try watch.subscription.next()
            // Of many that came together, the last counts.
            if news == .gone { try watch.show(.unreachable) } else if !watch.subscription.isNextHere { try watch.refresh() }
        }
    }

    private mutating func refresh() throws(Failure) {
        let daemon = Daemon(path: session.daemon.path)
        do throws(Failure) {
            let status = try daemon.call(DaemonInterface.Status.self, .init())
            let next = try daemon.call(FollowUpsInterface.Next.self, .init(limit: BarState.namedFollowUps))
            try show(BarState(next, status))
        } catch .connection {
            // The subscription finds out that nobody is there, and waits.
        }
    }

    private mutating func show(_ state: BarState) throws(Failure) {
        let object = form(state)
        guard object != shown else { return }
        shown = object
        try session.console.say(object)
    }
}
