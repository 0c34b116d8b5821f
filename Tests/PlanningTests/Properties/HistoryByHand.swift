import CivilTime
import Planning
import Relationships

/// A history counted a second time, by the sentences of domain.md, "Words" and "Kinds of follow-up".
///
/// It asks the planner only what is planned, where a sentence is about what is open.
struct HistoryByHand {
    /// What passed or was decided, in the order in which histories are read.
    private struct Passed {
        let at: Instant
        let rank: Int
        let id: EntryID
        let direction: Interaction.Direction?
        let isGesture: Bool
        let asks: Bool?
        let decision: Decision?
    }

    private let desk: Desk
    private let now: Instant
    private var passed: [Passed] = []

    /// `desk`: only what is known at the instant.
    init(_ desk: Desk, at now: Instant) {
        self.desk = desk
        self.now = now
        for interaction in desk.interactions { add(interaction) }
        for appointment in desk.appointments where appointment.end <= now && !isGone(appointment) {
            add(
                Interaction(
                    id: appointment.id, contact: Desk.contact, direction: .meeting, at: appointment.end,
                    recorded: appointment.recorded))
        }
        for decision in desk.decisions {
            passed.append(
                Passed(at: decision.at, rank: 4, id: decision.id, direction: nil, isGesture: false, asks: nil, decision: decision))
        }
        passed.sort { ($0.at, $0.rank, $0.id) < ($1.at, $1.rank, $1.id) }
    }

    private mutating func add(_ entry: Interaction) {
        let rank =
            switch entry.direction {
            case .inbound: 0
            case .meeting: 1
            case .outbound: entry.asks == true ? 3 : 2
            }
        passed.append(
            Passed(
                at: entry.at, rank: rank, id: entry.id, direction: entry.direction, isGesture: entry.isGesture, asks: entry.asks,
                decision: nil))
    }

    // MARK: What is arranged, and what is asked

    /// "`archive` closes for good what is open or arranged"; what moved or was cancelled is another, or none.
    private func isGone(_ appointment: Appointment) -> Bool {
        desk.decisions.contains { decision in
            switch decision.verb {
            case .moved, .cancelled: decision.followUp?.opener == appointment.id
            case .archived:
                (decision.at, decision.id) > (appointment.recorded, appointment.id) && decision.at < appointment.end
            default: false
            }
        }
    }

    /// Whether "an appointment has not ended".
    var isArranged: Bool { desk.appointments.contains { $0.end > now && !isGone($0) } }

    /// Whether "the last interaction is inbound", not dismissed, nor closed by `archive`.
    var isReplyOpen: Bool {
        let dismissed = desk.decisions.compactMap {
            $0.verb == .dismissed && $0.followUp?.kind == .reply ? $0.followUp?.opener : nil
        }
        let end = passed.lastIndex { entry in
            if let decision = entry.decision {
                return decision.verb == .archived || decision.verb == .dismissed && decision.followUp?.kind == .reply
            }
            return entry.direction != .inbound && !entry.isGesture
        }
        return passed[(end.map { $0 + 1 } ?? 0)...].contains { $0.direction == .inbound && !dismissed.contains($0.id) }
    }

    /// The last outbound, gestures too.
    var lastOutbound: Instant? { passed.last { $0.direction == .outbound }?.at }

    // MARK: Never press

    /// "A *run* is the outbounds that expect an answer since the last inbound or meeting; those less than 24 hours after the first of a group
    /// count as one." Gestures are no interactions here.
    func run() throws -> Int {
        var groups: [Instant] = []
        for index in sinceHeard where try expectsAnswer(index) {
            if let first = groups.last, passed[index].at - first < .hours(24) { continue }
            groups.append(passed[index].at)
        }
        return groups.count
    }

    /// The outbounds since the last inbound or meeting.
    private var sinceHeard: [Int] {
        let heard = passed.lastIndex { $0.direction == .inbound || $0.direction == .meeting }
        return passed.indices.filter { index in
            index > heard ?? -1 && passed[index].direction == .outbound && !passed[index].isGesture
        }
    }

    /// "If it is the first to that person (gestures apart) and no inbound came before; if it closes an `approach`, `nudge` or `reconnect` that is
    /// ready at its time; or if it was logged with `--ask`; not with `--no-ask`."
    private func expectsAnswer(_ index: Int) throws -> Bool {
        let entry = passed[index]
        if let asks = entry.asks { return asks }
        let before = passed[..<index]
        if !before.contains(where: { $0.direction == .inbound || $0.direction == .outbound && !$0.isGesture }) { return true }
        let names = Set(before.map(\.id))
        let desk = desk.with(
            desk.entries.filter { told in
                switch told {
                case .interaction(let interaction): names.contains(interaction.id)
                case .decision(let decision): names.contains(decision.id)
                case .appointment(let appointment): appointment.recorded <= entry.at
                case .errand, .own, .announcement: true
                }
            })
        return try desk.plan(at: entry.at).contains { $0.followUp.identity.kind.traits.isVoice && $0.followUp.ready <= entry.at }
    }

    /// How a contact rests whose run exceeds `Nudges`.
    enum Rest {
        /// "For `RestFor` from the last outbound; then one `reconnect` opens."
        case until(Instant)
        /// "Sent and not answered, [...] they rest until an inbound, a meeting or `wake`."
        case untilHeard
    }

    /// The rest; nil where the run is within `Nudges`, or where something but an outbound may have begun or ended a rest since they were last
    /// heard of: `wake`, a dismissal, the archive, a voice that lapsed.
    func rest() throws -> Rest? {
        guard !isDecidedAbout, try run() > desk.policy.nudges.value else { return nil }
        var groups: [Instant] = []
        var until: Instant?
        for index in sinceHeard {
            let at = passed[index].at
            if let end = until, at >= end { return .untilHeard }
            if try expectsAnswer(index), groups.last.map({ at - $0 >= .hours(24) }) ?? true { groups.append(at) }
            if groups.count > desk.policy.nudges.value { until = desk.zone.adding(desk.policy.restFor.value, to: at) }
        }
        return until.map(Rest.until)
    }

    private var isDecidedAbout: Bool {
        let heard = passed.lastIndex { $0.direction == .inbound || $0.direction == .meeting } ?? -1
        return desk.announcements.contains { $0.followUp.kind != .approach }
            || passed[(heard + 1)...].contains { entry in
                switch entry.decision?.verb {
                case .woken, .dismissed, .archived, .snoozed: true
                default: false
                }
            }
    }
}
