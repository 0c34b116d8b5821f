import CivilTime
import Planning
import Relationships

extension Desk {
    /// The plans that an engine makes: at each entry as it is told, whenever the plan before says that it changes by itself, and at the end.
    /// What was due until then is shown; a follow-up that comes again has the rungs that it had.
    func walk(until now: Instant) throws -> [(moment: Instant, plan: Plan)] {
        var moments = Set(entries.map(\.told).filter { $0 < now } + [now]).sorted()[...]
        var plans: [(moment: Instant, plan: Plan)] = []
        var kept: [FollowUpIdentity: StoredFollowUp] = [:]
        while var moment = moments.first {
            if let change = plans.last?.plan.replanAt, change < moment { moment = change } else { moments.removeFirst() }
            if let last = plans.last?.plan {
                for stored in last.followUps.stored(until: moment) { kept[stored.followUp.identity] = stored }
            }
            plans.append((moment, try known(at: moment).wholePlan(at: moment, stored: Array(kept.values))))
        }
        return plans
    }
}
