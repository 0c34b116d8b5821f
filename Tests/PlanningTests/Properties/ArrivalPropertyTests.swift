import CivilTime
import Planning
import Relationships
import RepeatableChance
import Testing

/// "The same entries in any order of arrival give the same plan", told in another order or planned bit by bit, for every kind of follow-up.
struct ArrivalPropertyTests {
    @Test("The same entries in any order of arrival give the same plan", arguments: HistoryRule.seeds)
    func inAnyOrder(seeds: ClosedRange<UInt64>) throws {
        var compared = 0
        let rule = HistoryRule { desk, now in
            guard desk.isOrderedByTimes else { return nil }
            compared += 1
            var random = SeededGenerator(seed: UInt64(desk.entries.count))
            let (other, names) = desk.toldInAnotherOrder(using: &random)
            let (plan, otherPlan) = (try desk.wholePlan(at: now), try other.wholePlan(at: now))
            let (words, otherWords) = (Self.words(plan, names), Self.words(otherPlan, [:]))
            return words == otherWords ? nil : "\(words.subtracting(otherWords)), then \(otherWords.subtracting(words))"
        }
        try rule.hold(seeds)
        for seed in seeds {
            let history = try RandomHistory(seed: seed)
            try rule.hold(history.desk, at: history.now, seed: seed)
        }
        #expect(compared > 20)
    }

    /// Everything that a plan says, by the names that entries have there.
    private static func words(_ plan: Plan, _ names: [EntryID: EntryID]) -> Set<String> {
        var words: Set<String> = ["\(plan.replanAt as Any)"]
        if let wish = plan.wish {
            let open = wish.open.map { names[$0.opener] ?? $0.opener }
            words.insert(
                "wish \(wish.since) \(wish.eligibleFrom) \(wish.skippedAt as Any) \(wish.isPreferred) \(open as Any) \(wish.offers)"
            )
        }
        for followUp in plan.followUps.map(\.followUp) {
            let opener = names[followUp.identity.opener] ?? followUp.identity.opener
            let rungs = followUp.reminders.map { reminder in
                let decision = reminder.rung.decision.map { names[$0] ?? $0 }
                let rung = decision.map { Rung(reminder.rung.name, of: $0) } ?? reminder.rung
                return "\(rung.key) \(reminder.at.microseconds) \(reminder.state)"
            }
            words.insert(
                "\(followUp.identity.kind) \(opener) \(followUp.ready) \(followUp.due as Any) \(followUp.place as Any) \(rungs.sorted())"
            )
        }
        return words
    }

    @Test(
        "Planned in steps or at once: what is open is the same, and what is to come but for what was shown",
        arguments: HistoryRule.seeds)
    func inStepsOrAtOnce(seeds: ClosedRange<UInt64>) throws {
        var compared = 0
        let rule = HistoryRule { desk, now in
            let atOnce = try desk.known(at: now).wholePlan(at: now)
            guard let inSteps = try desk.walk(until: now).last?.plan else { return "no plan" }
            if atOnce.replanAt != inSteps.replanAt || atOnce.wish != inSteps.wish { return "\(atOnce), then \(inSteps)" }
            let (once, steps) = (atOnce.followUps.map(\.followUp), inSteps.followUps.map(\.followUp))
            guard once.map(\.identity) == steps.map(\.identity) else {
                return "\(once.map(\.identity)), then \(steps.map(\.identity))"
            }
            for (one, other) in zip(once, steps) {
                if (one.ready, one.due) != (other.ready, other.due) { return "\(one), then \(other)" }
                compared += one.reminders.count
                if let fault = Self.fault(one, other, now: now, zone: desk.zone) { return fault }
            }
            return nil
        }
        try rule.hold(seeds)
        #expect(compared > 20)
    }

    /// What is to come in one of the plans only, though it was not shown, and nothing that was shown stands for it on its day; nor `next`, which
    /// only one of them may need.
    private static func fault(_ once: FollowUp, _ steps: FollowUp, now: Instant, zone: Zone) -> String? {
        func day(_ reminder: Reminder) -> CivilDate { zone.civil(reminder.at).date }
        func toCome(_ followUp: FollowUp) -> [Reminder] {
            followUp.reminders.filter { $0.state == .planned && $0.at > now && $0.rung != .next }
        }
        func isNext(_ reminder: Reminder, on other: Reminder) -> Bool { reminder.rung == .next && day(reminder) == day(other) }
        let shown = steps.reminders.filter { $0.state == .shown }
        for reminder in toCome(once) where !toCome(steps).contains(reminder) {
            if shown.contains(where: { $0.rung == reminder.rung || !$0.isExact && day($0) == day(reminder) }) { continue }
            if steps.reminders.contains(where: { isNext($0, on: reminder) }) { continue }
            return
                "\(once.identity.kind) \(reminder.rung.key) \(zone.civil(reminder.at)) is planned at once, in steps \(steps.reminders)"
        }
        for reminder in toCome(steps) where !toCome(once).contains(reminder) {
            let others = once.reminders.filter { !$0.isExact && day($0) == day(reminder) }
            if others.contains(where: { other in isNext(other, on: reminder) || shown.contains { $0.rung == other.rung } }) {
                continue
            }
            return
                "\(once.identity.kind) \(reminder.rung.key) \(zone.civil(reminder.at)) is planned in steps, at once \(once.reminders)"
        }
        return nil
    }

    @Test("What changes by itself is a moment of the plan, `replanAt`: until then what is open stays", arguments: HistoryRule.seeds)
    func untilReplanAt(seeds: ClosedRange<UInt64>) throws {
        var looked = 0
        let rule = HistoryRule { desk, now in
            let walk = try desk.walk(until: now)
            for (index, (moment, plan)) in walk.enumerated() {
                let end = index + 1 < walk.count ? walk[index + 1].moment : plan.replanAt ?? now + .days(200)
                guard end - moment > .minutes(30) else { continue }
                for share in [Int64(2), 1] {
                    let later = share == 1 ? end - .minutes(1) : moment + .minutes((end - moment).microseconds / 120_000_000)
                    looked += 1
                    let again = try desk.known(at: moment).wholePlan(at: later)
                    func open(_ plan: Plan) -> [String] {
                        plan.followUps.map { "\($0.followUp.identity) \($0.followUp.ready) \($0.followUp.due as Any)" }
                    }
                    if open(again) != open(plan) {
                        return "planned at \(desk.zone.civil(moment)) \(open(plan)), at \(desk.zone.civil(later)) \(open(again))"
                    }
                }
            }
            return nil
        }
        try rule.hold(seeds)
        #expect(looked > 100)
    }
}
