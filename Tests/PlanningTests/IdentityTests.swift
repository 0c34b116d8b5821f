import Planning
import Relationships
import Testing

/// By what follow-ups and their rungs are known, in every kind of history; the seed is the argument that a failure names.
struct IdentityTests {
    @Test(
        "follow-up: Its identity: contact, kind and the entry that opened it; rung: Its key: follow-up and rung",
        arguments: Array(UInt64(1)...300))
    func known(seed: UInt64) throws {
        let history = try EveryKindHistory(seed: seed)
        let desk = history.desk
        let entries = Set(
            desk.interactions.map(\.id) + desk.appointments.map(\.id) + desk.errands.map(\.id) + desk.decisions.map(\.id))
        let plan = try history.plan().map(\.followUp)
        #expect(Set(plan.map(\.identity)).count == plan.count)
        for followUp in plan {
            #expect(followUp.identity.contact == Desk.contact)
            #expect(entries.contains(followUp.identity.opener), "\(followUp.identity.kind)")
            #expect(Set(followUp.reminders.map(\.rung)).count == followUp.reminders.count, "\(followUp.identity.kind)")
        }
    }
}
