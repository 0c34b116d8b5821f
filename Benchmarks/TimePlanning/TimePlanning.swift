import Assembly
import CivilTime
import Glibc
import Ledger
import Planning
import Relationships
import Scheduling
import Settings

/// `time-planning DIRECTORY`: what parts of planning take by themselves, each as "name seconds", the median of several times.
///
/// The ledger of the directory is levelled as it stands, and nothing is kept of that; nobody else may use it meanwhile.
@main
enum TimePlanning {
    /// How often each part is measured.
    private static let times = 9

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 2 else {
            print("usage: time-planning DIRECTORY")
            exit(64)
        }
        let zones = ZoneDirectory()
        let rules = try rules(in: zones)
        print("one-contact", try measure { _ = try planOne(by: rules) })
        print("foretelling", measure(foretell))
        let store = try Store(directory: arguments[1])
        print("levelling", try measure { try level(store, by: rules) })
        try store.close()
    }

    /// The median, in seconds.
    private static func measure(_ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        return try (0..<times).map { _ in try clock.measure(body) / .seconds(1) }.sorted()[times / 2]
    }

    /// The built-in settings, with the hours that the other figures are measured in.
    private static func rules(in zones: ZoneDirectory) throws -> Rules {
        let zone = try zones.zone(named: "Europe/Rome")
        let maker = RulesMaker(
            zones: zones, systemZone: { zone }, zoneRulesVersion: { "" }, keptHome: { zone.name }, clock: SystemClock())
        var rules = maker.rules(.builtIn)
        rules.hours = try WeeklyHours(parsing: "Mon..Sun 07:00-23:00")
        return rules
    }

    /// Plans one contact with a thousand interactions: every other day something passed, each way in turn, and a meeting now and then.
    private static func planOne(by rules: Rules) throws -> Plan {
        let id = ContactID(number: 1)
        let now = SystemClock().now()
        let record = ContactRecord(name: "Ada", circles: ["collaborator"], zone: "America/New_York", birthday: "--03-24")
        let interactions = (0..<1_000).map { number in
            let at = now - .days(2 * Int64(1_000 - number))
            let direction: Interaction.Direction = number % 10 == 4 ? .meeting : number % 2 == 0 ? .inbound : .outbound
            return Interaction(id: EntryID(number: Int64(number + 1)), contact: id, direction: direction, at: at, recorded: at)
        }
        let history = History(
            contact: Contact(id: id, record: record, added: now - .days(2_000)), interactions: interactions, errands: [],
            decisions: [])
        let (policy, their) = rules.policyAndTime(of: history)
        let own = OwnTime(hours: rules.hours, zone: rules.zone)
        return Planner(policy: policy, own: own, their: their, now: now).plan(history, stored: [])
    }

    /// Foretells half a year of slots, which `add` does within its write, where 100,000 people are wished.
    private static func foretell() {
        let circles = ["collaborator", "opportunity", "admired", "former-colleague"]
        let wishes = (0..<100_000).map { (number: Int) -> Wish in
            let since = Instant(seconds: Int64(number * 7_919 % 100_000))
            return Wish(
                contact: ContactID(number: Int64(number + 1)), priority: number % 4 == 1 ? .high : .normal,
                circle: circles[number % 4], since: since, hasLapsed: false, isPreferred: false, skippedAt: nil,
                eligibleFrom: Instant(seconds: 0), open: nil, offers: 0)
        }
        let line = PracticeLine(wishes, lastOffers: [:], previousSlot: nil, offer: 2, offerTimes: 3)
        let slots = (0..<26).map { (week: Int64) -> Instant in Instant(seconds: 200_000) + .days(7 * week) }
        precondition(line.foretell(slots: slots).count == slots.count)
    }

    /// Levels the week, and takes it back.
    private static func level(_ store: Store, by rules: Rules) throws {
        struct TakenBack: Error {}
        do {
            try store.write { ledger in
                try Book(ledger, rules: rules, now: SystemClock().now()).level()
                throw TakenBack()
            }
        } catch is TakenBack {}
    }
}
