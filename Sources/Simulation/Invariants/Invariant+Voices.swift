import CivilTime
import Planning
import Relationships

extension Invariant {
    /// That what the user starts leaves room, and is spread over the days.
    static let voices = [
        Invariant(
            "one-voice",
            "At most one voice is open for a contact, and none while a `reply` is open or an appointment has not ended",
            breach: oneVoice),
        Invariant(
            "space", "A voice never becomes ready before the last outbound (gestures too) + `Space` (2w).", breach: space),
        Invariant("nudge", "the last interaction is an outbound, the run is 1 to `Nudges` (1)", breach: nudge),
        Invariant("per-day", "A day has `PerDay` (5) places; each `reply` reminder of that day uses one up", breach: perDay),
    ]

    /// Everyone whose plan is made with all that is known of them, with the voices that are open.
    private static func settled(_ passage: Passage) -> [(contact: ContactID, person: PersonFacts, voices: [FollowUp])] {
        guard passage.isPlanCurrent, passage.isRunning, !passage.hadDiskTrouble else { return [] }
        return passage.facts.people.sorted { $0.key < $1.key }.filter { !passage.isDatedAhead($0.key) }.map { contact, person in
            let open = (passage.after.open[contact] ?? []).map(\.followUp)
            return (contact, person, open.filter(\.identity.kind.traits.isVoice))
        }
    }

    private static func oneVoice(_ passage: Passage) -> String? {
        for (contact, person, voices) in settled(passage) {
            guard let voice = voices.first else { continue }
            if voices.count > 1 { return "open are \(voices.map(\.identity.words))" }
            if passage.after.open[contact]?.contains(where: { $0.followUp.identity.kind == .reply }) ?? false {
                return "\(voice.identity.words) is open beside a reply"
            }
            if let meeting = person.ahead(at: passage.now).first {
                return "\(voice.identity.words) is open beside the appointment \(meeting)"
            }
        }
        return nil
    }

    private static func space(_ passage: Passage) -> String? {
        for (_, person, voices) in settled(passage) where person.record.settings[.space] == nil {
            let outbounds = person.passed.values.filter { $0.direction == .outbound }
            guard let last = outbounds.map({ min($0.at, passage.now) }).max() else { continue }
            let from = passage.days.zone.adding(Span(days: 14), to: last)
            if let voice = voices.first(where: { $0.ready < from }) {
                return "\(voice.identity.words) is ready \(words(voice.ready)), and they were written to at \(words(last))"
            }
        }
        return nil
    }

    private static func nudge(_ passage: Passage) -> String? {
        for (_, person, voices) in settled(passage) {
            guard let nudge = voices.first(where: { $0.identity.kind == NudgeRule.kind }) else { continue }
            let passed = person.passed.values.filter { !$0.isGesture }.map { (min($0.at, passage.now), $0.direction) }
            let met = person.held(at: passage.now).values.map { ($0, Interaction.Direction.meeting) }
            let isAfterOthers = (passed + met).max { ($0.0, rank($0.1)) < ($1.0, rank($1.1)) }.map { $0.1 == .outbound } ?? false
            if !isAfterOthers { return "\(nudge.identity.words) is open, and the last interaction is no outbound" }
        }
        return nil
    }

    /// "At one instant an inbound comes before a meeting, that before an outbound."
    private static func rank(_ direction: Interaction.Direction) -> Int {
        switch direction {
        case .inbound: 0
        case .meeting: 1
        case .outbound: 2
        }
    }

    /// Of the days to come: what stands today is announced, and stays whatever else comes.
    private static func perDay(_ passage: Passage) -> String? {
        guard passage.isPlanCurrent, passage.isRunning, !passage.hadDiskTrouble, passage.after.hasDayBegun else { return nil }
        let today = passage.days.zone.civil(passage.now).date
        var given: [CivilDate: Int] = [:]
        var used: [CivilDate: Int] = [:]
        for item in passage.after.items where item.reminder.state == .planned {
            let followUp = item.followUp.followUp
            let day = passage.days.zone.civil(item.reminder.at).date
            if followUp.identity.kind == .reply {
                used[day, default: 0] += 1
            } else if item.reminder.rung == .place, let wanted = followUp.place {
                used[day, default: 0] += 1
                if wanted.drawnAt == nil { given[day, default: 0] += 1 }
            }
        }
        for (day, count) in given.sorted(by: { $0.key < $1.key }) where day > today {
            if let used = used[day], used > passage.configuration.perDay {
                return "on \(day) there are \(count) places, and \(used) are used of \(passage.configuration.perDay)"
            }
        }
        return nil
    }
}
