import CivilTime
import Planning
import Relationships
import Testing

/// What holds of every voice, at each moment of histories that a seed repeats: when something was told, and when a plan changes by itself.
struct VoicePropertyTests {
    /// What a sentence says of one moment.
    private enum Verdict {
        case unconcerned, kept
        case broken(String)
    }

    /// A sentence of domain.md, and what it says of what is known and planned at a moment.
    private struct Sentence: Sendable {
        let words: String
        let verdict: @Sendable (Desk, HistoryByHand, Instant, Plan) throws -> Verdict
    }

    private static let space = Sentence(
        words: "A voice never becomes ready before the last outbound (gestures too) + `Space` (2w)"
    ) { desk, byHand, _, plan in
        guard let outbound = byHand.lastOutbound, let voice = plan.voices.first else { return .unconcerned }
        let earliest = desk.zone.adding(desk.policy.space.value, to: outbound)
        return voice.ready < earliest
            ? .broken("\(voice.identity.kind) is ready \(desk.zone.civil(voice.ready)), not \(desk.zone.civil(earliest))") : .kept
    }

    private static let oneVoice = Sentence(
        words:
            "At most one voice is open for a contact, and none while a `reply` is open or an appointment has not ended; nor is such a contact offered"
    ) { _, byHand, _, plan in
        let kinds = plan.followUps.map(\.followUp.identity.kind)
        if plan.voices.count > 1 { return .broken("\(kinds)") }
        if byHand.isReplyOpen != kinds.contains(.reply) { return .broken("\(kinds), a reply is open: \(byHand.isReplyOpen)") }
        guard byHand.isReplyOpen || byHand.isArranged else { return .unconcerned }
        return plan.voices.isEmpty && plan.wish == nil ? .kept : .broken("\(kinds), offered: \(plan.wish != nil)")
    }

    private static let nudges = Sentence(words: "the run is 1 to `Nudges` (1)") { desk, byHand, _, plan in
        guard plan.voices.first?.kind == .nudge else { return .unconcerned }
        let run = try byHand.run()
        return (1...max(1, desk.policy.nudges.value)).contains(run) && desk.policy.nudges.value > 0
            ? .kept : .broken("a nudge, and the run is \(run)")
    }

    private static let rest = Sentence(
        words:
            "When the run exceeds `Nudges`, the contact rests for `RestFor` (6months) from the last outbound; then one `reconnect` opens"
    ) { desk, byHand, now, plan in
        guard !byHand.isArranged, let rest = try byHand.rest() else { return .unconcerned }
        let voice = plan.voices.first
        let words = "\(voice.map { "\($0.kind) \(desk.zone.civil($0.ready))" } ?? "no voice"), they rest \(rest)"
        guard case .until(let end) = rest, now >= end else { return voice == nil ? .kept : .broken(words) }
        return voice?.kind == .reconnect && voice.map { $0.ready >= end } == true ? .kept : .broken(words)
    }

    @Test(arguments: HistoryRule.seeds)
    func atEachMoment(seeds: ClosedRange<UInt64>) throws {
        let sentences = [Self.space, Self.oneVoice, Self.nudges, Self.rest]
        var kept = [Int](repeating: 0, count: sentences.count)
        let rule = HistoryRule { desk, now in
            for (moment, plan) in try desk.walk(until: now) {
                let known = desk.known(at: moment)
                let byHand = HistoryByHand(known, at: moment)
                for (index, sentence) in sentences.enumerated() {
                    switch try sentence.verdict(known, byHand, moment, plan) {
                    case .unconcerned: continue
                    case .kept: kept[index] += 1
                    case .broken(let words): return "\(sentence.words): at \(desk.zone.civil(moment)) \(words)"
                    }
                }
            }
            return nil
        }
        try rule.hold(seeds)
        #expect(kept.allSatisfy { $0 > 0 }, "\(kept)")
    }
}

extension Plan {
    /// What the user may start.
    fileprivate var voices: [FollowUp] { followUps.map(\.followUp).filter { $0.identity.kind.traits.isVoice } }
}

extension FollowUp {
    fileprivate var kind: Kind { identity.kind }
}
