import ControlInterface

/// What bare `coltiva away` and `coltiva pause` answer.
enum Holds {
    /// Asks what holds and says it; as JSON it is the whole of the daemon's status.
    static func show(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(DaemonInterface.Status.self, .init())
        let time = TimeWords(seenFrom: reply.now)
        try session.console.say(
            reply, of: DaemonInterface.Status.self, page: { HoldWords.page(reply.holds, time) },
            rows: { reply.holds.map { HoldWords($0, time).fields } })
    }
}
