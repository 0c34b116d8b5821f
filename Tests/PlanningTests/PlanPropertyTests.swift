import CivilTime
import Planning
import Relationships
import Testing

/// What holds of every plan, over histories that a seed repeats; the seed is the argument that a failure names.
struct PlanPropertyTests {
    static let seeds = Array(UInt64(1)...400)

    @Test("Applying these steps in order to the cause gives the reminder's instant", arguments: seeds)
    func explanationsLeadToTheirReminders(seed: UInt64) throws {
        let world = try RandomHistory(seed: seed)
        for planned in try world.desk.plan(at: world.now) {
            let due = planned.explanation.steps.last?.after ?? planned.explanation.cause
            #expect(due == planned.followUp.due)
            for reminder in planned.followUp.reminders where reminder.state == .planned {
                let explanation = try #require(planned.reminders[reminder.rung])
                var at = explanation.cause
                for step in explanation.steps {
                    #expect(step.before == at)
                    at = step.after
                }
                #expect(at == reminder.at, "\(reminder.rung.key)")
            }
        }
    }

    @Test("A plan made again at the same instant, on what was stored, is the same", arguments: seeds)
    func madeAgain(seed: UInt64) throws {
        let world = try RandomHistory(seed: seed)
        let first = try world.desk.plan(at: world.now)
        #expect(try world.desk.plan(at: world.now, stored: first.stored()) == first)
        // And once some of it is shown.
        let later = world.now + .days(3)
        let shown = try world.desk.plan(at: later, stored: first.stored(until: later))
        #expect(try world.desk.plan(at: later, stored: shown.stored(until: later)) == shown)
    }

    @Test("Planned in steps or at once: what is to come is the same", arguments: seeds)
    func inStepsOrAtOnce(seed: UInt64) throws {
        let world = try RandomHistory(seed: seed)
        // Nothing is dated ahead of the first plan, for that moves with the present instant.
        let start = try world.desk.at("2027-04-06")
        let first = try world.desk.plan(at: start)
        var stepwise = first
        for hour in stride(from: Int64(1), through: 300, by: 7) {
            let now = start + .hours(hour)
            stepwise = try world.desk.plan(at: now, stored: stepwise.stored(until: now))
            #expect(
                stepwise.flatMap(\.followUp.reminders).filter { $0.state == .planned && $0.at > now }
                    == first.flatMap(\.followUp.reminders).filter { $0.state == .planned && $0.at > now })
        }
    }

    @Test("A reply reminder comes before due, and after its message, whenever some fitting instant is there", arguments: seeds)
    func beforeDue(seed: UInt64) throws {
        let world = try RandomHistory(seed: seed, hasAbsences: false)
        let desk = world.desk
        let remind = Set(desk.policy.replyRemind.value.map(\.text) + ["before absence"])
        for planned in try desk.plan(at: world.now) where planned.followUp.identity.kind == .reply {
            let followUp = planned.followUp
            let due = try #require(followUp.due)
            for reminder in followUp.reminders where remind.contains(reminder.rung.name) && reminder.wanted < due {
                #expect(reminder.at < due, "\(reminder.rung.key)")
                #expect(reminder.at >= min(followUp.ready, reminder.wanted))
            }
        }
    }

    @Test("Nothing that is not exact falls outside the user's hours, their absences and pauses, but for step 4", arguments: seeds)
    func insideTheHours(seed: UInt64) throws {
        let world = try RandomHistory(seed: seed)
        let own = try world.desk.ownTime
        for planned in try world.desk.plan(at: world.now) {
            for reminder in planned.followUp.reminders where reminder.state == .planned {
                #expect(!own.pauses.contains { $0.interval.contains(reminder.at) })
                guard !reminder.isExact else { continue }
                #expect(!own.absences.contains { $0.interval.contains(reminder.at) })
                let isStep4 = planned.reminders[reminder.rung]?.steps.last?.rule == .rightMoment(.asWanted)
                #expect(own.hours.contains(reminder.at, in: own.zone) || isStep4)
            }
        }
    }

    @Test("Reminders of one follow-up that are not exact and fall on one civil day are one", arguments: seeds)
    func oneADay(seed: UInt64) throws {
        let world = try RandomHistory(seed: seed)
        var plan = try world.desk.plan(at: world.now)
        for days in Int64(0)...6 {
            let now = world.now + .days(days)
            plan = try world.desk.plan(at: now, stored: plan.stored(until: now))
            for planned in plan {
                let days = planned.followUp.reminders.filter { !$0.isExact && $0.state != .passed }.map {
                    world.desk.zone.civil($0.at).date
                }
                #expect(Set(days).count == days.count)
            }
        }
    }
}
