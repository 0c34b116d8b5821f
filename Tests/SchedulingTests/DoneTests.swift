import Assembly
import CivilTime
import Relationships
import Scheduling
import Testing

/// `done`, by the follow-ups that come of it.
///
/// 2027-03-01 is a Monday; clocks show UTC. Ada is `c1`, in a circle with `Cadence=3w..6w`, `Approach=yes` and `Nudges=2`.
struct DoneTests {
    private let ada = ContactID(number: 1)

    private func world() throws -> World {
        var rules = try Sample.rules()
        var circle = PolicyLayer()
        try circle.set(.cadence, to: "3w..6w")
        try circle.set(.approach, to: "yes")
        try circle.set(.nudges, to: "2")
        rules.circles["collaborator"] = circle
        rules.slots = [try CalendarEvent(parsing: "Tue 09:30")]
        let world = try World(at: Sample.at("2027-03-01 10:00"), rules: rules)
        try world.perform(.add(ContactRecord(name: "Ada", circles: ["collaborator"], birthday: "--03-10")))
        return world
    }

    private func log(_ world: World, _ direction: Interaction.Direction, _ at: String, asks: Bool? = nil) throws {
        try world.perform(.log([ada], Command.LogEntry(direction: direction, at: Sample.at(at), asks: asks)))
    }

    /// Lets a follow-up of the kind become ready.
    private func open(_ kind: Kind, in world: World) throws {
        if !kind.traits.isVoice {
            try log(world, .inbound, "2027-03-01 09:00")
            try log(world, .outbound, "2027-03-01 09:05", asks: false)
        }
        switch kind {
        case .reply:
            try log(world, .inbound, "2027-03-01 09:30")
            try world.advance(to: Sample.at("2027-03-01 12:00"))
        case .thanks:
            try world.perform(
                .meet(ada, start: Sample.at("2027-03-01 10:30"), end: Sample.at("2027-03-01 11:00"), place: nil))
            try world.advance(to: Sample.at("2027-03-01 12:30"))
        case .occasion: try world.advance(to: Sample.at("2027-03-08 12:00"))
        case .approach: try world.advance(to: Sample.at("2027-03-02 12:00"))
        case .nudge:
            try log(world, .outbound, "2027-03-01 10:00")
            try world.advance(to: Sample.at("2027-03-16 12:00"))
        case .reconnect:
            try log(world, .meeting, "2027-03-01 10:00")
            try world.advance(to: Sample.at("2027-03-23 12:00"))
        case .meeting, .task: break
        }
    }

    @Test(
        """
        **Done** on a `reply`, `thanks` or `occasion` logs an outbound (now, or `--at`); on an `approach`, `nudge` or `reconnect` one \
        that expects an answer; and that is what closes them.
        """, arguments: Kind.allCases.filter(\.traits.isDoneByWriting), [Elapsed.zero, .hours(1)])
    func logs(kind: Kind, ago: Elapsed) throws {
        let world = try world()
        try open(kind, in: world)
        let followUp = try #require(try world.plan().first { $0.stored.followUp.identity.kind == kind }).stored.id
        let at = world.clock.now() - ago
        let consequence = try world.perform(.done([followUp], Command.Closing(at: at)))
        #expect(consequence.closed.contains(followUp))
        let contact = try #require(consequence.contacts.first)
        let entry = try #require(contact.history.interactions.first { $0.id == contact.entry })
        #expect(entry.direction == .outbound && entry.at == at)
        // What expects an answer may be nudged; the second of a run after twice the time.
        let nudges = contact.open.map(\.followUp).filter { $0.identity.kind == .nudge }
        #expect(nudges.map(\.identity.opener) == (kind.traits.isVoice ? [entry.id] : []))
        #expect(nudges.map(\.ready) == (kind.traits.isVoice ? [at + .days(kind == .nudge ? 28 : 14)] : []))
    }
}
